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
    /// What stands in it: one text, or every story of its own if pages hold several. In the order in which they begin; each
    /// but a single one is named by its number.
    case stories([Member])
    /// There is no text, as in one of pictures alone.
    case nothing
    /// Its lines run over the edges of its pages, and the program gives nothing of what stands behind them.
    case cutOff
  }

  /// As much of the lines may run over the edge: a caption that is turned, a rule.
  private static let mostCut = 0.1

  /// The text, from the program's output.
  public static func stories(of written: [UInt8]) -> Reading {
    let pages = PrintedPage.pages(in: written)
    let lines = pages.reduce(0) { $0 + $1.blocks.reduce(0) { $0 + $1.lines.count } }
    let cut = pages.reduce(0) { count, page in
      count + page.blocks.reduce(0) { $0 + $1.lines.count { $0.right > page.width } }
    }
    if Double(cut) > Double(lines) * mostCut { return .cutOff }
    let running = RunningHeads(pages)
    let text = pages.map(running.removed(from:))
    let setting = PageSetting(text)
    let found = PrintedStories(text, setting: setting)
    guard !found.stories.isEmpty else { return .nothing }
    let remark = remark(ofDoubtful: found.doubtful)
    guard found.stories.count > 1 else {
      return .stories([member(found.stories[0], address: running.address, remark: remark)])
    }
    // An address that a browser printed is no story's own.
    return .stories(found.stories.enumerated().map { member($1, name: "\($0 + 1)", remark: remark) })
  }

  private static func member(_ paragraphs: [String], name: String = "", address: String? = nil, remark: String? = nil)
    -> Member
  {
    var member = Member(
      name: name, bytes: Array(paragraphs.joined(separator: "\n\n").utf8), encoding: "UTF-8", address: address,
      isText: true)
    member.remark = remark
    return member
  }

  private static func remark(ofDoubtful pages: [Int]) -> String? {
    guard !pages.isEmpty else { return nil }
    let most = 5
    let list = pages.prefix(most).map(String.init).joined(separator: ", ") + (pages.count > most ? " and others" : "")
    return
      "On \(pages.count == 1 ? "page" : "pages") \(list) of the PDF the order of the columns is doubtful, and some text may stand in the wrong place."
  }
}
