extension State {
  /// Where the keys go, in a word.
  var mode: String {
    if let rows = screen.rows { return rows.mode }
    if isZen { return "ZEN" }
    return switch pane {
    case .list: "ARTICLES"
    case .body: "BODY"
    case .quotes: "QUOTES"
    case .captions: "CAPTIONS"
    }
  }

  /// What a person most likely wants to do next here.
  var likelyActions: [ActionName] {
    if let rows = screen.rows { return rows.likelyActions }
    switch pane {
    case .list:
      return [
        .forward, .filter, .searchQuotes, .speakers, .feeds, .notebook, .unreadOnly, .tag, .savedSearches, .star, .help,
        .close,
      ]
    case .body:
      return (isAtMatches ? [.findNext] : []) + [
        .nextQuote, .keep, .nextSpeaker, .nextBySpeaker, .focusNext, .find, .help, .close, .markWords, .leftOut,
        .speakers, .nextArticle, .zen,
      ]
    case .quotes:
      return [
        .forward, .keep, .nextBySpeaker, .copyCitation, .quoteKinds, .reassignQuote, .filter, .speakers, .help, .close,
      ]
    case .captions: return [.forward, .showPicture, .keep, .filter, .focusNext, .help, .close]
    }
  }
}
