/// The words of a hand-written table: separated by white space, in lines.
///
/// It reads bytes for speed: the tables have tens of thousands of words, all needed to open a single article.
public enum WordList {
  /// Calls `body` with each word of a table, in order.
  @inlinable @inline(__always)
  public static func forEachWord(of table: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var copy = table
    copy.withUTF8 { forEachWord(in: $0, body) }
  }

  /// Calls `body` with each line of a table that is not empty, in order.
  @inlinable @inline(__always)
  public static func forEachLine(of table: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var copy = table
    copy.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        if end > start { body(UnsafeBufferPointer(rebasing: bytes[start..<end])) }
        start = end + 1
      }
    }
  }

  /// Calls `body` with each word of some bytes, in order.
  @inlinable @inline(__always)
  public static func forEachWord(in bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var start = 0
    while start < bytes.count {
      while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
      var end = start
      while end < bytes.count, bytes[end] > 0x20 { end += 1 }
      if end > start { body(UnsafeBufferPointer(rebasing: bytes[start..<end])) }
      start = end
    }
  }
}
