import Articles
import Foundation
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
