import Articles
import Glibc
import GRDB
import Search

// What a user decides about persons. All of it is kept when articles are added again.

extension Library {
  /// Makes two persons one, under the name of `kept`; articles that are added later are read so too.
  public func merge(_ joined: PersonID, into kept: PersonID) throws(LibraryError) {
    guard joined != kept else { return }
    try write { db in
      for person in [joined, kept] { try Self.requirePerson(person, in: db) }
      let arguments: StatementArguments = ["kept": kept.rawValue, "joined": joined.rawValue]
      for statement in [
        "UPDATE person_name SET person = :kept WHERE person = :joined",
        "UPDATE person_in_article SET person = :kept WHERE person = :joined",
        "UPDATE quotation SET person = :kept WHERE person = :joined",
        "UPDATE appearance SET person = :kept WHERE person = :joined",
      ] {
        try db.execute(sql: statement, arguments: arguments)
      }
      try db.execute(sql: "UPDATE person_name SET is_joined = 1 WHERE person = ?", arguments: [kept.rawValue])
      try db.execute(sql: "UPDATE person SET is_given = 1 WHERE id = ?", arguments: [kept.rawValue])
      try db.execute(sql: "DELETE FROM person WHERE id = ?", arguments: [joined.rawValue])
      var persons = PersonLedger(db)
      try persons.recount(kept.rawValue)
      try persons.finish()
    }
  }

  /// Takes what some articles have of a person for another, new one.
  ///
  /// - Returns: the new one; throws `gone` when none of the articles quotes the person.
  @discardableResult
  public func split(
    _ person: PersonID, articles: [StoredArticleID], named name: String
  ) throws(LibraryError) -> PersonID {
    try write { db in
      try Self.requirePerson(person, in: db)
      var persons = PersonLedger(db)
      let new = try persons.newPerson(name, isGiven: true)
      var moved = 0
      for article in Set(articles) {
        let names = try String.fetchAll(
          db, sql: "SELECT name FROM appearance WHERE person = ? AND article = ?",
          arguments: [person.rawValue, article.rawValue])
        for name in names {
          try db.execute(
            sql: "INSERT OR REPLACE INTO person_in_article (article, key, person) VALUES (?, ?, ?)",
            arguments: [article.rawValue, SpeakerName(name: name).key, new])
        }
        moved += names.count
        let numbers = Numbering.quotations(of: article.rawValue)
        try db.execute(
          sql: "UPDATE quotation SET person = ? WHERE person = ? AND id BETWEEN ? AND ?",
          arguments: [new, person.rawValue, numbers.lowerBound, numbers.upperBound])
        try db.execute(
          sql: "UPDATE appearance SET person = ? WHERE person = ? AND article = ?",
          arguments: [new, person.rawValue, article.rawValue])
      }
      guard moved > 0 else { throw LibraryError.gone("A quotation of that person in these articles") }
      try persons.recount(person.rawValue)
      try persons.recount(new)
      try persons.finish()
      return PersonID(rawValue: new)
    }
  }

  /// Calls a person something else.
  public func rename(_ person: PersonID, to name: String) throws(LibraryError) {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty else { return }
    try write { db in
      try Self.requirePerson(person, in: db)
      try db.execute(
        sql: "UPDATE person SET name = ?, is_given = 1 WHERE id = ?", arguments: [name, person.rawValue])
    }
  }

  /// Gives a quotation to the speaker of this name in its article, with `nil` to nobody.
  public func reassign(
    quotation index: Int, of article: StoredArticleID, toSpeakerNamed name: String?
  ) throws(LibraryError) {
    try write { db in
      let id = article.rawValue
      guard let stored = try StoredContent.article(id, in: db), stored.quotations.indices.contains(index) else {
        throw LibraryError.gone("That quotation")
      }
      let prepared = PreparedArticle(stored)
      guard prepared.quotations.indices.contains(index) else { throw LibraryError.gone("That quotation") }
      try Corrections.insert(name, words: prepared.quotations[index].wordsKey, article: id, in: db)
      var addition = Addition(db, now: Int64(time(nil)))
      _ = try addition.update(id, to: prepared)
      try addition.finish()
    }
  }

  private static func requirePerson(_ person: PersonID, in db: Database) throws {
    let isThere =
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM person WHERE id = ?)", arguments: [person.rawValue]) ?? false
    if !isThere { throw LibraryError.gone("That person") }
  }
}
