import Basics
import Encodings

/// The bytes of a page as UTF-8 without NUL, whatever they were.
///
/// In this order: a byte order mark; UTF-16 by its zeros; an encoding that the page declares and that shows itself in
/// escape sequences; UTF-8 when the bytes are valid UTF-8, whatever is declared (other encodings of more than a few
/// letters are not valid by accident); the encoding given by `transport` or declared in the page; UTF-8 when most
/// sequences are valid, the others taken as Windows-1252; what the bytes look like, where nothing is declared; Windows-1252.
struct HTMLDecoding: Sendable {
  /// The page in UTF-8, without byte order mark and NUL.
  var bytes: [UInt8]
  /// What it was in.
  var encoding: String
  /// Whether some bytes had no meaning in that encoding.
  var isDamaged = false
  /// Whether the text had been encoded twice, which was undone.
  var isTwiceEncoded = false
  /// What it was guessed to be, where it declares nothing and is no UTF-8.
  var guess: EncodingGuess?

  /// Decodes a page. `transport` is the encoding declared outside it, as in an HTTP header.
  init(_ input: [UInt8], transport: String? = nil) {
    if input.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(utf8: input[3...], declared: nil)
      return
    }
    if input.starts(with: [0xFF, 0xFE]) || input.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: input[2...], bigEndian: input[0] == 0xFE)
      return
    }
    if let bigEndian = HTMLDecoding.utf16Order(input) {
      self.init(utf16: input[...], bigEndian: bigEndian)
      return
    }
    let declared = transport ?? HTMLDecoding.declaredEncoding(input)
    let name = declared.map(Encoding.canonicalName)
    if let name, name.hasPrefix("ISO-2022"), let converted = Encoding.decode(input, as: name) {
      self.init(utf8: converted.text[...], declared: nil)
      encoding = name
      return
    }
    self.init(utf8: input[...], declared: name)
  }

  private init(utf8 input: ArraySlice<UInt8>, declared: String?) {
    let check = UTF8Check(input)
    if check.invalid == 0 {
      bytes = check.zeros == 0 ? Array(input) : input.map { $0 == 0 ? 0x20 : $0 }
      encoding = "UTF-8"
      if check.valid > 0, let twice = TwiceEncodedText(bytes) {
        bytes = twice.text.utf8
        isTwiceEncoded = true
      }
      return
    }
    let isUTF8 = declared == "UTF-8" || check.valid >= 20 * check.invalid
    let isGuessed = !isUTF8 && declared == nil
    let guess = isGuessed ? EncodingGuess(Array(input)) : nil
    if !isUTF8, let name = guess?.name ?? declared, name != "UTF-8", name != "WINDOWS-1252",
      let converted = Encoding.decode(Array(input), as: name)
    {
      bytes = converted.text.map { $0 == 0 ? 0x20 : $0 }
      encoding = name
      self.guess = guess
      return
    }
    self.guess = guess
    bytes = windows1252(input, keepingUTF8: isUTF8)
    encoding = isUTF8 ? "UTF-8" : "WINDOWS-1252"
    isDamaged = isUTF8
  }

  private init(utf16 input: ArraySlice<UInt8>, bigEndian: Bool) {
    encoding = bigEndian ? "UTF-16BE" : "UTF-16LE"
    var units: [UInt16] = []
    units.reserveCapacity(input.count / 2)
    var index = input.startIndex
    while index + 1 < input.endIndex {
      let (a, b) = (UInt16(input[index]), UInt16(input[index + 1]))
      let unit = bigEndian ? a << 8 | b : b << 8 | a
      units.append(unit == 0 ? 0x20 : unit)
      index += 2
    }
    bytes = Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Whether the bytes are UTF-16 without a mark: every other one of the first is zero. `nil` when they are not.
  private static func utf16Order(_ input: [UInt8]) -> Bool? {
    let head = input.prefix(64)
    guard head.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (offset, byte) in head.enumerated() where byte == 0 { zeros[offset & 1] += 1 }
    let half = head.count / 2
    if zeros[0] >= half * 3 / 4, zeros[1] == 0 { return true }
    if zeros[1] >= half * 3 / 4, zeros[0] == 0 { return false }
    return nil
  }

  /// The encoding that the first 4,096 bytes declare: `<meta charset=…>`, `content="text/html; charset=…"`, or the
  /// `encoding` of an XML declaration. The standard looks at 1,024; real pages put scripts first.
  static func declaredEncoding(_ input: [UInt8]) -> String? {
    let head = input.prefix(4096)
    var index = head.startIndex
    while let at = head[index...].firstIndex(of: 0x3C) {
      index = at + 1
      let tag = head[index...].prefix(while: { $0 != 0x3E })
      guard tag.first == 0x3F || tag.prefix(4).map(\.asciiLowercased).elementsEqual("meta".utf8) else { continue }
      let key: [UInt8] = Array((tag.first == 0x3F ? "encoding" : "charset").utf8)
      let lowered = tag.map(\.asciiLowercased)
      var place = 0
      while place + key.count < lowered.count {
        guard lowered[place...].starts(with: key) else {
          place += 1
          continue
        }
        var rest = lowered[(place + key.count)...].drop(while: { $0 <= 0x20 })
        place += key.count
        guard rest.first == 0x3D else { continue }
        rest = rest.dropFirst().drop(while: { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 })
        let name = rest.prefix(while: { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F })
        if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
      }
    }
    return nil
  }
}

