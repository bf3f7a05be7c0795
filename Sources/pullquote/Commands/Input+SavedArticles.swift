import Containers
import Feeds
import Library

extension SavedArticles.Saved {
  /// What was done with it where it was saved.
  var marks: MarksToAdd { MarksToAdd(tags: tags, isRead: isRead, isStarred: isStarred) }
}

extension InputContents {
  /// Takes what a list says of the page.
  mutating func take(_ saved: SavedArticles.Saved) {
    address = saved.entry.url
    name = address ?? name
    marks = saved.marks
    facts = EntryFacts(saved.entry, outlet: saved.outlet)
  }
}

extension Input {
  /// The folders that hold what a list of saved articles names, where this is such a list in JSON; `nil` for anything else.
  ///
  /// Omnivore puts its readers' highlights beside the pages; they are no articles.
  func foldersOfSavedArticles() -> Set<String>? {
    guard name.lowercased().hasSuffix(".json"), let bytes = try? read().bytes,
      SavedArticles.begins(in: Array(bytes.prefix(ContainerReader.headLength)))
    else { return nil }
    var folders: Set<String> = []
    for case let snapshot? in SavedArticles.list(in: bytes).articles.map(\.snapshot) {
      if let folder = snapshot.split(separator: "/").first { folders.insert(String(folder)) }
    }
    if folders.contains("content") { folders.insert("highlights") }
    return folders
  }
}
