import Basics
import Drawing
import Testing

@testable import pullquote

/// What a program writes for a terminal that draws pixels, and how much of it the terminal sees.
@Suite struct PixelPictureTests {
  private static let limit = Size(width: 40, height: 24)
  private static func sixel(_ data: String, _ parameters: String = "0;1;0") -> [UInt8] {
    Array("\u{1B}P\(parameters)q\(data)\u{1B}\\".utf8)
  }

  static let good: [(String, Size)] = [
    ("\"1;1;16;12#0;2;0;50;100#0!16~-!16~", Size(width: 16, height: 12)),
    ("#0;2;0;0;0#1;2;100;0;0#0~~~$#1??~-#0~", Size(width: 3, height: 12)),
    ("!40~-!40~-!40~-!40~-", Size(width: 40, height: 24)),
    ("~", Size(width: 1, height: 6)),
  ]

  @Test(arguments: good)
  func sixelIsMeasured(_ data: String, _ size: Size) {
    let picture = SixelPicture([0x0A] + Self.sixel(data) + [0x0D, 0x0A], limit: Self.limit)
    #expect(picture?.size == size)
    #expect(picture.map { Array($0.bytes) } == Self.sixel(data))
  }

  /// Anything that is not one picture, as large as was asked for at most.
  static let bad: [[UInt8]] = [
    [], [0x0A], sixel(""), sixel("#0;2;0;0;0"), sixel("-"), sixel("!41~"), sixel("~-~-~-~-~"), sixel("~", "0;1;0;7"),
    sixel("~", ""), sixel("~", "0;x"), sixel("\"1;1;41;12~"), sixel("\"2;1;16;12~"), sixel("#256~"),
    sixel("#0;2;0;0;101~"),
    sixel("#0;1;0;0;0~"), sixel("#~"), sixel("!~"), sixel("!9"), sixel("!999999~"), sixel("~\u{7}~"), sixel("~\n~"),
    sixel("~ ~"),
    sixel("~") + sixel("~"), sixel("~") + Array("x".utf8), Array("x".utf8) + sixel("~"), Array(sixel("~").dropLast()),
    Array(sixel("~").dropLast(2)), sixel("~") + Array("\u{1B}]52;c;eA==\u{7}".utf8),
    Array("\u{1B}[2J".utf8) + sixel("~"),
    Array("\u{1B}P0;1;0q~\u{9C}".utf8), Array("\u{1B}P$q\"p\u{1B}\\".utf8), Array("\u{1B}]0;q~\u{1B}\\".utf8),
    sixel("~\u{1B}[c~"), sixel("~\u{18}~"),
  ]

  @Test(arguments: bad)
  func whatIsNoSixelPictureIsRefused(_ bytes: [UInt8]) {
    #expect(SixelPicture(bytes, limit: Self.limit) == nil)
  }

  // MARK: kitty

  private static func kitty(_ pixels: [UInt8], _ keys: String = "a=T,f=32,s=2,v=1,c=9,r=9,m=1") -> [UInt8] {
    let halves = [pixels.prefix(pixels.count / 2), pixels.suffix(pixels.count - pixels.count / 2)]
    let pieces = halves.map { "\u{1B}_Gm=1;\(String(decoding: Base64.encode(Array($0)), as: UTF8.self))\u{1B}\\" }
    return Array(("\u{1B}_G\(keys)\u{1B}\\" + pieces.joined() + "\u{1B}_Gm=0\u{1B}\\\n").utf8)
  }
  private static let two: [UInt8] = [1, 2, 3, 255, 4, 5, 6, 255]

  @Test func kittyIsWrittenAnew() throws {
    let picture = try #require(KittyPicture(Self.kitty(Self.two), limit: Self.limit))
    #expect(picture.size == Size(width: 2, height: 1))
    let written = String(decoding: picture.bytes(over: Size(width: 7, height: 3)), as: UTF8.self)
    let keys = "\u{1B}_Ga=T,i=\(Graphic.kittyNumber),f=24,o=z,s=2,v=1,c=7,r=3,C=1,q=2,m=0;"
    #expect(written.hasPrefix(keys) && written.hasSuffix("\u{1B}\\"))
    let payload = try #require(Base64.decode(written.dropFirst(keys.count).dropLast(2).utf8))
    #expect(payload == ZlibStream.compressed([1, 2, 3, 4, 5, 6], level: 4))
    // What shines through keeps its fourth byte.
    let glass = try #require(KittyPicture(Self.kitty([1, 2, 3, 255, 4, 5, 6, 9]), limit: Self.limit))
    #expect(String(decoding: glass.bytes(over: Size(width: 1, height: 1)), as: UTF8.self).contains("f=32,"))
  }

