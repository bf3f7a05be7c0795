import Basics
import Articles

/// A line of a transcript: the label that says who speaks, and what they say.
struct TranscriptLine {
  /// The tokens of the name or letter in the label, without a time, a role or a place beside it.
  var label: Range<Int>
  /// The first token of what is said.
  var text: Int
  /// One past the last token of the line.
  var end: Int

  /// The longest name and the longest role in a label, in tokens.
  private static let longestName = 6
  private static let longestRole = 12
  private static let longestBracket = 10

  /// The label that a line opens with, if it does: “ROOK:”, “Ada Rook, baker:”, “Senator Rook (North) (15:02):”,
  /// “[00:01:10] Rook:”, “>> ROOK:”, “Speaker 1:”, “Q.”.
  init?(_ line: Range<Int>, in article: AnalyzedArticle) {
    let tokens = article.tokens
    func byte(_ i: Int) -> UInt8 { article.bytes[Int(tokens[i].start)] }
    func isColon(_ i: Int) -> Bool { byte(i) == 0x3A }
    /// Behind a bracket that opens at `i`.
    func behindBracket(_ i: Int) -> Int? {
      guard byte(i) == 0x28 || byte(i) == 0x5B else { return nil }
      let close: UInt8 = byte(i) == 0x28 ? 0x29 : 0x5D
      return (i..<min(i + Self.longestBracket, line.upperBound)).first { byte($0) == close }.map { $0 + 1 }
    }
    var i = line.lowerBound
    // What stands before a name: a mark, “>>”, a dash, a time.
    while i < line.upperBound, !tokens[i].is(.word) || tokens[i].is(.digits) && !tokens[i].is(.capitalized) {
      if let end = behindBracket(i) {
        i = end
      } else if tokens[i].is(.mark) || tokens[i].is(.digits) || isColon(i) && i > line.lowerBound || byte(i) == 0x3E
        || byte(i) == 0x2D
      {
        i += 1
      } else {
        return nil
      }
      guard i - line.lowerBound <= Self.longestBracket else { return nil }
    }
    let start = i
    if start + 1 < line.upperBound, tokens[start].is(.abbreviation), tokens[start].end - tokens[start].start == 2,
      InterviewWords.questions.contains(tokens[start].word) || InterviewWords.answers.contains(tokens[start].word)
    {
      (label, text, end) = (start..<start + 1, start + 1, line.upperBound)
      return
    }
    while i < line.upperBound, i - start < Self.longestName, tokens[i].is(.word) || byte(i) == 0x26 {
      guard
        byte(i) == 0x26 && i > start && i + 1 < line.upperBound && tokens[i + 1].is(.capitalized)
          || tokens[i].is(.capitalized) || tokens[i].is(.abbreviation)
          || i > start && (tokens[i].is(.digits) || AnalyzedArticle.nameParticles.contains(tokens[i].word))
      else { break }
      i += 1
    }
    guard i > start, i < line.upperBound else { return nil }
    label = start..<i
    end = line.upperBound
    if byte(i) == 0x2C {
      // A role: no stop, no mark, no other colon.
      let limit = min(i + Self.longestRole, line.upperBound)
      while i < limit, !isColon(i), byte(i) != 0x28 {
        guard tokens[i].is(.word) || byte(i) == 0x2C || byte(i) == 0x26 else { return nil }
        i += 1
      }
    }
    while i < line.upperBound, let behind = behindBracket(i) { i = behind }
    // The record of a parliament: “Mr. ROOK. The roof leaks.”
    if i + 1 < line.upperBound, byte(i) == 0x2E, label.count > 1, tokens[i - 1].is(.allCapitals),
      !tokens[start].is(.allCapitals),
      !PersonWords.english[tokens[start].word].isDisjoint(with: [.honorific, .title, .role])
    {
      text = i + 1
      return
    }
    guard i + 1 < line.upperBound, isColon(i), !tokens[i].is(.spaceBefore), tokens[i].is(.spaceAfter) else {
      return nil
    }
    let last = article.language.words.classes(of: tokens[label.upperBound - 1].word)
    // “UPDATE:” and “NOTE:” are no names, but “Question:” labels an interview.
    let word = tokens[start].word
    let isLetter =
      label.count == 1 && (InterviewWords.questions.contains(word) || InterviewWords.answers.contains(word))
    guard isLetter || last.isDisjoint(with: [.label, .speechNoun, .speechVerb]) || label.count > 2 else { return nil }
    text = i + 1
  }
}

extension AnalyzedArticle {
  /// A transcript has so many labels at least.
  private static let fewestLabels = 3
  /// So many paragraphs without a label, at most, stand between two with one.
  private static let longestTurn = 5

