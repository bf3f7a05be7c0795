import Articles
import Drawing
import Search

extension Painter {
  /// The article as it is read: in a column in the middle of its pane, quotes in the colours of their speakers.
  mutating func paintBody(_ rect: Rect) {
    let hasKeys = state.focus == .body
    guard let reading = state.reading else {
      let inside = frame(rect, title: "Body", hasKeys: hasKeys)
      paintEmpty([state.hasNoArticles ? "Nothing to read yet." : "No article is selected."], in: inside)
      return
    }
    let isPreview = if case .browse = state.screen { true } else { false }
    let percent = "\(reading.flow.progress(at: reading.line) / 10) %"
    _ = frame(rect, title: isPreview ? "Preview" : "1 Body", detail: percent, hasKeys: hasKeys)
    paint(reading, in: rect, hasKeys: hasKeys, query: state.highlight(in: .body))
  }

  /// The article of the selected hit, as the list shows the one that is selected there.
  mutating func paintPreview(_ rect: Rect) {
    guard let reading = state.preview?.reading else {
      let inside = frame(rect, title: "Preview", hasKeys: false)
      paintEmpty(["No quote is selected."], in: inside)
      return
    }
    let percent = "\(reading.flow.progress(at: reading.line) / 10) %"
    var title = "Preview"
    // Hits come from many articles: which one this is has to be seen though its headline is scrolled away.
    if let headline = reading.flow.items.firstIndex(where: { $0.kind == .headline }), headline < reading.top.item {
      title = truncate("\(title) · \(reading.flow.items[headline].text)", width: rect.width - 8 - displayWidth(percent))
    }
    _ = frame(rect, title: title, detail: percent, hasKeys: false)
    paint(reading, in: rect, hasKeys: false, query: nil)
  }

  private mutating func paint(_ reading: Reading, in rect: Rect, hasKeys: Bool, query: TextFilter?) {
    let column = layout.textColumn(of: rect, measure: state.options.measure)
    guard !column.isEmpty else { return }
    let margin = column.x - layout.inside(rect).x

    var flow = reading.flow
    if flow.width != column.width { flow.setWidth(column.width) }
    let lineRow = flow.row(of: reading.line)
    var item = reading.top.item
    var row = flow.row(of: reading.top)
    for y in column.rows {
      guard item < flow.items.count else { break }
      let lines = flow.lines(of: item)
      let isLine = hasKeys && item == reading.line.item && row == lineRow
      if row < lines.count {
        paintLine(
          lines[row], isFirst: row == 0, of: flow.items[item], item, y: y, column, margin: margin, reading, query)
      }
      if isLine {
        if column.x - rect.x >= Layout.gutter {
          canvas.put("›", x: column.x - 3, y: y, width: 1, style: theme[.uiKey])
        }
        let isFromRight = direction(of: flow.items[item]) == .rightToLeft
        if state.marking == nil { cursor = Point(x: isFromRight ? column.endX - 1 : column.x, y: y) }
      }
      row += 1
      let rows = flow.items[item].hasSpaceAfter || lines.isEmpty ? lines.count + 1 : lines.count
      if row >= rows {
        item += 1
        row = 0
      }
    }
    let total = flow.starts[flow.items.count]
    let first = flow.starts[reading.top.item] + reading.top.offset
    let last = item < flow.items.count ? flow.starts[item] : total
    scrollBar(rect, first: first, visible: max(1, last - first), total: total)
  }

