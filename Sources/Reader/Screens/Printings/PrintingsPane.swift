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
      paintMark(screen.key(row), x: area.x + 1, y: area.y, on: selected)
      let room = max(0, area.width - 3)
      let first: [(String, Style)] = [
        (listing.provenance ?? "No outlet named", theme[.listSource].patched(by: Style(modifiers: .bold))),
        (listing.published.map { " · " + HumanDate.short($0) } ?? "", theme[.listDate]),
        (" · " + listing.title, theme[.uiMuted]),
      ]
      canvas.put(fitted(styled(first, on: selected), room), x: area.x + 2, y: area.y, width: room)
      let isOrigin = row == screen.originRow
      let summary = isOrigin ? "the quote that the others are compared with" : screen.comparisons[row].summary
      let reprints = screen.printings[row].reprints.map(\.place)
      let says = reprints.isEmpty ? summary : "\(summary), also in \(reprints.joined(separator: ", "))"
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
    let notes = comparison.notes.isEmpty ? ["prints exactly the same words"] : comparison.notes
    paintSides(base, other, comparison, notes: notes, in: belowRule(inside))
  }
}

extension PrintingsScreen {
  /// The list of printings above their differences, or beside them on wide screens.
  func arrange(_ room: Rect, in layout: inout Layout, measure _: Int) {
    var room = room
    let rows = max(1, printings.count) * Self.rowHeight + (layout.isBordered ? 2 : 0)
    switch layout.shape {
    case .message: break
    case .single, .stacked, .two: layout.speakers = room.takeTop(min(rows, room.height * 2 / 5))
    case .three: layout.speakers = room.takeLeft(room.width * 3 / 10)
    }
    layout.results = room
  }

  func paint(with painter: inout Painter) { painter.paint(self) }
}
