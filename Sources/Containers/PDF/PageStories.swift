/// The stories of one page: which text stands under which headline, and in which order it is read.
///
/// A column belongs to the headline right above it. One without a headline of its own belongs to the story at its left if both
/// begin at one height, and otherwise to what stands above it; so a short headline may stand over several columns.
struct PageStories {
  /// The part of a story on one page.
  struct Part: Hashable {
    /// `nil` for text that goes on from the page before.
    var headline: PagePiece?
    var decks: [PagePiece] = []
    /// In the order in which they are read.
    var legs: [Leg] = []
    var captions: [PagePiece] = []
    var pullQuotes: [PagePiece] = []
    var footnotes: [PagePiece] = []
    /// Everything it stands in.
    var box: PageBox?
  }

  /// From the upper left to the lower right; what has no headline comes first.
  private(set) var parts: [Part] = []
  /// Whether the order of the text, or which story a column belongs to, is a guess.
  private(set) var isDoubtful = false
  /// Whether text stands side by side on it.
  let hasColumns: Bool

  private let pieces: PagePieces
  private let legs: [Leg]
  private let height: Double
  /// The headlines of stories.
  private var headlines: [PagePiece]
  /// The story of every leg: the index of its headline; -1 for none.
  private var owners: [Int?]

  /// Looks at a page.
  ///
  /// - Parameters:
  ///   - height: how high the letters of running text are, in points.
  ///   - largest: how high those of the document's largest headline are.
  init(_ pieces: PagePieces, height: Double, largest: Double) {
    self.height = height
    var pieces = pieces
    let found = PageHeadlines(pieces, height: height, largest: largest)
    pieces.demote(found.subheadings)
    self.pieces = pieces
    headlines = found.headlines.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    legs = pieces.legs
    hasColumns = found.hasColumns
    owners = Array(repeating: nil, count: legs.count)
    findOwners()
    gather()
  }

  /// What stands at the top of the page and at its foot, and is no part of a story.
  var furniture: (heads: [PagePiece], feet: [PagePiece]) {
    let furniture = pieces.pieces.filter { $0.kind == .furniture }
    let top = legs.map(\.box.top).min() ?? 0
    return (furniture.filter { $0.box.top < top }, furniture.filter { $0.box.top >= top })
  }

  // MARK: Which text is whose

  /// How far apart the tops of columns are that begin at one height, in heights of a line.
  private static let sameTop = 2.6

  private mutating func findOwners() {
    var isUnderHeadline = Array(repeating: false, count: legs.count)
    // From left to right and downwards what a leg asks for is known.
    let order = legs.indices.sorted { (legs[$0].box.left, legs[$0].box.top) < (legs[$1].box.left, legs[$1].box.top) }
    for leg in order {
      let box = legs[leg].box
      if let headline = headline(above: leg) {
        owners[leg] = headline
        isUnderHeadline[leg] = true
        continue
      }
      let above = self.leg(above: leg, in: order)
      if let left = neighbour(of: leg, in: order, where: { abs($0.top - box.top) < height * Self.sameTop }),
        isUnderHeadline[left], above.map({ owners[$0] != owners[left] }) ?? true
      {
        owners[leg] = owners[left]
        isUnderHeadline[leg] = true
        // What stands above may go on here all the same.
        if let above, goesOn(above, in: leg), !goesOn(left, in: leg) {
          owners[leg] = owners[above]
          isUnderHeadline[leg] = false
          isDoubtful = true
        }
      } else if let above {
        owners[leg] = owners[above]
      } else if let left = neighbour(of: leg, in: order, where: { $0.sharedHeight(with: box) > 0 }) {
        owners[leg] = owners[left]
      } else {
        owners[leg] = -1
      }
    }
  }

  /// The story whose headline stands above a leg with no other text between.
  private func headline(above leg: Int) -> Int? {
    let box = legs[leg].box
    var nearest: Int?
    for (index, headline) in headlines.enumerated()
    where headline.box.top < box.top && headline.box.bottom <= box.top + max(height, headline.height * 0.5)
      && headline.box.sharedWidth(with: box) > 0.2
    {
      if nearest.map({ headline.box.bottom > headlines[$0].box.bottom }) ?? true { nearest = index }
    }
    guard let nearest else { return nil }
    let top = headlines[nearest].box.bottom - headlines[nearest].height * 0.5
    let isCovered = legs.indices.contains { other in
      other != leg && legs[other].box.sharedWidth(with: box) > 0.5 && legs[other].box.bottom > top
        && legs[other].box.top < box.top && legs[other].box.middle.down < box.top
    }
    return isCovered ? nil : nearest
  }

  private func leg(above leg: Int, in order: [Int]) -> Int? {
    let box = legs[leg].box
    return order.filter { other in
      other != leg && owners[other] != nil && legs[other].box.sharedWidth(with: box) > 0.5
        && legs[other].box.bottom < box.top + height
    }.max { legs[$0].box.bottom < legs[$1].box.bottom }
  }

