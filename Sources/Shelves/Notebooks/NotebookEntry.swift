import ArticleFormats
import Search

/// A notebook of a shelf: it exists as long as it has a clipping.
public struct NotebookListing: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// The number of its clippings.
  public var entries: Int
  /// When the latest of them was added, ISO 8601 in UTC.
  public var latest: String

  /// A notebook in a list of them.
  public init(name: String, entries: Int, latest: String) {
    (self.name, self.entries, self.latest) = (name, entries, latest)
  }

  /// The name of the default notebook.
  public static let usualName = "Notebook"
}

/// A clipping in a notebook of a shelf.
public struct NotebookEntry: Hashable, Sendable {
  /// The clipping, its notebook, place and note.
  public var kept: KeptClipping
  /// The article it was cut out of; `nil` if that is no longer on the shelf.
  public var article: ArticleID?
  /// When it was added, ISO 8601 in UTC.
  public var added: String

  /// A clipping in a notebook.
  public init(kept: KeptClipping, article: ArticleID?, added: String) {
    (self.kept, self.article, self.added) = (kept, article, added)
  }

  /// Whether it is this clipping of this article, even if its speaker was corrected since or the article was removed.
  public func isOf(_ clipping: Clipping, from article: ArticleID?) -> Bool {
    let own = kept.clipping
    return own.kind == clipping.kind && own.number == clipping.number && own.passage.range == clipping.passage.range
      && (self.article == article || self.article == nil || article == nil)
      && own.article.headline == clipping.article.headline && own.words == clipping.words
  }

  /// Whether both are the same clipping, whatever their notes.
  public func isSame(as other: NotebookEntry) -> Bool { isOf(other.kept.clipping, from: other.article) }
}

/// The contents of a notebook, in order, and the names of all notebooks.
public struct NotebookContents: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Its clippings.
  public var entries: [NotebookEntry]
  /// Every notebook, in alphabetical order.
  public var all: [NotebookListing]

  /// A notebook.
  public init(name: String, entries: [NotebookEntry] = [], all: [NotebookListing] = []) {
    (self.name, self.entries, self.all) = (name, entries, all)
  }
}
