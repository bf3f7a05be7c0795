import ArticleFormats
import Articles
import Foundation
import Library
import PseudoTerminal
import Testing

@testable import pullquote

/// What an input that kills the parser takes with it: nothing.
@Suite struct ContainmentTests {
  /// Has the inputs with a word in them kill the parser.
  private let rehearsal = ["PULLQUOTE_REHEARSE_CRASH": "zinc"]

  private func text(_ number: Int, _ word: String = "") -> String {
    """
    Pier \(number) mended before the winter \(word)

    “We mended pier \(number) before the winter,” said Ada Rook, who runs the harbour of Sallow Quay.
    """
  }

  private func articles(_ output: [UInt8]) throws -> [[String: Any]] {
    try output.split(separator: UInt8(ascii: "\n")).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
  }

  private func errors(_ article: [String: Any]) -> [String] {
    (article["diagnostics"] as? [[String: Any]] ?? []).filter { $0["severity"] as? String == "error" }
      .compactMap { $0["message"] as? String }
  }

  @Test(arguments: [
    ("trap", "the parser crashed on it ("), ("abort", "the parser crashed on it (aborted)"),
    ("overflow", "the parser crashed on it (segmentation fault)"), ("kill", "the system killed the parser"),
    ("hang", "it took more than 60 seconds of processor time"), ("memory", "it took more than 1024 MB of memory"),
  ])
  func whatKillsTheParserIsReportedInItsPlace(way: String, cause: String) throws {
    let folder = try TemporaryFolder()
    let paths = [
      try folder.file("1.txt", text: text(1)), try folder.file("2.txt", text: text(2, "zinc:\(way)")),
      try folder.file("3.txt", text: text(3)),
    ]
    let run = try Program.run(["parse"] + paths, environment: rehearsal)
    #expect(run.status == 1)
    let found = try articles(run.output)
    #expect(found.map { $0["input"] as? String } == paths)
    #expect(found.map { errors($0).count } == [0, 1, 0])
    let sentence = "“\(paths[1])” could not be parsed: \(cause)"
    #expect(errors(found[1]).first?.hasPrefix(sentence) == true)
    #expect(run.complaints.hasPrefix("pullquote: \(sentence)"))
  }

  @Test func anInputAloneKillsNothing() throws {
    let run = try Program.run(["parse", "-"], input: Array(text(1, "zinc:trap zinc:kill").utf8))
    #expect(run.status == 0)
    #expect(errors(try articles(run.output)[0]).isEmpty)
  }

  @Test(arguments: [1, 3])
  func aStreamLosesNothingAndKeepsItsOrder(_ jobs: Int) throws {
    let fatal = [3: "trap", 4: "overflow", 211: "kill", 400: "abort"]
    let records = try (1...400).map { number -> String in
      let record = ["id": "r\(number)", "text": text(number, fatal[number].map { "zinc:\($0)" } ?? "")]
      return String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self) + "\n"
    }
    let run = try Program.run(
      ["parse", "--jobs", "\(jobs)", "-"], input: Array(records.joined().utf8), environment: rehearsal)
    #expect(run.status == 1)
    let found = try articles(run.output)
    #expect(found.map { $0["input"] as? String } == (1...400).map { "r\($0)" })
    for (index, article) in found.enumerated() {
      #expect(errors(article).isEmpty == (fatal[index + 1] == nil))
      let quotations = article["quotations"] as? [[String: Any]] ?? []
      #expect(quotations.count == (fatal[index + 1] == nil ? 1 : 0), "r\(index + 1)")
    }
    #expect(run.complaints.split(separator: "\n").count == 4)
  }

  @Test func aParserThatSomebodyElseEndedIsReplacedInSilence() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("1.txt", text: text(1, "zinc:once"))
    var environment = rehearsal
    environment["PULLQUOTE_REHEARSE_ONCE"] = folder.path + "/was-killed"
    let run = try Program.run(["parse", path], environment: environment)
    #expect(FileManager.default.fileExists(atPath: folder.path + "/was-killed"))
    #expect(run.status == 0 && run.complaints.isEmpty)
    #expect((try articles(run.output)[0]["quotations"] as? [Any])?.count == 1)
  }

  @Test func whereParsersComeFromIsReplacedInSilence() throws {
    let folder = try TemporaryFolder()
    let words = [3: "zinc:orphan", 150: "zinc:trap"]
    let paths = try (1...200).map { try folder.file("\(1000 + $0).txt", text: text($0, words[$0] ?? "")) }
    var environment = rehearsal
    environment["PULLQUOTE_REHEARSE_ONCE"] = folder.path + "/was-killed"
    let run = try Program.run(["parse", "--jobs", "4", folder.path], environment: environment)
    #expect(FileManager.default.fileExists(atPath: folder.path + "/was-killed"))
    #expect(run.status == 1 && run.complaints.split(separator: "\n").count == 1)
    let found = try articles(run.output)
    #expect(found.map { errors($0).count } == (1...200).map { $0 == 150 ? 1 : 0 })
    #expect(found.map { $0["input"] as? String } == paths)
  }

  @Test func theOthersAreAddedToTheLibrary() throws {
    let folder = try TemporaryFolder()
    for number in 1...40 {
      try folder.file("in/\(100 + number).txt", text: text(number, number % 10 == 5 ? "zinc:trap" : ""))
    }
    let library = folder.path + "/library.db"
    let run = try Program.run(["add", "--library", library, folder.path + "/in"], environment: rehearsal)
    #expect(run.status == 1)
    #expect(run.complaints.components(separatedBy: "could not be parsed: the parser crashed on it").count == 5)
    let quotes = try Program.run(["quotes", "--library", library, "--format", "jsonl"])
    #expect(quotes.status == 0 && quotes.lines.count == 36)
  }

  @Test(arguments: [["quotes", "--format", "jsonl"], ["speakers", "--format", "jsonl"], ["read"]])
  func theOthersAreListed(_ command: [String]) throws {
    let folder = try TemporaryFolder()
    let paths = [
      try folder.file("1.txt", text: text(1, "zinc:trap")), try folder.file("2.txt", text: text(2)),
      try folder.file("3.txt", text: text(3, "zinc:overflow")),
    ]
    let run = try Program.run(command + paths, environment: rehearsal)
    #expect(run.status == 1)
    #expect(run.text.contains("Ada Rook"))
    #expect(run.complaints.split(separator: "\n").count == 2)
  }

  @Test func theReaderGoesOn() throws {
    let scratch = Scratch()
    let paths = [
      scratch.write("1.txt", text(1)), scratch.write("2.txt", text(2, "zinc:trap")), scratch.write("3.txt", text(3)),
    ]
    let terminal = try openReader(paths, ["PULLQUOTE_REHEARSE_CRASH": "zinc"], columns: 100)
    try terminal.wait(forText: "Pier 3 mended before")
    try terminal.wait(forText: "the parser crashed on it")
    terminal.type("\r")
    try terminal.wait(forText: "“We mended pier 1")
    terminal.type("Q")
    #expect(try terminal.waitForEnd() == .exit(1))
    #expect(terminal.leftovers(since: terminal.initialModes).isEmpty)
  }

  @Test func noProcessIsLeftBehind() throws {
    let scratch = Scratch()
    let terminal = try openReader([scratch.write("1.txt", text(1)), scratch.write("2.txt", text(2))])
    try terminal.wait(forText: "Pier 2 mended before")
    let children = terminal.children
    #expect(children.count == 1)
    try expectQuits(terminal)
    #expect(children.allSatisfy { kill($0, 0) != 0 })
  }
}

