import Basics

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
    }
    guard start > limit, before.count >= 9 else { return nil }
    return (before, start..<end)
  }

  func endsInVerb(_ range: Range<Int>) -> Bool {
    CreditWords.verbsBehind.contains { range.count > $0.count + 3 && text[range].suffix($0.count).elementsEqual($0) }
  }

  private static let clauseMarks: [[UInt8]] = ["。", "、", "，", "＝", "　", "｜", " ", ",", "=", "|", "."].map {
    Array($0.utf8)
  }

  /// “… on Monday. Photo Ada Roe”, “… on Monday. Beeld Ada Roe”: a label that no mark follows, and a name.
  func nameBehindLabel(_ range: Range<Int>) -> Range<Int>? {
    guard let space = text[range].firstIndex(of: UInt8(ascii: " ")), space - range.lowerBound >= 3,
      CreditWords.labels(beginningWith: text[range.lowerBound]).contains(where: { label in
        text[range.lowerBound..<space].elementsEqual(label.bytes, by: Self.isSameLetter) && !label.needsName
      })
    else { return nil }
    let name = trimmed(space..<range.upperBound)
    return isFullName(name) ? name : nil
  }

  /// Whether a range is a name of two to four words that begins with a capital.
  func isFullName(_ range: Range<Int>) -> Bool {
    let shape = LineShape(text[range])
    return (2...4).contains(shape.wordCount) && shape.capitalised >= 2 && !(text[range].first?.isASCIILowercase ?? true)
      && isNameOfCredit(text[range])
  }
}
