import Articles
import Drawing

extension Painter {
  /// What may follow the keys of a chord, in the bottom right corner.
  mutating func paintWhichKey() {
    guard case .prefix(let next) = state.keymap.meaning(of: state.chord, focus: state.focus) else { return }
    var seen: Set<String> = []
    var rows: [(key: String, text: String, reason: String?)] = []
    for continuation in next {
      let key = KeyNotation.shown(continuation.keys)
      guard seen.insert(key).inserted else { continue }
      let entry = ActionEntry.of(continuation.action)
      rows.append((key, entry.short, entry.disabledReason(in: state)))
    }
    let widest = rows.map { displayWidth($0.key) + 2 + displayWidth($0.reason.map { "— " + $0 } ?? $0.text) }.max() ?? 0
    let width = min(widest + 4, state.size.width)
    let height = min(rows.count + 2, layout.status.y)
    let rect = Rect(x: state.size.width - width, y: layout.status.y - height, width: width, height: height)
    let inside = popup(rect, title: KeyNotation.shown(state.chord) + "…")
    for (index, row) in rows.prefix(inside.height).enumerated() {
      let area = Rect(x: inside.x + 1, y: inside.y + index, width: inside.width - 2, height: 1)
      let keyWidth = displayWidth(row.key)
      canvas.put(row.key, in: area, style: row.reason == nil ? theme[.uiKey] : theme[.uiMuted])
      let rest = Rect(x: area.x + keyWidth + 2, y: area.y, width: area.width - keyWidth - 2, height: 1)
      canvas.put(
        row.reason.map { "— " + $0 } ?? row.text, in: rest, style: row.reason == nil ? Style() : theme[.uiMuted])
    }
  }

  /// What a prompt offers, above it.
  mutating func paintChoices() {
    guard let prompt = state.prompt else { return }
    let isPicking =
      switch prompt.purpose {
      case .reassign, .join: true
      case .find, .filter, .command: false
      }
    guard !prompt.choices.isEmpty || isPicking else { return }
    let room = max(0, min(12, layout.status.y - 2))
    let first = max(0, min((prompt.choice ?? 0) - room / 2, prompt.choices.count - room))
    let shown = Array(prompt.choices.dropFirst(first).prefix(room))
    let title = isPicking ? "Speakers: ↓ chooses, a new name is typed" : "Tab completes"
    let widest = max(shown.map { displayWidth($0) }.max() ?? 0, displayWidth(title))
    let width = min(state.size.width, widest + 6)
    let count = max(1, shown.count)
    let height = min(count + 2, layout.status.y)
    let rect = Rect(x: 0, y: layout.status.y - height, width: width, height: height)
    let inside = popup(rect, title: title)
    if shown.isEmpty {
      let text = prompt.line.isEmpty ? "Type a name." : "Enter adds this speaker."
      canvas.put(text, in: inside.inset(columns: 1), style: theme[.uiMuted])
    }
    for (index, choice) in shown.enumerated() where index < inside.height {
      let area = Rect(x: inside.x, y: inside.y + index, width: inside.width, height: 1)
      let isTaken = first + index == prompt.choice
      if isTaken { canvas.patch(area, style: theme[.uiSelection]) }
      canvas.put((isTaken ? "› " : "  ") + choice, in: area)
    }
  }

  /// An empty box over everything else.
  mutating func popup(_ rect: Rect, title: String) -> Rect {
    canvas.fill(rect, style: theme[.uiPopup])
    return canvas.drawBorder(
      rect, kind: .rounded, style: theme[.uiBorderFocused],
      title: [(title, theme[.uiTitle].patched(by: Style(modifiers: .bold)))])
  }
}

/// Help: every action with its keys, under headings; what cannot be done now says why.
enum HelpPopup {
  enum Row {
    case heading(String)
    case action(ActionEntry, keys: String)
    case verb(CommandLine.Verb)
    case note(String)
  }

