import Glibc
import PseudoTerminal
import Testing

/// A screen on a real terminal: what is drawn, typed, signalled and left behind.
@Suite struct ScreenTests {
  static let environment = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/", "PATH": "/usr/bin:/bin"]

  private func start(
    _ picture: String = "log", _ changes: [String: String?] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    var environment = Self.environment
    for (name, value) in changes { environment[name] = value }
    return try PseudoTerminal(
      builtProgram("screen-probe"), [picture], environment: environment, columns: columns, rows: rows)
  }

  @Test func quittingLeavesTheTerminalAsItWas() throws {
    let terminal = try start()
    let before = terminal.initialModes
    try terminal.wait(forText: "80x24")
    #expect(terminal.modes != before)
    #expect(terminal.screen.isAlternate)
    #expect(terminal.screen.modes.isSuperset(of: [1000, 1006, 2004]))
    #expect((terminal.screen.x, terminal.screen.y) == (1, 0))
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(terminal.leftovers(since: before) == [])
    #expect(terminal.screen.surprises.isEmpty)
  }

  @Test func aThrowLeavesTheTerminalAsItWas() throws {
    let terminal = try start()
    let before = terminal.initialModes
    try terminal.wait(forText: "80x24")
    terminal.type("T")
    #expect(try terminal.waitForEnd() == .exit(1))
    #expect(terminal.leftovers(since: before) == [])
    #expect(terminal.screen.description.contains("could not be set up"))
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGPIPE, SIGVTALRM, SIGXCPU])
  func aSignalLeavesTheTerminalAsItWas(_ signal: Int32) throws {
    let terminal = try start()
    let before = terminal.initialModes
    try terminal.wait(forText: "80x24")
    terminal.signal(signal)
    #expect(try terminal.waitForEnd() == .signal(signal))
    #expect(terminal.leftovers(since: before) == [])
  }

  @Test(arguments: [("C", SIGSEGV), ("A", SIGABRT), ("O", SIGSEGV)])
  func aCrashLeavesTheTerminalAsItWas(_ key: String, _ signal: Int32) throws {
    let terminal = try start("log", ["SWIFT_BACKTRACE": "enable=no"])
    let before = terminal.initialModes
    try terminal.wait(forText: "80x24")
    terminal.type(key)
    #expect(try terminal.waitForEnd() == .signal(signal))
    #expect(terminal.leftovers(since: before) == [])
  }

  /// What another thread dies of, while this one draws as fast as it can.
  @Test(arguments: [("W", SIGABRT), ("V", SIGSEGV)])
  func nothingIsDrawnAfterACrashOfAnotherThread(_ key: String, _ signal: Int32) throws {
    let terminal = try start("log", ["SWIFT_BACKTRACE": "enable=no"])
    let before = terminal.initialModes
    try terminal.wait(forText: "80x24")
    terminal.type(key)
    #expect(try terminal.waitForEnd() == .signal(signal))
    #expect(terminal.leftovers(since: before) == [])
    let end = Array("\u{1B}[?1049l".utf8)
    let left = try #require(terminal.transcript.ranges(of: end).last)
    // What else this terminal wants written when its other screen is left, and no frame.
    #expect(terminal.transcript.count - left.upperBound < 16)
  }

  /// A terminal that nobody reads, and a program that is stuck in writing to it.
  @Test func aBlockedTerminalKeepsNobodyAlive() throws {
    let terminal = try start()
    let before = terminal.initialModes
    try terminal.wait(forText: "80x24")
    terminal.type("P")
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForEnd(reading: false) == .signal(SIGTERM))
    #expect(terminal.leftovers(since: before) == [])
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE])
  func aFaultSentFromOutsideIsACrashToo(_ signal: Int32) throws {
    let terminal = try start("log", ["SWIFT_BACKTRACE": "enable=no"])
    let before = terminal.initialModes
    try terminal.wait(forText: "80x24")
    terminal.signal(signal)
    #expect(try terminal.waitForEnd() == .signal(signal))
    #expect(terminal.leftovers(since: before) == [])
  }

  @Test func keysPastesAndClicksArrive() throws {
    let terminal = try start()
    try terminal.wait(forText: "80x24")
    terminal.type("é\u{1B}[A\u{1B}[<0;3;2M\u{1B}[200~pasted\u{1B}[201~")
    try terminal.wait(forText: "paste(\"pasted\")")
    let lines = terminal.screen.lines
    #expect(lines[1].contains("character(\"\\u{00E9}\")"))
    #expect(lines[2].contains("up"))
    #expect(lines[3].contains("click(Point(x: 2, y: 1))"))
    // Escape comes by itself, without another key.
    terminal.type("\u{1B}")
    try terminal.wait(forText: "escape")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exit(0))
  }

  @Test func followsTheWindow() throws {
    let terminal = try start()
    try terminal.wait(forText: "80x24")
    for (columns, rows) in [(100, 40), (1, 1), (5, 3), (300, 100), (1, 60), (60, 1), (80, 24)] {
      terminal.resize(columns: columns, rows: rows)
      let size = String("\(columns)x\(rows)".prefix(columns))
      try terminal.wait(for: "screen of \(size)") { $0.lines[0] == size }
    }
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exit(0))
  }

  @Test func copiesThroughTheTerminal() throws {
    let terminal = try start()
    try terminal.wait(forText: "80x24")
    terminal.type("y")
    try terminal.wait(forText: "copied: sent")
    #expect(terminal.screen.commands.contains("52;c;YSDigJxi4oCd"))
  }

  /// Of everything hostile only visible text may come out: no control byte, no C1, no mark that turns the text.
  @Test(arguments: ["C.UTF-8", "C", "POSIX"])
  func nothingHostileComesOut(_ locale: String) throws {
    let terminal = try start("hostile", ["LC_ALL": locale], columns: 40, rows: 100)
    try terminal.wait(for: "last row") { $0.lines.contains { $0.contains("|a") } }
    terminal.type("q")
    _ = try terminal.waitForEnd()
    #expect(terminal.screen.surprises.isEmpty)
    #expect(terminal.screen.commands.isEmpty)
    // “[2J” was written after every one: were ESC or CSI before it, the screen would be blank.
    let text = String(decoding: terminal.transcript, as: UTF8.self)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x1B, 0x0D, 0x0A, 0x08, 0x09, 0x0F, 0x20..<0x7F: continue
      case 0x07, 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE0FFF:
        Issue.record("U+\(String(scalar.value, radix: 16)) came out")
      default: continue
      }
    }
    #expect(!text.contains("\u{1B}[2J|a"))
  }

  @Test func wideCharactersStandInTheirColumns() throws {
    let terminal = try start("wide")
    try terminal.wait(forText: "🎉|")
    #expect(Array(terminal.screen.lines.prefix(4)) == ["漢字|", "e\u{301}|", "“curly” – it’s…|", "🎉|"])
    #expect(terminal.screen[4, 0].text == "|")
    #expect(terminal.screen[1, 1].text == "|")
  }

  @Test func asciiLocalesGetStandIns() throws {
    let terminal = try start("wide", ["LC_ALL": "C"])
    try terminal.wait(forText: "\"curly\" - it's.|")
    #expect(terminal.screen[4, 0].text == "|")
    #expect(terminal.transcript.allSatisfy { $0 < 0x80 })
  }

  @Test func warnsAboutAnAsciiLocale() throws {
    let terminal = try start("log", ["LC_ALL": "C"])
    try terminal.wait(forText: "The locale has ASCII only")
  }

  /// Where nobody chose a locale the terminal is taken to be what terminals are.
  @Test(
    arguments: [["LC_ALL": nil], ["LC_ALL": "xx_XX.UTF-8"], ["LC_ALL": "", "LANG": "de_XX.utf8"]] as [[String: String?]]
  )
  func unknownLocalesAreUTF8(_ changes: [String: String?]) throws {
    let terminal = try start("wide", changes)
    try terminal.wait(forText: "“curly”")
  }

  @Test func stylesBecomeColours() throws {
    let terminal = try start("styles")
    try terminal.wait(forText: "rgb")
    let screen = terminal.screen
    #expect(
      (0..<6).map { screen[0, $0].rendition.sorted() } == [
        [], ["1"], ["7"], ["104", "31"], ["38;5;208"], ["38;5;16", "48;5;208"],
      ])
  }

  /// COLORTERM promises any colour: the entry of 256 gets it, and the user's own sixteen stay theirs.
  @Test(arguments: ["xterm-256color", "tmux-256color", "screen-256color"])
  func colortermBringsEveryColour(_ name: String) throws {
    let terminal = try start("styles", ["TERM": name, "COLORTERM": "truecolor"])
    try terminal.wait(forText: "rgb")
    let screen = terminal.screen
    #expect(
      (0..<6).map { screen[0, $0].rendition.sorted() } == [
        [], ["1"], ["7"], ["104", "31"], ["38;5;208"], ["38;2;1;2;3", "48;2;250;128;0"],
      ])
  }

  @Test func noColorLeavesAttributes() throws {
    let terminal = try start("styles", ["COLORTERM": "truecolor", "NO_COLOR": "1"])
    try terminal.wait(forText: "rgb")
    let screen = terminal.screen
    #expect((0..<6).map { screen[0, $0].rendition } == [[], ["1"], ["7"], [], [], []])
  }

  @Test(arguments: ["vt100", "vt220", "linux", "screen", "tmux-256color", "xterm", "rxvt-unicode", "ansi"])
  func worksOnManyTerminals(_ name: String) throws {
    let terminal = try start("styles", ["TERM": name])
    let before = terminal.initialModes
    try terminal.wait(forText: "reversed")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(terminal.modes == before)
  }

  @Test(
    arguments: [
      ([:], nil as String?, "TERM is not set"), ([:], "", "TERM is not set"),
      ([:], "dumb", "“dumb” (TERM) cannot move"),
      ([:], "no-such-terminal", "“no-such-terminal” is known"),
    ] as [([String: String], String?, String)])
  func saysWhyATerminalCannotBeUsed(_: [String: String], _ name: String?, _ sentence: String) throws {
    let terminal = try start("log", ["TERM": name], columns: 200)
    let before = terminal.initialModes
    #expect(try terminal.waitForEnd() == .exit(1))
    #expect(terminal.screen.lines[0].contains(sentence))
    #expect(!terminal.transcript.contains(0x1B))
    #expect(terminal.modes == before)
  }

  /// The shell's job control: the suspend key and SIGTSTP give the shell its terminal back, and fg takes it again.
  @Test func suspendsAndResumes() throws {
    var environment = Self.environment
    environment["PS1"] = "ready$ "
    let terminal = try PseudoTerminal("/bin/bash", ["--norc", "--noediting", "-i"], environment: environment)
    try terminal.wait(forText: "ready$")
    let before = terminal.modes
    terminal.type("\(builtProgram("screen-probe"))\r")
    try terminal.wait(forText: "80x24")
    let probe = try #require(terminal.children.first)

    for round in 1...3 {
      if round == 2 { kill(probe, SIGTSTP) } else { terminal.type("\u{1A}") }
      try terminal.wait(for: "the shell in round \(round)") {
        !$0.isAlternate && $0.lines.last { !$0.isEmpty } == "ready$"
      }
      #expect(terminal.leftovers(since: before) == [])
      // The window may have changed meanwhile.
      terminal.resize(columns: 80 + round, rows: 24)
      terminal.type("fg\r")
      // SIGCONT undoes a stop that is asked for before it is dealt with, so what it brings about comes first.
      try terminal.wait(for: "the screen") {
        $0.isAlternate && $0.lines[0] == "\(80 + round)x24"
          && $0.lines.contains("resized(Size(width: \(80 + round), height: 24))")
      }
      #expect(terminal.screen.modes.isSuperset(of: [1000, 1006, 2004]))
    }
    terminal.type("q")
    try terminal.wait(for: "the shell") { !$0.isAlternate && $0.lines.last { !$0.isEmpty } == "ready$" }
    #expect(terminal.leftovers(since: before) == [])
  }

  /// What is killed while the shell has the terminal goes without touching it.
  @Test func diesInTheBackground() throws {
    var environment = Self.environment
    environment["PS1"] = "ready$ "
    let terminal = try PseudoTerminal("/bin/bash", ["--norc", "--noediting", "-i"], environment: environment)
    try terminal.wait(forText: "ready$")
    let before = terminal.modes
    terminal.type("\(builtProgram("screen-probe"))\r")
    try terminal.wait(forText: "80x24")
    terminal.type("\u{1A}")
    try terminal.wait(for: "the shell") { !$0.isAlternate && $0.lines.last { !$0.isEmpty } == "ready$" }
    terminal.type("kill %1; kill -CONT %1; wait %1; echo status $?\r")
    try terminal.wait(forText: "status 143")
    #expect(terminal.modes == before)
    #expect(!terminal.screen.isAlternate)
  }

  /// A terminal that goes away ends the program, rather than leaving it to spin.
  @Test func endsWithItsTerminal() throws {
    var terminal: PseudoTerminal? = try start()
    try terminal?.wait(forText: "80x24")
    let process = try #require(terminal?.process)
    terminal?.hangUp()
    #expect(try terminal?.waitForEnd() == .signal(SIGHUP))
    terminal = nil
    #expect(kill(process, 0) == -1)
  }
}
