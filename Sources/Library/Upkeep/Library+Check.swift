import ArticleFormats
import Articles
import GRDB
import Shelves

extension Library {
  /// Reads and checks everything: SQLite's own checks, those of the word index, whether every article unpacks and
  /// matches its rows, and whether notebooks can be read.
  ///
  /// - Parameter progress: receives the share done, 0…1, from time to time.
  public func check(
    cancellation: Cancellation? = nil, progress: (Double) -> Void = { _ in }
  ) throws(LibraryError) -> CheckReport {
    let faults = access == .reading ? [] : try wordTableFaults()
    return try read(cancellation) { db in
      var report = CheckReport(faults: faults)
      for sentence in try String.fetchAll(db, sql: "PRAGMA integrity_check(20)") where sentence != "ok" {
        report.faults.append("SQLite says: \(sentence).")
      }
      progress(0.2)
      // Where the rows are not what they should be, nothing can be compared with them.
      if !report.faults.isEmpty { return report }
      for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
        try report.faults.append("A row of \(row.value(0) as String) belongs to nothing.")
      }
      try checkArticles(db, &report, progress)
      try checkCounts(db, &report)
      try VersionLedger.check(db, &report)
      do {
        _ = try Clippings.entries(db, where: "TRUE")
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        report.faults.append("A clipping in a notebook cannot be read.")
      }
      progress(1)
      return report
    }
  }

  /// FTS5 checks itself by a command that looks like a change.
  private func wordTableFaults() throws(LibraryError) -> [String] {
    try withWriter { db in
      var faults: [String] = []
      for table in Self.wordTables {
        do {
          try db.inTransaction(.immediate) {
            try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('integrity-check')")
            return .rollback
          }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
          faults.append("The words of \(table) are damaged.")
        }
      }
      return faults
    }
  }

  private func checkArticles(_ db: Database, _ report: inout CheckReport, _ progress: (Double) -> Void) throws {
    let count = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM article") ?? 0
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT article.id, title, publisher, published, quotations, text_bytes, text_key, stored
        FROM article LEFT JOIN content ON content.article = article.id ORDER BY article.id
        """)
    while let row = try rows.next() {
      report.articles += 1
      if report.articles % 500 == 0 { progress(0.2 + 0.7 * Double(report.articles) / Double(max(1, count))) }
      let (id, title): (Int64, String) = try (row.value(0), row.value(1))
      guard let prepared = prepared(row["stored"]) else {
        report.fault("The text of article \(id) (“\(title)”) cannot be read.")
        continue
      }
      let article = prepared.article
      report.quotations += article.quotations.count
      if try prepared.title != title || article.publisher != row.value(2) || article.published != row.value(3)
        || article.quotations.count != row.value(4) || prepared.textBytes != row.value(5)
        || prepared.textKey != row.value(6)
      {
        report.fault("The list entry of article \(id) (“\(title)”) does not match the article.")
      }
      try checkQuotations(prepared, id, db, &report)
      if let word = tellingWord(prepared.words.body),
        try self.rows(of: "article_words", "body", with: [word], id...id, db).isEmpty
      {
        report.fault("The words of article \(id) (“\(title)”) are not found.")
      }
    }
  }

  private func checkQuotations(
    _ article: PreparedArticle, _ id: Int64, _ db: Database, _ report: inout CheckReport
  ) throws {
    let numbers = Numbering.quotations(of: id)
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT id, kind, part FROM quotation WHERE id BETWEEN ? AND ? ORDER BY id"),
      arguments: [numbers.lowerBound, numbers.upperBound])
    let isSame = try zip(rows, article.quotations.indices).allSatisfy { row, index in
      try row.value(0) == Numbering.quotation(index, of: id) && row.value(1) == article.quotations[index].kind
        && row.value(2) == article.quotations[index].part
    }
    guard isSame, rows.count == article.quotations.count else {
      report.fault("The quotations of article \(id) (“\(article.title)”) do not match the list.")
      return
    }
    let words = article.quotations.map { tellingWord($0.words.said) }
    let found = try self.rows(of: "quotation_words", "said", with: Set(words.compactMap { $0 }), numbers, db)
    for (index, word) in words.enumerated()
    where word != nil && !found.contains(Numbering.quotation(index, of: id)) {
      report.fault("The words of quotation \(index) of article \(id) (“\(article.title)”) are not found.")
    }
  }

  /// The rows of a word table that have one of some words in a column.
  private func rows(
    of table: String, _ column: String, with words: Set<String>, _ numbers: ClosedRange<Int64>, _ db: Database
  ) throws -> Set<Int64> {
    guard !words.isEmpty else { return [] }
    let choice = words.map { "\"\($0)\"" }.joined(separator: " OR ")
    return Set(
      try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT rowid FROM \(table) WHERE \(table) MATCH ? AND rowid BETWEEN ? AND ?"),
        arguments: ["\(column) : (\(choice))", numbers.lowerBound, numbers.upperBound]))
  }

  /// The longest of the first words, which few others have: FTS5's own check has seen to the rest.
  private func tellingWord(_ words: [UInt8]) -> String? {
    let longest = words.split(separator: 0x20, maxSplits: Self.wordsLookedAt).prefix(Self.wordsLookedAt)
      .max { $0.count < $1.count }
    return longest.map { String(decoding: $0, as: UTF8.self) }
  }

  private static let wordsLookedAt = 24

  private func prepared(_ value: DatabaseValue) -> PreparedArticle? {
    guard case .blob(let bytes) = value.storage else { return nil }
    return StoredContent.prepared(bytes)
  }

  // MARK: Counts

  /// Queries whose counts must agree, and stored counts to verify.
  private func checkCounts(_ db: Database, _ report: inout CheckReport) throws {
    let comparisons: [(sql: String, sentence: String)] = [
      (
        "SELECT COUNT(*) FROM (SELECT id FROM article_words_docsize EXCEPT SELECT id FROM article)",
        "words of articles that are not there are found"
      ),
      (
        "SELECT COUNT(*) FROM (SELECT id FROM article EXCEPT SELECT id FROM article_words_docsize)",
        "articles are found by no words"
      ),
      (
        "SELECT COUNT(*) FROM (SELECT id FROM quotation_words_docsize EXCEPT SELECT id FROM quotation)",
        "words of quotations that are not there are found"
      ),
      (
        "SELECT COUNT(*) FROM quotation WHERE NOT EXISTS (SELECT 1 FROM article WHERE article.id = quotation.id >> 10)",
        "quotations are of articles that are not there"
      ),
      (
        "SELECT COUNT(*) FROM wording WHERE NOT EXISTS (SELECT 1 FROM quotation WHERE quotation.id = wording.quotation)",
        "wordings are of quotations that are not there"
      ),
      (
        "SELECT COUNT(*) FROM (SELECT number FROM wording GROUP BY number HAVING COUNT(*) < 2)",
        "wordings are shared with nobody"
      ),
      (
        """
        SELECT COUNT(*) FROM person WHERE
          quotations <> (SELECT COALESCE(SUM(a.quotations), 0) FROM appearance a WHERE a.person = person.id)
          OR articles <> (SELECT COUNT(DISTINCT a.article) FROM appearance a WHERE a.person = person.id)
          OR quotations <> (SELECT COUNT(*) FROM quotation q WHERE q.person = person.id)
        """, "persons are counted wrongly"
      ),
      (
        """
        SELECT COUNT(*) FROM (
          SELECT person, article FROM appearance EXCEPT SELECT person, id >> 10 FROM quotation WHERE person IS NOT NULL)
        """, "appearances are of persons who are not quoted there"
      ),
      (
        """
        SELECT COUNT(*) FROM person WHERE
          printed <> (
            SELECT COUNT(*) FROM appearance a
            WHERE a.person = COALESCE(person.root, person.id) AND COALESCE(a.own, a.person) = person.id)
        """, "persons are printed more or less often than is noted"
      ),
      (
        """
        SELECT COUNT(*) FROM person LEFT JOIN person next ON next.id = COALESCE(person.joined, person.same)
        WHERE person.root IS NOT
          CASE WHEN COALESCE(person.joined, person.same) IS NULL THEN NULL ELSE COALESCE(next.root, next.id) END
        """, "persons are one with somebody who is not there"
      ),
      (
        "SELECT COUNT(*) FROM appearance JOIN person ON person.id = appearance.person WHERE root IS NOT NULL",
        "appearances are of persons who are one with somebody else"
      ),
    ]
    for (sql, sentence) in comparisons {
      let count = try Int.fetchOne(db, sql: sql) ?? 0
      if count > 0 { report.fault("\(count) \(sentence).") }
    }
  }
}

extension CheckReport {
  /// More than these say nothing new.
  private static let mostFaults = 100

  mutating func fault(_ sentence: String) {
    if faults.count < Self.mostFaults { faults.append(sentence) }
  }
}
