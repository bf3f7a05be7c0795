/// How much of one text is read. An article takes up to 500 bytes of memory for each line and 70 for each byte, so that
/// these keep the largest below 1 GB; the longest transcripts and books have 5 MB.
enum TextLimit {
  /// How many bytes.
  static let mostBytes = 8 << 20
  /// How many lines.
  static let mostLines = 400_000

  /// As much of an input as is read, and what is said about it; `nil` where it is read whole.
  static func cut(_ bytes: [UInt8]) -> (bytes: [UInt8], sentence: String)? {
    var lines = 0
    var end = 0
    while end < bytes.count, end < mostBytes, lines < mostLines {
      if bytes[end] == 0x0A || bytes[end] == 0x0D && (end + 1 == bytes.count || bytes[end + 1] != 0x0A) { lines += 1 }
      end += 1
    }
    guard end < bytes.count else { return nil }
    let sentence =
      lines == mostLines
      ? "has more than \(mostLines) lines; those were read."
      : "has more than \(mostBytes >> 20) MB of text; the first \(mostBytes >> 20) MB were read."
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    // Two bytes of a character in UTF-16, and whole characters of UTF-8, stay together.
    if isWide { end &= ~1 } else { while end > 0, bytes[end] & 0xC0 == 0x80, mostBytes - end < 4 { end -= 1 } }
    return (Array(bytes[..<end]), sentence)
  }
}
