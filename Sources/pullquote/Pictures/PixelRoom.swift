import Drawing

/// The room that a picture has on the screen, in pixels, and how many of them are asked for.
struct PixelRoom {
  /// The room in cells.
  let cells: Size
  /// A cell in pixels.
  let cell: Size
  /// The most pixels that are drawn.
  let pixels: Size

  /// xterm draws no more of one picture, either way (its resource `maxGraphicSize`).
  private static let longestSide = 1000
  /// The most pixels of a picture that the terminal can enlarge: each is four bytes, and a third more on the line.
  private static let mostEnlarged = 500_000
  /// What `chafa` takes for the side of a cell where it has no terminal to ask.
  static let unit = 8

  /// - Parameter kind: kitty enlarges what it is sent, sixel is as large as it is.
  init(_ cells: Size, cell: Size, for kind: Graphic.Kind) {
    self.cells = cells
    self.cell = Size(width: max(1, cell.width), height: max(1, cell.height))
    var (width, height) = (cells.width * self.cell.width, cells.height * self.cell.height)
    switch kind {
    case .sixel: (width, height) = (min(width, Self.longestSide), min(height, Self.longestSide))
    case .kitty:
      while width * height > Self.mostEnlarged { (width, height) = (width * 7 / 8, height * 7 / 8) }
    }
    pixels = Size(width: width, height: height)
  }

  /// The size that `chafa` is told, in cells of its own; `nil` where there is no room for one.
  var units: Size? {
    let units = Size(width: pixels.width / Self.unit, height: pixels.height / Self.unit)
    return units.width > 0 && units.height > 0 ? units : nil
  }

  /// How many cells a picture of so many pixels touches; `nil` where they are more than there are.
  func cells(touchedBy picture: Size) -> Size? {
    let touched = Size(
      width: (picture.width + cell.width - 1) / cell.width, height: (picture.height + cell.height - 1) / cell.height)
    return touched.width > 0 && touched.height > 0 && touched.width <= cells.width && touched.height <= cells.height
      ? touched : nil
  }

  /// How many cells a picture takes that is enlarged, in its own shape, until it fills the room.
  func cells(filledBy picture: Size) -> Size {
    let (width, height) = (cells.width * cell.width, cells.height * cell.height)
    // The side that fills its room first decides.
    let isWide = width * picture.height <= height * picture.width
    let size =
      isWide
      ? Size(width: width, height: picture.height * width / max(1, picture.width))
      : Size(width: picture.width * height / max(1, picture.height), height: height)
    return Size(
      width: max(1, min(cells.width, (size.width + cell.width / 2) / cell.width)),
      height: max(1, min(cells.height, (size.height + cell.height / 2) / cell.height)))
  }
}
