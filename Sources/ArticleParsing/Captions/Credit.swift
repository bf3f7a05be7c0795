/// A caption taken apart.
public struct CreditedText: Hashable, Sendable {
  /// Where the caption proper stands, in UTF-8 bytes; empty when all of it is the credit.
  public var text: Range<Int>
  /// Where the credit stands, without its label (“Photograph:”) and its brackets; `nil` without one.
  public var credit: Range<Int>?
}

/// Splits the credit off a caption: “… (AP Photo/Jane Roe)”, “… Photograph: Jane Roe/PA”, “… © Reuters / Jane Roe”,
/// “… Credit: EPA”, “Image source, Reuters”, and a credit that is all of the line.
///
/// - Parameter isCaption: whether the text is known to be a caption or a credit. Of any other line only what cannot
///   be taken for running text counts.
public func splitCredit(_ caption: [UInt8], isCaption: Bool = true) -> CreditedText {
  CreditReader(text: caption, isCaption: isCaption).split()
}

/// Splits the credit off a caption, both as strings; see `splitCredit(_:isCaption:)` for bytes.
public func splitCredit(_ caption: String) -> (text: String, credit: String?) {
  let bytes = Array(caption.utf8)
  let split = splitCredit(bytes)
  return (
    String(decoding: bytes[split.text], as: UTF8.self),
    split.credit.map { String(decoding: bytes[$0], as: UTF8.self) }
  )
}

/// The credit that a whole line is: “PA”, “Jane Roe/Getty Images”, “Photo: iFixit”, “Image source, Reuters”; `nil` for
/// any other line. In UTF-8 bytes, without its label and its brackets.
func creditLine(_ line: [UInt8], _ shape: LineShape) -> Range<Int>? {
  guard shape.wordCount <= 16, !shape.endsWithColon else { return nil }
  let reader = CreditReader(text: line, isCaption: true)
  let whole = reader.trimmed(0..<line.count)
  if let labelled = reader.labelled(whole) { return labelled }
  if reader.isBracketed(whole) {
    let inner = reader.trimmed((whole.lowerBound + 1)..<(whole.upperBound - 1))
    if let labelled = reader.labelled(inner) { return labelled }
    return reader.isCredit(inner, inBrackets: true) ? inner : nil
  }
  return reader.isCredit(whole, inBrackets: false) ? whole : nil
}

/// Whether a line is the name of an agency or a picture library and nothing else: “REUTERS”, “Getty Images”.
func isAgencyAlone(_ shape: LineShape) -> Bool { CreditWords.agencies.section(of: shape) == .name }

private struct CreditReader {
  let text: [UInt8]
  let isCaption: Bool

  /// A credit is short; what is longer is running text.
  private static let longest = 110

  func split() -> CreditedText {
    let whole = trimmed(0..<text.count)
    if isCaption, let credit = creditLine(text, LineShape(text)), !isProseBeforeCredit(whole) {
      return CreditedText(text: whole.upperBound..<whole.upperBound, credit: credit)
    }
    if let found = bracketed(in: whole) ?? label(in: whole) ?? sign(in: whole) ?? lastWords(in: whole) {
      return CreditedText(text: unterminated(found.text), credit: found.credit)
    }
    return CreditedText(text: whole, credit: nil)
  }

  private func isProseBeforeCredit(_ range: Range<Int>) -> Bool { range.count > Self.longest }

  /// “… (AP Photo/Jane Roe, File)” at the end.
  private func bracketed(in range: Range<Int>) -> (text: Range<Int>, credit: Range<Int>)? {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end > range.lowerBound else { return nil }
    let close = text[end - 1]
    guard close == UInt8(ascii: ")") else { return nil }
    let open = UInt8(ascii: "(")
    var depth = 0
    var start = end
    let limit = max(range.lowerBound, end - Self.longest)
    while start > limit {
      start -= 1
      if text[start] == close { depth += 1 }
      if text[start] == open {
        depth -= 1
        if depth == 0 { break }
      }
    }
    guard depth == 0, start < end - 1 else { return nil }
    let inner = trimmed((start + 1)..<(end - 1))
    guard let credit = labelled(inner) ?? (isCredit(inner, inBrackets: true) ? inner : nil), !credit.isEmpty else {
      return nil
    }
    return (trimmed(range.lowerBound..<start), credit)
  }

