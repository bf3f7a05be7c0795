import Basics
import Articles

/// Whether what stands inside quotation marks was said, where no cue reports it: the counterpart of `NameInMarks`.
///
/// A passage as long as a clause, a sentence, or a paragraph of its own is speech, whoever said it. A few words inside a
/// sentence are a coinage or a name, and words set as titles are, or behind the word for a work, are one.
struct SpeechInMarks {
  /// The words that are parted by blanks.
  private(set) var words = 0
  /// The letters of scripts that part no words.
  private(set) var unparted = 0
  /// The words with a capital, and those of them and others that a title would give one.
  private var capitals = (all: 0, due: 0, dueAndSet: 0)
  private var hasVerb = false
  private let region: QuotedRegion
  private let text: AnalyzedArticle

  /// So many words are more than a name or a term.
  static let longPhrase = 6
  /// So many letters are as much, where words are not parted.
  static let longUnparted = 14
  /// A sentence, or a paragraph, has so many words.
  private static let shortestSentence = 4
  private static let shortestParagraph = 3
  /// A word of fewer letters may be small in a title.
  private static let smallWord = 4
  /// Words of titles that are as long and stay small.
  private static let smallWords = WordHash.all(
    of: "with from over into than that upon when your und oder nicht dans pour avec para della")

  init(_ region: QuotedRegion, in text: AnalyzedArticle) {
    self.region = region
    self.text = text
    for i in region.tokens where text.tokens[i].is(.word) && !text.tokens[i].is(.clitic) {
      let token = text.tokens[i]
      let wide = text.unpartedLetters(of: token)
      if wide > 0 {
        unparted += wide
        continue
      }
      words += 1
      if token.tag.isFiniteVerb || token.tag == .md { hasVerb = true }
      let isSet = token.is(.capitalized) || token.is(.digits)
      if isSet { capitals.all += 1 }
      if token.end - token.start >= Self.smallWord, isSet || !Self.smallWords.contains(token.word) {
        capitals.due += 1
        if isSet { capitals.dueAndSet += 1 }
      }
    }
  }

  /// Whether it is as long as something that is said in passing never is.
  var isLong: Bool { words >= Self.longPhrase || unparted >= Self.longUnparted }

  /// Whether it is set as a title is: every longer word with a capital, and more than one of them.
  var isTitled: Bool { capitals.due > 1 && capitals.due == capitals.dueAndSet || words > 1 && capitals.all == words }

  /// Whether a capital begins it.
  private var startsLikeSentence: Bool {
    let first = text.tokens[region.tokens.lowerBound]
    return first.is(.capitalized) || first.is(.digits) || first.is(.punctuation) || unparted > 0
  }

  /// Whether a stop, a question mark, an exclamation mark or an ellipsis ends it.
  private var endsLikeSentence: Bool {
    let last = text.bytes[region.bytes].suffix(3)
    return last.last.map { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F } == true
      || Self.wideStops.contains { last.elementsEqual($0.utf8) }
  }

  private static let wideStops = ["…", "。", "！", "？"]

  /// Whether it begins and ends as a sentence does.
  var isSentence: Bool { startsLikeSentence && endsLikeSentence }

  /// Whether its line holds nothing else.
  var isParagraph: Bool {
    guard region.first < 0 || text.isFirstOfLine(region.first) else { return false }
    var end = region.end
    while end < text.tokens.count, !text.isFirstOfLine(end) {
      guard text.tokens[end].is(.punctuation) else { return false }
      end += 1
    }
    return true
  }

  /// Whether it was said, as far as its form tells; `view` knows the words around it, in a language with tables.
  func isSpeech(in view: ClauseView?) -> Bool {
    // A mark in the middle of a line that is never closed opens nothing that could be told, unless the words go on behind another:
    // paragraphs that were joined to one line.
    guard
      region.isClosed || region.tokens.upperBound == text.tokens.count || text.isFirstOfLine(region.tokens.upperBound)
        || text.tokens[region.tokens.lowerBound].is(.capitalized) && endsLikeSentence && isLong
          && text.isFollowedAtOnce(region)
    else { return false }
    if let view {
      if NameInMarks(region, in: view) != nil { return false }
      if isNamed(in: view), !isLong || isTitled || !endsLikeSentence { return false }
    }
    let isAllCapitals =
      words > 0
      && region.tokens.allSatisfy { i in
        !text.tokens[i].is(.word) || text.tokens[i].is(.allCapitals) || text.tokens[i].end - text.tokens[i].start < 2
      }
    if isTitled, !(isAllCapitals && isLong) { return false }
    if isLong { return true }
    guard startsLikeSentence else { return false }
    if isParagraph { return words >= Self.shortestParagraph || unparted * 2 >= Self.longUnparted }
    return endsLikeSentence && (hasVerb || view == nil)
      && (words >= Self.shortestSentence || unparted * 2 >= Self.longUnparted)
  }

