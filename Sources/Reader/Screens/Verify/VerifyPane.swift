import ArticleFormats
import Articles
import Basics
import Drawing
import Search

extension Painter {
  /// The quotations of a draft with their verdicts, and the selected one beside its printed source.
  mutating func paint(_ screen: VerifyScreen) {
    let title = "Draft \(Self.fileName(screen.path))"
    let detail = detail(of: screen)
    if layout.header.height > 0 {
      paintTitle([
        (title, theme[.uiTitle].patched(by: Style(modifiers: .bold))), ("  " + detail, theme[.uiMuted]),
      ])
    }
    if let rect = layout.results { paintDraft(screen, rect, title: title, detail: detail) }
    if let rect = layout.clipping { paintFinding(screen, rect) }
  }

  private static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  /// How many there are, and how many of them are something else than exact, or how far the comparison is.
  private func detail(of screen: VerifyScreen) -> String {
    let (all, done) = (screen.rows.count, screen.compared)
    if screen.isReading, all == 0 { return "reading…" }
    let count =
      screen.filter.isEmpty ? counted(all, "quotation") : "\(screen.rowCount) of \(all) with “\(screen.filter)”"
    guard done == all else { return "\(count) · \(grouped(done)) compared" }
    let open = screen.rows.count { $0.finding?.isAsPrinted == false }
    return all == 0 ? count : "\(count) · \(open == 0 ? "all exact" : "\(grouped(open)) to look at")"
  }

  private mutating func paintDraft(_ screen: VerifyScreen, _ rect: Rect, title: String, detail: String) {
    let inside = frame(rect, title: title, detail: detail, hasKeys: true)
    guard !inside.isEmpty else { return }
    guard screen.rowCount > 0 else {
      let sentence =
        screen.isReading
        ? "Reading \(screen.path)…"
        : screen.rows.isEmpty ? "The draft has no quotations." : "No quotation holds “\(screen.filter)”."
      paintEmpty([sentence], in: inside)
      return
    }
    let rows = max(1, inside.height / VerifyScreen.rowHeight)
    for index in 0..<min(rows, max(0, screen.rowCount - screen.cursor.top)) {
      let number = screen.cursor.top + index
      let area = Rect(
        x: inside.x, y: inside.y + index * VerifyScreen.rowHeight, width: inside.width,
        height: min(VerifyScreen.rowHeight, inside.height))
      paint(screen.row(number), in: area, isSelected: number == screen.cursor.selected)
      let selected = number == screen.cursor.selected ? selection(hasKeys: true) : nil
      paintMark(screen.key(number), x: area.x + 1, y: area.y, on: selected)
    }
    scrollBar(rect, first: screen.cursor.top, visible: rows, total: screen.rowCount)
  }

  /// Columns of the longest verdict.
  private static let verdictWidth = 15

  private mutating func paint(_ row: VerifyScreen.Row, in area: Rect, isSelected: Bool) {
    let selected = isSelected ? selection(hasKeys: true) : nil
    if let selected {
      canvas.patch(area, style: selected)
      cursor = Point(x: area.x + min(2, area.width - 1), y: area.y)
    }
    canvas.put(
      isSelected ? "›" : " ", x: area.x, y: area.y, width: area.width, style: style(theme[.uiKey], on: selected))
    var first = Rect(x: area.x + 2, y: area.y, width: max(0, area.width - 3), height: 1)
    let verdict = first.takeLeft(min(Self.verdictWidth, first.width))
    canvas.put(
      row.finding?.verdict.title ?? "…", in: verdict, style: style(theme[look(of: row.finding)], on: selected))
    _ = first.takeLeft(min(2, first.width))
    let text = Flow.firstBytes(first.width * 4 + 4, of: row.entry.shown.split(separator: "\n").joined(separator: " "))
    let words = truncate(text, width: first.width)
    canvas.put(
      runs(
        words, 0..<words.utf8.count, base: style(theme[.quoteText], on: selected),
        overlays: matches(draftQuery(), in: words)), x: first.x, y: first.y, width: first.width)
    guard area.height > 1 else { return }
    let room = max(0, area.width - Self.verdictWidth - 5)
    canvas.put(
      fitted(styled(place(of: row), on: selected), room), x: area.x + Self.verdictWidth + 4, y: area.y + 1, width: room)
  }

  private func draftQuery() -> TextFilter? {
    state.highlight(in: .results) ?? state.screen.verify.map { TextFilter($0.filter, atWordStart: false) }
  }

