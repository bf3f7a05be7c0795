import Basics
import Encodings

/// The text of a feed, from bytes in any encoding.
///
/// What the bytes are tells more than what they declare: a byte order mark, the zeros of UTF-16 and UTF-32, and sequences
/// that are valid UTF-8 win over the declaration, which is copied from template to template. Everything else is iconv's.
enum FeedText {
  /// The text as UTF-8, and a sentence where it was not what it declares, or could not be read in all places.
  static func decode(_ bytes: [UInt8]) -> (text: [UInt8], remark: String?) {
    if let (name, mark) = marked(bytes) { return convert(bytes, from: mark, encoding: name) }
    let declared = declaredEncoding(in: bytes)
    if isUTF8(bytes) {
      // Seven-bit encodings such as ISO-2022-JP spell everything in ASCII.
      guard let declared, declared.hasPrefix("iso-2022") || declared == "utf-7" || declared.hasPrefix("hz-") else {
        return (bytes, nil)
      }
      return convert(bytes, from: 0, encoding: declared)
    }
    guard let declared, !declared.hasPrefix("utf-8"), declared != "utf8", declared != "us-ascii", declared != "ascii"
    else {
      if let name = EncodingGuess(bytes).name, let (text, _) = Encoding.decode(bytes, as: name) {
        return (text, "It is not UTF-8; it looks like \(name).")
      }
      return repaired(bytes)
    }
    return convert(bytes, from: 0, encoding: declared)
  }

  /// The encoding that the first bytes show by themselves, and how many of them are a mark.
  private static func marked(_ bytes: [UInt8]) -> (name: String, mark: Int)? {
    let marks: [([UInt8], String)] = [
      ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE"), ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE"),
      ([0xFE, 0xFF], "UTF-16BE"), ([0xFF, 0xFE], "UTF-16LE"),
    ]
    for (mark, name) in marks where bytes.starts(with: mark) { return (name, mark.count) }
    // “<?”, or “{” and what follows it, in wide characters; and “<?xm” in EBCDIC.
    let first = Array(bytes.prefix(4))
    guard first.count == 4 else { return nil }
    switch (first[0], first[1], first[2], first[3]) {
    case (0, 0, 0, 0x3C), (0, 0, 0, 0x7B): return ("UTF-32BE", 0)
    case (0x3C, 0, 0, 0), (0x7B, 0, 0, 0): return ("UTF-32LE", 0)
    case (0, 0x3C, 0, _), (0, 0x7B, 0, _): return ("UTF-16BE", 0)
    case (0x3C, 0, _, 0), (0x7B, 0, _, 0): return ("UTF-16LE", 0)
    case (0x4C, 0x6F, 0xA7, 0x94): return (declaredInEBCDIC(bytes) ?? "IBM037", 0)
    default: return nil
    }
  }

  /// The encoding of the XML declaration, in small letters.
  private static func declaredEncoding(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(400), as: UTF8.self)
    guard let start = head.firstRange(of: "<?xml"), let end = head[start.upperBound...].firstRange(of: "?>") else {
      return nil
    }
    let declaration = head[start.upperBound..<end.lowerBound]
    guard let name = declaration.firstRange(of: "encoding") else { return nil }
    let value = declaration[name.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\t" || $0 == "\n" }
    guard let mark = value.first, mark == "\"" || mark == "'" else { return nil }
    let label = value.dropFirst().prefix { $0 != mark }.lowercased()
    let isPlain = label.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }
    return label.isEmpty || !isPlain ? nil : label
  }

  private static func declaredInEBCDIC(_ bytes: [UInt8]) -> String? {
    Encoding.decode(Array(bytes.prefix(200)), as: "IBM037").flatMap { declaredEncoding(in: $0.text) }
  }

  private static func convert(_ bytes: [UInt8], from start: Int, encoding label: String) -> ([UInt8], String?) {
    let rest = Array(bytes[start...])
    // Wide characters without a mark are told by their zeros, so the name is exact.
    let name = label.hasPrefix("UTF-") ? label : Encoding.canonicalName(label)
    if name == "UTF-8" { return isUTF8(rest) ? (rest, nil) : repaired(rest) }
    guard let (text, faults) = Encoding.decode(rest, as: name) else {
      let text = isUTF8(bytes) ? bytes : repaired(bytes).0
      return (text, "It declares the encoding “\(label)”, which is unknown.")
    }
    return (text, faults == 0 ? nil : "\(places(faults)) not in the encoding it declares, “\(label)”.")
  }

  /// “One byte is”, “3 bytes are”.
  private static func places(_ count: Int) -> String { count == 1 ? "One byte is" : "\(count) bytes are" }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) } != nil
  }

  /// UTF-8 in which single bytes are Windows-1252: what is valid stays, what is not is read as that.
  private static func repaired(_ bytes: [UInt8]) -> ([UInt8], String?) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    var index = 0
    var faults = 0
    while index < bytes.count {
      let length = sequence(in: bytes, at: index)
      if length > 0 {
        output.append(contentsOf: bytes[index..<index + length])
        index += length
      } else {
        faults += 1
        output.append(contentsOf: Encoding.decode([bytes[index]], as: "WINDOWS-1252")?.text ?? [0xEF, 0xBF, 0xBD])
        index += 1
      }
    }
    return (output, "\(places(faults)) not UTF-8; read as Windows-1252.")
  }

  /// How long the valid sequence of UTF-8 at an index is; 0 where there is none.
  private static func sequence(in bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 1, index + length <= bytes.count else { return length == 1 ? 1 : 0 }
    return String(validating: bytes[index..<index + length], as: UTF8.self) == nil ? 0 : length
  }
}
