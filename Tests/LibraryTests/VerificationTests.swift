import Basics
import Articles
import Library
import Search
import Testing

/// Quotations of drafts that were made of what a library prints by known edits.
@Suite struct VerificationTests {
  private let folder = TestFolder()

  /// What a draft does to what was printed.
  enum Edit: CaseIterable {
    case none, dropWord, changeWord, swapHalves, reattribute, join, invent

    var verdict: Finding.Verdict {
      switch self {
      case .none: .exact
      case .dropWord, .changeWord: .changed
      case .swapHalves: .reordered
      case .reattribute: .otherSpeaker
      case .join: .joined
      case .invent: .notFound
      }
    }
  }

  @Test(arguments: Edit.allCases)
  func editIsToldForWhatItIs(edit: Edit) throws {
    let library = try Library(path: folder.library, access: .creating)
    var generator = SeededGenerator(seed: 11)
    let names = (0..<12).map { "\(["Ada", "Jonas", "Mara", "Olin"][$0 % 4]) \(["Rook", "Bell", "Sand"][$0 / 4])" }
    // Sentences of seven to thirty words, each word from a stock of its own length.
    let stock = (0..<900).map { "w\(["a", "e", "i", "o"][$0 % 4])\(String($0 / 4, radix: 36))n" }
    let said = (0..<400).map { number in
      (
        names[number % names.count],
        (0..<Int.random(in: 7...30, using: &generator)).map { _ in
          stock.randomElement(using: &generator)!
        }
      )
    }
    for part in stride(from: 0, to: said.count, by: 40) {
      try library.add([
        article("Day \(part)", said: said[part..<part + 40].map { ($0.0, $0.1.joined(separator: " ")) })
      ])
    }
    var wrong: [String] = []
    for number in 0..<100 {
      let (name, words) = said[number * 4]
      var (drafted, speaker) = (words, name)
      let place = Int.random(in: 1..<words.count - 1, using: &generator)
      switch edit {
      case .none: break
      case .dropWord: drafted.remove(at: place)
      case .changeWord: drafted[place] = "lantern"
      case .swapHalves: drafted = Array(words[(words.count / 2)...] + words[..<(words.count / 2)])
      case .reattribute: speaker = names[(number * 4 + 5) % names.count]
      case .join: drafted = words.prefix(5) + said[(number * 4 + 1) % said.count].1.suffix(6)
      case .invent: drafted = (0..<12).map { _ in "z\(Int.random(in: 0..<900, using: &generator))" }
      }
      let draft = DraftQuotation(pieces: [drafted.joined(separator: " ")], speaker: speaker)
      let finding = try library.findings(for: [draft])[0]
      if finding.verdict != edit.verdict { wrong.append("\(finding.verdict): \(draft.text) for \(words)") }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test func fewWordsAreFoundByThemselves() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add([article("One", said: [("Ada Obi", "It was deeply disappointing, and wet")])])
    let exact = try library.findings(for: [DraftQuotation(pieces: ["deeply disappointing"], speaker: "Obi")])[0]
    #expect(exact.verdict == .exact)
    #expect(exact.printed.first?.listing.title == "One")
    let others = ["deeply moving", "\" OR said : *"].map { DraftQuotation(pieces: [$0]) }
    #expect(try library.findings(for: others).map(\.verdict) == [.notFound, .notFound])
  }
}
