import Feeds
import GRDB
import Search

/// A feed that the library follows.
public struct StoredFeed: Hashable, Sendable {
  /// Its id.
  public var id: FeedID
  /// Its state.
  public var feed: FollowedFeed
  /// The number of articles that came from it and still exist.
  public var articles: Int
  /// The number of unread ones.
  public var unread: Int
  /// The server that it comes by; `nil` where it is asked for itself.
  public var server: ServerID?
}

extension Library {
  /// The feeds, in the order they were added.
  public func feeds() throws(LibraryError) -> [StoredFeed] {
    try read { db in
      var labels: [Int64: (folders: [String], tags: [String])] = [:]
      for row in try Row.fetchAll(
        db, sql: "SELECT feed, is_folder, name FROM feed_label ORDER BY feed, is_folder, place")
      {
        let (feed, isFolder, name): (Int64, Bool, String) = (try row.value(0), try row.value(1), try row.value(2))
        if isFolder {
          labels[feed, default: ([], [])].folders.append(name)
        } else {
          labels[feed, default: ([], [])].tags.append(name)
        }
      }
      let counts = try Self.articles(in: "article IS NOT NULL", db)
      let unread = try Self.articles(in: "article IN (SELECT id FROM article WHERE is_read = 0)", db)
      // A file of an older form can be read before it is brought to today's.
      let hasServers = try db.columns(in: "feed").contains { $0.name == "server" }
      let later =
        hasServers
        ? "server, (SELECT synced FROM server WHERE server.id = feed.server), user_agent, headers, cookie_file"
        : "NULL, NULL, NULL, NULL, NULL"
      return try Row.fetchAll(
        db,
        sql: """
          SELECT id, address, given_title, title, is_hidden, full_text, entity_tag, last_modified, fetched, error,
            failures, due, is_gone, minutes, quiet_hours, quiet_days, \(later)
          FROM feed ORDER BY id
          """
      ).map { row in
        let id: Int64 = try row.value(0)
        var feed = FollowedFeed(
          address: try row.value(1), givenTitle: row[2], title: row[3], folders: labels[id]?.folders ?? [],
          tags: labels[id]?.tags ?? [], isHidden: try row.value(4),
          fullText: FollowedFeed.FullText(rawValue: try row.value(5)) ?? .automatic)
        (feed.entityTag, feed.lastModified, feed.fetched, feed.error) = (row[6], row[7], row[8], row[9])
        (feed.failures, feed.due, feed.isGone) = (try row.value(10), try row.value(11), try row.value(12))
        feed.rhythm = FeedRhythm(
          minutes: row[13], quietHours: try row.value(14), quietDays: try row.value(15))
        feed.manner = FeedManner(
          userAgent: row[18], headers: (row[19] as String?)?.split(separator: "\n").map(String.init) ?? [],
          cookieFile: row[20])
        // What comes by a server was read when that was.
        feed.fetched = row[17] as Int64? ?? feed.fetched
        return StoredFeed(
          id: FeedID(rawValue: id), feed: feed, articles: counts[id] ?? 0, unread: unread[id] ?? 0,
          server: (row[16] as Int64?).map { ServerID(rawValue: $0) })
      }
    }
  }

  /// How many articles came from each feed, of those that a condition lets through. (To join 200,000 entries with their articles takes
  /// 0.8 s; to ask twice 0.1 s.)
  private static func articles(in condition: SQL, _ db: Database) throws -> [Int64: Int] {
    let counts: SQL = "SELECT feed, COUNT(DISTINCT article) FROM feed_entry WHERE \(condition) GROUP BY feed"
    return try Row.fetchAll(db, SQLRequest(literal: counts)).reduce(into: [:]) { counts, row in
      counts[try row.value(0)] = try row.value(1) as Int
    }
  }

