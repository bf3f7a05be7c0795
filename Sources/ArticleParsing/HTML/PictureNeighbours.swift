/// Finds the words of pictures where no name says that they are: from each picture outwards, until words come.
///
/// The words are its caption when something shows it — a credit among them, the picture's alternative text, smaller or
/// slanted type, a name of the element, a shape that words have only behind pictures — and when they do not look like the
/// page's running text.
struct PictureNeighbours {
  /// The elements that hold such words, with the image that they are of.
  private(set) var holders: [Int: Int] = [:]

  private let tree: HTMLTree
  private let survey: HTMLSurvey
  private let places: PicturePlaces

  /// Longer than this, in letters, and words that nothing names are no caption.
  private static let longest: Float = 450
  /// More letters stand in no name on a picture.
  private static let longestName: Float = 40

  init(_ tree: HTMLTree, _ survey: HTMLSurvey, _ places: PicturePlaces, in scope: Range<Int>, region: Range<Int>) {
    self.tree = tree
    self.survey = survey
    self.places = places
    var found: [Candidate] = []
    let end = min(scope.upperBound, region.upperBound)
    for image in scope.lowerBound..<max(scope.lowerBound, end)
    where tree.nodes[image].tag == .img || tree.nodes[image].tag == .amp_img {
      found += candidates(of: image, in: scope)
    }
    guard !found.isEmpty else { return }
    let running = runningText(in: region, besides: found)
    // What stands behind two pictures and nowhere else is what stands behind pictures on this page.
    let shapes = Dictionary(found.map { (shape(of: $0), 1) }, uniquingKeysWith: +)
    for candidate in found where holders[candidate.holder] == nil {
      if isCaption(candidate, like: shapes[shape(of: candidate)] ?? 0, running) {
        holders[candidate.holder] = candidate.image
        if let named = candidate.named, isBox(named) { holders[named] = candidate.image }
      }
    }
  }

  private struct Candidate {
    /// The element whose words they are; it may hold the picture.
    var holder: Int
    var image: Int
    var holdsPicture: Bool
    /// The element of the picture, where a name stands on it above the words.
    var named: Int?
  }

  /// The elements whose words may be those of an image: the nearest that holds it and any, and what follows the picture.
  private func candidates(of image: Int, in scope: Range<Int>) -> [Candidate] {
    var node = image
    for _ in 0..<10 {
      let parent = Int(tree.nodes[node].parent)
      guard parent > scope.lowerBound || parent == scope.lowerBound && parent > 0 else { return [] }
      // One picture may be there twice: for browsers with and without programs.
      let isOnePicture = tree.nodes[parent].tag == .figure || tree.nodes[parent].tag == .picture
      if survey.letters[parent] > 0 || places.count(below: parent, tree) > 1 && !isOnePicture {
        var found: [Candidate] = []
        if let next = next(behind: node, in: parent) {
          found.append(Candidate(holder: next, image: image, holdsPicture: false))
        }
        if isBox(parent) { found.insert(Candidate(holder: parent, image: image, holdsPicture: true), at: 0) }
        // A name on the picture; the words stand below both.
        let above = Int(tree.nodes[parent].parent)
        if survey.letters[parent] <= PictureNeighbours.longestName, !found.isEmpty, above >= scope.lowerBound,
          holdsName(parent), let next = next(behind: parent, in: above),
          survey.roles[next].isDisjoint(with: [.lead, .standfirst])
        {
          found.append(Candidate(holder: next, image: image, holdsPicture: false, named: parent))
        }
        return found
      }
      node = parent
    }
    return []
  }

  /// Whether all words of an element are one piece that can be a maker's or an owner's name.
  private func holdsName(_ node: Int) -> Bool {
    let pieces = tree.captionPieces(of: node, survey) { _ in false }
    return pieces.count == 1 && pieces[0].canBeMaker
  }

  /// Whether an element holds one picture, a few words and nothing that captions do not have.
  private func isBox(_ node: Int) -> Bool {
    switch tree.nodes[node].tag {
    case .div, .p, .section, .li, .center, .details: break
    default: return false
    }
    return places.count(below: node, tree) == 1 && hasFewWords(node) && !places.hasFigure(below: node, tree)
  }

