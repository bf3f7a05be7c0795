import Basics

/// Which texts say exactly the same, as a list that shows words once must know.
///
/// `WordingComparison` finds that two outlets print one statement although a word of it differs. Such a word may be a “not” or a
/// number in any language, so nothing that differs may be hidden: two texts are one here only if they have the same words in
/// the same order, and the same signs of money, percentages, arithmetic and questions. Case, accents, other punctuation and
/// an ellipsis without words in its place do not count.
public enum ExactWording {
  /// One number for all texts that say exactly the same. Nothing is cut off: of a long text the last word counts, too.
  public static func number(of text: String) -> UInt64 {
    var hash = StableHash.start
    var text = text
    text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordReader.room) { room in
        var end = 0
        SpokenWords.forEach(in: bytes, letters: room.baseAddress!, most: .max) { word, range in
          addSigns(bytes, end..<max(end, range.lowerBound), to: &hash)
          for shift in stride(from: 0, to: 64, by: 8) {
            StableHash.add(UInt8(truncatingIfNeeded: word >> shift), to: &hash)
          }
          end = max(end, range.upperBound)
        }
        addSigns(bytes, end..<bytes.count, to: &hash)
      }
    }
    return StableHash.finished(hash)
  }

  /// Adds the signs between two words that turn what is said: “$5”, “5%”, “-5”, “guilty?”.
  private static func addSigns(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to hash: inout UInt64) {
    let between = UnsafeBufferPointer(rebasing: bytes[range])
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let isBeforeDigit = range.upperBound < bytes.count && digits.contains(bytes[range.upperBound])
    // A hyphen that touches the word before it is no minus.
    let touchesWord = range.lowerBound > 0 && between.count == 1
    if isBeforeDigit, between.last == UInt8(ascii: "-"), !touchesWord { StableHash.add(UInt8(ascii: "-"), to: &hash) }
    for scalar in String(decoding: between, as: UTF8.self).unicodeScalars where turnsMeaning(scalar) {
      StableHash.add(UInt8(ascii: " "), to: &hash)
      StableHash.add(String(scalar).utf8, to: &hash)
    }
  }

  private static func turnsMeaning(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "%", "‰", "?", "？", "؟": true
    default: scalar.properties.generalCategory == .currencySymbol || scalar.properties.generalCategory == .mathSymbol
    }
  }
}
