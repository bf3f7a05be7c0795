import Articles

/// Speech that a label gives to somebody, not a verb: “ROOK: The roof leaks.” in a transcript, “The roof leaks.” — Ada Rook
/// under a letter or beside a picture.
struct LabelledSpeech {
  /// What was said and by whom.
  var attribution: Attribution
  /// The regions, as indices of `AnalyzedArticle.regions`, that belong to it.
  var regions: [Int] = []
  /// The tokens of a line without quotation marks, its label among them; the cues in it are the speaker's own.
  var unmarked = 0..<0
}

extension AnalyzedArticle {
  /// How sure a label is; a signature stands alone behind the mark, a transcript's label begins a line of many.
  private static let confidence = 0.95

  /// What signatures and the labels of transcripts give to somebody, in reading order.
  func labelledSpeech(in view: ClauseView) -> [LabelledSpeech] {
    var found: [LabelledSpeech] = []
    var free = regions.indices.map { _ in true }
    for speech in signedSpeech() + transcript(in: view) where speech.regions.allSatisfy({ free[$0] }) {
      for region in speech.regions { free[region] = false }
      found.append(speech)
    }
    return found
  }

  // MARK: Signatures

  /// Quotations that open a line and are signed behind the closing mark, or on the line below.
  private func signedSpeech() -> [LabelledSpeech] {
    var found: [LabelledSpeech] = []
    for (index, region) in regions.enumerated() where region.isClosed && opensLine(region.tokens.lowerBound - 1) {
      let dash = region.tokens.upperBound + 1
      guard dash < tokens.count, isDash(dash) else { continue }
      // The line below is a part of its own.
      guard !isNewLine(dash) || partIndex(ofToken: dash) <= region.part + 1, let name = signature(from: dash + 1)
      else { continue }
      found.append(LabelledSpeech(attribution: attribution([region.bytes], by: name), regions: [index]))
    }
    return found
  }

  /// The name that a signature consists of, which begins with token `start` and ends its line.
  ///
  /// Behind the name there may be a few words more, set off: “Ada Rook, 41, baker”, “Ada Rook (Harbour Lane)”.
  private func signature(from start: Int) -> Range<Int>? {
    guard start < tokens.count, !isNewLine(start), tokens[start].is([.word, .capitalized]) else { return nil }
    var end = start
    while end < tokens.count, end == start || !isNewLine(end), tokens[end].is(.word), end - start < 6 {
      // “de”, “van”, “bin” within a name; no verb stands there.
      guard tokens[end].is(.capitalized) || Self.particles.contains(tokens[end].word) else { return nil }
      end += 1
    }
    guard tokens[end - 1].is(.capitalized) else { return nil }
    var stop = end
    while stop < tokens.count, !isNewLine(stop) {
      if stop == end {
        let byte = bytes[Int(tokens[stop].start)]
        guard byte == 0x2C || byte == 0x28 || byte == 0x2E else { return nil }
      }
      if tokens[stop].tag.isFiniteVerb && !tokens[stop].is(.capitalized) || stop - end > 16 { return nil }
      stop += 1
    }
    return start..<end
  }

  private static let particles: Set<UInt32> = Set(
    ["de", "van", "von", "der", "den", "bin", "al", "el", "da", "dos", "la", "le", "di", "du", "ten"].map(WordHash.of))

  // MARK: Transcripts

  /// A line that opens with a label.
  private struct LabelledLine {
    /// The tokens of the label, and one past its colon.
    var label: Range<Int>
    var text: Int
    /// One past the last token of the line.
    var end: Int
  }

  /// What the labels of a transcript give to somebody; nothing where there are too few to be one.
  private func transcript(in view: ClauseView) -> [LabelledSpeech] {
    var lines: [LabelledLine] = []
    for part in parts where !part.isHeadline {
      var start = part.tokens.lowerBound
      while start < part.tokens.upperBound {
        var end = start + 1
        while end < part.tokens.upperBound, !isNewLine(end) { end += 1 }
        if let line = labelledLine(start..<end, in: view) { lines.append(line) }
        start = end
      }
    }
    guard lines.count >= 3 else { return [] }
    // “ADA ROOK:” is “ROOK:” from the second time on.
    var counts: [UInt32: Int] = [:]
    for line in lines { counts[tokens[line.label.upperBound - 1].word, default: 0] += 1 }
    var named = Set(lines.filter { $0.label.count > 1 }.map { tokens[$0.label.upperBound - 1].word })
    for name in namesWithinSentences() where counts[name] != nil { named.insert(name) }
    // Two or more take turns, one of them somebody whose name the article knows: a list of prices repeats its labels, too.
    guard counts.count > 1, counts.contains(where: { $0.value > 1 && named.contains($0.key) }) else { return [] }
    return lines.compactMap { line in
      let last = tokens[line.label.upperBound - 1]
      return last.is(.allCapitals) || named.contains(last.word) ? speech(of: line) : nil
    }
  }

