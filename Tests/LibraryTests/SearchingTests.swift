import Articles
import GRDB
import Glibc
import Library
import Search
import Shelves
import Testing

@Suite struct SearchingTests {
  private let folder = TestFolder()

  private func library() throws -> Library {
    let library = try Library(path: folder.library, access: .creating)
    try library.add([
      article(
        "Ferry crews to strike", ["The café on the pier stays open."],
        said: [
          ("Ada Obi", "The night shifts are too long, and everybody knows it"),
          ("Ben Kay", "No economic case was made"),
        ], publisher: "Harbour Post", published: "2025-11-03T09:00", url: "https://post.example/1"),
      article(
        "Talks fail", ["Nobody moved."],
        said: [("Ada Obi", "We offered a shift of two hours"), (nil, "It is what it is, and no more than that")],
        publisher: "Reuters", published: "2025-12-24", url: "https://reuters.example/2"),
      article(
        "Older news", said: [("Émile Straße", "Économie first, nights later")], publisher: "Post", published: "2024",
        url: "https://post.example/3"),
      article("Undated", said: [("Ben Kay", "Nights without a date")], published: nil),
    ])
    return library
  }

  @Test(arguments: [
    ("shift", ["We offered a shift of two hours", "The night shifts are too long, and everybody knows it"]),
    ("\"night shift\"", ["The night shifts are too long, and everybody knows it"]),
    ("\"shift night\"~0", ["The night shifts are too long, and everybody knows it"]),
    ("\"knows long\"~2", ["The night shifts are too long, and everybody knows it"]), ("\"knows long\"~1", []),
    ("\"shi too\"~1", []), ("\"too shi\"*~1", ["The night shifts are too long, and everybody knows it"]),
    ("\"shift hours\"~2", ["We offered a shift of two hours"]),
    ("shift -night", ["We offered a shift of two hours"]),
    ("speaker:obi shift until:2025-11", ["The night shifts are too long, and everybody knows it"]),
    (
      "source:reuters kind:direct",
      ["It is what it is, and no more than that", "We offered a shift of two hours"].reversed()
    ),
    ("economie", ["Économie first, nights later"]),
    ("speaker:strasse", ["Économie first, nights later"]),
    ("night since:2025", ["The night shifts are too long, and everybody knows it"]),
    ("night until:2024-06", ["Économie first, nights later"]),
    ("in:headline talks", ["We offered a shift of two hours", "It is what it is, and no more than that"]),
    ("in:body cafe", ["The night shifts are too long, and everybody knows it", "No economic case was made"]),
    ("kay economic OR offered -in:headline", ["No economic case was made"]),
    ("nothingofthekind", []),
  ])
  func aQueryFinds(_ query: String, _ expected: [String]) throws {
    let found = try library().said(query)
    #expect(Set(found) == Set(expected))
    #expect(found.count == expected.count)
  }

  @Test func hitsAreCountedByKind() throws {
    let library = try library()
    var mixed = article(
      "Partly", said: [("Ada Obi", "A shift in part"), ("Ada Obi", "A shift told")], url: "https://post.example/4")
    mixed.quotations[0].kind = .mixed
    mixed.quotations[1].kind = .indirect
    try library.add([mixed])
    let shift = QuotationRequest(query: "shift", kinds: [.direct])
    #expect(try library.counts(shift) == KindCounts(direct: 2, mixed: 1, indirect: 1))
    #expect(try library.counts(shift, upTo: 3).total == 3)
    let obi = try #require(try library.quotations(shift, limit: 1).rows.first?.person)
    #expect(try library.counts(QuotationRequest(person: obi)) == KindCounts(direct: 2, mixed: 1, indirect: 1))
    #expect(try library.counts(QuotationRequest(query: "shift kind:mixed")) == KindCounts(mixed: 1))
    #expect(try library.counts(QuotationRequest(query: "since:2024 until:2023")) == KindCounts())
    let cancelled = Cancellation()
    cancelled.cancel()
    #expect(throws: LibraryError.cancelled) { try library.counts(shift, cancellation: cancelled) }
  }

