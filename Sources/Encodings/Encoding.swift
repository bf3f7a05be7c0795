import Basics

/// Encodings of text by name.
package enum Encoding {
  /// The encoding that a declared name really means: the WHATWG's encoding standard maps older names to the larger sets
  /// that extend them.
  package static func canonicalName(_ label: String) -> String {
    let name = String(decoding: label.utf8.map { $0 == 0x5F ? 0x2D : $0.asciiLowercased }, as: UTF8.self)
    return names[name] ?? name.uppercased()
  }

  private static let names: [String: String] = [
    "utf8": "UTF-8", "utf-8": "UTF-8", "unicode": "UTF-8", "utf-16": "UTF-8", "utf-16le": "UTF-8",
    "iso-8859-1": "WINDOWS-1252", "iso8859-1": "WINDOWS-1252", "latin1": "WINDOWS-1252", "latin-1": "WINDOWS-1252",
    "ascii": "WINDOWS-1252", "us-ascii": "WINDOWS-1252", "ansi": "WINDOWS-1252", "cp1252": "WINDOWS-1252",
    "windows-1252": "WINDOWS-1252", "x-cp1252": "WINDOWS-1252",
    "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030", "gb-2312-80": "GB18030", "gb18030": "GB18030",
    "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932", "shift-jisx0213": "CP932", "windows-31j": "CP932",
    "euc-kr": "CP949", "uhc": "CP949", "ks-c-5601-1987": "CP949", "ks-c-5601": "CP949", "korean": "CP949",
    "windows-949": "CP949", "euc-jp": "EUC-JP", "x-euc-jp": "EUC-JP", "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS",
    "iso-8859-9": "WINDOWS-1254", "iso-8859-11": "WINDOWS-874", "tis-620": "WINDOWS-874", "x-mac-roman": "MACINTOSH",
    "x-mac-cyrillic": "MAC-CYRILLIC",
  ]

  /// Bytes converted to UTF-8 by the system's iconv, and how many of them are invalid and become U+FFFD. `nil` if the
  /// system does not know the encoding.
  package static func decode(_ bytes: [UInt8], as name: String) -> (text: [UInt8], faults: Int)? {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2)
    var faults = 0
    var source = bytes
    var buffer = [UInt8](repeating: 0, count: 16_384)
    source.withUnsafeMutableBytes { source in
      var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = source.count
      while left > 0 {
        let before = left
        let written: Int = buffer.withUnsafeMutableBytes { buffer in
          var to = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = buffer.count
          _ = iconv(converter, &from, &left, &to, &room)
          return buffer.count - room
        }
        output.append(contentsOf: buffer[..<written])
        guard written == 0, left == before else { continue }
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        faults += 1
        from = from?.advanced(by: 1)
        left -= 1
      }
    }
    // A letter that might have been followed by a mark for it is still held back.
    let rest = buffer.withUnsafeMutableBytes { buffer in
      var to = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      var room = buffer.count
      _ = iconv(converter, nil, nil, &to, &room)
      return buffer.count - room
    }
    output.append(contentsOf: buffer[..<rest])
    return (output, faults)
  }
}
