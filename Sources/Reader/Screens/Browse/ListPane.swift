import Basics
import ArticleFormats
import Articles
import Drawing
import Search
import Shelves

extension Painter {
  /// The list of articles: in a narrow column a headline with where and when below it, in a wide one all in a line.
  mutating func paintList(_ rect: Rect) {
    let hasKeys = state.focus == .list
    let inside = frame(
      rect, title: state.shelf.title, detail: state.browseDetail, hasKeys: hasKeys)
    guard !inside.isEmpty else { return }
    if state.browse.order.isEmpty {
      paintEmpty(emptyList, in: inside)
      return
    }
    let height = layout.listRowHeight
    let rows = layout.listRows
    let first = state.browse.cursor.top
    let marks = listMarks
    for index in 0..<min(rows, max(0, state.browse.order.count - first)) {
      let row = first + index
      let area = Rect(x: inside.x, y: inside.y + index * height, width: inside.width, height: height)
      let isSelected = row == state.browse.cursor.selected
      paintArticle(state.browse.order[row], in: area, isSelected: isSelected, hasKeys: hasKeys, marks: marks)
      if isSelected, hasKeys { cursor = Point(x: area.x + min(3, area.width - 1), y: area.y) }
    }
    scrollBar(rect, first: first, visible: rows, total: max(state.browse.order.count, state.shelf.count))
  }

  /// The words that are looked for or filtered by.
  private var listMarks: RowMarks {
    var text = state.found[.list] ?? state.browse.filter
    if case .find(.list, _)? = state.prompt?.purpose, let prompt = state.prompt { text = prompt.line.text }
    return .query(QueryMatcher(Query(parsing: text, isBeingTyped: true)))
  }

  private var emptyList: [String] {
    let shelf = state.shelf
    guard let kind = shelf.kind else { return ["Opening the library…"] }
    if shelf.total == 0 {
      if kind == .library {
        let key = state.keymap.shownKey(for: .updateFeeds) ?? ":update-feeds"
        return ["The library is empty.", "\(key) updates its feeds; “pullquote add PATH” adds files."]
      }
      if state.loading.isRunning { return ["Looking for articles…"] }
      return ["No article is open.", "Start with files or folders: pullquote FILE… DIR"]
    }
    if shelf.shown != shelf.wanted || shelf.count > 0 { return ["Looking…"] }
    if shelf.shown.feeds != nil, shelf.shown.query.isEmpty, !shelf.shown.isUnreadOnly, !shelf.shown.isStarredOnly {
      return ["No articles have arrived from here yet."]
    }
    return shelf.slips.prefix(1) + ["No articles match.", "Esc shows all again."]
  }

  private mutating func paintArticle(
    _ id: ArticleID, in area: Rect, isSelected: Bool, hasKeys: Bool, marks: RowMarks
  ) {
    let row = ListRow(id, state)
    let selected = isSelected ? selection(hasKeys: hasKeys) : nil
    if let selected { canvas.patch(area, style: selected) }
    canvas.put(
      isSelected ? "›" : " ", x: area.x, y: area.y, width: area.width, style: style(theme[.uiKey], on: selected))
    let (sign, signStyle) = self.sign(of: row)
    canvas.put(sign, x: area.x + 1, y: area.y, width: area.width - 1, style: style(signStyle, on: selected))

    paintMark(.article(id), x: area.x + 2, y: area.y, on: selected)
    let titleStyle = row.isUnread ? theme[.listUnread].patched(by: Style(modifiers: .bold)) : theme[.listRead]
    var text = Rect(x: area.x + 3, y: area.y, width: area.width - 4, height: 1)
    if area.height == 1 {
      let meta = text.takeRight(min(52, text.width / 2))
      paintMeta(row, in: meta, columns: true, on: selected)
      text.width = max(0, text.width - 2)
    } else {
      paintMeta(row, in: Rect(x: text.x, y: area.y + 1, width: text.width, height: 1), columns: false, on: selected)
    }
    let shown = truncate(row.title, width: text.width)
    canvas.put(
      runs(
        shown, 0..<shown.utf8.count, base: style(titleStyle, on: selected),
        overlays: marks.inQuotation(shown).map { ($0, theme[.searchMatch]) }),
      x: text.x, y: text.y,
      width: text.width, direction: TextDirection(of: shown))
  }

