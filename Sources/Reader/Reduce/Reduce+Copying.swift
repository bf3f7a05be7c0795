import ArticleFormats
import Articles

extension State {
  mutating func copyQuote() -> [Command] {
    if let entry = screen.notebook?.selectedEntry {
      say(.info, "Copied the \(entry.kept.clipping.kind.title.lowercased()).")
      return [.copy(Citation.safe(entry.kept.clipping.words))]
    }
    guard let hit = currentQuote else { return [] }
    say(.info, "Copied the quote.")
    if isAtHits, let row = selectedRow, let listing = listing(row) { return [.copy(Citation.safe(listing.text))] }
    return [.copy(Citation.safe(article(hit.article).quotations[hit.quote].inMarks(in: article(hit.article))))]
  }

  mutating func copyCitation(_ format: Citation.Format) -> [Command] {
    let kept = screen.notebook?.selectedEntry?.kept.clipping
    guard
      let citation = kept.map({ Citation($0) }) ?? currentQuote.map({ Citation(of: $0.quote, in: article($0.article)) })
    else { return [] }
    let name =
      switch format {
      case .plain: ""
      case .markdown: " as Markdown"
      case .bibTeX: " for BibTeX"
      case .cslJSON: " as CSL-JSON"
      }
    say(.info, "Copied the \((kept?.kind ?? .quotation).title.lowercased()) with its source\(name).")
    return [.copy(Citation.safe(citation.text(format)))]
  }

  mutating func copyURL() -> [Command] {
    guard let url = subject.flatMap({ article($0).url }) else { return [] }
    say(.info, "Copied the address.")
    return [.copy(Citation.safe(url))]
  }

  mutating func openInBrowser() -> [Command] {
    guard let url = subject.flatMap({ article($0).url }) else { return [] }
    return [.openURL(Citation.safe(url))]
  }
}
