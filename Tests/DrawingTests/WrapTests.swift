import Basics
import GoldenScreens
import Testing

@testable import Drawing

@Suite("Wrapping")
struct WrapTests {
  @Test(
    "lines",
    arguments: [
      ("", 10, [""]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 8, ["one two", "three"]),
      ("  one   two  ", 6, ["  one", "two"]),
      ("one    two", 5, ["one", "two"]),
      ("one\n\ntwo\r\nthree\n", 9, ["one", "", "two", "three", ""]),
      ("a well-known long-term plan", 10, ["a well-", "known", "long-term", "plan"]),
      ("from 2019-2020 or -5 --flag", 7, ["from", "2019-", "2020 or", "-5", "--flag"]),
      ("He said—loudly—no", 9, ["He said—", "loudly—no"]),
      ("“I was—” he said", 7, ["“I", "was—”", "he said"]),
      ("Ada — who knew — left", 9, ["Ada — who", "knew —", "left"]),
      ("10\u{A0}000 people", 5, ["10\u{A0}00", "0", "peopl", "e"]),
      ("extra\u{AD}ordinary", 8, ["extra-", "ordinary"]),
      ("extra\u{AD}ordinary", 5, ["extra\u{AD}", "ordin", "ary"]),
      ("zero\u{200B}width", 6, ["zero", "width"]),
      ("東京は大きい。", 6, ["東京は", "大き", "い。"]),
      ("「東京」は", 4, ["「東", "京」", "は"]),
      ("GDP東京up", 5, ["GDP東", "京up"]),
      ("한국어 뉴스", 6, ["한국어", "뉴스"]),
      ("see https://example.com/a/b-c?d=e", 20, ["see", "https://example.com/", "a/b-c?d=e"]),
      ("antidisestablishmentarianism", 10, ["antidisest", "ablishment", "arianism"]),
      ("👩\u{200D}👩\u{200D}👧👍🏽", 2, ["👩\u{200D}👩\u{200D}👧", "👍🏽"]),
      ("ce\u{301}", 1, ["c", "e\u{301}"]),
      ("東", 1, ["東"]),
      ("« Oui ! » dit-il", 7, ["« Oui !", "» dit-", "il"]),
      ("Ada sagte »Ja« dazu", 12, ["Ada sagte", "»Ja« dazu"]),
    ] as [(String, Int, [String])])
  func lines(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(wrap(text, width: width).map { $0.text(of: text) } == lines)
  }

  @Test("indents")
  func indents() {
    let text = "one two three four five"
    let lines = wrap(text, width: 9, firstIndent: 1, hangingIndent: 4)
    #expect(lines.map(\.indent) == [1, 4, 4, 4])
    #expect(lines.map { $0.text(of: text) } == ["one two", "three", "four", "five"])
    // However far a line is indented, two columns are left to it.
    #expect(wrap("abc", width: 4, firstIndent: 99).map(\.indent) == [2, 0])
    #expect(wrap("ab", width: -3).count == 2)
  }

  @Test("nothing is lost, and every line fits", arguments: 0..<60)
  func anything(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = random.text(length: 150)
    let width = Int.random(in: 1...40, using: &random)
    let hanging = Int.random(in: 0...6, using: &random)
    let lines = wrap(text, width: width, firstIndent: Int.random(in: 0...6, using: &random), hangingIndent: hanging)
    let bytes = Array(text.utf8)
    var end = 0
    for line in lines {
      #expect(line.range.lowerBound >= end && line.range.upperBound <= bytes.count)
      for bound in [line.range.lowerBound, line.range.upperBound] where bound < bytes.count {
        #expect(bytes[bound] & 0xC0 != 0x80)
      }
      // Between two lines stands nothing that can be seen.
      let between = String(decoding: bytes[end..<line.range.lowerBound], as: UTF8.self)
      #expect(between.unicodeScalars.allSatisfy { $0.isBreakingSpace || $0.isLineEnd || ScalarClass($0) == .dropped })
      #expect(line.indent + line.width <= width || width == 1 && line.width == 2)
      #expect(line.width == displayWidth(line.text(of: text)))
      end = line.range.upperBound
    }
    let rest = String(decoding: bytes[end...], as: UTF8.self)
    #expect(rest.unicodeScalars.allSatisfy { $0.isBreakingSpace || $0.isLineEnd })
    let ends =
      text.unicodeScalars.count { $0.isLineEnd } - text.utf8.indices.count { text.utf8[$0...].starts(with: [13, 10]) }
    #expect(lines.count > ends)
  }

