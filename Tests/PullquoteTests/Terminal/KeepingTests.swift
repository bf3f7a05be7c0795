import Foundation
import PseudoTerminal
import Testing

/// Articles that were opened from files, and the library.
@Suite struct KeepingTests {
  @Test func addKeepsWhatWasOpenedWithItsStar() throws {
    let scratch = Scratch()
    scratch.writeArticles(3)
    let data = scratch.path + "/data"
    let terminal = try openReader(
      [scratch.path + "/0001.txt", scratch.path + "/0002.txt"], ["XDG_DATA_HOME": data], columns: 120)
    // Either may be parsed first, and what is not parsed yet is not added.
    try terminal.wait(forText: "Harbour works number 1 approved")
    try terminal.wait(forText: "Harbour works number 2 approved")
    terminal.type("s")
    try terminal.wait(forText: "It is lost when you quit, unless :add keeps it")
    terminal.type(":add\r")
    try terminal.wait(forText: "2 articles are now in the library, with 1 star.")
    try expectQuits(terminal)
    let list = try Program.run(["list", "is:starred", "--format", "jsonl"], environment: ["XDG_DATA_HOME": data])
    #expect(list.status == 0 && list.lines.count == 1)
    #expect(list.text.contains("Harbour works number 1"))
    let all = try Program.run(["list", "--format", "jsonl"], environment: ["XDG_DATA_HOME": data])
    #expect(all.lines.count == 2)
  }

  @Test func whatIsDoneToAFileIsThereAgainUnderAnotherName() throws {
    let scratch = Scratch()
    scratch.writeArticles(3)
    let kept = Scratch()
    let state: [String: String?] = ["XDG_STATE_HOME": kept.path + "/state"]
    let first = try openReader([scratch.path], state, columns: 120)
    try first.wait(forText: "3 unread")
    first.type("js")
    try first.wait(forText: "Starred.")
    #expect(!first.screen.description.contains("It is lost"))
    first.type("t")
    try first.wait(forText: "Tags:")
    first.type("sea wall\r")
    try first.wait(forText: "Tagged: sea wall.")
    first.type("gr")
    try first.wait(forText: "Marked as read.")
    try expectQuits(first)
    #expect(rename(scratch.path + "/0002.txt", scratch.path + "/moved.txt") == 0)
    let second = try openReader([scratch.path], state, columns: 120)
    try second.wait(forText: "2 unread")
    try second.wait(forText: "★ Harbour works number 2")
    try second.wait(forText: "#sea wall")
    try expectQuits(second)
    let third = try openReader(["--no-state", scratch.path], state, columns: 120)
    try third.wait(forText: "Harbour works number 2")
    #expect(!third.screen.description.contains("★"))
    third.type("s")
    try third.wait(forText: "It is lost when you quit, unless :add keeps it")
    third.type("&harbour\r:save Harbours\r")
    try third.wait(forText: "Saved as “Harbours”: harbour. It is lost when you quit")
    try expectQuits(third)
  }

  @Test func comesBackAsItWasLeft() throws {
    let scratch = Scratch()
    scratch.writeArticles(3)
    let kept = Scratch()
    let state: [String: String?] = ["XDG_STATE_HOME": kept.path]
    let first = try openReader([scratch.path], state, columns: 120)
    try first.wait(forText: "3 unread")
    first.type("&\"number 2\"\r")
    try first.wait(forText: "1 of 3")
    first.type("\rT")
    try first.wait(forText: "1 Body")
    try first.wait(forText: "who chairs the works")
    try first.wait(forText: "Theme: mono")
    first.type("/harbour\r")
    try first.wait(forText: "match 1 of")
    try expectQuits(first)
    let second = try openReader([scratch.path], state, columns: 120)
    try second.wait(forText: "1 Body")
    try second.wait(forText: "who chairs the works")
    second.type(":theme\r")
    try second.wait(forText: "The theme is mono.")
    second.type("/\u{1B}[A")
    try second.wait(forText: "/harbour")
    second.type("\r")
    try second.wait(forText: "match 1 of")
    second.type("q")
    try second.wait(forText: "1 of 3 · ")
    try expectQuits(second)
    // Without a state, nothing is remembered.
    let third = try openReader(["--no-state", scratch.path], state, columns: 120)
    try third.wait(forText: "3 unread")
    try expectQuits(third)
  }

  @Test func aFolderThatCannotBeWrittenIsSaid() throws {
    let scratch = Scratch()
    scratch.writeArticles(1)
    scratch.write("file", "no folder")
    let terminal = try openReader(
      [scratch.path + "/0001.txt"], ["XDG_STATE_HOME": scratch.path + "/file"], columns: 160)
    try terminal.wait(forText: "Marks in files will be lost when you quit:")
    try expectQuits(terminal)
  }
}