  @Test func newestComesFirstAndPagesFollow() throws {
    let library = try library()
    let all = try library.said("")
    #expect(all.count == 6)
    var request = QuotationRequest()
    var paged: [String] = []
    var last: QuotationListing?
    repeat {
      let page = try library.quotations(request, limit: 2, after: last)
      paged += page.rows.map(\.words)
      last = page.isLast ? nil : page.rows.last
    } while last != nil
    #expect(paged == all)
    // What has no date comes last in both orders.
    request.order = .oldestFirst
    let dated = all.dropLast()
    #expect(try library.quotations(request, limit: 100).rows.map(\.words) == dated.reversed() + all.suffix(1))
    paged = []
    last = nil
    repeat {
      let page = try library.quotations(request, limit: 1, after: last)
      paged += page.rows.map(\.words)
      last = page.isLast ? nil : page.rows.last
    } while last != nil
    #expect(paged == dated.reversed() + all.suffix(1))
    request = QuotationRequest(query: "shift OR night", order: .bestMatch)
    let best = try library.quotations(request, limit: 100).rows
    let first = try library.quotations(request, limit: 2)
    #expect(first.rows == Array(best.prefix(2)) && !first.isLast)
    #expect(try library.quotations(request, limit: 100, after: first.rows.last).rows == Array(best.dropFirst(2)))
  }

  @Test func whatIsTypedFindsWhatItMayBecome() throws {
    let library = try library()
    for typed in ["econ", "econom", "economi", "economic"] {
      #expect(try library.said(typed, isBeingTyped: true).contains("No economic case was made"), "\(typed)")
    }
    #expect(try library.said("eco").isEmpty)
  }

  /// However few letters there are, and whatever stands before them, they find what begins so.
  @Test(arguments: [
    ("pi", ["Ferry crews to strike"]), ("pie", ["Ferry crews to strike"]), ("mov", ["Talks fail"]),
    ("mo", ["Talks fail"]), ("talk", ["Talks fail"]), ("ferry cr", ["Ferry crews to strike"]),
    ("\"on the pi", ["Ferry crews to strike"]), ("\"crews t", ["Ferry crews to strike"]), ("fe -st", []),
    ("older OR ta", ["Talks fail", "Older news"]), ("in:headline cr", ["Ferry crews to strike"]),
    ("speaker:kay lo", ["Ferry crews to strike"]), ("xq", []), ("\"pier the", []),
  ])
  func articlesAreFoundByBeginnings(_ typed: String, _ expected: [String]) throws {
    let library = try library()
    let request = ArticleListRequest(query: typed, isBeingTyped: true)
    #expect(try library.articles(request, range: 0..<10).rows.map(\.title) == expected)
    #expect(try library.order(request).ids.count == expected.count)
  }

  @Test func aBeginningOfHundredsOfWordsFindsThemAll() throws {
    let library = try Library(path: folder.library, access: .creating)
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    try library.add(
      (0..<600).map { number in
        article("Number \(number)", ["Kelp\(letters[number / 26])\(letters[number % 26])x."])
      })
    for typed in ["kelp", "kel", "ke"] {
      #expect(try library.order(ArticleListRequest(query: typed, isBeingTyped: true)).ids.count == 600, "\(typed)")
    }
  }

