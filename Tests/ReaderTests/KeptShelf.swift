import ArticleFormats
import Articles
import Search

@testable import Reader
@testable import Shelves

/// The shelf of a test: one in memory, of which articles can also be taken away, and which notes what it is asked.
struct KeptShelf {
  private(set) var shelf = MemoryShelf()
  /// Articles that somebody removed.
  private var removed: Set<ArticleID> = []
  /// The versions of whatever article they are asked of, the latest first; `nil` where it is gone.
  var versions: [ArticleVersion]? = []
  /// The feeds that are followed, and what came from each.
  var feeds: [FeedListing] = []
  /// The servers that some of them come by.
  var servers: [ServerListing] = []
  var came: [FeedID: [ArticleID]] = [:]
  /// Searches that are watched, and how much is new of them.
  var news: [String: Int] = [:]
  /// Every change that was asked for.
  var changes: [ShelfChange] = []
  /// How many rows of the list, and how many articles, were read.
  var rowsRead = 0
  var articlesRead = 0
  private let kind: ShelfKind

  init(_ articles: [Article], kind: ShelfKind) {
    self.kind = kind
    add(articles)
  }

  /// Adds articles, as another program does.
  mutating func add(_ articles: [Article]) {
    let first = shelf.count
    shelf.find(articles.map(\.input))
    shelf.add(articles.enumerated().map { ParsedArticle(id: first + $0.offset, article: $0.element) })
  }

  mutating func find(_ names: [String]) { shelf.find(names) }
  mutating func add(_ parsed: [ParsedArticle]) { shelf.add(parsed) }
  mutating func fail(_ id: ArticleID, _ sentence: String) { shelf.fail(id.index, sentence: sentence) }

  var count: Int { shelf.count - removed.count }

  // MARK: What is on it

  private func kept<Value>(_ value: (MemoryShelf.Item) -> Value?) -> [ArticleID: Value] {
    var all: [ArticleID: Value] = [:]
    for (number, item) in shelf.items.enumerated() where !removed.contains(ArticleID(number)) {
      if let value = value(item) { all[ArticleID(number)] = value }
    }
    return all
  }

  var articles: [ArticleID: Article] {
    get { kept { $0.status == .ready ? $0.kept.packed.unpacked() : nil } }
    set {
      let old = articles
      for (id, article) in newValue where old[id] != article {
        shelf.add([ParsedArticle(id: id.index, article: article)])
      }
      removed.formUnion(old.keys.filter { newValue[$0] == nil })
    }
  }

  var isUnread: [ArticleID: Bool] { kept(\.isUnread) }
  var starred: Set<ArticleID> { Set(kept(\.isStarred).filter(\.value).keys) }
  var tags: [ArticleID: [String]] { kept(\.tags) }
  var searches: [SavedSearch] { shelf.marks.searches }

  /// Names that were joined, by the name that went.
  var joined: [String: String] {
    var names: [String: String] = [:]
    for (number, person) in shelf.persons.people.enumerated() where person.joined != nil {
      names[person.name] = shelf.persons.root(number).map { shelf.persons.people[$0].name }
    }
    return names
  }

  /// Who is quoted, with the number of quotations.
  func quotations(by name: String) -> Int {
    shelf.persons.root(named: name).map { shelf.persons.quotations(of: $0).total } ?? 0
  }

  // MARK: Answering

  /// What the shelf says to a question.
  mutating func answers(to question: ShelfQuestion) -> [ShelfAnswer] {
    if case .rows(let ids) = question { rowsRead += ids.count }
    if case .articles(let ids) = question { articlesRead += ids.count }
    if case .watches = question { return [.watches(news)] }
    if case .versions = question { return [.versions(versions.map(VersionListing.list) ?? [])] }
    if case .feeds = question { return [.feeds(feeds.map(counted), servers: servers, now: "2026-03-01T14:05")] }
    var answers: [ShelfAnswer] = []
    shelf.answer(question, Cancellation()) { answers.append($0) }
    if case .list(let request) = question, let feeds = request.feeds {
      let wanted = Set(feeds.ids.flatMap { came[$0] ?? [] })
      answers = answers.map { Self.only(wanted, of: $0) }
    }
    if case .articles(let ids) = question {
      for id in ids where removed.contains(id) {
        answers.append(.missing(id, sentence: "This article is no longer in the library."))
      }
    }
    if case .list = question, kind == .library { answers = topFirst(answers) }
    return removed.isEmpty ? answers : answers.compactMap(withoutRemoved)
  }