  private func hasFewWords(_ node: Int) -> Bool {
    guard survey.letters[node] >= 3, survey.letters[node] <= PictureNeighbours.longest,
      survey.linked[node] <= 0.4 * survey.letters[node], !survey.inLink[node],
      survey.roles[node].isDisjoint(with: [.body, .articleBody, .standfirst, .post, .pullQuote, .byline, .headline])
    else { return false }
    for inner in node..<tree.after(node) {
      switch tree.nodes[inner].tag {
      case .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .table, .blockquote, .form, .input, .select, .textarea, .pre,
        .article,
        .figcaption, .aside, .address, .video, .iframe, .math, .tr, .footer:
        return false
      default: break
      }
    }
    return true
  }

  /// The element right behind a picture: the next sibling that has words, nothing but blanks between.
  private func next(behind node: Int, in parent: Int) -> Int? {
    var index = tree.after(node)
    while index < tree.after(parent) {
      let current = tree.nodes[index]
      if current.tag == .text {
        guard tree.trimmed(Int(current.start)..<Int(current.stop)) == nil else { return nil }
      } else if survey.letters[index] > 0 {
        switch current.tag {
        case .p, .div, .span, .small, .em, .i, .cite, .center, .dd: break
        case .tr:
          // “<tr><td><img></tr><tr><td>words</tr>”: the table of one column in which old layouts set a picture.
          let cells = tree.children(of: index).filter { tree.nodes[$0].tag == .td }
          return cells.count == 1 && hasFewWords(cells[0]) && !places.hasPicture(below: index, tree) ? cells[0] : nil
        default: return nil
        }
        return hasFewWords(index) && places.count(below: index, tree) == 0 ? index : nil
      } else if places.hasPicture(below: index, tree) {
        return nil
      }
      index = tree.after(index)
    }
    return nil
  }

  // MARK: Judging

  /// The kinds of elements that the page's running text stands in.
  private func runningText(in region: Range<Int>, besides found: [Candidate]) -> Set<UInt64> {
    let apart = Set(found.filter { !$0.holdsPicture }.map(\.holder))
    var weights: [UInt64: (letters: Float, blocks: Int)] = [:]
    var all: Float = 0
    var index = region.lowerBound
    while index < region.upperBound {
      let node = tree.nodes[index]
      if node.tag != .text, survey.isExcluded[index] || apart.contains(index) {
        index = tree.after(index)
        continue
      }
      if node.tag == .p || node.tag == .div, survey.letters[index] >= 80, isInnermostBlock(index) {
        let signature = tree.signature(of: index)
        weights[signature, default: (0, 0)].letters += survey.letters[index]
        weights[signature]?.blocks += 1
        all += survey.letters[index]
      }
      index += 1
    }
    return Set(weights.filter { $0.value.blocks >= 3 || $0.value.letters >= 0.2 * all }.keys)
  }

  private func isInnermostBlock(_ node: Int) -> Bool {
    var index = node + 1
    while index < tree.after(node) {
      if tree.nodes[index].tag != .text, !tree.nodes[index].tag.isInline, tree.nodes[index].tag != .br { return false }
      index += 1
    }
    return true
  }

  private func shape(of candidate: Candidate) -> UInt64 {
    tree.signature(of: candidate.holder) &* 2 &+ (candidate.holdsPicture ? 1 : 0)
  }

