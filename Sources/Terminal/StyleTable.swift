import CNcurses
import Drawing

/// Styles as ncurses knows them: attributes, and a pair of colours that is set up when it is first seen.
struct StyleTable {
  typealias Look = (attributes: attr_t, pair: Int32)

  private let colors: ColorSupport
  private let pairLimit: Int32
  private var looks: [Style: Look] = [:]
  private var pairs: [UInt64: Int32] = [:]
  private var last: (style: Style, look: Look)?

  /// - Parameter pairLimit: ncurses' `COLOR_PAIRS`.
  init(colors: ColorSupport, pairLimit: Int) {
    self.colors = colors
    // A picture may have two colours of its own in every cell. ncurses allocates up to the highest that is used.
    self.pairLimit = Int32(min(pairLimit, 1 << 15))
  }

  /// Forgets the pairs of themes and pictures long gone. Only between frames: the next one sets up what it needs.
  ///
  /// All at once, since ncurses goes through the whole screen for every pair that becomes another one; it paints anew once.
  mutating func tidy() {
    guard pairs.count > Int(pairLimit) / 2 else { return }
    reset_color_pairs()
    pairs = [:]
    looks = [:]
    last = nil
  }

  /// How ncurses draws `style`.
  mutating func look(of style: Style) -> Look {
    if let last, last.style == style { return last.look }
    let look = looks[style] ?? make(style)
    last = (style, look)
    return look
  }

  private mutating func make(_ style: Style) -> Look {
    var isBold = style.modifiers.contains(.bold)
    var brightBackground = false
    let foreground = colors.number(of: style.foreground, bold: &isBold)
    let background = colors.number(of: style.background, bold: &brightBackground)
    var attributes: attr_t = 0
    if isBold { attributes |= cn_bold }
    if style.modifiers.contains(.dim) { attributes |= cn_dim }
    if style.modifiers.contains(.italic) { attributes |= cn_italic }
    // curses has no line through the text; without one it would look like any other.
    if style.modifiers.contains(.underline) { attributes |= cn_underline }
    if style.modifiers.contains(.crossedOut) { attributes |= cn_dim }
    if style.modifiers.contains(.reversed) { attributes |= cn_reversed }
    let look: Look = (attributes, pair(foreground, background))
    looks[style] = look
    return look
  }

  private mutating func pair(_ foreground: Int32, _ background: Int32) -> Int32 {
    if foreground == -1, background == -1 { return 0 }
    let key = UInt64(UInt32(bitPattern: foreground)) << 32 | UInt64(UInt32(bitPattern: background))
    if let known = pairs[key] { return known }
    let next = Int32(pairs.count + 1)
    guard next < pairLimit, init_extended_pair(next, foreground, background) == OK else { return 0 }
    pairs[key] = next
    return next
  }
}
