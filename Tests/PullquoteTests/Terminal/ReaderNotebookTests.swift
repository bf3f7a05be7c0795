import Foundation
import PseudoTerminal
import Testing

/// The notebook in the program as it runs: kept between runs, edited in an editor, written and handed on.
@Suite struct ReaderNotebookTests {
  @Test func whatIsKeptOfFilesIsThereAgain() throws {
    let scratch = Scratch()
    scratch.writeArticles(2)
    let kept = Scratch()
    let state: [String: String?] = ["XDG_STATE_HOME": kept.path, "XDG_DATA_HOME": kept.path + "/data"]
    let first = try openReader([scratch.path], state, columns: 120)
    try first.wait(forText: "2 unread")
    first.type("\r2e")
    try first.wait(forText: "Note:")
    first.type("Ask him again.\r")
    try first.wait(forText: "Kept in the notebook with your note. It holds 1 now.")
    try expectQuits(first)
    let second = try openReader([scratch.path], state, columns: 120)
    try second.wait(forText: "mend lantern")
    second.type("B")
    try second.wait(forText: "Note: Ask him again.")
    try second.wait(forText: "— Tomas Quill")
    // It goes along into the library, with its article, whether or not the other one is read already.
    second.type(":add\r")
    try second.wait(forText: " now in the library")
    try expectQuits(second)
    let shown = try Program.run(
      ["notebook", "export", "--format", "text"], environment: ["XDG_DATA_HOME": kept.path + "/data"])
    #expect(shown.text.contains("Ask him again.") && shown.text.contains("Tomas Quill"))
  }

  @Test func theEditorHasTheTerminalAndGivesItBack() throws {
    let scratch = Scratch()
    scratch.writeArticles(1)
    // An editor that shows itself, waits for a line and writes it.
    let editor = scratch.write("editor", "#!/bin/sh\nclear; echo EDITOR HERE; read line; echo \"$line\" > \"$1\"\n")
    chmod(editor, 0o755)
    let terminal = try openReader([scratch.path + "/0001.txt"], ["EDITOR": editor], columns: 120)
    try terminal.wait(forText: "mend lantern")
    terminal.type("2E")
    try terminal.wait(forText: "EDITOR HERE")
    terminal.type("From the editor\r")
    try terminal.wait(forText: "Kept in the notebook with your note.")
    terminal.type("B")
    try terminal.wait(forText: "Note: From the editor")
    #expect(!terminal.screen.description.contains("EDITOR HERE"))
    try expectQuits(terminal)
  }

  @Test func anEditorThatFailsLeavesTheNote() throws {
    let scratch = Scratch()
    scratch.writeArticles(1)
    let terminal = try openReader([scratch.path + "/0001.txt"], ["EDITOR": "/no/such/editor"], columns: 120)
    try terminal.wait(forText: "mend lantern")
    terminal.type("2E")
    try terminal.wait(forText: "could not be started: set VISUAL or EDITOR.")
    try expectQuits(terminal)
  }

  @Test func aFileIsWrittenAndOnlyReplacedWhenThatIsWanted() throws {
    let scratch = Scratch()
    scratch.writeArticles(1)
    let file = scratch.path + "/out.md"
    let terminal = try openReader([scratch.path + "/0001.txt"], columns: 120)
    try terminal.wait(forText: "mend lantern")
    terminal.type("2cB")
    try terminal.wait(forText: "Notebook ━")
    terminal.type(":w \(file)\r")
    try terminal.wait(forText: "Wrote 1 clipping to")
    let written = String(decoding: scratch.read("out.md") ?? [], as: UTF8.self)
    #expect(written.hasPrefix("# Notebook") && written.contains("**Tomas Quill**"))
    scratch.write("out.md", "mine")
    terminal.type(":w \(file)\r")
    try terminal.wait(forText: "already exists. Replace it?")
    terminal.type("n")
    terminal.type("|wc -l\r")
    try terminal.wait(forText: "wc -l: ")
    #expect(scratch.read("out.md") == Array("mine".utf8))
    terminal.type(":w \(file)\r")
    try terminal.wait(forText: "already exists. Replace it?")
    terminal.type("y")
    try terminal.wait(forText: "Wrote 1 clipping to")
    #expect(scratch.read("out.md") == Array(written.utf8))
    // What an earlier program left beside it is in nobody’s way.
    scratch.write("out.md.new", "left")
    terminal.type(":w! \(file)\r")
    try terminal.wait(forText: "Wrote 1 clipping to")
    #expect(scratch.read("out.md") == Array(written.utf8) && scratch.read("out.md.new") == Array("left".utf8))
    terminal.type(":w /no/such/folder/x.csv\r")
    try terminal.wait(forText: "/no/such/folder/x.csv cannot be written: no such file or directory.")
    try expectQuits(terminal)
  }
}
