import Dispatch
import Glibc
import Library
import Search
import Synchronization
import Testing

/// Searches that are watched: what is new is told, and told once.
@Suite struct WatchTests {
  private let folder = TestFolder()

  private func told(_ library: Library, _ watch: Watch, until moment: Int64) throws -> [String] {
    guard watch.since < moment else { return [] }
    let request = QuotationRequest(query: watch.search.query, added: watch.since + 1...moment)
    return try library.quotations(request, limit: 1000).rows.map(\.words)
  }

  @Test func whatWasThereBeforeIsNotNew() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add([article("One", said: [("Ada Obi", "The ferry sails")])])
    try library.save(SavedSearch(name: "Ferry", query: "ferry"))
    #expect(try library.watch("Nothing", from: 0) == nil)
    #expect(try library.watch("Ferry", from: try library.settledMoment()) == true)
    #expect(try library.watch("Ferry", from: 0) == false)
    // A search that is changed stays watched.
    try library.save(SavedSearch(name: "Ferry", query: "ferry OR boat"))
    try library.add([
      article("Two", said: [("Ada Obi", "The boat is late"), ("Ada Obi", "Nobody came")], published: "2019-01-01")
    ])
    let watch = try #require(try library.watches().first)
    #expect(watch.search.query == "ferry OR boat")
    #expect(try told(library, watch, until: try library.settledMoment()) == ["The boat is late"])
    #expect(try library.counts(QuotationRequest(query: "ferry OR boat", added: watch.since + 1...(.max))).total == 1)
    #expect(try library.unwatch("Ferry") && !library.unwatch("Ferry"))
    #expect(try library.watches().isEmpty && library.savedSearches().count == 1)
  }

  /// While others add without a pause nothing is left out, and nothing told twice.
  @Test func everythingIsToldOnce() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.save(SavedSearch(name: "Boats", query: "boat"))
    _ = try library.watch("Boats", from: try library.settledMoment())
    let path = folder.library
    let added = Mutex(0)
    let isOver = Mutex(false)
    let adding = DispatchGroup()
    DispatchQueue.global().async(group: adding) {
      guard let other = try? Library(path: path) else { return }
      while !isOver.withLock({ $0 }) {
        let number = added.withLock { $0 }
        _ = try? other.add([article("Boat \(number)", said: [("Ada Obi", "Here comes boat b\(number)x")])])
        added.withLock { $0 = number + 1 }
        usleep(20_000)
      }
    }
    var heard: [String] = []
    func look() throws {
      let moment = try library.settledMoment()
      let watch = try #require(try library.watches().first)
      heard += try told(library, watch, until: moment)
      try library.noteTold(["Boats"], until: moment)
    }
    for _ in 0..<4 {
      try look()
      // And some more come before the next look.
      let (before, deadline) = (added.withLock { $0 }, ContinuousClock.now + .seconds(60))
      while added.withLock({ $0 }) < before + 10 {
        try #require(ContinuousClock.now < deadline, "Nothing is added.")
        usleep(5_000)
      }
    }
    isOver.withLock { $0 = true }
    adding.wait()
    try look()
    try look()
    #expect(heard.count == added.withLock { $0 } && Set(heard).count == heard.count)
  }
}
