/// Reads files whole.
public enum FileBytes {
  /// Why a file was not read.
  public struct Failure: Error, Hashable, Sendable {
    /// The system's number for it; `EFBIG` for a file longer than the limit.
    public let code: Int32

    /// A failure.
    public init(code: Int32) { self.code = code }

    /// The cause in words, for use in a sentence.
    public var words: String { SystemError.words(for: code) }
  }

  /// The bytes of a file. A pipe that nobody writes to is not waited for.
  ///
  /// - Parameter most: the most bytes that it may have.
  public static func of(_ path: String, most: Int) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    return try rest(of: descriptor, most: most)
  }

  /// What can still be read from a descriptor, which stays open.
  ///
  /// - Parameter most: the most bytes that there may be.
  public static func rest(of descriptor: Int32, most: Int) throws(Failure) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(code: errno) }
    // One byte more than the size, so that the end of a file is seen in one go; pipes have no size and grow.
    var room = status.st_size > 0 ? min(Int(status.st_size), most) + 1 : 65_536
    var bytes: [UInt8] = []
    while true {
      let (chunk, isLast) = try chunk(of: descriptor, room: room)
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      if bytes.count > most { throw Failure(code: EFBIG) }
      if isLast { return bytes }
      room = bytes.count
    }
  }

  /// Reads until the buffer is full or the input ends.
  private static func chunk(of descriptor: Int32, room: Int) throws(Failure) -> (bytes: [UInt8], isLast: Bool) {
    var isLast = false
    var cause: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      while count < room {
        let got = read(descriptor, buffer.baseAddress! + count, room - count)
        if got > 0 {
          count += got
        } else if got == 0 {
          isLast = true
          return
        } else if errno != EINTR {
          cause = errno
          return
        }
      }
    }
    if let cause { throw Failure(code: cause) }
    return (bytes, isLast)
  }
}
