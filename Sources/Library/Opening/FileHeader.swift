import GRDBSQLite
import Basics

/// What a file says that it is, so that nothing but a library is opened as one.
enum FileHeader {
  case missing
  case empty
  case foreign
  case library

  /// Reads the file through SQLite as immutable: without locks and without a log beside it. (Opening and closing it
  /// directly would drop SQLite's locks on it elsewhere in this process: sqlite.org, “How To Corrupt An SQLite Database
  /// File”, 2.2.)
  static func read(_ path: String) throws(LibraryError) -> FileHeader {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return .missing }
      throw .unreadable(path: path, cause: SystemError.words(for: errno))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, cause: "it is no file")
    }
    if Glibc.access(path, R_OK) != 0 { throw .unreadable(path: path, cause: SystemError.words(for: errno)) }
    if status.st_size == 0 { return .empty }

    // Another program may be moving its log into the file at this moment, and then what is read fits together no better
    // than that. Its first bytes always say that it is SQLite's.
    for attempt in 0..<attempts {
      if attempt > 0 { usleep(10_000) }
      if let header = try readOnce(path) { return header }
    }
    // Whatever is wrong with it, to open it tells.
    return .library
  }

  private static let attempts = 20

  /// What the file says; `nil` if it cannot be read as it lies there.
  private static func readOnce(_ path: String) throws(LibraryError) -> FileHeader? {
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    guard sqlite3_open_v2(immutableURI(path), &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nil) == SQLITE_OK
    else { throw .unreadable(path: path, cause: String(cString: sqlite3_errmsg(connection))) }
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(connection, "PRAGMA application_id", -1, &statement, nil) == SQLITE_OK,
      sqlite3_step(statement) == SQLITE_ROW
    else { return sqlite3_errcode(connection) == SQLITE_NOTADB ? .foreign : nil }
    return sqlite3_column_int(statement, 0) == Schema.applicationID ? .library : .foreign
  }

  /// The file's address for SQLite, marked as immutable.
  static func immutableURI(_ path: String) -> String {
    var uri = "file:"
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    for byte in absolute(path).utf8 {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x30...0x39, 0x41...0x5A,
        0x61...0x7A:
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        uri.unicodeScalars.append("%")
        uri.unicodeScalars.append(digits[Int(byte >> 4)])
        uri.unicodeScalars.append(digits[Int(byte & 15)])
      }
    }
    return uri + "?immutable=1"
  }

  private static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }
}
