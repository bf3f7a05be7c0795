import Basics

extension HTMLSurvey {
  /// A hint for screen readers, such as “opens in a new window”, has no more letters.
  private static let longestHint: Float = 100

  /// How much a name counts.
  enum Strictness {
    /// All names count.
    case allNames
    /// Only those that hardly ever mislead.
    case certainNames
    /// None: an element's kind alone.
    case kinds
  }

  /// Excludes furniture, from the outside in.
  ///
  /// A name can mislead (“has-sidebar”, “with-comments” on the element that holds everything), so what has a large part
  /// of the page's prose is kept when something shows that the article is in it, and in any case when nearly all is.
  /// `below` is the element to look at, `from` where to begin in it; the whole page without them.
  mutating func exclude(
    _ tree: HTMLTree, _ strictness: Strictness = .allNames, below: Int? = nil, from: Int? = nil
  ) {
    guard let root = tree.nodes.indices.first else { return }
    let evidence = evidenceBelow(tree)
    let all = max(prose[root], 1)
    let shown = max(all - hiddenProse, 1)
    var index = from ?? below.map { $0 + 1 } ?? 0
    let count = below.map { tree.after($0) } ?? tree.nodes.count
    while index < count {
      let node = tree.nodes[index]
      if roles[index].contains(.offScreen), paragraphs[index] == 0, letters[index] <= HTMLSurvey.longestHint {
        isExcluded[index] = true
        roles[index].insert(.hidden)
      }
      guard node.tag != .text,
        isExcluded[index]
          || isUnwanted(index, tree, strictness)
          || (strictness == .allNames && isListOfTeasers(index, tree, evidence[index], shown))
      else {
        index += 1
        continue
      }
      let isHidden = isExcluded[index] && !node.tag.isSilent
      if !isHidden, roles[index].contains(.gallery), shown - prose[index] >= 800, !evidence[index] {
        isExcluded[index] = true
        index = Int(node.end)
        continue
      }
      let limit: Float
      if node.tag.isSilent, node.tag != .form, node.tag != .nav {
        limit = .infinity
      } else if isHidden {
        limit = shown < 200 ? 0.5 * all : .infinity
      } else if roles[index].isSuperset(of: [.hidden, .furniture]), shown - prose[index] >= 250 {
        // A dialogue that waits to be opened may explain itself at length.
        limit = .infinity
      } else if isPlainProse(index, node.tag) {
        limit = 300
      } else if evidence[index] {
        limit = holdsHeadlineAndText(index, tree) ? 0 : 0.25 * shown
      } else if roles[index].contains(.consent), shown - prose[index] >= 80 {
        // A consent wall may be longer than the article.
        limit = .infinity
      } else if roles[index].contains(.comments), shown - prose[index] >= max(200, 0.15 * shown) {
        // There may be any number of comments.
        limit = .infinity
      } else {
        limit = 0.75 * shown
      }
      if node.tag.isInline, !node.tag.isSilent, !isExcluded[index],
        isWithinSentence(index, tree) || isParagraph(index)
      {
        index += 1
      } else if prose[index] < max(limit, 40) {
        isExcluded[index] = true
        index = Int(node.end)
      } else {
        isExcluded[index] = false
        index += 1
      }
    }
  }

  /// Excludes again with less regard to names, for pages whose text is in what is named after something else.
  mutating func excludeAgain(_ tree: HTMLTree, _ strictness: Strictness) {
    for index in tree.nodes.indices where isExcluded[index] {
      isExcluded[index] = tree.nodes[index].tag.isSilent || roles[index].contains(.hidden)
    }
    exclude(tree, strictness)
  }

  /// How many nodes away the words before and behind an element are looked for.
  private static let reach = 200

  /// Whether an inline element stands in the middle of a sentence: words go on before and behind it.
  func isWithinSentence(_ index: Int, _ tree: HTMLTree) -> Bool {
    let owner = Int(block[index])
    guard letters[owner] - linked[owner] >= 25, letters[index] <= 0.6 * letters[owner],
      !roles[index].contains(.hidden)
    else { return false }
    let before = lastByte(before: index, in: owner, tree)
    let after = firstByte(behind: index, in: owner, tree)
    // “Tags: …” is a label, not a sentence.
    if let before, before != UInt8(ascii: ":"), before != UInt8(ascii: "|") { return after != nil || goesOn(before) }
    return before == nil && (after.map(goesOn) ?? false)
  }

