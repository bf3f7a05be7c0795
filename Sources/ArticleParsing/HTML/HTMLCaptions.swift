import Basics
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
  /// The element whose address holds the picture itself, where there is no other.
  var embedding: Int?
  /// A credit that stands in the picture's title or alternative text; it counts where none is printed.
  var spareCredit: String?
}

/// The captions of a part of a page, in order.
struct HTMLCaptions: Sendable {
  /// What was found.
  private(set) var captions: [HTMLCaption] = []
  /// The elements that hold them, by node.
  private(set) var holders: Set<Int> = []

  /// Where the page has pictures.
  private let places: PicturePlaces
  private var drafts: [CaptionDraft] = []

  /// Longer than this, in letters, and it is no caption.
  private static let longest: Float = 900

  /// The captions that stand below `scope`; `authors` are the article's, whose portraits are no pictures of it.
  init(_ tree: HTMLTree, _ survey: HTMLSurvey, in scope: Range<Int>, region: Range<Int>, authors: [String] = []) {
    places = PicturePlaces(tree)
    let neighbours = PictureNeighbours(tree, survey, places, in: scope, region: region)
    var index = scope.lowerBound
    while index < scope.upperBound {
      let node = tree.nodes[index]
      if node.tag == .text {
        index += 1
        continue
      }
      if neighbours.holders[index] == nil, isOutside(index, node.tag, tree, survey) {
        index = Int(node.end)
        continue
      }
      if let holder = neighbours.holders[index] != nil ? index : holder(at: index, tree, survey) {
        if take(holder, neighbours.holders[index], tree, survey, inside: region.contains(index)) {
          holders.insert(holder)
          index = max(index + 1, Int(tree.nodes[holder].end))
          continue
        }
      } else if node.tag == .img || node.tag == .amp_img, region.contains(index) {
        takeBare(index, tree, survey)
      }
      index += 1
    }
    finish(authors: Set(authors.map(letters)))
    for caption in captions { takeCopies(of: caption, tree, survey, in: scope) }
  }

  /// Whether pictures in this element are those of other articles, or no pictures.
  private func isOutside(_ index: Int, _ tag: HTMLTag, _ tree: HTMLTree, _ survey: HTMLSurvey) -> Bool {
    guard survey.isExcluded[index] else { return false }
    // “right-rail__full-width”: what holds the headline is none of another article, whatever it is called.
    if let headline = survey.headline, index <= headline, headline < tree.after(index) { return false }
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
      if places.hasFigure(below: index, tree) { return nil }
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
    if places.hasPicture(below: index, tree) { return places.hasFigure(below: index, tree) ? nil : index }
    // The picture stands beside its words: in the nearest element that holds both and little else.
    var above = Int(node.parent)
    for _ in 0..<3 {
      guard above > 0, survey.letters[above] <= survey.letters[index] * 1.5 + 120, survey.prose[above] < 300 else {
        break
      }
      if places.hasPicture(below: above, tree) {
        return isOf(onePictureBelow: above, index, roles, tree, survey) ? index : nil
      }
      above = Int(tree.nodes[above].parent)
    }
    return roles.contains(.caption) && above > 0 && isRightBehindPicture(index, tree) ? index : nil
  }

  /// Whether an element named after a picture holds one, and besides it a few words that are no headline and no link.
  private func isPictureWithWords(_ index: Int, _ node: HTMLTree.Node, _ tree: HTMLTree, _ survey: HTMLSurvey) -> Bool {
    guard node.tag == .div || node.tag == .span || node.tag == .section, survey.letters[index] >= 12,
      survey.letters[index] <= 500, survey.junk[index] < 0.5 * survey.letters[index],
      places.hasPicture(below: index, tree)
    else { return false }
    for inner in index..<tree.after(index) {
      switch tree.nodes[inner].tag {
      case .h1, .h2, .h3, .h4, .h5, .figure, .ul, .table, .article: return false
      default: break
      }
    }
    return true
  }

