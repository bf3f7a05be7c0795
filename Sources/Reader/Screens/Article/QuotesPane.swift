import ArticleFormats
import Articles
import Drawing
import Search

/// A quotation in the quotes pane: its words beside a bar in the speaker's colour, with the speaker below.
struct QuoteCard {
  let quotation: Quotation
  let speaker: Speaker?
  let text: String
  let lines: [Line]
  /// Whether the words go on behind the last line.
  let isCut: Bool
  let details: [(text: String, role: Role)]

  /// Columns taken by the bar and the spaces around the words.
  static let margin = 5

  init(_ article: Article, quote: Int, in pane: Rect) {
    let quotation = article.quotations[quote]
    self.quotation = quotation
    speaker = quotation.speaker.map { article.speakers[$0] }
    let width = max(1, pane.width - Self.margin)
    let rows = max(1, pane.height - 4)
    // No more is looked at than the pane can show; a code point takes at most four bytes.
    let whole = article.quotations[quote].inMarks(in: article)
    let cut = Flow.firstBytes((rows + 1) * width * 4, of: whole)
    let all = wrap(cut, width: width)
    text = cut
    lines = Array(all.prefix(rows))
    isCut = all.count > rows || cut.utf8.count < whole.utf8.count
    details =
      (article.jointSource(of: quotation).map { [("together: \($0)", .speakerRole)] } ?? [])
      + Self.details(of: quotation, speaker)
  }

  /// Rows, with the empty one behind it.
  var height: Int { lines.count + 1 + (details.isEmpty ? 0 : 1) + 1 }

  /// Whether it is marked as doubtful.
  var isDoubtful: Bool { quotation.isDoubtful }

  private static func details(of quotation: Quotation, _ speaker: Speaker?) -> [(text: String, role: Role)] {
    var details: [(text: String, role: Role)] = []
    if let role = speaker?.role, !role.isEmpty { details.append((role, .speakerRole)) }
    switch quotation.kind {
    case .direct: break
    case .mixed: details.append(("partly quoted", .quoteMixed))
    case .indirect: details.append(("paraphrased", .quoteIndirect))
    }
    switch quotation.content.first?.part {
    case .headline: details.append(("in the headline", .uiMuted))
    case .standfirst: details.append(("in the standfirst", .uiMuted))
    case .caption: details.append(("in a caption", .uiMuted))
    case .body, nil: break
    }
    if quotation.isDoubtful {
      let percent = Int((max(0, min(1, quotation.confidence)) * 100).rounded())
      details.append(("doubtful: \(percent) % sure", .confidenceLow))
    }
    return details
  }
}

extension Painter {
  mutating func paintQuotes(_ rect: Rect) {
    let hasKeys = state.focus == .quotes
    let reading = state.reading
    let count = reading?.quotes.count ?? 0
    let row = reading?.quoteRow.map { "\($0 + 1)/\(count)" } ?? "\(count)"
    let filter = reading?.quoteFilter ?? ""
    let shown = filter.isEmpty ? "" : "“\(filter)”"
    let hidden = filter.isEmpty ? hiddenQuotes(reading?.counts.hidden(state.kinds)) : nil
    let inside = frame(
      rect, title: "2 Quotes",
      detail: count == 0 ? shown : [shown, row].filter { !$0.isEmpty }.joined(separator: " · "),
      footer: hidden ?? (state.kinds == .mixed ? "" : state.kinds.title), hasKeys: hasKeys)
    guard !inside.isEmpty else { return }
    guard let reading else {
      paintEmpty(["Choose an article to see who is quoted in it."], in: inside)
      return
    }
    guard count > 0 else {
      paintEmpty([state.noQuotesSentence], in: inside)
      return
    }
    let article = reading.content
    var y = inside.y
    var index = reading.quoteTop
    while y < inside.endY, index < count {
      let card = QuoteCard(article, quote: reading.quotes[index], in: inside)
      let isCurrent = reading.quotes[index] == reading.quote
      paint(
        card, colour: card.speaker.flatMap { state.colours[$0.name] }, y: y, in: inside, isCurrent: isCurrent,
        hasKeys: hasKeys, isKept: state.notebook.has(.quotation, reading.quotes[index], of: reading.article))
      paintMark(.quotation(QuoteHit(article: reading.article, quote: reading.quotes[index])), x: inside.x, y: y)
      if isCurrent, hasKeys { cursor = Point(x: inside.x + min(3, inside.width - 1), y: y) }
      y += card.height
      index += 1
    }
    if let hidden, !layout.isBordered, index == count, y < inside.endY {
      canvas.put(hidden, x: inside.x + 3, y: y, width: inside.width - 4, style: theme[.uiMuted])
    }
    scrollBar(rect, first: reading.quoteTop, visible: max(1, index - reading.quoteTop), total: count)
  }

