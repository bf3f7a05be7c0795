import Articles
import Search

/// What a search of quotes reads. A copy costs almost nothing, so that another thread can search while articles arrive.
public struct QuoteIndex: Sendable {
  /// Articles by id, in chunks: one that arrives copies one chunk and not all.
  private var chunks: [[Entry?]] = []
  private static let chunk = 64

  init() {}

  private struct Entry: Sendable {
    var article: PackedArticle
    var published: String
  }

  mutating func set(_ article: KeptArticle, at id: ArticleID) {
    while chunks.count <= id / Self.chunk { chunks.append(Array(repeating: nil, count: Self.chunk)) }
    chunks[id / Self.chunk][id % Self.chunk] = Entry(article: article.packed, published: article.published ?? "")
  }

  /// The quotations that a query finds, newest article first.
  ///
  /// - Parameters:
  ///   - query: in the query language, and still being typed.
  ///   - isCancelled: asked every now and then; `true` ends the search with nothing.
  public func hits(for query: String, isCancelled: () -> Bool = { false }) -> [QuoteHit] {
    let query = Query(parsing: query, isBeingTyped: true)
    guard !query.isEmpty else { return [] }
    let matcher = QueryMatcher(query)
    var dated: [(published: String, hits: [QuoteHit])] = []
    for (number, chunk) in chunks.enumerated() {
      if isCancelled() { return [] }
      for (slot, entry) in chunk.enumerated() {
        guard let entry else { continue }
        let quotes = matcher.quotations(of: entry.article)
        guard !quotes.isEmpty else { continue }
        dated.append((entry.published, quotes.map { QuoteHit(article: number * Self.chunk + slot, quote: $0) }))
      }
    }
    if isCancelled() { return [] }
    // ISO 8601 sorts as text; articles without a date come last, and the sort keeps the order of equals.
    let order = dated.indices.sorted { (dated[$0].published, $1) > (dated[$1].published, $0) }
    return order.flatMap { dated[$0].hits }
  }
}

extension PackedArticle {
  /// The quotations that hold every word of a filter in their text, their speaker's name or their source.
  func quotations(matching query: TextFilter) -> [Int] {
    var found: [Int] = []
    forEachQuotation { words in
      if query.matches(words.text, words.speaker, words.source) { found.append(words.index) }
    }
    return found
  }
}
