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
  /// The source as printed; `nil` if there is none. Where two say it together, both: “Anna Holt and Ben Price”.
  public var sourceText: String?
  /// The index in `Article.speakers` of the person or organisation behind the source; `nil` if unknown. Of two who say it
  /// together the one who is named first.
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

extension Quotation {
  /// Whether a source, in UTF-8, names two who speak together: “Anna Holt and Ben Price”.
  ///
  /// It tells by the form alone, in English: an “and” between two words with a capital. A department may have one in its name.
  public static func namesTwo(in source: some BidirectionalCollection<UInt8>) -> Bool {
    var words = source.split(separator: 0x20).makeIterator()
    var before = words.next()
    var word = words.next()
    while let first = before?.first, let middle = word, let last = words.next() {
      if middle.elementsEqual("and".utf8), (0x41...0x5A).contains(first), (0x41...0x5A).contains(last.first ?? 0) {
        return true
      }
      before = middle
      word = last
    }
    return false
  }
}

extension Article {
  /// The source of a quotation as printed, where it names somebody beside the speaker: “Anna Holt and Ben Price”; else `nil`.
  public func jointSource(of quotation: Quotation) -> String? {
    guard let index = quotation.speaker, speakers.indices.contains(index), let source = quotation.sourceText,
      Quotation.namesTwo(in: source.utf8)
    else { return nil }
    let speaker = speakers[index]
    let isOwn = ([speaker.name, speaker.role ?? ""] + speaker.aliases).contains { Quotation.namesTwo(in: $0.utf8) }
    return isOwn ? nil : source
  }
}
