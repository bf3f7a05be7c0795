import Articles
import Foundation
import Testing

@testable import ArticleParsing
@testable import Attribution

/// Tables of sentences as newspapers print them, a language each: who is found for what stands in marks.
///
/// A line is `Speaker: text`, with “?” for somebody without a name, “-” for words that nobody said, and speakers parted by a
/// slash in the order of the quotations.
struct NewspaperTable {
  struct Line {
    let speakers: [String]
    let text: String
  }

  let lines: [Line]

  init(language: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Newspapers/\(language).txt")
    lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("#"), let colon = line.range(of: ": ") else { return nil }
      let names = line[..<colon.lowerBound]
      return Line(
        speakers: names == "-" ? [] : names.components(separatedBy: " / "), text: String(line[colon.upperBound...]))
    }
  }
}

@Suite struct NewspaperSpeechTests {
  /// At least so many lines of a table are right.
  private static let share = 0.95

  @Test(arguments: ["da", "de", "fr", "es", "it", "nb", "nl", "pt", "sv"])
  func namesWhoSpeaks(language: String) throws {
    let table = try NewspaperTable(language: language)
    #expect(table.lines.count >= 60)
    var wrong: [String] = []
    for line in table.lines {
      let article = Phenomenon(name: "", sample: line.text, source: "", language: language).article()
      let speakers = article.quotations.filter { $0.kind != .indirect }.map { quotation in
        quotation.speaker.map { article.speakers[$0].name } ?? "?"
      }
      if speakers.map(\.localizedLowercase) != line.speakers.map(\.localizedLowercase) {
        wrong.append("\(speakers) for \(line.text)")
      }
    }
    #expect(
      Double(wrong.count) <= (1 - Self.share) * Double(table.lines.count), "\(wrong.joined(separator: "\n"))")
  }
}
