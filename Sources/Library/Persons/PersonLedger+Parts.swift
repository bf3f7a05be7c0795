import GRDB
import Search

// Of a person what a user takes for somebody else.

extension PersonLedger {
  /// A speaker of an article who is a person.
  struct Appearance {
    var article: Int64
    var speaker: Int
    var name: String
    var own: Int64
  }

  private struct NameInArticle: Hashable {
    var article: Int64
    var key: String
  }

  /// Where a part of a person appears.
  func appearances(of root: Int64, _ part: PersonPart) throws -> [Appearance] {
    let isWanted: (Int64, String, String?) -> Bool
    switch part {
    case .articles(let ids):
      let ids = Set(ids.map(\.rawValue))
      isWanted = { article, _, _ in ids.contains(article) }
    case .role(let role):
      let role = RoleWords(role)
      isWanted = { _, _, printed in printed.map { role.isPart(of: RoleWords($0)) } ?? false }
    case .name(let name):
      let key = SpeakerName(name: name).key
      isWanted = { _, printed, _ in SpeakerName(name: printed).key == key }
    }
    let rows = try Row.fetchCursor(
      db, sql: "SELECT article, speaker, name, role, COALESCE(own, person) FROM appearance WHERE person = ?",
      arguments: [root])
    var found: [Appearance] = []
    while let row = try rows.next() {
      if try isWanted(row.value(0), row.value(2), row.value(3)) {
        try found.append(
          Appearance(article: row.value(0), speaker: row.value(1), name: row.value(2), own: row.value(4)))
      }
    }
    return found
  }

  // MARK: Somebody new

