extension State {
  /// Where the keys go, in a word.
  var mode: String {
    if case .search(let screen) = screen { return screen.isTyping ? "SEARCH" : "RESULTS" }
    if case .printings = screen { return "PRINTINGS" }
    if case .notebook = screen { return "NOTEBOOK" }
    if case .sources = screen { return "SOURCES" }
    if case .verify = screen { return "DRAFT" }
    if case .versions = screen { return "VERSIONS" }
    if isZen { return "ZEN" }
    switch focus {
    case .list: return "ARTICLES"
    case .body: return "BODY"
    case .quotes: return "QUOTES"
    case .captions: return "CAPTIONS"
    case .speakers: return "SPEAKERS"
    case .results: return "QUOTES"
    case .feeds: return "FEEDS"
    }
  }

  /// What a person most likely wants to do next here.
  var likelyActions: [ActionName] {
    if case .search(let screen) = screen {
      return screen.isTyping
        ? []
        : [
          .forward, .keep, .find, .compare, .changeOrder, .quoteKinds, .copyQuote, .copyCitation, .leave, .help, .close,
        ]
    }
    if case .printings = screen { return [.forward, .lineDown, .copyCitation, .help, .close] }
    if case .verify = screen { return [.forward, .findNext, .keep, .copyCitation, .filter, .help, .close] }
    if case .versions = screen { return [.forward, .lineDown, .keep, .openInBrowser, .find, .help, .close] }
    if case .sources = screen { return [.forward, .changeOrder, .quoteKinds, .filter, .help, .close] }
    if case .notebook(let screen) = screen {
      return screen.entries.isEmpty
        ? [.help, .close]
        : [
          .forward, .note, .takeOut, .changeOrder, .moveLater, .moveEarlier, .copyCitation, .filter, .pipe, .help,
          .close,
        ]
    }
    if case .speakers(let screen) = screen, screen.isOfAll {
      return screen.isReadingQuotes
        ? [.forward, .keep, .compare, .copyCitation, .changeOrder, .quoteKinds, .reassignQuote, .help, .close]
        : [.forward, .filter, .joinSpeaker, .speakers, .help, .close]
    }
    switch focus {
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
    case .speakers: return [.forward, .filter, .speakers, .help, .close]
    case .feeds:
      return [.forward, .updateFeeds, .updateFeed, .addFeed, .markAllRead, .unreadOnly, .filter, .help, .close]
    case .results: return [.forward, .keep, .copyQuote, .copyCitation, .help, .close]
    }
  }
}
