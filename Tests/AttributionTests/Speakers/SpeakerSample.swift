import Articles

@testable import ArticleParsing
@testable import Attribution

/// An article in which the sources are marked: `[[Ms Lind]] said`. Each line is a paragraph; a line that starts with
/// “# ” is the headline. What stands in quotation marks in a source’s paragraph is what it said.
struct SpeakerSample {
  let text: AnalyzedArticle
  let article: Article
  let attributions: [Attribution]

  /// - Parameter confidence: how sure each attribution is.
  init(
    _ marked: String, language: Language = .english, weights: ModelWeights? = .embedded, confidence: Double = 1
  ) {
    var article = Article(input: "-", format: .text)
    var sources: [(block: Int, range: Range<Int>)] = []
    for line in marked.split(separator: "\n") {
      let isHeadline = line.hasPrefix("# ")
      var plain: [UInt8] = []
      var open = 0
      let bytes = Array(line.utf8.dropFirst(isHeadline ? 2 : 0))
      var i = 0
      while i < bytes.count {
        let isPair = i + 1 < bytes.count && bytes[i] == bytes[i + 1]
        if isPair, bytes[i] == UInt8(ascii: "[") {
          open = plain.count
          i += 2
        } else if isPair, bytes[i] == UInt8(ascii: "]") {
          sources.append((isHeadline ? -1 : article.body.count, open..<plain.count))
          i += 2
        } else {
          plain.append(bytes[i])
          i += 1
        }
      }
      let string = String(decoding: plain, as: UTF8.self)
      if isHeadline {
        article.headline = string
      } else {
        article.body.append(Block(kind: .paragraph, text: string, span: TextSpan(0, string.unicodeScalars.count)))
      }
    }
    let text = AnalyzedArticle(article, language: language, weights: weights)
    attributions = sources.map { block, range in
      let part = text.parts.firstIndex { $0.part == (block < 0 ? .headline : .body(block)) }!
      let start = text.parts[part].bytes.lowerBound
      let tokens = text.parts[part].tokens.filter {
        Int(text.tokens[$0].end) > start + range.lowerBound && Int(text.tokens[$0].start) < start + range.upperBound
      }
      return Attribution(
        kind: .direct, content: text.regions.filter { $0.part == part }.map(\.bytes), cue: nil,
        source: tokens.first!..<tokens.last! + 1, sourceHead: nil, confidence: confidence)
    }
    self.text = text
    self.article = article
  }

  var resolved: ResolvedSpeakers { resolveSpeakers(of: attributions, in: text, of: article) }

  /// The speaker of each source in order, “–” for nobody.
  var names: [String] {
    let resolved = resolved
    return resolved.choices.map { $0.map { resolved.speakers[$0.speaker].name } ?? "–" }
  }
}
