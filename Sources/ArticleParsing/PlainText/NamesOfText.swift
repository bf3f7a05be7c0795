/// The names in a scraped text: words with a capital inside a sentence, and where the running text has each twice.
///
/// What stands behind a heading such as “What's next” is the article's own when it goes on about the same people.
struct NamesOfText: Sendable {
  /// For each name, the second line of running text that has it.
  private var second: [WordKey: Int] = [:]

  /// Of no more lines than this are the names kept.
  private static let mostLines = 2000

  init(_ lines: [TextLine], _ facts: [LineFacts]) {
    let prose = lines.indices.prefix(Self.mostLines).filter { facts[$0].isProse }
    var names = Set<WordKey>()
    for index in prose { Self.forEachName(in: lines[index].bytes) { names.insert($0) } }
    var first: [WordKey: Int] = [:]
    for index in prose {
      Self.forEachName(in: lines[index].bytes, alsoFirst: true) { name in
        guard names.contains(name) else { return }
        if let line = first[name] {
          if line < index, second[name] == nil { second[name] = index }
        } else {
          first[name] = index
        }
      }
    }
  }

  /// Whether a line has a name that two lines before another one have.
  func names(in line: [UInt8], before index: Int) -> Bool {
    var isFound = false
    Self.forEachName(in: line, alsoFirst: true) { name in
      if let line = second[name], line < index { isFound = true }
    }
    return isFound
  }

  /// Calls a closure with the words of four letters and more that begin with a capital: those inside a sentence, where a
  /// capital says something, or also the first of each.
  private static func forEachName(in line: [UInt8], alsoFirst: Bool = false, _ body: (WordKey) -> Void) {
    var isInside = alsoFirst
    for word in line.split(separator: 0x20) {
      if isInside, let capital = word.first, capital.isASCIIUppercase || capital == 0xC3 {
        let letters = word.prefix { $0.isASCIILetter || $0 >= 0xC0 || ($0 >= 0x80 && $0 < 0xC0) }
        if letters.count >= 4, let key = WordKey(firstIn: letters) { body(key) }
      }
      isInside = alsoFirst || !(word.last.map { ".?!:\"".utf8.contains($0) || $0 >= 0x80 } ?? true)
    }
  }
}
