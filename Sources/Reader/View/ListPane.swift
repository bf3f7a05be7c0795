import Articles
import Drawing
import Search

extension Painter {
  /// The list of articles: in a narrow column a headline with where and when below it, in a wide one all in a line.
  mutating func paintList(_ rect: Rect) {
    let hasKeys = state.focus == .list
    let inside = frame(rect, title: "Articles", detail: state.browseDetail, hasKeys: hasKeys)
    guard !inside.isEmpty else { return }
    if state.browse.order.isEmpty {
      paintEmpty(emptyList, in: inside)
      return
    }
    let height = layout.listRowHeight
    let rows = layout.listRows
    let first = state.browse.cursor.top
    let query =
      state.highlight(in: .list)
      ?? (state.browse.filter.isEmpty ? nil : TextFilter(state.browse.filter, atWordStart: false))
    for index in 0..<min(rows, max(0, state.browse.order.count - first)) {
      let row = first + index
      let area = Rect(x: inside.x, y: inside.y + index * height, width: inside.width, height: height)
      let isSelected = row == state.browse.cursor.selected
      paintArticle(state.browse.order[row], in: area, isSelected: isSelected, hasKeys: hasKeys, query: query)
      if isSelected, hasKeys { cursor = Point(x: area.x + min(3, area.width - 1), y: area.y) }
    }
    scrollBar(rect, first: first, visible: rows, total: state.browse.order.count)
  }

  private var emptyList: [String] {
    if !state.browse.filter.isEmpty {
      return ["No article holds “\(state.browse.filter)”.", "Esc shows all \(state.articles.count) again."]
    }
    if state.loading != nil { return ["Looking for articles…"] }
    return ["No article is open.", "Start with files or folders: pullquote FILE… DIR"]
  }

  private mutating func paintArticle(
    _ id: ArticleID, in area: Rect, isSelected: Bool, hasKeys: Bool, query: TextFilter?
  ) {
    let open = state.articles[id]
    let selected = isSelected ? selection(hasKeys: hasKeys) : nil
    if let selected { canvas.patch(area, style: selected) }
    canvas.put(
      isSelected ? "›" : " ", x: area.x, y: area.y, width: area.width, style: style(theme[.uiKey], on: selected))
    let (sign, signStyle) = self.sign(of: open)
    canvas.put(sign, x: area.x + 1, y: area.y, width: area.width - 1, style: style(signStyle, on: selected))

    let title = open.title
    let titleStyle = open.isUnread ? theme[.listUnread].patched(by: Style(modifiers: .bold)) : theme[.listRead]
    var text = Rect(x: area.x + 3, y: area.y, width: area.width - 4, height: 1)
    if area.height == 1 {
      let meta = text.takeRight(min(52, text.width / 2))
      paintMeta(open, in: meta, columns: true, on: selected)
      text.width = max(0, text.width - 2)
    } else {
      paintMeta(open, in: Rect(x: text.x, y: area.y + 1, width: text.width, height: 1), columns: false, on: selected)
    }
    let shown = truncate(title, width: text.width)
    canvas.put(
      runs(shown, 0..<shown.utf8.count, base: style(titleStyle, on: selected), overlays: matches(query, in: shown)),
      x: text.x, y: text.y,
      width: text.width)
  }

  private func sign(of open: OpenArticle) -> (String, Style) {
    switch open.status {
    case .waiting: ("·", theme[.uiMuted])
    case .failed: ("!", theme[.noticeError])
    case .ready:
      open.isStarred ? ("★", theme[.listStarred]) : open.isUnread ? ("●", theme[.listUnread]) : (" ", Style())
    }
  }

  /// Who published it, when, and how many quotes it has.
  private mutating func paintMeta(_ open: OpenArticle, in area: Rect, columns: Bool, on row: Style?) {
    guard open.status == .ready else {
      let key = state.keymap.shownKey(for: .forward) ?? ":forward"
      let waiting = state.hasStopped ? "not read yet; \(key) reads it" : "still being \(open.article.waitingVerb)"
      let text = truncate(open.failure ?? waiting, width: area.width)
      canvas.put(text, in: area, alignment: columns ? .trailing : .leading, style: style(theme[.uiMuted], on: row))
      return
    }
    let article = open.kept
    let date = article.published.map { HumanDate.short($0) } ?? ""
    let count = article.packed.attributions.count { state.kinds.contains($0.kind) }
    let quotes = count == 0 ? "" : State.counted(count, "quote")
    if columns {
      var area = area
      canvas.put(date, in: area.takeRight(13), alignment: .trailing, style: style(theme[.listDate], on: row))
      canvas.put(quotes, in: area.takeRight(11), alignment: .trailing, style: style(theme[.listCount], on: row))
      _ = area.takeRight(2)
      canvas.put(article.publisher ?? "", in: area, style: style(theme[.listSource], on: row))
      return
    }
    var runs: [(String, Style)] = []
    for (piece, style) in [
      (article.publisher ?? "", theme[.listSource]), (date, theme[.listDate]), (quotes, theme[.listCount]),
    ] where !piece.isEmpty {
      if !runs.isEmpty { runs.append((" · ", theme[.uiMuted])) }
      runs.append((piece, style))
    }
    canvas.put(fitted(styled(runs, on: row), area.width), x: area.x, y: area.y, width: area.width)
  }
}
