import Articles

/// A picture or a video of a page, and what the page says about it.
struct HTMLCaption: Sendable {
  /// The element that holds picture and words; all of it stays out of the body.
  var node: Int
  var kind: Caption.Kind
  var text: String?
  var credit: String?
  var alt: String?
  var image: String?
}

extension HTMLCaption {
  /// Splits the credit off the text, and takes labels and brackets off the credit.
  mutating func divide() {
    if let own = credit {
      let bytes = Array(own.utf8)
      let split = splitCredit(bytes)
      // Only labels and brackets go: all of “Ada Roe / EPA - Getty Images” is the credit.
      if let range = split.credit, split.text.isEmpty { credit = String(decoding: bytes[range], as: UTF8.self) }
      if credit?.isEmpty ?? true { credit = nil }
    }
    guard let words = text else { return }
    let bytes = Array(words.utf8)
    let split = splitCredit(bytes)
    guard let found = split.credit, credit == nil || letters(words).hasSuffix(letters(credit ?? "")) else { return }
    text = split.text.isEmpty ? nil : String(decoding: bytes[split.text], as: UTF8.self)
    if credit == nil { credit = String(decoding: bytes[found], as: UTF8.self) }
  }
}

/// The captions of a part of a page, in order.
struct HTMLCaptions: Sendable {
  /// What was found.
  private(set) var captions: [HTMLCaption] = []
  /// The elements that hold them, by node.
  private(set) var holders: Set<Int> = []

  /// Where the page has pictures.
  private let places: PicturePlaces

  /// Longer than this, in letters, and it is no caption.
  private static let longest: Float = 900

  /// The captions that stand below `scope`.
  init(_ tree: HTMLTree, _ survey: HTMLSurvey, in scope: Range<Int>, region: Range<Int>) {
    places = PicturePlaces(tree)
    var index = scope.lowerBound
    while index < scope.upperBound {
      let node = tree.nodes[index]
      if node.tag == .text {
        index += 1
        continue
      }
      if isOutside(index, node.tag, survey) {
        index = Int(node.end)
        continue
      }
      if let holder = holder(at: index, tree, survey) {
        if add(holder, at: index, tree, survey, inside: region.contains(index)) {
          holders.insert(holder)
          index = max(index + 1, Int(tree.nodes[holder].end))
          continue
        }
      } else if node.tag == .img || node.tag == .amp_img, region.contains(index) {
        addBare(index, tree)
      }
      index += 1
    }
  }

  /// Whether pictures in this element are those of other articles, or no pictures.
  private func isOutside(_ index: Int, _ tag: HTMLTag, _ survey: HTMLSurvey) -> Bool {
    guard survey.isExcluded[index] else { return false }
    if tag == .footer || tag == .nav || tag == .aside || (tag.isSilent && tag != .form) { return true }
    return !survey.roles[index].isDisjoint(
      with: [
        .related, .promotion, .comments, .advertisement, .navigation, .biography, .consent, .hidden, .tags, .share,
      ])
  }

  /// The element that holds a picture with its words, when one begins here.
  private func holder(at index: Int, _ tree: HTMLTree, _ survey: HTMLSurvey) -> Int? {
    let node = tree.nodes[index]
    if node.tag == .figure {
      // A figure of figures is a gallery: each for itself.
      if containsFigure(below: index, tree) { return nil }
      return index
    }
    let roles = survey.roles[index]
    if node.tag == .figcaption { return index }
    if roles.contains(.picture), roles.isDisjoint(with: [.body, .articleBody]),
      isPictureWithWords(index, node, tree, survey)
    {
      return index
    }
    guard !roles.isDisjoint(with: [.caption, .credit]), survey.letters[index] > 0,
      survey.letters[index] <= HTMLCaptions.longest
    else { return nil }
    switch node.tag {
    case .body, .html, .article, .main, .h1, .table, .a, .img: return nil
    default: break
    }
    if hasPicture(below: index, tree) { return containsFigure(below: index, tree) ? nil : index }
    // The picture stands beside its words: in the nearest element that holds both and little else.
    var above = Int(node.parent)
    for _ in 0..<3 {
      guard above > 0, survey.letters[above] <= survey.letters[index] * 1.5 + 120, survey.prose[above] < 300 else {
        break
      }
      if hasPicture(below: above, tree) {
        return isOf(onePictureBelow: above, index, roles, tree, survey) ? index : nil
      }
      above = Int(tree.nodes[above].parent)
    }
    return roles.contains(.caption) && above > 0 && hasPicture(below: above, tree)
      && isOf(onePictureBelow: above, index, roles, tree, survey) ? index : nil
  }

