/// Something that an action requires.
enum Requirement: Sendable {
  case article, quotes, currentQuote, captions, knownSpeaker, speakerToFollow, joinable, splittable
  case articles, list, unread, url, page, links, leftOut, picture, searched, filterable, undo, loading, themes
  case library, feed, versions
  case words, body, keepable, clipping, exportable, markable, onShelf

  /// Why an action that requires it is disabled now; `nil` if it is met.
  func missing(in state: State) -> String? {
    switch self {
    case .article:
      return state.subject == nil ? "No article is selected." : nil
    case .articles:
      return state.hasNoArticles ? "No article is open." : nil
    case .list:
      if state.isAtList || state.screen.feeds != nil { return nil }
      let key = state.keymap.shownKey(for: .focusList) ?? ":focus-list"
      return "This applies to the whole list: press \(key) to go there first."
    case .quotes:
      if state.goesAlongHits { return nil }
      guard state.isInArticle else { return "Open an article first to move through its quotes." }
      return state.reading?.quotes.isEmpty ?? true ? state.noQuotesSentence : nil
    case .currentQuote:
      if state.currentQuote != nil { return nil }
      if state.hidesQuotes { return "No quote is shown here: open the article first." }
      return state.isInArticle ? state.noQuotesSentence : "No quote is selected."
    case .markable:
      if state.key(state.selectedRow ?? 0) != nil { return nil }
      if state.rowCount == 0 { return "There are no rows to mark." }
      return
        "These rows cannot be marked: \(state.keymap.shownKeys(for: .pageDown).last ?? ":page-down") moves down a page."
    case .onShelf:
      let isGone = !state.shelf.removed.isEmpty && state.subjects.contains(where: state.shelf.removed.contains)
      return isGone ? "This article is no longer in the library: you can read it but not mark it." : nil
    case .words:
      return state.screen.notebook?.selectedEntry == nil ? Requirement.currentQuote.missing(in: state) : nil
    case .body:
      if case .article = state.screen { return nil }
      return "Open an article first to mark words in its body."
    case .keepable:
      if state.keepable != nil { return nil }
      if state.isAtList { return "Open the article first, then keep a quote, a caption or marked words." }
      if state.screen.notebook != nil { return Requirement.clipping.missing(in: state) }
      return state.focus == .captions
        ? Requirement.captions.missing(in: state) : Requirement.currentQuote.missing(in: state)
    case .clipping:
      if let notebook = state.screen.notebook {
        return notebook.selectedEntry == nil ? "Nothing is selected in the notebook." : nil
      }
      return "This works only in the notebook: \(state.keymap.shownKey(for: .notebook) ?? ":notebook") shows it."
    case .exportable:
      if state.exportable != nil { return nil }
      return
        "There is nothing to write here: open an article, its quotes, a search, sources, a draft or the notebook."
    case .captions:
      guard state.isInArticle else { return "Open an article first to move through its captions." }
      return state.reading?.captions.isEmpty ?? true ? "This article has no captions." : nil
    case .picture: return state.noPictureSentence
    case .knownSpeaker:
      if state.selectedPerson != nil { return nil }
      return state.currentSpeaker == nil ? "The current quote has no known speaker." : nil
    case .speakerToFollow:
      guard state.goesAlongHits, let row = state.selectedRow else { return Requirement.knownSpeaker.missing(in: state) }
      return state.speaker(ofHit: row) == nil ? "This quote has no known speaker." : nil
    case .joinable:
      if state.selectedPerson != nil { return nil }
      return Requirement.currentQuote.missing(in: state) ?? Requirement.knownSpeaker.missing(in: state)
    case .splittable:
      if state.selectedPerson != nil { return nil }
      guard let hit = state.currentQuote, let speaker = state.currentSpeaker else { return nil }
      let count = state.openArticle(hit.article).kept.packed.attributions.count { $0.speaker == speaker }
      return count < 2 ? "This is the speaker’s only quote here." : nil
    case .library:
      return state.noFeedsSentence
    case .versions:
      return state.noVersionsSentence
    case .feed:
      if state.selectedFeeds != nil { return nil }
      if state.screen.feeds != nil { return "No feed is listed here." }
      return "No feed is selected: \(state.keymap.shownKey(for: .feeds) ?? ":feeds") shows them."
    case .unread:
      if let feeds = state.screen.feeds, feeds.rows.isEmpty { return "No feed is listed here." }
      if let feeds = state.screen.feeds { return feeds.hasUnread ? nil : "Every article in the feeds is read." }
      return state.shelf.unreadCount == 0 ? "Every article in the list is read." : nil
    case .url:
      // Of marked ones some may have one.
      guard state.marks.isEmpty, let subject = state.subject else { return nil }
      return !state.openArticle(subject).kept.hasAddress ? "This article has no address." : nil
    case .page:
      guard let caption = state.captionInHand else { return Requirement.url.missing(in: state) }
      return caption.pictureAddress == nil ? "This caption’s picture has no address on the web." : nil
    case .links:
      guard state.isInArticle, let reading = state.reading else { return "Open an article first to see its links." }
      return reading.content.body.allSatisfy(\.links.isEmpty) ? "This article has no links." : nil
    case .searched:
      if state.found[state.focus] != nil || state.isAtMatches { return nil }
      let key = state.keymap.shownKey(for: .find) ?? ":find"
      return "There is no search here yet: type \(key) first."
    case .filterable:
      return state.focus == .body ? "The body cannot be filtered: type / to find words in it." : nil
    case .leftOut:
      guard state.isInArticle, let reading = state.reading else {
        return "Open an article first to see what was left out."
      }
      return reading.content.leftOut.isEmpty && !state.showsLeftOut ? "Nothing was left out of this article." : nil
    case .undo:
      return state.undo.isEmpty ? "There is nothing to undo." : nil
    case .loading:
      let isIdle =
        !state.loading.isRunning && state.shelf.feedUpdate == nil && state.commandsRunning == 0
        && state.screen.rows?.isStoppable != true
      return isIdle ? "Nothing is being loaded." : nil
    case .themes:
      return state.options.themeNames.isEmpty ? "There are no other themes." : nil
    }
  }
}

