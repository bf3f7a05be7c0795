import Attribution
import Basics
import Articles

extension TextLayout {
  /// Finds the headline, the standfirst and the lines about author and date, and where the body begins.
  mutating func findHead() {
    let prose = lines.indices.filter(isOpenProse)
    if hasSubject { return findHeadOfLetter(prose) }
    guard let firstProse = prose.first else { return findHeadWithoutProse() }
    headEnd = endOfHead(prose)
    bodyStart = firstParagraph(prose) ?? firstProse
    headline = chooseHeadline() ?? subject?.line
    if let headline { roles[headline] = .headline }
    markRepeatedHeadline()
    markLinesOfHead()
    findStandfirst()
    widenBody()
    for index in 0..<bodyStart where roles[index] == .open || roles[index] == .separator {
      // Without an author or a date, what stands beside the headline sums up as well: no text is lost.
      let sumsUp =
        headEnd < 0 && roles[index] == .open && facts[index].furniture == nil && lines[index].shape.wordCount >= 4
      if isParagraphOfHead(index) {
        // Lines about the author or the date stand behind the first paragraphs.
        roles[index] = .body(.paragraph)
      } else if isRow[index], roles[index] == .open {
        roles[index] = .body(.tableRow)
      } else if sumsUp, headline != nil, !roles.contains(.standfirst) {
        roles[index] = .standfirst
      } else {
        roles[index] = facts[index].furniture.map { .furniture($0) } ?? .label
      }
    }
  }

  /// In a mail all that stands under the subject is its text, but for a byline.
  private mutating func findHeadOfLetter(_ prose: [Int]) {
    headline = 0
    headEnd = endOfHead(prose)
    bodyStart = max(headEnd + 1, 1)
    markRepeatedHeadline()
    markLinesOfHead()
    for index in 0..<bodyStart where roles[index] == .open || roles[index] == .separator {
      roles[index] = facts[index].isSeparator ? .label : .body(.paragraph)
    }
  }

  /// Whether a line above the end of the head is a paragraph of the article: running text under the headline.
  private func isParagraphOfHead(_ index: Int) -> Bool {
    let shape = lines[index].shape
    return roles[index] == .open && facts[index].isProse && index > max(headline ?? -1, headLimit)
      && shape.wordCount >= 12 && shape.endsSentence && facts[index].byline == nil && !isTitle(index)
  }

  /// The first paragraph behind the head; a title with a full stop in a list of other articles is none.
  private mutating func firstParagraph(_ prose: [Int]) -> Int? {
    var opener: Int?
    var seen = headEnd + 1
    for index in prose where index > headEnd {
      opener = (seen..<index).last { facts[$0].furniture?.opensList ?? false } ?? opener
      seen = index
      if opener == nil || lines[index].shape.wordCount >= 20 {
        // Nothing of the list is the article's.
        if opener != nil { headLimit = index - 1 }
        return index
      }
    }
    return prose.first { $0 > headEnd }
  }

  /// The last line that gives an author or a date before the running text begins.
  ///
  /// One paragraph may stand before it, the standfirst, or two short ones; most of the text stands behind it.
  private func endOfHead(_ prose: [Int]) -> Int {
    let total = prose.reduce(0) { $0 + lines[$1].shape.wordCount }
    var end = -1
    var before = 0
    var words = 0
    var next = 0
    for index in lines.indices {
      while next < prose.count, prose[next] < index {
        if !isTitle(prose[next]) {
          before += 1
          words += lines[prose[next]].shape.wordCount
        }
        next += 1
      }
      if words * 2 > total || before > 2 || before == 2 && words > 80 { break }
      let fact = facts[index]
      guard roles[index] == .open || roles[index] == .separator else { continue }
      let isTime = fact.time != nil && end >= 0 && index - end <= 2
      // A paragraph may hold a date or begin with “By …”.
      guard isTime || !fact.isProse && (fact.isDateLine || fact.byline?.isMarked ?? false) else { continue }
      // A date among paragraphs is an entry of a diary, unless it says that it is the article's.
      if before > 0, !isStated(index), !(fact.byline?.isMarked ?? false), !isTime, end < 0, before > 1 { continue }
      end = index
    }
    return end
  }

  /// A headline that ends as a sentence does: in a title's capitals, or printed more than once.
  private func isTitle(_ index: Int) -> Bool {
    let shape = lines[index].shape
    return shape.wordCount <= 24 && (shape.capitalised * 10 >= shape.wordCount * 6 || isRepeated(index))
  }

