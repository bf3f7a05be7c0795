import Articles

/// Writes the sections of a packed article; `PackingReader` reads them in the same order.
///
/// A number is zigzag LEB128 (as in Protocol Buffers): seven bits a byte, the lowest first, so that small ones of either
/// sign take one byte. A text is its length in bytes and its UTF-8; one that may be missing has one more for its length,
/// and 0 for `nil`. A list is its count and its items.
struct PackingWriter {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(8192) }

  /// What was written, in an array without room to grow.
  var finished: [UInt8] { bytes.withUnsafeBufferPointer { Array($0) } }

  // MARK: Sections

  mutating func attributions(_ quotations: [Quotation]) {
    list(quotations) { writer, quotation in
      writer.enumerated(quotation.kind)
      writer.optional(quotation.speaker)
    }
  }

  mutating func texts(_ article: Article) {
    optional(article.headline)
    optional(article.standfirst)
    list(article.body) { $0.text($1.text) }
    list(article.captions) { writer, caption in
      writer.optional(caption.text)
      writer.optional(caption.credit)
      writer.optional(caption.alt)
    }
    list(article.speakers) { $0.text($1.name) }
  }

  /// Where each quotation's words are: most are what its passages name, and are not written again.
  mutating func words(_ quotations: [Quotation], in article: Article) {
    for quotation in quotations {
      optional(article.holds(quotation) ? nil : quotation.text)
      passages(quotation.content)
      optional(quotation.sourceText)
    }
  }

  /// What nobody looks for in all articles.
  mutating func rest(_ article: Article) {
    for quotation in article.quotations {
      passages(quotation.cue)
      passages(quotation.source)
      real(quotation.confidence)
    }
    text(article.input)
    enumerated(article.format)
    optional(article.url)
    list(article.authors) { $0.text($1) }
    optional(article.publisher)
    optional(article.published)
    optional(article.modified)
    optional(article.language)
    for block in article.body {
      enumerated(block.kind)
      span(block.span)
      optional(block.attribution)
      list(block.links) { writer, link in
        writer.range(link.range)
        writer.text(link.target)
      }
    }
    for caption in article.captions {
      enumerated(caption.kind)
      optional(caption.image)
      number(caption.after)
      span(caption.span)
    }
    for speaker in article.speakers {
      text(speaker.id)
      optional(speaker.role)
      list(speaker.aliases) { $0.text($1) }
    }
    list(article.diagnostics) { writer, diagnostic in
      writer.enumerated(diagnostic.severity)
      writer.text(diagnostic.message)
    }
    list(article.leftOut) { writer, piece in
      writer.enumerated(piece.reason)
      writer.text(piece.text)
      writer.span(piece.span)
      writer.number(piece.after)
    }
  }

  // MARK: Values

  private mutating func number(_ value: Int) {
    var left = UInt64(bitPattern: Int64(value << 1 ^ value >> 63))
    while left >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: left) | 0x80)
      left >>= 7
    }
    bytes.append(UInt8(left))
  }

  private mutating func optional(_ value: Int?) {
    bytes.append(value == nil ? 0 : 1)
    if let value { number(value) }
  }

  private mutating func real(_ value: Double) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func enumerated<Value: CaseIterable & Equatable>(_ value: Value) where Value.AllCases == [Value] {
    bytes.append(UInt8(Value.allCases.firstIndex(of: value)!))
  }

  private mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func optional(_ text: String?) {
    guard let text else { return number(0) }
    number(text.utf8.count + 1)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func range(_ range: Range<Int>) {
    number(range.lowerBound)
    number(range.upperBound &- range.lowerBound)
  }

  private mutating func span(_ span: TextSpan) {
    number(span.start)
    number(span.end &- span.start)
  }

  private mutating func passages(_ passages: some Collection<Passage>) {
    list(passages) { writer, passage in
      switch passage.part {
      case .headline: writer.number(-1)
      case .standfirst: writer.number(-2)
      case .body(let index): writer.number(index << 1)
      case .caption(let index): writer.number(index << 1 | 1)
      }
      writer.range(passage.range)
      writer.span(passage.span)
    }
  }

  private mutating func list<Item>(_ items: some Collection<Item>, _ write: (inout PackingWriter, Item) -> Void) {
    number(items.count)
    for item in items { write(&self, item) }
  }
}

extension Article {
  /// Whether a quotation's text is what its passages name, with one space between each two.
  fileprivate func holds(_ quotation: Quotation) -> Bool {
    var left = quotation.text.utf8[...]
    for (index, passage) in quotation.content.enumerated() {
      if index > 0, left.popFirst() != UInt8(ascii: " ") { return false }
      guard let text = words(of: passage), begins(left, with: text) else { return false }
      left = left.dropFirst(text.count)
    }
    return left.isEmpty
  }

  /// Whether bytes begin with others, by their storage: their own iterators cost ten times as much.
  private func begins(_ whole: Substring.UTF8View, with part: Substring.UTF8View) -> Bool {
    let begins = whole.withContiguousStorageIfAvailable { whole in
      part.withContiguousStorageIfAvailable { whole.starts(with: $0) }
    }
    return (begins ?? nil) ?? whole.starts(with: part)
  }

  /// The bytes of a passage; `nil` where the article has no such place.
  private func words(of passage: Passage) -> Substring.UTF8View? {
    switch passage.part {
    case .headline, .standfirst: break
    case .body(let index): if !body.indices.contains(index) { return nil }
    case .caption(let index): if !captions.indices.contains(index) { return nil }
    }
    let text = text(of: passage.part).utf8
    let range = passage.range
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return nil }
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    return text[start..<text.index(start, offsetBy: range.count)]
  }
}
