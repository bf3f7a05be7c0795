import Basics
import Articles
import Testing

@testable import ArticleParsing

private func article(_ text: String) -> Article { ArticleParser().article(in: Array(text.utf8), input: "test.txt") }

/// Texts in which there is little to read, or nothing.
struct ArticleProblemTests {
  @Test(arguments: ["Advertisement", "Read more", "Share", "Sign up", "Photo: Ada Roe"])
  func aTextOfNothingElseIsOne(_ line: String) {
    let found = article(String(repeating: line + "\n", count: 40))
    #expect(!found.diagnostics.contains { $0.severity == .error })
    #expect(found.body.count + found.captions.count > 0)
  }

  @Test func saysWhatIsWrong() {
    #expect(article("").diagnostics.map(\.message) == ["test.txt is empty."])
    #expect(article(" \n\u{200B}\n ").diagnostics.map(\.message) == ["test.txt has no text in it."])
    #expect(article("* * *\n---").diagnostics.map(\.message) == ["test.txt has no text in it."])
    let binary = ArticleParser().article(in: Array(0...255) + Array(0...255), input: "x.bin")
    #expect(
      binary.diagnostics.map(\.message) == ["x.bin is not text: 52 of its first 512 bytes are control characters."])
    let latin = ArticleParser().article(in: Array("Caf".utf8) + [0xE9, 0x20, 0x93, 0x41, 0x94], input: "l.txt")
    #expect(latin.headline ?? latin.body.first?.text == "Café “A”")
    #expect(latin.diagnostics.map(\.message) == ["l.txt is not valid UTF-8 and was read as Windows-1252."])
  }

  /// Any bytes: no crash, no control character in any field, and every span inside the decoded input.
  @Test(arguments: 0..<40)
  func survivesAnyBytes(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "\u{1B}[31m", "\u{202E}", "|\n", "By ", "Ada Roe", "\n\n", "Photo: ", "(AP)", "26 November 2025", "Comments\n",
      ". ", "“", "”",
      "said she had seen it all before ", "&#27;", "\\u001b", "More from ", "\r", "\u{85}", "😀", "WATCH: ", "- ", "> ",
      "\t", "é",
    ].map { Array($0.utf8) }
    var bytes: [UInt8] = []
    for _ in 0..<200 {
      if random.next() % 12 == 0 {
        bytes.append(UInt8(truncatingIfNeeded: random.next()))
      } else {
        bytes += pieces[Int(random.next() % UInt64(pieces.count))]
      }
    }
    let article = ArticleParser().article(in: bytes, input: "x")
    let count = DecodedText(bytes).codePoints(before: .max)
    for span in article.body.map(\.span) + article.captions.map(\.span) {
      #expect(span.start >= 0 && span.start <= span.end && span.end <= count)
    }
    let fields =
      [article.headline, article.standfirst, article.publisher].compactMap { $0 } + article.authors
      + article.body.map(\.text)
      + article.captions.flatMap { [$0.text, $0.credit, $0.alt].compactMap { $0 } }
    for scalar in fields.joined().unicodeScalars {
      #expect(
        scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value))
    }
  }

  @Test func bytesAtRandomAreNoText() {
    var generator = SeededGenerator(seed: 7)
    for count in [400, 1_500, 5_000, 80_000] {
      for _ in 0..<20 {
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let article = ArticleParser().article(in: bytes, input: "x.bin")
        #expect(article.body.isEmpty && article.diagnostics.first?.severity == .error)
      }
    }
  }
}
