import PseudoTerminal
import Testing

@testable import pullquote

/// The reader without a screen, through a pipe and on a terminal.
@Suite struct PlainReaderTests {
  private func papers() -> Scratch {
    let scratch = Scratch()
    scratch.write(
      "1.txt",
      """
      Lantern burns on the quay again

      By Ada Stone
      12 March 2026

      The lantern at the end of the quay was lit on Monday for the first time in nine years.

      “It burns all night, and nobody pays for it,” said Tomas Quill, who keeps the quay.

      Mina Orr, a sailor, was less sure. “I steer by the church,” she said.
      """)
    scratch.write(
      "2.txt",
      """
      Church clock stops at noon

      13 March 2026

      The clock of the church has stood still since Tuesday.

      “We never needed it,” Mina Orr said. “The lantern tells us enough.”
      """)
    return scratch
  }

  private func lines(
    _ commands: String, _ arguments: [String], _ environment: [String: String] = [:]
  ) throws -> [String] {
    let run = try Program.run(
      ["--no-state", "--plain"] + arguments, input: Array(commands.utf8), environment: environment)
    #expect(run.status == 0 && run.complaints.isEmpty && !run.output.contains(0x1B))
    return run.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A whole run, as it is heard.
  @Test func readsInOrder() throws {
    let scratch = papers()
    let commands = [
      "1", "n", "n", "n", "n", "quotes", "c", "speakers", "/lantern", "o 1", "search marmalade", "m", "o 9",
      "list clock", "q", "list",
    ]
    #expect(
      try lines(commands.joined(separator: "\n"), [scratch.path]).joined(separator: "\n") == """
        h lists the commands, q quits.
        2 articles.
        1. Lantern burns on the quay again: 1.txt, 12 Mar 2026, 2 quotes
        2. Church clock stops at noon: 2.txt, 13 Mar 2026, 1 quote
        Article 1 of 2.
        Lantern burns on the quay again

        By Ada Stone · 12 March 2026

        The lantern at the end of the quay was lit on Monday for the first time in nine
        years.

        “It burns all night, and nobody pays for it,” said Tomas Quill, who keeps the
        quay.

        Mina Orr, a sailor, was less sure. “I steer by the church,” she said.

        2 quotes, 0 captions, 2 speakers. n goes through the speakers.
        Tomas Quill:
        “It burns all night, and nobody pays for it,”
        Mina Orr, sailor:
        “I steer by the church,”
        Mina Orr in article 2, Church clock stops at noon:
        “We never needed it,” … “The lantern tells us enough.”
        There is no later speaker in the list.
        Quotations
        1. “We never needed it,” … “The lantern tells us enough.” — Mina Orr
        This article has no captions.
        1 speaker in this article.
        Mina Orr: 1 quote
        1 quote with “lantern”.
        1. “We never needed it,” … “The lantern tells us enough.” — Mina Orr; 2.txt, 13 Mar 2026
        Article 2 of 2.
        Church clock stops at noon

        13 March 2026

        The clock of the church has stood still since Tuesday.

        “We never needed it,” Mina Orr said. “The lantern tells us enough.”

        1 quote, 0 captions, 1 speaker. n goes through the speakers.
        No quote has “marmalade”.
        There is no more.
        Type a number from 1 to 1.
        1 article with “clock”.
        1. Church clock stops at noon: 2.txt, 13 Mar 2026, 1 quote

        """)
  }

  @Test func oneFileIsReadAtOnceAndTheEndOfTheInputIsTheEnd() throws {
    let scratch = papers()
    let said = try lines("", [scratch.path + "/2.txt"])
    #expect(said[1...2] == ["Article 1 of 1.", "Church clock stops at noon"])
  }

  @Test func whoNamedNothingReadsTheSamples() throws {
    let said = try lines("", [])
    #expect(said[0].hasPrefix("These articles are samples."))
    #expect(said.contains("10 articles."))
  }

  @Test func longListsGoOn() throws {
    let scratch = Scratch()
    scratch.writeArticles(25)
    let said = try lines("m\nm\n25\n", [scratch.path])
    #expect(said.contains("5 more: m goes on."))
    #expect(said.contains { $0.hasPrefix("25. ") })
    #expect(said.contains("There is no more.") && said.contains("Article 25 of 25."))
  }

  @Test func theLibraryIsReadToo() throws {
    let scratch = papers()
    let data = ["XDG_DATA_HOME": scratch.path + "/data"]
    #expect(try Program.run(["add", scratch.path + "/1.txt", scratch.path + "/2.txt"], environment: data).status == 0)
    let said = try lines("s\n/church\nlist clock\n1\nn\n", [], data)
    #expect(said.contains("2 articles.") && said.contains("2 speakers in all articles."))
    #expect(said.contains("Mina Orr, sailor: 2 quotes and paraphrases in 2 articles"))
    #expect(said.contains("1 quote with “church”.") && said.contains("1 article with “clock”."))
    #expect(said.contains("Mina Orr:") || said.contains("Mina Orr, sailor:"))
  }

  /// What cannot be read is said, and what is typed comes back as text alone.
  @Test func whatIsWrongIsSaid() throws {
    let scratch = papers()
    scratch.write("3.txt", "")
    let run = try Program.run(["--no-state", "--plain", scratch.path], input: Array("3\ndance\u{1B}[2J\no\n".utf8))
    #expect(run.status == 1 && run.complaints.contains("3.txt is empty."))
    #expect(run.lines.count { $0.contains("3.txt is empty.") } == 2)
    #expect(run.text.contains("“dance\\u{1b}[2J” is no command; h lists them."))
    #expect(run.text.contains("Type a number from 1 to 3."))
    let refused = try Program.run(["--plain", "-"], input: [])
    #expect(refused.status == 2 && refused.complaints.contains("name the article by its file"))
  }

  /// On a terminal that knows nothing there is a prompt, and no byte that moves the cursor.
  @Test func asksOnATerminal() throws {
    let scratch = papers()
    let terminal = try openReader(["--plain", scratch.path], ["TERM": "dumb"])
    try terminal.wait(forOutput: "the prompt") { $0.suffix(2).elementsEqual("> ".utf8) }
    terminal.type("1\n")
    try terminal.wait(forText: "n goes through the speakers.")
    terminal.type("next\n")
    try terminal.wait(forText: "Tomas Quill:")
    terminal.type("q\n")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(!terminal.transcript.contains(0x1B))
  }
}
