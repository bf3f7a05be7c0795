import Basics
import Glibc
import GoldenScreens
import LoopbackServer
import PseudoTerminal
import Testing

/// The whole program as a person meets it: on a terminal, with keys.
@Suite struct ReaderOnTerminalTests {
  @Test func opensTheSamplesAndQuits() throws {
    let terminal = try openReader(columns: 120, rows: 40)
    let before = terminal.initialModes
    try terminal.wait(forText: "1/10")
    #expect(terminal.screen.surprises.isEmpty)
    // Standing on the selection, for screen readers.
    #expect(terminal.screen.showsCursor)
    terminal.type("j")
    try terminal.wait(forText: "2/10")
    terminal.type("\r")
    try terminal.wait(forText: "1 Body")
    terminal.resize(columns: 60, rows: 20)
    try terminal.wait(for: "tabs") { $0.lines[0].contains("Quotes") && $0.lines[0].contains("Captions") }
    terminal.type("q")
    try terminal.wait(forText: "2/10")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(terminal.leftovers(since: before) == [])
  }

  @Test func opensAnArticleGivenByName() throws {
    let scratch = Scratch()
    scratch.writeArticles(1)
    let terminal = try openReader([scratch.path + "/0001.txt"], columns: 100)
    try terminal.wait(forText: "hear about plan 1 for")
    try terminal.wait(forText: "1 Body")
    try expectQuits(terminal)
  }

  @Test func readsAnArticleFromAPipeAndKeysFromTheTerminal() throws {
    let input = pipe(holding: "Bridge to close\n\nThe bridge over the Merrow closes on Monday, engineers said.\n")
    defer { close(input) }
    let terminal = try openReader(["-"], standardInput: input)
    let before = terminal.initialModes
    try terminal.wait(forText: "closes on Monday")
    terminal.type("?")
    try terminal.wait(forText: "what do you want to do?")
    terminal.type("\u{1B}")
    // While help is still being painted, some of the article shows below; an Esc and a Q in one go would be Alt-Q.
    try terminal.wait(for: "article without help") { screen in
      !screen.lines.contains { $0.contains("what do you want to do?") }
        && screen.lines.contains { $0.contains("closes on Monday") }
    }
    try expectQuits(terminal)
    #expect(terminal.leftovers(since: before) == [])
  }

  @Test func takesNoArticleFromTheKeyboard() throws {
    let terminal = try openReader(["-"], columns: 200)
    try terminal.wait(forText: "Standard input is the terminal;")
    terminal.type("Q")
    #expect(try terminal.waitForEnd() == .exit(1))
  }

  @Test func findsTheArticlesOfAFolder() throws {
    let scratch = Scratch()
    scratch.writeArticles(3)
    scratch.write("deeper/still/0009.txt", "Lantern found\n\nIt was found in the deepest folder of all on Friday.\n")
    scratch.write(".hidden.txt", "Nobody shall see this\n")
    symlink(scratch.path, scratch.path + "/deeper/loop")
    let terminal = try openReader([scratch.path], columns: 120)
    try terminal.wait(forText: "1/4")
    terminal.type("G")
    try terminal.wait(forText: "4/4")
    try terminal.wait(forText: "in the deepest folder of all")
    try expectQuits(terminal)
  }

