import Articles
import Basics
import GRDB
import Search

// What a user decides about persons. All of it is kept when articles are added again, and can be taken back.

extension Library {
  /// Merges two persons under the name of `kept`, also for articles added later.
  ///
  /// - Returns: what `takeBack` needs to undo it; quotations added since under the names of `joined` then return to it.
  @discardableResult
  public func merge(_ joined: PersonID, into kept: PersonID) throws(LibraryError) -> PersonDecision {
    try write { db in
      var persons = PersonLedger(db)
      let joined = try Self.root(joined, in: db)
      let kept = try Self.root(kept, in: db)
      guard joined != kept else { return PersonDecision() }
      // What its spelling makes one with it now goes with it, whatever is printed later. Surnames alone follow.
      let spelled = try persons.spelled(as: joined, among: try persons.tree(of: joined))
      let names = [joined] + (try spelled.filter(persons.hasName))
      var decision = PersonDecision()
      var links: [(Int64, PersonLedger.Link)] = []
      for name in names {
        guard var link = try persons.link(of: name) else { continue }
        decision.before.append(.init(name, link))
        link.joined = kept
        links.append((name, link))
      }
      try persons.decide(links)
      try persons.finish()
      return decision
    }
  }

  /// Moves part of a person's quotations to a new person.
  ///
  /// A part by role is saved as a rule, which also applies to articles added later. A part by name was a separate
  /// person before it was joined, and becomes one again under its own name.
  ///
  /// - Parameter name: the name of the new person; `nil` for the name as printed.
  /// - Returns: the new person, and what `takeBack` needs to undo it; throws `gone` if there is no such part.
  @discardableResult
  public func split(
    _ person: PersonID, _ part: PersonPart, named name: String? = nil
  ) throws(LibraryError) -> (person: PersonID, decision: PersonDecision) {
    let name = name?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return try write { db in
      var persons = PersonLedger(db)
      let root = try Self.root(person, in: db)
      let found: (person: Int64, decision: PersonDecision)?
      if case .name(let printed) = part {
        found = try persons.part(printed, from: root)
      } else {
        found = try persons.split(root, part, named: name)
      }
      guard let found else { throw LibraryError.gone("That part of the person’s quotes") }
      try persons.finish()
      return (PersonID(rawValue: found.person), found.decision)
    }
  }

  /// Moves a person's quotations in some articles to a new person.
  ///
  /// - Returns: the new person; throws `gone` if none of the articles quotes the person.
  @discardableResult
  public func split(
    _ person: PersonID, articles: [ArticleID], named name: String
  ) throws(LibraryError) -> PersonID {
    try split(person, .articles(articles), named: name).person
  }

  /// The parts of a person that can be split off with a quotation: those in its article, with its role, or under its
  /// name if the person has several.
  public func parts(
    of person: PersonID, seenFrom article: ArticleID, index: Int
  ) throws(LibraryError) -> [PersonPartListing] {
    try read { db in
      let persons = PersonLedger(db)
      let root = try Self.root(person, in: db)
      var parts = [PersonPartListing(part: .articles([article]), articles: 1)]
      guard let attributions = try StoredContent.packed(article.rawValue, in: db)?.attributions,
        attributions.indices.contains(index), let speaker = attributions[index].speaker,
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT name, role, COALESCE(own, person) FROM appearance WHERE person = ? AND article = ? AND speaker = ?
            """, arguments: [root, article.rawValue, speaker])
      else { return parts }
      if let role: String = try row.value(1), !RoleWords(role).isEmpty {
        let part = PersonPart.role(role)
        parts.append(
          PersonPartListing(part: part, articles: Set(try persons.appearances(of: root, part).map(\.article)).count))
      }
      if try persons.tree(of: root).count > 1, try persons.hasName(row.value(2)) {
        let part = try PersonPart.name(row.value(0))
        parts.append(
          PersonPartListing(part: part, articles: Set(try persons.appearances(of: root, part).map(\.article)).count))
      }
      return parts
    }
  }

  /// Undoes a decision.
  public func takeBack(_ decision: PersonDecision) throws(LibraryError) {
    try write { db in
      var persons = PersonLedger(db)
      if let made = decision.made?.rawValue, try persons.link(of: made) != nil { try persons.dissolve(made) }
      var links: [(Int64, PersonLedger.Link)] = []
      for before in decision.before {
        guard var link = try persons.link(of: before.person.rawValue) else { continue }
        // Whom it was one with may be gone.
        let joined = try before.joined.flatMap { try persons.link(of: $0.rawValue) != nil ? $0.rawValue : nil }
        (link.joined, link.isApart) = (joined, before.isApart)
        links.append((before.person.rawValue, link))
      }
      try persons.decide(links)
      try persons.finish()
    }
  }

  /// Renames a person.
  public func rename(_ person: PersonID, to name: String) throws(LibraryError) {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty else { return }
    try write { db in
      try PersonLedger(db).rename(try Self.root(person, in: db), to: name)
    }
  }

  /// Gives a quotation to the speaker of this name in its article, or to nobody with `nil`.
  public func reassign(
    quotation index: Int, of article: ArticleID, toSpeakerNamed name: String?
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

  /// Who somebody is now, as persons are joined.
  static func root(_ person: PersonID, in db: Database) throws -> Int64 {
    let root = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT COALESCE(root, id) FROM person WHERE id = ?"), arguments: [person.rawValue])
    guard let root else { throw LibraryError.gone("That person") }
    return root
  }
}

extension PersonDecision.Before {
  init(_ person: Int64, _ link: PersonLedger.Link) {
    self.init(
      person: PersonID(rawValue: person), joined: link.joined.map(PersonID.init(rawValue:)), isApart: link.isApart)
  }
}
