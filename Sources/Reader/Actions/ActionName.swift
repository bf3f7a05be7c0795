/// Every action of the reader; the raw value is its name in key bindings and after “:”.
public enum ActionName: String, Hashable, Sendable, CaseIterable {
  case lineDown = "line-down"
  case lineUp = "line-up"
  case markRow = "mark-row"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case goToStart = "go-to-start"
  case goToEnd = "go-to-end"
  case forward
  case back
  case leave

  case focusNext = "focus-next"
  case focusPrevious = "focus-previous"
  case focusList = "focus-list"
  case focusBody = "focus-body"
  case focusQuotes = "focus-quotes"
  case focusCaptions = "focus-captions"

  case nextQuote = "next-quote"
  case previousQuote = "previous-quote"
  case nextBySpeaker = "next-by-speaker"
  case previousBySpeaker = "previous-by-speaker"
  case nextSpeaker = "next-speaker"
  case previousSpeaker = "previous-speaker"
  case nextCaption = "next-caption"
  case previousCaption = "previous-caption"
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case nextUnread = "next-unread"
  case previousUnread = "previous-unread"

  case find
  case findNext = "find-next"
  case findPrevious = "find-previous"
  case filter
  case searchQuotes = "search-quotes"
  case speakers
  case sources
  case versions

  case feeds
  case updateFeeds = "update-feeds"
  case updateFeed = "update-feed"
  case addFeed = "add-feed"
  case removeFeed = "remove-feed"

  case quoteKinds = "quote-kinds"
  case reassignQuote = "reassign-quote"
  case unattributeQuote = "unattribute-quote"
  case joinSpeaker = "join-speaker"
  case splitSpeaker = "split-speaker"

  case copyQuote = "copy-quote"
  case copyCitation = "copy-citation"
  case copyMarkdown = "copy-markdown"
  case copyBibTeX = "copy-bibtex"
  case copyCSL = "copy-csl-json"
  case copyURL = "copy-url"
  case openInBrowser = "open-in-browser"
  case tag
  case compare
  case changeOrder = "change-order"
  case unreadOnly = "unread-only"
  case starredOnly = "starred-only"
  case savedSearches = "saved-searches"
  case openLink = "open-link"
  case copyLink = "copy-link"
  case star
  case toggleRead = "toggle-read"
  case markAllRead = "mark-all-read"
  case undo

  case keep
  case note
  case noteInEditor = "note-in-editor"
  case markWords = "mark-words"
  case notebook
  case takeOut = "take-out"
  case moveLater = "move-later"
  case moveEarlier = "move-earlier"
  case pipe

  case showPicture = "show-picture"
  case zen
  case leftOut = "left-out"
  case nextTheme = "next-theme"
  case command
  case help
  case cancelLoading = "cancel-loading"
  case redraw
  case suspend
  case close
  case quit
}

extension ActionName {
  /// Whether it goes from one quotation to another.
  var goesAlongQuotes: Bool {
    switch self {
    case .nextQuote, .previousQuote, .nextBySpeaker, .previousBySpeaker, .nextSpeaker, .previousSpeaker: true
    default: false
    }
  }

  /// Whether it only moves on by rows, as a key that is held does.
  var passesRows: Bool {
    switch self {
    case .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp: true
    default: false
    }
  }
}
