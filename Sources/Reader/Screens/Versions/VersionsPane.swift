import ArticleFormats
import Articles
import Basics
import Drawing
import Search

extension Painter {
  /// The versions of an article with their changes, and both sides of the selected change.
  mutating func paint(_ screen: VersionsScreen) {
    let title = "What changed"
    let detail =
      screen.isBusy && screen.versions.isEmpty
      ? "looking…" : screen.earlierCount == 0 ? "printed once" : counted(screen.versions.count, "version")
    if layout.header.height > 0 {
      paintTitle([
        (title, theme[.uiTitle].patched(by: Style(modifiers: .bold))), ("  \(screen.title)", theme[.uiMuted]),
      ])
    }
    if let rect = layout.results { paintVersions(screen, rect, title: title, detail: detail) }
    if let rect = layout.clipping { paintChange(screen, rect) }
  }

  private mutating func paintVersions(_ screen: VersionsScreen, _ rect: Rect, title: String, detail: String) {
    let inside = frame(rect, title: title, detail: detail, hasKeys: true)
    guard !inside.isEmpty else { return }
    guard screen.rowCount > 0 else {
      return paintEmpty([screen.isBusy ? "Looking…" : "This article no longer exists."], in: inside)
    }
    for index in 0..<min(inside.height, screen.rowCount - screen.cursor.top) {
      let row = screen.cursor.top + index
      let area = Rect(x: inside.x, y: inside.y + index, width: inside.width, height: 1)
      paint(screen.rows[row], of: screen, in: area, isSelected: row == screen.cursor.selected)
    }
    scrollBar(rect, first: screen.cursor.top, visible: inside.height, total: screen.rowCount)
  }

  private mutating func paint(_ row: VersionsScreen.Row, of screen: VersionsScreen, in area: Rect, isSelected: Bool) {
    let selected = isSelected ? selection(hasKeys: true) : nil
    if let selected {
      canvas.patch(area, style: selected)
      cursor = Point(x: area.x + min(2, area.width - 1), y: area.y)
    }
    canvas.put(
      isSelected ? "›" : " ", x: area.x, y: area.y, width: area.width, style: style(theme[.uiKey], on: selected))
    let room = max(0, area.width - 3)
    var pieces: [(String, Style)]
    if let change = row.change {
      let side = change.later ?? change.earlier
      pieces = [("  " + change.summary, theme[look(of: change)])]
      if let text = side?.text {
        let words = Flow.firstBytes(room * 4, of: text.split(separator: "\n").joined(separator: " "))
        pieces += [("  ", theme[.uiMuted]), (words, theme[.quoteText])]
      }
    } else {
      let version = screen.versions[row.version]
      pieces = [
        (HumanDate.long(version.seen), theme[.listDate].patched(by: Style(modifiers: .bold))),
        (" · " + screen.name(of: row.version), theme[.uiText]),
      ]
      if version.changes?.isEmpty == true { pieces.append((" · the same words", theme[.uiMuted])) }
    }
    canvas.put(fitted(styled(pieces, on: selected), room), x: area.x + 2, y: area.y, width: room)
  }

  private func look(of change: VersionListing.Change) -> Role {
    if change.later == nil { return .noticeError }
    return change.earlier == nil ? .noticeInfo : .noticeWarning
  }

  private mutating func paintChange(_ screen: VersionsScreen, _ rect: Rect) {
    let row = screen.selected
    let title = row?.change.map { $0.summary.capitalizedFirst } ?? "Where it comes from"
    let inside = frame(rect, title: title, hasKeys: false).inset(columns: layout.isBordered ? 1 : 0)
    guard !inside.isEmpty, let row else { return }
    var rest = belowRule(inside)
    guard let change = row.change else { return paint(screen.versions[row.version], in: rest) }
    let sides = [
      (change.earlier, row.version + 1, "Not printed yet."),
      (change.later, row.version, "No longer printed."),
    ].map { side, place, nothing in
      (side, Self.heading(place, of: screen), nothing)
    }
    if Self.hasTwoColumns(rest) {
      let left = rest.takeLeft((rest.width - 3) / 2)
      _ = rest.takeLeft(3)
      let used = max(
        paint(sides[0].0, sides[0].1, orSay: sides[0].2, in: left),
        paint(sides[1].0, sides[1].1, orSay: sides[1].2, in: rest))
      canvas.drawVerticalRule(x: left.endX + 1, y: left.y, height: min(used, left.height), style: theme[.uiBorder])
    } else {
      for (side, heading, nothing) in sides {
        let used = paint(side, heading, orSay: nothing, in: rest)
        _ = rest.takeTop(min(rest.height, used + 1))
      }
    }
  }

  private static func heading(_ place: Int, of screen: VersionsScreen) -> String {
    guard screen.versions.indices.contains(place) else { return "" }
    return "\(HumanDate.long(screen.versions[place].seen)) · \(screen.name(of: place))"
  }

  /// One side of a change: when, the words with what the other has not in ‹ ›, and who said them.
  /// - Returns: the number of rows it takes.
  private mutating func paint(
    _ side: VersionListing.Change.Side?, _ heading: String, orSay nothing: String, in area: Rect
  ) -> Int {
    guard !area.isEmpty else { return 0 }
    canvas.put(
      fitted([(heading, theme[.listDate].patched(by: Style(modifiers: .bold)))], area.width), x: area.x, y: area.y,
      width: area.width)
    var y = area.y + 1
    guard let side else {
      if y < area.endY { canvas.put(nothing, x: area.x, y: y, width: area.width, style: theme[.uiMuted]) }
      return min(2, area.height)
    }
    let (text, marks) = PrintingComparison.Side(text: side.text, different: side.different).marked
    let look = theme[.searchMatch].patched(by: Style(modifiers: .bold))
    let lines = wrap(text, width: area.width)
    // Who said it is seen whatever room there is.
    let most = max(0, area.endY - y - (side.credit == nil ? 0 : 1))
    for (row, line) in lines.prefix(most).enumerated() {
      var pieces = runs(text, line.range, base: theme[.quoteText], overlays: marks.map { ($0, look) })
      if row == most - 1, lines.count > most { pieces = brokenOff(pieces, area.width) }
      canvas.put(pieces, x: area.x, y: y, width: area.width)
      y += 1
    }
    guard let credit = side.credit, y < area.endY else { return y - area.y }
    canvas.put(
      fitted([("— ", theme[.uiMuted]), (credit, theme[.speakerName])], area.width), x: area.x, y: y, width: area.width)
    return y + 1 - area.y
  }

  /// Where a version comes from.
  private mutating func paint(_ version: VersionListing, in area: Rect) {
    let lines = version.evidence?.lines(isKept: version.hasOriginal) ?? ["There is no record of where it came from."]
    var y = area.y
    for text in lines {
      for line in wrap(text, width: area.width) where y < area.endY {
        canvas.put(line.text(of: text), x: area.x, y: y, width: area.width, style: theme[.uiText])
        y += 1
      }
    }
  }
}

extension VersionsScreen {
  func arrange(_ room: Rect, in layout: inout Layout, measure _: Int) { layout.arrangeComparison(in: room) }

  func paint(with painter: inout Painter) { painter.paint(self) }
}
