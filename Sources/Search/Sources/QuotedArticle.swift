import Articles

/// The kind of source behind a quotation.
public enum SourceKind: String, Sendable, CaseIterable {
  /// A person with a name.
  case person
  /// An organisation with a name: a ministry, a company, a newspaper.
  case body
  /// A source that is described but not named: “officials”, “the union”, a “he” whose name is not known.
  case unnamed
  /// No source is given.
  case nobody

  /// Whether it has a name.
  public var isNamed: Bool { self == .person || self == .body }
}

/// The parts of an article that a count of sources looks at.
public struct QuotedArticle: Hashable, Sendable {
  /// One quotation.
  public struct Said: Hashable, Sendable {
    /// The kind of its source.
    public var kind: SourceKind
    /// The key by which the same source is recognised in other articles; unused without a name.
    public var key: String
    /// The displayed name.
    public var name: String
    /// As printed.
    public var role: String?
    /// The number of words, counted as in searches.
    public var words: Int
    /// Whether it is the article's first quotation of the counted kinds, whatever the search.
    public var isFirst: Bool
    /// Whether it is the last one.
    public var isLast: Bool

    /// A quotation.
    public init(
      kind: SourceKind, key: String = "", name: String = "", role: String? = nil, words: Int, isFirst: Bool = false,
      isLast: Bool = false
    ) {
      self.kind = kind
      self.key = key
      self.name = name
      self.role = role
      self.words = words
      self.isFirst = isFirst
      self.isLast = isLast
    }
  }

  /// The outlet.
  public var outlet: String
  /// The authors.
  public var authors: [String]
  /// As in `Article.published`.
  public var published: String?
  /// The counted quotations.
  public var said: [Said]

  /// An article.
  public init(outlet: String, authors: [String] = [], published: String? = nil, said: [Said]) {
    self.outlet = outlet
    self.authors = authors
    self.published = published
    self.said = said
  }

  /// Takes the parts from an article.
  ///
  /// - Parameters:
  ///   - quotations: the indices of the counted quotations.
  ///   - kinds: the counted kinds, which decide the first and the last.
  ///   - kindOfName: the kind of source that a speaker's name shows.
  public init(
    _ article: Article, quotations: [Int], kinds: Set<Quotation.Kind>, kindOfName: (String) -> SourceKind
  ) {
    let first = article.quotations.firstIndex { kinds.contains($0.kind) }
    let last = article.quotations.lastIndex { kinds.contains($0.kind) }
    let ofNames = article.speakers.map { kindOfName($0.name) }
    self.init(
      outlet: article.provenance, authors: article.authors, published: article.published,
      said: quotations.map { index in
        let quotation = article.quotations[index]
        var said = Said(
          kind: quotation.sourceText == nil ? .nobody : .unnamed, words: Words.count(of: quotation.text),
          isFirst: index == first, isLast: index == last)
        if let speaker = quotation.speaker, article.speakers.indices.contains(speaker) {
          said.kind = ofNames[speaker]
          said.name = article.speakers[speaker].name
          said.key = Folding.key(said.name)
          said.role = article.speakers[speaker].role
        }
        return said
      })
  }
}
