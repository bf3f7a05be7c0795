import Articles

/// Speech that a label gives to somebody, not a verb: “ROOK: The roof leaks.” in a transcript, “The roof leaks.” — Ada Rook
/// under a letter or beside a picture.
struct LabelledSpeech {
  /// What was said and by whom.
  var attribution: Attribution
  /// The regions, as indices of `AnalyzedArticle.regions`, that belong to it.
  var regions: [Int] = []
  /// The tokens of lines without quotation marks, their label among them; the cues in them are the speaker's own.
  var unmarked: [Range<Int>] = []
}

extension AnalyzedArticle {
  /// How sure a label is; a signature stands alone behind the mark, a transcript's label begins a line of many.
  private static let confidence = 0.95
  /// How sure it is that whoever is introduced above the questions gives the answers that no name labels.
  static let confidenceOfAnswerer = 0.85

  /// What signatures and the labels of transcripts give to somebody, in reading order.
  func labelledSpeech() -> [LabelledSpeech] {
    var found: [LabelledSpeech] = []
    var free = regions.indices.map { _ in true }
    var labelled = blockQuotations() + signedSpeech() + transcript()
    if labelled.isEmpty { labelled = interview() }
    for speech in labelled where speech.regions.allSatisfy({ free[$0] }) {
      for region in speech.regions { free[region] = false }
      found.append(speech)
    }
    return found
  }

  // MARK: Signatures

  /// Quotations that open a line and are signed behind the closing mark, or on the line below.
  private func signedSpeech() -> [LabelledSpeech] {
    var found: [LabelledSpeech] = []
    for (index, region) in regions.enumerated() where region.isClosed && opensLine(region.first) {
      let dash = region.end
      guard dash < tokens.count, opensSignature(dash) else { continue }
      // The line below is a part of its own.
      guard !isFirstOfLine(dash) || partIndex(ofToken: dash) <= region.part + 1, let name = signature(from: dash + 1)
      else { continue }
      found.append(LabelledSpeech(attribution: attribution([region.bytes], by: name), regions: [index]))
    }
    return found
  }

  /// The name that a signature consists of, which begins with token `start` and ends its line.
  ///
  /// Behind the name there may be a few words more, set off: “Ada Rook, 41, baker”, “Ada Rook (Harbour Lane)”.
  private func signature(from start: Int) -> Range<Int>? {
    guard start < tokens.count, !isFirstOfLine(start), tokens[start].is([.word, .capitalized]) else { return nil }
    var end = start
    while end < tokens.count, end == start || !isFirstOfLine(end), tokens[end].is(.word), end - start < 6 {
      // “de”, “van”, “bin” within a name; no verb stands there.
      guard tokens[end].is(.capitalized) || Self.nameParticles.contains(tokens[end].word) else { return nil }
      end += 1
    }
    guard tokens[end - 1].is(.capitalized) else { return nil }
    var stop = end
    while stop < tokens.count, !isFirstOfLine(stop) {
      if stop == end {
        let byte = bytes[Int(tokens[stop].start)]
        guard byte == 0x2C || byte == 0x28 || byte == 0x2E else { return nil }
      }
      if tokens[stop].tag.isFiniteVerb && !tokens[stop].is(.capitalized) || stop - end > 16 { return nil }
      stop += 1
    }
    return start..<end
  }

  /// Small words inside names.
  static let nameParticles: Set<UInt32> = Set(
    ["de", "van", "von", "der", "den", "bin", "al", "el", "da", "dos", "la", "le", "di", "du", "ten", "ter"].map(
      WordHash.of))

  // MARK: Lines

  /// What a label, or its place, gives to somebody.
  ///
  /// - Parameter name: who is meant, where the label does not say so itself.
  func attribution(_ content: [Range<Int>], by source: Range<Int>?, called name: String? = nil) -> Attribution {
    Attribution(
      kind: .direct, content: content, cue: nil, source: source, sourceHead: source.map { $0.upperBound - 1 },
      confidence: source == nil && name != nil ? Self.confidenceOfAnswerer : Self.confidence, speakerName: name)
  }

  func opensLine(_ i: Int) -> Bool { i < 0 || isFirstOfLine(i) }

  /// Whether a token is a dash that stands before a signature: “—”, “–”, “―”, “-”, “--”.
  private func opensSignature(_ i: Int) -> Bool {
    let word = bytes[tokens[i].range]
    switch word.count {
    case 1, 2: return word.allSatisfy { $0 == 0x2D || $0 == 0x7E }
    case 3: return word.first == 0xE2 && word.dropFirst().first == 0x80 && (0x92...0x95).contains(word.last!)
    default: return false
    }
  }
}
