import CZlib

/// Bytes made smaller, in the form of RFC 1950.
enum ZlibStream {
  /// The stream; `nil` where there is no memory for one.
  ///
  /// - Parameter level: how hard to try, 1 to 9.
  static func compressed(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
    var size = compressBound(uLong(bytes.count))
    var isDone = false
    let stream = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      isDone = compress2(buffer.baseAddress, &size, bytes, uLong(bytes.count), level) == Z_OK
      count = isDone ? Int(size) : 0
    }
    return isDone ? stream : nil
  }
}
