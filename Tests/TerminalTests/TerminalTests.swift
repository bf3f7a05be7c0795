import Drawing
import Glibc
import Testing

@testable import Terminal

@Suite struct ColorSupportTests {
  @Test(
    arguments: [
      (0, nil, ColorDepth.attributes), (8, nil, .ansi), (16, nil, .ansi), (256, nil, .indexed),
      (1 << 24, nil, .truecolor),
      (256, "1", .attributes), (256, "", .indexed), (1 << 24, "yes", .attributes),
    ] as [(Int, String?, ColorDepth)])
  func detects(_ colors: Int, _ noColor: String?, _ depth: ColorDepth) {
    #expect(ColorSupport(colors: colors, noColor: noColor).depth == depth)
  }

  @Test(
    arguments: [
      (256, Color.ansi(9), 9, false), (8, .ansi(9), 1, true), (8, .ansi(1), 1, false), (16, .ansi(9), 9, false),
      (256, .standard, -1, false), (256, .rgb(255, 0, 0), 196, false), (256, .rgb(8, 8, 8), 232, false),
      (16, .rgb(250, 5, 5), 9, false), (8, .rgb(250, 5, 5), 1, true), (16, .indexed(196), 9, false),
      (1 << 24, .rgb(1, 2, 3), 0x010203, false), (1 << 24, .ansi(3), 3, false),
      (1 << 24, .indexed(196), 0xFF0000, false),
      // The palette's own numbers cannot be colours.
      (1 << 24, .rgb(0, 0, 5), 0x000105, false), (1 << 24, .rgb(0, 0, 0), 0, false),
      (0, .rgb(255, 0, 0), -1, false),
    ] as [(Int, Color, Int32, Bool)])
  func numbers(_ colors: Int, _ color: Color, _ number: Int32, _ isBold: Bool) {
    var bold = false
    #expect(ColorSupport(colors: colors, noColor: nil).number(of: color, bold: &bold) == number)
    #expect(bold == isBold)
  }

  @Test func everyPaletteColourIsNearestToItself() {
    for index in UInt8(16)...255 {
      let nearest = XTermPalette.nearestIndex(to: XTermPalette.rgb(index))
      #expect(XTermPalette.rgb(nearest) == XTermPalette.rgb(index))
    }
  }
}

@Suite struct StandInsTests {
  @Test(arguments: [
    ("“Déjà vu” – it’s…", "\"Deja vu\" - it's."), ("┌─┬┐│╭╯", "+-++|++"), ("Łódź, Ærø, Škoda", "Lodz, Aro, Skoda"),
    ("▶◀▲▼•★", "><^v**"), ("€5 ½ №", "E5 ? #"), ("█▓▒░▣", "#%+.#"), ("› ‹Zug›", "> <Zug>"), ("ＡＢ", "AB"), ("漢", "?"),
    ("ſ", "s"),
  ])
  func standIn(_ text: String, _ ascii: String) {
    let shown = text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : StandIns.ascii(for: $0) }
    #expect(String(decoding: shown, as: UTF8.self) == ascii)
  }

  @Test func everyStandInIsPrintable() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = StandIns.ascii(for: scalar)
      if !(0x20..<0x7F).contains(shown) { Issue.record("U+\(String(value, radix: 16)) became \(shown)") }
    }
  }
}

@Suite struct GlyphTests {
  @Test(
    arguments: [
      0, 7, 0x1B, 0x7F, 0x80, 0x85, 0x9B, 0x9D, 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028, 0x202A, 0x202E, 0x2066,
      0x2069, 0xFEFF, 0xFFF9, 0xE0041,
    ] as [UInt32])
  func nothingSteersTheTerminal(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    for characters in [CharacterSet.unicode, .limited, .ascii] {
      for columns in 1...2 {
        let glyph = Glyph(scalar, columns: columns, in: characters)
        #expect(!glyph.isItself)
        #expect(glyph.value == 0xFFFD || (0x20..<0x7F).contains(glyph.value))
      }
    }
    #expect(!Glyph.standsOnOthers(scalar))
  }

  @Test func marksStandOnOthersAndJoinersDoNot() {
    #expect(Glyph.standsOnOthers("\u{301}"))
    #expect(Glyph.standsOnOthers("\u{5B0}"))
    #expect(!Glyph.standsOnOthers("\u{200D}"))
    #expect(!Glyph.standsOnOthers("\u{FE0F}"))
    #expect(!Glyph.standsOnOthers("a"))
  }
}

@Suite struct ClipboardTests {
  // RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func encodes(_ text: String, _ encoded: String) {
    #expect(Clipboard.sequence(for: text) == Array("\u{1B}]52;c;\(encoded)\u{7}".utf8))
  }

  @Test func refusesWhatTerminalsDrop() {
    #expect(Clipboard.sequence(for: String(repeating: "a", count: Clipboard.limit)) != nil)
    #expect(Clipboard.sequence(for: String(repeating: "a", count: Clipboard.limit + 1)) == nil)
  }
}

@Suite struct MailboxTests {
  @Test func keepsTheOrderOfEachSender() async throws {
    let mailbox = try Mailbox<[Int]>()
    await withTaskGroup { group in
      for sender in 0..<4 {
        group.addTask { for number in 0..<500 { mailbox.post([sender, number]) } }
      }
    }
    let taken = mailbox.take()
    for sender in 0..<4 {
      #expect(taken.filter { $0[0] == sender }.map { $0[1] } == Array(0..<500))
    }
    #expect(mailbox.take().isEmpty)
  }

  @Test func wakesOnceUntilItIsEmptied() throws {
    let mailbox = try Mailbox<Int>()
    func isReadable() -> Bool {
      var polled = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&polled, 1, 0) == 1
    }
    #expect(!isReadable())
    mailbox.post([])
    #expect(!isReadable())
    // Far more than a pipe holds.
    for number in 0..<100_000 { mailbox.post(number) }
    #expect(isReadable())
    #expect(mailbox.take().count == 100_000)
    #expect(!isReadable())
    mailbox.post(1)
    #expect(isReadable())
  }
}

@Suite struct CharacterSetTests {
  @Test(arguments: [("en_GB.UTF-8", true), ("xx.utf8", true), ("C", false), ("de_DE.ISO-8859-1", false), ("", false)])
  func readsTheNameOfALocale(_ name: String, _ isUTF8: Bool) {
    #expect(CharacterSet.namesUTF8(name) == isUTF8)
  }
}

@Suite struct TerminalModesTests {
  @Test(arguments: [("\u{1B}[m\u{F}$<2>", "\u{1B}[m\u{F}"), ("a$<5/>b", "ab"), ("$5", "$5"), ("$<", "$<")])
  func leavesPausesOut(_ capability: String, _ bytes: String) {
    #expect(TerminalModes.withoutPauses(Array(capability.utf8)) == Array(bytes.utf8))
  }
}