  private mutating func paintLine(
    _ line: Line, isFirst: Bool, of item: FlowItem, _ index: Int, y: Int, _ column: Rect, margin: Int,
    _ reading: Reading, _ query: TextFilter?
  ) {
    let article = reading.content
    let base = style(of: item.kind, reading)
    var overlays = links(of: item, article)
    var barred: (quote: Int, isFirst: Bool)?
    if case .leftOut(let label) = item.kind {
      overlays.append((0..<label, base.patched(by: Style(modifiers: [.dim, .italic]))))
    }
    if let part = item.part, item.hasOwnText {
      for mark in reading.marks[part] ?? [] {
        let range = max(0, mark.range.lowerBound - item.base)..<max(0, mark.range.upperBound - item.base)
        guard range.overlaps(line.range) else { continue }
        if mark.kind == .content, barred == nil || mark.quote == reading.quote {
          barred = (mark.quote, line.range.contains(range.lowerBound))
        }
        if let style = style(of: mark, article, reading) { overlays.append((range, style)) }
      }
    }
    if let query {
      for needle in query.needles {
        for place in needle.all(in: item.text, line: line.range) {
          overlays.append((place, theme[.searchMatch]))
        }
      }
      if let match = reading.match, match.item == index { overlays.append((match.range, theme[.searchCurrent])) }
    }
    let direction = direction(of: item)
    let isFromRight = direction == .rightToLeft
    var x = column.x + item.indent + line.indent
    let room = column.endX - x
    // What stands before a paragraph stands where it begins.
    let edge = isFromRight ? column.endX - 1 : column.x
    if isFromRight { x = column.x }
    switch item.kind {
    case .end: x = column.x + max(0, (column.width - 1) / 2)
    case .listItem where isFirst: canvas.put("•", x: edge, y: y, width: column.width, style: theme[.uiMuted])
    case .blockQuotation, .attribution:
      canvas.put("▎", x: edge, y: y, width: column.width, style: theme[.articleBlockquote])
    case .leftOut: canvas.put("┊", x: edge, y: y, width: column.width, style: base)
    default: break
    }
    var pieces = runs(item.text, line.range, base: base, overlays: overlays)
    if line.isHyphenated { pieces.append(("-", base)) }
    if case .caption = item.kind, line.range.upperBound < item.length { pieces.append(("…", base)) }
    if let marked = state.marking?.range(in: index), Marking.canBeMarked(item) {
      pieces = reversed(pieces, from: line.range.lowerBound, marked)
    }
    canvas.put(pieces, x: x, y: y, width: room, direction: direction)
    if let head = state.marking?.head, head.item == index, line.range.contains(head.range.lowerBound) {
      let place = self.place(of: head.range.lowerBound, in: line, of: item, width: room, direction)
      cursor = Point(x: min(x + place.column, column.endX - 1), y: y)
    }
    paintHints(of: index, item, line, in: x..<x + room, y: y, direction)
    if let barred, margin >= 2 {
      let speaker = article.quotations[barred.quote].speaker.flatMap { state.colours[article.speakers[$0].name] }
      let number = barred.isFirst ? speakerNumber(speaker) : nil
      let bar = number.map { "\($0)" } ?? (barred.quote == reading.quote ? "▌" : "│")
      canvas.put(
        bar, x: column.x - 2, y: y, width: 1, style: theme[speaker.map { .speaker($0) } ?? .speakerUnknown])
    }
  }

  private func direction(of item: FlowItem) -> TextDirection {
    canvas.ordersText && item.isProse ? TextDirection(of: item.text) : .leftToRight
  }

  /// The pieces of a line, with marked text reversed and without colours, which would be hard to read there.
  private func reversed(_ pieces: [(String, Style)], from start: Int, _ marked: Range<Int>) -> [(String, Style)] {
    var offset = start
    return pieces.flatMap { text, style -> [(String, Style)] in
      let whole = offset..<offset + text.utf8.count
      offset = whole.upperBound
      let range = marked.clamped(to: whole)
      guard !range.isEmpty else { return [(text, style)] }
      func part(_ range: Range<Int>) -> String {
        Self.slice(text, range.lowerBound - whole.lowerBound..<range.upperBound - whole.lowerBound)
      }
      let look = Style(modifiers: style.modifiers.subtracting(.dim).union(.reversed))
      return [
        (part(whole.lowerBound..<range.lowerBound), style), (part(range), look),
        (part(range.upperBound..<whole.upperBound), style),
      ].filter { !$0.0.isEmpty }
    }
  }