  /// What cannot be read is said on the screen and again afterwards; the rest is there.
  @Test func saysWhatCannotBeRead() throws {
    let scratch = Scratch()
    scratch.writeArticles(1)
    let missing = scratch.path + "/missing.txt"
    let terminal = try openReader([scratch.path + "/0001.txt", missing], columns: 140)
    let sentence = "“\(missing)” could not be read: no such file or directory."
    try terminal.wait(forText: sentence)
    try terminal.wait(forText: "hear about plan 1 for")
    terminal.type("Q")
    #expect(try terminal.waitForEnd() == .exit(1))
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.screen.description.contains("pullquote: \(sentence)"))
  }

  @Test func searchesQuotesAsTheWordsAreTyped() throws {
    let scratch = Scratch()
    scratch.writeArticles(40)
    let terminal = try openReader([scratch.path], columns: 100)
    try terminal.wait(for: "end of loading") { $0.description.contains("1/40") && !$0.description.contains("/40 read") }
    terminal.type("\"")
    terminal.type("lantern 17")
    try terminal.wait(forText: "mend lantern 17 before the winter")
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForEnd() == .signal(SIGTERM))
  }

  @Test func copiesAQuote() throws {
    let scratch = Scratch()
    scratch.writeArticles(1)
    let terminal = try openReader([scratch.path + "/0001.txt"], columns: 120)
    try terminal.wait(forText: "before the winter")
    terminal.type("]qyy")
    try terminal.wait(for: "copy") { $0.commands.contains { $0.hasPrefix("52;c;") && $0.count > 10 } }
    try expectQuits(terminal)
  }

  /// Of two themes the one is taken that fits the background which the terminal tells.
  @Test(arguments: [("ffff/ffff/ffff", "one-light"), ("0000/0000/0000", "nord")])
  func theThemeFitsTheBackground(_ colour: String, _ theme: String) throws {
    let scratch = Scratch()
    scratch.write("pullquote/config.toml", "theme = { dark = \"nord\", light = \"one-light\" }\n")
    let terminal = try openReader([], ["XDG_CONFIG_HOME": scratch.path])
    terminal.type("\u{1B}]11;rgb:\(colour)\u{7}")
    try terminal.wait(forText: "1/10")
    terminal.type(":theme\r")
    try terminal.wait(forText: "The theme is \(theme).")
    try expectQuits(terminal)
  }

  /// A terminal whose colours turn tells so (mode 2031), and the other of two themes is taken; one that was chosen stays.
  @Test func theThemeFollowsTheBackground() throws {
    let scratch = Scratch()
    scratch.write("pullquote/config.toml", "theme = { dark = \"nord\", light = \"one-light\" }\n")
    let terminal = try openReader([], ["XDG_CONFIG_HOME": scratch.path])
    try terminal.wait(forText: "1/10")
    #expect(terminal.screen.modes.contains(2031))
    terminal.type("\u{1B}[?997;2n")
    try terminal.wait(forText: "Theme: one-light")
    terminal.type("\u{1B}[?997;1n")
    try terminal.wait(forText: "Theme: nord")
    terminal.type(":theme dracula\r")
    try terminal.wait(forText: "Theme: dracula")
    terminal.type("\u{1B}[?997;2n:theme\r")
    try terminal.wait(forText: "The theme is dracula.")
    try expectQuits(terminal)
  }

  @Test func changesTheTheme() throws {
    let terminal = try openReader(columns: 100)
    try terminal.wait(forText: "1/10")
    terminal.type(":theme gruvbox-dark\r")
    // gruvbox-dark paints its own background; the default theme never does.
    try terminal.wait(for: "background") { $0[50, 10].rendition.contains { $0.hasPrefix("48;5;") } }
    terminal.type(":theme no-such-theme\r")
    try terminal.wait(forText: "No theme is called “no-such-theme”")
    try expectQuits(terminal)
  }

  @Test func readsTheUsersFiles() throws {
    let scratch = Scratch()
    scratch.write("pullquote/config.toml", "theme = \"mine\"\n[keys]\nX = \"quit\"\n")
    scratch.write("pullquote/themes/mine.toml", "inherits = \"gruvbox-dark\"\n")
    let terminal = try openReader([], ["XDG_CONFIG_HOME": scratch.path], columns: 100)
    try terminal.wait(forText: "1/10")
    #expect(terminal.screen[50, 10].rendition.contains { $0.hasPrefix("48;5;") })
    terminal.type("X")
    #expect(try terminal.waitForEnd() == .exit(0))
  }

  /// Settings are read again when they are saved: in place, or as a new file in the place of the old.
  @Test func settingsThatAreSavedAreReadAgain() throws {
    let scratch = Scratch()
    scratch.write("pullquote/config.toml", "[keys]\nX = \"help\"\n")
    let terminal = try openReader([], ["XDG_CONFIG_HOME": scratch.path], columns: 100)
    try terminal.wait(forText: "1/10")
    scratch.write("pullquote/config.toml", "theme = \"gruvbox-dark\"\n[keys]\nX = \"notebook\"\n")
    try terminal.wait(forText: "The settings were read again.")
    try terminal.wait(for: "background") { $0[50, 10].rendition.contains { $0.hasPrefix("48;5;") } }
    terminal.type("X")
    try terminal.wait(forText: "Notebook ━")
    scratch.write("pullquote/config.toml", "measure = \"wide\"\n")
    try terminal.wait(forText: "The settings stay as they are.")
    let new = scratch.write("pullquote/new.toml", "[keys]\nX = \"quit\"\n")
    #expect(rename(new, scratch.path + "/pullquote/config.toml") == 0)
    try terminal.wait(forText: "The settings were read again.")
    terminal.type("X")
    #expect(try terminal.waitForEnd() == .exit(0))
  }

  @Test func theMouseIsTurnedOffAndOn() throws {
    let terminal = try openReader()
    try terminal.wait(forText: "1/10")
    #expect(terminal.screen.modes.contains(1006))
    terminal.type(":set mouse off\r")
    try terminal.wait(for: "no mouse") { !$0.modes.contains(1006) && $0.modes.contains(2004) }
    terminal.type(":set mouse on\r")
    try terminal.wait(for: "the mouse") { $0.modes.contains(1006) }
    try expectQuits(terminal)
  }

  @Test func aBrokenSettingIsASentence() throws {
    let scratch = Scratch()
    scratch.write("pullquote/config.toml", "measure = \"wide\"\n")
    let terminal = try openReader([], ["XDG_CONFIG_HOME": scratch.path], columns: 200)
    try terminal.wait(forText: "config.toml, line 1: “measure” must be")
    try expectQuits(terminal)
  }

  @Test func noColorIsRespected() throws {
    let terminal = try openReader([], ["NO_COLOR": "1"])
    try terminal.wait(forText: "1/10")
    for y in 0..<24 {
      for x in 0..<80 {
        let rendition = terminal.screen[x, y].rendition
        #expect(rendition.allSatisfy { $0.count == 1 }, "\(rendition) at \(x), \(y)")
      }
    }
  }

  // MARK: Ends

  @Test(arguments: [SIGHUP, SIGTERM, SIGINT])
  func aSignalLeavesTheTerminalAsItWas(_ signal: Int32) throws {
    let terminal = try openReader()
    let before = terminal.initialModes
    try terminal.wait(forText: "1/10")
    terminal.signal(signal)
    #expect(try terminal.waitForEnd() == .signal(signal))
    #expect(terminal.leftovers(since: before) == [])
  }

  @Test func aCrashLeavesTheTerminalAsItWas() throws {
    let terminal = try openReader()
    let before = terminal.initialModes
    try terminal.wait(forText: "1/10")
    terminal.signal(SIGSEGV)
    #expect(try terminal.waitForEnd() == .signal(SIGSEGV))
    #expect(terminal.leftovers(since: before) == [])
  }

  @Test func suspendsAndResumes() throws {
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noediting", "-i"],
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "PS1": "ready$ "])
    try terminal.wait(forText: "ready$")
    let before = terminal.modes
    terminal.type(builtProgram("pullquote") + " --no-state\r")
    try terminal.wait(forText: "1/10")
    terminal.type("j\u{1A}")
    try terminal.wait(for: "the shell") { !$0.isAlternate && $0.lines.last { !$0.isEmpty } == "ready$" }
    #expect(terminal.leftovers(since: before) == [])
    terminal.type("fg\r")
    try terminal.wait(forText: "2/10")
    terminal.type("Q")
    try terminal.wait(for: "the shell") { !$0.isAlternate && $0.lines.last { !$0.isEmpty } == "ready$" }
    #expect(terminal.leftovers(since: before) == [])
  }

  @Test(arguments: [("dumb", "cannot move its cursor"), (nil, "TERM is not set"), ("quux", "“quux” is known")])
  func aTerminalThatCannotShowItIsASentence(_ name: String?, _ sentence: String) throws {
    let terminal = try openReader([], ["TERM": name], columns: 200)
    #expect(try terminal.waitForEnd() == .exit(1))
    #expect(terminal.screen.lines[0].contains(sentence))
    #expect(!terminal.transcript.contains(0x1B))
  }

  @Test(arguments: ["vt100", "linux", "screen", "tmux-256color"])
  func worksOnManyTerminals(_ name: String) throws {
    let terminal = try openReader([], ["TERM": name])
    let before = terminal.initialModes
    try terminal.wait(forText: "1/10")
    terminal.type("j")
    try terminal.wait(forText: "2/10")
    try expectQuits(terminal)
    #expect(terminal.modes == before)
  }

  @Test func anAsciiLocaleIsReadable() throws {
    let scratch = Scratch()
    let path = scratch.write("curly.txt", "Café reopens\n\nThe “old” café – shut since May – isn’t shut any more.\n")
    let terminal = try openReader([path], ["LC_ALL": "C"])
    try terminal.wait(forText: "The \"old\" cafe - shut since May - isn't shut")
    #expect(terminal.transcript.allSatisfy { $0 < 0x80 })
    try expectQuits(terminal)
  }
}
