import ArticleFormats
import Articles
import Search
import Shelves

/// What versions of an article print that today's does not.
enum VanishedQuotation {
  /// Each once, in the last version that prints it: its index, that version, and when it vanished.
  ///
  /// - Parameters:
  ///   - versions: the latest first.
  ///   - wanted: selects quotations of an article.
  static func all(
    in versions: [ArticleVersion], _ wanted: (Article) -> [Int]
  ) -> [(quotation: Int, version: ArticleVersion, since: String)] {
    guard let today = versions.first else { return [] }
    var later = [today.article]
    var found: [(quotation: Int, version: ArticleVersion, since: String)] = []
    for place in versions.indices.dropFirst() {
      let version = versions[place]
      let gone = later.reduce(Set(wanted(version.article))) { left, article in
        left.intersection(ArticleChanges.vanished(from: version.article, in: article))
      }
      found += gone.sorted().map { ($0, version, versions[place - 1].seen) }
      later.append(version.article)
    }
    return found
  }
}
