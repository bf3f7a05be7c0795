import Encodings

/// The text that the bytes of an input spell, before anything is cleaned: what every span of a text article indexes.
///
/// A byte order mark belongs to the encoding, not to the text. What cannot be decoded is U+FFFD, one for each byte.
struct DecodedText: Sendable {
  /// The text as valid UTF-8.
  let utf8: [UInt8]
  /// How the input spelled it.
  let encoding: TextEncoding
  /// How many places could not be decoded.
  let faults: Int
  /// How many code points stand before each 256th byte; empty for pure ASCII.
  private let landmarks: [Int]

  private static let stride = 256

  init(_ bytes: [UInt8]) {
    let (encoding, mark) = TextEncoding.detect(in: bytes)
    self.encoding = encoding
    switch encoding {
    case .utf8:
      (utf8, faults) = Self.repairedUTF8(bytes, from: mark)
    case .windows1252:
      (utf8, faults) = (Self.fromWindows1252(bytes), 0)
    case .utf16LittleEndian:
      (utf8, faults) = Self.fromUTF16(bytes, from: mark, lowByteFirst: true)
    case .utf16BigEndian:
      (utf8, faults) = Self.fromUTF16(bytes, from: mark, lowByteFirst: false)
    }
    landmarks = Self.landmarks(of: utf8)
  }

  /// How many code points stand before the byte at `offset`.
  func codePoints(before offset: Int) -> Int {
    guard !landmarks.isEmpty else { return min(offset, utf8.count) }
    let end = min(offset, utf8.count)
    let landmark = end / Self.stride
    return landmarks[landmark] + utf8.withUnsafeBytes { Self.codePoints(in: $0[(landmark * Self.stride)..<end]) }
  }

  /// How many code points begin in some bytes of UTF-8: all bytes but those that go on with one (10xxxxxx).
  private static func codePoints(in bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    let base = bytes.base
    var count = bytes.count
    var index = bytes.startIndex
    while index + 8 <= bytes.endIndex {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      count -= ((word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
      index += 8
    }
    while index < bytes.endIndex {
      if base[index] & 0xC0 == 0x80 { count -= 1 }
      index += 1
    }
    return count
  }

  private static func landmarks(of utf8: [UInt8]) -> [Int] {
    utf8.withUnsafeBufferPointer { bytes in
      if endOfASCII(in: bytes, from: 0) == bytes.count { return [] }
      var landmarks: [Int] = []
      landmarks.reserveCapacity(bytes.count / stride + 1)
      var count = 0
      for start in Swift.stride(from: 0, through: bytes.count, by: stride) {
        landmarks.append(count)
        count += codePoints(in: UnsafeRawBufferPointer(bytes)[start..<min(start + stride, bytes.count)])
      }
      return landmarks
    }
  }

  private static func repairedUTF8(_ bytes: [UInt8], from start: Int) -> ([UInt8], Int) {
    bytes.withUnsafeBufferPointer { bytes in
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count)
      var faults = 0
      var copied = start
      var index = start
      while index < bytes.count {
        if bytes[index] < 0x80 {
          index = endOfASCII(in: bytes, from: index)
          continue
        }
        let length = utf8SequenceLength(in: bytes, at: index)
        if length == 0 {
          text.append(contentsOf: bytes[copied..<index])
          text.append(contentsOf: [0xEF, 0xBF, 0xBD])
          faults += 1
          index += 1
          copied = index
        } else {
          index += length
        }
      }
      text.append(contentsOf: bytes[copied...])
      return (text, faults)
    }
  }

  private static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { text.append(byte) } else { text.append(scalar: Windows1252.scalar(byte)) }
    }
    return text
  }

  private static func fromUTF16(_ bytes: [UInt8], from start: Int, lowByteFirst: Bool) -> ([UInt8], Int) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var faults = (bytes.count - start) % 2
    func unit(_ index: Int) -> UInt32 {
      lowByteFirst
        ? UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8
        : UInt32(bytes[index]) << 8 | UInt32(bytes[index + 1])
    }
    var index = start
    while index + 1 < bytes.count {
      let first = unit(index)
      index += 2
      if first & 0xFC00 == 0xD800, index + 1 < bytes.count, unit(index) & 0xFC00 == 0xDC00 {
        text.append(scalar: 0x10000 + (first & 0x3FF) << 10 + unit(index) & 0x3FF)
        index += 2
      } else if first & 0xF800 == 0xD800 {
        text.append(scalar: 0xFFFD)
        faults += 1
      } else {
        text.append(scalar: first)
      }
    }
    return (text, faults)
  }
}

extension [UInt8] {
  /// Adds the UTF-8 of a code point; of one that no text can hold, that of U+FFFD.
  mutating func append(scalar value: UInt32) {
    switch value {
    case 0..<0x80:
      append(UInt8(value))
    case 0x80..<0x800:
      append(UInt8(0xC0 | value >> 6))
      append(UInt8(0x80 | value & 0x3F))
    case 0xD800..<0xE000:
      append(scalar: 0xFFFD)
    case 0x800..<0x10000:
      append(UInt8(0xE0 | value >> 12))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    case 0x10000..<0x110000:
      append(UInt8(0xF0 | value >> 18))
      append(UInt8(0x80 | value >> 12 & 0x3F))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    default:
      append(scalar: 0xFFFD)
    }
  }
}
