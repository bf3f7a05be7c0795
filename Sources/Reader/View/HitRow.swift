import Articles
import Drawing
import Search

/// A quotation among those of many articles: two lines of its words, and one that says who, where and when.
enum HitRow {
  /// Rows that it takes, with the empty one behind it.
  static let height = 4
}

extension Painter {
  /// - Parameter colour: the number of the speaker's colour; `nil` for nobody's.
  mutating func paint(
    _ listing: QuotationListing, colour: Int?, in area: Rect, query: TextFilter?, isSelected: Bool, hasKeys: Bool,
    namesSpeaker: Bool
  ) {
    let card = Rect(x: area.x, y: area.y, width: area.width, height: min(area.height, HitRow.height - 1))
    if isSelected { canvas.patch(card, style: cardSelection(hasKeys: hasKeys)) }
    let slot = colour.map { Role.speaker($0 & 7) } ?? .speakerUnknown
    let x = area.x + 3
    let room = max(1, area.width - 4)

    let text = Self.excerpt(listing.text, query: query, columns: room * 2)
    let lines = wrap(text, width: room)
    canvas.drawVerticalRule(
      x: area.x + 1, y: area.y, height: min(card.height, min(2, lines.count) + 1), stroke: isSelected ? "▌" : "│",
      style: theme[slot])
    let overlays = matches(query, in: text)
    var base = theme[.quoteText]
    if listing.kind == .mixed { base = base.patched(by: theme[.quoteMixed]) }
    if listing.kind == .indirect { base = base.patched(by: theme[.quoteIndirect]) }
    var row = area.y
    for line in lines.prefix(2) where row < area.endY {
      var pieces = runs(text, line.range, base: base, overlays: overlays)
      if row == area.y + 1, lines.count > 2 { pieces.append(("…", theme[.uiMuted])) }
      canvas.put(pieces, x: x, y: row, width: room)
      row += 1
    }
    guard row < area.endY else { return }
    canvas.put(fitted(place(of: listing, query, namesSpeaker: namesSpeaker), room), x: x, y: row, width: room)
    if isSelected, hasKeys { cursor = Point(x: min(x, area.endX - 1), y: area.y) }
  }

  /// Who said it, their role, in how many articles it stands, the outlet, the date, and the headline it stands under.
  private func place(of listing: QuotationListing, _ query: TextFilter?, namesSpeaker: Bool) -> [(String, Style)] {
    var pieces: [(String, Style)] = [("— ", theme[.uiMuted])]
    if namesSpeaker {
      let name = listing.speaker ?? listing.sourceText ?? "unattributed"
      let style = listing.speaker == nil ? theme[.speakerUnknown] : theme[.speakerName]
      pieces += runs(name, 0..<name.utf8.count, base: style, overlays: matches(query, in: name))
      if listing.isDoubtful { pieces.append((" ?", theme[.confidenceLow])) }
      if let role = listing.role { pieces.append((", \(role)", theme[.speakerRole])) }
    } else if let role = listing.role {
      pieces.append((role, theme[.speakerRole]))
    }
    let kind: String? =
      switch listing.kind {
      case .direct: nil
      case .mixed: "partly quoted"
      case .indirect: "paraphrased"
      }
    let printings = listing.printings > 1 ? "printed in \(listing.printings) articles" : nil
    let rest: [(String?, Style)] = [
      (kind, theme[listing.kind == .mixed ? .quoteMixed : .quoteIndirect]), (printings, theme[.listCount]),
      (listing.publisher, theme[.listSource]), (listing.published.map { HumanDate.short($0) }, theme[.listDate]),
      (listing.title, theme[.uiMuted]),
    ]
    for (text, style) in rest {
      guard let text, !text.isEmpty else { continue }
      if pieces.count > 1 { pieces.append((" · ", theme[.uiMuted])) }
      pieces.append((text, style))
    }
    return pieces
  }

  /// A text from its start, or from shortly before the first word that was searched for when that stands too far on.
  static func excerpt(_ text: String, query: TextFilter?, columns: Int) -> String {
    let limit = (columns + 8) * 4
    guard let mark = query?.needles.compactMap({ $0.first(in: text) }).min(by: { $0.lowerBound < $1.lowerBound }),
      mark.upperBound + 12 > columns
    else { return Flow.firstBytes(limit, of: text) }
    let utf8 = text.utf8
    var start = utf8.index(utf8.startIndex, offsetBy: max(0, mark.lowerBound - columns / 3))
    while start > utf8.startIndex, utf8[start] != UInt8(ascii: " ") { start = utf8.index(before: start) }
    if start < utf8.endIndex, utf8[start] == UInt8(ascii: " ") { start = utf8.index(after: start) }
    return "… " + Flow.firstBytes(limit, of: String(text[start...]))
  }
}
