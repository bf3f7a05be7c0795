import ArticleFormats
import Articles
import Search
import Shelves

extension State {
  /// A row of the list of quotations that has the keys, or would have them, as the shelf gave it; `nil` of those of one article.
  func listing(_ row: Int) -> QuotationListing? { screen.rows?.listing(row) }

  /// A quotation of an article that is here, as a row of a list.
  func listing(of hit: QuoteHit) -> QuotationListing {
    let article = self.article(hit.article)
    let quotation = article.quotations[hit.quote]
    let speaker = quotation.speaker.map { article.speakers[$0] }
    return QuotationListing(
      article: hit.article, index: hit.quote, kind: quotation.kind,
      text: article.quotations[hit.quote].inMarks(in: article), speaker: speaker?.name, role: speaker?.role,
      sourceText: quotation.sourceText, confidence: quotation.confidence, title: KeptArticle.title(of: article),
      publisher: article.publisher, provenance: article.provenance, published: article.published)
  }
}
