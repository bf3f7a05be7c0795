import Basics
import ArticleFormats
import Articles
import Search

/// An article with everything the library needs: its words folded and stemmed, its packed form, the fingerprints of its
/// quotations.
///
/// Preparing takes most of the time of adding an article, and can be done on any thread.
public struct PreparedArticle: Sendable {
  /// What a list calls it.
  let title: String
  let article: Article
  /// As a file keeps it.
  let stored: [UInt8]
  /// When it was published; `nil` if that is not known, and then the day of adding stands for it.
  let moment: Numbering.Moment?
  /// A key of its address, where it has one.
  let addressKey: Int64?
  /// A key of the file that it was read in, where it has no address.
  let pathKey: Int64?
  /// A key of its headline and body.
  let textKey: Int64
  /// Headline, standfirst, body and captions, in UTF-8 bytes.
  let textBytes: Int
  let words: ArticleWords
  let quotations: [PreparedQuotation]
  let speakers: [SpeakerName]
  /// A sentence, if searches will not find all its quotations; the article keeps it as a diagnostic.
  public let shortfall: String?
  /// Where the bytes came from that it was read in.
  private(set) var evidence: Evidence?
  /// Those bytes, deflated, where they are to be kept.
  private(set) var original: [UInt8]?

  /// Prepares an article.
  ///
  /// - Parameters:
  ///   - evidence: the origin of its bytes.
  ///   - original: the bytes, if they should be kept.
  ///   - path: the whole path of its file, and its place in that if the file holds several.
  public init(_ article: Article, evidence: Evidence? = nil, original: [UInt8]? = nil, path: String? = nil) {
    self.init(article, stored: nil, evidence: evidence, path: path)
    self.original = original.map(Deflate.compressed)
  }

  /// An article of the file.
  ///
  /// - Parameter stored: what it was unpacked from.
  init(_ article: Article, stored: [UInt8]) { self.init(article, stored: stored, evidence: nil, path: nil) }

  private init(_ article: Article, stored: [UInt8]?, evidence: Evidence?, path: String?) {
    self.evidence = evidence
    var article = article
    let (count, most) = (article.quotations.count, Numbering.quotationsPerArticle)
    shortfall =
      count <= most ? nil : "Searches find only the first \(most) of its \(count) quotations."
    if let shortfall, stored == nil { article.diagnostics.append(Diagnostic(.warning, shortfall)) }
    self.article = article
    title = Self.title(of: article)
    self.stored = stored ?? Deflate.compressed(PackedArticle(article).stored)
    moment = article.published.flatMap(Numbering.moment)
    addressKey = article.url.map(OriginKey.address)
    pathKey = article.url == nil ? path.map(OriginKey.path) : nil
    textKey = OriginKey.text(of: article)
    textBytes = Self.textBytes(of: article)
    words = ArticleWords(article)
    let outlet = words.outlet
    quotations = article.quotations.prefix(Numbering.quotationsPerArticle).map { quotation in
      PreparedQuotation(quotation, of: article, outlet: outlet)
    }
    speakers = article.speakers.map(SpeakerName.init)
  }

  /// The same with other speakers, or whatever else somebody decided about it.
  func corrected(to article: Article) -> PreparedArticle {
    var prepared = PreparedArticle(article, evidence: evidence)
    prepared.original = original
    return prepared
  }

  /// The headline, else the name of the input without folders.
  private static func title(of article: Article) -> String {
    if let headline = article.headline, !headline.isEmpty { return headline }
    return article.input.split(separator: "/").last.map(String.init) ?? article.input
  }

  /// Where it comes from, of an article without an outlet.
  var place: String? { article.publisher == nil ? article.provenance : nil }

  private static func textBytes(of article: Article) -> Int {
    var bytes = (article.headline?.utf8.count ?? 0) + (article.standfirst?.utf8.count ?? 0)
    for block in article.body { bytes += block.text.utf8.count }
    for caption in article.captions {
      bytes += (caption.text?.utf8.count ?? 0) + (caption.credit?.utf8.count ?? 0) + (caption.alt?.utf8.count ?? 0)
    }
    return bytes
  }
}

/// The words of an article by the columns of `article_words`, each column's separated by blanks.
struct ArticleWords: Equatable, Sendable {
  var headline: [UInt8]
  var body: [UInt8]
  var captions: [UInt8]
  var speakers: [UInt8]
  var authors: [UInt8]
  var outlet: [UInt8]

  init(_ article: Article) {
    headline = Words.joined(article.texts(in: .headline), as: .stem)
    body = Words.joined(article.texts(in: .body), as: .stem)
    captions = Words.joined(article.texts(in: .captions), as: .stem)
    var forms: [String] = []
    var known: Set<String> = []
    for quotation in article.quotations {
      for form in article.speakerForms(of: quotation) where known.insert(form).inserted { forms.append(form) }
    }
    speakers = Words.joined(forms, as: .folded)
    authors = Words.joined(article.authors, as: .folded)
    outlet = Words.joined(article.outletForms, as: .folded)
  }
}

/// What the library keeps of a quotation besides the article.
struct PreparedQuotation: Sendable {
  /// The contents of the columns of `quotation_words`.
  struct WordColumns: Equatable, Sendable {
    var said: [UInt8]
    var speaker: [UInt8]
    var outlet: [UInt8]
  }

  let words: WordColumns
  /// Where in the article it begins.
  let part: Int64
  let kind: Int64
  let speaker: Int?
  /// A key of its words, by which a correction finds it again.
  let wordsKey: Int64
  /// What other printings of its words are found by; empty when it is too short.
  let fingerprints: [UInt64]

  init(_ quotation: Quotation, of article: Article, outlet: [UInt8]) {
    words = WordColumns(
      said: Words.joined([quotation.text], as: .stem),
      speaker: Words.joined(article.speakerForms(of: quotation), as: .folded), outlet: outlet)
    part = Self.number(of: quotation.content.first?.part)
    kind = Self.number(of: quotation.kind)
    self.speaker = quotation.speaker.flatMap { article.speakers.indices.contains($0) ? $0 : nil }
    let folded = Words.joined([quotation.text], as: .folded)
    wordsKey = Int64(bitPattern: StableHash.of(folded))
    fingerprints = quotation.kind == .indirect ? [] : Fingerprints.of(quotation.text)
  }

  /// The kind as `quotation.kind` says it; the more direct, the less.
  static func number(of kind: Quotation.Kind) -> Int64 {
    switch kind {
    case .direct: 0
    case .mixed: 1
    case .indirect: 2
    }
  }

  /// The part as `quotation.part` says it.
  static func number(of part: ArticlePart?) -> Int64 {
    switch part {
    case .headline: 0
    case .standfirst: 1
    case .body, nil: 2
    case .caption: 3
    }
  }
}
