extension HTMLSurvey {
  /// Leaves out the boxes between an article's paragraphs that lead elsewhere or ask for something, whatever they are
  /// called: cards of other articles, calls with a button, questions whether a video may be loaded.
  ///
  /// What speaks for a box is its shape: links with a picture or a heading and no running text, or something to press
  /// beside a few words. The article must stay: boxes that together hold much of its prose are not left out.
  mutating func excludeBoxes(_ tree: HTMLTree, in region: HTMLRegion) {
    var calls: [Int] = []
    var headings: [Int] = []
    var index = region.node + 1
    while index < tree.after(region.node) {
      let node = tree.nodes[index]
      guard node.tag != .text, !isExcluded[index] else {
        index = tree.after(index)
        continue
      }
      guard HTMLSurvey.isBox(node.tag), let content = content(of: index, tree),
        region.prose - content.prose >= HTMLSurvey.leastArticle,
        roles[index].isDisjoint(with: [.headline, .standfirst, .post, .caption]),
        // “article-body-links” is a name of a part of it as well.
        roles[index].isDisjoint(with: [.body, .articleBody])
          || content.isCard && content.linked >= 0.6 * content.letters
      else {
        index += 1
        continue
      }
      if node.tag == .article, content.isTeaser {
        calls.append(index)
      } else if content.isCard {
        if content.isHeadingAlone { headings.append(index) } else { isExcluded[index] = true }
      } else if content.isCall && !holdsSpeech(index, tree) || content.isTitleLeftOver {
        calls.append(index)
      } else {
        index += 1
        continue
      }
      index = tree.after(index)
    }
    // Linked headings that come again and again head the parts of the article itself.
    if headings.count < 3 { for node in headings { isExcluded[node] = true } }
    // From the smallest on, as long as the article stays.
    var taken: Float = 0
    for node in calls.sorted(by: { prose[$0] < prose[$1] }) {
      taken += prose[node]
      if taken > 0.2 * region.prose { break }
      isExcluded[node] = true
    }
  }

  /// So much prose must be there besides a box, in letters.
  private static let leastArticle: Float = 250
  /// A box has no more letters.
  private static let largestBox: Float = 900
  /// Nor more nodes.
  private static let mostNodes = 250

  private static func isBox(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .div, .section, .article, .center, .fieldset, .other, .details: true
    default: false
    }
  }

  /// What stands in a box.
  private struct Content {
    var letters: Float
    var linked: Float
    var prose: Float
    var paragraphs: Int32
    /// Fields and labels count 2, buttons 1.
    var controls: Int32 = 0
    var headings = 0
    var pictures = 0
    /// Lines, counted by the blocks that hold text.
    var lines = 0
    /// How many letters were left out that belong to something other than the article.
    var foreign: Float = 0
    /// Whether something is in it that boxes of links never have: a table, a block quotation, code, a caption.
    var isArticle = false

    /// Whether it is a link to something else with a picture, a heading or a word or two.
    var isCard: Bool {
      guard !isArticle, paragraphs == 0, linked > 0 else { return false }
      return linked >= 0.5 * letters && (headings > 0 || pictures > 0) || linked >= 0.7 * letters && lines > 1
    }

    /// Whether an `<article>` among the paragraphs of another is a teaser: a heading and a line or two, with a picture or
    /// a link.
    var isTeaser: Bool { !isArticle && headings > 0 && paragraphs <= 2 && (pictures > 0 || linked > 0) }

    /// Whether all of it is a word or two over something that was left out for what it is.
    var isTitleLeftOver: Bool {
      !isArticle && paragraphs == 0 && pictures == 0 && lines <= 2 && letters <= 60 && foreign > letters
    }

    /// Whether all of it is one linked heading.
    var isHeadingAlone: Bool { headings == 1 && lines == 1 && pictures == 0 }

    /// Whether it asks its reader to press or to fill in something.
    var isCall: Bool {
      guard !isArticle else { return false }
      return controls >= 2 && paragraphs <= 3 && prose <= 600 || controls == 1 && paragraphs <= 1 && letters <= 400
    }
  }

  /// Whether somebody is quoted in a box: no site calls upon its readers so.
  private func holdsSpeech(_ box: Int, _ tree: HTMLTree) -> Bool {
    tree.text(of: box) { isExcluded[$0] }.map { hasSpeech(Array($0.utf8)[...]) } ?? false
  }

  /// What stands in an element, what is excluded left out; `nil` when it is too large for a box, or empty.
  private func content(of box: Int, _ tree: HTMLTree) -> Content? {
    guard letters[box] > 0, letters[box] <= 3 * HTMLSurvey.largestBox,
      tree.after(box) - box <= HTMLSurvey.mostNodes
    else { return nil }
    var content = Content(
      letters: letters[box], linked: linked[box], prose: prose[box], paragraphs: paragraphs[box])
    var owner: Int32 = -1
    var hasCaption = false
    var (captioned, linkedInCaptions): (Float, Float) = (0, 0)
    var index = box + 1
    while index < tree.after(box) {
      let node = tree.nodes[index]
      if node.tag == .text {
        if block[index] != owner, tree.bytes[Int(node.start)..<Int(node.stop)].contains(where: { $0 > 0x20 }) {
          owner = block[index]
          content.lines += 1
        }
        index += 1
        continue
      }
      let control = control(index, node, tree)
      // A link in a sentence is no button, unless it is called one.
      if control > 0, node.tag != .a || roles[index].contains(.button) || !isWithinSentence(index, tree) {
        content.controls += control
      }
      if isExcluded[index] {
        if node.tag == .form, controls[index] > 0 { content.controls += 2 }
        if isForeignItself(index, tree) { content.foreign += letters[index] }
        content.letters -= letters[index]
        content.linked -= linked[index]
        content.prose -= prose[index]
        content.paragraphs -= paragraphs[index]
        index = tree.after(index)
        continue
      }
      switch node.tag {
      case .h1, .h2, .h3, .h4, .h5, .h6: content.headings += 1
      case .img, .picture, .amp_img: content.pictures += 1
      case .table, .blockquote, .pre: content.isArticle = true
      case .figcaption:
        captioned += letters[index]
        linkedInCaptions += linked[index]
      default: if roles[index].contains(.caption) { hasCaption = true }
      }
      index += 1
    }
    // “Caption” is also the name of a size of type.
    if hasCaption, content.pictures > 0 { content.isArticle = true }
    // A card has words to its picture as well: a label, whose it is.
    if captioned > 0, content.linked - linkedInCaptions < max(captioned, 0.5 * content.letters) {
      content.isArticle = true
    }
    return content.letters > 0 && content.letters <= HTMLSurvey.largestBox ? content : nil
  }
}
