import Foundation
import PseudoTerminal
import Testing

/// The whole program with pictures, and a script in the place of the program that draws them.
@Suite struct ReaderPicturesTests {
  private let scratch = Scratch()

  /// A page that a browser saved, with a picture beside it, and a program that fills the room it is given with one colour.
  private func page(drawing script: String? = nil) throws -> String {
    let text = "<p>The board met on Tuesday and heard about the wall. It will meet again in March, the chair said.</p>"
    scratch.write("Wall_files/quay.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array("quay".utf8))
    let drawing =
      script
        ?? """
        while [ "$1" != --size ]; do shift; done
        width=${2%x*} height=${2#*x} row=
        while [ $width -gt 0 ]; do row="$row▀" width=$((width - 1)); done
        while [ $height -gt 0 ]; do
          printf '\\033[38;2;208;74;58;48;2;20;60;80m%s\\033[0m\\n' "$row"
          height=$((height - 1))
        done

        """
    mkdir("\(scratch.path)/bin", 0o755)
    chmod(scratch.write("bin/chafa", "#!/bin/sh\n\(drawing)"), 0o755)
    return scratch.write(
      "Wall.html",
      "<html><body><article><h1>Wall to be mended</h1>\(text)<figure><img src=\"Wall_files/quay.png\">"
        + "<figcaption>The wall at Port Hale on Monday, before the board met.</figcaption></figure>\(text)</article>")
  }

  private func open(_ page: String, _ changes: [String: String?] = [:]) throws -> PseudoTerminal {
    try openReader(
      [page],
      ["PATH": "\(scratch.path)/bin:/usr/bin:/bin", "COLORTERM": "truecolor"].merging(changes) { $1 }, columns: 120,
      rows: 40)
  }

  private func blocks(_ screen: EmulatedScreen) -> Int {
    screen.lines.reduce(0) { $0 + $1.unicodeScalars.count { $0 == "▀" } }
  }

  @Test func aPictureStandsBelowItsCaptionAndFillsTheScreen() throws {
    let terminal = try open(try page())
    try terminal.wait(forText: "3 Captions")
    terminal.type("3")
    try terminal.wait(for: "a picture in the pane") { blocks($0) > 100 && $0.description.contains("2 Quotes") }
    let inPane = blocks(terminal.screen)
    terminal.type("I")
    try terminal.wait(for: "the whole picture") {
      blocks($0) > 3 * inPane && $0.description.contains("Any key goes back")
    }
    #expect(!terminal.screen.description.contains("quay.png"))
    terminal.resize(columns: 80, rows: 24)
    try terminal.wait(for: "it in another size") { blocks($0) == 80 * 22 }
    terminal.type("q")
    try terminal.wait(for: "the pane again") { $0.description.contains("3 Captions") && blocks($0) > 100 }
    terminal.type(":set images off\r")
    try terminal.wait(for: "words alone") { blocks($0) == 0 && $0.description.contains("The wall at Port Hale") }
    try expectQuits(terminal)
  }

  /// Over ssh only the key asks for it.
  @Test func overSSHThePaneHasWordsAlone() throws {
    let terminal = try open(try page(), ["SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"])
    try terminal.wait(forText: "I shows the picture")
    #expect(blocks(terminal.screen) == 0)
    terminal.type("I")
    try terminal.wait(for: "the whole picture") { blocks($0) > 1000 }
    try expectGone(terminal)
  }

  /// A program that does not end holds up nothing, and is ended with the picture and with the reader.
  @Test func aProgramThatHangsHoldsUpNothing() throws {
    let terminal = try open(try page(drawing: "echo $$ > /dev/null; exec sleep 600\n"))
    try terminal.wait(forText: "3 Captions")
    terminal.type("I")
    try terminal.wait(forText: "Reading the picture…")
    terminal.type("x")
    try terminal.wait(forText: "3 Captions")
    terminal.type("I")
    try terminal.wait(forText: "Reading the picture…")
    try expectGone(terminal)
  }

  /// The first key leaves the picture, the second the reader.
  private func expectGone(_ terminal: PseudoTerminal) throws {
    terminal.type("q")
    try terminal.wait(forText: "3 Captions")
    try expectQuits(terminal)
  }

  @Test func withoutTheProgramTheKeyNamesThePackage() throws {
    let page = try page()
    let terminal = try openReader([page], ["PATH": "/nonexistent"], columns: 120, rows: 40)
    try terminal.wait(forText: "I shows the picture")
    terminal.type("I")
    try terminal.wait(forText: "which is not installed (on Debian the package chafa).")
    try expectQuits(terminal)
  }
}
