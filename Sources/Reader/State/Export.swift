import Articles
import Basics
import Search
import Shelves

/// An export to a file or a program.
public struct Export: Hashable, Sendable {
  /// The contents.
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

  /// The format; the raw value is its file name extension.
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

  /// The target.
  public enum Target: Hashable, Sendable {
    /// A file, which is only replaced where that was asked for; `~/` is the user's folder.
    case file(String, isReplaced: Bool)
    /// The standard input of a line for the shell.
    case shell(String)
  }

  /// The contents.
  public var contents: Contents
  /// The format.
  public var format: Format
  /// The target.
  public var target: Target

  /// A remark added to the report: that there is more, for instance.
  public var remark = ""

  /// An export.
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
  /// A remark that more exists than was written; empty if not.
  var exportRemark: String { marks.isEmpty ? screen.rows?.exportRemark(in: self) ?? "" : "" }

  /// The same of quotations of which not all are at hand.
  func remark(thatThereAre all: String) -> String {
    " There are \(all): \(keymap.shownKey(for: .goToEnd) ?? ":go-to-end") reads the others first."
  }

  /// What is marked in the list that has the keys; `nil` if none of it is listed.
  private var markedContents: Export.Contents? {
    let rows = markedRows
    guard !rows.isEmpty else { return nil }
    return switch screen {
    case .browse: .articles(rows.map { browse.order[$0] })
    case .article where pane == .captions: .notebook("Captions", markedCaptionEntries)
    case .article: .quotations(markedQuotations)
    case .rows(let screen): screen.markedContents(in: self)
    }
  }

  /// The contents for `:w` and `|`: the marked rows, or else the focused pane; `nil` if there is nothing to write.
  var exportable: Export.Contents? {
    if !marks.isEmpty { return markedContents }
    switch screen {
    case .browse: return nil
    case .article(let id):
      guard let reading, reading.article == id, articles.has(id) else { return nil }
      guard pane == .quotes else { return .articles([id]) }
      return reading.quotes.isEmpty ? nil : .quotations(reading.quotes.map { QuoteHit(article: id, quote: $0) })
    case .rows(let screen): return screen.exportable(in: self)
    }
  }
}