  private mutating func paint(
    _ card: QuoteCard, colour: Int?, y: Int, in pane: Rect, isCurrent: Bool, hasKeys: Bool, isKept: Bool
  ) {
    let colourStyle = theme[colour.map { .speaker($0) } ?? .speakerUnknown]
    let area = Rect(x: pane.x, y: y, width: pane.width, height: card.height - 1).intersection(pane)
    if isCurrent { canvas.patch(area, style: cardSelection(hasKeys: hasKeys)) }
    let bar = isCurrent ? "▌" : "│"
    canvas.drawVerticalRule(x: pane.x + 1, y: area.y, height: area.height, stroke: bar, style: colourStyle)

    let x = pane.x + 3
    let room = max(0, pane.endX - x - 1)
    var base = theme[.quoteText]
    if card.quotation.kind == .mixed { base = base.patched(by: theme[.quoteMixed]) }
    if card.quotation.kind == .indirect { base = base.patched(by: theme[.quoteIndirect]) }
    if isCurrent {
      // Its background is the card's.
      let current = theme[.quoteCurrent]
      base = base.patched(by: Style(foreground: current.foreground, modifiers: current.modifiers))
    }
    let filter = state.reading?.quoteFilter ?? ""
    let query = state.highlight(in: .quotes) ?? (filter.isEmpty ? nil : TextFilter(filter, atWordStart: false))
    var overlays: [Overlay] = []
    if card.text.hasPrefix("“") { overlays.append((0..<3, theme[.quoteMark])) }
    if !card.isCut, card.text.hasSuffix("”") {
      overlays.append((card.text.utf8.count - 3..<card.text.utf8.count, theme[.quoteMark]))
    }
    overlays += matches(query, in: card.text)
    var row = y
    let direction = TextDirection(of: card.text)
    for (index, line) in card.lines.enumerated() where row < pane.endY {
      var pieces = runs(card.text, line.range, base: base, overlays: overlays)
      if card.isCut, index == card.lines.count - 1 { pieces = brokenOff(pieces, room) }
      canvas.put(pieces, x: x, y: row, width: room, direction: direction)
      row += 1
    }
    guard row < pane.endY else { return }
    let kept: [(String, Style)] = isKept ? [(" · kept", theme[.listStarred])] : []
    let who = fitted(attribution(card, colour, colourStyle), isKept ? max(0, room - 7) : room)
    canvas.put(fitted(who + kept, room), x: x, y: row, width: room)
    row += 1
    guard row < pane.endY, !card.details.isEmpty else { return }
    var pieces: [(String, Style)] = [("  ", Style())]
    for detail in card.details {
      if pieces.count > 1 { pieces.append((" · ", theme[.uiMuted])) }
      pieces.append((detail.text, theme[detail.role]))
    }
    canvas.put(fitted(pieces, room), x: x, y: row, width: room)
  }

  /// What marks a selected card: the background of a selected row only, its words keep their own look.
  func cardSelection(hasKeys: Bool) -> Style { Style(background: selection(hasKeys: hasKeys).background) }

  /// Who said it, with a question mark where that is doubtful.
  private func attribution(_ card: QuoteCard, _ colour: Int?, _ style: Style) -> [(String, Style)] {
    var pieces: [(String, Style)] = [("— ", theme[.uiMuted])]
    if let speaker = card.speaker {
      let name = speakerNumber(colour).map { "\($0) \(speaker.name)" } ?? speaker.name
      pieces.append((name, theme[.speakerName].patched(by: style)))
    } else if let source = card.quotation.sourceText, !source.isEmpty {
      pieces.append((source, theme[.speakerUnknown]))
      pieces.append((" · not identified", theme[.uiMuted]))
    } else {
      pieces.append(("unattributed", theme[.speakerUnknown]))
    }
    if card.isDoubtful { pieces.append((" ?", theme[.confidenceLow].patched(by: Style(modifiers: .bold)))) }
    return pieces
  }

  /// Pieces cut to a width, with an ellipsis where they are.
  func fitted(_ pieces: [(String, Style)], _ width: Int) -> [(String, Style)] {
    var left = width
    var fitting: [(String, Style)] = []
    for (text, style) in pieces {
      let columns = displayWidth(text)
      guard columns > left else {
        fitting.append((text, style))
        left -= columns
        continue
      }
      fitting.append((truncate(text, width: left), style))
      break
    }
    return fitting
  }

  /// A line before the text is cut off: it ends in an ellipsis, replacing a letter if there is no room.
  func brokenOff(_ pieces: [(String, Style)], _ width: Int) -> [(String, Style)] {
    let used = pieces.reduce(0) { $0 + displayWidth($1.0) }
    guard used >= width, let last = pieces.last else { return pieces + [("…", theme[.uiMuted])] }
    let room = max(1, displayWidth(last.0) - (used - width))
    return pieces.dropLast() + [(truncate(last.0 + "…", width: room), last.1)]
  }
}
