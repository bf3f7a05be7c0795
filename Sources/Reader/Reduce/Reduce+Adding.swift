import Basics

/// What is marked in articles that no library keeps, and keeping it.
extension State {
  /// What a mark or a correction adds to its sentence where it would be lost at the end.
  var fleeting: String {
    guard shelf.isOfFiles, !options.keepsMarks else { return "" }
    return " It is lost when you quit, unless :add keeps it in the library."
  }

  /// Adds every article that is open to the library, once all are read; where loading was stopped, those that were.
  mutating func addToLibrary() -> [Command] {
    guard shelf.isOfFiles else {
      say(.info, "These articles are already in the library.")
      return []
    }
    guard shelf.total > 0 else {
      say(.warning, "No article is open.")
      return []
    }
    loading.addsWhenDone = loading.isRunning
    if let progress = loading.progress {
      say(
        .info,
        "The articles will be added to the library once all are read: \(grouped(progress.done)) of \(grouped(progress.total)) so far."
      )
      return []
    }
    say(.info, "Adding the articles to the library…")
    return [.addToLibrary]
  }
}
