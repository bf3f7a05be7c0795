import Articles
import Drawing
import Search

/// Words that are being marked in the body: from one word to another, both included, whichever comes first.
struct Marking: Hashable, Sendable {
  /// A word, or a stretch of signs, in an item of the flow.
  struct Word: Hashable, Sendable, Comparable {
    var item: Int
    /// In UTF-8 bytes of the item's text.
    var range: Range<Int>

    var place: FlowPlace { FlowPlace(item: item, offset: range.lowerBound) }

    static func < (left: Word, right: Word) -> Bool { left.place < right.place }
  }

  /// Where it began.
  var anchor: Word
  /// Where the cursor is.
  var head: Word

  /// Starts marking at the nearest word at or after a place, or else before it. `nil` if there is none.
  init?(at place: FlowPlace, in flow: Flow) {
    guard let word = Self.word(at: place, in: flow) else { return nil }
    (anchor, head) = (word, word)
  }

  /// What is marked of an item, in bytes of its text.
  func range(in item: Int) -> Range<Int>? {
    let (first, last) = (min(anchor, head), max(anchor, head))
    guard item >= first.item, item <= last.item else { return nil }
    let start = item == first.item ? first.range.lowerBound : 0
    return start..<(item == last.item ? max(start, last.range.upperBound) : .max)
  }

