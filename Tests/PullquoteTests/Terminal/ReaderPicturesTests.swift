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

  // MARK: In pixels

  /// A program that draws one cell of sixel or kitty's protocol, and else a character.
  private static let drawingPixels = """
    case "$*" in
    *sixels*) printf '\\033P0;1;0q"1;1;200;6#0;2;0;50;100#0!200~\\033\\\\\\n';;
    *kitty*) printf '\\033_Ga=T,f=32,s=1,v=1,c=1,r=1,m=1\\033\\\\\\033_Gm=1;AQID/w==\\033\\\\\\033_Gm=0\\033\\\\\\n';;
    *) printf '\\033[38;2;1;2;3m▀\\n';;
    esac

    """
  private static let sixelAnswers = ["c": "\u{1B}[?63;1;4c", "16t": "\u{1B}[6;20;10t", "?1;1;0S": "\u{1B}[?1;0;256S"]
  private static let kittyAnswers = [
    "kitty": "\u{1B}_Gi=1347769457;OK\u{1B}\\", "c": "\u{1B}[?62;22c", "16t": "\u{1B}[6;20;10t",
  ]

  private func sixels(_ screen: EmulatedScreen) -> Int { screen.graphics.count { $0.hasPrefix("0;1;0q") } }

  @Test func aTerminalThatSaysSoGetsSixel() throws {
    let terminal = try open(try page(drawing: Self.drawingPixels))
    terminal.answers = Self.sixelAnswers
    let before = terminal.initialModes
    try terminal.wait(for: "a picture in sixel") { sixels($0) == 1 && $0.description.contains("2 Quotes") }
    #expect(terminal.screen.questions == ["kitty", "16t", "c", "?1;1;0S", "c"])
    #expect(terminal.screen.surprises.isEmpty && blocks(terminal.screen) == 0)
    // Keys that leave it where it is write nothing of it.
    terminal.type("jj")
    terminal.type("?")
    try terminal.wait(forText: "Help:")
    #expect(sixels(terminal.screen) == 1)
    terminal.type("\u{1B}")
    try terminal.wait(for: "the picture again") { sixels($0) == 2 && !$0.description.contains("Help:") }
    terminal.type(":set images cells\r")
    try terminal.wait(for: "it in characters") { blocks($0) == 1 }
    try expectQuits(terminal)
    #expect(terminal.leftovers(since: before).isEmpty && terminal.screen.surprises.isEmpty)
  }

  @Test func aTerminalThatSaysSoGetsKittysProtocol() throws {
    let terminal = try open(try page(drawing: Self.drawingPixels))
    terminal.answers = Self.kittyAnswers
    let (shown, gone) = ("Ga=T,i=1347769457,f=24,o=z,s=1,v=1", "Ga=d,d=I,i=1347769457,q=2")
    try terminal.wait(for: "a picture") { $0.graphics.count == 1 && $0.graphics[0].hasPrefix(shown) }
    #expect(terminal.screen.questions == ["kitty", "16t", "c"])
    terminal.type("I")
    try terminal.wait(for: "it over the screen") { $0.graphics.count == 3 && $0.graphics[1] == gone }
    #expect(terminal.screen.description.contains("Any key goes back"))
    terminal.resize(columns: 80, rows: 24)
    try terminal.wait(for: "it in another size") { $0.graphics.count >= 5 && $0.graphics.last != gone }
    terminal.type("q")
    try terminal.wait(forText: "3 Captions")
    terminal.type("Q")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(terminal.screen.graphics.count { $0 == gone } >= 2 && terminal.screen.surprises.isEmpty)
    #expect(terminal.screen.graphics.last == gone)
  }

  @Test func aTerminalThatDoesNotSayGetsCharacters() throws {
    let terminal = try open(try page(drawing: Self.drawingPixels))
    terminal.answers = ["c": "\u{1B}[?62;22c"]
    try terminal.wait(for: "a picture in characters") { blocks($0) == 1 }
    #expect(terminal.screen.graphics.isEmpty && terminal.screen.questions == ["kitty", "16t", "c"])
    try expectQuits(terminal)
    #expect(terminal.screen.graphics.isEmpty)
  }

  /// What tmux says it draws, the terminal behind it may not; and it would take kitty's question for a title.
  @Test func insideTmuxThereAreCharacters() throws {
    let terminal = try open(try page(drawing: Self.drawingPixels), ["TMUX": "/nonexistent,1,0"])
    terminal.answers = Self.sixelAnswers
    try terminal.wait(for: "a picture in characters") { blocks($0) == 1 && $0.questions.count == 4 }
    #expect(terminal.screen.graphics.isEmpty && !terminal.screen.questions.contains("kitty"))
    terminal.type(":set images sixel\r")
    try terminal.wait(for: "sixel, which was asked for by name") { sixels($0) == 1 }
    try expectQuits(terminal)
  }

  /// Whatever the program writes beside a picture never reaches the terminal.
  @Test func whatIsNoPictureAloneIsNotSent() throws {
    let hostile = """
      case "$*" in
      *sixels*) printf '\\033P0;1;0q!9~\\033\\\\\\033]52;c;aGVsbG8=\\007';;
      *) printf '\\033[38;2;1;2;3m▀\\033]52;c;aGVsbG8=\\007\\n';;
      esac

      """
    let terminal = try open(try page(drawing: hostile))
    terminal.answers = Self.sixelAnswers
    try terminal.wait(for: "a picture in characters") { blocks($0) == 1 && $0.questions.count == 5 }
    try expectQuits(terminal)
    #expect(terminal.screen.graphics.isEmpty && terminal.screen.commands.isEmpty)
  }

  @Test func aCrashLeavesNoPicture() throws {
    let terminal = try open(try page(drawing: Self.drawingPixels))
    terminal.answers = Self.kittyAnswers
    try terminal.wait(for: "a picture") { $0.graphics.count == 1 }
    terminal.signal(SIGSEGV)
    _ = try terminal.waitForEnd()
    #expect(terminal.screen.graphics.last == "Ga=d,d=I,i=1347769457,q=2" && !terminal.screen.isAlternate)
  }
}
