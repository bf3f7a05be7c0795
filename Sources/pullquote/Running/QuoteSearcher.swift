import Reader
import Synchronization
import Terminal

/// Searches quotations while the reader goes on: of several searches only the last one posts what it found.
final class QuoteSearcher: Sendable {
  private let mailbox: Mailbox<Action>
  /// The generation of the search that is wanted; -1 for none.
  private let wanted = Atomic<Int>(-1)

  init(mailbox: Mailbox<Action>) { self.mailbox = mailbox }

  /// Searches `index`; any search before is pointless from now on and stops soon.
  func search(generation: Int, query: String, index: QuoteIndex) {
    wanted.store(generation, ordering: .relaxed)
    WorkerThread.start { [self] in
      let isPointless = { self.wanted.load(ordering: .relaxed) != generation }
      let hits = index.hits(for: query, isCancelled: isPointless)
      guard !isPointless() else { return }
      mailbox.post(.searchResults(generation: generation, hits: hits, isLast: true))
    }
  }

  /// Stops the search that is under way, if any.
  func cancel() { wanted.store(-1, ordering: .relaxed) }
}
