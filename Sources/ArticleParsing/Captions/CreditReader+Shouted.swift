import Basics

extension CreditReader {
  /// “… at an earlier hearing PHOTO BY JANE ROE”: a label that its capitals set off.
  func shoutedLabel(in range: Range<Int>) -> (text: Range<Int>, credit: Range<Int>)? {
    guard let last = range.last, text[last].isASCIIUppercase else { return nil }
    var start = range.upperBound
    while start > range.lowerBound {
      var word = start
      while word > range.lowerBound, text[word - 1] != UInt8(ascii: " ") { word -= 1 }
      if text[word..<start].contains(where: \.isASCIILowercase)
        || !text[word..<start].contains(where: \.isASCIIUppercase)
      {
        break
      }
      start = word > range.lowerBound ? word - 1 : word
    }
    let label = trimmed(start..<range.upperBound)
    let before = trimmed(range.lowerBound..<start)
    let shape = LineShape(text[label])
    guard (4...8).contains(shape.wordCount), shape.words.count >= 2, CreditWords.pictureLabels.contains(shape.words[0]),
      BylineWords.by.contains(shape.words[1]), LineShape(text[before]).wordCount >= 3
    else { return nil }
    var name = label.lowerBound
    for _ in 0..<2 {
      while name < label.upperBound, text[name] != UInt8(ascii: " ") { name += 1 }
      name += 1
    }
    return (before, name..<label.upperBound)
  }
}
