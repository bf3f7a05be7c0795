import Articles
import Drawing

/// A caption as its pane shows it: number and words, then the credit, then the alt text.
struct CaptionCard {
  struct Part {
    var text: String
    var lines: [Line]
    var role: Role
    /// Whether there is more of it than its lines have room for.
    var isCut = false
  }

  let sign: String
  let parts: [Part]

  /// Columns left of the words for the sign and the number.
  static let margin = 8

  init(_ article: Article, caption index: Int, in pane: Rect) {
    let caption = article.captions[index]
    sign = "\(caption.kind == .video ? "▷" : "▣") \(index + 1)"
    let width = max(1, pane.width - Self.margin)
    var parts: [Part] = []
    func add(_ text: String?, label: String = "", role: Role, rows: Int) {
      guard let text, !text.isEmpty else { return }
      let shown = label + Flow.firstBytes(rows * width * 4, of: text)
      parts.append(Part(text: shown, lines: Array(wrap(shown, width: width).prefix(rows)), role: role))
      if let end = parts.last?.lines.last?.range.upperBound,
        shown.utf8[shown.utf8.index(shown.utf8.startIndex, offsetBy: end)...].contains(where: { $0 > 0x20 })
      {
        parts[parts.count - 1].isCut = true
      }
    }
    add(caption.text, role: .captionText, rows: max(1, pane.height - 3))
    add(caption.credit, label: caption.kind == .video ? "Video: " : "Photo: ", role: .captionCredit, rows: 2)
    if caption.alt != caption.text { add(caption.alt, label: "Alt: ", role: .captionAlt, rows: 3) }
    if parts.isEmpty { add("No caption text.", role: .uiMuted, rows: 1) }
    self.parts = parts
  }

  var height: Int { parts.reduce(0) { $0 + $1.lines.count } + 1 }
}

extension Painter {
  mutating func paintCaptions(_ rect: Rect) {
    let hasKeys = state.focus == .captions
    let reading = state.reading
    let count = reading?.captions.count ?? 0
    let row = reading?.captionRow.map { "\($0 + 1)/\(count)" } ?? ""
    let frame = frame(rect, title: "3 Captions", detail: row, footer: pictureHint, hasKeys: hasKeys)
    guard !frame.isEmpty else { return }
    let inside = layout.captionCards
    guard let reading else { return }
    let open = state.articles[reading.article]
    guard count > 0 else {
      let filtered = "No caption contains “\(reading.captionFilter)”."
      let none = open.status == .waiting ? state.waitingSentence : "This article has no captions."
      paintEmpty([reading.captionFilter.isEmpty ? none : filtered], in: inside)
      return
    }
    var y = inside.y
    var index = reading.captionTop
    while y < inside.endY, index < count {
      let card = CaptionCard(reading.content, caption: reading.captions[index], in: inside)
      let isCurrent = reading.captions[index] == reading.caption
      paint(card, y: y, in: inside, isCurrent: isCurrent, hasKeys: hasKeys)
      if state.notebook.has(.caption, reading.captions[index], of: reading.article), y + 1 < inside.endY {
        canvas.put("kept", x: inside.x + 2, y: y + 1, width: CaptionCard.margin - 3, style: theme[.listStarred])
      }
      paintMark(.caption(reading.article, reading.captions[index]), x: inside.x + 1, y: y)
      if isCurrent, hasKeys { cursor = Point(x: inside.x + min(2, inside.width - 1), y: y) }
      y += card.height
      index += 1
    }
    if let room = layout.picture { paintPicture(in: room) }
    scrollBar(rect, first: reading.captionTop, visible: max(1, index - reading.captionTop), total: count)
  }

  private mutating func paint(_ card: CaptionCard, y: Int, in pane: Rect, isCurrent: Bool, hasKeys: Bool) {
    let area = Rect(x: pane.x, y: y, width: pane.width, height: card.height - 1).intersection(pane)
    if isCurrent { canvas.patch(area, style: cardSelection(hasKeys: hasKeys)) }
    canvas.put(isCurrent ? "›" : " ", x: pane.x, y: y, width: pane.width, style: theme[.uiKey])
    canvas.put(card.sign, x: pane.x + 2, y: y, width: max(0, pane.width - 2), style: theme[.captionMarker])
    let query = state.highlight(in: .captions)
    let x = pane.x + CaptionCard.margin - 1
    var row = y
    for (number, part) in card.parts.enumerated() {
      let overlays = matches(query, in: part.text)
      for (index, line) in part.lines.enumerated() {
        guard row < pane.endY else { return }
        let isLast = index == part.lines.count - 1 ? part.isCut : row == pane.endY - 1
        let isCut = isLast || row == pane.endY - 1 && number < card.parts.count - 1
        var pieces = runs(part.text, line.range, base: theme[part.role], overlays: overlays)
        if isCut { pieces.append(("…", theme[.uiMuted])) }
        canvas.put(
          pieces, x: x, y: row, width: max(0, pane.endX - x - (isCut ? 0 : 1)), direction: TextDirection(of: part.text))
        row += 1
      }
    }
  }
}