  /// Whether a date line says what its date is.
  private func isStated(_ index: Int) -> Bool { facts[index].dates.contains { $0.role != nil } }

  private func findHeadWithoutProseCandidates() -> Int? {
    lines.indices.first { roles[$0] == .open && facts[$0].furniture == nil && !facts[$0].isSeparator }
  }

  /// A text with no sentence in it: a list, a table, a few words.
  private mutating func findHeadWithoutProse() {
    guard let first = findHeadWithoutProseCandidates() else { return }
    let open = lines.indices.filter { roles[$0] == .open }
    bodyStart = first
    guard open.count > 1, lines[first].shape.wordCount <= 30, lines[first].shape.wordCount > 1 else { return }
    headline = first
    roles[first] = .headline
    if let next = following(first), facts[next].isDateLine || facts[next].byline?.isMarked ?? false { headEnd = next }
    bodyStart = max(first, headEnd) + 1
    markLinesOfHead()
  }

  // MARK: The headline

  private func chooseHeadline() -> Int? {
    guard bodyStart > 0 else {
      // The first line of all is running text; a short sentence before longer ones can still be a headline.
      return isHeadlineSentence(0) ? 0 : nil
    }
    var best: (index: Int, score: Double)?
    let firstMark = lines.indices.first {
      $0 <= headEnd && (facts[$0].isDateLine || facts[$0].byline?.isMarked ?? false)
    }
    for index in 0..<bodyStart {
      guard let score = headlineScore(index, firstMark: firstMark) else { continue }
      // A line of a headline's length that stands right above one that fits better for its distance to author and date:
      // that one sums it up.
      if let best, score <= best.score + 1.2, preceding(index) == best.index, lines[best.index].shape.wordCount >= 5 {
        continue
      }
      // Below the fields of a mail any line may be it.
      if score > best?.score ?? (subject == nil ? 0.9 : 0) { best = (index, score) }
    }
    return best?.index ?? (isHeadlineSentence(bodyStart) && headEnd < 0 ? bodyStart : nil)
  }

  private func headlineScore(_ index: Int, firstMark: Int?) -> Double? {
    let (fact, shape) = (facts[index], lines[index].shape)
    guard roles[index] == .open, fact.furniture == nil, !fact.isSeparator, !fact.isDateLine, !fact.isNumber,
      fact.time == nil, !isRow[index],
      !(fact.byline?.isMarked ?? false), shape.wordCount <= 34
    else { return nil }
    if shape.wordCount < 2 || opensSpeechThatGoesOn(index) { return nil }
    if isAddress(index) || fact.credited != nil { return nil }
    var score = min(Double(shape.wordCount), 10) * 0.3
    if index == rowsAtTop { score += 1 }
    if fact.byline?.authors.isEmpty == false, !isShoutedTitle(index) { score -= 1.5 }
    if shape.endsSentence {
      if headEnd < 0, !isHeadlineSentence(index) { return nil }
      score -= fact.isProse && index > 0 && !isTitle(index) && bytesEndInQuestion(index) == false ? 1.8 : 0.4
    }
    if shape.endsWithColon { return nil }
    if isRepeated(index) { score += 1.5 }
    if lines[index].isUnderlined { score += 1.2 }
    if let firstMark {
      let distance = firstMark - index
      if distance > 0 { score += distance <= 3 ? 1.5 : distance <= 8 ? 0.5 : 0 }
      if distance < 0, headEnd - index < 0 { score -= 0.5 }
    }
    // Of two lines that fit, the upper one: a standfirst stands under its headline.
    score -= Double(min(index, 40)) * 0.04
    if let last = preceding(index), let opener = facts[last].furniture, opener.opensList { score -= 2 }
    return score
  }

  /// A sentence in the place of a headline, before longer paragraphs.
  private func isHeadlineSentence(_ index: Int) -> Bool {
    let shape = lines[index].shape
    guard index < lines.count - 1, roles[index] == .open, shape.wordCount <= 24, shape.wordCount >= 3,
      !startsWithSpeech(index)
    else { return false }
    guard let next = lines.indices.first(where: { $0 > index && facts[$0].isProse }) else { return false }
    return shape.wordCount * 3 < lines[next].shape.wordCount * 2 && sentenceCount(index) == 1
  }

  private func startsWithSpeech(_ index: Int) -> Bool {
    startsWithQuote(index) && lines[index].bytes.last.map { !$0.isASCIILetter } ?? false
      && lines[index].shape.wordCount > 14
  }

