import Testing

@testable import Drawing

@Suite struct RasterTests {
  /// A picture of squares written in letters, a row of them to a line.
  private func raster(_ rows: [String]) -> Raster {
    var raster = Raster(size: Size(width: rows[0].count, height: rows.count / 2))
    for (y, row) in rows.enumerated() {
      for (x, letter) in row.enumerated() { raster[x, y] = Self.pixels[letter] }
    }
    return raster
  }

  private static let pixels: [Character: Raster.Pixel] = [
    "r": .init(208, 74, 58), "b": .init(0, 0, 0), "w": .init(255, 255, 255), "g": .init(128, 128, 128),
    "d": .init(64, 64, 64),
  ]

  private func cell(_ top: Character, _ bottom: Character, _ ink: PictureInk = .colors) -> Cell {
    Canvas(raster(["\(top)", "\(bottom)"]), ink: ink)[0, 0]
  }

  @Test func twoSquaresStandInACell() {
    let (red, black) = (Color.rgb(208, 74, 58), Color.rgb(0, 0, 0))
    #expect(cell("r", "b") == Cell("▀", style: Style(foreground: red, background: black)))
    #expect(cell("r", "r") == Cell(" ", style: Style(background: red)))
    #expect(cell("r", ".") == Cell("▀", style: Style(foreground: red)))
    #expect(cell(".", "r") == Cell("▄", style: Style(foreground: red)))
    #expect(cell(".", ".") == Cell())
  }

  @Test func amongFewerColorsTheNearestIsTaken() {
    #expect(cell("w", "b", .indexed).style == Style(foreground: .indexed(231), background: .indexed(16)))
    #expect(cell("g", "g", .indexed).style.background == .indexed(244))
    guard case .indexed(let number)? = cell("r", "r", .indexed).style.background else {
      Issue.record("not one of the 256")
      return
    }
    #expect((16...231).contains(number))
  }

  @Test(arguments: [(false, " ░▒▓█"), (true, "█▓▒░ ")])
  func withoutColorsCharactersFillMoreOrLessOfTheirCell(_ isOnLight: Bool, _ row: String) {
    var grey = Raster(size: Size(width: 5, height: 1))
    for x in 0..<5 {
      let light = UInt8(x * 255 / 4)
      for y in 0..<2 { grey[x, y] = Raster.Pixel(light, light, light) }
    }
    let canvas = Canvas(grey, ink: .shades(onLight: isOnLight))
    #expect(String(String.UnicodeScalarView((0..<5).map { canvas[$0, 0].scalar })) == row)
    #expect((0..<5).allSatisfy { canvas[$0, 0].style == Style() })
  }

  /// A dim picture is not a black one.
  @Test func shadesReachFromTheDarkestToTheLightestOfThePicture() {
    #expect(Canvas(raster(["bd", "bd"]), ink: .shades(onLight: false)).text == " █")
  }

  @Test func whatLiesBelowShowsThroughWhereThePictureIsTransparent() {
    var canvas = Canvas(size: Size(width: 2, height: 1), style: Style(background: .ansi(4)))
    canvas.draw(Canvas(raster(["r.", ".."]), ink: .colors), at: Point(x: 0, y: 0), showsThrough: true)
    #expect(canvas[0, 0].style == Style(foreground: .rgb(208, 74, 58), background: .ansi(4)))
    #expect(canvas[1, 0].style == Style(background: .ansi(4)))
  }

  @Test func nothingIsDrawnWhereThePictureIsTransparent() {
    #expect(Canvas(raster([".w", ".b", "..", ".."]), ink: .shades(onLight: true)).rows[1].isEmpty)
  }
}
