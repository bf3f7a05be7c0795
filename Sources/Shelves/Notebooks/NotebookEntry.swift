import ArticleFormats
import Search

/// A notebook of a shelf: it is there as long as there is something in it.
public struct NotebookListing: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// How many clippings it has.
  public var entries: Int
  /// When the last of them was put in, ISO 8601 in UTC.
  public var latest: String

  /// A notebook in a list of them.
  public init(name: String, entries: Int, latest: String) {
    (self.name, self.entries, self.latest) = (name, entries, latest)
  }

  /// What the notebook is called that nobody named.
  public static let usualName = "Notebook"
}

/// A clipping in a notebook of a shelf.
public struct NotebookEntry: Hashable, Sendable {
  /// The clipping, its notebook, place and note.
  public var kept: KeptClipping
  /// The article that it was cut out of; `nil` when that is no longer on the shelf.
  public var article: ArticleID?
  /// When it was put in, ISO 8601 in UTC.
  public var added: String

  /// A clipping in a notebook.
  public init(kept: KeptClipping, article: ArticleID?, added: String) {
    (self.kept, self.article, self.added) = (kept, article, added)
  }

  /// Whether it is a clipping of an article. One whose speaker was corrected since, or whose article was removed, is the same.
  public func isOf(_ clipping: Clipping, from article: ArticleID?) -> Bool {
    let own = kept.clipping
    return own.kind == clipping.kind && own.number == clipping.number && own.passage.range == clipping.passage.range
      && (self.article == article || self.article == nil || article == nil)
      && own.article.headline == clipping.article.headline && own.words == clipping.words
  }

  /// Whether both are the same clipping, whatever is written to them.
  public func isSame(as other: NotebookEntry) -> Bool { isOf(other.kept.clipping, from: other.article) }
}

/// What is in a notebook, in its order, and which notebooks there are.
public struct NotebookContents: Hashable, Sendable {
  /// What it is called.
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
