import Basics

extension HTMLBody {
  // MARK: Words printed twice

  /// The lines of pull quotes, by index: quotations set apart that repeat what stands in the text, and who said it.
  static func repeatedQuotes(_ text: HTMLLines, _ tree: HTMLTree, _ survey: HTMLSurvey) -> Set<Int> {
    var quotes: [Int: [Int]] = [:]
    for (index, line) in text.lines.enumerated() where line.letters <= 600 {
      let quote = line.quoted >= 0 ? line.quoted : pullQuote(around: line.owner, tree, survey)
      if quote >= 0, !survey.roles[quote].contains(.post) { quotes[quote, default: []].append(index) }
    }
    quotes = quotes.filter { $0.value.reduce(0) { $0 + text.lines[$1].letters } <= 600 }
    guard !quotes.isEmpty, quotes.count <= 40 else { return [] }
    let own = Set(quotes.values.joined())
    let rest = text.lines.indices.lazy.filter { !own.contains($0) }.map { letters(text.text(text.lines[$0])) }
    let others = Array(rest.joined(separator: " ").utf8)
    var repeated: Set<Int> = []
    for lines in quotes.values {
      let parts = lines.map { (line: text.lines[$0], isRepeated: isRepeated(text.text(text.lines[$0]), in: others)) }
      guard let longest = parts.max(by: { $0.line.letters < $1.line.letters }), longest.isRepeated,
        parts.allSatisfy({ $0.isRepeated || $0.line.letters <= 100 })
      else { continue }
      repeated.formUnion(lines)
    }
    return repeated
  }

  /// The nearest element around another that is called a pull quote; -1 without one.
  private static func pullQuote(around node: Int, _ tree: HTMLTree, _ survey: HTMLSurvey) -> Int {
    var node = node
    var found = -1
    for _ in 0..<5 where node >= 0 {
      if survey.roles[node].contains(.pullQuote) { found = node }
      node = Int(tree.nodes[node].parent)
    }
    return found
  }

  /// Whether most of a text stands in another, sentence by sentence; that one is given in letters alone.
  private static func isRepeated(_ text: String, in others: [UInt8]) -> Bool {
    var all = 0
    var found = 0
    for sentence in text.unicodeScalars.split(whereSeparator: { ".!?…。！？".unicodeScalars.contains($0) }) {
      let own = Array(letters(String(Substring(sentence))).utf8)
      guard own.count >= 10 else { continue }
      all += own.count
      if others.holds(own) { found += own.count }
    }
    return all >= 15 && found * 10 >= all * 6
  }

  // MARK: Lines above and below the text

  /// Whether a line is a time or two with their labels and nothing else: “Updated 17.42 | Published 16.05”.
  static func isClockLine(_ words: [UInt8]) -> Bool {
    var times = 0
    var others = 0
    for word in words.split(whereSeparator: { $0 == 0x20 || $0 == 0x7C || $0 == 0x2C }) {
      if isClockTime(word) {
        times += 1
      } else if word.contains(where: { $0.isASCIILetter || $0 >= 0x80 }) {
        others += 1
      } else if word.contains(where: \.isASCIIDigit) {
        return false
      }
    }
    guard let last = words.last, times > 0, others <= 2 * times + 1 else { return false }
    return last != UInt8(ascii: ".") && last != UInt8(ascii: "?") && last != UInt8(ascii: "!")
  }

  /// Whether all of a line is an element that gives a time.
  static func isTime(_ line: HTMLLine, _ text: HTMLLines, _ tree: HTMLTree) -> Bool {
    line.letters <= 24
      && text.nodes[line.nodes].allSatisfy { part in
        tree.nodes[Int(tree.nodes[part.node].parent)].tag == .time
      }
  }

  /// Whether a word is a time of day: 17.42, 9:05, 16h05.
  private static func isClockTime(_ word: ArraySlice<UInt8>) -> Bool {
    let hour = word.prefix { $0.isASCIIDigit }
    let rest = word.dropFirst(hour.count)
    guard (1...2).contains(hour.count), let mark = rest.first, rest.count == 3,
      mark == 0x2E || mark == 0x3A || mark == UInt8(ascii: "h")
    else { return false }
    let minute = rest.dropFirst()
    guard minute.allSatisfy(\.isASCIIDigit), let tens = minute.first, tens < UInt8(ascii: "6") else { return false }
    return hour.reduce(0) { $0 * 10 + Int($1 - 0x30) } < 24
  }

  /// Whether a line is no sentence and belongs to what stands around it: a kicker above the text, the title of a video in
  /// its figure.
  static func isLabel(
    _ line: HTMLLine, _ text: HTMLLines, atTop: Bool, _ tree: HTMLTree, _ survey: HTMLSurvey
  ) -> Bool {
    guard line.kind == .paragraph || line.kind == .heading, line.quoted < 0,
      let first = text.nodes[line.nodes].first
    else { return false }
    // The element that is called so may be one within the line.
    var node = Int(tree.nodes[first.node].parent)
    for _ in 0..<4 where node >= 0 && survey.letters[node] <= 240 {
      let isPicture =
        tree.nodes[node].tag == .figure && line.kind == .paragraph || survey.roles[node].contains(.player)
      let isKicker = line.kind == .paragraph && survey.roles[node].contains(.kicker) && atTop
      if isPicture || isKicker && holdsAll(node, of: line, text, tree) {
        if !LineShape(text.bytes[line.range]).endsSentence { return true }
        // What the video is about stands under its title.
        return survey.roles[node].contains(.player) && holdsHeading(node, besides: line.owner, tree)
          && !hasSpeech(text.bytes[line.range])
      }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  private static func holdsHeading(_ node: Int, besides line: Int, _ tree: HTMLTree) -> Bool {
    (node..<tree.after(node)).contains { $0 != line && tree.nodes[$0].tag.isHeading }
  }

  /// Whether an element holds all of a line.
  private static func holdsAll(_ node: Int, of line: HTMLLine, _ text: HTMLLines, _ tree: HTMLTree) -> Bool {
    text.nodes[line.nodes].last.map { $0.node < tree.after(node) } ?? false
  }

  /// A heading has fewer elements around it than what a program fills, in nodes.
  private static let leastWidget = 8

  /// Whether a short line is all that a box between paragraphs shows, the paragraphs standing in no box: the title of what
  /// a program puts there.
  static func isLabelOfBox(
    _ line: HTMLLine, _ words: [UInt8], _ lines: [HTMLLine], _ index: Int, _ tree: HTMLTree, _ survey: HTMLSurvey
  ) -> Bool {
    guard line.kind == .paragraph, line.quoted < 0, line.letters <= 60, index > 0, index + 1 < lines.count,
      tree.nodes[line.owner].tag == .div || tree.nodes[line.owner].tag == .span
    else { return false }
    let (before, behind) = (lines[index - 1], lines[index + 1])
    let parent = tree.nodes[before.owner].parent
    guard before.kind == .paragraph, behind.kind == .paragraph, before.letters > 60, behind.letters > 60,
      tree.nodes[before.owner].tag == .p, tree.nodes[behind.owner].tag == .p, tree.nodes[behind.owner].parent == parent
    else { return false }
    var box = line.owner
    while box > 0, tree.nodes[box].parent != parent { box = Int(tree.nodes[box].parent) }
    return box > 0 && tree.after(box) - box >= leastWidget && !LineShape(words).endsSentence
  }
}