  /// Whether the words before it give something a name: “a novel called …”, “nicknamed …”.
  private func isNamed(in view: ClauseView) -> Bool {
    var before = region.tokens.lowerBound - 2
    let start = text.parts[region.part].tokens.lowerBound
    guard before >= start else { return false }
    let isApposition = view.tokens[before].tag == .comma && before > start
    if isApposition { before -= 1 }
    let classes = view.classes[before]
    return classes.contains(.work) || classes.contains(.naming) && view.tokens[before].tag == .vbn
      || isApposition && classes.contains(.speechNoun) && !classes.contains(.speechVerb)
  }
}

extension AnalyzedArticle {
  /// How sure it is that nobody is named for words that no cue reports.
  private static let unclaimed = 0.5

  /// What was said and nobody is named for, of the regions that are free, in reading order.
  ///
  /// - Parameter view: what knows the words around a region; `nil` in a language without tables.
  func unclaimedSpeech(free: [Bool], in view: ClauseView?) -> [Attribution] {
    var found: [Attribution] = []
    var last = -1
    for r in regions.indices where free[r] {
      if last >= 0, last == r - 1, goesOn(r) {
        found[found.count - 1].content.append(regions[r].bytes)
        last = r
      } else if SpeechInMarks(regions[r], in: self).isSpeech(in: view) {
        found.append(
          Attribution(kind: .direct, content: [regions[r].bytes], cue: nil, source: nil, confidence: Self.unclaimed))
        last = r
      }
    }
    return found
  }

  /// The headings between paragraphs that repeat a few words of what is said below, in single marks where the article
  /// quotes in double ones: ‘A long winter.’ Nobody says them once more.
  func headingsInMarks() -> [Int] {
    let singles = regions.indices.filter { regions[$0].isSingle }
    guard singles.count * 2 < regions.count else { return [] }
    return singles.filter { r in
      guard regions[r].isClosed, regions[r].part > 0, case .body = parts[regions[r].part].part else { return false }
      let speech = SpeechInMarks(regions[r], in: self)
      return !speech.isLong && speech.isParagraph
    }
  }

  /// Whether a region goes on with what the one before it left open at the end of its paragraph, also where the paragraphs were
  /// joined to one line.
  func goesOn(_ r: Int) -> Bool {
    guard r > 0, !regions[r - 1].isClosed else { return false }
    if regions[r].part == regions[r - 1].part {
      return !parts[regions[r].part].isHeadline && regions[r - 1].isMarked && isFollowedAtOnce(regions[r - 1])
        && tokens[regions[r - 1].tokens.lowerBound].is(.word)
    }
    guard regions[r].part == regions[r - 1].part + 1 else { return false }
    return regions[r].first < 0 || isFirstOfLine(regions[r].first)
  }

  /// Whether another quotation opens right behind one that has no closing mark.
  fileprivate func isFollowedAtOnce(_ region: QuotedRegion) -> Bool {
    !region.isClosed && region.tokens.upperBound < tokens.count && tokens[region.tokens.upperBound].is(.opensRegion)
  }

  /// Whether a token is the first of its line.
  func isFirstOfLine(_ i: Int) -> Bool {
    guard i > 0 else { return true }
    return bytes[Int(tokens[i - 1].end)..<Int(tokens[i].start)].contains(0x0A)
  }

  /// How many letters a token has of a script that parts no words: Chinese, Japanese, Thai.
  fileprivate func unpartedLetters(of token: Token) -> Int {
    guard bytes[Int(token.start)] >= 0xE0 else { return 0 }
    return bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      var i = Int(token.start)
      while i < Int(token.end) {
        let (c, length) = CodePoints.at(i, in: bytes)
        if c >= 0xE00 && c < 0x1000 || c >= 0x3041 && c < 0xA000 { count += 1 }
        i += length
      }
      return count
    }
  }
}
