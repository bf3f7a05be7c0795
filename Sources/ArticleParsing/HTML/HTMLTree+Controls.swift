extension HTMLTree {
  /// Makes plain boxes of controls that hold what no control has: a button around a figure opens the picture, and the
  /// caption is no label of it; a list to choose from that was never closed has the rest of the page in it; a button in a
  /// byline that is a name, or holds a link to its author, shows more of that author.
  mutating func openControls() {
    var hasChoice = false
    for index in nodes.indices {
      switch nodes[index].tag {
      case .figcaption, .figure: openControls(around: index) { $0 == .button }
      case .button:
        if (index + 1..<max(index + 1, min(after(index), index + 60))).contains(where: { leadsToAuthor($0) }) {
          nodes[index].tag = .div
        } else if namesAuthor(index) {
          nodes[index].tag = .span
        }
      case .select: hasChoice = true
      case .p, .h1, .h2, .h3, .article:
        if hasChoice { openControls(around: index) { $0 == .select || $0 == .option } }
      default: break
      }
    }
  }

  private mutating func openControls(around node: Int, where isControl: (HTMLTag) -> Bool) {
    var above = Int(nodes[node].parent)
    for _ in 0..<8 where above > 0 {
      if isControl(nodes[above].tag) { nodes[above].tag = .div }
      above = Int(nodes[above].parent)
    }
  }

  /// Whether a button's words are people's names, and it stands behind “by” or in what is called a byline.
  private func namesAuthor(_ button: Int) -> Bool {
    guard after(button) - button <= 8, let text = text(of: button), text.utf8.count <= 60, text.contains(" "),
      !personNames(Array(text.utf8)).isEmpty
    else { return false }
    var node = button
    for _ in 0..<4 where node >= 0 {
      let roles = bytes.withUnsafeBufferPointer { bytes in
        [HTMLAttribute.class, .itemprop].compactMap { value($0, of: node) }
          .reduce(into: HTMLRoles()) { $0.formUnion(HTMLRoles(naming: bytes[$1])) }
      }
      if !roles.isDisjoint(with: [.byline, .author]) { return true }
      node = Int(nodes[node].parent)
    }
    // The words before it, past the elements that may stand between.
    guard let before = (max(0, button - 6)..<button).last(where: { nodes[$0].tag == .text }) else { return false }
    let words = LineShape(bytes[Int(nodes[before].start)..<Int(nodes[before].stop)]).words
    return words.last.map {
      BylineWords.by.contains($0) || BylineWords.conjunctions.contains($0) || $0 == BylineWords.and
    } ?? false
  }
}
