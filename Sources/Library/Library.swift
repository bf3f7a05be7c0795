import GRDB

/// The articles kept on disk, in one SQLite file.
public final class Library: Sendable {
  private let pool: DatabasePool

  /// Opens the file, and makes it where there is none.
  public init(path: String) throws {
    pool = try DatabasePool(path: path)
  }
}
