import Articles

/// Reads the lines of an element from the tree: what stands between two block boundaries, white space folded.
struct HTMLLineReader {
  let tree: HTMLTree
  let survey: HTMLSurvey
  var text = SpacedText()
  var lines: [HTMLLine] = []
  var links: [HTMLLines.Link] = []
  var nodes: [HTMLLines.Part] = []

  private(set) var lineStart = 0
  private var owner = -1
  private var linked = 0
  private var strong = 0
  private var firstLink = 0
  private var firstNode = 0
  private var breaks: [Break] = []
  private var brokeAt = -1
  private var kindNow: Block.Kind = .paragraph

  /// A place in a line where it is broken by a `<br>`, and what stood in the line up to there.
  private struct Break {
    var offset: Int
    var letters = 0
    var linked = 0
    var strong = 0
  }

  /// What the open elements say about the text in them.
  struct Context {
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
    /// How many `<q>` stand one in another here, and the mark that closes this one.
    var quotations = 0
    var closing: [UInt8] = []
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
          if !survey.isExcluded[index] { add(bytes[Int(node.start)..<Int(node.stop)], context, at: index) }
          index += 1
          continue
        }
        if (node.tag.isSilent && node.tag != .form && node.tag != .nav) || node.tag == .noscript || node.tag == .video
          || skips(index)
        {
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
    case .q: openQuotation(index, &next)
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
          text.add(sign: UInt8(ascii: "|"), lineStart: lineStart)
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
    if context.tag == .q, !context.closing.isEmpty {
      if text.bytes.count > lineStart {
        // A space before the end of the element stands behind the mark.
        let isSpaced = text.isSpacePending
        text.startLine()
        text.add(mark: context.closing, lineStart: lineStart)
        if isSpaced { text.addSpace() }
      }
      return
    }
    if context.tag == .a, context.link == context.node {
      closeLink(context.link)
      return
    }
    if !context.isBlock, text.letters == 1 || text.letters == 2, text.bytes.count > lineStart {
      dropCap = DropCap(text.bytes[lineStart...], end: text.bytes.count, isNamed: isDropCap(context.node))
    }
    if context.isBlock {
      flush(outer)
    } else if outer.inRow {
      text.addSpace()
    }
  }

