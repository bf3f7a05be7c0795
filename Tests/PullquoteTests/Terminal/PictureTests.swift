import Foundation
import GoldenScreens
import PseudoTerminal
import Testing

/// The pictures in README are of this program.
@Suite struct PictureTests {
  /// An article with its quotes and captions, in a folder of pictures that is hidden beside README.
  @Test func readmeShowsTheReader() throws {
    let terminal = try openReader(
      ["--theme", "catppuccin-mocha"], ["COLORTERM": "truecolor"], columns: 120, rows: 36)
    // The first article stands in the preview, so that it is there when it is opened.
    try terminal.wait(forText: "We are not asking for the moon")
    terminal.type("\r")
    try terminal.wait(forText: "2 Quotes")
    terminal.type("]q]q]q")
    // Until a frame is whole, the terminal holds it back; the others are being read meanwhile.
    try terminal.wait(for: "the third quote") { screen in
      screen.description.contains("3/11") && !screen.description.contains("/10 read") && !screen.modes.contains(2026)
    }
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../.pictures")
    expectRecorded(
      terminal.screen.svg(foreground: "rgb(205,214,244)", background: "rgb(30,30,46)"),
      at: folder.standardized.appending(path: "reader.svg"))
    try expectQuits(terminal)
  }
}
