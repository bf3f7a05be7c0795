import Basics

/// Whether words are a name as credits have it: of a person, an agency, a firm. A few words, each with a capital, no
/// numbers, no sentence; in scripts without capitals, a few signs.
func isNameOfCredit(_ words: ArraySlice<UInt8>, longest: Int = 6) -> Bool {
  let shape = LineShape(words)
  guard (1...longest).contains(shape.wordCount), shape.numbers == 0, !shape.endsWithColon, shape.length >= 2,
    shape.wordCount <= 3 || !shape.endsSentence, !shape.words.contains(where: CreditWords.kinds.contains),
    !shape.words.contains(where: { BylineWords.jobs.contains($0) && $0 != CreditWords.photographer }),
    !words.contains(where: { $0.isOne(of: "\"?!:;") })
  else { return false }
  if shape.capitalised == 0, !words.contains(where: \.isASCIILetter) {
    return words.contains { $0 >= 0xD6 } && shape.length <= 16
  }
  let small = shape.words.count { CreditWords.joining.contains($0) }
  return shape.capitalised > 0 && shape.capitalised >= shape.wordCount - small
}

/// Makers that no mark parts from the word that says what they made.
extension CreditReader {
  /// “…、山根葉子撮影”, “…。李闻 摄”: the maker and what was done, at the end and in no brackets.
  func verbBehind(in range: Range<Int>) -> (text: Range<Int>, credit: Range<Int>)? {
    var end = range.upperBound
    while end > range.lowerBound, text[..<end].suffix(3).elementsEqual("。".utf8) || text[end - 1].isOne(of: ". ") {
      end -= text[end - 1].isOne(of: ". ") ? 1 : 3
    }
    guard isInCaption, endsInVerb(range.lowerBound..<end) else { return nil }
    var start = end
    let limit = max(range.lowerBound, end - 48)
    while start > limit {
      if let mark = Self.clauseMarks.first(where: { text[range.lowerBound..<start].suffix($0.count).elementsEqual($0) })
      {
        // “李闻 摄”: a blank before the verb alone parts nothing.
        let isBlank = mark.count == 1 && mark[0] == UInt8(ascii: " ")
        if !isBlank || !CreditWords.verbsBehind.contains(where: text[start..<end].elementsEqual) { break }
      }
      start -= 1
    }
    var before = unterminated(range.lowerBound..<start)
    // “…。记者 李闻 摄”
    if let office = BylineWords.offices.first(where: { text[before].suffix($0.count).elementsEqual($0) }) {
      before = unterminated(before.lowerBound..<before.upperBound - office.count)
      if let paper = CreditWords.ownPaper.first(where: { text[before].suffix($0.count).elementsEqual($0) }) {
        before = unterminated(before.lowerBound..<before.upperBound - paper.count)
      }
    }
    guard start > limit, before.count >= 9 else { return nil }
    return (before, start..<end)
  }

  /// What brackets hold that stand around all of a range.
  func inBrackets(_ range: Range<Int>) -> Range<Int>? {
    guard let found = bracketed(at: range.upperBound, from: range.lowerBound), found.start == range.lowerBound else {
      return nil
    }
    return found.inner
  }

  /// “(The Coast Gazette)”, “(Ada Rook Photography)”: a name of two words or more in brackets, and no caption before it.
  func nameInBrackets(_ range: Range<Int>) -> Range<Int>? {
    guard let inner = inBrackets(range), isNameOfCredit(text[inner]) else { return nil }
    // “(The mayor of Oxmouth)” says who is shown.
    let shape = LineShape(text[inner])
    return shape.capitalised >= 2 && shape.capitalised * 3 >= shape.wordCount * 2 ? inner : nil
  }

  /// Whether what stands behind a label is the caption itself, and brackets behind it name the maker: “Photo: Boats in the
  /// harbour. (EPA/Ada Roe)”.
  func isCaption(behindLabel range: Range<Int>) -> Bool {
    guard let split = bracketed(in: range), LineShape(text[split.text]).wordCount >= 4 else { return false }
    return !isNameOfCredit(text[split.text], longest: 8)
  }

  /// Such a caption without its label.
  func captionBehindLabel(in range: Range<Int>) -> (text: Range<Int>, credit: Range<Int>)? {
    guard isInCaption, let behind = labelled(range), isCaption(behindLabel: behind) else { return nil }
    return bracketed(in: behind)
  }