/// What goes from process to process comes as it was sent.
@Suite struct ParcelTests {
  private func sent(_ parcel: Parcel) throws -> Parcel? {
    var ends: [Int32] = [-1, -1]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
    defer { close(ends[0]) }
    WorkerThread.start(yields: false) { [from = ends[1]] in
      _ = parcel.send(to: from)
      close(from)
    }
    return Parcel(from: ends[0])
  }

  @Test func fieldsMayBeMissingEmptyOrLarge() throws {
    let large = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    for fields: [[UInt8]?] in [[], [nil], [[]], [[1, 2], nil, [], [0]], [large, nil, large], [[7], large]] {
      let padded = fields + Array(repeating: nil, count: Parcel.width - fields.count)
      #expect(try sent(Parcel(fields))?.fields == padded)
    }
  }

  @Test func oneThatBreaksOffIsNone() throws {
    var ends: [Int32] = [-1, -1]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
    let half = [UInt8](repeating: 1, count: 60)
    _ = write(ends[1], half, half.count)
    close(ends[1])
    #expect(Parcel(from: ends[0]) == nil)
    close(ends[0])
  }

  @Test func requestsComeWithAllThatIsKnown() {
    let contents = InputContents(
      name: "päge", bytes: [0, 255, 10], format: .html, encoding: "KOI8-R", address: "https://a.example/")
    let request = ParsingRequest(ParsingRequest(matter: .contents(contents), wanted: .stage(.blocks)).parcel)
    guard case .contents(let found) = request.matter else {
      Issue.record("It became a record.")
      return
    }
    #expect(found == contents && request.wanted == .stage(.blocks))
    let record = ArticleRecord(place: "-:7", line: nil)
    guard case .record(let read) = ParsingRequest(ParsingRequest(matter: .record(record), wanted: .name).parcel).matter
    else {
      Issue.record("It became an input.")
      return
    }
    #expect(read == record)
  }

  @Test func otherAddressesAreExportedAndReadBack() throws {
    var article = Article(input: "a", format: .text)
    article.headline = "Pier mended"
    let exported = ExportedArticle(
      article,
      reprints: [Reprint(url: "https://a.example/1"), Reprint(outlet: "Post", url: "https://post.example/“2”")])
    #expect(try ExportedArticle(json: exported.json(added: "")).reprints == exported.reprints)
  }

  @Test func articlesComeWithTheirMarks() {
    var article = Article(input: "a\u{0}b", format: .html)
    article.headline = "Pier mended"
    article.diagnostics = [Diagnostic(.error, "Torn.")]
    for exported in [
      ExportedArticle(article),
      ExportedArticle(
        article, isRead: true, isStarred: false, tags: ["a\nb", "", "ç"], reprints: [Reprint(outlet: "Post", url: "u")]),
    ] {
      let reply = ParsingReply(ParsingReply.article(ParsedContents(name: "n", exported: exported)).parcel)
      guard case .article(let found) = reply else {
        Issue.record("No article came.")
        return
      }
      #expect(found.exported == exported && found.name == "n" && found.failures == ["Torn."])
    }
  }
}
