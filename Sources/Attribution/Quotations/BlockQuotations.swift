import Basics
import Articles

/// Words that are set apart as somebody else's and not by quotation marks: block quotations and embedded posts.
extension AnalyzedArticle {
  /// Where more of the body than this is in block quotations, they are a matter of layout.
  private static let largestShare = (part: 1, of: 2)

  /// Says of each part which block quotation it is of, and who that is by.
  mutating func noteBlockQuotations(of article: Article) {
    let letters = article.body.reduce(0) { $0 + $1.text.utf8.count }
    let quoted = article.body.reduce(0) { $0 + ($1.kind == .blockQuotation ? $1.text.utf8.count : 0) }
    guard quoted > 0, quoted * Self.largestShare.of <= letters * Self.largestShare.part else { return }
    var number = 0
    var last: (block: Int, attribution: String?)?
    for index in parts.indices {
      guard case .body(let block) = parts[index].part, article.body[block].kind == .blockQuotation else { continue }
      let attribution = article.body[block].attribution
      if last?.block != block - 1 || last?.attribution != attribution { number += 1 }
      parts[index].quoted = number
      parts[index].attribution = attribution
      last = (block, attribution)
    }
  }

  /// The region that a part is as a whole: a block quotation without marks, or whose author the page names; the words of
  /// a post before its signature. `nil` for every other part.
  func regionSetApart(_ part: Int, marked: [QuotedRegion]) -> QuotedRegion? {
    let range = parts[part].bytes
    if let quotation = parts[part].quoted {
      guard marked.isEmpty || parts[part].attribution != nil && !fills(part, marked), !isSignature(range) else {
        return nil
      }
      // Of several paragraphs each but the last is left open, as in marks.
      let next = part + 1
      let isLast = next == parts.count || parts[next].quoted != quotation || isSignature(parts[next].bytes)
      return QuotedRegion(
        bytes: range, tokens: 0..<0, part: part, isSingle: false, isClosed: isLast, isOpened: true, isMarked: false)
    }
    guard case .body = parts[part].part, let end = endOfPost(range) else { return nil }
    return QuotedRegion(
      bytes: range.lowerBound..<end, tokens: 0..<0, part: part, isSingle: false, isClosed: true, isOpened: true,
      isMarked: false)
  }

  /// Whether one pair of marks stands around all of a part but the name behind it.
  private func fills(_ part: Int, _ marked: [QuotedRegion]) -> Bool {
    let range = parts[part].bytes
    return marked.count == 1 && marked[0].bytes.lowerBound - range.lowerBound <= 6
      && range.upperBound - marked[0].bytes.upperBound <= 12 + (parts[part].attribution?.utf8.count ?? 0)
  }

  /// Whether a line is nothing but a dash and a name, or says who shared the post.
  private func isSignature(_ range: Range<Int>) -> Bool {
    range.count <= 160 && Self.signatures.contains { bytes[range].starts(with: $0) }
  }

  private static let signatures = dashes + [Array("A post shared by ".utf8)]

  private static let dashes = ["—", "–", "―", "-- "].map { Array($0.utf8) }

  /// Where the words of a post end before “— Name (@handle) date”, or those of a letter before “— Name, Town”.
  private func endOfPost(_ range: Range<Int>) -> Int? {
    // From the end: a signature is short.
    let tail = max(range.lowerBound, range.upperBound - 120)
    var i = range.upperBound - 3
    while i > tail {
      if bytes[i] == 0xE2, Self.dashes.contains(where: { bytes[i..<range.upperBound].starts(with: $0) }) {
        var end = i
        while end > range.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
        let signature = bytes[(i + 3)..<range.upperBound]
        let isPost = signature.contains(UInt8(ascii: "@")) && signature.contains(UInt8(ascii: "("))
        return end > range.lowerBound && (isPost || isLetter(range.lowerBound..<end, signature)) ? end : nil
      }
      i -= 1
    }
    return nil
  }

  /// Whether words are a letter: they end with a sentence, speak of “I” or “we” outside quotation marks, and a name with
  /// a place signs them.
  private func isLetter(_ range: Range<Int>, _ signature: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes[range].last, last == 0x2E || last == 0x21 || last == 0x3F,
      let comma = signature.firstIndex(of: 0x2C), signature.suffix(from: comma).count <= 40,
      !bytes[range].contains(0x22), !bytes[range].contains(0xE2) || !text(range).contains("“")
    else { return false }
    let names = String(decoding: signature.prefix(upTo: comma), as: UTF8.self).split(separator: " ")
    let place = String(decoding: signature.suffix(from: comma + 1), as: UTF8.self).split(separator: " ")
    guard (1...4).contains(names.count), (1...4).contains(place.count),
      (names + place).allSatisfy({ $0.first?.isUppercase == true })
    else { return false }
    var isPersonal = false
    bytes[range].withUnsafeBufferPointer { bytes in
      WordList.forEachWord(in: bytes) { word in
        if InterviewWords.firstPerson.contains(WordHash.of(word)) { isPersonal = true }
      }
    }
    return isPersonal
  }

  /// Whether a word may say that somebody said a region: of one that is set apart only a line above that ends with a colon
  /// does, or what said the paragraph before.
  func mayReport(_ cue: Int, _ r: Int) -> Bool {
    let region = regions[r]
    guard !region.isMarked else { return true }
    guard region.part > 0, cue < region.first else { return false }
    let before = parts[region.part - 1]
    if before.quoted != nil, before.quoted == parts[region.part].quoted { return true }
    return before.tokens.contains(cue) && before.tokens.last.map { bytes[Int(tokens[$0].start)] == 0x3A } == true
  }

  /// What block quotations give to those whom the page names for them.
  func blockQuotations() -> [LabelledSpeech] {
    var found: [LabelledSpeech] = []
    var last: Int?
    for (index, region) in regions.enumerated() {
      guard let attribution = parts[region.part].attribution, let name = Self.name(in: attribution),
        !region.isMarked || fills(region.part, [region])
      else { continue }
      let quotation = parts[region.part].quoted
      if quotation == last, let speech = found.indices.last {
        found[speech].attribution.content.append(region.bytes)
        found[speech].regions.append(index)
        found[speech].unmarked.append(region.tokens)
      } else {
        found.append(
          LabelledSpeech(
            attribution: self.attribution([region.bytes], by: nil, called: name), regions: [index],
            unmarked: [region.tokens]))
      }
      last = quotation
    }
    return found
  }

  /// The name in “— Ada Rook (@adarook)”, “Ada Rook, baker”; `nil` where none stands there.
  private static func name(in attribution: String) -> String? {
    var words: [Substring] = []
    let name = attribution.prefix { $0 != "," && $0 != "(" && $0 != "|" && $0 != "/" && $0 != "\n" }
    for word in name.split(whereSeparator: \.isWhitespace) {
      if words.isEmpty, !word.contains(where: \.isLetter) { continue }
      words.append(word)
    }
    guard (1...6).contains(words.count), words[0].first?.isLowercase == false else { return nil }
    return words.joined(separator: " ")
  }
}
