import Articles
import Drawing

extension Painter {
  /// What may follow the keys of a chord, in the bottom right corner.
  mutating func paintWhichKey() {
    guard case .prefix(let next, let alone) = state.keymap.meaning(of: state.chord, focus: state.focus) else { return }
    var rows: [(key: String, text: String, isDisabled: Bool, action: ActionName)] = []
    let here = alone.map { [Keymap.Continuation(keys: [], action: $0)] } ?? []
    for continuation in here + next {
      let key = continuation.keys.isEmpty ? "–" : KeyNotation.shown(continuation.keys)
      // Two keys for one action stand in one row.
      if let row = rows.firstIndex(where: { $0.action == continuation.action }) {
        rows[row].key += " " + key
        continue
      }
      let entry = ActionEntry.of(continuation.action)
      let reason = entry.disabledReason(in: state)
      let text = reason.map { "\(entry.short) — \($0)" } ?? (state.size.width >= 60 ? entry.help : entry.short)
      rows.append((key, text, reason != nil, continuation.action))
    }
    let keyWidth = rows.map { displayWidth($0.key) }.max() ?? 0
    let widest = keyWidth + 2 + (rows.map { displayWidth($0.text) }.max() ?? 0)
    let width = min(widest + 4, state.size.width)
    let height = min(rows.count + 2, layout.status.y)
    let rect = Rect(x: state.size.width - width, y: layout.status.y - height, width: width, height: height)
    let inside = popup(rect, title: KeyNotation.shown(state.chord) + "…")
    for (index, row) in rows.prefix(inside.height).enumerated() {
      let area = Rect(x: inside.x + 1, y: inside.y + index, width: inside.width - 2, height: 1)
      canvas.put(row.key, in: area, style: theme[row.isDisabled ? .uiMuted : .uiKey])
      let rest = Rect(x: area.x + keyWidth + 2, y: area.y, width: area.width - keyWidth - 2, height: 1)
      canvas.put(row.text, in: rest, style: row.isDisabled ? theme[.uiMuted] : Style())
    }
  }

  /// What a prompt offers, above it.
  mutating func paintChoices() {
    guard let prompt = state.prompt else { return }
    let isPicking =
      switch prompt.purpose {
      case .reassign, .join, .joinPerson, .savedSearch: true
      default: false
      }
    guard !prompt.choices.isEmpty || isPicking else { return }
    paint(
      prompt.choices, taken: prompt.choice, title: choicesTitle(prompt.purpose),
      empty: prompt.choices.isEmpty ? emptyChoices(prompt) : "")
  }

  /// What the query of a search may go on with.
  mutating func paintCompletions(of search: SearchScreen) {
    let completions = search.completions
    guard !completions.lines.isEmpty else { return }
    paint(completions.lines, taken: completions.taken, title: choicesTitle(nil), empty: "")
  }

  private mutating func paint(_ choices: [String], taken: Int?, title: String, empty: String) {
    let room = max(0, min(12, layout.status.y - 2))
    let first = max(0, min((taken ?? 0) - room / 2, choices.count - room))
    let shown = Array(choices.dropFirst(first).prefix(room))
    let widest = max(shown.map { displayWidth($0) }.max() ?? 0, displayWidth(title), displayWidth(empty))
    let width = min(state.size.width, widest + 6)
    let count = max(1, shown.count)
    let height = min(count + 2, layout.status.y)
    let rect = Rect(x: 0, y: layout.status.y - height, width: width, height: height)
    let inside = popup(rect, title: title)
    if shown.isEmpty {
      canvas.put(empty, in: inside.inset(columns: 1), style: theme[.uiMuted])
    }
    for (index, choice) in shown.enumerated() where index < inside.height {
      let area = Rect(x: inside.x, y: inside.y + index, width: inside.width, height: 1)
      let isTaken = first + index == taken
      if isTaken { canvas.patch(area, style: theme[.uiSelection]) }
      canvas.put((isTaken ? "› " : "  ") + choice, in: area)
    }
  }

  private func choicesTitle(_ purpose: Prompt.Purpose?) -> String {
    switch purpose {
    case .reassign, .join: "Speakers: ↓ chooses, or type a new name"
    case .joinPerson: "People: ↓ chooses"
    case .savedSearch: "Saved searches: ↓ chooses"
    case .splitPerson: "Which quotes: ↓ chooses"
    default: "Tab completes"
    }
  }

  private func emptyChoices(_ prompt: Prompt) -> String {
    switch prompt.purpose {
    case .savedSearch: "No saved searches: “:save NAME” saves the list’s filter."
    case .joinPerson: prompt.line.isEmpty ? "Type a name." : "Nobody in the library has this name."
    default: prompt.line.isEmpty ? "Type a name." : "Enter adds this speaker."
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
