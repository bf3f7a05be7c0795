extension HTMLTree {
  /// Makes a plain box of each button around a figure: it opens the picture, and the caption is no label of it.
  mutating func openButtonsAroundFigures() {
    for index in nodes.indices where nodes[index].tag == .figcaption || nodes[index].tag == .figure {
      var above = Int(nodes[index].parent)
      for _ in 0..<8 where above > 0 {
        if nodes[above].tag == .button { nodes[above].tag = .div }
        above = Int(nodes[above].parent)
      }
    }
  }
}
