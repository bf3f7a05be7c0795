import Drawing

/// What colours a terminal can be sent, and how ncurses numbers them.
struct ColorSupport: Equatable {
  let depth: ColorDepth
  /// How many colours the terminal's own palette has: 0, 8, 16 or 256.
  let palette: Int

  /// Reads what the terminal database and the environment say.
  ///
  /// - Parameters:
  ///   - colors: ncurses' `COLORS`; 0 without colour.
  ///   - noColor: `NO_COLOR`, which counts when it is set and not empty (no-color.org).
  ///   - directPalette: how many of the first color numbers are the palette where the rest are red, green and blue.
  init(colors: Int, directPalette: Int = 8, noColor: String?) {
    if let noColor, !noColor.isEmpty {
      (depth, palette) = (.attributes, 0)
    } else if colors >= 1 << 24 {
      // A “-direct” entry: a color's number is the color.
      (depth, palette) = (.truecolor, directPalette)
    } else if colors >= 256 {
      (depth, palette) = (.indexed, 256)
    } else if colors >= 8 {
      (depth, palette) = (.ansi, colors >= 16 ? 16 : 8)
    } else {
      (depth, palette) = (.attributes, 0)
    }
  }

  /// The number ncurses knows a color by, and whether it should be bold to look like itself: on eight colours, the
  /// bright half is the dark half in bold. -1 is the terminal's own.
  ///
  /// Themes are fitted to the depth before; this makes the best of what was not.
  func number(of color: Color?, bold: inout Bool) -> Int32 {
    guard let color, depth != .attributes else { return -1 }
    switch color {
    case .standard: return -1
    case .ansi(let index):
      if depth == .truecolor, index >= palette { return packed(XTermPalette.rgb(index)) }
      if palette <= 8, index >= 8 {
        bold = true
        return Int32(index - 8)
      }
      return Int32(index)
    case .indexed(let index):
      if depth == .truecolor, index >= palette { return packed(XTermPalette.rgb(index)) }
      if depth >= .indexed { return Int32(index) }
      return number(of: .ansi(XTermPalette.nearestAnsi(to: XTermPalette.rgb(index))), bold: &bold)
    case .rgb(let red, let green, let blue):
      if depth == .truecolor { return packed((red, green, blue)) }
      if depth == .indexed { return Int32(XTermPalette.nearestIndex(to: (red, green, blue))) }
      return number(of: .ansi(XTermPalette.nearestAnsi(to: (red, green, blue))), bold: &bold)
    }
  }

  /// A color as its own number. The darkest blues are the palette's numbers: a breath of green tells them apart.
  private func packed(_ color: XTermPalette.RGB) -> Int32 {
    let value = Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue)
    return value < Int32(palette) && value > 0 ? value | 1 << 8 : value
  }
}

/// The colours that xterm gives its 256 numbers.
enum XTermPalette {
  typealias RGB = (red: UInt8, green: UInt8, blue: UInt8)

  // xterm's defaults for the first sixteen (XTerm-col.ad).
  private static let ansi: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// What a number looks like.
  static func rgb(_ index: UInt8) -> RGB {
    switch index {
    case 0..<16:
      let value = ansi[Int(index)]
      return (UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
    case 16..<232:
      let cube = Int(index) - 16
      return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    default:
      let gray = UInt8(8 + 10 * (Int(index) - 232))
      return (gray, gray, gray)
    }
  }

  /// The nearest of the cube and the grays; the first sixteen are the user's and could be anything.
  static func nearestIndex(to color: RGB) -> UInt8 {
    UInt8((16...255).min { distance(rgb(UInt8($0)), color) < distance(rgb(UInt8($1)), color) } ?? 16)
  }

  /// The nearest of the first sixteen.
  static func nearestAnsi(to color: RGB) -> UInt8 {
    UInt8((0...15).min { distance(rgb(UInt8($0)), color) < distance(rgb(UInt8($1)), color) } ?? 7)
  }

  private static func distance(_ one: RGB, _ other: RGB) -> Int {
    let red = Int(one.red) - Int(other.red)
    let green = Int(one.green) - Int(other.green)
    let blue = Int(one.blue) - Int(other.blue)
    return 2 * red * red + 4 * green * green + 3 * blue * blue
  }
}
