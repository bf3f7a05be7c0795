import ArticleFormats
import Articles
import Configuration
import Foundation
import GoldenScreens
import Search
import Testing

@testable import pullquote

/// `pullquote help TOPIC` and the man pages: one text for both, true to the program.
@Suite struct ManualTests {
  private static let pages = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/pullquote/Pullquote.docc").standardized

  private static func text(of file: String) throws -> String {
    String(decoding: try Data(contentsOf: pages.appending(path: file)), as: UTF8.self)
  }

  /// A table of Markdown.
  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    ([header.map { $0.isEmpty ? " " : " \($0) " }, header.map { _ in "---" }] + rows.map { $0.map { " \($0) " } })
      .map { "|" + $0.joined(separator: "|") + "|\n" }.joined()
  }

  private static let tables = [
    "query": table(
      ["", "finds"],
      QueryGuide.examples.map { [$0.forms.map { "`\($0)`" }.joined(separator: ", "), $0.finds] }),
    "settings": table(
      ["Setting", "Values", "Default", ""],
      Setting.allCases.map {
        ["`\($0.rawValue)`", "`\($0.values)`", $0.standard.isEmpty ? "" : "`\($0.standard)`", $0.help]
      }),
  ]

  /// The tables that the program knows are in the pages as it has them.
  @Test(arguments: [("Query.md", "query"), ("Config.md", "settings")])
  func tablesAreMadeFromTheProgram(_ file: String, _ name: String) throws {
    let text = try Self.text(of: file)
    let mark = "<!-- made from the program: \(name) -->\n\n"
    let start = try #require(text.firstRange(of: mark)).upperBound
    let behind = text[start...].split(separator: "\n", omittingEmptySubsequences: false).drop { $0.hasPrefix("|") }
    let page = text[..<start] + (try #require(Self.tables[name])) + behind.joined(separator: "\n")
    expectRecorded(String(page), at: Self.pages.appending(path: file))
  }

  /// Every key of the JSON stands in its page, and no other in the page's example.
  @Test func theJSONPageNamesEveryKey() throws {
    let text = try Self.text(of: "JSON.md")
    var article = Article(input: "a.txt", format: .text)
    article.diagnostics = [Diagnostic(.warning, "It has none.")]
    let run = try Program.run(["parse", "--left-out", Self.pages.appending(path: "../../CSampleArticles").path])
    let written = Set(Self.keys(in: run.text) + Self.keys(in: String(decoding: article.json(), as: UTF8.self)))
    let page = Self.keys(in: text)
    #expect(written.filter { !text.contains("`\($0)`") && !page.contains($0) } == [])
    #expect(Set(page).subtracting(written) == [])
    #expect(written.count > 30)
  }

  /// What stands in quotation marks before a colon, as keys of JSON do.
  private static func keys(in text: String) -> [String] {
    text.matches(of: /"([a-z_]+)":/).map { String($0.1) }
  }

  @Test(arguments: Topic.allCases) func aTopicIsExplained(_ topic: Topic) throws {
    #expect(topic.page == ManualPage(markdown: try Self.text(of: topic.file)))
    let run = try Program.run(["help", topic.rawValue])
    #expect(run.status == 0 && run.complaints.isEmpty)
    guard case .heading(1, let title)? = topic.page.blocks.first else {
      Issue.record("\(topic.file) begins with no title.")
      return
    }
    #expect(run.text.contains(title[0].text + "\n\n"))
    // No mark of Markdown is left, and nothing but code is wider than a terminal.
    for line in run.text.split(separator: "\n") where !line.hasPrefix("    ") {
      #expect(line.count <= 80, "\(line)")
      #expect(!line.contains("](") && !line.contains("**") && !line.contains("<!--"), "\(line)")
    }
  }

  @Test func aCommandThatIsATopicIsExplainedFirst() throws {
    let text = try Program.run(["help", "themes"]).text
    let usage = try #require(text.firstRange(of: "USAGE: pullquote themes")).lowerBound
    #expect(usage < (try #require(text.firstRange(of: "\nThemes\n")).lowerBound))
    #expect(try Program.run(["help", "feeds", "parse"]).text.contains("USAGE: pullquote feeds parse"))
    #expect(try Program.run(["help"]).text.contains("  query       the query language"))
  }

  @Test func whatIsNeitherIsSaid() throws {
    let run = try Program.run(["help", "frobs"])
    #expect(run.status == 2)
    #expect(run.complaints.hasPrefix("pullquote: There is no help on “frobs”. The commands are open, quotes,"))
    #expect(run.complaints.contains("; the topics are query, json, config,"))
  }

  /// Every command and every option of it is in pullquote(1), and every page passes groff without a warning.
  @Test func manPagesAreWholeAndSound() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["help", "--man-pages", folder.path])
    #expect(run.status == 0 && run.output.isEmpty && run.complaints.isEmpty)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for name in ["pullquote.1", "pullquote-query.7", "pullquote-json.5", "pullquote-config.5"] {
      #expect(files.contains(name))
    }
    #expect(files.count == 1 + Topic.allCases.count)
    for file in files {
      let path = folder.url.appending(path: file)
      #expect(try Data(contentsOf: path).allSatisfy { $0 < 0x80 })
      for tool in [["/usr/bin/groff", "-ww", "-man", "-Tutf8", "-z"], ["/usr/bin/mandoc", "-Tlint", "-Wwarning"]] {
        guard FileManager.default.isExecutableFile(atPath: tool[0]) else { continue }
        let (status, said) = try Self.run(tool + [path.path])
        #expect(status == 0 && said.isEmpty, "\(file): \(said)")
      }
    }
    let manual = String(
      decoding: try Data(contentsOf: folder.url.appending(path: "pullquote.1")), as: UTF8.self)
    for command in CommandDescription.program.subcommands where command.subcommands.isEmpty && command.name != "help" {
      #expect(manual.contains(".SS pullquote \(command.name)\n"), "\(command.name)")
      for argument in command.arguments where argument.kind != "positional" {
        let name = try #require(argument.names.last).replacing("-", with: "\\-")
        if ["\\-\\-version", "\\-\\-help"].contains(name) { continue }
        #expect(manual.contains("\\fB\(name)\\fP"), "\(command.name) \(name)")
      }
    }
  }

  private static func run(_ command: [String]) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  @Test func markdownIsRead() {
    let page = ManualPage(
      markdown: """
        # Tides

        Say `tide`, **not** *ebb*
        twice, as [the settings](Config.md) and [others](https://example.org) do.

        - one
          more
        - `` ` `` two

        | Key | |
        |---|---|
        | `a\\|b` | either |

        ```sh
        tide --late
        ```
        """)
    typealias Run = ManualPage.Run
    #expect(
      page.blocks == [
        .heading(level: 1, [Run(text: "Tides")]),
        .paragraph([
          Run(text: "Say "), Run(text: "tide", kind: .code), Run(text: ", "), Run(text: "not", kind: .strong),
          Run(text: " "), Run(text: "ebb", kind: .emphasis), Run(text: " twice, as "),
          Run(text: "the settings", kind: .link(.config)), Run(text: " and "), Run(text: "others"),
          Run(text: " do."),
        ]),
        .item([Run(text: "one more")]),
        .item([Run(text: "`", kind: .code), Run(text: " two")]),
        .table(
          header: [[Run(text: "Key")], []], rows: [[[Run(text: "a|b", kind: .code)], [Run(text: "either")]]]),
        .code(["tide --late"]),
      ])
  }

  @Test func textStandsInColumns() {
    let page = ManualPage(
      markdown: """
        | | finds |
        |---|---|
        | `ferry` | the word, wherever it stands in what was said |
        | `a query that is far too long for its column` | below |
        """)
    #expect(
      page.text(width: 40, isStyled: false).text == """
                 finds
          ferry  the word, wherever it stands in
                 what was said
          a query that is far too long for its column
                 below

        """)
  }
}
