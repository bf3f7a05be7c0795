import Basics

/// Tells words that were broken at the end of a line from those that have a hyphen of their own.
///
/// No dictionary is at hand, so the text itself is asked: a word that it has whole elsewhere was broken, one that it has with
/// its hyphen was not. Of the others only those of a text that breaks words again and again are mended, and only where
/// neither half is a word of the text or one of those that compounds begin with: a hyphen too many is an annoyance, a
/// hyphen that goes is a changed word.
struct BrokenWords {
  /// The words of the text in small letters, those with hyphens whole, by their hashes.
  private var words: Set<UInt64> = []
  /// Whether lines of the text break words again and again.
  private var isUsual = false

  /// So much of a text is read, in bytes.
  private static let sample = 1 << 20
  /// How many lines must end in a hyphen for that.
  private static let usual = 3

  /// Reads the words of a text; nothing is read where no line ends in a hyphen.
  init(_ whole: [UInt8]) {
    let text = whole.prefix(Self.sample)
    var breaks = 0
    for index in text.indices.dropLast(2) where text[index] == 0x0A {
      if index > 1, text[index - 1] == UInt8(ascii: "-"), Self.isLetter(text[index - 2]) { breaks += 1 }
    }
    guard breaks > 0 else { return }
    isUsual = breaks >= Self.usual
    var word: [UInt8] = []
    // Both halves of a broken word are none.
    var isHalf = false
    for (index, byte) in text.enumerated() {
      let isHyphen =
        byte == UInt8(ascii: "-") && !word.isEmpty && index + 1 < text.count && Self.isLetter(text[index + 1])
      if Self.isLetter(byte) || isHyphen {
        word.append(byte.asciiLowercased)
        continue
      }
      let breaks = byte == UInt8(ascii: "-") && !word.isEmpty
      if !word.isEmpty, !breaks, !isHalf { words.insert(word.withUnsafeBytes(byteHash)) }
      isHalf = breaks || isHalf && word.isEmpty
      word.removeAll(keepingCapacity: true)
    }
    if !word.isEmpty { words.insert(word.withUnsafeBytes(byteHash)) }
  }

  /// Whether the hyphen at the end of `line` breaks a word that goes on with `next`.
  func isBreak(_ line: [UInt8], _ next: ArraySlice<UInt8>) -> Bool {
    guard line.last == UInt8(ascii: "-") else { return false }
    let half = line.dropLast().reversed().prefix(while: Self.isLetter)
    // “the OPA-led talks”
    guard !half.allSatisfy(\.isASCIIUppercase) else { return false }
    let first = half.reversed().map(\.asciiLowercased)
    let second = next.prefix(while: Self.isLetter).map(\.asciiLowercased)
    guard first.count >= 2, second.count >= 2, next.first.map({ !$0.isASCIIUppercase }) ?? false else { return false }
    if has(first + [UInt8(ascii: "-")] + second) { return false }
    if has(first + second) { return true }
    return isUsual && !has(first) && !has(second) && !Self.compounding.contains(String(decoding: first, as: UTF8.self))
  }

  private func has(_ word: [UInt8]) -> Bool { words.contains(word.withUnsafeBytes(byteHash)) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte >= 0xC3 && byte != 0xE2 || byte & 0xC0 == 0x80
  }

  /// What compounds with a hyphen begin with.
  private static let compounding: Set<String> = Set(
    """
    all anti co counter cross double east eight ever ex far fifty first five forty four full half hard high ill inter
    left long low mid multi near new nine ninety non north off old once one open out over part post pre pro quasi re
    right second self semi seven seventy short single six sixty so south still ten then third thirty three top twenty
    two ultra under up vice well west wide world
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
