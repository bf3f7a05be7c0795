import Basics

/// A stretch of a caption's words that the page's markup sets apart: by an element of its own, or by a line break.
struct CaptionPiece: Sendable {
  /// How much its markup says that it is something of its own.
  enum Setting: Sendable {
    /// Bare text, or words in the middle of a line.
    case plain
    /// Set bold, emphasised or linked.
    case stressed
    /// In an element that says nothing: `<span>`, `<div>`, `<p>`.
    case apart
    /// In an element for what is less than the text: `<cite>`, `<small>`, `<footer>`.
    case minor
  }

  /// Its words as they are shown.
  var text: String
  /// The text nodes it is made of: the first and the last.
  var nodes: ClosedRange<Int>
  /// Whether a block or a line break parts it from the piece before.
  var beginsLine: Bool
  /// Whether a space stands between it and the piece before.
  var hasSpaceBefore: Bool
  /// Whether a block or a line break parts it from the piece behind, or nothing follows.
  var endsLine = true
  var setting = Setting.plain
  /// What the elements are by name that hold it and no other piece. Of “caption” and “credit” the inner one counts.
  var roles: HTMLRoles = []
  /// Whether the name of such an element says that it is about a maker, an owner or a source.
  var isNamedCredit = false
  /// Whether it stands in a `<figcaption>` or in what is called a caption.
  var isInCaption = false
  /// Whether its element stands beside the picture, and holds all words that do.
  var isBesidePicture = false
  /// Whether it is a link.
  var isLink = false
  /// Kind and class of its element: pieces of other captions that have the same are of the same kind. 0 for bare text.
  var signature: UInt64 = 0

  /// What can be seen of its words.
  var shape: LineShape { LineShape(Array(text.utf8)) }
  /// Whether its words can be those of a maker or an owner, as far as a few words tell: “Roe family”.
  var canBeMaker: Bool {
    let shape = shape
    return (2...(shape.capitalised == shape.wordCount ? 5 : 3)).contains(shape.wordCount) && shape.numbers == 0
      && !shape.endsSentence && !shape.endsWithColon
      && !(text.utf8.first?.isASCIILowercase ?? true)
  }
  /// Whether it has a line to itself.
  var hasOwnLine: Bool { beginsLine && endsLine }
}

extension HTMLTree {
  /// The pieces of the words below an element, in order; `skipping` says which elements to leave out.
  func captionPieces(of root: Int, _ survey: HTMLSurvey, skipping: (Int) -> Bool) -> [CaptionPiece] {
    var reader = PieceReader(tree: self, root: root)
    reader.read(skipping)
    reader.joinLabels()
    for index in reader.pieces.indices { reader.describe(index, survey) }
    reader.joinWithinLines()
    return reader.pieces
  }

  /// A number for the kind of an element and its class.
  func signature(of node: Int) -> UInt64 {
    var hash = StableHash.start
    StableHash.add(nodes[node].tag.rawValue, to: &hash)
    if let name = value(.class, of: node) { StableHash.add(bytes[name], to: &hash) }
    return hash | 1
  }
}

private struct PieceReader {
  let tree: HTMLTree
  let root: Int
  var pieces: [CaptionPiece] = []

  init(tree: HTMLTree, root: Int) {
    self.tree = tree
    self.root = root
  }

