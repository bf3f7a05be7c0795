import ArticleFormats
import Articles
import Search
import Shelves

/// What is in a notebook.
struct NotebookScreen: Sendable {
  /// A group of entries.
  enum Grouping: Sendable, CaseIterable {
    /// Nothing: the order is the notebook's own.
    case none
    case speaker
    case article
    case day
  }

  /// What is in the notebook, in its order.
  private(set) var entries: [NotebookEntry] = []
  private(set) var grouping = Grouping.none
  private(set) var filter = ""
  /// What is listed, as indices of `entries`.
  private(set) var order: [Int] = []
  var cursor = ListCursor()
  /// Whether the notebook was read.
  private(set) var isKnown = false

  /// A screen of a notebook.
  init(_ notebook: Notebook) { take(notebook) }

  var selectedEntry: NotebookEntry? { order.indices.contains(cursor.selected) ? entries[order[cursor.selected]] : nil }

  /// The entry of a row.
  func entry(_ row: Int) -> NotebookEntry { entries[order[row]] }

  /// What the rows from this one on have in common, where the row before has not; `nil` if it has.
  func heading(_ row: Int) -> String? {
    guard let name = group(entry(row)), row == 0 || group(entry(row - 1)) != name else { return nil }
    return name
  }

  /// Takes the current notebook, keeping the selection.
  mutating func take(_ notebook: Notebook) {
    let old = order.map { Identity(entries[$0]) }
    entries = notebook.entries
    isKnown = notebook.isKnown
    list()
    cursor.keep(old, in: order.map { Identity(entries[$0]) })
  }

  /// Changes the grouping, keeping the selection.
  mutating func group(by new: Grouping) { relist { $0.grouping = new } }

  /// Lists only what holds these words.
  mutating func filter(by text: String) { relist { $0.filter = text } }

  private mutating func relist(_ change: (inout NotebookScreen) -> Void) {
    let old = order.map { Identity(entries[$0]) }
    change(&self)
    list()
    cursor.keep(old, in: order.map { Identity(entries[$0]) })
  }

  private mutating func list() {
    let query = TextFilter(filter, atWordStart: false)
    let listed = entries.indices.filter { query.isEmpty || query.matches(Self.words(of: entries[$0])) }
    guard grouping != .none else {
      order = listed
      return
    }
    var groups: [String] = []
    var members: [String: [Int]] = [:]
    for index in listed {
      let name = group(entries[index]) ?? ""
      if members[name] == nil { groups.append(name) }
      members[name, default: []].append(index)
    }
    // Days by the calendar, what has none at the end; everything else as it first comes in the notebook.
    if grouping == .day { groups.sort { day(of: members[$0]) < day(of: members[$1]) } }
    order = groups.flatMap { members[$0] ?? [] }
  }

  private func day(of members: [Int]?) -> String {
    members?.first.flatMap { entries[$0].kept.clipping.article.published } ?? "~"
  }

  private func group(_ entry: NotebookEntry) -> String? {
    let clipping = entry.kept.clipping
    switch grouping {
    case .none: return nil
    case .speaker:
      switch clipping.kind {
      case .quotation: return clipping.quotation?.attribution(in: clipping.article)
      case .caption: return "Captions"
      case .passage: return "Passages"
      }
    case .article: return KeptArticle.title(of: clipping.article)
    case .day: return clipping.article.published.map { HumanDate.long(String($0.prefix(10))) } ?? "No date"
    }
  }

  private static func words(of entry: NotebookEntry) -> [String?] {
    let (clipping, article) = (entry.kept.clipping, entry.kept.clipping.article)
    return [
      clipping.words, entry.kept.note, clipping.quotation?.attribution(in: article),
      clipping.quotation?.role(in: article), article.provenance, article.headline,
    ]
  }

  /// What makes an entry the same one, though a note was written to it or it was moved.
  struct Identity: Hashable, Sendable {
    let kind: Clipping.Kind
    let number: Int
    let range: Range<Int>
    let words: String
    let headline: String?

    init(_ entry: NotebookEntry) {
      let clipping = entry.kept.clipping
      (kind, number, range) = (clipping.kind, clipping.number, clipping.passage.range)
      (words, headline) = (clipping.words, clipping.article.headline)
    }
  }
}

extension NotebookScreen: RowScreen {
  var focus: Focus { .results }
  var mode: String { "NOTEBOOK" }
  var likelyActions: [ActionName] {
    entries.isEmpty
      ? [.help, .close]
      : [
        .forward, .note, .takeOut, .changeOrder, .moveLater, .moveEarlier, .copyCitation, .filter, .pipe, .help, .close,
      ]
  }
  var subject: ArticleID? { selectedEntry?.article }
  var rowCount: Int { order.count }
  var selectedRow: Int { cursor.selected }
  var isBusy: Bool { !isKnown }

  var hit: QuoteHit? {
    guard let entry = selectedEntry, entry.kept.clipping.kind == .quotation, let article = entry.article else {
      return nil
    }
    return QuoteHit(article: article, quote: entry.kept.clipping.number - 1)
  }

  func listing(_ row: Int) -> QuotationListing? {
    guard order.indices.contains(row) else { return nil }
    let (clipping, article) = (entry(row).kept.clipping, entry(row).kept.clipping.article)
    let quotation = clipping.quotation
    // What is no quotation says what it is in the place of a role.
    let kind = quotation == nil ? clipping.kind.title : nil
    return QuotationListing(
      article: entry(row).article ?? ArticleID(-1), index: clipping.number - 1, kind: quotation?.kind ?? .direct,
      text: clipping.words, speaker: quotation?.speaker.map { article.speakers[$0].name },
      role: kind ?? quotation?.role(in: article), sourceText: quotation?.sourceText,
      confidence: quotation?.confidence ?? 1, title: KeptArticle.title(of: article), publisher: article.publisher,
      provenance: article.provenance, published: article.published)
  }

  func key(_ row: Int) -> RowKey? { .clipping(Identity(entry(row))) }

  func searched(_ row: Int) -> SearchedRow { .words(Self.words(of: entry(row))) }

  func rowsSeen(_ layout: Layout) -> Int {
    let inside = layout.inside(layout.results)
    var (rows, used) = (0, 0)
    while cursor.top + rows < rowCount, used < inside.height {
      used += NotebookCard(self, row: cursor.top + rows, in: inside).height
      if used <= inside.height { rows += 1 }
    }
    return max(1, rows)
  }

  mutating func select(_ row: Int) { cursor.select(row, count: rowCount) }

  mutating func settle(_ layout: Layout) {
    cursor.select(cursor.selected, count: rowCount)
    let inside = layout.inside(layout.results)
    let screen = self
    cursor.top = Stack.top(selected: cursor.selected, top: max(0, cursor.top), count: rowCount, rows: inside.height) {
      NotebookCard(screen, row: $0, in: inside).height
    }
  }

  mutating func forget() {}
}

extension NotebookScreen.Grouping {
  /// The one that the key changes to.
  var next: Self {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// What a list says of it; `nil` for the notebook's own order.
  var title: String? {
    switch self {
    case .none: nil
    case .speaker: "by speaker"
    case .article: "by article"
    case .day: "by day"
    }
  }
}

extension Clipping.Kind {
  /// What it is called.
  var title: String {
    switch self {
    case .quotation: "Quote"
    case .caption: "Caption"
    case .passage: "Passage"
    }
  }
}

extension OpenScreen {
  /// The screen, where it is one of a notebook.
  var notebook: NotebookScreen? {
    get { self[NotebookScreen.self] }
    set { self[NotebookScreen.self] = newValue }
  }
}
