import Foundation
import Testing

@testable import pullquote

@Suite struct WatchCommandTests {
  @Test func somethingCanBeWatchedBeforeThereIsALibrary() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run([
      "watch", "add", "Shifts", "--search", "shift", "--library", folder.path + "/new/library.db",
    ])
    #expect(run.status == 0 && run.text == "Watching “Shifts”.\n" && run.complaints.isEmpty)
  }

  private static func story(_ headline: String, _ words: String, by name: String) -> String {
    "\(headline)\n\nBy Tomas Ellery\n\n11 March 2026\n\nNobody was surprised on Monday.\n\n“\(words),” said \(name), a deckhand.\n"
  }

  /// A command gets each match once, as arguments that no shell reads; where it fails, the match stays new.
  @Test func aCommandIsRunForEachNewMatch() throws {
    let folder = try TemporaryFolder()
    let library = folder.path + "/library.db"
    func run(_ arguments: String...) throws -> Program.Run { try Program.run(arguments) }
    func update(_ command: String...) throws -> Program.Run {
      try Program.run(["feeds", "update", "-q", "--library", library, "--run"] + command)
    }
    let hostile = "One shift $(touch \(folder.path)/made) `touch \(folder.path)/made`; was -rf enough"
    let story = try folder.file("a.txt", text: Self.story("Cooks go", hostile, by: "Ada Rook"))
    #expect(try run("watch", "add", "Shifts", "--search", "shift", "--library", library).status == 0)
    #expect(try run("watch", "add", "Boats", "--search", "boat", "--library", library).status == 0)
    #expect(try run("add", "-q", story, "--library", library).status == 0)
    let failed = try update("sh", "-c", "exit 3")
    #expect(failed.status == 1)
    #expect(failed.complaints == "pullquote: “sh” ended with status 3 on a match of “Shifts”, which stays new.\n")
    let missing = try update("no-such-program")
    #expect(missing.status == 1 && missing.complaints.contains("“no-such-program” could not be started"))
    let told = try update(
      "sh", "-c", "printf '%s|' \"$@\"; cat", "sh", "{watch}", "{text}", "x{text}", "--watch", "{headline}")
    #expect(told.status == 0 && told.complaints.isEmpty)
    #expect(told.text.hasPrefix("Shifts|“\(hostile),”|x{text}|--watch|Cooks go|{"))
    #expect(told.text.hasSuffix("}\n") && told.text.contains("\"watch\":\"Shifts\"") && told.lines.count == 1)
    #expect(access(folder.path + "/made", F_OK) != 0)
    #expect(try update("sh", "-c", "echo again").text.isEmpty)
    #expect(try run("watch", "--since", "last", "--library", library).text.isEmpty)
    #expect(try update("{text}").status == 2)
  }

  /// A watch whose matches cannot be passed on stops no other, and no quotation is too long for a command.
  @Test func aCommandThatFailsForOneWatchIsRunForTheOthers() throws {
    let folder = try TemporaryFolder()
    let library = folder.path + "/library.db"
    let long = String(repeating: "We rowed the small boats home. ", count: 9000)
    let story = try folder.file(
      "a.txt", text: Self.story("Boats", long, by: "Ada Rook") + "\n“One shift was enough,” said Tomas Ellery.\n")
    for (name, word) in [("Boats", "boats"), ("Shifts", "shift")] {
      #expect(try Program.run(["watch", "add", name, "--search", word, "--library", library]).status == 0)
    }
    #expect(try Program.run(["add", "-q", story, "--library", library]).status == 0)
    func update(_ script: String) throws -> Program.Run {
      try Program.run(
        ["feeds", "update", "-q", "--library", library, "--run", "sh", "-c", script, "sh", "{watch}", "{text}"])
    }
    let one = try update("echo $1 >&2; test $1 = Shifts && echo $1")
    #expect(one.status == 1 && one.text == "Shifts\n")
    #expect(
      one.complaints
        == "Boats\npullquote: “sh” ended with status 1 on a match of “Boats”, which stays new.\nShifts\n")
    let other = try update("printf %s \"$2\" | tail -c 3; cat")
    #expect(other.status == 0 && other.text.hasPrefix("…{\"watch\":\"Boats\""))
    #expect(other.text.utf8.count > long.utf8.count)
  }

  @Test func controlCEndsTheCommandOfAMatch() throws {
    let folder = try TemporaryFolder()
    let library = folder.path + "/library.db"
    let story = try folder.file("a.txt", text: Self.story("Cooks go", "One shift was enough", by: "Ada Rook"))
    #expect(try Program.run(["watch", "add", "Shifts", "--search", "shift", "--library", library]).status == 0)
    #expect(try Program.run(["add", "-q", story, "--library", library]).status == 0)
    let process = Process()
    process.executableURL = Program.url
    // What is written after the minute stands in the output if the command outlives the program.
    process.arguments = [
      "feeds", "update", "-q", "--library", library, "--run", "sh", "-c", "echo begun; sleep 60; echo outlived",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var said = output.fileHandleForReading.availableData
    process.interrupt()
    process.waitUntilExit()
    said += output.fileHandleForReading.readDataToEndOfFile()
    #expect(process.terminationStatus == 130 && String(decoding: said, as: UTF8.self) == "begun\n")
  }

  @Test func whatIsNewIsToldOnce() throws {
    let folder = try TemporaryFolder()
    let library = folder.path + "/library.db"
    func run(_ arguments: String...) throws -> Program.Run {
      try Program.run(arguments + ["--library", library])
    }
    func add(_ name: String, _ story: String) throws {
      #expect(try run("add", "-q", try folder.file(name, text: story)).status == 0)
    }
    try add("a.txt", Self.story("Crews vote", "The night shifts have to end", by: "Josefina Arkwright"))
    #expect(try run("watch").complaints.contains("There are no watches"))
    #expect(try run("watch", "add", "--speaker", "Josefina Arkwright").text == "Watching “Josefina Arkwright”.\n")
    #expect(try run("watch", "add", "Shifts", "--search", "shift").text == "Watching “Shifts”.\n")
    #expect(try run("watch", "add", "Shifts").text == "“Shifts” is already watched.\n")
    let other = try run("watch", "add", "Shifts", "--search", "night")
    #expect(other.status == 1 && other.complaints.contains("“Shifts” is already the name of another search: shift."))
    #expect(try run("watch", "add", "Nothing", "--search", " ").status == 2)
    let unknown = try run("watch", "add", "Boats")
    #expect(unknown.status == 1 && unknown.complaints.contains("There is no saved search called “Boats”"))
    let nothing = try run("watch", "--since", "last")
    #expect(nothing.status == 0 && nothing.text.isEmpty && nothing.complaints.isEmpty)
    try add("b.txt", Self.story("Crews stay", "We will not work another shift", by: "Josefina Arkwright"))
    try add("c.txt", Self.story("Cooks go", "One shift was enough", by: "Ada Rook"))
    let list = try run("watch").lines.map(String.init)
    #expect(list.count == 3 && list[1].contains("  1  ") && list[2].contains("  2  "))
    let told = try run("watch", "--since", "last", "--format", "jsonl").lines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return "\(object?["watch"] ?? ""): \(object?["text"] ?? "")"
    }
    #expect(
      Set(told) == [
        "Josefina Arkwright: We will not work another shift,", "Shifts: We will not work another shift,",
        "Shifts: One shift was enough,",
      ])
    #expect(told.count == 3)
    #expect(try run("watch", "--since", "last").text.isEmpty)
    let today = try run("watch", "Shifts", "--since", "today", "--format", "markdown").text
    #expect(today.hasPrefix("# Shifts\n\n> ") && today.contains("The night shifts have to end"))
    #expect(try run("watch", "Shifts", "--since", "2999").text.isEmpty)
    let removed = try run("watch", "remove", "Shifts", "Boats")
    #expect(removed.status == 1 && removed.complaints == "pullquote: “Boats” is not watched.\n")
    #expect(try run("watch").lines.count == 2)
    #expect(try run("watch", "Shifts").status == 1)
  }
}
