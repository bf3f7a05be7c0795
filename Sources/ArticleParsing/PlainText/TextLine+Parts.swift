import Basics

extension TextLine {
  /// The line as the article's own words and what a site stuck on to them: a call to sign up behind a last paragraph, a
  /// photographer in brackets about a first one. `nil` if all of it is either.
  func parts(_ facts: LineFacts) -> [TextLine]? {
    guard shape.wordCount >= Self.leastStory else { return nil }
    if facts.furniture != nil, let start = startOfTail { return parted(at: start) }
    return endOfCredit.flatMap(parted)
  }

  /// So many words may be a paragraph of their own; calls upon readers are mostly shorter.
  private static let leastStory = 15

  /// Where the site's words begin that stand behind the article's.
  private var startOfTail: Int? {
    var tail = bytes.count
    for start in Self.sentences(in: bytes).reversed() {
      let sentence = bytes[start..<tail]
      guard furniture(sentence, LineShape(sentence)) != nil, !hasSpeech(sentence) else { break }
      tail = start
    }
    let story = bytes[..<tail]
    let shape = LineShape(story)
    guard tail < bytes.count, shape.wordCount >= Self.leastStory, shape.endsSentence, furniture(story, shape) == nil
    else { return nil }
    // What speaks to readers is the site's, too.
    return hasSpeech(story) || !shape.words.contains { Self.readers.contains($0) } ? tail : nil
  }

  private static let readers: Set<WordKey> = [
    WordKey("you"), WordKey("your"), WordKey("our"), WordKey("us"), WordKey("Ihre"), WordKey("unsere"), WordKey("vous"),
    WordKey("nos"),
  ]

  /// Where a paragraph begins behind a credit in brackets: “(Photo: Ada Roe)”. Behind a paragraph it is a caption's.
  private var endOfCredit: Int? {
    guard bytes.first == UInt8(ascii: "("), let close = bytes.firstIndex(of: UInt8(ascii: ")")) else { return nil }
    let (credit, story) = (bytes[...close], bytes[(close + 1)...])
    guard credit.contains(UInt8(ascii: ":")), creditLine(Array(credit), LineShape(credit)) != nil else { return nil }
    let shape = LineShape(story)
    return shape.wordCount >= Self.leastStory && shape.endsSentence ? close + 1 : nil
  }

  /// Where sentences begin, but for the first.
  private static func sentences(in bytes: [UInt8]) -> [Int] {
    var starts: [Int] = []
    var index = 3
    while index + 1 < bytes.count {
      defer { index += 1 }
      guard bytes[index] == 0x20, !bytes[index + 1].isASCIILowercase else { continue }
      // Quotation marks close behind the mark that ends a sentence.
      var end = index - 1
      while end > 2, bytes[end] >= 0x80 || bytes[end].isOne(of: "\"')") { end -= 1 }
      guard bytes[end].isOne(of: ".!?") else { continue }
      // “Mr. Roe” and “J. Roe” end nothing.
      let word = bytes[..<end].reversed().prefix { $0 != 0x20 }
      if bytes[end] != UInt8(ascii: ".") || word.count > 3 { starts.append(index + 1) }
    }
    return starts
  }

  private func parted(at offset: Int) -> [TextLine] {
    [0..<offset, offset..<bytes.count].map { range in
      var part = self
      var (start, end) = (range.lowerBound, range.upperBound)
      while start < end, bytes[start] == 0x20 { start += 1 }
      while end > start, bytes[end - 1] == 0x20 { end -= 1 }
      part.text = SourcedText()
      part.text.append(text, start..<end)
      part.shape = LineShape(part.text.utf8)
      part.isSpaced = isSpaced || range.lowerBound > 0
      part.isUnderlined = false
      return part
    }
  }
}
