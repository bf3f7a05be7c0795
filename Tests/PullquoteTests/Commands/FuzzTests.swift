import Articles
import Foundation
import SampleArticles
import Testing

/// Bytes of every kind, thrown at the program. `Tests/fuzz` throws many more.
@Suite struct FuzzTests {
  /// How many inputs to try, and which.
  private static let count = number("PULLQUOTE_FUZZ", default: 12)
  private static let seed = number("PULLQUOTE_FUZZ_SEED", default: 1)

  @Test(arguments: ["parse", "read", "quotes"])
  func anyBytesGiveAnAnswer(_ command: String) throws {
    var mutator = Mutator(seed: UInt64(Self.seed))
    let folder = try TemporaryFolder()
    var paths: [String] = []
    for index in 0..<Self.count { paths.append(try folder.file("\(index).txt", mutator.input()).path) }

    let formats = command == "quotes" ? [["--format", "jsonl", "--kind", "all"], ["--format", "csv"], []] : [[]]
    for options in formats {
      let run = try Program.run([command] + options + [folder.path])
      guard run.status == 0 || run.status == 1 else {
        let culprit = try paths.first { try ![0, 1].contains(Program.run([command] + options + [$0]).status) }
        let kept = try culprit.map { try Self.keep($0) } ?? "none of them alone"
        Issue.record("“\(command)” ended with \(run.status): \(kept), \(run.complaints.prefix(2000))")
        continue
      }
      let isJSON = command == "parse" || options.contains("jsonl")
      check(run.output, isJSON: isJSON)
      check(Array(run.complaints.utf8), isJSON: false)
      if command == "parse" { #expect(run.lines.count == Self.count) }
    }
  }

  private func check(_ bytes: [UInt8], isJSON: Bool) {
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    let unsafe = bytes.withUnsafeBufferPointer { buffer in
      buffer.indices.first { UnsafeCharacter.at($0, in: buffer).map { $0.codePoint != 0x0A } ?? false }
    }
    #expect(unsafe == nil)
    guard isJSON else { return }
    for line in bytes.split(separator: 0x0A) {
      let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      #expect(object != nil, "\(String(decoding: line.prefix(400), as: UTF8.self))")
      if let object, let body = object["body"] as? [[String: Any]] { checkSpans(object, blocks: body.count) }
    }
  }

  /// Every span is in order, and every index names something.
  private func checkSpans(_ article: [String: Any], blocks: Int) {
    let captions = (article["captions"] as? [Any])?.count ?? 0
    let speakers = Set((article["speakers"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String })
    for quotation in article["quotations"] as? [[String: Any]] ?? [] {
      let spans = ["content", "cue", "source"].flatMap { quotation[$0] as? [[Int]] ?? [] }
      #expect(spans.allSatisfy { $0.count == 2 && 0 <= $0[0] && $0[0] < $0[1] }, "\(quotation)")
      if let speaker = quotation["speaker"] as? String { #expect(speakers.contains(speaker)) }
      let index = quotation["index"] as? Int ?? 0
      #expect(index >= 0 && index < max(1, quotation["part"] as? String == "caption" ? captions : blocks))
    }
  }

  /// Copies an input that broke the program to where it outlives the test.
  private static func keep(_ path: String) throws -> String {
    let kept = FileManager.default.temporaryDirectory.appendingPathComponent("pullquote-fuzz-\(UUID().uuidString).txt")
    try FileManager.default.copyItem(atPath: path, toPath: kept.path)
    return kept.path
  }

  private static func number(_ name: String, default value: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? value
  }
}

/// Makes inputs that nobody meant.
private struct Mutator {
  private var generator: SplitMix
  private let samples = SampleArticles.all.map(\.bytes)

  init(seed: UInt64) { generator = SplitMix(seed: seed) }

  private static let hostile: [[UInt8]] = [
    [0x1B, 0x5B, 0x32, 0x4A], [0x1B, 0x5D, 0x30, 0x3B, 0x78, 0x07], [0x1B, 0x50, 0x71, 0x1B, 0x5C], [0x9B, 0x33, 0x31],
    [0xC2, 0x9B], [0xC2, 0x90], [0xE2, 0x80, 0xAE], [0xE2, 0x81, 0xA6], [0xD8, 0x9C], [0xE2, 0x80, 0xA8], [0x00],
    [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0xFE, 0xFF], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF],
    [0xF0, 0x9F], [0x0D], [0x0D, 0x0A], [0x0C], [0x7F], Array("&#27;".utf8), Array("&#x80;".utf8),
    Array("&#8238;".utf8), Array("\\u202e".utf8), Array("\\u001b".utf8), Array("\\ud800".utf8),
    Array("&amp;#x1b;".utf8),
    Array("“".utf8), Array("”".utf8), Array("\"".utf8), Array("‘".utf8), Array("’".utf8), Array("'".utf8),
    Array("\n\n".utf8), Array("|".utf8), Array(" said ".utf8), Array("—".utf8), Array("e\u{301}\u{301}\u{301}".utf8),
    Array("日本語「".utf8), Array("👩‍👩‍👧".utf8),
  ]

  mutating func input() -> [UInt8] {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: return randomBytes(upTo: 4000)
    case 1:
      let piece = Mutator.hostile.randomElement(using: &generator) ?? []
      return Array(repeatElement(piece, count: Int.random(in: 0...5000, using: &generator)).joined())
    case 2: return inUTF16(sample())
    case 3:
      // One line, as long as the article.
      return sample().map { $0 == 0x0A ? 0x20 : $0 }
    default:
      var bytes = sample()
      for _ in 0..<Int.random(in: 1...12, using: &generator) { mutate(&bytes) }
      return bytes
    }
  }

  private mutating func sample() -> [UInt8] { samples.randomElement(using: &generator) ?? [] }

  private mutating func randomBytes(upTo count: Int) -> [UInt8] {
    (0..<Int.random(in: 0...count, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  private mutating func stretch(of bytes: [UInt8]) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    return start..<min(bytes.count, start + Int.random(in: 0...600, using: &generator))
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: bytes.removeSubrange(place...)
    case 1: bytes.removeSubrange(stretch(of: bytes))
    case 2: bytes.insert(contentsOf: bytes[stretch(of: bytes)], at: place)
    case 3: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
    case 4:
      for _ in 0..<30 {
        let piece = Mutator.hostile.randomElement(using: &generator) ?? []
        bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &generator))
      }
    case 5:
      let other = sample()
      bytes.insert(contentsOf: other[stretch(of: other)], at: place)
    default:
      let mark = UInt8(ascii: "\"")
      bytes = bytes.filter { $0 != mark || Bool.random(using: &generator) }
    }
  }

  private func inUTF16(_ bytes: [UInt8]) -> [UInt8] {
    [0xFF, 0xFE] + String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }
}
