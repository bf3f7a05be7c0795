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
  }

  /// Its BCP 47 tag: “en”, “de”.
  package let code: String
  /// Its words in classes.
  package let words: WordTable
  /// How parts of speech are found.
  package let tagger: Tagger

  /// The language for a BCP 47 tag; English where there are no tables for it.
  package static func named(_ tag: String?) -> Language {
    guard let tag else { return .english }
    return tag.lowercased().hasPrefix("de") ? .german : .english
  }
}
