import Foundation
import Search
import Testing

@testable import pullquote

@Suite struct SourcesCommandTests {
  private static let story = """
    Harbour counts its boats

    By Bo Lamb

    26 November 2025

    “It was the shift in the wind, and nobody saw it,” said Ada Rook, the harbour master.

    “We want an answer by Friday,” the Fisheries Ministry said.

    “We are leaving,” one of the skippers said.
    """

  private func tally(_ name: String, by grouping: SourceTally.Grouping) -> SourceTally {
    var tally = SourceTally(by: grouping)
    tally.add(
      QuotedArticle(
        outlet: name, authors: [name], published: name,
        said: [QuotedArticle.Said(kind: .person, key: name, name: name, role: name, words: 1_200)]))
    return tally
  }

  /// What reaches the descriptor.
  private func written(_ tally: SourceTally, _ format: SourceFormat) throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.file("output", [])
    let handle = try FileHandle(forWritingTo: file)
    SourceList(format).write(SourceRanking(tally), to: Output(descriptor: handle.fileDescriptor, isStyled: true))
    return withExtendedLifetime(folder) {
      String(decoding: FileManager.default.contents(atPath: file.path) ?? Data(), as: UTF8.self)
    }
  }

  @Test(arguments: SourceTally.Grouping.allCases, SourceFormat.allCases)
  func noNameReachesTheTerminalAsAnythingButText(_ grouping: SourceTally.Grouping, _ format: SourceFormat) throws {
    let text = try written(tally("=\u{1B}]0;x\u{7}\u{9B}31m\u{202E}\n\"a\",b", by: grouping), format)
    // Styles of our own alone.
    let bare = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(!bare.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{9B}" || $0 == "\u{202E}" })
    switch format {
    case .csv:
      #expect(bare.split(separator: "\n").count == 2)
      #expect(grouping == .month || bare.contains(",\"'=\\u{1b}]0;x"), "\(bare)")
    case .jsonl: #expect(bare.split(separator: "\n").count == 1)
    case .table: #expect(bare.split(separator: "\n").count == 3)
    }
  }

  @Test func aTableHasItsNumbersUnderEachOtherAndBars() throws {
    let run = try Program.run(["sources", "-"], input: Array(Self.story.utf8))
    #expect(
      run.text == """
        SPEAKER             KIND     QUOTES  WORDS  ARTICLES  OPENS  CLOSES  FROM        TO          SHARE
        Ada Rook            person        1     11         1      1       0  2025-11-26  2025-11-26   55.0 %  ████████████████████
        Fisheries Ministry  body          1      6         1      0       0  2025-11-26  2025-11-26   30.0 %  ██████████▉
        (without a name)    unnamed       1      3         1      0       1  2025-11-26  2025-11-26   15.0 %  █████▌

        3 quotations with 20 words in 1 article; by words: people 55 %, organisations 30 %, unnamed 15 %, no source 0 %.

        """)
    let none = try Program.run(["sources", "--search", "marmalade", "-"], input: Array(Self.story.utf8))
    #expect(none.output.isEmpty && none.complaints == "pullquote: No quotations match.\n")
  }

  @Test(arguments: SourceTally.Grouping.allCases)
  func theLibrarySaysWhatItsFilesSay(_ grouping: SourceTally.Grouping) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("in/tide.txt", text: Self.story)
    let library = folder.path + "/library.db"
    _ = try Program.run(["add", "-q", file, "--library", library])
    for format in SourceFormat.allCases {
      let options = ["sources", "--by", grouping.rawValue, "--format", format.rawValue]
      let kept = try Program.run(options + ["--library", library])
      #expect(kept.output == (try Program.run(options + [file])).output && kept.status == 0)
    }
  }

  @Test(arguments: [
    (["--by", "moon"], 2), (["--format", "markdown"], 2), (["--limit", "-1"], 2), (["x.txt", "--library", "y"], 2),
    (["nowhere.txt"], 1), (["--library", "/nowhere/library.db"], 1),
  ])
  func endsWithTheStatusThatItPromises(_ arguments: [String], _ status: Int) throws {
    let run = try Program.run(["sources"] + arguments)
    #expect(run.status == Int32(status) && !run.complaints.isEmpty)
  }
}