  /// Reads the runs of text that stand in one element without another run or a line break between them.
  mutating func read(_ skipping: (Int) -> Bool) {
    var folded = SpacedText()
    var (first, last) = (-1, -1)
    var (broke, hasSpace) = (true, false)
    var (beginsLine, hasSpaceBefore) = (true, false)
    var quotations = QuotationElements(of: tree)
    var opening: Int?
    var index = root
    func piece() -> CaptionPiece? {
      first < 0 || folded.bytes.isEmpty
        ? nil
        : CaptionPiece(
          text: String(decoding: folded.bytes, as: UTF8.self), nodes: first...last, beginsLine: beginsLine,
          hasSpaceBefore: hasSpaceBefore)
    }
    while index < tree.after(root) {
      let node = tree.nodes[index]
      if first >= 0 { quotations.close(before: index, &folded) }
      guard node.tag == .text else {
        if node.tag == .q { opening = index }
        if index != root, (node.tag.isSilent && node.tag != .form) || node.tag == .noscript || skipping(index) {
          if !node.tag.isInline { broke = true }
          index = Int(node.end)
          continue
        }
        if index != root, node.tag == .br || !node.tag.isInline { broke = true }
        index += 1
        continue
      }
      let words = tree.bytes[Int(node.start)..<Int(node.stop)]
      guard words.contains(where: { $0 > 0x20 }), !isOnlyBlank(words) else {
        hasSpace = true
        index += 1
        continue
      }
      broke = broke || (last >= 0 && leavesBlock(from: last, to: index))
      if first < 0 || broke || tree.nodes[last].parent != node.parent {
        if let done = piece() { pieces.append(done) }
        hasSpaceBefore = broke || hasSpace || folded.isSpacePending || words.first.map { $0 <= 0x20 } ?? false
        (folded, first, beginsLine) = (SpacedText(), index, broke)
      } else if hasSpace {
        folded.addSpace()
      }
      if let quotation = opening { quotations.open(quotation, &folded) }
      opening = nil
      tree.bytes.withUnsafeBufferPointer { folded.add($0[Int(node.start)..<Int(node.stop)], lineStart: 0) }
      (last, broke, hasSpace) = (index, false, false)
      index += 1
    }
    quotations.close(before: index, &folded)
    if let done = piece() { pieces.append(done) }
  }

  /// Whether text shows nothing: spaces that are no ASCII, marks without width.
  private func isOnlyBlank(_ words: ArraySlice<UInt8>) -> Bool {
    guard words.count <= 24 else { return false }
    var folded = SpacedText()
    words.withUnsafeBufferPointer { folded.add($0[...], lineStart: 0) }
    return folded.bytes.isEmpty
  }

  private func leavesBlock(from last: Int, to index: Int) -> Bool {
    var above = Int(tree.nodes[last].parent)
    while above > root, tree.after(above) <= index {
      if !tree.nodes[above].tag.isInline { return true }
      above = Int(tree.nodes[above].parent)
    }
    return false
  }

  /// A label and what it introduces are one piece, whatever markup stands between them: “<b>Photo:</b> Ada Roe”.
  mutating func joinLabels() {
    var joined: [CaptionPiece] = []
    for piece in pieces {
      if let label = joined.last, isNameOfCaption(label) {
        joined[joined.count - 1] = piece
        joined[joined.count - 1].beginsLine = label.beginsLine
      } else if let label = joined.last, isLabel(label, before: piece) {
        joined[joined.count - 1].text += " " + piece.text
        joined[joined.count - 1].nodes = label.nodes.lowerBound...piece.nodes.upperBound
      } else {
        joined.append(piece)
      }
    }
    pieces = joined
  }

  /// Whether a piece is a word for captions and a colon: those that classes of captions are made of.
  private func isNameOfCaption(_ label: CaptionPiece) -> Bool {
    guard label.text.utf8.count <= 24, label.text.hasSuffix(":"), !label.text.contains(" ") else { return false }
    return Array(label.text.utf8).withUnsafeBufferPointer { HTMLRoles(naming: $0[...]).contains(.caption) }
  }

  private func isLabel(_ label: CaptionPiece, before piece: CaptionPiece) -> Bool {
    guard label.text.utf8.count <= 40 else { return false }
    if label.text.hasSuffix(":") || label.text.hasSuffix("：") || label.text == "©" { return true }
    // “Photo by <a>Ada Roe</a>”: together they are a credit, and the name alone is all of it.
    guard !piece.beginsLine, label.shape.wordCount <= 4 else { return false }
    let whole = Array("\(label.text) \(piece.text)".utf8)
    guard let credit = creditLine(whole, LineShape(whole), isInCaption: true) else { return false }
    return whole.count - credit.lowerBound <= piece.text.utf8.count
  }

