import Articles
import Basics
import GRDB
import Search

// Every call blocks the thread that it is made on: call them from worker threads. Any number may read at once, beside one
// that writes.

extension Library {
  /// Adds articles in one transaction: all of them or, if it throws, none.
  ///
  /// An article with the same address, or the same text and outlet, is updated instead of duplicated and keeps its
  /// corrections, tags, stars and read marks. Batches of a few hundred are the most efficient.
  @discardableResult
  public func add(_ articles: [Article]) throws(LibraryError) -> AddReport {
    try add(articles.map { PreparedArticle($0) })
  }

  /// Like `add(_:)`, for articles prepared in advance on any number of threads.
  ///
  /// - Parameter marks: the marks for each article, added in the same transaction; articles past its end get none.
  @discardableResult
  public func add(_ articles: [PreparedArticle], marks: [MarksToAdd] = []) throws(LibraryError) -> AddReport {
    guard !articles.isEmpty else { return AddReport() }
    return try write { db in
      var addition = Addition(db, now: Int64(time(nil)))
      var outcomes: [AddReport.Outcome] = []
      for (place, article) in articles.enumerated() {
        let outcome = try addition.add(article)
        // At once: a later article may give this one another number.
        if place < marks.count { try Self.give(marks[place], to: outcome.id, in: db) }
        outcomes.append(outcome)
      }
      try addition.finish()
      return AddReport(outcomes: outcomes)
    }
  }

  /// Removes articles, in one transaction.
  ///
  /// - Returns: how many of them existed.
  @discardableResult
  public func remove(_ ids: [ArticleID]) throws(LibraryError) -> Int {
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
