import Articles
import Library
import Search
import Testing

@Suite struct AddingTests {
  private let folder = TestFolder()

  @Test func whatIsAddedComesBack() throws {
    let library = try Library(path: folder.library, access: .creating)
    var article = article("Ferry crews to strike", ["Boats stop."], said: [("Ada Obi", "We have waited long enough")])
    article.publisher = "Harbour Post"
    article.url = "https://example.org/ferry"
    let report = try library.add([article])
    #expect(report.added == 1 && report.updated == 0 && report.unchanged == 0)
    let stored = try #require(try library.article(report.outcomes[0].id))
    #expect(stored.article == article)
    #expect(stored.reprints.isEmpty)
    #expect(!stored.isRead && !stored.isStarred && stored.tags.isEmpty)
    #expect(stored.persons.count == 1 && stored.persons[0] != nil)
    let row = try #require(try library.articles(ArticleListRequest(), range: 0..<10).rows.first)
    #expect(row.title == "Ferry crews to strike" && row.publisher == "Harbour Post" && row.hasAddress && row.isUnread)
    #expect(row.quotations == 1)
    #expect(try library.check().faults == [])
  }

  @Test func theSameArticleIsNotDoubled() throws {
    let library = try Library(path: folder.library, access: .creating)
    let first = article("Dam to be raised", ["It will be higher."], url: "https://example.org/dam")
    let id = try library.add([first]).outcomes[0].id
    #expect(try library.add([first]).outcomes == [.unchanged(id)])
    #expect(try library.add([first, first]).unchanged == 2)
    #expect(try library.count(ArticleListRequest()) == 1)
  }

  @Test func theSameAddressUpdates() throws {
    let library = try Library(path: folder.library, access: .creating)
    let first = article(
      "Dam to be raised", ["Higher."], said: [("Ada Obi", "It holds for now")],
      url: "http://www.example.org/dam/?utm_source=x#top")
    let id = try library.add([first]).outcomes[0].id
    try library.tag([id], adding: ["Water"])
    try library.setStarred(true, [id])
    let second = article(
      "Dam to be raised", ["Higher.", "And wider."], said: [("Ada Obi", "It will not hold")],
      url: "https://example.org/dam")
    #expect(try library.add([second]).outcomes == [.updated(id)])
    #expect(try library.titles("wider") == ["Dam to be raised"])
    #expect(try library.said("now").isEmpty)
    #expect(try library.said("hold") == ["It will not hold"])
    let stored = try #require(try library.article(id))
    #expect(stored.tags == ["Water"] && stored.isStarred && stored.article == second)
    #expect(try library.check().faults == [])
  }

  @Test func oneTextAtTwoAddressesIsOneArticle() throws {
    let library = try Library(path: folder.library, access: .creating)
    let text = ["The same words."]
    let id = try library.add([article("One", text, url: "https://a.example/1")]).outcomes[0].id
    #expect(try library.add([article("One", text, url: "https://b.example/2")]).outcomes == [.updated(id)])
    #expect(try library.article(id)?.reprints == [Reprint(url: "https://b.example/2")])
    #expect(try library.add([article("One", text, url: "https://b.example/2")]).outcomes.map(\.id) == [id])
    #expect(try library.count(ArticleListRequest()) == 1)
  }

