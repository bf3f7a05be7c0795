import Testing

@testable import Feeds

/// The encodings of feeds.
@Suite struct FeedTextTests {
  private static func utf16(_ text: String, lowByteFirst: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      lowByteFirst ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
  }

  private static func feed(_ encoding: String, _ title: [UInt8]) -> [UInt8] {
    Array("<?xml version='1.0' encoding='\(encoding)'?><rss><channel><title>".utf8) + title
      + Array("</title></channel></rss>".utf8)
  }

  @Test(arguments: [
    // As declared, and what is meant where Latin-1 is declared.
    (feed("iso-8859-1", [0x63, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x78, 0x94]), "café “x”"),
    (feed("windows-1251", [0xCF, 0xF0, 0xE8]), "При"), (feed("koi8-r", [0xF0, 0xD2, 0xC9]), "При"),
    (feed("shift_jis", [0x93, 0xFA, 0x96, 0x7B]), "日本"), (feed("euc-kr", [0xC7, 0xD1]), "한"),
    (feed("gb2312", [0xD6, 0xD0]), "中"),
    // UTF-8, whatever is declared.
    (feed("iso-8859-1", Array("café".utf8)), "café"), (feed("no-such", Array("café".utf8)), "café"),
    // Single bytes in UTF-8.
    (feed("utf-8", Array("é".utf8) + [0xE9]), "éé"),
    // Marks and wide characters.
    ([0xEF, 0xBB, 0xBF] + feed("utf-8", Array("é".utf8)), "é"),
    ([0xFF, 0xFE] + utf16("<rss><channel><title>é</title></channel></rss>", lowByteFirst: true), "é"),
    (utf16("<?xml version='1.0'?><rss><channel><title>é</title></channel></rss>", lowByteFirst: false), "é"),
  ])
  func titleIsDecoded(bytes: [UInt8], title: String) { #expect(Feed.read(bytes)?.title == title) }

  @Test func whatIsNotInTheEncodingIsSaid() throws {
    let feed = try #require(Feed.read(Self.feed("utf-8", [0x61, 0xE9])))
    #expect(feed.diagnostics.map(\.message) == ["One byte is not UTF-8; read as Windows-1252."])
    let unknown = try #require(Feed.read(Self.feed("no-such", [0x61, 0xE9])))
    #expect(unknown.diagnostics.map(\.message) == ["It declares the encoding “no-such”, which is unknown."])
  }
}
