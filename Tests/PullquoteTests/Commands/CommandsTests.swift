import Articles
import Foundation
import Testing

@testable import pullquote

/// The commands as a person meets them: the program itself is run.
@Suite struct CommandsTests {
  private static let story = """
    Tide late, say harbour staff

    By Bo Lamb

    Published: 26/11/2025

    The tide at Sallow Quay was late on Tuesday, and nobody could say why it had not come at its usual hour.

    "It has never been as late as this," said Ada Rook, the harbour master. "We have written to the moon."

    Boats lay on the mud until the evening, when the water came back and lifted them one after the other.
    """

  @Test func parseWritesOneObjectForEachInputInOrder() throws {
    let folder = try TemporaryFolder()
    var paths: [String] = []
    for index in 0..<40 { paths.append(try folder.file("\(index).txt", text: "\(index)\n\n\(Self.story)")) }
    for jobs in ["1", "2", "5"] {
      let run = try Program.run(["parse", "--jobs", jobs] + paths)
      #expect(run.status == 0 && run.complaints.isEmpty)
      let inputs = try run.lines.map { try #require(Self.object($0)["input"] as? String) }
      #expect(inputs == paths)
    }
  }

  @Test func parseGoesOnAfterWhatItCannotRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.txt", text: Self.story)
    let run = try Program.run(["parse", path, "missing.txt", path])
    #expect(run.status == 1)
    #expect(run.lines.count == 2)
    #expect(run.complaints == "pullquote: “missing.txt” could not be read: no such file or directory.\n")
  }

  @Test func parseReadsStandardInput() throws {
    let run = try Program.run(["parse", "-"], input: Array(Self.story.utf8))
    #expect(run.status == 0)
    #expect(try Self.object(#require(run.lines.first))["input"] as? String == "-")
  }

