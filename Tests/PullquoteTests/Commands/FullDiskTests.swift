import Foundation
import Testing

@testable import pullquote

/// What needs no room works without any: that no file may grow (ulimit -f) stands for a full disk.
@Suite struct FullDiskTests {
  @Test(arguments: [["list"], ["quotes", "--search", "boats"], ["speakers"], ["export"], ["stats"]])
  func theLibraryIsRead(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let library = folder.path + "/library.db"
    let story = try folder.file("a.txt", text: "Boats late\n\n“We counted the boats twice,” said Ada Rook.\n")
    #expect(try Program.run(["add", "-q", story, "--library", library]).status == 0)
    let command = arguments + ["--library", library]
    let whole = try Program.run(command)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "ulimit -f 0; exec \"$0\" \"$@\"", Program.url.path] + command
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && whole.status == 0)
    #expect(Array(said) == whole.output)
  }
}
