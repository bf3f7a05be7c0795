import Articles

/// Finds who said what in an article: fills its `quotations` and `speakers`.
///
/// It reads the headline, standfirst, body and captions, which must be filled already.
///
/// - Parameter locate: maps a range of a part's text, in UTF-8 bytes, to its place in the source.
public func attributeQuotations(in article: inout Article, locate: (ArticlePart, Range<Int>) -> TextSpan) {
  var text = AnalyzedArticle(article, language: .named(article.language), isParsed: false)
  var attributions: [Attribution]
  var resolved: ResolvedSpeakers
  if text.language.hasClauses {
    let frames = text.plainFrames()
    text.settleTags(of: frames)
    let names = frames.flatMap { $0.names + $0.otherNames } + text.namesBeforeVerbs()
    attributions = text.attributions(weights: .embedded, frames: frames)
    resolved = resolveSpeakers(of: attributions, in: text, of: article, names: names)
    resolved.name(attributions)
    resolved.nameRepeated(attributions, in: text)
    for (index, source) in resolved.sources.enumerated() { attributions[index].source = source }
  } else {
    let tabled = text.attributionsByTables()
    attributions = tabled.found
    resolved = ResolvedSpeakers(choices: attributions.map { _ in nil })
    resolved.name(attributions)
    if let roster = tabled.roster { resolved.describe(by: roster) }
  }
  text.joinActs(&attributions, &resolved.choices)
  article.speakers = resolved.speakers
  article.quotations = zip(attributions, resolved.choices).map { attribution, choice in
    func passage(_ range: Range<Int>) -> Passage {
      let part = text.parts[text.partIndex(ofByte: range.lowerBound)]
      let local = range.lowerBound - part.bytes.lowerBound..<range.upperBound - part.bytes.lowerBound
      return Passage(part: part.part, range: local, span: locate(part.part, local))
    }
    let cue = attribution.cue.map { text.byteRange(tokens: $0) }
    let source = attribution.source.map { text.byteRange(tokens: $0) }
    return Quotation(
      kind: attribution.kind, text: text.words(of: attribution), content: attribution.content.map(passage),
      cue: cue.map { [passage($0)] } ?? [], source: source.map { [passage($0)] } ?? [],
      sourceText: source.map { text.text($0) }, speaker: choice?.speaker,
      confidence: attribution.confidence * (choice?.confidence ?? 1))
  }
}

extension AnalyzedArticle {
  /// Joins what one speaker says in one sentence: “told Axios it looks ‘very solid’, adding, ‘…’” is one act of speech.
  ///
  /// Only where nobody is named anew between the two.
  func joinActs(_ attributions: inout [Attribution], _ choices: inout [(speaker: Int, confidence: Double)?]) {
    var kept: [Attribution] = []
    var keptChoices: [(speaker: Int, confidence: Double)?] = []
    // The last one with quoted words, by its place in `kept`.
    var lastQuoted: Int?
    for (attribution, choice) in zip(attributions, choices) {
      if attribution.kind != .indirect {
        if let index = lastQuoted,
          isOneAct(
            kept[index], attribution,
            sameSpeaker: choice?.speaker != nil && choice?.speaker == keptChoices[index]?.speaker)
        {
          kept[index].content += attribution.content
          kept[index].content.sort { $0.lowerBound < $1.lowerBound }
          if attribution.kind == .mixed { kept[index].kind = .mixed }
          kept[index].confidence = min(kept[index].confidence, attribution.confidence)
          continue
        }
        lastQuoted = kept.count
      }
      kept.append(attribution)
      keptChoices.append(choice)
    }
    attributions = kept
    choices = keptChoices
  }

  private func isOneAct(_ first: Attribution, _ second: Attribution, sameSpeaker: Bool) -> Bool {
    guard let cue = first.cue, let other = second.cue, let source = first.source, let otherSource = second.source,
      tokens[cue.lowerBound].sentence == tokens[other.lowerBound].sentence, cue.lowerBound < other.lowerBound,
      source.lowerBound == otherSource.lowerBound || sameSpeaker,
      let end = first.content.last?.upperBound, let start = second.content.first?.lowerBound, end <= start
    else { return false }
    // “Her client, whom she calls ‘Q’, had ‘Q’”: what somebody is called is an act of its own.
    if isNaming(cue) != isNaming(other) { return false }
    return otherSource.upperBound <= cue.lowerBound
  }

  private func isNaming(_ cue: Range<Int>) -> Bool {
    cue.contains { language.words.classes(of: tokens[$0].word).contains(.naming) }
  }

  /// The words of an attribution: its pieces joined by one space, pieces that only a quotation mark parts with the mark.
  func words(of attribution: Attribution) -> String {
    var words: [UInt8] = []
    var last: Int?
    for piece in attribution.content {
      if let last {
        let between = bytes[last..<max(last, piece.lowerBound)]
        if attribution.kind != .direct, between.count <= 8, !between.contains(0x0A) {
          words.append(contentsOf: between)
        } else {
          words.append(0x20)
        }
      }
      words.append(contentsOf: bytes[piece])
      last = piece.upperBound
    }
    return String(decoding: words, as: UTF8.self)
  }
}
