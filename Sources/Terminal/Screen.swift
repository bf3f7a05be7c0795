import CNcurses
import Drawing
import Basics

/// The terminal, taken over: what is drawn on it, and what is typed at it.
///
/// There is one at a time, on the main thread. It gives the terminal back as it was when it goes out of scope, also
/// by a throw; on a signal, after `wait` has said so; and on a crash. It cannot be copied, so nobody draws on a screen
/// that was given back.
public struct Screen: ~Copyable {
  /// How many columns and rows there are.
  public private(set) var size: Size
  /// How many colours can be shown; themes are fitted to it.
  public var colorDepth: ColorDepth { colors.depth }
  /// What pictures can be shown with.
  public var ink: PictureInk {
    switch colors.depth {
    case .truecolor where characters == .unicode: .colors
    case .indexed where characters == .unicode: .indexed
    default: .shades(onLight: false)
    }
  }
  /// What it says that it can draw beside characters; nothing until it was asked and has answered.
  public var graphics: TerminalGraphics {
    // Who wants no colours wants no photographs.
    if case .shades = ink { TerminalGraphics() } else { survey.graphics }
  }
  /// What the reader should be told about this terminal, as sentences; mostly nothing.
  public let warnings: [String]

  private let colors: ColorSupport
  private let characters: CharacterSet
  var modes: TerminalModes
  private let terminal: OpaquePointer
  private let input: Int32
  private let ownsInput: Bool
  private let signals: Int32
  private let escapeDelay: Int
  private var decoder: KeyDecoder
  private var encoder: RowEncoder
  private var survey: GraphicsSurvey
  /// The picture that stands on the screen.
  private var shown: PlacedGraphic?
  /// Whether something else wrote on the screen, so that the next frame begins by clearing it.
  private var isUnknown = false
  /// The modes that the terminal had before.
  let before: termios
  /// Whether the shell has the terminal, and this process is about to end.
  private var isAway = false
  /// What came before anything was waited for.
  private var early: [ScreenEvent] = []

  static let output: Int32 = 1
  /// How long the rest of an answer may take, in milliseconds.
  private static let answerDelay = 1000
  /// No terminal is larger; one that says so is not believed, because every cell costs memory.
  private static let largest = Size(width: 1000, height: 500)

  /// Takes the terminal over. Keys are read from it even where standard input is something else.
  ///
  /// - Parameter mouse: whether clicks and the wheel are wanted; the terminal's own selection then needs Shift.
  public init(mouse: Bool = true) throws(ScreenError) {
    guard isatty(Self.output) == 1 else { throw .notATerminal }
    let name = environment("TERM") ?? ""
    if let fault = Self.fault(of: name) { throw fault }
    let characters = CharacterSet.fromEnvironment()
    let keyboard = try Self.openKeyboard()
    var before = termios()
    tcgetattr(keyboard.descriptor, &before)
    // ncurses installs handlers of its own, which these then replace.
    guard let taken = Self.take(name, input: keyboard.descriptor) else {
      if keyboard.isOwned { close(keyboard.descriptor) }
      throw .refused(name)
    }
    let posted = ts_open()
    guard posted >= 0 else {
      let code = errno
      endwin()
      delscreen(taken.terminal)
      if keyboard.isOwned { close(keyboard.descriptor) }
      throw .noPipe(code)
    }
    (input, ownsInput) = keyboard
    terminal = taken.terminal
    signals = posted

    raw()
    noecho()
    nonl()
    // A frame is never given up half way because a key was pressed.
    typeahead(-1)
    intrflush(nil, false)
    var support = ColorSupport(colors: 0, noColor: nil)
    if has_colors(), start_color() == OK {
      use_default_colors()
      support = ColorSupport(
        colors: Int(cn_colors()), directPalette: taken.directPalette, noColor: environment("NO_COLOR"))
    }
    colors = support
    self.characters = characters
    encoder = RowEncoder(
      characters: characters, styles: StyleTable(colors: support, pairLimit: Int(cn_color_pairs())))
    decoder = KeyDecoder(known: TerminalKeys.fromDatabase(), isUTF8: characters == .unicode)
    escapeDelay = environment("ESCDELAY").flatMap { Int($0) }.map { max(0, min($0, 5000)) } ?? 25
    warnings =
      characters == .ascii
      ? ["The locale has ASCII only, so other characters are shown as the nearest that it has; try LC_ALL=C.UTF-8."]
      : []
    modes = TerminalModes(mouse: mouse)
    survey = GraphicsSurvey(isRelayed: GraphicsSurvey.isRelayed(terminal: name, environment: environment))
    self.before = before
    size = Size(width: Int(getmaxx(cn_stdscr())), height: Int(getmaxy(cn_stdscr())))
    modes.arm(descriptor: Self.output, before: before)
    modes.enter(Self.output)
    _ = measure()
  }

