import Basics
import Articles
import Drawing
import Search

extension Painter {
  mutating func paint(_ screen: SearchScreen) {
    let detail = searchDetail(screen)
    if layout.header.height > 0 {
      paintTitle([
        ("Search quotes ", theme[.uiTitle].patched(by: Style(modifiers: .bold))), (detail, theme[.uiMuted]),
      ])
    }
    if let rect = layout.input {
      let inside = frame(rect, title: "Search quotes", detail: detail, hasKeys: screen.isTyping)
      paintInput(screen, inside)
    }
    if let rect = layout.preview { paintPreview(rect) }
    guard let rect = layout.results else { return }
    let count = screen.quotes.count(screen.kinds(state.kinds))
    let order = screen.order.title.map { "\($0) · " } ?? ""
    let row = screen.hits.isEmpty ? "" : "\(order)\(grouped(screen.cursor.selected + 1))/\(count)"
    let inside = frame(rect, title: "Quotes", detail: row, hasKeys: !screen.isTyping)
    guard !inside.isEmpty else { return }
    guard !screen.hits.isEmpty else {
      paintEmpty(emptySearch(screen), in: inside)
      return
    }
    paint(
      screen.hits, screen.quotes, cursor: screen.cursor, in: inside,
      marks: marks(of: screen),
      hasKeys: !screen.isTyping, namesSpeaker: true)
    scrollBar(
      rect, first: screen.cursor.top, visible: inside.height / HitRow.height,
      total: screen.quotes.total(screen.kinds(state.kinds)).count)
  }

  func marks(of screen: SearchScreen) -> RowMarks {
    .query(QueryMatcher(Query(parsing: screen.answered, isBeingTyped: true)))
  }

  private mutating func paintInput(_ screen: SearchScreen, _ rect: Rect) {
    canvas.put("“", x: rect.x + 1, y: rect.y, width: rect.width, style: theme[.uiPrompt])
    var area = Rect(x: rect.x + 3, y: rect.y, width: rect.width - 4, height: 1)
    paintSlip(of: screen.line.text, in: &area)
    paint(
      screen.line, in: area, hasKeys: screen.isTyping, placeholder: "words, or a “phrase”; a speaker’s name counts too")
  }

  private func searchDetail(_ screen: SearchScreen) -> String {
    if screen.isSearching, screen.hits.isEmpty, screen.answered != screen.line.text { return "searching…" }
    if screen.answered.isEmpty { return "in \(counted(state.shelf.total, "article"))" }
    let count = screen.quotes.count(screen.kinds(state.kinds))
    let hidden = hiddenQuotes(screen.quotes.counts?.hidden(screen.kinds(state.kinds)), isTyping: screen.isTyping)
    let quotes = "\(count) \(count == "1" ? "quote" : "quotes")" + (state.loading.isRunning ? " so far" : "")
    return [quotes, hidden].compactMap { $0 }.joined(separator: " · ")
  }

  /// That some quotes are not shown, and which key shows them.
  func hiddenQuotes(_ hidden: String?, isTyping: Bool = false) -> String? {
    guard let hidden else { return nil }
    var key = state.keymap.shownKey(for: .quoteKinds) ?? ":quote-kinds"
    // Paraphrased ones come after those that are partly quoted.
    let isFar = state.kinds == .direct && !hidden.contains("partly")
    if isFar { key += " \(key)" }
    return
      "\(hidden) hidden, \(isTyping ? "Esc " : "")\(key) shows \(hidden.contains(",") && hidden.contains("paraphrased") && hidden.contains("partly") ? "more" : "them")"
  }

  private func emptySearch(_ screen: SearchScreen) -> [String] {
    if screen.isSearching, screen.answered != screen.line.text { return ["Searching…"] }
    if screen.answered.isEmpty {
      return [
        "Type words that somebody said; the newest quotes come first.",
        "speaker:macron  outlet:reuters  since:2025-11  until:  tag:  kind:direct  “a phrase”  -not  OR",
      ]
    }
    let loading = state.loading.isRunning ? " Articles are still being read." : ""
    let others = screen.quotes.counts?.hidden(screen.kinds(state.kinds))
    if let others = hiddenQuotes(others, isTyping: screen.isTyping) {
      return ["No quote shown has “\(screen.answered)”.\(loading)", "\(others)."]
    }
    return ["No quote has “\(screen.answered)”.\(loading)"]
  }

  /// A line that is being edited, scrolled so that its cursor is seen.
  mutating func paint(_ line: LineEditor, in area: Rect, hasKeys: Bool, placeholder: String = "") {
    guard area.width > 0 else { return }
    if line.isEmpty, !placeholder.isEmpty { canvas.put(placeholder, in: area, style: theme[.uiMuted]) }
    let before = line.beforeCursor
    let hidden = max(0, displayWidth(before) - (area.width - 1))
    canvas.clipped(to: area) { $0.putUnordered(line.text, x: area.x - hidden, y: area.y, style: theme[.uiText]) }
    if hasKeys { cursor = Point(x: area.x + min(area.width - 1, displayWidth(before) - hidden), y: area.y) }
  }
}

extension SearchScreen {
  func arrange(_ room: Rect, in layout: inout Layout, measure: Int) {
    var room = room
    layout.input = room.takeTop(layout.shape == .single ? 1 : 3)
    if layout.shape == .three {
      // Both are set about as wide as the measure; what is left over is the article's, but for a part of it.
      let column = min(measure + HitRow.margins + 2, room.width / 2)
      layout.results = room.takeLeft(max(column, min(96, room.width * 2 / 5)))
      layout.preview = room
    } else {
      layout.results = room
    }
  }

  func paint(with painter: inout Painter) { painter.paint(self) }
}
