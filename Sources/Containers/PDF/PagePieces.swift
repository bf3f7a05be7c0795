/// The pieces of a page, each with what it is.
struct PagePieces {
  private(set) var pieces: [PagePiece] = []
  /// How high the letters of running text are, in points.
  private let height: Double
  private let page: PrintedPage

  /// How much larger than running text a headline is at least, and how much larger than a piece of another size.
  private static let (larger, otherSize) = (1.22, 1.18)
  /// How much smaller captions are than running text, as most.
  private static let smaller = 0.94
  /// The most lines and words of a caption.
  private static let (captionLines, captionWords) = (6, 70)
  /// In how many letters a headline may say what the text says, too.
  private static let fewestLetters = 40
  /// How much of a page's height its running heads and feet stand in.
  private static let margin = 0.07

  /// The most pieces of a page that are looked at: no printed page has as many.
  private static let most = 400

  /// Looks at a page; `nil` if it is in more pieces than any printed page.
  ///
  /// - Parameter height: how high the letters of running text are, in points.
  init?(_ page: PrintedPage, height: Double) {
    (self.page, self.height) = (page, height)
    guard page.blocks.count <= Self.most else { return nil }
    for block in page.blocks {
      add(block.lines)
      guard pieces.count <= Self.most else { return nil }
    }
    mergeHeadlines()
    for index in pieces.indices { pieces[index].kind = size(of: pieces[index]) }
    findDecks()
    findPullQuotes()
    findCaptions()
    findFurniture()
  }

  private mutating func add(_ lines: [PrintedPage.Line]) {
    var rest: [PrintedPage.Line] = []
    for line in lines {
      if let last = rest.last {
        let ratio = line.height / max(last.height, 1)
        let isApart = line.top - last.top > 2.4 * max(line.height, 1) || line.top < last.top - line.height
        let isAskew =
          abs(line.left - last.left) > 4 * line.height && PageBox(line).sharedWidth(with: PageBox(last)) < 0.6
        if ratio > Self.otherSize || ratio < 1 / Self.otherSize || isApart || isAskew {
          pieces.append(PagePiece(rest))
          rest = []
        }
      }
      rest.append(line)
    }
    if !rest.isEmpty { pieces.append(PagePiece(rest)) }
  }

  /// Puts the lines of a headline together that stand in several blocks.
  private mutating func mergeHeadlines() {
    var merged: [PagePiece] = []
    for piece in pieces {
      if isLarge(piece), let last = merged.last, abs(last.height / max(piece.height, 1) - 1) < 0.08,
        last.box.sharedWidth(with: piece.box) > 0.5, piece.box.top > last.box.top,
        piece.box.top - last.box.bottom < piece.height * 0.5
      {
        merged[merged.count - 1].append(piece)
      } else {
        merged.append(piece)
      }
    }
    pieces = merged
  }

  private func isLarge(_ piece: PagePiece) -> Bool { piece.height > height * Self.larger }

  private func size(of piece: PagePiece) -> PagePiece.Kind {
    // What is turned by a quarter, as credits beside pictures are, is higher than wide.
    if piece.lines.contains(where: { $0.text.count > 3 && $0.height > ($0.right - $0.left) * 1.5 }) { return .caption }
    // Whole paragraphs in large letters are an introduction.
    return isLarge(piece) && piece.wordCount <= 40 ? .headline : .text
  }

  /// What stands right above or below a larger headline is no headline of its own.
  private mutating func findDecks() {
    let headlines = pieces.indices.filter { pieces[$0].kind == .headline }
    for index in headlines {
      let piece = pieces[index]
      for other in headlines where other != index {
        let larger = pieces[other]
        guard larger.height > piece.height * 1.15, larger.box.sharedWidth(with: piece.box) > 0.5 else { continue }
        let below = piece.box.top - larger.box.bottom
        let above = larger.box.top - piece.box.bottom
        let room = -piece.height * 0.6...max(piece.height, height) * 1.2
        guard room.contains(below) || room.contains(above) && piece.lines.count == 1 && piece.wordCount <= 5,
          !pieces.contains(where: { $0.kind == .text && stands($0, between: larger, piece) })
        else { continue }
        pieces[index].kind = .deck
        break
      }
    }
  }

  /// Whether a piece stands between two others, the one of which is above the other.
  private func stands(_ piece: PagePiece, between one: PagePiece, _ other: PagePiece) -> Bool {
    let (upper, lower) = one.box.top < other.box.top ? (one, other) : (other, one)
    return piece.box.middle.down > upper.box.bottom && piece.box.middle.down < lower.box.top
      && piece.box.sharedWidth(with: lower.box) > 0.2
  }

  /// What interrupts the text of a column in large letters and quotation marks, or in words of the text itself.
  private mutating func findPullQuotes() {
    for index in pieces.indices where pieces[index].kind == .headline {
      let piece = pieces[index]
      let below = leftmost(below: piece)
      guard piece.wordCount >= 4, below?.lines[0].isByline != true,
        let above = nearest(
          above: piece.box,
          where: { $0.kind != .caption && (below == nil || abs($0.box.left - (below?.box.left ?? 0)) < height * 2) }),
        above.kind == .text, above.box.sharedWidth(with: piece.box) > 0.5, above.lines.count > 1
      else { continue }
      // A column that ends above a headline goes on at the top of the next, and not below it.
      let goesOn =
        below.map { below in
          !Junction.endsSentence(above.lines.last?.text ?? "") && Junction.startsSmall(below.lines[0].text)
        } ?? false
      let isAlone = below.map { $0.box.top - piece.box.bottom > height * 4 } ?? true
      if goesOn || isInMarks(piece.text) && (below?.kind == .text || isAlone) { pieces[index].kind = .pullQuote }
    }
    // Beside the text, too, its words give it away.
    let large = pieces.indices.filter {
      pieces[$0].kind == .headline && pieces[$0].wordCount >= 5
        && leftmost(below: pieces[$0])?.lines[0].isByline != true
    }
    guard !large.isEmpty else { return }
    let text = pieces.filter { $0.kind == .text }.map(\.text).joined(separator: " ").lettersAlone
    for index in large {
      let words = pieces[index].text.lettersAlone
      if words.count >= Self.fewestLetters, text.firstRange(of: words) != nil { pieces[index].kind = .pullQuote }
    }
  }

