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
  /// How many of them are set bold or are emphasised.
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

  /// The lines below `node`; `skips` says which elements to leave out. Silent elements are left out in any case.
  init(_ tree: HTMLTree, _ survey: HTMLSurvey, below node: Int, skips: (Int) -> Bool) {
    var reader = LineReader(tree: tree, survey: survey)
    reader.read(node, skips: skips)
    bytes = reader.text.bytes
    lines = reader.lines
    nodes = reader.nodes
    links = reader.links
  }
}

private struct LineReader {
  let tree: HTMLTree
  let survey: HTMLSurvey
  var text = FoldedText()
  var lines: [HTMLLine] = []
  var links: [HTMLLines.Link] = []
  var nodes: [HTMLLines.Part] = []

  private var lineStart = 0
  private var owner = -1
  private var linked = 0
  private var strong = 0
  private var firstLink = 0
  private var firstNode = 0
  private var breaks: [Int] = []
  private var brokeAt = -1
  private var kindNow: Block.Kind = .paragraph

  /// What the open elements say about the text in them.
  private struct Context {
    var end: Int
    var tag: HTMLTag
    var node: Int
    var kind: Block.Kind
    var quoted: Int
    var list: Int
    var isStrong: Bool
    var link: Int
    var isBlock: Bool
    /// Whether cells of this table are parts of a line.
    var inRow: Bool
  }
  private var linkStart = 0

  init(tree: HTMLTree, survey: HTMLSurvey) {
    self.tree = tree
    self.survey = survey
  }

  mutating func read(_ root: Int, skips: (Int) -> Bool) {
    var stack = [
      Context(
        end: Int(tree.nodes[root].end), tag: tree.nodes[root].tag, node: root, kind: .paragraph, quoted: -1, list: -1,
        isStrong: false, link: -1, isBlock: true, inRow: false)
    ]
    text.bytes.reserveCapacity(16_384)
    var index = root + 1
    let end = Int(tree.nodes[root].end)
    tree.bytes.withUnsafeBufferPointer { bytes in
      while index < end {
        while let top = stack.last, top.end <= index {
          stack.removeLast()
          leave(top, within: stack[stack.count - 1])
        }
        let context = stack[stack.count - 1]
        let node = tree.nodes[index]
        if node.tag == .text {
          add(bytes[Int(node.start)..<Int(node.stop)], context, at: index)
          index += 1
          continue
        }
        if (node.tag.isSilent && node.tag != .form && node.tag != .nav) || node.tag == .noscript || skips(index) {
          if !node.tag.isInline { flush(context) } else { text.addSpace() }
          index = Int(node.end)
          continue
        }
        enter(index, node, context, &stack)
        index += 1
      }
      while let top = stack.popLast(), let under = stack.last { leave(top, within: under) }
      finish()
    }
  }

  private mutating func enter(_ index: Int, _ node: HTMLTree.Node, _ context: Context, _ stack: inout [Context]) {
    var next = context
    next.end = Int(node.end)
    next.tag = node.tag
    next.node = index
    next.isBlock = !node.tag.isInline
    switch node.tag {
    case .br:
      lineBreak(context)
      return
    case .hr, .img, .wbr:
      if node.tag == .hr { flush(context) }
      return
    case .a:
      if tree.value(.href, of: index) != nil {
        next.link = index
        linkStart = text.nextOffset(lineStart: lineStart)
      }
    case .b, .strong: next.isStrong = true
    case .h1, .h2, .h3, .h4, .h5, .h6:
      flush(context)
      next.kind = context.kind == .blockQuotation ? .blockQuotation : .heading
    case .blockquote:
      flush(context)
      next.kind = .blockQuotation
      next.quoted = index
    case .pre:
      flush(context)
      next.kind = .preformatted
    case .ul, .ol, .menu, .dl:
      flush(context)
      if context.list < 0 { next.list = index }
    case .li, .dd, .dt:
      flush(context)
      if context.kind == .paragraph, context.list >= 0 { next.kind = .listItem }
    case .tr:
      flush(context)
      if isDataRow(index) {
        next.inRow = true
        next.kind = .tableRow
      }
    case .td, .th:
      if context.inRow {
        next.isBlock = false
        if text.bytes.count > lineStart {
          text.addSpace()
          text.add([UInt8(ascii: "|")].withUnsafeBufferPointer { $0[...] }, lineStart: lineStart)
          text.addSpace()
        }
      } else {
        flush(context)
      }
    default:
      if context.inRow, next.isBlock {
        next.isBlock = false
        text.addSpace()
      } else if next.isBlock {
        flush(context)
      }
    }
    if next.end > index + 1 { stack.append(next) }
  }

