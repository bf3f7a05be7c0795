import ArticleFormats
import Articles
import Basics
import Library
import Reader
import Search
import Shelves
import Terminal

/// Adds opened files to the library in the background.
final class LibraryAdding: Sendable {
  private let mailbox: Mailbox<Action>
  private let path: String?
  private let line = WorkQueue { WorkerThread.start($0) }

  /// How many articles are kept in one transaction.
  private static let batch = 512

  /// - Parameter path: the library's file; `nil` if there is no folder for it.
  init(path: String?, mailbox: Mailbox<Action>) {
    self.path = path
    self.mailbox = mailbox
  }

  /// Adds articles with their marks, and says what became of it.
  ///
  /// - Parameter clippings: what notebooks have of an article.
  func add(_ articles: [ShelfArticle], clippings: @escaping @Sendable (ArticleID) -> [KeptClipping]) {
    guard let path else {
      return mailbox.post(.notice(.error, "There is no place for a library: neither HOME nor XDG_DATA_HOME is set."))
    }
    line.put { [self] in
      do throws(LibraryError) {
        let library = try Library(path: path, access: .creating)
        var stars = 0
        for start in stride(from: 0, to: articles.count, by: Self.batch) {
          stars += try keep(Array(articles[start..<min(articles.count, start + Self.batch)]), clippings, in: library)
        }
        try library.close()
        let count = counted(articles.count, "article")
        let marks = stars > 0 ? ", with \(counted(stars, "star"))" : ""
        mailbox.post(.notice(.info, "\(count) \(articles.count == 1 ? "is" : "are") now in the library\(marks)."))
      } catch {
        mailbox.post(.notice(.error, error.description))
      }
    }
  }

  /// Waits briefly until requested files are written.
  func close() {
    line.waitUntilEmpty(for: .seconds(5))
  }

  /// - Returns: how many of them have a star.
  private func keep(
    _ articles: [ShelfArticle], _ clippings: (ArticleID) -> [KeptClipping], in library: Library
  ) throws(LibraryError) -> Int {
    try library.add(
      articles.map { PreparedArticle($0.kept.packed.unpacked()) },
      marks: articles.map {
        MarksToAdd(tags: $0.tags, isRead: !$0.isUnread, isStarred: $0.isStarred, clippings: clippings($0.id))
      })
    return articles.count(where: \.isStarred)
  }
}
