extension PrintedPage {
  /// The page with every line in the order in which it is read.
  ///
  /// `pdftotext -bbox-layout` gives Hebrew and Arabic as they look: the last letter of a line first. A page of such lines is
  /// mirrored, so that whatever looks at it may go from left to right.
  var readFromLeft: PrintedPage {
    let isLeftwards = blocks.flatMap(\.lines).map(\.leftwardLetters)
    let count = isLeftwards.reduce(0) { $0 + $1.count }
    guard count > 0 else { return self }
    let letters = isLeftwards.reduce(0) { $0 + $1.all }
    let isMirrored = count * 2 > letters
    var page = self
    for block in blocks.indices {
      page.blocks[block].lines = blocks[block].lines.map { line in
        let line = line.leftwardLetters.count * 2 > line.leftwardLetters.all ? line.readFromRight : line
        return isMirrored ? line.moved(by: width - line.right - line.left) : line
      }
    }
    return page
  }
}

extension PrintedPage.Line {
  /// How many of its letters are read from the right, and how many it has.
  fileprivate var leftwardLetters: (count: Int, all: Int) {
    var (count, all) = (0, 0)
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      all += 1
      if scalar.isLeftward { count += 1 }
    }
    return (count, all)
  }

  /// A line that is read from the right, with its first word at the left.
  fileprivate var readFromRight: Self {
    let (left, right) = (left, right)
    var words = words.reversed().map { word in
      PrintedPage.Word(text: word.text.readFromRight, left: left + right - word.right, right: left + right - word.left)
    }
    // Words of Latin letters stand among them in their own order.
    var start = 0
    while start < words.count {
      let end = words[start...].firstIndex { $0.text.unicodeScalars.contains(where: \.isLeftward) } ?? words.count
      let texts = words[start..<end].map(\.text)
      if texts.contains(where: { $0.contains(where: \.isLetter) }) {
        for (index, text) in zip(start..<end, texts.reversed()) { words[index].text = text }
      }
      start = end + 1
    }
    return Self(words: words, top: top, bottom: bottom)
  }

  /// The line further to the right, by so many points.
  fileprivate func moved(by distance: Double) -> Self {
    let words = words.map {
      PrintedPage.Word(text: $0.text, left: $0.left + distance, right: $0.right + distance)
    }
    return Self(words: words, top: top, bottom: bottom)
  }
}

extension String {
  /// A word of Hebrew or Arabic that was written down from its left end; numbers and other letters in it stay as they are.
  fileprivate var readFromRight: String {
    guard unicodeScalars.contains(where: \.isLeftward) || !contains(where: \.isLetter) else { return self }
    func isOther(_ character: Character) -> Bool {
      character.isNumber || character.isLetter && !character.unicodeScalars.contains(where: \.isLeftward)
    }
    let characters = Array(reversed())
    var word: [Character] = []
    while word.count < characters.count {
      let start = word.count
      var end = start + 1
      guard isOther(characters[start]) else {
        word.append(characters[start])
        continue
      }
      while end < characters.count {
        // A point or comma within a number belongs to it.
        let isWithin = ".,:".contains(characters[end]) && end + 1 < characters.count && isOther(characters[end + 1])
        guard isOther(characters[end]) || isWithin else { break }
        end += 1
      }
      word += characters[start..<end].reversed()
    }
    let pairs: [Character: Character] = ["(": ")", ")": "(", "[": "]", "]": "[", "«": "»", "»": "«"]
    if let first = word.first, let last = word.last, ")]»".contains(first) || "([«".contains(last) {
      word = word.map { pairs[$0] ?? $0 }
    }
    return String(word)
  }
}

extension Unicode.Scalar {
  /// Whether it is of a script that is written from the right: Hebrew, Arabic, Syriac, Thaana, N’Ko and their neighbours, with
  /// the presentation forms of the first two.
  fileprivate var isLeftward: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: properties.isAlphabetic
    default: false
    }
  }
}
