import Basics
import ArticleFormats
import Articles
import Drawing
import Search
import Shelves

extension Painter {
  mutating func paint(_ screen: SpeakersScreen) {
    let bold = Style(modifiers: .bold)
    if layout.header.height > 0 {
      if screen.isReadingQuotes, let speaker = screen.selected {
        paintTitle([
          (speaker.name, theme[.uiTitle].patched(by: bold)), ("  " + counts(screen), theme[.uiMuted]),
        ])
      } else {
        paintTitle([
          ("Speakers ", theme[.uiTitle].patched(by: bold)), (title(of: screen.scope), theme[.uiMuted]),
          (" · \(detail(of: screen))", theme[.uiMuted]),
        ])
      }
    }
    if let rect = layout.speakers { paintSpeakers(screen, rect) }
    if let rect = layout.person { paintPerson(screen, rect) }
    if let rect = layout.results { paintQuotes(of: screen, rect) }
  }

  private func title(of scope: SpeakersScreen.Scope) -> String {
    switch scope {
    case .article: "of this article"
    case .open: state.shelf.isOfFiles ? "of all open articles" : "of the library"
    }
  }

  private func detail(of screen: SpeakersScreen) -> String {
    if screen.isOfAll {
      let count = screen.totalText
      return screen.filter.isEmpty ? count : "\(count) called “\(screen.filter)”"
    }
    return screen.filter.isEmpty ? "\(screen.all.count)" : "\(screen.order.count) of \(screen.all.count)"
  }

  private func counts(_ screen: SpeakersScreen) -> String {
    let count = quoteCount(screen)
    let quotes = "\(count) \(count == "1" ? "quote" : "quotes")"
    return [quotes, hiddenQuotes(screen)].compactMap { $0 }.joined(separator: " · ")
  }

  private func quoteCount(_ screen: SpeakersScreen) -> String {
    screen.isOfAll ? screen.quotes.count(state.kinds) : grouped(screen.hits.count)
  }

  /// What else the selected speaker said, of kinds that are not shown.
  private func hiddenQuotes(_ screen: SpeakersScreen) -> String? {
    let counts = screen.isOfAll ? screen.quotes.counts : screen.selected?.kinds
    return hiddenQuotes(counts?.hidden(state.kinds))
  }

  private mutating func paintSpeakers(_ screen: SpeakersScreen, _ rect: Rect) {
    let hasKeys = !screen.isReadingQuotes
    let inside = frame(
      rect, title: "Speakers \(title(of: screen.scope))", detail: detail(of: screen),
      footer: screen.isOfAll ? "quotes and paraphrases" : "", hasKeys: hasKeys)
    guard !inside.isEmpty else { return }
    guard !screen.order.isEmpty else {
      paintEmpty(emptySpeakers(screen), in: inside)
      return
    }
    let height = SpeakersScreen.rowHeight
    let rows = inside.height / height
    let most = max(1, screen.all.first?.quotations ?? 1)
    let query =
      state.highlight(in: .speakers) ?? (screen.filter.isEmpty ? nil : TextFilter(screen.filter, atWordStart: false))
    for index in 0..<min(rows, max(0, screen.order.count - screen.cursor.top)) {
      let row = screen.cursor.top + index
      let speaker = screen.all[screen.order[row]]
      let area = Rect(x: inside.x, y: inside.y + index * height, width: inside.width, height: height)
      let isSelected = row == screen.cursor.selected
      let selected = isSelected ? selection(hasKeys: hasKeys) : nil
      if let selected {
        canvas.patch(area, style: selected)
        if hasKeys { cursor = Point(x: area.x + min(2, area.width - 1), y: area.y) }
      }
      canvas.put(
        isSelected ? "›" : " ", x: area.x, y: area.y, width: area.width, style: style(theme[.uiKey], on: selected))
      var line = Rect(x: area.x + 2, y: area.y, width: area.width - 3, height: 1)
      // A bar of at most eight columns: how much of what is said is theirs.
      if line.width >= 40 {
        let bar = line.takeRight(9)
        let length = max(1, (speaker.quotations * 8 + most / 2) / most)
        canvas.put(
          String(repeating: "▪", count: length), x: bar.x + 1, y: bar.y, width: 8,
          style: style(theme[.uiMuted], on: selected))
      }
      canvas.put(
        grouped(speaker.quotations), in: line.takeRight(7), alignment: .trailing,
        style: style(theme[.listCount], on: selected))
      line.width = max(0, line.width - 1)
      // In a list of all, those who were not on a screen yet have no number.
      if let number = speakerNumber(state.colours[speaker.name]) {
        canvas.put(
          "\(number) ", x: line.x, y: line.y, width: line.width, style: style(theme[.speakerName], on: selected))
        _ = line.takeLeft(2)
      }
      let name = truncate(speaker.name, width: line.width)
      canvas.put(
        runs(
          name, 0..<name.utf8.count, base: style(theme[.speakerName], on: selected), overlays: matches(query, in: name)),
        x: line.x,
        y: line.y, width: line.width)
      canvas.put(
        Self.about(speaker), in: Rect(x: line.x, y: area.y + 1, width: area.width - 3, height: 1),
        style: style(theme[.speakerRole], on: selected))
    }
    scrollBar(rect, first: screen.cursor.top, visible: rows, total: max(screen.order.count, screen.total))
  }

