import Search
import Shelves

/// A side effect that the state requests. It does nothing by itself: the program carries it out.
public enum Command: Sendable {
  /// Puts a text on the clipboard (OSC 52).
  case copy(String)
  /// Opens an address in the user's browser.
  case openURL(String)
  /// Asks the shelf something; the program answers with `Action.shelf`.
  case ask(ShelfQuestion, ShelfTicket)
  /// Changes the shelf.
  case change(ShelfChange)
  /// Cancels pending questions on these topics.
  case withdraw([ShelfQuestion.Topic])
  /// Reads a draft and posts `Action.draft`, or `Action.draftUnreadable` with the reason.
  case readDraft(String)
  /// Finds the files whose names begin so, and posts `Action.fileNames`.
  case listFiles(String)
  /// Ends the reading of a draft, and what it is compared with.
  case stopDraft
  /// Posts `Action.timerFired` after this many milliseconds; a timer of the same kind that still runs is stopped.
  case timer(ReaderTimer, milliseconds: Int)
  /// Adds the articles of the files to the library on disk, with their marks, and posts a notice of the result.
  case addToLibrary
  /// Updates or follows feeds, and posts `Action.feeds`.
  case feeds(FeedWork)
  /// Finds or draws pictures, and posts `Action.pictures`.
  case pictures(PictureWork)
  /// Gives a text, and the terminal, to the user's editor, and posts `Action.edited` with what became of it.
  case edit(String)
  /// Writes an export to a file or pipes it into a program, and posts a notice of the result, `Action.fileExists` or
  /// `Action.commandEnded`.
  case export(Export)
  /// Ends the programs that something was handed to.
  case stopCommands
  /// Loads the theme of this name and posts `Action.themeLoaded`, or a notice with the reason.
  case setTheme(String)
  /// Loads the theme of this name to look at it, and posts `Action.themePreviewed`, or nothing.
  case previewTheme(String)
  /// Turns clicks and the wheel on or off.
  case setMouse(Bool)
  /// Parses this article before the others: somebody is waiting to read it.
  case prioritise(ArticleID)
  /// Stops finding and parsing articles and posts `Action.loadingFinished`.
  case cancelLoading
  /// Stops the program as ^Z does, with the terminal as it was.
  case suspend
  /// Paints the whole screen anew.
  case redraw
  /// Ends the program.
  case quit
}

/// The purpose of a timer.
public enum ReaderTimer: Hashable, Sendable {
  case noticeExpires
  case spinnerTurns
  /// No row was moved to for a moment.
  case handRests
  /// The hand rests on a caption.
  case pictureIsDue
  /// An article has stayed open long enough to count as read.
  case articleStays
  /// No key has followed those that are an action by themselves.
  case chordEnds
}
