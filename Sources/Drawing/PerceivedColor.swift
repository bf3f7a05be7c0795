import Basics

/// A colour as people see it: lightness and two opponent axes, in which equal distances look about equally different.
///
/// This is Oklab (Björn Ottosson, “A perceptual color space for image processing”, 2020), with his constants.
struct PerceivedColor {
  /// From black, 0, to white, 1.
  let lightness: Double
  /// From green to red.
  let a: Double
  /// From blue to yellow.
  let b: Double

  /// A colour of sRGB.
  init(red: UInt8, green: UInt8, blue: UInt8) {
    let r = Self.linear[Int(red)]
    let g = Self.linear[Int(green)]
    let b = Self.linear[Int(blue)]
    let long = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let medium = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let short = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    self.b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// The intensity of light behind each step of sRGB, by IEC 61966-2-1.
  private static let linear: [Double] = (0...255).map { step in
    let value = Double(step) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  /// The light that a colour of sRGB gives off, from 0 to 1, by WCAG 2.2.
  static func luminance(red: UInt8, green: UInt8, blue: UInt8) -> Double {
    0.2126 * linear[Int(red)] + 0.7152 * linear[Int(green)] + 0.0722 * linear[Int(blue)]
  }

  /// How far it is from grey.
  var chroma: Double { (a * a + b * b).squareRoot() }

  /// The square of how different two colours look.
  func difference(from other: PerceivedColor) -> Double {
    let dl = lightness - other.lightness
    let da = a - other.a
    let db = b - other.b
    return dl * dl + da * da + db * db
  }

  /// How alike the hues of two colours are: 1 for the same hue, -1 for opposite ones.
  func likeness(of other: PerceivedColor) -> Double {
    let product = chroma * other.chroma
    return product > 0 ? (a * other.a + b * other.b) / product : 0
  }
}

extension Color {
  /// Red, green and blue; of the terminal's own 16 colours what xterm makes of them, `nil` for its standard colour.
  var components: (red: UInt8, green: UInt8, blue: UInt8)? {
    switch self {
    case .standard: return nil
    case .rgb(let red, let green, let blue): return (red, green, blue)
    case .ansi(let number), .indexed(let number):
      switch number {
      case 0...15:
        let value = Self.xterm[Int(number)]
        return (UInt8(value >> 16), UInt8(value >> 8 & 255), UInt8(value & 255))
      case 16...231:
        let cube = Int(number) - 16
        return (Self.cubeSteps[cube / 36], Self.cubeSteps[cube / 6 % 6], Self.cubeSteps[cube % 6])
      default:
        let grey = 8 + 10 * (number - 232)
        return (grey, grey, grey)
      }
    }
  }

  /// How it looks; `nil` for the terminal's standard colour, which nobody knows.
  var perceived: PerceivedColor? {
    components.map { PerceivedColor(red: $0.red, green: $0.green, blue: $0.blue) }
  }

  /// The 16 colours of xterm, as its `XTerm-col.ad` has them.
  private static let xterm: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// The steps of each side of xterm's colour cube.
  private static let cubeSteps: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// Every colour that xterm numbers, as people see it.
  private static let perceivedColors: [PerceivedColor] = (0...255).map { Color.indexed(UInt8($0)).perceived! }

  /// This colour, or where a terminal has 256 the one of theirs that looks most like it. The first 16 are left out,
  /// because nobody knows how their user has set them.
  func nearestIndexed() -> Color {
    guard case .rgb = self, let perceived else { return self }
    let nearest = (16...255).min {
      perceived.difference(from: Self.perceivedColors[$0]) < perceived.difference(from: Self.perceivedColors[$1])
    }
    return .indexed(UInt8(nearest!))
  }

  /// This colour, or where a terminal has 16 the one of theirs that stands best for it: a colour keeps its hue, a grey its
  /// lightness. Plain distance would make white of every pastel.
  func nearestANSI() -> Color {
    if case .ansi = self { return self }
    guard let perceived else { return self }
    let nearest: Int?
    if perceived.chroma < Self.greyChroma {
      nearest = [0, 8, 7, 15].min { distance($0, perceived) < distance($1, perceived) }
    } else {
      // Red to cyan by hue in their bright shape, then the plain or the bright one by lightness.
      let hue = (9...14).max {
        perceived.likeness(of: Self.perceivedColors[$0]) < perceived.likeness(of: Self.perceivedColors[$1])
      }!
      nearest = [hue - 8, hue].min { distance($0, perceived) < distance($1, perceived) }
    }
    return .ansi(UInt8(nearest!))
  }

  /// Up to where a colour counts as grey: the tinted greys that palettes use for text and background lie below (0.064 in
  /// Gruvbox is the most), what they use to tell things apart above.
  private static let greyChroma = 0.07

  /// The contrast of two colours by WCAG 2.2, from 1 to 21; `nil` with the terminal's standard colour, which nobody knows.
  func contrast(with other: Color) -> Double? {
    guard let one = components, let two = other.components else { return nil }
    let luminances = [one, two].map {
      PerceivedColor.luminance(red: $0.red, green: $0.green, blue: $0.blue) + 0.05
    }
    return luminances.max()! / luminances.min()!
  }

  private func distance(_ number: Int, _ perceived: PerceivedColor) -> Double {
    abs(Self.perceivedColors[number].lightness - perceived.lightness)
  }
}
