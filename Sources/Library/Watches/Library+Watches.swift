import Articles
import Basics
import GRDB
import Search
import Shelves

/// A saved search whose new matches are reported.
public struct Watch: Hashable, Sendable {
  /// The search and its name.
  public var search: SavedSearch
  /// The last second, since 1970, whose articles were reported.
  public var since: Int64
}

extension Watch {
  /// The kinds of quotation to report: those named in the search, or else those in quotation marks.
  fileprivate var kinds: Set<Quotation.Kind> {
    Query(parsing: search.query).namesKinds ? Set(Quotation.Kind.allCases) : [.direct, .mixed]
  }
}

extension Library {
  /// The watches, in alphabetical order.
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

  /// The number of new quotations for each watch, by name; the same words count once.
  public func newQuotations(_ cancellation: Cancellation? = nil) throws(LibraryError) -> [String: Int] {
    var new: [String: Int] = [:]
    for watch in try watches() {
      let request = QuotationRequest(query: watch.search.query, added: watch.since + 1...(.max), isGrouped: true)
      let counts = try counts(request, cancellation: cancellation)
      new[watch.search.name] = watch.kinds.reduce(0) { $0 + counts.count(of: $1) }
    }
    return new
  }

  /// Watches a saved search: anything added after `moment` is new. One already watched is unchanged.
  ///
  /// - Returns: whether the watch is new; `nil` if no search has this name.
  public func watch(_ name: String, from moment: Int64) throws(LibraryError) -> Bool? {
    try write { db in
      let sql = "SELECT watched IS NULL FROM saved_search WHERE name = ?"
      guard let isNew = try Bool.fetchOne(db, sql: sql, arguments: [name]) else { return nil }
      try db.execute(
        sql: "UPDATE saved_search SET watched = COALESCE(watched, ?) WHERE name = ?", arguments: [moment, name])
      return isNew
    }
  }

  /// Stops watching a search, which stays saved. Returns whether it was watched.
  public func unwatch(_ name: String) throws(LibraryError) -> Bool {
    try write { db in
      try db.execute(
        sql: "UPDATE saved_search SET watched = NULL WHERE name = ? AND watched IS NOT NULL", arguments: [name])
      return db.changesCount > 0
    }
  }

  /// Records that everything added up to a second has been reported.
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

  /// The last second whose articles are complete.
  ///
  /// Articles are stamped with the second in which their transaction began, but become visible later, so this blocks
  /// writers. If articles were added in the current second, it waits for the next one.
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
