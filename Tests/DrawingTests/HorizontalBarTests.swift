import Drawing
import Testing

@Suite struct HorizontalBarTests {
  static let bars: [(part: Double, columns: Int, bar: String)] = [
    (0, 8, ""), (1, 8, "████████"), (0.5, 8, "████"), (0.51, 10, "█████▏"), (1.0 / 64, 8, "▏"), (7, 3, "███"),
    (-1, 3, ""), (.nan, 3, ""), (1, 0, ""),
  ]

  @Test(arguments: bars)
  func showsAPartByEighths(_ row: (part: Double, columns: Int, bar: String)) {
    #expect(horizontalBar(row.part, columns: row.columns) == row.bar)
  }
}
