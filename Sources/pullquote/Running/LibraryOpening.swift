import Configuration
import Basics
import Fetching
import Library
import Reader
import Search
import Shelves
import Synchronization
import Terminal

/// The reader's library, opened alongside the screen, so that neither waits for the other.
final class LibraryOpening: Sendable {
  private let mailbox: Mailbox<Action>
  private let path: String
  private let parser: ContainedParser
  private let jobs: Int
  private let opened: Mutex<Opened?>

  /// Finds the library; `nil` if the reader has inputs, or there is none.
  ///
  /// - Parameter parser: the parser for feed entries.
  /// - Throws: a `LibraryError` if a named library cannot be opened, since there is then nothing to show.
  init?(
    _ request: ReaderRequest, folders: Folders, parser: ContainedParser, mailbox: Mailbox<Action>
  ) throws(LibraryError) {
    guard request.inputs.isEmpty, let path = request.library ?? folders.libraryFile else { return nil }
    self.mailbox = mailbox
    self.path = path
    self.parser = parser
    jobs = max(1, request.jobs)
    if request.library == nil {
      guard access(path, F_OK) == 0 else { return nil }
      opened = Mutex(nil)
    } else {
      opened = Mutex(Opened(try Self.library(path, mailbox), parser, jobs, mailbox))
    }
  }

  private static func library(_ path: String, _ mailbox: Mailbox<Action>) throws(LibraryError) -> Library {
    try Library(path: path, isPrepared: false, waits: { mailbox.post(.notice(.info, Library.waitingSentence)) })
  }

  private struct Opened: Sendable {
    let shelf: LibraryShelf
    let service: ShelfService
    let feeds: FeedService

    init(_ library: Library, _ parser: ContainedParser, _ jobs: Int, _ mailbox: Mailbox<Action>) {
      shelf = LibraryShelf(
        library, threads: { WorkerThread.start($0) }, post: { mailbox.post($0.map { .shelf($0) }) },
        tell: { mailbox.post($0.notice) }, shown: Fetcher.shown, kindOfName: SourceKind.ofName)
      let service = ShelfService(shelf, mailbox: mailbox)
      self.service = service
      feeds = FeedService(
        library: library, parser: parser, jobs: jobs, whenReady: { service.prepare($0) },
        kept: { [shelf] in shelf.lookForChanges() }, post: { mailbox.post(.feeds($0)) })
    }
  }

  /// What answers for the library; `nil` until it is open, and where something else is shown.
  var service: ShelfService? { opened.withLock { $0?.service } }

  /// What works on its feeds; `nil` until it is open.
  var feeds: FeedService? { opened.withLock { $0?.feeds } }

  /// Opens it on a thread of its own and posts the top of its list. Where that is empty or cannot be read, `otherwise`
  /// finds something else to show.
  func start(otherwise: @escaping @Sendable () -> Void) {
    WorkerThread.start { [self] in
      do throws(LibraryError) {
        let now: Opened
        if let opened = opened.withLock({ $0 }) {
          now = opened
        } else {
          now = Opened(try Self.library(path, mailbox), parser, jobs, mailbox)
          opened.withLock { $0 = now }
        }
        if try now.shelf.open(now.service) { return }
        now.service.close()
      } catch {
        mailbox.post(.notice(.error, error.description))
      }
      opened.withLock { $0 = nil }
      otherwise()
    }
  }
}

extension ShelfService {
  /// One whose answers come to a reader.
  convenience init(_ shelf: any Shelf, mailbox: Mailbox<Action>) {
    self.init(
      shelf, threads: { WorkerThread.start($0) },
      post: { answers, ticket in mailbox.post(answers.map { .shelf($0, to: ticket) }) },
      complain: { mailbox.post(.notice(.error, $0)) })
  }
}

extension LibraryShelf.News {
  /// What a reader says of it.
  fileprivate var notice: Action {
    switch self {
    case .preparing(let preparation): .notice(.info, preparation.sentence)
    case .prepared: .notice(.info, "All articles have been indexed again: searching works.")
    case .failed(let error): .notice(.error, error.description)
    }
  }
}

extension Preparation {
  /// “Reading 3,400 of 20,000 articles again for the new word rules…”.
  var sentence: String {
    "Reading \(grouped(done)) of \(grouped(total)) articles again for the new search index…"
  }
}

extension LibraryError: CommandFailure {
  /// The exit status that the program ends with.
  var status: Int32 { 1 }
}