extension ActionEntry {
  /// Why it is disabled now; `nil` if it is not.
  func disabledReason(in state: State) -> String? {
    for requirement in needs {
      if let reason = requirement.missing(in: state) { return reason }
    }
    return nil
  }
}

extension State {
  /// Whether quotes and captions of one article are before the reader.
  var isInArticle: Bool {
    switch screen {
    // While rows are passed, whatever is done is done once the article beside them has come along.
    case .browse, .article: reading != nil && (isPassingRows || reading?.article == subject)
    case .rows: false
    }
  }

  /// Why an article that was found has nothing to show.
  var waitingSentence: String {
    let row = (reading?.article ?? subject).flatMap { shelf.rows[$0] }
    if row?.failure != nil { return "The article could not be read." }
    guard let verb = row?.waitingVerb else { return "Reading the article…" }
    guard loading.isStopped else { return "The article is still being \(verb)." }
    return "The article has not been read yet; \(keymap.shownKey(for: .forward) ?? ":forward") reads it."
  }

  /// Why no quote can be gone to.
  var noQuotesSentence: String {
    guard let reading else { return "No article is open." }
    let open = articles[reading.article]
    if open.status == .waiting { return waitingSentence }
    if reading.content.quotations.isEmpty { return "This article has no quotes." }
    if !reading.quoteFilter.isEmpty { return "No quote contains “\(reading.quoteFilter)”." }
    let key = keymap.shownKey(for: .quoteKinds).map { ": press \($0)" } ?? ""
    return
      "This article has no \(kinds == .direct ? "direct quotes; others" : "direct or mixed quotes; indirect ones") are hidden\(key)."
  }

  /// The index in its article of the speaker of the current quote.
  var currentSpeaker: Int? {
    guard let hit = currentQuote else { return nil }
    return attribution(of: hit)?.speaker
  }
}
