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
}