  /// Whether words are those of one picture: right behind it, or where there are few others around. What stands beside
  /// many is a heading of them all, or the key to a map.
  private func isOf(
    onePictureBelow above: Int, _ index: Int, _ roles: HTMLRoles, _ tree: HTMLTree, _ survey: HTMLSurvey
  ) -> Bool {
    if roles.contains(.credit) || places.pictures[tree.after(above)] - places.pictures[above] <= 4 { return true }
    return isRightBehindPicture(index, tree)
  }

  private func isRightBehindPicture(_ index: Int, _ tree: HTMLTree) -> Bool {
    let image = Int(places.images[index])
    guard image >= 0, index - image <= 12 else { return false }
    for between in image..<index where tree.nodes[between].tag == .text {
      let node = tree.nodes[between]
      if tree.bytes[Int(node.start)..<Int(node.stop)].contains(where: { $0 > 0x20 }) { return false }
    }
    return true
  }

  // MARK: Words and picture

  /// Keeps what a holder says; whether it is one at all.
  private mutating func take(
    _ holder: Int, _ neighbour: Int?, _ tree: HTMLTree, _ survey: HTMLSurvey, inside: Bool
  ) -> Bool {
    var caption = HTMLCaption(node: holder, kind: .image)
    var otherProse: Float = 0
    for current in holder..<tree.after(holder) {
      switch tree.nodes[current].tag {
      case .img, .amp_img: takeImage(current, tree, &caption)
      case .video, .amp_video: caption.kind = .video
      case .iframe: if caption.image == nil { caption.kind = .video }
      case .blockquote, .table, .pre, .ul, .ol: otherProse += survey.letters[current]
      case .a: if caption.text == nil { caption.text = attributeText(of: current, tree) }
      default: break
      }
    }
    let isFigure = tree.nodes[holder].tag == .figure
    var pieces = words(of: holder, tree, survey)
    let isToldApart = pieces.contains { $0.isInCaption || $0.roles.contains(.credit) }
    if isFigure, !isToldApart {
      // A picture with a few words; else it is a figure of something else: a table, a program, a quotation.
      let isCaption = caption.image != nil && survey.letters[holder] <= 500 && otherProse == 0
      if !isCaption, otherProse > 0 || survey.prose[holder] > 60 { return false }
      if caption.image == nil || hasHeading(below: holder, tree) { pieces = [] }
    } else if isFigure, otherProse > 100, caption.image == nil {
      return false
    }
    let judge = CaptionSuspicion(tree: tree, survey: survey)
    if judge.isInForm(holder) { return false }
    if !pieces.isEmpty { caption.text = nil }
    if pieces.isEmpty, caption.text == nil { takeAttributes(below: holder, tree, &caption) }
    if let neighbour, caption.image == nil { takeImage(neighbour, tree, &caption) }
    if caption.image == nil, caption.embedding == nil, let image = nearestImage(before: holder, tree) {
      takeImage(image, tree, &caption)
    }
    // Its words are those of a byline or of another article; of the body they are no part either.
    if judge.isNoCaption(holder, pieces) { return isFigure || neighbour == nil }
    guard !pieces.isEmpty || caption.text != nil || caption.credit != nil else {
      guard inside, caption.alt != nil, isFigure, !judge.isDecoration(holder, alt: caption.alt ?? "") else {
        return isFigure && otherProse == 0 && survey.prose[holder] <= 60
      }
      drafts.append(CaptionDraft(caption: caption, pieces: [], isFigure: true, isInside: inside))
      return true
    }
    drafts.append(CaptionDraft(caption: caption, pieces: pieces, isFigure: isFigure, isInside: inside))
    return true
  }

  /// The words below a holder: without controls, and without what is hidden, unless that is all there is to say.
  private func words(of holder: Int, _ tree: HTMLTree, _ survey: HTMLSurvey) -> [CaptionPiece] {
    let isNoWord: (Int) -> Bool = { node in
      tree.nodes[node].tag == .button
        || survey.isExcluded[node] && !survey.roles[node].isDisjoint(with: [.share, .advertisement, .promotion])
    }
    let isHidden: (Int) -> Bool = { survey.roles[$0].contains(.hidden) }
    func pieces(_ skips: (Int) -> Bool) -> [CaptionPiece] {
      tree.captionPieces(of: holder, survey, skipping: skips).filter { !CaptionControls.isControl($0.text, $0.shape) }
    }
    let shown = pieces { isNoWord($0) || isHidden($0) }
    if shown.contains(where: { !CaptionCredits.isCertain($0, in: shown) }) { return shown }
    let all = pieces(isNoWord)
    let isUnfolded = all.contains { $0.text.utf8.count >= 24 && !CaptionCredits.isCertain($0, in: all) }
    return isUnfolded ? all : shown
  }

