import Basics

/// The large first letter of a paragraph, in an element of its own: `<span class="initial">T</span> he bridge`.
struct DropCap: Sendable {
  /// Where the text goes on behind it, in the text that is put together; -1 when there is none.
  var end = -1
  /// Its bytes, where it stands in a block of its own and is not part of the text yet.
  var apart: [UInt8] = []
  /// The letter itself.
  private var letter: Unicode.Scalar = " "
  /// Whether its element is called so.
  private var isNamed = false

  /// None.
  init() {}

  /// The one of a line that so far is `text`: a capital letter, with a quotation mark before it perhaps. None when it is
  /// anything else.
  init(_ text: ArraySlice<UInt8>, end: Int, isNamed: Bool) {
    guard let last = String(decoding: text, as: UTF8.self).unicodeScalars.last, last.properties.isUppercase else {
      return
    }
    letter = last
    self.end = end
    self.isNamed = isNamed
  }

  /// Letters that are words by themselves in one language or another; a word may begin behind them.
  private static let words: Set<Unicode.Scalar> = [
    "A", "I", "O", "E", "Y", "U", "À", "È", "É", "Ó", "В", "К", "С", "О", "У", "И", "А", "Я", "W", "Z", "V", "S", "K",
  ]

  /// Whether the word that `rest` begins with is the rest of the letter's own, with white space between them. The page's
  /// other words tell: “fter” is nowhere else, “after” is.
  func begins(_ rest: UnsafeBufferPointer<UInt8>.SubSequence, _ page: [UInt8]) -> Bool {
    let fragment = rest.prefix { $0.isASCIILetter || $0 >= 0x80 }
    guard let first = String(decoding: fragment.prefix(4), as: UTF8.self).unicodeScalars.first, fragment.count <= 40
    else { return false }
    guard first.properties.isLowercase else {
      return isNamed && first.properties.isUppercase && !Self.words.contains(letter)
    }
    let whole = Array(String(letter).lowercased().utf8) + fragment
    let isWhole = DropCap.count(of: whole, in: page) > 0
    let isPart = DropCap.count(of: Array(fragment), in: page) > 1
    return isWhole == isPart ? !Self.words.contains(letter) : isWhole
  }

  /// How often a word stands in a text, ASCII case aside; two at most.
  private static func count(of word: [UInt8], in text: [UInt8]) -> Int {
    guard let first = word.first else { return 0 }
    var count = 0
    var index = 0
    while index + word.count <= text.count, count < 2 {
      if text[index].asciiLowercased == first, index == 0 || !isLetter(text[index - 1]),
        index + word.count == text.count || !isLetter(text[index + word.count]),
        zip(text[index..<index + word.count], word).allSatisfy({ $0.asciiLowercased == $1 })
      {
        count += 1
      }
      index += 1
    }
    return count
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0x80 }
}