  private mutating func add(_ part: UnsafeBufferPointer<UInt8>.SubSequence, _ context: Context, at index: Int) {
    let before = text.letters
    let part = joinedToDropCap(part)
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
  private var dropCap = DropCap()

  /// Text as it follows the large first letter of a paragraph, without the white space that stands between them in
  /// markup alone.
  private mutating func joinedToDropCap(
    _ part: UnsafeBufferPointer<UInt8>.SubSequence
  ) -> UnsafeBufferPointer<UInt8>.SubSequence {
    guard dropCap.end >= 0 else { return part }
    let rest = part.drop { $0 <= 0x20 }
    guard !rest.isEmpty else { return part }
    defer { dropCap = DropCap() }
    if !dropCap.apart.isEmpty, text.bytes.count == lineStart {
      dropCap.apart.withUnsafeBufferPointer { text.add($0[...], lineStart: lineStart) }
      return dropCap.begins(rest, tree.bytes) ? rest : part
    }
    guard dropCap.end == text.bytes.count, text.isSpacePending || rest.startIndex > part.startIndex,
      dropCap.begins(rest, tree.bytes)
    else { return part }
    text.startLine()
    return rest
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
    guard text.bytes.count > lineStart else { return }
    breaks.append(Break(offset: text.bytes.count, letters: text.letters, linked: linked, strong: strong))
  }

  private mutating func closeLink(_ node: Int) {
    let start = max(linkStart, lineStart)
    if text.bytes.count > start { links.append(HTMLLines.Link(range: start..<text.bytes.count, node: node)) }
    linkStart = text.bytes.count
  }

  private mutating func finish() { flush(link: -1) }

  private mutating func flush(_ context: Context) { flush(link: context.link) }

  private func isDropCap(_ node: Int) -> Bool { survey.roles[node].contains(.dropCap) }

  /// Ends the line.
  private mutating func flush(link: Int) {
    if owner >= 0, text.letters == 1 || text.letters == 2, isDropCap(owner) {
      // A letter in a block of its own begins the next line.
      dropCap = DropCap(text.bytes[lineStart...], end: lineStart, isNamed: true)
      dropCap.apart = Array(text.bytes[lineStart...])
      text.letters = 0
    }
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
    let end = Break(offset: text.bytes.count, letters: text.letters, linked: linked, strong: strong)
    let pieces = breaks.filter { $0.offset > lineStart && $0.offset < end.offset }
    let ends = kindNow == .preformatted || pieces.isEmpty ? [] : pieces + [end]
    if ends.isEmpty {
      lines.append(whole)
    } else if areParagraphs(pieces) {
      split(whole, at: ends)
    } else {
      splitHeadings(off: whole, at: ends)
    }
  }

  /// Whether single `<br>`s separate paragraphs rather than lines: most pieces are as long as a paragraph's.
  private func areParagraphs(_ pieces: [Break]) -> Bool {
    let average = (text.bytes.count - lineStart) / (pieces.count + 1)
    return average >= 140 || average >= 75 && pieces.allSatisfy { endsWithWideStop($0.offset) }
  }

  /// Whether a sentence of Chinese or Japanese ends before an offset.
  private func endsWithWideStop(_ offset: Int) -> Bool {
    var end = offset
    while end > lineStart, text.bytes[end - 1] == 0x20 { end -= 1 }
    return ["。", "」", "！", "？", "”"].contains { text.bytes[lineStart..<end].suffix(3).elementsEqual($0.utf8) }
  }

  /// Splits a line where a piece of it is a heading: `<b>The rules</b><br>You may …`.
  private mutating func splitHeadings(off whole: HTMLLine, at ends: [Break]) {
    var kept: [Break] = []
    var previous = Break(offset: whole.range.lowerBound)
    var headings: Set<Int> = []
    for (index, end) in ends.enumerated() {
      let isHead = isHeading(from: previous, to: end, before: index + 1 < ends.count ? ends[index + 1] : nil)
      if isHead, kindNow == .paragraph {
        if index > 0, kept.last?.offset != previous.offset { kept.append(previous) }
        headings.insert(end.offset)
        kept.append(end)
      }
      previous = end
    }
    guard let last = ends.last, !headings.isEmpty else { return lines.append(whole) }
    if kept.last?.offset != last.offset { kept.append(last) }
    split(whole, at: kept, headings: headings)
  }

  /// Whether the text between two breaks is a heading of what follows: all of it bold, short, no label and no sentence that
  /// goes on, and what follows is not bold.
  private func isHeading(from start: Break, to end: Break, before next: Break?) -> Bool {
    guard let next else { return false }
    let own = end.letters - start.letters
    guard own >= 3, own <= 100, (end.strong - start.strong) * 20 >= own * 19,
      (next.strong - end.strong) * 2 < next.letters - end.letters
    else { return false }
    let last = text.bytes[start.offset..<end.offset].last { $0 > 0x20 }
    return last != UInt8(ascii: ":") && last != UInt8(ascii: ",") && last != UInt8(ascii: ";")
  }

  private mutating func split(_ whole: HTMLLine, at ends: [Break], headings: Set<Int> = []) {
    var previous = Break(offset: whole.range.lowerBound)
    var node = whole.nodes.lowerBound
    for end in ends {
      var start = previous.offset
      while start < end.offset, text.bytes[start] == 0x20 { start += 1 }
      defer { previous = end }
      guard start < end.offset else { continue }
      let range = start..<end.offset
      let firstNode = node
      while node < whole.nodes.upperBound, nodes[node].end <= end.offset { node += 1 }
      let own = links[whole.links].indices.filter { links[$0].range.overlaps(range) }
      for index in own { links[index].range = links[index].range.clamped(to: range) }
      var kind = whole.kind
      if headings.contains(end.offset), let last = text.bytes[range].last {
        kind = endsSentence(last) ? kind : .heading
      }
      lines.append(
        HTMLLine(
          kind: kind, range: range, owner: whole.owner, letters: end.letters - previous.letters,
          linked: end.linked - previous.linked, strong: end.strong - previous.strong,
          nodes: firstNode..<node,
          links: own.first.map { $0..<(own[own.count - 1] + 1) } ?? 0..<0, quoted: whole.quoted, list: whole.list))
    }
  }

  private func endsSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
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
