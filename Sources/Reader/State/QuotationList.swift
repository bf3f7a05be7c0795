import Basics
import Articles
import Search
import Shelves

/// Quotations from the library, read from the first as far as needed.
struct QuotationList: Sendable {
  /// What was asked for last, and the question until it is answered.
  private(set) var asked: QuotationRequest?
  private var ticket: ShelfTicket?
  /// What `rows` answer.
  private(set) var answered: QuotationRequest?
  private(set) var rows: [QuotationListing] = []
  /// Whether `rows` has them all.
  private(set) var isComplete = true
  /// What is wrong with the query.
  private(set) var slips: [String] = []
  /// How many there are of each kind, those of kinds that are not shown included; `nil` while that is being counted.
  private(set) var counts: KindCounts?
  /// A row to go to once it is listed.
  var wantedRow: Int?

  /// Whether the last request began with the first row.
  private var isFromTop = true
  /// Whether something was written since: all is to be read again, and stays until it is.
  private var isStale = false
  /// Whether the person was joined with another, whose quotations these are among.
  private var isJoined = false
  /// What was counted, or is being counted, and the question until it is answered.
  private var counted: QuotationRequest?
  private var countTicket: ShelfTicket?

  /// How many are read at once, and how near to the last the selection comes before more are.
  static let page = 60
  static let margin = 40
  /// How far down the end of a list is looked for: some 700 bytes each.
  static let mostRows = 5000
  /// How many are counted: some 0.4 ms for a thousand.
  static let mostCounted = 1_000_000

  var isAsking: Bool { ticket != nil }

  /// Requests the quotations up to some after the selected one, and their number.
  mutating func ask(_ wanted: QuotationRequest, selected: Int, through outbox: inout Outbox) {
    // Another list asked meanwhile: what this one asked is not answered.
    if isAsking, !outbox.isLast(ticket) {
      ticket = nil
      isStale = isStale || isFromTop
    }
    if countTicket != nil, !outbox.isLast(countTicket) { counted = nil }
    // What came meanwhile is asked for once the answer is there: otherwise a long one would never come while articles do.
    if wanted != asked || isStale && !isAsking {
      // What is read again is read as far as it was looked at.
      let isAgain = wanted == answered || isJoined
      let seen = isAgain ? min(rows.count, max(selected, wantedRow ?? 0) + Self.margin) : 0
      let through = isAgain && rows.indices.contains(selected) ? rows[selected] : nil
      asked = wanted
      (isFromTop, isStale) = (true, false)
      return ask(after: nil, to: through, limit: max(Self.page, seen), &outbox)
    }
    guard !isAsking, wanted == answered else { return }
    if !isComplete, let last = rows.last, max(selected + Self.margin, wantedRow ?? 0) >= rows.count {
      isFromTop = false
      let missing = (wantedRow ?? 0) + Self.margin - rows.count
      ask(after: last, limit: max(Self.page * 2, missing), &outbox)
    }
    let everything = wanted.ofAllKinds
    if counted != everything {
      counted = everything
      countTicket = outbox.ask(.counts(everything, upTo: Self.mostCounted))
    }
  }

  private mutating func ask(
    after last: QuotationListing?, to end: QuotationListing? = nil, limit: Int, _ outbox: inout Outbox
  ) {
    ticket = outbox.ask(.quotations(asked ?? QuotationRequest(), after: last, through: end, limit: limit))
  }

