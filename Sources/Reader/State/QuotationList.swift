import Articles
import Search

/// Quotations of the library, read from their first on as far as somebody looked.
struct QuotationList: Sendable {
  /// What was asked for last, and by which number the answer is known.
  private(set) var asked: QuotationRequest?
  private(set) var generation = 0
  /// What `rows` answer.
  private(set) var answered: QuotationRequest?
  private(set) var rows: [QuotationListing] = []
  private(set) var isAsking = false
  /// Whether there are no more than `rows`.
  private(set) var isComplete = true
  /// What is wrong with the query.
  private(set) var slips: [String] = []

  /// How many are read at once, and how near to the last the selection comes before more are.
  static let page = 60
  static let margin = 40

  /// What to ask so that the quotations wanted are there, and some behind the selected one; `nil` when nothing is missing.
  mutating func question(_ wanted: QuotationRequest, selected: Int, generation next: () -> Int) -> LibraryRequest? {
    if wanted != asked {
      asked = wanted
      generation = next()
      isAsking = true
      return .quotations(wanted, after: nil, limit: Self.page, generation: generation)
    }
    guard !isAsking, !isComplete, wanted == answered, selected + Self.margin >= rows.count, let last = rows.last else {
      return nil
    }
    isAsking = true
    return .quotations(wanted, after: last, limit: Self.page * 2, generation: generation)
  }

  /// Takes an answer; `nil` when it is not for this list, else whether it is the first to its question.
  mutating func take(_ page: RowPage<QuotationListing>, generation: Int) -> Bool? {
    guard isAsking, generation == self.generation else { return nil }
    isAsking = false
    isComplete = page.isLast
    let isFirst = answered != asked
    if isFirst {
      rows = page.rows
      slips = page.slips
    } else {
      rows += page.rows
    }
    answered = asked
    return isFirst
  }

  /// Asks anew next time.
  mutating func forget() { asked = nil }

  /// Nothing is wanted any more.
  mutating func clear() { self = QuotationList() }

  var hits: [QuoteHit] { rows.map { QuoteHit(article: $0.article.articleID, quote: $0.index) } }

  /// How many there are, as far as that is known: “60+”.
  var count: String { isComplete ? "\(rows.count)" : "\(rows.count)+" }
}

extension ShownKinds {
  /// The kinds themselves.
  var kinds: Set<Quotation.Kind> { Set(Quotation.Kind.allCases.filter(contains)) }
}
