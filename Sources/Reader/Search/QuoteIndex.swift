import Articles

/// What a search of quotes reads. A copy costs almost nothing, so that another thread can search while articles arrive.
public struct QuoteIndex: Sendable {
  /// Articles by id, in chunks: one that arrives copies one chunk and not all.
  private var chunks: [[Article?]] = []
  private static let chunk = 64

  init() {}

  mutating func set(_ article: Article, at id: ArticleID) {
    while chunks.count <= id / Self.chunk { chunks.append(Array(repeating: nil, count: Self.chunk)) }
    chunks[id / Self.chunk][id % Self.chunk] = article
  }

  /// The quotations whose words, or speaker, hold every word of a query (at the start of a word, whatever its case and
  /// diacritics; words in quotation marks together), newest article first.
  ///
  /// - Parameters:
  ///   - query: the words.
  ///   - isCancelled: asked every now and then; `true` ends the search with nothing.
  public func hits(for query: String, isCancelled: () -> Bool = { false }) -> [QuoteHit] {
    let query = Query(query, atWordStart: true)
    guard !query.isEmpty else { return [] }
    var dated: [(published: String, hits: [QuoteHit])] = []
    for (number, chunk) in chunks.enumerated() {
      if isCancelled() { return [] }
      for (slot, article) in chunk.enumerated() {
        guard let article else { continue }
        var hits: [QuoteHit] = []
        for (index, quotation) in article.quotations.enumerated() {
          let speaker = quotation.speaker.map { article.speakers[$0].name }
          guard query.matches(quotation.text, speaker, quotation.sourceText) else { continue }
          hits.append(QuoteHit(article: number * Self.chunk + slot, quote: index))
        }
        if !hits.isEmpty { dated.append((article.published ?? "", hits)) }
      }
    }
    if isCancelled() { return [] }
    // ISO 8601 sorts as text; articles without a date come last, and the sort keeps the order of equals.
    let order = dated.indices.sorted { (dated[$0].published, $1) > (dated[$1].published, $0) }
    return order.flatMap { dated[$0].hits }
  }
}