  @Test func matchesComeFromAnArticleOn() throws {
    let library = try library()
    let all = try library.order(ArticleListRequest()).ids
    func found(
      from start: ArticleID, _ order: ArticleListRequest.Order = .newestFirst
    ) throws -> [ArticleID] {
      try library.order(ArticleListRequest(query: "nights OR shift", order: order), from: start, limit: 1).ids
    }
    // “Talks fail”, “Ferry crews to strike”, “Older news”, “Undated”.
    let matches = try library.order(ArticleListRequest(query: "nights OR shift")).ids
    #expect(matches.count == 4)
    #expect(try found(from: all[1]) == [matches[1]])
    #expect(try found(from: all[1], .oldestFirst) == [matches[1]])
    #expect(
      try library.order(ArticleListRequest(order: .oldestFirst)).ids == all.dropLast().reversed() + all.suffix(1))
    #expect(
      try library.order(ArticleListRequest(query: "nights OR shift", order: .oldestFirst)).ids
        == matches.dropLast().reversed() + matches.suffix(1))
    #expect(try found(from: all[3], .oldestFirst) == [matches[3]])
    let page = try library.articles(ArticleListRequest(order: .oldestFirst), range: 2..<4)
    #expect(page.rows.map(\.title) == ["Talks fail", "Undated"] && page.isLast)
    let behind = ArticleID(rawValue: all[3].rawValue - 1)
    #expect(try found(from: behind) == [matches[0]])
  }

  @Test func wordsByOtherRulesAreMadeAgain() throws {
    try library().close()
    let queue = try DatabaseQueue(path: folder.library)
    try queue.inDatabase { db in
      try db.execute(sql: "UPDATE setting SET value = '0.0' WHERE name = 'word rules'")
      try db.execute(sql: "INSERT INTO quotation_words (quotation_words) VALUES ('delete-all')")
      try db.execute(sql: "INSERT INTO article_words (article_words) VALUES ('delete-all')")
    }
    try queue.close()
    let library = try Library(path: folder.library)
    #expect(try library.said("shift").count == 2)
    #expect(try library.titles("cafe") == ["Ferry crews to strike"])
    #expect(try library.check().faults == [])
  }

  @Test func articlesAreListedWhileWordsAreMadeAgain() throws {
    let new = try Library(path: folder.library, access: .creating)
    try new.add((0..<250).map { article("Number \($0)", said: [("Ada Obi", "Word number \($0) of many shifts")]) })
    try new.close()
    let queue = try DatabaseQueue(path: folder.library)
    try queue.inDatabase { db in
      try db.execute(sql: "UPDATE setting SET value = '0.0' WHERE name = 'word rules'")
      try db.execute(sql: "INSERT INTO quotation_words (quotation_words) VALUES ('delete-all')")
    }
    try queue.close()

    let library = try Library(path: folder.library, isPrepared: false)
    #expect(library.isOutdated)
    let cancellation = Cancellation()
    var seen: [Preparation] = []
    #expect(throws: LibraryError.cancelled) {
      try library.prepare(cancellation: cancellation) { progress in
        seen.append(progress)
        #expect(throws: Never.self) {
          #expect(try library.articles(ArticleListRequest(), range: 0..<3).rows.count == 3)
          #expect(try library.order(ArticleListRequest()).ids.count == 250)
          let id = try #require(try library.order(ArticleListRequest()).ids.last)
          #expect(try library.article(id)?.article.quotations.count == 1)
        }
        if progress.done == 100 { cancellation.cancel() }
      }
    }
    #expect(seen == [Preparation(done: 0, total: 250), Preparation(done: 100, total: 250)])
    // Nothing was done by halves, and whoever opens the file next does it all.
    #expect(try library.said("shifts") == [])
    #expect(try Library(path: folder.library, isPrepared: false).isOutdated)
    try library.prepare()
    #expect(try library.said("shifts").count == 250)
    #expect(try library.check().faults == [])
    // Its log is in the file: else everybody who opens it would read that first.
    #expect(size(folder.library + "-wal") == 0)
    #expect(try !Library(path: folder.library).isOutdated)
  }

  @Test func aLongLogIsPutIntoTheFile() throws {
    let library = try Library(path: folder.library, access: .creating)
    let text = (0..<400).map { "word\($0 &* 7919) " }.joined()
    for part in 0..<8 {
      try library.add((0..<40).map { article("Number \(part) \($0)", ["\(part) \($0) \(text)"]) })
    }
    #expect(size(folder.library + "-wal") > 1 << 20)
    library.settle()
    #expect(size(folder.library + "-wal") == 0)
  }

  private func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  @Test func slipsAreSaid() throws {
    let page = try library().quotations(QuotationRequest(query: "shift colour:red"), limit: 10)
    #expect(page.slips.count == 1)
    #expect(!page.slips[0].isEmpty)
  }

  @Test func tagsReadAndStarredAreFound() throws {
    let library = try library()
    let ids = try library.order(ArticleListRequest()).ids
    try library.tag([ids[1]], adding: [" Élection  2025 ", "x"])
    try library.setRead(true, [ids[0], ids[1]])
    try library.setStarred(true, [ids[2]])
    #expect(try library.titles("tag:\"election 2025\"") == library.articles([ids[1]]).map(\.title))
    #expect(try library.titles("is:unread").count == 2)
    #expect(try library.titles("is:starred") == library.articles([ids[2]]).map(\.title))
    let unread = ArticleListRequest(isUnreadOnly: true)
    #expect(try library.count(unread) == 2)
    #expect(try library.order(unread).isUnread == [true, true])
    #expect(try library.order(ArticleListRequest()).isUnread == [false, false, true, true])
    #expect(try library.tags() == [TagCount(tag: "Élection 2025", articles: 1), TagCount(tag: "x", articles: 1)])
    try library.tag([ids[1]], removing: ["ELECTION 2025"])
    #expect(try library.tags().map(\.tag) == ["x"])
    let before = try library.version()
    try library.setRead(false, [ids[0]])
    #expect(try library.version() != before)
  }

  @Test func searchesAreSaved() throws {
    let library = try library()
    try library.save(SavedSearch(name: "Shifts", query: "shift"))
    try library.save(SavedSearch(name: "nights", query: "night"))
    let taken = try library.save(SavedSearch(name: "Shifts", query: "ships"), isReplacing: false)
    #expect(taken == SavedSearch(name: "Shifts", query: "shift"))
    #expect(taken?.keepsItsName == "“Shifts” is already the name of another search: shift. Choose another name.")
    #expect(try library.save(SavedSearch(name: "Shifts", query: "shift"), isReplacing: false) == nil)
    try library.save(SavedSearch(name: "Shifts", query: "shift since:2025"))
    #expect(
      try library.savedSearches() == [
        SavedSearch(name: "nights", query: "night"), SavedSearch(name: "Shifts", query: "shift since:2025"),
      ])
    try library.removeSavedSearch(named: "nights")
    #expect(try library.savedSearches().map(\.name) == ["Shifts"])
  }

  /// The library finds what the same query finds in the articles themselves.
  @Test(arguments: 0..<6)
  func findsWhatTheArticlesHold(_ seed: UInt64) throws {
    var random = Dice(seed: seed)
    let library = try Library(path: folder.library, access: .creating)
    let articles = (0..<60).map { random.article($0) }
    let ids = try library.add(articles).outcomes.map(\.id)
    var marks = articles.map { _ in ArticleMarks() }
    for index in articles.indices where random.below(3) == 0 {
      try library.setRead(true, [ids[index]])
      marks[index].isUnread = false
    }
    for index in articles.indices where random.below(4) == 0 {
      try library.tag([ids[index]], adding: ["water works"])
      marks[index].tagKeys = [Query.key(ofTag: "water works")]
    }
    for index in articles.indices where random.below(4) == 0 {
      try library.setStarred(true, [ids[index]])
      marks[index].isStarred = true
    }
    for _ in 0..<40 {
      let text = random.query()
      let isBeingTyped = random.below(2) == 0
      let matcher = QueryMatcher(Query(parsing: text, isBeingTyped: isBeingTyped))
      var expected: [[Int]: Bool] = [:]
      var titles: Set<ArticleID> = []
      for (index, article) in articles.enumerated() {
        for quotation in matcher.quotations(of: article, marks: marks[index]) {
          expected[[Int(ids[index].rawValue), quotation]] = true
        }
        if matcher.matches(article, marks: marks[index]) { titles.insert(ids[index]) }
      }
      let found = try library.quotations(QuotationRequest(query: text, isBeingTyped: isBeingTyped), limit: 10_000)
      #expect(
        Set(found.rows.map { [Int($0.article.rawValue), $0.index] }) == Set(expected.keys), "quotations of “\(text)”")
      let list = try library.order(ArticleListRequest(query: text, isBeingTyped: isBeingTyped))
      #expect(Set(list.ids) == titles, "articles of “\(text)”")
      #expect(try library.count(ArticleListRequest(query: text, isBeingTyped: isBeingTyped)) == titles.count)
    }
  }
}

