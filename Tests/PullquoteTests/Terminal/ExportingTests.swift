import ArticleFormats
import Articles
import Foundation
import Reader
import Search
import Shelves
import Testing

@testable import pullquote

/// What `:w` and `|` of the reader write.
@Suite struct ExportingTests {
  private static let article: Article = {
    let text = "“We shall mend the pier,” Ada Moreau said."
    var article = Article(input: "pier.txt", format: .text)
    article.headline = "Pier to be mended"
    article.body = [Block(kind: .paragraph, text: text, span: TextSpan(0, text.unicodeScalars.count))]
    article.speakers = [Speaker(id: "ada-moreau", name: "Ada Moreau", role: nil)]
    article.quotations = [
      Quotation(
        kind: .direct, text: "We shall mend the pier,",
        content: [Passage(part: .body(0), range: 3..<26, span: TextSpan(1, 24))], cue: [], source: [],
        sourceText: "Ada Moreau", speaker: 0, confidence: 1)
    ]
    return article
  }()

  private func text(_ contents: Export.Contents, _ format: Export.Format) -> String {
    let export = Export(contents, as: format, to: .shell(""))
    return String(
      decoding: ExportText(export, isOfLibrary: false) { $0 == ArticleID(0) ? Self.article : nil }.bytes, as: UTF8.self)
  }

  private var notebook: Export.Contents {
    let kept = Clipping(quotation: 0, of: Self.article).map {
      KeptClipping(notebook: "Notes", place: 1, clipping: $0, note: "Ask again.")
    }
    return .notebook("Notes", kept.map { [NotebookEntry(kept: $0, article: ArticleID(0), added: "")] } ?? [])
  }

  @Test func aNotebookIsWrittenInEveryFormat() {
    #expect(
      text(notebook, .markdown) == """
        # Notes

        > “We shall mend the pier,”
        >
        > — **Ada Moreau**[^1]

        Ask again.

        [^1]: Pier to be mended, *pier.txt*, no date

        """)
    #expect(
      text(notebook, .csv).contains(",“We shall mend the pier,”,")
        || text(notebook, .csv).contains("\"“We shall mend the pier,”\""))
    #expect(text(notebook, .jsonl).contains(#""id":null"#), "what is in no library has no name in it")
    #expect(text(notebook, .bibTeX).hasPrefix("@"))
    #expect(text(notebook, .cslJSON).hasPrefix("["))
    #expect(
      text(notebook, .text)
        == "“We shall mend the pier,” — Ada Moreau. “Pier to be mended”, pier.txt, no date.\nAsk again.\n\n")
  }

  @Test func severalArticlesAreWrittenOneAfterTheOther() {
    #expect(text(.articles([0, 0]), .text).contains("\n* * *\n\nPier to be mended"))
    #expect(text(.articles([0, 7, 0]), .jsonl).split(separator: "\n").count == 2)
  }

  @Test func aCountOfSourcesIsWhatTheCommandWrites() {
    var tally = SourceTally(by: .speaker)
    tally.add(QuotedArticle(Self.article, quotations: [0], kinds: [.direct], kindOfName: SourceKind.ofName))
    let contents = Export.Contents.sources(SourceRanking(tally))
    #expect(text(contents, .csv).hasPrefix("by,name,kind,quotations,words,share,"))
    #expect(text(contents, .jsonl).contains(#""name":"Ada Moreau","kind":"person","quotations":1"#))
    #expect(text(contents, .text).hasPrefix("SPEAKER "))
  }

  @Test func quotationsAndArticlesAreWritten() {
    let hits = Export.Contents.quotations([QuoteHit(article: 0, quote: 0), QuoteHit(article: 7, quote: 0)])
    #expect(text(hits, .text) == "“We shall mend the pier,” — Ada Moreau. “Pier to be mended”, pier.txt, no date.\n\n")
    #expect(text(hits, .csv).split(separator: "\n").count == 2, "what is gone is left out")
    #expect(text(.articles([0]), .text).contains("“We shall mend the pier,” Ada Moreau said."))
    #expect(text(.articles([0]), .jsonl).hasPrefix(#"{"schema":1"#))
  }

  @Test func aCommandReadsTheTextAndIsHeard() {
    let (ending, said) = ChildProcess.filter(["/bin/sh", "-c", "wc -c; echo more >&2"], input: Array("12345".utf8))
    #expect(ending == .exited(status: 0))
    #expect(
      String(decoding: said, as: UTF8.self).contains("5") && String(decoding: said, as: UTF8.self).contains("more"))
    let lots = [UInt8](repeating: UInt8(ascii: "x"), count: 3 << 20)
    #expect(ChildProcess.filter(["cat"], input: lots).said.count == 1 << 16, "the beginning of it is kept")
    #expect(ChildProcess.filter(["true"], input: lots).ending == .exited(status: 0), "it need not read")
    // What it leaves behind it is not waited for.
    let start = ContinuousClock.now
    #expect(ChildProcess.filter(["/bin/sh", "-c", "sleep 20 & echo here"], input: []).ending == .exited(status: 0))
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  /// Whatever it writes, and with what it started itself.
  @Test func aCommandCanBeStopped() {
    let commands = RunningCommands()
    let (ending, _) = ChildProcess.filter(["/bin/sh", "-c", "yes | cat"], input: [], among: commands) {
      commands.stop()
      return false
    }
    #expect(ending == .killed(bySignal: SIGTERM))
    #expect(ChildProcess.run(["true"], among: commands) == .exited(status: 0))
    commands.stop(forGood: true)
    #expect(ChildProcess.run(["true"], among: commands) == .notStarted)
  }

  static let outcomes: [(ChildProcess.Ending, String, String)] = [
    (.exited(status: 0), "", "wc has finished."), (.exited(status: 0), "\n  12\n13\n", "wc:   12"),
    (.exited(status: 2), "wc: no", "wc ended with status 2: wc: no"),
    (.killed(bySignal: 9), "", "wc was killed by signal 9"),
  ]

  @Test(arguments: outcomes)
  func whatBecameOfItIsSaid(_ row: (ChildProcess.Ending, String, String)) {
    #expect(Exporting.sentence(of: "wc", (row.0, Array(row.1.utf8))).text == row.2)
  }

  @Test(
    arguments: [
      (nil, nil, "vi \"$1\""), ("", "nano", "nano \"$1\""), ("code -w", "nano", "code -w \"$1\""),
      (" ", nil, "vi \"$1\""),
    ] as [(String?, String?, String)])
  func theEditorIsTheUsersOwn(_ row: (String?, String?, String)) {
    #expect(TextEditor.line(visual: row.0, editor: row.1) == row.2)
  }
}
