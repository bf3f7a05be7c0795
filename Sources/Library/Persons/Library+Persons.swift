import Articles
import GRDB
import Search
import Shelves

extension Library {
  /// The sort order of a list of persons.
  public enum PersonOrder: String, Sendable, CaseIterable {
    /// By number of quotations, largest first.
    case mostQuoted
    /// By name.
    case name
    /// By latest quotation, latest first.
    case latest
  }

  /// A page of the list of persons whose names have all these words, the last of which may be a prefix. Without words
  /// everybody is listed.
  public func persons(
    named words: String = "", order: PersonOrder = .mostQuoted, range: Range<Int>, cancellation: Cancellation? = nil
  ) throws(LibraryError) -> [PersonListing] {
    try read(cancellation) { db in
      let column: SQL =
        switch order {
        case .mostQuoted: "quotations DESC, id DESC"
        case .name: "name COLLATE NOCASE"
        case .latest: "latest DESC"
        }
      let wanted = NameWords.Wanted(words, db)
      let condition = try wanted.map { try $0.isCommon() ? $0.each : $0.all } ?? "1"
      let ids = try SQLRequest<Int64>(
        literal: """
          SELECT id FROM person WHERE articles > 0 AND \(condition) ORDER BY \(column)
          LIMIT \(range.count) OFFSET \(range.lowerBound)
          """
      ).fetchAll(db)
      return try ids.compactMap { try PersonListing($0, in: db) }
    }
  }

  /// The number of persons in that list.
  public func personCount(
    named words: String = "", cancellation: Cancellation? = nil
  ) throws(LibraryError) -> Int {
    try read(cancellation) { db in
      try SQLRequest<Int>(
        literal: "SELECT COUNT(*) FROM person WHERE articles > 0 AND \(NameWords.Wanted(words, db)?.all ?? "1")"
      ).fetchOne(db) ?? 0
    }
  }

  /// Everything about a person, or the person it was merged into; `nil` if the id no longer exists.
  public func person(_ id: PersonID, cancellation: Cancellation? = nil) throws(LibraryError) -> PersonPage? {
    try read(cancellation) { db in
      guard let root = try? Self.root(id, in: db), let listing = try PersonListing(root, in: db) else { return nil }
      return PersonPage(
        person: listing, names: try Self.forms("name", of: root, in: db),
        roles: try Self.forms("role", of: root, in: db).sorted { ($0.last ?? "") > ($1.last ?? "") },
        months: try Self.months(of: root, in: db), beside: try Self.beside(root, in: db),
        joined: try Self.joined(with: root, in: db))
    }
  }

  /// Every role printed with a person, most frequent first; empty if the id no longer exists.
  func roles(of id: PersonID) throws(LibraryError) -> [String] {
    try read { db in
      guard let root = try? Self.root(id, in: db) else { return [] }
      return try Self.forms("role", of: root, in: db).map(\.text)
    }
  }

