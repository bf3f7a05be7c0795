import Drawing
import Search
import Shelves

/// What changed in an article.
extension State {
  /// Why versions cannot be shown; `nil` if they can.
  var noVersionsSentence: String? {
    switch shelf.kind {
    case .library: nil
    case .files: "Only the library keeps earlier versions, and these are files: :add puts them there."
    case nil: "The library is still being opened."
    }
  }

  mutating func openVersions() {
    guard let id = subject else { return }
    guard screen.versions?.article != id else {
      return say(.info, "This is what changed in the article.")
    }
    keepBookmark()
    screens.append(.rows(VersionsScreen(article: id, title: openArticle(id).title)))
  }

  /// Opens the article at the quotation that is selected.
  mutating func openChange() -> [Command] {
    guard let screen = screen.versions, let row = screen.selected else { return [] }
    if let hit = screen.hit { return open(hit) }
    guard row.change?.later == nil, row.change != nil else {
      leaveScreen()
      return []
    }
    say(.info, "Today’s version no longer prints this.")
    return []
  }
}

extension VersionsScreen {
  func perform(_ action: ActionName, times _: Int, in state: inout State) -> [Command]? {
    switch action {
    case .forward: return state.openChange()
    case .focusNext: state.select(row: selectedRow + 1)
    case .focusPrevious: state.select(row: selectedRow - 1)
    case .changeOrder: state.say(.info, "Versions are sorted with the latest first.")
    default: return nil
    }
    return []
  }

  func click(_ point: Point, _ layout: Layout, in state: inout State) -> [Command] {
    state.clickRow(point, in: layout.results, top: cursor.top, height: 1, layout)
  }
}
