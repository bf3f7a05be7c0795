import Articles
import Foundation
import Testing

@testable import ArticleParsing

/// News items as papers of many countries print them, all of it invented: who is found for what is said.
///
/// A file has the items of one language, parted by lines of `===`. `[[Speaker|words]]` is what somebody says; names by which
/// one person may be found are parted by a slash. “-” is somebody without a name, “~word” somebody named by a role alone, and a
/// question mark before a name shows words too few to be found for sure.
struct NewsItem {
  struct Stretch {
    let speakers: [String]
    let range: Range<Int>
  }

  let text: String
  let stretches: [Stretch]

  init(_ marked: Substring) {
    var text = ""
    var stretches: [Stretch] = []
    for piece in marked.components(separatedBy: "[[") {
      guard let close = piece.range(of: "]]"), let bar = piece.firstIndex(of: "|") else {
        text += piece
        continue
      }
      let words = piece[piece.index(after: bar)..<close.lowerBound]
      let start = text.unicodeScalars.count
      text += words
      stretches.append(
        Stretch(
          speakers: piece[..<bar].split(separator: "/").map(String.init), range: start..<text.unicodeScalars.count))
      text += piece[close.upperBound...]
    }
    self.text = text
    self.stretches = stretches
  }

  static func all(in language: String) throws -> [NewsItem] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "NewsItems/\(language).txt")
    return try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n===\n").map { NewsItem($0[...]) }
  }
}

@Suite struct NewsItemTests {
  private struct Score {
    var stretches = 0
    var right = 0
    var wrong: [String] = []
    var missing: [String] = []

    mutating func add(_ item: NewsItem) {
      let article = ArticleParser().article(in: Array(item.text.utf8), input: "item.txt", format: .text)
      for stretch in item.stretches {
        let isShort = stretch.speakers[0].hasPrefix("?")
        let found = article.quotations.first { quotation in
          let covered = quotation.content.map {
            max(0, min($0.span.end, stretch.range.upperBound) - max($0.span.start, stretch.range.lowerBound))
          }.reduce(0, +)
          return covered * 2 >= stretch.range.count
        }
        let words = String(String.UnicodeScalarView(Array(item.text.unicodeScalars)[stretch.range]))
        guard let found else {
          if !isShort {
            stretches += 1
            missing.append(words)
          }
          continue
        }
        stretches += 1
        guard let name = found.speaker.map({ article.speakers[$0].name }) else {
          if stretch.speakers == ["-"] { right += 1 } else { missing.append("nobody: \(words)") }
          continue
        }
        if stretch.speakers.contains(where: { isSame($0, name) }) {
          right += 1
        } else {
          wrong.append("\(name): \(words)")
        }
      }
    }

    /// Whether two names are one, as far as the first letters of their words tell: cases have endings of their own.
    private func isSame(_ wanted: String, _ name: String) -> Bool {
      let wanted = wanted.drop { $0 == "?" || $0 == "~" }.split(separator: " ")
      return name.split(separator: " ").contains { word in
        wanted.contains { $0.count == 1 ? $0 == word : word.prefix(3) == $0.prefix(3) }
      } || wanted.joined().contains(name) || name.contains(wanted.joined())
    }
  }

  /// Of all that is said in a language at least this share has its speaker, and at most this share somebody else's.
  @Test(arguments: [
    "ar", "bg", "ca", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "gl", "he", "hi", "hr", "hu", "id", "it", "ja",
    "ko",
    "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sr", "sv", "tr", "uk", "vi", "zh",
  ])
  func namesWhoSpeaks(language: String) throws {
    var score = Score()
    for item in try NewsItem.all(in: language) { score.add(item) }
    #expect(score.stretches > 6)
    #expect(
      score.right * 10 >= score.stretches * 7,
      "\(score.right) of \(score.stretches): \((score.wrong + score.missing).joined(separator: "\n"))")
    #expect(score.wrong.count * 8 <= score.stretches, "\(score.wrong.joined(separator: "\n"))")
  }
}