  /// The rows with every word that is searched for.
  static func rows(_ state: State, query text: String) -> [Row] {
    let query = Query(text, atWordStart: false)
    var rows: [Row] = []
    for group in ActionEntry.Group.allCases {
      let entries = ActionEntry.table.filter { $0.group == group }.compactMap { entry -> Row? in
        let keys = state.keymap.shownKeys(for: entry.name).joined(separator: " ")
        guard query.matches([entry.help, entry.name.rawValue, keys, group.rawValue]) else { return nil }
        return .action(entry, keys: keys)
      }
      if !entries.isEmpty { rows += [.heading(group.rawValue)] + entries }
    }
    let verbs = CommandLine.verbs.filter { query.matches([":" + $0.name, $0.argument, $0.help]) }
    if !verbs.isEmpty {
      rows += [.heading("Commands, after “:”; any action’s name is one too")] + verbs.map { .verb($0) }
    }
    let note = "A number before a key repeats it: 5j. In an article 1, 2 and 3 are panes: begin a count with 0 there."
    if query.matches([note]) { rows += [.heading("Counts"), .note(note)] }
    return rows
  }

  static func frame(_ state: State) -> Rect {
    let width = min(state.size.width, 96)
    let height = min(max(0, state.size.height - 1), state.size.height < 30 ? .max : 48)
    return Rect(
      x: (state.size.width - width) / 2, y: (max(0, state.size.height - 1) - height) / 2, width: width, height: height)
  }

  /// How many rows are seen.
  static func visibleRows(_ state: State) -> Int { max(1, frame(state).height - 4) }
}

extension Painter {
  mutating func paintHelp() {
    guard let help = state.help else { return }
    let rows = HelpPopup.rows(state, query: help.line.text)
    let rect = HelpPopup.frame(state)
    var inside = popup(rect, title: "Help: type to search, Esc leaves")
    canvas.put("/", x: inside.x + 1, y: inside.y, width: inside.width, style: theme[.uiPrompt])
    paint(
      help.line, in: Rect(x: inside.x + 3, y: inside.y, width: inside.width - 4, height: 1), hasKeys: true,
      placeholder: "what do you want to do?")
    _ = inside.takeTop(2)
    if rows.isEmpty { paintEmpty(["No action is about “\(help.line.text)”."], in: inside) }
    let query = Query(help.line.text, atWordStart: false)
    for (index, row) in rows.dropFirst(help.top).prefix(inside.height).enumerated() {
      let area = Rect(x: inside.x + 1, y: inside.y + index, width: inside.width - 2, height: 1)
      switch row {
      case .heading(let text): canvas.put(text, in: area, style: theme[.uiTitle].patched(by: Style(modifiers: .bold)))
      case .action(let entry, let keys): paint(entry, keys: keys, in: area, query)
      case .verb(let verb):
        paint(
          keys: ":\(verb.name) \(verb.argument)", keyWidth: 22, text: verb.help, reason: nil, name: "", in: area, query)
      case .note(let text): canvas.put(text, in: area.inset(columns: 1))
      }
    }
    canvas.drawScrollBar(
      x: rect.endX - 1, y: inside.y, height: inside.height, first: help.top, visible: inside.height, total: rows.count,
      stroke: "█", style: theme[.uiScrollbar])
  }

  private mutating func paint(_ entry: ActionEntry, keys: String, in area: Rect, _ query: Query) {
    paint(
      keys: keys, keyWidth: area.width >= 70 ? 18 : 12, text: entry.help, reason: entry.disabledReason(in: state),
      name: entry.name.rawValue, in: area, query)
  }

  private mutating func paint(
    keys: String, keyWidth: Int, text: String, reason: String?, name: String, in area: Rect, _ query: Query
  ) {
    var area = area
    let muted = theme[.uiMuted]
    canvas.put(keys, in: area.takeLeft(keyWidth), style: reason == nil ? theme[.uiKey] : muted)
    _ = area.takeLeft(1)
    let shown = text + (reason.map { " — \($0)" } ?? "")
    let nameWidth = displayWidth(name)
    if nameWidth > 0, displayWidth(shown) + nameWidth + 2 <= area.width {
      canvas.put(name, in: area.takeRight(nameWidth), style: muted)
    }
    let cut = truncate(shown, width: area.width)
    canvas.put(
      runs(cut, 0..<cut.utf8.count, base: reason == nil ? Style() : muted, overlays: matches(query, in: cut)),
      x: area.x, y: area.y, width: area.width)
  }
}