  private func look(of finding: Finding?) -> Role {
    guard let finding else { return .uiMuted }
    if finding.isAsPrinted { return .noticeInfo }
    return finding.verdict == .notFound ? .noticeError : .noticeWarning
  }

  /// The speaker named in the draft, and where the words were printed.
  private func place(of row: VerifyScreen.Row) -> [(String, Style)] {
    let own = row.entry.quotation
    var pieces: [(String, Style)] = [
      ("— ", theme[.uiMuted]),
      (own.speaker ?? "nobody named", theme[own.speaker == nil ? .speakerUnknown : .speakerName]),
    ]
    if let role = row.finding?.otherRole {
      pieces += [
        (", ‹\(role.draft)›", theme[.searchMatch].patched(by: Style(modifiers: .bold))),
        (", printed as \(role.printedInMarks)", theme[.uiMuted]),
      ]
    }
    guard let finding = row.finding, let listing = finding.printed.first?.listing else { return pieces }
    if finding.hasOtherSpeaker, let speaker = listing.speaker {
      pieces += [(", printed as ", theme[.uiMuted]), (speaker, theme[.speakerName])]
    }
    let more = finding.printed.count > 1 ? "and \(counted(finding.printed.count - 1, "other quotation"))" : nil
    let facts: [(String?, Style)] = [
      (listing.provenance, theme[.listSource]), (listing.published.map { HumanDate.short($0) }, theme[.listDate]),
      (listing.title, theme[.uiMuted]), (more, theme[.listCount]),
    ]
    for (text, style) in facts {
      if let text, !text.isEmpty { pieces += [(" · ", theme[.uiMuted]), (text, style)] }
    }
    return pieces
  }

  // MARK: Side by side

  private mutating func paintFinding(_ screen: VerifyScreen, _ rect: Rect) {
    let row = screen.selected
    let inside = frame(rect, title: row?.finding?.verdict.title.capitalizedFirst ?? "Side by side", hasKeys: false)
      .inset(columns: layout.isBordered ? 1 : 0)
    guard !inside.isEmpty, let row else { return }
    var rest = belowRule(inside)
    guard let finding = row.finding, let first = finding.printed.first else {
      let plain = PrintingComparison.Side(text: row.entry.shown, different: [])
      let used = paintSide(row.entry.listing, plain, isOtherSpeaker: false, in: rest)
      _ = rest.takeTop(min(rest.height, used + 1))
      paint([row.finding == nil ? "Still being compared." : "Nothing like it was printed."], in: rest)
      return
    }
    let comparison = PrintingComparison(row.entry, finding, first)
    guard finding.verdict == .joined else {
      let notes = comparison.notes.isEmpty ? ["prints exactly these words"] : comparison.notes
      paintSides(row.entry.listing, first.listing, comparison, notes: notes, in: rest)
      return
    }
    // All that it was joined from stand one below the other, beside the draft where there is room for that.
    let sentence = "The draft joins words from \(counted(finding.printed.count, "quotation")), marked ‹ ›."
    var sides = rest
    let foot = sides.takeBottom(min(2, sides.height))
    let own = PrintingComparison.Side(text: row.entry.shown, different: [])
    if Self.hasTwoColumns(rest) {
      let left = sides.takeLeft((rest.width - 3) / 2)
      let used = paintSide(row.entry.listing, own, isOtherSpeaker: false, in: left)
      canvas.drawVerticalRule(x: left.endX + 1, y: left.y, height: min(used, left.height), style: theme[.uiBorder])
      _ = sides.takeLeft(3)
    } else {
      let used = paintSide(row.entry.listing, own, isOtherSpeaker: false, in: sides)
      _ = sides.takeTop(min(sides.height, used + 1))
    }
    for (index, printed) in finding.printed.enumerated() {
      let taken = PrintingComparison(row.entry, finding, printed).other
      var share = sides
      // All have as much room, and an empty row between them.
      share.height = max(0, (sides.height + 1) / (finding.printed.count - index) - 1)
      let used = paintSide(printed.listing, taken, isOtherSpeaker: false, in: share)
      _ = sides.takeTop(min(sides.height, used + 1))
    }
    paint([sentence], in: Rect(x: rest.x, y: min(sides.y, foot.endY - 1), width: rest.width, height: 1))
  }
}

extension String {
  /// With a capital at its beginning.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension VerifyScreen {
  func arrange(_ room: Rect, in layout: inout Layout, measure _: Int) { layout.arrangeComparison(in: room) }

  func paint(with painter: inout Painter) { painter.paint(self) }
}
