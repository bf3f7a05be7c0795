import GRDB

/// The articles kept on disk, in one SQLite file.
public final class Library: Sendable {
  /// What may be done with the file.
  public enum Access: Sendable {
    /// Reading alone. The file must be there.
    case reading
    /// Reading and writing. The file must be there.
    case writing
    /// Reading and writing. Where there is no file, it and its folders are made.
    case creating
  }

  /// Where it is.
  public let path: String
  private let pool: DatabasePool

  /// Opens the file. Nothing in it changes before the first call that changes something.
  public init(path: String, access: Access = .writing) throws(LibraryError) {
    self.path = path
    do { pool = try DatabasePool(path: path) } catch { throw .failed(path: path, cause: "\(error)") }
  }
}
