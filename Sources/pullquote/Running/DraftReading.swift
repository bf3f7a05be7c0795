import Reader
import Search
import Synchronization

/// Reads drafts in the background.
final class DraftReading: Sendable {
  private let parser: ContainedParser
  private let post: @Sendable (Action) -> Void
  /// The requested one; only the latest counts.
  private let wanted = Mutex(0)

  /// - Parameter parser: what parses drafts.
  init(parser: ContainedParser, post: @escaping @Sendable (Action) -> Void) {
    self.parser = parser
    self.post = post
  }

  /// Reads a draft, or those that a folder or an archive holds, and posts its quotations.
  func read(_ path: String) {
    let number = wanted.withLock { wanted in
      wanted += 1
      return wanted
    }
    // What is read may be a pipe that nobody writes to: nothing else waits for it.
    WorkerThread.start { [self] in
      var entries: [DraftEntry] = []
      let source = InputSource(arguments: [TypedPath.expanded(path)], format: .article)
      while let item = source.next() {
        guard wanted.withLock({ $0 == number }) else { return }
        switch item {
        case .input(let input, _):
          do throws(InputError) {
            let reply = parser.reply(to: ParsingRequest(matter: .contents(try input.read())))
            guard case .article(let parsed) = reply else { continue }
            if let failure = parsed.failures.first { return post(.draftUnreadable(path, sentence: failure)) }
            entries += DraftEntry.all(of: parsed.article)
          } catch {
            return post(.draftUnreadable(path, sentence: error.description))
          }
        case .failure(_, let error, _): return post(.draftUnreadable(path, sentence: error.description))
        case .record: continue
        }
      }
      post(.draft(entries, from: path))
    }
  }

  /// Reads no further.
  func stop() { wanted.withLock { $0 += 1 } }
}
