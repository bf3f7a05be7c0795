import ArticleFormats
import Articles

/// A quotation in a draft, to be looked up.
public struct DraftQuotation: Hashable, Sendable {
  /// The pieces in quotation marks, without the outer marks.
  public var pieces: [String]
  /// The speaker named in the draft; `nil` if there is none or only a pronoun (“she”).
  public var speaker: String?
  /// The speaker's role in the draft: “the chairman”.
  public var role: String?

  /// A quotation.
  public init(pieces: [String], speaker: String? = nil, role: String? = nil) {
    self.pieces = pieces
    self.speaker = speaker
    self.role = role
  }

  /// Takes a quotation from an article; `nil` for a paraphrase, which cannot be looked up.
  public init?(_ quotation: Quotation, in article: Article) {
    guard quotation.kind != .indirect else { return nil }
    let speaker = quotation.speaker.flatMap { article.speakers.indices.contains($0) ? article.speakers[$0] : nil }
    self.init(pieces: quotation.piecesInMarks(in: article), speaker: speaker?.name, role: speaker?.role)
    if pieces.isEmpty { return nil }
  }

  /// Its pieces with an ellipsis between them, for open omissions.
  public var text: String { pieces.joined(separator: " … ") }
}

/// A quotation with the draft it is in.
public struct DraftEntry: Hashable, Sendable {
  /// The input the draft was read from.
  public var input: String
  /// The quotation to look up.
  public var quotation: DraftQuotation
  /// Its words with quotation marks, for display.
  public var shown: String

  /// A quotation in a draft.
  public init(input: String, quotation: DraftQuotation, shown: String) {
    self.input = input
    self.quotation = quotation
    self.shown = shown
  }

  /// Every quotation in a draft that is not a paraphrase.
  public static func all(of draft: Article) -> [DraftEntry] {
    draft.quotations.compactMap { quotation in
      DraftQuotation(quotation, in: draft).map {
        DraftEntry(input: draft.input, quotation: $0, shown: quotation.inMarks(in: draft))
      }
    }
  }
}

/// A printed quotation, with what is needed to compare it.
public struct PrintedQuotation: Hashable, Sendable {
  /// Its article and speaker.
  public var listing: QuotationListing
  /// The pieces in quotation marks, without the outer marks.
  public var pieces: [String]
  /// The address of the article.
  public var url: String?

  /// A printed quotation.
  public init(listing: QuotationListing, pieces: [String], url: String? = nil) {
    self.listing = listing
    self.pieces = pieces
    self.url = url
  }

  /// Its words, as if nothing stood between the pieces.
  var text: String { pieces.joined(separator: " ") }
}
