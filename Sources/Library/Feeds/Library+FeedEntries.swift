import Basics
import Feeds
import GRDB
import Search

/// A feed entry that was seen before.
public struct SeenEntry: Hashable, Sendable {
  /// Its contents then: `FeedEntry.version`.
  public var version: Int64
  /// Whether its article was removed by the user.
  public var isRemoved: Bool
}

/// A feed entry to be added to the library.
public struct EntryToKeep: Sendable {
  /// Its identity in the feed: `FeedEntry.key`.
  public var key: Int64
  /// Its contents: `FeedEntry.version`.
  public var version: Int64
  /// Its article; `nil` if nothing could be read.
  public var article: PreparedArticle?
  /// Whether that is the whole article. A partial one never replaces a longer one.
  public var isWhole: Bool
  /// Whether a server had it from its feed and gives it on: then it takes the place of no article that has as much.
  public var isSecondHand: Bool
  /// Whether its outlet is only what the feed is called: then an outlet that is known stays.
  public var isOutletOfFeed: Bool

  /// An entry.
  public init(
    key: Int64, version: Int64, article: PreparedArticle?, isWhole: Bool, isSecondHand: Bool = false,
    isOutletOfFeed: Bool = false
  ) {
    self.key = key
    self.version = version
    self.article = article
    self.isWhole = isWhole
    self.isSecondHand = isSecondHand
    self.isOutletOfFeed = isOutletOfFeed
  }
}

extension Library {
  /// The entries seen in a feed, by key.
  public func seenEntries(of id: FeedID) throws(LibraryError) -> [Int64: SeenEntry] {
    try read { db in
      var seen: [Int64: SeenEntry] = [:]
      for row in try Row.fetchAll(
        db, sql: "SELECT key, version, was_kept AND article IS NULL FROM feed_entry WHERE feed = ?",
        arguments: [id.rawValue])
      {
        seen[try row.value(0)] = SeenEntry(version: try row.value(1), isRemoved: try row.value(2))
      }
      return seen
    }
  }

  /// Adds entries of a feed and records them as seen, in one transaction: all of them or, if it throws, none.
  ///
  /// A known entry updates its article, even if its address has changed. A new one may be an article that is already
  /// there, from another feed or added by hand. Articles removed by the user do not come back. Entries of a feed that
  /// is no longer followed are ignored.
  @discardableResult
  public func keep(_ entries: [EntryToKeep], of id: FeedID) throws(LibraryError) -> AddReport {
    guard !entries.isEmpty else { return AddReport() }
    return try write { db in
      guard try Bool.fetchOne(db, sql: "SELECT 1 FROM feed WHERE id = ?", arguments: [id.rawValue]) != nil else {
        return AddReport()
      }
      var addition = Addition(db, now: Int64(time(nil)))
      var outcomes: [AddReport.Outcome] = []
      for entry in entries {
        if let outcome = try addition.keep(entry, of: id.rawValue, in: db).outcome { outcomes.append(outcome) }
      }
      try addition.finish()
      return AddReport(outcomes: outcomes)
    }
  }
}

extension Addition {
  /// Keeps an entry of a feed, and that it was seen.
  ///
  /// - Returns: what became of its article, if it has one, and that article; `nil` where there is none, or the user removed it.
  mutating func keep(
    _ entry: EntryToKeep, of feed: Int64, in db: Database
  ) throws -> (outcome: AddReport.Outcome?, article: Int64?) {
    let known = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT article, was_kept FROM feed_entry WHERE feed = ? AND key = ?"),
      arguments: [feed, entry.key])
    let article: Int64? = known?[0]
    let wasKept: Bool = known?[1] ?? false
    let outcome = wasKept && article == nil ? nil : try keep(entry, insteadOf: article)
    let kept = outcome?.id.rawValue ?? article
    try db.cachedStatement(
      sql: """
        INSERT INTO feed_entry (feed, key, version, article, was_kept) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (feed, key) DO UPDATE SET
          version = excluded.version, article = excluded.article, was_kept = excluded.was_kept
        """
    ).execute(arguments: [feed, entry.key, entry.version, kept, wasKept || kept != nil])
    return (outcome, kept)
  }

  /// Keeps the article of an entry, if it has one; `article` is what was kept of the same entry before.
  mutating func keep(_ entry: EntryToKeep, insteadOf article: Int64? = nil) throws -> AddReport.Outcome? {
    guard var prepared = entry.article else { return nil }
    if entry.isOutletOfFeed, let there = try article ?? articleWithAddress(of: prepared),
      let outlet = try self.article(there)?.article.publisher, outlet != prepared.article.publisher
    {
      var own = prepared.article
      own.publisher = outlet
      prepared = prepared.corrected(to: own)
    }
    if entry.isSecondHand, let there = try article ?? articleWithAddress(of: prepared),
      let known = try self.article(there), known.textBytes >= prepared.textBytes
    {
      return .unchanged(ArticleID(there))
    }
    if let article {
      return entry.isWhole ? try update(article, to: prepared) : try update(article, toLonger: prepared)
    }
    return entry.isWhole ? try add(prepared) : try addUnlessLonger(prepared)
  }

  /// Adds an article, unless a longer one with its address exists.
  fileprivate mutating func addUnlessLonger(_ article: PreparedArticle) throws -> AddReport.Outcome {
    guard let id = try articleWithAddress(of: article) else { return try add(article) }
    return try update(id, toLonger: article)
  }

  /// Puts an article in the place of another that has no more text, or nothing but a headline, which may become a shorter one.
  fileprivate mutating func update(_ id: Int64, toLonger article: PreparedArticle) throws -> AddReport.Outcome {
    guard let there = try self.article(id), there.textBytes <= article.textBytes || there.article.body.isEmpty else {
      return .unchanged(ArticleID(id))
    }
    return try update(id, to: article)
  }
}
