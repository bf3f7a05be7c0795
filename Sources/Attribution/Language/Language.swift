/// A language as the attribution engine sees it: its words in classes, and how it builds a clause.
///
/// Another language is another object of this type: tables of its own, and a tagger that fills `Token.tag`. Every article
/// has its language, and they share it: the tables are too large to be copied with each.
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

  /// Whether the engine reads its clauses. What it would make of those of another language is invention: there only
  /// quotation marks count, and what stands beside them.
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

  /// The language for a BCP 47 tag; English where none is given.
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
