import GRDB
import Search
import Testing

@testable import Library

/// What is done to the file when much was added.
@Suite struct UpkeepTests {
  private let folder = TestFolder()

  @Test func whatIsOptimisedIsInOnePieceAndNotMuchLarger() throws {
    let library = try Library(path: folder.library, access: .creating)
    var random = SystemRandomNumberGenerator()
    for batch in 0..<24 {
      try library.add(
        (0..<50).map { number in
          let words = (0..<80).map { _ in "w" + String(Int.random(in: 0..<5000, using: &random), radix: 36) }
          return article(
            "Story \(batch) \(number)", [words.joined(separator: " ")],
            said: [("Ada Obi", "Nobody was told that the bridge would close at \(batch)")])
        })
    }
    try library.optimize()
    try library.withWriter { db in
      for table in Library.wordTables {
        #expect(try Int.fetchOne(db, sql: "SELECT COUNT(DISTINCT segid) FROM \(table)_idx") == 1)
      }
      let unused = try #require(try Int.fetchOne(db, sql: "PRAGMA freelist_count"))
      let all = try #require(try Int.fetchOne(db, sql: "PRAGMA page_count"))
      #expect(unused * 4 < all)
    }
    #expect(try library.counts(QuotationRequest(query: "bridge")).direct == 1200)
    #expect(try library.check().faults == [])
  }
}
