import Articles
import GRDB
import Library
import Search
import Testing

@Suite struct PersonDecisionTests {
  private let folder = TestFolder()

  /// What somebody said in an article of its own, in a role.
  private func said(
    by name: String, _ words: String, as role: String? = nil, _ published: String = "2025-01-01"
  ) -> Article {
    var article = article(words, said: [(name, words)], published: published, url: "https://e.example/\(words)")
    article.speakers[0].role = role
    return article
  }

  /// Everybody and how often they are quoted.
  private func persons(_ library: Library) throws -> [String: Int] {
    #expect(try library.check().faults == [])
    let all = try library.persons(range: 0..<100)
    #expect(try library.personCount() == all.count)
    for person in all {
      #expect(try library.quotations(QuotationRequest(person: person.id), limit: 100).rows.count == person.quotations)
    }
    return Dictionary(all.map { ($0.name, $0.quotations) }, uniquingKeysWith: { $0 + $1 })
  }

  private func person(_ name: String, in library: Library) throws -> PersonID {
    try #require(try library.persons(range: 0..<100).first { $0.name == name }?.id)
  }

  // MARK: Joining

  @Test func aMergeIsTakenBackWithWhatCameSince() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add([
      said(by: "Ada Obi", "First words"), said(by: "Adaeze Obi", "Second words"), said(by: "Ben Kay", "Third words"),
    ])
    let before = try persons(library)
    let decision = try library.merge(try person("Adaeze Obi", in: library), into: try person("Ada Obi", in: library))
    let more = try library.merge(try person("Ada Obi", in: library), into: try person("Ben Kay", in: library))
    try library.add([said(by: "Adaeze Obi", "Fourth words"), said(by: "Ada Obi", "Fifth words")])
    #expect(try persons(library) == ["Ben Kay": 5])
    let page = try #require(try library.person(try person("Ben Kay", in: library)))
    #expect(page.joined.map(\.name) == ["Ada Obi", "Adaeze Obi"])
    #expect(page.joined.map(\.articles) == [2, 2])
    #expect(page.joined.allSatisfy { !$0.isBySpelling })
    try library.takeBack(more)
    #expect(try persons(library) == ["Ada Obi": 4, "Ben Kay": 1])
    try library.takeBack(decision)
    #expect(try persons(library) == ["Ada Obi": 2, "Adaeze Obi": 2, "Ben Kay": 1])
    #expect(before.keys.sorted() == (try persons(library)).keys.sorted())
    try library.add([said(by: "Adaeze Obi", "Sixth words")])
    #expect(try persons(library) == ["Ada Obi": 2, "Adaeze Obi": 3, "Ben Kay": 1])
  }

  @Test func decisionsAreTakenBackInAnyOrder() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add([
      said(by: "Ada Obi", "First words"), said(by: "Adaeze Obi", "Second words"), said(by: "Ben Kay", "Third words"),
    ])
    let first = try library.merge(try person("Adaeze Obi", in: library), into: try person("Ada Obi", in: library))
    let second = try library.merge(try person("Ada Obi", in: library), into: try person("Ben Kay", in: library))
    try library.takeBack(first)
    #expect(try persons(library) == ["Adaeze Obi": 1, "Ben Kay": 2])
    try library.takeBack(second)
    #expect(try persons(library) == ["Ada Obi": 1, "Adaeze Obi": 1, "Ben Kay": 1])
  }

  /// Links as only a damaged file has them: one to itself, two to each other, three in a row to the first two.
  @Test(arguments: ["joined", "same"])
  func aCircleOfADamagedFileEnds(_ column: String) throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add([
      said(by: "Ada Obi", "First words"), said(by: "Ben Kay", "Second words"), said(by: "Cem Ito", "Third words"),
      said(by: "Dan Moe", "Fourth words"),
    ])
    let ids = try ["Ada Obi", "Ben Kay", "Cem Ito", "Dan Moe"].map { try person($0, in: library).rawValue }
    try library.close()
    let queue = try DatabaseQueue(path: folder.library)
    try queue.inDatabase { db in
      for (from, to) in [(0, 0), (1, 2), (2, 1), (3, 1)] {
        try db.execute(
          sql: "UPDATE person SET \(column) = ?1, root = ?1 WHERE id = ?2", arguments: [ids[to], ids[from]])
      }
    }
    try queue.close()
    let again = try Library(path: folder.library)
    try again.add([said(by: "Ada Obi", "Fifth words"), said(by: "Ben Kay", "Sixth words")])
    for id in ids { _ = try? again.merge(PersonID(rawValue: id), into: PersonID(rawValue: ids[0])) }
    for id in ids { _ = try? again.person(PersonID(rawValue: id)) }
    #expect(try again.count(ArticleListRequest()) == 6)
  }

  @Test func decisionsThatSayTheContraryCloseNoCircle() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add([said(by: "Ada Obi", "First words"), said(by: "Ben Kay", "Second words")])
    let (ada, ben) = (try person("Ada Obi", in: library), try person("Ben Kay", in: library))
    try library.merge(ada, into: ben)
    let parted = try library.split(ben, .name("Ada Obi"))
    try library.merge(ben, into: ada)
    // Ada would be Ben, who is Ada.
    try library.takeBack(parted.decision)
    #expect(try persons(library) == ["Ada Obi": 2])
  }

  @Test func twoWhoAreQuotedInOneArticleAreJoinedAndParted() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add([
      article("One", said: [("Ada Obi", "First words"), ("Ben Kay", "Second words"), ("Ada Obi", "Third words")])
    ])
    let decision = try library.merge(try person("Ben Kay", in: library), into: try person("Ada Obi", in: library))
    #expect(try persons(library) == ["Ada Obi": 3])
    try library.takeBack(decision)
    #expect(try persons(library) == ["Ada Obi": 2, "Ben Kay": 1])
    let ben = try person("Ben Kay", in: library)
    #expect(try library.quotations(QuotationRequest(person: ben), limit: 9).rows.map(\.words) == ["Second words"])
  }

  @Test func aSurnameAloneIsJoinedAndParted() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add([said(by: "Ada Obi", "First words"), said(by: "Mr Obi", "Second words")])
    let decision = try library.merge(try person("Mr Obi", in: library), into: try person("Ada Obi", in: library))
    try library.add([said(by: "Mr Obi", "Third words")])
    #expect(try persons(library) == ["Ada Obi": 2, "Mr Obi": 1])
    try library.takeBack(decision)
    #expect(try persons(library) == ["Ada Obi": 1, "Mr Obi": 2])
  }

  // MARK: Parting

  @Test func aSplitIsTakenBack() throws {
    let library = try Library(path: folder.library, access: .creating)
    let ids = try library.add([said(by: "John Carver", "First words"), said(by: "John Carver", "Second words")])
      .outcomes.map(\.id)
    let john = try person("John Carver", in: library)
    let split = try library.split(john, .articles([ids[0]]), named: "John Carver (2)")
    #expect(try persons(library) == ["John Carver": 1, "John Carver (2)": 1])
    let again = try library.split(split.person, .articles([ids[0]]), named: "John Carver (3)")
    #expect(try persons(library) == ["John Carver": 1, "John Carver (3)": 1])
    try library.takeBack(again.decision)
    #expect(try persons(library) == ["John Carver": 1, "John Carver (2)": 1])
    try library.takeBack(split.decision)
    #expect(try persons(library) == ["John Carver": 2])
    #expect(try library.person(john)?.person.quotations == 2)
  }

  @Test func aSplitThatTakesEverythingIsTakenBack() throws {
    let library = try Library(path: folder.library, access: .creating)
    let ids = try library.add([said(by: "John Carver", "First words")]).outcomes.map(\.id)
    let split = try library.split(
      try person("John Carver", in: library), .articles(ids), named: "Jack Carver")
    #expect(try persons(library) == ["Jack Carver": 1])
    try library.takeBack(split.decision)
    #expect(try persons(library) == ["John Carver": 1])
  }

  @Test func namesakesArePartedByRole() throws {
    let library = try Library(path: folder.library, access: .creating)
    let ids = try library.add([
      said(by: "John Carver", "First words", as: "Arsenal striker", "2025-01-01"),
      said(by: "John Carver", "Second words", as: "the former Arsenal and England striker", "2025-01-02"),
      said(by: "John Carver", "Third words", as: "Oxford economist", "2025-01-03"),
      said(by: "John Carver", "Fourth words", as: "striker", "2025-01-04"),
      said(by: "John Carver", "Fifth words", "2025-01-05"),
    ]).outcomes.map(\.id)
    let john = try person("John Carver", in: library)
    let parts = try library.parts(of: john, seenFrom: ids[0], index: 0)
    #expect(parts.map(\.part) == [.articles([ids[0]]), .role("Arsenal striker")])
    #expect(parts.map(\.articles) == [1, 2])
    let split = try library.split(john, parts[1].part, named: "John Carver (footballer)")
    #expect(try persons(library) == ["John Carver": 3, "John Carver (footballer)": 2])
    // Who is added later, too; a role that says less does not tell.
    try library.add([
      said(by: "John Carver", "Sixth words", as: "Arsenal’s striker"),
      said(by: "John Carver", "Seventh words", as: "economist"), said(by: "John Carver", "Eighth words", as: "striker"),
      said(by: "Ada Obi", "Ninth words", as: "Arsenal striker"),
    ])
    #expect(try persons(library) == ["John Carver": 5, "John Carver (footballer)": 3, "Ada Obi": 1])
    // What was decided for an article holds when it is added again without the role.
    var again = said(by: "John Carver", "First words")
    again.body.append(Block(kind: .paragraph, text: "More.", span: TextSpan(0, 0)))
    #expect(try library.add([again]).updated == 1)
    #expect(try persons(library) == ["John Carver": 5, "John Carver (footballer)": 3, "Ada Obi": 1])
    try library.takeBack(split.decision)
    #expect(try persons(library) == ["John Carver": 8, "Ada Obi": 1])
    try library.add([said(by: "John Carver", "Tenth words", as: "Arsenal striker")])
    #expect(try persons(library) == ["John Carver": 9, "Ada Obi": 1])
  }

  @Test func whoWasSplitOffAndJoinedElsewhereIsDissolved() throws {
    let library = try Library(path: folder.library, access: .creating)
    let ids = try library.add([
      said(by: "John Carver", "First words"), said(by: "John Carver", "Second words"),
      said(by: "Ada Obi", "Third words"),
    ]).outcomes.map(\.id)
    let split = try library.split(
      try person("John Carver", in: library), .articles([ids[0]]), named: "Jack Carver")
    try library.merge(split.person, into: try person("Ada Obi", in: library))
    #expect(try persons(library) == ["John Carver": 1, "Ada Obi": 2])
    try library.takeBack(split.decision)
    #expect(try persons(library) == ["John Carver": 2, "Ada Obi": 1])
  }

  @Test func aNameIsPartedFromThoseItWasJoinedWith() throws {
    let library = try Library(path: folder.library, access: .creating)
    let ids = try library.add([
      said(by: "Ada Obi", "First words"), said(by: "Adaeze Obi", "Second words"), said(by: "Ben Kay", "Third words"),
    ]).outcomes.map(\.id)
    let ada = try person("Ada Obi", in: library)
    #expect(try library.parts(of: ada, seenFrom: ids[0], index: 0).count == 1)
    try library.merge(try person("Adaeze Obi", in: library), into: ada)
    try library.merge(try person("Ben Kay", in: library), into: ada)
    // Not by the token of the merge: as after a new start.
    #expect(
      try library.parts(of: ada, seenFrom: ids[1], index: 0).map(\.part) == [.articles([ids[1]]), .name("Adaeze Obi")])
    let parted = try library.split(ada, .name("Adaeze Obi"))
    #expect(try persons(library) == ["Ada Obi": 2, "Adaeze Obi": 1])
    try library.takeBack(parted.decision)
    #expect(try persons(library) == ["Ada Obi": 3])
    // Their head is parted from the others, who stay together.
    let head = try library.split(ada, .name("Ada Obi"))
    #expect(try persons(library) == ["Ada Obi": 1, "Adaeze Obi": 2])
    try library.takeBack(head.decision)
    #expect(try persons(library) == ["Ada Obi": 3])
    #expect(throws: LibraryError.gone("That part of the person’s quotes")) {
      try library.split(ada, .name("Cy Lund"))
    }
  }

  // MARK: An earlier form

  @Test func earlierMergesCanBeParted() throws {
    let library = try Library(path: folder.library, access: .creating)
    let ids = try library.add([
      said(by: "Ada Obi", "First words"), said(by: "Adaeze Obi", "Second words"), said(by: "Adaeze Obi", "Third words"),
      said(by: "Sergei Lavrenko", "Fourth words"), said(by: "Sergey V. Lavrenko", "Fifth words"),
    ]).outcomes.map(\.id)
    try library.merge(try person("Adaeze Obi", in: library), into: try person("Ada Obi", in: library))
    try library.split(try person("Sergei Lavrenko", in: library), .articles([ids[3]]), named: "Somebody Else")
    let before = try persons(library)
    #expect(before == ["Ada Obi": 3, "Sergey V. Lavrenko": 1, "Somebody Else": 1])
    try library.close()
    for _ in 0..<2 {
      let queue = try DatabaseQueue(path: folder.library)
      try queue.inDatabase { try EarlierForm.bringBack($0, to: 2) }
      try queue.close()
      let again = try Library(path: folder.library)
      #expect(try persons(again) == before)
      let ada = try person("Ada Obi", in: again)
      #expect(try again.person(ada)?.joined.map(\.name) == ["Adaeze Obi"])
      let parted = try again.split(ada, .name("Adaeze Obi"))
      #expect(try persons(again)["Adaeze Obi"] == 2)
      try again.takeBack(parted.decision)
      #expect(try persons(again) == before)
      try again.close()
    }
    let last = try Library(path: folder.library)
    try last.add([said(by: "Sergei V. Lavrenko", "Sixth words"), said(by: "Adaeze Obi", "Seventh words")])
    #expect(try persons(last) == ["Ada Obi": 4, "Sergei V. Lavrenko": 2, "Somebody Else": 1])
  }
}
