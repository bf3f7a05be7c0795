import ArticleParsing
import ArticleFormats
import Articles
import Configuration
import Foundation
import Search
import Terminal
import Testing

/// Pages, texts, records, data of pages, queries, settings and keys that nobody meant, read in this process.
///
/// `Tests/fuzz` reads many more. Then the last input of each reader is kept in a file, for when it ends the process.
@Suite struct ReadersFuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let isLong = environment["PULLQUOTE_FUZZ"] != nil
  private static let count = environment["PULLQUOTE_FUZZ"].flatMap { Int($0) } ?? 40
  private static let seed = environment["PULLQUOTE_FUZZ_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...(.max))

  @Test(arguments: Reader.allCases)
  func whateverIsReadEndsWell(_ reader: Reader) throws {
    let samples = reader.samples.map { Array($0.utf8) }
    var mutator =
      samples.isEmpty
      ? Mutator(seed: Self.seed, pieces: reader.pieces)
      : Mutator(seed: Self.seed, samples: samples, pieces: reader.pieces)
    let kept = FileManager.default.temporaryDirectory.appending(path: "pullquote-fuzz-last-\(reader.rawValue)")
    for _ in 0..<Self.count {
      let input = mutator.input()
      if Self.isLong { try Data(input).write(to: kept) }
      #expect(reader.fault(in: input) == nil, "seed \(Self.seed), input \(input.prefix(2000))")
    }
  }

  /// What reads bytes that somebody else wrote.
  enum Reader: String, CaseIterable {
    case page, text, data, record, query, settings, keys

    /// Inputs that somebody meant; without any, the articles that come with the program.
    var samples: [String] {
      switch self {
      case .page: [FuzzSamples.page]
      case .text: []
      case .data: [FuzzSamples.data]
      case .record: [FuzzSamples.record]
      case .query: [FuzzSamples.query]
      case .settings: [FuzzSamples.settings]
      case .keys: [FuzzSamples.keys]
      }
    }

    /// What is put in between.
    var pieces: [String] {
      switch self {
      case .page:
        [
          "<html>", "</html>", "<body>", "</body>", "<head>", "<p>", "</p>", "<div class=related>", "<article>",
          "<frameset>", "<!--", "-->", "<![CDATA[", "<script>", "<svg>", "<table>", "<td>", "<select>", "<template>",
          "<h1>", "<figure>", "<figcaption>", "<img src=", "<time datetime=", "<a href=", "<blockquote>",
          "<meta name=author content=", "<br>", ">", "='", "&#", " | ",
        ]
      case .text: ["Q: ", "A: ", "ADA ROE: ", ">> ", "[00:01] ", "By ", "Photo: ", "- ", "2 January 2025", "—"]
      case .data: ["{", "}", "[", "]", ":", ",", "\"", "\\u", "\\", "@type", "null", "<p>", "&quot;"]
      case .record:
        ["{", "}", "[", "]", ":", ",", "\"", "\\u", "-1", "1e999", "99999999999999999999", "null", "true", "[[", "]]"]
      case .query:
        [
          "(", ")", "-", "OR ", "AND ", "speaker:", "source:", "tag:", "since:", "until:", "in:", "is:", "kind:", "*",
          "\"",
        ]
      case .settings:
        [
          "[", "]", "[[", "]]", "{", "}", "=", ",", ".", "'", "\"\"\"", "'''", "a = ", "a.b", "2025-01-01 1", "0x", "_",
          "+", "€", "\u{85}",
        ]
      case .keys:
        [
          "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[M", "\u{1B}[<", ";", "~", "u",
          "99999999999",
        ]
      }
    }

    /// What is wrong with what was read; `nil` where nothing is.
    func fault(in bytes: [UInt8]) -> String? {
      switch self {
      case .page: return fault(of: ArticleParser().article(in: bytes, input: "-", format: .html))
      case .text: return fault(of: ArticleParser().article(in: bytes, input: "-", format: .text))
      case .data:
        let page = Array("<script type=application/ld+json>".utf8) + bytes + Array("</script><p>Lamps</p>".utf8)
        return fault(of: ArticleParser().article(in: page, input: "-", format: .html))
      case .record: return (try? ExportedArticle(json: bytes)).flatMap { fault(of: $0.article) }
      case .query:
        let text = String(decoding: bytes, as: UTF8.self)
        for isBeingTyped in [false, true] {
          let slips = Query(parsing: text, isBeingTyped: isBeingTyped).slips
          if slips.count > 8 { return "\(slips.count) slips" }
          if let slip = slips.first(where: { $0.range.upperBound > text.utf8.count }) { return slip.message }
        }
        return nil
      case .settings:
        let (_, errors) = Configuration.reading(bytes, file: "config.toml")
        return errors.map { "\($0)" }.first { !$0.hasPrefix("config.toml") }
      case .keys:
        var decoder = KeyDecoder()
        var events = 0
        for start in stride(from: 0, to: bytes.count, by: 7) {
          events += decoder.feed(bytes[start..<min(bytes.count, start + 7)]).count
        }
        events += decoder.flush().count
        return events > bytes.count ? "\(events) events" : nil
      }
    }

    /// Every passage, range and index must name something that is there.
    private func fault(of article: Article) -> String? {
      for quotation in article.quotations {
        for passage in quotation.content + quotation.cue + quotation.source
        where passage.range.upperBound > article.text(of: passage.part).utf8.count {
          return "no such passage: \(passage)"
        }
        if let speaker = quotation.speaker, !article.speakers.indices.contains(speaker) { return "no such speaker" }
      }
      if article.captions.contains(where: { $0.after >= max(1, article.body.count) }) {
        return "a caption after nothing"
      }
      for block in article.body where block.links.contains(where: { $0.range.upperBound > block.text.utf8.count }) {
        return "a link beyond its block"
      }
      return nil
    }
  }
}