  @Test func anArticleStaysAtItsOwnAddressAndHasOthers() throws {
    let library = try Library(path: folder.library, access: .creating)
    let said = [("Ada Obi" as String?, "Nobody was told that the bridge would close tonight")]
    let own = article("Bridge", ["Closed."], said: said, url: "https://post.example/1")
    let id = try library.add([own]).outcomes[0].id
    let other = article("Bridge", ["Closed."], said: said, publisher: "Herald", url: "https://herald.example/2")
    try library.add([other])
    // What comes from there later is news of the same article.
    let changed = article("Bridge", ["Open."], said: said, publisher: "Herald", url: "https://herald.example/2")
    #expect(try library.add([changed]).outcomes == [.updated(id)])
    let kept = try #require(try library.article(id)?.article)
    #expect(kept.url == own.url && kept.publisher == nil && kept.body[0].text == "Open.")
    let reprints = [Reprint(outlet: "Herald", url: "https://herald.example/2")]
    #expect(try library.printings(ofQuotation: 0, of: id).map(\.reprints) == [reprints])
    var hits: [QuotationHit] = []
    try library.forEachQuotation(QuotationRequest(query: "bridge")) { hit, _ in hits.append(hit) }
    #expect(hits.map(\.reprints) == [reprints] && hits.map(\.printings) == [1])
    // A copy of the library has it, too.
    let copy = try Library(path: folder.library + ".copy", access: .creating)
    let copied = try copy.add([PreparedArticle(kept)], marks: [MarksToAdd(reprints: reprints)]).outcomes[0].id
    #expect(try copy.article(copied)?.reprints == reprints)
    // The same text at a third.
    let third = article("Bridge", ["Open."], said: said, url: "https://post.example/3")
    #expect(try library.add([third]).outcomes == [.updated(id)])
    #expect(try library.article(id)?.reprints.count == 2)
    #expect(try library.check().faults == [])
  }

  @Test func twoOutletsOfOneTextAreTwoPrintings() throws {
    let library = try Library(path: folder.library, access: .creating)
    let said = [("Ada Obi" as String?, "Nobody was told that the bridge would close tonight")]
    try library.add([
      article("Bridge", ["Closed."], said: said, publisher: "Post", url: "https://post.example/1"),
      article("Bridge", ["Closed."], said: said, publisher: "Herald", url: "https://herald.example/1"),
    ])
    #expect(try library.count(ArticleListRequest()) == 2)
    let row = try #require(try library.quotations(QuotationRequest(), limit: 1).rows.first)
    #expect(row.printings == 2)
    #expect(
      try library.printings(ofQuotation: row.index, of: row.article).map(\.listing.publisher) == ["Post", "Herald"])
  }

  @Test func aCorrectedDateMovesTheArticle() throws {
    let library = try Library(path: folder.library, access: .creating)
    let first = article(
      "Early", said: [("Ada Obi", "We will see")], published: "2024-01-05", url: "https://example.org/1")
    let old = try library.add([first, article("Between", published: "2024-06-01")]).outcomes[0].id
    try library.tag([old], adding: ["keep"])
    try library.reassign(quotation: 0, of: old, toSpeakerNamed: "Ben Kay")
    #expect(try library.titles() == ["Between", "Early"])
    var second = first
    second.published = "2025-01-05"
    let new = try library.add([second]).outcomes[0].id
    #expect(new != old)
    #expect(try library.titles() == ["Early", "Between"])
    let stored = try #require(try library.article(new))
    #expect(stored.tags == ["keep"])
    #expect(stored.article.speakers.map(\.name) == ["Ben Kay"])
    #expect(try library.said("speaker:kay see") == ["We will see"])
    #expect(try library.article(old) == nil)
    #expect(try library.check().faults == [])
  }

  @Test func whatIsRemovedIsFoundNoMore() throws {
    let library = try Library(path: folder.library, access: .creating)
    let report = try library.add([
      article("One", said: [("Ada Obi", "The first of all words")]),
      article("Two", said: [("Ada Obi", "The second of all words"), ("Ben Kay", "The third of all words")]),
    ])
    #expect(try library.remove([report.outcomes[1].id]) == 1)
    #expect(try library.remove([report.outcomes[1].id]) == 0)
    #expect(try library.said("words") == ["The first of all words"])
    #expect(try library.persons(range: 0..<10).map(\.name) == ["Ada Obi"])
    #expect(try library.titles("second").isEmpty)
    #expect(try library.check().faults == [])
  }

  @Test func aBatchIsAllOrNothing() throws {
    let library = try Library(path: folder.library, access: .creating)
    let articles = (0..<20).map { article("Number \($0)", ["Text \($0)."], said: [("Ada Obi", "Word number \($0)")]) }
    #expect(try library.add(articles).added == 20)
    #expect(try library.count(ArticleListRequest()) == 20)
    #expect(try library.persons(range: 0..<10).first?.articles == 20)
    // One minute, in the order in which they came.
    #expect(try library.titles().first == "Number 19")
    #expect(try library.check().faults == [])
  }
}
