/// A picture as squares of colour, two of which, one above the other, fill a terminal cell.
public struct Raster: Hashable, Sendable {
  /// The colour of a square, in sRGB.
  public struct Pixel: Hashable, Sendable {
    /// Red, 0–255.
    public var red: UInt8
    /// Green, 0–255.
    public var green: UInt8
    /// Blue, 0–255.
    public var blue: UInt8

    /// A colour.
    public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// How light it is to the eye, 0–255 (the weights of ITU-R BT.709).
    var lightness: Int { (Int(red) * 54 + Int(green) * 183 + Int(blue) * 19) >> 8 }
  }

  /// Its size in cells.
  public let size: Size
  /// The squares, row by row, `size.width` to a row and two rows to a cell; `nil` if the picture is transparent.
  private var pixels: [Pixel?]

  /// An empty picture.
  public init(size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    pixels = Array(repeating: nil, count: self.size.width * self.size.height * 2)
  }

  /// A square at a column and a row, of which there are twice as many as of cells; both must be those of the picture.
  public subscript(x: Int, y: Int) -> Pixel? {
    get { pixels[y * size.width + x] }
    set { pixels[y * size.width + x] = newValue }
  }
}

/// How a terminal can show pictures.
public indirect enum PictureInk: Hashable, Sendable {
  /// Half blocks in any colour.
  case colors
  /// Half blocks in the 256 colours of xterm.
  case indexed
  /// Light and dark alone, by characters that fill a part of their cell: where there are 16 colours, which their user chose, or none.
  case shades(onLight: Bool)
  /// Pixels, of which a cell has so many, or else cells.
  case pixels(Graphic.Kind, cell: Size, orElse: PictureInk)
}

extension Canvas {
  /// A picture in cells.
  ///
  /// - Parameter style: the style of the screen behind it.
  public init(_ raster: Raster, ink: PictureInk, style: Style = Style()) {
    self.init(size: raster.size, style: style)
    draw(raster, ink: ink)
  }

  private mutating func draw(_ raster: Raster, ink: PictureInk) {
    switch ink {
    case .colors: drawHalves(of: raster) { .rgb($0.red, $0.green, $0.blue) }
    case .indexed:
      var known: [Raster.Pixel: Color] = [:]
      drawHalves(of: raster) { Self.indexed($0, known: &known) }
    case .shades(let isOnLight): drawShades(of: raster, onLight: isOnLight)
    case .pixels(_, cell: _, orElse: let ink): draw(raster, ink: ink)
    }
  }

  /// Two squares to a cell: the upper is the colour of the character, the lower that behind it.
  private mutating func drawHalves(of raster: Raster, color: (Raster.Pixel) -> Color) {
    for y in 0..<size.height {
      for x in 0..<size.width {
        let upper = raster[x, 2 * y].map(color)
        let lower = raster[x, 2 * y + 1].map(color)
        let index = y * size.width + x
        switch (upper, lower) {
        case (nil, nil): continue
        case (let both?, _) where upper == lower: cells[index] = Cell(style: base.patched(by: Style(background: both)))
        case (let upper?, _):
          cells[index] = Cell("▀", style: base.patched(by: Style(foreground: upper, background: lower)))
        case (nil, let lower): cells[index] = Cell("▄", style: base.patched(by: Style(foreground: lower)))
        }
      }
    }
  }

  /// One of xterm's 256 colours. Nothing is mixed of two: in squares as large as these that is seen as a pattern.
  ///
  /// - Parameter known: the colours that were looked for before.
  private static func indexed(_ pixel: Raster.Pixel, known: inout [Raster.Pixel: Color]) -> Color {
    // Nobody sees the last two bits among so few colours, and there is less to be looked for.
    let parts = [pixel.red, pixel.green, pixel.blue].map { $0 & 0xFC | $0 >> 6 }
    let rounded = Raster.Pixel(parts[0], parts[1], parts[2])
    if let color = known[rounded] { return color }
    let color = Color.rgb(rounded.red, rounded.green, rounded.blue).nearestIndexed()
    known[rounded] = color
    return color
  }

  /// From nothing to all of a cell.
  private static let shades: [Unicode.Scalar] = [" ", "░", "▒", "▓", "█"]

  private mutating func drawShades(of raster: Raster, onLight isOnLight: Bool) {
    // A dim picture has to make do with as many shades as any other.
    var (darkest, lightest) = (255, 0)
    for y in 0..<2 * size.height {
      for x in 0..<size.width {
        guard let lightness = raster[x, y]?.lightness else { continue }
        (darkest, lightest) = (min(darkest, lightness), max(lightest, lightness))
      }
    }
    let span = max(lightest - darkest, 1)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let both = [raster[x, 2 * y], raster[x, 2 * y + 1]].compactMap { $0?.lightness }
        guard !both.isEmpty else { continue }
        let light = (both.reduce(0, +) / both.count - darkest) * 255 / span
        let step = Dither.step(isOnLight ? 255 - light : light, of: Self.shades.count, x, y)
        cells[y * size.width + x] = Cell(Self.shades[step], style: base)
      }
    }
  }
}

/// Few steps that look like many: what lies between two is made of both, in a fixed pattern.
private enum Dither {
  /// The order of Bayer, four by four.
  private static let order = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]

  /// Where the next step begins between two, 0–255.
  private static func threshold(_ x: Int, _ y: Int) -> Int { order[(y & 3) * 4 + (x & 3)] * 16 + 8 }

  /// Which of so many steps a value of 0–255 takes here.
  static func step(_ value: Int, of count: Int, _ x: Int, _ y: Int) -> Int {
    let scaled = value * (count - 1)
    return min(count - 1, scaled / 255 + (scaled % 255 >= threshold(x, y) ? 1 : 0))
  }
}
