import GRDB
import Basics

extension Library {
  /// Statistics about its contents.
  public func statistics() throws(LibraryError) -> LibraryStatistics {
    try read { db in
      var statistics = LibraryStatistics()
      if let row = try Row.fetchOne(
        db,
        sql: """
          SELECT COUNT(*), COUNT(*) - COALESCE(SUM(is_read), 0), COALESCE(SUM(is_starred), 0),
            COALESCE(SUM(text_bytes), 0), MIN(published), MAX(published)
          FROM article
          """)
      {
        try (statistics.articles, statistics.unread, statistics.starred) = (row.value(0), row.value(1), row.value(2))
        try (statistics.textBytes, statistics.earliest, statistics.latest) = (row.value(3), row.value(4), row.value(5))
      }
      func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      statistics.quotations = try number("SELECT COUNT(*) FROM quotation")
      statistics.attributed = try number("SELECT COUNT(*) FROM quotation WHERE person IS NOT NULL")
      statistics.persons = try number("SELECT COUNT(*) FROM person WHERE articles > 0")
      statistics.sharedWordings = try number("SELECT COUNT(DISTINCT number) FROM wording")
      statistics.tags = try number("SELECT COUNT(DISTINCT key) FROM tag")
      statistics.publishers = try Row.fetchAll(
        db,
        sql: """
          SELECT COALESCE(publisher, ''), COUNT(*) AS articles FROM article GROUP BY publisher
          ORDER BY articles DESC, publisher LIMIT 20
          """
      ).map { LibraryStatistics.PublisherCount(name: $0[0], articles: $0[1]) }
      statistics.fileBytes = fileSize
      return statistics
    }
  }

  /// The file and its log, in bytes.
  private var fileSize: Int {
    [path, path + "-wal"].reduce(0) { size, file in
      var status = stat()
      return stat(file, &status) == 0 ? size + Int(status.st_size) : size
    }
  }

  /// Shrinks the file. Needs free space for a second copy meanwhile.
  ///
  /// - Returns: the file's size before and after, in bytes.
  @discardableResult
  public func vacuum() throws(LibraryError) -> (before: Int, after: Int) {
    let before = fileSize
    try optimize()
    try withWriter { db in
      try db.execute(sql: "VACUUM")
      _ = try db.checkpoint(.truncate)
    }
    return (before, fileSize)
  }

  /// Optimises the word index after many additions. Searches are correct without it, but slower.
  ///
  /// In steps, so that the next one takes the room that one gave up: at once (FTS5's “optimize”) a small file stays a quarter
  /// larger, and other programs wait for all of it.
  public func optimize() throws(LibraryError) {
    for table in Self.wordTables {
      // The first step, with a number below 0, begins to merge everything (FTS5, 6.8, “The 'merge' Command”).
      var pages = -Self.pagesOfStep
      while try merge(table, pages) { pages = Self.pagesOfStep }
    }
    try write { db in try db.execute(sql: "PRAGMA optimize") }
  }

  private static let pagesOfStep = 64

  /// Merges so many pages of a word table; whether there may be more.
  private func merge(_ table: String, _ pages: Int) throws(LibraryError) -> Bool {
    try withWriter { db in
      let before = db.totalChangesCount
      try db.inTransaction(.immediate) {
        try db.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('merge', ?)", arguments: [pages])
        return .commit
      }
      // One change is the command itself.
      return db.totalChangesCount - before > 1
    }
  }

  static let wordTables = ["quotation_words", "article_words", "wording_keys"]

  /// A number that differs after every change, by this or another process.
  public func version() throws(LibraryError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'changes'") ?? 0 }
  }
}
