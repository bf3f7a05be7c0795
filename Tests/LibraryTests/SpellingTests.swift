import Basics
import Articles
import Search
import Testing

@testable import Library

@Suite struct SpellingTests {
  private let folder = TestFolder()

  @Test(arguments: [
    [
      "Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy", "Volodimir Zelenskyi",
      "Mr Volodymyr Zelenskii",
    ],
    ["Sergei Lavrov", "Sergey Lavrov", "Sergey V. Lavrov", "Serguei V Lavrov"],
    ["Dmitry Peskov", "Dmitri Peskov", "Dmitriy S. Peskov"], ["Yulia Navalnaya", "Yuliya Navalnaya"],
    ["Alexei Navalny", "Aleksey Navalny", "Alexey Navalnyy", "Alexei A. Navalny"],
    ["Mohammed Barkindo", "Muhammad Barkindo", "Mohamed S. Barkindo"],
    ["Jean-Claude Juncker", "Jean Claude Juncker", "Jean‐Claude Juncker"],
    ["Norma O'Neill", "Norma O’Neill", "Norma ONeill", "Norma J. O’Neill"],
    ["Donald Trump", "Donald J. Trump", "Donald J Trump", "DONALD TRUMP", "Dr. Donald Trump"],
    ["J.D. Vance", "J. D. Vance", "JD Vance"], ["George H. W. Bush", "George H.W. Bush", "George HW Bush"],
    ["Joseph Biden Jr.", "Joseph R. Biden Jr.", "Joseph R. Biden, Jr", "Joseph Biden Jnr"],
    ["Abdel Fattah al-Sisi", "Abdul Fattah el-Sisi", "Abdel-Fattah al-Sissi"], ["Zoë Quist", "Zoe Quist"],
  ])
  func oneNameInSeveralSpellings(_ names: [String]) {
    #expect(Set(names.map { Spelling($0).form }).count == 1, "\(names.map { Spelling($0).form })")
    #expect(Spelling.areOne(names.map { Spelling($0).middle }))
  }

  @Test(arguments: [
    ("Terri Fox", "Terry Fox"), ("Liam Andersson", "Liam Anderson"), ("Ann Obi", "Anne Obi"), ("Jon Obi", "John Obi"),
    ("Joseph Biden Jr.", "Joseph Biden"), ("Joseph Biden Jr.", "Joseph Biden Sr."), ("Paul O’Neill", "Paul Neill"),
    ("Tom Obi", "Thomas Obi"), ("Jan Kowalsky", "Jan Kowalski"), ("Ivana Obi", "Ivanka Obi"), ("A. Obi", "Ada Obi"),
    ("Ada Maria Obi", "Ada Obi"), ("Robert Mueller", "Robert Müller"), ("John B. Smith", "John Smith"),
    ("Mohammed Ali", "Muhammad Ali"), ("Michael B. Jordan", "Michael Jordan"), ("George W. Bush", "George Bush"),
    ("Malcolm X", "Malcolm Y"), ("Bank of A America", "Bank of America"), ("Patty Murray", "Patrick Murray"),
    ("Kim Obi-Lund", "Kim Obi"), ("Ada Obi", "Obi Ada"), ("Ann Ewing", "Anne Wing"), ("Bo Li", "Bo Lii"),
  ])
  func whatIsMerelyAlikeIsNotOne(_ one: String, _ other: String) {
    #expect(Spelling(one).form != Spelling(other).form)
  }

  @Test(arguments: [
    ([], true), (["", "w"], true), (["h", "hw", ""], true), (["w", "hw", ""], false), (["b", "c"], false), ([""], true),
  ])
  func initialsTellTwoFromOne(_ initials: [String], _ areOne: Bool) {
    #expect(Spelling.areOne(initials) == areOne)
    #expect(Spelling.areOne(initials.reversed()) == areOne)
  }

  @Test func spellingTablesHoldEachSpellingOnce() {
    for table in [SpellingTables.givenNames, SpellingTables.surnames] {
      for (spelling, plain) in table {
        #expect(table[plain] == nil, "\(spelling) leads to \(plain), which is another’s")
      }
    }
  }

  /// Everybody, as sets of the names that are one.
  private func persons(_ library: Library) throws -> Set<Set<String>> {
    #expect(try library.check().faults == [])
    return Set(
      try library.persons(range: 0..<100).map { person in
        Set(try library.person(person.id)?.names.map(\.text) ?? [])
      })
  }

  private static let names = [
    "Sergei Lavrenko", "Sergey Lavrenko", "Sergey V. Lavrenko", "George Rusk", "George W. Rusk", "George H. W. Rusk",
    "Ada Obi", "Ada Q. Obi", "Obi", "Greenpeace", "Olena Zelenska", "Joseph Rook", "Joseph R. Rook Jr.",
  ]
  private static let expected: Set<Set<String>> = [
    ["Sergei Lavrenko", "Sergey Lavrenko", "Sergey V. Lavrenko"], ["George Rusk"], ["George W. Rusk"],
    ["George H. W. Rusk"], ["Ada Obi", "Ada Q. Obi"], ["Mr Obi"], ["Greenpeace"], ["Olena Zelenska"], ["Joseph Rook"],
    ["Joseph R. Rook Jr."],
  ]