  deinit {
    leave()
    delscreen(terminal)
    ts_close()
    if ownsInput { close(input) }
  }

  // MARK: Drawing

  /// Shows a canvas, with the cursor where readers of screens shall look; without one it is hidden. Only what changed is
  /// written.
  ///
  /// - Parameter graphic: a picture that stands on blank cells; left out where it does not fit on the screen.
  public mutating func show(_ canvas: Canvas, cursor: Point?, graphic: PlacedGraphic? = nil) {
    guard !isAway else { return }
    let screen = Rect(x: 0, y: 0, width: size.width, height: size.height)
    let graphic = graphic.flatMap { $0.area.intersection(screen) == $0.area ? $0 : nil }
    let update = GraphicsUpdate(from: shown, to: graphic, isScreenUnknown: isUnknown)
    (shown, isUnknown) = (graphic, false)
    if canvas.size != size { werase(cn_stdscr()) }
    let width = min(size.width, canvas.size.width)
    encoder.beginFrame(width: width)
    for y in 0..<min(size.height, canvas.size.height) {
      encoder.draw(canvas, row: y, width: width)
    }
    if let cursor, cursor.x >= 0, cursor.y >= 0, cursor.x < size.width, cursor.y < size.height {
      wmove(cn_stdscr(), Int32(cursor.y), Int32(cursor.x))
      curs_set(1)
    } else {
      curs_set(0)
    }
    modes.write(modes.beginFrame + update.before, to: Self.output)
    refresh(update.rows)
    modes.write(update.after + modes.endFrame, to: Self.output)
  }

  private func refresh(_ rows: Range<Int>?) {
    let rows = rows?.clamped(to: 0..<size.height)
    if let rows { wredrawln(cn_stdscr(), Int32(rows.lowerBound), Int32(rows.count)) }
    wnoutrefresh(cn_stdscr())
    doupdate()
  }

  /// Has the next frame write every cell: something else wrote on the terminal.
  public mutating func forget() {
    isUnknown = true
    cn_forget_screen()
  }

  /// Takes away the picture that is on the screen, before somebody else has the terminal.
  private func clearGraphic() {
    guard shown != nil else { return }
    let update = GraphicsUpdate(from: shown, to: nil, isScreenUnknown: false)
    modes.write(update.before, to: Self.output)
    refresh(update.rows)
  }

  /// Asks the terminal what it can draw beside characters. The answers come while `wait` waits for anything.
  public func askForGraphics() {
    guard modes.isModern,
      let questions = GraphicsSurvey.questions(
        terminal: environment("TERM") ?? "", environment: environment)
    else { return }
    modes.write(questions, to: Self.output)
  }

  /// Takes answers out of what came, and says when they change what is known.
  private mutating func takeAnswers(_ inputs: [InputEvent], into events: inout [ScreenEvent]) {
    let known = graphics
    for input in inputs {
      guard case .answered(let answer) = input else {
        events.append(.input(input))
        continue
      }
      modes.write(survey.take(answer), to: Self.output)
    }
    guard graphics != known else { return }
    modes.arm(descriptor: Self.output, before: before, graphics: graphics.kinds)
    events.append(.graphicsKnown)
  }

