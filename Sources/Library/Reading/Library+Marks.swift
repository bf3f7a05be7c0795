import GRDB
import Search

extension Library {
  // MARK: Tags

  /// Every tag, in alphabetical order.
  public func tags() throws(LibraryError) -> [TagCount] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT MIN(name), COUNT(*) FROM tag GROUP BY key ORDER BY key")
        .map { TagCount(tag: $0[0], articles: $0[1]) }
    }
  }

  /// Gives and takes tags. Tags that fold to the same are the same; articles that are gone are left out.
  ///
  /// - Returns: how many were given and taken; an article that has a tag is not given it again.
  @discardableResult public func tag(
    _ ids: [ArticleID], adding: [String] = [], removing: [String] = []
  ) throws(LibraryError) -> Int {
    try write { db in
      let before = db.totalChangesCount
      for id in ids {
        for tag in removing {
          try db.cachedStatement(sql: "DELETE FROM tag WHERE article = ? AND key = ?")
            .execute(arguments: [id.rawValue, Query.key(ofTag: tag)])
        }
        for tag in adding { try Self.give(tag, to: id, in: db) }
      }
      return db.totalChangesCount - before
    }
  }

  private static func give(_ tag: String, to id: ArticleID, in db: Database) throws {
    let key = Query.key(ofTag: tag)
    guard !key.isEmpty else { return }
    let name = tag.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO tag (article, key, name) SELECT id, ?, ? FROM article WHERE id = ?
        """
    ).execute(arguments: [key, name, id.rawValue])
  }

  // MARK: Read and starred

  /// Marks articles as read or unread.
  public func setRead(_ isRead: Bool, _ ids: [ArticleID]) throws(LibraryError) {
    try mark("is_read", isRead, ids)
  }

  /// Stars or unstars articles.
  public func setStarred(_ isStarred: Bool, _ ids: [ArticleID]) throws(LibraryError) {
    try mark("is_starred", isStarred, ids)
  }

  private func mark(_ column: String, _ value: Bool, _ ids: [ArticleID]) throws(LibraryError) {
    guard !ids.isEmpty else { return }
    try write { db in for id in ids { try Self.mark(column, value, id, in: db) } }
  }

  private static func mark(_ column: String, _ value: Bool, _ id: ArticleID, in db: Database) throws {
    try db.cachedStatement(sql: "UPDATE article SET \(column) = ? WHERE id = ? AND \(column) <> ?")
      .execute(arguments: [value, id.rawValue, value])
  }

  /// Gives an article the marks that it brings along; those that it has stay.
  static func give(_ marks: MarksToAdd, to id: ArticleID, in db: Database) throws {
    for tag in marks.tags { try give(tag, to: id, in: db) }
    if marks.isRead { try mark("is_read", true, id, in: db) }
    if marks.isStarred { try mark("is_starred", true, id, in: db) }
    try Clippings.give(marks.clippings, to: id, in: db)
    try VersionLedger.give(marks.versions, to: id.rawValue, in: db)
    for reprint in marks.reprints {
      try Addition.insertOrigin(OriginKey.address(reprint.url), of: id.rawValue, reprint: reprint, in: db)
    }
  }

  // MARK: Saved searches

  /// The saved searches, in alphabetical order.
  public func savedSearches() throws(LibraryError) -> [SavedSearch] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT name, query FROM saved_search ORDER BY name COLLATE NOCASE, name")
        .map { SavedSearch(name: $0[0], query: $0[1]) }
    }
  }

  /// Keeps a search. Another one of the same name goes, though its name stays watched, or is not replaced.
  ///
  /// - Returns: the other one, where that was not to be replaced and stays.
  @discardableResult public func save(
    _ search: SavedSearch, isReplacing: Bool = true
  ) throws(LibraryError) -> SavedSearch? {
    try write { db in
      let sql = "SELECT query FROM saved_search WHERE name = ? AND query <> ?"
      if !isReplacing, let query = try String.fetchOne(db, sql: sql, arguments: [search.name, search.query]) {
        return SavedSearch(name: search.name, query: query)
      }
      try db.execute(
        sql:
          "INSERT INTO saved_search (name, query) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET query = excluded.query",
        arguments: [search.name, search.query])
      return nil
    }
  }

  /// Deletes a saved search.
  public func removeSavedSearch(named name: String) throws(LibraryError) {
    try write { db in try db.execute(sql: "DELETE FROM saved_search WHERE name = ?", arguments: [name]) }
  }
}
