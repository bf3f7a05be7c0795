import Feeds
import GRDB
import Search

/// Marks that both sides have, and the rule by which they become the same.
///
/// What a side has otherwise than both had last was changed there since, and goes to the other side. Where both changed a mark they changed
/// it to the same, since it has two values. What was changed here is sent first.
enum ServerMarks {
  /// Gives an article that becomes known on both sides the marks that it has on either.
  static func join(_ item: ServerItemToKeep, with article: Int64, in db: Database) throws {
    for (column, isMarked) in [("is_read", item.isRead), ("is_starred", item.isStarred)] where isMarked {
      try db.cachedStatement(sql: "UPDATE article SET \(column) = 1 WHERE id = ? AND \(column) = 0")
        .execute(arguments: [article])
    }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO mark_to_send (article) VALUES (?)").execute(arguments: [article])
  }

  /// Takes note that the article of an item is not to be sent any more, where its marks are the same on both sides.
  static func settle(_ item: ServerItemID, of server: ServerID, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        DELETE FROM mark_to_send
        WHERE article = (SELECT article FROM server_item WHERE server = ? AND item = ?) AND \(isSettled)
        """
    ).execute(arguments: [server.rawValue, item.rawValue])
  }

  /// The same for all articles.
  static func settleAll(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM mark_to_send WHERE \(isSettled)")
  }

  private static let isSettled = """
    NOT EXISTS (
      SELECT 1 FROM server_item i JOIN article a ON a.id = i.article
      WHERE i.article = mark_to_send.article AND (i.is_read <> a.is_read OR i.is_starred <> a.is_starred))
    """
}

/// A mark of an article of a server that was changed here.
public struct MarkToSend: Hashable, Sendable {
  /// The article.
  public var item: ServerItemID
  /// What it is to be there.
  public var mark: ServerMark
}

/// Which articles of a server have a mark.
public struct ServerState: Hashable, Sendable {
  /// Those that nobody has read.
  public var unread: Set<ServerItemID>
  /// Those that have a star.
  public var starred: Set<ServerItemID>

  /// A state.
  public init(unread: Set<ServerItemID>, starred: Set<ServerItemID>) {
    self.unread = unread
    self.starred = starred
  }
}

extension Library {
  /// What was changed here since both sides were the same, at most so much of it.
  public func marksToSend(to id: ServerID, limit: Int) throws(LibraryError) -> [MarkToSend] {
    try read { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT i.item, i.is_read, a.is_read, i.is_starred, a.is_starred
            FROM mark_to_send m JOIN server_item i ON i.article = m.article JOIN article a ON a.id = m.article
            WHERE i.server = ? AND (i.is_read <> a.is_read OR i.is_starred <> a.is_starred) LIMIT ?
            """), arguments: [id.rawValue, limit]
      ).flatMap { row in
        let item = ServerItemID(rawValue: try row.value(0))
        let (wasRead, isRead): (Bool, Bool) = (try row.value(1), try row.value(2))
        let (wasStarred, isStarred): (Bool, Bool) = (try row.value(3), try row.value(4))
        return (wasRead == isRead ? [] : [MarkToSend(item: item, mark: .read(isRead))])
          + (wasStarred == isStarred ? [] : [MarkToSend(item: item, mark: .starred(isStarred))])
      }
    }
  }

  /// Notes that a server has some marks. What was changed again meanwhile is sent the next time.
  public func noteSent(_ items: [ServerItemID], _ mark: ServerMark, to id: ServerID) throws(LibraryError) {
    // No list shows anything of this: it does not count as a change.
    try withWriter { db in
      try db.inTransaction(.immediate) {
        let (column, value) =
          switch mark {
          case .read(let isRead): ("is_read", isRead)
          case .starred(let isStarred): ("is_starred", isStarred)
          }
        let statement = try db.cachedStatement(
          sql: "UPDATE server_item SET \(column) = ? WHERE server = ? AND item = ?")
        for item in items {
          try statement.execute(arguments: [value, id.rawValue, item.rawValue])
          try ServerMarks.settle(item, of: id, in: db)
        }
        return .commit
      }
    }
  }

  /// Which of the known articles of a server had a mark when both sides were the same last.
  public func state(of id: ServerID) throws(LibraryError) -> ServerState {
    try read { db in
      func items(_ condition: String) throws -> Set<ServerItemID> {
        let rows = try Int64.fetchCursor(
          db, sql: "SELECT item FROM server_item WHERE server = ? AND \(condition)", arguments: [id.rawValue])
        var items: Set<ServerItemID> = []
        while let item = try rows.next() { items.insert(ServerItemID(rawValue: item)) }
        return items
      }
      return ServerState(unread: try items("is_read = 0"), starred: try items("is_starred = 1"))
    }
  }

  /// Takes over the marks that were changed on a server since both sides were the same.
  ///
  /// - Returns: how many articles were changed.
  public func take(_ now: ServerState, insteadOf before: ServerState, of id: ServerID) throws(LibraryError) -> Int {
    let changes: [(column: String, value: Bool, items: Set<ServerItemID>)] = [
      ("is_read", true, before.unread.subtracting(now.unread)),
      ("is_read", false, now.unread.subtracting(before.unread)),
      ("is_starred", true, now.starred.subtracting(before.starred)),
      ("is_starred", false, before.starred.subtracting(now.starred)),
    ].filter { !$0.items.isEmpty }
    guard !changes.isEmpty else { return 0 }
    return try write { db in
      var changed = 0
      for (column, value, items) in changes {
        for item in items {
          try db.cachedStatement(
            sql: "UPDATE server_item SET \(column) = ? WHERE server = ? AND item = ? AND \(column) <> ?"
          ).execute(arguments: [value, id.rawValue, item.rawValue, value])
          guard db.changesCount > 0 else { continue }
          try db.cachedStatement(
            sql: """
              UPDATE article SET \(column) = ? WHERE \(column) <> ?
                AND id = (SELECT article FROM server_item WHERE server = ? AND item = ?)
              """
          ).execute(arguments: [value, value, id.rawValue, item.rawValue])
          changed += db.changesCount
          try ServerMarks.settle(item, of: id, in: db)
        }
      }
      return changed
    }
  }
}
