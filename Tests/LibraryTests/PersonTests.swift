import Articles
import Library
import Search
import Testing

@Suite struct PersonTests {
  private let folder = TestFolder()

  @Test func fullNamesAreOnePersonAndSurnamesAreNot() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add([
      article("One", said: [("Ada Obi", "First thing said")], published: "2025-01-01"),
      article(
        "Two", said: [("ADA OBI", "Second thing said"), ("Obi", "Somebody else perhaps")], published: "2025-02-01"),
      article("Three", said: [("Obi", "Third thing said")], published: "2025-03-01"),
      article(
        "Four", said: [("Greenpeace", "Fourth thing said"), ("a spokesman", "No name")], published: "2025-03-02"),
      article("Five", said: [("Greenpeace", "Fifth thing said")], published: "2025-03-03"),
    ])
    let persons = try library.persons(range: 0..<100)
    #expect(persons.map(\.name).sorted() == ["Ada Obi", "Greenpeace", "Obi", "Obi"])
    #expect(persons.filter { $0.name == "Ada Obi" }.map(\.quotations) == [2])
    #expect(persons.filter { $0.name == "Greenpeace" }.map(\.articles) == [2])
    #expect(try library.personCount() == 4)
    #expect(try library.persons(named: "ob", range: 0..<10).count == 3)
    #expect(try library.persons(named: "ada o", range: 0..<10).map(\.name) == ["Ada Obi"])
    #expect(try library.persons(order: .name, range: 0..<1).map(\.name) == ["Ada Obi"])
    #expect(try library.persons(order: .latest, range: 0..<1).map(\.name) == ["Greenpeace"])
  }

  @Test func aPageTellsMonthsNamesAndCompany() throws {
    let library = try Library(path: folder.library, access: .creating)
    var first = article("One", said: [("Ada Obi", "First"), ("Ben Kay", "Second")], published: "2024-11-01")
    first.speakers[0].role = "mayor"
    var second = article("Two", said: [("Ada Öbi", "Third"), ("Ada Öbi", "Fourth")], published: "2025-01-05")
    second.speakers[0].role = "minister"
    try library.add([first, second])
    let ada = try #require(try library.persons(named: "ada", range: 0..<1).first)
    #expect(ada.role == "minister" && ada.quotations == 3 && ada.latest == "2025-01-05")
    let page = try #require(try library.person(ada.id))
    #expect(page.months.map(\.name) == ["2024-11", "2024-12", "2025-01"])
    #expect(page.months.map(\.quotations) == [1, 0, 2])
    #expect(Set(page.names.map(\.text)) == ["Ada Obi", "Ada Öbi"])
    #expect(page.roles.map(\.text) == ["minister", "mayor"])
    #expect(page.beside.map(\.name) == ["Ben Kay"])
    #expect(page.beside.map(\.articles) == [1])
    let said = try library.quotations(QuotationRequest(person: ada.id), limit: 10).rows
    #expect(said.count == 3)
    // From one to the next, through the library.
    let next = try library.quotation(of: ada.id, .next, index: said[2].index, of: said[2].article)
    #expect(next == said[1])
    #expect(try library.quotation(of: ada.id, .next, index: said[0].index, of: said[0].article) == nil)
    #expect(try library.quotation(of: ada.id, .previous, index: said[1].index, of: said[1].article) == said[2])
  }

  @Test func joinedPersonsStayJoined() throws {
    let library = try Library(path: folder.library, access: .creating)
    let articles = [
      article(
        "One", said: [("Terry Obiora", "We will rebuild the bridge")], published: "2025-01-01",
        url: "https://e.example/1"),
      article(
        "Two", said: [("Terri Obioraa", "We have rebuilt the bridge")], published: "2025-02-01",
        url: "https://e.example/2"),
    ]
    try library.add(articles)
    let persons = try library.persons(order: .latest, range: 0..<10)
    #expect(persons.map(\.name) == ["Terri Obioraa", "Terry Obiora"])
    #expect(try library.likenesses(of: persons[0].id).map(\.id) == [persons[1].id])
    #expect(try library.said("speaker:terry").count == 1)
    try library.merge(persons[0].id, into: persons[1].id)
    #expect(try library.persons(range: 0..<10).map(\.quotations) == [2])
    #expect(try library.said("speaker:terry").count == 2)
    #expect(try library.said("speaker:obioraa").count == 2)
    // Added again, and another of the joined name.
    var again = articles[1]
    again.body.append(Block(kind: .paragraph, text: "More.", span: TextSpan(0, 0)))
    try library.add([
      again, article("Three", said: [("Terri Obioraa", "It is open now")], published: "2025-03-01"),
    ])
    #expect(try library.persons(range: 0..<10).map(\.quotations) == [3])
    #expect(try library.check().faults == [])
    // What is left when all of it goes, is known when it comes again.
    try library.remove(try library.order(ArticleListRequest()).ids)
    #expect(try library.personCount() == 0)
    try library.add(articles)
    #expect(try library.persons(range: 0..<10).map(\.quotations) == [2])
    #expect(try library.persons(range: 0..<10).map(\.name) == ["Terry Obiora"])
    #expect(try library.check().faults == [])
  }

  @Test func splitPersonsStaySplit() throws {
    let library = try Library(path: folder.library, access: .creating)
    var articles = (1...4).map { number in
      article(
        "Number \(number)", said: [("John Smith", "This is what number \(number) says")],
        published: "2025-0\(number)-01", url: "https://e.example/\(number)")
    }
    let ids = try library.add(articles).outcomes.map(\.id)
    let john = try #require(try library.persons(range: 0..<1).first)
    let other = try library.split(john.id, articles: [ids[0], ids[2]], named: "John Smith (footballer)")
    #expect(try library.persons(range: 0..<10).map(\.quotations) == [2, 2])
    articles[2].body.append(Block(kind: .paragraph, text: "More.", span: TextSpan(0, 0)))
    try library.add([articles[2], article("Five", said: [("John Smith", "And another one says this")])])
    #expect(try library.person(other)?.person.quotations == 2)
    #expect(try library.person(john.id)?.person.quotations == 3)
    #expect(throws: LibraryError.gone("That part of the person’s quotes")) {
      try library.split(john.id, articles: [ids[0]], named: "Nobody")
    }
    #expect(try library.personCount() == 2)
    #expect(try library.check().faults == [])
    try library.rename(john.id, to: "  John   Smith (minister) ")
    #expect(try library.person(john.id)?.person.name == "John Smith (minister)")
  }

  @Test func aReassignedQuotationStaysSo() throws {
    let library = try Library(path: folder.library, access: .creating)
    var first = article(
      "One", said: [("Ada Obi", "The bridge is closed"), ("Ada Obi", "The bridge is open")], url: "https://e.example/1")
    let id = try library.add([first]).outcomes[0].id
    try library.reassign(quotation: 1, of: id, toSpeakerNamed: "Ben Kay")
    #expect(try library.said("speaker:kay") == ["The bridge is open"])
    #expect(try library.persons(order: .name, range: 0..<9).map(\.name) == ["Ada Obi", "Ben Kay"])
    // Another quotation before it, so that its index changes.
    first = article(
      "One", said: [("Ada Obi", "New words"), ("Ada Obi", "The bridge is closed"), ("Ada Obi", "The bridge is open")],
      url: "https://e.example/1")
    #expect(try library.add([first]).updated == 1)
    #expect(try library.said("speaker:kay") == ["The bridge is open"])
    #expect(try library.add([first]).unchanged == 1)
    try library.reassign(quotation: 2, of: id, toSpeakerNamed: nil)
    #expect(try library.quotation(2, of: id)?.person == nil)
    #expect(try library.personCount() == 1)
    #expect(throws: LibraryError.gone("That quotation")) {
      try library.reassign(quotation: 7, of: id, toSpeakerNamed: "X")
    }
    #expect(try library.check().faults == [])
  }
}
