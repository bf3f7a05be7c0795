import Articles

/// An article as exported from a library and imported again: one line of JSON.
///
/// The line follows the JSON contract, with one extra member, `library`. It has what else the library knows (`added`,
/// `read`, `starred`, `tags`) and everything the contract leaves out, so that the article comes back unchanged. A line
/// without `library` is an article, too; passages it does not give are searched for in its texts.
package struct ExportedArticle: Hashable, Sendable {
  /// The article.
  package var article: Article
  /// Whether somebody has read it; `nil` if the line does not say.
  package var isRead: Bool?
  /// Whether somebody starred it.
  package var isStarred: Bool?
  /// Its tags.
  package var tags: [String]
  /// Its clippings in notebooks.
  package var clippings: [KeptClipping]
  /// Its provenance and earlier versions, latest first; only the evidence of the first is used.
  package var versions: [ArticleVersion]
  /// Its other addresses.
  package var reprints: [Reprint]

  /// An article with its marks.
  package init(
    _ article: Article, isRead: Bool? = nil, isStarred: Bool? = nil, tags: [String] = [],
    clippings: [KeptClipping] = [], versions: [ArticleVersion] = [], reprints: [Reprint] = []
  ) {
    self.article = article
    self.isRead = isRead
    self.isStarred = isStarred
    self.tags = tags
    self.clippings = clippings
    self.versions = versions
    self.reprints = reprints
  }

  /// One JSON object and a line feed, in UTF-8.
  ///
  /// - Parameter added: when the library got it, ISO 8601.
  package func json(added: String) -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    writer.beginObject()
    writer.articleMembers(article, leftOut: true)
    writer.key("library")
    writer.beginObject()
    writer.key("added")
    writer.string(added)
    writer.key("read")
    writer.bool(isRead)
    writer.key("starred")
    writer.bool(isStarred)
    writer.key("tags")
    writer.strings(tags)
    if !clippings.isEmpty {
      writer.key("clippings")
      writer.clippings(clippings)
    }
    if !reprints.isEmpty {
      writer.key("reprints")
      writer.reprints(reprints)
    }
    if versions.count > 1 || versions.first?.evidence != nil {
      writer.key("versions")
      writer.versions(versions)
    }
    writer.contents(of: article)
    writer.endObject()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  /// Reads a line. Members that are missing or of the wrong kind count as unknown.
  package init(json line: [UInt8]) throws(JSONReader.Fault) {
    var draft = ArticleDraft()
    var reader = JSONReader(line)
    try draft.read(&reader)
    try reader.end()
    self = draft.finished()
  }
}

extension JSONWriter {
  /// The members that say what the contract leaves out of an article.
  mutating func contents(of article: Article) {
    key("passages")
    list(article.quotations) { writer, quotation in
      writer.list([quotation.content, quotation.cue, quotation.source]) { writer, passages in
        writer.list(passages) { writer, passage in
          writer.integers([passage.part.number, passage.range.lowerBound, passage.range.upperBound])
        }
      }
    }
    // The contract rounds them.
    key("confidences")
    list(article.quotations) { $0.real($1.confidence) }
    key("blocks")
    list(article.body) { writer, block in
      writer.beginObject()
      writer.key("attribution")
      writer.string(block.attribution)
      writer.key("links")
      writer.list(block.links) { writer, link in
        writer.beginObject()
        writer.key("range")
        writer.integers([link.range.lowerBound, link.range.upperBound])
        writer.key("target")
        writer.string(link.target)
        writer.endObject()
      }
      writer.endObject()
    }
  }
}

extension ArticlePart {
  /// The part as one number: -1 and -2 for the headline and the standfirst, 2n for a block, 2n + 1 for a caption.
  package var number: Int {
    switch self {
    case .headline: -1
    case .standfirst: -2
    case .body(let index): 2 * index
    case .caption(let index): 2 * index + 1
    }
  }

  /// The part with a number; `nil` if no part has it.
  package init?(number: Int) {
    switch number {
    case -1: self = .headline
    case -2: self = .standfirst
    case 0...: self = number % 2 == 0 ? .body(number / 2) : .caption(number / 2)
    default: return nil
    }
  }
}
