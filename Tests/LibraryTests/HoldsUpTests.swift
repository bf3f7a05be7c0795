import Articles
import Glibc
import GRDB
import Library
import Search
import Shelves
import Synchronization
import Testing

/// What no library may be harmed by. `Tests/library-kill` does the first of these two hundred times.
@Suite struct HoldsUpTests {
  private let folder = TestFolder()

  @Test(arguments: 0..<6)
  func whatWasKeptIsThereAfterAKill(_ round: Int) throws {
    let probe = try Probe(["add", folder.library, "0", "160", "8"])
    // Somewhere between the first byte and the last: after so many lines, and then at once.
    var kept = 0
    for _ in 0..<round * 2 { if let line = probe.line(), let count = Int(line) { kept = count } }
    for line in probe.killNow() { if let count = Int(line) { kept = max(kept, count) } }
    if round == 0, access(folder.library, F_OK) != 0 { return }

    let again = try Probe(["add", folder.library, "0", "160", "50"]).finish()
    #expect(again.status == 0, "\(again.lines)")
    let library = try Library(path: folder.library)
    #expect(try library.check().faults == [])
    #expect(try library.count(ArticleListRequest()) == 160)
  }

  @Test(arguments: 1..<5)
  func nothingKeptIsLostInAKill(_ round: Int) throws {
    let probe = try Probe(["add", folder.library, "0", "100000", "10"])
    var kept = 0
    for _ in 0..<round * 2 { kept = probe.line().flatMap { Int($0) } ?? kept }
    for line in probe.killNow() { kept = max(kept, Int(line) ?? 0) }
    let library = try Library(path: folder.library)
    let count = try library.count(ArticleListRequest())
    #expect(count >= kept && count <= kept + 10, "\(count) of \(kept)")
    #expect(try library.check().faults == [])
  }

  @Test func twoMayAddAtOnce() throws {
    // Neither finds a library, and both make it.
    let first = try Probe(["add", folder.library, "0", "60", "10"])
    let second = try Probe(["add", folder.library, "40", "60", "10"])
    let ends = [first.finish(), second.finish()]
    #expect(ends.map(\.status) == [0, 0], "\(ends.map(\.lines.last))")
    let library = try Library(path: folder.library)
    #expect(try library.count(ArticleListRequest()) == 100)
    #expect(try library.check().faults == [])
  }

  @Test func readersReadWhileOneWrites() throws {
    let library = try Library(path: folder.library, access: .creating)
    let probe = try Probe(["add", folder.library, "0", "160", "20"])
    var last = 0
    while let line = probe.line(), let kept = Int(line) {
      let count = try library.count(ArticleListRequest())
      #expect(count >= kept && count % 20 == 0 && count >= last)
      last = count
      #expect(try library.quotations(QuotationRequest(query: "nobody wants"), limit: 5).rows.count == 5)
    }
    #expect(probe.finish().status == 0)
    #expect(last == 160)
  }

  @Test func aLockIsWaitedForAndThenSaid() throws {
    try Library(path: folder.library, access: .creating).close()
    let probe = try Probe(["hold", folder.library])
    #expect(probe.line() == "held")
    let said = Atomic(0)
    let waiting = try Library(path: folder.library, patience: 2, waits: { said.add(1, ordering: .relaxed) })
    #expect(throws: LibraryError.busy(path: folder.library, waited: 2)) { try waiting.add([article("One")]) }
    #expect(said.load(ordering: .relaxed) == 1)
    let library = try Library(path: folder.library, patience: 1)
    #expect(throws: LibraryError.busy(path: folder.library, waited: 1)) { try library.add([article("One")]) }
    #expect(try library.count(ArticleListRequest()) == 0)
    #expect(probe.finish().status == 0)
    #expect(try library.add([article("One")]).added == 1)
  }

  @Test(arguments: [60_000, 300_000, 1_000_000])
  func aFullDiskLosesNothing(_ bytes: Int) throws {
    let run = try Probe(["limited", "\(bytes)", "add", folder.library, "0", "2000", "20"]).finish()
    #expect(run.status == 1)
    let sentence = run.lines.last ?? ""
    #expect(sentence == LibraryError.full(path: folder.library).description)
    let kept = run.lines.compactMap { Int($0) }.last ?? 0
    guard kept > 0 else { return }
    let library = try Library(path: folder.library)
    #expect(try library.count(ArticleListRequest()) == kept)
    #expect(try library.check().faults == [])
    #expect(try library.add([article("There is room again")]).added == 1)
  }

  @Test func aSearchThatIsCancelledEnds() throws {
    let library = try Library(path: folder.library, access: .creating)
    let articles = (0..<400).map { number in
      article(
        "Number \(number)",
        said: (0..<10).map { ("Ada Obi" as String?, "We say the same again and again in \(number) and \($0)") })
    }
    try library.add(articles)
    let cancelled = Cancellation()
    cancelled.cancel()
    let request = QuotationRequest(query: "same OR again", order: .bestMatch)
    #expect(throws: LibraryError.cancelled) {
      try library.quotations(request, limit: 10, cancellation: cancelled)
    }
    // From within: a long walk through the library is stopped by the first article.
    let walk = Cancellation()
    var seen = 0
    #expect(throws: LibraryError.cancelled) {
      try library.forEachArticle(cancellation: walk) { _ in
        seen += 1
        walk.cancel()
        return true
      }
    }
    #expect(seen < 400)
    // And the connection is as good as before.
    #expect(try library.quotations(request, limit: 10).rows.count == 10)
  }
}
