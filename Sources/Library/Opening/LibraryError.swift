import GRDB

/// Why a request to the library failed. In all these cases the file is unchanged.
public enum LibraryError: Error, Hashable, Sendable {
  /// The file does not exist.
  case missing(path: String)
  /// The file or its folder cannot be read or created; `cause` is the system's message.
  case unreadable(path: String, cause: String)
  /// The file is not a library: not SQLite, or another program's.
  case notALibrary(path: String)
  /// A later version of the program made the file.
  case newer(path: String, version: Int, known: Int)
  /// The file may be read, but not written.
  case readOnly(path: String)
  /// Another process has been writing all the time that this one waited, in seconds.
  case busy(path: String, waited: Int)
  /// The disk is full.
  case full(path: String)
  /// The file is damaged; `cause` is SQLite's message.
  case damaged(path: String, cause: String)
  /// The subject of the request does not exist, or no longer does.
  case gone(String)
  /// The request was cancelled.
  case cancelled
  /// Any other error from SQLite or the system.
  case failed(path: String, cause: String)
}

extension LibraryError: CustomStringConvertible {
  /// A whole sentence giving the place and the cause.
  public var description: String {
    switch self {
    case .missing(let path): "There is no library at \(path)."
    case .unreadable(let path, let cause): "The library \(path) cannot be opened: \(cause)."
    case .notALibrary(let path): "\(path) is not a Pullquote library and was left unchanged."
    case .newer(let path, let version, let known):
      "The library \(path) was made by a newer Pullquote (its format is \(version), this program reads up to \(known)) and was left unchanged."
    case .readOnly(let path): "The library \(path) is read-only, so nothing was changed."
    case .busy(let path, let waited):
      "Another program has been writing to the library \(path) for \(waited) seconds; nothing was changed, try again later."
    case .full(let path):
      "The disk is full, so the library \(path) could not take the rest of the articles."
    case .damaged(let path, let cause): "The library \(path) is damaged: \(cause)."
    case .gone(let what): "\(what) is not in the library."
    case .cancelled: "The request was cancelled."
    case .failed(let path, let cause): "The library \(path) failed: \(cause)."
    }
  }
}

extension LibraryError {
  /// What SQLite or GRDB threw.
  init(_ error: any Error, path: String, patience: Int) {
    if let error = error as? LibraryError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .failed(path: path, cause: "\(error)")
      return
    }
    let message = error.message ?? "\(error.extendedResultCode)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path, waited: patience)
    case .SQLITE_FULL: self = .full(path: path)
    // SQLite calls only one of the ways in which there can be no room by its name.
    case .SQLITE_IOERR where DiskRoom.isUsedUp(at: path): self = .full(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_NOTADB: self = .notALibrary(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, cause: message)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .unreadable(path: path, cause: message)
    case .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .cancelled
    default: self = .failed(path: path, cause: message)
    }
  }
}