  /// Whether a line opens a quotation that later lines go on with: “Her letter began: “Dear Tim,”.
  private func opensSpeechThatGoesOn(_ index: Int) -> Bool {
    let bytes = lines[index].bytes
    guard let last = bytes.last, last == UInt8(ascii: ",") || last == UInt8(ascii: ":") else { return false }
    var open = 0
    for place in bytes.indices {
      if bytes[place] == UInt8(ascii: "\"") { open = open == 0 ? 1 : 0 }
      guard bytes[place] == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80 else { continue }
      if bytes[place + 2] == 0x9C { open = 1 }
      if bytes[place + 2] == 0x9D { open = 0 }
    }
    return open > 0
  }

  private func bytesEndInQuestion(_ index: Int) -> Bool { lines[index].bytes.last == UInt8(ascii: "?") }

  private func isRepeated(_ index: Int) -> Bool { keyCounts[facts[index].key, default: 0] > 1 }

  /// An address of the web and nothing else.
  func isAddress(_ index: Int) -> Bool {
    let bytes = lines[index].bytes
    guard !bytes.contains(0x20) else { return false }
    return ["http://", "https://", "www.", "//"].contains { bytes.starts(with: Array($0.utf8)) }
  }

  /// The headline stands again in its own picture's alternative text, in a bar, under the picture.
  private mutating func markRepeatedHeadline() {
    guard let headline else { return }
    let words = lines[headline].shape.words
    guard words.count >= 2 else { return }
    for index in lines.indices where index != headline && roles[index] == .open {
      let other = lines[index].shape
      let isSame =
        facts[index].key == facts[headline].key
        || words.count >= 4 && other.wordCount == words.count + 1 && other.words.starts(with: words)
          && other.words.last == .number
        // “HomeSportCouncil shuts pool”: the path of sections stuck on it.
        || words.count >= 4 && index < headline && endsWith(lines[index].bytes, lines[headline].bytes)
      if isSame { roles[index] = .repeatedHeadline }
    }
  }

  private func endsWith(_ bytes: [UInt8], _ end: [UInt8]) -> Bool {
    bytes.count > end.count && bytes.count <= end.count + 60 && bytes.suffix(end.count).elementsEqual(end)
  }

  // MARK: Author, date, standfirst

  private mutating func markLinesOfHead() {
    let end = max(headEnd + 1, bodyStart)
    for index in 0..<min(end, lines.count) where roles[index] == .open && index != headline {
      let fact = facts[index]
      if index <= headEnd, fact.byline?.isMarked ?? false, !fact.isProse {
        roles[index] = .byline
      } else if index <= headEnd, fact.isDateLine || fact.time != nil, !fact.isProse {
        roles[index] = fact.byline?.authors.isEmpty == false ? .byline : .date
      } else if isPublisherLine(index) {
        roles[index] = .publisher
      } else if let furniture = fact.furniture {
        roles[index] = .furniture(furniture)
      }
    }
    markNamesAlone()
  }

  /// A name on a line of its own is the author's where the article is about to begin: beside a byline or a date, or
  /// between headline and text.
  private mutating func markNamesAlone() {
    for index in 0..<bodyStart where roles[index] == .open {
      guard let byline = facts[index].byline, !byline.authors.isEmpty, !byline.isMarked, !isShoutedTitle(index) else {
        continue
      }
      if let caption = caption(creditedTo: byline, above: index) {
        captions[caption].credit = .init(line: index, range: 0..<lines[index].bytes.count)
        roles[index] = .credit(caption)
        continue
      }
      let near = (max(0, index - 3)...min(lines.count - 1, index + 3))
      let besideMark = near.contains { $0 != index && (roles[$0] == .byline || roles[$0] == .date) }
      let afterHeadline = headline.map { $0 < index && index - $0 <= 3 } ?? false
      let isAlone = !near.contains { $0 != index && isMarkedByline($0) && !namesSame($0, byline) }
      if besideMark && isAlone || afterHeadline && headEnd < 0 { roles[index] = .byline }
    }
  }

  /// “MAYOR OPENS NEW BATHS”: four words in capitals, the first of them no given name.
  private func isShoutedTitle(_ index: Int) -> Bool {
    let shape = lines[index].shape
    return shape.isShouted && shape.wordCount >= 4 && !(shape.words.first.map(GivenNames.all.contains) ?? false)
  }