  /// Whether an inline element that is named after a mark or a button is all of a paragraph, and hardly any of it a link.
  private func isParagraph(_ index: Int) -> Bool {
    letters[index] >= 80 && linked[index] <= 0.25 * letters[index]
      && letters[index] >= 0.9 * letters[Int(block[index])]
      && HTMLRoles([.tags, .share, .navigation, .furniture]).isSuperset(of: roles[index].intersection(.unwanted))
  }

  /// Whether an element holds the headline and some of what is called the article's text: then its name is one of layout.
  private func holdsHeadlineAndText(_ index: Int, _ tree: HTMLTree) -> Bool {
    guard let headline, headline > index, headline < tree.after(index) else { return false }
    return (index + 1..<tree.after(index)).contains {
      prose[$0] > 200 && !roles[$0].isDisjoint(with: [.body, .articleBody])
        && roles[$0].isDisjoint(with: [.comments, .related, .consent])
    }
  }

  /// Whether a sentence goes on behind or in front of this byte: it is a letter, or a mark within a sentence.
  private func goesOn(_ byte: UInt8) -> Bool {
    (byte >= 97 && byte <= 122) || byte >= 0x80 || byte == 0x2C || byte == 0x3B || byte == 0x28 || byte == 0x29
      || byte.isASCIIDigit
  }

  private func lastByte(before index: Int, in owner: Int, _ tree: HTMLTree) -> UInt8? {
    var near = index - 1
    while near > owner, index - near <= HTMLSurvey.reach, Int(block[near]) == owner {
      let node = tree.nodes[near]
      if node.tag == .br { return nil }
      if node.tag == .text, !isExcluded[Int(node.parent)] || Int(node.parent) == index,
        let byte = tree.bytes[Int(node.start)..<Int(node.stop)].last(where: { $0 > 0x20 })
      {
        return byte
      }
      near -= 1
    }
    return nil
  }

  private func firstByte(behind index: Int, in owner: Int, _ tree: HTMLTree) -> UInt8? {
    var near = tree.after(index)
    while near < tree.after(owner), near - index <= HTMLSurvey.reach, Int(block[near]) == owner {
      let node = tree.nodes[near]
      if node.tag == .br { return nil }
      if node.tag == .text, let byte = tree.bytes[Int(node.start)..<Int(node.stop)].first(where: { $0 > 0x20 }) {
        return byte
      }
      near += 1
    }
    return nil
  }

  private func isUnwanted(_ index: Int, _ tree: HTMLTree, _ strictness: Strictness) -> Bool {
    let tag = tree.nodes[index].tag
    return switch strictness {
    case .allNames: isUnwanted(index, tag, tree)
    case .certainNames:
      tag == .footer
        || !roles[index].isDisjoint(with: [.comments, .consent, .advertisement, .navigation, .promotion])
          && tag != .body && tag != .html
    // A consent wall is no article even where it is longer than the article.
    case .kinds: tag == .footer || roles[index].contains(.consent)
    }
  }

  /// Whether what is in an element contradicts its name: “teaser” or “read-more” without a link in it is the article's own
  /// lead or rest, and a menu is not mostly prose.
  private func isMisnamed(_ index: Int, _ roles: HTMLRoles, _ tree: HTMLTree) -> Bool {
    switch roles.intersection(.unwanted) {
    case .related:
      linked[index] == 0
        && (junk[index] == 0
          && (prose[index] >= 40 || roles.contains(.standfirst) && letters[index] >= 20
            || isHeadingOfProse(index, tree))
          || isCreditedPicture(index, tree))
    case .navigation: prose[index] >= 300 && junk[index] < 0.5 * prose[index]
    case .advertisement: holdsByline(index, tree)
    default: false
    }
  }

  /// Whether an element is a picture and a few words, a part of which is called a credit or a caption: “related images”.
  private func isCreditedPicture(_ index: Int, _ tree: HTMLTree) -> Bool {
    guard letters[index] >= 12, letters[index] <= 500, controls[index] == 0 else { return false }
    var hasPicture = false
    for node in index..<min(tree.after(index), index + 24) {
      if tree.nodes[node].tag == .img { hasPicture = true }
      if hasPicture, !roles[node].isDisjoint(with: [.credit, .caption]) { return true }
    }
    return false
  }

  /// Whether an element is a line with a part that is called an author or a date: “pub” is short for more than one word.
  private func holdsByline(_ index: Int, _ tree: HTMLTree) -> Bool {
    guard letters[index] >= 8, letters[index] <= 160, prose[index] < 60, controls[index] == 0 else { return false }
    return (index + 1..<max(index + 1, min(tree.after(index), index + 24))).contains {
      tree.nodes[$0].tag == .time || !roles[$0].isDisjoint(with: [.author, .date])
    }
  }

