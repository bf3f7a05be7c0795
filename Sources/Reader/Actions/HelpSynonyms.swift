/// Synonyms to search for in help, besides the words in an action's description.
enum HelpSynonyms {
  /// Other words for what an action does.
  static func of(_ action: ActionName) -> String {
    switch action {
    case .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp: "scroll move"
    case .goToStart: "top first beginning home"
    case .goToEnd: "bottom last end"
    case .forward: "enter view read"
    case .back, .close, .leave: "exit quit return close"
    case .quit: "exit leave end close"
    case .find, .filter, .searchQuotes: "search look up grep narrow"
    case .findNext, .findPrevious: "search again repeat"
    case .savedSearches: "bookmark query stored"
    case .unreadOnly, .starredOnly: "hide show toggle new favourites favorites"
    case .changeOrder: "sort sorting reverse date"
    case .markRow: "select multiple several tag"
    case .sources: "statistics tally audit balance share chart"
    case .speakers: "people persons names who"
    case .feeds: "subscriptions rss atom sources urls"
    case .updateFeeds, .updateFeed: "reload refresh fetch rss"
    case .addFeed: "subscribe rss atom new"
    case .removeFeed: "unsubscribe delete rss"
    case .quoteKinds: "paraphrase indirect toggle"
    case .copyQuote, .copyCitation, .copyMarkdown, .copyBibTeX, .copyCSL, .copyURL, .copyLink:
      "clipboard yank save export share cite reference"
    case .compare: "duplicates side by side diff"
    case .versions: "versions history changes changed diff edited provenance evidence source"
    case .reassignQuote, .joinSpeaker, .splitSpeaker, .unattributeQuote: "wrong fix edit change attribution merge"
    case .openInBrowser, .openLink: "web url address website"
    case .tag: "label category"
    case .star: "favourite favorite bookmark save keep later flag"
    case .toggleRead, .markAllRead: "seen mark done"
    case .undo: "revert take back"
    case .keep, .note, .noteInEditor, .notebook: "clip clipping collect save excerpt comment annotate"
    case .markWords: "select selection visual highlight passage"
    case .takeOut: "delete remove cut"
    case .moveLater, .moveEarlier: "order sort reorder"
    case .pipe: "export save shell print send"
    case .showPicture: "image photo photograph zoom full screen view"
    case .nextTheme: "colour color colours colors dark light appearance"
    case .zen: "full screen fullscreen width wide distraction"
    case .redraw: "refresh repaint reload clear"
    case .leftOut: "hidden removed missing advertisements"
    case .cancelLoading: "cancel abort stop"
    case .suspend: "shell background"
    case .command: "ex colon"
    case .help: "keys shortcuts bindings manual"
    case .focusNext, .focusPrevious, .focusBody, .focusQuotes, .focusCaptions, .focusList: "switch window pane focus"
    case .nextQuote, .previousQuote, .nextBySpeaker, .previousBySpeaker, .nextSpeaker, .previousSpeaker, .nextCaption,
      .previousCaption, .nextUnread, .previousUnread, .nextArticle, .previousArticle:
      "jump skip"
    }
  }

  /// Other words for what follows “:”.
  static func of(_ verb: CommandLine.Verb) -> String {
    switch (verb.name, verb.argument) {
    case ("theme", _): "colour color colours colors dark light"
    case ("set", "measure N"): "width wide columns margin"
    case ("set", "images WORD"): "pictures photos"
    case ("set", _): "option setting toggle"
    case ("save", _): "store keep bookmark"
    case ("watch", _): "alert notify follow"
    case ("add", _): "import library store"
    case ("w", _): "write save export markdown csv bibtex"
    case ("notebook", _): "clippings collection"
    case ("q", _): "exit leave"
    default: ""
    }
  }

  /// Other words for the query language.
  static let ofSearching = "query language syntax search field operator examples"
}
