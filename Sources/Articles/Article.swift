/// A news article: what it says, who is quoted in it, what its pictures show, and where each stood in the source.
public struct Article: Hashable, Sendable {
  /// What the input was.
  public enum Format: String, Sendable, CaseIterable {
    case text
    case html
    case markdown
  }

  /// The name of the input as it was given: a path, a URL, or “-”.
  public var input: String
  /// What the input was.
  public var format: Format
  /// The address of the article.
  public var url: String?
  /// The headline.
  public var headline: String?
  /// The sentence or two under the headline that sum it up.
  public var standfirst: String?
  /// The authors, as names.
  public var authors: [String]
  /// The newspaper, agency or broadcaster.
  public var publisher: String?
  /// When it was published: ISO 8601 in the precision and zone that the article gave (“2025-11-26”, “2025-11-26T12:26”).
  public var published: String?
  /// When it was last changed, as `published`.
  public var modified: String?
  /// The language, as a BCP 47 tag (“en”, “en-GB”, “de”).
  public var language: String?
  /// The body in reading order.
  public var body: [Block]
  /// What was said, in reading order.
  public var quotations: [Quotation]
  /// Who said it, in order of first quotation.
  public var speakers: [Speaker]
  /// What its pictures and videos show, in the order in which they stand.
  public var captions: [Caption]
  /// What the source has besides, in reading order: what is in no other part of the article, and why.
  public var leftOut: [LeftOut]
  /// What a reader of the result should know.
  public var diagnostics: [Diagnostic]

  /// An article with nothing in it.
  public init(input: String, format: Format) {
    self.input = input
    self.format = format
    authors = []
    body = []
    quotations = []
    speakers = []
    captions = []
    leftOut = []
    diagnostics = []
  }

  /// The text of one of its parts; empty where it has none.
  public func text(of part: ArticlePart) -> String {
    switch part {
    case .headline: headline ?? ""
    case .standfirst: standfirst ?? ""
    case .body(let index): body[index].text
    case .caption(let index): captions[index].text ?? captions[index].credit ?? captions[index].alt ?? ""
    }
  }

  /// The quotations of one speaker, in reading order.
  public func quotations(by speaker: Int) -> [Quotation] {
    quotations.filter { $0.speaker == speaker }
  }
}
