/// Which pieces in large letters begin stories, and which are headings within one.
struct PageHeadlines {
  private(set) var headlines: [PagePiece] = []
  private(set) var subheadings: [PagePiece] = []
  /// Whether text stands side by side on the page.
  let hasColumns: Bool

  /// How much speaks for a story of its own at least.
  private static let least = 2.0
  /// In how many lines a column is set at least.
  private static let columnLines = 3

  /// Weighs the headlines of a page.
  ///
  /// - Parameters:
  ///   - height: how high the letters of running text are, in points.
  ///   - largest: how high those of the document's largest headline are.
  init(_ pieces: PagePieces, height: Double, largest: Double) {
    let legs = pieces.legs
    let columns = legs.filter { $0.lines.count >= Self.columnLines }
    hasColumns = columns.contains { one in
      columns.contains { one.box.right < $0.box.left && one.box.sharedHeight(with: $0.box) > height * 2 }
    }
    let found = pieces.pieces.filter { $0.kind == .headline }
    for piece in found {
      let weight = Self.weight(of: piece, among: pieces, legs, height: height)
      // In a single column headings of one size part a text into sections as well as stories: only authors tell.
      let isTitle = piece.height > largest * 0.92
      let isOne =
        hasColumns
        ? weight >= Self.least
        : isTitle
          && (found.count { $0.height > largest * 0.92 } == 1 || Self.byline(below: piece, in: legs, height: height))
      if isOne {
        headlines.append(piece)
      } else {
        subheadings.append(piece)
      }
    }
  }

  private static func weight(of piece: PagePiece, among pieces: PagePieces, _ legs: [Leg], height: Double) -> Double {
    let ratio = piece.height / max(height, 1)
    var weight = ratio >= 1.9 ? 2.5 : ratio >= 1.5 ? 1.5 : 0.5
    if piece.lines.count > 1 { weight += 1 }
    if piece.wordCount >= 5 { weight += 1 } else if piece.wordCount <= 3 { weight -= 1.5 }
    if piece.text.first?.isNumber == true, piece.text.split(separator: " ")[0].allSatisfy({ $0.isNumber || $0 == "." })
    {
      weight -= piece.wordCount < 5 ? 2 : 0.5
    }
    let below = legs.filter {
      $0.box.sharedWidth(with: piece.box) > 0.5 && $0.box.top > piece.box.bottom - max(height, piece.height * 0.5)
        && $0.box.top < piece.box.bottom + height * 4
    }
    // It stands over several columns, or columns begin below it side by side.
    if below.contains(where: { piece.box.width > $0.box.width * 1.15 && $0.lines.count >= columnLines }) {
      weight += 1.5
    }
    if let first = below.min(by: { $0.box.left < $1.box.left }), first.lines.count >= columnLines {
      let beside = legs.filter {
        abs($0.box.top - first.box.top) < height * 2.6 && $0.box.left > first.box.right
          && $0.box.left < first.box.right + height * 4
      }
      // Where the column beside it begins anew below other text, a story ends above both.
      let areNew = beside.contains { leg in
        legs.contains { $0.box.sharedWidth(with: leg.box) > 0.5 && $0.box.bottom < leg.box.top }
      }
      if !beside.isEmpty { weight += areNew ? 2 : 1 }
    }
    if byline(below: piece, in: legs, height: height) { weight += 2 }
    if let first = first(below: piece, in: legs, height: height), JumpLine.comesFromElsewhere(first.text) {
      weight += 3
    }
    // A sentence that goes on below it is of one story; a column that merely ends above goes on in the next.
    if let above = pieces.nearest(above: piece.box), let below = first(below: piece, in: legs, height: height),
      above.kind == .text, Junction.cost(from: above.lines.last?.text ?? "", to: below.text) < 0
    {
      weight -= 2
    }
    return weight
  }

  /// Whether the first line below a headline names an author.
  private static func byline(below piece: PagePiece, in legs: [Leg], height: Double) -> Bool {
    first(below: piece, in: legs, height: height)?.isByline ?? false
  }

  /// The first line of text below a headline.
  private static func first(below piece: PagePiece, in legs: [Leg], height: Double) -> PrintedPage.Line? {
    let below = legs.filter {
      $0.box.sharedWidth(with: piece.box) > 0.2 && $0.box.top > piece.box.bottom - max(height, piece.height * 0.5)
        && $0.box.top < piece.box.bottom + height * 4
    }
    return below.min { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) }?.first
  }
}

extension PrintedPage.Line {
  /// What bylines begin with in the languages that are read.
  private static let openings: Set<String> = [
    "by", "von", "par", "por", "di", "door", "af", "av", "przez", "от", "de", "text", "words",
  ]
  /// The most words of a byline.
  private static let bylineWords = 8

  /// Whether it names an author as most bylines do: “By Ada Rook and Wim Oster”.
  var isByline: Bool {
    guard (2...Self.bylineWords).contains(words.count), let last = text.last, !".,:;”".contains(last) else {
      return false
    }
    guard Self.openings.contains(words[0].text.lowercased().filter { $0 != ":" }) else { return false }
    let names = words.dropFirst().filter { $0.text.first?.isUppercase == true || $0.text.first?.isLetter == false }
    return names.count >= 2 && names.count * 2 > words.count - 1
  }
}

extension PagePieces {
  /// Takes headings within a story for lines of its text.
  mutating func demote(_ subheadings: [PagePiece]) {
    for piece in subheadings { change(piece, to: .text) }
  }
}
