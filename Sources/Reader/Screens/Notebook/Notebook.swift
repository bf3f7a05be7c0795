import ArticleFormats
import Articles
import Search
import Shelves

/// The current notebook, as known here: changes show at once, and the shelf saves them.
struct Notebook: Sendable {
  /// What it is called.
  var name = NotebookListing.usualName
  /// What is in it, in its order.
  var entries: [NotebookEntry] = []
  /// Every notebook, as they were last known.
  var all: [NotebookListing] = []
  /// Whether it has been read; until then its contents are unknown.
  var isKnown = false
  /// Whether it is to be read, or read again, and the question that is to be answered.
  var isStale = true
  var ticket: ShelfTicket?

  /// The clipping, as it is kept; `nil` if it is not.
  func entry(of clipping: Clipping, from article: ArticleID?) -> NotebookEntry? {
    entries.first { $0.isOf(clipping, from: article) }
  }

  /// Whether a quotation of an article is in it, by its number alone: rows of hits have no more.
  func has(_ kind: Clipping.Kind, _ index: Int, of article: ArticleID) -> Bool {
    entries.contains { $0.article == article && $0.kept.clipping.kind == kind && $0.kept.clipping.number == index + 1 }
  }

  /// What sentences call it: “the notebook” while it has no name of its own.
  var title: String { name == NotebookListing.usualName ? "the notebook" : "“\(name)”" }

  /// The names of all, this one included, in alphabetical order.
  var names: [String] {
    var names = all.map(\.name)
    if !names.contains(where: { Query.key(ofTag: $0) == Query.key(ofTag: name) }) { names.append(name) }
    return names.sorted { Query.key(ofTag: $0) < Query.key(ofTag: $1) }
  }
}

/// What can be kept in a notebook.
enum Keepable: Sendable {
  /// The words that are marked in the body.
  case marked
  case quotations([QuoteHit])
  case captions(ArticleID, [Int])
  /// What is selected in the notebook, or marked there: it is kept already.
  case entries([NotebookEntry])
}

extension State {
  /// What the keys are about that can be kept; `nil` if there is nothing of the kind.
  var keepable: Keepable? {
    if marking != nil { return .marked }
    let hits = markedQuotations
    if !hits.isEmpty { return .quotations(hits) }
    let captions = markedCaptions
    if let reading, !captions.isEmpty { return .captions(reading.article, captions) }
    switch screen {
    case .browse: return nil
    case .rows(let screen): return screen.keepable(in: self)
    case .article:
      if let reading, let caption = captionUnderCursor { return .captions(reading.article, [caption]) }
      return pane == .captions ? nil : currentQuote.map { .quotations([$0]) }
    }
  }

  /// The caption that is selected in its pane, or whose marker the reading line stands on.
  private var captionUnderCursor: Int? {
    guard let reading, articles.has(reading.article) else { return nil }
    if pane == .captions { return reading.caption }
    guard pane == .body, case .caption(let index) = reading.flow.items[reading.line.item].kind else { return nil }
    return index
  }

  /// It as clippings, as they are kept or would be.
  func entries(of keepable: Keepable) -> [NotebookEntry] {
    switch keepable {
    case .entries(let entries): return entries
    case .quotations(let hits):
      return hits.compactMap { hit in
        let article = article(hit.article)
        guard article.quotations.indices.contains(hit.quote) else { return nil }
        return entry(of: Clipping(quotation: hit.quote, of: article), from: hit.article)
      }
    case .captions(let id, let indices):
      return indices.compactMap { entry(of: Clipping(caption: $0, of: article(id)), from: id) }
    case .marked:
      guard let reading, let marking else { return [] }
      return marking.passages(in: reading.flow, of: reading.content)
        .compactMap { entry(of: Clipping($0, of: reading.content), from: reading.article) }
    }
  }

  private func entry(of clipping: Clipping?, from article: ArticleID) -> NotebookEntry? {
    guard let clipping else { return nil }
    if let kept = notebook.entry(of: clipping, from: article) { return kept }
    let kept = KeptClipping(notebook: notebook.name, place: notebook.entries.count + 1, clipping: clipping)
    return NotebookEntry(kept: kept, article: article, added: "")
  }
}
