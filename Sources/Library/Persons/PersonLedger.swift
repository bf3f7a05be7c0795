import GRDB
import Search

/// The persons behind the speakers of articles added and removed in one transaction, with their counts.
///
/// A full name is one person in all articles, and so are names of one `Spelling`. A surname alone is a separate person
/// per article, as is any other single word that is somebody's surname in the library or follows a “Mr”. Any other
/// single word counts as a whole name (“Greenpeace”). A role may identify a surname's owner (PersonLedger+Surnames).
/// Described sources are nobody. A user's decisions override all that: `person_in_article` for one article,
/// `person_role` for a role, and merged persons (see PersonLedger+Links).
struct PersonLedger {
  let db: Database
  /// The persons by name, cached for this transaction.
  private var byName: [String: Place] = [:]
  private var changes: [Int64: Change] = [:]
  /// By how many more appearances each person's own names are printed.
  private var printed: [Int64: Int] = [:]
  /// Persons whose names are printed less often than before.
  private var going: Set<Int64> = []
  /// Persons who have more than one name.
  private var gathered: Set<Int64> = []
  /// Spellings of which a name came or went.
  var spellings: Set<String> = []
  /// Surnames that are printed more or less often.
  var surnames: Set<String> = []
  /// Of these, those that somebody may have who was not known before.
  var newSurnames: Set<String> = []
  /// Surnames that lost a full name.
  var lostSurnames: Set<String> = []
  /// Persons of whose name another form may be the one that most articles print.
  var formed: Set<Int64> = []
  /// Persons who may have nothing left, or may need another name.
  var touched: Set<Int64> = []
  private var roles: [String: [RoleRule]]?

  /// Somebody, and who that is as persons are joined.
  struct Place: Hashable {
    var own: Int64
    var root: Int64
  }

  private struct Change {
    var quotations = 0
    var articles = 0
    /// The latest article that came, and a role that came.
    var latest: Int64?
    var role: String?
    /// Whether other roles came, too.
    var hasOtherRoles = false
    /// Whether an article went, so that the latest one has to be looked for.
    var isLatestUnknown = false
  }

  /// Who of a name is meant in a role.
  private struct RoleRule {
    var role: RoleWords
    var person: Int64
  }

  init(_ db: Database) { self.db = db }

  // MARK: Coming and going

