import Basics

extension HTMLLineReader {
  /// Adds the mark that a browser sets where a `<q>` begins, and remembers the one at its end. A page that has written
  /// marks itself gets no second ones.
  mutating func openQuotation(_ node: Int, _ context: inout Context) {
    context.closing = []
    guard let words = tree.text(of: node), !survey.isExcluded[node], !Self.hasMark(words) else { return }
    let pairs = QuotationMarks.pairs(of: language)
    let pair = pairs[min(context.quotations, 1)]
    context.quotations += 1
    text.add(mark: Array(pair.open.utf8), lineStart: lineStart)
    context.closing = Array(pair.close.utf8)
  }

  private static func hasMark(_ words: String) -> Bool {
    words.unicodeScalars.first.map { "\"“”„«»‘‚‹›「『".unicodeScalars.contains($0) } ?? false
  }

  /// The language of the page, in small letters; empty where it names none.
  private var language: String {
    guard let root = tree.nodes.indices.prefix(8).first(where: { tree.nodes[$0].tag == .html }) else { return "" }
    return (tree.string(.lang, of: root) ?? tree.string(.xml_lang, of: root) ?? "").lowercased()
  }
}

/// The marks that browsers set around `<q>`, by language (CLDR, `delimiters`).
enum QuotationMarks {
  typealias Pair = (open: String, close: String)

  /// The outer and the inner marks of a language, such as “de” or “fr-ch”; those of English for one not listed.
  static func pairs(of language: String) -> [Pair] {
    let tag = language.replacing("_", with: "-")
    let base = String(tag.prefix { $0 != "-" })
    let marks = Array(table[tag] ?? table[base] ?? english)
    return [(String(marks[0]), String(marks[1])), (String(marks[2]), String(marks[3]))]
  }

  private static let english = "“”‘’"

  private static let table: [String: String] = [
    "de": "„“‚‘", "de-ch": "«»‹›", "cs": "„“‚‘", "sk": "„“‚‘", "sl": "„“‚‘", "hr": "„“‚‘", "bs": "„“‘’", "is": "„“‚‘",
    "bg": "„“‘’", "mk": "„“‘’", "sr": "„“‘’", "et": "„“«»", "lt": "„“‚‘", "pl": "„”«»", "ro": "„”«»", "hu": "„”»«",
    "fr": "«»«»", "fr-ch": "«»‹›", "es": "«»“”", "ca": "«»“”", "it": "«»“”", "el": "«»“”", "pt-pt": "«»“”",
    "ru": "«»„“", "uk": "«»„“", "be": "«»„“", "no": "«»‘’", "nb": "«»‘’", "nn": "«»‘’", "fi": "””’’", "sv": "””’’",
    "ja": "「」『』", "fa": "«»‹›",
  ]
}
