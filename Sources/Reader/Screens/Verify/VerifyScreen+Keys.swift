import Basics
import Drawing
import Search
import Shelves

/// A draft compared with printed quotations.
extension State {
  /// Reads a draft and compares it; without a file, the one that was read last.
  mutating func verify(_ path: String) {
    let path = path.isEmpty ? screen.verify?.path ?? draft ?? "" : path
    guard !path.isEmpty else {
      return say(.error, "verify needs the name of a file: a draft as text, Markdown or a page.")
    }
    draft = path
    if screen.verify?.path == path {
      screen.verify?.read()
    } else {
      keepBookmark()
      screens.append(.rows(VerifyScreen(path: path)))
    }
    outbox.append(.readDraft(path))
  }

  mutating func takeDraft(_ entries: [DraftEntry], from path: String) {
    for index in screens.indices where screens[index].verify?.path == path && screens[index].verify?.isReading == true {
      screens[index].verify?.take(entries)
    }
  }

  /// A draft cannot be read: a screen that has nothing of it yet is left.
  mutating func missDraft(_ path: String, _ sentence: String) {
    guard let index = screens.firstIndex(where: { $0.verify?.path == path && $0.verify?.isReading == true }) else {
      return
    }
    screens[index].verify?.stopReading()
    if index == screens.count - 1, screens[index].verify?.rows.isEmpty == true { leaveScreen() }
    say(.error, sentence)
  }

  /// Moves a number of rows forward or back among those to correct.
  mutating func goToFinding(_ steps: Int) {
    for _ in 0..<min(abs(steps), rowCount) {
      guard let now = screen.verify else { return }
      guard let row = now.next(from: now.cursor.selected, by: steps.signum()) else {
        return say(.info, now.isBusy ? "Only exact quotations so far." : "Every quotation is exact.")
      }
      let isBack = steps > 0 ? row <= now.cursor.selected : row >= now.cursor.selected
      if isBack { say(.info, steps > 0 ? "Continued from the top." : "Continued from the bottom.") }
      select(row: row)
    }
  }

  /// Opens the article at what the selected quotation was compared with.
  mutating func openFinding() -> [Command] {
    guard let screen = screen.verify, let row = screen.selected else {
      say(.info, "No quotation of the draft is selected.")
      return []
    }
    if let hit = screen.hit { return open(hit) }
    say(.info, row.finding == nil ? "This quotation has not been compared yet." : "Nothing like this was printed.")
    return []
  }
}

extension VerifyScreen {
  func perform(_ action: ActionName, times: Int, in state: inout State) -> [Command]? {
    switch action {
    case .forward: return state.openFinding()
    case .focusNext: state.goToFinding(1)
    case .focusPrevious: state.goToFinding(-1)
    case .findNext where state.isAtMatches: state.goToFinding(times)
    case .findPrevious where state.isAtMatches: state.goToFinding(-times)
    case .changeOrder: state.say(.info, "Quotations are in the order of the draft.")
    default: return nil
    }
    return []
  }

  func filter(by words: String, in state: inout State) { state.screen.verify?.filter = words }

  func click(_ point: Point, _ layout: Layout, in state: inout State) -> [Command] {
    state.clickRow(point, in: layout.results, top: cursor.top, height: Self.rowHeight, layout)
  }

  mutating func stop(in state: inout State) -> String {
    state.outbox.append(.stopDraft)
    stop()
    let key = state.keymap.shownKey(for: .command) ?? ":"
    return "Stopped: \(compared) of \(counted(rows.count, "quotation")) compared. \(key)verify starts again."
  }

  func exportable(in _: State) -> Export.Contents? { contents(Array(order.indices)) }

  func markedContents(in state: State) -> Export.Contents? { contents(state.markedRows) }

  private func contents(_ rows: [Int]) -> Export.Contents? {
    let checked = rows.map { row($0) }.compactMap { row in
      row.finding.map { CheckedEntry(entry: row.entry, finding: $0) }
    }
    return checked.isEmpty ? nil : .findings(checked)
  }

  func exportRemark(in _: State) -> String {
    compared < rows.count ? " \(compared) of \(counted(rows.count, "quotation")) were compared so far." : ""
  }
}
