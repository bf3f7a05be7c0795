import ArticleFormats
import Articles
import GRDB
import Search
import Shelves

extension Library {
  /// Every notebook, in alphabetical order. Names that fold to the same are one.
  public func notebooks() throws(LibraryError) -> [NotebookListing] {
    try read { db in try Clippings.names(db) }
  }

  /// What is in a notebook, in its order; empty where there is none of this name.
  public func notebook(named name: String) throws(LibraryError) -> [NotebookEntry] {
    try read { db in try Clippings(db, notebook: name).entries() }
  }

  /// Puts clippings at the end of a notebook; what it has already stays where it is.
  ///
  /// - Returns: how many were put in.
  @discardableResult
  public func clip(_ clippings: [(Clipping, of: ArticleID)], into name: String) throws(LibraryError) -> Int {
    try write { db in
      let notebook = Clippings(db, notebook: name)
      return try clippings.reduce(0) { try $0 + (notebook.append($1.0, of: $1.of.rawValue, note: "") ? 1 : 0) }
    }
  }

  /// Writes a note to what stands at a place of a notebook, instead of the one before; `false` where nothing stands there.
  public func setNote(_ note: String, at place: Int, in name: String) throws(LibraryError) -> Bool {
    try write { db in try Clippings(db, notebook: name).setNote(note, at: place) }
  }

  /// Moves what stands at one place of a notebook to another, the last at the most; `false` where nothing stands there.
  public func moveClipping(from place: Int, to other: Int, in name: String) throws(LibraryError) -> Bool {
    try write { db in try Clippings(db, notebook: name).move(from: place, to: other) }
  }

  /// Takes what stands at these places out of a notebook; the rest moves up.
  ///
  /// - Returns: the places at which nothing stood; where there is one, nothing is taken out.
  public func removeClippings(at places: [Int], from name: String) throws(LibraryError) -> [Int] {
    try write { db in try Clippings(db, notebook: name).remove(at: places) }
  }

  /// What is in a notebook, and which there are, as they are at one time.
  public func notebookContents(named name: String) throws(LibraryError) -> NotebookContents {
    try read { db in
      NotebookContents(name: name, entries: try Clippings(db, notebook: name).entries(), all: try Clippings.names(db))
    }
  }

  /// Changes a notebook; what is to be changed may be gone, and then nothing is.
  public func edit(_ edit: NotebookEdit, in name: String) throws(LibraryError) {
    try write { db in try Clippings(db, notebook: name).make(edit) }
  }
}
