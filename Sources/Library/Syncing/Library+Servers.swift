import Feeds
import GRDB
import Search

/// A server that the library is kept in step with.
public struct StoredServer: Hashable, Sendable {
  /// Its number.
  public var id: ServerID
  /// What is known of it.
  public var server: SyncServer
  /// How many feeds come by it.
  public var feeds: Int
  /// How many of its articles have marks here that it does not know of.
  public var waiting: Int
}

/// What a server's list of feeds changed.
public struct ServerFeedReport: Hashable, Sendable {
  /// How many feeds are followed that were not.
  public var added = 0
  /// How many are followed no longer.
  public var removed = 0

  /// A report of nothing.
  public init() {}
}

extension Library {
  /// The servers, in the order in which they were added.
  public func servers() throws(LibraryError) -> [StoredServer] {
    try read { db in
      // A file of an older form can be read before it is brought to today's.
      guard try db.tableExists("server") else { return [] }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT id, address, user, password_from, password, authorization, synced, error,
            (SELECT COUNT(*) FROM feed WHERE server = server.id),
            (SELECT COUNT(*) FROM mark_to_send m JOIN server_item i USING (article) JOIN article a ON a.id = m.article
              WHERE i.server = server.id AND (i.is_read <> a.is_read OR i.is_starred <> a.is_starred))
          FROM server ORDER BY id
          """
      ).map { row in
        var server = SyncServer(
          address: try row.value(1), user: try row.value(2),
          password: SyncServer.Password(from: try row.value(3), try row.value(4)))
        (server.authorization, server.synced, server.error) = (row[5], row[6], row[7])
        return StoredServer(
          id: ServerID(rawValue: try row.value(0)), server: server, feeds: try row.value(8), waiting: try row.value(9))
      }
    }
  }

  /// Keeps the library in step with a server. One that is known stays what it is, with the password that is given now.
  ///
  /// - Returns: its number, and whether it was not known before.
  public func add(_ server: SyncServer) throws(LibraryError) -> (id: ServerID, isNew: Bool) {
    try write { db in
      let isNew =
        try Int64.fetchOne(
          db, sql: "SELECT id FROM server WHERE address = ? AND user = ?", arguments: [server.address, server.user])
        == nil
      let (from, password) = server.password.columns
      let id = try Int64.fetchOne(
        db,
        sql: """
          INSERT INTO server (address, user, password_from, password, authorization) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (address, user) DO UPDATE SET password_from = excluded.password_from,
            password = excluded.password, authorization = excluded.authorization, error = NULL
          RETURNING id
          """, arguments: [server.address, server.user, from, password, server.authorization])
      return (ServerID(rawValue: id ?? 0), isNew)
    }
  }

  /// Keeps the library in step with a server no longer. Its articles and feeds stay, and those are asked for themselves from then on.
  public func removeServer(_ id: ServerID) throws(LibraryError) {
    try write { db in
      try db.execute(sql: "UPDATE feed SET due = 0, stream = NULL WHERE server = ?", arguments: [id.rawValue])
      try db.execute(sql: "DELETE FROM server WHERE id = ?", arguments: [id.rawValue])
      try ServerMarks.settleAll(db)
    }
  }

  /// Notes what asking a server told: by what it knows who signs in, when all was the same, and why it was not.
  public func note(_ server: SyncServer, of id: ServerID) throws(LibraryError) {
    // What lists show of it is read again when an update ends: it does not count as a change.
    try withWriter { db in
      try db.inTransaction(.immediate) {
        try db.execute(
          sql: "UPDATE server SET authorization = ?, synced = ?, error = ? WHERE id = ?",
          arguments: [server.authorization, server.synced, server.error, id.rawValue])
        return .commit
      }
    }
  }

  // MARK: Feeds

  /// Follows the feeds that a server has, and those no longer that it has no longer: their articles stay. A feed that was followed before
  /// comes by the server from then on. Their folders are the server's; a title that the user gave stays.
  public func take(_ feeds: [ServerFeed], of id: ServerID) throws(LibraryError) -> ServerFeedReport {
    let known = try serverFeeds(of: id)
    let streams = Set(feeds.map(\.stream))
    let gone = known.keys.filter { !streams.contains($0) }
    var addresses: Set<String> = []
    let changed = feeds.filter { feed in
      addresses.insert(feed.address).inserted && !(known[feed.stream]?.isStill(feed) ?? false)
    }
    guard !gone.isEmpty || !changed.isEmpty else { return ServerFeedReport() }
    return try write { db in
      var report = ServerFeedReport()
      guard try Bool.fetchOne(db, sql: "SELECT 1 FROM server WHERE id = ?", arguments: [id.rawValue]) != nil else {
        return report
      }
      for stream in gone {
        try db.execute(sql: "DELETE FROM feed WHERE server = ? AND stream = ?", arguments: [id.rawValue, stream])
        report.removed += 1
      }
      for feed in changed {
        let row = try Row.fetchOne(
          db,
          sql: "SELECT id, server FROM feed WHERE server = ? AND stream = ? OR address = ? ORDER BY server IS NULL",
          arguments: [id.rawValue, feed.stream, feed.address])
        let number: Int64
        if let row {
          number = try row.value(0)
          // Another server's feed stays that one's.
          if let other = row[1] as Int64?, other != id.rawValue { continue }
          try db.execute(
            sql:
              "UPDATE feed SET server = ?, stream = ?, title = COALESCE(?, title), error = NULL, is_gone = 0 WHERE id = ?",
            arguments: [id.rawValue, feed.stream, feed.title, number])
          try db.execute(
            sql: "UPDATE OR IGNORE feed SET address = ? WHERE id = ?", arguments: [feed.address, number])
          try db.execute(sql: "DELETE FROM feed_label WHERE feed = ? AND is_folder = 1", arguments: [number])
        } else {
          try db.execute(
            sql: "INSERT INTO feed (address, title, full_text, server, stream) VALUES (?, ?, ?, ?, ?)",
            arguments: [
              feed.address, feed.title, FollowedFeed.FullText.automatic.rawValue, id.rawValue, feed.stream,
            ])
          number = db.lastInsertedRowID
          report.added += 1
        }
        try Self.label(number, feed.followed, in: db)
      }
      return report
    }
  }

  /// The feeds that come by a server, by what it knows them.
  private func serverFeeds(of id: ServerID) throws(LibraryError) -> [String: KnownFeed] {
    try read { db in
      var feeds: [Int64: KnownFeed] = [:]
      var streams: [String: Int64] = [:]
      for row in try Row.fetchAll(
        db, sql: "SELECT id, stream, address, title FROM feed WHERE server = ? AND stream IS NOT NULL",
        arguments: [id.rawValue])
      {
        let number: Int64 = try row.value(0)
        streams[try row.value(1)] = number
        feeds[number] = KnownFeed(address: try row.value(2), title: row[3])
      }
      for row in try Row.fetchAll(db, sql: "SELECT feed, is_folder, name FROM feed_label ORDER BY feed, place") {
        let (number, isFolder): (Int64, Bool) = (try row.value(0), try row.value(1))
        if isFolder {
          feeds[number]?.folders.append(try row.value(2))
        } else {
          feeds[number]?.tags.insert(try row.value(2))
        }
      }
      return streams.compactMapValues { feeds[$0] }
    }
  }

  /// What is known of a feed that comes by a server.
  private struct KnownFeed {
    var address: String
    var title: String?
    var folders: [String] = []
    var tags: Set<String> = []

    /// Whether the server says of it what it said before.
    func isStill(_ feed: ServerFeed) -> Bool {
      let said = feed.followed
      return address == said.address && (said.title == nil || title == said.title) && folders == said.folders
        && tags.isSuperset(of: said.tags)
    }
  }
}

extension SyncServer.Password {
  /// As the table has it.
  fileprivate init(from source: String, _ text: String) {
    self =
      switch source {
      case "command": .command(text)
      case "file": .file(text)
      default: .kept(text)
      }
  }

  fileprivate var columns: (from: String, password: String) {
    switch self {
    case .kept(let password): ("kept", password)
    case .command(let command): ("command", command)
    case .file(let path): ("file", path)
    }
  }
}