  @Test(arguments: 0..<6) func theOrderOfAddingDoesNotMatter(_ seed: UInt64) throws {
    let library = try Library(path: folder.library, access: .creating)
    var generator = SeededGenerator(seed: seed)
    let names = Self.names.map { $0 == "Obi" ? "Mr Obi" : $0 }.shuffled(using: &generator)
    let articles = names.enumerated().map { index, name in
      article("Number \(index)", said: [(name, "Something that \(name) says")], url: "https://e.example/\(index)")
    }
    var next = articles[...]
    while !next.isEmpty {
      let count = Int.random(in: 1...4, using: &generator)
      try library.add(Array(next.prefix(count)))
      next = next.dropFirst(count)
    }
    #expect(try persons(library) == Self.expected)
    // What tells two apart goes, and comes again.
    let hw = try library.articles(ArticleListRequest(), range: 0..<99).rows.first { row in
      names[Int(row.title.dropFirst(7))!] == "George H. W. Rusk"
    }
    try library.remove([try #require(hw).id])
    #expect(try persons(library).contains(["George Rusk", "George W. Rusk"]))
    try library.add(articles)
    #expect(try persons(library) == Self.expected)
  }

  @Test func whatAUserPartedIsNotJoined() throws {
    let library = try Library(path: folder.library, access: .creating)
    func add(_ name: String, _ words: String) throws -> ArticleID {
      try library.add([article(words, said: [(name, words)])]).outcomes[0].id
    }
    _ = try add("Sergei Lavrenko", "First words")
    let second = try add("Sergey Lavrenko", "Second words")
    _ = try add("Sergei Lavrenko", "Third words")
    #expect(try persons(library) == [["Sergei Lavrenko", "Sergey Lavrenko"]])
    let one = try #require(try library.persons(range: 0..<2).first)
    #expect(one.name == "Sergei Lavrenko")
    #expect(try library.person(one.id)?.joined.map(\.isBySpelling) == [true])
    #expect(try library.said("speaker:sergey").count == 3)
    let parts = try library.parts(of: one.id, seenFrom: second, index: 0)
    #expect(parts.last?.part == .name("Sergey Lavrenko") && parts.last?.articles == 1)
    let parted = try library.split(one.id, .name("Sergey Lavrenko"))
    #expect(try persons(library) == [["Sergei Lavrenko"], ["Sergey Lavrenko"]])
    #expect(try library.said("speaker:sergey").count == 1)
    // Nor when more of both are added, or they come back after all of them went.
    _ = try add("Sergey Lavrenko", "Fourth words")
    _ = try add("Serguei Lavrenko", "Fifth words")
    #expect(try persons(library) == [["Sergei Lavrenko", "Serguei Lavrenko"], ["Sergey Lavrenko"]])
    try library.remove(try library.order(ArticleListRequest()).ids)
    _ = try add("Sergey Lavrenko", "Second words")
    _ = try add("Sergei Lavrenko", "First words")
    #expect(try persons(library) == [["Sergei Lavrenko"], ["Sergey Lavrenko"]])
    try library.takeBack(parted.decision)
    #expect(try persons(library) == [["Sergei Lavrenko", "Sergey Lavrenko"]])
  }

  @Test func spellingsFollowWhomAUserJoined() throws {
    let library = try Library(path: folder.library, access: .creating)
    func add(_ name: String) throws { try library.add([article(name, said: [(name, "This is what \(name) says")])]) }
    for name in ["Sergei Lavrenko", "Sergey Lavrenko", "Ada Obi"] { try add(name) }
    let persons = try library.persons(range: 0..<9)
    let sergei = try #require(persons.first { $0.name.hasPrefix("Serg") })
    let ada = try #require(persons.first { $0.name == "Ada Obi" })
    let decision = try library.merge(sergei.id, into: ada.id)
    try add("Serguei Lavrenko")
    #expect(try self.persons(library) == [["Ada Obi", "Sergei Lavrenko", "Sergey Lavrenko", "Serguei Lavrenko"]])
    #expect(try library.persons(range: 0..<9).map(\.name) == ["Ada Obi"])
    try library.takeBack(decision)
    #expect(try self.persons(library) == [["Ada Obi"], ["Sergei Lavrenko", "Sergey Lavrenko", "Serguei Lavrenko"]])
  }

  @Test func aPersonIsCalledWhatMostArticlesPrint() throws {
    let library = try Library(path: folder.library, access: .creating)
    func add(_ name: String, _ number: Int) throws {
      try library.add([article("\(number)", said: [(name, "This is what number \(number) says")])])
    }
    try add("Ada Q. Obi", 1)
    try add("Ada Obi", 2)
    #expect(try library.persons(range: 0..<9).map(\.name) == ["Ada Obi"])
    try add("Ada Q. Obi", 3)
    #expect(try library.persons(range: 0..<9).map(\.name) == ["Ada Q. Obi"])
    let one = try #require(try library.persons(range: 0..<1).first)
    try library.rename(one.id, to: "Ada")
    try add("Ada Obi", 4)
    try add("Ada Obi", 5)
    #expect(try library.persons(range: 0..<9).map(\.name) == ["Ada"])
  }
}