  /// The marked ranges of an article's texts, without anything the reader adds, such as the byline or a caption's
  /// marker.
  func passages(in flow: Flow, of article: Article) -> [Passage] {
    var passages: [Passage] = []
    for index in min(anchor, head).item...max(anchor, head).item {
      let item = flow.items[index]
      guard Self.canBeMarked(item), let part = item.part, let marked = range(in: index) else { continue }
      let range = marked.lowerBound + item.base..<min(marked.upperBound, item.length) + item.base
      guard !range.isEmpty else { continue }
      if let last = passages.last, last.part == part {
        // A long paragraph, and preformatted text, is set in pieces.
        passages[passages.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        passages.append(Passage(part: part, range: range, span: TextSpan(0, 0)))
      }
    }
    // Where only signs of a paragraph are marked, none of its words is.
    let worded = passages.filter { passage in
      String(decoding: Array(article.text(of: passage.part).utf8)[passage.range], as: UTF8.self)
        .contains { $0.isLetter || $0.isNumber }
    }
    if !worded.isEmpty { passages = worded }
    for index in passages.indices { passages[index].span = article.span(of: passages[index]) }
    return passages
  }

  /// Whether the words of an item are the article's.
  static func canBeMarked(_ item: FlowItem) -> Bool { item.part != nil && item.hasOwnText && item.length > 0 }

  // MARK: Moving

  /// Moves the cursor by a number of words.
  mutating func move(byWords steps: Int, in flow: Flow) {
    for _ in 0..<abs(steps) {
      guard let next = steps > 0 ? Self.word(behind: head, in: flow) : Self.word(before: head, in: flow) else { return }
      head = next
    }
  }

  /// Moves the cursor by a number of lines, to the word nearest to the same column.
  mutating func move(byLines steps: Int, in flow: inout Flow) {
    let (start, column) = (flow.row(of: head.place), column(in: &flow))
    var (item, row) = (head.item, start)
    for _ in 0..<abs(steps) {
      var (nextItem, nextRow) = (item, row + (steps > 0 ? 1 : -1))
      while nextRow < 0 || nextRow >= flow.setLines(of: nextItem).count || !Self.canBeMarked(flow.items[nextItem]) {
        nextItem += steps > 0 ? 1 : -1
        guard flow.items.indices.contains(nextItem) else { break }
        nextRow = steps > 0 ? 0 : flow.setLines(of: nextItem).count - 1
      }
      guard flow.items.indices.contains(nextItem) else { break }
      (item, row) = (nextItem, nextRow)
    }
    guard (item, row) != (head.item, start) else { return }
    let line = flow.setLines(of: item)[row]
    let words = Self.words(of: flow.items[item].text).filter { line.range.overlaps($0) || line.range == $0 }
    let nearest = words.last { Self.width(flow.items[item].text, line.range.lowerBound..<$0.lowerBound) <= column }
    if let range = nearest ?? words.first { head = Word(item: item, range: range) }
  }

  /// The column of the cursor in its line.
  private func column(in flow: inout Flow) -> Int {
    let lines = flow.setLines(of: head.item)
    let row = flow.row(of: head.place)
    guard lines.indices.contains(row) else { return 0 }
    return Self.width(flow.items[head.item].text, lines[row].range.lowerBound..<head.range.lowerBound)
  }

  private static func width(_ text: String, _ range: Range<Int>) -> Int {
    range.isEmpty ? 0 : displayWidth(Painter.slice(text, range))
  }

  /// Moves the cursor to the first, or the last, word of the paragraph that it is in.
  mutating func moveToEnd(ofParagraph isLast: Bool, in flow: Flow) {
    let words = Self.words(of: flow.items[head.item].text)
    if let range = isLast ? words.last : words.first { head = Word(item: head.item, range: range) }
  }

  // MARK: Words

  private static func word(at place: FlowPlace, in flow: Flow) -> Word? {
    for item in place.item..<flow.items.count where canBeMarked(flow.items[item]) {
      let offset = item == place.item ? place.offset : 0
      if let range = words(of: flow.items[item].text).first(where: { $0.upperBound > offset }) {
        return Word(item: item, range: range)
      }
    }
    for item in (0..<place.item).reversed() where canBeMarked(flow.items[item]) {
      if let range = words(of: flow.items[item].text).last { return Word(item: item, range: range) }
    }
    return nil
  }

  private static func word(behind word: Word, in flow: Flow) -> Word? {
    for item in word.item..<flow.items.count where canBeMarked(flow.items[item]) {
      let end = item == word.item ? word.range.upperBound : 0
      if let range = words(of: flow.items[item].text).first(where: { $0.lowerBound >= end }) {
        return Word(item: item, range: range)
      }
    }
    return nil
  }

  private static func word(before word: Word, in flow: Flow) -> Word? {
    for item in (0...word.item).reversed() where canBeMarked(flow.items[item]) {
      let start = item == word.item ? word.range.lowerBound : .max
      if let range = words(of: flow.items[item].text).last(where: { $0.upperBound <= start }) {
        return Word(item: item, range: range)
      }
    }
    return nil
  }

  /// The words of a text, and between them its signs: a comma or a quotation mark can be left out at either end. Of scripts that
  /// put no spaces between words, every character.
  static func words(of text: String) -> [Range<Int>] {
    var words: [(range: Range<Int>, kind: Sign)] = []
    var offset = 0
    for character in text {
      let length = character.utf8.count
      defer { offset += length }
      let kind = Sign(character)
      if kind == .space { continue }
      if let last = words.last, last.range.upperBound == offset, last.kind == kind, kind != .wide {
        words[words.count - 1].range = last.range.lowerBound..<offset + length
      } else {
        words.append((offset..<offset + length, kind))
      }
    }
    return joined(words, in: text)
  }

  private enum Sign {
    case letter, other, space, wide

    init(_ character: Character) {
      if character.isWhitespace {
        self = .space
      } else if displayWidth(String(character)) > 1 {
        self = .wide
      } else {
        self = character.isLetter || character.isNumber ? .letter : .other
      }
    }
  }

  /// With one sign between letters they are one word: “it’s”, “12.5”, “co-operate”.
  private static func joined(_ words: [(range: Range<Int>, kind: Sign)], in text: String) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    var index = 0
    while index < words.count {
      var range = words[index].range
      while index + 2 < words.count, words[index].kind == .letter, words[index + 2].kind == .letter,
        words[index + 1].range.lowerBound == range.upperBound, words[index + 1].kind == .other,
        words[index + 2].range.lowerBound == words[index + 1].range.upperBound,
        Painter.slice(text, words[index + 1].range).count == 1
      {
        index += 2
        range = range.lowerBound..<words[index].range.upperBound
      }
      joined.append(range)
      index += 1
    }
    return joined
  }
}

extension Article {
  /// The place in the source of a range of text: exact if the text has the same length there, or else that of the
  /// block.
  fileprivate func span(of passage: Passage) -> TextSpan {
    guard case .body(let index) = passage.part, body.indices.contains(index) else { return passage.span }
    let (whole, text) = (body[index].span, body[index].text)
    guard whole.end - whole.start == text.unicodeScalars.count else { return whole }
    let before = Painter.slice(text, 0..<passage.range.lowerBound).unicodeScalars.count
    let length = Painter.slice(text, passage.range).unicodeScalars.count
    return TextSpan(whole.start + before, whole.start + before + length)
  }
}
