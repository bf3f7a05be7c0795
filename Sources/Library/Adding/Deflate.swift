import CZlib

/// Articles as the file keeps them, at half their size: text is most of a library.
///
/// The first byte says the form, the next four (the lowest first) the size before; then the stream of RFC 1951.
enum Deflate {
  private static let form: UInt8 = 1
  private static let headerSize = 5
  /// A larger stated size means damage: no article is that large.
  private static let largest = 1 << 30

  /// The bytes made smaller.
  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    precondition(pq_deflateInit(&stream, 5) == Z_OK, "no memory for a compressed article")
    defer { deflateEnd(&stream) }
    let room = Int(deflateBound(&stream, uLong(bytes.count)))
    return [UInt8](unsafeUninitializedCapacity: headerSize + room) { buffer, count in
      buffer[0] = form
      for place in 0..<4 { buffer[1 + place] = UInt8(truncatingIfNeeded: bytes.count >> (place * 8)) }
      bytes.withUnsafeBufferPointer { source in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = uInt(source.count)
        stream.next_out = buffer.baseAddress! + headerSize
        stream.avail_out = uInt(room)
        precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END, "an article did not fit into its bound")
      }
      count = headerSize + Int(stream.total_out)
    }
  }

  /// The bytes as they were; `nil` when they are damaged.
  static func expanded(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    guard bytes.count > headerSize, bytes[0] == form else { return nil }
    let size = (0..<4).reduce(0) { $0 | Int(bytes[1 + $1]) << ($1 * 8) }
    guard size <= largest, size <= (bytes.count - headerSize) * 1100 else { return nil }
    var stream = z_stream()
    guard pq_inflateInit(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var isWhole = false
    let expanded = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      stream.next_in = UnsafeMutablePointer(
        mutating: bytes.baseAddress!.advanced(by: headerSize).assumingMemoryBound(to: UInt8.self))
      stream.avail_in = uInt(bytes.count - headerSize)
      stream.next_out = buffer.baseAddress
      stream.avail_out = uInt(size)
      isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END && Int(stream.total_out) == size
      count = Int(stream.total_out)
    }
    return isWhole ? expanded : nil
  }
}
