import Articles
import Basics
import Search
import Shelves

/// Something to be written to a file, or handed to a program.
public struct Export: Hashable, Sendable {
  /// What is written.
  public enum Contents: Hashable, Sendable {
    /// A notebook, by its name.
    case notebook(String, [NotebookEntry])
    /// Articles as text.
    case articles([ArticleID])
    /// Quotations, in this order.
    case quotations([QuoteHit])
    /// What was printed of the quotations of a draft.
    case findings([CheckedEntry])
    /// Who is quoted how much.
    case sources(SourceRanking)
  }

  /// How it is written; the raw value is the ending of such a file's name.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// CommonMark.
    case markdown = "md"
    /// Comma-separated values, with a line of headings.
    case csv
    /// JSON Lines.
    case jsonl
    /// BibTeX.
    case bibTeX = "bib"
    /// CSL-JSON, which Zotero and Pandoc read.
    case cslJSON = "json"
    /// Plain text.
    case text = "txt"
  }

  /// Where it goes.
  public enum Target: Hashable, Sendable {
    /// A file, which is only replaced where that was asked for; `~/` is the user's folder.
    case file(String, isReplaced: Bool)
    /// The standard input of a line for the shell.
    case shell(String)
  }

  /// What is written.
  public var contents: Contents
  /// How it is written.
  public var format: Format
  /// Where it goes.
  public var target: Target

  /// What is said with what became of it: that there is more, for instance.
  public var remark = ""

  /// Something to be written.
  public init(_ contents: Contents, as format: Format, to target: Target) {
    (self.contents, self.format, self.target) = (contents, format, target)
  }
}

extension Export.Contents {
  /// What it is called at the beginning of a sentence.
  var title: String {
    switch self {
    case .notebook: "A notebook"
    case .articles: "An article"
    case .quotations: "A list of quotes"
    case .findings: "A checked draft"
    case .sources: "A count of sources"
    }
  }

  /// The formats that there are for it.
  var formats: [Export.Format] {
    switch self {
    case .notebook, .quotations: Export.Format.allCases
    case .articles, .findings: [.text, .jsonl]
    case .sources: [.csv, .jsonl, .text]
    }
  }
}

extension State {
  /// That there are more quotations than those at hand, which alone are written; empty where these are all.
  var exportRemark: String {
    guard marks.isEmpty else { return "" }
    let all: String
    switch screen {
    case .search(let screen) where !screen.quotes.isComplete: all = screen.quotes.count(screen.kinds(kinds))
    case .speakers(let screen) where screen.isReadingQuotes && screen.isOfAll && !screen.quotes.isComplete:
      all = screen.quotes.count(kinds)
    case .verify(let screen) where screen.compared < screen.rows.count:
      return " \(screen.compared) of \(counted(screen.rows.count, "quotation")) were compared so far."
    default: return ""
    }
    return " There are \(all): \(keymap.shownKey(for: .goToEnd) ?? ":go-to-end") reads the others first."
  }

  /// What is marked in the list that has the keys; `nil` where none of it is listed.
  private var markedContents: Export.Contents? {
    let rows = markedRows
    guard !rows.isEmpty else { return nil }
    switch screen {
    case .browse: return .articles(rows.map { browse.order[$0] })
    case .notebook: return .notebook(notebook.name, markedEntries)
    case .verify(let screen): return contents(of: screen, rows: rows)
    case .article, .speakers, .search, .printings, .feeds, .sources, .versions: return .quotations(markedQuotations)
    }
  }

  private func contents(of screen: VerifyScreen, rows: [Int]) -> Export.Contents? {
    let checked = rows.map { screen.row($0) }.compactMap { row in
      row.finding.map { CheckedEntry(entry: row.entry, finding: $0) }
    }
    return checked.isEmpty ? nil : .findings(checked)
  }

  /// What `:w` writes and `|` hands on: what is marked, else what has the keys; `nil` where that is nothing to write.
  var exportable: Export.Contents? {
    if !marks.isEmpty { return markedContents }
    switch screen {
    case .browse, .feeds, .versions: return nil
    case .sources(let screen):
      return screen.order.isEmpty ? nil : screen.ranking.map { .sources($0.listing(screen.order)) }
    case .verify(let screen): return contents(of: screen, rows: Array(screen.order.indices))
    case .notebook(let screen):
      return screen.entries.isEmpty ? nil : .notebook(notebook.name, screen.order.map { screen.entries[$0] })
    case .article(let id):
      guard let reading, reading.article == id, articles.has(id) else { return nil }
      guard pane == .quotes else { return .articles([id]) }
      return reading.quotes.isEmpty ? nil : .quotations(reading.quotes.map { QuoteHit(article: id, quote: $0) })
    case .speakers(let screen):
      return screen.isReadingQuotes && !screen.hits.isEmpty ? .quotations(screen.hits) : nil
    case .search(let screen): return screen.hits.isEmpty ? nil : .quotations(screen.hits)
    case .printings(let screen):
      return screen.printings.isEmpty
        ? nil
        : .quotations(screen.printings.map { QuoteHit(article: $0.listing.article, quote: $0.listing.index) })
    }
  }
}
