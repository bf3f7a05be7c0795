import Shelves

/// The file in which is kept what users do to files that they open: lines, to which new ones are added. Several readers may add to
/// it at once.
struct MarksJournal: Sendable {
  private let file: StateFile

  /// The journal at a path.
  init(path: String) { file = StateFile(path: path) }

  /// Obsolete lines are removed once there are this many.
  private static let mostSpent = 2000

  /// Why it cannot be read or written.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let cause: StateFile.Failure

    var description: String {
      cause.isReading
        ? "The saved marks of files could not be read: \(path): \(cause.words)."
        : "Marks in files will be lost when you quit: \(path) could not be written: \(cause.words)."
    }
  }

  /// Everything that is kept, and a shorter file where much of it is spent.
  func load() throws(Failure) -> KeptMarks {
    var marks = KeptMarks()
    guard let bytes = try said({ () throws(StateFile.Failure) in try file.contents() }) else { return marks }
    let lines = marks.read(bytes)
    if lines > marks.count * 2 + Self.mostSpent { shorten() }
    return marks
  }

  /// Adds lines.
  func add(_ lines: [UInt8]) throws(Failure) {
    try said { () throws(StateFile.Failure) in try file.add(lines) }
  }

  private func said<Value>(_ work: () throws(StateFile.Failure) -> Value) throws(Failure) -> Value {
    do throws(StateFile.Failure) {
      return try work()
    } catch {
      throw Failure(path: file.path, cause: error)
    }
  }

  /// Replaces the file by one without obsolete lines; if that fails, it stays.
  private func shorten() {
    try? file.replace { bytes in
      var marks = KeptMarks()
      _ = marks.read(bytes)
      return marks.bytes
    }
  }
}
