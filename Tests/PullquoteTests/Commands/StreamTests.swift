import Foundation
import LoopbackServer
import Testing

/// Records, lists and pages of the web, as the program takes them.
@Suite struct StreamTests {
  private static func record(_ number: Int, padding: Int = 0) -> String {
    let quotation = #"\"We lit lamp \#(number) at dusk,\" said Ada Rook, who keeps the lighthouse."#
    let rest = String(repeating: "The night was long. ", count: padding / 20)
    return #"{"id":\#(number),"text":"Lamp \#(number) is lit\n\n\#(quotation)\n\n\#(rest)"}"#
  }

  private static func object(_ line: Substring) -> [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any] ?? [:]
  }

  private static func inputs(_ run: Program.Run) -> [String] { run.lines.map { object($0)["input"] as? String ?? "" } }

  private static func messages(_ line: Substring) -> [String] {
    (object(line)["diagnostics"] as? [[String: Any]] ?? []).compactMap { $0["message"] as? String }
  }

  // MARK: Records

  @Test(arguments: ["1", "2", "5"])
  func everyRecordBecomesALineInOrder(_ jobs: String) throws {
    let lines = (1...120).map { Self.record($0, padding: $0 % 7 == 0 ? 4000 : 0) }
    let run = try Program.run(["parse", "--jobs", jobs, "-"], input: Array(lines.joined(separator: "\n").utf8))
    #expect(run.status == 0 && run.complaints.isEmpty)
    #expect(Self.inputs(run) == (1...120).map(String.init))
    let quotes = run.lines.compactMap { (Self.object($0)["quotations"] as? [[String: Any]])?.first?["text"] as? String }
    #expect(
      quotes.count == 120 && quotes.last == "“We lit lamp 120 at dusk,”" || quotes.last == "We lit lamp 120 at dusk,")
  }

  @Test func aBadRecordIsALineToo() throws {
    let lines = [Self.record(1), "{\"text\":", "", Self.record(4), "{\"id\":\"five\",\"text\":null}"]
    let run = try Program.run(["parse", "-"], input: Array(lines.joined(separator: "\r\n").utf8))
    #expect(run.status == 1)
    #expect(Self.inputs(run) == ["1", "-:2", "4", "five"])
    let sentence = "Line 2 of standard input is not a record: at byte 9 there should be a value."
    #expect(Self.messages(run.lines[1]) == [sentence])
    #expect(Self.messages(run.lines[3]) == ["“five” contains no article: it has neither “html” nor “text”."])
    #expect(run.complaints.hasPrefix("pullquote: \(sentence)\n"))
  }

  @Test func filesOfRecordsAreKnownByTheirNames() throws {
    let folder = try TemporaryFolder()
    let text = #"{"text":"The tide was late."}"# + "\n" + #"{"text":"It came at last."}"#
    let records = try folder.file("a.jsonl", text: text)
    let plain = try folder.file("b.txt", text: text)
    #expect(Self.inputs(try Program.run(["parse", records, plain])) == ["\(records):1", "\(records):2", plain])
    #expect(
      Self.inputs(try Program.run(["parse", "--input-format", "records", plain])) == ["\(plain):1", "\(plain):2"])
    #expect(Self.inputs(try Program.run(["parse", "--input-format", "article", records])) == [records])
    let article = try Program.run(["parse", "--input-format", "article", "-"], input: Array(text.utf8))
    #expect(Self.inputs(article) == ["-"])
  }

  @Test func everyCommandReadsRecords() throws {
    let input = Array((Self.record(1) + "\n" + "{}\n" + Self.record(2)).utf8)
    let read = try Program.run(["read", "-"], input: input)
    #expect(read.status == 1)
    #expect(read.text.contains("Lamp 1 is lit") && read.text.contains("Lamp 2 is lit"))
    #expect(read.text.components(separatedBy: "* * *").count == 2, "what is no article is no page")
    let quotes = try Program.run(["quotes", "--format", "jsonl", "-"], input: input)
    #expect(quotes.lines.count == 2)
    #expect(try Program.run(["speakers", "-"], input: input).text.contains("Ada Rook"))
  }

  @Test func aRecordWithAPageTakesItsAddress() throws {
    let page = "<h1>Lamp lit</h1><p>The lamp was lit at dusk, as it is <a href='b'>every day</a>.</p>"
    let run = try Program.run(["parse", "-"], input: Array(#"{"html":"\#(page)","url":"https://x.test/a"}"#.utf8))
    let object = Self.object(try #require(run.lines.first))
    #expect(object["url"] as? String == "https://x.test/a" && object["format"] as? String == "html")
  }

  // MARK: As it goes

  /// The program between two pipes.
  private final class Running {
    let process = Process()
    let input: Int32
    let output: Int32
    private var buffer: [UInt8] = []

    init(_ arguments: [String]) throws {
      signal(SIGPIPE, SIG_IGN)
      let (stdin, stdout) = (Pipe(), Pipe())
      process.executableURL = Program.url
      process.arguments = arguments
      process.standardInput = stdin
      process.standardOutput = stdout
      process.standardError = FileHandle.nullDevice
      try process.run()
      try stdin.fileHandleForReading.close()
      try stdout.fileHandleForWriting.close()
      input = dup(stdin.fileHandleForWriting.fileDescriptor)
      output = dup(stdout.fileHandleForReading.fileDescriptor)
      try stdin.fileHandleForWriting.close()
      try stdout.fileHandleForReading.close()
    }

    deinit {
      if process.isRunning { process.terminate() }
      close(input)
      close(output)
    }

    /// Whether a descriptor becomes ready within some milliseconds.
    static func isReady(_ descriptor: Int32, _ events: Int32, milliseconds: Int32) -> Bool {
      var polled = pollfd(fd: descriptor, events: Int16(events), revents: 0)
      return poll(&polled, 1, milliseconds) == 1
    }

    func send(_ text: String) {
      let bytes = Array(text.utf8)
      #expect(bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) } == bytes.count)
    }

    /// The next line of its output; `nil` after a minute.
    func line() -> String? {
      while true {
        if let end = buffer.firstIndex(of: 0x0A) {
          defer { buffer.removeSubrange(...end) }
          return String(decoding: buffer[..<end], as: UTF8.self)
        }
        guard Running.isReady(output, POLLIN, milliseconds: 60_000) else { return nil }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = read(output, &chunk, chunk.count)
        guard count > 0 else { return nil }
        buffer += chunk[..<count]
      }
    }
  }

  /// Whoever waits for a line before they send the next one gets it.
  @Test(arguments: ["1", "2"])
  func answersEveryRecordBeforeTheNext(_ jobs: String) throws {
    let running = try Running(["parse", "--jobs", jobs, "-"])
    for number in 1...5 {
      running.send(Self.record(number) + "\n")
      #expect(try #require(running.line()).hasPrefix(#"{"schema":1,"input":"\#(number)","#))
    }
  }

  /// Nobody reads, so before long nobody may write.
  @Test func holdsUpWhoeverWritesWhenNobodyReads() throws {
    let running = try Running(["parse", "--jobs", "2", "-"])
    _ = fcntl(running.input, F_SETFL, O_NONBLOCK)
    let record = Array((Self.record(1, padding: 12_000) + "\n").utf8)
    var (written, rest) = (0, record[...])
    // Held up for two seconds, it counts as held up for good; the limit is many times what may be on the way.
    while written < 12 << 20, Running.isReady(running.input, POLLOUT, milliseconds: 2_000) {
      let count = rest.withUnsafeBytes { write(running.input, $0.baseAddress, $0.count) }
      guard count > 0 else { continue }
      written += count
      rest = rest.dropFirst(count)
      if rest.isEmpty { rest = record[...] }
    }
    #expect(written < 2 << 20)
    #expect(running.process.isRunning)
  }

  // MARK: Lists

  @Test(arguments: [("\n", []), ("\r\n", []), ("\0", ["-0"]), ("\0", ["--null"])])
  func aListNamesInputs(_ separator: String, _ options: [String]) throws {
    let folder = try TemporaryFolder()
    let one = try folder.file("one.txt", text: "The tide was late.")
    let two = try folder.file("two ö.txt", text: "It came at last.")
    let missing = folder.path + "/missing.txt"
    let list = [one, missing, "", two].map { $0 + separator }.joined()
    let run = try Program.run(["parse", "--files-from", "-"] + options, input: Array(list.utf8))
    #expect(run.status == 1)
    #expect(Self.inputs(run) == [one, missing, two])
    #expect(Self.messages(run.lines[1]) == ["“\(missing)” could not be read: no such file or directory."])
    let file = try folder.file("list", text: list)
    #expect(Self.inputs(try Program.run(["parse", "--files-from", file] + options)) == [one, missing, two])
  }

  @Test(arguments: [
    ["parse"], ["read"], ["parse", "--files-from", "-", "x.txt"], ["parse", "-0", "x.txt"],
    ["parse", "--input-format", "lunch", "-"],
  ])
  func aSlipIsSaid(_ arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 2)
  }

  /// A pipe of the program's own must not become its standard input.
  @Test(arguments: [["parse", "-"], ["quotes", "-"], ["--plain"]])
  func anInputThatIsClosedIsSaid(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exec timeout 60 \"$0\" \"$@\" <&-", Program.url.path] + arguments
    let complaints = Pipe()
    process.standardError = complaints
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(said.hasPrefix("pullquote: Standard input could not be read: bad file descriptor.\n"))
  }

  @Test func aListThatIsNotThereIsSaid() throws {
    let run = try Program.run(["parse", "--files-from", "no/list"])
    #expect(run.status == 1)
    #expect(run.complaints == "pullquote: “no/list” could not be read: no such file or directory.\n")
  }

  // MARK: The web

  private static func page(_ text: String) -> [UInt8] {
    Array("<!doctype html><title>Tide late</title><h1>Tide late</h1><p>\(text)</p>".utf8)
  }

  @Test func aPageOfTheWebIsAnInputLikeAnyOther() throws {
    let server = LoopbackServer { request in
      switch request.path {
      case "/moved": [.redirect(to: "/tide")]
      case "/tide": [.answer(Self.page("The tide was late on Monday, said the harbour master, and so was the ferry."))]
      case "/plain": [.answer(Array("The tide was late.".utf8), type: "text/plain")]
      case "/koi": [.answer(Self.page("").dropLast(4) + [0xED, 0xCF, 0xD3, 0xD4], type: "text/html; charset=koi8-r")]
      default: [.answer([], status: "404 Not Found")]
      }
    }
    let folder = try TemporaryFolder()
    let file = try folder.file("a.txt", text: "The tide was late.")
    let names = [server.address("/moved"), file, server.address("/none"), server.address("/plain")]
    let run = try Program.run(["parse"] + names)
    #expect(run.status == 1)
    #expect(Self.inputs(run) == [names[0], file, names[3]])
    #expect(run.complaints == "pullquote: “\(names[2])” could not be fetched: there is no such page (404).\n")
    let objects = run.lines.map(Self.object)
    #expect(objects[0]["url"] as? String == server.address("/tide"))
    #expect(objects[0]["headline"] as? String == "Tide late")
    #expect(objects[2]["format"] as? String == "text" && objects[2]["url"] as? String == names[3])

    let koi = try Program.run(["read", server.address("/koi")])
    #expect(koi.text.contains("Мост"), "the encoding of the HTTP header is heard")
    let list = try Program.run(
      ["parse", "--files-from", "-"], input: Array(names.joined(separator: "\n").utf8))
    #expect(Self.inputs(list) == names)
    #expect(server.requests.allSatisfy { $0.head.contains("User-Agent: Pullquote/") })
  }
}
