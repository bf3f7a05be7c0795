/// A phrase, ready to be compared with the words of a text.
struct PhraseMatcher: Sendable {
  /// How many words it has.
  let count: Int
  /// Every form of every word, in their order: the letters of all of them one after the other, and where each begins. In
  /// one piece, because they are compared with each word of ten thousand articles.
  private let letters: [UInt8]
  private let forms: [Form]
  /// The first form of each word, and the end of the last.
  private let firstForms: [Int]
  /// What the last word may begin with; behind the others.
  private let prefix: Form?
  /// Whether the first word is a single character of a script without spaces, found at the head of a pair.
  private let marksOneCharacter: Bool
  /// As in `Phrase`.
  let slack: Int?

  private struct Form: Sendable {
    var start: Int
    var count: Int
  }

  init(_ phrase: Phrase, as form: Words.Form) {
    count = phrase.terms.count
    slack = phrase.slack
    marksOneCharacter = phrase.terms.last?.kind == .single
    var letters: [UInt8] = []
    func add(_ text: String) -> Form {
      let start = letters.count
      letters += text.utf8
      return Form(start: start, count: letters.count - start)
    }
    var forms: [Form] = []
    var firstForms = [0]
    for term in phrase.terms {
      for text in term.forms(form) { forms.append(add(text)) }
      firstForms.append(forms.count)
    }
    prefix = phrase.isPrefix ? phrase.terms.last.map { add($0.folded[0]) } : nil
    self.letters = letters
    self.forms = forms
    self.firstForms = firstForms
  }

  /// How far each beginning of the phrase has come: bit n is set where the first n + 1 words have just been read
  /// (Baeza-Yates and Gonnet, “A new approach to text searching”, 1992, with words for letters).
  typealias Progress = UInt64

  /// Takes the next word in; `true` where the phrase ends with it.
  @inline(__always)
  func advance(_ progress: inout Progress, with word: UnsafeBufferPointer<UInt8>) -> Bool {
    if let slack { return advanceNear(&progress, slack: slack, with: word) }
    let last: Progress = 1 << UInt64(count - 1)
    var candidates = (progress << 1 | 1) & (last << 1 &- 1)
    var next: Progress = 0
    while candidates != 0 {
      let index = candidates.trailingZeroBitCount
      if isTerm(index, word) { next |= 1 << UInt64(index) }
      candidates &= candidates &- 1
    }
    progress = next
    return next & last != 0
  }

  @inline(__always)
  func isTerm(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for place in firstForms[index]..<firstForms[index + 1] {
      if forms[place].count == word.count, begins(word, with: forms[place]) { return true }
    }
    guard let prefix, index == count - 1 else { return false }
    return word.count >= prefix.count && begins(word, with: prefix)
  }

  @inline(__always)
  private func begins(_ word: UnsafeBufferPointer<UInt8>, with form: Form) -> Bool {
    for index in 0..<form.count where letters[form.start + index] != word[index] { return false }
    return true
  }

  /// Adds the bytes that its words begin with; all, where other words count that stand between them.
  func addHeads(to heads: inout FirstBytes) {
    if slack != nil { for byte in 0...UInt8.max { heads.insert(byte) } }
    for form in forms + (prefix.map { [$0] } ?? []) where form.count > 0 { heads.insert(letters[form.start]) }
  }

  /// Its places in a text, in UTF-8 bytes, in order: from its first printed word to its last.
  func marks(in text: String, as form: Words.Form) -> [Range<Int>] {
    if slack != nil { return nearMarks(in: text, as: form) }
    var marks: [Range<Int>] = []
    var progress: Progress = 0
    var starts: [Int] = []
    Words.forEach(in: text, as: form) { word, range in
      starts.append(range.lowerBound)
      guard advance(&progress, with: word) else { return }
      // The pair goes one character further than what was looked for, unless it is the last of its run.
      let end = marksOneCharacter ? range.lowerBound + Self.size(ofLead: word[0]) : range.upperBound
      marks.append(starts[starts.count - count]..<end)
    }
    return marks
  }

  private static func size(ofLead byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }
}

extension PhraseMatcher {
  /// Whether a text contains it.
  func isIn(_ text: String, as form: Words.Form) -> Bool {
    var text = text
    return text.withUTF8 { isIn($0, as: form) }
  }

  /// Whether a UTF-8 text contains it.
  func isIn(_ text: UnsafeBufferPointer<UInt8>, as form: Words.Form) -> Bool {
    var progress: Progress = 0
    var isFound = false
    Words.forEach(in: text, as: form) { word, _ in if advance(&progress, with: word) { isFound = true } }
    return isFound
  }
}
