import ArticleFormats
import Articles
import GRDB
import Search
import Shelves

extension Library {
  /// Every notebook, in alphabetical order. Names that fold to the same text are one.
  public func notebooks() throws(LibraryError) -> [NotebookListing] {
    try read { db in try Clippings.names(db) }
  }

  /// The contents of a notebook, in order; empty if there is none with this name.
  public func notebook(named name: String) throws(LibraryError) -> [NotebookEntry] {
    try read { db in try Clippings(db, notebook: name).entries() }
  }

  /// Adds clippings to the end of a notebook; those already in it stay in place.
  ///
  /// - Returns: how many were added.
  @discardableResult
  public func clip(_ clippings: [(Clipping, of: ArticleID)], into name: String) throws(LibraryError) -> Int {
    try write { db in
      let notebook = Clippings(db, notebook: name)
      return try clippings.reduce(0) { try $0 + (notebook.append($1.0, of: $1.of.rawValue, note: "") ? 1 : 0) }
    }
  }

  /// Replaces the note of the clipping at a place in a notebook; `false` if there is none.
  public func setNote(_ note: String, at place: Int, in name: String) throws(LibraryError) -> Bool {
    try write { db in try Clippings(db, notebook: name).setNote(note, at: place) }
  }

  /// Moves the clipping at one place in a notebook to another, at most the last; `false` if there is none.
  public func moveClipping(from place: Int, to other: Int, in name: String) throws(LibraryError) -> Bool {
    try write { db in try Clippings(db, notebook: name).move(from: place, to: other) }
  }

  /// Removes the clippings at these places from a notebook; the rest move up.
  ///
  /// - Returns: the empty places; if there are any, nothing is removed.
  public func removeClippings(at places: [Int], from name: String) throws(LibraryError) -> [Int] {
    try write { db in try Clippings(db, notebook: name).remove(at: places) }
  }

  /// A consistent view of a notebook's contents and the names of all notebooks.
  public func notebookContents(named name: String) throws(LibraryError) -> NotebookContents {
    try read { db in
      NotebookContents(name: name, entries: try Clippings(db, notebook: name).entries(), all: try Clippings.names(db))
    }
  }

  /// Changes a notebook; if the clipping is gone, nothing changes.
  public func edit(_ edit: NotebookEdit, in name: String) throws(LibraryError) {
    try write { db in try Clippings(db, notebook: name).make(edit) }
  }
}
