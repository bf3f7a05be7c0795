import Basics
import Articles

/// One line of an article as it was meant: a paragraph, a heading, a caption, a button. Lines that were wrapped to a
/// width are one again.
struct TextLine: Sendable {
  /// Its text, white space folded.
  var text: SourcedText
  /// What can be seen of it.
  var shape: LineShape
  /// Whether a blank line (or the beginning) stands before it.
  var isSpaced: Bool
  /// Whether all of it stands further in than the lines around it.
  var isIndented: Bool
  /// Whether it was marked as quoted by “>”.
  var isQuoted: Bool
  /// How many columns it has, as far as runs of spaces part them; 1 for running text.
  var columns: Int
  /// Whether the line right below is a rule of its length, as below a heading.
  var isUnderlined: Bool

  var bytes: [UInt8] { text.utf8 }
}

extension TextLine {
  /// The lines of cleaned text.
  ///
  /// - Parameter inLetter: whether it is a mail, whose lines somebody may have ended by hand, and which quotes by “>” alone.
  static func lines(of clean: SourcedText, inLetter: Bool = false) -> [TextLine] {
    let raw = RawLine.split(clean.utf8, inLetter: inLetter)
    let wrapping = Wrapping(raw, in: clean.utf8, inLetter: inLetter)
    let broken = BrokenWords(clean.utf8)
    let margin = usualIndent(raw)
    var lines: [TextLine] = []
    var index = 0
    while index < raw.count {
      let first = raw[index]
      if first.range.isEmpty {
        index += 1
        continue
      }
      var text = SourcedText()
      text.appendFolded(clean, first.content(in: clean.utf8))
      var isIndented = first.indent >= margin + 4
      var last = index
      while last + 1 < raw.count, wrapping.joins(last, last + 1) {
        last += 1
        text.appendJoined(clean, raw[last].content(in: clean.utf8), broken)
        isIndented = isIndented && raw[last].indent >= margin + 4
      }
      if !text.isEmpty {
        lines.append(
          TextLine(
            text: text, shape: LineShape(text.utf8), isSpaced: index == 0 || raw[index - 1].range.isEmpty,
            isIndented: isIndented, isQuoted: first.isQuoted,
            columns: last == index ? first.columns(in: clean.utf8) : 1,
            isUnderlined: last + 1 < raw.count && raw[last + 1].isRule(below: raw[last], in: clean.utf8)))
      }
      index = last + 1
    }
    return lines
  }

  /// The smallest indent that at least a third of the lines have.
  private static func usualIndent(_ raw: [RawLine]) -> Int {
    var counts = [Int](repeating: 0, count: 41)
    var total = 0
    for line in raw where !line.range.isEmpty {
      counts[min(line.indent, 40)] += 1
      total += 1
    }
    return counts.firstIndex { $0 * 3 >= max(total, 1) } ?? 0
  }
}

/// A line as it stands in the text, up to its line feed.
private struct RawLine {
  /// Where it stands, without the spaces around it.
  var range: Range<Int>
  /// How many spaces stand before it.
  var indent: Int
  /// How long it is in code points.
  var length: Int
  /// Whether “>” marks it as quoted.
  var isQuoted: Bool

  static func split(_ text: [UInt8], inLetter: Bool) -> [RawLine] {
    var lines: [RawLine] = []
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      while start <= bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        var first = start
        while first < end, bytes[first] == 0x20 { first += 1 }
        var last = end
        while last > first, bytes[last - 1] == 0x20 { last -= 1 }
        var length = 0
        for index in first..<last where bytes[index] & 0xC0 != 0x80 { length += 1 }
        let isQuoted =
          last - first > 1 && bytes[first] == UInt8(ascii: ">") && (inLetter || bytes[first + 1] == UInt8(ascii: " "))
        lines.append(RawLine(range: first..<last, indent: first - start, length: length, isQuoted: isQuoted))
        start = end + 1
      }
    }
    return lines
  }

  /// How many stretches two spaces or more part.
  func columns(in text: [UInt8]) -> Int {
    var count = 1
    var spaces = 0
    for byte in text[range] {
      if byte == 0x20 {
        spaces += 1
        if spaces == 2 { count += 1 }
      } else {
        spaces = 0
      }
    }
    return count
  }

  /// Whether it is drawn of one sign, “=” or “-”, and about as long as the line above it.
  func isRule(below line: RawLine, in text: [UInt8]) -> Bool {
    guard range.count >= 4, let first = text[range].first, first.isOne(of: "=-~"), abs(length - line.length) <= 3 else {
      return false
    }
    return text[range].allSatisfy { $0 == first }
  }

  /// Its range without the mark of quoted text.
  func content(in text: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    if isQuoted {
      while start < range.upperBound, text[start] == UInt8(ascii: ">") || text[start] == 0x20 { start += 1 }
    }
    return start..<range.upperBound
  }
}

