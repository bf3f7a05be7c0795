import ArticleFormats
import Articles
import Basics
import Drawing
import Search
import Shelves

/// A clipping as the notebook's list shows it: what it stands under, its words, where they were printed, and the note.
struct NotebookCard {
  let entry: NotebookEntry
  /// What it and those behind it have in common.
  let heading: String?
  let words: String
  let lines: [Line]
  /// Whether the words go on behind the last line.
  let isCut: Bool
  let note: String
  let noteLines: [Line]
  let isNoteCut: Bool

  /// Columns left of the words, for the bar; and one at their right.
  static let margin = 3
  /// The most lines of words, and of a note, that a card shows.
  private static let most = (words: 3, note: 2)

  init(_ screen: NotebookScreen, row: Int, in pane: Rect) {
    entry = screen.entry(row)
    heading = screen.heading(row)
    let width = max(1, pane.width - Self.margin - 1)
    // No more is looked at than is shown; a code point takes at most four bytes.
    let whole = Self.oneLine(entry.kept.clipping.words)
    words = Flow.firstBytes((Self.most.words + 1) * width * 4, of: whole)
    let all = wrap(words, width: width)
    lines = Array(all.prefix(Self.most.words))
    isCut = all.count > lines.count || words.utf8.count < whole.utf8.count
    let wholeNote = entry.kept.note.isEmpty ? "" : "Note: " + Self.oneLine(entry.kept.note)
    note = Flow.firstBytes((Self.most.note + 1) * width * 4, of: wholeNote)
    let allNoteLines = note.isEmpty ? [] : wrap(note, width: width)
    noteLines = Array(allNoteLines.prefix(Self.most.note))
    isNoteCut = allNoteLines.count > noteLines.count || note.utf8.count < wholeNote.utf8.count
  }

  /// Rows, with the empty one behind it.
  var height: Int { (heading == nil ? 0 : 1) + lines.count + 1 + noteLines.count + 1 }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ")
  }
}

extension Painter {
  mutating func paint(_ screen: NotebookScreen) {
    let bold = Style(modifiers: .bold)
    let name = state.notebook.name
    let title = name == NotebookListing.usualName ? name : "Notebook “\(name)”"
    let detail = detail(of: screen)
    if layout.header.height > 0 {
      paintTitle([(title, theme[.uiTitle].patched(by: bold)), ("  " + detail, theme[.uiMuted])])
    }
    if let rect = layout.results { paintList(of: screen, rect, title: title, detail: detail) }
    if let rect = layout.clipping { paintClipping(screen.selectedEntry, rect) }
  }

  private func detail(of screen: NotebookScreen) -> String {
    let count = screen.filter.isEmpty ? grouped(screen.rowCount) : "\(screen.rowCount) of \(screen.entries.count)"
    let filter = screen.filter.isEmpty ? nil : "“\(screen.filter)”"
    return [count, filter, screen.grouping.title].compactMap { $0 }.joined(separator: " · ")
  }

  private mutating func paintList(of screen: NotebookScreen, _ rect: Rect, title: String, detail: String) {
    let names = state.notebook.names
    let others = names.count > 1 ? "Tab: \(counted(names.count - 1, "other notebook"))" : ""
    let inside = frame(rect, title: title, detail: detail, footer: others, hasKeys: true)
    guard !inside.isEmpty else { return }
    guard screen.rowCount > 0 else {
      paintEmpty(emptyNotebook(screen), in: inside)
      return
    }
    var y = inside.y
    var row = screen.cursor.top
    while y < inside.endY, row < screen.rowCount {
      let card = NotebookCard(screen, row: row, in: inside)
      paint(card, row: row, of: screen, y: y, in: inside)
      y += card.height
      row += 1
    }
    scrollBar(rect, first: screen.cursor.top, visible: max(1, row - screen.cursor.top), total: screen.rowCount)
  }

  private func emptyNotebook(_ screen: NotebookScreen) -> [String] {
    guard screen.isKnown else { return ["Looking…"] }
    guard screen.filter.isEmpty else { return ["Nothing here contains “\(screen.filter)”.", "Esc shows all again."] }
    let (keep, mark) = (
      state.keymap.shownKey(for: .keep) ?? ":keep", state.keymap.shownKey(for: .markWords) ?? ":mark-words"
    )
    return [
      "There is nothing in \(state.notebook.title) yet.",
      "\(keep) keeps the quote or the caption under the cursor; \(mark) marks words of the body.",
    ]
  }

