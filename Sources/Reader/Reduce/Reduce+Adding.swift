/// What is marked in articles that no library keeps, and keeping it.
extension State {
  /// What a mark or a correction adds to its sentence where it would be lost at the end.
  var fleeting: String { shelf == nil ? " It is lost when you quit, unless :add keeps it in the library." : "" }

  /// Adds every article that is open and read to the library.
  mutating func addToLibrary() -> [Command] {
    guard shelf == nil else {
      say(.info, "These articles are in the library.")
      return []
    }
    let ready = articles.indices.map { articles[$0] }.filter { $0.status == .ready }
    guard !ready.isEmpty else {
      say(.warning, "No article is open.")
      return []
    }
    say(.info, "Adding \(State.counted(ready.count, "article")) to the library…")
    return [
      .addToLibrary(
        ready.map { ArticleToAdd(packed: $0.kept.packed, isStarred: $0.isStarred, isRead: !$0.isUnread) })
    ]
  }
}
