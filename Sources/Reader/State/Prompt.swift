import Articles
import Drawing
import Search
import Shelves

/// A line that is being typed below everything else.
struct Prompt: Sendable {
  enum Purpose: Hashable, Sendable {
    /// Words to find; where the search began, to come back to when it is left.
    case find(Focus, from: Place)
    /// Words that all rows must hold, and what they were before.
    case filter(Focus, before: String)
    case command
    /// Somebody to give the quotation to.
    case reassign(QuoteHit)
    /// Somebody to join the speaker of the quotation with.
    case join(QuoteHit)
    /// Somebody of the library to join a person with.
    case joinPerson(PersonID, name: String)
    /// What a person is called who is another one in an article, and perhaps in more.
    case splitPerson(PersonID, ArticleID)
    /// The tags of articles, and those that all of them had before.
    case tags([ArticleID], before: [String])
    /// A saved search to filter the list by.
    case savedSearch
    /// Confirmation before many articles are marked as read: those in the list, or from feeds.
    case markAllRead(Int, feeds: FeedSelection?)
    /// The address of a feed to follow.
    case addFeed
    /// A yes, before feeds are followed no longer.
    case removeFeed(FeedSelection)
    /// A note about a clipping, which is added to the notebook if needed.
    case note([NotebookEntry])
    /// A line for the shell, which is given what has the keys.
    case shell
    /// A yes, before a file is replaced.
    case replaceFile(Export, path: String)
  }

  /// Where a pane was.
  enum Place: Hashable, Sendable {
    case row(Int)
    case text(Bookmark)
    /// An article of a library's list.
    case article(ArticleID?)
  }

  var purpose: Purpose
  var line = LineEditor()
  /// How far back in the history the line is; `nil` for a line of its own.
  var recalled: Int?
  /// What is offered below the line: completions, or speakers.
  var choices: [String] = []
  /// The persons behind the choices, where they are some, and the question that they answer.
  var persons: [PersonID] = []
  /// The parts of a person behind the choices, of which one is always chosen.
  var parts: [PersonPart] = []
  var ticket: ShelfTicket?
  /// The selected choice; `nil` for the typed text.
  var choice: Int?
  /// What was typed before a choice was taken.
  var typed = ""
  /// The theme from before one of the choices was looked at.
  var themeBefore: Theme?
}

/// Help, as it is being searched.
struct Help: Sendable {
  var line = LineEditor()
  /// Whether letters go to the line, and not to the rows.
  var isTyping = false
  var top = 0
}

/// One line of text with a cursor in it.
struct LineEditor: Hashable, Sendable {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var cursor = 0

  init(_ text: String = "") {
    scalars = Array(text.unicodeScalars)
    cursor = scalars.count
  }

  var text: String { Self.string(scalars[...]) }
  var beforeCursor: String { Self.string(scalars[..<cursor]) }
  var isEmpty: Bool { scalars.isEmpty }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// Puts text in at the cursor; line ends become spaces, other control characters go.
  mutating func insert(_ text: String) {
    let clean = text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: " "
      case 0..<0x20, 0x7F..<0xA0: nil
      default: scalar
      }
    }
    // A line that a person types; a pasted book is cut.
    let room = max(0, 4096 - scalars.count)
    scalars.insert(contentsOf: clean.prefix(room), at: cursor)
    cursor += min(clean.count, room)
  }

  /// Does what a key means in a line that is edited; false for a key that means nothing there.
  mutating func handle(_ key: Key) -> Bool {
    switch (key.code, key.control, key.alt) {
    case (.character(let scalar), false, false): insert(String(scalar))
    case (.backspace, _, false), (.character("h"), true, _): removeBefore(1)
    case (.delete, _, _), (.character("d"), true, _): if cursor < scalars.count { scalars.remove(at: cursor) }
    case (.left, false, _), (.character("b"), true, _): cursor = max(0, cursor - 1)
    case (.right, false, _), (.character("f"), true, _): cursor = min(scalars.count, cursor + 1)
    case (.home, _, _), (.character("a"), true, _): cursor = 0
    case (.end, _, _), (.character("e"), true, _): cursor = scalars.count
    case (.character("u"), true, _): removeBefore(cursor)
    case (.character("k"), true, _): scalars.removeSubrange(cursor...)
    case (.character("w"), true, _), (.backspace, _, true): removeBefore(wordLength)
    default: return false
    }
    return true
  }

  private mutating func removeBefore(_ count: Int) {
    let count = min(count, cursor)
    scalars.removeSubrange((cursor - count)..<cursor)
    cursor -= count
  }

  private var wordLength: Int {
    var start = cursor
    while start > 0, scalars[start - 1] == " " { start -= 1 }
    while start > 0, scalars[start - 1] != " " { start -= 1 }
    return cursor - start
  }
}
