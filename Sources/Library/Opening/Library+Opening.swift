import GRDB
import GRDBSQLite
import Basics
import Shelves

extension Library {
  /// Bytes of a page of the file.
  static let pageSize = 8192

  /// Connections that read.
  static func open(_ path: String, patience: Int) throws(LibraryError) -> DatabasePool {
    do {
      return try DatabasePool(path: path, configuration: readingConfiguration(patience))
    } catch {
      // Beside a file that was written with a log, SQLite makes one even to read. Where that is not allowed and there is no log, nobody is
      // writing, and the file can be read as it lies there; so it can on a full disk, where the log that could not be made is empty.
      let reason = LibraryError(error, path: path, patience: patience)
      var log = stat()
      let hasLog = stat(path + "-wal", &log) == 0
      guard let error = error as? DatabaseError, Glibc.access(path, R_OK) == 0,
        reason == .full(path: path)
          ? !hasLog || log.st_size == 0
          : !hasLog && (error.resultCode == .SQLITE_READONLY || error.resultCode == .SQLITE_CANTOPEN)
      else { throw reason }
      do {
        return try DatabasePool(path: FileHeader.immutableURI(path), configuration: readingConfiguration(patience))
      } catch { throw LibraryError(error, path: path, patience: patience) }
    }
  }

  /// The connection that writes.
  ///
  /// - Parameter waits: called once each time that another program has been writing for a second, and is waited for.
  static func openWriter(
    _ path: String, patience: Int, waits: @escaping @Sendable () -> Void = {}
  ) throws -> DatabaseQueue {
    var configuration = Configuration()
    let turn = WritersTurn(patience: .seconds(patience), waits: waits)
    configuration.busyMode = .callback { turn.mayWait(tries: $0) }
    configuration.label = "pullquote.library.writer"
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA synchronous = NORMAL;
          PRAGMA secure_delete = FAST;
          PRAGMA cache_size = -16384;
          PRAGMA temp_store = MEMORY;
          PRAGMA wal_autocheckpoint = 2000;
          PRAGMA journal_size_limit = 67108864;
          """)
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private static func readingConfiguration(_ patience: Int) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(Double(patience))
    configuration.maximumReaderCount = 3
    configuration.persistentReadOnlyConnections = true
    configuration.label = "pullquote.library"
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA cache_size = -2048;
          PRAGMA mmap_size = 0;
          PRAGMA temp_store = MEMORY;
          """)
    }
    return configuration
  }

  // MARK: Making

  /// Makes a new library. Two programs may do so at once: every step is idempotent.
  static func create(_ path: String, patience: Int) throws(LibraryError) {
    try makeFolders(of: path)
    try makePrivate(path)
    do {
      let queue = try openWriter(path, patience: patience)
      try queue.inDatabase { db in
        // The size of pages first: it is fixed with the first byte that is written, which is that of the next line. From
        // then on the file says whose it is.
        try db.execute(sql: "PRAGMA page_size = \(pageSize); PRAGMA application_id = \(Schema.applicationID)")
        try Schema.migrate(db)
        try remakeWords(db)
        try remakeSpellings(db)
        try activateLog(db, patience: patience)
      }
      try queue.close()
    } catch { throw LibraryError(error, path: path, patience: patience) }
  }

  /// Simultaneous readers and a writer need SQLite's write-ahead log, which is set in the file.
  private static func activateLog(_ db: Database, patience: Int) throws {
    var tries = patience * 100
    while true {
      do {
        // SQLite does not wait here by itself.
        guard try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") != "wal" else { return }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && tries > 0 {
      }
      tries -= 1
      if tries < 0 { throw DatabaseError(resultCode: .SQLITE_BUSY) }
      usleep(10_000)
    }
  }

  /// Whether a file is of an older form, or has words by other rules; refuses a newer one.
  static func isOutdated(_ readers: DatabasePool, path: String, patience: Int) throws(LibraryError) -> Bool {
    let (version, isByTodaysRules): (Int, Bool)
    do {
      (version, isByTodaysRules) = try readers.read { db in
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version > 0 else { return (version, false) }
        return (
          version,
          try Self.notedWordRules(db) == Self.wordRules && Self.notedSpellingRules(db) == Self.spellingRules
        )
      }
    } catch { throw LibraryError(error, path: path, patience: patience) }
    if version < 0 { throw .damaged(path: path, cause: "its version is \(version)") }
    if version > Schema.version { throw .newer(path: path, version: version, known: Schema.version) }
    return version < Schema.version || !isByTodaysRules
  }

  /// Migrates a file from an older format, and rebuilds the word index if its rules have changed.
  ///
  /// Articles may be listed and read meanwhile. It completes or, if cancelled or interrupted, changes nothing.
  ///
  /// - Parameter progress: receives the progress, every hundred articles.
  public func prepare(
    cancellation: Cancellation? = nil, progress: (Preparation) -> Void = { _ in }
  ) throws(LibraryError) {
    do {
      let queue = try Self.openWriter(path, patience: patience)
      try queue.inDatabase { db in
        try Schema.migrate(db)
        try Self.remakeWords(db, cancellation, progress)
        try Self.remakeSpellings(db)
        try Self.activateLog(db, patience: patience)
        // Else everybody who opens the file reads the log of all that first.
        _ = try? db.checkpoint(.truncate)
      }
      try queue.close()
    } catch { throw LibraryError(error, path: path, patience: patience) }
  }

  private static func makeFolders(of path: String) throws(LibraryError) {
    var place = path.startIndex
    while let slash = path[place...].dropFirst().firstIndex(of: "/") {
      let folder = String(path[..<slash])
      if mkdir(folder, 0o700) == 0 {
        // A umask may have taken more than it should.
        chmod(folder, 0o700)
      } else if errno != EEXIST, errno != EISDIR {
        throw .unreadable(
          path: path, cause: "the folder \(folder) could not be made (\(SystemError.words(for: errno)))")
      }
      place = slash
    }
  }
}
