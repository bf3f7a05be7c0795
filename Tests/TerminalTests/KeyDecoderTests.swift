import Basics
import Drawing
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  /// What a terminal sends, and what it means.
  static let sent: [(String, [InputEvent])] = [
    ("j", [.key(Key(.character("j")))]),
    ("jk", [.key(Key(.character("j"))), .key(Key(.character("k")))]),
    ("é漢", [.key(Key(.character("é"))), .key(Key(.character("漢")))]),
    ("🎉", [.key(Key(.character("🎉")))]),
    ("\r", [.key(Key(.enter))]),
    ("\t", [.key(Key(.tab))]),
    ("\u{7F}\u{8}", [.key(Key(.backspace)), .key(Key(.backspace))]),
    ("\u{4}", [.key(Key(.character("d"), control: true))]),
    ("\0", [.key(Key(.character(" "), control: true))]),
    ("\u{1C}", [.key(Key(.character("\\"), control: true))]),
    ("\u{1B}j", [.key(Key(.character("j"), alt: true))]),
    ("\u{1B}é", [.key(Key(.character("é"), alt: true))]),
    ("\u{1B}\u{4}", [.key(Key(.character("d"), control: true, alt: true))]),
    ("\u{1B}[A\u{1B}OB", [.key(Key(.up)), .key(Key(.down))]),
    ("\u{1B}[1;5C", [.key(Key(.right, control: true))]),
    ("\u{1B}[1;3D", [.key(Key(.left, alt: true))]),
    ("\u{1B}\u{1B}[A", [.key(Key(.up, alt: true))]),
    ("\u{1B}Oa", [.key(Key(.up, control: true))]),
    ("\u{1B}[H\u{1B}OF\u{1B}[1~\u{1B}[8~", [.key(Key(.home)), .key(Key(.end)), .key(Key(.home)), .key(Key(.end))]),
    ("\u{1B}[5~\u{1B}[6;5~", [.key(Key(.pageUp)), .key(Key(.pageDown, control: true))]),
    ("\u{1B}[2~\u{1B}[3~", [.key(Key(.insert)), .key(Key(.delete))]),
    ("\u{1B}[Z", [.key(Key(.backTab))]),
    ("\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[1;2P", Array(repeating: .key(Key(.function(1))), count: 4)),
    ("\u{1B}[15~\u{1B}[24~", [.key(Key(.function(5))), .key(Key(.function(12)))]),
    ("\u{1B}[97;5u", [.key(Key(.character("a"), control: true))]),
    ("\u{1B}[27;5;105~", [.key(Key(.character("i"), control: true))]),
    ("\u{1B}[27u\u{1B}[13;2u", [.key(Key(.escape)), .key(Key(.enter))]),
    ("\u{1B}[<0;5;3M\u{1B}[<0;5;3m", [.click(Point(x: 4, y: 2))]),
    ("\u{1B}[<64;1;1M", [.wheel(Point(x: 0, y: 0), -1)]),
    ("\u{1B}[<65;2;9M\u{1B}[<65;2;9M\u{1B}[<65;2;9M", [.wheel(Point(x: 1, y: 8), 3)]),
    ("\u{1B}[M !!", [.click(Point(x: 0, y: 0))]),
    ("\u{1B}[<35;5;5M", []),
    ("\u{1B}[200~one\rtwo\u{1B}[A\u{1B}[201~j", [.paste("one\ntwo[A"), .key(Key(.character("j")))]),
    ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
    // What is nobody's typing.
    ("\u{1B}[?1;2cj", [.answered(.attributes([1, 2])), .key(Key(.character("j")))]),
    ("\u{1B}[6;18;9t", [.answered(.cell(Size(width: 9, height: 18)))]),
    ("\u{1B}[6;0;9t\u{1B}[4;300;400t", []),
    ("\u{1B}[?1;0;1024S\u{1B}[?1;3S", [.answered(.sixelColors(1024)), .answered(.sixelColors(nil))]),
    ("\u{1B}_Gi=31;OK\u{1B}\\j", [.answered(.kittyGraphics(isTaken: true)), .key(Key(.character("j")))]),
    ("\u{1B}_Gi=31;ENOTSUP:no\u{1B}\\", [.answered(.kittyGraphics(isTaken: false))]),
    ("\u{1B}_title\u{1B}\\", []),
    ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\j", [.key(Key(.character("j")))]),
    ("\u{1B}]11;rgb:0000/0000/0000\u{7}j", [.key(Key(.character("j")))]),
    ("\u{1B}P>|term\u{1B}\\j", [.key(Key(.character("j")))]),
    ("\u{1B}[I\u{1B}[O", []),
    ("\u{1B}[999999999999999999999;1~", []),
    ("\u{9B}A", [.key(Key(.character("A")))]),
  ]

  @Test(arguments: sent)
  func decodes(_ sent: String, _ events: [InputEvent]) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(sent.utf8) + decoder.flush() == events)
    #expect(!decoder.isWaiting)
  }

  /// A slow line delivers a byte at a time; only turns of the wheel then come one by one.
  @Test(arguments: sent.filter { !$0.0.contains("65;2;9") })
  func decodesByteByByte(_ sent: String, _ events: [InputEvent]) {
    var decoder = KeyDecoder()
    let decoded = sent.utf8.flatMap { decoder.feed(CollectionOfOne($0)) } + decoder.flush()
    #expect(decoded == events)
  }

  @Test func waitsForWhatMayFollowEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.key(Key(.escape))])
    #expect(decoder.feed([0x1B, 0x5B]) == [])
    #expect(decoder.flush() == [.key(Key(.character("["), alt: true))])
    #expect(decoder.feed([0x1B, 0x1B]) == [])
    #expect(decoder.flush() == [.key(Key(.escape)), .key(Key(.escape))])
    // A sequence that broke off is nobody's typing.
    #expect(decoder.feed(Array("\u{1B}[1;".utf8)) == [])
    #expect(decoder.flush() == [])
    #expect(decoder.feed([0x6A]) == [.key(Key(.character("j")))])
  }

  @Test func aPasteThatPausesIsStillAPaste() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[200~q".utf8)) == [])
    #expect(!decoder.isWaiting)
    #expect(decoder.flush() == [])
    #expect(decoder.feed(Array("q\u{1B}[20".utf8)) == [])
    #expect(decoder.feed(Array("1~q".utf8)) == [.paste("qq"), .key(Key(.character("q")))])
  }

  @Test func aPasteHasALimit() {
    var decoder = KeyDecoder()
    _ = decoder.feed(Array("\u{1B}[200~".utf8))
    for _ in 0..<20 { _ = decoder.feed([UInt8](repeating: 0x61, count: 1 << 16)) }
    guard case .paste(let text)? = decoder.feed(Array("\u{1B}[201~".utf8)).first else {
      Issue.record("The paste did not end.")
      return
    }
    #expect(text.utf8.count == KeyDecoder.pasteLimit)
  }

  @Test(arguments: [("\u{1B}[?997;2n", true), ("\u{1B}[?997;1n", false)])
  func aTerminalSaysThatItsColoursTurned(_ report: String, _ isLight: Bool) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array(report.utf8)) == [.backgroundChanged(isLight: isLight)])
    #expect(decoder.feed(Array("\u{1B}[?997;3n\u{1B}[?997n\u{1B}[997;1n".utf8)) == [])
  }

  @Test func learnsFromTheDatabase() {
    var decoder = KeyDecoder(known: [Array("\u{1B}[25;9X".utf8): Key(.function(13)), [0x01, 0x40]: Key(.function(14))])
    #expect(decoder.feed(Array("\u{1B}[25;9X".utf8)) == [.key(Key(.function(13)))])
    #expect(decoder.feed([0x01, 0x40]) == [.key(Key(.function(14)))])
  }

  @Test func oldCharacterSetsSendBytes() {
    var decoder = KeyDecoder(isUTF8: false)
    #expect(decoder.feed([0xE9]) == [.key(Key(.character("é")))])
  }

  /// Random bytes neither trap nor leave anything held back for ever, and cut anywhere they mean the same.
  @Test func survivesAnything() {
    var random = SeededGenerator(seed: 11)
    let pieces: [[UInt8]] = ["\u{1B}", "[", "O", "]", "P", "<", "200~", "201~", "\u{7}", "\\", "M", "1;5A", "é"].map {
      Array($0.utf8)
    }
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        if Bool.random(using: &random) {
          bytes += pieces.randomElement(using: &random)!
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      var whole = KeyDecoder()
      var parts = KeyDecoder()
      let cut = Int.random(in: 0...bytes.count, using: &random)
      let one = whole.feed(bytes)
      let two = parts.feed(bytes[..<cut]) + parts.feed(bytes[cut...])
      #expect(one == two, "\(bytes) cut at \(cut)")
      _ = whole.flush()
      #expect(!whole.isWaiting)
    }
  }
}
