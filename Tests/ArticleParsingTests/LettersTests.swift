import Testing

@testable import ArticleParsing

/// What texts are compared by: letters alone, and the keys of words.
struct LettersTests {
  /// Every code point comes out as Unicode's properties have it: small, if it is a letter or a number.
  @Test func lettersAreThoseOfUnicode() {
    for value in (0..<0x3_0000 as Range<UInt32>) where value >= 0x80 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let isKept = properties.isAlphabetic || properties.numericType != nil
      let expected = isKept ? properties.lowercaseMapping : ""
      if letters("a\(scalar)B") != "a\(expected)b" { Issue.record("U+\(String(value, radix: 16))") }
    }
    #expect(letters("Ab c-1! Ž’9") == "abc1ž9")
  }

  @Test(arguments: [
    ("Two words", 2, 1, 0), ("NATO’s 3rd B", 4, 2, 1), ("195Shares", 2, 1, 1), ("a1b2", 1, 0, 1), ("É it's", 2, 1, 0),
    ("", 0, 0, 0),
  ])
  func linesAreWords(_ line: String, _ words: Int, _ capitalised: Int, _ numbers: Int) {
    let shape = LineShape(Array(line.utf8))
    #expect(shape.wordCount == words)
    #expect(shape.capitalised == capitalised)
    #expect(shape.numbers == numbers)
    #expect(shape.length == line.unicodeScalars.count)
  }

  @Test(arguments: [
    ("ABC", true), ("ABc", false), ("aBC", false), ("A 1", true), ("1", false), ("ÄB", true), ("Ab", false),
  ])
  func shouting(_ line: String, _ isShouted: Bool) { #expect(LineShape(Array(line.utf8)).isShouted == isShouted) }

  @Test func wordsOfTablesHaveTheKeysOfLines() {
    #expect(WordKey.all(of: "ada rené\n o’neil 3rd") == Set(WordKey.phrase("Ada René O’Neil 3rd")))
    #expect(isPersonal("Maria Roe") && isPersonal("Jean-Pierre Roe") && !isPersonal("Oxmouth Ferry"))
  }
}
