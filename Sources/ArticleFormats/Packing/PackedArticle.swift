import Articles

/// An article in one piece of memory, for keeping thousands and reading one.
///
/// An article of 3.6 kB of text takes 5.4 kB packed and 16.5 kB as a value, most of that for the heap's bookkeeping of
/// about three hundred strings and arrays. Unpacking restores it exactly. `stored` is its form in files.
///
/// What searches need comes first, so it can be read without unpacking the rest: who said each quotation, then the
/// texts, the speakers' names and the places of the quotations' words.
public struct PackedArticle: Hashable, Sendable {
  /// The bytes, of exactly the size needed.
  package let bytes: [UInt8]

  /// Takes bytes made by `init(_:)`.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// Packs an article.
  public init(_ article: Article) {
    var writer = PackingWriter()
    writer.attributions(article.quotations)
    writer.texts(article)
    writer.words(article.quotations, in: article)
    writer.rest(article)
    bytes = writer.finished
  }

  /// The original article.
  public func unpacked() -> Article {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = PackingReader(bytes)
      return reader.article()
    }
  }

  /// The original article, if the bytes are those of one in which every part that is named is there.
  var soundArticle: Article? {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = PackingReader(bytes)
      let article = reader.article()
      return reader.isSound && article.isWhole ? article : nil
    }
  }

  /// Its size in memory in bytes, without the heap's overhead for one array.
  public var size: Int { bytes.count }

  /// Who said a quotation, and how much of it is in quotation marks.
  public struct Attribution: Hashable, Sendable {
    /// As in `Quotation`.
    public var kind: Quotation.Kind
    /// As in `Quotation`.
    public var speaker: Int?
  }

  /// Who said each quotation, in the order of `Article.quotations`.
  public var attributions: [Attribution] {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = PackingReader(bytes)
      return reader.attributions()
    }
  }

  /// The parts of a quotation that searches look at, in UTF-8; valid only during the closure's call.
  public struct QuotationWords {
    /// The index in `Article.quotations`.
    public var index: Int
    /// As in `Quotation`.
    public var kind: Quotation.Kind
    /// As `Quotation.text`.
    public var text: UnsafeBufferPointer<UInt8>
    /// The name of its speaker.
    public var speaker: UnsafeBufferPointer<UInt8>?
    /// The index of its speaker in `Article.speakers`.
    public var speakerIndex: Int?
    /// As `Quotation.sourceText`.
    public var source: UnsafeBufferPointer<UInt8>?
  }

  /// Calls a closure with the words of each quotation in turn, without unpacking the article.
  public func forEachQuotation(_ body: (QuotationWords) -> Void) {
    forEachQuotation(passingNames: true, names: { _, _ in }, body)
  }

  /// The same, after calling another closure with each form of each speaker's name: the index in `Article.speakers`
  /// with the name, the role or one of the other names. Nothing is called if there are no quotations.
  public func forEachQuotation(
    names: (Int, UnsafeBufferPointer<UInt8>) -> Void, _ body: (QuotationWords) -> Void
  ) {
    forEachQuotation(passingNames: false, names: names, body)
  }

  private func forEachQuotation(
    passingNames: Bool, names: (Int, UnsafeBufferPointer<UInt8>) -> Void, _ body: (QuotationWords) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }
      // What is apart in the bytes is read side by side, so that nothing has to be kept of each quotation.
      var attributions = PackingReader(bytes)
      let count = attributions.count()
      guard count > 0 else { return }
      var reader = attributions
      reader.passAttributions(count)
      let texts = reader.texts()
      if !passingNames, !texts.names.isEmpty {
        var behind = reader
        behind.passWords(count)
        behind.forEachName(texts, quotations: count) { names($0, slice($1)) }
      }
      var joined: [UInt8] = []
      for index in 0..<count {
        let attribution = attributions.attribution()
        let range = reader.wordsInPlace(texts, joined: &joined)
        let source = reader.source().map(slice)
        let speaker = attribution.speaker.flatMap { texts.names.indices.contains($0) ? slice(texts.names[$0]) : nil }
        var found = QuotationWords(
          index: index, kind: attribution.kind, text: UnsafeBufferPointer(start: nil, count: 0), speaker: speaker,
          speakerIndex: speaker == nil ? nil : attribution.speaker, source: source)
        if let range {
          found.text = slice(range)
          body(found)
        } else {
          joined.withUnsafeBufferPointer { joined in
            found.text = joined
            body(found)
          }
        }
      }
    }
  }
}

extension Article {
  /// Whether its quotations, links and captions are about parts and speakers that it has.
  fileprivate var isWhole: Bool {
    quotations.allSatisfy { quotation in
      (quotation.content + quotation.cue + quotation.source).allSatisfy(has)
        && quotation.speaker.map(speakers.indices.contains) ?? true
    }
      && body.allSatisfy { block in block.links.allSatisfy { $0.range.upperBound <= block.text.utf8.count } }
      && captions.allSatisfy { (-1..<max(0, body.count)).contains($0.after) }
      && leftOut.allSatisfy { (-1..<max(0, body.count)).contains($0.after) }
  }

  private func has(_ passage: Passage) -> Bool {
    let isThere =
      switch passage.part {
      case .headline, .standfirst: true
      case .body(let index): body.indices.contains(index)
      case .caption(let index): captions.indices.contains(index)
      }
    return isThere && passage.range.upperBound <= text(of: passage.part).utf8.count
  }
}

/// Where the texts of a packed article stand in its bytes.
struct PackedTexts {
  var headline: Range<Int>?
  var standfirst: Range<Int>?
  var body: [Range<Int>]
  var captions: [Caption]
  /// The speakers' names.
  var names: [Range<Int>]

  struct Caption {
    var text: Range<Int>?
    var credit: Range<Int>?
    var alt: Range<Int>?

    /// What is shown of it first.
    var shown: Range<Int>? { text ?? credit ?? alt }
  }

  /// Where the words of a passage stand that a packed quotation has its text from; empty where there are no such words.
  func range(of passage: Passage) -> Range<Int> {
    let text: Range<Int>? =
      switch passage.part {
      case .headline: headline
      case .standfirst: standfirst
      case .body(let index): body.indices.contains(index) ? body[index] : nil
      case .caption(let index): captions.indices.contains(index) ? captions[index].shown : nil
      }
    guard let text, passage.range.upperBound <= text.count else { return 0..<0 }
    return text.lowerBound + passage.range.lowerBound..<text.lowerBound + passage.range.upperBound
  }

  /// Appends the words of passages with one space between each two.
  func join(_ passages: [Passage], of bytes: UnsafeBufferPointer<UInt8>, into joined: inout [UInt8]) {
    for (index, passage) in passages.enumerated() {
      if index > 0 { joined.append(UInt8(ascii: " ")) }
      joined.append(contentsOf: bytes[range(of: passage)])
    }
  }
}
