#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
    iconv(Array(bytes.prefix(200))[...], from: "IBM037").flatMap { declaredEncoding(in: $0.text) }
  }

  private static func convert(_ bytes: [UInt8], from start: Int, encoding label: String) -> ([UInt8], String?) {
    let name = supersets[label] ?? label
    if name == "UTF-8" {
      let rest = Array(bytes[start...])
      return isUTF8(rest) ? (rest, nil) : repaired(rest)
    }
    guard let (text, faults) = iconv(bytes[start...], from: name) else {
      let (text, _) = isUTF8(bytes) ? (bytes, nil) : repaired(bytes)
      return (text, "It declares the encoding “\(label)”, which is unknown.")
    }
    let isSound = faults == 0
    return (text, isSound ? nil : "\(faults) bytes are not in the encoding it declares, “\(label)”.")
  }

  /// Encodings that are declared where a larger one is meant (WHATWG Encoding Standard, names and labels).
  private static let supersets = [
    "iso-8859-1": "WINDOWS-1252", "latin1": "WINDOWS-1252", "latin-1": "WINDOWS-1252", "iso8859-1": "WINDOWS-1252",
    "us-ascii": "WINDOWS-1252", "ascii": "WINDOWS-1252", "iso-8859-9": "WINDOWS-1254", "iso-8859-11": "WINDOWS-874",
    "tis-620": "WINDOWS-874", "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030", "gb_2312-80": "GB18030",
    "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932", "windows-31j": "CP932",
    "euc-kr": "CP949", "ks_c_5601-1987": "CP949", "ks_c_5601": "CP949", "windows-949": "CP949", "big5": "BIG5-HKSCS",
    "x-mac-roman": "MACINTOSH", "mac": "MACINTOSH", "x-euc-jp": "EUC-JP", "utf-16": "UTF-16BE", "ucs-2": "UTF-16BE",
  ]

  /// Bytes of an encoding as UTF-8, with U+FFFD for what is none, and how often that was; `nil` for an unknown encoding.
  private static func iconv(_ bytes: ArraySlice<UInt8>, from name: String) -> (text: [UInt8], faults: Int)? {
    let converter = iconv_open("UTF-8", name)
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var faults = 0
    var input = Array(bytes)
    let count = input.count
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    input.withUnsafeMutableBytes { buffer in
      var position = buffer.bindMemory(to: CChar.self).baseAddress
      var left = count
      while left > 0 {
        let (before, written) = chunk.withUnsafeMutableBufferPointer { room -> (Int, Int) in
          var target = room.baseAddress
          var free = room.count
          let result = Self.call(converter, &position, &left, &target, &free)
          return (result, room.count - free)
        }
        output.append(contentsOf: chunk[..<written].lazy.map { UInt8(bitPattern: $0) })
        guard before == -1, errno != E2BIG else { continue }
        // A byte that belongs to nothing, or a character that is cut off by the end.
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        faults += 1
        position = position.map { $0 + 1 }
        left -= 1
      }
    }
    return (output, faults)
  }

  /// `iconv`, with a name that the type's own function does not hide.
  private static func call(
    _ converter: iconv_t?, _ input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int,
    _ output: inout UnsafeMutablePointer<CChar>?, _ free: inout Int
  ) -> Int {
    systemIconv(converter, &input, &left, &output, &free)
  }

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
        let scalar = iconv(bytes[index...index], from: "WINDOWS-1252")
        output.append(contentsOf: scalar?.faults == 0 ? scalar!.text : [0xEF, 0xBF, 0xBD])
        index += 1
      }
    }
    return (output, "\(faults) bytes are no UTF-8 and were read as Windows-1252.")
  }

  /// How long the valid sequence of UTF-8 at an index is; 0 where there is none.
  private static func sequence(in bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 1, index + length <= bytes.count else { return length == 1 ? 1 : 0 }
    return String(validating: bytes[index..<index + length], as: UTF8.self) == nil ? 0 : length
  }
}

private let systemIconv = iconv
