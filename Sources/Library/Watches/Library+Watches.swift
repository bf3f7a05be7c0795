import Articles
import Basics
import GRDB
import Search
import Shelves

/// A saved search whose new matches are told.
public struct Watch: Hashable, Sendable {
  /// What is looked for, and its name.
  public var search: SavedSearch
  /// The last second, since 1970, whose articles were told of.
  public var since: Int64
}

extension Watch {
  /// The kinds of quotation that it tells: those that the search names, else what stands in quotation marks.
  fileprivate var kinds: Set<Quotation.Kind> {
    Query(parsing: search.query).namesKinds ? Set(Quotation.Kind.allCases) : [.direct, .mixed]
  }
}

extension Library {
  /// The searches that are watched, in alphabetical order.
  public func watches() throws(LibraryError) -> [Watch] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name, query, watched FROM saved_search WHERE watched IS NOT NULL ORDER BY name COLLATE NOCASE, name
          """
      ).map { row in
        Watch(search: SavedSearch(name: try row.value(0), query: try row.value(1)), since: try row.value(2))
      }
    }
  }

  /// How many quotations are new of each search that is watched, by its name; the same words count once.
  public func newQuotations(_ cancellation: Cancellation? = nil) throws(LibraryError) -> [String: Int] {
    var new: [String: Int] = [:]
    for watch in try watches() {
      let request = QuotationRequest(query: watch.search.query, added: watch.since + 1...(.max), isGrouped: true)
      let counts = try counts(request, cancellation: cancellation)
      new[watch.search.name] = watch.kinds.reduce(0) { $0 + counts.count(of: $1) }
    }
    return new
  }

  /// Watches a saved search: what is added behind `moment` is new. One that is watched already stays where it is.
  ///
  /// - Returns: whether it was not watched before; `nil` where no search has this name.
  public func watch(_ name: String, from moment: Int64) throws(LibraryError) -> Bool? {
    try write { db in
      let sql = "SELECT watched IS NULL FROM saved_search WHERE name = ?"
      guard let isNew = try Bool.fetchOne(db, sql: sql, arguments: [name]) else { return nil }
      try db.execute(
        sql: "UPDATE saved_search SET watched = COALESCE(watched, ?) WHERE name = ?", arguments: [moment, name])
      return isNew
    }
  }

  /// Watches a search no longer; it stays saved. Whether it was watched.
  public func unwatch(_ name: String) throws(LibraryError) -> Bool {
    try write { db in
      try db.execute(
        sql: "UPDATE saved_search SET watched = NULL WHERE name = ? AND watched IS NOT NULL", arguments: [name])
      return db.changesCount > 0
    }
  }

  /// Notes that everything was told that was added until a second.
  public func noteTold(_ names: [String], until moment: Int64) throws(LibraryError) {
    // No list shows anything of this: it does not count as a change.
    try withWriter { db in
      try db.inTransaction(.immediate) {
        for name in names {
          try db.execute(
            sql: "UPDATE saved_search SET watched = MAX(watched, ?) WHERE name = ? AND watched IS NOT NULL",
            arguments: [moment, name])
        }
        return .commit
      }
    }
  }

  /// The last second whose articles are all there, and to which none will be added.
  ///
  /// Articles have the second in which their transaction began, and may be seen later: while this looks nobody writes. Where articles
  /// were added in the second that it is now, it waits for the next one.
  public func settledMoment() throws(LibraryError) -> Int64 {
    while true {
      var now: Int64 = 0
      var last: Int64 = 0
      try withWriter { db in
        try db.inTransaction(.immediate) {
          now = Int64(time(nil))
          last = try Int64.fetchOne(db, sql: "SELECT MAX(added) FROM article") ?? 0
          return .rollback
        }
      }
      // A clock that was put back is not waited for.
      if last != now { return now - 1 }
      usleep(50_000)
    }
  }
}
