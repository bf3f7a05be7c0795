import Basics
import Articles
import Drawing
import Search

extension Painter {
  /// The last row: the mode, hints or a message, and the position.
  mutating func paintStatus() {
    let row = layout.status
    canvas.fill(row, style: theme[.uiStatus])
    if let prompt = state.prompt {
      paint(prompt, in: row)
      return
    }
    if let hints = state.hints {
      paint(hints, in: row)
      return
    }
    if state.marking != nil, state.notice == nil {
      paintMarking(in: row)
      return
    }
    let (left, right) = statusParts
    if right.width > 0 {
      canvas.put(styled(right.pieces, on: theme[.uiStatus]), x: left.endX, y: row.y, width: right.width)
    }
    var x = left.x
    if let notice = state.notice {
      paint(notice, in: left)
      return
    }
    x += canvas.put(
      " \(state.mode) ", x: x, y: row.y, width: left.width,
      style: theme[.uiStatusMode].patched(by: Style(modifiers: .bold)))
    x += 1
    if let screen = state.screen.search, screen.isTyping {
      let help =
        screen.hits.isEmpty
        ? "Esc leaves"
        : "↑ ↓ choose  Enter opens it there  ^o \(screen.order.next)  Esc goes to the list"
      canvas.put(help, in: Rect(x: x, y: row.y, width: left.endX - x, height: 1))
    }
    for hint in statusHints { put(hint.action, x: hint.columns.lowerBound, y: row.y) }
  }

  /// What the last line has for hints and notices, and what stands at its right.
  ///
  /// Hints give way to the place in the list; where there is no room for that either, it says less.
  private var statusParts: (left: Rect, right: (pieces: [(String, Style)], width: Int)) {
    var left = layout.status
    let forms = [position(isShort: false), position(isShort: true)]
    let widths = forms.map { $0.reduce(0) { $0 + displayWidth($1.0) } }
    let form = widths[0] + 12 <= left.width ? 0 : 1
    guard widths[form] + displayWidth(state.mode) + 2 <= left.width else { return (left, ([], 0)) }
    _ = left.takeRight(widths[form])
    return (left, (forms[form], widths[form]))
  }

  /// The hints in the last line with their columns; none while a message is shown.
  var statusHints: [(action: ActionName, columns: Range<Int>)] {
    guard state.prompt == nil, state.hints == nil, state.marking == nil, state.notice == nil else { return [] }
    let left = statusParts.left
    var x = left.x + displayWidth(state.mode) + 3
    var hints: [(action: ActionName, columns: Range<Int>)] = []
    func add(_ hint: ActionName) {
      let columns = columns(of: hint)
      if columns > 0 { hints.append((hint, x..<x + columns - 2)) }
      x += columns
    }
    // Help and the way back have their room before the others.
    let needed = state.likelyActions.filter { $0 == .help || $0 == .close }
    var room = left.endX - x - needed.reduce(0) { $0 + columns(of: $1) }
    for hint in state.likelyActions where !needed.contains(hint) {
      let columns = columns(of: hint)
      guard columns <= room else { break }
      room -= columns
      add(hint)
    }
    for hint in needed where columns(of: hint) <= left.endX - x { add(hint) }
    return hints
  }

  /// What a key does here, in a word or two.
  private func short(_ hint: ActionName) -> String {
    switch hint {
    case .close where state.screens.count == 1: "quit"
    case .speakers: state.screen.speakers.map { $0.isOfAll ? "this article" : "all articles" } ?? "speakers"
    default: ActionEntry.of(hint).short
    }
  }

  /// The width of a hint; 0 if there is none.
  private func columns(of hint: ActionName) -> Int {
    guard let key = state.keymap.shownKey(for: hint) else { return 0 }
    let entry = ActionEntry.of(hint)
    return entry.disabledReason(in: state) == nil ? displayWidth(key) + 1 + displayWidth(short(hint)) + 2 : 0
  }

  private mutating func put(_ hint: ActionName, x: Int, y: Int) {
    guard let key = state.keymap.shownKey(for: hint) else { return }
    let text = " \(short(hint))  "
    canvas.put(styled([(key, theme[.uiKey]), (text, Style())], on: theme[.uiStatus]), x: x, y: y)
  }