/// Random articles and queries over few words, so that much is found.
private struct Dice {
  private var state: UInt64
  private static let words = """
    strike strikes ferry night shift economic economy Économie don't O'Neill US us price re-elected 夜行列車 the of
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  private static let names = ["Ada Obi", "Ben O'Neill", "Émile Straße", "Mr Kay", "the mayor", "NATO", "Obi"]
  private static let outlets = ["Harbour Post", "Reuters", "The Night Post"]

  init(seed: UInt64) { state = seed &* 77 &+ 5 }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private mutating func one<Item>(of items: [Item]) -> Item { items[below(items.count)] }

  private mutating func text(_ most: Int) -> String {
    (0..<1 + below(most)).map { _ in one(of: Self.words) }.joined(separator: " ")
  }

  mutating func article(_ number: Int) -> Article {
    var made = LibraryTests.article(
      text(4) + " \(number)", (0..<1 + below(3)).map { _ in text(8) },
      said: (0..<below(4)).map { _ in (below(4) == 0 ? nil : one(of: Self.names), text(6)) },
      publisher: below(4) == 0 ? nil : one(of: Self.outlets),
      published: one(of: [nil, "2024", "2025-03", "2025-11-26", "2025-11-26T10:00", "2024-12-31", "1931-05-01"]),
      url: "https://\(one(of: ["post", "reuters"])).example/\(number)")
    if below(2) == 0 { made.standfirst = text(3) }
    if below(2) == 0 {
      made.captions = [
        Caption(kind: .image, text: text(3), credit: one(of: Self.names), after: 0, span: TextSpan(0, 0))
      ]
    }
    for index in made.quotations.indices { made.quotations[index].kind = one(of: Quotation.Kind.allCases) }
    for index in made.speakers.indices where below(2) == 0 {
      made.speakers[index].role = text(2)
      made.speakers[index].aliases = [one(of: Self.names)]
    }
    return made
  }

  mutating func query() -> String { (0..<1 + below(3)).map { _ in part(2) }.joined(separator: " ") }

  private mutating func part(_ depth: Int) -> String {
    switch below(16) {
    case 0: "-" + part(depth)
    case 1 where depth > 0: "(\(part(depth - 1)) OR \(part(depth - 1)))"
    case 2 where depth > 0: "\(part(depth - 1)) OR \(part(depth - 1))"
    case 3: "\"\(text(3))\""
    case 4: String(one(of: Self.words).prefix(1 + below(4))) + "*"
    case 5: "speaker:" + one(of: ["obi", "o'neill", "strasse", "mayor", "\"ada obi\"", "strike"])
    case 6: "source:" + one(of: ["reuters", "post", "\"night post\""])
    case 7: "kind:" + one(of: ["direct", "mixed", "indirect"])
    case 8: one(of: ["since:", "until:"]) + one(of: ["2024", "2025-03", "2025-11-26", "2024-12"])
    case 9: one(of: ["is:unread", "is:starred", "is:read", "tag:\"water works\"", "tag:water*"])
    case 10: "(in:\(one(of: ["headline", "body", "captions", "quotes"])) \(text(1)))"
    default: one(of: Self.words)
    }
  }
}
