import Glibc
import PseudoTerminal
import Testing

@testable import pullquote

/// Names of files that are offered while a path is typed.
@Suite struct FileNamesTests {
  private let scratch = Scratch()

  @Test func namesBeginAsWasTyped() {
    for name in ["notes/a.md", "notes/b.md", "novel.txt", ".hidden", "draft.md", "no\tb.md"] { scratch.write(name, "") }
    let folder = scratch.path + "/"
    #expect(FileNames.beginning(with: folder + "no") == [folder + "notes/", folder + "novel.txt"])
    #expect(FileNames.beginning(with: folder + "notes/") == [folder + "notes/a.md", folder + "notes/b.md"])
    #expect(FileNames.beginning(with: folder).count == 3)
    #expect(FileNames.beginning(with: folder + ".") == [folder + ".hidden"])
    #expect(FileNames.beginning(with: folder + "none/").isEmpty)
  }

  @Test func tabCompletesTheDraft() throws {
    scratch.writeArticles(1)
    scratch.write("drafts/wall.md", "“We will mend lantern 1 before the winter,” said Tomas Quill.")
    let terminal = try openReader([scratch.path + "/0001.txt"], columns: 120)
    try terminal.wait(forText: "mend lantern")
    terminal.type(":verify \(scratch.path)/dr")
    try terminal.wait(forText: "/drafts/")
    terminal.type("\t\t")
    try terminal.wait(forText: "wall.md")
    terminal.type("\t\r")
    try terminal.wait(forText: "1 quotation · all exact")
    try expectQuits(terminal)
  }
}
