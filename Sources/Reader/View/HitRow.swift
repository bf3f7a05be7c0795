import ArticleFormats
import Articles
import Drawing
import Search

/// A quotation among those of many articles: two lines of its words, and one that says who, where and when.
enum HitRow {
  /// Rows that it takes, with the empty one behind it.
  static let height = 4
  /// Columns that it leaves free: for the bar at its left, and one at its right.
  static let margins = 4
}

extension Painter {
  /// What is marked in the rows of a list: what a search of inputs looks for, or a query of the library.
  enum RowMarks {
    case filter(TextFilter?)
    case query(QueryMatcher)

    func inQuotation(_ text: String) -> [Range<Int>] {
      switch self {
      case .filter(let filter): filter.map { $0.isEmpty ? [] : $0.marks(in: text) } ?? []
      case .query(let matcher): matcher.marks(in: text)
      }
    }

    func inName(_ name: String) -> [Range<Int>] {
      switch self {
      case .filter: inQuotation(name)
      case .query(let matcher): matcher.marks(inName: name)
      }
    }
  }

  /// - Parameter colour: the number of the speaker's colour; `nil` for nobody's.
  mutating func paint(
    _ listing: QuotationListing, colour: Int?, in area: Rect, marks: RowMarks, isSelected: Bool, hasKeys: Bool,
    namesSpeaker: Bool
  ) {
    let card = Rect(x: area.x, y: area.y, width: area.width, height: min(area.height, HitRow.height - 1))
    if isSelected { canvas.patch(card, style: cardSelection(hasKeys: hasKeys)) }
    let slot = colour.map { Role.speaker($0 & 7) } ?? .speakerUnknown
    let x = area.x + 3
    let room = max(1, area.width - HitRow.margins)

    let text = Self.excerpt(listing.text, from: marks.inQuotation(listing.text).first, columns: room * 2)
    let lines = wrap(text, width: room)
    canvas.drawVerticalRule(
      x: area.x + 1, y: area.y, height: min(card.height, min(2, lines.count) + 1), stroke: isSelected ? "▌" : "│",
      style: theme[slot])
    let overlays = marks.inQuotation(text).map { ($0, theme[.searchMatch]) }
    var base = theme[.quoteText]
    if listing.kind == .mixed { base = base.patched(by: theme[.quoteMixed]) }
    if listing.kind == .indirect { base = base.patched(by: theme[.quoteIndirect]) }
    var row = area.y
    for line in lines.prefix(2) where row < area.endY {
      var pieces = runs(text, line.range, base: base, overlays: overlays)
      if row == area.y + 1, lines.count > 2 { pieces = brokenOff(pieces, room) }
      canvas.put(pieces, x: x, y: row, width: room, direction: TextDirection(of: text))
      row += 1
    }
    guard row < area.endY else { return }
    let pieces = place(of: listing, colour, marks, namesSpeaker: namesSpeaker, room: room)
    canvas.put(fitted(pieces, room), x: x, y: row, width: room)
    if isSelected, hasKeys { cursor = Point(x: min(x, area.endX - 1), y: area.y) }
  }

  /// Who said it, their role, the outlet, the date, in how many articles it stands, and the headline it stands under. A
  /// long role gives way to what comes behind it.
  func place(
    of listing: QuotationListing, _ colour: Int?, _ marks: RowMarks, namesSpeaker: Bool, room: Int
  ) -> [(String, Style)] {
    let kind: String? =
      switch listing.kind {
      case .direct: nil
      case .mixed: "partly quoted"
      case .indirect: "paraphrased"
      }
    let printings = listing.printings > 1 ? "printed in \(listing.printings) articles" : nil
    let facts: [(String?, Style)] = [
      (isKept(listing) ? "kept" : nil, theme[.listStarred]),
      (kind, theme[listing.kind == .mixed ? .quoteMixed : .quoteIndirect]), (listing.provenance, theme[.listSource]),
      (listing.published.map { HumanDate.short($0) } ?? HumanDate.none, theme[.listDate]),
      (printings, theme[.listCount]),
    ]
    let rest = facts.compactMap { text, style in text.flatMap { $0.isEmpty ? nil : ($0, style) } }
    let needed = rest.reduce(0) { $0 + displayWidth($1.0) + 3 }

    var pieces: [(String, Style)] = [("— ", theme[.uiMuted])]
    if namesSpeaker {
      let name = listing.speaker ?? listing.sourceText ?? "unattributed"
      let style = listing.speaker == nil ? theme[.speakerUnknown] : theme[.speakerName]
      if let number = speakerNumber(colour) { pieces.append(("\(number) ", style)) }
      let places = marks.inName(name).map { ($0, theme[.searchMatch]) }
      pieces += runs(name, 0..<name.utf8.count, base: style, overlays: places)
      if listing.isDoubtful { pieces.append((" ?", theme[.confidenceLow])) }
    }
    if let role = listing.role, !role.isEmpty {
      let used = pieces.reduce(0) { $0 + displayWidth($1.0) } + (namesSpeaker ? 2 : 0)
      let shown = truncate(role, width: max(12, room - used - needed))
      pieces.append((namesSpeaker ? ", \(shown)" : shown, theme[.speakerRole]))
    }
    for (text, style) in rest + (listing.title.isEmpty ? [] : [(listing.title, theme[.uiMuted])]) {
      if pieces.count > 1 { pieces.append((" · ", theme[.uiMuted])) }
      pieces.append((text, style))
    }
    return pieces
  }

  /// Whether a quotation of a list is in the notebook, where that is to be said.
  private func isKept(_ listing: QuotationListing) -> Bool {
    state.screen.notebook == nil && state.notebook.has(.quotation, listing.index, of: listing.article)
  }

  /// A text from its start, or from shortly before the first word that was searched for when that stands too far on.
  static func excerpt(_ text: String, from mark: Range<Int>?, columns: Int) -> String {
    let limit = (columns + 8) * 4
    guard let mark, mark.upperBound + 12 > columns
    else { return Flow.firstBytes(limit, of: text) }
    let utf8 = text.utf8
    var start = utf8.index(utf8.startIndex, offsetBy: max(0, mark.lowerBound - columns / 3))
    while start > utf8.startIndex, utf8[start] != UInt8(ascii: " ") { start = utf8.index(before: start) }
    if start < utf8.endIndex, utf8[start] == UInt8(ascii: " ") { start = utf8.index(after: start) }
    return "… " + Flow.firstBytes(limit, of: String(text[start...]))
  }
}
