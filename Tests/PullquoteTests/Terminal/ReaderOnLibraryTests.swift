import ArticleParsing
import Foundation
import GRDB
import Glibc
import Library
import PseudoTerminal
import SampleArticles
import Search
import Testing

/// The whole program on a library of its own, on a terminal.
@Suite struct ReaderOnLibraryTests {
  /// A folder for the user's data, with a library of the samples in it.
  private func dataFolder(_ scratch: Scratch) throws -> String {
    let parser = ArticleParser()
    let articles = SampleArticles.all.map { parser.article(in: $0.bytes, input: $0.name) }
    let library = try Library(path: scratch.path + "/pullquote/library.db", access: .creating)
    try library.add(articles)
    try library.close()
    return scratch.path
  }

  @Test func opensOnTheLibraryAndKeepsMarks() throws {
    let scratch = Scratch()
    let data = try dataFolder(scratch)
    let terminal = try openReader([], ["XDG_DATA_HOME": data], columns: 120, rows: 40)
    try terminal.wait(forText: "10 · 10 unread")
    terminal.type("js")
    try terminal.wait(forText: "★")
    terminal.type("\r")
    try terminal.wait(for: "the article") { screen in
      screen.lines.contains { $0.contains("1 Body") }
        && !screen.lines.contains { $0.contains("Reading the article") }
    }
    terminal.type("r")
    try terminal.wait(forText: "Marked as read")
    terminal.type("q")
    try terminal.wait(forText: "9 unread")
    terminal.type("\"lantern")
    try terminal.wait(for: "an answer") { screen in
      screen.lines.contains { $0.hasPrefix(" SEARCH ") }
        && screen.lines.contains { $0.contains("has “lantern”") || $0.contains("— ") }
    }
    terminal.type("\u{1B}")
    try terminal.wait(for: "the end of the search") { !$0.lines.contains { $0.hasPrefix(" SEARCH ") } }
    try expectQuits(terminal)

    let again = try openReader(["--library", data + "/pullquote/library.db"], columns: 120, rows: 40)
    try again.wait(forText: "9 unread")
    try again.wait(forText: "★")
    again.type("S")
    try again.wait(forText: "Speakers of the library")
    try expectQuits(again)
  }

  /// However the reader ends, a copy of the one file has the last stars.
  @Test(arguments: ["q", "Q", "TERM", "HUP"]) func aCopyOfTheFileHasTheLastStars(_ end: String) throws {
    let scratch = Scratch()
    let library = try dataFolder(scratch) + "/pullquote/library.db"
    let terminal = try openReader(["--library", library], columns: 120, rows: 40)
    try terminal.wait(forText: "10 · 10 unread")
    terminal.type("sjs")
    try terminal.wait(for: "two stars") { $0.lines.filter { $0.contains("★") }.count >= 2 }
    switch end {
    case "TERM": terminal.signal(SIGTERM)
    case "HUP": terminal.signal(SIGHUP)
    default: terminal.type(end)
    }
    _ = try terminal.waitForEnd()
    let copy = scratch.path + "/copy.db"
    try FileManager.default.copyItem(atPath: library, toPath: copy)
    let starred = try Library(path: copy, access: .reading).count(ArticleListRequest(query: "is:starred"))
    #expect(starred == 2)
  }

  /// Who quits while another program writes waits for the last star to be kept, and is told so.
  @Test func quittingWaitsForWhatIsNotWrittenYet() throws {
    let scratch = Scratch()
    let path = try dataFolder(scratch) + "/pullquote/library.db"
    let terminal = try openReader(["--library", path], columns: 120, rows: 40)
    try terminal.wait(forText: "10 · 10 unread")
    try DatabaseQueue(path: path).inTransaction(.immediate) { _ in
      terminal.type("s")
      try terminal.wait(forText: "★")
      terminal.type("q")
      try terminal.wait(forText: "Saving the last marks…")
      return .commit
    }
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(try Library(path: path, access: .reading).count(ArticleListRequest(query: "is:starred")) == 1)
  }

  @Test(arguments: [true, false]) func anOlderLibraryIsListedAndThenSearched(_ isNamed: Bool) throws {
    let scratch = Scratch()
    let data = try dataFolder(scratch)
    let library = data + "/pullquote/library.db"
    let queue = try DatabaseQueue(path: library)
    try queue.inDatabase { db in
      try db.execute(sql: "UPDATE setting SET value = '0.0' WHERE name = 'word rules'")
      try db.execute(sql: "INSERT INTO quotation_words (quotation_words) VALUES ('delete-all')")
    }
    try queue.close()
    let terminal = try openReader(
      isNamed ? ["--library", library] : [], ["XDG_DATA_HOME": data], columns: 120, rows: 40)
    try terminal.wait(forText: "10 · 10 unread")
    terminal.type("\"lace")
    try terminal.wait(for: "an answer by the new words") { screen in
      screen.lines.contains { $0.hasPrefix(" SEARCH ") } && screen.lines.contains { $0.contains("— ") }
    }
    terminal.type("\u{1B}")
    try terminal.wait(for: "the end of the search") { !$0.lines.contains { $0.hasPrefix(" SEARCH ") } }
    terminal.type("Q")
    #expect(try terminal.waitForEnd() == .exit(0))
    let again = try Library(path: library, isPrepared: false)
    #expect(!again.isOutdated)
  }

  @Test func anEmptyLibraryShowsTheSamples() throws {
    let scratch = Scratch()
    try Library(path: scratch.path + "/pullquote/library.db", access: .creating).close()
    let terminal = try openReader([], ["XDG_DATA_HOME": scratch.path], columns: 120)
    try terminal.wait(forText: "1/10")
    try expectQuits(terminal)
  }

  @Test func aFileThatIsNoLibraryIsSaid() throws {
    let scratch = Scratch()
    let path = scratch.write("notes.db", "These are notes and no library.\n")
    let terminal = try openReader(["--library", path], columns: 200)
    #expect(try terminal.waitForEnd() == .exit(1))
    #expect(terminal.screen.lines.contains { $0.contains("notes.db") && $0.contains("not a Pullquote library") })
    #expect(scratch.read("notes.db") == Array("These are notes and no library.\n".utf8))
  }
}
