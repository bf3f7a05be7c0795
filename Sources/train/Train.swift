import ArticleParsing
import Articles
import Foundation

/// Learns the attribution engine's weights, and shows what it makes of a text.
@main
struct Train {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "tokens": try tokens(arguments[1])
    default: print("usage: train tokens FILE")
    }
  }

  static func tokens(_ path: String) throws {
    let articles = try Corpus.articles(at: path)
    let start = ContinuousClock.now
    var count = 0
    for article in articles { count += AnalyzedArticle(article.article().article).tokens.count }
    FileHandle.standardError.write(Data("\(count) tokens \(ContinuousClock.now - start)\n".utf8))
    for article in articles {
      let (value, starts) = article.article()
      let text = AnalyzedArticle(value)
      func global(_ byte: Int) -> Int {
        let part = text.partIndex(ofByte: byte)
        return starts[part] + byte - text.parts[part].bytes.lowerBound
      }
      let object: [String: Any] = [
        "id": article.id,
        "tokens": text.tokens.map { [global(Int($0.start)), global(Int($0.start)) + Int($0.end - $0.start)] },
        "sentences": text.sentences.map {
          [global(Int(text.tokens[$0.lowerBound].start)), global(Int(text.tokens[$0.upperBound - 1].start))]
        },
        "regions": text.regions.map { [global($0.bytes.lowerBound), global($0.bytes.lowerBound) + $0.bytes.count] },
      ]
      print(String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self))
    }
  }
}
