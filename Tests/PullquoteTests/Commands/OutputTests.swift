import ArticleFormats
import Articles
import Foundation
import Testing

@testable import pullquote

@Suite struct OutputTests {
  @Test(arguments: [
    ("plain “text” — 日本 é", "plain “text” — 日本 é"),
    ("red\u{1B}[31m", "red\\u{1b}[31m"),
    ("\u{1B}]0;title\u{7}", "\\u{1b}]0;title\\u{7}"),
    ("\u{1B}P1$r\u{1B}\\", "\\u{1b}P1$r\\u{1b}\\"),
    ("\u{9B}31m\u{90}x\u{9C}", "\\u{9b}31m\\u{90}x\\u{9c}"),
    ("a\u{202E}b\u{2066}c\u{2069}", "a\\u{202e}b\\u{2066}c\\u{2069}"),
    ("a\rb\u{8}c\u{7F}\u{0}", "a\\u{d}b\\u{8}c\\u{7f}\\u{0}"),
    ("tab\there", "tab here"),
    ("", ""),
  ])
  func showsWhatIsUnsafe(_ text: String, _ expected: String) {
    var bytes: [UInt8] = []
    Output.append(text, to: &bytes, keepingLineFeeds: true)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func keepsLineFeedsOnlyWhereTheyAreLayout() {
    var page: [UInt8] = []
    Output.append("a\nb", to: &page, keepingLineFeeds: true)
    #expect(page == Array("a\nb".utf8))
    var name: [UInt8] = []
    Output.append("a\nb", to: &name, keepingLineFeeds: false)
    #expect(name == Array("a\\u{a}b".utf8))
  }

  @Test func stylesOnlyWhenAsked() throws {
    #expect(try written(styled: false) { $0.write("a", style: .strong) } == "a")
    #expect(try written(styled: true) { $0.write("a\u{1B}", style: .strong) } == "\u{1B}[1ma\\u{1b}\u{1B}[0m")
    #expect(try written(styled: true) { $0.write("", style: .strong) } == "")
  }

  /// No field of an article gets out of any format with a character that a terminal obeys.
  @Test(arguments: ["\u{1B}[2J", "\u{9B}2J", "\u{202E}", "\u{2066}", "\u{7}", "\u{0}", "\u{90}q\u{9C}", "\r", "\u{7F}"])
  func letsNothingOutOfAnyField(_ poison: String) throws {
    let article = Self.article(poison: "x\(poison)y")
    let formats: [(Output) -> Void] = [
      { $0.write(json: article.json()) },
      { $0.write(json: article.json(pretty: true)) },
      { $0.write(ArticlePage(width: 40).page(of: article)) },
      { $0.write(ArticlePage(width: 0).page(of: article)) },
      { output in
        for format in QuotationFormat.allCases {
          var table = QuotationOutput.table
          for index in article.quotations.indices {
            switch QuotationOutput.entry(index, of: article, format: format) {
            case .json(let bytes): output.write(json: bytes)
            case .text(let text): output.write(text)
            case .row(let row): table.rows.append(row)
            case .cited(let citation):
              output.write(citation.bibTeX(key: citation.key))
              output.write(json: Array((citation.cslJSON(id: citation.key) + "\n").utf8))
            }
          }
          output.write(table.page(width: nil))
          output.write(table.page(width: 60))
        }
      },
      { output in
        let entries = SpeakerCensus(of: article).ranked
        for format in ListFormat.allCases {
          var writer = SpeakerListWriter(format, to: output)
          for entry in entries { writer.add(entry) }
          writer.finish()
        }
      },
      { $0.writeLine(InputError.unreadable("x\(poison)y", cause: 2).description) },
    ]
    for format in formats {
      let text = try written(styled: false, format)
      let bytes = Array(text.utf8)
      #expect(!bytes.isEmpty)
      let unsafe = bytes.withUnsafeBufferPointer { buffer in
        buffer.indices.compactMap { UnsafeCharacter.at($0, in: buffer)?.codePoint }.filter { $0 != 0x0A }
      }
      #expect(unsafe.isEmpty, "\(text.debugDescription)")
    }
  }

  private static func article(poison: String) -> Article {
    var article = Article(input: poison, format: .text)
    article.url = poison
    article.headline = poison
    article.standfirst = poison
    article.authors = [poison]
    article.publisher = poison
    article.published = poison
    article.modified = poison
    article.language = poison
    let span = TextSpan(0, 1)
    article.body = Block.Kind.allCases.map {
      Block(kind: $0, text: poison, span: span, attribution: poison, links: [Link(range: 0..<1, target: poison)])
    }
    let passage = Passage(part: .body(0), range: 0..<1, span: span)
    article.quotations = [
      Quotation(kind: .direct, text: poison, content: [passage], sourceText: poison, speaker: 0, confidence: 0.2),
      Quotation(kind: .mixed, text: poison, content: [passage], sourceText: poison, confidence: 1),
    ]
    article.speakers = [Speaker(id: poison, name: poison, role: poison, aliases: [poison])]
    article.captions = [
      Caption(kind: .image, text: poison, credit: poison, alt: poison, image: poison, after: 0, span: span)
    ]
    article.diagnostics = [Diagnostic(.error, poison)]
    return article
  }

  /// What reaches the descriptor.
  private func written(styled: Bool, _ body: (Output) -> Void) throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.file("output", [])
    let handle = try FileHandle(forWritingTo: file)
    let output = Output(descriptor: handle.fileDescriptor, isStyled: styled)
    body(output)
    output.flush()
    return withExtendedLifetime(folder) {
      String(decoding: FileManager.default.contents(atPath: file.path) ?? Data(), as: UTF8.self)
    }
  }
}
