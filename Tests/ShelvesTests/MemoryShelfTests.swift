import ArticleFormats
import Articles
import Search
import Testing

@testable import Shelves

/// A shelf of files answers what a library does.
@Suite struct MemoryShelfTests {
  private static func shelf(_ articles: [Article] = Sample.all) -> MemoryShelf {
    var shelf = MemoryShelf()
    shelf.find(articles.map(\.input))
    shelf.add(articles.enumerated().map { ParsedArticle(id: $0.offset, article: $0.element) })
    return shelf
  }

  private func answers(_ shelf: MemoryShelf, _ question: ShelfQuestion) -> [ShelfAnswer] {
    var answers: [ShelfAnswer] = []
    shelf.answer(question, Cancellation()) { answers.append($0) }
    return answers
  }

  private func list(_ shelf: MemoryShelf, _ request: ArticleListRequest) -> [ArticleID] {
    answers(shelf, .list(request)).reduce([]) { ids, answer in
      if case .list(let order, _, _) = answer { order.ids } else { ids }
    }
  }

  private func quotes(
    _ shelf: MemoryShelf, _ request: QuotationRequest, after: QuotationListing? = nil, limit: Int = 100
  ) -> RowPage<QuotationListing> {
    for case .quotations(let page) in answers(shelf, .quotations(request, after: after, limit: limit)) {
      return page
    }
    return RowPage()
  }

  private func persons(_ shelf: MemoryShelf, named words: String = "") -> [PersonListing] {
    for case .persons(let rows, _, _) in answers(shelf, .persons(named: words, range: 0..<50)) {
      return rows
    }
    return []
  }

  // MARK: Lists

  static let lists: [(request: ArticleListRequest, ids: [ArticleID])] = [
    (.init(order: .asNamed), [0, 1, 2, 3]), (.init(order: .newestFirst), [1, 3, 0, 2]),
    (.init(order: .oldestFirst), [0, 3, 1, 2]), (.init(query: "pier", order: .asNamed), [0, 1, 3]),
    (.init(query: "pier", order: .newestFirst), [1, 3, 0]), (.init(query: "undated", order: .asNamed), [2]),
    (.init(query: "source:sund", order: .asNamed), [1]), (.init(query: "since:2025-06", order: .asNamed), [1, 3]),
    (.init(query: "speaker:ashby", order: .asNamed), [0]), (.init(query: "-speaker:moreau", order: .asNamed), [2]),
    (.init(query: "kind:mixed", order: .asNamed), [3]), (.init(query: "in:quotes pier", order: .asNamed), [0, 3]),
    (.init(query: "in:headline pier", order: .asNamed), [0, 1]), (.init(query: "is:starred", order: .asNamed), [3]),
    (.init(query: "tag:sea", order: .asNamed), [0]), (.init(isUnreadOnly: true, order: .asNamed), [0, 2, 3]),
    (.init(isStarredOnly: true, order: .asNamed), [3]),
    (.init(query: "pi", isBeingTyped: true, order: .asNamed), [0, 1, 3]),
  ]

  @Test(arguments: lists)
  func aListIsFilteredAndSorted(_ row: (request: ArticleListRequest, ids: [ArticleID])) {
    var shelf = Self.shelf()
    _ = shelf.make(.read(true, [ArticleID(1)]))
    _ = shelf.make(.starred(true, [ArticleID(3)]))
    _ = shelf.make(.tags(ArticleID(0), adding: ["Sea"], removing: []))
    #expect(list(shelf, row.request) == row.ids)
  }

  @Test func aLongListComesWithItsTopFirst() {
    let articles = (0..<500).map { Sample.article("Story \($0)", on: "2025-01-01") }
    let shelf = Self.shelf(articles)
    let request = ArticleListRequest(query: "story", order: .asNamed)
    let lists = answers(shelf, .list(request)).compactMap { answer -> (Int, Bool)? in
      if case .list(let order, _, let isWhole) = answer { (order.ids.count, isWhole) } else { nil }
    }
    #expect(lists.map(\.0) == [200, 500] && lists.map(\.1) == [false, true])
  }

  @Test func inputsThatAreNotThereSayHowFarTheyAre() {
    var shelf = MemoryShelf()
    shelf.find(["x/a.txt", "x/b.txt"])
    shelf.fail(1, sentence: "x/b.txt is empty.")
    shelf.fail(9, sentence: "There is no such input.")
    #expect(shelf.row(0).status == .waiting(input: "x/a.txt") && shelf.row(0).title == "a.txt")
    #expect(shelf.row(1).status == .failed(input: "x/b.txt", sentence: "x/b.txt is empty."))
    #expect(list(shelf, ArticleListRequest(query: "b.txt", order: .asNamed)) == [1])
    #expect(answers(shelf, .articles([ArticleID(0)])).isEmpty)
    shelf.add([ParsedArticle(id: 0, article: Sample.all[0])])
    shelf.fail(0, sentence: "Too late.")
    #expect(shelf.row(0).status == .ready && shelf.row(0).title == "Pier to be mended")
  }