  private func isInMarks(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return "“‘„«\"'”»".contains(first) && "”’“»\"'«.!?".contains(last)
  }

  /// Short pieces in small letters with room for a picture above or below them.
  private mutating func findCaptions() {
    for index in pieces.indices where pieces[index].kind == .text {
      let piece = pieces[index]
      guard piece.height < height * Self.smaller, piece.lines.count <= Self.captionLines,
        piece.wordCount <= Self.captionWords
      else { continue }
      if piece.box.top > page.height * 0.6, let first = piece.text.first, first.isNumber || "*†‡".contains(first) {
        pieces[index].kind = .footnote
        continue
      }
      let above =
        nearest(above: piece.box).map { piece.box.top - $0.box.bottom } ?? (piece.box.top - page.height * 0.05)
      if above > height * 2.5 { pieces[index].kind = .caption }
    }
  }

  /// Single short lines at the very top and the very foot, apart from the text.
  private mutating func findFurniture() {
    for index in pieces.indices where pieces[index].kind != .headline {
      let piece = pieces[index]
      let isMargin =
        piece.box.bottom < page.height * Self.margin || piece.box.top > page.height * (1 - Self.margin)
      guard isMargin, piece.lines.count == 1, piece.wordCount <= 14, piece.text.last != "." else { continue }
      let isTop = piece.box.bottom < page.height / 2
      let next = isTop ? nearest(below: piece.box) : nearest(above: piece.box)
      let gap = next.map { isTop ? $0.box.top - piece.box.bottom : piece.box.top - $0.box.bottom } ?? page.height
      if gap > height * 0.8 { pieces[index].kind = .furniture }
    }
  }

  /// How high the letters of its largest headline are, in points; 0 without one.
  var largestHeadline: Double { pieces.reduce(0) { $1.kind == .headline ? max($0, $1.height) : $0 } }

  /// Takes a piece for something else.
  mutating func change(_ piece: PagePiece, to kind: PagePiece.Kind) {
    if let index = pieces.firstIndex(of: piece) { pieces[index].kind = kind }
  }

  // MARK: What stands above and below

  /// The nearest piece above a place that is wanted.
  func nearest(above box: PageBox, where isWanted: (PagePiece) -> Bool = { _ in true }) -> PagePiece? {
    pieces.filter {
      $0.box != box && $0.box.bottom <= box.top + height * 0.5 && $0.box.top < box.top
        && $0.box.sharedWidth(with: box) > 0.2 && isWanted($0)
    }.max { $0.box.bottom < $1.box.bottom }
  }

  private func nearest(below box: PageBox) -> PagePiece? {
    pieces.filter {
      $0.box != box && $0.box.top >= box.bottom - height * 0.5 && $0.box.bottom > box.bottom
        && $0.box.sharedWidth(with: box) > 0.2
    }.min { $0.box.top < $1.box.top }
  }

  /// What stands below a piece at its left.
  private func leftmost(below piece: PagePiece) -> PagePiece? {
    guard let first = nearest(below: piece.box) else { return nil }
    return pieces.filter {
      $0.box.top >= piece.box.bottom - height * 0.5 && abs($0.box.top - first.box.top) < height * 2
        && $0.box.sharedWidth(with: piece.box) > 0.2
    }.min { $0.box.left < $1.box.left }
  }

  // MARK: Columns

  /// The text, as far as it runs down a column without a break.
  var legs: [Leg] {
    var legs: [Leg] = []
    let others = pieces.filter { $0.kind != .text && $0.kind != .furniture }
    for piece in pieces.filter({ $0.kind == .text }).sorted(by: {
      ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left)
    }) {
      let above = legs.indices.filter { legs[$0].box.sharedWidth(with: piece.box) > 0.5 }
        .max { legs[$0].box.bottom < legs[$1].box.bottom }
      if let above, goesOn(piece, legs[above], others) {
        legs[above].append(piece)
      } else {
        legs.append(Leg(piece))
      }
    }
    return legs
  }

  private func goesOn(_ piece: PagePiece, _ leg: Leg, _ others: [PagePiece]) -> Bool {
    let gap = piece.box.top - leg.box.bottom
    guard gap < height * 1.4, gap > -height * 0.8, abs(piece.box.left - leg.box.left) < height * 4,
      piece.box.right < leg.box.right + height * 2 || leg.lines.count < 4
    else { return false }
    return !others.contains { other in
      other.box.sharedWidth(with: piece.box) > 0.2 && other.box.middle.down > leg.box.bottom - height * 0.5
        && other.box.middle.down < piece.box.top + height * 0.5
    }
  }
}

extension String {
  /// Its letters and digits in UTF-8, in small letters: a word that is parted at the end of a line is the same then.
  var lettersAlone: [UInt8] { Array(lowercased().filter { $0.isLetter || $0.isNumber }.utf8) }
}
