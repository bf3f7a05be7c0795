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
    try terminal.wait(forText: "Harbour works number 2 approved")
    terminal.type("s")
    try terminal.wait(forText: "It is lost when you quit, unless :add keeps it")
    terminal.type(":add\r")
    try terminal.wait(forText: "2 articles are in the library now, with 1 star.")
    try expectQuits(terminal)
    let list = try Program.run(["list", "is:starred", "--format", "jsonl"], environment: ["XDG_DATA_HOME": data])
    #expect(list.status == 0 && list.lines.count == 1)
    #expect(list.text.contains("Harbour works number 1"))
    let all = try Program.run(["list", "--format", "jsonl"], environment: ["XDG_DATA_HOME": data])
    #expect(all.lines.count == 2)
  }
}
