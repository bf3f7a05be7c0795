import Articles
import Drawing
import Search
import Shelves

/// The whole state of the reader: what is open, the position in it, and what is on the screen.
///
/// It changes only through `reduce` and `handle`; `view` draws it.
public struct State: Sendable {
  /// The user's settings.
  public struct Options: Sendable {
    /// The maximum width of the body, in columns; kept in 20…80.
    public var measure: Int
    /// The number of lines per article in the list.
    public var density: ListDensity
    /// Whether the captions pane shows pictures, and how.
    public var images: ImagesSetting
    /// Whether the mouse is used.
    public var mouse: Bool
    /// How the terminal can show them in characters.
    public var ink: PictureInk
    /// What else it says it can draw.
    public var graphics: TerminalGraphics
    /// The names of the themes, in order.
    public var themeNames: [String]
    /// Whether a library is being opened; until then nothing is shown.
    public var awaitsLibrary: Bool
    /// Whether to open the first article instead of the list, for a single input.
    public var opensFirstArticle: Bool
    /// Whether right-to-left text is reordered here and not by the terminal.
    public var ordersText: Bool
    /// Whether marks on files are saved.
    public var keepsMarks: Bool
    /// The history from earlier runs.
    public var history: LineHistory

    /// Options.
    public init(
      measure: Int = 72, density: ListDensity = .roomy, images: ImagesSetting = .on, mouse: Bool = true,
      ink: PictureInk = .colors,
      graphics: TerminalGraphics = TerminalGraphics(),
      themeNames: [String] = [], opensFirstArticle: Bool = false, awaitsLibrary: Bool = false,
      ordersText: Bool = false,
      keepsMarks: Bool = true, history: LineHistory = LineHistory()
    ) {
      self.history = history
      self.measure = measure
      self.density = density
      self.images = images
      self.mouse = mouse
      self.ink = ink
      self.graphics = graphics
      self.awaitsLibrary = awaitsLibrary
      self.ordersText = ordersText
      self.keepsMarks = keepsMarks
      self.themeNames = themeNames
      self.opensFirstArticle = opensFirstArticle
    }
  }

  /// How large the screen is.
  public internal(set) var size: Size
  /// The theme.
  public internal(set) var theme: Theme
  /// The key bindings.
  public internal(set) var keymap: Keymap
  /// The user's settings.
  public internal(set) var options: Options

  /// The articles that were opened last.
  var articles = ArticleStore()
  /// What the reader is about: the files that were named, or the library.
  var shelf: Desk
  /// Side effects that the step under way asks for.
  var outbox = Outbox()

  /// The screens that were left on the way here; the last is the one that is seen.
  var screens: [OpenScreen] = [.browse]
  var browse = Browse()
  /// The article that the article screen shows, or that the list previews.
  var reading: Reading?
  /// The article of the selected hit, if there is room beside the hits.
  var preview: HitPreview?
  /// Which of the panes of the list and article screens has the keys.
  var pane = Pane.list
  var kinds = ShownKinds.mixed
  var isZen = false
  /// Whether left-out pieces are shown.
  var showsLeftOut = false

  /// The colours of speakers, the same on every screen.
  var colours = SpeakerColours()

  /// The pictures of the captions.
  var pictures = Pictures()

  var prompt: Prompt?
  var help: Help?
  /// The labels on the links, while one is being chosen.
  var hints: LinkHints?
  /// The rows that are marked, by the number of their screen.
  var marked: [Int: Set<RowKey>] = [:]
  /// The words that are being marked in the body.
  var marking: Marking?
  /// The current notebook, and the note being edited in the user's editor.
  var notebook = Notebook()
  var noteInEditor: [NotebookEntry] = []
  /// The file of the draft that was compared last.
  var draft: String?
  /// How many commands that something was handed to have not ended yet.
  var commandsRunning = 0
  /// The keys of a chord that is not complete.
  var chord: [Key] = []
  /// The count typed before a key.
  var count: Int?
  /// What `n` and `N` look for, by the pane it was typed in.
  var found: [Focus: String] = [:]
  /// Whether rows are being passed quickly: the article beside them waits until the cursor rests.
  var isPassingRows = false
  /// The article that is open.
  var arrival: Arrival?
  /// Whether a key was pressed, or the mouse.
  var hasBeenTouched = false
  /// Whether it was said that text cannot be ordered.
  var saidUnordered = false
  /// The history of typed lines.
  public internal(set) var history = LineHistory()

