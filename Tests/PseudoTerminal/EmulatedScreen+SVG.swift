/// A picture of a screen, with its colours: for pages that show what the program looks like.
extension EmulatedScreen {
  /// What a cell takes, in pixels: as much as a letter of 15 pixels in most monospaced faces.
  private static let cell = (width: 9, height: 18)
  /// Around the screen, in pixels.
  private static let margin = 12

  /// The picture as SVG, every run of one look a text of its own, as wide as its columns.
  ///
  /// - Parameters:
  ///   - foreground: the colour of text that has none of its own, as in CSS.
  ///   - background: the colour of cells that have none of their own.
  public func svg(foreground: String, background: String) -> String {
    let (cell, margin) = (Self.cell, Self.margin)
    let (width, height) = (columns * cell.width + 2 * margin, rows * cell.height + 2 * margin)
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)">
      <rect width="\(width)" height="\(height)" rx="8" fill="\(background)"/>
      <g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="15" xml:space="preserve" style="white-space:pre">

      """
    for y in 0..<rows {
      var x = 0
      while x < columns {
        // A blank looks like any other on its paper, whatever colour the cursor had: whether one was written or erased
        // depends on what stood there before.
        guard !isPlainBlank(x, y, on: background) else {
          x += 1
          continue
        }
        let paper = paper(x, y)
        var look: [String]?
        var end = x
        while end < columns, self.paper(end, y) == paper {
          let own = self[end, y].rendition
          if !isBlank(end, y) || look.map(Self.isLined) == true {
            guard look.map({ $0 == own }) ?? (end == x || !Self.isLined(own)) else { break }
            look = own
          }
          end += 1
        }
        while isPlainBlank(end - 1, y, on: background) { end -= 1 }
        let text = (x..<end).map { self[$0, y].text }.joined()
        svg += run(
          text, look ?? self[x, y].rendition, left: margin + x * cell.width, top: margin + y * cell.height,
          width: (end - x) * cell.width,
          foreground, background)
        x = end
      }
    }
    return svg + "</g>\n</svg>\n"
  }

  private func isPlainBlank(_ x: Int, _ y: Int, on background: String) -> Bool {
    isBlank(x, y) && (paper(x, y) ?? background) == background
  }

  private func isBlank(_ x: Int, _ y: Int) -> Bool {
    self[x, y].text == " " && !Self.isLined(self[x, y].rendition)
  }

  /// The colour that a cell is filled with; `nil` where it has none of its own.
  private func paper(_ x: Int, _ y: Int) -> String? { Self.colour(self[x, y].rendition, of: "48;2;") }

  /// Whether a blank is seen: underlined, or in reverse.
  private static func isLined(_ rendition: [String]) -> Bool { rendition.contains("4") || rendition.contains("7") }

  private func run(
    _ text: String, _ rendition: [String], left: Int, top: Int, width: Int, _ foreground: String, _ background: String
  ) -> String {
    var ink = Self.colour(rendition, of: "38;2;") ?? foreground
    var paper = Self.colour(rendition, of: "48;2;") ?? background
    if rendition.contains("7") { swap(&ink, &paper) }
    var svg = ""
    if paper != background {
      svg += "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(width)\" height=\"\(Self.cell.height)\" fill=\"\(paper)\"/>\n"
    }
    guard text.contains(where: { $0 != " " }) else { return svg }
    var attributes = "x=\"\(left)\" y=\"\(top + Self.cell.height - 4)\" textLength=\"\(width)\" fill=\"\(ink)\""
    if rendition.contains("1") { attributes += " font-weight=\"bold\"" }
    if rendition.contains("2") { attributes += " opacity=\"0.6\"" }
    if rendition.contains("3") { attributes += " font-style=\"italic\"" }
    if rendition.contains("4") { attributes += " text-decoration=\"underline\"" }
    return svg + "<text \(attributes)>\(Self.escaped(text))</text>\n"
  }

  private static func colour(_ rendition: [String], of prefix: String) -> String? {
    rendition.last { $0.hasPrefix(prefix) }.map {
      "rgb(\($0.dropFirst(prefix.count).split(separator: ";").joined(separator: ",")))"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
  }
}
