/// A language as the attribution engine sees it: its words in classes, and how it builds a clause.
///
/// Another language is another value of this type: tables of its own, and a tagger that fills `Token.tag`.
package struct Language: Sendable {
  /// How parts of speech are found.
  package enum Tagger: Sendable {
    /// By the embedded weights, learned from English news.
    case learned
    /// By tables of words and endings.
    case tables(TaggerTables)
    /// Not at all.
    case none
  }

  /// Its BCP 47 tag: “en”, “de”.
  package let code: String
  /// Its words in classes.
  package let words: WordTable
  /// How parts of speech are found.
  package let tagger: Tagger

  /// Whether the engine reads its clauses. What it would make of those of another language is invention: there only
  /// quotation marks count, and what stands beside them.
  package var hasClauses: Bool {
    if case .none = tagger { return false }
    return true
  }

  /// The language for a BCP 47 tag; English where none is given.
  package static func named(_ tag: String?) -> Language {
    let code = tag.map { String($0.lowercased().prefix { $0 != "-" && $0 != "_" }) } ?? "en"
    switch code {
    case "en": return .english
    case "de": return .german
    default: return Language(code: code, words: WordTable(), tagger: .none)
    }
  }
}
