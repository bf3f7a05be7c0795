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
    var article: ArticleID
    var speaker: Int
  }

  /// A name in an article that a user took for somebody of their own.
  struct NameInArticle: Hashable, Sendable {
    var article: ArticleID
    var key: String
  }

  /// Whoever has a name and a role, also in articles that come later, is somebody of their own.
  struct Rule: Hashable, Sendable {
    var key: String
    var role: String
    var person: Int
  }

  private(set) var people: [Person] = []
  private var numbers: [String: Int] = [:]
  private var apart: [NameInArticle: Int] = [:]
  private var rules: [Rule] = []
  /// Who was made one with somebody.
  private var children: [Int: [Int]] = [:]

  // MARK: Coming and going

  /// Enters the speakers of an article and returns who each is.
  mutating func enter(_ speakers: [QuotedSpeaker], of article: ArticleID) -> [Int] {
    speakers.enumerated().map { index, speaker in
      let person = number(of: speaker, in: article)
      people[person].quotations += speaker.quotations
      if people[person].role == nil {
        people[person].role = speaker.role.map { FoldedText([" " + Self.words(of: $0)]) }
      }
      people[person].places.append(Place(article: article, speaker: index))
      return person
    }
  }

  /// Takes out what `enter` put in.
  mutating func leave(_ speakers: [QuotedSpeaker], of article: ArticleID, as numbers: [Int]) {
    for (index, (speaker, person)) in zip(speakers, numbers).enumerated() {
      people[person].quotations -= speaker.quotations
      people[person].places.removeAll { $0 == Place(article: article, speaker: index) }
    }
  }

  private mutating func number(of speaker: QuotedSpeaker, in article: ArticleID) -> Int {
    if let person = apart[NameInArticle(article: article, key: speaker.key)] { return person }
    if !rules.isEmpty, let role = speaker.role.map(Folding.key) {
      if let rule = rules.last(where: { $0.key == speaker.key && $0.role == role }) { return rule.person }
    }
    if let known = numbers[speaker.key] { return known }
    let number = add(speaker.name)
    numbers[speaker.key] = number
    return number
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

  /// Somebody of a name that nobody has by it alone.
  mutating func make(_ name: String) -> Int { add(name) }

  mutating func setApart(_ name: NameInArticle, as person: Int) { apart[name] = person }

  mutating func addRule(_ rule: Rule) { rules.append(rule) }

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

  /// Forgets what names and roles somebody was made of.
  mutating func dissolve(_ made: Int) {
    apart = apart.filter { $0.value != made }
    rules.removeAll { $0.person == made }
  }
}