  /// A sentence that is too long for the line takes up to two more above it.
  private mutating func paint(_ notice: Notice, in left: Rect) {
    let sign = notice.severity == .error ? " ✗ " : notice.severity == .warning ? " ! " : " "
    let text = sign + notice.text
    let look = style(of: notice.severity)
    guard displayWidth(text) > left.width else {
      canvas.put(text, in: left, style: look)
      return
    }
    let status = layout.status
    let room = max(1, status.width - displayWidth(sign) - 1)
    // No more is looked at than there is room for; a code point takes at most four bytes.
    let cut = Flow.firstBytes(4 * room * 4, of: notice.text)
    let lines = wrap(cut, width: room)
    let count = min(lines.count, 3, status.y + 1)
    let area = Rect(x: status.x, y: status.y + 1 - count, width: status.width, height: count)
    canvas.fill(area, style: theme[.uiStatus])
    for (index, line) in lines.prefix(count).enumerated() {
      var shown = line.text(of: cut)
      if index == count - 1, lines.count > count || cut.utf8.count < notice.text.utf8.count {
        shown = truncate(shown, width: room - 1)
        if !shown.hasSuffix("…") { shown += "…" }
      }
      if index == 0 { canvas.put(sign, x: area.x, y: area.y, width: area.width, style: look) }
      canvas.put(shown, x: area.x + displayWidth(sign), y: area.y + index, width: room, style: look)
    }
  }

  /// Which label is being typed, and where a link leads once it is the only one.
  private mutating func paint(_ hints: LinkHints, in row: Rect) {
    let bold = theme[.uiStatusMode].patched(by: Style(modifiers: .bold))
    var x = row.x
    x += canvas.put(" LINKS ", x: x, y: row.y, width: row.width, style: bold) + 1
    let verb = hints.purpose == .open ? "opens" : "copies"
    let typed = hints.typed.isEmpty ? "" : "  \(hints.typed)…"
    canvas.put(
      "A label \(verb) its link  Esc leaves\(typed)", in: Rect(x: x, y: row.y, width: row.endX - x, height: 1))
  }

  /// How much is marked, and what may be done with it.
  private mutating func paintMarking(in row: Rect) {
    let bold = theme[.uiStatusMode].patched(by: Style(modifiers: .bold))
    var x = row.x
    x += canvas.put(" MARK ", x: x, y: row.y, width: row.width, style: bold) + 1
    let keep = state.keymap.shownKey(for: .keep) ?? ":keep"
    let note = state.keymap.shownKey(for: .note) ?? ":note"
    let count = counted(state.markedWords, "word")
    let pending = state.count.map { " \($0)" } ?? ""
    canvas.put(
      "\(count)  w b j k move  o other end  \(keep) keep  \(note) note  y copy  Esc leave\(pending)",
      in: Rect(x: x, y: row.y, width: row.endX - x, height: 1))
  }

  private func style(of severity: Notice.Severity) -> Style {
    switch severity {
    case .info: style(theme[.noticeInfo], on: theme[.uiStatus])
    case .warning: style(theme[.noticeWarning], on: theme[.uiStatus])
    case .error: theme[.noticeError]
    }
  }

