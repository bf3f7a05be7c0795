extension HTMLTree {
  /// Makes plain boxes of controls that hold what no control has: a button around a figure opens the picture, and the
  /// caption is no label of it; a list to choose from that was never closed has the rest of the page in it.
  mutating func openControls() {
    var hasChoice = false
    for index in nodes.indices {
      switch nodes[index].tag {
      case .figcaption, .figure: openControls(around: index) { $0 == .button }
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
}
