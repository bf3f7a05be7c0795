/// A news article: its text, its quotations and speakers, its captions, and where each is in the source.
public struct Article: Hashable, Sendable {
  /// The format of the input.
  public enum Format: String, Sendable, CaseIterable {
    case text
    case html
    case markdown
  }

  /// The name of the input as it was given: a path, a URL, or “-”.
  public var input: String
  /// The format of the input.
  public var format: Format
  /// The address of the article.
  public var url: String?
  /// The headline.
  public var headline: String?
  /// The one or two sentences under the headline that sum it up.
  public var standfirst: String?
  /// The authors, as names.
  public var authors: [String]
  /// The newspaper, agency or broadcaster.
  public var publisher: String?
  /// When it was published: ISO 8601, with the precision and time zone the article gives (“2025-11-26”,
  /// “2025-11-26T12:26”).
  public var published: String?
  /// When it was last changed, in the form of `published`.
  public var modified: String?
  /// The language, as a BCP 47 tag (“en”, “en-GB”, “de”).
  public var language: String?
  /// The body in reading order.
  public var body: [Block]
  /// What was said, in reading order.
  public var quotations: [Quotation]
  /// Who said it, in order of first quotation.
  public var speakers: [Speaker]
  /// The captions of its pictures and videos, in reading order.
  public var captions: [Caption]
  /// The pieces of the source that are not part of the article, in reading order, and why.
  public var leftOut: [LeftOut]
  /// Remarks on how the article was read.
  public var diagnostics: [Diagnostic]

  /// An empty article.
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

  /// The text of one of its parts; empty if it has none.
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
