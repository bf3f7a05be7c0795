import GRDB
import GRDBSQLite
import Basics
import Shelves
import Synchronization

/// The articles kept on disk, in one SQLite file.
///
/// Any number of threads and processes may read while one writes. Writers wait their turn for at most `patience`
/// seconds. Every call blocks its thread.
public final class Library: Sendable {
  /// The kind of access to the file.
  public enum Access: Sendable {
    /// Read only. The file must exist.
    case reading
    /// Read and write. The file must exist.
    case writing
    /// Read and write. The file and its folders are created if needed.
    case creating
  }

  /// The path of the file.
  public let path: String
  /// The kind of access.
  public let access: Access
  /// How long a change waits for another program's to end, in seconds.
  public let patience: Int

  private let waits: @Sendable () -> Void
  private let readers: DatabasePool
  /// What searches for speakers know.
  let joinedNames = JoinedNames.Cache()
  /// Opened when something is to be written.
  private let writer = Mutex<DatabaseQueue?>(nil)
  private let isClosed = Mutex(false)

  /// Whether the file's format or word rules were out of date when it was opened, so it had to be prepared.
  public let isOutdated: Bool

  /// Opens the file. An older format is migrated and an outdated word index rebuilt; nothing else changes.
  ///
  /// - Parameters:
  ///   - isPrepared: whether to do that before returning. If not, and the file `isOutdated`, only articles and lists
  ///     without a query may be read until `prepare` has been called.
  ///   - waits: called on some thread whenever a change has waited a second for another program.
  ///   - progress: receives the progress, if it takes a while.
  public init(
    path: String, access: Access = .writing, patience: Int = 15, isPrepared: Bool = true,
    waits: @escaping @Sendable () -> Void = {},
    progress: (Preparation) -> Void = { _ in }
  ) throws(LibraryError) {
    self.path = path
    self.access = access
    self.patience = patience
    self.waits = waits
    let header = try FileHeader.read(path)
    switch header {
    case .missing, .empty:
      guard access == .creating else { throw .missing(path: path) }
      try Self.create(path, patience: patience)
    case .foreign: throw .notALibrary(path: path)
    case .library: break
    }
    readers = try Self.open(path, patience: patience)
    isOutdated = try Self.isOutdated(readers, path: path, patience: patience)
    if isOutdated, isPrepared { try prepare(progress: progress) }
  }

  /// Closes the file, after calls in progress have ended. Leaves no other files beside it unless someone else has it
  /// open.
  public func close() throws(LibraryError) {
    let wasClosed = isClosed.withLock { isClosed in
      defer { isClosed = true }
      return isClosed
    }
    guard !wasClosed else { return }
    do {
      // Who may write goes last: SQLite then puts what is in the log into the file, and takes the log away.
      try readers.close()
      try writer.withLock { writer in
        try writer?.close()
        writer = nil
      }
    } catch { throw LibraryError(error, path: path, patience: patience) }
    // A connection that only reads makes a log, too, and cannot take it away.
    Self.fold(path)
  }

  deinit { try? close() }

  // MARK: Reading and writing

  /// Reads a consistent state of the file.
  func read<Value>(
    _ cancellation: Cancellation? = nil, _ body: (Database) throws -> Value
  ) throws(LibraryError) -> Value {
    do {
      return try readers.read { db in try db.cancellable(by: cancellation) { try body(db) } }
    } catch {
      if cancellation?.isCancelled == true { throw .cancelled }
      throw LibraryError(error, path: path, patience: patience)
    }
  }

  /// Changes the file in one transaction: all or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
    try withWriter { db in
      var value: Value?
      try db.inTransaction(.immediate) {
        value = try body(db)
        try db.cachedStatement(
          sql: """
            INSERT INTO setting (name, value) VALUES ('changes', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1
            """
        ).execute()
        return .commit
      }
      return value!
    }
  }

  /// Uses the connection that writes, outside of a transaction.
  func withWriter<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
    guard access != .reading else { throw .readOnly(path: path) }
    do {
      return try queue().inDatabase(body)
    } catch { throw LibraryError(error, path: path, patience: patience) }
  }

  private func queue() throws -> DatabaseQueue {
    try writer.withLock { writer in
      if let writer { return writer }
      let opened = try Self.openWriter(path, patience: patience, waits: waits)
      writer = opened
      return opened
    }
  }
}

extension Database {
  /// Runs a closure that ends soon after it is cancelled, with an error.
  fileprivate func cancellable<Value>(by cancellation: Cancellation?, _ body: () throws -> Value) throws -> Value {
    guard let cancellation else { return try body() }
    if cancellation.isCancelled { throw LibraryError.cancelled }
    // Asked about every thousand steps of SQLite's machine: some tens of microseconds.
    sqlite3_progress_handler(
      sqliteConnection, 1000,
      { context in Unmanaged<Cancellation>.fromOpaque(context!).takeUnretainedValue().isCancelled ? 1 : 0 },
      Unmanaged.passUnretained(cancellation).toOpaque())
    defer { sqlite3_progress_handler(sqliteConnection, 0, nil, nil) }
    return try withExtendedLifetime(cancellation) { try body() }
  }
}
