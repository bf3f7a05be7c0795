import Articles
import Drawing

/// The place of an open article in the order in which inputs were found; the first is 0.
public typealias ArticleID = Int

/// What changes the state: something a person did, or the result of work done elsewhere.
public enum Action: Sendable {
  /// An event of the terminal: a key, a click, a new size.
  case input(InputEvent)
  /// One of the table's actions, with the count typed before its key.
  case perform(ActionName, count: Int? = nil)
  /// A line as it is typed after “:”.
  case execute(String)

  /// Inputs were found and will be parsed: each gets a row under its name at once, and the next ids in this order.
  case articlesFound([String])
  /// Articles were parsed: each takes the place of its row.
  case articlesParsed([ParsedArticle])
  /// An input could not be read; the sentence says which, where and why.
  case inputFailed(ArticleID, sentence: String)
  /// How far loading is, in inputs; `total` may still grow.
  case loadingProgress(done: Int, total: Int)
  /// Nothing more will come from loading.
  case loadingFinished
  /// Quotations that a search found; `isLast` when it has no more.
  case searchResults(generation: Int, hits: [QuoteHit], isLast: Bool)
  /// The library has these articles and is what the reader is about, or it answers what was asked.
  case library(LibraryAnswer)
  /// A theme that was asked for.
  case themeLoaded(Theme)
  /// A theme, a file or a page that was asked for could not be had.
  case notice(Notice.Severity, String)
  /// A timer that a command asked for ran out.
  case timerFired(TimerToken)
}

/// An article in its place, packed as the reader keeps it.
public struct ParsedArticle: Sendable {
  /// Its place in the order in which inputs were found.
  public let id: ArticleID
  let kept: KeptArticle
  let speakers: [QuotedSpeaker]

  /// Packs an article. That takes some 30 µs, which is for the thread that parsed it and not for the one that draws.
  public init(id: ArticleID, article: Article) {
    self.id = id
    kept = KeptArticle(article)
    speakers = article.quotedSpeakers
  }

  /// The article, unpacked.
  public var article: Article { kept.packed.unpacked() }
}

/// A sentence for the status line.
public struct Notice: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: Hashable, Sendable {
    case info
    case warning
    case error
  }

  /// How much it matters.
  public var severity: Severity
  /// The sentence.
  public var text: String

  /// A notice.
  public init(_ severity: Severity, _ text: String) {
    self.severity = severity
    self.text = text
  }
}