  @Test func parseReadsANameThatIsNotUTF8() throws {
    let folder = try TemporaryFolder()
    var path = Array(folder.path.utf8CString.dropLast()) + [CChar(UInt8(ascii: "/")), CChar(bitPattern: 0xE9), 0]
    let descriptor = open(&path, O_CREAT | O_WRONLY, 0o600)
    #expect(descriptor >= 0)
    close(descriptor)
    // A shell, because Foundation's own process takes no such name.
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "'\(Program.url.path)' parse \(folder.path)/? > \(folder.path)/out"]
    try shell.run()
    shell.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: folder.url.appendingPathComponent("out")), as: UTF8.self)
    #expect(text.contains("/\u{FFFD}\",\"format\""))
  }

  @Test func parseShowsWhatAStageMade() throws {
    let run = try Program.run(["parse", "--stage", "metadata", "-"], input: Array(Self.story.utf8))
    #expect(run.status == 0)
    #expect(run.text.contains("Bo Lamb") && run.text.contains("2025-11-26"))
    #expect(!run.text.contains("{"))
    let wrong = try Program.run(["parse", "--stage", "lunch", "-"])
    #expect(wrong.status == 2)
    #expect(wrong.complaints.contains("metadata"))
  }

  @Test func readWritesTheBodyAndWraps() throws {
    let run = try Program.run(["read", "--width", "40", "-"], input: Array(Self.story.utf8))
    #expect(run.status == 0)
    #expect(run.text.contains("Boats lay on the mud until the evening,\nwhen the water"))
  }

  @Test func listsTheSamplesWhenThereIsNoInput() throws {
    let quotes = try Program.run(["quotes", "--format", "csv"])
    #expect(quotes.status == 0 && quotes.lines.count > 50)
    let speakers = try Program.run(["speakers"])
    #expect(speakers.status == 0)
  }

  @Test(arguments: ["parse", "read", "quotes", "speakers"])
  func aHostileInputComesOutAsText(_ command: String) throws {
    let hostile = "\u{1B}]0;x\u{7}\u{9B}31m\u{202E}"
    let folder = try TemporaryFolder()
    let path = try folder.file(
      "a\(hostile)\nb.txt", text: Self.story.replacingOccurrences(of: "tide", with: "ti\(hostile)de"))
    for formats in command == "parse" || command == "read"
      ? [[]] : ListFormat.allCases.map({ ["--format", $0.rawValue] })
    {
      let run = try Program.run([command, path, path + "x"] + formats)
      #expect(run.status == 1)
      #expect(Self.unsafeCharacters(in: run.output).isEmpty)
      #expect(Self.unsafeCharacters(in: Array(run.complaints.utf8)).isEmpty)
      #expect(run.complaints.contains("a\\u{1b}]0;x"))
    }
  }

  @Test func isPlainWhenItIsNoTerminal() throws {
    let run = try Program.run(["quotes", "--search", "the"], environment: ["TERM": "xterm-256color"])
    #expect(!run.text.contains("\u{1B}"))
  }

  @Test(arguments: [
    (["--wrong"], 2), (["parse"], 2), (["parse", "--jobs", "0", "x"], 2), (["quotes", "--since", "then"], 2),
    (["quotes", "--format", "xml"], 2), (["read", "--width", "-1", "x"], 2), (["--help"], 0), (["help", "quotes"], 0),
    (["help"], 0), (["help", "nosuch"], 2),
    (["--version"], 0), (["--generate-completion-script", "zsh"], 0), (["--generate-completion-script", "bash"], 0),
    (["--generate-completion-script", "fish"], 0),
  ])
  func endsWithTheStatusThatItPromises(_ arguments: [String], _ status: Int) throws {
    let run = try Program.run(arguments)
    #expect(run.status == Int32(status), "\(run.complaints)")
    #expect(run.output.isEmpty == (status == 2))
    #expect(run.complaints.isEmpty == (status == 0))
  }

  @Test func readSaysNothingButWhy() throws {
    let folder = try TemporaryFolder()
    let empty = try folder.file("empty.txt", text: "")
    let story = try folder.file("story.txt", text: Self.story)
    let run = try Program.run(["read", empty, story])
    #expect(run.status == 1)
    #expect(run.complaints == "pullquote: \(empty) is empty.\n")
    #expect(run.text.hasPrefix("Tide late, say harbour staff\n") && !run.text.contains("* * *"))
    let nothing = try Program.run(["read", "-"])
    #expect(nothing.status == 1 && nothing.output.isEmpty)
    #expect(nothing.complaints == "pullquote: Standard input is empty.\n")
  }

  @Test func anArgumentComesBackAsText() throws {
    let run = try Program.run(["quotes", "--since", "\u{1B}[31m"])
    #expect(run.status == 2)
    #expect(run.complaints.contains("\\u{1b}[31m"))
    #expect(run.complaints.contains("2025-11-26"), "what is asked for is said")
    #expect(Self.unsafeCharacters(in: Array(run.complaints.utf8)).isEmpty)
  }

  @Test(arguments: [([], "FILE"), (["story.txt"], "story.txt"), (["./parse"], "./parse"), (["--theme", "x"], "FILE")])
  func theReaderAsksForATerminal(_ arguments: [String], _ named: String) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 2)
    #expect(
      run.complaints == """
        pullquote: The reader needs a terminal, but standard output is not one. To write an article as text, use \
        “pullquote read \(named)”.

        """)
  }

  @Test func endsQuietlyWhenNobodyReadsOn() throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    let folder = try TemporaryFolder()
    try folder.file("a.txt", text: Self.story)
    let inputs = Array(repeating: "a.txt", count: 3000).joined(separator: " ")
    shell.arguments = [
      "-c",
      "cd \(folder.path); '\(Program.url.path)' parse \(inputs) 2> \(folder.path)/complaints | head -n 1 > \(folder.path)/out",
    ]
    try shell.run()
    shell.waitUntilExit()
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("complaints")).isEmpty)
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("out")).last == UInt8(ascii: "\n"))
  }

  @Test func saysWhenTheDiskIsFull() throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    let folder = try TemporaryFolder()
    shell.arguments = ["-c", "'\(Program.url.path)' quotes > /dev/full 2> \(folder.path)/complaints"]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 1)
    let complaints = String(
      decoding: try Data(contentsOf: folder.url.appendingPathComponent("complaints")), as: UTF8.self)
    #expect(complaints == "pullquote: The output could not be written: no space left on device.\n")
  }

  private static func object(_ line: Substring) -> [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any] ?? [:]
  }

  /// The unsafe characters in an output, line feeds apart.
  private static func unsafeCharacters(in bytes: [UInt8]) -> [UInt16] {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.indices.compactMap { UnsafeCharacter.at($0, in: buffer)?.codePoint }.filter { $0 != 0x0A }
    }
  }
}
