import Basics

/// Tells pictures that are none of the article's: portraits of authors, teasers of other articles, decoration.
struct CaptionSuspicion {
  let tree: HTMLTree
  let survey: HTMLSurvey

  /// Whether words stand in a form: they say what sending it means.
  func isInForm(_ holder: Int) -> Bool {
    var node = holder
    for _ in 0..<6 {
      node = Int(tree.nodes[node].parent)
      guard node > 0 else { return false }
      // A whole page may be one form.
      if tree.nodes[node].tag == .form { return survey.letters[node] <= 600 }
    }
    return false
  }

  /// Whether a picture with its words is an author's portrait or leads to another article.
  func isNoCaption(_ holder: Int, _ pieces: [CaptionPiece]) -> Bool {
    if pieces.contains(where: { CaptionCredits.isCertain($0, in: pieces) && !$0.roles.contains(.author) }) {
      return false
    }
    return isByline(pieces) || isPortrait(holder) || isTeaser(holder, pieces) || isOfTeasers(holder)
  }

  /// “By Ada Roe, editor”, “3 May 2024, 9.30 a.m. • 5 minutes”.
  private func isByline(_ pieces: [CaptionPiece]) -> Bool {
    guard !pieces.isEmpty else { return false }
    let words = Array(pieces.map(\.text).joined(separator: " ").utf8)
    guard words.count <= 120 else { return false }
    let split = splitCredit(words)
    if split.credit != nil, LineShape(words[split.text]).wordCount >= 3 { return false }
    if LineShape(words).wordCount <= 14, byline(words)?.isMarked ?? byline(pieces[0].text)?.isMarked ?? false {
      return true
    }
    // “Ada Roe”, and below it “Columnist”.
    if pieces.count == 2, pieces[1].beginsLine, byline(pieces[0].text)?.authors.count == 1,
      pieces[1].shape.wordCount <= 4, pieces[1].shape.words.contains(where: BylineWords.jobs.contains)
    {
      return true
    }
    let dated = printedDates(in: words).reduce(0) { $0 + $1.range.count }
    // A sign of Chinese or Japanese says as much as half a word.
    let longest = words.contains { (0xE3...0xED).contains($0) } ? 15 : 40
    return dated > 0 && dated * 10 >= words.count * 4 && words.count - dated <= longest
  }

  private func isPortrait(_ holder: Int) -> Bool {
    for node in holder..<tree.after(holder) {
      if tree.nodes[node].tag == .address || tree.lists(.rel, "author", on: node) { return true }
    }
    var node = holder
    for _ in 0..<5 {
      guard node > 0, survey.letters[node] <= 400 else { return false }
      switch tree.nodes[node].tag {
      case .body, .main, .article, .html: return false
      default: break
      }
      if node != holder || tree.nodes[node].tag != .figcaption,
        !survey.roles[node].isDisjoint(with: [.biography, .author]),
        survey.roles[node].isDisjoint(with: [.caption, .credit])
      {
        return true
      }
      if survey.roles[node].contains(.byline), survey.letters[node] <= 120 { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  /// Whether one link holds the picture and all of its words, and leads to no picture.
  private func isTeaser(_ holder: Int, _ pieces: [CaptionPiece]) -> Bool {
    guard !pieces.isEmpty, survey.linked[holder] >= 0.9 * survey.letters[holder] else { return false }
    var isLinked = false
    for node in holder..<tree.after(holder) {
      switch tree.nodes[node].tag {
      case .img, .amp_img, .video, .picture:
        if let link = link(around: node), leadsElsewhere(link) { isLinked = true }
      default: break
      }
    }
    return isLinked
  }

  /// Whether a figure is one of several in a box with a heading, the pictures of which all lead to other pages.
  private func isOfTeasers(_ holder: Int) -> Bool {
    let box = Int(tree.nodes[holder].parent)
    guard tree.nodes[holder].tag == .figure, box > 0, survey.prose[box] < 200 else { return false }
    var figures = 0
    var hasHeading = false
    for child in tree.children(of: box).prefix(24) where tree.nodes[child].tag != .text {
      if tree.nodes[child].tag.isHeading, figures == 0 { hasHeading = true }
      guard tree.nodes[child].tag == .figure else { continue }
      let image = (child..<tree.after(child)).first { tree.nodes[$0].tag == .img || tree.nodes[$0].tag == .amp_img }
      guard let link = image.flatMap(link(around:)), link > child, leadsElsewhere(link) else { return false }
      figures += 1
    }
    return hasHeading && figures >= 2
  }

  /// The link that a node stands in.
  private func link(around node: Int) -> Int? {
    var above = Int(tree.nodes[node].parent)
    for _ in 0..<10 where above > 0 {
      if tree.nodes[above].tag == .a { return above }
      above = Int(tree.nodes[above].parent)
    }
    return nil
  }

  /// Whether a link leads to a page: not to the picture in full size, and not to a place on this page.
  private func leadsElsewhere(_ link: Int) -> Bool {
    guard let address = tree.string(.href, of: link)?.lowercased(), !address.hasPrefix("#"),
      !address.hasPrefix("javascript:"), !address.hasPrefix("data:")
    else { return false }
    let path = address.prefix { $0 != "?" && $0 != "#" }
    return !["jpg", "jpeg", "png", "gif", "webp", "avif", "svg"].contains { path.hasSuffix("." + $0) }
      && !address.contains("/attachment") && !tree.lists(.rel, "attachment", on: link)
  }

  /// Whether an image with only an alternative text is no picture of the article's: small, a logo or an icon, a
  /// portrait beside a byline, or linked to another page.
  func isDecoration(_ node: Int, alt: String) -> Bool {
    let images = node..<tree.after(node)
    for index in images where tree.nodes[index].tag == .img || tree.nodes[index].tag == .amp_img {
      for side in [HTMLAttribute.width, .height] {
        if let size = tree.string(side, of: index).flatMap({ Int($0) }), size < 80 { return true }
      }
      for name in [HTMLAttribute.src, .class, .alt] {
        if let value = tree.value(name, of: index), isNamedDecoration(tree.bytes[value].prefix(400)) { return true }
      }
    }
    if let link = link(around: node), leadsElsewhere(link) { return true }
    // “IMG_2041.jpg” says nothing.
    if alt.utf8.count <= 60,
      ["jpg", "jpeg", "png", "gif", "webp"].contains(where: { alt.lowercased().hasSuffix("." + $0) })
    {
      return true
    }
    return isPortrait(node)
  }

  private static let decorations: Set<String> = [
    "logo", "logos", "icon", "icons", "avatar", "avatars", "spacer", "pixel", "emoji", "smiley", "sprite", "badge",
    "gravatar", "favicon", "placeholder", "tracking",
  ]

  private func isNamedDecoration(_ value: ArraySlice<UInt8>) -> Bool {
    value.split { !$0.isASCIILetter }.contains { word in
      word.count <= 12 && CaptionSuspicion.decorations.contains(String(decoding: word, as: UTF8.self).lowercased())
    }
  }
}
