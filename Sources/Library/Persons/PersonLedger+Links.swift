import GRDB
import Search

// Persons that are one. Each of them stays what it is, and says whom it is one with: by a user's decision (`joined`), else
// by its spelling (`same`). Following that ends at the root, which is the person that everybody sees. Nothing points in
// a circle, so that every decision can be taken back by itself.

extension PersonLedger {
  /// The merged identity of a person.
  struct Link: Hashable {
    var joined: Int64?
    var same: Int64?
    var isApart: Bool

    var next: Int64? { joined ?? same }
  }

  func link(of person: Int64) throws -> Link? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT joined, same, is_apart FROM person WHERE id = ?"), arguments: [person]
    ).map { try Link(joined: $0.value(0), same: $0.value(1), isApart: $0.value(2)) }
  }

  /// Everybody who is one with a root, the root first.
  func tree(of root: Int64) throws -> [Int64] {
    [root]
      + (try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT id FROM person WHERE root = ?1 AND id <> ?1 ORDER BY id"), arguments: [root]))
  }

  /// The persons merged with one by spelling.
  func spelled(as person: Int64, among tree: [Int64]) throws -> [Int64] {
    try tree.filter { try link(of: $0).map { $0.joined == nil && $0.same == person } ?? false }
  }

  /// Whether a person is one of a full name, and not of one article.
  func hasName(_ person: Int64) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM person_name WHERE person = ?)"), arguments: [person])
      ?? false
  }

  /// Where following the links ends. In a circle, which only a damaged file has, that is with the least of it.
  private func end(from person: Int64) throws -> Int64 {
    var passed = [person]
    var seen: Set<Int64> = [person]
    while let next = try link(of: passed[passed.count - 1])?.next {
      guard seen.insert(next).inserted else { return passed[passed.firstIndex(of: next)!...].min() ?? person }
      passed.append(next)
    }
    return passed[passed.count - 1]
  }

  private func isInCircle(_ person: Int64) throws -> Bool {
    var seen: Set<Int64> = []
    var now = person
    while let next = try link(of: now)?.next, seen.insert(next).inserted { now = next }
    return seen.contains(person)
  }

  // MARK: Linking

  /// Links persons as a user decides, or no longer does.
  mutating func decide(_ links: [(person: Int64, link: Link)]) throws {
    var persons: Set<Int64> = []
    for (person, link) in links {
      persons.formUnion([person, try self.link(of: person)?.next, link.next].compactMap { $0 })
    }
    try relink(links)
    // Whom somebody is made one with is decided about too.
    for person in persons.sorted() { try noteSpellings(of: person) }
  }

  /// Links persons again, and moves their quotations to the new roots.
  mutating func relink(_ links: [(person: Int64, link: Link)]) throws {
    var roots: [Int64: Int64] = [:]
    for (person, _) in links {
      let root = try place(of: person).root
      if roots[person] == nil { for member in try tree(of: root) { roots[member] = root } }
    }
    for (person, link) in links {
      try db.cachedStatement(sql: "UPDATE person SET joined = ?, same = ?, is_apart = ? WHERE id = ?")
        .execute(arguments: [link.joined, link.same, link.isApart, person])
    }
    for (person, link) in links.sorted(by: { $0.person < $1.person }) where try isInCircle(person) {
      // Two decisions that say the contrary, of which an earlier one was made again.
      try db.cachedStatement(sql: "UPDATE person SET \(link.joined == nil ? "same" : "joined") = NULL WHERE id = ?")
        .execute(arguments: [person])
    }
    var moves: [Move: Set<Int64>] = [:]
    for (member, before) in roots {
      let after = try end(from: member)
      guard after != before else { continue }
      try db.cachedStatement(sql: "UPDATE person SET root = ? WHERE id = ?")
        .execute(arguments: [after == member ? nil : after, member])
      moves[Move(from: before, to: after), default: []].insert(member)
    }
    for (move, members) in moves.sorted(by: { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }) {
      try self.move(members, move.from, move.to)
    }
    // Once each: many may have gone to one of whom much is printed.
    for person in Set(moves.keys.flatMap { [$0.from, $0.to] }).sorted() { try recount(person) }
    touched.formUnion(roots.keys)
    forgetNames()
  }

  private struct Move: Hashable {
    var from: Int64
    var to: Int64
  }

  /// Moves the appearances of some persons from one root to another.
  private func move(_ members: Set<Int64>, _ from: Int64, _ to: Int64) throws {
    var moving: [(article: Int64, speaker: Int, own: Int64)] = []
    var staying: Set<Int64> = []
    let rows = try Row.fetchCursor(
      db, sql: "SELECT article, speaker, COALESCE(own, person) FROM appearance WHERE person = ?", arguments: [from])
    while let row = try rows.next() {
      if try members.contains(row.value(2)) {
        moving.append((try row.value(0), try row.value(1), try row.value(2)))
      } else {
        staying.insert(try row.value(0))
      }
    }
    guard !moving.isEmpty else { return }
    if staying.isEmpty {
      try db.execute(sql: "UPDATE quotation SET person = ? WHERE person = ?", arguments: [to, from])
    }
    for (article, speaker, own) in moving {
      try db.cachedStatement(
        sql: "UPDATE appearance SET person = ?, own = ? WHERE person = ? AND article = ? AND speaker = ?"
      ).execute(arguments: [to, own == to ? nil : own, from, article, speaker])
      if !staying.isEmpty { try give(article, speaker, isAlone: !staying.contains(article), from, to) }
    }
  }

  /// Gives the quotations of a speaker of an article to another person.
  ///
  /// - Parameter isAlone: whether all that the first has there goes.
  func give(_ article: Int64, _ speaker: Int, isAlone: Bool, _ from: Int64, _ to: Int64) throws {
    let numbers = Numbering.quotations(of: article)
    if isAlone {
      try db.cachedStatement(sql: "UPDATE quotation SET person = ? WHERE person = ? AND id BETWEEN ? AND ?")
        .execute(arguments: [to, from, numbers.lowerBound, numbers.upperBound])
      return
    }
    let attributions = try StoredContent.packed(article, in: db)?.attributions ?? []
    for (index, attribution) in attributions.prefix(Numbering.quotationsPerArticle).enumerated()
    where attribution.speaker == speaker {
      try db.cachedStatement(sql: "UPDATE quotation SET person = ? WHERE person = ? AND id = ?")
        .execute(arguments: [to, from, Numbering.quotation(index, of: article)])
    }
  }

  // MARK: Spellings

  /// Says that a name of this person came or went, or may be one with others now.
  mutating func noteSpellings(of person: Int64) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT COALESCE(spelling, key), surname FROM person_name WHERE person = ?"),
      arguments: [person])
    for row in rows {
      try spellings.insert(row.value(0))
      try surnames.insert(row.value(1))
      try newSurnames.insert(row.value(1))
    }
    surnames.formUnion(
      try String.fetchAll(
        db.cachedStatement(sql: "SELECT key FROM person_in_article WHERE person = ?"), arguments: [person]))
  }

  /// Makes one who is one by spelling. It depends on the names that are printed and on what users decided, not on which
  /// came first.
  mutating func joinSpellings() throws {
    for form in spellings.sorted() { try join(spelling: form) }
    spellings = []
  }

  private struct Member {
    var person: Int64
    var middle: String
    var link: Link
    var isPrinted: Bool
  }

  private mutating func join(spelling form: String) throws {
    let members = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person.id, middle, joined, same, is_apart, printed FROM person_name
          JOIN person ON person.id = person_name.person WHERE spelling = ?1
          UNION ALL
          SELECT person.id, middle, joined, same, is_apart, printed FROM person_name
          JOIN person ON person.id = person_name.person WHERE key = ?1 AND spelling IS NULL
          ORDER BY 1
          """), arguments: [form]
    ).map { row in
      try Member(
        person: row.value(0), middle: row.value(1) ?? "",
        link: Link(joined: row.value(2), same: row.value(3), isApart: row.value(4)),
        isPrinted: row.value(5) > 0)
    }
    guard members.count > 1 || members.contains(where: { $0.link.same != nil }) else { return }
    // Whom a user parted from the others tells too that there are two of the name.
    let areOne = Spelling.areOne(members.filter(\.isPrinted).map(\.middle))
    var classes: [String: [Member]] = [:]
    for member in members { classes[areOne ? "" : member.middle, default: []].append(member) }
    var links: [(person: Int64, link: Link)] = []
    for (_, members) in classes.sorted(by: { $0.key < $1.key }) {
      let leader = try leader(of: members)
      for member in members {
        var link = member.link
        let isFree = link.joined == nil && !link.isApart && member.isPrinted
        link.same = isFree && leader != member.person ? leader : nil
        if link != member.link { links.append((member.person, link)) }
      }
    }
    if !links.isEmpty { try relink(links) }
  }

  /// The root for persons of one spelling: the one a user merged any of them into, or else the first of them.
  private func leader(of members: [Member]) throws -> Int64? {
    let open = members.filter { !$0.link.isApart }
    let free = open.filter { $0.link.joined == nil && $0.isPrinted }
    guard let joined = open.first(where: { $0.link.joined != nil }) else { return free.first?.person }
    // It may have been joined with one of these, who then is the end of all.
    var now = joined.person
    let ids = Set(free.map(\.person))
    var seen: Set<Int64> = [now]
    while let next = try link(of: now)?.next, seen.insert(next).inserted {
      if ids.contains(next) { return next }
      now = next
    }
    return joined.person
  }

  // MARK: Names, and who goes

  /// Removes persons with nothing left, and gives the others the name that most articles print.
  mutating func nameAndRelease() throws {
    // Those who are one with somebody else first: their own names may be the ones that are shown.
    var roots: [Int64] = []
    for person in touched.sorted() where try !release(person) {
      if try place(of: person).root == person { roots.append(person) } else { try name(person) }
    }
    for person in roots { try name(person) }
    (touched, formed) = ([], [])
  }

  /// Removes a person who is no longer printed, has no decisions, and would not be recreated by one.
  private mutating func release(_ person: Int64) throws -> Bool {
    try db.cachedStatement(
      sql: """
        DELETE FROM person WHERE id = ?1 AND printed = 0 AND articles = 0 AND is_given = 0 AND is_apart = 0
          AND joined IS NULL AND NOT EXISTS (SELECT 1 FROM person other WHERE other.root = ?1)
          AND NOT EXISTS (SELECT 1 FROM person_before WHERE before = ?1)
        """
    ).execute(arguments: [person])
    return db.changesCount > 0
  }

  private func name(_ person: Int64) throws {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT name, own_name, is_given, printed, COALESCE(root, id) FROM person WHERE id = ?"),
        arguments: [person]), try !(row.value(2) as Bool)
    else { return }
    let shown: String = try row.value(0)
    let before: String? = try row.value(1)
    var own = before ?? shown
    if formed.contains(person) {
      own = try ownName(of: person, in: row.value(4)) ?? own
    }
    let others = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT COALESCE(own_name, name), printed FROM person WHERE root = ?1 AND same = ?1 AND joined IS NULL
          """), arguments: [person])
    let best = try Self.mostPrinted(others.map { try ($0.value(0), $0.value(1)) } + [(own, row.value(3))]) ?? own
    let kept = best == own ? nil : own
    guard best != shown || kept != before else { return }
    try db.cachedStatement(sql: "UPDATE person SET name = ?, own_name = ? WHERE id = ?")
      .execute(arguments: [best, kept, person])
  }

  /// The form of a person's own name that most articles print: with a “Dr.” before it or without.
  private func ownName(of person: Int64, in root: Int64) throws -> String? {
    Self.mostPrinted(
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT name, COUNT(*) FROM appearance WHERE person = ? AND COALESCE(own, person) = ? GROUP BY name
            """), arguments: [root, person]
      ).map { try ($0.value(0), $0.value(1)) })
  }

  /// Of several that are printed as often, one that is not in capitals, and the first by the alphabet.
  private static func mostPrinted(_ forms: [(name: String, articles: Int)]) -> String? {
    forms.max { ($0.articles, isMixed($0.name), $1.name) < ($1.articles, isMixed($1.name), $0.name) }?.name
  }

  private static func isMixed(_ name: String) -> Int { name.contains(where: \.isLowercase) ? 1 : 0 }
}
