import Configuration
import Glibc
import Library
import Reader
import Synchronization
import Terminal

/// The library that the reader may be about: opened beside the screen, so that neither waits for the other.
final class LibraryOpening: Sendable {
  private let mailbox: Mailbox<Action>
  private let path: String
  private let opened: Mutex<LibraryService?>

  /// Finds the library; `nil` when the reader is about inputs, or there is none.
  ///
  /// - Throws: a `LibraryError` where a library that was named cannot be opened: then there is nothing to show.
  init?(_ request: ReaderRequest, folders: Folders, mailbox: Mailbox<Action>) throws(LibraryError) {
    guard request.inputs.isEmpty, let path = request.library ?? folders.libraryFile else { return nil }
    self.mailbox = mailbox
    self.path = path
    if request.library == nil {
      guard access(path, F_OK) == 0 else { return nil }
      opened = Mutex(nil)
    } else {
      opened = Mutex(LibraryService(try Library(path: path, isPrepared: false), mailbox: mailbox))
    }
  }

  /// What answers for the library; `nil` until it is open.
  var service: LibraryService? { opened.withLock { $0 } }

  /// Opens it on a thread of its own and posts the top of its list. Where that is empty or cannot be read, `otherwise`
  /// finds something else to show.
  func start(otherwise: @escaping @Sendable () -> Void) {
    WorkerThread.start { [self] in
      do throws(LibraryError) {
        let now: LibraryService
        if let service {
          now = service
        } else {
          now = LibraryService(try Library(path: path, isPrepared: false), mailbox: mailbox)
          opened.withLock { $0 = now }
        }
        if try !now.open() { otherwise() }
      } catch {
        mailbox.post(.notice(.error, error.description))
        otherwise()
      }
    }
  }
}

extension LibraryError: CommandFailure {
  /// The exit status that the program ends with.
  var status: Int32 { 1 }
}