  private mutating func leave(_ context: Context, within outer: Context) {
    if context.tag == .a, context.link == context.node {
      closeLink(context.link)
      return
    }
    if context.isBlock {
      flush(outer)
    } else if outer.inRow {
      text.addSpace()
    }
  }

  private mutating func add(_ part: UnsafeBufferPointer<UInt8>.SubSequence, _ context: Context, at index: Int) {
    let before = text.letters
    text.add(part, lineStart: lineStart, verbatim: context.kind == .preformatted)
    let added = text.letters - before
    guard added > 0 else { return }
    nodes.append(HTMLLines.Part(node: index, end: text.bytes.count))
    if owner < 0 {
      owner = Int(survey.block[index])
      kindNow = context.kind
      quotedNow = context.quoted
      listNow = context.list
    }
    if context.link >= 0 { linked += added }
    if context.isStrong { strong += added }
    brokeAt = -1
  }
  private var quotedNow = -1
  private var listNow = -1

  private mutating func lineBreak(_ context: Context) {
    if context.kind == .preformatted {
      text.bytes.append(0x0A)
      return
    }
    if brokeAt == text.bytes.count {
      flush(context)
      return
    }
    text.addSpace()
    brokeAt = text.bytes.count
    if text.bytes.count > lineStart { breaks.append(text.bytes.count) }
  }

  private mutating func closeLink(_ node: Int) {
    let start = max(linkStart, lineStart)
    if text.bytes.count > start { links.append(HTMLLines.Link(range: start..<text.bytes.count, node: node)) }
    linkStart = text.bytes.count
  }

  private mutating func finish() { flush(link: -1) }

  private mutating func flush(_ context: Context) { flush(link: context.link) }

  /// Ends the line.
  private mutating func flush(link: Int) {
    defer {
      lineStart = text.bytes.count
      linkStart = lineStart
      text.startLine()
      text.letters = 0
      owner = -1
      linked = 0
      strong = 0
      firstLink = links.count
      firstNode = nodes.count
      breaks.removeAll(keepingCapacity: true)
      brokeAt = -1
    }
    guard owner >= 0, text.letters > 0 else {
      text.bytes.removeSubrange(lineStart...)
      links.removeSubrange(firstLink...)
      nodes.removeSubrange(firstNode...)
      return
    }
    if link >= 0 { closeLink(link) }
    let whole = HTMLLine(
      kind: kindNow, range: lineStart..<text.bytes.count, owner: owner, letters: text.letters, linked: linked,
      strong: strong, nodes: firstNode..<nodes.count, links: firstLink..<links.count, quoted: quotedNow, list: listNow)
    let pieces = breaks.filter { $0 > lineStart && $0 < text.bytes.count }
    if pieces.isEmpty || kindNow == .preformatted || !areParagraphs(pieces) {
      lines.append(whole)
    } else {
      split(whole, at: pieces)
    }
  }

  /// Whether single `<br>`s separate paragraphs rather than lines: most pieces are as long as a paragraph's.
  private func areParagraphs(_ pieces: [Int]) -> Bool {
    (text.bytes.count - lineStart) / (pieces.count + 1) >= 140
  }

  private mutating func split(_ whole: HTMLLine, at pieces: [Int]) {
    var from = whole.range.lowerBound
    var node = whole.nodes.lowerBound
    for end in pieces + [whole.range.upperBound] {
      var start = from
      while start < end, text.bytes[start] == 0x20 { start += 1 }
      from = end
      guard start < end else { continue }
      let range = start..<end
      let firstNode = node
      while node < whole.nodes.upperBound, nodes[node].end <= end { node += 1 }
      let own = links[whole.links].indices.filter { links[$0].range.overlaps(range) }
      for index in own { links[index].range = links[index].range.clamped(to: range) }
      let share = { (count: Int) in count * range.count / max(1, whole.range.count) }
      lines.append(
        HTMLLine(
          kind: whole.kind, range: range, owner: whole.owner, letters: share(whole.letters),
          linked: own.reduce(0) { $0 + links[$1].range.count }, strong: share(whole.strong),
          nodes: firstNode..<node,
          links: own.first.map { $0..<(own[own.count - 1] + 1) } ?? 0..<0, quoted: whole.quoted, list: whole.list))
    }
  }

  /// Whether a row is one of a table of data: its cells are short, hold no blocks of prose, and are more than one.
  private func isDataRow(_ row: Int) -> Bool {
    var cells = 0
    for child in tree.children(of: row) where tree.nodes[child].tag == .td || tree.nodes[child].tag == .th {
      cells += 1
      if survey.prose[child] > 120 { return false }
      var index = child + 1
      while index < tree.after(child) {
        switch tree.nodes[index].tag {
        case .table, .h1, .h2, .h3, .h4, .ul, .ol, .figure, .blockquote: return false
        default: index += 1
        }
      }
    }
    return cells > 1
  }
}
