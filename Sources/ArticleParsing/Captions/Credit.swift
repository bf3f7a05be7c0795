import Basics

/// A caption taken apart.
public struct CreditedText: Hashable, Sendable {
  /// The caption proper, in UTF-8 bytes; empty if all of it is the credit.
  public var text: Range<Int>
  /// The credit, without its label (“Photograph:”) and brackets; `nil` if there is none.
  public var credit: Range<Int>?
}

/// Splits the credit off a caption: “… (AP Photo/Jane Roe)”, “… Photograph: Jane Roe/PA”, “… © Reuters / Jane Roe”, “…
/// Credit: EPA”, “Image source, Reuters”, and a credit on a line of its own.
///
/// - Parameter isCaption: whether the text is known to be a caption or a credit. In other lines only credits that
///   cannot be running text count.
public func splitCredit(_ caption: [UInt8], isCaption: Bool = true) -> CreditedText {
  CreditReader(text: caption, isCaption: isCaption, isInCaption: isCaption).split()
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
///
/// - Parameter isInCaption: whether the line is known to be a part of a caption.
func creditLine(_ line: [UInt8], _ shape: LineShape, isInCaption: Bool = false) -> Range<Int>? {
  guard shape.wordCount <= 16, !shape.endsWithColon else { return nil }
  let reader = CreditReader(text: line, isCaption: true, isInCaption: isInCaption)
  var whole = reader.trimmed(0..<line.count)
  if isInCaption {
    // “| Photo: Ada Roe”: the bar parted it from the words before.
    while let first = whole.first, line[first].isOne(of: "|/ ") { whole = first + 1..<whole.upperBound }
  }
  if let labelled = reader.labelled(whole) {
    return isInCaption && reader.isCaption(behindLabel: labelled) ? nil : labelled
  }
  if let inner = reader.inBrackets(whole) {
    if let labelled = reader.labelled(inner) { return labelled }
    return reader.isCredit(inner, inBrackets: true) ? inner : nil
  }
  return reader.isCredit(whole, inBrackets: false) ? whole : nil
}

/// Looks for the credit in a caption, or in a line that may be one.
struct CreditReader {
  let text: [UInt8]
  let isCaption: Bool
  /// Whether the text is a caption or a part of one, and no line that only may be.
  var isInCaption = false
  /// A credit is short; what is longer is running text.
  static let longest = 110

  func split() -> CreditedText {
    let whole = trimmed(0..<text.count)
    if isCaption, let credit = creditLine(text, LineShape(text), isInCaption: isInCaption),
      !isProseBeforeCredit(whole)
    {
      return CreditedText(text: whole.upperBound..<whole.upperBound, credit: credit)
    }
    if isInCaption, let name = nameInBrackets(whole) {
      return CreditedText(text: whole.upperBound..<whole.upperBound, credit: name)
    }
    let found =
      captionBehindLabel(in: whole) ?? bracketed(in: whole) ?? label(in: whole) ?? shoutedLabel(in: whole)
      ?? verbBehind(in: whole)
      ?? reporterBehind(in: whole)
      ?? sign(in: whole) ?? behindSentence(in: whole)
      ?? lastWords(in: whole)
    if let found { return CreditedText(text: unterminated(found.text), credit: found.credit) }
    return CreditedText(text: whole, credit: nil)
  }

  private func isProseBeforeCredit(_ range: Range<Int>) -> Bool { range.count > Self.longest }

  private static let brackets: [(open: [UInt8], close: [UInt8], isSquare: Bool)] = [
    ("(", ")", false), ("[", "]", true), ("（", "）", false), ("［", "］", true), ("【", "】", true),
  ].map { (Array($0.0.utf8), Array($0.1.utf8), $0.2) }

  /// The bracket that closes at `end`: where it opens, and what stands in it.
  func bracketed(at end: Int, from start: Int) -> (start: Int, inner: Range<Int>, isSquare: Bool)? {
    for pair in Self.brackets where text[start..<end].suffix(pair.close.count).elementsEqual(pair.close) {
      var depth = 0
      var index = end - pair.close.count
      let inner = index
      let limit = max(start, end - Self.longest)
      while index > limit {
        index -= 1
        if text[index..<end].starts(with: pair.close) { depth += 1 }
        if text[index..<end].starts(with: pair.open) {
          if depth == 0 { return (index, trimmed((index + pair.open.count)..<inner), pair.isSquare) }
          depth -= 1
        }
      }
    }
    return nil
  }

  /// “… (AP Photo/Jane Roe, File)” at the end.
  func bracketed(in range: Range<Int>) -> (text: Range<Int>, credit: Range<Int>)? {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard let found = bracketed(at: end, from: range.lowerBound), !found.inner.isEmpty else { return nil }
    let before = trimmed(range.lowerBound..<found.start)
    if let credit = labelled(found.inner), !credit.isEmpty { return (before, credit) }
    if isInCaption, let name = nameBehindLabel(found.inner, inBrackets: true) { return (before, name) }
    if isCredit(found.inner, inBrackets: true) || isInCaption && found.inner.count <= 60 && endsInVerb(found.inner) {
      return (before, found.inner)
    }
    // Behind a whole sentence, or in square brackets, stands a name and no explanation.
    guard isInCaption, isNameOfCredit(text[found.inner]), LineShape(text[before]).wordCount >= 3,
      found.isSquare || endsSentence(before) || isArabic(found.inner)
    else { return nil }
    return (before, found.inner)
  }

  private func endsSentence(_ range: Range<Int>) -> Bool { LineShape(text[range]).endsSentence }

  /// “… Photograph: Jane Roe/PA”, “…deskCredit: EPA”.
  private func label(in range: Range<Int>) -> (text: Range<Int>, credit: Range<Int>)? {
    let limit = max(range.lowerBound, range.upperBound - Self.longest - 20)
    guard text[limit..<range.upperBound].contains(where: { $0.isOne(of: ":.=") || $0 == 0xEF }) || isInCaption
    else { return nil }
    var start = range.upperBound - 1
    while start > limit {
      start -= 1
      if isInCaption, start > limit + 1, text[start - 1] == UInt8(ascii: " "), text[start - 2] == UInt8(ascii: ","),
        let name = makerBehindComma(start..<range.upperBound)
      {
        return (unterminated(range.lowerBound..<start), name)
      }
      guard text[start].isASCIIUppercase || text[start] >= 0xC0, beginsLabel(start, range.lowerBound) else { continue }
      // “… on Monday. Photo by Ada Roe”, “… on Monday — Picture by Ada Roe”.
      let isSetOff = isInCaption && followsBreak(start, from: range.lowerBound)
      guard
        let credit = labelled(start..<range.upperBound, needsMark: !isSetOff)
          ?? (isSetOff ? nameBehindLabel(start..<range.upperBound) : nil)
      else { continue }
      let shape = LineShape(text[credit])
      guard shape.wordCount <= 12, !shape.endsSentence || shape.wordCount <= 6 else { continue }
      guard shape.capitalised > 0 || isInCaption && shape.wordCount <= 4 else { continue }
      return (unterminated(range.lowerBound..<beginning(ofLabelAt: start, from: limit, credit)), credit)
    }
    return nil
  }

  /// Where a label of several words begins, of which the last was found: “Photo Credit: …”, “사진 제공=…”.
  private func beginning(ofLabelAt start: Int, from limit: Int, _ credit: Range<Int>) -> Int {
    var first = start
    for earlier in stride(from: start - 1, through: max(limit, start - 20), by: -1)
    where text[earlier] > 0x20 && text[earlier] & 0xC0 != 0x80 {
      if labelled(earlier..<credit.upperBound, needsMark: true) == credit { first = earlier }
    }
    return first
  }

  /// Whether the end of a sentence or a mark that sets apart stands before an index.
  private func followsBreak(_ index: Int, from start: Int) -> Bool {
    var end = index
    while end > start, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end > start else { return true }
    return text[end - 1].isOne(of: "|/-.!?")
      || Self.dashes.contains { text[start..<end].suffix(3).elementsEqual($0) }
  }

  private static let dashes: [[UInt8]] = ["–", "—", "―", "•", "”", "＝", "。"].map { Array($0.utf8) }

  /// Whether a label may begin here: behind a space, a bar, the end of a sentence, or stuck on a word.
  private func beginsLabel(_ index: Int, _ start: Int) -> Bool {
    index == start || !text[index - 1].isASCIIUppercase && text[index - 1] != UInt8(ascii: "-")
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

  /// “… | Reuters”, “… - Getty Images”, “… — Ada Roe/OPA”, “… / Ada Roe”, “…＝ＡＰ”.
  private func behindBar(in range: Range<Int>) -> (text: Range<Int>, credit: Range<Int>)? {
    var start = range.upperBound
    var hasBar = false
    let limit = max(range.lowerBound, range.upperBound - 60)
    while start > limit {
      start -= 1
      guard let mark = separator(at: start, in: range) else { continue }
      if hasBar, mark.end != start + 3 { return nil }
      let before = trimmed(range.lowerBound..<start)
      let credit = trimmed(mark.end..<range.upperBound)
      if let labelled = isInCaption ? labelled(credit) : nil { return (before, labelled) }
      if isCredit(credit, inBrackets: true) { return (before, credit) }
      let isShouted = LineShape(text[credit]).isShouted && !LineShape(text[before]).isShouted
      if isInCaption, mark.isStrong || endsSentence(before) || isShouted, LineShape(text[before]).wordCount >= 3,
        isNameOfCredit(text[credit], longest: 4) || endsSentence(before) && isNameAndOutlet(credit)
      {
        return (before, credit)
      }
      // A bar may stand within what a dash sets off.
      if text[start] != UInt8(ascii: "/") { return nil }
      hasBar = true
    }
    return nil
  }

  /// The mark at an index that may stand between a caption and its credit: where it ends, and whether it joins nothing
  /// else.
  private func separator(at index: Int, in range: Range<Int>) -> (end: Int, isStrong: Bool)? {
    let byte = text[index]
    if byte == UInt8(ascii: "|") { return (index + 1, true) }
    if text[index..<range.upperBound].starts(with: Self.wideEquals) { return (index + 3, true) }
    let length: Int
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
      length = 1
    } else if byte == 0xE2, Self.dashes.contains(where: { text[index..<range.upperBound].starts(with: $0) }) {
      length = 3
    } else {
      return nil
    }
    guard index > range.lowerBound, index + length < range.upperBound else { return nil }
    // “… on Tuesday.—Ada Roe”
    if isInCaption, length == 3, text[index - 1] == UInt8(ascii: "."), text[index + length] != UInt8(ascii: " ") {
      return (index + length, true)
    }
    guard text[index - 1] == UInt8(ascii: " "), text[index + length] == UInt8(ascii: " ") else { return nil }
    return (index + length, byte == UInt8(ascii: "/"))
  }

  private static let wideEquals = Array("＝".utf8)

  /// “… on Monday. Ada Roe/OPA”, “… on Monday. Getty Images”.
  private func behindSentence(in range: Range<Int>) -> (text: Range<Int>, credit: Range<Int>)? {
    guard isInCaption else { return nil }
    var start = range.upperBound
    let limit = max(range.lowerBound, range.upperBound - 80)
    while start > limit + 1 {
      start -= 1
      guard text[start] > 0x20, followsBreak(start, from: range.lowerBound) else { continue }
      let before = trimmed(range.lowerBound..<start)
      guard endsSentence(before), LineShape(text[before]).wordCount >= 3 else { continue }
      let credit = trimmed(start..<range.upperBound)
      return isCredit(credit, inBrackets: false) || isShoutedName(credit, behind: before) || isPerson(credit)
        ? (before, credit) : nil
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
      if label.isForCaptions, !isInCaption { continue }
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
      start = endOfMarks(from: start, to: range.upperBound)
      // “（图/林晓）”
      if start == marks, label.bytes[0] >= 0xE3, start < range.upperBound, text[start] == UInt8(ascii: "/") {
        start += 1
      }
      if start == marks, !label.standsAlone || needsMark { continue }
      if label.needsName, !isFullName(trimmed(start..<range.upperBound)) { continue }
      if needsMark || !isInCaption, start > marks, text[marks] == UInt8(ascii: ","), !label.standsAlone { continue }
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

  /// One past the colon, the comma, the dots or the equals sign behind a label, wide ones too.
  private func endOfMarks(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      if text[index].isOne(of: ":.,=") {
        index += 1
      } else if text[index] == 0xEF, index + 2 < end, text[index + 1] == 0xBC, [0x9A, 0x9D].contains(text[index + 2]) {
        index += 3
      } else if isInCaption, text[index...].starts(with: Self.middleDot) || text[index...].starts(with: [0xC2, 0xB7]) {
        index += text[index] == 0xC2 ? 2 : 3
      } else {
        break
      }
    }
    return index
  }

  private static let middleDot = Array("・".utf8)

  static func isSameLetter(_ a: UInt8, _ b: UInt8) -> Bool {
    a == b || a.isASCIIUppercase && a | 0x20 == b
  }

  /// Whether words without a label are a credit: an agency, “name/agency”, “name, agency”.
  func isCredit(_ range: Range<Int>, inBrackets: Bool) -> Bool {
    guard !range.isEmpty, range.count <= Self.longest else { return false }
    let words = text[range]
    let shape = LineShape(words)
    guard shape.wordCount > 0, shape.wordCount <= 12, !words.dropFirst(2).containsSequence("©") else { return false }
    // “(ePA)” is no agency.
    if shape.words.contains(where: { BylineWords.jobs.contains($0) && $0 != CreditWords.photographer }) { return false }
    if isAgencyAlone(shape) { return !text[range.lowerBound].isASCIILowercase || isCaption }
    let agency = CreditWords.agencies.section(of: shape)
    if isInCaption, agency == .inCaptions { return true }
    if shape.endsSentence, shape.wordCount > 5 { return false }
    let names = agency == .name || agency == .mention
    let hasSlash = words.contains(UInt8(ascii: "/"))
    let mostlyCapitals = shape.capitalised * 10 >= (shape.wordCount - shape.numbers) * 7
    if inBrackets {
      return mostlyCapitals && (names || hasSlash && !beginsWordWithDigit(words))
        || CreditWords.photo.section(of: shape) != nil
        || isPictureBy(shape)
    }
    if words.contains(UInt8(ascii: "(")) { return false }
    if isInCaption, shape.wordCount <= 8, shape.capitalised + 2 >= shape.wordCount, isPictureBy(shape) { return true }
    let hasComma = words.contains(UInt8(ascii: ","))
    let hasVia = shape.words.contains(CreditWords.via)
    // Outside brackets a slash joins a name and an agency: “Vesti/The Siberian Times”, but not “Sport / Football”.
    let joins = hasSlash && !hasSpacedSlash(words)
    if mostlyCapitals, shape.wordCount <= 9, names, hasSlash || hasComma || hasVia || shape.wordCount <= 3 {
      return true
    }
    if mostlyCapitals, joins, shape.wordCount >= 3, shape.wordCount <= 7, shape.numbers == 0 { return true }
    // “dpa/Ada Roe”, “picture alliance / dpa”.
    return isInCaption && hasSlash && names && shape.wordCount <= 5 && shape.numbers == 0
      && !words.contains(UInt8(ascii: ":")) && !words.containsSequence(". ")
  }

  private func hasSpacedSlash(_ words: ArraySlice<UInt8>) -> Bool {
    for index in words.indices.dropFirst() where words[index] == UInt8(ascii: "/") {
      if words[index - 1] == UInt8(ascii: " ") { return true }
    }
    return false
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return start..<end
  }

  /// Without the separator that stood between caption and credit.
  func unterminated(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      if text[end - 1].isOne(of: " |/,;-") {
        end -= 1
      } else if isInCaption,
        ["–", "—", "―", "•", "＝", "、", "，"].contains(where: { text[..<end].suffix(3).elementsEqual($0.utf8) })
      {
        end -= 3
      } else {
        break
      }
    }
    return trimmed(range.lowerBound..<max(range.lowerBound, end))
  }
}
