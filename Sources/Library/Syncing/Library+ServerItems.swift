import Basics
import Feeds
import GRDB
import Search

/// An article of a server on its way into the library.
public struct ServerItemToKeep: Sendable {
  /// Its number there.
  public var id: ServerItemID
  /// The feed that it came from; `nil` where that is followed no longer.
  public var feed: FeedID?
  /// Its entry; `nil` where the server has nothing of it any more.
  public var entry: EntryToKeep?
  /// Whether it was read there.
  public var isRead: Bool
  /// Whether it has a star there.
  public var isStarred: Bool

  /// An article.
  public init(id: ServerItemID, feed: FeedID?, entry: EntryToKeep?, isRead: Bool, isStarred: Bool) {
    self.id = id
    self.feed = feed
    self.entry = entry
    self.isRead = isRead
    self.isStarred = isStarred
  }
}

/// A feed that comes by a server.
public struct ServerFeedToRead: Hashable, Sendable {
  /// Its number.
  public var id: FeedID
  /// What is known of it.
  public var feed: FollowedFeed
}

extension Library {
  /// The feeds that come by a server, by what it knows them.
  public func feedsToRead(of id: ServerID) throws(LibraryError) -> [String: ServerFeedToRead] {
    let feeds = Dictionary(uniqueKeysWithValues: try feeds().map { ($0.id.rawValue, $0.feed) })
    return try read { db in
      var found: [String: ServerFeedToRead] = [:]
      for row in try Row.fetchAll(
        db, sql: "SELECT stream, id FROM feed WHERE server = ? AND stream IS NOT NULL", arguments: [id.rawValue])
      {
        let number: Int64 = try row.value(1)
        guard let feed = feeds[number] else { continue }
        found[try row.value(0)] = ServerFeedToRead(id: FeedID(rawValue: number), feed: feed)
      }
      return found
    }
  }

  /// Those of some articles of a server that are not known yet.
  public func unknown(_ ids: [ServerItemID], of id: ServerID) throws(LibraryError) -> [ServerItemID] {
    guard !ids.isEmpty else { return [] }
    return try read { db in
      let statement = try db.cachedStatement(sql: "SELECT 1 FROM server_item WHERE server = ? AND item = ?")
      return try ids.filter { item in
        try Bool.fetchOne(statement, arguments: [id.rawValue, item.rawValue]) == nil
      }
    }
  }

  /// Keeps articles of a server, in one transaction: all of them or, when it throws, none. What is known is left as it is.
  ///
  /// An article that is there already, from its feed or by itself, stays unless the server has more of it. It is read, and starred, where
  /// it was on either side. What the user removed does not come back.
  public func keep(_ items: [ServerItemToKeep], of id: ServerID) throws(LibraryError) -> AddReport {
    guard !items.isEmpty else { return AddReport() }
    return try write { db in
      guard try Bool.fetchOne(db, sql: "SELECT 1 FROM server WHERE id = ?", arguments: [id.rawValue]) != nil else {
        return AddReport()
      }
      var addition = Addition(db, now: Int64(time(nil)))
      var outcomes: [AddReport.Outcome] = []
      for var item in items {
        // One that was taken out of the list meanwhile.
        item.feed = try item.feed.flatMap { feed in
          try Bool.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM feed WHERE id = ?"), arguments: [feed.rawValue])
            == nil ? nil : feed
        }
        try db.cachedStatement(
          sql: "INSERT OR IGNORE INTO server_item (server, item, feed, is_read, is_starred) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [id.rawValue, item.id.rawValue, item.feed?.rawValue, item.isRead, item.isStarred])
        guard db.changesCount > 0, let entry = item.entry else { continue }
        let article: Int64?
        let outcome: AddReport.Outcome?
        if let feed = item.feed {
          (outcome, article) = try addition.keep(entry, of: feed.rawValue, in: db)
        } else {
          outcome = try addition.keep(entry)
          article = outcome?.id.rawValue
        }
        if let outcome { outcomes.append(outcome) }
        guard let article else { continue }
        try db.cachedStatement(sql: "UPDATE server_item SET article = ? WHERE server = ? AND item = ?")
          .execute(arguments: [article, id.rawValue, item.id.rawValue])
        try ServerMarks.join(item, with: article, in: db)
        try ServerMarks.settle(item.id, of: id, in: db)
      }
      try addition.finish()
      return AddReport(outcomes: outcomes)
    }
  }
}
