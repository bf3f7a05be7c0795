import ArticleFormats
import Articles

/// A quotation of a draft, as it is looked up.
public struct DraftQuotation: Hashable, Sendable {
  /// What stands in quotation marks, one stretch after the other, without the outer marks.
  public var pieces: [String]
  /// Whom the draft names for it; `nil` for nobody, and where it names no name (“she”).
  public var speaker: String?
  /// What the draft says that they are: “the chairman”.
  public var role: String?

  /// A quotation.
  public init(pieces: [String], speaker: String? = nil, role: String? = nil) {
    self.pieces = pieces
    self.speaker = speaker
    self.role = role
  }

  /// A quotation of an article; `nil` for a paraphrase, which nobody printed word by word.
  public init?(_ quotation: Quotation, in article: Article) {
    guard quotation.kind != .indirect else { return nil }
    let speaker = quotation.speaker.flatMap { article.speakers.indices.contains($0) ? article.speakers[$0] : nil }
    self.init(pieces: quotation.piecesInMarks(in: article), speaker: speaker?.name, role: speaker?.role)
    if pieces.isEmpty { return nil }
  }

  /// Its pieces with an ellipsis between them: whatever was said there was left out openly.
  public var text: String { pieces.joined(separator: " … ") }
}

/// A quotation with the draft that it stands in.
public struct DraftEntry: Hashable, Sendable {
  /// What the draft was read from.
  public var input: String
  /// What is looked up.
  public var quotation: DraftQuotation
  /// Its words with their marks, as a list shows them.
  public var shown: String

  /// A quotation of a draft.
  public init(input: String, quotation: DraftQuotation, shown: String) {
    self.input = input
    self.quotation = quotation
    self.shown = shown
  }

  /// Every quotation of a draft that was printed word by word, if by anybody.
  public static func all(of draft: Article) -> [DraftEntry] {
    draft.quotations.compactMap { quotation in
      DraftQuotation(quotation, in: draft).map {
        DraftEntry(input: draft.input, quotation: $0, shown: quotation.inMarks(in: draft))
      }
    }
  }
}

/// A quotation that somebody printed, with what it takes to compare it.
public struct PrintedQuotation: Hashable, Sendable {
  /// Where it stands, and whose it is.
  public var listing: QuotationListing
  /// What stands in quotation marks, without the outer marks.
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
