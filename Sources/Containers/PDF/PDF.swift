/// A PDF, which Poppler's `pdftotext` reads: a process of its own, so that one that is made to harm its reader harms nothing else.
public enum PDF {
  /// Whether some bytes are one: Acrobat takes what begins within the first bytes, and so do those who make them.
  public static func begins(in bytes: some Collection<UInt8>) -> Bool {
    let head = Array(bytes.prefix(1024))
    let sign = Array("%PDF-".utf8)
    guard head.first == sign.first || head.first.map({ $0 <= 0x20 || $0 == 0xEF }) ?? false else { return false }
    let start = head.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    return start.starts(with: sign)
  }

  /// What `pdftotext` is asked with; the PDF is its standard input.
  public static let command = ["pdftotext", "-q", "-bbox-layout", "/dev/stdin", "-"]

  /// The text of one, of what the program wrote; `nil` where there is none, as in one of pictures alone.
  public static func text(of written: [UInt8]) -> Member? {
    let text = PrintedText(PrintedPage.pages(in: written))
    guard !text.paragraphs.isEmpty else { return nil }
    let bytes = Array(text.paragraphs.joined(separator: "\n\n").utf8)
    return Member(name: "", bytes: bytes, encoding: "UTF-8", address: text.address, isText: true)
  }
}