  /// Whether all of an element is a heading, and a paragraph follows.
  private func isHeadingOfProse(_ index: Int, _ tree: HTMLTree) -> Bool {
    guard letters[index] > 0, letters[index] <= 120, controls[index] == 0 else { return false }
    var next = tree.after(index)
    let end = min(next + 12, tree.nodes.count)
    while next < end, tree.nodes[next].tag == .text { next += 1 }
    guard next < end, paragraphs[next] > 0, tree.nodes[next].tag == .p, linked[next] == 0 else { return false }
    let heading = (index + 1..<tree.after(index)).first { tree.nodes[$0].tag.isHeading }
    return heading.map { letters[$0] == letters[index] } ?? false
  }

  /// Whether an element is the head of a part of the article, as those of a report by the minute: a heading that leads
  /// nowhere, little beside it, and prose right behind it.
  private func isHeadOfPart(_ index: Int, _ tree: HTMLTree) -> Bool {
    guard let headline, headline < index, letters[index] > 0, letters[index] <= 160, linked[index] == 0 else {
      return false
    }
    let heading = (index + 1..<tree.after(index)).first { tree.nodes[$0].tag.isHeading && tree.nodes[$0].tag != .h1 }
    guard let heading, letters[heading] * 2 >= letters[index] else { return false }
    var next = tree.after(index)
    let end = min(next + 12, tree.nodes.count)
    while next < end, tree.nodes[next].tag == .text { next += 1 }
    return next < end && tree.nodes[next].parent == tree.nodes[index].parent && paragraphs[next] > 0
      && prose[next] >= 60 && linked[next] * 2 < letters[next]
  }

  /// Whether an element is a list of other articles, whatever its name: headings that are links, with little under each.
  private func isListOfTeasers(_ index: Int, _ tree: HTMLTree, _ isEvident: Bool, _ shown: Float) -> Bool {
    guard teasers[index] >= 3, !isEvident, roles[index].isDisjoint(with: [.body, .articleBody]) else { return false }
    // What runs beside the list, in the same element, is not of it.
    for child in tree.children(of: index) where teasers[child] == teasers[index] {
      if prose[index] - prose[child] >= 60 { return false }
    }
    return prose[index] < 250 * Float(teasers[index]) && shown - prose[index] >= 250
  }

  /// Whether an element that furniture gave its name holds running text and hardly anything else. Boxes of links,
  /// calls and teasers never do; comments, biographies and notices may.
  private func isPlainProse(_ index: Int, _ tag: HTMLTag) -> Bool {
    guard tag != .aside, tag != .footer, tag != .nav, prose[index] >= 300, junk[index] <= 0.06 * prose[index] else {
      return false
    }
    return roles[index].isDisjoint(with: [.comments, .biography, .consent, .paywall, .promotion])
  }

  /// For each element, whether something in it says that the article is there: its headline, its marked body.
  private func evidenceBelow(_ tree: HTMLTree) -> [Bool] {
    var evidence = [Bool](repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() {
      let node = tree.nodes[index]
      guard node.tag != .text else { continue }
      if index == headline || node.tag == .main || (node.tag == .article && prose[index] > 400) {
        evidence[index] = true
      } else if !roles[index].isDisjoint(with: [.articleBody, .body]), prose[index] > 200 {
        evidence[index] = true
      }
      // What is called a text among the comments is a comment's; a consent wall has a text of its own.
      if evidence[index], !roles[index].isDisjoint(with: [.comments, .related, .consent]),
        roles[index].isDisjoint(with: .articleBody)
      {
        evidence[index] = headline.map { $0 >= index && $0 < Int(node.end) } ?? false
      }
      if evidence[index], node.parent >= 0 { evidence[Int(node.parent)] = true }
    }
    return evidence
  }

  /// Whether an element is furniture by kind or name, before its weight is looked at.
  private func isUnwanted(_ index: Int, _ tag: HTMLTag, _ tree: HTMLTree) -> Bool {
    var roles = self.roles[index]
    if roles.contains(.builder) { roles.subtract(.furniture) }
    switch tag {
    case .html, .body, .article, .main, .b, .strong, .i, .em, .br, .td, .tr, .tbody: return false
    case .aside, .footer: return true
    case .header: return !roles.contains(.body) && !isHeadOfPart(index, tree)
    case _ where isMisnamed(index, roles, tree): return false
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .span, .a:
      return !roles.isDisjoint(
        with: [
          .related, .share, .promotion, .advertisement, .comments, .tags, .paywall, .hidden, .biography,
        ])
    default:
      if roles.contains(.articleBody) { return false }
      return roles.contains(.gallery) || !roles.isDisjoint(with: .unwanted)
    }
  }
}