  /// Whether an element named after a picture holds one, and besides it a few words that are no headline and no link.
  private func isPictureWithWords(_ index: Int, _ node: HTMLTree.Node, _ tree: HTMLTree, _ survey: HTMLSurvey) -> Bool {
    guard node.tag == .div || node.tag == .span || node.tag == .section, survey.letters[index] >= 12,
      survey.letters[index] <= 500, survey.junk[index] < 0.5 * survey.letters[index], hasPicture(below: index, tree)
    else { return false }
    for inner in index..<tree.after(index) {
      switch tree.nodes[inner].tag {
      case .h1, .h2, .h3, .h4, .h5, .figure, .ul, .table, .article: return false
      default: break
      }
    }
    return true
  }

  private func containsFigure(below index: Int, _ tree: HTMLTree) -> Bool {
    places.figures[tree.after(index)] > places.figures[index + 1]
  }

  /// Whether words are those of one picture: right behind it, or where there are few others around. What stands beside
  /// many is a heading of them all, or the key to a map.
  private func isOf(
    onePictureBelow above: Int, _ index: Int, _ roles: HTMLRoles, _ tree: HTMLTree, _ survey: HTMLSurvey
  ) -> Bool {
    if roles.contains(.credit) || places.pictures[tree.after(above)] - places.pictures[above] <= 4 { return true }
    let image = Int(places.images[index])
    guard image >= 0, index - image <= 12 else { return false }
    for between in image..<index where tree.nodes[between].tag == .text {
      let node = tree.nodes[between]
      if tree.bytes[Int(node.start)..<Int(node.stop)].contains(where: { $0 > 0x20 }) { return false }
    }
    return true
  }

  private func hasPicture(below index: Int, _ tree: HTMLTree) -> Bool {
    places.pictures[tree.after(index)] > places.pictures[index]
  }

