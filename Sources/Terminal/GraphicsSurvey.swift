import Drawing

/// Finds out what a terminal can draw beside characters: what it is asked, and what its answers mean.
///
/// It is asked behind the first frame, and nobody waits: answers come in like keys, or never. Every terminal of xterm's kind answers the
/// last question, its device attributes, so that what was not answered before is not known.
struct GraphicsSurvey {
  /// What is known so far.
  private(set) var graphics: TerminalGraphics

  private var takesKitty = false
  private var drawsSixel = false
  private var sixelColors: Int?
  /// How often the device attributes have come.
  private var rounds = 0

  /// With fewer colours to a picture, half blocks show more of it.
  private static let fewestColors = 64

  private static let attributes = Array("\u{1B}[c".utf8)
  /// For the size of a cell in pixels.
  static let cellSize = Array("\u{1B}[16t".utf8)
  /// One pixel, to be looked at and not to be kept (kitty's documentation, "Querying support and available transmission mediums").
  static let kittyPixel = Array("\u{1B}_Gi=\(Graphic.kittyNumber),s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\".utf8)

  /// - Parameter isRelayed: whether a program in between answers, as tmux does.
  init(isRelayed: Bool = false) { graphics = TerminalGraphics(isRelayed: isRelayed) }

  /// Whether a program stands between this one and the terminal.
  static func isRelayed(terminal name: String, environment: (String) -> String?) -> Bool {
    ["tmux", "screen"].contains { name.hasPrefix($0) }
      || ["TMUX", "STY"].contains { environment($0)?.isEmpty == false }
  }

  /// What to ask first; `nil` where even questions would do harm.
  ///
  /// kitty's is a string that some terminals print and that tmux takes for a window's title; those are not asked.
  static func questions(terminal name: String, environment: (String) -> String?) -> [UInt8]? {
    // The console of Linux prints strings, and draws nothing.
    guard !name.hasPrefix("linux") else { return nil }
    let printsStrings =
      ["rxvt", "Eterm", "putty", "nsterm", "cygwin"].contains { name.hasPrefix($0) }
      || environment("TERM_PROGRAM") == "Apple_Terminal"
    let asksKitty = !printsStrings && !isRelayed(terminal: name, environment: environment)
    return (asksKitty ? kittyPixel : []) + cellSize + attributes
  }

  /// Takes an answer in, and returns what to ask next.
  mutating func take(_ answer: TerminalAnswer) -> [UInt8] {
    switch answer {
    case .kittyGraphics(let isTaken): takesKitty = takesKitty || isTaken && rounds == 0
    case .cell(let size): graphics.cell = size
    case .sixelColors(let count): sixelColors = count
    case .attributes(let numbers):
      rounds += 1
      if takesKitty { graphics.kinds.insert(.kitty) }
      if rounds == 1, numbers.dropFirst().contains(4) {
        drawsSixel = true
        // Only who draws sixel is asked for its colours: others may take the question for one to scroll.
        return Array("\u{1B}[?1;1;0S".utf8) + Self.attributes
      }
      if rounds == 2, drawsSixel, sixelColors ?? 256 >= Self.fewestColors { graphics.kinds.insert(.sixel) }
    }
    return []
  }

  /// Takes in what the kernel says of the window in pixels, which holds until the terminal says more.
  mutating func measure(_ window: Size, cells: Size) {
    guard window.width >= cells.width, window.height >= cells.height, cells.width > 0, cells.height > 0 else { return }
    graphics.cell = Size(width: window.width / cells.width, height: window.height / cells.height)
  }
}
