// Who is meant where no name stands beside a quotation: whoever spoke before, or whom the sentence before is about.

extension EastAsianSpeech {
  /// At most so many characters stand between what somebody says and what they say next.
  private static let reach = 24
  private static let carried = 0.7

  /// Whether a clause is only a word for somebody named before.
  func isPronoun(_ clause: [Unicode.Scalar]) -> Bool {
    let clause = String(scalars: clause[...]).trimmed
    return words.pronouns.contains { clause.hasPrefix($0) && clause.count <= $0.count + 8 }
  }

  /// Whoever a clause without a name means; an empty name where nobody does.
  func nameMeant(by clause: [Unicode.Scalar], _ region: QuotedRegion) -> (name: String, confidence: Double) {
    var printed = String(scalars: clause[...]).trimmed
    if let stop = printed.lastIndex(of: "."), stop < printed.index(before: printed.endIndex) {
      printed = String(printed[printed.index(after: stop)...]).trimmed
    }
    if let name = namedBySurname(printed) { return (name, Self.carried) }
    let isOneSentence = words.particles.contains { printed.hasPrefix($0) && printed.count <= $0.count + 8 }
    let goesOn =
      printed.isEmpty || isPronoun(clause) || isOneSentence
      || words.goesOn.contains { printed.hasPrefix($0) && printed.count <= 8 }
    if words.topics.isEmpty, let name = nameBehindRole(clause, region) { return (name, Self.carried) }
    guard goesOn else { return ("", 0.5) }
    if let last, last.part == region.part,
      isNear(last.end..<max(last.end, region.bytes.lowerBound))
    {
      return (last.name, Self.carried)
    }
    if let name = nameInSentenceBefore(clause, region) { return (name, Self.carried) }
    return ("", 0.5)
  }

  /// “「…」と話す。「…」”: nothing stands between what somebody said and what they say next, nor behind that.
  func goesOnAlone(_ before: [Unicode.Scalar], _ behind: [Unicode.Scalar], _ region: QuotedRegion) -> Bool {
    guard let last, last.part == region.part, words.surnames.isEmpty else { return false }
    return before.isEmpty && behind.isEmpty && isNear(last.end..<max(last.end, region.bytes.lowerBound))
  }

  private func isNear(_ range: Range<Int>) -> Bool {
    String(decoding: text.bytes[range], as: UTF8.self).unicodeScalars.count <= Self.reach
  }

  /// “김 시장은”, “강씨는”: whoever spoke before and has that surname.
  private func namedBySurname(_ clause: String) -> String? {
    guard !words.surnames.isEmpty, !words.topics.isEmpty else { return nil }
    for token in clause.split(separator: " ") {
      guard let first = token.unicodeScalars.first, words.surnames.contains(first),
        token.count == 1 || words.titles.contains(where: { token.dropFirst().hasPrefix($0) })
      else { continue }
      if let name = names.last(where: { $0.unicodeScalars.first == first }) { return name }
    }
    return nil
  }

  /// Whom the sentence right before a clause is about, in the same paragraph.
  private func nameInSentenceBefore(_ clause: [Unicode.Scalar], _ region: QuotedRegion) -> String? {
    guard !words.topics.isEmpty else { return nil }
    let start = text.parts[region.part].bytes.lowerBound
    var scalars = Array(
      String(decoding: text.bytes[start..<max(start, region.bytes.lowerBound)], as: UTF8.self).unicodeScalars)
    while let last = scalars.last, Self.marks.contains(last) || last == " " { scalars.removeLast() }
    scalars.removeLast(min(clause.count, scalars.count))
    while let last = scalars.last, Self.stops.contains(last) || last == "." || last == " " { scalars.removeLast() }
    let first = scalars.lastIndex { Self.stops.contains($0) || $0 == "." }.map { $0 + 1 } ?? 0
    let name = subject(Array(scalars[first...]))
    return name.isEmpty ? nil : name
  }

  /// “救生员苏荣自1988年……。他说”: who is named behind what they are, in the clause or, before a pronoun, the sentence before it.
  private func nameBehindRole(_ clause: [Unicode.Scalar], _ region: QuotedRegion) -> String? {
    let start = text.parts[region.part].bytes.lowerBound
    var from = start
    if let last, last.part == region.part { from = max(from, last.end) }
    let before = Array(
      String(decoding: text.bytes[from..<max(from, region.bytes.lowerBound)], as: UTF8.self).unicodeScalars)
    let sentences = before.split { Self.stops.contains($0) }
    guard let sentence = sentences.suffix(2).first else { return nil }
    let scalars = Array(sentence)
    for i in scalars.indices.dropFirst(2) where words.surnames.contains(scalars[i]) {
      guard words.roleEnds.contains(where: { $0.unicodeScalars.first == scalars[i - 1] }), i + 2 < scalars.count else {
        continue
      }
      let isShort = i + 2 < scalars.count && (words.behindNames.contains(scalars[i + 2]) || !isHan(scalars[i + 2]))
      let name = scalars[i..<min(scalars.count, i + (isShort ? 2 : 3))]
      if name.allSatisfy(isHan) { return String(scalars: name) }
    }
    return nil
  }

  private func isHan(_ c: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(c.value) }

  private static let thus = ["こう", "そう"].map { Array($0.utf8) }

  /// “「…」。NAMEさんはそう話す。”: the next sentence says who spoke.
  func nameInNextSentence(_ region: QuotedRegion, _ part: Range<Int>) -> String? {
    guard !words.particles.isEmpty, words.surnames.isEmpty else { return nil }
    let end = min(part.upperBound, region.bytes.upperBound + 120)
    let behind = text.bytes[region.bytes.upperBound..<end]
    // Few texts have either word near; to part the characters of all costs more than to look for its bytes.
    guard Self.thus.contains(where: { behind.firstRange(of: $0) != nil }) else { return nil }
    var scalars = Array(String(decoding: behind, as: UTF8.self).unicodeScalars)[...]
    while let first = scalars.first, Self.marks.contains(first) || first == "。" { scalars = scalars.dropFirst() }
    let sentence = Array(scalars.prefix { $0 != "。" && !Self.marks.contains($0) })
    let printed = String(scalars: sentence[...])
    guard Self.thus.contains(where: Array(printed.utf8).holds), Self.holds(printed, oneOf: words.verbs) else {
      return nil
    }
    let name = subject(sentence)
    return name.isEmpty ? nil : name
  }
}

extension String {
  fileprivate var trimmed: String {
    let scalars = unicodeScalars.drop { $0 == " " || $0 == "\u{3000}" }
    return String(String.UnicodeScalarView(scalars)).trimmedAtEnd
  }

  private var trimmedAtEnd: String {
    var copy = self
    while let last = copy.unicodeScalars.last, last == " " || last == "、" || last == "，" || last == "：" || last == "," {
      copy.unicodeScalars.removeLast()
    }
    return copy
  }
}