  /// Enters the speakers of an article; quotations without a known speaker are skipped.
  ///
  /// - Parameter isNew: whether the article is new, so it has no decisions.
  /// - Returns: the person behind each speaker.
  mutating func enter(_ article: PreparedArticle, as id: Int64, isNew: Bool) throws -> [Int64?] {
    var counts = [Int](repeating: 0, count: article.speakers.count)
    for quotation in article.quotations { if let speaker = quotation.speaker { counts[speaker] += 1 } }
    let surnames = SpeakerName.surnames(of: article.speakers)
    var persons: [Int64?] = []
    for (index, name) in article.speakers.enumerated() {
      guard counts[index] > 0,
        let place = try self.place(behind: name, in: id, isNew: isNew, isSurname: surnames.contains(name.key))
      else {
        persons.append(nil)
        continue
      }
      let person = place.root
      self.surnames.insert(name.surname)
      try db.cachedStatement(
        sql:
          "INSERT INTO appearance (person, article, speaker, quotations, name, role, own) VALUES (?, ?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [
        person, id, index, counts[index], name.name, name.role, place.own == person ? nil : place.own,
      ])
      printed[place.own, default: 0] += 1
      if place.own != person { touched.insert(person) }
      var change = changes[person] ?? Change()
      change.quotations += counts[index]
      if !persons.contains(person) { change.articles += 1 }
      if let role = name.role {
        change.hasOtherRoles = change.hasOtherRoles || change.role != nil && change.role != role
        change.role = role
      }
      change.latest = max(change.latest ?? id, id)
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
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: "SELECT quotations, COALESCE(own, person), name FROM appearance WHERE person = ? AND article = ?"),
        arguments: [person, id])
      try db.cachedStatement(sql: "DELETE FROM appearance WHERE person = ? AND article = ?")
        .execute(arguments: [person, id])
      var change = changes[person] ?? Change()
      for row in rows {
        try change.quotations -= row.value(0)
        let own: Int64 = try row.value(1)
        printed[own, default: 0] -= 1
        touched.formUnion([own, person])
        formed.insert(own)
        try surnames.insert(SpeakerName(name: row.value(2)).surname)
      }
      change.articles -= 1
      change.isLatestUnknown = true
      changes[person] = change
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
    changes[person] = Change(isLatestUnknown: true)
  }

  /// Says that appearances under a person's own names came or went elsewhere.
  mutating func notePrinted(_ person: Int64, by count: Int) { printed[person, default: 0] += count }

  /// Saves the counts, merges persons by spelling, and removes those no longer quoted, unless a user decided something
  /// about them.
  mutating func finish() throws {
    try writeCounts()
    try joinSpellings()
    try joinSurnames()
    try writeCounts()
    try nameAndRelease()
    byName = [:]
  }

  private mutating func writeCounts() throws {
    for (person, change) in changes.sorted(by: { $0.key < $1.key }) {
      let added = printed.removeValue(forKey: person) ?? 0
      let counts = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            UPDATE person SET
              quotations = quotations + :quotations, articles = articles + :articles, printed = printed + :printed,
              role = COALESCE(role, :role), latest = MAX(COALESCE(latest, 0), :latest)
            WHERE id = :id RETURNING articles, printed, role
            """),
        arguments: [
          "id": person, "quotations": change.quotations, "articles": change.articles, "printed": added,
          "latest": change.latest ?? 0, "role": change.role,
        ])
      try notePrintings(of: person, added: added, now: counts?[1] ?? 0)
      if change.isLatestUnknown {
        try db.cachedStatement(
          sql: "UPDATE person SET latest = (SELECT MAX(article) FROM appearance WHERE person = ?1) WHERE id = ?1"
        ).execute(arguments: [person])
        touched.insert(person)
      }
      if change.isLatestUnknown || change.role != nil && Self.canChangeRole(change, counts) {
        try nameRole(of: person)
      }
    }
    changes = [:]
    // Those who are one with somebody else are not quoted themselves.
    for (person, added) in printed.sorted(by: { $0.key < $1.key }) {
      let now = try Int.fetchOne(
        db.cachedStatement(sql: "UPDATE person SET printed = printed + ? WHERE id = ? RETURNING printed"),
        arguments: [added, person])
      try notePrintings(of: person, added: added, now: now ?? 0)
    }
    printed = [:]
    for person in going.sorted() { try noteSpellings(of: person) }
    touched.formUnion(going)
    going = []
  }

  /// Whether what came can change which role is printed most: the same role once more cannot.
  private static func canChangeRole(_ change: Change, _ now: Row?) -> Bool {
    guard let now else { return false }
    return (now[2] != change.role || change.hasOtherRoles) && isFairShare(change.articles, of: now[0])
  }

  /// Gives a person the role that most articles print; of several the latest.
  private func nameRole(of person: Int64) throws {
    try db.cachedStatement(
      sql: """
        UPDATE person SET role = (
          SELECT role FROM appearance WHERE person = ?1 AND role IS NOT NULL
          GROUP BY role ORDER BY COUNT(*) DESC, MAX(article) DESC LIMIT 1
        ) WHERE id = ?1
        """
    ).execute(arguments: [person])
  }

  /// Whether enough new articles came in to change the most frequent form: for a person in many articles this takes a
  /// fair share of new ones, and only then are all read.
  private static func isFairShare(_ added: Int, of all: Int) -> Bool {
    let step = max(1, all / 16)
    return added >= step || all / step != (all - added) / step
  }

  private mutating func notePrintings(of person: Int64, added: Int, now: Int) throws {
    guard added != 0 else { return }
    if added < 0 {
      going.insert(person)
      if now == 0 {
        lostSurnames.formUnion(
          try String.fetchAll(
            db.cachedStatement(sql: "SELECT surname FROM person_name WHERE person = ?"), arguments: [person]))
      }
    }
    if gathered.contains(person) { touched.insert(person) }
    if added < 0 || now > 1 && Self.isFairShare(added, of: now) {
      formed.insert(person)
      touched.insert(person)
    }
  }

  // MARK: Who it is

  /// Who a speaker of an article is.
  ///
  /// - Parameter isSurname: whether a single word is somebody's surname in this article for certain.
  mutating func place(
    behind name: SpeakerName, in article: Int64, isNew: Bool, isSurname: Bool
  ) throws -> Place? {
    if !isNew, let decided = try decision(about: name.key, in: article) { return decided }
    if let decided = try decision(about: name) { return decided }
    switch name.kind {
    case .description: return nil
    case .full: return try place(named: name)
    case .single:
      if isSurname { return try placeInArticle(name, article) }
      if let known = try known(as: name.key) { return known }
      return try isSurnameOfSomebody(name.key) ? placeInArticle(name, article) : place(named: name)
    }
  }

  /// Who somebody is as persons are joined.
  func place(of person: Int64) throws -> Place {
    let root = try Int64.fetchOne(db.cachedStatement(sql: "SELECT root FROM person WHERE id = ?"), arguments: [person])
    return Place(own: person, root: root ?? person)
  }

  /// The person a user chose for a name in an article.
  private func decision(about key: String, in article: Int64) throws -> Place? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT person FROM person_in_article JOIN person ON person.id = person_in_article.person
          WHERE article = ? AND key = ? AND \(Self.isDecided)
          """), arguments: [article, key]
    ).map { try place(of: $0) }
  }

  /// Whether a user decided something about a row of `person`: made it, or made it one with others.
  static let isDecided = """
    (is_given OR is_apart OR joined IS NOT NULL OR EXISTS (
      SELECT 1 FROM person other WHERE other.root = COALESCE(person.root, person.id) AND other.joined = person.id))
    """

  /// Who is meant by a name in a role; of several that fit, the one with the most words, then the latest.
  private mutating func decision(about name: SpeakerName) throws -> Place? {
    let rules: [String: [RoleRule]]
    if let roles {
      rules = roles
    } else {
      var read: [String: [RoleRule]] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT key, role, person FROM person_role") {
        try read[row.value(0), default: []].append(RoleRule(role: RoleWords(kept: row.value(1)), person: row.value(2)))
      }
      rules = read
      roles = read
    }
    guard !rules.isEmpty, let role = name.role, let ofName = rules[name.key] else { return nil }
    let words = RoleWords(role)
    let fitting = ofName.filter { $0.role.isPart(of: words) }
    let best = fitting.max { ($0.role.count, $0.person) < ($1.role.count, $1.person) }
    return try best.map { try place(of: $0.person) }
  }

  private mutating func known(as key: String) throws -> Place? {
    if let known = byName[key] { return known }
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT person.id, root, printed, spelling, EXISTS (SELECT 1 FROM person other WHERE other.root = person.id),
            surname
          FROM person_name JOIN person ON person.id = person_name.person WHERE key = ?
          """), arguments: [key])
    guard let row else { return nil }
    let known = try Place(own: row.value(0), root: row.value(1) ?? row.value(0))
    byName[key] = known
    if try row.value(4) { gathered.insert(known.own) }
    // It is printed again.
    if try row.value(2) == 0 {
      try spellings.insert(row.value(3) ?? key)
      try newSurnames.insert(row.value(5))
    }
    return known
  }

  /// Whether a full name with this surname is printed; additions in this transaction may not count yet.
  func isSurnameOfSomebody(_ word: String) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM person_name JOIN person ON person.id = person_name.person
            WHERE surname = ?1 AND key <> ?1 AND printed > 0)
          """), arguments: [word]) ?? false
  }

  mutating func place(named name: SpeakerName) throws -> Place {
    if let known = try known(as: name.key) { return known }
    let person = try newPerson(name.name)
    let spelling = Spelling(name.name)
    try db.cachedStatement(
      sql: "INSERT INTO person_name (key, person, surname, spelling, middle) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      name.key, person, name.surname, spelling.form == name.key ? nil : spelling.form,
      spelling.middle.isEmpty ? nil : spelling.middle,
    ])
    try NameWords(db).note(name.key)
    spellings.insert(spelling.form)
    newSurnames.insert(name.surname)
    let place = Place(own: person, root: person)
    byName[name.key] = place
    return place
  }

  func placeInArticle(_ name: SpeakerName, _ article: Int64) throws -> Place {
    let there = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT person FROM person_in_article WHERE article = ? AND key = ?"),
      arguments: [article, name.key])
    if let there { return try place(of: there) }
    let person = try newPerson(name.name)
    try db.cachedStatement(sql: "INSERT INTO person_in_article (article, key, person) VALUES (?, ?, ?)")
      .execute(arguments: [article, name.key, person])
    try NameWords(db).note(name.key)
    return Place(own: person, root: person)
  }

  /// A new person without quotations.
  func newPerson(_ name: String, isGiven: Bool = false) throws -> Int64 {
    try db.cachedStatement(sql: "INSERT INTO person (name, is_given) VALUES (?, ?)")
      .execute(arguments: [name, isGiven])
    return db.lastInsertedRowID
  }

  /// Persons were joined or parted: who has a name is to be asked anew.
  mutating func forgetNames() { byName = [:] }
}