  // MARK: Waiting

  /// Waits for something to happen: keys, signals, mail.
  ///
  /// - Parameters:
  ///   - descriptor: a file descriptor that becomes readable when there is mail.
  ///   - deadline: when to return in any case, even with nothing.
  public mutating func wait(for descriptor: Int32, until deadline: ContinuousClock.Instant?) -> [ScreenEvent] {
    var events = early
    early = []
    while events.isEmpty {
      let left = deadline.map { Self.milliseconds(until: $0) }
      let patience = decoder.holdsAnswer ? max(escapeDelay, Self.answerDelay) : escapeDelay
      let timeout = decoder.isWaiting ? min(left ?? patience, patience) : left ?? -1
      let wanted = Int16(POLLIN)
      var polled = [
        pollfd(fd: input, events: wanted, revents: 0), pollfd(fd: signals, events: wanted, revents: 0),
        pollfd(fd: descriptor, events: wanted, revents: 0),
      ]
      let ready = poll(&polled, 3, Int32(clamping: timeout))
      if ready < 0 { continue }  // A signal; the pipe tells which.
      if polled[1].revents != 0 { takeSignals(into: &events) }
      if polled[0].revents != 0 {
        readKeys(into: &events)
      } else if decoder.isWaiting, !decoder.holdsAnswer || ready == 0 && timeout == patience {
        events += decoder.flush().map { .input($0) }
      }
      if polled[2].revents != 0 { events.append(.mail) }
      if let deadline, deadline <= .now { break }
    }
    return events
  }

