import Containers
import Feeds

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
