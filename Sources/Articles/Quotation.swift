/// One act of speech, written or spoken.
///
/// It has several pieces if it is split by “he said” or runs over paragraphs. Words in quotation marks that nobody said
/// (a title, a scare quote, a coinage) are not quotations.
public struct Quotation: Hashable, Sendable {
  /// How much of it is in quotation marks.
  public enum Kind: String, Sendable, CaseIterable {
    /// All of it.
    case direct
    /// Some of it.
    case mixed
    /// None of it: a paraphrase with a source and a cue.
    case indirect
  }

  /// How much of it is in quotation marks.
  public var kind: Kind
  /// Its words in reading order, pieces joined by one space, without the outer quotation marks.
  public var text: String
  /// Its pieces, without the outer quotation marks; never empty.
  public var content: [Passage]
  /// The words that report the speech: “told MPs”, “according to”.
  public var cue: [Passage]
  /// The words that name the source: “Mr Macron”, “he”, “Ukrainian officials”.
  public var source: [Passage]
  /// The source as printed; `nil` if there is none.
  public var sourceText: String?
  /// The index in `Article.speakers` of the person or organisation behind the source; `nil` if unknown.
  public var speaker: Int?
  /// The probability that the source and the speaker are right, 0…1.
  public var confidence: Double

  /// A quotation.
  public init(
    kind: Kind, text: String, content: [Passage], cue: [Passage] = [], source: [Passage] = [],
    sourceText: String? = nil, speaker: Int? = nil, confidence: Double
  ) {
    self.kind = kind
    self.text = text
    self.content = content
    self.cue = cue
    self.source = source
    self.sourceText = sourceText
    self.speaker = speaker
    self.confidence = confidence
  }

  /// Below this confidence an attribution is shown as doubtful: at 0.7, three in ten are expected to be wrong.
  public static let doubtfulBelow = 0.7

  /// Whether its attribution is uncertain, so a reader should check it.
  public var isDoubtful: Bool { confidence < Self.doubtfulBelow && (speaker != nil || sourceText != nil) }

  /// The part of the article it begins in.
  public var part: ArticlePart { content[0].part }
}
