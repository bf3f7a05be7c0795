import ArticleFormats
import Articles
import Library
import Search

/// What the command line calls a quotation, a caption or a block of an article in the library: “5409535962:q3”.
struct ClippingID: Hashable {
  var article: ArticleID
  var kind: Clipping.Kind
  /// Which of the article's, from 1 on.
  var number: Int

  /// One of an article.
  init(_ kind: Clipping.Kind, _ number: Int, of article: ArticleID) {
    (self.article, self.kind, self.number) = (article, kind, number)
  }

  /// Parses a typed id; `nil` if it is not one.
  init?(_ typed: String) {
    let parts = typed.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let article = Int64(parts[0]), let letter = parts[1].first,
      let kind = Clipping.Kind.allCases.first(where: { $0.letter == letter }), let number = Int(parts[1].dropFirst()),
      number > 0
    else { return nil }
    (self.article, self.kind, self.number) = (ArticleID(rawValue: article), kind, number)
  }

  /// As it is typed.
  var text: String { "\(article.rawValue):\(kind.letter)\(number)" }

  /// The clipping in its article; `nil` if there is none.
  func clipping(of article: Article) -> Clipping? {
    switch kind {
    case .quotation: Clipping(quotation: number - 1, of: article)
    case .caption: Clipping(caption: number - 1, of: article)
    case .passage: Clipping(paragraph: number - 1, of: article)
    }
  }
}

extension Clipping.Kind {
  fileprivate var letter: Character {
    switch self {
    case .quotation: "q"
    case .caption: "c"
    case .passage: "p"
    }
  }
}