  /// Makes a new person from a person's quotations in some articles or in a role.
  mutating func split(
    _ root: Int64, _ part: PersonPart, named name: String?
  ) throws -> (person: Int64, decision: PersonDecision)? {
    var found = try appearances(of: root, part)
    guard let first = found.first else { return nil }
    // In one article a name is one person's, with whatever title or role it stands beside.
    let decided = Set(found.map { NameInArticle(article: $0.article, key: SpeakerName(name: $0.name).key) })
    found = try appearances(of: root).filter {
      decided.contains(NameInArticle(article: $0.article, key: SpeakerName(name: $0.name).key))
    }
    let new = try newPerson(name ?? first.name, isGiven: true)
    if case .role(let role) = part {
      // Of every full name that the person has, or had before it was made: a surname alone is somebody of its article.
      let role = RoleWords(role).kept
      for member in try tree(of: root) {
        try db.execute(
          sql: """
            INSERT OR IGNORE INTO person_role (key, role, person)
            SELECT key, ?2, ?3 FROM person_name WHERE person = ?1
            UNION SELECT key, ?2, ?3 FROM person_role WHERE person = ?1
            """, arguments: [member, role, new])
      }
    }
    for appearance in found {
      // What is decided for these articles stays so when they are added again, whatever they say then.
      let key = SpeakerName(name: appearance.name).key
      try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO person_in_article (article, key, person) VALUES (?, ?, ?)"
      ).execute(arguments: [appearance.article, key, new])
      try NameWords(db).note(key)
      try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO person_before (article, key, made, before) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [appearance.article, key, new, appearance.own])
    }
    try give(found, from: root, to: { _ in Place(own: new, root: new) })
    return (new, PersonDecision(made: PersonID(rawValue: new)))
  }

  /// Removes a person made by a user: every appearance returns to its original person.
  mutating func dissolve(_ made: Int64) throws {
    let root = try place(of: made).root
    let found = try appearances(of: root).filter { $0.own == made }
    // Who was made one with it since is somebody of its own.
    var links: [(Int64, Link)] = []
    for member in try tree(of: root) + [made] {
      guard var link = try link(of: member), link.joined == made || link.same == made else { continue }
      if link.joined == made { link.joined = nil }
      if link.same == made { link.same = nil }
      links.append((member, link))
    }
    try decide(links)
    try db.execute(sql: "DELETE FROM person_role WHERE person = ?", arguments: [made])
    try restore(before: made)
    var places: [Place?] = []
    for appearance in found {
      let speakers = try StoredContent.article(appearance.article, in: db)?.speakers.map(SpeakerName.init) ?? []
      guard speakers.indices.contains(appearance.speaker) else {
        places.append(nil)
        continue
      }
      let name = speakers[appearance.speaker]
      places.append(
        try place(
          behind: name, in: appearance.article, isNew: false,
          isSurname: SpeakerName.surnames(of: speakers).contains(name.key)))
    }
    var next = places.makeIterator()
    try give(found, from: root, to: { _ in next.next() ?? nil })
    try db.execute(
      sql: "UPDATE person SET is_given = 0, joined = NULL, same = NULL, root = NULL WHERE id = ?", arguments: [made])
    touched.insert(made)
  }

  /// Says of every article who it was there before somebody was made of it, and forgets that it was made.
  private mutating func restore(before made: Int64) throws {
    // What was made of it since was made of whom it was before.
    try db.execute(
      sql: """
        UPDATE person_before SET before = (
          SELECT mine.before FROM person_before mine
          WHERE mine.article = person_before.article AND mine.key = person_before.key AND mine.made = ?1)
        WHERE before = ?1
        """, arguments: [made])
    // Who has the name anyway needs no row for it.
    try db.execute(
      sql: """
        UPDATE person_in_article SET person = mine.before
        FROM person_before mine JOIN person was ON was.id = mine.before
        WHERE person_in_article.person = ?1 AND mine.made = ?1
          AND mine.article = person_in_article.article AND mine.key = person_in_article.key
          AND NOT EXISTS (SELECT 1 FROM person_name WHERE person_name.key = mine.key AND person_name.person = mine.before)
        """, arguments: [made])
    try db.execute(sql: "DELETE FROM person_in_article WHERE person = ?", arguments: [made])
    let before = try Int64.fetchSet(
      db, sql: "SELECT before FROM person_before WHERE made = ? AND before IS NOT NULL", arguments: [made])
    touched.formUnion(before)
    try db.execute(sql: "DELETE FROM person_before WHERE made = ?", arguments: [made])
  }

  private func appearances(of root: Int64) throws -> [Appearance] {
    try Row.fetchAll(
      db, sql: "SELECT article, speaker, name, COALESCE(own, person) FROM appearance WHERE person = ?",
      arguments: [root]
    ).map { Appearance(article: $0[0], speaker: $0[1], name: $0[2], own: $0[3]) }
  }

  /// Moves appearances of a root to others, with their quotations.
  mutating func give(_ all: [Appearance], from root: Int64, to place: (Appearance) -> Place?) throws {
    var roots: Set<Int64> = [root]
    for appearance in all {
      guard let place = place(appearance) else { continue }
      try db.cachedStatement(
        sql: "UPDATE appearance SET person = ?, own = ? WHERE person = ? AND article = ? AND speaker = ?"
      ).execute(arguments: [
        place.root, place.own == place.root ? nil : place.own, root, appearance.article, appearance.speaker,
      ])
      let surname = SpeakerName(name: appearance.name).surname
      surnames.insert(surname)
      newSurnames.insert(surname)
      notePrinted(appearance.own, by: -1)
      notePrinted(place.own, by: 1)
      if place.root != root {
        let isShared =
          try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM appearance WHERE person = ? AND article = ?)"),
            arguments: [root, appearance.article]) ?? false
        try give(appearance.article, appearance.speaker, isAlone: !isShared, root, place.root)
      }
      roots.insert(place.root)
      touched.formUnion([place.own, place.root, appearance.own])
    }
    for root in roots.sorted() { try recount(root) }
  }

  // MARK: A name

  /// Makes one of a person's names a separate person, never merged by spelling.
  mutating func part(
    _ printed: String, from root: Int64
  ) throws -> (person: Int64, decision: PersonDecision)? {
    let all = try tree(of: root)
    guard all.count > 1, let own = try appearances(of: root, .name(printed)).first?.own, all.contains(own) else {
      return nil
    }
    var changed: [Int64: Link] = [:]
    var decision = PersonDecision()
    func change(_ person: Int64, _ body: (inout Link) -> Void) throws {
      guard var link = try changed[person] ?? link(of: person) else { return }
      if changed[person] == nil { decision.before.append(.init(person, link)) }
      body(&link)
      changed[person] = link
    }
    try change(own) {
      $0.joined = nil
      $0.same = nil
      $0.isApart = true
    }
    // Those who were made one with it are one with each other still.
    var first: Int64?
    for member in all where member != own {
      guard let link = try link(of: member) else { continue }
      if link.joined == own {
        try change(member) { $0.joined = first }
        first = first ?? member
      }
      if link.same == own { try change(member) { $0.same = nil } }
    }
    try decide(changed.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    spellings.insert(Spelling(printed).form)
    return (own, decision)
  }

  /// Calls somebody what a user says.
  func rename(_ person: Int64, to name: String) throws {
    try db.execute(
      sql: "UPDATE person SET own_name = COALESCE(own_name, name), name = ?, is_given = 1 WHERE id = ?",
      arguments: [name, person])
  }
}
