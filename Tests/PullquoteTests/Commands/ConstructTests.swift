import ArticleParsing
import ArticleFormats
import Articles
import Configuration
import Foundation
import Search
import Testing

/// What a person could write without end, read a little longer than anybody writes it. `Tests/doubling` writes it long.
@Suite struct ConstructTests {
  private struct Construct {
    var kind: String
    var name: String
    var template: String

    /// The template with its repeated parts, about `size` bytes long.
    func written(_ size: Int) -> String {
      // A mark that combines would join the bracket before it.
      let parts = template.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "⟨" || $0 == "⟩" }
        .map(String.init)
      let repeated = parts.indices.filter { $0 % 2 == 1 }
      let turns = max(1, size / repeated.reduce(0) { $0 + parts[$1].utf8.count })
      return parts.indices.map { index in
        index % 2 == 0
          ? String(parts[index])
          : (1...turns).map { parts[index].replacing("#", with: String($0)) }.joined()
      }.joined()
    }
  }

  private static func constructs() throws -> [Construct] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Constructs/constructs.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      let fields = $0.split(separator: "\t", maxSplits: 2)
      var template = String(fields[2])
      for (written, meant) in [("\\\\", "\u{0}"), ("\\n", "\n"), ("\\t", "\t"), ("\\r", "\r"), ("\\f", "\u{C}")] {
        template = template.replacing(written, with: meant)
      }
      return Construct(
        kind: String(fields[0]), name: String(fields[1]), template: template.replacing("\u{0}", with: "\\"))
    }
  }

  @Test func everyConstructIsReadAndSaysNoMoreThanItHas() throws {
    let constructs = try Self.constructs()
    #expect(constructs.count >= 400)
    #expect(Set(constructs.map(\.kind)) == ["page", "text", "query", "record", "theme"])
    for construct in constructs {
      for size in [0, 800] {
        let text = construct.written(size)
        let bytes = Array(text.utf8)
        switch construct.kind {
        case "page", "text":
          let article = ArticleParser().article(in: bytes, input: "construct")
          let read = article.body.reduce(0) { $0 + $1.text.utf8.count }
          // A lone byte may become the three of U+FFFD.
          #expect(read <= 3 * bytes.count, "\(construct.name)")
          let isRead = !article.body.isEmpty || !article.captions.isEmpty || article.headline != nil
          #expect(isRead || !article.diagnostics.isEmpty, "\(construct.name)")
          check(article, construct.name)
        case "query":
          #expect(Query(parsing: text).slips.count <= 8, "\(construct.name)")
        case "record":
          if let exported = try? ExportedArticle(json: bytes) { check(exported.article, construct.name) }
        default:
          let (_, errors) = Configuration.reading(bytes, file: "config.toml")
          for error in errors { #expect("\(error)".hasPrefix("config.toml"), "\(construct.name)") }
        }
      }
    }
  }

  /// Every passage and every index names something that is there.
  private func check(_ article: Article, _ name: String) {
    for quotation in article.quotations {
      for passage in quotation.content + quotation.cue + quotation.source {
        #expect(passage.range.upperBound <= article.text(of: passage.part).utf8.count, "\(name)")
      }
      if let speaker = quotation.speaker { #expect(article.speakers.indices.contains(speaker), "\(name)") }
    }
    for caption in article.captions { #expect(caption.after < max(article.body.count, 1), "\(name)") }
  }
}
