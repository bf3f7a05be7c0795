/// A phrase, ready to be compared with the words of a text.
struct PhraseMatcher: Sendable {
  private let terms: [[[UInt8]]]
  /// What the last word may begin with.
  private let prefix: [UInt8]?
  /// Whether the first word is a single character of a script without spaces, found at the head of a pair.
  private let marksOneCharacter: Bool
  private let last: UInt64

  init(_ phrase: Phrase, as form: Words.Form) {
    terms = phrase.terms.map { $0.forms(form).map { Array($0.utf8) } }
    prefix = phrase.isPrefix ? phrase.terms.last.map { Array($0.folded[0].utf8) } : nil
    marksOneCharacter = phrase.terms.last?.kind == .single
    last = 1 << UInt64(terms.count - 1)
  }

  /// How far each beginning of the phrase has come: bit n is set where the first n + 1 words have just been read
  /// (Baeza-Yates and Gonnet, “A new approach to text searching”, 1992, with words for letters).
  typealias Progress = UInt64

  /// Takes the next word in; `true` where the phrase ends with it.
  @inline(__always)
  func advance(_ progress: inout Progress, with word: UnsafeBufferPointer<UInt8>) -> Bool {
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
  private func isTerm(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for form in terms[index] where form.count == word.count && form.elementsEqual(word) { return true }
    guard let prefix, index == terms.count - 1, word.count >= prefix.count else { return false }
    return prefix.elementsEqual(word.prefix(prefix.count))
  }

  /// Adds the bytes that its words begin with.
  func addHeads(to heads: inout FirstBytes) {
    for form in terms.joined() { if let byte = form.first { heads.insert(byte) } }
    if let byte = prefix?.first { heads.insert(byte) }
  }

  /// How many words it has.
  var count: Int { terms.count }

  /// Where it stands in a text, in UTF-8 bytes: from its first printed word to its last, in order.
  func marks(in text: String, as form: Words.Form) -> [Range<Int>] {
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
