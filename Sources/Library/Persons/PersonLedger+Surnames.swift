import GRDB
import Search

// Surnames that stand alone in an article: whose they are, where the role beside them tells.

extension PersonLedger {
  /// In how many articles a full name must stand with the role.
  private static let fewestArticles = 3
  /// The share of appearances with that surname and role that must be one person's, in per cent.
  private static let share = 90

  /// Attributes “President Obama” to the one Obama in the library whose full name is printed with that role, and undoes
  /// this if there is another. The result depends only on the set of articles, not on their order.
  ///
  /// A surname without a role, a common surname and a common role (“spokesman”) say nothing.
  mutating func joinSurnames() throws {
    for surname in lostSurnames.sorted() where try !isSurnameOfSomebody(surname) { try gather(surname) }
    lostSurnames = []
    for surname in newSurnames.sorted() { try partByArticle(surname) }
    newSurnames = []
    for surname in surnames.sorted() where !SpellingTables.commonSurnames.contains(surname) {
      let alone = try standingAlone(surname)
      if !alone.isEmpty { try join(alone, surname) }
    }
    surnames = []
  }

  /// A word taken for a whole name becomes one person per article as soon as it is somebody's surname, as if that had
  /// been known from the start.
  private mutating func partByArticle(_ surname: String) throws {
    let whole = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT person.id FROM person_name JOIN person ON person.id = person_name.person
          WHERE key = ?1 AND root IS NULL AND printed > 0 AND NOT \(Self.isDecided)
          """), arguments: [surname])
    guard let whole, try isSurnameOfSomebody(surname) else { return }
    let found = try Row.fetchAll(
      db, sql: "SELECT article, speaker, name FROM appearance WHERE person = ?", arguments: [whole]
    ).map { Appearance(article: $0[0], speaker: $0[1], name: $0[2], own: whole) }
    let places = try found.map { try placeInArticle(SpeakerName(name: $0.name), $0.article) }
    var next = places.makeIterator()
    try give(found, from: whole) { _ in next.next() }
    forgetNames()
  }

  /// Conversely: once it is nobody's surname, it is a whole name again, unless a “Mr” shows that it is not.
  private mutating func gather(_ surname: String) throws {
    let found = try Row.fetchAll(
      db,
      sql: """
        SELECT appearance.article, appearance.speaker, appearance.name, person.id, COALESCE(root, person.id)
        FROM person_in_article
        JOIN person ON person.id = person_in_article.person
        JOIN appearance ON appearance.person = COALESCE(root, person.id)
          AND appearance.article = person_in_article.article
          AND COALESCE(appearance.own, appearance.person) = person.id
        WHERE person_in_article.key = ?1 AND NOT \(Self.isDecided)
        """, arguments: [surname])
    var byRoot: [Int64: [Appearance]] = [:]
    for row in found where try !surnames(in: row.value(0)).contains(surname) {
      try byRoot[row.value(4), default: []].append(
        Appearance(article: row.value(0), speaker: row.value(1), name: row.value(2), own: row.value(3)))
    }
    for (root, appearances) in byRoot.sorted(by: { $0.key < $1.key }) {
      let whole = try place(named: SpeakerName(name: appearances[0].name))
      try give(appearances, from: root) { _ in whole }
    }
  }

  /// The single words that are somebody's surname in an article for certain.
  func surnames(in article: Int64) throws -> Set<String> {
    SpeakerName.surnames(of: try StoredContent.article(article, in: db)?.speakers.map(SpeakerName.init) ?? [])
  }

  private struct Alone {
    var person: Int64
    var link: Link
    /// Every role printed with the name in its article.
    var roles: [RoleWords]
  }

  /// The persons with only this surname in an article, without any decision about them.
  private func standingAlone(_ surname: String) throws -> [Alone] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person.id, person.joined, person.same, person.is_apart, appearance.role
          FROM person_in_article
          JOIN person ON person.id = person_in_article.person
          JOIN appearance ON appearance.person = COALESCE(person.root, person.id)
            AND appearance.article = person_in_article.article
            AND COALESCE(appearance.own, appearance.person) = person.id
          WHERE person_in_article.key = ? AND is_given = 0 AND joined IS NULL AND is_apart = 0
          ORDER BY person.id
          """), arguments: [surname])
    var alone: [Alone] = []
    for row in rows {
      if try alone.last?.person != row.value(0) {
        try alone.append(
          Alone(
            person: row.value(0), link: Link(joined: row.value(1), same: row.value(2), isApart: row.value(3)), roles: []
          ))
      }
      if let role: String = try row.value(4) { alone[alone.count - 1].roles.append(RoleWords(role)) }
    }
    return alone
  }

  private mutating func join(_ alone: [Alone], _ surname: String) throws {
    let named = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person.id, COALESCE(root, person.id) FROM person_name JOIN person ON person.id = person_name.person
          WHERE surname = ?1 AND key <> ?1 AND printed > 0 ORDER BY person.id
          """), arguments: [surname])
    /// Who has a name, and the first name of everybody.
    var roots: [Int64: Int64] = [:]
    var firsts: [Int64: Int64] = [:]
    for row in named {
      try roots[row.value(0)] = row.value(1)
      if try firsts[row.value(1)] == nil { try firsts[row.value(1)] = row.value(0) }
    }
    var roles: [(root: Int64, role: RoleWords, articles: Int)] = []
    for root in firsts.keys.sorted() {
      let counts = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT COALESCE(own, person), role, COUNT(*) FROM appearance WHERE person = ? AND role IS NOT NULL
            GROUP BY 1, 2
            """), arguments: [root])
      for row in counts where try roots[row.value(0)] == root {
        roles.append((root, RoleWords(try row.value(1)), try row.value(2)))
      }
    }
    var links: [(person: Int64, link: Link)] = []
    for one in alone {
      // Somebody may have been made one with it.
      if firsts[one.person] != nil { continue }
      // Of two roles that mean two persons, none tells.
      let found = Set(one.roles.compactMap { Self.meant(by: $0, among: roles) })
      let meant = found.count == 1 ? firsts[found.first!] : nil
      guard one.link.same != meant else { continue }
      var link = one.link
      link.same = meant
      links.append((one.person, link))
    }
    if !links.isEmpty { try relink(links) }
  }

  /// Whose role it is.
  static func meant(by role: RoleWords, among roles: [(root: Int64, role: RoleWords, articles: Int)]) -> Int64? {
    guard role.tellsWho else { return nil }
    var counts: [Int64: Int] = [:]
    for other in roles where role.isPart(of: other.role) { counts[other.root, default: 0] += other.articles }
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value >= fewestArticles,
      most.value * 100 >= counts.values.reduce(0, +) * share
    else { return nil }
    return most.key
  }
}
