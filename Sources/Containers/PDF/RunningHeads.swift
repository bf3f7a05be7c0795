/// What stands at the tops and bottoms of pages and is no part of the text.
struct RunningHeads {
  private var shapes: Set<String> = []
  /// The address that a browser printed on the pages.
  private(set) var address: String?
  /// How high the letters of most lines are, about, in points.
  private let height: Double

  /// How much of a page's height at its top and its bottom they stand in.
  private static let margin = 0.1

  /// What several pages have there, numbers apart.
  init(_ pages: [PrintedPage]) {
    let heights = pages.flatMap(\.blocks).flatMap(\.lines).map(\.height).sorted()
    height = heights.isEmpty ? 0 : heights[heights.count / 2]
    var counts: [String: Int] = [:]
    for page in pages {
      let lines = page.blocks.flatMap(\.lines).filter { Self.isMargin($0, of: page) }
      for shape in Set(lines.map { Self.shape($0.text) }) { counts[shape, default: 0] += 1 }
    }
    shapes = Set(counts.filter { $0.value > 1 && $0.value * 2 >= pages.count }.keys)
    for page in pages where address == nil {
      let lines = page.blocks.flatMap(\.lines).filter { Self.isMargin($0, of: page) }
      address = lines.lazy.compactMap { Self.address(in: $0.text) }.first
    }
  }

  /// A page without them.
  func removed(from page: PrintedPage) -> PrintedPage {
    var text = page
    text.blocks = page.blocks.compactMap { block in
      let lines = block.lines.filter { !contain($0, of: page, isAlone: block.lines.count == 1) }
      return lines.isEmpty ? nil : PrintedPage.Block(lines: lines)
    }
    return text
  }

  /// Whether a line is one of them.
  ///
  /// - Parameter isAlone: whether no other line stands with it.
  private func contain(_ line: PrintedPage.Line, of page: PrintedPage, isAlone: Bool) -> Bool {
    guard Self.isMargin(line, of: page) else { return false }
    return shapes.contains(Self.shape(line.text))
      || isAlone && Self.isPageNumber(line.text, isSmall: line.height < height)
      || address.map { line.text.hasPrefix($0) } ?? false
  }

  /// The address that a line begins with, as those do that browsers print.
  private static func address(in text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
    return String(text.prefix { $0 != " " })
  }

  private static func isMargin(_ line: PrintedPage.Line, of page: PrintedPage) -> Bool {
    line.bottom < page.height * margin || line.top > page.height * (1 - margin)
  }

  /// A text with every number as “#”.
  private static func shape(_ text: String) -> String {
    var shape = ""
    for character in text {
      if !character.isNumber { shape.append(character) } else if shape.last != "#" { shape.append("#") }
    }
    return shape
  }

  /// Whether a line is one number or two, with no more words than numbers: “Page 3”, “3 of 12”, “- 4 -”; in small letters with a title
  /// before or behind it, too.
  private static func isPageNumber(_ text: String, isSmall: Bool) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let isNumber = words.map { $0.allSatisfy(\.isNumber) && $0.count < 4 }
    let numbers = isNumber.count { $0 }
    guard (1...2).contains(numbers) else { return false }
    return words.count <= numbers * 2 || isSmall && words.count < 9 && (isNumber[0] || isNumber[words.count - 1])
  }
}