/// What the mutations start from.
private enum FuzzSamples {
  static let page = """
    <!doctype html><html lang=en><head><title>Lamps out | Courier</title><link rel=canonical href=/a>
    <meta property=og:title content="Lamps out"><meta name=author content="Ada Roe"><script type=application/ld+json>
    \(data)</script></head><body><nav><ul><li><a href=/>Front page</a></ul></nav><article><h1>Lamps out</h1>
    <p class=byline>By Ada Roe, 2 January 2025</p><p>“We have waited for a week,” said Ben Kay, the captain of the ferry.</p>
    <figure><img src=/p.jpg alt="The quay"><figcaption>The quay at night. Photo: Ada Roe</figcaption></figure>
    <h2>What’s next</h2><blockquote><p>It is late.</p><cite>Ben Kay</cite></blockquote><table><tr><td>Ten<td>late</table>
    <p>The lamps on the quay went out at ten, and the boats waited outside until the morning.</p></article></body></html>
    """
  static let data = #"""
    {"@context":"https://schema.org","@graph":[{"@type":["NewsArticle","Report"],"@id":"#a","headline":"Lamps &amp; boats",
    "author":[{"@id":"#b"},"Ben Kay"],"articleBody":"“We have waited,” said Ben Kay.\n<p>It is late.</p>","image":"/p.jpg"},
    {"@type":"Person","@id":"#b","name":"Ada Roe"}]}
    """#
  static let record = """
    {"schema":1,"input":"a.txt","format":"text","url":"https://lamps.example/a","headline":"Lamps out","authors":["Ada Roe"],
    "body":[{"kind":"paragraph","text":"“We wait,” he said.","span":[0,19]}],"quotations":[{"kind":"direct","text":"We wait",
    "content":[[1,8]],"cue":[[13,17]],"source":[[10,12]],"source_text":"he","speaker":"ben-kay","confidence":0.9,
    "part":"body","index":0}],"speakers":[{"id":"ben-kay","name":"Ben Kay","aliases":["Kay"]}],"captions":[{"kind":"image",
    "text":"The quay","after":0,"span":[21,29]}],"library":{"read":true,"tags":["sea"],"passages":[[[[2,3,10]],[[2,17,21]],
    [[2,14,16]]]],"confidences":[0.91],"blocks":[{"links":[{"range":[0,3],"target":"/x"}]}]}}
    """
  static let query =
    "ferry OR boat -strike \"night shift\" speaker:(kay OR roe) since:2025-01 kind:direct in:body econom* is:unread"
  static let settings = #"""
    theme = "ink" # the theme
    measure = 66
    "ui.text" = { fg = "red", modifiers = ["bold", 'italic'] }
    [palette]
    red = "#f00"
    [[a]]
    b.c = 2025-01-02 10:00:00.5Z
    [keys]
    "g g" = "top"
    d = [1, -0.5e3, 0x1F, inf, true, """a"""]
    """#
  static let keys =
    "jk\u{1B}[A\u{1B}[1;5C\u{1B}OP\u{1B}[200~pasted\u{1B}[201~\u{1B}[<0;10;5M\u{1B}[97;5u\u{1B}]11;rgb:00/00/00\u{7}é"
}