/// How much of some bytes is UTF-8.
private struct UTF8Check {
  /// Valid sequences of more than one byte.
  var valid = 0
  /// Bytes that belong to no valid sequence.
  var invalid = 0
  /// NULs.
  var zeros = 0

  init(_ input: ArraySlice<UInt8>) {
    input.withUnsafeBufferPointer { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      let count = bytes.count
      var index = 0
      while index < count {
        if bytes[index] >= 0x80 {
          let length = utf8SequenceLength(in: bytes, at: index)
          if length > 0 { valid += 1 } else { invalid += 1 }
          index += max(length, 1)
          continue
        }
        // No byte above 0x7F and, by the second term, none that is zero.
        if index + 32 <= count {
          let words = raw.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
          let marked = words | (words &- 0x0101_0101_0101_0101)
          if (marked.x | marked.y | marked.z | marked.w) & 0x8080_8080_8080_8080 == 0 {
            index += 32
            continue
          }
        }
        if index + 8 <= count {
          let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          if (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0 {
            index += 8
            continue
          }
        }
        if bytes[index] == 0 { zeros += 1 }
        index += 1
      }
    }
  }
}

/// Windows-1252 as UTF-8; with `keepingUTF8`, only of the bytes that are no UTF-8.
private func windows1252(_ input: ArraySlice<UInt8>, keepingUTF8: Bool) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(input.count + input.count / 8)
  input.withUnsafeBufferPointer { bytes in
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        output.append(byte == 0 ? 0x20 : byte)
      } else if keepingUTF8, case let length = utf8SequenceLength(in: bytes, at: index), length > 0 {
        output.append(contentsOf: bytes[index..<index + length])
        index += length
        continue
      } else {
        appendUTF8(Windows1252.scalar(byte), to: &output)
      }
      index += 1
    }
  }
  return output
}

/// Appends a code point of the basic plane.
@inline(__always)
func appendUTF8(_ scalar: UInt32, to output: inout [UInt8]) {
  if scalar < 0x80 {
    output.append(UInt8(scalar))
  } else if scalar < 0x800 {
    output.append(UInt8(0xC0 | scalar >> 6))
    output.append(UInt8(0x80 | scalar & 0x3F))
  } else {
    output.append(UInt8(0xE0 | scalar >> 12))
    output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    output.append(UInt8(0x80 | scalar & 0x3F))
  }
}
