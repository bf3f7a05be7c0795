import Basics
import Foundation
import Testing

@testable import pullquote

@Suite struct LineReaderTests {
  /// The lines of some bytes; `nil` for one that is too long.
  private func lines(
    of bytes: [UInt8], separator: UInt8 = 0x0A, limit: Int = 1 << 20
  ) throws -> (lines: [[UInt8]?], count: Int) {
    let folder = try TemporaryFolder()
    let handle = try FileHandle(forReadingFrom: folder.file("lines", bytes))
    var reader = LineReader(handle.fileDescriptor, name: "lines", separator: separator, limit: limit)
    var lines: [[UInt8]?] = []
    while let line = try reader.next() {
      switch line {
      case .line(let bytes): lines.append(bytes)
      case .tooLong: lines.append(nil)
      }
    }
    return withExtendedLifetime(folder) { (lines, reader.number) }
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("\n", [""]), ("a\n\nb", ["a", "", "b"]), ("a\r\nb\n", ["a\r", "b"]),
  ])
  func readsLines(_ text: String, _ expected: [String]) throws {
    let (lines, count) = try lines(of: Array(text.utf8))
    #expect(lines == expected.map { Array($0.utf8) })
    #expect(count == expected.count)
  }

  @Test func readsNamesThatEndInZeros() throws {
    #expect(try lines(of: Array("a\nb\0c\0".utf8), separator: 0).lines == [Array("a\nb".utf8), Array("c".utf8)])
  }

  @Test func readsWhatIsLongerThanOneReading() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<8 {
      var bytes: [UInt8] = []
      var expected: [[UInt8]] = []
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        // Around the length of one reading, so that ends of lines fall on its end.
        let count = [0, 1, 131_070, 131_071, 131_072, 131_073, 300_000].randomElement(using: &generator) ?? 0
        let line = [UInt8](repeating: UInt8.random(in: 0x61...0x7A, using: &generator), count: count)
        expected.append(line)
        bytes += line + [0x0A]
      }
      #expect(try lines(of: bytes).lines == expected)
    }
  }

  @Test func passesOverWhatIsTooLong() throws {
    let long = [UInt8](repeating: 0x61, count: 1_000_000)
    let text = Array("one\n".utf8) + long + Array("\ntwo\n".utf8) + long
    let (lines, count) = try lines(of: text, limit: 999_999)
    #expect(lines == [Array("one".utf8), nil, Array("two".utf8), nil])
    #expect(count == 4)
  }

  @Test(arguments: [
    ("{\"text\":1}", true), ("\u{FEFF} \n\n {\t\"html\": …", true), ("{}", true), ("{ }", true),
    ("{\n  \"text\": 1\n}", false), ("[{\"text\":1}]", false), ("A {\"text\"", false), ("<p>", false), ("", false),
    ("\n\n", false), ("{", false), ("{ who }", false),
  ])
  func tellsRecordsFromArticles(_ text: String, _ expected: Bool) throws {
    let folder = try TemporaryFolder()
    let handle = try FileHandle(forReadingFrom: folder.file("x", Array(text.utf8)))
    var reader = LineReader(handle.fileDescriptor, name: "x")
    #expect(try reader.beginsWithRecord() == expected)
    #expect(try reader.rest() == Array(text.utf8), "nothing is used up")
  }
}

@Suite struct ArticleRecordTests {
  private func contents(_ line: String) -> (name: String, Result<InputContents, InputError>) {
    ArticleRecord(place: "a.jsonl:3", line: Array(line.utf8)).contents()
  }

  @Test(arguments: [
    (#"{"text":"Hi"}"#, "a.jsonl:3"), (#"{"text":"Hi","url":"https://x.test/"}"#, "https://x.test/"),
    (#"{"url":"https://x.test/","id":"k7","text":"Hi"}"#, "k7"), (#"{"id":12,"text":"Hi"}"#, "12"),
    (#"{"id":"","url":null,"text":"Hi"}"#, "a.jsonl:3"), (#" {"id": {"a":1} , "text" : "Hi"} "#, "a.jsonl:3"),
  ])
  func isCalledAsTheArchiveCallsIt(_ line: String, _ name: String) throws {
    let (found, contents) = contents(line)
    #expect(found == name)
    #expect(try contents.get().name == name)
    #expect(try contents.get().bytes == Array("Hi".utf8))
  }

  @Test func takesThePageBeforeTheText() throws {
    let line = #"{"text":"Hi","html":"<p>H\u00e9","url":"https://x.test/a","links":[{"a":[]}],"n":-1.5e3,"b":true}"#
    let contents = try contents(line).1.get()
    #expect(
      contents
        == InputContents(
          name: "https://x.test/a", bytes: Array("<p>Hé".utf8), encoding: "UTF-8", address: "https://x.test/a"))
    #expect(try self.contents(#"{"html":null,"text":"<p>"}"#).1.get().format == .text)
  }

  @Test(arguments: [
    ("", "“a.jsonl:3” is not a record: at byte 0 there should be a value."),
    ("nonsense", "“a.jsonl:3” is not a record: at byte 0 there should be a value."),
    ("[1]", "“a.jsonl:3” is not a record: it is not an object."),
    ("{}", "“a.jsonl:3” contains no article: it has neither “html” nor “text”."),
    (#"{"id":"k","html":null}"#, "“k” contains no article: it has neither “html” nor “text”."),
    (#"{"id":"k","html":["a"]}"#, "“k” is not a record: its “html” is not a string."),
    (#"{"text":"a"#, "“a.jsonl:3” is not a record: at byte 10 there should be a quotation mark."),
    (#"{"text":"a"} x"#, "“a.jsonl:3” is not a record: at byte 13 there should be the end."),
  ])
  func saysWhatIsWrong(_ line: String, _ sentence: String) {
    guard case .failure(let error) = contents(line).1 else {
      Issue.record("\(line) was taken")
      return
    }
    #expect(error.description == sentence)
  }
}
