import Configuration
import Drawing
import Reader
import Search
import Shelves
import Terminal

/// The reader at work: waits for something to happen, has the state change by it, carries out what the state asks for,
/// and shows the state.
///
/// It runs on the main thread, which reads no file and waits for nothing else. `screen` goes with it, and then the
/// terminal is as it was. A class: to check a structure that cannot be copied and holds the state takes the compiler as
/// long as all the rest of the module.
final class EventLoop {
  private var screen: Screen
  private var state: State
  private var timers = TimerQueue()
  private var ending: Ending?
  private var needsFrame = true
  private var settings: ReaderSettings
  private let mailbox: Mailbox<Action>
  private let loader: ArticleLoader
  private let files: FilesShelf
  let filesService: ShelfService
  private let library: LibraryOpening?
  private let adding: LibraryAdding
  let exporting: Exporting
  private let drafts: DraftReading
  /// Where settings come from that were saved meanwhile.
  var settingsWatch: SettingsWatch?
  let pictures: PictureService

  /// Why the loop ended.
  enum Ending: Hashable {
    case quit
    /// A signal, or the loss of the terminal, ended it.
    case signal(Int32)
  }

  /// How long the first frame waits for the names of the articles, so that quick results appear in it.
  private static let firstNames = Duration.milliseconds(8)
  /// The same for the first rows of a library, which has a file to open.
  private static let firstRows = Duration.milliseconds(40)

  init(
    _ screen: consuming Screen, settings: ReaderSettings, request: ReaderRequest, keepsMarks: Bool,
    mailbox: Mailbox<Action>,
    loader: ArticleLoader, files: FilesShelf, library: LibraryOpening?, adding: LibraryAdding,
    drafts: DraftReading, pictures: PictureService
  ) {
    state = State(
      size: screen.size, theme: settings.theme.resolved(for: screen.colorDepth), keymap: settings.keymap,
      options: State.Options(
        measure: settings.measure, density: settings.density, images: settings.images,
        mouse: settings.mouse, ink: screen.ink,
        themeNames: settings.themes.names,
        opensFirstArticle: request.namesOneArticle, awaitsLibrary: library != nil,
        ordersText: TextOrder.isWanted(settings.configuration.bidi), keepsMarks: keepsMarks,
        history: settings.memory.history
      ))
    before = settings.memoryFile?.opened.flatMap { settings.memory[$0] }
    self.settings = settings
    let sentences = screen.warnings + settings.complaints
    self.screen = screen
    self.mailbox = mailbox
    self.loader = loader
    self.files = files
    filesService = ShelfService(files, mailbox: mailbox)
    self.library = library
    self.adding = adding
    self.drafts = drafts
    self.pictures = pictures
    exporting = Exporting { mailbox.post($0) }
    if !sentences.isEmpty { apply(.notice(.warning, sentences.joined(separator: " "))) }
  }

  /// Runs until the reader quits or is ended.
  func run() -> Ending {
    let patience = ContinuousClock.now + (library == nil ? Self.firstNames : Self.firstRows)
    while ending == nil, !hasNames, .now < patience { wait(until: patience) }
    while ending == nil {
      if needsFrame {
        needsFrame = false
        let frame = view(state)
        screen.show(frame.canvas, cursor: frame.cursor, graphic: frame.graphic)
        if !hasAsked {
          // Behind the first frame, which waits for no answer.
          hasAsked = true
          screen.askForGraphics()
        }
      }
      wait(until: timers.next)
    }
    return ending ?? .quit
  }

  private var hasNames = false
  /// Whether the terminal was asked what it can draw.
  private var hasAsked = false
  /// The last position, until it is restored.
  private var before: Whereabouts?

  /// Goes on from where the reader was the last time: as soon as there is something to read.
  private func goBack(in kind: ShelfKind) {
    guard let before else { return }
    self.before = nil
    let ids = kind == .files ? files.contents.idsByName : Self.ids(named: before.names)
    apply(.cameBack(before, ids))
  }

