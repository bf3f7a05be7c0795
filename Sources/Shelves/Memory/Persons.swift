import Articles
import Search

/// Who is quoted on a shelf in memory. Speakers of different articles are one person when they have the same name, whatever
/// its case and diacritics, or when a user joined them; a surname alone is not joined with a full name.
struct Persons: Sendable {
  struct Person: Sendable {
    var name: String
    /// The name's words, folded, with a blank before and behind each.
    var words: FoldedText
    /// The first role that was printed, folded.
    var role: FoldedText?
    /// How many quotations under this name, in all articles.
    var quotations = KindCounts()
    /// Where they are quoted, in the order of arrival.
    var places: [Place] = []
    /// Whom a user made it one with.
    var joined: Int?
  }

  /// A speaker of an article.
  struct Place: Hashable, Sendable {
    var article: Int
    var speaker: Int
  }

  private(set) var people: [Person] = []
  private var numbers: [String: Int] = [:]
  /// Those whom a user told from others of their name, by what they are called.
  private var made: [String: Int] = [:]
  /// Who was made one with somebody.
  private var children: [Int: [Int]] = [:]

  // MARK: Coming and going

  /// Enters the speakers of an article and returns who each is.
  ///
  /// - Parameters:
  ///   - apart: names that are somebody's of their own in this article, and what those are called.
  ///   - marks: whom a user joined, and told from others by their roles.
  mutating func enter(
    _ speakers: [QuotedSpeaker], of article: Int, apart: [String: String] = [:], _ marks: KeptMarks
  ) -> [Int] {
    speakers.enumerated().map { index, speaker in
      let person = number(of: speaker, apart, marks)
      people[person].quotations += speaker.quotations
      if people[person].role == nil {
        people[person].role = speaker.role.map { FoldedText([" " + Self.words(of: $0)]) }
      }
      people[person].places.append(Place(article: article, speaker: index))
      return person
    }
  }

  /// Takes out what `enter` put in.
  mutating func leave(_ speakers: [QuotedSpeaker], of article: Int, as numbers: [Int]) {
    for (index, (speaker, person)) in zip(speakers, numbers).enumerated() {
      people[person].quotations -= speaker.quotations
      people[person].places.removeAll { $0 == Place(article: article, speaker: index) }
    }
  }

  private mutating func number(of speaker: QuotedSpeaker, _ apart: [String: String], _ marks: KeptMarks) -> Int {
    if let name = apart[speaker.key] { return make(name) }
    if marks.hasRules, let role = speaker.role.map(Folding.key),
      let name = marks.person(named: speaker.key, role: role)
    {
      return make(name)
    }
    if let known = numbers[speaker.key] { return known }
    let number = add(speaker.name)
    numbers[speaker.key] = number
    if !marks.joined.isEmpty { join(speaker.key, marks) }
    return number
  }

  /// Makes somebody who is new one with those with whom they were joined before.
  private mutating func join(_ key: String, _ marks: KeptMarks) {
    for (gone, stays) in marks.joined where gone == key || stays == key {
      guard let gone = numbers[gone], let stays = numbers[stays], people[gone].joined == nil, root(stays) != gone else {
        continue
      }
      setJoined(gone, stays)
    }
  }

  /// The words of a name or a role, with a blank behind each.
  private static func words(of name: String) -> String { Words.ofName(name).map { $0 + " " }.joined() }

  private mutating func add(_ name: String) -> Int {
    people.append(Person(name: name, words: FoldedText([" " + Self.words(of: name)])))
    return people.count - 1
  }

  // MARK: Who it is

  /// Who somebody is, as persons are joined; `nil` when there is nobody of the number.
  func root(_ number: Int) -> Int? {
    guard people.indices.contains(number) else { return nil }
    var root = number
    while let next = people[root].joined { root = next }
    return root
  }

  /// Everybody who is one with a person, itself first.
  func family(of root: Int) -> [Int] { [root] + (children[root] ?? []).flatMap(family) }

  func quotations(of root: Int) -> KindCounts {
    guard let joined = children[root], !joined.isEmpty else { return people[root].quotations }
    return family(of: root).reduce(into: KindCounts()) { $0 += people[$1].quotations }
  }

  func places(of root: Int) -> [Place] { family(of: root).flatMap { people[$0].places } }

  /// Who has a name now; `nil` for nobody.
  func root(named name: String) -> Int? { numbers[Folding.key(name)].flatMap(root) }

  /// Everybody quoted of whom a name or a role has these words, the last of which may be the beginning of one; most quotations first.
  func roots(named text: String) -> [Int] {
    let words = Words.ofName(text)
    let needles = words.enumerated().map { Array((" " + $1 + ($0 == words.count - 1 ? "" : " ")).utf8) }
    var found: [(total: Int, root: Int)] = []
    for root in people.indices where people[root].joined == nil {
      let total = quotations(of: root).total
      guard total > 0 else { continue }
      let isNamed =
        needles.isEmpty
        || family(of: root).map { people[$0] }.contains { person in
          needles.allSatisfy(person.words.contains) || person.role.map { needles.allSatisfy($0.contains) } ?? false
        }
      if isNamed { found.append((total, root)) }
    }
    return found.sorted { ($1.total, $0.root) < ($0.total, $1.root) }.map(\.root)
  }

  /// Others with the same last word in their name.
  func likenesses(of root: Int) -> [Int] {
    guard let last = Words.ofName(people[root].name).last else { return [] }
    let needle = Array(" \(last) \n".utf8)
    return roots(named: last).filter { $0 != root && people[$0].words.contains(needle) }
  }

  // MARK: What a user decides

  mutating func join(_ joined: Int, into kept: Int) -> PersonDecision {
    guard let joined = root(joined), let kept = root(kept), joined != kept else { return PersonDecision() }
    people[joined].joined = kept
    children[kept, default: []].append(joined)
    return PersonDecision(before: [.init(person: PersonID(rawValue: Int64(joined)), joined: nil, isApart: false)])
  }

  /// Somebody who is told from others of their name by being called something else.
  mutating func make(_ name: String) -> Int {
    if let person = made[name] { return person }
    let person = add(name)
    made[name] = person
    return person
  }

  /// Makes who was joined somebody of their own again.
  mutating func part(_ person: Int) -> PersonDecision {
    guard let before = people[person].joined else { return PersonDecision() }
    setJoined(person, nil)
    return PersonDecision(
      before: [
        .init(person: PersonID(rawValue: Int64(person)), joined: PersonID(rawValue: Int64(before)), isApart: false)
      ])
  }

  mutating func setJoined(_ person: Int, _ joined: Int?) {
    if let before = people[person].joined { children[before]?.removeAll { $0 == person } }
    people[person].joined = joined
    if let joined { children[joined, default: []].append(person) }
  }
}
