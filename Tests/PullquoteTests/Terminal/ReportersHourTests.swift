import Feeds
import Glibc
import Library
import LoopbackServer
import PseudoTerminal
import Testing

/// A reporter’s hour from feed to footnote, on the whole program: what comes in by a feed is read, kept with a note, quoted in a draft that is
/// checked, counted, and written with footnotes.
@Suite struct ReportersHourTests {
  private static let filler =
    "<p>The harbour master counted the boats again on Monday, and found that one of them was missing from its place.</p>"

  private static func item(_ headline: String, _ quotation: String, _ address: String) -> String {
    let text = "<p>“\(quotation)” said Ada Rook, the harbour master.</p>" + String(repeating: filler, count: 6)
    return "<item><title>\(headline)</title><guid>\(address)</guid><link>\(address)</link>"
      + "<pubDate>Tue, 03 Mar 2026 09:00:00 GMT</pubDate><description><![CDATA[\(text)]]></description></item>"
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func fromFeedToFootnote(_ size: (columns: Int, rows: Int)) throws {
    let server = LoopbackServer { _ in
      let items =
        Self.item("Wall gives way", "Nobody saw the wall give way in the night,", "http://port.example/wall")
        + Self.item("Boats come home", "Every boat was home before the storm,", "http://port.example/boats")
      return [
        .answer(
          Array("<rss version='2.0'><channel><title>The Harbour</title>\(items)</channel></rss>".utf8),
          type: "application/rss+xml")
      ]
    }
    let scratch = Scratch()
    let path = scratch.path + "/library.db"
    let library = try Library(path: path, access: .creating)
    try library.follow(FollowedFeed(address: server.address("/feed")))
    try library.close()
    let draft = scratch.write(
      "draft.md",
      """
      # The wall

      “Nobody saw the wall give way in the night,” said Ada Rook, the harbour master.

      “Every boat was home after the storm,” said Ada Rook.
      """)

    let terminal = try openReader(["--library", path], columns: size.columns, rows: size.rows)
    try terminal.wait(forText: "The library is empty.")
    // The feed.
    terminal.type("FR")
    try terminal.wait(forText: "2/2")
    terminal.type("\r")
    try terminal.wait(forText: "Wall gives way")
    // The article, and words of it.
    terminal.type("/Wall\r\r")
    // Beside the list the text is seen before the article is open.
    try terminal.wait(forText: " BODY ")
    try terminal.wait(forText: "missing from its")
    terminal.type("]q")
    terminal.type("v")
    try terminal.wait(forText: "MARK")
    terminal.type("lll")
    terminal.type("e")
    try terminal.wait(forText: "Note:")
    terminal.type("Who else was there?\r")
    try terminal.wait(forText: "with your note. It holds 1 now.")
    // A quotation as it stands.
    terminal.type("1]qc")
    try terminal.wait(forText: "It holds 2 now.")
    terminal.type("B")
    try terminal.wait(forText: "Who else was there?")
    // With footnotes, each with the address of the very sentence.
    terminal.type(":w \(scratch.path)/notes.md\r")
    try terminal.wait(forText: "Wrote 2 clippings to")
    let notes = String(decoding: scratch.read("notes.md") ?? [], as: UTF8.self)
    #expect(notes.contains("[^1]:") && notes.contains("[^2]:") && notes.contains("http://port.example/wall#:~:text="))
    #expect(notes.contains("Who else was there?") && notes.contains("Ada Rook"))
    // The draft.
    terminal.type(":verify \(draft)\r")
    try terminal.wait(forText: "2 quotations · 1 to look at")
    terminal.type("n")
    try terminal.wait(forText: "‹after›")
    terminal.type("q")
    // Who is quoted.
    terminal.type("W")
    try terminal.wait(for: "who is quoted") { screen in
      screen.lines.contains { $0.contains("Ada Rook") && $0.contains("2") } && screen.description.contains("SOURCES")
    }
    terminal.type(":w \(scratch.path)/sources.csv\r")
    try terminal.wait(forText: "Wrote ")
    #expect(String(decoding: scratch.read("sources.csv") ?? [], as: UTF8.self).contains("Ada Rook"))
    #expect(terminal.screen.surprises.isEmpty)
    try expectQuits(terminal)
  }
}
