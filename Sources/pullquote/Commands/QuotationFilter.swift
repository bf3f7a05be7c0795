import Articles
import Search

/// Which quotations a person asked for.
struct QuotationFilter: Sendable {
  /// What must hold of them, besides the kinds.
  let query: Query
  /// What was looked for, in the query language.
  let search: String
  /// Further conditions.
  let condition: Query.Condition
  /// The kinds of quotation.
  let kinds: Set<Quotation.Kind>
  private let matcher: QueryMatcher

  /// The default kinds: those in quotation marks.
  static let usualKinds: Set<Quotation.Kind> = [.direct, .mixed]

  /// - Parameters:
  ///   - search: in the query language; errors are in `query.slips`.
  ///   - speaker: names and phrases, in the query language.
  ///   - since: the earliest date of the article.
  ///   - until: the latest date of the article.
  ///   - kinds: the kinds; `nil` for those named in the search, or else the default ones.
  init(
    search: String? = nil, speaker: String? = nil, since: CalendarDate? = nil, until: CalendarDate? = nil,
    kinds: Set<Quotation.Kind>? = nil
  ) {
    var query = Query(parsing: search ?? "")
    self.kinds = kinds ?? (query.namesKinds ? Set(Quotation.Kind.allCases) : Self.usualKinds)
    var besides = Query.Condition.all([])
    if let speaker {
      let named = Query(parsing: "speaker:(\(speaker))")
      besides = besides.and(named.condition)
      query.slips += named.slips
    }
    if let since { besides = besides.and(.since(since.date)) }
    if let until { besides = besides.and(.until(until.date)) }
    query.condition = query.condition.and(besides)
    condition = besides
    self.search = search ?? ""
    self.query = query
    matcher = QueryMatcher(query)
  }

  /// The article's quotations that it lets through, by their indices, in reading order.
  func quotations(of article: Article) -> [Int] {
    matcher.quotations(of: article).filter { kinds.contains(article.quotations[$0].kind) }
  }

  /// The places of the searched words in a quotation, in UTF-8 bytes.
  func marks(in text: String) -> [Range<Int>] { matcher.marks(in: text) }
}