  /// The role, and of a person in how many articles and when last.
  private static func about(_ speaker: SpeakersScreen.Row) -> String {
    var pieces = [speaker.role].compactMap { $0 }
    if speaker.person != nil {
      pieces.append(counted(speaker.articles, "article"))
      if let latest = speaker.latest { pieces.append(HumanDate.short(latest)) }
    }
    return pieces.joined(separator: " · ")
  }

  private func emptySpeakers(_ screen: SpeakersScreen) -> [String] {
    if screen.isOfAll, screen.isAsking || screen.askedNames == nil { return ["Looking…"] }
    if !screen.filter.isEmpty {
      return ["No speaker’s name or role contains “\(screen.filter)”.", "Esc shows all again."]
    }
    if state.loading.isRunning { return ["Articles are still being read."] }
    if case .article(let id) = screen.scope, state.article(id).quotationCounts.contains(where: { $0.total > 0 }) {
      let key = state.keymap.shownKey(for: .quoteKinds) ?? ":quote-kinds"
      return ["No quotes of the kinds being shown: \(state.kinds.title).", "\(key) shows others."]
    }
    switch screen.scope {
    case .article:
      let key = state.keymap.shownKey(for: .speakers).map { "\($0) shows" } ?? ":speakers shows"
      return ["Nobody is quoted in this article.", "\(key) who is quoted in the others."]
    case .open: return ["Nobody is quoted in \(state.shelf.isOfFiles ? "the open articles" : "the library")."]
    }
  }

  private mutating func paintQuotes(of screen: SpeakersScreen, _ rect: Rect) {
    let speaker = screen.selected
    let order = screen.isOfAll ? screen.quoteOrder.title.map { "\($0) · " } ?? "" : ""
    let place = "\(order)\(grouped(screen.hitCursor.selected + 1))/\(quoteCount(screen))"
    let name = screen.isOfAll ? "Quotes" : speaker?.name ?? "Quotes"
    let hidden = hiddenQuotes(screen)
    let inside = frame(
      rect, title: name, detail: screen.hits.isEmpty ? "" : place, footer: hidden ?? "",
      hasKeys: screen.isReadingQuotes)
    guard !inside.isEmpty else { return }
    guard !screen.hits.isEmpty else {
      let isWaiting = screen.isOfAll && screen.quotes.isAsking
      let empty = speaker == nil ? "Choose a speaker to see what they said." : isWaiting ? "Looking…" : ""
      paintEmpty([hidden.map { "\($0)." } ?? empty], in: inside)
      return
    }
    let query = state.highlight(in: .results)
    paint(
      screen.hits, screen.quotes, cursor: screen.hitCursor, in: inside, marks: .filter(query),
      hasKeys: screen.isReadingQuotes,
      namesSpeaker: false)
    scrollBar(
      rect, first: screen.hitCursor.top, visible: inside.height / HitRow.height,
      total: screen.isOfAll ? screen.quotes.total(state.kinds).count : screen.hits.count)
  }

  /// Rows of quotations: of all articles as the shelf gave them, of one as it has them.
  mutating func paint(
    _ hits: [QuoteHit], _ quotes: QuotationList, cursor rows: ListCursor, in inside: Rect, marks: RowMarks,
    hasKeys: Bool,
    namesSpeaker: Bool
  ) {
    let count = (inside.height + HitRow.height - 1) / HitRow.height
    for index in 0..<min(count, max(0, hits.count - rows.top)) {
      let row = rows.top + index
      let y = inside.y + index * HitRow.height
      let area = Rect(x: inside.x, y: y, width: inside.width, height: min(HitRow.height, inside.endY - y))
      let listing = quotes.rows.indices.contains(row) ? quotes.rows[row] : state.listing(of: hits[row])
      paint(
        listing, colour: listing.speaker.flatMap { state.colours[$0] }, in: area, marks: marks,
        isSelected: row == rows.selected, hasKeys: hasKeys,
        namesSpeaker: namesSpeaker)
      paintMark(.quotation(hits[row]), x: area.x, y: area.y)
    }
  }
}

extension SpeakersScreen {
  func arrange(_ room: Rect, in layout: inout Layout, measure _: Int) {
    var room = room
    switch layout.shape {
    case .message: break
    case .single: if isReadingQuotes { layout.results = room } else { layout.speakers = room }
    case .stacked:
      layout.speakers = room.takeTop(room.height * 2 / 5)
      layout.results = room
    case .two, .three:
      layout.speakers = room.takeLeft(min(64, room.width * 2 / 5))
      layout.results = room
    }
    guard isOfAll, var rest = layout.results else { return }
    layout.person = rest.takeTop(PersonCard.height(in: rest, isBordered: layout.isBordered))
    layout.results = rest
  }

  func paint(with painter: inout Painter) { painter.paint(self) }
}
