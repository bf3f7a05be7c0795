import Articles
import Drawing
import Search

/// Help: every action with its keys, under headings, with the reason if it is disabled.
enum HelpPopup {
  /// A row: a heading, or a line about some keys.
  struct Row {
    var heading = ""
    /// Empty on a continuation line.
    var keys = ""
    var text = ""
    /// The name of the action, at the right.
    var name = ""
    var isDisabled = false
  }

  /// The rows with every word that is searched for.
  static func rows(_ state: State, query text: String) -> [Row] {
    let query = TextFilter(text, atWordStart: false)
    let width = max(1, textWidth(state))
    var rows: [Row] = []
    if query.isEmpty {
      let here = state.likelyActions.map(ActionEntry.of).filter { $0.disabledReason(in: state) == nil }
      if !here.isEmpty {
        rows.append(Row(heading: "Here: \(state.mode.lowercased())"))
        rows += here.flatMap { lines(of: $0, in: state, width: width) }
      }
    }
    for group in ActionEntry.Group.allCases {
      let entries = ActionEntry.table.filter { entry in
        guard entry.group == group else { return false }
        let keys = state.keymap.shownKeys(for: entry.name, in: state.focus).joined(separator: " ")
        return query.matches([entry.help, entry.name.rawValue, keys, group.rawValue, HelpSynonyms.of(entry.name)])
      }
      if entries.isEmpty { continue }
      rows.append(Row(heading: group.rawValue))
      rows += entries.flatMap { lines(of: $0, in: state, width: width) }
    }
    let verbs = CommandLine.verbs.filter { query.matches([":" + $0.name, $0.argument, $0.help, HelpSynonyms.of($0)]) }
    if !verbs.isEmpty { rows.append(Row(heading: "After “:” (any action’s name works too)")) }
    for verb in verbs {
      rows += lines(
        keys: ":\(verb.name) \(verb.argument)", text: verb.help, name: "", isDisabled: false, width: width)
    }
    let examples = QueryGuide.examples.filter { query.matches($0.forms + [$0.finds, HelpSynonyms.ofSearching]) }
    if !examples.isEmpty { rows.append(Row(heading: "Search queries")) }
    for example in examples {
      let forms = example.forms[...]
      // What is typed has to be read whole: where there is no room for it beside the text, it has a line of its own.
      let beside = forms.last.flatMap { displayWidth($0) <= keyWidth(state) ? $0 : nil }
      rows += (beside == nil ? forms : forms.dropLast()).map { Row(keys: $0) }
      rows += lines(keys: beside ?? "", text: example.finds, name: "", isDisabled: false, width: width)
    }
    let note = "A number before a key repeats it. In an article 1, 2 and 3 select panes: start a count with 0 there."
    if query.matches([note, "counts"]) {
      rows += [Row(heading: "Counts")] + lines(keys: "5j 012j", text: note, name: "", isDisabled: false, width: width)
    }
    return rows
  }

  /// The lines of an action.
  private static func lines(of entry: ActionEntry, in state: State, width: Int) -> [Row] {
    let reason = entry.disabledReason(in: state)
    return lines(
      keys: state.keymap.shownKeys(for: entry.name, in: state.focus).joined(separator: " "),
      text: entry.help + (reason.map { " — \($0)" } ?? ""), name: entry.name.rawValue, isDisabled: reason != nil,
      width: width)
  }

  /// The lines of a text beside its keys.
  private static func lines(keys: String, text: String, name: String, isDisabled: Bool, width: Int) -> [Row] {
    let lines = wrap(text, width: width).map { $0.text(of: text) }
    // In a narrow frame most have no room, and a name here and there only looks ragged.
    let hasRoom = width >= 60 && lines.count == 1 && displayWidth(text) + displayWidth(name) + 2 <= width
    return lines.enumerated().map { index, line in
      Row(keys: index == 0 ? keys : "", text: line, name: hasRoom ? name : "", isDisabled: isDisabled)
    }
  }

  static func frame(_ state: State) -> Rect {
    let width = min(state.size.width, 96)
    let room = max(0, state.size.height - 1)
    let height = state.size.height < 30 ? room : min(room, 48)
    return Rect(x: (state.size.width - width) / 2, y: (room - height) / 2, width: width, height: height)
  }

  /// Columns for the keys, and for what they do.
  static func keyWidth(_ state: State) -> Int { frame(state).width >= 74 ? 19 : 13 }
  static func textWidth(_ state: State) -> Int { frame(state).width - 5 - keyWidth(state) }

  /// How many rows are seen.
  static func visibleRows(_ state: State) -> Int { max(1, frame(state).height - 4) }
}

extension Painter {
  mutating func paintHelp() {
    guard let help = state.help else { return }
    let rows = HelpPopup.rows(state, query: help.line.text)
    let rect = HelpPopup.frame(state)
    var inside = popup(rect, title: help.isTyping ? "Help: Esc shows all keys" : "Help: / searches, j k move, q closes")
    canvas.put("/", x: inside.x + 1, y: inside.y, width: inside.width, style: theme[.uiPrompt])
    paint(
      help.line, in: Rect(x: inside.x + 3, y: inside.y, width: inside.width - 4, height: 1), hasKeys: help.isTyping,
      placeholder: "what do you want to do?")
    _ = inside.takeTop(2)
    if rows.isEmpty { paintEmpty(["No help matches “\(help.line.text)”."], in: inside) }
    let query = TextFilter(help.line.text, atWordStart: false)
    for (index, row) in rows.dropFirst(help.top).prefix(inside.height).enumerated() {
      let area = Rect(x: inside.x + 1, y: inside.y + index, width: inside.width - 2, height: 1)
      paint(row, in: area, query)
    }
    canvas.drawScrollBar(
      x: rect.endX - 1, y: inside.y, height: inside.height, first: help.top, visible: inside.height, total: rows.count,
      stroke: "█", style: theme[.uiScrollbar])
  }

  private mutating func paint(_ row: HelpPopup.Row, in area: Rect, _ query: TextFilter) {
    guard row.heading.isEmpty else {
      canvas.put(row.heading, in: area, style: theme[.uiTitle].patched(by: Style(modifiers: .bold)))
      return
    }
    var area = area
    let keys = row.text.isEmpty ? area : area.takeLeft(HelpPopup.keyWidth(state))
    canvas.put(row.keys, in: keys, style: theme[row.isDisabled ? .uiMuted : .uiKey])
    _ = area.takeLeft(1)
    if !row.name.isEmpty { canvas.put(row.name, in: area.takeRight(displayWidth(row.name)), style: theme[.uiMuted]) }
    let base = row.isDisabled ? theme[.uiMuted] : Style()
    canvas.put(
      runs(row.text, 0..<row.text.utf8.count, base: base, overlays: matches(query, in: row.text)), x: area.x, y: area.y,
      width: area.width)
  }
}