  /// Whether the terminal's background is light; `nil` if the terminal does not say so in time.
  ///
  /// Keys that come meanwhile are kept; an answer that comes later is passed over.
  public mutating func hasLightBackground(within milliseconds: Int) -> Bool? {
    guard modes.isModern else { return nil }
    modes.write(BackgroundReply.question, to: Self.output)
    let deadline = ContinuousClock.now + .milliseconds(milliseconds)
    var said: [UInt8] = []
    var isLight: Bool?
    while isLight == nil {
      var polled = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, Int32(clamping: Self.milliseconds(until: deadline))) > 0 else { break }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = read(input, &bytes, bytes.count)
      guard count > 0 else { break }
      said += bytes[..<count]
      isLight = BackgroundReply.isLight(in: said)
    }
    early += decoder.feed(said).map { .input($0) }
    return isLight
  }

  private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int {
    let left = ContinuousClock.now.duration(to: deadline).components
    // Rounded up: a poll that ends too early would spin.
    return max(0, Int(clamping: left.seconds * 1000 + (left.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
  }

  private mutating func readKeys(into events: inout [ScreenEvent]) {
    let decoded = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer -> [InputEvent]? in
      let count = read(input, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { return [] }
      guard count > 0 else { return nil }
      return decoder.feed(buffer[..<count])
    }
    guard let decoded else {
      events.append(.ended(by: SIGHUP))
      return
    }
    takeAnswers(decoded, into: &events)
  }

  private mutating func takeSignals(into events: inout [ScreenEvent]) {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(signals, &bytes, bytes.count)
    guard count > 0 else { return }
    // Dragging a window's edge sends many; only the last size counts.
    let taken = Set(bytes[..<count].map(Int32.init))
    if let last = taken.subtracting([SIGWINCH, SIGTSTP, SIGCONT]).min() { events.append(.ended(by: last)) }
    if taken.contains(SIGTSTP) { events.append(.stopped) }
    // Whoever stopped it may have changed the modes, and the shell has written on the screen.
    if taken.contains(SIGCONT), !ts_is_background(Self.output) { resume() }
    if taken.contains(SIGWINCH) || taken.contains(SIGCONT) {
      let known = graphics
      _ = measure()
      if graphics != known { events.append(.graphicsKnown) }
      events.append(.input(.resized(size)))
    }
  }

  /// Asks the kernel for the size, and tells ncurses.
  private mutating func measure() -> Bool {
    var (columns, rows): (Int32, Int32) = (0, 0)
    guard cn_terminal_size(Self.output, &columns, &rows) else { return false }
    measurePixels(Size(width: Int(columns), height: Int(rows)))
    let new = Size(
      width: min(Int(columns), Self.largest.width), height: min(Int(rows), Self.largest.height))
    guard new != size else { return false }
    // Terminals move what was drawn in a window of another size, each in its own way.
    if shown != nil { forget() }
    resizeterm(Int32(new.height), Int32(new.width))
    size = Size(width: Int(getmaxx(cn_stdscr())), height: Int(getmaxy(cn_stdscr())))
    return true
  }

  /// The size of a cell may be another, in a window of the same number of cells too.
  private mutating func measurePixels(_ cells: Size) {
    var (width, height): (Int32, Int32) = (0, 0)
    guard cn_terminal_pixels(Self.output, &width, &height) else { return }
    survey.measure(Size(width: Int(width), height: Int(height)), cells: cells)
    if !survey.graphics.kinds.isEmpty { modes.write(GraphicsSurvey.cellSize, to: Self.output) }
  }

  // MARK: Giving back

  /// Gives the terminal back, stops the job as the shell's suspend key does, and takes the terminal again afterwards.
  public mutating func suspend() {
    leave()
    ts_stop(Self.output)
    isAway = ts_is_background(Self.output)
    if !isAway { resume() }
  }

  /// Gives the terminal to something else that is run in the foreground, and takes it again when that has ended. What the
  /// keyboard sends to both, as ^C does, is for that alone.
  public mutating func lend<Outcome>(_ work: () -> Outcome) -> Outcome {
    leave()
    ts_lend(true)
    let outcome = work()
    ts_lend(false)
    resume()
    return outcome
  }

  private mutating func resume() {
    isAway = false
    reset_prog_mode()
    modes.enter(Self.output)
    modes.rearm()
    forget()
    _ = measure()
  }

  private func leave() {
    defer { ts_disarm() }
    // In the background the terminal is the shell's, which has set it up for itself; touching it would stop this process.
    guard !ts_is_background(Self.output) else { return }
    clearGraphic()
    modes.leave(Self.output)
    endwin()
  }

  /// Ends this process as the signal would have, after the terminal was given back: the shell shall know why.
  public static func endProcess(by signal: Int32) -> Never { ts_die(signal) }

  // MARK: Copying

  /// Puts text on the clipboard of the terminal (OSC 52), over ssh too.
  ///
  /// Terminals do not answer, and some refuse until their user allows it.
  public func copy(_ text: String) -> CopyOutcome {
    guard modes.isModern else { return .unsupported }
    guard let sequence = Clipboard.sequence(for: text) else { return .tooLong }
    modes.write(sequence, to: Self.output)
    return .sent
  }
}

/// What became of a text that should be on the clipboard.
public enum CopyOutcome: Hashable, Sendable {
  /// It was sent to the terminal.
  case sent
  /// The terminal has no clipboard: consoles, old terminals.
  case unsupported
  /// It has more than 74,000 bytes, which most terminals drop.
  case tooLong
}

/// What `Screen.wait` was waiting for.
public enum ScreenEvent: Hashable, Sendable {
  /// A key, a click, a paste, a new size.
  case input(InputEvent)
  /// There is mail.
  case mail
  /// `graphics` is not what it was.
  case graphicsKnown
  /// The job shall stop (SIGTSTP from outside): call `suspend`.
  case stopped
  /// The process shall end: by this signal, or because the terminal is gone (SIGHUP).
  case ended(by: Int32)
}
