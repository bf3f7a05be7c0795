import Basics
import Articles
import Library
import Search
import Testing

/// Whatever comes and goes in whatever order, and whatever is decided and taken back: persons depend on the articles that are
/// there and on the decisions that stand, and on nothing else.
@Suite struct PersonPropertyTests {
  private let folder = TestFolder()

  private func library(_ name: String) throws -> Library {
    try Library(path: "\(folder.path)/\(name).db", access: .creating)
  }

  /// Everybody: the name, and the words of every quotation.
  private func persons(_ library: Library) throws -> [String] {
    #expect(try library.check().faults == [])
    let all = try library.persons(range: 0..<10_000)
    #expect(try library.personCount() == all.count)
    var described: [String] = []
    for person in all {
      let rows = try library.quotations(QuotationRequest(person: person.id), limit: 10_000).rows
      #expect(rows.count == person.quotations)
      #expect(Set(rows.map(\.article)).count == person.articles)
      described.append("\(person.name): " + rows.map(\.words).sorted().joined(separator: ", "))
    }
    return described.sorted()
  }

  private func expect(
    _ expected: [String], in library: Library, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let found = try persons(library)
    let differences = Set(found).symmetricDifference(expected).sorted().map { (found.contains($0) ? "+ " : "- ") + $0 }
    #expect(found == expected, "\(differences.joined(separator: "\n"))", sourceLocation: location)
  }

  /// Adds articles in any order, a few at a time.
  private func add(_ articles: [Article], to library: Library, _ newsroom: inout Newsroom) throws {
    var rest = articles.shuffled(using: &newsroom)[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...8, using: &newsroom)
      try library.add(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
  }

  /// Adds, updates and takes out articles, some of them again and again, until exactly these are there.
  private func wander(to articles: [Article], in library: Library, _ newsroom: inout Newsroom) throws {
    for _ in 0..<3 {
      var others: [Article] = []
      for number in articles.indices where Bool.random(using: &newsroom) {
        others.append(newsroom.article(number))
      }
      for number in articles.count..<articles.count + 6 { others.append(newsroom.article(number)) }
      try add(others, to: library, &newsroom)
      let ids = try library.order(ArticleListRequest()).ids.shuffled(using: &newsroom)
      try library.remove(Array(ids.prefix(Int.random(in: 0...ids.count, using: &newsroom))))
    }
    try library.remove(
      try library.articles(ArticleListRequest(), range: 0..<1000).rows.filter { row in
        !articles.contains { $0.headline == row.title }
      }.map(\.id))
    try add(articles, to: library, &newsroom)
  }

  @Test(arguments: 0..<3) func personsAreThoseOfTheArticlesThatAreThere(_ seed: UInt64) throws {
    var newsroom = Newsroom(seed: seed)
    let articles = (0..<30).map { newsroom.article($0) }
    let once = try library("once")
    try once.add(articles)
    let expected = try persons(once)
    #expect(expected.count > 5)
    let parted = try library("parted")
    try add(articles, to: parted, &newsroom)
    try expect(expected, in: parted)
    let wandered = try library("wandered")
    try wander(to: articles, in: wandered, &newsroom)
    try expect(expected, in: wandered)
  }

  // MARK: Decisions

  /// Decides something about somebody.
  private func decide(
    in library: Library, byName: Bool = true, _ newsroom: inout Newsroom
  ) throws -> PersonDecision? {
    let all = try library.persons(range: 0..<1000)
    guard let one = all.randomElement(using: &newsroom), let other = all.randomElement(using: &newsroom),
      let page = try library.person(one.id)
    else { return nil }
    switch Int.random(in: 0..<(byName ? 6 : 4), using: &newsroom) {
    case 0, 1: return try library.merge(one.id, into: other.id)
    case 2:
      let rows = try library.quotations(QuotationRequest(person: one.id), limit: 3).rows
      return try library.split(one.id, .articles(rows.map(\.article)), named: "Somebody Else").decision
    case 3:
      guard let role = page.roles.randomElement(using: &newsroom), role.text != "the" else { return nil }
      return try? library.split(one.id, .role(role.text), named: "Somebody New").decision
    default:
      guard let name = page.names.randomElement(using: &newsroom) else { return nil }
      return try? library.split(one.id, .name(name.text)).decision
    }
  }

  @Test(arguments: [3, 50, 52] as [UInt64]) func theLastDecisionIsTakenBackExactly(_ seed: UInt64) throws {
    var newsroom = Newsroom(seed: seed)
    let library = try library("decided")
    try library.add((0..<16).map { newsroom.article($0) })
    var decisions: [(before: [String], decision: PersonDecision)] = []
    for _ in 0..<8 {
      let before = try persons(library)
      if let decision = try decide(in: library, &newsroom) { decisions.append((before, decision)) }
    }
    for (before, decision) in decisions.reversed() {
      try library.takeBack(decision)
      try expect(before, in: library)
    }
  }

  @Test(arguments: 0..<3) func decisionsLeaveNothingBehindWhenTheyAreTakenBack(_ seed: UInt64) throws {
    var newsroom = Newsroom(seed: seed)
    let articles = (0..<24).map { newsroom.article($0) }
    let decided = try library("decided")
    try decided.add(Array(articles[..<8]))
    var decisions: [PersonDecision] = []
    // Parts by name are exact only in the order in which they were taken.
    let isInOrder = seed % 2 == 0
    for part in [articles[8..<16], articles[16...]] {
      for _ in 0..<4 {
        if let decision = try decide(in: decided, byName: isInOrder, &newsroom) { decisions.append(decision) }
      }
      try decided.add(Array(part))
      _ = try persons(decided)
    }
    if isInOrder { decisions.reverse() } else { decisions.shuffle(using: &newsroom) }
    for decision in decisions {
      try decided.takeBack(decision)
      #expect(try decided.check().faults == [])
    }
    let plain = try library("plain")
    try plain.add(articles)
    try expect(try persons(plain), in: decided)
  }

  @Test(arguments: 0..<2) func decisionsStandWhateverComesAndGoes(_ seed: UInt64) throws {
    var newsroom = Newsroom(seed: seed)
    let articles = (0..<16).map { newsroom.article($0) }
    let library = try library("decided")
    try library.add(articles)
    for _ in 0..<6 { _ = try decide(in: library, &newsroom) }
    if let one = try library.persons(range: 0..<9).randomElement(using: &newsroom) {
      try library.rename(one.id, to: "Somebody Renamed")
    }
    let expected = try persons(library)
    // Articles that say more than before, which changes nothing about who is quoted there; others that come and go.
    var longer = articles
    for number in longer.indices {
      longer[number].body.append(Block(kind: .paragraph, text: "More of \(number).", span: TextSpan(0, 0)))
    }
    try add(longer, to: library, &newsroom)
    try expect(expected, in: library)
    try add(articles, to: library, &newsroom)
    try expect(expected, in: library)
    let others = (50..<60).map { newsroom.article($0) }
    let ids = try library.add(others).outcomes.map(\.id)
    _ = try persons(library)
    try library.remove(ids)
    try expect(expected, in: library)
  }
}

/// Makes articles in which a few people are quoted under many names.
private struct Newsroom: RandomNumberGenerator {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { generator.next() }

