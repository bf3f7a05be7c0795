import Articles

/// Reads the sections of a packed article in the order in which `PackingWriter` wrote them.
///
/// Whatever the bytes are, nothing beyond them is read: what cannot be so is read as nothing, and the reader is no longer
/// sound.
struct PackingReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Whether everything that was read so far can have been written by `PackingWriter`.
  private(set) var isSound = true

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  // MARK: Sections

  mutating func attributions() -> [PackedArticle.Attribution] { list { $0.attribution() } }

  mutating func attribution() -> PackedArticle.Attribution {
    PackedArticle.Attribution(kind: enumerated(), speaker: optionalNumber())
  }

  /// How many items the list has that begins here.
  ///
  /// No item takes less than a byte.
  mutating func count() -> Int {
    let count = number()
    guard (0...(bytes.count - index)).contains(count) else {
      isSound = false
      return 0
    }
    return count
  }

  mutating func passAttributions(_ count: Int) {
    for _ in 0..<count {
      _ = byte()
      if byte() != 0 { passNumbers(1) }
    }
  }

  mutating func texts() -> PackedTexts {
    PackedTexts(
      headline: optionalRange(), standfirst: optionalRange(), body: list { $0.textRange() },
      captions: list {
        PackedTexts.Caption(text: $0.optionalRange(), credit: $0.optionalRange(), alt: $0.optionalRange())
      },
      names: list { $0.textRange() })
  }

  /// Where a quotation's words are: in `text`, or where it is `nil` in the passages.
  struct Words {
    var text: Range<Int>?
    var content: [Passage]
    var source: Range<Int>?
  }

  mutating func words() -> Words {
    Words(text: optionalRange(), content: list { $0.passage() }, source: optionalRange())
  }

  /// Where a quotation's words are, in one piece; `nil` where they are in several, which are then in `joined`.
  mutating func wordsInPlace(_ texts: PackedTexts, joined: inout [UInt8]) -> Range<Int>? {
    let text = optionalRange()
    let count = self.count()
    if let text {
      passNumbers(5 * count)
      return text
    }
    if count == 1 { return texts.range(of: passage()) }
    joined.removeAll(keepingCapacity: true)
    for piece in 0..<count {
      if piece > 0 { joined.append(UInt8(ascii: " ")) }
      joined.append(contentsOf: bytes[texts.range(of: passage())])
    }
    return nil
  }

  /// Where the source of a quotation is, behind its words.
  mutating func source() -> Range<Int>? { optionalRange() }

  /// Passes over the words and the source of so many quotations.
  mutating func passWords(_ count: Int) {
    for _ in 0..<count {
      _ = optionalRange()
      passPassages()
      _ = optionalRange()
    }
  }

  mutating func article() -> Article {
    let attributions = self.attributions()
    let texts = self.texts()
    let words = attributions.map { _ in self.words() }

    var quotations: [Quotation] = []
    quotations.reserveCapacity(words.count)
    for (attribution, words) in zip(attributions, words) {
      quotations.append(
        Quotation(
          kind: attribution.kind, text: text(of: words, texts), content: words.content, cue: list { $0.passage() },
          source: list { $0.passage() }, sourceText: words.source.map(string), speaker: attribution.speaker,
          confidence: real()))
    }
    let input = text()
    var article = Article(input: input, format: enumerated())
    article.quotations = quotations
    article.headline = texts.headline.map(string)
    article.standfirst = texts.standfirst.map(string)
    article.url = optionalText()
    article.authors = list { $0.text() }
    article.publisher = optionalText()
    article.published = optionalText()
    article.modified = optionalText()
    article.language = optionalText()
    article.body = texts.body.map { text in
      Block(
        kind: enumerated(), text: string(text), span: span(), attribution: optionalText(),
        links: list { Link(range: $0.range(), target: $0.text()) })
    }
    article.captions = texts.captions.map { texts in
      let kind: Caption.Kind = enumerated()
      let image = optionalText()
      return Caption(
        kind: kind, text: texts.text.map(string), credit: texts.credit.map(string), alt: texts.alt.map(string),
        image: image, after: number(), span: span())
    }
    article.speakers = texts.names.map { name in
      Speaker(id: text(), name: string(name), role: optionalText(), aliases: list { $0.text() })
    }
    article.diagnostics = list { Diagnostic($0.enumerated(), $0.text()) }
    article.leftOut = list {
      LeftOut(reason: $0.enumerated(), text: $0.text(), span: $0.span(), after: $0.number())
    }
    return article
  }

  /// Calls a closure with the name, the role and the other names of each speaker, behind the words of every quotation; all
  /// else is passed over.
  mutating func forEachName(_ texts: PackedTexts, quotations: Int, _ body: (Int, Range<Int>) -> Void) {
    for _ in 0..<quotations {
      passPassages()
      passPassages()
      _ = next(8)
    }
    _ = textRange()
    _ = byte()
    _ = optionalRange()
    for _ in 0..<count() { _ = textRange() }
    for _ in 0..<4 { _ = optionalRange() }
    for _ in texts.body {
      _ = byte()
      passNumbers(2)
      _ = optionalRange()
      for _ in 0..<count() {
        passNumbers(2)
        _ = textRange()
      }
    }
    for _ in texts.captions {
      _ = byte()
      _ = optionalRange()
      passNumbers(3)
    }
    for (speaker, name) in texts.names.enumerated() {
      body(speaker, name)
      _ = textRange()
      if let role = optionalRange() { body(speaker, role) }
      for _ in 0..<count() { body(speaker, textRange()) }
    }
  }

  private mutating func passPassages() { passNumbers(5 * count()) }

  private mutating func passNumbers(_ count: Int) {
    for _ in 0..<count { while byte() >= 0x80 {} }
  }

  private func text(of words: Words, _ texts: PackedTexts) -> String {
    if let text = words.text { return string(text) }
    if words.content.count == 1 { return string(texts.range(of: words.content[0])) }
    var joined: [UInt8] = []
    texts.join(words.content, of: bytes, into: &joined)
    return String(decoding: joined, as: UTF8.self)
  }

  // MARK: Values

  private mutating func byte() -> UInt8 {
    guard index < bytes.count else {
      isSound = false
      return 0
    }
    defer { index += 1 }
    return bytes[index]
  }

  private mutating func number() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = self.byte()
      value |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 { break }
      shift &+= 7
    }
    return Int(truncatingIfNeeded: value &>> 1) ^ -Int(truncatingIfNeeded: value & 1)
  }

  private mutating func optionalNumber() -> Int? { byte() == 0 ? nil : number() }

  private mutating func real() -> Double {
    var pattern: UInt64 = 0
    for shift in 0..<8 { pattern |= UInt64(byte()) &<< UInt64(shift * 8) }
    return Double(bitPattern: pattern)
  }

  private mutating func enumerated<Value: CaseIterable>() -> Value where Value.AllCases == [Value] {
    let place = Int(byte())
    if Value.allCases.indices.contains(place) { return Value.allCases[place] }
    isSound = false
    return Value.allCases[0]
  }

  private mutating func textRange() -> Range<Int> { next(number()) }

  private mutating func optionalRange() -> Range<Int>? {
    let count = number()
    return count == 0 ? nil : next(count &- 1)
  }

  private mutating func next(_ count: Int) -> Range<Int> {
    guard (0...(bytes.count - index)).contains(count) else {
      isSound = false
      return index..<index
    }
    defer { index += count }
    return index..<index + count
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private mutating func text() -> String { string(textRange()) }
  private mutating func optionalText() -> String? { optionalRange().map(string) }

  private mutating func range() -> Range<Int> {
    let (start, count) = (number(), number())
    guard start >= 0, (0...bytes.count).contains(count), start <= bytes.count else {
      isSound = false
      return 0..<0
    }
    return start..<start + count
  }

  private mutating func span() -> TextSpan {
    let start = number()
    return TextSpan(start, start &+ number())
  }

  private mutating func passage() -> Passage {
    let number = self.number()
    let part: ArticlePart =
      switch number {
      case -1: .headline
      case -2: .standfirst
      default: number & 1 == 0 ? .body(number >> 1) : .caption(number >> 1)
      }
    return Passage(part: part, range: range(), span: span())
  }

  private mutating func list<Item>(_ read: (inout PackingReader) -> Item) -> [Item] {
    let count = self.count()
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(read(&self)) }
    return items
  }
}
