import Basics
import Articles

/// Tells what each line of a scraped article is.
///
/// Nothing but the text is known, so signals are weighed: what a line says when it is read alone (`LineFacts`), what
/// stands before and behind it, and where in the article it stands. Between two readings the one that keeps text in the
/// body wins: a button that stays is an annoyance, a paragraph that goes is a lie.
struct TextLayout {
  let lines: [TextLine]
  let facts: [LineFacts]
  var roles: [LineRole]
  var captions: [FoundCaption] = []
  /// The index of the headline.
  var headline: Int?
  /// The field that gives the headline, and how many bytes its label takes: “Subject: …”.
  var subject: (line: Int, label: Int)?
  /// The index of the first line of the body.
  var bodyStart = 0
  /// Whether a hyphen opens what somebody says, and no item of a list.
  var dashOpensSpeech = false
  /// The last line about the author or the date at the head of the article; -1 without one.
  var headEnd = -1
  /// The last line of a list of other articles in front of the body; -1 without one.
  var headLimit = -1
  /// The first and the last line of running text; beyond either end without one.
  private(set) var firstProse: Int
  private(set) var lastProse: Int
  /// How often each line stands in the text, by its key.
  let keyCounts: [UInt64: Int]
  /// Who and what the running text names.
  let people: NamesOfText
  /// Whether each line is a row of a table.
  let isRow: [Bool]
  /// How many rows of a table the text begins with.
  let rowsAtTop: Int

  /// Whether the first line is the subject of a mail.
  let hasSubject: Bool

  /// - Parameter hasSubject: whether the first line is the subject of a mail, and so the headline.
  init(_ lines: [TextLine], hasSubject: Bool = false) {
    self.hasSubject = hasSubject && !lines.isEmpty
    // Names alone are looked for where articles begin: before the fourth paragraph.
    var paragraphs = 0
    var facts: [LineFacts] = []
    facts.reserveCapacity(lines.count)
    var parted: [TextLine] = []
    parted.reserveCapacity(lines.count)
    func add(_ line: TextLine, _ fact: LineFacts) {
      parted.append(line)
      facts.append(fact)
      // The head of a mail says when it was sent.
      if hasSubject { facts[facts.count - 1].isDateLine = false }
      if fact.isProse, line.shape.wordCount >= 20 { paragraphs += 1 }
    }
    for line in lines {
      func read(_ line: TextLine) -> LineFacts {
        LineFacts(line, mayBeHead: paragraphs < 4 && facts.count < 300)
      }
      let fact = read(line)
      if let parts = line.parts(fact) { for part in parts { add(part, read(part)) } } else { add(line, fact) }
    }
    let lines = parted
    self.lines = lines
    self.facts = facts
    firstProse = facts.firstIndex { $0.isProse } ?? facts.count
    lastProse = facts.lastIndex { $0.isProse } ?? -1
    keyCounts = facts.reduce(into: [:]) { counts, fact in if !fact.isSeparator { counts[fact.key, default: 0] += 1 } }
    // Only lines that look like a site's own raise the question.
    people = facts.contains { $0.furniture != nil } ? NamesOfText(lines, facts) : NamesOfText()
    isRow = TextTables.rows(lines, facts)
    rowsAtTop = isRow.firstIndex(of: false) ?? 0
    roles = Array(repeating: .open, count: lines.count)
    guard !lines.isEmpty else { return }
    if self.hasSubject { roles[0] = .headline }
    findFields()
    findListsAroundArticle()
    findCaptions()
    findRepeated()
    findCaptionsBesideCaptions()
    mergeCaptions()
    findHead()
    findFurniture()
    findBody()
  }

  /// Takes out the paragraphs that stand above the article and once more under it: the openings of other articles.
  ///
  /// A page whose article was scraped twice has the same look, but nothing of its own in between.
  private mutating func findListsAroundArticle() {
    var places: [UInt64: (first: Int, last: Int)] = [:]
    for index in lines.indices where facts[index].isProse && lines[index].shape.wordCount >= 14 {
      places[lines[index].bytes.withUnsafeBytes(byteHash), default: (index, index)].last = index
    }
    let repeated = places.values.filter { $0.first < $0.last }
    guard repeated.count >= 3, let above = repeated.map(\.first).max(), let under = repeated.map(\.last).min(),
      above < under
    else { return }
    let between = ((above + 1)..<under).count { facts[$0].isProse }
    guard between >= 3, places.count - repeated.count <= between else { return }
    for place in repeated {
      roles[place.first] = .furniture(.related)
      roles[place.last] = .furniture(.related)
    }
    firstProse = lines.indices.first(where: isOpenProse) ?? lines.count
    lastProse = lines.indices.last(where: isOpenProse) ?? -1
  }

  /// The lines that something of a caption is taken from.
  var linesOfCaptions: Set<Int> {
    captions.reduce(into: []) { lines, caption in
      for part in [caption.text, caption.credit, caption.alt] { if let part { lines.insert(part.line) } }
    }
  }

  // MARK: What the parts of the layout ask of a line

  /// The line before one that is not a separator.
  func preceding(_ index: Int) -> Int? {
    var last = index - 1
    while last >= 0, facts[last].isSeparator { last -= 1 }
    return last >= 0 ? last : nil
  }

  /// The line behind one that is not a separator.
  func following(_ index: Int) -> Int? {
    var next = index + 1
    while next < lines.count, facts[next].isSeparator { next += 1 }
    return next < lines.count ? next : nil
  }

  /// Whether a line is running text that nothing else has claimed.
  func isOpenProse(_ index: Int) -> Bool { roles[index] == .open && facts[index].isProse }

  func startsWithQuote(_ index: Int) -> Bool {
    let bytes = lines[index].bytes
    return bytes.first == UInt8(ascii: "\"") || bytes.starts(with: [0xE2, 0x80, 0x9C])
      || bytes.starts(with: [0xE2, 0x80, 0x98])
  }

  /// How many sentences a line seems to have.
  func sentenceCount(_ index: Int) -> Int {
    let bytes = lines[index].bytes
    var count = 1
    for offset in bytes.indices.dropLast(2) where bytes[offset] == UInt8(ascii: ".") && bytes[offset + 1] == 0x20 {
      // “Mr. Roe”, “U.S. troops” and “J. Roe” end nothing.
      var start = offset
      while start > 0, bytes[start - 1].isASCIILetter { start -= 1 }
      if offset - start > 3, bytes[offset + 2].isASCIIUppercase { count += 1 }
    }
    return count
  }
}