  /// Takes an answer and finds the place of the selection in it.
  /// - Returns: whether the answer was for this list.
  mutating func take(_ page: RowPage<QuotationListing>, to ticket: ShelfTicket?, cursor: inout ListCursor) -> Bool {
    guard isAsking, ticket == self.ticket, let asked else { return false }
    self.ticket = nil
    isComplete = page.isLast
    if isFromTop {
      let old = hits
      let isSame = answered?.ofAllKinds == asked.ofAllKinds
      if !isSame { counts = nil }
      rows = page.rows
      slips = page.slips
      // The same quotations in another order are begun anew.
      if isSame && answered?.order == asked.order || isJoined {
        cursor.keep(old, in: hits)
      } else {
        cursor = ListCursor()
      }
      isJoined = false
    } else {
      rows += page.rows
    }
    answered = asked
    if let row = wantedRow, row < rows.count || isComplete {
      cursor.select(row, count: rows.count)
      wantedRow = nil
    }
    return true
  }

  /// Takes how many there are, where that is for this list.
  mutating func take(_ found: KindCounts, to ticket: ShelfTicket?) {
    guard countTicket != nil, ticket == countTicket else { return }
    countTicket = nil
    counts = found
  }

  /// Notes a row to go to, or the last, and returns as near to it as can be gone now.
  mutating func want(_ row: Int?, _ kinds: ShownKinds) -> Int {
    let end = isComplete ? rows.count : min(max(rows.count, total(kinds).count), Self.mostRows)
    let row = min(row ?? .max, end - 1)
    wantedRow = row < rows.count ? nil : row
    return min(row, rows.count - 1)
  }

  /// Requests again next time; the rows stay until the answer arrives.
  mutating func forget() {
    isStale = true
    counted = nil
  }

  /// What comes next are the quotations of a person that this one was joined with.
  mutating func join() { isJoined = true }

  /// Cancels the requests.
  mutating func clear() { self = QuotationList() }

  var hits: [QuoteHit] { rows.map { QuoteHit(article: $0.article, quote: $0.index) } }

  /// The known number of quotations of the shown kinds, and whether there may be more.
  func total(_ kinds: ShownKinds) -> (count: Int, isLeast: Bool) {
    if isComplete { return (rows.count, false) }
    guard let counts else { return (rows.count, true) }
    let isCut = counts.total >= Self.mostCounted
    return (max(rows.count, counts.shown(kinds)), isCut)
  }

  /// The same in words: “1,204”, or “60+” while it is being counted.
  func count(_ kinds: ShownKinds) -> String {
    let (count, isLeast) = total(kinds)
    return grouped(count) + (isLeast ? "+" : "")
  }
}

extension QuotationRequest {
  /// The same for quotations of all kinds, in any order.
  fileprivate var ofAllKinds: QuotationRequest {
    var all = self
    all.kinds = Set(Quotation.Kind.allCases)
    all.order = .newestFirst
    return all
  }
}

extension ListCursor {
  /// Keeps the selection at the same height in a new list: on the same row, or else on the one that followed it.
  mutating func keep<Row: Hashable>(_ old: [Row], in new: [Row]) {
    guard old.indices.contains(selected), old != new else { return }
    let places = Dictionary(new.indices.map { (new[$0], $0) }, uniquingKeysWith: { first, _ in first })
    let row =
      old[selected...].lazy.compactMap { places[$0] }.first
      ?? old[..<selected].reversed().lazy.compactMap { places[$0] }.first ?? 0
    shift(to: row)
  }
}

extension ShownKinds {
  /// The kinds themselves.
  var kinds: Set<Quotation.Kind> { Set(Quotation.Kind.allCases.filter(contains)) }
}

extension KindCounts {
  /// How many are of kinds that are shown.
  func shown(_ kinds: ShownKinds) -> Int {
    switch kinds {
    case .direct: direct
    case .mixed: direct + mixed
    case .indirect: total
    }
  }

  /// What is of kinds that are not shown: “3 partly quoted, 12 paraphrased”; `nil` when that is nothing.
  func hidden(_ kinds: ShownKinds) -> String? {
    let partly = kinds == .direct && mixed > 0 ? "\(grouped(mixed)) partly quoted" : nil
    let told = kinds != .indirect && indirect > 0 ? "\(grouped(indirect)) paraphrased" : nil
    let parts = [partly, told].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
