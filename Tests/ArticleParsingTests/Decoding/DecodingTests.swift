import Basics
import Testing

@testable import ArticleParsing

struct DecodingTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: DecodedText(bytes).utf8, as: UTF8.self) }

  @Test func readsEveryEncodingThatScrapersWrite() {
    let wanted = "“Ja”, sagte Zoë 😀 – née O’Neill."
    let utf16 = Array(wanted.utf16)
    #expect(text(Array(wanted.utf8)) == wanted)
    #expect(text([0xEF, 0xBB, 0xBF] + Array(wanted.utf8)) == wanted)
    #expect(text([0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == wanted)
    #expect(text([0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == wanted)
    #expect(text(utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == wanted)
    #expect(text(utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == wanted)
    #expect(text([0x93, 0x4A, 0x61, 0x94, 0x20, 0x96, 0x20, 0xE9, 0x80]) == "“Ja” – é€")
  }

  @Test func keepsUTF8ThatIsBrokenInOnePlace() {
    let decoded = DecodedText(Array("“Ja” – é".utf8) + [0xE2, 0x80])
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "“Ja” – é\u{FFFD}\u{FFFD}")
    #expect(decoded.faults == 2)
    #expect(decoded.encoding == .utf8)
  }

  @Test func countsCodePoints() {
    let line = String(repeating: "a“é😀", count: 300)
    let decoded = DecodedText(Array(line.utf8))
    var bytes = 0
    for (count, scalar) in line.unicodeScalars.enumerated() {
      #expect(decoded.codePoints(before: bytes) == count)
      bytes += String(scalar).utf8.count
    }
    #expect(decoded.codePoints(before: bytes) == line.unicodeScalars.count)
  }
}

struct CleanTextTests {
  private func clean(_ text: String) -> String {
    String(decoding: TextCleaner().clean(Array(text.utf8)).utf8, as: UTF8.self)
  }

  @Test(arguments: [
    (#"\u200bSir Keir"#, "Sir Keir"), (#"one.\n\nTwo"#, "one.\n\nTwo"), (#"say \"no\""#, #"say "no""#),
    (#"C:\notes\new is a folder"#, #"C:\notes\new is a folder"#), (#"\ud83d\ude00!"#, "😀!"), (#"we\u2019ve"#, "we’ve"),
    (#"don\xe2\x80\x99t\xa0go"#, "don’t go"), (#"don\x92t"#, "don’t"),
    ("AT&amp;T &#8220;x&#x201d; &rsquo;", "AT&T “x” ’"),
    ("&amp;rsquo; &amp;#8217;", "’ ’"), ("Marks & Spencer; B&B", "Marks & Spencer; B&B"), ("&#145;x&#146;", "‘x’"),
    ("a\u{A0}b\u{202F}c\u{2009}d\te", "a b c d e"), ("a\u{200B}b\u{FEFF}c\u{AD}d\u{2060}e\u{200E}f", "abcdef"),
    ("a\r\nb\rc\u{2028}d\u{85}e", "a\nb\nc\nd\ne"), ("👨‍👩‍👧", "👨‍👩‍👧"), ("a\u{200D}b", "ab"),
  ])
  func decodesWhatScrapersLeave(_ text: String, wanted: String) {
    #expect(clean(text) == wanted)
  }

  @Test(arguments: [
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{07}red", "\u{1B}]8;;http://x\u{1B}\\red", "\u{1B}P1$tx\u{1B}\\red",
    "\u{9B}31mred", "\u{9D}0;title\u{9C}red", "\u{90}x\u{9C}red", "\u{1B}(Bred", "\u{1B}cred", "\u{202E}red\u{202C}",
    "\u{2066}red\u{2069}", "&#27;[31mred", "&#x9B;31mred".replacing("&#x9B;", with: "\u{9B}"), #"\u001b[31mred"#,
    #"\x1b[31mred"#, "r\u{0}e\u{8}d\u{7F}",
  ])
  func removesWhatATerminalWouldObey(_ text: String) {
    #expect(clean(text) == "red")
  }

  @Test func aStrayControlSwallowsNoText() {
    #expect(clean("before \u{1B}] after, and on it goes\nnext") == "before  after, and on it goes\nnext")
    #expect(clean("before \u{9D}after\nnext") == "before after\nnext")
  }

  /// Every byte of cleaned text leads back to a place in the input that says the same.
  @Test(arguments: 0..<60)
  func theWayBackIsExact(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "word ", "“", "é", "😀", "\u{200B}", "&amp;", "&#8217;", #"\u200b"#, #"\n"#, "\r\n", "\u{A0}", "\u{1B}[1m",
      "\u{202E}", "\n",
      "\u{9B}", "&", "\\", "\t",
    ]
    let input = (0..<80).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
    let utf8 = Array(input.utf8)
    let text = TextCleaner().clean(utf8)
    var last = 0
    for index in text.utf8.indices {
      let source = text.source(of: index..<(index + 1))
      #expect(source.lowerBound >= last && source.upperBound > source.lowerBound && source.upperBound <= utf8.count)
      if source.count == 1 && text.utf8[index] > 0x20 { #expect(utf8[source.lowerBound] == text.utf8[index]) }
      last = source.lowerBound
    }
    for (scalar, control) in zip(String(decoding: text.utf8, as: UTF8.self).unicodeScalars, 0...) {
      let isBad =
        scalar.value < 0x20 && scalar.value != 0x0A || (0x7F..<0xA0).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value)
      #expect(!isBad, "code point \(control)")
    }
  }
}