  private func hasHeading(below node: Int, _ tree: HTMLTree) -> Bool {
    (node..<tree.after(node)).contains { tree.nodes[$0].tag.isHeading }
  }

  /// Takes what the elements of a holder that shows no words keep in attributes.
  private func takeAttributes(below holder: Int, _ tree: HTMLTree, _ caption: inout HTMLCaption) {
    for node in holder..<min(tree.after(holder), holder + 60) where tree.nodes[node].tag != .text {
      if caption.text == nil { caption.text = attributeText(of: node, tree) }
      if caption.credit == nil {
        caption.credit = (tree.string(.data_credit, of: node) ?? tree.string(.data_c_credit, of: node)).map(plainText)
      }
    }
  }

  /// What galleries keep for their pictures in attributes.
  private func attributeText(of node: Int, _ tree: HTMLTree) -> String? {
    for name in [HTMLAttribute.data_caption, .data_c_caption, .data_image_caption, .data_sub_html] {
      if let words = tree.string(name, of: node), words.utf8.first != UInt8(ascii: "#"),
        words.utf8.first != UInt8(ascii: ".")
      {
        let text = plainText(words)
        if text.utf8.count >= 4 { return text }
      }
    }
    // “<img class=caption title=…>”: a program sets the words below the picture.
    if tree.nodes[node].tag == .img, tree.lists(.class, "caption", on: node), let words = tree.string(.title, of: node)
    {
      return plainText(words)
    }
    return nil
  }

  private func takeImage(_ index: Int, _ tree: HTMLTree, _ caption: inout HTMLCaption) {
    if caption.alt == nil, let alt = tree.string(.alt, of: index) { caption.alt = plainText(alt) }
    if caption.image == nil { caption.image = source(of: index, tree) }
    if caption.image == nil, caption.embedding == nil, tree.embedsPicture(index) { caption.embedding = index }
    if caption.credit == nil, let credit = tree.string(.data_credit, of: index) { caption.credit = plainText(credit) }
    if caption.text == nil { caption.text = attributeText(of: index, tree) }
    guard caption.credit == nil else { return }
    // “Boats in the harbour | Photo: Ada Roe” is often said to the mouse alone.
    for name in [HTMLAttribute.title, .alt] {
      guard let range = tree.value(name, of: index),
        tree.bytes[range].contains(where: { $0 == 0x3A || $0 == 0x7C || $0 == 0x3D || $0 == 0x26 }),
        let said = tree.string(name, of: index).map(plainText)
      else { continue }
      let bytes = Array(said.utf8)
      if let range = splitCredit(bytes).credit, bytes[..<range.lowerBound].contains(where: { $0.isOne(of: ":|=") }) {
        caption.spareCredit = String(decoding: bytes[range], as: UTF8.self)
        return
      }
    }
  }

  /// Where an image is: lazy loading leaves a placeholder in `src`.
  private func source(of index: Int, _ tree: HTMLTree) -> String? {
    for name in [HTMLAttribute.data_src, .data_original, .src] {
      if let value = tree.string(name, of: index), !value.hasPrefix("data:"), value.utf8.count < 4096 { return value }
    }
    return nil
  }

  /// The picture beside words that stand alone.
  private func nearestImage(before holder: Int, _ tree: HTMLTree) -> Int? {
    var above = Int(tree.nodes[holder].parent)
    for _ in 0..<4 {
      guard above > 0 else { return nil }
      if let image = places.image(before: holder, in: above) { return image }
      above = Int(tree.nodes[above].parent)
    }
    return nil
  }

