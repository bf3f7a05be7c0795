import ArticleFormats
import Articles
import Basics

/// The words of everything that an article prints, to look up whether something stands there. Case, accents and punctuation do not
/// count.
struct PrintedWords {
  private var words: [UInt64] = []
  /// Where each word stands, in order.
  private var places: [UInt64: [Int32]] = [:]

  /// After so many words that were compared nothing is looked for any more: only text that repeats itself without end has them.
  private static let mostCompared = 1_000_000

  init(_ article: Article) {
    var texts = [article.headline, article.standfirst].compactMap { $0 }
    texts += article.body.map(\.text)
    texts += article.captions.compactMap(\.text)
    for text in texts {
      for word in SpokenWords(text, most: .max).hashes { append(word) }
      // Nothing runs from one text into the next.
      append(0)
    }
  }

  private mutating func append(_ word: UInt64) {
    places[word, default: []].append(Int32(truncatingIfNeeded: words.count))
    words.append(word)
  }

  /// Whether words stand together somewhere.
  func contain(_ piece: [UInt64]) -> Bool {
    guard let first = piece.first else { return true }
    var compared = 0
    for place in places[first] ?? [] where Int(place) + piece.count <= words.count {
      var length = 1
      while length < piece.count, words[Int(place) + length] == piece[length] { length += 1 }
      if length == piece.count { return true }
      compared += length
      if compared > Self.mostCompared { break }
    }
    return false
  }

  /// Whether all that a quotation has in quotation marks stands there.
  func contain(_ quotation: Quotation, of article: Article) -> Bool {
    quotation.piecesInMarks(in: article).allSatisfy { contain(SpokenWords($0, most: .max).hashes) }
  }
}
