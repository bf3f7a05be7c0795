import Search
import Shelves

/// What changed in an article.
extension State {
  /// Why versions cannot be shown; `nil` where they can.
  var noVersionsSentence: String? {
    switch shelf.kind {
    case .library: nil
    case .files: "Earlier versions are kept in the library, and these are files: :add puts them there."
    case nil: "The library is still being opened."
    }
  }

  mutating func openVersions() {
    guard let id = subject else { return }
    guard screen.versions?.article != id else {
      return say(.info, "This is what changed in the article.")
    }
    keepBookmark()
    screens.append(.versions(VersionsScreen(article: id, title: openArticle(id).title)))
  }

  mutating func takeVersions(_ found: [VersionListing], _ ticket: ShelfTicket?) {
    for index in screens.indices where screens[index].versions?.take(found, to: ticket) == true && found.isEmpty {
      say(.warning, "This article is not there any more.")
    }
  }

  /// Opens the article at the quotation that is selected.
  mutating func openChange() -> [Command] {
    guard let screen = screen.versions, let row = screen.selected else { return [] }
    if let hit = screen.hit { return open(hit) }
    guard row.change?.later == nil, row.change != nil else {
      leaveScreen()
      return []
    }
    say(.info, "Today’s version does not print this any more.")
    return []
  }
}