  /// The caption right above a line whose credit names the same people: “Ada Roe / The Gazette” under “… Picture: Ada Roe”.
  private func caption(creditedTo byline: Byline, above index: Int) -> Int? {
    guard let last = preceding(index) else { return nil }
    switch roles[last] {
    case .caption(let caption), .credit(let caption):
      guard let credit = captions[caption].credit else { return nil }
      let words = LineShape(lines[credit.line].bytes[credit.range]).words
      let names = byline.authors.flatMap { WordKey.phrase($0) }
      return names.allSatisfy(words.contains) ? caption : nil
    default: return nil
    }
  }

  private func isMarkedByline(_ index: Int) -> Bool {
    roles[index] == .byline && facts[index].byline?.isMarked ?? false
  }

  private func namesSame(_ index: Int, _ byline: Byline) -> Bool {
    facts[index].byline?.authors.contains { byline.authors.contains($0) } ?? false
  }

  private func isPublisherLine(_ index: Int) -> Bool {
    lines[index].shape.wordCount <= 6 && Publishers.isKnown(lines[index].shape)
  }

  /// The sentence or two that sum the article up: between headline and author, or between date and text.
  private mutating func findStandfirst() {
    guard let headline else { return }
    for index in (headline + 1)..<max(bodyStart, headline + 1) where roles[index] == .open {
      let (fact, shape) = (facts[index], lines[index].shape)
      guard (4...60).contains(shape.wordCount), fact.furniture == nil, fact.byline?.authors.isEmpty ?? true,
        !isAddress(index), !opensSpeechThatGoesOn(index),
        !fact.isDateLine
      else { continue }
      // A sentence between headline and picture sums up, too.
      let isBeforeMark = index < headEnd || isBeforePicture(index) && index - headline <= 3 && shape.wordCount <= 40
      // Before the author it may be any sentence; behind, a paragraph would be the first of the body.
      guard isBeforeMark ? index - headline <= 4 || fact.isProse : !shape.endsSentence && !shape.endsWithColon else {
        continue
      }
      if !isBeforeMark, shape.isShouted || shape.wordCount < 5 { continue }
      if isBeforeMark, shape.wordCount < 5, !shape.endsSentence { continue }
      roles[index] = .standfirst
      return
    }
    // A second line stuck under the first, where blank lines part all others.
    let next = headline + 1
    if headEnd < 0, next == bodyStart, next + 1 < lines.count, !lines[next].isSpaced, lines[next + 1].isSpaced,
      lines[next].shape.wordCount <= 40
    {
      roles[next] = .standfirst
      bodyStart = next + 1
    }
  }

  /// Whether the picture of the article follows, before its text.
  private func isBeforePicture(_ index: Int) -> Bool {
    guard index + 1 < bodyStart || index + 1 < lines.count, sentenceCount(index) == 1 else { return false }
    for next in (index + 1)..<min(index + 4, lines.count) {
      switch roles[next] {
      case .caption, .alt, .credit: return true
      case .furniture, .repeatedHeadline, .repeated, .separator, .byline, .date: continue
      default: return false
      }
    }
    return false
  }

  /// What stands about the author's name: a job, a handle, an address.
  private func isAside(_ index: Int) -> Bool {
    let shape = lines[index].shape
    if isAddress(index) || lines[index].bytes.first == UInt8(ascii: "@") && shape.wordCount == 1 { return true }
    // “Post staff” under a name
    if shape.wordCount <= 3, index > 0, roles[index - 1] == .byline,
      shape.words.last.map(BylineWords.impersonal.contains) ?? false
    {
      return true
    }
    return headEnd >= 0 && shape.wordCount <= 6 && !shape.endsSentence
      && shape.words.contains { BylineWords.jobs.contains($0) }
  }

  /// Takes into the body what stands right before its first long paragraph and is no part of the head.
  private mutating func widenBody() {
    let limit = max(headEnd, headline ?? -1, headLimit)
    var start = bodyStart
    var index = bodyStart - 1
    while index > limit {
      switch roles[index] {
      case .open
      where facts[index].furniture == nil && !facts[index].isNumber && bodyStart - index <= 14 && !isAside(index):
        start = index
      case .caption, .credit, .alt, .separator, .repeated, .furniture(.share), .furniture(.advertisement),
        .furniture(.player):
        break
      default:
        bodyStart = start
        return
      }
      index -= 1
    }
    bodyStart = start
  }
}
