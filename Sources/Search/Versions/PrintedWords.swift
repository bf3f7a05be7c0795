import ArticleFormats
import Articles
import Basics

/// All the words of an article, for checking whether something is printed in it. Case, accents and punctuation do not
/// count.
struct PrintedWords {
  private var words: [UInt64] = []
  /// Where each word stands, in order.
  private var places: [UInt64: [Int32]] = [:]

  /// The maximum number of word comparisons: only endlessly repetitive text needs more.
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

  /// Whether it contains everything that a quotation has in quotation marks.
  func contain(_ quotation: Quotation, of article: Article) -> Bool {
    quotation.piecesInMarks(in: article).allSatisfy { contain(SpokenWords($0, most: .max).hashes) }
  }
}