  /// The words with a capital that stand in the middle of a sentence.
  private func namesWithinSentences() -> Set<UInt32> {
    var names: Set<UInt32> = []
    for i in tokens.indices.dropFirst() where tokens[i].is([.word, .capitalized]) && !tokens[i].is(.sentenceStart) {
      if !tokens[i - 1].is(.punctuation), i + 1 < tokens.count, bytes[Int(tokens[i + 1].start)] != 0x3A {
        names.insert(tokens[i].word)
      }
    }
    return names
  }

  private func labelledLine(_ line: Range<Int>, in view: ClauseView) -> LabelledLine? {
    var start = line.lowerBound
    if tokens[start].is(.mark) { start += 1 }
    var end = start
    while end < line.upperBound, end - start < 5, tokens[end].is(.word) {
      guard tokens[end].is(.capitalized) || tokens[end].is(.abbreviation) else { return nil }
      end += 1
    }
    guard end > start, end + 1 < line.upperBound, bytes[Int(tokens[end].start)] == 0x3A, !tokens[end].is(.spaceBefore),
      tokens[end].is(.spaceAfter)
    else { return nil }
    let last = tokens[end - 1]
    // “Q:” and “A:” name nobody; “UPDATE:” and “NOTE:” are no names.
    guard last.end - last.start > 2, view.classes[end - 1].isDisjoint(with: [.label, .speechNoun, .speechVerb]) else {
      return nil
    }
    return LabelledLine(label: start..<end, text: end + 1, end: line.upperBound)
  }

  private func speech(of line: LabelledLine) -> LabelledSpeech? {
    let inside = regions.indices.filter { regions[$0].tokens.contains(line.label.lowerBound) }
    if let first = inside.first {
      // The marks stand around label and words; later regions of the line are what the speaker quotes.
      let region = regions[first]
      guard line.text < region.tokens.upperBound else { return nil }
      var pieces = [Int(tokens[line.text].start)..<region.bytes.upperBound]
      var own = [first]
      // A quotation that goes on over paragraphs leaves its marks open.
      var next = first + 1
      while !regions[own[own.count - 1]].isClosed, next < regions.count,
        regions[next].part == regions[own[own.count - 1]].part + 1, opensLine(regions[next].tokens.lowerBound - 1),
        !isLabel(regions[next].tokens.lowerBound)
      {
        pieces.append(regions[next].bytes)
        own.append(next)
        next += 1
      }
      return LabelledSpeech(attribution: attribution(pieces, by: line.label), regions: own)
    }
    let words = line.text..<line.end
    let own = regions.indices.filter { words.contains(regions[$0].tokens.lowerBound) }
    return LabelledSpeech(
      attribution: attribution([byteRange(tokens: words)], by: line.label), regions: own,
      unmarked: line.label.lowerBound..<line.end)
  }

  private func isLabel(_ start: Int) -> Bool {
    var end = start
    while end < tokens.count, end - start < 5, tokens[end].is([.word, .capitalized]) { end += 1 }
    return end > start && end < tokens.count && bytes[Int(tokens[end].start)] == 0x3A
  }

  // MARK: Lines

  private func attribution(_ content: [Range<Int>], by source: Range<Int>) -> Attribution {
    Attribution(
      kind: .direct, content: content, cue: nil, source: source, sourceHead: source.upperBound - 1,
      confidence: Self.confidence)
  }

  /// Whether a token is the first of its line.
  private func isNewLine(_ i: Int) -> Bool {
    guard i > 0 else { return true }
    return bytes[Int(tokens[i - 1].end)..<Int(tokens[i].start)].contains(0x0A)
  }

  private func opensLine(_ i: Int) -> Bool { i < 0 || isNewLine(i) }

  /// Whether a token is a dash that stands before a signature: “—”, “–”, “―”, “-”, “--”.
  private func isDash(_ i: Int) -> Bool {
    let word = bytes[tokens[i].range]
    switch word.count {
    case 1, 2: return word.allSatisfy { $0 == 0x2D || $0 == 0x7E }
    case 3: return word.first == 0xE2 && word.dropFirst().first == 0x80 && (0x92...0x95).contains(word.last!)
    default: return false
    }
  }
}
