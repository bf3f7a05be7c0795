import Articles

extension State {
  mutating func copyQuote() -> [Command] {
    guard let hit = currentQuote else { return [] }
    say(.info, "Copied the quote.")
    if isAtHits, let row = selectedRow, let listing = listing(row) { return [.copy(Citation.safe(listing.text))] }
    return [.copy(Citation.safe(article(hit.article).quotations[hit.quote].inMarks(in: article(hit.article))))]
  }

  mutating func copyCitation() -> [Command] {
    guard let hit = currentQuote else { return [] }
    say(.info, "Copied the quote with its source.")
    return [.copy(Citation.safe(Citation(of: hit.quote, in: article(hit.article)).text(.plain)))]
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
