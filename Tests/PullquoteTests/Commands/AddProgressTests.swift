import Foundation
import Testing

@testable import pullquote

/// What “add” says of how far it is.
@Suite struct AddProgressTests {
  @Test(arguments: [
    (0, nil, 3.0, "0 articles"), (120, nil, 2.0, "120 articles, 60 a second"),
    (1, 3, 1.0, "1 of 3 articles, 1 a second, 2 s left"),
    (1200, 30_000, 2.0, "1,200 of 30,000 articles, 600 a second, 48 s left"),
    (10, 3610, 100.0, "10 of 3,610 articles, 6 a minute, 10 h 0 min left"), (5, 5, 1.0, "5 of 5 articles, 5 a second"),
  ])
  func progressSaysRateAndTimeLeft(_ row: (done: Int, total: Int?, seconds: Double, line: String)) {
    #expect(AddProgress.line(done: row.done, of: row.total, seconds: row.seconds) == row.line)
  }

  @Test func theBarIsAsLongAsWhatIsDone() {
    #expect(AddProgress.bar(done: 1, of: 4, columns: 11) == "[##------] ")
    #expect(AddProgress.bar(done: 9, of: 4, columns: 11) == "[########] ")
    #expect(AddProgress.bar(done: 1, of: nil, columns: 60) == "" && AddProgress.bar(done: 1, of: 4, columns: 5) == "")
    #expect(AddProgress.bar(done: 1, of: 0, columns: 60) == "")
  }

  /// Control-C says how far it got, and what was kept stays.
  @Test func controlCKeepsWhatWasCommitted() throws {
    let place = try LibraryCommandsTests.Place()
    let process = Process()
    process.executableURL = Program.url
    process.arguments = ["add", "-", "--library", place.library]
    let (input, complaints) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardError = complaints
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    // A whole batch and some more; then nothing, with the pipe open. On a busy machine a batch is kept by its age before
    // it is full.
    for number in 0..<700 {
      let text = "Story \(number)\\n\\n“I counted \(number) boats in the bay,” said Ada Rook."
      try input.fileHandleForWriting.write(contentsOf: Data("{\"text\":\"\(text)\"}\n".utf8))
    }
    // One that keeps nothing fails the test instead of stopping all of them.
    let deadline = Date(timeIntervalSinceNow: 120)
    var kept = 0
    while kept < 2, process.isRunning, Date() < deadline {
      usleep(20_000)
      kept = try Program.run(["list", "--library", place.library]).lines.count
    }
    #expect(kept > 1, "A heading and the articles of one batch")
    process.interrupt()
    process.waitUntilExit()
    let said = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == 130)
    let articles = try place.run("list").lines.count - 1
    #expect(articles >= kept - 1)
    #expect(
      said == "pullquote: Stopped. Added \(articles) articles, updated 0. The same command picks up from there.\n")
    #expect(try place.run("check").text.hasPrefix("The library is sound: \(articles) articles"))
  }
}