  /// Adds what a holder says; whether it is one at all.
  private mutating func add(
    _ holder: Int, at index: Int, _ tree: HTMLTree, _ survey: HTMLSurvey, inside: Bool
  ) -> Bool {
    var caption = HTMLCaption(node: holder, kind: .image)
    var words: Int?
    var credits: [Int] = []
    var current = holder
    var otherProse: Float = 0
    while current < tree.after(holder) {
      let node = tree.nodes[current]
      let roles = survey.roles[current]
      switch node.tag {
      case .text: break
      case .img, .amp_img: takeImage(current, tree, &caption)
      case .video, .amp_video: caption.kind = .video
      case .iframe: if caption.image == nil { caption.kind = .video }
      case .figcaption:
        if words == nil || tree.nodes[words ?? 0].tag != .figcaption { words = current }
      case .blockquote, .table, .pre, .ul, .ol: otherProse += survey.letters[current]
      default: break
      }
      if node.tag != .text, survey.letters[current] > 0, survey.letters[current] <= 200 || current != holder {
        let isCredit =
          roles.contains(.credit) || (roles.contains(.author) && words != nil)
          || (current != holder && tree.lists(.itemprop, "copyrightHolder", on: current))
        if isCredit, !roles.contains(.caption) || roles.contains(.credit) && words != nil,
          survey.letters[current] <= 200
        {
          if credits.last.map({ current >= tree.after($0) }) ?? true { credits.append(current) }
        } else if roles.contains(.caption), words == nil, current != holder || !hasPicture(below: current, tree) {
          words = current
        }
      }
      current += 1
    }
    let isFigure = tree.nodes[holder].tag == .figure
    if isFigure, words == nil, credits.isEmpty {
      if otherProse > 0 || survey.prose[holder] > 60 { return false }
    } else if isFigure, otherProse > 100, caption.image == nil {
      return false
    }
    if credits.contains(holder) { words = nil }
    let skips: (Int) -> Bool = { node in
      credits.contains(node) || survey.roles[node].contains(.hidden) || tree.nodes[node].tag == .button
        || (survey.isExcluded[node] && !survey.roles[node].isDisjoint(with: [.share, .advertisement, .promotion]))
    }
    if words == nil, credits.isEmpty, !isFigure { words = holder }
    if let words { caption.text = tree.text(of: words, skipping: skips) }
    let parts = credits.compactMap { node in
      tree.text(of: node, skipping: { survey.roles[$0].contains(.hidden) })
    }
    if !parts.isEmpty {
      caption.credit = parts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: " ")
    }
    if caption.text == nil, let named = tree.string(.data_caption, of: holder) { caption.text = plainText(named) }
    if caption.image == nil { takeNeighbour(of: holder, tree, &caption) }
    caption.divide()
    guard caption.text != nil || caption.credit != nil else {
      guard inside, caption.alt != nil, isFigure else {
        return isFigure && otherProse == 0 && survey.prose[holder] <= 60
      }
      captions.append(caption)
      return true
    }
    // Words and credit of one picture in separate elements beside each other are one caption.
    if let last = captions.last, caption.text == nil || last.text == nil, !isFigure, last.image == caption.image,
      caption.image != nil, (last.credit == nil) != (caption.credit == nil) || last.text == nil && caption.text != nil
    {
      captions[captions.count - 1].text = last.text ?? caption.text
      captions[captions.count - 1].credit = last.credit ?? caption.credit
      return true
    }
    captions.append(caption)
    return true
  }

  private func takeImage(_ index: Int, _ tree: HTMLTree, _ caption: inout HTMLCaption) {
    if caption.alt == nil, let alt = tree.string(.alt, of: index) { caption.alt = plainText(alt) }
    if caption.image == nil { caption.image = source(of: index, tree) }
    if caption.credit == nil, let credit = tree.string(.data_credit, of: index) { caption.credit = plainText(credit) }
  }

  /// Where an image is: lazy loading leaves a placeholder in `src`.
  private func source(of index: Int, _ tree: HTMLTree) -> String? {
    for name in [HTMLAttribute.data_src, .data_original, .src] {
      if let value = tree.string(name, of: index), !value.hasPrefix("data:"), value.utf8.count < 4096 { return value }
    }
    return nil
  }

  /// The picture beside words that stand alone.
  private func takeNeighbour(of holder: Int, _ tree: HTMLTree, _ caption: inout HTMLCaption) {
    var above = Int(tree.nodes[holder].parent)
    for _ in 0..<4 {
      guard above > 0 else { return }
      var nearest: Int?
      for index in above..<holder where tree.nodes[index].tag == .img || tree.nodes[index].tag == .amp_img {
        nearest = index
      }
      if let nearest { return takeImage(nearest, tree, &caption) }
      above = Int(tree.nodes[above].parent)
    }
  }

  /// An image by itself, for its alternative text.
  private mutating func addBare(_ index: Int, _ tree: HTMLTree) {
    guard let alt = tree.string(.alt, of: index).map(plainText), alt.utf8.count >= 12, alt.utf8.contains(0x20) else {
      return
    }
    for side in [HTMLAttribute.width, .height] {
      if let size = tree.string(side, of: index).flatMap({ Int($0) }), size < 80 { return }
    }
    guard let image = source(of: index, tree) else { return }
    captions.append(HTMLCaption(node: index, kind: .image, text: nil, credit: nil, alt: alt, image: image))
  }
}

/// Where a page has pictures, so that it need not be searched for each caption.
private struct PicturePlaces {
  /// How many pictures stand before each node.
  private(set) var pictures: [Int32] = []
  /// How many `<figure>`s stand before each node.
  private(set) var figures: [Int32] = []
  /// The last image before each node; -1 without one.
  private(set) var images: [Int32] = []

  init(_ tree: HTMLTree) {
    pictures.reserveCapacity(tree.nodes.count + 1)
    figures.reserveCapacity(tree.nodes.count + 1)
    images.reserveCapacity(tree.nodes.count + 1)
    var (pictureCount, figureCount, lastImage): (Int32, Int32, Int32) = (0, 0, -1)
    for index in tree.nodes.indices {
      pictures.append(pictureCount)
      figures.append(figureCount)
      images.append(lastImage)
      switch tree.nodes[index].tag {
      case .img, .amp_img:
        pictureCount += 1
        lastImage = Int32(index)
      case .picture, .video, .iframe, .amp_video, .svg, .object, .embed: pictureCount += 1
      case .figure: figureCount += 1
      default: break
      }
    }
    pictures.append(pictureCount)
    figures.append(figureCount)
    images.append(lastImage)
  }
}
