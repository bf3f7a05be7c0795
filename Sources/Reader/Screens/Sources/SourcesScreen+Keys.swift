import Drawing
import Search
import Shelves

/// Who is quoted how much.
extension State {
  mutating func openSources() {
    guard screen.sources == nil else { return groupSources() }
    keepBookmark()
    screens.append(.rows(SourcesScreen()))
  }

  /// Counts by something else.
  mutating func groupSources() {
    guard let next = screen.sources?.grouping.next else { return }
    screen.sources?.grouping = next
    say(.info, "Counted by \(next.rawValue).")
  }

  /// Searches the quotations of the selected row.
  mutating func openSource() -> [Command] {
    guard let screen = screen.sources, let ranking = screen.ranking, let group = screen.selected else {
      say(.info, "Nobody is selected.")
      return []
    }
    let quoted = "\"\(group.name.replacing("\"", with: ""))\""
    switch ranking.grouping {
    case .speaker where !group.name.isEmpty: return openSearch(query: "speaker:\(quoted)")
    case .outlet where !group.name.isEmpty: return openSearch(query: "outlet:\(quoted)")
    case .month where !group.name.isEmpty: return openSearch(query: "since:\(group.name) until:\(group.name)")
    default:
      let key = keymap.shownKey(for: .changeOrder) ?? ":change-order"
      say(.info, "Only speakers, outlets and months can be searched: \(key) counts by another.")
      return []
    }
  }
}

extension SourcesScreen {
  func perform(_ action: ActionName, times _: Int, in state: inout State) -> [Command]? {
    switch action {
    case .forward: return state.openSource()
    case .focusNext, .focusPrevious, .changeOrder: state.groupSources()
    default: return nil
    }
    return []
  }

  func filter(by words: String, in state: inout State) { state.screen.sources?.filter = words }

  func click(_ point: Point, _ layout: Layout, in state: inout State) -> [Command] {
    guard let frame = layout.results, frame.contains(point) else { return [] }
    let row = cursor.top + point.y - layout.inside(frame).y - 1
    guard (0..<rowCount).contains(row) else { return [] }
    if row == cursor.selected { return state.goForward() }
    state.select(row: row)
    return []
  }

  func exportable(in _: State) -> Export.Contents? {
    order.isEmpty ? nil : ranking.map { .sources($0.listing(order)) }
  }
}
