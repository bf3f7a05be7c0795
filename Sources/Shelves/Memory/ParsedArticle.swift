import ArticleFormats
import Articles
import Search

/// An article in its place among the inputs, packed, with everything an in-memory shelf needs to know about it.
///
/// Making one takes about 100 µs, so do it on the thread that parsed the article, not on one that others wait for.
public struct ParsedArticle: Sendable {
  /// Its position among the inputs in the order they were found.
  public let id: Int
  /// The article.
  public let kept: KeptArticle
  /// What it was parsed from; `nil` where nothing that is done to it is to be kept.
  let content: ContentKey?
  /// Where its file is, as an absolute path; `nil` for what is in no file.
  let path: String?
  let listed: ListedFacts
  let kinds: KindCounts
  let speakers: [QuotedSpeaker]
  /// What of its quotations' words is looked for in those of others.
  let wordings: [Wordings.Mark]

  /// Packs an article.
  public init(id: Int, article: Article, content: ContentKey? = nil, path: String? = nil) {
    self.id = id
    self.content = content
    self.path = path
    kept = KeptArticle(article)
    listed = ListedFacts(article, title: article.headline?.isEmpty ?? true ? kept.title : nil)
    var kinds = KindCounts()
    for quotation in article.quotations { kinds.count(quotation.kind) }
    self.kinds = kinds
    speakers = article.quotedSpeakers
    wordings = Wordings.marks(of: article, id: id)
  }

  /// The article, unpacked.
  public var article: Article { kept.packed.unpacked() }
}

/// A speaker of an article as persons are told apart.
struct QuotedSpeaker: Hashable, Sendable {
  /// Their name as names are compared.
  var key: String
  var name: String
  var role: String?
  var quotations: KindCounts
}

extension Article {
  /// Its speakers, for the persons of a shelf.
  var quotedSpeakers: [QuotedSpeaker] {
    zip(speakers, quotationCounts).map { speaker, count in
      QuotedSpeaker(key: Folding.key(speaker.name), name: speaker.name, role: speaker.role, quotations: count)
    }
  }

  /// The number of quotations by each speaker.
  public var quotationCounts: [KindCounts] {
    var counts = [KindCounts](repeating: KindCounts(), count: speakers.count)
    for quotation in quotations {
      if let speaker = quotation.speaker, counts.indices.contains(speaker) {
        counts[speaker].count(quotation.kind)
      }
    }
    return counts
  }
}