  /// `like` counts the candidates of the page that look the same.
  private func isCaption(_ candidate: Candidate, like: Int, _ running: Set<UInt64>) -> Bool {
    let holder = candidate.holder
    let isUsual = like > 1
    if survey.isForeign(holder, tree) { return false }
    let pieces = tree.captionPieces(of: holder, survey) { tree.nodes[$0].tag == .button }
    guard !pieces.isEmpty, pieces.count <= 12 else { return false }
    let text = pieces.map(\.text).joined(separator: " ")
    let shape = LineShape(Array(text.utf8))
    let judge = CaptionSuspicion(tree: tree, survey: survey)
    if judge.isInForm(holder) || judge.isNoCaption(holder, pieces) || furniture(text) != nil { return false }
    let alternative = tree.string(.alt, of: candidate.image).map(plainText)
    if judge.isDecoration(candidate.image, alt: alternative ?? "") { return false }
    // An alternative text may be the caption itself, or begin with it.
    if let alt = alternative.map(letters), alt.utf8.count >= 16 {
      if pieces.contains(where: { isLike(letters($0.text), alt) }) { return true }
    }
    let isRunning = pieces.contains { piece in
      running.contains(tree.signature(of: Int(survey.block[piece.nodes.lowerBound]))) && piece.text.utf8.count > 40
    }
    let isCredited =
      pieces.contains { CaptionCredits.isCertain($0, in: pieces) } || splitCredit(text).credit != nil
    if isCredited, shape.wordCount <= 60 { return true }
    let isSlanted = pieces.allSatisfy { isSmallOrSlanted($0, in: holder) }
    if isSlanted, shape.wordCount <= 40 {
      // A slanted paragraph of whole sentences may be a note of the editors.
      if !shape.endsSentence || tree.nodes[holder].tag.isInline || candidate.holdsPicture { return true }
    }
    // A gallery may set words in the paragraphs of the text, in a box of its own below each picture.
    let isOfGallery =
      like > 2 && !candidate.holdsPicture && tree.value(.class, of: holder) != nil && !shape.endsSentence
      && shape.wordCount <= 30
    guard !isRunning || isOfGallery else { return false }
    if tree.nodes[holder].tag == .td, isTableOfPicture(around: holder), shape.wordCount <= 40 { return true }
    let isNamed = isNamedAfterPicture(holder, candidate)
    if candidate.holdsPicture {
      if tree.nodes[holder].tag == .p { return false }
      // A step of a list comes before its picture; a caption behind it.
      let isBefore = pieces[0].nodes.lowerBound < candidate.image
      if isBefore, tree.nodes[holder].tag == .li, shape.endsSentence { return false }
      return isNamed || !shape.endsSentence && (3...25).contains(shape.wordCount) || isUsual && shape.wordCount <= 40
    }
    let isSetApart = tree.value(.class, of: holder) != nil
    if candidate.named != nil, isSetApart, !shape.endsSentence, (3...25).contains(shape.wordCount) { return true }
    return isNamed && !shape.endsSentence || isUsual && tree.value(.class, of: holder) != nil && shape.wordCount <= 40
  }

  /// Whether the table around a cell has no other words, so that it sets the picture above them.
  private func isTableOfPicture(around cell: Int) -> Bool {
    var node = cell
    while node > 0, tree.nodes[node].tag != .table { node = Int(tree.nodes[node].parent) }
    return node > 0 && survey.letters[node] <= survey.letters[cell]
  }

  private func isLike(_ words: String, _ alt: String) -> Bool {
    words == alt || words.utf8.count >= 24 && (alt.hasPrefix(words) || alt.hasSuffix(words) || words.hasPrefix(alt))
  }

  private func isSmallOrSlanted(_ piece: CaptionPiece, in holder: Int) -> Bool {
    var node = Int(tree.nodes[piece.nodes.lowerBound].parent)
    while node >= holder {
      switch tree.nodes[node].tag {
      case .em, .i, .small, .cite: return tree.after(node) > piece.nodes.upperBound
      default: node = Int(tree.nodes[node].parent)
      }
    }
    return false
  }

  /// Whether the box or one around picture and words is called after pictures.
  private func isNamedAfterPicture(_ holder: Int, _ candidate: Candidate) -> Bool {
    var node = candidate.image
    for _ in 0..<8 {
      node = Int(tree.nodes[node].parent)
      guard node > 0 else { return false }
      if node <= holder, tree.after(node) > holder {
        return !survey.roles[node].isDisjoint(with: [.picture, .media, .caption])
          && survey.letters[node] <= PictureNeighbours.longest
      }
      if node >= holder, !survey.roles[node].isDisjoint(with: [.picture, .media]) { return true }
    }
    return false
  }
}
