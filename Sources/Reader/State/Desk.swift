import ArticleFormats
import Articles
import Basics
import Search
import Shelves

/// What the reader has at hand of the shelf that it is about: the numbers of the listed articles, and the rows that were on the screen.
struct Desk: Sendable {
  /// What the shelf is; `nil` while it is being opened.
  let kind: ShelfKind?
  /// Whether its files are the built-in samples.
  var isOfSamples = false
  /// How many articles it has.
  var total: Int
  /// The wanted list, and the last requested one.
  var wanted = ArticleListRequest()
  var asked: ArticleListRequest?
  var ticket: ShelfTicket?
  /// The shown list, which stays until another arrives.
  var shown = ArticleListRequest()
  /// Which articles of `Browse.order` are unread, in the same order.
  var isUnread: [Bool] = []
  var unreadCount = 0
  /// How many articles the list has; `Browse.order` begins with those at its top.
  var count = 0
  /// Whether `count` is exact or a minimum.
  var isCounted = true
  /// The article to select once it is in the list.
  var kept: ArticleID?
  /// A row to select before its article is known.
  var wantedRow: Int?
  /// What is wrong with the filter.
  var slips: [String] = []
  /// Rows by article, those of them that are of today, and those that were asked for.
  var rows: [ArticleID: ArticleListing] = [:]
  var freshRows: Set<ArticleID> = []
  var askedRows: Set<ArticleID> = []
  /// Marks made here, by article and for whole lists, which override answers to earlier questions.
  var ownMarks: [ArticleID: OwnMarks] = [:]
  var ownListMarks: (since: Int, marks: ListMarks, isUnread: Bool)?

  /// Marks that were set here, and the number of the last question before.
  struct OwnMarks: Sendable {
    var since = 0
    var isUnread: Bool?
    var isStarred: Bool?
    var tags: [String]?
  }

  /// A row, updated with marks made since the question with this number.
  func marked(_ row: ArticleListing, asked number: Int) -> ArticleListing {
    var row = row
    let id = row.id
    if let all = ownListMarks, number <= all.since, all.marks.contains(id) { row.isUnread = all.isUnread }
    if let own = ownMarks[id], number <= own.since {
      row.isUnread = own.isUnread ?? row.isUnread
      row.isStarred = own.isStarred ?? row.isStarred
      row.tags = own.tags ?? row.tags
    }
    return row
  }
  /// The article that was asked for last.
  var askedArticle: ArticleID?
  /// Articles at hand that may have become different.
  var staleArticles: Set<ArticleID> = []
  /// What is looked for in the list.
  var matches: ListMatches?
  /// The action to do once its article arrives.
  var awaited: Awaited?
  /// The action to do on marked rows once all their articles arrive.
  var awaitedRows: AwaitedRows?
  /// Articles that were removed while they were open.
  var removed: Set<ArticleID> = []
  /// Every tag and every saved search, as they were last known.
  var tags: [String] = []
  var searches: [SavedSearch] = []
  /// How many quotations are new of those that are watched, by their names.
  var news: [String: Int] = [:]

  /// The progress of a feed update; `nil` if none is running.
  var feedUpdate: FeedProgress?
  /// The feeds as they were left.
  var feeds: FeedsScreen?
  /// The list that the feeds were opened from, to come back to.
  var beforeFeeds: BeforeFeeds?

  /// A list with its filter and selection.
  struct BeforeFeeds: Sendable {
    var wanted: ArticleListRequest
    var filter: String
    var selected: ArticleID?
  }

  /// How many rows are kept: some 300 bytes each.
  static let mostRows = 4000

  /// Something that has to wait for an article.
  struct Awaited: Sendable {
    var article: ArticleID
    /// In the order in which they were asked for: keys are typed ahead.
    var steps: [Step]
    /// The maximum number of keys typed ahead.
    static let mostSteps = 64

    enum Step: Sendable {
      /// An action on a quotation, or on the article.
      case action(ActionName, count: Int?, quote: QuoteHit?)
      /// Going to a quotation.
      case quote(Int)
      /// Going to the first, or the last, quotation that somebody is known to have said.
      case anySpeaker(isFirst: Bool)
      /// Going to where the words of a clipping stand.
      case clipping(Clipping)
    }
  }

  /// Something that has to wait for the articles of several rows.
  struct AwaitedRows: Sendable {
    var articles: Set<ArticleID>
    var action: ActionName
  }

  init(_ kind: ShelfKind?, total: Int = 0) {
    self.kind = kind
    self.total = total
    if kind == .files { wanted.order = .asNamed }
    shown = wanted
  }

  /// Whether it is of inputs that were named, not the library.
  var isOfFiles: Bool { kind == .files }
}

extension Desk {
  /// What its list is called: by the feeds that it is of, where it is of some.
  var title: String { shown.feeds?.title ?? name }

  /// What the shelf is called.
  private var name: String { isOfSamples ? "Samples" : isOfFiles ? "Articles" : "Library" }

  /// How many articles its list has: “1,204”, or “200+” while that is being counted.
  var countText: String { isCounted ? grouped(count) : grouped(count - 1) + "+" }

  /// What a list says of its order, other than of the usual one.
  var orderTitle: String? {
    switch shown.order {
    case .oldestFirst: "oldest first"
    case .newestFirst: isOfFiles ? "newest first" : nil
    case .asNamed: nil
    }
  }

  /// The order that the key changes to.
  var nextOrder: ArticleListRequest.Order {
    switch wanted.order {
    case .asNamed: .newestFirst
    case .newestFirst: .oldestFirst
    case .oldestFirst: isOfFiles ? .asNamed : .newestFirst
    }
  }
}

extension ArticleListRequest.Order {
  /// What changing to it says.
  var sentence: String {
    switch self {
    case .newestFirst: "The newest article comes first."
    case .oldestFirst: "The oldest article comes first."
    case .asNamed: "The articles are in the order you named them."
    }
  }
}
