import Basics
import Testing

@testable import ArticleParsing

@Suite struct HTMLEncodingTests {
  private static func page(charset: String, _ text: [UInt8]) -> [UInt8] {
    Array("<html><head><meta http-equiv=Content-Type content='text/html; charset=\(charset)'></head><p>".utf8) + text
  }

  @Test(arguments: [
    ("gb2312", [0xD0, 0xC2, 0xCE, 0xC5] as [UInt8], "新闻"),
    ("GBK", [0xD0, 0xC2, 0xCE, 0xC5], "新闻"),
    ("Shift_JIS", [0x93, 0xFA, 0x96, 0x7B], "日本"),
    ("x-sjis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
    ("euc-kr", [0xC7, 0xD1, 0xB1, 0xB9], "한국"),
    ("ks_c_5601-1987", [0xC7, 0xD1, 0xB1, 0xB9], "한국"),
    ("windows-1251", [0xCC, 0xE8, 0xF0], "Мир"),
    ("iso-8859-1", [0x93, 0x47, 0x72, 0xFC, 0xDF, 0x65, 0x94], "“Grüße”"),
    ("no-such-thing", [0x47, 0x72, 0xFC, 0xDF, 0x65], "Grüße"),
    ("iso-8859-1", Array("Grüße — “здравствуйте”".utf8), "Grüße — “здравствуйте”"),
  ])
  func readsWhatIsDeclared(_ charset: String, _ bytes: [UInt8], _ text: String) {
    let decoded = HTMLDecoding(Self.page(charset: charset, bytes))
    #expect(String(decoding: decoded.bytes, as: UTF8.self).hasSuffix("<p>" + text))
  }

  @Test func whatCameWithThePageCountsBeforeWhatItDeclares() {
    let decoded = HTMLDecoding(Self.page(charset: "iso-8859-1", [0x93, 0xFA, 0x96, 0x7B]), transport: "Shift_JIS")
    #expect(String(decoding: decoded.bytes, as: UTF8.self).hasSuffix("日本"))
  }

  @Test func readsMarksAndUTF16() {
    let text = "<p>Zoë</p>"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
      #expect(String(decoding: HTMLDecoding(bytes).bytes, as: UTF8.self) == text)
    }
  }

  @Test func aFewBrokenBytesDoNotSpoilAPage() {
    let text = String(repeating: "Größe und Maß. ", count: 20)
    let decoded = HTMLDecoding(Array(text.utf8) + [0x93, 0x61, 0x94])
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text + "“a”")
    #expect(decoded.isDamaged)
  }

  @Test func nothingDecodesToNULOrInvalidUTF8() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator) & (Bool.random(using: &generator) ? 0xFF : 0x7F)
      }
      let decoded = HTMLDecoding(bytes).bytes
      #expect(!decoded.contains(0))
      #expect(Array(String(decoding: decoded, as: UTF8.self).utf8) == decoded)
    }
  }
}
