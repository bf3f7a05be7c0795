import Glibc
import Shelves

/// The file in which is kept what users do to files that they open: lines, to which new ones are added. Several readers may add to
/// it at once.
struct MarksJournal: Sendable {
  /// Where it is.
  let path: String

  /// Lines that say nothing any more are left out once there are so many of them.
  private static let mostSpent = 2000

  /// Why it cannot be read or written.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let cause: Int32
    let isReading: Bool

    var description: String {
      isReading
        ? "What was marked in files before cannot be read: \(path): \(SystemError.words(for: cause))."
        : "What you mark in files is lost when you quit: \(path) cannot be written: \(SystemError.words(for: cause))."
    }
  }

  /// Everything that is kept, and a shorter file where much of it is spent.
  func load() throws(Failure) -> KeptMarks {
    var marks = KeptMarks()
    guard let bytes = try contents() else { return marks }
    let lines = marks.read(bytes)
    if lines > marks.count * 2 + Self.mostSpent { shorten() }
    return marks
  }

  /// Adds lines.
  func add(_ lines: [UInt8]) throws(Failure) {
    makeFolders()
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(path: path, cause: errno, isReading: false) }
    defer { close(descriptor) }
    flock(descriptor, LOCK_EX)
    // Somebody who shortened it meanwhile put another file in its place.
    guard isInPlace(descriptor) else { return try add(lines) }
    try write(lines, to: descriptor)
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure(path: path, cause: errno, isReading: false) }
      rest = rest.dropFirst(count)
    }
  }

  private func isInPlace(_ descriptor: Int32) -> Bool {
    var (own, there) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && stat(path, &there) == 0 && own.st_ino == there.st_ino
      && own.st_dev == there.st_dev
  }

  /// Puts a file without what is spent in the place of this one; where that fails, this one stays.
  private func shorten() {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    flock(descriptor, LOCK_EX)
    guard isInPlace(descriptor), let bytes = try? contents() else { return }
    var marks = KeptMarks()
    _ = marks.read(bytes)
    let new = path + ".new"
    let file = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    guard (try? write(marks.bytes, to: file)) != nil, fsync(file) == 0 else {
      unlink(new)
      return
    }
    if rename(new, path) != 0 { unlink(new) }
  }

  /// `nil` where there is no file yet.
  private func contents() throws(Failure) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw Failure(path: path, cause: errno, isReading: true)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure(path: path, cause: errno, isReading: true) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  private func makeFolders() {
    for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
      mkdir(String(path.utf8.prefix(index)) ?? "", 0o700)
    }
  }
}
