import Drawing
import Search
import Shelves

/// A screen of rows other than the list of articles: its state, its keys and clicks, its questions to the shelf, and
/// its look. The rest of the reader asks the open screen, so a new screen needs only its own folder.
///
/// If a function gets the reader's state, the screen is the current one in it, and the function changes it there.
protocol RowScreen: Sendable {
  // MARK: Where the keys go

  /// What has the keys.
  var focus: Focus { get }
  /// The same in a word, for the status line.
  var mode: String { get }
  /// What a person most likely wants to do next here.
  var likelyActions: [ActionName] { get }

  // MARK: Rows

  /// How many rows are in the list that has the keys.
  var rowCount: Int { get }
  /// The row that is selected in it.
  var selectedRow: Int { get }
  /// What rows are filtered by; empty if all are listed.
  var filter: String { get }
  /// A row of the quotations that have the keys, or would have them, as the shelf gave it; `nil` of those of one article.
  func listing(_ row: Int) -> QuotationListing?
  /// What a row of the list that has the keys is marked by; `nil` if rows are not marked.
  func key(_ row: Int) -> RowKey?
  /// What a search looks for its words in, of a row of the list that has the keys.
  func searched(_ row: Int) -> SearchedRow
  /// How many rows of the list that has the keys are seen.
  func rowsSeen(_ layout: Layout) -> Int
  /// Selects a row of the list that has the keys; one beyond its ends means the first or the last.
  mutating func select(_ row: Int)

  // MARK: What actions are about

  /// The quotation that actions are about.
  var hit: QuoteHit? { get }
  /// The article that they are about.
  var subject: ArticleID? { get }
  /// Whether the rows are quotations, perhaps of many articles.
  var isOfQuotations: Bool { get }
  /// Whether every row is one that was searched or filtered for.
  var holdsOnlyMatches: Bool { get }
  /// The quotations to go on along from an article that was opened from here.
  var hitsToFollow: HitsToFollow? { get }
  /// An article to keep in memory for the list, besides that of the selected row.
  var articleInUse: ArticleID? { get }
  /// Whether an article, or a list of articles, is shown beside the rows and follows the selection.
  var hasArticleBeside: Bool { get }
  /// Whether something is under way that is worth a spinner.
  var isBusy: Bool { get }
  /// Whether it waits for something that takes long and can be stopped.
  var isStoppable: Bool { get }
  /// What can be kept in a notebook; `nil` if there is nothing of the kind.
  func keepable(in state: State) -> Keepable?
  /// What `:w` writes and `|` hands on while no row is marked; `nil` if there is nothing to write.
  func exportable(in state: State) -> Export.Contents?
  /// The same while rows are marked.
  func markedContents(in state: State) -> Export.Contents?
  /// A space and a sentence that says that more exists than was written; empty if all of it was.
  func exportRemark(in state: State) -> String

  // MARK: Keys and the mouse

  /// Performs an action on this screen, a number of times.
  ///
  /// - Returns: `nil` if the action has no special meaning here.
  func perform(_ action: ActionName, times: Int, in state: inout State) -> [Command]?
  /// Selects a row, and updates what the screen shows about it.
  func select(row: Int, in state: inout State)
  /// Goes to a row, or to the last one for `nil`; a row that is not here yet is gone to when it has come.
  func goTo(row: Int?, in state: inout State)
  /// Lists only rows with these words.
  func filter(by words: String, in state: inout State)
  /// Does what a click on a pane of this screen asks for.
  func click(_ point: Point, _ layout: Layout, in state: inout State) -> [Command]
  /// Cancels pending work.
  ///
  /// - Returns: the message if a key did it.
  mutating func stop(in state: inout State) -> String
  /// Called when the user comes back to this screen from the one above it.
  mutating func comeBack(in state: inout State)

  // MARK: The shelf

  /// Requests missing data from the shelf.
  mutating func ask(in state: inout State)
  /// Takes an answer, if it is one to this screen's question.
  mutating func take(_ answer: ShelfAnswer, to ticket: ShelfTicket?)
  /// Marks everything as outdated: it is asked for again, and stays on the screen until the answer comes.
  mutating func forget()

  // MARK: What it looks like

  /// Gives its panes their places.
  func arrange(_ room: Rect, in layout: inout Layout, measure: Int)
  /// Keeps the selected rows in their panes.
  mutating func settle(_ layout: Layout)
  /// Draws its panes.
  func paint(with painter: inout Painter)
}

/// What holds for most screens.
extension RowScreen {
  var filter: String { "" }
  func listing(_: Int) -> QuotationListing? { nil }
  func key(_: Int) -> RowKey? { nil }

  var hit: QuoteHit? { nil }
  var subject: ArticleID? { hit?.article }
  var isOfQuotations: Bool { true }
  var holdsOnlyMatches: Bool { false }
  var hitsToFollow: HitsToFollow? { nil }
  var articleInUse: ArticleID? { nil }
  var hasArticleBeside: Bool { false }
  var isStoppable: Bool { false }
  func keepable(in state: State) -> Keepable? { state.currentQuote.map { .quotations([$0]) } }
  func exportable(in _: State) -> Export.Contents? { nil }
  func markedContents(in state: State) -> Export.Contents? { .quotations(state.markedQuotations) }
  func exportRemark(in _: State) -> String { "" }

  func select(row: Int, in state: inout State) { state.screen.rows?.select(row) }
  func goTo(row: Int?, in state: inout State) { state.select(row: row ?? rowCount - 1) }
  func filter(by _: String, in _: inout State) {}
  mutating func stop(in _: inout State) -> String { "Stopped." }
  mutating func comeBack(in _: inout State) {}
  mutating func ask(in _: inout State) {}
  mutating func take(_: ShelfAnswer, to _: ShelfTicket?) {}
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
