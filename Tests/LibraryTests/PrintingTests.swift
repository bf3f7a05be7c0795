import Articles
import Library
import Search
import Testing

@Suite struct PrintingTests {
  private let folder = TestFolder()

  @Test func nearlyTheSameWordsAreOneWording() throws {
    let library = try Library(path: folder.library, access: .creating)
    let words = "We have waited long enough for an answer, and tonight the crews will stay ashore until one comes"
    let ids = try library.add([
      article("One", said: [("Ada Obi", words)], publisher: "Post", published: "2025-01-02"),
      article(
        "Two", said: [(nil, "We have waited long enough for an answer … the crews will stay ashore until one comes")],
        publisher: "Herald", published: "2025-01-03", url: "https://herald.example/2"),
      article(
        "Three", said: [("Ada Obi", "tonight the crews will stay ashore until one comes")], publisher: "Times",
        published: "2025-01-04"),
      article(
        "Four", said: [("Ada Obi", "We have waited for rain, and for an answer to none of our questions about it")],
        publisher: "Sun", published: "2025-01-05"),
    ]).outcomes.map(\.id)
    for index in 0..<3 {
      let printings = try library.printings(ofQuotation: 0, of: ids[index])
      #expect(printings.map(\.listing.publisher) == ["Post", "Herald", "Times"])
      #expect(printings.map(\.url) == [nil, "https://herald.example/2", nil])
      #expect(printings.allSatisfy { $0.listing.printings == 3 })
    }
    #expect(try library.printings(ofQuotation: 0, of: ids[3]).count == 1)
    #expect(try library.statistics().sharedWordings == 1)
    try library.remove([ids[0], ids[1]])
    #expect(try library.printings(ofQuotation: 0, of: ids[2]).map(\.listing.printings) == [1])
    #expect(try library.statistics().sharedWordings == 0)
    #expect(try library.check().faults == [])
  }

  @Test func shortWordsAreNobodysAlone() throws {
    let library = try Library(path: folder.library, access: .creating)
    let ids = try library.add((0..<3).map { article("\($0)", said: [("Ada Obi", "No comment at all")]) }).outcomes
    #expect(try library.printings(ofQuotation: 0, of: ids[0].id).count == 1)
  }

  @Test func printingsInOneArticleCountOnce() throws {
    let library = try Library(path: folder.library, access: .creating)
    let words = "The harbour will open again when the wind allows it"
    let id = try library.add([article("One", said: [("Ada Obi", words), ("Ada Obi", words)])]).outcomes[0].id
    #expect(try library.quotation(0, of: id)?.printings == 1)
    #expect(try library.printings(ofQuotation: 0, of: id).count == 2)
  }
}
