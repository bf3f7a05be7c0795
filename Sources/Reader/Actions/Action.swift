import Articles
import Drawing
import Search
import Shelves

/// A change to the state: something the user did, or the result of work done elsewhere.
public enum Action: Sendable {
  /// An event of the terminal: a key, a click, a new size.
  case input(InputEvent)
  /// One of the table's actions, with the count typed before its key.
  case perform(ActionName, count: Int? = nil)
  /// A line as it is typed after “:”.
  case execute(String)

  /// How far loading is, in inputs; `total` may still grow.
  case loadingProgress(done: Int, total: Int)
  /// No input was named, and there is no library: what comes are the built-in samples.
  case samplesOpened
  /// Nothing more will come from loading.
  case loadingFinished
  /// The shelf answers the question with this ticket or, without one, sends news.
  case shelf(ShelfAnswer, to: ShelfTicket? = nil)
  /// What became of feeds that were to be updated or followed.
  case feeds(FeedNews)
  /// What became of pictures.
  case pictures(PictureNews)
  /// The files whose names begin as was typed, each as it would be typed; a folder ends in a slash.
  case fileNames(typed: String, [String])
  /// The terminal has said what it can draw beside characters, or a cell has another size.
  case graphicsKnown(TerminalGraphics)
  /// Where the reader was the last time, and the articles of that by their names.
  case cameBack(Whereabouts, [String: ArticleID])
  /// A theme that was asked for.
  case themeLoaded(Theme)
  /// A theme that is being looked at, while its name is chosen.
  case themePreviewed(Theme)
  /// The user's settings were saved.
  case settingsSaved
  /// What of them is different now.
  case settingsChanged(SettingsChange)
  /// A theme, a file or a page that was asked for could not be had.
  case notice(Notice.Severity, String)
  /// How a command ended that something was handed to.
  case commandEnded(Notice.Severity, String)
  /// What the user's editor was given, as it is now.
  case edited(String)
  /// The quotations of a draft that was to be read from this file.
  case draft([DraftEntry], from: String)
  /// A draft cannot be read from this file; the sentence says why.
  case draftUnreadable(String, sentence: String)
  /// The file to write to already exists.
  case fileExists(Export)
  /// A timer that a command asked for ran out.
  case timerFired(ReaderTimer)
}

/// The settings that became different; the others are `nil`.
public struct SettingsChange: Sendable {
  /// The theme.
  public var theme: Theme?
  /// The key bindings.
  public var keymap: Keymap?
  /// The maximum width of the body, in columns.
  public var measure: Int?
  /// The number of lines per article in the list.
  public var density: ListDensity?
  /// Whether the captions pane shows pictures.
  public var images: ImagesSetting?
  /// Whether the mouse is used.
  public var mouse: Bool?

  /// No difference.
  public init() {}
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