  /// The labels of the links that begin in a line, over their first letters.
  private mutating func paintHints(
    of index: Int, _ item: FlowItem, _ line: Line, in columns: Range<Int>, y: Int, _ direction: TextDirection
  ) {
    guard let hints = state.hints else { return }
    for hint in hints.left where hint.place.item == index && line.range.contains(hint.place.offset) {
      let label = String(hint.label.dropFirst(hints.typed.count))
      let place = place(of: hint.place.offset, in: line, of: item, width: columns.count, direction)
      // What is read from the right has its label over its first letters, too.
      let first = columns.lowerBound + place.column - (place.isFromRight ? label.utf8.count - 1 : 0)
      let start = max(columns.lowerBound, min(first, columns.upperBound - label.utf8.count))
      let look = theme[.uiKey].patched(by: Style(modifiers: [.bold, .reversed]))
      canvas.put(label, x: start, y: y, width: label.utf8.count, style: look)
    }
  }

  /// Where the character stands that begins at an offset of the item's text.
  private func place(
    of offset: Int, in line: Line, of item: FlowItem, width: Int, _ direction: TextDirection
  ) -> (column: Int, isFromRight: Bool) {
    let text = Self.slice(item.text, line.range) + (line.isHyphenated ? "-" : "")
    let start = offset - line.range.lowerBound
    let utf8 = text.utf8
    let index = utf8.index(utf8.startIndex, offsetBy: start)
    let length = index < text.endIndex ? text[index].utf8.count : 0
    return canvas.place(of: start..<start + length, in: text, width: max(0, width), direction: direction)
  }

  private func links(of item: FlowItem, _ article: Article) -> [Overlay] {
    guard case .body(let index) = item.part, article.body.indices.contains(index) else { return [] }
    return article.body[index].links.compactMap { link in
      let start = max(0, link.range.lowerBound - item.base)
      let end = min(item.length, link.range.upperBound - item.base)
      return start < end ? (start..<end, theme[.articleLink]) : nil
    }
  }

  private func style(of kind: FlowItem.Kind, _ reading: Reading) -> Style {
    switch kind {
    case .kicker: theme[.listSource]
    case .headline: theme[.articleHeadline].patched(by: Style(modifiers: .bold))
    case .standfirst: theme[.articleStandfirst]
    case .byline: theme[.articleByline]
    case .dateline: theme[.articleDateline]
    case .address: theme[.articleLink]
    case .heading: theme[.articleHeading].patched(by: Style(modifiers: .bold))
    case .blockQuotation, .attribution: theme[.articleBlockquote]
    case .caption(let index):
      index == reading.caption && state.focus == .captions
        ? theme[.captionMarker].patched(by: Style(modifiers: .bold)) : theme[.captionMarker]
    case .message, .end, .space: theme[.uiMuted]
    case .leftOut: theme[.uiMuted].patched(by: Style(modifiers: .dim))
    case .paragraph, .listItem, .preformatted, .tableRow: theme[.articleBody]
    }
  }

  /// How a stretch of a quotation looks; its cue and its source only while it is current.
  private func style(of mark: Reading.Mark, _ article: Article, _ reading: Reading) -> Style? {
    let isCurrent = mark.quote == reading.quote
    let quotation = article.quotations[mark.quote]
    switch mark.kind {
    case .cue: return isCurrent ? theme[.quoteCue] : nil
    case .source: return isCurrent ? theme[.quoteSource] : nil
    case .content:
      var style = Style()
      if quotation.kind == .mixed { style = style.patched(by: theme[.quoteMixed]) }
      if quotation.kind == .indirect { style = style.patched(by: theme[.quoteIndirect]) }
      let speaker =
        quotation.speaker.flatMap { state.colours[article.speakers[$0].name] }.map(Role.speaker) ?? .speakerUnknown
      if isCurrent { style = style.patched(by: theme[.quoteCurrent]) }
      // The colour alone: what is bold for a name would be loud over whole sentences.
      return style.patched(by: Style(foreground: theme[speaker].foreground, background: theme[speaker].background))
    }
  }
}

extension FlowItem {
  /// Whether it is aligned to the start of its text; columns stay in place.
  fileprivate var isProse: Bool {
    switch kind {
    case .preformatted, .tableRow, .end, .space, .message: false
    default: true
    }
  }

  /// Whether its text is the article's, byte for byte.
  var hasOwnText: Bool {
    if case .caption = kind { return false }
    return true
  }
}
