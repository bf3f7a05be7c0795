import Testing

@testable import ArticleParsing

/// Pages that hold their pictures themselves, as some programs save them.
@Suite struct EmbeddedPictureTests {
  private static let filler = String(repeating: "QUJD", count: 9000)
  private static let text =
    "<p>The board met on Tuesday and heard about the wall. It will meet again in March, the chair said.</p>"

  private func page(_ figures: [(source: String, words: String)]) -> [UInt8] {
    let figures = figures.map {
      "<figure><img src=\"\($0.source)\"><figcaption>\($0.words)</figcaption></figure>\(Self.text)"
    }
    return Array("<article><h1>Wall to be mended</h1>\(Self.text)\(figures.joined())</article>".utf8)
  }

  @Test func areFoundByTheirCaption() {
    let held = "data:image/webp;base64,\(Self.filler)"
    let page = page([
      ("https://weir.example/rose.png", "A rose that was left on the wall on Monday."),
      (held, "The wall at Port Hale, seen from the air."),
    ])
    let article = ArticleParser().article(in: page, input: "wall.html")
    #expect(article.captions.map { $0.text?.prefix(8) } == ["A rose t", "The wall"])
    // It has a picture of its own, which is none of another figure.
    #expect(article.captions.map(\.image) == ["https://weir.example/rose.png", nil])
    #expect(embeddedPictures(in: page) == [1: held])
  }

  /// A dot that keeps the place of a picture until it is loaded is none.
  @Test func aPlaceholderIsNone() {
    #expect(
      embeddedPictures(in: page([("data:image/gif;base64,R0lGODlhAQABAAAAACw=", "The wall at Port Hale on Monday.")]))
        .isEmpty)
  }
}
