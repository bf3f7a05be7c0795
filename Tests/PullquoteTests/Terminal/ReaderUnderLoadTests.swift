import Basics
import Glibc
import GoldenScreens
import LoopbackServer
import PseudoTerminal
import Testing

/// The reader on a terminal with what is hostile, large, slow or never comes.
@Suite struct ReaderUnderLoadTests {
  // MARK: Hostile articles

  /// Escape sequences of every kind, as bytes and as code points, in every part of an article: none may come out.
  @Test(arguments: ["C.UTF-8", "C"])
  func nothingOfAnArticleSteersTheTerminal(_ locale: String) throws {
    let scratch = Scratch()
    let sequences = [
      "\u{1B}]0;OWNED\u{7}", "\u{1B}]52;c;T1dORUQ=\u{7}", "\u{1B}[31;44mOWNED", "\u{1B}[2J", "\u{1B}P$qOWNED\u{1B}\\",
      "\u{9B}31m", "\u{9D}0;OWNED\u{9C}", "\u{90}OWNED\u{9C}", "\u{202E}DENWO\u{202C}", "\u{2066}x\u{2069}", "\u{7}",
      "\u{8}\u{8}", "\u{1B}(0", "\u{1B}c", "&#27;[2J", "&#x9b;2J", "\\u001b[2J", "\u{1B}_OWNED\u{1B}\\", "\u{7F}", "\0",
    ]
    for (number, sequence) in sequences.enumerated() {
      let text = """
        Harbour \(sequence)plan approved

        By Ada\(sequence) Roe

        It was \(sequence)agreed on Tuesday. "We \(sequence)are glad," said To\(sequence)mas Quill.

        Harbour wall. Photograph: Ada \(sequence)Roe/Northwire
        """
      scratch.write("\(sequence.utf8.count)-\(number).txt", text)
    }
    // C1 as single bytes, which Windows-1252 has other characters for.
    scratch.write("bytes.txt", Array("Harbour plan\n\nIt was agreed ".utf8) + [0x9B, 0x32, 0x4A, 0x9D, 0x85, 0x0A])
    // A file's own name can be hostile too.
    scratch.write("z\u{1B}]0;OWNED\u{7}\u{202E}.txt", "Harbour\n\nIt was agreed on Tuesday.\n")

    let terminal = try openReader([scratch.path], ["LC_ALL": locale], columns: 160, rows: 50)
    try terminal.wait(forText: "1/22")
    for number in 2...22 {
      terminal.type("j")
      try terminal.wait(forText: "\(number)/22")
    }
    terminal.type("\r")
    try terminal.wait(forText: "1 Body")
    terminal.type("S")
    try terminal.wait(forText: "SPEAKERS")
    terminal.type("Q")
    _ = try terminal.waitForEnd()

    #expect(terminal.screen.commands.isEmpty)
    #expect(terminal.screen.surprises.isEmpty)
    let text = String(decoding: terminal.transcript, as: UTF8.self)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x08, 0x09, 0x0A, 0x0D, 0x0F, 0x1B: continue
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        Issue.record("U+\(String(scalar.value, radix: 16)) came out")
      default: continue
      }
    }
  }

  // MARK: Under load

  /// Windows of every size, changing while articles arrive and keys are pressed.
  @Test func survivesResizingUnderLoad() throws {
    let scratch = Scratch()
    scratch.writeArticles(150)
    var random = SeededGenerator(seed: 5)
    let terminal = try openReader([scratch.path])
    let before = terminal.initialModes
    let keys = [
      "j", "k", "\r", "h", "]q", "}", "S", "\t", "G", "g", " ", "\u{1B}", "?", "\u{1B}", "/wall\r", "n", "z", "]s",
    ]
    for round in 0..<100 {
      let columns = round % 10 == 0 ? Int.random(in: 1...8, using: &random) : Int.random(in: 1...300, using: &random)
      let rows = round % 7 == 0 ? Int.random(in: 1...4, using: &random) : Int.random(in: 1...100, using: &random)
      terminal.resize(columns: columns, rows: rows)
      terminal.type(keys.randomElement(using: &random)!)
      terminal.receive(for: Int32.random(in: 0...3, using: &random))
    }
    terminal.resize(columns: 120, rows: 40)
    // Whatever screen it came to, it is drawn for the size of now.
    try terminal.wait(for: "frame") { $0.lines.contains { $0.count > 100 } }
    #expect(terminal.screen.surprises.isEmpty)
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForEnd() == .signal(SIGTERM))
    #expect(terminal.leftovers(since: before) == [])
  }

  @Test func quitsWhileItLoads() throws {
    let scratch = Scratch()
    scratch.writeArticles(1000)
    let terminal = try openReader([scratch.path])
    try terminal.wait(forText: "1/1,000")
    try expectQuits(terminal)
  }

  @Test func opensAPageOfTheWeb() throws {
    let server = LoopbackServer { _ in
      [.answer(Array("<h1>Tide late</h1><p>The tide was late on Monday, said the harbour master.</p>".utf8))]
    }
    let terminal = try openReader([server.address("/tide")], columns: 100)
    try terminal.wait(forText: "late on Monday")
    try terminal.wait(forText: "1 Body")
    try expectQuits(terminal)
  }

  /// A page that does not come holds up neither keys nor quitting, and can be given up.
  @Test func aPageThatDoesNotComeHoldsNothingUp() throws {
    let server = LoopbackServer { _ in [.text("HTTP/1.1 200 OK\r\n"), .hang] }
    let scratch = Scratch()
    scratch.writeArticles(1)
    let terminal = try openReader([server.address("/tide"), scratch.path + "/0001.txt"], columns: 120)
    try terminal.wait(forText: "still being fetched")
    try terminal.wait(forText: "Harbour works number 1")
    terminal.type("x")
    try terminal.wait(forText: "Stopped: 1 of 2 were read.")
    try terminal.wait(forText: "not read yet")
    try expectQuits(terminal)
  }

  /// A pipe that nobody writes to and nobody closes holds up neither keys nor quitting.
  @Test func aSilentPipeHoldsNothingUp() throws {
    var ends: [Int32] = [-1, -1]
    #expect(Glibc.pipe(&ends) == 0)
    defer { ends.forEach { close($0) } }
    let terminal = try openReader(["-"], standardInput: ends[0])
    terminal.type("?")
    try terminal.wait(forText: "what do you want to do?")
    terminal.type("\u{1B}")
    try terminal.wait(for: "list") { !$0.description.contains("what do you want to do?") }
    try expectQuits(terminal)
  }
}
