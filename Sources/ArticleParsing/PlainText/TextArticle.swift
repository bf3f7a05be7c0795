import Articles

/// A scraped article between its text and its parts: every stage, and the way back from each part to the source.
struct TextArticle {
  let decoded: DecodedText
  /// Whether the text had been encoded twice, which `cleaned` has undone.
  let isTwiceEncoded: Bool
  let cleaned: SourcedText
  let layout: TextLayout
  let metadata: TextMetadata
  /// The text of each part with the way back to the decoded input.
  private(set) var headline: SourcedText?
  private(set) var standfirst: SourcedText?
  private(set) var blocks: [SourcedText] = []
  private(set) var captions: [SourcedText] = []

  init(_ bytes: [UInt8], _ letter: LetterText? = nil) {
    decoded = DecodedText(bytes)
    let written = letter?.text(of: decoded.utf8)
    let utf8 = written?.utf8 ?? decoded.utf8
    let twice = TwiceEncodedText(utf8)
    isTwiceEncoded = twice != nil
    let clean = twice.map { TextCleaner().clean($0.text.utf8).behind($0.text) } ?? TextCleaner().clean(utf8)
    cleaned = written.map(clean.behind) ?? clean
    layout = TextLayout(
      TextLine.lines(of: cleaned, inLetter: letter != nil), hasSubject: letter?.hasSubject ?? false)
    metadata = TextMetadata(layout)
  }

  /// Fills everything of an article but its quotations and speakers.
  mutating func fill(_ article: inout Article) {
    article.authors = metadata.authors
    article.publisher = metadata.publisher
    article.published = metadata.published
    article.modified = metadata.modified
    var standsBehind = -1
    var placed = Set<Int>()
    let shown = layout.linesOfCaptions
    for (index, role) in layout.roles.enumerated() {
      let text = layout.lines[index].text
      switch role {
      case .headline:
        let words = layout.subject.flatMap { $0.line == index ? part(text, $0.label..<text.utf8.count) : nil } ?? text
        headline = words
        article.headline = string(words)
      case .standfirst:
        standfirst = text
        article.standfirst = string(text)
      case .body(let kind):
        add(index, kind, to: &article)
        standsBehind += 1
      case .caption(let caption), .credit(let caption), .alt(let caption):
        if placed.insert(caption).inserted { add(layout.captions[caption], after: standsBehind, to: &article) }
      default: break
      }
      guard let reason = role.leftOut, !shown.contains(index) else { continue }
      article.leftOut.append(
        LeftOut(reason: reason, text: string(text), span: span(text, 0..<text.utf8.count), after: standsBehind))
    }
    article.language = textLanguage(opening)
  }

  /// What the body begins with, enough to tell its language; a line feed parts the words of two blocks.
  private var opening: [UInt8] {
    var bytes: [UInt8] = []
    for block in blocks where bytes.count < 4000 {
      bytes += block.utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  private mutating func add(_ index: Int, _ kind: Block.Kind, to article: inout Article) {
    let line = layout.lines[index]
    var text = line.text
    if kind == .listItem, let mark = ListMark.length(in: line.bytes[...]), !mark.isNumber {
      text = part(text, mark.count..<text.utf8.count)
    }
    blocks.append(text)
    var block = Block(kind: kind, text: string(text), span: span(text, 0..<text.utf8.count))
    if kind == .blockQuotation, let next = layout.following(index), layout.isAttributionOfPost(next) {
      block.attribution = attribution(layout.lines[next].bytes)
    }
    article.body.append(block)
  }

  /// “Jane Roe (@janeroe)” of the line under an embedded post.
  private func attribution(_ line: [UInt8]) -> String? {
    guard let close = line.firstIndex(of: UInt8(ascii: ")")) else { return nil }
    let name = line[..<close].drop { $0 >= 0x80 || $0 == UInt8(ascii: "-") || $0 == 0x20 }
    return String(decoding: name, as: UTF8.self) + ")"
  }

  private mutating func add(_ found: FoundCaption, after block: Int, to article: inout Article) {
    func text(_ part: FoundCaption.Part?) -> SourcedText? {
      part.map { self.part(layout.lines[$0.line].text, $0.range) }
    }
    let parts = [text(found.text), text(found.credit), text(found.alt)]
    guard let shown = parts.compactMap({ $0 }).first else { return }
    captions.append(shown)
    article.captions.append(
      Caption(
        kind: found.kind, text: parts[0].map(string), credit: parts[1].map(string), alt: parts[2].map(string),
        after: block,
        span: span(shown, 0..<shown.utf8.count)))
  }

  private func part(_ text: SourcedText, _ range: Range<Int>) -> SourcedText {
    if range == 0..<text.utf8.count { return text }
    var part = SourcedText()
    part.append(text, range)
    return part
  }

  private func string(_ text: SourcedText) -> String { String(decoding: text.utf8, as: UTF8.self) }

  /// Where a range of a part, in UTF-8 bytes, stands in the decoded input, in code points.
  func span(of range: Range<Int>, in part: ArticlePart) -> TextSpan {
    switch part {
    case .headline: headline.map { span($0, range) } ?? TextSpan(0, 0)
    case .standfirst: standfirst.map { span($0, range) } ?? TextSpan(0, 0)
    case .body(let index): span(blocks[index], range)
    case .caption(let index): span(captions[index], range)
    }
  }

  private func span(_ text: SourcedText, _ range: Range<Int>) -> TextSpan {
    let source = text.source(of: range)
    return TextSpan(decoded.codePoints(before: source.lowerBound), decoded.codePoints(before: source.upperBound))
  }
}
