import Articles
import Search

extension MemoryShelf {
  /// Who is quoted how much in the articles that are there.
  func sources(
    _ kinds: Set<Quotation.Kind>, by grouping: SourceTally.Grouping, _ cancellation: Cancellation
  ) -> SourceRanking {
    var tally = SourceTally(by: grouping)
    for item in items where item.status == .ready && !cancellation.isCancelled {
      let article = item.kept.packed.unpacked()
      let counted = article.quotations.indices.filter { kinds.contains(article.quotations[$0].kind) }
      tally.add(QuotedArticle(article, quotations: counted, kinds: kinds, kindOfName: kindOfName))
    }
    return SourceRanking(tally)
  }
}
