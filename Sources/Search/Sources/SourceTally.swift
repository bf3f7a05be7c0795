/// A count of quotations, words and articles by speaker, role, outlet, author or month.
///
/// It keeps one group per name and nothing of the articles.
public struct SourceTally: Hashable, Sendable {
  /// What quotations are counted by.
  public enum Grouping: String, Sendable, CaseIterable {
    /// The speaker; all unnamed sources are one group, as are quotations without a source.
    case speaker
    /// The speaker's printed role.
    case role
    /// The outlet.
    case outlet
    /// The author; an article by several counts for each of them.
    case author
    /// The month of publication.
    case month
  }

  /// Numbers of quotations and words.
  public struct Amount: Hashable, Sendable {
    /// The number of quotations.
    public var quotations: Int
    /// The number of their words.
    public var words: Int

    /// An amount.
    public init(quotations: Int = 0, words: Int = 0) {
      self.quotations = quotations
      self.words = words
    }

    static func += (left: inout Amount, right: Amount) {
      left.quotations += right.quotations
      left.words += right.words
    }
  }

  /// The count for one speaker, role, outlet, author or month.
  public struct Group: Hashable, Sendable {
    /// Its name; empty if the articles do not give one.
    public var name = ""
    /// For a speaker, the kind of source; otherwise `nil`.
    public var kind: SourceKind?
    /// The amounts by kind of source.
    public var amounts: [SourceKind: Amount] = [:]
    /// The number of articles with these quotations.
    public var articles = 0
    /// The number of articles whose first quotation is one of these.
    public var opens = 0
    /// The number of articles whose last quotation is one of these.
    public var closes = 0
    /// The earliest date, as in `Article.published`; `nil` if no article has one.
    public var earliest: String?
    /// The latest date.
    public var latest: String?

    /// The total.
    public var all: Amount { amounts.values.reduce(into: Amount()) { $0 += $1 } }
    /// Those of named people and organisations.
    public var named: Amount {
      amounts.reduce(into: Amount()) { if $1.key.isNamed { $0 += $1.value } }
    }

    /// Those with this kind of source.
    public subscript(kind: SourceKind) -> Amount { amounts[kind] ?? Amount() }

    fileprivate mutating func add(_ said: QuotedArticle.Said) {
      amounts[said.kind, default: Amount()] += Amount(quotations: 1, words: said.words)
      if said.isFirst { opens += 1 }
      if said.isLast { closes += 1 }
    }

    fileprivate mutating func note(_ published: String?) {
      articles += 1
      guard let published, !published.isEmpty else { return }
      earliest = min(earliest ?? published, published)
      latest = max(latest ?? published, published)
    }
  }

  /// What it counts by.
  public let grouping: Grouping
  /// The total, with each quotation counted once.
  public private(set) var total = Group()
  private var groups: [String: Group] = [:]

  /// An empty count.
  public init(by grouping: Grouping) { self.grouping = grouping }

  /// Counts an article's quotations.
  public mutating func add(_ article: QuotedArticle) {
    guard !article.said.isEmpty else { return }
    var touched: Set<String> = []
    func names(_ said: QuotedArticle.Said) -> [(key: String, name: String, kind: SourceKind?)] {
      func folded(_ name: String) -> (key: String, name: String, kind: SourceKind?) { (Folding.key(name), name, nil) }
      switch grouping {
      // No name begins with a line feed, nor is one empty.
      case .speaker:
        return said.kind.isNamed ? [(said.key, said.name, said.kind)] : [("\n\(said.kind)", "", said.kind)]
      case .role: return [folded(said.role ?? "")]
      case .outlet: return [folded(article.outlet)]
      case .author: return article.authors.isEmpty ? [folded("")] : article.authors.map(folded)
      case .month: return [folded(Self.month(of: article.published))]
      }
    }
    for said in article.said {
      total.add(said)
      for (key, name, kind) in names(said) {
        if touched.insert(key).inserted { groups[key, default: Group(name: name, kind: kind)].note(article.published) }
        groups[key]!.add(said)
      }
    }
    total.note(article.published)
  }

  /// The month of a date, as “2025-11”; empty if it has none.
  private static func month(of published: String?) -> String {
    guard let published, published.utf8.count >= 7 else { return "" }
    return String(published.prefix(7))
  }

  /// The groups, sorted by words; months from the latest.
  public var ranked: [Group] {
    let keyed = groups.map { (key: $0.key, words: $0.value.all.words, group: $0.value) }
    let sorted =
      grouping == .month
      ? keyed.sorted { $0.key > $1.key }
      : keyed.sorted { ($1.words, $0.key) < ($0.words, $1.key) }
    return sorted.map(\.group)
  }
}