  /// “…. 남도현 기자” (a reporter): who took the picture, behind a sentence or what stands for one.
  func reporterBehind(in range: Range<Int>) -> (text: Range<Int>, credit: Range<Int>)? {
    guard isInCaption,
      let office = BylineWords.offices.first(where: { text[range].suffix($0.count).elementsEqual($0) }),
      let stop = text[range].dropLast(office.count).lastIndex(where: { $0.isOne(of: ".|/=") })
    else { return nil }
    let credit = trimmed(stop + 1..<range.upperBound)
    let before = trimmed(range.lowerBound..<stop + 1)
    guard (2...3).contains(LineShape(text[credit]).wordCount), credit.count <= 40,
      LineShape(text[before]).wordCount >= 3
    else { return nil }
    return (before, credit)
  }

  /// “Post photo by Ada Roe”
  func isPictureBy(_ shape: LineShape) -> Bool {
    guard let kind = shape.words.prefix(3).firstIndex(where: CreditWords.pictures.contains),
      kind + 1 < shape.words.count, shape.capitalised > 1
    else { return false }
    return BylineWords.by.contains(shape.words[kind + 1])
  }

  /// “A. Roe / 24 Hours”: a name with a bar, whatever the outlet is called.
  func isNameAndOutlet(_ range: Range<Int>) -> Bool {
    let shape = LineShape(text[range])
    return text[range].contains(UInt8(ascii: "/")) && shape.wordCount <= 6 && !shape.endsSentence
      && shape.capitalised + shape.numbers >= shape.wordCount && shape.capitalised >= 2
  }

  /// “… © Reuters / Jane Roe” at the end.
  func sign(in range: Range<Int>) -> (text: Range<Int>, credit: Range<Int>)? {
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

  /// “… on Monday. ADA ROE FOR «THE POST»”: a name in capitals behind a caption in small letters.
  func isShoutedName(_ range: Range<Int>, behind caption: Range<Int>) -> Bool {
    let shape = LineShape(text[range])
    return (2...8).contains(shape.wordCount) && shape.isShouted && !LineShape(text[caption]).isShouted
      && isNameOfCredit(text[range], longest: 8)
  }

  /// “… on Monday. Ada Roe”: a person's name and nothing else.
  func isPerson(_ range: Range<Int>) -> Bool {
    (2...3).contains(LineShape(text[range]).wordCount) && range.count <= 40
      && isNameOfCredit(text[range], longest: 3) && personNames(Array(text[range])).count == 1
  }

  /// Whether a word begins with a digit: “Flash90” does not.
  func beginsWordWithDigit(_ words: ArraySlice<UInt8>) -> Bool {
    words.indices.contains { index in
      words[index].isASCIIDigit
        && (index == words.startIndex || !words[index - 1].isASCIIDigit && !words[index - 1].isASCIILetter)
    }
  }

  /// Whether words are in Arabic letters: captions there end without a full stop, and name their maker in brackets.
  func isArabic(_ range: Range<Int>) -> Bool { (0xD8...0xDB).contains(text[range.lowerBound]) }

  func endsInVerb(_ range: Range<Int>) -> Bool {
    CreditWords.verbsBehind.contains { range.count > $0.count + 3 && text[range].suffix($0.count).elementsEqual($0) }
  }

  private static let clauseMarks: [[UInt8]] = ["。", "、", "，", "＝", "　", "｜", " ", ",", "=", "|", "."].map {
    Array($0.utf8)
  }

  /// “… on Monday. Photo Ada Roe”, “… on Monday. Beeld Ada Roe”: a label that no mark follows, and a name.
  ///
  /// In brackets a surname is enough: “(foto Roe)”.
  func nameBehindLabel(_ range: Range<Int>, inBrackets: Bool = false) -> Range<Int>? {
    guard let space = text[range].firstIndex(of: UInt8(ascii: " ")), space - range.lowerBound >= 3,
      CreditWords.labels(beginningWith: text[range.lowerBound]).contains(where: { label in
        text[range.lowerBound..<space].elementsEqual(label.bytes, by: Self.isSameLetter) && !label.needsName
      })
    else { return nil }
    let name = trimmed(space..<range.upperBound)
    if inBrackets, isNameOfCredit(text[name], longest: 4), LineShape(text[name]).capitalised > 0 { return name }
    return isFullName(name) ? name : nil
  }

  /// “…, photographed by Ada Roe”: a label that a name alone follows.
  func makerBehindComma(_ range: Range<Int>) -> Range<Int>? {
    guard text[range.lowerBound].isASCIILowercase, let name = labelled(range), isFullName(name),
      text[range.lowerBound..<name.lowerBound].count(where: { $0 == UInt8(ascii: " ") }) == 2
    else { return nil }
    return name
  }

  /// Whether a range is a name of two to four words that begins with a capital.
  func isFullName(_ range: Range<Int>) -> Bool {
    let shape = LineShape(text[range])
    return (2...4).contains(shape.wordCount) && shape.capitalised >= 2 && !(text[range].first?.isASCIILowercase ?? true)
      && isNameOfCredit(text[range])
  }
}
