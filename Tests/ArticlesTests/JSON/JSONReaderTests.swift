import Basics
import GoldenScreens
import Testing

@testable import ArticleFormats
@testable import Articles

@Suite struct JSONReaderTests {
  /// What is wrong with a value; `nil` where nothing is.
  private func fault(_ text: String) -> JSONReader.Fault? {
    var reader = JSONReader(Array(text.utf8))
    do throws(JSONReader.Fault) {
      try reader.skip()
      try reader.end()
      return nil
    } catch {
      return error
    }
  }

  private func string(_ text: String) throws -> [UInt8] {
    var reader = JSONReader(Array(text.utf8))
    let string = try reader.string()
    try reader.end()
    return string
  }

  @Test(arguments: [
    "{}", "[]", " { } ", "[1, 2,\t3]\r\n", #"{"a":{"b":[{"c":null},true,false]},"d":"e"}"#, "0", "-0.5e+10", "1E-2",
    #""\u00e9\"\\\/\b\f\n\r\t""#, #"[[],[[]],{}]"#,
  ])
  func takesWhatIsJSON(_ text: String) {
    #expect(fault(text) == nil)
    // No beginning of a value is one, but for numbers.
    guard !text.allSatisfy({ "-+.eE0123456789".contains($0) }) else { return }
    let whole = text.utf8.lastIndex { $0 > 0x20 }.map { text.utf8.distance(from: text.startIndex, to: $0) } ?? 0
    for count in 0..<whole { #expect(fault(String(decoding: text.utf8.prefix(count), as: UTF8.self)) != nil) }
  }

  @Test(arguments: [
    ("", 0, "a value"), ("{\"a\" 1}", 5, "a colon"), ("{\"a\":1,}", 7, "a string"),
    ("[1 2]", 3, "a comma or a closing bracket"),
    ("{\"a\":1 2}", 7, "a comma or a closing bracket"), ("01", 1, "the end"), ("[-]", 2, "a digit"),
    ("1.x", 2, "a digit"),
    ("tru", 0, "a value"), ("nul ", 0, "a value"), ("{a:1}", 1, "a string"), ("'a'", 0, "a value"),
    ("\"a\nb\"", 2, "a quotation mark or an escaped control character"), ("\"a", 2, "a quotation mark"),
    ("[1]]", 3, "the end"), ("[}", 1, "a value"),
  ])
  func saysWhereItIsNone(_ text: String, _ offset: Int, _ expected: String) {
    #expect(fault(text) == JSONReader.Fault(offset: offset, expected: expected))
  }

  @Test(arguments: [
    (#""""#, ""), (#""plain""#, "plain"), (#""a\nb\tc\"d\\e\/""#, "a\nb\tc\"d\\e/"), (#""\u0041\u00E9\u4e2d""#, "Aé中"),
    (#""\ud83d\ude00!""#, "😀!"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00\ud83d\ude00""#, "\u{FFFD}😀"),
    (#""\ud83dx\ud83d\u0041""#, "\u{FFFD}x\u{FFFD}A"), ("\"wörtlich „so“\"", "wörtlich „so“"),
  ])
  func readsStrings(_ text: String, _ expected: String) throws {
    #expect(try string(text) == Array(expected.utf8))
  }

  @Test(arguments: [#""\x""#, #""\u12g4""#, #""\u12"#, #""\"#, "\"\u{1}\""])
  func refusesStringsThatAreNone(_ text: String) {
    #expect(throws: JSONReader.Fault.self) { try string(text) }
    #expect(fault(text) != nil)
  }

  /// What is no UTF-8 is for whoever decodes the page.
  @Test func keepsBytesAsTheyAre() throws {
    var reader = JSONReader([0x22, 0x93, 0xFF, 0x80, 0x22])
    #expect(try reader.string() == [0x93, 0xFF, 0x80])
  }

  /// Quotation marks and escapes at every distance from the words that are looked at together.
  @Test func readsWhatTheWriterWrites() throws {
    var generator = SeededGenerator(seed: 3)
    let letters = ["a", "é", "“", "😀", "\"", "\\", "\n", "\u{0}", "\u{1F}", "\u{7F}", "!", "#", "[", "]", " "]
    for length in 0..<400 {
      let text = (0..<length % 40).map { _ in
        Int.random(in: 0..<5, using: &generator) == 0 ? letters.randomElement(using: &generator) ?? "" : "x"
      }.joined()
      var writer = JSONWriter(pretty: false)
      writer.beginObject()
      writer.key("k")
      writer.string(text)
      writer.endObject()
      var reader = JSONReader(writer.bytes)
      var found: [String: [UInt8]] = [:]
      try reader.object { (key, reader) throws(JSONReader.Fault) in found[key] = try reader.string() }
      try reader.end()
      #expect(found == ["k": Array(text.utf8)])
      #expect(fault(String(decoding: writer.bytes, as: UTF8.self)) == nil)
    }
  }

  @Test func isNotBroughtDownByDepth() {
    let depth = 200_000
    #expect(fault(String(repeating: "[", count: depth) + String(repeating: "]", count: depth)) == nil)
    #expect(fault(String(repeating: "[", count: depth)) != nil)
    #expect(fault(String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)) == nil)
  }
}