  /// A library posts the top of its list first, and its rows, and then the whole.
  private func topFirst(_ answers: [ShelfAnswer]) -> [ShelfAnswer] {
    guard case .list(let order, let total, true)? = answers.first, order.ids.count > 50 else {
      return answers
    }
    let top = ArticleOrder(ids: Array(order.ids.prefix(50)), isUnread: Array(order.isUnread.prefix(50)))
    return [.list(top, total: total, isWhole: false)] + answers.dropFirst() + [answers[0]]
  }

  private func counted(_ feed: FeedListing) -> FeedListing {
    var feed = feed
    let unread = isUnread
    feed.articles = came[feed.id]?.count ?? 0
    feed.unread = came[feed.id]?.count { unread[$0] == true } ?? 0
    return feed
  }

  private static func only(_ wanted: Set<ArticleID>, of answer: ShelfAnswer) -> ShelfAnswer {
    guard case .list(let order, _, let isWhole) = answer else { return answer }
    let rows = order.ids.indices.filter { wanted.contains(order.ids[$0]) }
    let left = ArticleOrder(
      ids: rows.map { order.ids[$0] }, isUnread: rows.map { order.isUnread[$0] }, slips: order.slips)
    return .list(left, total: rows.count, isWhole: isWhole)
  }

  private func withoutRemoved(_ answer: ShelfAnswer) -> ShelfAnswer? {
    switch answer {
    case .list(let order, let total, let isWhole):
      let rows = order.ids.indices.filter { !removed.contains(order.ids[$0]) }
      let left = ArticleOrder(
        ids: rows.map { order.ids[$0] }, isUnread: rows.map { order.isUnread[$0] }, slips: order.slips)
      return .list(left, total: total.map { $0 - removed.count }, isWhole: isWhole)
    case .rows(let rows): return .rows(rows.filter { !removed.contains($0.id) })
    case .matches(let ids, let isWhole, let slips):
      return .matches(
        ids.filter { !removed.contains($0) }, isWhole: isWhole, slips: slips)
    case .article(let article): return removed.contains(article.id) ? nil : answer
    case .quotations(var page):
      page.rows.removeAll { removed.contains($0.article) }
      return .quotations(page)
    case .printings(let printings):
      return .printings(printings.filter { !removed.contains($0.listing.article) })
    default: return answer
    }
  }

  /// Makes a change, and tells what the real one would.
  mutating func make(_ change: ShelfChange) -> [ShelfAnswer] {
    changes.append(change)
    switch change {
    case .readFeeds(let ids):
      let unread = isUnread
      let read = ids.flatMap { came[$0] ?? [] }.filter { unread[$0] == true }
      return [.markedRead(read)] + shelf.make(.read(true, read)) + [.changed(total: count)]
    case .saveAndWatch(let search):
      if let other = searches.first(where: { $0.name == search.name && $0.query != search.query }) {
        return [.nameIsTaken(other)]
      }
      return shelf.make(.save(search)) + make(.watch(search.name))
    case .watch(let name):
      let isKnown = searches.contains { $0.name == name }
      if isKnown { news[name] = news[name] ?? 0 }
      return [.watching(name, isKnown: isKnown)]
    case .unwatch(let name):
      news[name] = nil
      return []
    case .unfollow(let ids):
      feeds.removeAll { ids.contains($0.id) }
      return [.changed(total: count)]
    default: return shelf.make(change)
    }
  }
}