  /// Names, each with the role that it mostly stands with.
  private static let names: [(name: String, role: String?)] = [
    ("Ada Obiora", "President"), ("Ada Q. Obiora", "the President"), ("Dr. Ada Obiora", "President of Lund"),
    ("ADA OBIORA", nil), ("Ada R. Obiora", "painter"), ("Ben Obiora", "mayor of Lund"), ("Obiora", "President"),
    ("Mr Obiora", "former President"), ("Obiora Jr.", nil), ("Sergei Lavrenko", "minister"),
    ("Sergey Lavrenko", "the minister"), ("Sergey V. Lavrenko", "foreign minister"), ("Serguei V Lavrenko", nil),
    ("Lavrenko", "minister"), ("Ms. Lavrenko", "singer"), ("Olga Lavrenko", "singer"), ("Greenpeace", nil),
    ("Jane Greenpeace", nil), ("Jo Smith", "Mayor"), ("Jo B. Smith", "Mayor"), ("Smith", "Mayor"),
    ("a spokesman", nil), ("NATO", nil), ("Jean-Luc Rusk", "captain"), ("Jean Luc Rusk", "spokesman"),
    ("Rusk", "captain"), ("Mr. Rusk", "a captain"),
  ]

  /// An article of this number; who is quoted there differs from call to call.
  mutating func article(_ number: Int) -> Article {
    var said: [(String?, String)] = []
    var roles: [String: String] = [:]
    for place in 0..<Int.random(in: 1...3, using: &self) {
      let (name, role) = Self.names.randomElement(using: &self)!
      roles[name] =
        switch Int.random(in: 0..<8, using: &self) {
        case 0: nil
        case 1: Self.names.randomElement(using: &self)!.role
        default: role
        }
      for line in 0..<Int.random(in: 1...2, using: &self) { said.append((name, "Words \(number) \(place) \(line)")) }
    }
    var made = LibraryTests.article(
      "Number \(number)", said: said, published: "2025-0\(1 + number % 9)-11T10:\(10 + number % 50)",
      url: "https://e.example/\(number)")
    for index in made.speakers.indices {
      let name = made.speakers[index].name
      made.speakers[index].role = roles[name]
      if name == "Lavrenko", number % 3 == 0 { made.speakers[index].aliases = ["Mrs Lavrenko"] }
    }
    return made
  }
}
