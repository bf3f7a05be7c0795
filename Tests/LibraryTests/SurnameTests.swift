import Articles
import Library
import Search
import Testing

@Suite struct SurnameTests {
  private let folder = TestFolder()

  private func said(_ name: String, _ role: String?, _ number: Int) -> Article {
    var article = article(
      "\(number)", said: [(name, "These are the words of number \(number)")], url: "https://e.example/\(number)")
    article.speakers[0].role = role
    return article
  }

  private func counts(_ library: Library) throws -> [String] {
    #expect(try library.check().faults == [])
    return try library.persons(range: 0..<100).map { "\($0.name) \($0.quotations)" }.sorted()
  }

  @Test(arguments: 0..<8) func aSurnameWithARoleIsWhoHasItsFullName(_ seed: Int) throws {
    let library = try Library(path: folder.library, access: .creating)
    let articles = [
      said("Ada Obiora", "President", 1), said("Ada Obiora", "the President", 2), said("Ada Obiora", "President", 3),
      said("Mr Obiora", "President", 4), said("Obiora", "former President", 5), said("Obiora", nil, 6),
      said("Ben Obiora", "painter", 7), said("Obiora", "prime minister", 8),
    ]
    // Every order that turning the list round gives, in two and in three transactions.
    let turned = Array(articles[seed...] + articles[..<seed])
    for part in seed % 2 == 0 ? [turned[..<4], turned[4...]] : [turned[..<2], turned[2..<6], turned[6...]] {
      try library.add(Array(part))
    }
    // In 6 and 8 nothing tells.
    #expect(try counts(library) == ["Ada Obiora 5", "Ben Obiora 1", "Obiora 1", "Obiora 1"])
    let ada = try #require(try library.persons(range: 0..<1).first)
    #expect(ada.name == "Ada Obiora" && ada.role == "President")
    #expect(try library.person(ada.id)?.joined.map(\.isBySpelling) == [true, true])
    // A search for the full name finds what the page has, and a surname that means nobody known or somebody else not.
    #expect(
      Set(try library.said("speaker:\"ada obiora\"")) == Set((1...5).map { "These are the words of number \($0)" }))
    #expect(try library.said("number speaker:\"ada obiora\" -\"number 4\"").count == 4)
    #expect(try library.said("-speaker:\"ada obiora\"").count == 3)
    #expect(try library.said("(speaker:\"ada obiora\" OR \"number 6\") -\"number 1\"").count == 5)
    #expect(try library.said("speaker:\"ben obiora\"") == ["These are the words of number 7"])
    #expect(try library.order(ArticleListRequest(query: "speaker:\"ada obiora\"")).ids.count == 5)
    // Another one who has the role takes the evidence away, and gives it back.
    let others = try library.add((10..<12).map { said("Cy Obiora", "President of Lund", $0) }).outcomes.map(\.id)
    #expect(try counts(library).contains("Ada Obiora 3"))
    try library.remove(others)
    #expect(try counts(library) == ["Ada Obiora 5", "Ben Obiora 1", "Obiora 1", "Obiora 1"])
  }

  @Test func anAbbreviatedTitleIsTheTitle() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add((0..<3).map { said("Ada Obiora", "Governor of Lund", $0) } + [said("Obiora", "Gov.", 5)])
    try library.add((10..<13).map { said("Ida Quist", "Prof.", $0) } + [said("Ms Quist", "professor", 15)])
    #expect(try counts(library) == ["Ada Obiora 4", "Ida Quist 3", "Ms Quist 1"])
  }

  @Test func whatManyAreTellsNothing() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add((0..<4).map { said("Ada Obiora", "spokeswoman", $0) } + [said("Ms Obiora", "a spokeswoman", 5)])
    try library.add((10..<14).map { said("Jo Smith", "Mayor", $0) } + [said("Ms Smith", "Mayor", 15)])
    // Twice is not often enough.
    try library.add((20..<22).map { said("Ida Quist", "Mayor", $0) } + [said("Ms Quist", "Mayor", 25)])
    #expect(
      try counts(library) == [
        "Ada Obiora 4", "Ida Quist 2", "Jo Smith 4", "Ms Obiora 1", "Ms Quist 1", "Ms Smith 1",
      ])
  }

  @Test func whatAUserSaysOfASurnameStands() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add((0..<3).map { said("Ada Obiora", "President", $0) })
    let alone = try library.add([said("Mr Obiora", "President", 4)]).outcomes[0].id
    #expect(try counts(library) == ["Ada Obiora 4"])
    let ada = try #require(try library.persons(range: 0..<1).first)
    // Of a surname alone, only the article and the role are parts.
    #expect(
      try library.parts(of: ada.id, seenFrom: alone, index: 0).map(\.part) == [.articles([alone]), .role("President")])
    let split = try library.split(ada.id, .articles([alone]), named: "Ben Obiora")
    try library.add([said("Ada Obiora", "President", 5)])
    #expect(try counts(library) == ["Ada Obiora 4", "Ben Obiora 1"])
    try library.takeBack(split.decision)
    #expect(try counts(library) == ["Ada Obiora 5"])
    // Whoever is joined takes the surnames along, and gives them back.
    try library.add([said("Cy Lund", nil, 6)])
    let cy = try #require(try library.persons(order: .name, range: 0..<9).last)
    let merge = try library.merge(ada.id, into: cy.id)
    #expect(try counts(library) == ["Cy Lund 6"])
    try library.takeBack(merge)
    #expect(try counts(library) == ["Ada Obiora 5", "Cy Lund 1"])
    try library.remove([alone])
    #expect(try counts(library) == ["Ada Obiora 4", "Cy Lund 1"])
  }

  @Test func theRoleThatMostArticlesPrintIsShown() throws {
    let library = try Library(path: folder.library, access: .creating)
    func role() throws -> String? { try library.persons(range: 0..<1).first?.role }
    try library.add([said("Ada Obiora", "mayor", 1)])
    try library.add([said("Ada Obiora", "sister", 2), said("Ada Obiora", "mayor", 3)])
    try library.add([said("Ada Obiora", "rival", 4)])
    #expect(try role() == "mayor")
    let more = try library.add((0..<40).map { said("Ada Obiora", "minister", 10 + $0) }).outcomes.map(\.id)
    #expect(try role() == "minister")
    for number in 60..<70 { try library.add([said("Ada Obiora", "rival", number)]) }
    #expect(try role() == "minister")
    try library.remove(more)
    #expect(try role() == "rival")
  }
}
