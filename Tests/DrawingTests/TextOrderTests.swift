import Testing

@testable import Drawing

/// The order of what runs from right to left.
@Suite(.enabled(if: TextDirection.isKnown)) struct TextOrderTests {
  private func canvas(width: Int = 20) -> Canvas {
    var canvas = Canvas(size: Size(width: width, height: 1))
    canvas.ordersText = true
    return canvas
  }

  private func shown(_ text: String, _ direction: TextDirection, width: Int) -> String {
    var canvas = canvas(width: width)
    canvas.put([(text, Style())], x: 0, y: 0, width: width, direction: direction)
    return (0..<width).map { String(Character(canvas[$0, 0].scalar)) }.joined()
  }

  /// Letters are written here in the order of columns, by names of their own, so that no editor turns them round.
  @Test(arguments: [
    ("abc \u{5D0}\u{5D1}\u{5D2} de", TextDirection.leftToRight, "abc \u{5D2}\u{5D1}\u{5D0} de"),
    ("\u{5D0}\u{5D1} abc", .rightToLeft, "abc \u{5D1}\u{5D0}"),
    ("\u{5D0}(\u{5D1})", .rightToLeft, "(\u{5D1})\u{5D0}"),
    ("\u{5D0}\u{5D1} 123 \u{5D2}", .rightToLeft, "\u{5D2} 123 \u{5D1}\u{5D0}"),
    ("\u{5D0} \u{65E5}\u{672C}", .rightToLeft, "\u{65E5} \u{672C}  \u{5D0}"),
    // Seen, lam, alef, meem in the forms that join.
    ("\u{633}\u{644}\u{627}\u{645}", .rightToLeft, "\u{FEE1}\u{FE8E}\u{FEE0}\u{FEB3}"),
    // A date behind a name is none of it.
    ("\u{5D0}\u{5D1} · 26 Nov", .leftToRight, "\u{5D1}\u{5D0} · 26 Nov"),
    // An override of the article’s own has no effect.
    ("ab\u{202E}cd", .leftToRight, "abcd"),
  ])
  func aLineIsReadInItsOrder(_ text: String, _ direction: TextDirection, _ columns: String) {
    #expect(shown(text, direction, width: columns.unicodeScalars.count) == columns)
  }

  @Test func aParagraphStandsAtItsSide() {
    #expect(shown("\u{5D0}\u{5D1}.", .rightToLeft, width: 6) == "   .\u{5D1}\u{5D0}")
    #expect(shown("\u{5D0}\u{5D1}.", .leftToRight, width: 6) == "\u{5D1}\u{5D0}.   ")
    var unordered = Canvas(size: Size(width: 6, height: 1))
    unordered.put([("\u{5D0}\u{5D1}.", Style())], x: 0, y: 0, width: 6, direction: .rightToLeft)
    #expect(unordered[0, 0].scalar == "\u{5D0}", "What the terminal orders is left to it")
  }

  /// A search hit and a mark go along with their letter.
  @Test func stylesAndMarksStayWithTheirLetters() {
    var canvas = canvas(width: 4)
    let hit = Style(background: .ansi(3))
    canvas.put(
      [("\u{5D0}", Style()), ("\u{5D1}\u{5B8}", hit), ("\u{5D2}", Style())], x: 0, y: 0, width: 4,
      direction: .rightToLeft)
    #expect((0..<4).map { canvas[$0, 0].style.background == .ansi(3) } == [false, false, true, false])
    #expect(canvas[2, 0].scalar == "\u{5D1}" && canvas[2, 0].marks == ["\u{5B8}"])
  }

  @Test(arguments: [
    ("“\u{5D0} abc", TextDirection.rightToLeft), ("12 \u{627}", .rightToLeft), ("a \u{5D0}", .leftToRight),
    ("12", .leftToRight), ("", .leftToRight),
  ])
  func theFirstLetterSaysTheDirection(_ text: String, _ direction: TextDirection) {
    #expect(TextDirection(of: text) == direction)
  }

  @Test func levelsAreReversedFromTheInnermostOn() {
    #expect(Canvas.visualOrder([1, 1, 2, 2, 1]) == [4, 2, 3, 1, 0])
    #expect(Canvas.visualOrder([0, 1, 1, 0]) == [0, 2, 1, 3])
    #expect(Canvas.visualOrder([]) == [])
  }
}
