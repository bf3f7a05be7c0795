extension HTMLSurvey {
  /// Takes back what was left out for its name alone, though it is running text of the article's kind.
  ///
  /// A name is one signal among others: “paywall” on the second half of an article, “promoted” in an `id` made of its
  /// sub-heading, “cmp” as the prefix of a whole content system. Paragraphs, hardly any links and nothing to press speak
  /// for the article; so does a place between its paragraphs, and a name that many paragraphs share.
  ///
  /// - Parameter region: the element that holds the article as far as it is known.
  /// - Returns: Whether anything was taken back.
  mutating func restore(_ tree: HTMLTree, around region: Int) -> Bool {
    let scope = articleElement(around: region, tree)
    var candidates: [Int] = []
    var tails: [(box: Int, last: Int)] = []
    var index = scope
    while index < tree.after(scope) {
      guard isExcluded[index], tree.nodes[index].tag != .text else {
        index += 1
        continue
      }
      if paragraphs[index] > 0, isByNameAlone(index, tree.nodes[index].tag) {
        if isRunningText(index) {
          candidates.append(index)
        } else if let last = lastControl(before: index, tree) {
          tails.append((index, last))
        }
      }
      index = tree.after(index)
    }
    guard !candidates.isEmpty || !tails.isEmpty else { return false }
    let shared = sharedNames(of: candidates, below: scope, tree)
    let kept = candidates.filter { node in
      if isNamedByHeading(node, tree) { return true }
      let isShared = (shared[SharedName(tree.nodes[node].tag, roles[node])] ?? 0) >= 3
      if roles[node].contains(.comments) {
        // What readers wrote are paragraphs of this kind as well.
        return tree.nodes[node].tag == .p && (isBetweenParagraphs(node, tree) || isShared && prose[region] < 200)
      }
      return isShared || linked[node] == 0 && (paragraphs[node] >= 2 || isBetweenParagraphs(node, tree))
    }
    for node in kept + fellows(of: kept, shared, below: scope, tree) {
      isExcluded[node] = false
      exclude(tree, below: node)
    }
    for (box, last) in tails { cut(box, behind: last, tree) }
    return !kept.isEmpty || !tails.isEmpty
  }

  /// A kind of element and what it is called.
  private struct SharedName: Hashable {
    let tag: HTMLTag
    let roles: HTMLRoles

    init(_ tag: HTMLTag, _ roles: HTMLRoles) {
      self.tag = tag
      // The first paragraph often has another name besides: that of a large letter, of a lead.
      self.roles = tag == .p ? roles.intersection(.unwanted) : roles
    }
  }

  /// How many paragraphs of running text stand in elements of the same kind and name as these, left out or not.
  private func sharedNames(of candidates: [Int], below scope: Int, _ tree: HTMLTree) -> [SharedName: Int32] {
    var shared: [SharedName: Int32] = [:]
    for node in candidates { shared[SharedName(tree.nodes[node].tag, roles[node])] = 0 }
    guard !shared.isEmpty else { return [:] }
    var index = scope + 1
    while index < tree.after(scope) {
      let name = SharedName(tree.nodes[index].tag, roles[index])
      if paragraphs[index] > 0, let known = shared[name], isRunningText(index) {
        shared[name] = known + paragraphs[index]
        index = tree.after(index)
      } else {
        index += 1
      }
    }
    return shared
  }

  /// What stands beside paragraphs that share a name, has that name too and was left out for it: their headings, lists and
  /// short lines.
  private func fellows(
    of kept: [Int], _ shared: [SharedName: Int32], below scope: Int, _ tree: HTMLTree
  ) -> [Int] {
    let leaders = kept.filter { (shared[SharedName(tree.nodes[$0].tag, roles[$0])] ?? 0) >= 3 }
    guard !leaders.isEmpty else { return [] }
    let parents = Set(leaders.map { tree.nodes[$0].parent })
    let names = Set(leaders.map { roles[$0] })
    var fellows: [Int] = []
    var index = scope + 1
    while index < tree.after(scope) {
      guard isExcluded[index], tree.nodes[index].tag != .text else {
        index += 1
        continue
      }
      if names.contains(roles[index]), isByNameAlone(index, tree.nodes[index].tag), controls[index] == 0,
        parents.contains(tree.nodes[index].parent) || parents.contains(grandparent(index, tree))
      {
        fellows.append(index)
      }
      index = tree.after(index)
    }
    return fellows
  }

  private func grandparent(_ node: Int, _ tree: HTMLTree) -> Int32 {
    let parent = tree.nodes[node].parent
    return parent < 0 ? -1 : tree.nodes[Int(parent)].parent
  }

  /// A paragraph of an article has this many letters on average, at least.
  private static let leastParagraph: Float = 80

  /// The element in which the article stands with all that belongs to it.
  private func articleElement(around region: Int, _ tree: HTMLTree) -> Int {
    var node = region
    while node > 0, tree.nodes[node].tag != .article, tree.nodes[node].tag != .main, tree.nodes[node].tag != .body {
      if let headline, headline > node, headline < tree.after(node) { break }
      node = Int(tree.nodes[node].parent)
    }
    return node
  }

  /// Whether an element was left out for what it is called, not for what it is.
  private func isByNameAlone(_ index: Int, _ tag: HTMLTag) -> Bool {
    switch tag {
    case .form: true
    case .aside, .footer, .header, .nav: false
    case _ where tag.isSilent: false
    // Hidden until it is paid for, it is the rest of the article.
    default:
      roles[index].isDisjoint(with: [.biography, .gallery])
        && (!roles[index].contains(.hidden) || roles[index].contains(.paywall))
    }
  }

  /// Whether the `id` of an element is its heading in other letters: “comments-on-the-market”.
  private func isNamedByHeading(_ index: Int, _ tree: HTMLTree) -> Bool {
    guard let id = tree.string(.id, of: index),
      let heading = (index + 1..<max(index + 1, min(tree.after(index), index + 8))).first(where: {
        tree.nodes[$0].tag.isHeading
      }), let words = tree.text(of: heading)
    else { return false }
    let own = ArticleParsing.letters(id)
    return own.utf8.count >= 10 && ArticleParsing.letters(words).hasPrefix(own)
  }

  private func isRunningText(_ index: Int) -> Bool {
    controls[index] == 0 && teasers[index] == 0 && linked[index] <= 0.25 * letters[index]
      && junk[index] <= 0.1 * prose[index]
      && prose[index] >= HTMLSurvey.leastParagraph * Float(paragraphs[index])
  }

  /// Whether running text stands right before an element and right behind it.
  private func isBetweenParagraphs(_ node: Int, _ tree: HTMLTree) -> Bool {
    var index = node
    var parent = tree.nodes[index].parent
    // An element that holds nothing else is a wrapper.
    while parent > 0, letters[Int(parent)] == letters[index] {
      index = Int(parent)
      parent = tree.nodes[index].parent
    }
    guard parent >= 0 else { return false }
    guard let before = neighbour(of: index, in: Int(parent), tree, isBefore: true),
      let behind = neighbour(of: index, in: Int(parent), tree, isBefore: false)
    else { return false }
    return paragraphs[before] > 0 && paragraphs[behind] > 0
  }

  /// The nearest sibling on one side that holds text of the article. Boxes that are left out and labels do not part
  /// paragraphs.
  private func neighbour(of index: Int, in parent: Int, _ tree: HTMLTree, isBefore: Bool) -> Int? {
    var near = index
    for _ in 0..<HTMLSurvey.neighbours {
      if isBefore {
        near -= 1
        while near > parent, Int(tree.nodes[near].parent) != parent { near = Int(tree.nodes[near].parent) }
      } else {
        near = tree.after(near)
      }
      guard near > parent, near < tree.after(parent) else { return nil }
      if tree.nodes[near].tag != .text, letters[near] > 0, isPlain(near), paragraphs[near] > 0 || letters[near] > 80 {
        return near
      }
    }
    return nil
  }

  /// How many siblings are looked at on either side: white space, empty elements and boxes may stand between.
  private static let neighbours = 12

  private func isPlain(_ node: Int) -> Bool { !isExcluded[node] || isRunningText(node) }

  // MARK: Boxes that were never closed

  /// The last field or button of a form or a box, when at least two paragraphs run behind it in the same element: its end
  /// tag is missing or stands in the wrong place.
  private func lastControl(before box: Int, _ tree: HTMLTree) -> Int? {
    guard controls[box] > 0, paragraphs[box] >= 2 else { return nil }
    var last = tree.after(box) - 1
    // Sums stand in `controls`: the last control is the last leaf that has any.
    while last > box, controls[last] == 0 { last -= 1 }
    guard last > box else { return nil }
    var count: Int32 = 0
    var (text, all, links): (Float, Float, Float) = (0, 0, 0)
    forEach(behind: last, in: box, tree) { node in
      count += paragraphs[node]
      text += prose[node]
      all += letters[node]
      links += linked[node]
    }
    return count >= 2 && text >= HTMLSurvey.leastParagraph * Float(count) && links <= 0.1 * all ? last : nil
  }

  /// The outermost nodes of a box that stand behind one of its nodes.
  private func forEach(behind last: Int, in box: Int, _ tree: HTMLTree, _ take: (Int) -> Void) {
    var index = tree.after(last)
    while index < tree.after(box) {
      take(index)
      index = tree.after(index)
    }
  }

  /// Leaves out a box only as far as its last control; what stands behind is judged by itself.
  private mutating func cut(_ box: Int, behind last: Int, _ tree: HTMLTree) {
    var index = box
    while index <= last {
      let holds = tree.after(index) > tree.after(last)
      isExcluded[index] = !holds
      index = holds ? index + 1 : tree.after(index)
    }
    isExcluded[last] = true
    exclude(tree, below: box, from: tree.after(last))
  }
}
