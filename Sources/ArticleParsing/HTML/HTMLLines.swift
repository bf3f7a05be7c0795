import Articles

/// One line of a page's text: what stands between two block boundaries.
struct HTMLLine: Sendable {
  /// What it would be as a block.
  var kind: Block.Kind
  /// Where it stands in `HTMLLines.bytes`.
  var range: Range<Int>
  /// The element whose line it is.
  var owner: Int
  /// How many characters other than spaces it has.
  var letters: Int
  /// How many of them are in links.
  var linked: Int
  /// How many of them are set bold.
  var strong: Int
  /// The runs of text that it is made of, in `HTMLLines.nodes`.
  var nodes: Range<Int>
  /// Its links, in `HTMLLines.links`.
  var links: Range<Int>
  /// Whose words it is: the element of a block quotation or an embedded post; -1 outside.
  var quoted: Int
  /// The list it is an item of; -1 outside.
  var list: Int

  /// Whether nearly all of it is linked.
  var isLink: Bool { linked > 0 && linked * 10 >= letters * 9 }

  /// How much it says, in letters of an alphabet: a sign of Chinese, Japanese or Korean is two and a half.
  var weight: Int { range.count * 2 >= letters * 5 ? letters * 5 / 2 : letters }
}

/// The lines of an element, in order, with everything that is no part of an article left out.
struct HTMLLines: Sendable {
  /// A link and the element that makes it.
  struct Link: Sendable {
    /// Where its words stand in `bytes`.
    var range: Range<Int>
    /// The `<a>`.
    var node: Int
  }

  /// A run of text that a line is made of.
  struct Part: Sendable {
    /// Its text node.
    var node: Int
    /// Where its words end in `bytes`.
    var end: Int
  }

  /// The text of all lines.
  private(set) var bytes: [UInt8] = []
  /// The runs of text of all lines.
  private(set) var nodes: [Part] = []
  /// The lines.
  private(set) var lines: [HTMLLine] = []
  /// The links of all lines.
  private(set) var links: [Link] = []

  /// The text of a line.
  func text(_ line: HTMLLine) -> String { String(decoding: bytes[line.range], as: UTF8.self) }

  /// Whether a line looks other than the text: it is in italics or at the right side.
  func isSetApart(_ line: HTMLLine, _ tree: HTMLTree) -> Bool {
    guard line.letters <= 60 else { return false }
    if let style = tree.string(.style, of: line.owner), style.contains("right") { return true }
    return isSlanted(line, tree)
  }

  /// Whether all of a line is in italics.
  func isSlanted(_ line: HTMLLine, _ tree: HTMLTree) -> Bool {
    nodes[line.nodes].allSatisfy { part in
      var node = Int(tree.nodes[part.node].parent)
      while node > line.owner, tree.nodes[node].tag != .em, tree.nodes[node].tag != .i {
        node = Int(tree.nodes[node].parent)
      }
      return node > line.owner
    }
  }

  /// The lines below `node`; `skips` says which elements to leave out. Silent elements are left out in any case.
  init(_ tree: HTMLTree, _ survey: HTMLSurvey, below node: Int, skips: (Int) -> Bool) {
    var reader = HTMLLineReader(tree: tree, survey: survey)
    reader.read(node, skips: skips)
    bytes = reader.text.bytes
    lines = reader.lines
    nodes = reader.nodes
    links = reader.links
  }
}