  /// Who is one with a person, those with the most articles first.
  private static func joined(with root: Int64, in db: Database) throws -> [PersonPage.Joined] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, COALESCE(own_name, name), printed, joined IS NULL FROM person WHERE root = ?
        ORDER BY printed DESC, name
        """, arguments: [root]
    ).map { PersonPage.Joined(person: PersonID(rawValue: $0[0]), name: $0[1], articles: $0[2], isBySpelling: $0[3]) }
  }

  private static func forms(_ column: String, of person: Int64, in db: Database) throws -> [PersonPage.Form] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT form, articles, first.published, last.published FROM (
          SELECT \(column) AS form, COUNT(DISTINCT article) AS articles, MIN(article) AS first, MAX(article) AS last
          FROM appearance WHERE person = ? AND \(column) IS NOT NULL GROUP BY \(column)
        )
        LEFT JOIN article first ON first.id = first LEFT JOIN article last ON last.id = last
        ORDER BY articles DESC, form
        """, arguments: [person]
    ).map { PersonPage.Form(text: $0[0], articles: $0[1], first: $0[2], last: $0[3]) }
  }

  /// Quotations by month, without gaps; those of articles that do not say their month are left out.
  private static func months(of person: Int64, in db: Database) throws -> [PersonPage.Month] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT substr(published, 1, 7) AS month, SUM(appearance.quotations) FROM appearance
        JOIN article ON article.id = appearance.article
        WHERE person = ? AND length(published) >= 7 GROUP BY month ORDER BY month
        """, arguments: [person])
    var months: [PersonPage.Month] = []
    for row in rows {
      let name: String = try row.value(0)
      while let last = months.last, let next = following(last.name), next < name, months.count < 2400 {
        months.append(PersonPage.Month(name: next, quotations: 0))
      }
      try months.append(PersonPage.Month(name: name, quotations: row.value(1)))
    }
    return months
  }

  /// The month behind “2025-11”.
  private static func following(_ month: String) -> String? {
    let parts = month.split(separator: "-")
    guard parts.count == 2, let year = Int(parts[0]), let number = Int(parts[1]) else { return nil }
    let (nextYear, next) = number == 12 ? (year + 1, 1) : (year, number + 1)
    let digits = String(nextYear)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + (next < 10 ? "-0" : "-") + String(next)
  }

  /// Who is quoted in the same articles, of which the latest thousand are looked at.
  private static func beside(_ person: Int64, in db: Database) throws -> [PersonListing] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT other, COUNT(*) AS shared FROM (
          SELECT DISTINCT recent.article, quotation.person AS other
          FROM (SELECT DISTINCT article FROM appearance WHERE person = ?1 ORDER BY article DESC LIMIT 1000) recent
          CROSS JOIN quotation ON quotation.id BETWEEN recent.article << 10 AND recent.article << 10 | 1023
          WHERE quotation.person IS NOT NULL AND quotation.person <> ?1
        )
        GROUP BY other ORDER BY shared DESC, other LIMIT 12
        """, arguments: [person])
    return try rows.compactMap { row in
      var listing = try PersonListing(row.value(0), in: db)
      try listing?.articles = row.value(1)
      return listing
    }
  }

  /// Other persons who may be the same: other spellings, initials for a first name, more or fewer first names.
  public func likenesses(of id: PersonID) throws(LibraryError) -> [PersonListing] {
    try read { db in
      let root = try Self.root(id, in: db)
      let own = try Row.fetchAll(
        db,
        sql: """
          SELECT key, surname FROM person_name
          WHERE person = ?1 OR person IN (SELECT id FROM person WHERE root = ?1)
          """, arguments: [root])
      var found: [Int64] = []
      for row in own {
        let (key, surname): (String, String) = try (row.value(0), row.value(1))
        // A surname that begins alike: everything else is compared letter by letter.
        let candidates = try Row.fetchAll(
          db,
          sql: """
            SELECT key, COALESCE(root, id) FROM person_name JOIN person ON person.id = person_name.person
            WHERE surname >= ? AND surname < ? LIMIT 5000
            """, arguments: [String(surname.prefix(3)), String(surname.prefix(3)) + "\u{10FFFF}"])
        for candidate in candidates {
          let person: Int64 = candidate[1]
          if person != root, !found.contains(person), NameLikeness.mayBeOne(key, candidate[0]) { found.append(person) }
        }
      }
      return try found.compactMap { try PersonListing($0, in: db) }.sorted { $0.quotations > $1.quotations }
    }
  }
}

extension PersonListing {
  init?(_ id: Int64, in db: Database) throws {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT name, role, person.quotations, person.articles, published
            FROM person LEFT JOIN article ON article.id = latest WHERE person.id = ?
            """), arguments: [id])
    else { return nil }
    try self.init(
      id: PersonID(rawValue: id), name: row.value(0), role: row.value(1), quotations: row.value(2),
      articles: row.value(3), latest: row.value(4))
  }
}
