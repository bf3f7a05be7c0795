import Basics
import Testing

@testable import Attribution

/// The tables of languages, as they are looked up.
struct SpeechTablesTests {
  /// A map of words holds what a dictionary does, whatever is put in, changed and taken out.
  @Test func mapsOfWordsHoldWhatWasPutIn() {
    var generator = SeededGenerator(seed: 3)
    var map = WordMap<[Int]>()
    var expected: [UInt32: [Int]] = [:]
    for step in 0..<4000 {
      let word = UInt32.random(in: 1...600, using: &generator)
      switch Int.random(in: 0...3, using: &generator) {
      case 0: (map[word], expected[word]) = ([step], [step])
      case 1: (map[word], expected[word]) = (nil, nil)
      default:
        map[word, default: []].append(step)
        expected[word, default: []].append(step)
      }
    }
    for word in 1...700 as ClosedRange<UInt32> { #expect(map[word] == expected[word]) }
    let counts = map.mapValues { [$0.count] }
    for word in 1...700 as ClosedRange<UInt32> { #expect(counts[word] == expected[word].map { [$0.count] }) }
  }

  /// Every language knows every given name; where names have endings, these tell no gender.
  @Test(arguments: LanguageFiles.codes)
  func namesAreThoseOfAllLanguages(_ code: String) throws {
    let tables = try #require(SpeechTables.named(code))
    let isPlain = !tables.traits.contains(.inflectsNames)
    for (lists, gender) in [(GivenNames.male, SpeechClass.givenMale), (GivenNames.female, .givenFemale)] {
      for list in lists {
        WordList.forEachWord(of: list) { name in
          let classes = tables.classes(of: WordHash.of(name))
          #expect(classes.contains(.given) && (!isPlain || classes.contains(gender)))
        }
      }
    }
  }

  /// A word of the files has the classes of its section, whether it is a name as well or not.
  @Test(arguments: ["de", "fr", "es", "it", "pl", "ru", "tr"])
  func wordsHaveTheClassesOfTheirSections(_ code: String) throws {
    let tables = try #require(SpeechTables.named(code))
    let sections = LanguageFiles.sections(of: code)
    var found = 0
    for (section, classes) in [
      ("said", SpeechClass.said), ("prepositions", .preposition), ("roles", .role), ("he", .he),
    ] {
      let entries = sections[section] ?? []
      found += entries.isEmpty ? 0 : 1
      for entry in entries { #expect(tables.classes(of: WordHash.of(entry)).contains(classes), "\(entry)") }
    }
    #expect(found > 1, "a language has the words for “he”, and others")
  }
}
