import Articles
import Glibc
import GRDB
import Search

// Every call blocks the thread that it is made on: call them from worker threads. Any number may read at once, beside one
// that writes.

extension Library {
  /// Keeps articles, in one transaction: all of them or, when it throws, none.
  ///
  /// An article of the same address, or of the same text and outlet, is updated instead of doubled; corrections, tags,
  /// stars and read marks stay. A few hundred at a time cost the least each.
  @discardableResult
  public func add(_ articles: [Article]) throws(LibraryError) -> AddReport {
    try add(articles.map { PreparedArticle($0) })
  }

  /// As `add(_:)`, with what can be worked out beforehand, on any number of threads.
  @discardableResult
  public func add(_ articles: [PreparedArticle]) throws(LibraryError) -> AddReport {
    guard !articles.isEmpty else { return AddReport() }
    return try write { db in
      var addition = Addition(db, now: Int64(time(nil)))
      let outcomes = try articles.map { try addition.add($0) }
      try addition.finish()
      return AddReport(outcomes: outcomes)
    }
  }

  /// Takes articles out, in one transaction.
  ///
  /// - Returns: how many of them were there.
  @discardableResult
  public func remove(_ ids: [StoredArticleID]) throws(LibraryError) -> Int {
    guard !ids.isEmpty else { return 0 }
    return try write { db in
      var addition = Addition(db, now: Int64(time(nil)))
      var removed = 0
      for id in ids where try addition.remove(id.rawValue) { removed += 1 }
      try addition.finish()
      return removed
    }
  }
}