  /// Follows a feed. One already followed only gains the folders, tags and title it lacks, and how it is to be requested if that is given;
  /// one marked as gone is requested again.
  ///
  /// - Returns: its id, and whether it is new.
  @discardableResult
  public func follow(_ feed: FollowedFeed) throws(LibraryError) -> (id: FeedID, isNew: Bool) {
    try write { db in
      if let known = try Int64.fetchOne(db, sql: "SELECT id FROM feed WHERE address = ?", arguments: [feed.address]) {
        try db.execute(
          sql: """
            UPDATE feed SET given_title = COALESCE(given_title, ?), title = COALESCE(title, ?),
              due = CASE WHEN is_gone THEN 0 ELSE due END, is_gone = 0 WHERE id = ?
            """, arguments: [feed.givenTitle, feed.title, known])
        try Self.label(known, feed, in: db)
        try Self.set(feed.manner, of: known, in: db)
        return (FeedID(rawValue: known), false)
      }
      try db.execute(
        sql: "INSERT INTO feed (address, given_title, title, is_hidden, full_text) VALUES (?, ?, ?, ?, ?)",
        arguments: [feed.address, feed.givenTitle, feed.title, feed.isHidden, feed.fullText.rawValue])
      let id = db.lastInsertedRowID
      try Self.label(id, feed, in: db)
      try Self.set(feed.manner, of: id, in: db)
      return (FeedID(rawValue: id), true)
    }
  }

  private static func set(_ manner: FeedManner, of id: Int64, in db: Database) throws {
    guard manner != FeedManner() else { return }
    try db.execute(
      sql: "UPDATE feed SET user_agent = ?, headers = ?, cookie_file = ?, due = 0 WHERE id = ?",
      arguments: [
        manner.userAgent, manner.headers.isEmpty ? nil : manner.headers.joined(separator: "\n"), manner.cookieFile, id,
      ])
  }

  /// Gives a feed the labels that it does not have. It lies in one folder: the first that it was put into.
  static func label(_ id: Int64, _ feed: FollowedFeed, in db: Database) throws {
    for (isFolder, names) in [(true, feed.folders), (false, feed.tags)] {
      let known = try String.fetchSet(
        db, sql: "SELECT name FROM feed_label WHERE feed = ? AND is_folder = ?", arguments: [id, isFolder])
      if isFolder, !known.isEmpty { continue }
      for (place, name) in names.enumerated() where isFolder || !known.contains(name) {
        try db.execute(
          sql: "INSERT OR IGNORE INTO feed_label (feed, is_folder, place, name) VALUES (?, ?, ?, ?)",
          arguments: [id, isFolder, known.count + place, name])
      }
    }
  }

  /// Stops following feeds. Their articles stay.
  public func unfollow(_ ids: [FeedID]) throws(LibraryError) {
    try write { db in
      for id in ids { try db.execute(sql: "DELETE FROM feed WHERE id = ?", arguments: [id.rawValue]) }
    }
  }

  /// Records the result of requesting a feed. The user's own settings stay; a feed that is no longer followed is
  /// ignored.
  ///
  /// If it moved to the address of another followed feed, it keeps its old address.
  public func note(_ feed: FollowedFeed, of id: FeedID) throws(LibraryError) {
    // No list shows anything of this, so that nobody needs to look again: it does not count as a change.
    try withWriter { db in
      try db.inTransaction(.immediate) {
        try db.execute(
          sql: "UPDATE OR IGNORE feed SET address = ? WHERE id = ?", arguments: [feed.address, id.rawValue])
        try db.execute(
          sql: """
            UPDATE feed SET title = ?, entity_tag = ?, last_modified = ?, fetched = ?, error = ?, failures = ?, due = ?,
              is_gone = ?, minutes = ?, quiet_hours = ?, quiet_days = ? WHERE id = ?
            """,
          arguments: [
            feed.title, feed.entityTag, feed.lastModified, feed.fetched, feed.error, feed.failures, feed.due,
            feed.isGone, feed.rhythm.minutes, feed.rhythm.quietHours, feed.rhythm.quietDays, id.rawValue,
          ])
        return .commit
      }
    }
  }
}
