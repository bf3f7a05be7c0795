import CUchardet

/// A guess at the encoding of bytes that declare none and are not UTF-8.
///
/// uchardet knows the letters of some thirty languages in their encodings. With few bytes it may name anything, so its
/// guess counts only if it gives letters of one script throughout. Western European languages do not need it, since
/// Windows-1252 is the default.
package enum EncodingGuess: Hashable, Sendable {
  /// Another one than Windows-1252.
  case named(String)
  /// Nothing better than Windows-1252.
  case western
  /// Nobody who could tell is there.
  case noLibrary

  /// The encoding to read the bytes in, unless that is Windows-1252.
  package var name: String? {
    if case .named(let name) = self { name } else { nil }
  }

  /// How much is looked at: uchardet is sure after less.
  private static let mostBytes = 65_536
  /// How many bytes beyond ASCII a guess needs.
  private static let fewestHighBytes = 6

  /// Examines bytes that are not UTF-8.
  package init(_ input: [UInt8]) {
    let sample = input.prefix(EncodingGuess.mostBytes)
    guard sample.count(where: { $0 >= 0x80 }) >= EncodingGuess.fewestHighBytes else {
      self = .western
      return
    }
    var name = [CChar](repeating: 0, count: 32)
    let answer = sample.withUnsafeBufferPointer { uc_guess($0.baseAddress, $0.count, &name, name.count) }
    guard answer != uc_missing else {
      self = .noLibrary
      return
    }
    let label = Encoding.canonicalName(
      String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    guard answer == uc_named, !EncodingGuess.westernNames.contains(label),
      EncodingGuess.spellsOneScript(Array(sample), in: label)
    else {
      self = .western
      return
    }
    // Few letters tell these two apart, and of the web only one.
    self = .named(label == "MAC-CYRILLIC" ? "WINDOWS-1251" : label)
  }

  /// Encodings of Western Europe, and those that uchardet takes for them or for ASCII.
  private static let westernNames: Set<String> = [
    "ASCII", "UTF-8", "WINDOWS-1252", "ISO-8859-1", "ISO-8859-3", "ISO-8859-9", "ISO-8859-10", "ISO-8859-15",
    "ISO-8859-16",
    "WINDOWS-1254", "WINDOWS-1257", "WINDOWS-1258", "VISCII", "IBM865", "IBM850", "CP850", "MACINTOSH",
    "MAC-CENTRALEUROPE",
  ]

  /// Whether what is not ASCII in some bytes is letters of one script, and what stands between letters.
  private static func spellsOneScript(_ bytes: [UInt8], in label: String) -> Bool {
    guard let text = Encoding.decode(bytes, as: label)?.text else { return false }
    var counts: [Script: Int] = [:]
    var others = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      if let script = Script(scalar) {
        counts[script, default: 0] += 1
      } else if !scalar.isBetweenLetters {
        others += 1
      }
    }
    guard let most = counts.max(by: { $0.value < $1.value }) else { return false }
    let all = counts.values.reduce(others, +)
    return most.value * 10 >= all * 9
  }

  private enum Script: Hashable {
    case latin, greek, cyrillic, hebrew, arabic, thai, eastAsian

    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0xC0...0x24F: self = .latin
      case 0x370...0x3FF: self = .greek
      case 0x400...0x52F: self = .cyrillic
      case 0x590...0x5FF: self = .hebrew
      case 0x600...0x6FF: self = .arabic
      case 0xE00...0xE7F: self = .thai
      case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF: self = .eastAsian
      default: return nil
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is punctuation or a blank of any script.
  fileprivate var isBetweenLetters: Bool {
    switch value {
    case 0xA0...0xBF, 0x2010...0x2044, 0x20AC, 0x2116, 0x2122, 0x3000...0x303F, 0xFF00...0xFFEF: true
    default: false
    }
  }
}
