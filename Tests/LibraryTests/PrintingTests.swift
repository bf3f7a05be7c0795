import Articles
import GRDB
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

  /// Printings of one statement of which a “not” or a number differs.
  private static let contradicting = [
    "The company will pay five million to the harbour towns before the end of next winter, and no ferry will stop",
    "The company will not pay five million to the harbour towns before the end of next winter, and no ferry will stop",
    "The company will pay nine million to the harbour towns before the end of next winter, and no ferry will stop",
    "The company will pay five million to the harbour towns before the end of next winter, and no ferry will stop!",
  ]

  @Test func wordsThatContradictEachOtherAreAllListed() throws {
    let library = try Library(path: folder.library, access: .creating)
    let ids = try library.add(
      Self.contradicting.enumerated().map { day, words in
        article("Day \(day)", said: [("Ada Obi", words)], published: "2025-01-0\(day + 1)")
      }
    ).outcomes.map(\.id)
    try library.save(SavedSearch(name: "Towns", query: "harbour"))
    _ = try library.watch("Towns", from: 0)
    func expectAll() throws {
      let request = QuotationRequest(query: "harbour", order: .oldestFirst, isGrouped: true)
      for limit in 1...4 {
        var found: [QuotationListing] = []
        while true {
          let page = try library.quotations(request, limit: limit, after: found.last)
          found += page.rows
          if page.isLast { break }
        }
        #expect(found.map(\.words) == Array(Self.contradicting.prefix(3)))
      }
      #expect(try library.counts(request).total == 3)
      #expect(try library.newQuotations() == ["Towns": 3])
      // They are printings of one statement for all that.
      #expect(try library.printings(ofQuotation: 0, of: ids[0]).count == 4)
    }
    try expectAll()
    // A file of the form before knows it, too.
    try library.close()
    let queue = try DatabaseQueue(path: folder.library)
    try queue.inDatabase { try EarlierForm.bringBack($0, to: 11) }
    try queue.close()
    let reopened = try Library(path: folder.library)
    #expect(
      try reopened.quotations(QuotationRequest(query: "harbour", isGrouped: true), limit: 9).rows.map(\.words)
        == Self.contradicting.dropFirst().reversed())
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

  @Test(arguments: QuotationRequest.Order.allCases)
  func aListHasTheSameWordsOnce(order: QuotationRequest.Order) throws {
    let library = try Library(path: folder.library, access: .creating)
    let words = [
      "We have waited for the ferry longer than anybody should",
      "Nobody who waited in the harbour saw a light all night",
      "The school waited until the roof fell in before it asked us",
      "A council that waited this long will wait for ever",
      "Those bridges waited a hundred years for a coat of paint",
      "Whoever waited for winter got rain and more rain instead",
      "They waited at the wrong door with the right key in hand",
    ]
    try library.add(
      (0..<40).map { day in
        let said = (0...(day % 3)).map { ("Ada Obi" as String?, words[(day * 5 + $0 * 3) % 7]) }
        let own = (nil as String?, "Day \(day)")
        return article(
          "Day \(day)", said: said + [own], publisher: day % 4 == 0 ? "Post" : "Herald",
          published: "2025-\(10 + day / 28)-\(day % 28 + 1 < 10 ? "0" : "")\(day % 28 + 1)")
      })
    for query in ["waited", "harbour OR day", "waited source:post", "waited -day", "speaker:obi"] {
      var request = QuotationRequest(query: query, order: order)
      let all = try library.quotations(request, limit: 1000).rows
      var seen: Set<String> = []
      let wanted = all.filter { seen.insert($0.words).inserted }
      request.isGrouped = true
      #expect(try library.counts(request).total == wanted.count)
      for limit in [1, 2, 3, 7, 1000] {
        var found: [QuotationListing] = []
        var isLast = false
        while !isLast {
          let page = try library.quotations(request, limit: limit, after: found.last)
          found += page.rows
          isLast = page.isLast
          try #require(found.count <= wanted.count)
        }
        #expect(found.map(\.words) == wanted.map(\.words), "\(query), \(limit) at a time")
      }
    }
  }
}
