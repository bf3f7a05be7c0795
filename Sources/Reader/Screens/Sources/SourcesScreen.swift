import Search
import Shelves

/// Who is quoted how much.
struct SourcesScreen: Sendable {
  /// What is counted.
  struct Request: Hashable, Sendable {
    var grouping = SourceTally.Grouping.speaker
    var kinds: ShownKinds
  }

  /// What to count by.
  var grouping = SourceTally.Grouping.speaker
  /// What was asked for last, and the question until it is answered; and whether that is to be asked again.
  private(set) var asked: Request?
  private var ticket: ShelfTicket?
  private var isStale = false
  /// What was counted, until something else is.
  private(set) var ranking: SourceRanking?
  /// What names have to hold.
  var filter = "" { didSet { list(staying: true) } }
  /// What is listed, as indices of the groups.
  private(set) var order: [Int] = []
  var cursor = ListCursor()

  var isAsking: Bool { ticket != nil }

  var selected: SourceTally.Group? {
    order.indices.contains(cursor.selected) ? ranking?.groups[order[cursor.selected]] : nil
  }

  /// The group of a row.
  func group(_ row: Int) -> SourceTally.Group? { ranking?.groups[order[row]] }

  /// Requests the count, unless already requested.
  mutating func ask(in state: inout State) {
    let wanted = Request(grouping: grouping, kinds: state.kinds)
    // What came meanwhile is counted once the answer is there: otherwise a long one would never come while articles do.
    guard wanted != asked || isStale && !isAsking || isAsking && !state.outbox.isLast(ticket) else { return }
    asked = wanted
    isStale = false
    ticket = state.outbox.ask(.sources(state.kinds.kinds, by: grouping))
  }

  /// Takes a count, if it answers this screen's question.
  mutating func take(_ answer: ShelfAnswer, to ticket: ShelfTicket?) {
    guard case .sources(let found) = answer, isAsking, ticket == self.ticket else { return }
    self.ticket = nil
    let isSame = ranking?.grouping == found.grouping
    let old = titles
    ranking = found
    list(staying: false)
    if isSame { cursor.keep(old, in: titles) } else { cursor = ListCursor() }
  }

  private var titles: [String] {
    guard let ranking else { return [] }
    return order.map { ranking.groups[$0].title(by: ranking.grouping) }
  }

  private mutating func list(staying: Bool) {
    let old = staying ? titles : []
    let query = TextFilter(filter, atWordStart: false)
    let groups = ranking?.groups ?? []
    order = query.isEmpty ? Array(groups.indices) : groups.indices.filter { query.matches([groups[$0].name]) }
    if staying { cursor.keep(old, in: titles) }
  }
}

extension SourcesScreen: RowScreen {
  var focus: Focus { .results }
  var mode: String { "SOURCES" }
  var likelyActions: [ActionName] { [.forward, .changeOrder, .quoteKinds, .filter, .help, .close] }
  var isOfQuotations: Bool { false }
  var rowCount: Int { order.count }
  var selectedRow: Int { cursor.selected }
  var isBusy: Bool { isAsking }
  var isStoppable: Bool { isBusy }

  func searched(_ row: Int) -> SearchedRow { .words([group(row)?.name]) }

  func rowsSeen(_ layout: Layout) -> Int { max(1, layout.inside(layout.results).height - SourceColumns.rowsAround) }

  mutating func select(_ row: Int) { cursor.select(row, count: order.count) }

  mutating func settle(_ layout: Layout) { cursor.settle(count: order.count, rows: rowsSeen(layout)) }

  mutating func forget() { isStale = true }

  mutating func stop(in state: inout State) -> String {
    state.outbox.append(.withdraw([.sources]))
    ticket = nil
    return "Stopped."
  }
}

extension SourceTally.Grouping {
  /// The one that the key changes to.
  var next: Self {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

extension OpenScreen {
  /// The screen, where it is one of sources.
  var sources: SourcesScreen? {
    get { self[SourcesScreen.self] }
    set { self[SourcesScreen.self] = newValue }
  }
}
