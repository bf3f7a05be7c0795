import ArticleFormats
import Articles
import Search
import Shelves

/// What makes a row of a list the same one, wherever it stands then.
enum RowKey: Hashable, Sendable {
  case article(ArticleID)
  case quotation(QuoteHit)
  case caption(ArticleID, Int)
  case clipping(NotebookScreen.Identity)
  /// A quotation of a draft, by its place in it.
  case drafted(Int)
}

extension State {
  /// What a row of the list that has the keys is marked by; `nil` if rows are not marked.
  func key(_ row: Int) -> RowKey? {
    guard row >= 0, row < rowCount else { return nil }
    if let rows = screen.rows { return rows.key(row) }
    switch (screen, pane) {
    case (.browse, _): return .article(browse.order[row])
    case (.article(let id), .quotes): return reading.map { .quotation(QuoteHit(article: id, quote: $0.quotes[row])) }
    case (.article(let id), .captions): return reading.map { .caption(id, $0.captions[row]) }
    default: return nil
    }
  }

  /// The marks of the screen that is seen.
  var marks: Set<RowKey> { marked[screens.count - 1] ?? [] }

  /// The marked rows of the focused list, from the top; empty if there are none, or none is listed.
  var markedRows: [Int] {
    let marks = marks
    guard !marks.isEmpty else { return [] }
    if case .browse = screen {
      // A list may have hundreds of thousands of rows, and every frame asks.
      return marks.compactMap { if case .article(let id) = $0 { browse.row(of: id) } else { nil } }.sorted()
    }
    var rows: [Int] = []
    for row in 0..<rowCount where key(row).map(marks.contains) ?? false {
      rows.append(row)
      if rows.count == marks.count { break }
    }
    return rows
  }

  /// The quotations of the marked rows.
  var markedQuotations: [QuoteHit] {
    markedRows.compactMap { row in
      switch key(row) {
      case .quotation(let hit): hit
      case .drafted: listing(row).map { QuoteHit(article: $0.article, quote: $0.index) }
      case .article, .caption, .clipping, nil: nil
      }
    }
  }

  /// The captions of the marked rows, by their indices in the article.
  var markedCaptions: [Int] {
    markedRows.compactMap { if case .caption(_, let index) = key($0) { index } else { nil } }
  }

  /// The same as they are kept in the notebook, or would be.
  var markedCaptionEntries: [NotebookEntry] {
    guard let reading else { return [] }
    let captions = markedCaptions
    return captions.isEmpty ? [] : entries(of: .captions(reading.article, captions))
  }

  /// The marked rows of the notebook.
  var markedEntries: [NotebookEntry] {
    guard let notebook = screen.notebook else { return [] }
    return markedRows.map { notebook.entry($0) }
  }

  /// The articles that actions are about: those of the marked rows, else the one that is selected or read.
  var subjects: [ArticleID] {
    let rows = markedRows
    guard !rows.isEmpty else { return subject.map { [$0] } ?? [] }
    var seen: Set<ArticleID> = []
    return rows.compactMap { row in
      switch key(row) {
      case .article(let id): id
      case .quotation(let hit): hit.article
      case .caption(let id, _): id
      case .clipping: screen.notebook?.entry(row).article
      case .drafted: listing(row)?.article
      case nil: nil
      }
    }.filter { seen.insert($0).inserted }
  }
}

extension ActionName {
  /// Whether it is done to every marked row, and not only to the one that is selected.
  var isForMarkedRows: Bool {
    switch self {
    case .keep, .takeOut, .copyQuote, .copyCitation, .copyMarkdown, .copyBibTeX, .copyCSL, .copyURL, .star, .toggleRead,
      .tag, .pipe:
      true
    default: false
    }
  }
}