  @Test(
    "no code point is looked at more than three times, whatever the text and the width",
    arguments: [" ", "a", "ab ", "! ", "\u{200D}", "東", "\u{301}", "x-", "—", "a \u{301}", "abcdefghi/", "« ", "\n"])
  func cost(_ unit: String) {
    let text = String(repeating: unit, count: 2000)
    for width in [1, 2, 7, 60] {
      var wrapper = Wrapper(text: text, width: width, hangingIndent: 3)
      wrapper.startLine(at: wrapper.position, indent: 0)
      wrapper.run()
      #expect(wrapper.looks <= 3 * text.unicodeScalars.count)
    }
  }

  @Test("pieces of a line carry the styles of what is highlighted")
  func highlights() {
    let text = "She said “we won’t” twice"
    let line = wrap(text, width: 99)[0]
    let quote = Style(foreground: .ansi(2))
    let match = Style(background: .ansi(3))
    let runs = line.runs(
      of: text, style: Style(modifiers: .bold),
      highlights: [
        Highlight(range: 9..<25, style: quote), Highlight(range: 15..<18, style: match),
        Highlight(range: 90..<99, style: match),
      ])
    #expect(runs.map(\.0) == ["She said ", "“we ", "won", "’t”", " twice"])
    #expect(runs.map(\.1.foreground) == [nil, .ansi(2), .ansi(2), .ansi(2), nil])
    #expect(runs.map(\.1.background) == [nil, nil, .ansi(3), nil, nil])
    #expect(runs.allSatisfy { $0.1.modifiers == .bold })
    #expect(line.runs(of: text).map(\.0) == [text])
    // A highlight that begins inside a character does no harm.
    let odd = line.runs(of: text, highlights: [Highlight(range: 10..<11, style: match)])
    #expect(odd.map(\.0).joined() == text)
  }
}

@Suite("Truncating and padding")
struct TruncateTests {
  @Test(
    "at the end",
    arguments: [
      ("short", 5, "short"), ("shorter", 5, "shor…"), ("one two", 5, "one…"), ("東京大学", 5, "東京…"), ("東京大学", 4, "東…"),
      ("cafe\u{301}s", 5, "cafe\u{301}s"), ("cafe\u{301} au lait", 5, "cafe\u{301}…"), ("abc", 1, "…"), ("abc", 0, ""),
      ("", 3, ""),
    ])
  func end(_ text: String, _ width: Int, _ result: String) {
    #expect(truncate(text, width: width) == result)
  }

  @Test(
    "in the middle",
    arguments: [
      ("/home/ada/articles/page.html", 15, "/home/a…ge.html"), ("abcdef", 6, "abcdef"), ("abcdef", 5, "ab…ef"),
      ("東京大学新聞", 7, "東…新聞"), ("abcdef", 1, "…"),
    ])
  func middle(_ text: String, _ width: Int, _ result: String) {
    #expect(truncate(text, width: width, at: .middle) == result)
  }

  @Test("the result fits and is cut between characters", arguments: 0..<40)
  func anything(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = random.text(length: 30)
    let width = Int.random(in: 0...20, using: &random)
    for place in [Truncation.end, .middle] {
      let result = truncate(text, width: width, at: place)
      #expect(displayWidth(result) <= width)
      if displayWidth(text) <= width && width > 0 { #expect(result == text) }
    }
  }

  @Test("padding", arguments: [(Alignment.leading, "東  "), (.centered, " 東 "), (.trailing, "  東")])
  func padding(_ alignment: Alignment, _ result: String) {
    #expect(pad("東", width: 4, alignment: alignment) == result)
    #expect(pad("longer", width: 4, alignment: alignment) == "longer")
  }
}
