import Basics
import Articles

extension TextLayout {
  /// Says what each line is that is left: a paragraph, a sub-heading, an item of a list, a quoted block.
  mutating func findBody() {
    var body = lines.indices.filter { $0 >= bodyStart && roles[$0] == .open }
    // Where all of it looks like a site's own lines, they are what there is to read.
    if body.isEmpty, headline == nil, captions.isEmpty {
      body = lines.indices.filter { if case .furniture = roles[$0] { true } else { false } }
    }
    dashOpensSpeech = opensSpeechByDash(body)
    for (position, index) in body.enumerated() {
      let next = position + 1 < body.count ? body[position + 1] : nil
      let last = position > 0 ? body[position - 1] : nil
      roles[index] = .body(kind(of: index, before: next, after: last))
    }
    for index in roles.indices where roles[index] == .open { roles[index] = .label }
  }

  private func kind(of index: Int, before next: Int?, after last: Int?) -> Block.Kind {
    let line = lines[index]
    if isRow[index] { return .tableRow }
    if line.isQuoted || line.isIndented && line.shape.wordCount >= 12 { return .blockQuotation }
    if let next, isAttributionOfPost(next) { return .blockQuotation }
    if let mark = ListMark.length(in: line.bytes[...]), !isSpeechBehindDash(index) {
      let neighbours = [last, next].compactMap { $0 }
      let isAmongItems = neighbours.contains { ListMark.length(in: lines[$0].bytes[...]) != nil }
      if !mark.isNumber || isAmongItems || line.shape.wordCount <= 30 { return .listItem }
    }
    return isHeading(index, before: next, after: last) ? .heading : .paragraph
  }

  /// Whether it is in a language in which a hyphen opens what somebody says, as far as there are lines that begin with one.
  private func opensSpeechByDash(_ body: [Int]) -> Bool {
    guard body.contains(where: { lines[$0].bytes.starts(with: Self.hyphen) }) else { return false }
    var opening: [UInt8] = []
    for index in body where opening.count < languageSample { opening += lines[index].bytes + [0x0A] }
    return textLanguage(opening).map(languagesOfDashes.contains) ?? false
  }

  /// “- Vi har ventet lenge, sier Berg.” is a sentence that somebody said; an item of a list seldom is one.
  private func isSpeechBehindDash(_ index: Int) -> Bool {
    dashOpensSpeech && lines[index].bytes.starts(with: Self.hyphen) && lines[index].shape.endsSentence
      && lines[index].shape.wordCount >= 3
  }

  private static let hyphen = Array("- ".utf8)

  private func isHeading(_ index: Int, before next: Int?, after last: Int?) -> Bool {
    let (shape, bytes) = (lines[index].shape, lines[index].bytes)
    guard let next, facts[next].isProse, !shape.endsSentence, !shape.endsWithColon, (1...14).contains(shape.wordCount),
      let first = bytes.first, !first.isASCIILowercase, bytes.last != UInt8(ascii: ","),
      bytes.last != UInt8(ascii: ";"),
      !facts[index].isNumber, !isAddress(index), !isAttributionOfPost(index)
    else { return false }
    if lines[index].isUnderlined { return true }
    if startsWithQuote(index), shape.wordCount > 8 { return false }
    guard let last else { return true }
    return facts[last].isProse || lines[last].shape.endsSentence || ListMark.length(in: lines[last].bytes[...]) != nil
  }

  /// “— Jane Roe (@janeroe) November 18, 2019” under an embedded post.
  func isAttributionOfPost(_ index: Int) -> Bool {
    let bytes = lines[index].bytes
    guard bytes.starts(with: [0xE2, 0x80, 0x94]) || bytes.starts(with: Array("--".utf8)),
      lines[index].shape.wordCount <= 16
    else { return false }
    return bytes.contains(UInt8(ascii: "@")) && !facts[index].dates.isEmpty
  }
}
