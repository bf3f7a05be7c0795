/// A language for the attribution engine: its classes of words, and how it builds clauses.
///
/// Each language is an object of this type, with its own tables and a tagger that fills `Token.tag`. Articles share it,
/// since the tables are too large to copy.
package final class Language: Sendable {
  /// How parts of speech are found.
  package enum Tagger: Sendable {
    /// By the embedded weights, learned from English news.
    case learned
    /// Not at all.
    case none
  }

  /// Its BCP 47 tag: “en”, “de”.
  package let code: String
  /// Its words in classes.
  package let words: WordTable
  /// How parts of speech are found.
  package let tagger: Tagger
  /// Who is called what and by which words print says who spoke; `nil` for English, which is learned, and where there are
  /// none.
  let tables: SpeechTables?

  /// Whether the engine reads its clauses. In other languages its results would be made up, so only quotation marks and
  /// the words beside them count.
  package var hasClauses: Bool {
    if case .none = tagger { return false }
    return true
  }

  init(code: String, words: WordTable, tagger: Tagger, tables: SpeechTables? = nil) {
    self.code = code
    self.words = words
    self.tagger = tagger
    self.tables = tables
  }

  /// The language for a BCP 47 tag; English by default.
  package static func named(_ tag: String?) -> Language {
    let code = tag.map { String($0.lowercased().prefix { $0 != "-" && $0 != "_" }) } ?? "en"
    switch code {
    case "en": return .english
    default:
      let tables = SpeechTables.named(code)
      return Language(code: code, words: tables?.table ?? WordTable(), tagger: .none, tables: tables)
    }
  }
}