  var undo: [UndoStep] = []
  var notice: Notice?
  var loading = Loading()
  var spinner = Spinner()

  /// A reader with nothing open.
  public init(size: Size, theme: Theme, keymap: Keymap = .standard, options: Options = Options()) {
    self.size = size
    self.theme = theme
    self.keymap = keymap
    self.options = options
    history = options.history
    shelf = Desk(options.awaitsLibrary ? nil : .files)
    self.options.measure = Self.measure(options.measure)
    if options.opensFirstArticle {
      screens = [.article(0)]
      pane = .body
    }
    settle()
  }

  /// The nearest width that the body may have.
  static func measure(_ columns: Int) -> Int { min(80, max(20, columns)) }

  /// Handles a terminal event and returns the side effects it requests.
  public mutating func handle(_ event: InputEvent) -> [Command] {
    reduce(&self, .input(event))
  }
}

/// An article that was opened.
struct Arrival: Sendable {
  let article: ArticleID
  /// Whether it is marked as read once it has stayed open for a moment.
  var isToBeRead: Bool
}

/// The reading of the inputs that were named.
struct Loading: Sendable {
  /// How far it is, in inputs; `nil` when none are being read.
  var progress: (done: Int, total: Int)?
  /// Whether the articles go into the library once all have been read.
  var addsWhenDone = false
  /// Whether it was stopped: unread inputs are then read only when opened.
  var isStopped = false

  var isRunning: Bool { progress != nil }
}

/// What turns on the status line while something is under way.
struct Spinner: Hashable, Sendable {
  var frame = 0
  var isTurning = false
}

/// The panes of the list and article screens.
enum Pane: Hashable, Sendable {
  case list
  case body
  case quotes
  case captions
}

/// Which kinds of quotations the reader shows.
enum ShownKinds: Int, Sendable, CaseIterable {
  case direct
  case mixed
  case indirect

  func contains(_ kind: Quotation.Kind) -> Bool {
    switch kind {
    case .direct: true
    case .mixed: self != .direct
    case .indirect: self == .indirect
    }
  }

  var next: ShownKinds { ShownKinds(rawValue: (rawValue + 1) % ShownKinds.allCases.count)! }

  /// What is shown, as the quotes pane says it.
  var title: String {
    switch self {
    case .direct: "direct only"
    case .mixed: "direct and mixed"
    case .indirect: "indirect too"
    }
  }
}

extension State {
  /// The screen that is seen.
  var screen: OpenScreen {
    get { screens[screens.count - 1] }
    set { screens[screens.count - 1] = newValue }
  }

  /// The screen that is come back to from the one that is seen.
  var screenBelow: OpenScreen? { screens.count > 1 ? screens[screens.count - 2] : nil }

  /// What has the keys.
  var focus: Focus {
    if let rows = screen.rows { return rows.focus }
    return switch pane {
    case .list: .list
    case .body: .body
    case .quotes: .quotes
    case .captions: .captions
    }
  }

  /// An article, of which the one that is being read is at hand and any other is unpacked.
  func article(_ id: ArticleID) -> Article {
    if let reading, reading.article == id { return reading.content }
    return articles[id].article
  }

  /// The article that actions apply to: the open one, or the one selected in a list; `nil` if there is none.
  var subject: ArticleID? {
    switch screen {
    case .browse: browse.selectedArticle
    case .article(let id): id
    case .rows(let screen): screen.subject
    }
  }

  /// The quotation that actions are about.
  var currentQuote: QuoteHit? {
    if let rows = screen.rows { return rows.hit.flatMap(standing) }
    if hidesQuotes { return nil }
    guard let reading, reading.article == subject, let quote = reading.quote else { return nil }
    return QuoteHit(article: reading.article, quote: quote)
  }

  /// Whether the list alone fills the screen, so that no pane shows a quote.
  var hidesQuotes: Bool {
    guard case .browse = screen else { return false }
    return [.single, .message].contains(Layout.Shape(size))
  }

  /// A quotation of a list, unless its article has changed since and has it no more.
  private func standing(_ hit: QuoteHit) -> QuoteHit? {
    articles.has(hit.article) && attribution(of: hit) == nil ? nil : hit
  }

  /// Whether something is under way that is worth a spinner.
  var isBusy: Bool {
    if loading.isRunning || shelf.feedUpdate != nil { return true }
    if shelf.kind != nil, shelf.shown != shelf.wanted || browse.order.count < shelf.count { return true }
    return screen.rows?.isBusy ?? false
  }
}