  private func sign(of row: ListRow) -> (String, Style) {
    switch row.status {
    case .waiting: ("·", theme[.uiMuted])
    case .failed: ("!", theme[.noticeError])
    case .ready:
      row.isStarred ? ("★", theme[.listStarred]) : row.isUnread ? ("●", theme[.listUnread]) : (" ", Style())
    }
  }

  /// Who published it, when, and how many quotes it has.
  private mutating func paintMeta(_ row: ListRow, in area: Rect, columns: Bool, on look: Style?) {
    guard row.status == .ready else {
      let text = truncate(row.instead, width: area.width)
      canvas.put(text, in: area, alignment: columns ? .trailing : .leading, style: style(theme[.uiMuted], on: look))
      return
    }
    let date = row.published.map { HumanDate.short($0) } ?? HumanDate.none
    let quotes = row.quotations == 0 ? "" : counted(row.quotations, "quote")
    let tags = row.tags.map { "#\($0)" }.joined(separator: " ")
    if columns {
      var area = area
      canvas.put(date, in: area.takeRight(13), alignment: .trailing, style: style(theme[.listDate], on: look))
      // In a narrow column the outlet says more than the number of quotes.
      if area.width >= 40 {
        canvas.put(quotes, in: area.takeRight(11), alignment: .trailing, style: style(theme[.listCount], on: look))
      }
      _ = area.takeRight(2)
      let pieces = [(row.provenance ?? "", theme[.listSource]), (tags.isEmpty ? "" : " \(tags)", theme[.uiMuted])]
      canvas.put(fitted(styled(pieces, on: look), area.width), x: area.x, y: area.y, width: area.width)
      return
    }
    // A long name gives way to what stands behind it.
    let needed = [date, quotes].reduce(0) { $1.isEmpty ? $0 : $0 + displayWidth($1) + 3 }
    let provenance = truncate(row.provenance ?? "", width: max(8, area.width - needed))
    var runs: [(String, Style)] = []
    for (piece, style) in [
      (provenance, theme[.listSource]), (date, theme[.listDate]), (quotes, theme[.listCount]),
      (tags, theme[.uiMuted]),
    ] where !piece.isEmpty {
      if !runs.isEmpty { runs.append((" · ", theme[.uiMuted])) }
      runs.append((piece, style))
    }
    canvas.put(fitted(styled(runs, on: look), area.width), x: area.x, y: area.y, width: area.width)
  }
}

/// What the list says of an article.
struct ListRow {
  var title: String
  var provenance: String?
  var published: String?
  var isUnread: Bool
  var isStarred: Bool
  var tags: [String] = []
  /// How many it has of the kinds that are shown; where the shelf does not tell kinds apart, of all.
  var quotations = 0
  var status: OpenArticle.Status
  /// The text shown instead of the details while there are none.
  var instead = ""

  init(_ id: ArticleID, _ state: State) {
    guard let row = state.shelf.rows[id] else {
      // The row is on its way.
      (title, isUnread, isStarred, status) = ("…", false, false, .waiting)
      return
    }
    title = row.title
    provenance = row.provenance
    published = row.published
    isUnread = row.isUnread
    isStarred = row.isStarred
    tags = row.tags
    quotations = row.kinds?.shown(state.kinds) ?? row.quotations
    switch row.status {
    case .ready: status = .ready
    case .waiting:
      let key = state.keymap.shownKey(for: .forward) ?? ":forward"
      status = .waiting
      instead = state.loading.isStopped ? "not read yet; \(key) reads it" : "still being read"
    case .failed(_, let sentence):
      status = .failed(sentence)
      instead = row.failure ?? sentence
    }
  }
}