  @Test func longPicturesGoInPieces() throws {
    var generator = SeededGenerator(seed: 3)
    let limit = Size(width: 80, height: 80)
    let pixels = (0..<80 * 80 * 4).map { $0 % 4 == 3 ? 255 : UInt8.random(in: 0...255, using: &generator) }
    let picture = try #require(KittyPicture(Self.kitty(pixels, "a=T,f=32,s=80,v=80,m=1"), limit: limit))
    let strings = try #require(
      TerminalString.all(in: picture.bytes(over: Size(width: 8, height: 4)), introducer: UInt8(ascii: "_")))
    #expect(strings.count > 5 && strings.allSatisfy { $0.whole.count <= 4096 + 100 })
    let ends = strings.map { String(decoding: $0.contents.prefix { $0 != UInt8(ascii: ";") }.suffix(3), as: UTF8.self) }
    #expect(ends.dropLast().allSatisfy { $0 == "m=1" } && ends.last == "m=0")
  }

  static let badKitty: [[UInt8]] = [
    [], kitty([]), kitty(Array(two.dropLast())), kitty(two + [0]), kitty(two, "a=t,f=32,s=2,v=1,m=1"),
    kitty(two, "a=T,f=100,s=2,v=1,m=1"), kitty(two, "a=T,t=f,f=32,s=2,v=1,m=1"), kitty(two, "a=T,f=32,s=0,v=1,m=1"),
    kitty(two, "a=T,f=32,s=99999999999999999999,v=1,m=1"), kitty(two, "a=T,f=32,s=-2,v=-1,m=1"),
    kitty(two, "a=T,f=32,m=1"),
    kitty(two) + Array("\u{1B}]52;c;eA==\u{7}".utf8), kitty(two) + Array("x".utf8),
    Array("\u{1B}[2J".utf8) + kitty(two),
    kitty(two) + Array("\u{1B}_title\u{1B}\\".utf8), Array(kitty(two).dropLast(2)),
    kitty(Array(repeating: 255, count: 41 * 4), "a=T,f=32,s=41,v=1,m=1"),
  ]

  @Test(arguments: badKitty)
  func whatIsNoKittyPictureIsRefused(_ bytes: [UInt8]) {
    #expect(KittyPicture(bytes, limit: Self.limit) == nil)
  }

  // MARK: Room

  @Test func roomIsCountedInPixels() {
    let room = PixelRoom(Size(width: 50, height: 20), cell: Size(width: 9, height: 18), for: .sixel)
    #expect(room.pixels == Size(width: 450, height: 360) && room.units == Size(width: 56, height: 45))
    #expect(room.cells(touchedBy: Size(width: 448, height: 354)) == Size(width: 50, height: 20))
    #expect(room.cells(touchedBy: Size(width: 10, height: 18)) == Size(width: 2, height: 1))
    #expect(room.cells(touchedBy: Size(width: 451, height: 18)) == nil)
    #expect(PixelRoom(Size(width: 1, height: 1), cell: Size(width: 6, height: 13), for: .sixel).units == nil)
  }

  @Test func largeRoomsHaveFewerPixels() {
    let screen = Size(width: 300, height: 90)
    let sixel = PixelRoom(screen, cell: Size(width: 10, height: 20), for: .sixel)
    #expect(sixel.pixels == Size(width: 1000, height: 1000))
    let kitty = PixelRoom(screen, cell: Size(width: 10, height: 20), for: .kitty)
    #expect(kitty.pixels.width * kitty.pixels.height <= 500_000 && kitty.pixels.width > 800)
    // What is sent is enlarged until it fills the room, in its own shape.
    #expect(kitty.cells(filledBy: Size(width: 200, height: 100)) == Size(width: 300, height: 75))
    #expect(kitty.cells(filledBy: Size(width: 100, height: 200)) == Size(width: 90, height: 90))
    #expect(kitty.cells(filledBy: Size(width: 9000, height: 1)).height == 1)
  }
}