  private mutating func paint(_ card: NotebookCard, row: Int, of screen: NotebookScreen, y: Int, in pane: Rect) {
    var y = y
    if let heading = card.heading {
      canvas.put(
        truncate(heading, width: pane.width - 2), x: pane.x + 1, y: y, width: pane.width - 2,
        style: theme[.uiTitle].patched(by: Style(modifiers: .bold)))
      y += 1
    }
    let isSelected = row == screen.cursor.selected
    let rows = card.lines.count + 1 + card.noteLines.count
    let area = Rect(x: pane.x, y: y, width: pane.width, height: rows).intersection(pane)
    if isSelected {
      canvas.patch(area, style: cardSelection(hasKeys: true))
      cursor = Point(x: min(pane.x + NotebookCard.margin, pane.endX - 1), y: min(y, pane.endY - 1))
    }
    let clipping = card.entry.kept.clipping
    let speaker = clipping.quotation?.speaker.map { clipping.article.speakers[$0].name }
    let colour = speaker.flatMap { state.colours[$0] }
    canvas.drawVerticalRule(
      x: pane.x + 1, y: area.y, height: area.height, stroke: isSelected ? "▌" : "│",
      style: theme[colour.map { .speaker($0) } ?? .speakerUnknown])
    paintMark(screen.key(row), x: pane.x, y: y)
    let (x, room) = (pane.x + NotebookCard.margin, max(0, pane.width - NotebookCard.margin - 1))
    let query = notebookQuery(screen)
    for (index, line) in card.lines.enumerated() where y + index < pane.endY {
      var pieces = runs(
        card.words, line.range, base: style(of: card.entry.kept.clipping), overlays: matches(query, in: card.words))
      if card.isCut, index == card.lines.count - 1 { pieces = brokenOff(pieces, room) }
      canvas.put(pieces, x: x, y: y + index, width: room, direction: TextDirection(of: card.words))
    }
    y += card.lines.count
    guard y < pane.endY, let listing = screen.listing(row) else { return }
    let pieces = place(
      of: listing, colour, .filter(query), namesSpeaker: card.entry.kept.clipping.kind == .quotation, room: room)
    canvas.put(fitted(pieces, room), x: x, y: y, width: room)
    for (index, line) in card.noteLines.enumerated() where y + 1 + index < pane.endY {
      var pieces = runs(
        card.note, line.range, base: theme[.uiText].patched(by: Style(modifiers: .italic)),
        overlays: matches(query, in: card.note))
      if card.isNoteCut, index == card.noteLines.count - 1 { pieces = brokenOff(pieces, room) }
      canvas.put(pieces, x: x, y: y + 1 + index, width: room, direction: TextDirection(of: card.entry.kept.note))
    }
  }

  private func notebookQuery(_ screen: NotebookScreen) -> TextFilter? {
    state.highlight(in: .results) ?? (screen.filter.isEmpty ? nil : TextFilter(screen.filter, atWordStart: false))
  }

  private func style(of clipping: Clipping) -> Style {
    guard let quotation = clipping.quotation else {
      return theme[clipping.kind == .caption ? .captionText : .articleBody]
    }
    var base = theme[.quoteText]
    if quotation.kind == .mixed { base = base.patched(by: theme[.quoteMixed]) }
    if quotation.kind == .indirect { base = base.patched(by: theme[.quoteIndirect]) }
    return base
  }

  /// What is selected, whole: its words, who said them, where they were printed, and the note.
  private mutating func paintClipping(_ entry: NotebookEntry?, _ rect: Rect) {
    let clipping = entry?.kept.clipping
    let place = entry.map { "\($0.kept.place)/\(state.notebook.entries.count)" } ?? ""
    let inside = frame(rect, title: clipping?.kind.title ?? "Clipping", detail: place, hasKeys: false)
      .inset(columns: layout.isBordered ? 2 : 1, rows: 0)
    guard let entry, let clipping, !inside.isEmpty else { return }
    let (article, quotation) = (clipping.article, clipping.quotation)
    var rows = inside
    _ = rows.takeTop(1)
    put(clipping.words, style(of: clipping), in: &rows)
    if let quotation { put("— " + quotation.credit(in: article), theme[.speakerName], in: &rows) }
    switch quotation?.kind {
    case .mixed: put("partly quoted", theme[.quoteMixed], in: &rows)
    // A credit says by itself that it is a paraphrase.
    case .direct, .indirect, nil: break
    }
    _ = rows.takeTop(min(1, rows.height))
    put(KeptArticle.title(of: article), theme[.articleHeadline], in: &rows)
    let facts = [
      article.authors.isEmpty ? nil : "By " + Flow.listed(article.authors), article.publisher ?? article.provenance,
    ]
    put(facts.compactMap { $0 }.joined(separator: " · "), theme[.listSource], in: &rows)
    if let published = article.published { put(HumanDate.long(published), theme[.listDate], in: &rows) }
    put(article.url ?? "", theme[.articleLink], in: &rows)
    _ = rows.takeTop(min(1, rows.height))
    let note = entry.kept.note
    let key = state.keymap.shownKey(for: .note) ?? ":note"
    put(note.isEmpty ? "No note; \(key) writes one." : "Note", theme[.uiMuted], in: &rows)
    put(note, theme[.uiText], in: &rows)
  }

  /// Stacks paragraphs, as far as there is room.
  private mutating func put(_ text: String, _ style: Style, in rows: inout Rect) {
    guard !text.isEmpty, rows.height > 0 else { return }
    let cut = Flow.firstBytes(rows.height * rows.width * 4, of: text)
    for line in wrap(cut, width: max(1, rows.width)) where rows.height > 0 {
      let row = rows.takeTop(1)
      canvas.put(line.text(of: cut), x: row.x, y: row.y, width: row.width, style: style)
    }
  }
}

extension NotebookScreen {
  /// The contents of the notebook and, if it fits, the selected clipping beside or below.
  func arrange(_ room: Rect, in layout: inout Layout, measure _: Int) {
    var room = room
    switch layout.shape {
    case .message: return
    case .single: break
    case .stacked: layout.clipping = room.takeBottom(room.height * 2 / 5)
    case .two, .three: layout.clipping = room.takeRight(room.width * 2 / 5)
    }
    layout.results = room
  }

  func paint(with painter: inout Painter) { painter.paint(self) }
}
