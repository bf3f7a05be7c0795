import Encodings

/// Text whose UTF-8 somebody took for Windows-1252 and saved as UTF-8 once more: “dÃ©but” for “début”
///
/// It is undone only where the whole text shows it: every character beyond ASCII belongs to a sequence that spells a
/// character in UTF-8, and there are two sequences or more. One that does not leaves the text as it is.
struct TwiceEncodedText {
  /// The text that was meant; its source is the text as it was given.
  private(set) var text = SourcedText()

  /// `nil` where the text is as it should be.
  init?(_ utf8: [UInt8]) {
    let isDone: Bool = utf8.withUnsafeBufferPointer { bytes in
      // “Â” to “ô” stand for the first bytes of sequences. The first character of nearly all texts tells.
      let first = endOfASCII(in: bytes, from: 0)
      guard first + 1 < bytes.count, bytes[first] == 0xC3, (0x82...0xB4).contains(bytes[first + 1]) else {
        return false
      }
      text.reserve(bytes.count)
      var index = 0
      var sequences = 0
      while index < bytes.count {
        let plain = endOfASCII(in: bytes, from: index)
        text.append(bytes[index..<plain], source: index)
        index = plain
        guard index < bytes.count else { break }
        guard let sequence = Self.sequence(in: bytes, at: index) else { return false }
        text.append(scalar: sequence.scalar, replacing: sequence.end - index, source: index)
        index = sequence.end
        sequences += 1
      }
      return sequences >= 2
    }
    guard isDone else { return nil }
  }

  /// The character that begins at `index`, and where its sequence ends.
  private static func sequence(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, end: Int)? {
    var spelled: [UInt8] = []
    var end = index
    var length = 1
    while spelled.count < length {
      guard end < bytes.count, bytes[end] >= 0x80 else { break }
      let unit = TextUnit(in: bytes, at: end, decodingEscapes: false)
      guard let byte = Windows1252.byte(unit.scalar), spelled.isEmpty || byte & 0xC0 == 0x80 else { break }
      if spelled.isEmpty { length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2 }
      spelled.append(byte)
      end = unit.end
    }
    // Windows-1252 has nothing at 0x9D, the last byte of ”, and some programs drop it.
    if spelled == [0xE2, 0x80] { spelled.append(0x9D) }
    // The no-break space became a plain one.
    if spelled == [0xC2], end < bytes.count, bytes[end] == 0x20 { return (0x20, end + 1) }
    guard spelled.count == length,
      spelled.withUnsafeBufferPointer({ utf8SequenceLength(in: $0, at: 0) }) == length
    else { return nil }
    return (spelled.withUnsafeBufferPointer { TextUnit(in: $0, at: 0, decodingEscapes: false).scalar }, end)
  }

  /// What a reader should know of it: the rest of a sentence that names the input.
  static let sentence = "its text was encoded twice (“â€œ” for a quotation mark) and was set right."
}
