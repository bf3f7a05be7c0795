import Feeds
import Library
import LoopbackServer
import PseudoTerminal
import Synchronization
import Testing

/// The whole program on a library that follows feeds of a server on this machine.
@Suite struct ReaderOnFeedsTests {
  private static let filler =
    "<p>The harbour master counted the boats again on Monday, and found that one of them was missing from its place.</p>"

  private static func feed(_ title: String, _ headlines: [String]) -> [UInt8] {
    let items = headlines.map { headline in
      let text = "<p>“Nobody saw it,” said Ada Rook, the harbour master.</p>" + String(repeating: filler, count: 10)
      return
        "<item><title>\(headline)</title><guid>\(headline)</guid><description><![CDATA[\(text)]]></description></item>"
    }
    return Array("<rss version='2.0'><channel><title>\(title)</title>\(items.joined())</channel></rss>".utf8)
  }

  private func library(_ scratch: Scratch, following addresses: [String]) throws -> String {
    let path = scratch.path + "/library.db"
    let library = try Library(path: path, access: .creating)
    for address in addresses { try library.follow(FollowedFeed(address: address)) }
    try library.close()
    return path
  }

  @Test func newsComesInWhileOneReads() throws {
    let headlines = Mutex(["One", "Two"])
    let server = LoopbackServer { request in
      if request.path == "/lost" { return [.answer([], type: nil, status: "404 Not Found")] }
      return [.answer(Self.feed("The Harbour", headlines.withLock { $0 }), type: "application/rss+xml")]
    }
    let scratch = Scratch()
    let path = try library(scratch, following: [server.address("/feed"), server.address("/lost")])
    let terminal = try openReader(["--library", path], columns: 120, rows: 40)
    try terminal.wait(forText: "The library is empty.")
    terminal.type("FR")
    try terminal.wait(forText: "2 new articles in 2 feeds; 1 could not be read.")
    try terminal.wait(for: "the feeds as they are now") { screen in
      screen.lines.contains { $0.contains("● The Harbour") && $0.contains("2/2") }
        && screen.lines.contains { $0.contains("! 127.0.0.1") }
    }
    terminal.type("\r")
    try terminal.wait(for: "the list of the feed") { screen in
      screen.lines.contains { $0.contains(" ARTICLES ") } && screen.lines.contains { $0.contains("● Two") }
    }
    terminal.type("j")
    try terminal.wait(for: "the second article") { screen in
      screen.lines.contains { $0.contains(" ARTICLES ") && $0.contains(" 2/2") }
    }
    let selected = terminal.screen.lines.first { $0.contains("›") }?.contains("Two") == true ? "Two" : "One"
    headlines.withLock { $0 += ["Three"] }
    terminal.type("R")
    try terminal.wait(forText: "1 new article in 2 feeds; 1 could not be read.")
    // Its row may be drawn before that of the selected one.
    try terminal.wait(for: "the new article, and the same one selected") { screen in
      screen.lines.contains { $0.contains("● Three") }
        && screen.lines.contains { $0.contains("›") && $0.contains(selected) }
    }
    try expectQuits(terminal)
  }

  @Test func aFeedIsAddedByItsPage() throws {
    let server = LoopbackServer { request in
      request.path == "/feed"
        ? [.answer(Self.feed("The Harbour", ["One"]), type: "application/rss+xml")]
        : [.answer(Array("<!doctype html><link rel=alternate type='application/rss+xml' href='/feed'>".utf8))]
    }
    let scratch = Scratch()
    let path = try library(scratch, following: [server.address("/other")])
    let terminal = try openReader(["--library", path], columns: 120, rows: 40)
    try terminal.wait(forText: "The library is empty.")
    terminal.type("F+\(server.address("/")) sea\r")
    try terminal.wait(forText: "1 new article in 1 feed.")
    try terminal.wait(for: "the feed, with its tag, selected") { screen in
      screen.lines.contains { $0.contains("›● The Harbour #sea") && $0.contains("1/1") }
    }
    terminal.type("+nothing at all\r")
    try terminal.wait(forText: "✗ ")
    try expectQuits(terminal)
  }

  /// A server that never answers keeps nobody from reading, stopping or leaving.
  @Test func aDeadServerKeepsNobody() throws {
    let server = LoopbackServer { request in
      request.path == "/dead"
        ? [.hang] : [.answer(Self.feed("The Harbour", ["One"]), type: "application/rss+xml")]
    }
    let scratch = Scratch()
    let path = try library(scratch, following: [server.address("/dead"), server.address("/feed")])
    let terminal = try openReader(["--library", path], columns: 120, rows: 40)
    try terminal.wait(forText: "The library is empty.")
    terminal.type("FR")
    try terminal.wait(forText: "1 of 2 feeds, 1 new article")
    terminal.type("j\r")
    try terminal.wait(for: "the list") { screen in screen.lines.contains { $0.contains("● One") } }
    terminal.type("x")
    try terminal.wait(forText: "Stopped: the remaining feeds are due next time.")
    terminal.type("R")
    try terminal.wait(forText: " of 2 feeds, ")
    let began = ContinuousClock.now
    try expectQuits(terminal)
    #expect(began.duration(to: .now) < .seconds(8))
  }
}
