import Basics
import Attribution
import Articles
import Foundation

/// An article's tokens with the automatic analysis of the corpus laid over them.
struct SilverArticle {
  var corpus: CorpusArticle
  var article: Article
  /// Where each block's text starts in `corpus.text`.
  var starts: [Int]
  var text: AnalyzedArticle
  /// The tag of each token; `.unknown` where the analyses cut the text differently.
  var tags: [Tag]
  /// The head of each token, as an index of `text.tokens`; -1 for the root of a sentence, -2 where it is not known.
  var heads: [Int32]
  var relations: [Relation]
}

enum Silver {
  static let tagNames: [String: Tag] = [
    "NN": .nn, "NNS": .nns, "NNP": .nnp, "NNPS": .nnps, "VB": .vb, "VBD": .vbd, "VBG": .vbg, "VBN": .vbn,
    "VBP": .vbp, "VBZ": .vbz, "MD": .md, "JJ": .jj, "JJR": .jjr, "JJS": .jjs, "RB": .rb, "RBR": .rbr, "RBS": .rbs,
    "RP": .rp, "IN": .in, "TO": .to, "DT": .dt, "PDT": .pdt, "CD": .cd, "CC": .cc, "EX": .ex, "FW": .fw, "UH": .uh,
    "LS": .ls, "POS": .pos, "SYM": .sym, "PRP": .prp, "PRP$": .prpPossessive, "WP": .wp, "WP$": .wpPossessive,
    "WDT": .wdt, "WRB": .wrb, ",": .comma, ".": .period, ":": .colon, "``": .openMark, "''": .closeMark,
    "-LRB-": .openBracket, "-RRB-": .closeBracket, "$": .dollar, "#": .hash, "ADD": .nn, "AFX": .jj, "NFP": .colon,
    "HYPH": .colon, "GW": .nn, "XX": .nn,
  ]

  /// Reads both files and lays the analysis over our own tokens.
  static func articles(corpus: String, silver: String) throws -> [SilverArticle] {
    var analyses: [String: [[[Any]]]] = [:]
    for line in try Corpus.lines(at: silver) {
      guard let object = try JSONSerialization.jsonObject(with: line) as? [String: Any],
        let id = object["id"] as? String, let sentences = object["sentences"] as? [[[Any]]]
      else { throw CorpusError.malformed(silver) }
      analyses[id] = sentences
    }
    return try Corpus.articles(at: corpus).map { lay(analyses[$0.id] ?? [], over: $0) }
  }

  /// An article without the corpus's analysis, with that of some weights.
  static func bare(_ corpus: CorpusArticle, weights: ModelWeights) -> SilverArticle {
    let (article, starts) = corpus.article()
    return SilverArticle(
      corpus: corpus, article: article, starts: starts, text: AnalyzedArticle(article, weights: weights), tags: [],
      heads: [], relations: [])
  }

  private static func lay(_ sentences: [[[Any]]], over corpus: CorpusArticle) -> SilverArticle {
    let (article, starts) = corpus.article()
    let text = AnalyzedArticle(article, weights: nil)
    var result = SilverArticle(
      corpus: corpus, article: article, starts: starts, text: text,
      tags: Array(repeating: .unknown, count: text.tokens.count),
      heads: Array(repeating: -2, count: text.tokens.count),
      relations: Array(repeating: .other, count: text.tokens.count))
    var tokenAt: [Int: Int] = [:]
    for (index, token) in text.tokens.enumerated() {
      tokenAt[result.corpusByte(Int(token.start))] = index
    }
    for sentence in sentences {
      let ours = sentence.map { tokenAt[corpus.byteOf[$0[0] as! Int]] }
      for (k, token) in sentence.enumerated() {
        guard let index = ours[k] else { continue }
        // The token that begins where ours does; a second one inside ours says nothing.
        result.tags[index] = tagNames[token[2] as! String] ?? .nn
        let head = token[4] as! Int
        if head == 0 {
          result.heads[index] = -1
        } else if let target = ours[head - 1], target != index {
          result.heads[index] = Int32(target)
        }
        result.relations[index] = Relation(stanford: token[5] as! String)
      }
    }
    return result
  }
}

extension SilverArticle {
  /// The byte of the corpus's text that a byte of the analysed text is.
  func corpusByte(_ byte: Int) -> Int {
    let part = text.partIndex(ofByte: byte)
    return starts[part] + byte - text.parts[part].bytes.lowerBound
  }

  /// The byte of the analysed text that a byte of the corpus's text is; `nil` where it stands between two blocks.
  func textByte(_ byte: Int) -> Int? {
    let low = starts.partitionPoint { $0 > byte }
    guard low > 0 else { return nil }
    let local = byte - starts[low - 1]
    guard local <= text.parts[low - 1].bytes.count else { return nil }
    return text.parts[low - 1].bytes.lowerBound + local
  }
}
