import Basics
import Testing

@Suite struct BasicsTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_000, "-1,000"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func thousandsStandApart(_ number: Int, _ text: String) { #expect(grouped(number) == text) }

  @Test func oneIsCountedWithoutAnEnding() {
    #expect(counted(1, "article") == "1 article")
    #expect(counted(0, "article") == "0 articles")
    #expect(counted(2_000, "person", "people") == "2,000 people")
    #expect(counted(1, "person", "people") == "1 person")
  }

  @Test func errorsAreToldInTheMiddleOfASentence() {
    #expect(SystemError.words(for: ENOENT) == "no such file or directory")
    #expect(SystemError.words(for: EISDIR) == "is a directory")
    #if canImport(Glibc)
      // An abbreviation keeps its capitals.
      #expect(SystemError.words(for: EDOTDOT) == "RFS specific error")
    #endif
  }

  /// What a search through all elements finds, for every collection of up to nine elements and every place between them.
  @Test func partsMeetWhereASearchThroughAllFindsIt() {
    for count in 0...9 {
      for first in 0...count {
        let numbers = (0..<count).map { $0 < first ? 0 : 1 }
        #expect(numbers.partitionPoint { $0 == 1 } == numbers.firstIndex(of: 1) ?? count)
        let slice = ([0] + numbers + [1])[1..<count + 1]
        #expect(slice.partitionPoint { $0 == 1 } == first + 1)
      }
    }
  }

  @Test(
    arguments: [
      ("<SCRIPT src>", "script", 1..<7), ("aab", "ab", 1..<3), ("ab", "abc", nil), ("", "a", nil), ("x", "", 0..<0),
    ] as [(String, StaticString, Range<Int>?)])
  func sequencesAreFoundCaseAside(_ text: String, _ wanted: StaticString, _ range: Range<Int>?) {
    #expect(Array(text.utf8).firstRange(of: wanted) == range)
    #expect(Array(text.utf8)[...].containsSequence(wanted) == (range != nil))
  }

  /// What a comparison at every place finds, in collections of every kind.
  @Test func sequencesAreFoundWhereverTheyStand() {
    var generator = SeededGenerator(seed: 7)
    for wanted in ["a", "ab", "/a/", "aab", "-b", "bb/a"] as [StaticString] {
      let pattern = Array(String(describing: wanted).utf8)
      for count in 0..<40 {
        let bytes = (0..<count).map { _ in Array("aAbB/-".utf8).randomElement(using: &generator)! }
        let small = bytes.map(\.asciiLowercased)
        let places = 0..<max(0, count - pattern.count + 1)
        let first = places.first { small[$0..<$0 + pattern.count].elementsEqual(pattern) }
        #expect(bytes.firstRange(of: wanted)?.lowerBound == first)
        #expect(([0x61] + bytes + [0x62])[1..<count + 1].firstRange(of: wanted)?.lowerBound == first.map { $0 + 1 })
        #expect(bytes.reversed().reversed().firstRange(of: wanted)?.lowerBound == first)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(
          text.utf8.firstRange(of: wanted).map { text.utf8.distance(from: text.startIndex, to: $0.upperBound) }
            == first.map { $0 + pattern.count })
      }
    }
  }

  @Test func bytesAreFoundAsTheyAre() {
    let text = Array("one Two two".utf8)
    #expect(text.firstRange(of: Array("two".utf8)) == 8..<11)
    #expect(text[5...].firstRange(of: Array("two".utf8)) == 8..<11)
    #expect(!text.holds(Array("twi".utf8)))
    #expect(text.holds([]))
  }

  @Test func wordsAndLinesOfTables() {
    var words: [String] = []
    WordList.forEachWord(of: "  one two\n\nthree\t") { words.append(String(decoding: $0, as: UTF8.self)) }
    #expect(words == ["one", "two", "three"])
    var lines: [String] = []
    WordList.forEachLine(of: "one two\n\nthree") { lines.append(String(decoding: $0, as: UTF8.self)) }
    #expect(lines == ["one two", "three"])
  }

  /// The published values of FNV-1a, 64 bits, for the empty text, “a” and “foobar”, before the last step.
  @Test func hashesAreThoseOfFNV() {
    #expect(StableHash.start == 0xCBF2_9CE4_8422_2325)
    var hash = StableHash.start
    StableHash.add(Array("a".utf8), to: &hash)
    #expect(hash == 0xAF63_DC4C_8601_EC8C)
    hash = StableHash.start
    StableHash.add(Array("foobar".utf8), to: &hash)
    #expect(hash == 0x8594_4171_F739_67E8)
    #expect(StableHash.of(Array("foobar".utf8)) == StableHash.finished(hash))
  }

  @Test func bytesAreKnownAsCharactersOfASCII() {
    for byte in UInt8.min...UInt8.max {
      let character = Character(Unicode.Scalar(byte))
      #expect(byte.isASCIILetter == (character.isASCII && character.isLetter))
      #expect(byte.isASCIIDigit == (character.isASCII && character.isNumber))
      #expect(byte.hexadecimalValue.map(Int.init) == (character.isASCII ? character.hexDigitValue : nil))
      #expect(byte.asciiLowercased == (byte.isASCIIUppercase ? byte + 32 : byte))
    }
  }
}