  // MARK: Quotations

  @Test func quotationsComeByDateInPages() {
    let articles = (0..<30).map { number in
      Sample.article(
        "Talk \(number)",
        on: number % 7 == 0 ? nil : "2025-\(number % 12 + 10 > 12 ? 11 : number % 12 + 10)-1\(number % 9)",
        saying: ["Ada Moreau: Boat \(number) sails", "Tom Ashby: Boat \(number) sinks"])
    }
    let shelf = Self.shelf(articles)
    for order in QuotationRequest.Order.allCases {
      let request = QuotationRequest(query: "boat", order: order, isGrouped: true)
      let whole = quotes(shelf, request)
      #expect(whole.rows.count == 60 && whole.isLast)
      var pages: [QuotationListing] = []
      while true {
        let page = quotes(shelf, request, after: pages.last, limit: 7)
        pages += page.rows
        #expect(page.rows.count == 7 || page.isLast)
        if page.isLast { break }
      }
      #expect(pages == whole.rows, "\(order)")
    }
    let dates = quotes(shelf, QuotationRequest(query: "boat")).rows.map { $0.published ?? "" }
    #expect(dates == dates.sorted(by: >))
  }

  @Test(arguments: QuotationRequest.Order.allCases)
  func wordsThatContradictEachOtherAreAllListed(order: QuotationRequest.Order) {
    let words = ["will", "will not", "WILL"].map {
      "Ada Moreau: The town \($0) pay for the whole pier before the winter"
    }
    let shelf = Self.shelf(words.enumerated().map { Sample.article("\($0)", on: "2025-01-0\($0 + 1)", saying: [$1]) })
    let request = QuotationRequest(query: "pier", order: order, isGrouped: true)
    let rows = quotes(shelf, request).rows
    #expect(rows.count == 2 && rows.map(\.printings) == [3, 3])
    #expect(quotes(shelf, request, after: rows[0], limit: 1).rows == [rows[1]])
    #expect(quotes(shelf, request, after: rows[1], limit: 1).rows == [])
    for case .counts(let counts) in answers(shelf, .counts(request, upTo: 100)) { #expect(counts.total == 2) }
  }

  @Test func theSameWordsAreOneRowAndCountOnce() {
    let shelf = Self.shelf()
    let request = QuotationRequest(query: "mend", isGrouped: true)
    let page = quotes(shelf, request)
    #expect(page.rows.map(\.article.index) == [3] && page.rows.first?.printings == 2)
    #expect(quotes(shelf, QuotationRequest(query: "mend")).rows.count == 2)
    for case .counts(let counts) in answers(shelf, .counts(request, upTo: 100)) {
      // As the most direct kind that they are printed in.
      #expect(counts == KindCounts(direct: 1))
    }
    for case .printings(let printings) in answers(shelf, .printings(ArticleID(3), index: 0)) {
      #expect(printings.map(\.listing.article.index) == [0, 3], "the earliest first")
    }
    for case .printings(let printings) in answers(shelf, .printings(ArticleID(1), index: 0)) {
      #expect(printings.map(\.listing.article.index) == [1])
    }
  }

  @Test func aPageGoesAsFarAsARowThatIsWanted() {
    let articles = (0..<50).map { Sample.article("T", on: "2025-01-01", saying: ["Ada Moreau: Boat \($0) sails"]) }
    let shelf = Self.shelf(articles)
    let request = QuotationRequest(query: "boat")
    let all = quotes(shelf, request).rows
    for case .quotations(let page) in answers(
      shelf, .quotations(request, after: nil, through: all[20], limit: 5))
    {
      #expect(page.rows.count > 21 && page.rows == Array(all.prefix(page.rows.count)) && !page.isLast)
    }
  }

  @Test func whatSomebodySaidNextIsFoundByDate() {
    let shelf = Self.shelf()
    let ada = persons(shelf, named: "ada")[0].id
    func next(_ id: ArticleID, _ isForward: Bool) -> ArticleID? {
      for case .next(let listing, _) in answers(shelf, .next(ada, isForward: isForward, id, index: 0)) {
        return listing?.article
      }
      return nil
    }
    #expect([next(0, true), next(3, true), next(1, true)] == [3, 1, nil])
    #expect([next(1, false), next(3, false), next(0, false)] == [3, 0, nil])
  }

  // MARK: Persons

  @Test func personsAreListedByWhatTheySaid() {
    let shelf = Self.shelf()
    #expect(persons(shelf).map(\.name) == ["Ada Moreau", "Tom Ashby", "Mina Holm"])
    let ada = persons(shelf)[0]
    #expect(ada.quotations == 3 && ada.articles == 3 && ada.latest == "2025-11-20")
    #expect(ada.role == "spoke for Ice on the pier")
    #expect(persons(shelf, named: "mor").map(\.name) == ["Ada Moreau"])
    #expect(persons(shelf, named: "ore").isEmpty)
    for case .person(let page?) in answers(shelf, .person(ada.id, named: "")) {
      #expect(page.months.map(\.name) == (3...11).map { $0 < 10 ? "2025-0\($0)" : "2025-\($0)" })
      #expect(page.months.map(\.quotations) == [1, 0, 0, 1, 0, 0, 0, 0, 1])
      #expect(page.beside.map(\.name) == ["Tom Ashby"] && page.roles.count == 3)
    }
  }

  @Test func personsAreJoinedAndPartedAgain() {
    var shelf = Self.shelf()
    let (ada, tom) = (persons(shelf)[0].id, persons(shelf)[1].id)
    let said = shelf.make(.merge(tom, into: ada))
    guard case .merged(let decision, name: "Ada Moreau", joined: "Tom Ashby")? = said.first else {
      Issue.record("\(said)")
      return
    }
    #expect(persons(shelf).map(\.quotations) == [4, 1])
    #expect(quotes(shelf, QuotationRequest(person: ada)).rows.count == 4)
    #expect(quotes(shelf, QuotationRequest(person: tom)).rows.count == 4, "who was joined is found by the old number")
    _ = shelf.make(.takeBack(decision))
    #expect(persons(shelf).map(\.quotations) == [3, 1, 1])
  }

  @Test func aPartOfAPersonIsSomebodyElse() {
    var shelf = Self.shelf()
    let before = persons(shelf)
    let said = shelf.make(.split(before[0].id, .articles([ArticleID(1)]), named: "Ada Moreau (2)"))
    guard case .parted(let decision, name: "Ada Moreau (2)", from: "Ada Moreau")? = said.first else {
      Issue.record("\(said)")
      return
    }
    #expect(persons(shelf).first { $0.name == "Ada Moreau (2)" }?.quotations == 1)
    #expect(persons(shelf)[0].quotations == 2)
    _ = shelf.make(.takeBack(decision))
    #expect(persons(shelf) == before)
  }

  @Test func aCorrectedArticleIsFoundByItsNewSpeaker() {
    var shelf = Self.shelf()
    var article = Sample.all[0]
    article.reassign(quotation: 1, toSpeakerNamed: "Mina Holm")
    let id = ArticleID(0)
    let said = shelf.make(.correct(id, [Reassignment(index: 1, to: "Mina Holm")], to: PackedArticle(article)))
    guard case .changed(total: 4, only: [id])? = said.first else {
      Issue.record("\(said)")
      return
    }
    #expect(quotes(shelf, QuotationRequest(query: "speaker:holm")).rows.map(\.article.index) == [0, 2])
    #expect(persons(shelf).map(\.name) == ["Ada Moreau", "Mina Holm"])
  }

  @Test func anArticleThatComesAgainTakesThePlaceOfTheFirst() {
    var shelf = Self.shelf()
    shelf.add([ParsedArticle(id: 3, article: Sample.article("Something else", on: "2026-01-01"))])
    #expect(list(shelf, ArticleListRequest(order: .newestFirst)) == [3, 1, 0, 2])
    #expect(persons(shelf)[0].quotations == 2)
    #expect(quotes(shelf, QuotationRequest(query: "mend", isGrouped: true)).rows.map(\.printings) == [1])
  }

  @Test func aSavedSearchIsKeptUnderItsName() {
    var shelf = Self.shelf()
    _ = shelf.make(.save(SavedSearch(name: "sea", query: "pier")))
    _ = shelf.make(.save(SavedSearch(name: "sea", query: "ice")))
    for case .names(_, let searches) in answers(shelf, .names) { #expect(searches.map(\.query) == ["ice"]) }
    _ = shelf.make(.forgetSearch("sea"))
    for case .names(_, let searches) in answers(shelf, .names) { #expect(searches.isEmpty) }
  }
}

@Suite struct ListOrderTests {
  @Test(arguments: [[1, 3, 5, 9], [9, 5, 3, 1], [3, 9, 1, 5], [], [4]] as [[ArticleID]])
  func everyArticleIsFoundInItsRow(ids: [ArticleID]) {
    let order = ListOrder(ids)
    for (row, id) in ids.enumerated() { #expect(order.row(of: id) == row) }
    #expect(order.row(of: 7) == nil)
    #expect(order.rows(of: ids.filter { $0 > 3 }) == ids.indices.filter { ids[$0] > 3 })
    #expect(order.rows(of: ids.filter { $0 > 3 }.reversed() + []) == ids.indices.filter { ids[$0] > 3 })
  }

  @Test(arguments: [[1, 3, 5, 9], [9, 5, 3, 1], [3, 9, 1, 5]] as [[ArticleID]])
  func whatIsGoneIsFollowedByWhatCameBehindIt(ids: [ArticleID]) {
    let now = ListOrder(ids.filter { $0 != ids[1] })
    #expect(now.row(of: ids[1], orNextIn: ListOrder(ids)) == 1)
    let shorter = ListOrder(Array(ids.dropLast()))
    #expect(shorter.row(of: ids[3], orNextIn: ListOrder(ids)) == 2)
  }
}
