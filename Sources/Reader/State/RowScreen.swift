import Search
import Shelves

/// A screen of rows other than the list of articles. What every such screen can tell, and be told, is here: the rest of the
/// reader asks the one that is open, and knows few of them by name.
protocol RowScreen: Sendable {
  /// What has the keys.
  var focus: Focus { get }
  /// How many rows are in the list that has the keys.
  var rowCount: Int { get }
  /// The row that is selected in it.
  var selectedRow: Int { get }
  /// The quotation that actions are about.
  var hit: QuoteHit? { get }
  /// The quotations to go on along from an article that was opened from here.
  var hitsToFollow: HitsToFollow? { get }
  /// Whether something is under way that is worth a spinner.
  var isBusy: Bool { get }

  /// A row of the quotations that have the keys, or would have them, as the shelf gave it; `nil` of those of one article.
  func listing(_ row: Int) -> QuotationListing?
  /// What a row of the list that has the keys is marked by; `nil` where rows are not marked.
  func key(_ row: Int) -> RowKey?
  /// What a search looks for its words in, of a row of the list that has the keys.
  func searched(_ row: Int) -> SearchedRow
  /// How many rows of the list that has the keys are seen.
  func rowsSeen(_ layout: Layout) -> Int

  /// Selects a row of the list that has the keys; one beyond its ends means the first or the last.
  mutating func select(_ row: Int)
  /// Keeps the selected rows in their panes.
  mutating func settle(_ layout: Layout)
  /// Notes that the shelf is another one: all is read again, and stays until it is.
  mutating func forget()
  /// Takes a stretch of quotations, if it is the answer to this screen's question.
  mutating func take(_ page: RowPage<QuotationListing>, to ticket: ShelfTicket?)
  /// Takes how many quotations there are, if that is the answer to this screen's question.
  mutating func take(_ counts: KindCounts, to ticket: ShelfTicket?)
}

/// What a screen need not say that has no quotations of its own.
extension RowScreen {
  var hit: QuoteHit? { nil }
  var hitsToFollow: HitsToFollow? { nil }
  func listing(_: Int) -> QuotationListing? { nil }
  func key(_: Int) -> RowKey? { nil }
  mutating func take(_: RowPage<QuotationListing>, to _: ShelfTicket?) {}
  mutating func take(_: KindCounts, to _: ShelfTicket?) {}
}

/// Quotations to go on along, and the place of the one that is open.
struct HitsToFollow {
  var hits: [QuoteHit]
  var cursor: ListCursor
  /// Whether these are all.
  var isComplete: Bool
  /// How many there are, where that is more than are at hand.
  var count: (ShownKinds) -> String

  /// The one that is open.
  var selected: QuoteHit? { hits.indices.contains(cursor.selected) ? hits[cursor.selected] : nil }
}

/// What a search looks for its words in.
enum SearchedRow {
  case words([String?])
  /// The words of a quotation, which its article has.
  case quotation(QuoteHit)
}

extension OpenScreen {
  /// The screen, where it is one of rows.
  var rows: (any RowScreen)? {
    get {
      switch self {
      case .browse, .article: nil
      case .speakers(let screen): screen
      case .search(let screen): screen
      case .printings(let screen): screen
      case .feeds(let screen): screen
      case .notebook(let screen): screen
      case .sources(let screen): screen
      case .verify(let screen): screen
      case .versions(let screen): screen
      }
    }
    set {
      switch newValue {
      case let screen as SpeakersScreen: self = .speakers(screen)
      case let screen as SearchScreen: self = .search(screen)
      case let screen as PrintingsScreen: self = .printings(screen)
      case let screen as FeedsScreen: self = .feeds(screen)
      case let screen as NotebookScreen: self = .notebook(screen)
      case let screen as SourcesScreen: self = .sources(screen)
      case let screen as VerifyScreen: self = .verify(screen)
      case let screen as VersionsScreen: self = .versions(screen)
      default: break
      }
    }
  }

  /// The screen, where it is one of speakers.
  var speakers: SpeakersScreen? {
    get { if case .speakers(let screen) = self { screen } else { nil } }
    set { if let newValue { self = .speakers(newValue) } }
  }

  /// The screen, where it is one of a search.
  var search: SearchScreen? {
    get { if case .search(let screen) = self { screen } else { nil } }
    set { if let newValue { self = .search(newValue) } }
  }

  /// The screen, where it is the one of feeds.
  var feeds: FeedsScreen? {
    get { if case .feeds(let screen) = self { screen } else { nil } }
    set { if let newValue { self = .feeds(newValue) } }
  }

  /// The screen, where it is one of printings.
  var printings: PrintingsScreen? {
    get { if case .printings(let screen) = self { screen } else { nil } }
    set { if let newValue { self = .printings(newValue) } }
  }

  /// The screen, where it is one of sources.
  var sources: SourcesScreen? {
    get { if case .sources(let screen) = self { screen } else { nil } }
    set { if let newValue { self = .sources(newValue) } }
  }

  /// The screen, where it is one of versions.
  var versions: VersionsScreen? {
    get { if case .versions(let screen) = self { screen } else { nil } }
    set { if let newValue { self = .versions(newValue) } }
  }

  /// The screen, where it is one of a draft.
  var verify: VerifyScreen? {
    get { if case .verify(let screen) = self { screen } else { nil } }
    set { if let newValue { self = .verify(newValue) } }
  }

  /// The screen, where it is one of a notebook.
  var notebook: NotebookScreen? {
    get { if case .notebook(let screen) = self { screen } else { nil } }
    set { if let newValue { self = .notebook(newValue) } }
  }
}
