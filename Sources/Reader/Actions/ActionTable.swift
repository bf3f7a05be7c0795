import ArticleFormats

/// A row of the table of actions.
struct ActionEntry: Sendable {
  /// The headings of help.
  enum Group: String, CaseIterable, Sendable {
    case moving = "Moving"
    case panes = "Panes"
    case jumping = "Jumping"
    case finding = "Finding"
    case speakers = "Quotes and speakers"
    case feeds = "Feeds"
    case article = "This article"
    case notebook = "The notebook"
    case program = "The program"
  }

  let name: ActionName
  /// Chords of the standard map, in `KeyNotation`, separated by spaces.
  let keys: String
  /// Chords of the newsboat map where it differs.
  let newsboat: String?
  /// The only panes where `keys` apply, taking precedence over global ones; empty for everywhere.
  let places: [Focus]
  /// What it does, in the imperative, without a full stop.
  let help: String
  /// A word or two for the status line and the which-key popup.
  let short: String
  let group: Group
  /// The requirements; the first unmet one is the reason the action is disabled.
  let needs: [Requirement]

  init(
    _ name: ActionName, _ keys: String, at places: [Focus] = [], newsboat: String? = nil, _ help: String, short: String,
    in group: Group,
    needs: [Requirement] = []
  ) {
    self.name = name
    self.keys = keys
    self.newsboat = newsboat
    self.places = places
    self.help = help
    self.short = short
    self.group = group
    self.needs = needs
  }

  /// The entry of an action.
  static func of(_ name: ActionName) -> ActionEntry { byName[name]! }

  /// Every action, once.
  static let table: [ActionEntry] =
    moving + panes + jumping + finding + speaking + feeds + article + notebook + program

  private static let byName = Dictionary(uniqueKeysWithValues: table.map { ($0.name, $0) })

  private static let moving: [ActionEntry] = [
    ActionEntry(.lineDown, "j <down>", "Move down a line or a row", short: "down", in: .moving),
    ActionEntry(.lineUp, "k <up>", "Move up a line or a row", short: "up", in: .moving),
    ActionEntry(.pageDown, "<space> <pgdn> ^f", "Move down a page", short: "page down", in: .moving),
    ActionEntry(
      .markRow, "<space>", at: [.list, .quotes, .captions, .results], newsboat: "M",
      "Mark the row and go to the next; actions then apply to all marked rows, until Esc", short: "mark",
      in: .moving, needs: [.markable]),
    ActionEntry(.pageUp, "b <pgup> ^b", "Move up a page", short: "page up", in: .moving),
    ActionEntry(.halfPageDown, "^d", "Move down half a page", short: "half down", in: .moving),
    ActionEntry(.halfPageUp, "^u", "Move up half a page", short: "half up", in: .moving),
    ActionEntry(.goToStart, "g <home>", "Go to the start, or to the row given by a count", short: "start", in: .moving),
    ActionEntry(.goToEnd, "G <end>", "Go to the end, or to the row given by a count", short: "end", in: .moving),
    ActionEntry(.forward, "<enter> l <right>", "Open the selected row", short: "open", in: .moving),
    ActionEntry(.back, "h <left> <backspace>", "Go back to the previous pane or screen", short: "back", in: .moving),
    ActionEntry(
      .leave, "<esc>", "Unmark rows, then end the search, the filter, zen or the screen", short: "leave",
      in: .moving),
  ]

  private static let panes: [ActionEntry] = [
    ActionEntry(.focusNext, "<tab>", "Move to the next pane", short: "next pane", in: .panes),
    ActionEntry(.focusPrevious, "<s-tab>", "Move to the previous pane", short: "previous pane", in: .panes),
    ActionEntry(.focusBody, "1", "Move to the body", short: "body", in: .panes, needs: [.article]),
    ActionEntry(.focusQuotes, "2", "Move to the quotes", short: "quotes", in: .panes, needs: [.article]),
    ActionEntry(.focusCaptions, "3", "Move to the captions", short: "captions", in: .panes, needs: [.article]),
    ActionEntry(.focusList, "a", "Move to the list of articles", short: "articles", in: .panes),
    ActionEntry(.zen, "z", "Show only the body, or all panes again", short: "zen", in: .panes, needs: [.article]),
  ]

