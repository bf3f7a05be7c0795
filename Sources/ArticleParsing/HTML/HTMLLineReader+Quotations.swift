import Basics

extension HTMLLineReader {
  /// Adds the mark that a browser sets where a `<q>` begins, and remembers the one at its end. A page that has written
  /// marks itself gets no second ones.
  mutating func openQuotation(_ node: Int, _ context: inout Context) {
    context.closing = []
    guard !survey.isExcluded[node], let pair = tree.marks(of: node, within: context.quotations) else { return }
    context.quotations += 1
    text.add(mark: Array(pair.open.utf8), lineStart: lineStart)
    context.closing = Array(pair.close.utf8)
  }
}

extension HTMLTree {
  /// The marks that a browser sets around a `<q>` that stands within others; `nil` where it is empty or begins with a mark.
  func marks(of quotation: Int, within outer: Int) -> QuotationMarks.Pair? {
    for index in quotation..<after(quotation) where nodes[index].tag == .text {
      let text = bytes[Int(nodes[index].start)..<Int(nodes[index].stop)].drop { $0 <= 0x20 }
      guard let first = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first else { continue }
      if "\"“”„«»‘‚‹›「『".unicodeScalars.contains(first) { return nil }
      return QuotationMarks.pairs(of: languageOfPage)[min(outer, 1)]
    }
    return nil
  }

  /// The language that the page names, in small letters; empty where it names none.
  private var languageOfPage: String {
    guard let root = nodes.indices.prefix(8).first(where: { nodes[$0].tag == .html }) else { return "" }
    return (string(.lang, of: root) ?? string(.xml_lang, of: root) ?? "").lowercased()
  }
}

/// The `<q>` elements that are open while text is put together.
struct QuotationElements {
  private let tree: HTMLTree
  private var open: [(end: Int, mark: String)] = []

  init(of tree: HTMLTree) { self.tree = tree }

  /// Adds the mark where one begins.
  mutating func open(_ node: Int, _ text: inout SpacedText) {
    guard let pair = tree.marks(of: node, within: open.count) else { return }
    text.add(mark: Array(pair.open.utf8), lineStart: 0)
    open.append((tree.after(node), pair.close))
  }

  /// Adds the marks of those that have ended before a node. A space before the end of an element stands behind its mark.
  @inline(__always)
  mutating func close(before index: Int, _ text: inout SpacedText) {
    while let last = open.last, index >= last.end {
      let isSpaced = text.isSpacePending
      text.startLine()
      text.add(mark: Array(last.mark.utf8), lineStart: 0)
      if isSpaced { text.addSpace() }
      open.removeLast()
    }
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
