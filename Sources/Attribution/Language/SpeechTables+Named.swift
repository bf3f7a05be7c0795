import Basics
import Synchronization

extension SpeechTables {
  /// The tables of a language, by its code; `nil` where there are none.
  static func named(_ code: String) -> SpeechTables? {
    guard let index = numbers[code] else { return nil }
    return read.withLock { read in
      if let tables = read[index] { return tables }
      let tables = SpeechTables(code: code, file: LanguageFiles.file(index))
      read[index] = tables
      return tables
    }
  }

  /// The numbers of the languages that have tables, by their codes.
  private static let numbers = Dictionary(uniqueKeysWithValues: LanguageFiles.codes.enumerated().map { ($1, $0) })

  /// Tables are read when they are asked for first: most articles need none, and none needs more than one.
  private static let read = Mutex<[Int: SpeechTables]>([:])

  /// The given names of all languages, which every language has.
  private static let givenNames: WordMap<SpeechClass> = {
    var names = WordMap<SpeechClass>()
    for (lists, classes) in [(GivenNames.male, SpeechClass.givenMale), (GivenNames.female, .givenFemale)] {
      for list in lists {
        WordList.forEachWord(of: list) { names[WordHash.of($0), default: .given].formUnion(classes) }
      }
    }
    return names
  }()

  /// The classes of a given name of any language. Where names have endings, “Josefa” may be a man's: these tell no gender
  /// there.
  func classes(ofName word: UInt32) -> SpeechClass {
    guard let classes = Self.givenNames[word] else { return [] }
    return traits.contains(.inflectsNames) ? .given : classes
  }
}
