/// Words near each other, `"ferry strike"~5`: in any order, with a maximum number of others between the first and the
/// last, counted like FTS5's NEAR.
extension Phrase {
  /// The most words that can be looked for so.
  static let mostNear = 8
  /// The most other words between them.
  static let mostSlack = 99

  /// The phrase with its words near each other; one word alone stands near itself.
  func near(slack: Int) -> Phrase {
    guard terms.count > 1 else { return self }
    var phrase = self
    phrase.slack = min(slack, Self.mostSlack)
    if terms.count > Self.mostNear {
      phrase.terms = Array(terms.prefix(Self.mostNear))
      phrase.isPrefix = false
    }
    return phrase
  }
}

extension PhraseMatcher {
  /// Takes the next word in; `true` where it is one of the words, and all others stand near enough before it.
  ///
  /// The progress holds a byte for each word: how many words ago it was last read, counted from 1, and 0 where that is
  /// too long ago.
  func advanceNear(_ ages: inout Progress, slack: Int, with word: UnsafeBufferPointer<UInt8>) -> Bool {
    let oldest = Progress(slack) + 2
    var next: Progress = 0
    var isHere = false
    var isWhole = true
    for index in 0..<count {
      let shift = Progress(8 * index)
      var age = ages >> shift & 0xFF
      if isTerm(index, word) {
        age = 1
        isHere = true
      } else if age > 0 {
        age = age < oldest ? age + 1 : 0
      }
      isWhole = isWhole && age > 0
      next |= age << shift
    }
    ages = next
    return isHere && isWhole
  }

  /// Where its words stand near each other in a text, each word by itself, in UTF-8 bytes.
  func nearMarks(in text: String, as form: Words.Form) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    var progress: Progress = 0
    var ranges: [Range<Int>] = []
    Words.forEach(in: text, as: form) { word, range in
      ranges.append(range)
      guard advance(&progress, with: word) else { return }
      for index in 0..<count { marks.append(ranges[ranges.count - Int(progress >> Progress(8 * index) & 0xFF)]) }
    }
    return marks
  }
}
