import GRDB
import Search

/// Who is behind the speakers of articles that come and go in one transaction, and how often each is quoted.
///
/// Full names are one person wherever they are printed. A surname alone is a person of its own article, and so is any
/// other single word that is somebody's surname in the library or stands with a “Mr”; a single word that is nobody's is
/// taken for a whole name (“Greenpeace”). Who merely is described is nobody. What a user decided stands above all that:
/// names that were joined point to one person, and `person_in_article` says who it is in one article.
struct PersonLedger {
  private let db: Database
  /// Who has a name, as far as it was asked in this transaction.
  private var byName: [String: Int64] = [:]
  private var changes: [Int64: Change] = [:]

  private struct Change {
    var quotations = 0
    var articles = 0
    /// The latest article that came, and the role there.
    var latest: Int64?
    var role: String?
    /// Whether an article went, so that the latest one has to be looked for.
    var isLatestUnknown = false
  }

  init(_ db: Database) { self.db = db }

  // MARK: Coming and going

  /// Enters the speakers of an article; quotations without a known speaker have nobody.
  ///
  /// - Parameter isNew: whether nothing can have been decided about this article yet.
  /// - Returns: the person behind each speaker.
  mutating func enter(_ article: PreparedArticle, as id: Int64, isNew: Bool) throws -> [Int64?] {
    var counts = [Int](repeating: 0, count: article.speakers.count)
    for quotation in article.quotations { if let speaker = quotation.speaker { counts[speaker] += 1 } }
    var persons: [Int64?] = []
    for (index, name) in article.speakers.enumerated() {
      guard counts[index] > 0, let person = try self.person(behind: name, in: id, isNew: isNew) else {
        persons.append(nil)
        continue
      }
      try db.cachedStatement(
        sql: "INSERT INTO appearance (person, article, speaker, quotations, name, role) VALUES (?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [person, id, index, counts[index], name.name, name.role])
      var change = changes[person] ?? Change()
      change.quotations += counts[index]
      if !persons.contains(person) { change.articles += 1 }
      if change.latest.map({ id >= $0 }) ?? true {
        change.latest = id
        change.role = name.role ?? change.role
      }
      changes[person] = change
      persons.append(person)
    }
    return persons
  }

  /// Takes out everybody who appears in an article.
  mutating func leave(_ id: Int64) throws {
    let quotations = Numbering.quotations(of: id)
    let persons = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT DISTINCT person FROM quotation WHERE id BETWEEN ? AND ? AND person IS NOT NULL"),
      arguments: [quotations.lowerBound, quotations.upperBound])
    for person in persons {
      let count =
        try Int.fetchOne(
          db.cachedStatement(sql: "SELECT SUM(quotations) FROM appearance WHERE person = ? AND article = ?"),
          arguments: [person, id]) ?? 0
      try db.cachedStatement(sql: "DELETE FROM appearance WHERE person = ? AND article = ?")
        .execute(arguments: [person, id])
      changes[person, default: Change()].quotations -= count
      changes[person, default: Change()].articles -= 1
      changes[person, default: Change()].isLatestUnknown = true
    }
  }

  /// Counts again for a person whose appearances were changed elsewhere.
  mutating func recount(_ person: Int64) throws {
    try db.execute(
      sql: """
        UPDATE person SET
          quotations = (SELECT COALESCE(SUM(quotations), 0) FROM appearance WHERE person = :id),
          articles = (SELECT COUNT(DISTINCT article) FROM appearance WHERE person = :id)
        WHERE id = :id
        """, arguments: ["id": person])
    changes[person, default: Change()].isLatestUnknown = true
  }

  /// Writes the counts down. Somebody who is quoted no longer goes, but for those whom a user named.
  mutating func finish() throws {
    for (person, change) in changes.sorted(by: { $0.key < $1.key }) {
      try db.cachedStatement(
        sql: "UPDATE person SET quotations = quotations + ?, articles = articles + ? WHERE id = ?"
      ).execute(arguments: [change.quotations, change.articles, person])
      if change.isLatestUnknown {
        try db.cachedStatement(
          sql: """
            UPDATE person SET
              latest = (SELECT MAX(article) FROM appearance WHERE person = :id),
              role = (SELECT role FROM appearance WHERE person = :id AND role IS NOT NULL ORDER BY article DESC LIMIT 1)
            WHERE id = :id
            """
        ).execute(arguments: ["id": person])
        try db.cachedStatement(sql: "DELETE FROM person WHERE id = ? AND articles = 0 AND is_given = 0")
          .execute(arguments: [person])
      } else if let latest = change.latest {
        try db.cachedStatement(
          sql: """
            UPDATE person SET
              role = CASE WHEN role IS NULL OR (latest <= :latest AND :role IS NOT NULL) THEN :role ELSE role END,
              latest = MAX(COALESCE(latest, 0), :latest)
            WHERE id = :id
            """
        ).execute(arguments: ["id": person, "latest": latest, "role": change.role])
      }
    }
    changes = [:]
  }

  // MARK: Who it is

  private mutating func person(behind name: SpeakerName, in article: Int64, isNew: Bool) throws -> Int64? {
    if !isNew, let decided = try decision(about: name.key, in: article) { return decided }
    switch name.kind {
    case .description: return nil
    case .full: return try person(named: name)
    case .single:
      if name.isCertainlySurname { return try personOfArticle(name, article) }
      if let known = try personKnown(as: name.key) { return known }
      return try isSurname(name.key) ? personOfArticle(name, article) : person(named: name)
    }
  }

  private func decision(about key: String, in article: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT person FROM person_in_article WHERE article = ? AND key = ?"),
      arguments: [article, key])
  }

  private mutating func personKnown(as key: String) throws -> Int64? {
    if let known = byName[key] { return known }
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT person FROM person_name WHERE key = ?"), arguments: [key])
    if let known { byName[key] = known }
    return known
  }

  private func isSurname(_ word: String) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM person_name WHERE surname = ? AND key <> ?)"),
      arguments: [word, word]) ?? false
  }

  private mutating func person(named name: SpeakerName) throws -> Int64 {
    if let known = try personKnown(as: name.key) { return known }
    let person = try newPerson(name.name)
    try db.cachedStatement(sql: "INSERT INTO person_name (key, person, surname) VALUES (?, ?, ?)")
      .execute(arguments: [name.key, person, name.surname])
    byName[name.key] = person
    return person
  }

  private mutating func personOfArticle(_ name: SpeakerName, _ article: Int64) throws -> Int64 {
    if let there = try decision(about: name.key, in: article) { return there }
    let person = try newPerson(name.name)
    try db.cachedStatement(sql: "INSERT INTO person_in_article (article, key, person) VALUES (?, ?, ?)")
      .execute(arguments: [article, name.key, person])
    return person
  }

  /// A person whom nobody quotes yet.
  func newPerson(_ name: String, isGiven: Bool = false) throws -> Int64 {
    try db.cachedStatement(sql: "INSERT INTO person (name, is_given) VALUES (?, ?)")
      .execute(arguments: [name, isGiven])
    return db.lastInsertedRowID
  }
}
