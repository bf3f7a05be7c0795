import ArticleFormats
import Articles
import Basics

/// How much of one text another has: whether a file is the same article once more, changed here and there, or something else.
public enum TextLikeness {
  /// Two texts are one article, changed, if the shorter has this share of its runs of three words from the other.
  ///
  /// A reworked news item keeps most of its paragraphs. Different items of one newspaper on one subject share a few names and
  /// phrases, which are a hundredth of their runs or less.
  public static let ofOneArticle = 0.3

  /// The share of the shorter text’s runs of three words that the other has, 0…1. Headline, standfirst and body count; 0 for texts
  /// of fewer words. Time grows with the number of words.
  public static func share(of one: Article, in other: Article) -> Double {
    let (own, others) = (runs(of: one), runs(of: other))
    let fewer = min(own.count, others.count)
    return fewer == 0 ? 0 : Double(own.intersection(others).count) / Double(fewer)
  }

  private static func runs(of article: Article) -> Set<UInt64> {
    var runs: Set<UInt64> = []
    for text in [article.headline, article.standfirst].compactMap({ $0 }) + article.body.map(\.text) {
      let words = SpokenWords(text, most: .max).hashes
      for index in words.indices.dropFirst(2) {
        runs.insert(words[index - 2] &* 31 &+ words[index - 1] &* 1_000_003 &+ words[index])
      }
    }
    return runs
  }
}
