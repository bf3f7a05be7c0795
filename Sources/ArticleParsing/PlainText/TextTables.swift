/// Finds the tables of a text: lines right below each other that runs of spaces part into columns, or that have as many words
/// as one another and are mostly numbers.
enum TextTables {
  /// A row has no more words.
  private static let widest = 24

  /// For each line whether it is a row of a table.
  static func rows(_ lines: [TextLine], _ facts: [LineFacts]) -> [Bool] {
    var rows = [Bool](repeating: false, count: lines.count)
    for index in lines.indices.dropFirst() where !lines[index].isSpaced {
      let (last, line) = (lines[index - 1], lines[index])
      guard canBeRow(last, facts[index - 1]), canBeRow(line, facts[index]) else { continue }
      let isParted = last.columns >= 3 && line.columns >= 3
      let isNumeric =
        spaces(last) == spaces(line) && line.shape.wordCount >= 3
        && line.shape.numbers * 3 >= line.shape.wordCount * 2
      if isParted || isNumeric {
        rows[index - 1] = true
        rows[index] = true
      }
    }
    return rows
  }

  private static func spaces(_ line: TextLine) -> Int { line.bytes.count { $0 == 0x20 } }

  private static func canBeRow(_ line: TextLine, _ facts: LineFacts) -> Bool {
    !facts.isProse && !facts.isSeparator && !facts.isDateLine && line.shape.wordCount <= widest
      && !line.shape.endsSentence && facts.furniture == nil && !(facts.byline?.isMarked ?? false)
  }
}