  /// Finds the elements that hold a piece and no other one, and what they say of it.
  mutating func describe(_ index: Int, _ survey: HTMLSurvey) {
    let before = index > 0 ? pieces[index - 1].nodes.upperBound : root
    let after = index + 1 < pieces.count ? pieces[index + 1].nodes.lowerBound : tree.after(root)
    var piece = pieces[index]
    var node = Int(tree.nodes[piece.nodes.lowerBound].parent)
    while node > root, tree.after(node) <= piece.nodes.upperBound { node = Int(tree.nodes[node].parent) }
    var outermost: Int?
    var isNamed = false
    while node > root, node > before, tree.after(node) <= after {
      outermost = node
      switch tree.nodes[node].tag {
      case .cite, .small, .footer: piece.setting = .minor
      case .a:
        if piece.setting == .plain { piece.setting = .stressed }
        piece.isLink = true
      case .b, .strong, .em, .i, .u, .s, .mark, .abbr, .time, .q:
        if piece.setting == .plain { piece.setting = .stressed }
      default:
        if piece.setting != .minor { piece.setting = .apart }
      }
      var roles = survey.roles[node]
      if isNamed { roles.subtract([.caption, .credit]) }
      if roles.contains(.credit) { roles.remove(.caption) }
      if !roles.isDisjoint(with: [.caption, .credit]) { isNamed = true }
      piece.roles.formUnion(roles)
      if !piece.isNamedCredit { piece.isNamedCredit = namesCredit(node) }
      node = Int(tree.nodes[node].parent)
    }
    piece.endsLine = index + 1 == pieces.count || pieces[index + 1].beginsLine
    if let outermost {
      piece.signature = tree.signature(of: outermost)
      piece.isBesidePicture = isBesidePicture(outermost, survey)
    }
    var above = Int(tree.nodes[piece.nodes.lowerBound].parent)
    while above >= root, !piece.isInCaption {
      // A heading is the title of the box, whatever it is called.
      piece.isInCaption =
        tree.nodes[above].tag == .figcaption
        || above != root && survey.roles[above].contains(.caption) && !tree.nodes[above].tag.isHeading
      above = Int(tree.nodes[above].parent)
    }
    pieces[index] = piece
  }

  private func isBesidePicture(_ node: Int, _ survey: HTMLSurvey) -> Bool {
    var node = node
    // It was taken as far out as it holds no other words, so that the picture may stand in it.
    while node > root, survey.letters[Int(tree.nodes[node].parent)] <= survey.letters[node] {
      node = Int(tree.nodes[node].parent)
    }
    return tree.children(of: node).contains { tree.nodes[$0].tag == .img || tree.nodes[$0].tag == .picture }
  }

  private func namesCredit(_ node: Int) -> Bool {
    for name in [HTMLAttribute.class, .id, .itemprop, .data_testid] {
      if let range = tree.value(name, of: node), range.count <= 200, CreditWords.nameMaker(tree.bytes[range]) {
        return true
      }
    }
    return false
  }

  /// Inside a line, words between others belong to them: a link, a name set bold. Only what begins or ends the line, or
  /// is named for what it is, stays apart.
  mutating func joinWithinLines() {
    var joined: [CaptionPiece] = []
    for (index, piece) in pieces.enumerated() {
      let isLast = index + 1 == pieces.count || pieces[index + 1].beginsLine
      guard let last = joined.last, !piece.beginsLine, !isLast, !isOfItsOwn(piece), !isOfItsOwn(last),
        !(last.beginsLine && last.setting == .apart)
      else {
        joined.append(piece)
        continue
      }
      var whole = last
      whole.text += (piece.hasSpaceBefore ? " " : "") + piece.text
      whole.nodes = last.nodes.lowerBound...piece.nodes.upperBound
      whole.setting = .plain
      whole.endsLine = piece.endsLine
      whole.signature = 0
      joined[joined.count - 1] = whole
    }
    pieces = joined
  }

  private func isOfItsOwn(_ piece: CaptionPiece) -> Bool {
    piece.setting == .minor || piece.isNamedCredit || piece.roles.contains(.credit)
      || piece.setting == .apart && piece.roles.contains(.caption)
      || creditLine(Array(piece.text.utf8), piece.shape, isInCaption: true) != nil
  }
}
