import Articles
import Encodings
import Testing

@testable import ArticleParsing

/// UTF-8 that was read as Windows-1252 and saved again.
@Suite struct TwiceEncodedTextTests {
  private func encodedTwice(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text.utf8 { bytes.append(scalar: Windows1252.scalar(byte)) }
    return bytes
  }

  private static let text = """
    Bell rings again

    “It sounds like my childhood,” said Zoë Renn, who hadn’t heard it since the storm — eleven years ago.
    """

  @Test func isUndoneWithANote() {
    let article = ArticleParser().article(in: encodedTwice(Self.text), input: "text")
    #expect(article.body.first?.text.hasPrefix("“It sounds like my childhood,” said Zoë Renn") ?? false)
    #expect(article.quotations.first?.kind == .direct)
    #expect(article.diagnostics.contains { $0.message.contains("encoded twice") })
  }

  @Test func spansCountInTheTextAsItCame() {
    let bytes = encodedTwice(Self.text)
    let article = ArticleParser().article(in: bytes, input: "text")
    let came = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    let span = article.body[0].span
    var words = String.UnicodeScalarView()
    words.append(contentsOf: came[span.start..<span.end])
    #expect(Array(String(words).utf8) == encodedTwice(article.body[0].text))
  }

  @Test func isUndoneInPages() {
    let page =
      "<html><head><title>Bell</title></head><body><article><h1>Bell rings</h1><p>\(Self.text)</p></article></body></html>"
    let article = htmlArticle(in: encodedTwice(page), input: "page.html")
    #expect(article.body.contains { $0.text.contains("“It sounds like my childhood,” said Zoë") })
    #expect(article.diagnostics.contains { $0.message.contains("encoded twice") })
  }

  @Test func theLastByteMayBeLost() {
    let bytes = Array("â€œWe rang itâ€ said Zoe, who hadnâ€™t.".utf8)
    #expect(
      TwiceEncodedText(bytes).map { String(decoding: $0.text.utf8, as: UTF8.self) }
        == "“We rang it” said Zoe, who hadn’t.")
  }

  @Test(arguments: [
    "“We rang it,” said Zoë.", "Ã is a letter, and so is â.", "â€œWe rang itâ€\u{9D} said Zoë.",
    "The signs â€™ and “ differ.",
    "Ãgua e pão.", "One dÃ©but.",
  ])
  func otherTextsStay(_ text: String) {
    #expect(TwiceEncodedText(Array(text.utf8)) == nil)
  }
}
