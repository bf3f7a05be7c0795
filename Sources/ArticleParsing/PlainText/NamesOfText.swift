import Basics

/// The names in a scraped text: words with a capital inside a sentence, and where the running text has each twice.
///
/// What stands behind a heading such as “What's next” is the article's own when it goes on about the same people.
struct NamesOfText: Sendable {
  /// For each name, the second line of running text that has it.
  private var second: [WordKey: Int] = [:]

  /// Of no more lines than this are the names kept.
  private static let mostLines = 2000

  /// No names.
  init() {}

  init(_ lines: [TextLine], _ facts: [LineFacts]) {
    // Where a word with a capital stands first, and whether one stands inside a sentence.
    var words: [WordKey: (first: Int, isName: Bool)] = [:]
    for index in lines.indices.prefix(Self.mostLines) where facts[index].isProse {
      Self.forEachCapital(in: lines[index].bytes) { word, isInside in
        guard let known = words[word] else {
          words[word] = (index, isInside)
          return
        }
        if isInside, !known.isName { words[word]?.isName = true }
        if known.first < index, second[word] == nil { second[word] = index }
      }
    }
    second = second.filter { words[$0.key]?.isName ?? false }
  }

  /// Whether a line has a name that two lines before another one have.
  func names(in line: [UInt8], before index: Int) -> Bool {
    var isFound = false
    Self.forEachCapital(in: line) { name, _ in
      if let line = second[name], line < index { isFound = true }
    }
    return isFound
  }

  /// Calls a closure with the words of four letters and more that begin with a capital, and whether they stand inside a
  /// sentence, where that says something.
  private static func forEachCapital(in line: [UInt8], _ body: (WordKey, _ isInside: Bool) -> Void) {
    var isInside = false
    var start = 0
    while start < line.count {
      var end = start
      while end < line.count, line[end] != 0x20 { end += 1 }
      defer { start = end + 1 }
      guard start < end else { continue }
      if line[start].isASCIIUppercase || line[start] == 0xC3 {
        var letters = start
        while letters < end, line[letters].isASCIILetter || line[letters] >= 0x80 { letters += 1 }
        if letters - start >= 4, let key = WordKey(firstIn: line[start..<letters]) { body(key, isInside) }
      }
      let last = line[end - 1]
      isInside = !(last >= 0x80 || last.isOne(of: ".?!:\""))
    }
  }
}