  /// What the labels of a transcript or an interview give to somebody; nothing where there are too few to be one.
  func transcript() -> [LabelledSpeech] {
    var lines: [TranscriptLine] = []
    /// Every line of the body, with the place in `lines` of those that have a label.
    var all: [(tokens: Range<Int>, labelled: Int?, isHeading: Bool)] = []
    for part in parts {
      guard case .body = part.part else { continue }
      var start = part.tokens.lowerBound
      while start < part.tokens.upperBound {
        var end = start + 1
        while end < part.tokens.upperBound, !isFirstOfLine(end) { end += 1 }
        let line = part.isHeadline ? nil : TranscriptLine(start..<end, in: self)
        all.append((start..<end, line == nil ? nil : lines.count, part.isHeadline))
        if let line { lines.append(line) }
        start = end
      }
    }
    guard lines.count >= Self.fewestLabels else { return [] }
    let names = TranscriptNames(lines, in: self)
    guard names.takeTurns, readsAsSpeech(lines) else { return [] }
    var found: [LabelledSpeech] = []
    var open = -1
    for (place, line) in all.enumerated() {
      if let index = line.labelled, let speaker = names.speakers[index] {
        found.append(speech(of: lines[index], by: speaker))
        open = place
      } else if open >= 0, line.labelled == nil, !line.isHeading, place - open <= Self.longestTurn,
        all[place...].prefix(Self.longestTurn).contains(where: {
          $0.labelled.map { names.speakers[$0] != nil } ?? false
        })
      {
        // A turn goes on until the next label.
        goOn(&found[found.count - 1], with: line.tokens)
      } else {
        open = -1
      }
    }
    return found
  }

  /// Whether what stands behind the labels is sentences rather than lists of names and figures.
  private func readsAsSpeech(_ lines: [TranscriptLine]) -> Bool {
    var words = 0
    var small = 0
    for line in lines {
      for i in line.text..<line.end where tokens[i].is(.word) && !tokens[i].is(.clitic) {
        words += 1
        if !tokens[i].is(.capitalized), !tokens[i].is(.digits) { small += 1 }
      }
    }
    return small * 2 > words
  }

  private func speech(of line: TranscriptLine, by speaker: TranscriptNames.Speaker) -> LabelledSpeech {
    let source = speaker.isLetter ? nil : line.label
    let first = firstRegion(from: line.label.lowerBound + 1) - 1
    if first >= 0, regions[first].tokens.contains(line.label.lowerBound), line.text < regions[first].tokens.upperBound {
      // The marks stand around label and words; later regions of the line are what the speaker quotes.
      var pieces = [Int(tokens[line.text].start)..<regions[first].bytes.upperBound]
      var own = [first]
      // A quotation that goes on over paragraphs leaves its marks open.
      var next = first + 1
      while next < regions.count, goesOn(next), !isLabel(regions[next].tokens.lowerBound) {
        pieces.append(regions[next].bytes)
        own.append(next)
        next += 1
      }
      return LabelledSpeech(attribution: attribution(pieces, by: source, called: speaker.name), regions: own)
    }
    let words = line.text..<line.end
    return LabelledSpeech(
      attribution: attribution([said(in: words)], by: source, called: speaker.name), regions: regions(in: words),
      unmarked: [line.label.lowerBound..<line.end])
  }

  /// Gives what is said in some more lines to the speech before.
  func goOn(_ speech: inout LabelledSpeech, with line: Range<Int>) {
    let own = regions(in: line)
    // “(Laughter)” is nobody's.
    let first = line.first { !tokens[$0].is(.mark) }.map { bytes[Int(tokens[$0].start)] }
    if first == 0x28 || first == 0x5B { return }
    // A quotation over paragraphs brought it along.
    if let last = speech.regions.last, let next = own.first, next <= last { return }
    speech.attribution.content.append(said(in: line))
    speech.regions += own
    speech.unmarked.append(line)
  }

  /// The bytes of what is said in a line: without the marks that stand around all of it.
  func said(in words: Range<Int>) -> Range<Int> {
    let own = regions(in: words)
    if own.count == 1, let region = own.first.map({ regions[$0] }), region.tokens.lowerBound <= words.lowerBound + 1,
      region.tokens.upperBound + 1 >= words.upperBound
    {
      return region.bytes
    }
    return byteRange(tokens: words)
  }

  /// The regions that start within some tokens.
  func regions(in words: Range<Int>) -> [Int] {
    var r = firstRegion(from: words.lowerBound)
    var own: [Int] = []
    while r < regions.count, regions[r].tokens.lowerBound < words.upperBound {
      own.append(r)
      r += 1
    }
    return own
  }

  /// The first region that starts with token `i` or behind it.
  private func firstRegion(from i: Int) -> Int {
    regions.partitionPoint { $0.tokens.lowerBound >= i }
  }

  private func isLabel(_ start: Int) -> Bool {
    var end = start
    while end < tokens.count, !isFirstOfLine(end) || end == start { end += 1 }
    return TranscriptLine(start..<end, in: self) != nil
  }
}
