import Basics

/// A caption that says itself that it is one: “[Image: A man wades home. Credit: Jane Roe/PA]”; `nil` for any other line,
/// and where only a credit stands behind the label: “[Photo: Jane Roe/PA]”.
///
/// Without a credit it must stand in brackets, and describe rather than name.
func labelledCaption(_ line: [UInt8], _ shape: LineShape) -> CreditedText? {
  guard (5...80).contains(shape.wordCount),
    let colon = line.prefix(longestPictureLabel).firstIndex(of: UInt8(ascii: ":"))
  else { return nil }
  let isBracketed = line[0].isOne(of: "[(") && line[line.count - 1].isOne(of: "])")
  let inside = isBracketed ? 1..<line.count - 1 : 0..<line.count
  guard inside.lowerBound < colon, colon < inside.upperBound else { return nil }
  let label = LineShape(line[inside.lowerBound..<colon])
  guard label.wordCount == 1, let word = label.words.first, CreditWords.pictureLabels.contains(word) else { return nil }
  var start = colon + 1
  while start < inside.upperBound, line[start] == UInt8(ascii: " ") { start += 1 }
  let rest = Array(line[start..<inside.upperBound])
  let split = splitCredit(rest, isCaption: false)
  if let credit = split.credit {
    guard LineShape(rest[split.text]).wordCount >= 3 else { return nil }
    return CreditedText(text: shifted(split.text, by: start), credit: shifted(credit, by: start))
  }
  let words = LineShape(rest)
  guard isBracketed, words.wordCount >= 5, words.capitalised * 2 < words.wordCount, creditLine(rest, words) == nil
  else {
    return nil
  }
  return CreditedText(text: start..<inside.upperBound, credit: nil)
}

/// A label and its bracket take no more bytes.
private let longestPictureLabel = 16

private func shifted(_ range: Range<Int>, by offset: Int) -> Range<Int> {
  range.lowerBound + offset..<range.upperBound + offset
}

/// Whether a line says where in a picture somebody stands, and is no sentence: “The quay in 2019 (left) and today”.
func saysWhereInPicture(_ line: [UInt8], _ shape: LineShape) -> Bool {
  guard (4...40).contains(shape.wordCount), !shape.endsSentence, !shape.endsWithColon,
    let bracket = line.firstIndex(of: UInt8(ascii: "(")), bracket > 0
  else { return false }
  return placesInPictures.contains { line[bracket...].containsSequence($0) }
}

private let placesInPictures: [StaticString] = [
  "(left)", "(right)", "(centre)", "(center)", "(pictured)", "(left to right)", "(links)", "(rechts)",
]
