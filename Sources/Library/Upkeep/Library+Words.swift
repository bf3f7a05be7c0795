import GRDB
import Search
import Shelves

/// What a word is can change from one version of the program to the next; the word tables then have to be made again,
/// because a search asks them for today's words.
extension Library {
  /// The current version of the rules for words and fingerprints.
  static var wordRules: String { "\(Words.version).\(Fingerprints.version)" }

  /// Records the version of the word rules in a new file.
  static func noteWordRules(_ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO setting (name, value) VALUES ('word rules', ?)", arguments: [wordRules])
  }

  /// The rules of a file.
  static func notedWordRules(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'word rules'")
  }

  /// Makes the word tables of a file again by today's rules, in one transaction.
  static func remakeWords(
    _ db: Database, _ cancellation: Cancellation? = nil, _ progress: (Preparation) -> Void = { _ in }
  ) throws {
    try db.inTransaction(.immediate) {
      let noted = try notedWordRules(db)
      guard noted != wordRules else { return .rollback }
      // A step of the schema says so where it has made the table of articles' words anew.
      let isOfArticlesAlone = noted == wordRules + ".articles"
      for table in isOfArticlesAlone ? ["article_words"] : wordTables {
        try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('delete-all')")
      }
      if !isOfArticlesAlone { try db.execute(sql: "DELETE FROM wording; DELETE FROM word") }
      let index = WordIndex(db)
      var wordings = WordingLedger(db)
      var vocabulary = Vocabulary(db)
      let ids = try Int64.fetchAll(db, sql: "SELECT id FROM article ORDER BY id")
      for (done, id) in ids.enumerated() {
        if cancellation?.isCancelled == true { throw LibraryError.cancelled }
        if done % 100 == 0 { progress(Preparation(done: done, total: ids.count)) }
        if isOfArticlesAlone {
          if let article = try StoredContent.article(id, in: db) {
            try index.insert(ArticleWords(article), article: id)
          }
          continue
        }
        guard let prepared = try StoredContent.prepared(id, in: db) else { continue }
        try vocabulary.note(prepared)
        try index.insert(prepared.words, article: id)
        for (place, quotation) in prepared.quotations.enumerated() {
          let number = Numbering.quotation(place, of: id)
          try index.insert(quotation.words, quotation: number)
          try wordings.insert(quotation, text: prepared.article.quotations[place].text, as: number)
        }
      }
      try noteWordRules(db)
      return .commit
    }
  }
}
