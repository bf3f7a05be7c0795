import Basics

/// A file in the state folder, which several readers may read and write at once.
struct StateFile: Sendable {
  /// Where it is.
  let path: String

  /// Why it cannot be read or written.
  struct Failure: Error {
    let cause: Int32
    let isReading: Bool
    var words: String { SystemError.words(for: cause) }
  }

  /// What is in it; `nil` where there is no such file yet.
  func contents() throws(Failure) -> [UInt8]? {
    do throws(FileBytes.Failure) {
      return try FileBytes.of(path, most: .max - 1)
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw Failure(cause: error.code, isReading: true)
    }
  }

  /// Adds bytes at its end.
  func add(_ bytes: [UInt8]) throws(Failure) {
    let descriptor = try openToWrite(O_WRONLY | O_APPEND | O_CREAT)
    defer { close(descriptor) }
    try write(bytes, to: descriptor)
  }

  /// Puts a file with other contents in its place, unless somebody else changes it meanwhile: they wait.
  ///
  /// - Parameter change: what becomes of what is in it; `nil` leaves it.
  func replace(_ change: ([UInt8]) -> [UInt8]?) throws(Failure) {
    let descriptor = try openToWrite(O_RDWR | O_CREAT)
    defer { close(descriptor) }
    guard let bytes = change(try contents() ?? []) else { return }
    let new = path + ".new"
    let file = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Failure(cause: errno, isReading: false) }
    defer { close(file) }
    do throws(Failure) {
      try write(bytes, to: file)
      guard fsync(file) == 0, rename(new, path) == 0 else { throw Failure(cause: errno, isReading: false) }
    } catch {
      unlink(new)
      throw error
    }
  }

  /// A descriptor that nobody else writes by. A pipe that nobody reads from is not waited for.
  private func openToWrite(_ flags: Int32) throws(Failure) -> Int32 {
    makeFolders()
    while true {
      let descriptor = open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard descriptor >= 0 else { throw Failure(cause: errno, isReading: false) }
      flock(descriptor, LOCK_EX)
      // Somebody may have put another file in its place before.
      if isInPlace(descriptor) { return descriptor }
      close(descriptor)
    }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure(cause: errno, isReading: false) }
      rest = rest.dropFirst(count)
    }
  }

  private func isInPlace(_ descriptor: Int32) -> Bool {
    var (own, there) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && stat(path, &there) == 0 && own.st_ino == there.st_ino
      && own.st_dev == there.st_dev
  }

  private func makeFolders() {
    for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
      mkdir(String(path.utf8.prefix(index)) ?? "", 0o700)
    }
  }
}