/// Whether a text was wrapped to a width, and which of its lines belong together.
///
/// A wrapped line ends where the first word of the next one would not have fitted. Where most line ends inside
/// paragraphs are so, the text was wrapped; where paragraphs stand one a line, hardly any is.
private struct Wrapping {
  private let raw: [RawLine]
  private let text: [UInt8]
  /// The width that the text was wrapped to; `nil` when it was not.
  private let width: Int?
  /// Whether the lines of a mail were ended by hand, somewhere near that width.
  private var isRagged = false

  /// Nobody wraps text wider than this, in code points.
  private static let widest = 120
  /// Nor narrower: such lines are verses, addresses and tables.
  private static let narrowest = 40
  /// But for the columns of a printed page, whose lines go on in small letters until a sentence ends.
  private static let narrowestColumn = 20

  init(_ raw: [RawLine], in text: [UInt8], inLetter: Bool) {
    self.raw = raw
    self.text = text
    var lengths: [Int] = []
    var tooWide = 0
    for index in raw.indices.dropLast() where Self.areNeighbours(raw, index, text) {
      if raw[index].length > Self.widest { tooWide += 1 } else { lengths.append(raw[index].length + raw[index].indent) }
    }
    guard lengths.count >= 3, tooWide * 20 <= lengths.count else {
      width = nil
      return
    }
    lengths.sort()
    let candidate = lengths[lengths.count * 9 / 10]
    guard candidate >= Self.narrowestColumn else {
      width = nil
      return
    }
    var (full, flowing, blocks, sentences) = (0, 0, 0, 0)
    for index in raw.indices.dropLast() where Self.areNeighbours(raw, index, text) {
      if Self.isFull(raw[index], before: raw[index + 1], width: candidate, in: text) { full += 1 }
      if Self.goesOn(raw[index], in: raw[index + 1], text) { flowing += 1 }
      if index + 2 >= raw.count || !Self.areNeighbours(raw, index + 1, text) {
        blocks += 1
        if LineShape(text[raw[index + 1].range].suffix(40)).endsSentence { sentences += 1 }
      }
    }
    let isColumn = flowing * 10 >= lengths.count * 6 && sentences * 10 >= blocks * 6
    let isFilled = full * 10 >= (lengths.count + tooWide) * 5
    isRagged = inLetter && candidate >= Self.narrowest && flowing * 10 >= lengths.count * 3
    width = isFilled && candidate >= Self.narrowest || isColumn || isRagged ? candidate : nil
  }

  /// Whether a line ends no sentence and the next begins with a small letter.
  private static func goesOn(_ line: RawLine, in next: RawLine, _ text: [UInt8]) -> Bool {
    (text[next.content(in: text)].first?.isASCIILowercase ?? false)
      && !LineShape(text[line.range].suffix(40)).endsSentence
  }

  /// Whether a line and the next could be parts of one paragraph: an item of a list begins anew, and so does a line that is set in.
  private static func areNeighbours(_ raw: [RawLine], _ index: Int, _ text: [UInt8]) -> Bool {
    !raw[index].range.isEmpty && !raw[index + 1].range.isEmpty && raw[index + 1].indent <= raw[index].indent
      && ListMark.length(in: text[raw[index + 1].range]) == nil && !opensTurn(text[raw[index + 1].range])
  }

  /// The longest label of somebody who speaks in a transcript, in bytes.
  private static let longestLabel = 48

  /// Whether a line opens with the label of whoever speaks in a transcript: “ROOK:”, “THE COURT:”, “Q:”, or behind a time,
  /// “[10:02] Ada Rook:”, “10:02 Ada Rook:”. Such a line begins anew, as an item of a list does.
  private static func opensTurn(_ line: ArraySlice<UInt8>) -> Bool {
    var start = line.startIndex
    while start < line.endIndex, line[start].isOne(of: "[]():.0123456789 ") { start += 1 }
    let isTimed = start > line.startIndex
    guard start < line.endIndex, line[start].isASCIIUppercase,
      let colon = line[start...].prefix(longestLabel).firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.endIndex,
      line[colon + 1] == 0x20
    else { return false }
    let label = line[start..<colon]
    return isTimed && line[..<start].contains(UInt8(ascii: ":")) || !label.contains { $0.isASCIILowercase }
  }

