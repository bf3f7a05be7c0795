import Articles
import Testing

@testable import ArticleParsing

/// How much of a very long text is read, and that it is said.
@Suite struct TextLimitTests {
  @Test func whatIsShorterIsReadWhole() {
    #expect(TextLimit.cut([]) == nil)
    #expect(TextLimit.cut([UInt8](repeating: 0x61, count: TextLimit.mostBytes)) == nil)
    #expect(TextLimit.cut([UInt8](repeating: 0x0A, count: TextLimit.mostLines)) == nil)
  }

  @Test func lines() throws {
    let cut = try #require(TextLimit.cut(Array(String(repeating: "a\r\n", count: TextLimit.mostLines + 1).utf8)))
    #expect(cut.bytes.count == 3 * TextLimit.mostLines)
    #expect(cut.sentence == "has more than 400000 lines; those were read.")
  }

  @Test(arguments: ["a", "é", "“", "👩"])
  func bytes(_ character: String) throws {
    let size = character.utf8.count
    let cut = try #require(
      TextLimit.cut(
        Array("x".utf8) + Array(String(repeating: character, count: (TextLimit.mostBytes + 64) / size).utf8)))
    #expect(cut.bytes.count <= TextLimit.mostBytes)
    #expect(cut.bytes.count > TextLimit.mostBytes - 4)
    #expect(String(validating: cut.bytes, as: UTF8.self) != nil)
    #expect(cut.sentence == "has more than 8 MB of text; the first 8 MB were read.")
  }

  @Test func charactersOfUTF16StayWhole() throws {
    let bytes = [0xFF, 0xFE, 0x61] + [UInt8](repeating: 0, count: TextLimit.mostBytes)
    #expect(try #require(TextLimit.cut(bytes)).bytes.count % 2 == 0)
  }
}
