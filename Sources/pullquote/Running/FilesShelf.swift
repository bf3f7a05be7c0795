import Reader
import Shelves
import Synchronization
import Terminal

/// The files that were named: articles come as they are parsed, and whoever reads is told.
final class FilesShelf: Shelf {
  private let mailbox: Mailbox<Action>
  private let kept = Mutex(MemoryShelf())

  init(mailbox: Mailbox<Action>) { self.mailbox = mailbox }

  /// What is on it now.
  var contents: MemoryShelf { kept.withLock { $0 } }

  // MARK: Coming

  /// Adds inputs that were found and will be parsed, by their names.
  func find(_ names: [String]) {
    let total = kept.withLock { shelf in
      shelf.find(names)
      return shelf.count
    }
    mailbox.post([.shelf(.opened(.files, total: total)), .shelf(.changed(total: total, only: []))])
  }

  /// Puts articles in the places of their inputs.
  func add(_ articles: [ParsedArticle]) {
    let total = kept.withLock { shelf in
      shelf.add(articles)
      return shelf.count
    }
    mailbox.post(.shelf(.changed(total: total, only: Set(articles.map { .init($0.id) }))))
  }

  /// An input cannot be read; the sentence says which, where and why.
  func fail(_ id: ArticleID, sentence: String) {
    let total = kept.withLock { shelf in
      shelf.fail(id, sentence: sentence)
      return shelf.count
    }
    mailbox.post([.shelf(.changed(total: total, only: [.init(id)])), .notice(.error, sentence)])
  }

  // MARK: Answering

  func answer(_ question: ShelfQuestion, _ cancellation: Cancellation, _ post: (ShelfAnswer) -> Void) {
    contents.answer(question, cancellation, post)
  }

  func make(_ change: ShelfChange) -> [ShelfAnswer] { kept.withLock { $0.make(change) } }

  var isReady: Bool { true }

  func close(isSettled: Bool) {}
}
