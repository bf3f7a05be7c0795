import PseudoTerminal
import Testing

/// A draft in the program as it runs.
@Suite struct ReaderVerifyTests {
  private static let draft = """
    # A draft

    “We will mend lantern 2 before the winter,” said Tomas Quill.

    “We will mend lantern 1 before the summer,” said Tomas Quill, the mayor.
    """

  @Test func aDraftIsComparedWithFilesAndReadAgain() throws {
    let scratch = Scratch()
    scratch.writeArticles(3)
    let drafts = Scratch()
    let draft = drafts.write("draft.md", Self.draft)
    let terminal = try openReader([scratch.path], columns: 120)
    try terminal.wait(forText: "3 unread")
    terminal.type(":verify \(draft)\r")
    try terminal.wait(forText: "2 quotations · 1 to look at")
    terminal.type("n")
    try terminal.wait(forText: "‹summer›")
    try terminal.wait(forText: "‹winter›")
    terminal.type(":w \(drafts.path)/out.jsonl\r")
    try terminal.wait(forText: "Wrote 2 findings to")
    let lines = String(decoding: drafts.read("out.jsonl") ?? [], as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 2 && lines[1].contains(#""verdict":"changed""#))
    terminal.type("|grep -c exact\r")
    try terminal.wait(forText: "grep -c exact: 1")
    drafts.write("draft.md", Self.draft.replacing("summer", with: "winter"))
    terminal.type(":verify\r")
    try terminal.wait(forText: "2 quotations · all exact")
    terminal.type("G\r")
    try terminal.wait(forText: "Harbour works number 1 approved")
    terminal.type("q:verify \(drafts.path)/none.md\r")
    try terminal.wait(forText: "none.md” could not be read: no such file or directory.")
    try terminal.wait(forText: "2 quotations · all exact")
    try expectQuits(terminal)
  }

  @Test func aPageIsComparedWithTheLibrary() throws {
    let scratch = Scratch()
    scratch.writeArticles(3)
    let place = Scratch()
    let environment: [String: String?] = ["XDG_DATA_HOME": place.path]
    #expect(try Program.run(["add", scratch.path], environment: ["XDG_DATA_HOME": place.path]).status == 0)
    let page = place.write(
      "draft.html", "<html><body><h1>A draft</h1><p>“We will mend lantern 3,” said Ada Rook.</p></body></html>")
    let terminal = try openReader([], environment, columns: 100)
    try terminal.wait(forText: "3 unread")
    terminal.type(":verify \(page)\r")
    try terminal.wait(forText: "somebody else’s")
    try terminal.wait(forText: "attributes it to Tomas Quill")
    try expectQuits(terminal)
  }
}
