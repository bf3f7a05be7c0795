import GRDBSQLite
import Basics

extension Library {
  /// How long the log's end waits for another connection, in milliseconds: what reads at this moment takes the log away itself.
  private static let foldingPatience: Int32 = 200

  /// Moves the write-ahead log into the file, unless readers still need the older state, and removes the log if no
  /// other connection is open. A copy of the file alone is then complete.
  ///
  /// It does not wait for writers, and may be called on any thread. A read-only file is left unchanged.
  public static func fold(_ path: String) {
    var status = stat()
    guard stat(path + "-wal", &status) == 0 else { return }
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else { return }
    sqlite3_busy_timeout(connection, foldingPatience)
    // The log is found only when something was read.
    sqlite3_exec(connection, "PRAGMA application_id; PRAGMA wal_checkpoint(TRUNCATE)", nil, nil, nil)
  }

  /// Moves recent writes into the file itself, while the library stays open.
  public func settle() { if access != .reading { Self.fold(path) } }

  // MARK: Private to its user

  /// Makes an empty file that only its user may read, whatever the umask, or restricts an existing one. SQLite gives
  /// the files beside it the same permissions.
  static func makePrivate(_ path: String) throws(LibraryError) {
    let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      // It is new: nothing has a lock on it yet that closing it could take away.
      Glibc.close(descriptor)
    } else if errno != EEXIST {
      throw .unreadable(path: path, cause: SystemError.words(for: errno))
    }
    // Another's empty file may be written, but its permissions are the owner's affair.
    if chmod(path, 0o600) != 0, errno != EPERM { throw .unreadable(path: path, cause: SystemError.words(for: errno)) }
  }
}
