import Search

/// Words of a query as an FTS5 expression.
///
/// Our words have only letters, digits and bytes from 0x80 up, so quotation marks are enough to escape them for FTS5.
enum MatchExpression {
  /// A column of a word table, and the form in which it keeps its words.
  struct Columns: Hashable {
    var names: [String]
    var form: Words.Form
  }

  /// The phrase in one of these columns.
  static func phrase(_ phrase: Phrase, in columns: [Columns], _ vocabulary: Vocabulary) -> String {
    // Columns that are asked for the same words are asked at once: FTS5 reads the list of a word for each question anew.
    var questions: [(columns: [String], words: [String])] = []
    for column in columns {
      var variants: [String] = []
      for variant in phrase.variants(column.form) {
        if variant.isPrefix, let last = variant.words.last,
          let pieces = vocabulary.pieces(of: last, isAlone: variant.words.count == 1)
        {
          let before = variant.words.dropLast()
          let asked = pieces.isEmpty ? [Vocabulary.Piece(letters: last, isBeginning: false)] : pieces
          variants += asked.map { phrase.expression(before + [$0.letters], isBeginning: $0.isBeginning) }
        } else {
          variants.append(phrase.expression(variant.words, isBeginning: variant.isPrefix))
        }
      }
      if let same = questions.firstIndex(where: { $0.words == variants }) {
        questions[same].columns += column.names
      } else {
        questions.append((column.names, variants))
      }
    }
    let parts = questions.map { "{\($0.columns.joined(separator: " "))} : (\($0.words.joined(separator: " OR ")))" }
    return parts.count == 1 ? parts[0] : "(\(parts.joined(separator: " OR ")))"
  }

  /// All of these.
  static func all(_ parts: [String]) -> String { parts.map { "(\($0))" }.joined(separator: " AND ") }
  /// One of these.
  static func any(_ parts: [String]) -> String { parts.map { "(\($0))" }.joined(separator: " OR ") }
}