  private static let jumping: [ActionEntry] = [
    ActionEntry(
      .nextQuote, "]q", "Go to the next quote", short: "next quote", in: .jumping, needs: [.article, .quotes]),
    ActionEntry(
      .previousQuote, "[q", "Go to the previous quote", short: "previous quote", in: .jumping,
      needs: [.article, .quotes]),
    ActionEntry(
      .nextBySpeaker, "]s", "Go to the next quote by the same speaker, also in later articles",
      short: "next by speaker", in: .jumping, needs: [.article, .speakerToFollow]),
    ActionEntry(
      .previousBySpeaker, "[s", "Go to the previous quote by the same speaker, also in earlier articles",
      short: "previous by speaker", in: .jumping, needs: [.article, .speakerToFollow]),
    ActionEntry(
      .nextSpeaker, "}", "Go to the next quote by another speaker, also in later articles", short: "next speaker",
      in: .jumping, needs: [.article]),
    ActionEntry(
      .previousSpeaker, "{", "Go to the previous quote by another speaker, also in earlier articles",
      short: "previous speaker", in: .jumping, needs: [.article]),
    ActionEntry(
      .nextCaption, "]c", "Go to the next caption", short: "next caption", in: .jumping, needs: [.article, .captions]),
    ActionEntry(
      .previousCaption, "[c", "Go to the previous caption", short: "previous caption", in: .jumping,
      needs: [.article, .captions]),
    ActionEntry(
      .nextUnread, "]u", newsboat: "n ]u", "Go to the next unread article", short: "next unread", in: .jumping,
      needs: [.unread]),
    ActionEntry(
      .previousUnread, "[u", newsboat: "p [u", "Go to the previous unread article", short: "previous unread",
      in: .jumping,
      needs: [.unread]),
    ActionEntry(.nextArticle, "J", "Go to the next article", short: "next article", in: .jumping, needs: [.articles]),
    ActionEntry(
      .previousArticle, "K", "Go to the previous article", short: "previous article", in: .jumping, needs: [.articles]),
  ]

  private static let finding: [ActionEntry] = [
    ActionEntry(
      .find, "/", "Find words in this pane; start with \\v for a regular expression", short: "find", in: .finding),
    ActionEntry(
      .findNext, "n", newsboat: "^n",
      "Go to the next match, here or in the search that led here", short: "next match",
      in: .finding,
      needs: [.searched]),
    ActionEntry(
      .findPrevious, "N", newsboat: "^p", "Go to the previous match, here or in the search that led here",
      short: "previous match",
      in: .finding, needs: [.searched]),
    ActionEntry(
      .filter, "&", newsboat: "F &", "Show only rows with these words", short: "filter", in: .finding,
      needs: [.filterable]),
    ActionEntry(
      .searchQuotes, "\"", "Search the quotes of all open articles", short: "search quotes", in: .finding,
      needs: [.articles]),
    ActionEntry(
      .unreadOnly, "U", "Show only unread articles, or all again",
      short: "only unread",
      in: .finding, needs: [.articles]),
    ActionEntry(
      .starredOnly, "*", "Show only starred articles, or all again", short: "only starred",
      in: .finding, needs: [.articles]),
    ActionEntry(
      .savedSearches, "'", "Filter the list by a saved search (:save NAME saves one)",
      short: "saved searches", in: .finding, needs: [.articles]),
    ActionEntry(
      .changeOrder, "O",
      "Change the order: newest, oldest or best match first; regroup a notebook or a count",
      short: "order", in: .finding, needs: [.articles]),
    ActionEntry(
      .sources, "W", "Count who is quoted, by speaker, role, outlet, author or month", short: "who is quoted",
      in: .finding, needs: [.articles]),
    ActionEntry(
      .speakers, "S", "Show the speakers in this article, or in all open articles", short: "speakers", in: .finding,
      needs: [.articles]),
  ]

  private static let speaking: [ActionEntry] = [
    ActionEntry(
      .quoteKinds, "i", "Choose which quotes to show: direct, also mixed, also indirect", short: "quote kinds",
      in: .speakers),
    ActionEntry(.copyQuote, "yy yq", "Copy the quote", short: "quote", in: .speakers, needs: [.words]),
    ActionEntry(
      .copyCitation, "yc", "Copy the quote with speaker, source and date", short: "citation", in: .speakers,
      needs: [.words]),
    ActionEntry(
      .copyMarkdown, "ym", "Copy the citation as Markdown", short: "Markdown", in: .speakers, needs: [.words]),
    ActionEntry(
      .copyBibTeX, "yb", "Copy the citation as BibTeX", short: "BibTeX", in: .speakers, needs: [.words]),
    ActionEntry(
      .copyCSL, "yj", "Copy the citation as CSL-JSON, for Zotero and Pandoc", short: "CSL-JSON", in: .speakers,
      needs: [.words]),
    ActionEntry(
      .compare, "=", "Compare the articles that print these words", short: "compare printings",
      in: .speakers, needs: [.currentQuote]),
    ActionEntry(
      .reassignQuote, "mr", "Correct the speaker: give this quote to somebody else", short: "change speaker",
      in: .speakers, needs: [.currentQuote]),
    ActionEntry(
      .joinSpeaker, "mj", "Correct the speaker: merge this speaker with another", short: "merge speakers",
      in: .speakers, needs: [.joinable]),
    ActionEntry(
      .splitSpeaker, "ms", "Correct the speaker: split one into two people",
      short: "split speaker", in: .speakers, needs: [.currentQuote, .knownSpeaker, .splittable]),
    ActionEntry(
      .unattributeQuote, "mn", "Correct the speaker: mark this quote as having no known speaker",
      short: "no known speaker", in: .speakers, needs: [.currentQuote, .knownSpeaker]),
  ]

