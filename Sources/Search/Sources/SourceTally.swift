/// Who is quoted how much: quotations, words and articles, counted by speaker, role, outlet, author or month.
///
/// It keeps a group for each name that it has met, and nothing of the articles.
public struct SourceTally: Hashable, Sendable {
  /// By what quotations are counted.
  public enum Grouping: String, Sendable, CaseIterable {
    /// Whoever is quoted; all who have no name are one group, and so is nobody.
    case speaker
    /// The role that is printed with the speaker.
    case role
    /// Where it was printed.
    case outlet
    /// Who wrote the article; of several each has all of its quotations.
    case author
    /// When it was printed.
    case month
  }

  /// Quotations and their words.
  public struct Amount: Hashable, Sendable {
    /// How many there are.
    public var quotations: Int
    /// How many words they have.
    public var words: Int

    /// So many.
    public init(quotations: Int = 0, words: Int = 0) {
      self.quotations = quotations
      self.words = words
    }

    static func += (left: inout Amount, right: Amount) {
      left.quotations += right.quotations
      left.words += right.words
    }
  }

  /// What is counted of one speaker, role, outlet, author or month.
  public struct Group: Hashable, Sendable {
    /// What it is called; empty if the articles do not say.
    public var name = ""
    /// Who it is, of a speaker; `nil` of anything else.
    public var kind: SourceKind?
    /// By who is behind the quotations.
    public var amounts: [SourceKind: Amount] = [:]
    /// How many articles have such quotations.
    public var articles = 0
    /// In how many articles the first quotation is one of these.
    public var opens = 0
    /// In how many articles the last one is.
    public var closes = 0
    /// The earliest date, as in `Article.published`; `nil` if no article has one.
    public var earliest: String?
    /// The latest date.
    public var latest: String?

    /// All of them.
    public var all: Amount { amounts.values.reduce(into: Amount()) { $0 += $1 } }
    /// Those of people and bodies with a name.
    public var named: Amount {
      amounts.reduce(into: Amount()) { if $1.key.isNamed { $0 += $1.value } }
    }

    /// Those with such a source.
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

  /// By what it counts.
  public let grouping: Grouping
  /// Everything that was counted, each quotation once.
  public private(set) var total = Group()
  private var groups: [String: Group] = [:]

  /// Nothing counted yet.
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

  /// The groups: those with the most words first, months from the latest on.
  public var ranked: [Group] {
    let keyed = groups.map { (key: $0.key, words: $0.value.all.words, group: $0.value) }
    let sorted =
      grouping == .month
      ? keyed.sorted { $0.key > $1.key }
      : keyed.sorted { ($1.words, $0.key) < ($0.words, $1.key) }
    return sorted.map(\.group)
  }
}
