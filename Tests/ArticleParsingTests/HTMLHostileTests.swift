import Articles
import Testing

@testable import ArticleParsing

/// A page that nobody wrote to be read, by the name of what is wrong with it.
struct HostilePage: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var bytes: [UInt8]

  init(_ name: String, _ bytes: [UInt8]) {
    testDescription = name
    self.bytes = bytes
  }
}

/// Pages that nobody wrote to be read. Each must cost a bounded time: the limit here is generous, because a debug
/// build of the attribution engine takes twenty times as long as the program.
@Suite(.serialized) struct HTMLHostileTests {
  private static let text =
    "The ferry to Oxmouth was late again on Friday, and nobody on the quay could say why it was."

  private static func many(_ part: String, _ count: Int) -> [UInt8] {
    let bytes = Array(part.utf8)
    var all: [UInt8] = []
    all.reserveCapacity(bytes.count * count)
    for _ in 0..<count { all += bytes }
    return all
  }

  private func read(_ bytes: [UInt8]) -> (article: Article, seconds: Double) {
    let clock = ContinuousClock()
    var article = Article(input: "", format: .html)
    let time = clock.measure { article = htmlArticle(in: bytes, input: "hostile.html") }
    return (article, Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
  }

  static let withoutText: [HostilePage] = [
    HostilePage("nothing", []),
    HostilePage("blanks", many(" \n", 1000)),
    HostilePage("NULs", [UInt8](repeating: 0, count: 1000)),
    HostilePage("an unclosed comment", Array("<!-- <p>\(text)".utf8)),
    HostilePage("an unclosed script", Array("<script> var a = '<p>\(text)'".utf8)),
    HostilePage("an unclosed attribute", Array("<a href=\"<p>\(text)".utf8)),
    HostilePage("only marks", many("<", 100_000)),
    HostilePage("images", many("<img src=x alt=''>", 2000)),
  ]

  @Test(arguments: withoutText)
  func whatHasNoTextGivesASentence(_ page: HostilePage) {
    let (article, seconds) = read(page.bytes)
    #expect(seconds < Self.mostSeconds)
    #expect(
      article.diagnostics.contains { $0.message.hasPrefix("hostile.html: ") && $0.message.hasSuffix(".") })
  }

  static let withText: [HostilePage] = [
    HostilePage("5,000 divisions", many("<div>", 5000) + Array("<p>\(text)</p>".utf8)),
    HostilePage("30,000 divisions, the text outside", Array("<p>\(text)</p>".utf8) + many("<div>", 30_000)),
    HostilePage("20,000 unclosed <b>", Array("<p>\(text)</p>".utf8) + many("<b>b", 20_000)),
    HostilePage(
      "unclosed <b> and end tags of nothing",
      Array("<p>\(text)</p>".utf8) + many("<b>", 5000) + many("</i></p>", 5000)
    ),
    HostilePage(
      "a data: URI",
      Array("<p>\(text)</p><img alt=x src='data:image/png;base64,".utf8) + many("QUJD", 250_000) + Array("'>".utf8)
    ),
    HostilePage(
      "NUL bytes between",
      Array("<p>The ferry to Oxmouth was late again on Friday,\0 and nobody on the quay could say why it was.</p>".utf8)
    ),
    HostilePage("surrogates", Array("<p>\(text)</p><p>".utf8) + [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80]),
    HostilePage("nested quotations", Array("<p>\(text)</p>".utf8) + many("<blockquote>", 3000)),
    HostilePage("nested lists", Array("<p>\(text)</p>".utf8) + many("<ul><li>", 3000)),
    HostilePage("nested tables", Array("<p>\(text)</p>".utf8) + many("<table><tr><td>", 2000)),
    HostilePage("attributes", Array("<p>\(text)</p><div ".utf8) + many("class=a ", 10_000) + Array(">".utf8)),
    HostilePage(
      "JSON that never closes",
      Array("<p>\(text)</p><script type='application/ld+json'>".utf8) + many("[{\"a\":", 100_000)
    ),
    HostilePage(
      "JSON of quotation marks", Array("<p>\(text)</p><script type='application/ld+json'>{".utf8) + many("\"", 300_000)),
  ]

  /// No page takes so long unless its cost grows without measure, however busy the machine is; how it grows is shown by
  /// `Tests/doubling`.
  private static let mostSeconds = 120.0

  @Test(arguments: withText)
  func theTextIsFoundAllTheSame(_ page: HostilePage) {
    let (article, seconds) = read(page.bytes)
    #expect(seconds < Self.mostSeconds)
    #expect(article.body.contains { $0.text.hasPrefix(Self.text) })
  }

  /// Pages that end at a limit, and at which: it is counted, so that every machine reads as much.
  static let limited: [(page: HostilePage, limit: HTMLLimit)] = [
    (HostilePage("tags at one depth", Array("<p>\(text)</p>".utf8) + many("<p>", 500_000)), .nodes),
    (
      HostilePage(
        "tags too deep to be kept", Array("<p>\(text)</p>".utf8) + many("<b>", 310) + many("<br>", 2_050_000)),
      .events
    ),
    (
      HostilePage(
        "a million end tags of nothing", Array("<p>\(text)</p>".utf8) + many("<b>", 30_000) + many("</i>", 1_000_000)),
      .depth
    ),
  ]

  @Test(arguments: limited)
  func aLimitIsCountedAndNotTimed(_ row: (page: HostilePage, limit: HTMLLimit)) {
    let trees = [HTMLTree.Limits(), HTMLTree.Limits(milliseconds: .max)].map {
      HTMLTree(page: row.page.bytes, limits: $0)
    }
    #expect(trees.map(\.limit) == [row.limit, row.limit])
    #expect(trees[0].nodes.count == trees[1].nodes.count && trees[0].bytes == trees[1].bytes)
  }

  @Test func manyParagraphsAndOneLongOne() {
    let (many, first) = read(Self.many("<p>\(Self.text)</p>", 2000))
    #expect(many.body.count == 2000)
    #expect(first < Self.mostSeconds)
    let (long, second) = read(Array("<p>".utf8) + Self.many(Self.text + " ", 2100))
    #expect(long.body.count == 1)
    #expect(second < Self.mostSeconds)
  }

  @Test func anyBytesAtAll() {
    let parts = [
      "<p>", "</p>", "<div class='", "related'>", "<!--", "-->", "<script>", "</script>", "<a href='", "&#", "x80;",
      "\"", "'", ">",
      "<figure>", "<figcaption>", "<table>", "<td>", "<h1>", "<br>", "\u{202E}", "\u{1B}[2J", "“", "said", " text. ",
      "\0", "<svg>",
      "<article>", "<blockquote>", "<li>", "{\"@type\":\"Article\"", "<time datetime=",
      "<meta property=og:title content=",
    ].map { Array($0.utf8) }
    var state: UInt64 = 42
    for _ in 0..<200 {
      var bytes: [UInt8] = []
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let pick = Int(state >> 33)
        bytes += pick % 7 == 0 ? [UInt8(truncatingIfNeeded: pick >> 8)] : parts[pick % parts.count]
      }
      let article = htmlArticle(in: bytes, input: "-")
      for block in article.body {
        let isClean = block.text.unicodeScalars.allSatisfy { scalar in
          (scalar.value >= 0x20 || scalar == "\n") && !(0x7F...0x9F).contains(scalar.value)
            && !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
        }
        #expect(isClean, "\(block.text.debugDescription)")
        #expect(block.links.allSatisfy { $0.range.upperBound <= block.text.utf8.count })
      }
    }
  }
}