  /// Pending keys, running work, and the position in the list.
  private func position(isShort: Bool) -> [(String, Style)] {
    var pieces: [(String, Style)] = []
    let pending = (state.count.map { "\($0)" } ?? "") + KeyNotation.shown(state.chord)
    if !pending.isEmpty { pieces.append((" \(pending) ", theme[.uiKey])) }
    let marks = state.marks.count
    if marks > 0 { pieces.append((" \(grouped(marks)) marked ", theme[.uiKey])) }
    if state.isBusy {
      let frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
      // What is there within a moment, as most answers of a library are, needs no sign that it is on its way.
      if state.loading.isRunning || state.shelf.feedUpdate != nil || state.spinner.frame > 0 {
        pieces.append((" \(frames[state.spinner.frame % frames.count]) ", theme[.uiSpinner]))
      }
      if let loading = state.loading.progress {
        let done = "\(grouped(loading.done))/\(grouped(loading.total))"
        pieces.append((isShort ? "\(done) " : "\(done) read ", Style()))
      }
      if let update = state.shelf.feedUpdate {
        let short = update.total == 0 ? "" : "\(grouped(update.done))/\(grouped(update.total)) "
        pieces.append((isShort ? short : "\(update.words) ", Style()))
      }
      // What is under way tells more than a place in a list that is still growing.
      if isShort { return pieces }
    }
    if let feeds = state.screen.feeds {
      if state.shelf.feedUpdate == nil, !isShort, let last = feeds.lastRead {
        pieces.append((" updated \(feeds.shortTime(last)) ", Style()))
      }
      if !feeds.rows.isEmpty {
        pieces.append((" \(grouped(feeds.cursor.selected + 1))/\(grouped(feeds.rows.count)) ", Style()))
      }
      return pieces
    }
    if let draft = state.screen.verify {
      if !draft.order.isEmpty {
        pieces.append((" \(grouped(draft.cursor.selected + 1))/\(grouped(draft.rowCount)) ", Style()))
      }
      return pieces
    }
    let rows = state.shelf.count
    let count = state.shelf.countText
    if state.found[.body] != nil, let match = state.bodyMatchPlace { pieces.append((" match \(match) ", Style())) }
    if let hit = state.hitPlace {
      pieces.append((" hit \(hit) ", Style()))
    } else if case .article(let id) = state.screen, rows > 1 {
      let place = state.browse.row(of: id).map { "\(grouped($0 + 1))/\(count)" } ?? "not in the list"
      pieces.append((" \(place) ", Style()))
    } else if case .browse = state.screen, !state.browse.order.isEmpty {
      pieces.append((" \(grouped(state.browse.cursor.selected + 1))/\(count) ", Style()))
    }
    if let reading = state.reading, case .article = state.screen {
      if !isShort, !reading.content.leftOut.isEmpty {
        pieces.append((" \(grouped(reading.content.leftOut.count)) left out ", Style()))
      }
      pieces.append((" \(reading.flow.progress(at: reading.line) / 10) % ", Style()))
    }
    return pieces
  }

  /// What of a query cannot be understood, at the right of the line that it is typed in.
  mutating func paintSlip(of text: String, in area: inout Rect) {
    guard let slip = Query(parsing: text, isBeingTyped: true).slips.first?.message else { return }
    let typed = displayWidth(text) + 2
    let room = min(displayWidth(slip), area.width - typed)
    guard room >= 12 else { return }
    canvas.put(
      truncate(slip, width: room), in: area.takeRight(room), alignment: .trailing, style: theme[.noticeWarning])
  }

  private mutating func paint(_ prompt: Prompt, in row: Rect) {
    let label =
      switch prompt.purpose {
      case .find: "/"
      case .filter: "&"
      case .command: ":"
      case .reassign: " Said by: "
      case .join: " Same as: "
      case .joinPerson(_, let name): " \(name) is the same as: "
      case .splitPerson: " Name of the other person: "
      case .tags: " Tags: "
      case .savedSearch: " Saved search: "
      case .markAllRead(let count, let feeds):
        " Mark \(counted(count, "article"))\(feeds.map { " of “\($0.title)”" } ?? "") as read? y does, any other key does not "
      case .addFeed: " Address of the feed: "
      case .removeFeed(let feeds):
        " Stop following \(feeds.ids.count == 1 ? "" : "\(counted(feeds.ids.count, "feed")) in ")“\(feeds.title)”? y does, any other key does not "
      case .note: " Note: "
      case .shell: "|"
      case .replaceFile(_, let path):
        " \(truncate(path, width: max(8, row.width - 62))) already exists. Replace it? y does, any other key does not "
      }
    let used = canvas.put(label, x: row.x, y: row.y, width: row.width, style: theme[.uiPrompt])
    var area = Rect(x: row.x + used, y: row.y, width: row.width - used, height: 1)
    if case .filter(let focus, _) = prompt.purpose, focus == state.focus, area.width > 30 {
      let count = counted(state.rowCount, "row")
      canvas.put(count + " ", in: area.takeRight(12), alignment: .trailing, style: theme[.uiMuted])
    }
    if case .find = prompt.purpose, area.width > 30, let place = state.matchPlace ?? state.bodyMatchPlace {
      canvas.put(place + " ", in: area.takeRight(18), alignment: .trailing, style: theme[.uiMuted])
    }
    switch prompt.purpose {
    case .filter(.list, _), .find(.list, .article): paintSlip(of: prompt.line.text, in: &area)
    default: break
    }
    paint(prompt.line, in: area, hasKeys: true)
  }
}
