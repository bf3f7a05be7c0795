import Drawing
import Basics

/// What a command is about to write: stretches of text, each with its style.
struct Page {
  /// The stretches in order.
  private(set) var pieces: [(text: String, style: TextStyle)] = []

  /// Adds text.
  mutating func add(_ text: String, _ style: TextStyle = .plain) {
    pieces.append((text, style))
  }

  /// Adds all of another page.
  mutating func add(_ page: Page) { pieces += page.pieces }

  /// Adds a line and its end.
  mutating func addLine(_ text: String = "", _ style: TextStyle = .plain) {
    if !text.isEmpty { add(text, style) }
    add("\n")
  }

  /// Adds a text broken into lines of at most `width` columns; 0 leaves it on one line.
  mutating func addWrapped(
    _ text: String, width: Int, style: TextStyle = .plain, firstIndent: String = "", hangingIndent: String = ""
  ) {
    guard width > 0 else { return addLine(firstIndent + text, style) }
    for (number, line) in wrap(text, width: max(1, width - displayWidth(hangingIndent))).enumerated() {
      add(number == 0 ? firstIndent : hangingIndent)
      addLine(line.text(of: text), style)
    }
  }

  /// Its text without the styles.
  var text: String { pieces.map(\.text).joined() }
}

extension Output {
  /// Writes a page.
  func write(_ page: Page) {
    for piece in page.pieces { write(piece.text, style: piece.style) }
  }

  /// The terminal's width in columns; `nil` if it is not a terminal.
  var columns: Int? {
    guard isatty(descriptor) != 0 else { return nil }
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return 80
  }
}