  /// The nearest leg at the left of another.
  private func neighbour(of leg: Int, in order: [Int], where isWanted: (PageBox) -> Bool) -> Int? {
    let box = legs[leg].box
    return order.filter { other in
      other != leg && owners[other] != nil && legs[other].box.right < box.left + height * 0.5
        && isWanted(legs[other].box)
    }.max { legs[$0].box.right < legs[$1].box.right }
  }

  /// Whether a sentence goes on from one leg to another.
  private func goesOn(_ leg: Int, in other: Int) -> Bool {
    let end = legs[leg].last.text
    return !JumpLine.isOne(end) && Junction.cost(from: end, to: legs[other].first.text) < 0
  }

  // MARK: Putting parts together

  private mutating func gather() {
    var found = headlines.map { Part(headline: $0, box: $0.box) }
    var rest = Part()
    for (leg, owner) in zip(legs, owners) {
      if let owner, owner >= 0 {
        found[owner].legs.append(leg)
        found[owner].box = found[owner].box?.joined(leg.box)
      } else {
        rest.legs.append(leg)
        rest.box = rest.box?.joined(leg.box) ?? leg.box
      }
    }
    // A headline over nothing is a teaser, or a line that the rest says, too.
    let isEmpty = found.map(\.legs.isEmpty)
    let teasers = zip(found, isEmpty).compactMap { $1 ? $0.headline : nil }
    if isEmpty.contains(false) { found = zip(found, isEmpty).compactMap { $1 ? nil : $0 } }
    if rest.box != nil { found.insert(rest, at: 0) }
    for teaser in teasers where isEmpty.contains(false) {
      found[Self.place(of: teaser, among: found)].pullQuotes.append(teaser)
    }
    for piece in pieces.pieces where piece.kind != .text && piece.kind != .headline && piece.kind != .furniture {
      if found.isEmpty { found = [Part()] }
      let place = Self.place(of: piece, among: found)
      switch piece.kind {
      case .deck: found[place].decks.append(piece)
      case .pullQuote: found[place].pullQuotes.append(piece)
      case .footnote: found[place].footnotes.append(piece)
      default: found[place].captions.append(piece)
      }
    }
    for index in found.indices {
      let (order, isSure) = LegOrder.order(found[index].legs)
      found[index].legs = order
      if !isSure { isDoubtful = true }
    }
    parts = found
  }

  /// The part that a caption, a standfirst or a pull quote belongs to: the smallest around it, or the nearest.
  private static func place(of piece: PagePiece, among parts: [Part]) -> Int {
    func area(_ part: Int) -> Double { parts[part].box.map { $0.width * ($0.bottom - $0.top) } ?? .infinity }
    if piece.kind != .deck {
      let around = parts.indices.filter { parts[$0].box?.contains(piece.box.middle) ?? false }
      if let smallest = around.min(by: { area($0) < area($1) }) { return smallest }
    }
    func distance(_ part: Int) -> Double {
      (piece.kind == .deck ? parts[part].headline?.box : parts[part].box)?.distance(from: piece.box) ?? .infinity
    }
    return parts.indices.min { distance($0) < distance($1) } ?? 0
  }
}

/// The order in which the columns of one story are read.
enum LegOrder {
  /// Column by column from left to right; or first all that stands above something that goes across the columns, if only that
  /// makes whole sentences.
  ///
  /// - Returns: the legs, and whether every column goes on with what its predecessor ends with.
  static func order(_ legs: [Leg]) -> (legs: [Leg], isSure: Bool) {
    guard legs.count > 1 else { return (legs, true) }
    let orders = [true, false].map { byColumns in sorted(legs, byColumns: byColumns) }
    let costs = orders.map(cost)
    let best = costs[1] < costs[0] - 0.5 ? 1 : 0
    let isSure = !zip(orders[best], orders[best].dropFirst()).contains {
      Junction.isBroken(from: $0.last.text, to: $1.first.text)
    }
    return (orders[best], isSure)
  }

  private static func cost(of legs: [Leg]) -> Double {
    zip(legs, legs.dropFirst()).reduce(0) { $0 + Junction.cost(from: $1.0.last.text, to: $1.1.first.text) }
  }

  private static func sorted(_ legs: [Leg], byColumns: Bool) -> [Leg] {
    guard legs.count > 1 else { return legs }
    let bands = cut(legs, from: \.top, to: \.bottom)
    let columns = cut(legs, from: \.left, to: \.right)
    let groups = columns.count < 2 || !byColumns && bands.count > 1 ? bands : columns
    guard groups.count > 1 else { return legs.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) } }
    return groups.flatMap { sorted($0, byColumns: byColumns) }
  }

  /// Parts legs where a straight line between them meets none.
  private static func cut(
    _ legs: [Leg], from start: KeyPath<PageBox, Double>, to end: KeyPath<PageBox, Double>
  ) -> [[Leg]] {
    var groups: [[Leg]] = []
    var reached = -Double.infinity
    for leg in legs.sorted(by: { $0.box[keyPath: start] < $1.box[keyPath: start] }) {
      if leg.box[keyPath: start] > reached - 1, reached > -.infinity || groups.isEmpty {
        groups.append([leg])
      } else {
        groups[groups.count - 1].append(leg)
      }
      reached = max(reached, leg.box[keyPath: end])
    }
    return groups
  }
}
