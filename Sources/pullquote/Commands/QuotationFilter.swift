import Articles
import Reader
import Search

/// Which quotations a person asked for.
struct QuotationFilter: Sendable {
  /// Words that must all stand in the quotation, at the start of a word; “phrases” stay together.
  var words: TextFilter?
  /// Words that must all stand in the speaker's name, or in another form of it.
  var speaker: TextFilter?
  /// The earliest date of the article.
  var since: CalendarDate?
  /// The latest date of the article.
  var until: CalendarDate?
  /// The kinds of quotation.
  var kinds: Set<Quotation.Kind> = [.direct, .mixed]

  /// The article's quotations that it lets through, in reading order.
  func quotations(of article: Article) -> [Quotation] {
    guard allowsDate(of: article) else { return [] }
    return article.quotations.filter { quotation in
      kinds.contains(quotation.kind) && (words?.matches([quotation.text]) ?? true)
        && allowsSpeaker(of: quotation, in: article)
    }
  }

  /// An article without a date is in no period.
  private func allowsDate(of article: Article) -> Bool {
    guard since != nil || until != nil else { return true }
    guard let published = article.published else { return false }
    return (since?.isOnOrBefore(published) ?? true) && (until?.isOnOrAfter(published) ?? true)
  }

  private func allowsSpeaker(of quotation: Quotation, in article: Article) -> Bool {
    guard let query = speaker else { return true }
    guard let index = quotation.speaker else { return query.matches([quotation.sourceText]) }
    let speaker = article.speakers[index]
    return query.matches([speaker.name]) || speaker.aliases.contains { query.matches([$0]) }
  }
}