  /// Whether the second of two lines that follow each other goes on with the first.
  func joins(_ first: Int, _ second: Int) -> Bool {
    guard let width, !raw[first].range.isEmpty, !raw[second].range.isEmpty else { return false }
    if raw[first].isQuoted != raw[second].isQuoted { return false }
    if raw[second].indent > raw[first].indent, endsSentence(first) { return false }
    if beginsItem(second) { return false }
    if endsInHyphen(first) { return true }
    if raw[second].isRule(below: raw[first], in: text) { return false }
    if Self.isFull(raw[first], before: raw[second], width: width, in: text) { return true }
    return Self.goesOn(raw[first], in: raw[second], text) || isRagged && fillsMost(first, of: width, before: second)
  }

  /// Whether a line is running text and ends so far to the right that its paragraph goes on.
  private func fillsMost(_ first: Int, of width: Int, before second: Int) -> Bool {
    (raw[first].length + raw[first].indent) * 10 >= width * 6 && raw[first].columns(in: text) == 1
      && raw[second].columns(in: text) == 1 && raw[first].indent == raw[second].indent
      && text[raw[first].range].last != UInt8(ascii: ":")
  }

  private static func isFull(_ line: RawLine, before next: RawLine, width: Int, in text: [UInt8]) -> Bool {
    var word = 0
    for byte in text[next.content(in: text)] {
      if byte == 0x20 { break }
      if byte & 0xC0 != 0x80 { word += 1 }
    }
    return line.length + line.indent + 1 + word > width - 3
  }

  private func endsSentence(_ index: Int) -> Bool {
    LineShape(text[raw[index].range].suffix(40)).endsSentence
  }

  /// Whether a line ends within a word, or with one whose other half follows.
  private func endsInHyphen(_ index: Int) -> Bool {
    let line = text[raw[index].range]
    return line.count > 2 && line.last == UInt8(ascii: "-") && line[line.endIndex - 2] > 0x40
  }

  private func beginsItem(_ index: Int) -> Bool {
    ListMark.length(in: text[raw[index].range]) != nil || Self.opensTurn(text[raw[index].range])
  }
}

/// The marks that list items begin with.
enum ListMark {
  /// How many bytes the mark at the beginning of a line takes with its space, and whether it says something itself
  /// (“3.”) or not (“•”).
  static func length(in line: ArraySlice<UInt8>) -> (count: Int, isNumber: Bool)? {
    guard let first = line.first else { return nil }
    for bullet in bullets where line.starts(with: bullet) {
      let rest = line.dropFirst(bullet.count)
      return rest.first == 0x20 && rest.count > 1 ? (bullet.count + 1, false) : nil
    }
    guard first.isASCIIDigit else { return nil }
    let digits = line.prefix(3).prefix(while: \.isASCIIDigit)
    let rest = line.dropFirst(digits.count)
    guard digits.count <= 2, let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"),
      rest.dropFirst().first == 0x20, rest.count > 2
    else { return nil }
    return (digits.count + 2, true)
  }

  private static let bullets: [[UInt8]] = ["•", "◦", "▪", "●", "■", "‣", "·", "*", "-"].map { Array($0.utf8) }
}

extension SourcedText {
  /// Adds a part of `text` with every run of spaces made one.
  mutating func appendFolded(_ text: SourcedText, _ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      // The first space of a run belongs to what is kept.
      if text.utf8[index] == 0x20, index + 1 < range.upperBound, text.utf8[index + 1] == 0x20 {
        append(text, start..<(index + 1))
        index += 1
        while index < range.upperBound, text.utf8[index] == 0x20 { index += 1 }
        start = index
      } else {
        index += 1
      }
    }
    append(text, start..<range.upperBound)
  }

  /// Adds the next line of a wrapped paragraph: behind a space, or behind the hyphen that it was broken at.
  mutating func appendJoined(_ text: SourcedText, _ range: Range<Int>, _ broken: BrokenWords) {
    guard !range.isEmpty else { return }
    let next = text.utf8[range]
    // “Ein- und Ausgänge”: the other half of the word comes later.
    let isSuspended =
      WordKey(firstIn: next).map { BylineWords.conjunctions.contains($0) || $0 == BylineWords.and } ?? false
    let isBroken =
      utf8.count > 1 && utf8.last == UInt8(ascii: "-") && utf8[utf8.count - 2] > 0x40
      && (next.first.map { $0.isASCIILetter || $0 >= 0xC3 } ?? false) && !isSuspended
    if isBroken, broken.isBreak(utf8, next) { removeLast() }
    if !isBroken, let end = utf8.indices.last {
      append(scalar: 0x20, replacing: 1, source: source(of: end..<(end + 1)).upperBound)
    }
    appendFolded(text, range)
  }
}
