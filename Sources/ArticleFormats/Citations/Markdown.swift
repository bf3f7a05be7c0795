import Articles

/// CommonMark.
package enum Markdown {
  /// Text escaped so that none of it is markup, and kept on one line.
  package static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "|"),
        UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "&"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A link, if the address can be linked.
  package static func link(_ text: String, to url: String?) -> String {
    guard let url, !url.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") })
    else { return escaped(text) }
    return "[\(escaped(text))](<\(url)>)"
  }

  /// Text as a block quotation, with every line as a paragraph.
  package static func blockQuotation(_ text: String) -> String {
    text.split(separator: "\n").map { "> " + escaped(String($0)) }.joined(separator: "\n>\n")
  }
}
