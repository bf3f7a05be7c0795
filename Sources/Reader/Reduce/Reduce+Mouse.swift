import ArticleFormats
import Articles
import Drawing

extension State {
  /// A click focuses a pane and selects a row; a click on the selected row opens it.
  mutating func click(_ point: Point) -> [Command] {
    hints = nil
    marking = nil
    if pictures.whole != nil {
      pictures.whole = nil
      return []
    }
    if help != nil {
      help = nil
      return []
    }
    guard prompt == nil else { return [] }
    chord = []
    count = nil
    let layout = Layout(self)
    if let commands = clickTab(point, layout) { return commands }
    if layout.status.contains(point) { return clickStatus(point) }
    if let frame = layout.list, frame.contains(point) {
      let line = point.y - layout.inside(frame).y
      guard line >= 0, line < layout.listRows * layout.listRowHeight else { return [] }
      return clickArticle(row: browse.cursor.top + line / layout.listRowHeight)
    }
    if let frame = layout.body, frame.contains(point) { return clickBody(point, layout) }
    if let frame = layout.quotes, frame.contains(point) { return clickCard(point, .quotes, layout) }
    if let frame = layout.captions, frame.contains(point) { return clickCard(point, .captions, layout) }
    return screen.rows?.click(point, layout, in: &self) ?? []
  }

  private mutating func clickTab(_ point: Point, _ layout: Layout) -> [Command]? {
    guard layout.header.contains(point), case .article = screen else { return nil }
    for tab in TabBar.tabs(self) where tab.columns.contains(point.x) { return focus(tab.pane) }
    return []
  }

  private mutating func clickArticle(row: Int) -> [Command] {
    guard browse.order.indices.contains(row) else { return [] }
    // From the feeds into the list beside them.
    if screen.feeds != nil { openFeedList() }
    if case .browse = screen, browse.cursor.selected != row {
      selectArticle(row: row)
      return []
    }
    return open(browse.order[row])
  }

  private mutating func clickBody(_ point: Point, _ layout: Layout) -> [Command] {
    let commands = focus(.body)
    let column = layout.textColumn(measure: options.measure)
    let line = point.y - column.y
    guard let now = reading, line >= 0 else { return commands }
    var flow = now.flow
    let (place, moved) = flow.move(now.top, by: line)
    reading?.point(at: place)
    guard moved == line, let target = link(at: point.x - column.x, of: place, in: &flow, now.content) else {
      return commands
    }
    say(.info, "Opening \(target)")
    return commands + [.openURL(target)]
  }

  /// The target of the link at a column of a line.
  private func link(at column: Int, of place: FlowPlace, in flow: inout Flow, _ article: Article) -> String? {
    let item = flow.items[place.item]
    let (lines, row) = (flow.lines(of: place.item), flow.row(of: place))
    if item.kind == .address, lines.indices.contains(row), column < displayWidth(lines[row].text(of: item.text)) {
      return article.url.map { Citation.safe($0) }
    }
    guard case .body(let block) = item.part, article.body.indices.contains(block), lines.indices.contains(row) else {
      return nil
    }
    let line = lines[row]
    var left = column - item.indent - line.indent
    guard left >= 0 else { return nil }
    var offset = line.range.lowerBound
    for character in line.text(of: item.text) {
      left -= displayWidth(String(character))
      if left < 0 { break }
      offset += character.utf8.count
    }
    guard left < 0 else { return nil }
    let link = article.body[block].links.first { $0.range.contains(offset + item.base) }
    return link.map { Citation.safe($0.target) }
  }

  /// Does what a hint in the last line says.
  private mutating func clickStatus(_ point: Point) -> [Command] {
    let hint = Painter(self).statusHints.first { $0.columns.contains(point.x) }
    return hint.map { perform($0.action, count: nil) } ?? []
  }

  private mutating func clickCard(_ point: Point, _ pane: Pane, _ layout: Layout) -> [Command] {
    let commands = focus(pane)
    guard let now = reading else { return commands }
    let article = now.content
    let inside = pane == .quotes ? layout.inside(layout.quotes) : layout.captionCards
    let line = point.y - inside.y
    guard line >= 0, line < inside.height else { return commands }
    if pane == .quotes {
      let row = Stack.row(at: line, top: now.quoteTop, count: now.quotes.count) {
        QuoteCard(article, quote: now.quotes[$0], in: inside).height
      }
      if let row { reading?.choose(quoteRow: row) }
    } else {
      let row = Stack.row(at: line, top: now.captionTop, count: now.captions.count) {
        CaptionCard(article, caption: now.captions[$0], in: inside).height
      }
      if let row { reading?.choose(captionRow: row) }
    }
    return commands
  }

  /// A click on a row of a list, given the lines per row: selects it, or opens it if already selected.
  mutating func clickRow(
    _ point: Point, in frame: Rect?, top: Int, height: Int, _ layout: Layout
  ) -> [Command] {
    guard let frame, frame.contains(point) else { return [] }
    let row = top + max(0, point.y - layout.inside(frame).y) / height
    if row == selectedRow { return goForward() }
    select(row: row)
    return []
  }

  /// The wheel scrolls the pane under the pointer, without moving the focus.
  mutating func wheel(_ point: Point, _ notches: Int) -> [Command] {
    hints = nil
    let rows = max(-100, min(notches, 100)) * 3
    if help != nil {
      scrollHelp(by: rows)
      return []
    }
    guard prompt == nil else { return [] }
    let layout = Layout(self)
    let step = notches < 0 ? -1 : 1
    if let frame = layout.body, frame.contains(point) {
      reading?.page(by: rows)
    } else if let frame = layout.preview, frame.contains(point) {
      preview?.page(by: rows)
    } else if let frame = layout.quotes, frame.contains(point), let row = reading?.quoteRow {
      reading?.choose(quoteRow: row + step)
    } else if let frame = layout.captions, frame.contains(point), let row = reading?.captionRow {
      reading?.choose(captionRow: row + step)
    } else if layout.feeds?.contains(point) == true {
      select(row: (selectedRow ?? 0) + rows)
    } else if let frame = layout.list, frame.contains(point) {
      selectArticle(row: max(0, browse.cursor.selected + rows))
    } else if layout.results != nil || layout.speakers != nil {
      select(row: (selectedRow ?? 0) + step)
    }
    return []
  }
}
