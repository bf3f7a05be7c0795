import Articles
import Testing

@testable import ArticleParsing

/// What is neither text nor a page is refused in one sentence that says what it is, and nothing of it is shown.
struct ForeignFormatTests {
  private static let zeros: [UInt8] = [0, 1, 2, 0, 0, 3, 0, 0, 9, 0, 0, 0]

  /// How files begin: bytes that are no text, then text; and what they are.
  private static let binaries: [(bytes: [UInt8], text: String, name: String)] = [
    ([], "%PDF-1.7\n", "a PDF"),
    ([0x1F, 0x8B, 0x08], "", "compressed with gzip"),
    ([0x50, 0x4B, 3, 4, 0, 0], "mimetypeapplication/epub+zip", "an EPUB book"),
    ([0x50, 0x4B, 3, 4, 0, 0], "[Content_Types].xml … word/document.xml", "a Word document"),
    ([0x50, 0x4B, 3, 4, 0, 0], "notes.txt", "a zip archive"),
    ([], "SQLite format 3\0", "a SQLite database"),
    ([0xFF, 0xD8, 0xFF, 0xE0], "JFIF", "a JPEG picture"),
    ([0x52, 0x49, 0x46, 0x46, 1, 0, 0, 0], "WEBPVP8 ", "a WebP picture"),
    ([0, 0, 0, 0x18], "ftypavif", "a HEIF or AVIF picture"),
    ([0, 0, 0, 0x18], "ftypisom", "a film"),
  ]

  private static let texts: [(text: String, name: String)] = [
    ("%PDF-1.4\n1 0 obj << /Type /Catalog >>\n", "a PDF"),
    ("\n%PDF-1.4\n", "a PDF"),
    ("{\\rtf1\\ansi The lamp", "an RTF document"),
    ("WARC/1.1\r\nWARC-Type: response\r\n", "a web archive (WARC)"),
    (
      "<?xml version=\"1.0\"?>\n<!-- made here -->\n<rss><channel><item></item><items/></channel></rss>",
      "a feed of one item"
    ),
    ("<feed xmlns=\"x\"><entry>a</entry><entry>b</entry></feed>", "a feed of 2 items"),
    ("\n<!DOCTYPE rss [<!ENTITY a \"b\">]>\n<rss><item >a</item></rss>", "a feed of one item"),
    ("<svg xmlns=\"x\"><text>The lamp</text></svg>", "an SVG picture"),
    ("<?xml version=\"1.0\"?><opml><outline/></opml>", "a list of feeds (OPML)"),
    ("MIME-Version: 1.0\r\nFrom: Ada <ada@lamp.test>\r\nSubject: Lamps\r\n\r\nDear reader", "a mail"),
    ("Return-Path: <ada@lamp.test>\nReceived: from a\n by b\nSubject: Lamps\n\nDear reader", "a mail"),
    ("From ada@lamp.test Mon Mar 2\nMessage-ID: <1@lamp.test>\nSubject: Lamps\n\nDear reader", "a mailbox"),
    (
      "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"\r\n\r\n--",
      "a page saved as MHTML"
    ),
    ("HTTP/1.1 200 OK\r\nServer: lamp\r\n\r\n<p>The lamp</p>", "the raw answer of a web server"),
    ("[\n {\"headline\": \"The lamp\"}\n]\n", "JSON"),
    ("[1, 2.5,-3]", "JSON"), ("[[1,2],[3,4]]\n", "JSON"), ("[\"lamp\", \"oil\"]\n", "JSON"),
  ]

  @Test(
    arguments: binaries.map { ($0.bytes + Array($0.text.utf8) + zeros, $0.name) }
      + texts.map { (Array($0.text.utf8), $0.name) })
  func namesTheFormat(_ bytes: [UInt8], _ name: String) {
    let article = ArticleParser().article(in: bytes, input: "lamp")
    #expect(article.diagnostics.map(\.severity) == [.error])
    #expect(
      article.diagnostics.first?.message.hasPrefix("lamp is \(name), which cannot be read as an article.") == true)
    #expect(article.headline == nil && article.body.isEmpty)
  }

  @Test(arguments: [
    "From: Ada Rook\nTo: the editor\nSubject: Lamps\n\nYour lamps are too bright for the herring, says everybody here.",
    "MZ was the mark that the mason cut into every stone of the bridge, and nobody knew why.",
    "GIF89a is the name of a format, and of the band that plays in the harbour hall tonight.",
    "PK the lamplighter has lit the last of the lamps.",
    "[1] The lamp was lit on Monday, 2 March, by the keeper, as the books of the harbour say [2]",
    "[Photo: the lamp] {sic} The lamp was lit on Monday by the keeper and his dog.",
    "<p>The <svg> lamp was lit on Monday by the keeper and his dog.</p>",
    "<?xml version=\"1.0\"?><!DOCTYPE html><html><body><p>The lamp was lit on Monday by the keeper.</p></body></html>",
    "The first line of the form was %PDF-1.4, which puzzled the lamp keeper.",
    "Date: Monday\nPlace: the harbour\n\nThe lamp was lit by the keeper and his dog, who came along.",
  ])
  func leavesTextAndPagesAlone(_ text: String) {
    let article = ArticleParser().article(in: Array(text.utf8), input: "lamp")
    #expect(article.diagnostics.filter { $0.severity == .error } == [])
    #expect(!article.body.isEmpty || article.headline != nil)
  }
}