  /// An image by itself, for its alternative text.
  private mutating func takeBare(_ index: Int, _ tree: HTMLTree, _ survey: HTMLSurvey) {
    var caption = HTMLCaption(node: index, kind: .image)
    takeImage(index, tree, &caption)
    var above = Int(tree.nodes[index].parent)
    for _ in 0..<3 where above > 0 && caption.text == nil && places.count(below: above, tree) == 1 {
      caption.text = attributeText(of: above, tree)
      above = Int(tree.nodes[above].parent)
    }
    guard caption.image != nil else { return }
    if caption.text == nil {
      guard let alt = caption.alt, alt.utf8.count >= 12, alt.utf8.contains(0x20) else { return }
      if CaptionSuspicion(tree: tree, survey: survey).isDecoration(index, alt: alt) { return }
    }
    drafts.append(CaptionDraft(caption: caption, pieces: [], isFigure: false, isInside: true))
  }

  // MARK: What it all says

  /// Tells texts from credits, now that all captions of the page are known.
  private mutating func finish(authors: Set<String>) {
    let credits = CaptionCredits(learningFrom: drafts.map(\.pieces))
    var images: Set<String> = []
    var lastStandsOnPicture = false
    for draft in drafts {
      var caption = draft.finished(credits)
      if caption.credit == nil { caption.credit = caption.spareCredit }
      if let text = caption.text, caption.credit == nil, authors.contains(letters(text)) { continue }
      if caption.text == nil, caption.credit == nil {
        // A portrait of who wrote it, or the same picture again.
        guard let alt = caption.alt.map(letters), !authors.contains(where: { alt.isAbout($0) }) else { continue }
        if let image = caption.image, images.contains(image) { continue }
      }
      if let image = caption.image { images.insert(image) }
      // A name on the picture, and the words below both.
      if let last = captions.last, last.image == caption.image, caption.image != nil, last.credit == nil,
        caption.credit == nil, caption.text != nil, lastStandsOnPicture
      {
        captions[captions.count - 1].credit = last.text
        captions[captions.count - 1].text = caption.text
        continue
      }
      lastStandsOnPicture = draft.pieces.count == 1 && draft.pieces[0].isBesidePicture && draft.pieces[0].canBeMaker
      // Words and credit of one picture in separate elements beside each other are one caption.
      if let last = captions.last, caption.text == nil || last.text == nil, !draft.isFigure,
        last.image == caption.image, caption.image != nil,
        (last.credit == nil) != (caption.credit == nil) || last.text == nil && caption.text != nil
      {
        captions[captions.count - 1].text = last.text ?? caption.text
        captions[captions.count - 1].credit = last.credit ?? caption.credit
        continue
      }
      captions.append(caption)
    }
    drafts = []
  }

  /// Finds a caption's words where they are printed again beside it: they are no part of the body.
  private mutating func takeCopies(
    of caption: HTMLCaption, _ tree: HTMLTree, _ survey: HTMLSurvey, in scope: Range<Int>
  ) {
    guard let text = caption.text, holders.contains(caption.node) else { return }
    let own = survey.letters[caption.node]
    let key = letters(text)
    guard key.utf8.count >= 16 else { return }
    var around = caption.node
    while let parent = Optional(Int(tree.nodes[around].parent)), parent > scope.lowerBound,
      survey.letters[parent] <= 2.2 * own + 40
    {
      around = parent
    }
    var index = around
    while index < tree.after(around) {
      if index == caption.node {
        index = tree.after(index)
        continue
      }
      let node = tree.nodes[index]
      if node.tag != .text, !node.tag.isInline, index != around, survey.letters[index] > 0,
        survey.letters[index] <= own + 8, let words = tree.text(of: index), letters(words) == key
      {
        holders.insert(index)
        index = tree.after(index)
      } else {
        index += 1
      }
    }
  }
}

extension String {
  /// Whether letters are a name, or a name with a word beside it: “Portrait of Ada Roe”.
  fileprivate func isAbout(_ name: String) -> Bool {
    !name.isEmpty && utf8.count <= name.utf8.count + 14 && (hasSuffix(name) || hasPrefix(name))
  }
}
