import Basics
import ArticleFormats
import Articles
import Drawing
import Search

extension Painter {
  /// Printings of the same words: all in a list, and two side by side with what differs marked.
  mutating func paint(_ screen: PrintingsScreen) {
    let title = "The same words in \(counted(screen.printings.count, "article"))"
    if layout.header.height > 0 {
      paintTitle([(title, theme[.uiTitle].patched(by: Style(modifiers: .bold)))])
    }
    if let rect = layout.speakers { paintList(screen, rect, title: title) }
    if let rect = layout.results { paintComparison(screen, rect) }
  }

  private mutating func paintList(_ screen: PrintingsScreen, _ rect: Rect, title: String) {
    let inside = frame(rect, title: title, hasKeys: true)
    guard !inside.isEmpty else { return }
    guard !screen.printings.isEmpty else {
      paintEmpty(["Looking…"], in: inside)
      return
    }
    let height = PrintingsScreen.rowHeight
    let rows = inside.height / height
    for index in 0..<min(rows, max(0, screen.printings.count - screen.cursor.top)) {
      let row = screen.cursor.top + index
      let listing = screen.printings[row].listing
      let area = Rect(x: inside.x, y: inside.y + index * height, width: inside.width, height: height)
      let isSelected = row == screen.cursor.selected
      let selected = isSelected ? selection(hasKeys: true) : nil
      if let selected {
        canvas.patch(area, style: selected)
        cursor = Point(x: area.x + min(2, area.width - 1), y: area.y)
      }
      canvas.put(
        isSelected ? "›" : " ", x: area.x, y: area.y, width: area.width, style: style(theme[.uiKey], on: selected))
      let room = max(0, area.width - 3)
      let first: [(String, Style)] = [
        (listing.provenance ?? "No outlet named", theme[.listSource].patched(by: Style(modifiers: .bold))),
        (listing.published.map { " · " + HumanDate.short($0) } ?? "", theme[.listDate]),
        (" · " + listing.title, theme[.uiMuted]),
      ]
      canvas.put(fitted(styled(first, on: selected), room), x: area.x + 2, y: area.y, width: room)
      let isOrigin = row == screen.originRow
      let says = isOrigin ? "the quote that the others are compared with" : screen.comparisons[row].summary
      canvas.put(
        fitted(styled([(says, theme[isOrigin ? .uiMuted : .uiText])], on: selected), room), x: area.x + 2,
        y: area.y + 1, width: room)
    }
    scrollBar(rect, first: screen.cursor.top, visible: rows, total: screen.printings.count)
  }

  private mutating func paintComparison(_ screen: PrintingsScreen, _ rect: Rect) {
    let inside = frame(rect, title: "Side by side", hasKeys: false).inset(columns: layout.isBordered ? 1 : 0)
    guard !inside.isEmpty, screen.printings.indices.contains(screen.cursor.selected) else { return }
    guard screen.printings.count > 1 else {
      paintEmpty(["No other article prints these words."], in: inside)
      return
    }
    let base = screen.printings[screen.originRow ?? 0].listing
    let comparison = screen.comparisons[screen.cursor.selected]
    let other = screen.printings[screen.cursor.selected].listing
    var rest = inside
    if !layout.isBordered {
      let rule = rest.takeTop(1)
      canvas.drawHorizontalRule(x: rule.x, y: rule.y, width: rule.width, style: theme[.uiBorder])
    }
    let used: Int
    if rest.width >= 60 {
      let half = (rest.width - 3) / 2
      let left = Rect(x: rest.x, y: rest.y, width: half, height: rest.height)
      let right = Rect(x: rest.x + half + 3, y: rest.y, width: rest.width - half - 3, height: rest.height)
      used = max(
        paintSide(base, comparison.base, isOtherSpeaker: comparison.hasOtherAttribution, in: left),
        paintSide(other, comparison.other, isOtherSpeaker: comparison.hasOtherAttribution, in: right))
      canvas.drawVerticalRule(x: left.endX + 1, y: rest.y, height: min(used, rest.height), style: theme[.uiBorder])
    } else {
      let upper = paintSide(base, comparison.base, isOtherSpeaker: comparison.hasOtherAttribution, in: rest)
      var lower = rest
      _ = lower.takeTop(min(lower.height, upper + 1))
      used = upper + 1 + paintSide(other, comparison.other, isOtherSpeaker: comparison.hasOtherAttribution, in: lower)
    }
    _ = rest.takeTop(min(rest.height, used + 1))
    paintNotes(comparison, other, in: rest)
  }

  /// One printing: where, its words with what the other has not in ‹ ›, and who is said to have said them.
  /// - Returns: the rows that it takes.
  private mutating func paintSide(
    _ listing: QuotationListing, _ side: PrintingComparison.Side, isOtherSpeaker: Bool, in area: Rect
  ) -> Int {
    guard !area.isEmpty else { return 0 }
    var y = area.y
    let head: [(String, Style)] = [
      (listing.provenance ?? "No outlet named", theme[.listSource].patched(by: Style(modifiers: .bold))),
      (listing.published.map { " · " + HumanDate.short($0) } ?? "", theme[.listDate]),
    ]
    canvas.put(fitted(head, area.width), x: area.x, y: y, width: area.width)
    y += 1
    let (text, marks) = side.marked
    let look = theme[.searchMatch].patched(by: Style(modifiers: .bold))
    for line in wrap(text, width: area.width) where y < area.endY {
      canvas.put(
        runs(text, line.range, base: theme[.quoteText], overlays: marks.map { ($0, look) }), x: area.x, y: y,
        width: area.width)
      y += 1
    }
    guard y < area.endY else { return area.height }
    let name = listing.speaker ?? listing.sourceText ?? "unattributed"
    let style = isOtherSpeaker ? look : theme[.speakerName]
    let who: [(String, Style)] = [
      ("— ", theme[.uiMuted]), (isOtherSpeaker ? "‹\(name)›" : name, style),
      (listing.role.map { ", \($0)" } ?? "", theme[.speakerRole]),
    ]
    canvas.put(fitted(who, area.width), x: area.x, y: y, width: area.width)
    y += 1
    guard y < area.endY else { return area.height }
    canvas.put(fitted([("  " + listing.title, theme[.uiMuted])], area.width), x: area.x, y: y, width: area.width)
    return y + 1 - area.y
  }

  /// What is different, in words: nothing depends on a colour.
  private mutating func paintNotes(_ comparison: PrintingComparison, _ other: QuotationListing, in area: Rect) {
    guard !area.isEmpty else { return }
    var y = area.y
    let outlet = other.provenance ?? "The other article"
    let notes = comparison.notes.isEmpty ? ["prints the same words, word for word"] : comparison.notes
    for (index, note) in notes.enumerated() {
      let text = (index == 0 ? outlet + " " : "and ") + note + (index == notes.count - 1 ? "." : ",")
      for line in wrap(text, width: max(1, area.width - 2)) where y < area.endY {
        canvas.put(line.text(of: text), x: area.x + 2, y: y, width: area.width - 2, style: theme[.uiText])
        y += 1
      }
    }
  }
}
