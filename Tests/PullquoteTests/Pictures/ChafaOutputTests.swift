import Drawing
import Testing

@testable import pullquote

/// What chafa writes, as squares: a letter for each colour, “.” where there is none, a row of squares to a line.
@Suite struct ChafaOutputTests {
  private static let room = Size(width: 6, height: 3)
  private static let red = "38;2;255;0;0"

  private func squares(_ text: String) -> [String]? {
    guard let raster = ChafaOutput.raster(Array(text.utf8), limit: Self.room) else { return nil }
    let letters: [Raster.Pixel: Character] = [.init(255, 0, 0): "r", .init(0, 255, 0): "g", .init(0, 0, 255): "b"]
    return (0..<2 * raster.size.height).map { y in
      String((0..<raster.size.width).map { x in raster[x, y].map { letters[$0] ?? "?" } ?? "." })
    }
  }

  @Test(
    arguments: [
      // Upper and lower halves, and both.
      ("[38;2;255;0;0;48;2;0;0;255m▀", ["r", "b"]),
      ("[38;2;255;0;0;48;2;0;0;255m▄", ["b", "r"]),
      ("[38;2;255;0;0m█", ["r", "r"]),
      ("[48;2;0;255;0m ", ["g", "g"]),
      // Colours stay until others come.
      ("[38;2;255;0;0m▀[48;2;0;0;255m▀▄", ["rrb", ".br"]),
      ("[38;2;255;0;0m▀[0m▀", ["r.", ".."]),
      ("[38;2;255;0;0;48;2;0;0;255m▀[39m▀[49m▀", ["r..", "bb."]),
      // Exchanged, as chafa writes what is transparent above.
      ("[7m[38;2;255;0;0m▄[27m▄", ["r.", ".r"]),
      // Rows, of which one may be shorter and the last ends without a new line or with one.
      ("[38;2;255;0;0m██\n█\n", ["rr", "rr", "r.", "r."]),
      // A cell once more, so often.
      ("[38;2;255;0;0m█[2b[0m ", ["rrr.", "rrr."]),
      // More than there is room for.
      ("[38;2;255;0;0m██████████[99b", ["rrrrrr", "rrrrrr"]),
      ("[38;2;255;0;0m█\n█\n█\n█\n█", ["r", "r", "r", "r", "r", "r"]),
      // What is no picture means nothing, and numbers have bounds.
      ("[?25l[38;2;255;0;0m[10;10H█[2J[38;5;9m█", ["rr", "rr"]),
      ("]0;title\u{7}[38;2;999;0;0m█", ["........r", "........r"].map { String($0.suffix(6)) }),
      ("[38;2;255;0;0m█[38;2;1", ["r", "r"]),
      ("[38;2;255;0;0m\u{9B}█\u{202E}", [".r.", ".r."]),
    ] as [(String, [String])])
  func isRead(_ text: String, _ rows: [String]) {
    let escaped = text.replacing("[", with: "\u{1B}[").replacing("]0", with: "\u{1B}]0")
    if text.hasPrefix("]") {
      // Its letters count as cells without a colour: what matters is that none of them gets through.
      #expect(squares(escaped)?.allSatisfy { $0.allSatisfy { $0 == "." || $0 == "r" } } == true)
    } else {
      #expect(squares(escaped) == rows)
    }
  }

  @Test(arguments: ["", "\n\n", "\u{1B}[0m", "\u{1B}", "\u{1B}[", "\u{1B}[38;2;255;0;0"])
  func nothingIsNoPicture(_ text: String) {
    #expect(squares(text) == nil)
  }
}