  /// “… Photograph: Jane Roe/PA”, “…deskCredit: EPA”.
  private func label(in range: Range<Int>) -> (text: Range<Int>, credit: Range<Int>)? {
    let limit = max(range.lowerBound, range.upperBound - Self.longest - 20)
    guard text[limit..<range.upperBound].contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }) else {
      return nil
    }
    var start = range.upperBound - 1
    while start > limit {
      start -= 1
      guard text[start].isASCIIUppercase || text[start] >= 0xC0, beginsLabel(start, range.lowerBound) else { continue }
      guard let credit = labelled(start..<range.upperBound, needsMark: true) else { continue }
      let shape = LineShape(text[credit])
      guard shape.wordCount <= 12, shape.capitalised > 0, !shape.endsSentence || shape.wordCount <= 6 else { continue }
      var end = start
      while end > range.lowerBound, " |-/".utf8.contains(text[end - 1]) { end -= 1 }
      return (trimmed(range.lowerBound..<end), credit)
    }
    return nil
  }

  /// Whether a label may begin here: behind a space, a bar, the end of a sentence, or stuck on a word.
  private func beginsLabel(_ index: Int, _ start: Int) -> Bool {
    index == start || !text[index - 1].isASCIIUppercase && text[index - 1] != UInt8(ascii: "-")
  }

  /// “… © Reuters / Jane Roe” at the end.
  private func sign(in range: Range<Int>) -> (text: Range<Int>, credit: Range<Int>)? {
    let limit = max(range.lowerBound, range.upperBound - Self.longest)
    var start = range.upperBound - 1
    while start > limit {
      start -= 1
      guard text[start] == 0xC2, text[start + 1] == 0xA9 else { continue }
      let credit = trimmed((start + 2)..<range.upperBound)
      let shape = LineShape(text[credit])
      guard shape.wordCount > 0, shape.wordCount <= 10, !shape.words.contains(.number) else { return nil }
      return (trimmed(range.lowerBound..<start), credit)
    }
    return nil
  }

  /// “Jane Roe Submitted photo”, “… - Getty Images”, “… | Reuters”.
  private func lastWords(in range: Range<Int>) -> (text: Range<Int>, credit: Range<Int>)? {
    if isCaption, let bar = behindBar(in: range) { return bar }
    guard isCaption || text[range].count <= 64 else { return nil }
    for phrase in CreditWords.endings where text[range].count > phrase.count + 4 {
      let from = range.upperBound - phrase.count
      if text[from..<range.upperBound].elementsEqual(phrase, by: { $0 | 0x20 == $1 | 0x20 }),
        text[from - 1] == UInt8(ascii: " ")
      {
        return (trimmed(range.lowerBound..<from), from..<range.upperBound)
      }
    }
    return nil
  }

  /// “… | Reuters”, “… - Getty Images”.
  private func behindBar(in range: Range<Int>) -> (text: Range<Int>, credit: Range<Int>)? {
    var start = range.upperBound
    let limit = max(range.lowerBound, range.upperBound - 60)
    while start > limit {
      start -= 1
      let byte = text[start]
      let isBar = byte == UInt8(ascii: "|")
      let isDash =
        byte == UInt8(ascii: "-") && start > range.lowerBound && text[start - 1] == UInt8(ascii: " ")
        && start + 1 < range.upperBound && text[start + 1] == UInt8(ascii: " ")
      guard isBar || isDash else { continue }
      let credit = trimmed((start + 1)..<range.upperBound)
      return isCredit(credit, inBrackets: true) ? (trimmed(range.lowerBound..<start), credit) : nil
    }
    return nil
  }

  /// What follows the label that a range begins with: “Photo by”, “Image source,”, “©”.
  ///
  /// - Parameter needsMark: whether only a label with a colon or dots behind it counts, as inside a caption.
  func labelled(_ range: Range<Int>, needsMark: Bool = false) -> Range<Int>? {
    if !needsMark, text[range].starts(with: [0xC2, 0xA9]) {
      let credit = trimmed((range.lowerBound + 2)..<range.upperBound)
      return credit.isEmpty || LineShape(text[credit]).words.contains(.number) ? nil : credit
    }
    guard let first = range.first, text[first].isASCIILetter || text[first] >= 0xC3 else { return nil }
    for label in CreditWords.labels(beginningWith: text[first]) where text[range].count > label.bytes.count {
      let end = range.lowerBound + label.bytes.count
      guard text[range.lowerBound..<end].elementsEqual(label.bytes, by: Self.isSameLetter) else { continue }
      if text[end].isASCIILetter || text[end].isASCIIDigit, label.bytes.last?.isASCIILetter ?? false,
        !(label.standsAlone && text[end].isASCIIUppercase && !needsMark)
      {
        continue
      }
      var start = end
      while start < range.upperBound, text[start] == UInt8(ascii: " ") { start += 1 }
      let marks = start
      while start < range.upperBound, ":.,".utf8.contains(text[start]) { start += 1 }
      if start == marks, !label.standsAlone || needsMark { continue }
      if needsMark, text[marks] == UInt8(ascii: ","), !label.standsAlone { continue }
      if needsMark, text[marks] == UInt8(ascii: "."), start < marks + 3 { continue }
      var credit = trimmed(start..<range.upperBound)
      // “Photo credit: Photo by …”, “Image: © …”.
      if let inner = labelled(credit) { credit = inner }
      if credit.isEmpty { continue }
      let shape = LineShape(text[credit])
      if shape.wordCount > 14 || shape.endsSentence && shape.wordCount > 8 { continue }
      return credit
    }
    return nil
  }

  private static func isSameLetter(_ a: UInt8, _ b: UInt8) -> Bool {
    a == b || a.isASCIIUppercase && a | 0x20 == b
  }

  /// Whether words without a label are a credit: an agency, “name/agency”, “name, agency”.
  func isCredit(_ range: Range<Int>, inBrackets: Bool) -> Bool {
    guard !range.isEmpty, range.count <= Self.longest else { return false }
    let words = text[range]
    let shape = LineShape(words)
    guard shape.wordCount > 0, shape.wordCount <= 12 else { return false }
    // “(ePA)” is no agency.
    if shape.words.contains(where: { BylineWords.jobs.contains($0) && $0 != CreditWords.photographer }) { return false }
    if isAgencyAlone(shape) { return !text[range.lowerBound].isASCIILowercase || isCaption }
    if shape.endsSentence, shape.wordCount > 5 { return false }
    let names = CreditWords.agencies.section(of: shape) != nil
    let hasSlash = words.contains(UInt8(ascii: "/"))
    let mostlyCapitals = shape.capitalised * 10 >= (shape.wordCount - shape.numbers) * 7
    if inBrackets {
      return mostlyCapitals && (names || hasSlash && shape.numbers == 0) || CreditWords.photo.section(of: shape) != nil
    }
    if words.contains(UInt8(ascii: "(")) { return false }
    let hasComma = words.contains(UInt8(ascii: ","))
    let hasVia = shape.words.contains(CreditWords.via)
    // Outside brackets a slash joins a name and an agency: “Vesti/The Siberian Times”, but not “Sport / Football”.
    let joins = hasSlash && !hasSpacedSlash(words)
    if mostlyCapitals, shape.wordCount <= 9, names, hasSlash || hasComma || hasVia || shape.wordCount <= 3 {
      return true
    }
    if mostlyCapitals, joins, shape.wordCount >= 3, shape.wordCount <= 7, shape.numbers == 0 { return true }
    return false
  }

  private func hasSpacedSlash(_ words: ArraySlice<UInt8>) -> Bool {
    for index in words.indices.dropFirst() where words[index] == UInt8(ascii: "/") {
      if words[index - 1] == UInt8(ascii: " ") { return true }
    }
    return false
  }

  func isBracketed(_ range: Range<Int>) -> Bool {
    range.count > 2 && text[range.lowerBound] == UInt8(ascii: "(") && text[range.upperBound - 1] == UInt8(ascii: ")")
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return start..<end
  }

  /// Without the separator that stood between caption and credit.
  private func unterminated(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, " |".utf8.contains(text[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }
}
