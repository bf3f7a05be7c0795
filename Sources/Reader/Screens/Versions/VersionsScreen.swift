import ArticleFormats
import Search
import Shelves

/// What changed in an article since it was first printed.
struct VersionsScreen: Sendable {
  /// A row of the list: a version, or something that changed in it since the one before.
  struct Row: Hashable, Sendable {
    /// The place of the version, 0 for the one of today.
    var version: Int
    /// What changed; `nil` for the version itself.
    var change: VersionListing.Change?
  }

  let article: ArticleID
  /// The headline.
  let title: String
  /// Latest first; empty until they arrive.
  private(set) var versions: [VersionListing] = []
  private(set) var rows: [Row] = []
  var cursor = ListCursor()
  private var ticket: ShelfTicket?
  private var isStale = true

  init(article: ArticleID, title: String) { (self.article, self.title) = (article, title) }

  var selected: Row? { rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil }

  /// How many versions came before the one of today.
  var earlierCount: Int { max(0, versions.count - 1) }

  /// Requests the versions, unless present or already requested.
  mutating func ask(in state: inout State) {
    guard isStale || ticket != nil && !state.outbox.isLast(ticket) else { return }
    isStale = false
    ticket = state.outbox.ask(.versions(article))
  }

  /// Takes the versions, if they are the answer to this screen's question, and selects what changed last; read again, the same
  /// row stays selected.
  mutating func take(_ answer: ShelfAnswer, to ticket: ShelfTicket?) {
    guard case .versions(let found) = answer, ticket != nil, ticket == self.ticket else { return }
    self.ticket = nil
    let old = rows.map(identity)
    versions = found
    rows = found.enumerated().flatMap { place, version in
      [Row(version: place)] + (version.changes ?? []).map { Row(version: place, change: $0) }
    }
    if old.isEmpty {
      cursor.select(rows.firstIndex { $0.change != nil } ?? 0, count: rows.count)
    } else {
      cursor.keep(old, in: rows.map(identity))
    }
  }

  /// The identity of a row, when a version has been inserted before its own.
  private func identity(of row: Row) -> Identity {
    let seen = versions[row.version].seen
    return Identity(seen: seen, number: versions.count - row.version, change: row.change)
  }

  private struct Identity: Hashable {
    var seen: String
    /// Counted from the first version.
    var number: Int
    var change: VersionListing.Change?
  }

  /// What a version is called.
  func name(of place: Int) -> String { VersionListing.name(of: place, among: versions.count) }
}

extension VersionsScreen: RowScreen {
  var focus: Focus { .results }
  var mode: String { "VERSIONS" }
  var likelyActions: [ActionName] { [.forward, .lineDown, .keep, .openInBrowser, .find, .help, .close] }
  var isOfQuotations: Bool { false }
  var subject: ArticleID? { article }
  var rowCount: Int { rows.count }
  var selectedRow: Int { cursor.selected }
  var isBusy: Bool { ticket != nil }
  var isStoppable: Bool { isBusy }

  /// Today's version of a changed quotation; `nil` if it is gone.
  var hit: QuoteHit? {
    guard let row = selected, row.version == 0, let index = row.change?.later?.quotation else { return nil }
    return QuoteHit(article: article, quote: index)
  }

  func searched(_ row: Int) -> SearchedRow {
    let change = rows[row].change
    return .words([
      change?.summary, change?.earlier?.text, change?.later?.text, change?.earlier?.credit, change?.later?.credit,
    ])
  }

  func rowsSeen(_ layout: Layout) -> Int { max(1, layout.inside(layout.results).height) }

  mutating func select(_ row: Int) { cursor.select(row, count: rows.count) }

  mutating func settle(_ layout: Layout) { cursor.settle(count: rows.count, rows: rowsSeen(layout)) }

  mutating func forget() { isStale = true }

  mutating func stop(in state: inout State) -> String {
    state.outbox.append(.withdraw([.versions]))
    ticket = nil
    return "Stopped."
  }
}

extension OpenScreen {
  /// The screen, where it is one of versions.
  var versions: VersionsScreen? {
    get { self[VersionsScreen.self] }
    set { self[VersionsScreen.self] = newValue }
  }
}
