import Testing

@testable import Encodings

@Suite struct CharacterReferenceTests {
  @Test(
    arguments: [
      ("&amp; more", 0x26, 5), ("&rsquo;", 0x2019, 7), ("&#8217;", 0x2019, 7), ("&#x2019;", 0x2019, 8),
      ("&#X2019;", 0x2019, 8), ("&#146;", 0x2019, 6), ("&#0;", 0xFFFD, 4), ("&#x110000;", 0xFFFD, 10),
      ("&NonBreakingSpace;", 0xA0, 18),
    ] as [(String, UInt32, Int)])
  func meansACodePoint(text: String, scalar: UInt32, end: Int) {
    let read = Array(text.utf8).withUnsafeBufferPointer { CharacterReference.read(in: $0, at: 0) }
    #expect(read?.scalar == scalar)
    #expect(read?.end == end)
  }

  @Test(arguments: ["&", "&;", "&#;", "&#x;", "&amp", "&nosuchname;", "&#12a;", "&#123456789;"])
  func leavesOtherUsesOfTheAmpersandAlone(text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { CharacterReference.read(in: $0, at: 0) } == nil)
  }
}
