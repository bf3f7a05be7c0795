/// How pages are set, as far as it tells where paragraphs begin and which hyphens part a word.
struct PageSetting {
  /// How far a line lies below the one before it, in line heights, as most do.
  let pitch: Double
  /// How high the letters of most lines are, about, in points.
  let height: Double
  /// Whether paragraphs begin with a line that is set in, and not with a gap.
  let isIndented: Bool
  /// Words that are printed with a hyphen within a line.
  private var hyphenated: Set<String> = []
  /// Whether words are parted at the ends of lines.
  private let partsWords: Bool

  /// What stands at the end of a line where a word is parted.
  static let hyphens: Set<Character> = ["-", "‐", "\u{AD}"]
  /// The share of paragraphs among lines: as many lines are set in at least where that is how they begin.
  private static let fewestIndents = 0.04
  /// The share of lines that end in a parted word at least, where words are parted.
  private static let fewestHyphens = 0.02

  /// Looks at pages.
  init(_ pages: [PrintedPage]) {
    var (pitches, heights): ([Double], [Double]) = ([], [])
    var (lines, indents, ends) = (0, 0, 0)
    for page in pages {
      for block in page.blocks {
        let column = page.column(of: block)
        for (index, line) in block.lines.enumerated() {
          let next = index + 1 < block.lines.count ? block.lines[index + 1] : nil
          lines += 1
          heights.append(line.height)
          if next != nil, column.indents(line, before: next) { indents += 1 }
          if line.text.last.map(Self.hyphens.contains) == true { ends += 1 }
          for word in line.text.split(separator: " ") where word.dropFirst().dropLast().contains("-") {
            hyphenated.insert(Self.key(of: String(word)))
          }
          if let next {
            let pitch = (next.top - line.top) / max(line.height, 1)
            if pitch > 0.5 { pitches.append(pitch) }
          }
        }
      }
    }
    pitches.sort()
    heights.sort()
    height = heights.isEmpty ? 10 : heights[heights.count / 2]
    pitch = pitches.isEmpty ? 1.2 : pitches[pitches.count / 2]
    isIndented = Double(indents) > Double(lines) * Self.fewestIndents
    partsWords = Double(ends) > Double(lines) * Self.fewestHyphens
  }

  /// Whether the hyphen behind the first half of a word is there only because the line ends.
  func parts(_ half: String, _ rest: String) -> Bool {
    let whole = half + rest.prefix { $0 != " " }
    // A word that has its hyphen within a line has it at the end of one, too.
    return partsWords && !hyphenated.contains(Self.key(of: whole))
  }

  private static func key(of word: String) -> String { word.filter { $0.isLetter || $0 == "-" }.lowercased() }
}
