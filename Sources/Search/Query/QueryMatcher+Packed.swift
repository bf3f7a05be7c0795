import ArticleFormats
import Articles

/// What a search looks at besides an article's texts and quotations, so a packed one need not be unpacked.
public struct ListedFacts: Hashable, Sendable {
  /// As in `Article`.
  public var published: String?
  /// As `Article.authors`.
  public var authors: [String]
  /// As `Article.outletForms`.
  public var outletForms: [String]
  /// The title in lists of an article without a headline, searched like a headline.
  public var title: String?

  /// The facts of an article.
  public init(_ article: Article, title: String? = nil) {
    published = article.published
    authors = article.authors
    outletForms = article.outletForms
    self.title = title
  }
}

extension QueryMatcher {
  /// The indices of a packed article's quotations that match, in reading order, like `quotations(of:marks:)` but
  /// without unpacking the article.
  public func quotations(
    of packed: PackedArticle, listed: ListedFacts, marks: ArticleMarks = ArticleMarks()
  ) -> [Int] {
    guard fitsBits else { return quotations(of: packed.unpacked(), marks: marks) }
    var known = held(by: listed, marks)
    if textLeavesBesideQuotes != 0 {
      known |= self.held(inTextsOf: packed, listed, known, among: textLeavesBesideQuotes)
    }
    guard Self.canHold(root, known, known | quotationLeaves) else { return [] }
    var bySpeaker: [Held] = []
    var found: [Int] = []
    var progress = noProgress
    packed.forEachQuotation { speaker, name in
      while bySpeaker.count <= speaker { bySpeaker.append(0) }
      bySpeaker[speaker] |= held(inName: name)
    } _: { quotation in
      var held = known | held(by: quotation.kind)
      if let speaker = quotation.speakerIndex { held |= bySpeaker[speaker] }
      if let source = nameBesideSpeaker(of: quotation) { held |= self.held(inName: source) }
      if holds(of: quotation.text, held, &progress) { found.append(quotation.index) }
    }
    return found
  }

  /// Whether a packed article matches, like `matches(_:marks:)` but without unpacking it.
  public func matches(_ packed: PackedArticle, listed: ListedFacts, marks: ArticleMarks = ArticleMarks()) -> Bool {
    guard fitsBits else { return matches(packed.unpacked(), marks: marks) }
    var held = held(by: listed, marks)
    for name in listed.authors + listed.outletForms { held |= heldOfWords(inName: name) }
    let open = textLeaves | quotationLeaves
    if let value = Self.settled(root, held, held | open) { return value }
    held |= self.held(inTextsOf: packed, listed, held, among: textLeaves) { Self.settled(root, $0, $0 | open) != nil }
    if let value = Self.settled(root, held, held | quotationLeaves) { return value }
    packed.forEachQuotation { _, name in
      held |= heldOfSpeakers(inName: name)
    } _: { quotation in
      held |= self.held(by: quotation.kind)
      if let source = nameBesideSpeaker(of: quotation) { held |= heldOfSpeakers(inName: source) }
      held |= self.held(in: quotation.text, quoteLeaves & ~held)
    }
    return Self.settled(root, held, held) ?? false
  }

  /// The source as printed, where nobody is known for it or somebody speaks together with the speaker.
  private func nameBesideSpeaker(of quotation: PackedArticle.QuotationWords) -> UnsafeBufferPointer<UInt8>? {
    guard let source = quotation.source else { return nil }
    return quotation.speakerIndex == nil || Quotation.namesTwo(in: source) ? source : nil
  }

  /// The requested word leaves that occur in the article's texts.
  private func held(
    inTextsOf packed: PackedArticle, _ listed: ListedFacts, _ known: Held, among wanted: Held,
    isEnough: (Held) -> Bool = { _ in false }
  ) -> Held {
    var held = known
    if var title = listed.title {
      let known = held
      held |= title.withUTF8 { self.held(in: $0, wanted & leaves(of: .headline) & ~known) }
    }
    let (inHeadline, inBody, inCaptions) = (leaves(of: .headline), leaves(of: .body), leaves(of: .captions))
    packed.forEachText { place, text in
      let wanted =
        switch place {
        case .headline: wanted & inHeadline
        case .body: wanted & inBody
        case .caption: wanted & inCaptions
        }
      guard wanted & ~held != 0 else { return true }
      let found = self.held(in: text, wanted & ~held)
      guard found != 0 else { return true }
      held |= found
      return !isEnough(held)
    }
    return held
  }
}
