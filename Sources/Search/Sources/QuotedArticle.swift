import Articles

/// Who is behind a quotation, as a count of sources tells it.
public enum SourceKind: String, Sendable, CaseIterable {
  /// Somebody with a name.
  case person
  /// A body with a name: a ministry, a firm, a paper.
  case body
  /// Somebody or something that is described and not named: “officials”, “the union”, “he” who is nobody that is known.
  case unnamed
  /// Nobody is said to be it.
  case nobody

  /// Whether there is a name.
  public var isNamed: Bool { self == .person || self == .body }
}

/// What a count of sources looks at in one article.
public struct QuotedArticle: Hashable, Sendable {
  /// One quotation.
  public struct Said: Hashable, Sendable {
    /// Who is behind it.
    public var kind: SourceKind
    /// By what the same person or body is known in other articles; nothing is made of it where there is no name.
    public var key: String
    /// As it is shown.
    public var name: String
    /// As printed.
    public var role: String?
    /// How many words it has, as searches count them.
    public var words: Int
    /// Whether it is the article's first of all the quotations of the kinds that are counted, whatever is looked for.
    public var isFirst: Bool
    /// Whether it is the last.
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

  /// Where it was printed.
  public var outlet: String
  /// Who wrote it.
  public var authors: [String]
  /// As in `Article.published`.
  public var published: String?
  /// Those of its quotations that are counted.
  public var said: [Said]

  /// An article.
  public init(outlet: String, authors: [String] = [], published: String? = nil, said: [Said]) {
    self.outlet = outlet
    self.authors = authors
    self.published = published
    self.said = said
  }

  /// An article that is at hand.
  ///
  /// - Parameters:
  ///   - quotations: the indices of those that are counted.
  ///   - kinds: the kinds that are counted, by which the first and the last are told.
  ///   - kindOfName: what a speaker's name shows.
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
