/// A PDF, read by Poppler's `pdftotext` in a separate process, so that a malicious file can do no other harm.
public enum PDF {
  /// Whether some bytes are a PDF. Like Acrobat, this allows other bytes before the header.
  public static func begins(in bytes: some Collection<UInt8>) -> Bool {
    let head = Array(bytes.prefix(1024))
    let sign = Array("%PDF-".utf8)
    guard head.first == sign.first || head.first.map({ $0 <= 0x20 || $0 == 0xEF }) ?? false else { return false }
    let start = head.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    return start.starts(with: sign)
  }

  /// The arguments for `pdftotext`; the PDF is its standard input.
  public static let command = ["pdftotext", "-q", "-bbox-layout", "/dev/stdin", "-"]

  /// The result of reading a PDF.
  public enum Reading: Hashable, Sendable {
    case text(Member)
    /// There is no text, as in one of pictures alone.
    case nothing
    /// Its lines run over the edges of its pages, and the program gives nothing of what stands behind them.
    case cutOff
  }

  /// As much of the lines may run over the edge: a caption that is turned, a rule.
  private static let mostCut = 0.1

  /// The text, from the program's output.
  public static func text(of written: [UInt8]) -> Reading {
    let pages = PrintedPage.pages(in: written)
    let lines = pages.reduce(0) { $0 + $1.blocks.reduce(0) { $0 + $1.lines.count } }
    let cut = pages.reduce(0) { count, page in
      count + page.blocks.reduce(0) { $0 + $1.lines.count { $0.right > page.width } }
    }
    if Double(cut) > Double(lines) * mostCut { return .cutOff }
    let text = PrintedText(pages)
    guard !text.paragraphs.isEmpty else { return .nothing }
    let bytes = Array(text.paragraphs.joined(separator: "\n\n").utf8)
    return .text(Member(name: "", bytes: bytes, encoding: "UTF-8", address: text.address, isText: true))
  }
}
