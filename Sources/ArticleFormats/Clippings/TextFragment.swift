import Articles

/// An address that links to the exact words: `#:~:text=[prefix-,]start[,end][,-suffix]` (WICG, “URL Fragment Text
/// Directives”).
///
/// A browser without support for this ignores it and opens the page.
public enum TextFragment {
  /// A range of text to link to.
  public struct Stretch: Hashable, Sendable {
    /// The text, one block of the page: browsers look for prefix and suffix in the same block.
    public var text: String
    /// The range in it, in UTF-8 bytes.
    public var range: Range<Int>

    /// A range of text.
    public init(text: String, range: Range<Int>) {
      self.text = text
      self.range = range
    }
  }

  /// Up to so many words are spelt out; of more, the first and the last.
  static let spelt = 10
  /// How many words stand for the beginning and for the end of a longer stretch.
  private static let ends = 5
  /// A stretch of fewer words than this may stand elsewhere in the page, too, so that its neighbours go along.
  private static let telling = 4
  /// How many words before and behind go along.
  private static let neighbours = 3

  /// The address with a directive for each range; unchanged if there are none, and `nil` if it is not the address of a
  /// page.
  public static func address(_ url: String, leadingTo stretches: [Stretch]) -> String? {
    guard ["http://", "https://"].contains(where: { url.lowercased().hasPrefix($0) }),
      url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    let directives = stretches.compactMap(directive)
    guard !directives.isEmpty else { return url }
    // A directive that the address has already would be looked for first.
    let plain = String(url[..<(url.firstRange(of: ":~:")?.lowerBound ?? url.endIndex)])
    let mark = plain.utf8.contains(UInt8(ascii: "#")) ? ":~:" : "#:~:"
    return plain + mark + directives.joined(separator: "&")
  }

  /// The directive for a stretch; `nil` where there is no word in it.
  static func directive(_ stretch: Stretch) -> String? {
    let bytes = Array(stretch.text.utf8)
    guard stretch.range.lowerBound >= 0, stretch.range.upperBound <= bytes.count else { return nil }
    let words = words(of: bytes[stretch.range])
    guard words.contains(where: hasLetter) else { return nil }
    var parts: [String] = []
    if words.count < telling || count(of: words, in: self.words(of: bytes[...])) > 1 {
      let before = self.words(of: bytes[..<stretch.range.lowerBound]).suffix(neighbours)
      let behind = self.words(of: bytes[stretch.range.upperBound...]).prefix(neighbours)
      if before.contains(where: hasLetter) { parts.append(term(before) + "-") }
      parts += terms(words)
      if behind.contains(where: hasLetter) { parts.append("-" + term(behind)) }
    } else {
      parts = terms(words)
    }
    return "text=" + parts.joined(separator: ",")
  }

  /// All words, or the first and the last.
  private static func terms(_ words: [ArraySlice<UInt8>]) -> [String] {
    words.count <= spelt ? [term(words[...])] : [term(words.prefix(ends)), term(words.suffix(ends))]
  }

  private static func term(_ words: ArraySlice<ArraySlice<UInt8>>) -> String {
    words.map(encoded).joined(separator: "%20")
  }

  /// What stands between white space.
  private static func words(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split { $0 == 0x20 || $0 >= 0x09 && $0 <= 0x0D }
  }

  private static func hasLetter(_ word: ArraySlice<UInt8>) -> Bool {
    String(decoding: word, as: UTF8.self).contains { $0.isLetter || $0.isNumber }
  }

  /// How often words stand in a row, counted to two.
  private static func count(of words: [ArraySlice<UInt8>], in text: [ArraySlice<UInt8>]) -> Int {
    guard words.count <= text.count else { return 0 }
    let starts = (0...(text.count - words.count)).lazy.filter { text[$0..<$0 + words.count].elementsEqual(words) }
    return starts.prefix(2).count
  }

  /// Percent-encoded as the directive demands: “-”, “,” and “&” have a meaning in it.
  private static func encoded(_ word: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789ABCDEF")
    var encoded = ""
    for byte in word {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default: encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return encoded
  }
}