  /// Articles of a library, which are named by their numbers.
  private static func ids(named names: [String]) -> [String: ArticleID] {
    Dictionary(
      names.compactMap { name in Int64(name).map { (name, ArticleID(rawValue: $0)) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What is to be remembered when the reader is left as it is now.
  func remember(in memory: inout ReaderMemory) {
    memory.history = state.history
    let measure = state.options.measure
    memory.measure =
      measure == settings.configuration.measure
      ? nil : ReaderMemory.Choice("\(measure)", over: "\(settings.configuration.measure)")
    let density = state.options.density.rawValue
    let configured = settings.configuration.density.rawValue
    memory.density = density == configured ? nil : ReaderMemory.Choice(density, over: configured)
    let mouse = ReaderSettings.word(state.options.mouse)
    let configuredMouse = ReaderSettings.word(settings.configuration.mouse)
    memory.mouse = mouse == configuredMouse ? nil : ReaderMemory.Choice(mouse, over: configuredMouse)
    let images = state.options.images
    memory.images =
      images == settings.standardImages
      ? nil : ReaderMemory.Choice(images.rawValue, over: settings.configuration.images.rawValue)
    if state.theme.name != settings.theme.name, settings.themePair?.has(state.theme) != true {
      let configured = settings.configuration.theme
      memory.theme = state.theme.name == configured ? nil : ReaderMemory.Choice(state.theme.name, over: configured)
    }
    guard let opened = settings.memoryFile?.opened, !state.hasNoArticles else { return }
    if library?.service != nil {
      memory[opened] = state.whereabouts { $0.description }
    } else {
      let names = files.contents.idsByName
      let byID = Dictionary(names.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      memory[opened] = state.whereabouts { byID[$0] }
    }
  }

  private func wait(until deadline: ContinuousClock.Instant?) {
    for event in screen.wait(for: mailbox.descriptor, until: deadline) {
      switch event {
      case .input(.backgroundChanged(let isLight)): follow(isLight: isLight)
      case .input(let input): apply(.input(input))
      case .graphicsKnown: apply(.graphicsKnown(screen.graphics))
      case .mail: for action in mailbox.take() { apply(action) }
      case .stopped: suspend()
      case .ended(let signal): ending = .signal(signal)
      }
      if ending != nil { return }
    }
    for timer in timers.takeDue() { apply(.timerFired(timer)) }
  }

  private func apply(_ action: Action) {
    switch action {
    case .shelf(.rows, _): hasNames = true
    case .settingsSaved: takeSettings()
    default: break
    }
    needsFrame = true
    for command in reduce(&state, action) { carryOut(command) }
    if case .shelf(.opened(let kind, _), _) = action { goBack(in: kind) }
  }

  private func carryOut(_ command: Command) {
    switch command {
    case .copy(let text): copy(text)
    case .openURL(let url): open(url)
    case .withdraw(let topics): service.withdraw(topics)
    case .readDraft(let path): drafts.read(path)
    case .listFiles(let typed):
      WorkerThread.start { [mailbox] in mailbox.post(.fileNames(typed: typed, FileNames.beginning(with: typed))) }
    case .stopDraft:
      drafts.stop()
      service.withdraw([.verify])
    case .ask(let question, let ticket): service.ask(question, ticket)
    case .change(let change): service.change(change)
    case .timer(let timer, let milliseconds): timers.start(timer, milliseconds: milliseconds)
    case .feeds(let work): library?.feeds?.begin(work)
    case .addToLibrary:
      // With every mark that was made before.
      filesService.prepare { [files, adding] in
        let contents = files.contents
        adding.add(contents.articles) { contents.clippings(of: $0) }
      }
    case .pictures(let work): pictures.begin(work)
    case .edit(let text): edit(text)
    case .stopCommands: exporting.stopCommands()
    case .export(let export): exporting.run(export, from: service, isOfLibrary: library?.service != nil)
    case .setTheme(let name):
      loadTheme(name) { [mailbox] loaded in
        switch loaded {
        case .success(let theme): mailbox.post(.themeLoaded(theme))
        case .failure(let error): mailbox.post(.notice(.error, error.description))
        }
      }
    case .previewTheme(let name):
      loadTheme(name) { [mailbox] loaded in
        if case .success(let theme) = loaded { mailbox.post(.themePreviewed(theme)) }
      }
    case .setMouse(let isOn): screen.setMouse(isOn)
    case .prioritise(let id): loader.prioritise(id.index)
    case .cancelLoading: loader.cancel()
    case .suspend: suspend()
    case .redraw: screen.forget()
    case .quit: ending = .quit
    }
  }

  /// What answers for the shelf that the reader is about.
  private var service: ShelfService { library?.service ?? filesService }

  private func copy(_ text: String) {
    let outcome = screen.copy(text)
    if TmuxClipboard.isThere {
      // The sequence went out all the same: tmux may be of another machine, or let it through.
      return TmuxClipboard.set(text) { [mailbox] sentence in mailbox.post(.notice(.error, sentence)) }
    }
    switch outcome {
    case .sent: break
    case .unsupported: apply(.notice(.error, "This terminal does not let programs write to the clipboard (OSC 52)."))
    case .tooLong: apply(.notice(.error, "That is too long for the terminal’s clipboard, which takes 74,000 bytes."))
    }
  }

  /// Opens an address in the user's browser, which has the terminal while it draws there.
  private func open(_ url: String) {
    guard let command = Browser.commandForTerminal(url) else {
      return Browser.open(url) { [mailbox] sentence in mailbox.post(.notice(.error, sentence)) }
    }
    let (isOpened, sentence) = screen.lend { Browser.openInTerminal(url, with: command) }
    apply(.input(.resized(screen.size)))
    apply(.notice(isOpened ? .info : .error, sentence))
  }

  private func suspend() {
    screen.suspend()
    apply(.input(.resized(screen.size)))
  }

  /// Gives the terminal to the user's editor until it ends.
  private func edit(_ text: String) {
    let outcome = screen.lend { TextEditor.edit(text) }
    apply(.input(.resized(screen.size)))
    switch outcome {
    case .success(let text): apply(.edited(text))
    case .failure(let failure): apply(.notice(.error, failure.description))
    }
  }

  /// Takes the theme of the two that fits the background now, unless another was chosen.
  private func follow(isLight: Bool) {
    guard let themePair = settings.themePair, themePair.has(state.theme) else { return }
    let theme = themePair.theme(isLight: isLight)
    if theme.name != state.theme.name { apply(.themeLoaded(theme.resolved(for: screen.colorDepth))) }
  }

  /// Themes of the user's own are files, and files are not read here.
  private func loadTheme(_ name: String, then post: @escaping @Sendable (Result<Theme, ConfigurationError>) -> Void) {
    WorkerThread.start { [themes = settings.themes, depth = screen.colorDepth] in
      post(Result { () throws(ConfigurationError) in try themes.theme(named: name).resolved(for: depth) })
    }
  }

  /// Takes the settings that were saved: those that are different in the file. What was chosen here stays where the file says
  /// what it said before, and what the command line says wins over both.
  private func takeSettings() {
    guard let now = settingsWatch?.take() else { return }
    let (old, new) = (settings.configuration, now.configuration)
    guard now.complaints.isEmpty else {
      return apply(.notice(.warning, now.complaints.joined(separator: " ") + " The settings stay as they are."))
    }
    guard new != old else { return }
    settings.configuration = new
    settings.standardImages = now.standardImages
    var change = SettingsChange()
    if new.measure != old.measure { change.measure = new.measure }
    if new.density != old.density { change.density = now.density }
    if new.images != old.images { change.images = now.images }
    if new.mouse != old.mouse { change.mouse = new.mouse }
    if new.keymap != old.keymap || new.keys != old.keys { change.keymap = now.keymap }
    if new.theme != old.theme || new.lightTheme != old.lightTheme {
      settings.themePair = now.themePair
      // What is light now tells which of two fits.
      settings.theme = now.themePair?.theme(isLight: state.theme.isLight) ?? now.theme
      change.theme = settings.theme.resolved(for: screen.colorDepth)
    }
    apply(.settingsChanged(change))
  }
}