  private static let feeds: [ActionEntry] = [
    ActionEntry(
      .feeds, "F", newsboat: "E", "Show the feeds you follow", short: "feeds", in: .feeds, needs: [.library]),
    ActionEntry(
      .updateFeeds, "R", "Update all feeds", short: "update all", in: .feeds, needs: [.library]),
    ActionEntry(
      .updateFeed, "r", at: [.feeds], newsboat: "r", "Update this feed, or those in this folder",
      short: "update", in: .feeds, needs: [.library, .feed]),
    ActionEntry(
      .addFeed, "+", "Follow a feed, by its address or by that of a page that names it", short: "add a feed",
      in: .feeds,
      needs: [.library]),
    ActionEntry(
      .removeFeed, "D", at: [.feeds], "Stop following this feed; its articles stay", short: "remove", in: .feeds,
      needs: [.library, .feed]),
  ]

  private static let article: [ActionEntry] = [
    ActionEntry(.copyURL, "yu", "Copy the address", short: "address", in: .article, needs: [.article, .url]),
    ActionEntry(
      .openInBrowser, "o", "Open the article in the browser; in the captions, the picture", short: "browser",
      in: .article, needs: [.article, .page]),
    ActionEntry(
      .tag, "t", "Tag the article", short: "tags", in: .article, needs: [.article, .onShelf]),
    ActionEntry(
      .openLink, "f", "Label the links on the screen; type a label to open that link in the browser", short: "links",
      in: .article, needs: [.article, .links]),
    ActionEntry(
      .copyLink, "yl", "Label the links on the screen; type a label to copy that link’s address", short: "link",
      in: .article, needs: [.article, .links]),
    ActionEntry(
      .leftOut, ".", "Show or hide the text left out of the article, dimmed in its original place",
      short: "left out", in: .article, needs: [.leftOut]),
    ActionEntry(
      .versions, "V", "Show where the article came from and what changed since it was first printed",
      short: "what changed", in: .article, needs: [.article, .versions]),
    ActionEntry(
      .showPicture, "I", "Show the caption’s picture full screen, fetching it if it is only on the web",
      short: "picture", in: .article, needs: [.article, .captions, .picture]),
    ActionEntry(
      .star, "s", "Star or unstar the article", short: "star", in: .article,
      needs: [.article, .onShelf]),
    ActionEntry(
      .toggleRead, "r", newsboat: "N", "Mark the article as read or unread", short: "read", in: .article,
      needs: [.article, .onShelf]),
    ActionEntry(
      .markAllRead, "A", "Mark all articles of the list, or of the feed, as read", short: "all read", in: .article,
      needs: [.articles, .list, .unread]),
    ActionEntry(
      .undo, "u", "Undo the last star, read mark, correction or notebook change", short: "undo",
      in: .article, needs: [.undo]),
  ]

  private static let program: [ActionEntry] = [
    ActionEntry(.command, ":", "Type a command", short: "command", in: .program),
    ActionEntry(.help, "? <f1>", "Show every key, with a search", short: "help", in: .program),
    ActionEntry(.nextTheme, "T", "Change to the next theme", short: "theme", in: .program, needs: [.themes]),
    ActionEntry(
      .cancelLoading, "x", "Stop loading, updating feeds or running a command", short: "stop loading", in: .program,
      needs: [.loading]),
    ActionEntry(.redraw, "^l", "Redraw the screen", short: "redraw", in: .program),
    ActionEntry(.suspend, "^z", "Suspend the program; fg resumes it", short: "suspend", in: .program),
    ActionEntry(.close, "q", "Go back, or quit from the first screen", short: "back", in: .program),
    ActionEntry(.quit, "Q", "Quit", short: "quit", in: .program),
  ]
}
