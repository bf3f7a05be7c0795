import Drawing
import Testing

@testable import Terminal

/// What is written so that one picture takes the place of another.
@Suite struct GraphicsUpdateTests {
  private static func picture(_ kind: Graphic.Kind, x: Int = 4, y: Int = 2, _ text: String = "PICTURE") -> PlacedGraphic
  {
    PlacedGraphic(
      Graphic(kind: kind, size: Size(width: 10, height: 5), bytes: Array(text.utf8)), at: Point(x: x, y: y))
  }

  private func update(_ shown: PlacedGraphic?, _ wanted: PlacedGraphic?, unknown: Bool = false) -> GraphicsUpdate {
    GraphicsUpdate(from: shown, to: wanted, isScreenUnknown: unknown)
  }

  private let drawn = Array("\u{1B}7\u{1B}[3;5HPICTURE\u{1B}8".utf8)
  private let deleted = Array("\u{1B}_Ga=d,d=I,i=1347769457,q=2\u{1B}\\".utf8)

  @Test(arguments: Graphic.Kind.allCases)
  func whatStaysIsNotWrittenAgain(_ kind: Graphic.Kind) {
    #expect(update(nil, nil) == GraphicsUpdate(from: nil, to: nil, isScreenUnknown: true))
    let same = update(Self.picture(kind), Self.picture(kind))
    #expect(same.before.isEmpty && same.rows == nil && same.after.isEmpty)
  }

  @Test(arguments: Graphic.Kind.allCases)
  func aPictureComesBehindTheCellsAndLeavesTheCursor(_ kind: Graphic.Kind) {
    let update = update(nil, Self.picture(kind))
    #expect(update.before.isEmpty && update.rows == nil && update.after == drawn)
  }

  @Test func kittyIsToldToForget() {
    let gone = update(Self.picture(.kitty), nil)
    #expect(gone.before == deleted && gone.rows == nil && gone.after.isEmpty)
    let moved = update(Self.picture(.kitty, x: 0), Self.picture(.kitty))
    #expect(moved.before == deleted && moved.rows == nil && moved.after == drawn)
  }

  @Test func theCellsBelowSixelAreWrittenAnew() {
    let gone = update(Self.picture(.sixel), nil)
    #expect(gone.before.isEmpty && gone.rows == 2..<7 && gone.after.isEmpty)
    let other = update(Self.picture(.sixel, "OTHER"), Self.picture(.sixel))
    #expect(other.rows == 2..<7 && other.after == drawn)
  }

  /// A screen that is cleared has every cell written, and the picture again.
  @Test func aClearedScreenHasItAgain() {
    let sixel = update(Self.picture(.sixel), Self.picture(.sixel), unknown: true)
    #expect(sixel.before.isEmpty && sixel.rows == nil && sixel.after == drawn)
    let kitty = update(Self.picture(.kitty), Self.picture(.kitty), unknown: true)
    #expect(kitty.before == deleted && kitty.after == drawn)
  }

  @Test func aCrashLeavesNone() {
    #expect(GraphicsUpdate.rescue([], hasOwnScreen: true).isEmpty)
    #expect(GraphicsUpdate.rescue([.kitty], hasOwnScreen: true) == Array("\u{1B}\\".utf8) + deleted)
    #expect(GraphicsUpdate.rescue([.sixel], hasOwnScreen: true) == Array("\u{1B}\\\u{1B}[2J".utf8))
    // What is on the shell's own screen stays.
    #expect(GraphicsUpdate.rescue([.sixel], hasOwnScreen: false) == Array("\u{1B}\\".utf8))
  }
}
