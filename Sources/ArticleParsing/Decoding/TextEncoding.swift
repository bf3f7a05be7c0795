/// How the bytes of an input spell its text.
enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16 (little endian)"
  case utf16BigEndian = "UTF-16 (big endian)"
  case windows1252 = "Windows-1252"

  /// Tells the encoding from a byte order mark, from the zero bytes of UTF-16, and else from whether the bytes are
  /// valid UTF-8. `mark` is how many bytes the byte order mark takes.
  static func detect(in bytes: [UInt8]) -> (encoding: TextEncoding, mark: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if let unmarked = unmarkedUTF16(in: bytes) { return (unmarked, 0) }
    let census = UTF8Census(of: bytes)
    // A file that was cut or patched in one place is still UTF-8: Windows-1252 hardly ever spells valid sequences.
    return (census.faults > census.sequences ? .windows1252 : .utf8, 0)
  }

  /// UTF-16 without a mark shows as text whose every other byte is zero.
  private static func unmarkedUTF16(in bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    let pairs = sample.count / 2
    guard pairs >= 2 else { return nil }
    var zeros = (even: 0, odd: 0)
    for index in 0..<(pairs * 2) where sample[index] == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.odd * 10 >= pairs * 6, zeros.even * 20 <= pairs { return .utf16LittleEndian }
    if zeros.even * 10 >= pairs * 6, zeros.odd * 20 <= pairs { return .utf16BigEndian }
    return nil
  }
}

/// How many multi-byte sequences of some bytes are valid UTF-8, and how many bytes are none.
private struct UTF8Census {
  var sequences = 0
  var faults = 0

  init(of bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] < 0x80 {
          index = endOfASCII(in: bytes, from: index)
          continue
        }
        let length = utf8SequenceLength(in: bytes, at: index)
        if length == 0 {
          faults += 1
          index += 1
        } else {
          sequences += 1
          index += length
        }
      }
    }
  }
}

/// The index of the first byte of `bytes` from `start` on that is not ASCII, eight bytes at a time.
func endOfASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var index = start
  let raw = UnsafeRawBufferPointer(bytes)
  while index + 8 <= bytes.count {
    let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    if word & 0x8080_8080_8080_8080 != 0 { break }
    index += 8
  }
  while index < bytes.count, bytes[index] < 0x80 { index += 1 }
  return index
}

/// How many bytes the valid UTF-8 sequence of more than one byte at `index` takes; 0 where there is none (Unicode 16,
/// table 3-7).
func utf8SequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  func continues(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
    index + offset < bytes.count && bytes[index + offset] >= low && bytes[index + offset] <= high
  }
  switch bytes[index] {
  case 0xC2...0xDF: return continues(1) ? 2 : 0
  case 0xE0: return continues(1, 0xA0) && continues(2) ? 3 : 0
  case 0xED: return continues(1, 0x80, 0x9F) && continues(2) ? 3 : 0
  case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
  case 0xF0: return continues(1, 0x90) && continues(2) && continues(3) ? 4 : 0
  case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
  case 0xF4: return continues(1, 0x80, 0x8F) && continues(2) && continues(3) ? 4 : 0
  default: return 0
  }
}
