import Articles

/// A quotation, a caption or a passage, cut out of its article with everything needed to cite it. Its words stay the
/// same even if the article changes.
public struct Clipping: Hashable, Sendable {
  /// What was cut out.
  public enum Kind: String, Sendable, CaseIterable {
    case quotation
    case caption
    case passage
  }

  /// What was cut out.
  public let kind: Kind
  /// Its number among the article's quotations, captions or blocks, starting at 1.
  public let number: Int
  /// The relevant parts of the article: its metadata, the texts that contain the words and, for a quotation, the
  /// quotation and its speaker.
  public let article: Article
  /// Its place in `article`; for a quotation, that of its first piece.
  public let passage: Passage

  /// One of the article's quotations; `nil` if there is none with this index.
  public init?(quotation index: Int, of article: Article) {
    guard article.quotations.indices.contains(index) else { return nil }
    var quotation = article.quotations[index]
    var rest = Remnant(of: article)
    quotation.content = quotation.content.compactMap { rest.take($0) }
    quotation.cue = quotation.cue.compactMap { rest.take($0) }
    quotation.source = quotation.source.compactMap { rest.take($0) }
    guard let first = quotation.content.first else { return nil }
    if let speaker = quotation.speaker, article.speakers.indices.contains(speaker) {
      rest.article.speakers = [article.speakers[speaker]]
      quotation.speaker = 0
    } else {
      quotation.speaker = nil
    }
    rest.article.quotations = [quotation]
    (kind, number, passage, self.article) = (.quotation, index + 1, first, rest.article)
  }

  /// One of the article's captions; `nil` if there is none with this index.
  public init?(caption index: Int, of article: Article) {
    guard article.captions.indices.contains(index) else { return nil }
    let caption = article.captions[index]
    let length = article.text(of: .caption(index)).utf8.count
    self.init(
      .caption, Passage(part: .caption(index), range: 0..<length, span: caption.span), of: article, as: index + 1)
  }

  /// A range of one of the article's texts, and the number of the block it is in; `nil` if there is no such range.
  public init?(_ passage: Passage, of article: Article) {
    self.init(.passage, passage, of: article, as: (passage.part.index ?? -1) + 1)
  }

  /// One of the article's blocks, whole; `nil` if there is none with this index.
  public init?(paragraph index: Int, of article: Article) {
    guard article.body.indices.contains(index) else { return nil }
    let block = article.body[index]
    self.init(Passage(part: .body(index), range: 0..<block.text.utf8.count, span: block.span), of: article)
  }

  private init?(_ kind: Kind, _ passage: Passage, of article: Article, as number: Int) {
    var rest = Remnant(of: article)
    guard let passage = rest.take(passage), !passage.range.isEmpty else { return nil }
    (self.kind, self.number, self.passage, self.article) = (kind, number, passage, rest.article)
  }

  /// A stored clipping; `nil` if its parts do not fit together.
  public init?(kept kind: Kind, number: Int, article: Article, passage: Passage) {
    guard article.has(passage.part), passage.range.upperBound <= article.text(of: passage.part).utf8.count,
      number >= 0, kind == .quotation ? article.quotations.count == 1 : !passage.range.isEmpty
    else { return nil }
    if kind == .caption, case .caption = passage.part {} else if kind == .caption { return nil }
    (self.kind, self.number, self.article, self.passage) = (kind, number, article, passage)
  }

  /// The quotation, if it is one.
  public var quotation: Quotation? { kind == .quotation ? article.quotations.first : nil }

  /// Its words, presented for what they are: a quotation with its own quotation marks, part of a paragraph with an
  /// ellipsis for omitted words. A picture without a caption is described by its alternative text.
  public var words: String {
    switch kind {
    case .quotation: return quotation?.inMarks(in: article) ?? ""
    case .caption:
      guard case .caption(let index) = passage.part, article.captions.indices.contains(index) else { return "" }
      let caption = article.captions[index]
      let words = [caption.text ?? caption.alt, caption.credit.map { "(\($0))" }]
      return words.compactMap { $0 }.joined(separator: " ")
    case .passage:
      let utf8 = Array(article.text(of: passage.part).utf8)
      let (before, behind) = (utf8[..<passage.range.lowerBound], utf8[passage.range.upperBound...])
      func ellipsis(_ rest: ArraySlice<UInt8>) -> String { rest.contains { $0 > 0x20 } ? "…" : "" }
      let words = String(decoding: utf8[passage.range], as: UTF8.self)
      return [ellipsis(before), words, ellipsis(behind)].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// The article's address with a link to the words; `nil` if it has no address.
  public var address: String? {
    article.url.flatMap { url in
      let passages = quotation?.content ?? [passage]
      return TextFragment.address(
        url,
        leadingTo: passages.map { TextFragment.Stretch(text: article.text(of: $0.part), range: $0.range) })
    }
  }
}

/// An article from which only some texts are taken along.
private struct Remnant {
  private let whole: Article
  var article: Article
  private var blocks: [Int: Int] = [:]
  private var captions: [Int: Int] = [:]

  init(of article: Article) {
    whole = article
    self.article = article
    self.article.standfirst = nil
    self.article.body = []
    self.article.quotations = []
    self.article.speakers = []
    self.article.captions = []
    self.article.leftOut = []
    self.article.diagnostics = []
  }

  /// Takes the text along that a passage stands in; the passage in it, or `nil` where there is none.
  mutating func take(_ passage: Passage) -> Passage? {
    guard whole.has(passage.part), passage.range.lowerBound >= 0,
      passage.range.upperBound <= whole.text(of: passage.part).utf8.count
    else { return nil }
    var taken = passage
    switch passage.part {
    case .headline: break
    case .standfirst: article.standfirst = whole.standfirst
    case .body(let index):
      let place = blocks[index] ?? article.body.count
      if blocks.updateValue(place, forKey: index) == nil { article.body.append(whole.body[index]) }
      taken.part = .body(place)
    case .caption(let index):
      let place = captions[index] ?? article.captions.count
      if captions.updateValue(place, forKey: index) == nil {
        article.captions.append(whole.captions[index])
        article.captions[place].after = -1
      }
      taken.part = .caption(place)
    }
    return taken
  }
}
