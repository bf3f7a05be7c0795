import ArticleFormats
import ArticleParsing
import Articles
import Basics
import Library
import SampleArticles
import Search
import Shelves
import Testing

/// Drafts of the samples’ own quotations with known edits, as text, Markdown and pages: what is told of each.
@Suite struct DraftEditsTests {
  /// What a draft does to a quotation.
  enum Edit: CaseIterable {
    case none, excerpt, dropWord, changeWord, swap, reattribute, join, invent

    var verdict: Finding.Verdict {
      switch self {
      case .none, .excerpt: .exact
      case .dropWord, .changeWord: .changed
      case .swap: .reordered
      case .reattribute: .otherSpeaker
      case .join: .joined
      case .invent: .notFound
      }
    }
  }

  /// Something that was said in one stretch, of enough words to be edited, and by whom.
  private struct Said {
    var words: [String]
    var speaker: String
  }

  private static let parser = ArticleParser()
  private static let articles = SampleArticles.all.map { parser.article(in: $0.bytes, input: $0.name) }

  private static let said: [Said] = articles.flatMap { article in
    article.quotations.flatMap { quotation -> [Said] in
      guard quotation.kind != .indirect, let speaker = quotation.speaker, !quotation.isDoubtful else { return [] }
      return quotation.piecesInMarks(in: article).compactMap { piece in
        let trimmed = piece.filter { !"“”\"".contains($0) }
        let words = trimmed.split(separator: " ").map { String($0) }
        return words.count >= 7 ? Said(words: words, speaker: article.speakers[speaker].name) : nil
      }
    }
  }

  private static func edited(_ number: Int, _ edit: Edit, _ generator: inout SeededGenerator) -> Said {
    var draft = said[number]
    let place = draft.words.count / 2
    switch edit {
    case .none: break
    case .excerpt: draft.words = Array(draft.words[1..<6])
    case .dropWord: draft.words.remove(at: place)
    case .changeWord: draft.words[place] = "lantern"
    case .swap: draft.words = Array(draft.words[place...] + draft.words[..<place])
    case .reattribute: draft.speaker = "Ottoline Vesper"
    case .join: draft.words = Array(draft.words.prefix(5) + said[(number + 7) % said.count].words.suffix(5))
    case .invent:
      let stock = [
        "walnut", "gravel", "seldom", "purple", "wanders", "beneath", "quarry", "whistles", "thimble", "slowly",
      ]
      draft.words = (0..<10).map { _ in stock.randomElement(using: &generator)! }
    }
    return draft
  }

  /// The draft as its writer has it, read again as any article is.
  private static func entries(_ drafts: [Said], asPage isPage: Bool) -> [DraftEntry] {
    let paragraphs = drafts.map { draft -> String in
      var words = draft.words.joined(separator: " ")
      while let last = words.last, ".,!?;:".contains(last) { words.removeLast() }
      return "“\(words),” said \(draft.speaker)."
    }
    let text =
      isPage
      ? "<html><body><article><h1>A draft</h1>" + paragraphs.map { "<p>\($0)</p>" }.joined()
        + "</article></body></html>"
      : "# A draft\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
    return DraftEntry.all(of: parser.article(in: Array(text.utf8), input: isPage ? "draft.html" : "draft.md"))
  }

  @Test func nearlyAllAreToldForWhatTheyAre() throws {
    let scratch = Scratch()
    let library = try Library(path: scratch.path + "/library.db", access: .creating)
    try library.add(Self.articles.map { PreparedArticle($0) })
    var shelf = MemoryShelf()
    shelf.find(Self.articles.map(\.input))
    shelf.add(Self.articles.enumerated().map { ParsedArticle(id: $0.offset, article: $0.element) })
    var generator = SeededGenerator(seed: 5)
    var (all, wrong) = (0, [String]())
    for edit in Edit.allCases {
      let drafts = Self.said.indices.map { Self.edited($0, edit, &generator) }
      for isPage in [false, true] {
        let entries = Self.entries(drafts, asPage: isPage)
        #expect(entries.count == drafts.count, "Each paragraph of the draft is a quotation")
        var ofFiles: [Finding] = []
        shelf.answer(.verify(entries.map(\.quotation)), Cancellation()) {
          if case .findings(let found, _) = $0 { ofFiles = found }
        }
        for findings in [ofFiles, try library.findings(for: entries.map(\.quotation))] {
          for (entry, finding) in zip(entries, findings) {
            all += 1
            guard finding.verdict != edit.verdict else { continue }
            wrong.append("\(edit): \(finding.verdict.rawValue): \(entry.quotation.text)")
            #expect(edit.verdict != .exact, "An exact one is accused: \(wrong[wrong.count - 1])")
          }
        }
      }
    }
    #expect(all > 1000)
    #expect(wrong.count * 100 <= all, "\(wrong.count) of \(all), of which \(wrong.prefix(12))")
  }
}
