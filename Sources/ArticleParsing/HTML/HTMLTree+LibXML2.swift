import CLibXML2

import Basics
import Encodings

// The one file that knows libxml2. Its parser reports events, and the tree is built from them directly: libxml2's own
// tree, of which an article needs a tenth, is never made.

extension HTMLTree {
  /// What one page may cost at most.
  struct Limits: Sendable {
    /// How many nodes are kept; a long article has 5,000.
    var nodes = 400_000
    /// How many bytes are kept, of text and attributes together: as much text of an article as is read from plain text.
    var bytes = TextLimit.mostBytes
    /// How deep elements are told apart; what lies deeper is taken as lying here. Real pages reach 40.
    var depth = 300
    /// How deep elements may lie at all: beyond, libxml2 itself searches its stack too long for each end tag.
    var openElements = 20_000
    /// How many tags and pieces of text libxml2 may report, kept or not: a second of its work.
    var events = 2_000_000
    /// How many open elements it may search for end tags: those that are open times the bytes of the page, of which every
    /// fourth may begin an end tag that ends none of them: some two seconds.
    var searches = 4_000_000_000
    /// How long libxml2 may work on a page, in milliseconds of processor time. What it does is bounded by the limits above, so
    /// that a page gives the same article on every machine; this only ends what they did not foresee.
    var milliseconds = 30_000
    /// How many bytes of an attribute are kept.
    var attributeBytes = 16_384
  }

  /// The tree of a page in UTF-8.
  init(page: borrowing [UInt8], limits: Limits = Limits()) {
    self = page.withUnsafeBufferPointer { HTMLTree($0, limits, MovedValues(), of: $0) }
  }

  /// The tree of a page in UTF-8, of which libxml2 reads only what an article may need.
  ///
  /// - Parameter readStyles: gets the text of each style sheet.
  init(leanly page: [UInt8], readStyles: (UnsafeBufferPointer<UInt8>.SubSequence) -> Void = { _ in }) {
    let lean = withoutPrograms(page, movesValues: true, readStyles: readStyles)
    self = page.withUnsafeBufferPointer { whole in
      lean.bytes.withUnsafeBufferPointer { HTMLTree($0, Limits(), lean.values, of: whole) }
    }
  }

  private init(
    _ page: UnsafeBufferPointer<UInt8>, _ limits: Limits, _ values: MovedValues, of whole: UnsafeBufferPointer<UInt8>
  ) {
    var builder = TreeBuilder(limits: limits, values: values, length: page.count, whole: whole)
    builder.tree.bytes.reserveCapacity(min(page.count / 2 + 1024, 1 << 22))
    builder.tree.nodes.reserveCapacity(min(page.count / 40 + 64, 1 << 18))
    withUnsafeMutablePointer(to: &builder) { pointer in
      read(page, into: pointer)
      pointer.pointee.finish()
    }
    self = builder.tree
    openControls()
  }
}

/// libxml2's tables, made once: two threads that made them at the same time would wait for each other for ever.
private let tables: Void = xmlInitParser()

/// Drives libxml2 over a page.
private func read(_ page: UnsafeBufferPointer<UInt8>, into builder: UnsafeMutablePointer<TreeBuilder>) {
  guard let base = page.baseAddress, !page.isEmpty, page.count < Int(Int32.max) else { return }
  _ = tables
  guard let context = htmlNewParserCtxt() else { return }
  defer { htmlFreeParserCtxt(context) }
  var events = htmlSAXHandler()
  events.startElement = { user, name, attributes in
    guard let user, let name else { return }
    user.assumingMemoryBound(to: TreeBuilder.self).pointee.open(name, attributes)
  }
  events.endElement = { user, _ in
    user?.assumingMemoryBound(to: TreeBuilder.self).pointee.close()
  }
  events.characters = { user, text, count in
    guard let user, let text else { return }
    user.assumingMemoryBound(to: TreeBuilder.self).pointee.add(text, Int(count))
  }
  events.ignorableWhitespace = events.characters
  // Scripts: only JSON-LD is of use, and it comes this way.
  events.cdataBlock = events.characters
  context.pointee.sax.pointee = events
  context.pointee.userData = UnsafeMutableRawPointer(builder)
  builder.pointee.context = context
  let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
  let unused = base.withMemoryRebound(to: CChar.self, capacity: page.count) {
    htmlCtxtReadMemory(context, $0, Int32(page.count), nil, "UTF-8", Int32(bitPattern: UInt32(options)))
  }
  if let unused { xmlFreeDoc(unused) }
  builder.pointee.context = nil
}

/// libxml2's parse of a page in UTF-8 into its own tree, thrown away: what reading a page is measured against.
package func parseByLibXML2Alone(_ page: [UInt8]) {
  _ = tables
  let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
  page.withUnsafeBytes { bytes in
    let document = htmlReadMemory(
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil, "UTF-8",
      Int32(bitPattern: UInt32(options)))
    if let document { xmlFreeDoc(document) }
  }
}

/// Builds a tree from libxml2's events.
///
/// libxml2 closes `<html>` and `<body>` at their end tags and begins others for what comes behind. Here, as in browsers,
/// both stay open to the end of the page, and what comes behind belongs to the body.
private struct TreeBuilder {
  var tree = HTMLTree()
  var context: htmlParserCtxtPtr?
  private let limits: HTMLTree.Limits
  private let values: MovedValues
  /// The page in which those stand.
  private let whole: UnsafeBufferPointer<UInt8>
  /// The open elements: their nodes. Those deeper than the limit stand for the last one kept.
  private var open: [Int32] = []
  /// The page's body; `nil` before it began.
  private var body: Int32?
  private var events = 0
  /// The bytes that libxml2 reads.
  private let length: Int
  private let deadline: UInt64
  /// Whether text is dropped: in a script that is no JSON-LD, in a style.
  private var deaf = false
  private var tags = NameCache(TreeBuilder.knownTags)
  private var names = NameCache(TreeBuilder.knownAttributes)
  private static let knownTags = HTMLTag.byName.mapValues(\.rawValue)
  private static let knownAttributes = HTMLAttribute.byMarkup.mapValues(\.rawValue)

  init(limits: HTMLTree.Limits, values: MovedValues, length: Int, whole: UnsafeBufferPointer<UInt8>) {
    self.limits = limits
    self.length = length
    self.values = values
    self.whole = whole
    deadline = milliseconds() + UInt64(limits.milliseconds)
    open.reserveCapacity(64)
  }

  mutating func open(_ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard goesOn() else { return }
    var tag = HTMLTag(rawValue: tags[name] ?? HTMLTag.other.rawValue) ?? .other
    // A browser shows what is in such a template as the element it stands in.
    if tag == .template, TreeBuilder.isShadowRoot(attributes) { tag = .div }
    if tag == .html {
      beginRoot()
      return reopen(TreeBuilder.root, attributes)
    }
    var parent = self.parent
    if tree.nodes[Int(parent)].tag == .head, !HTMLTag.headTags.contains(tag) {
      endHead(parent)
      parent = self.parent
    }
    if tag == .body, parent != TreeBuilder.root { return reopen(parent, parent == body ? attributes : nil) }
    if open.count >= limits.depth {
      tree.limit = tree.limit ?? .depth
      if open.count >= limits.openElements || open.count * length > limits.searches { return stop(.depth) }
      open.append(parent)
      deaf = tag == .style || tag == .script
      return
    }
    let node = Int32(tree.nodes.count)
    let kept = keep(attributes)
    open.append(node)
    if tag == .body { body = node }
    tree.nodes.append(
      HTMLTree.Node(
        tag: tag, depth: depth(below: parent), parent: parent, end: -1, start: kept.lowerBound, stop: kept.upperBound))
    deaf = tag == .style || (tag == .script && !isData)
  }

  /// Whether a `<template>` is a declarative shadow root.
  private static func isShadowRoot(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) -> Bool {
    guard var pair = attributes else { return false }
    while let name = pair[0] {
      if String(cString: name).hasPrefix("shadowroot") { return true }
      pair += 2
    }
    return false
  }

  mutating func close() {
    guard let node = open.popLast() else { return }
    deaf = false
    if open.last != node, node != body, node != TreeBuilder.root { tree.nodes[Int(node)].end = Int32(tree.nodes.count) }
  }

  mutating func add(_ text: UnsafePointer<UInt8>, _ count: Int) {
    guard !deaf, count > 0, goesOn() else { return }
    let parent = self.parent
    let start = Int32(tree.bytes.count)
    if count >= 4, text[0] == UInt8(ascii: "n"), isUnclosedSpace(text, count) {
      tree.bytes[Int(start) - 1] = UInt8(ascii: " ")
      return add(text + 4, count - 4)
    }
    if count >= 4, let reference = referenceEncodedTwice(UnsafeBufferPointer(start: text, count: count)) {
      tree.bytes.removeLast()
      appendUTF8(reference.scalar, to: &tree.bytes)
      tree.nodes[tree.nodes.count - 1].stop = Int32(tree.bytes.count)
      return add(text + reference.end, count - reference.end)
    }
    tree.bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
    let stop = Int32(tree.bytes.count)
    if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text, tree.nodes[last].parent == parent,
      tree.nodes[last].stop == start
    {
      tree.nodes[last].stop = stop
    } else {
      let index = Int32(tree.nodes.count)
      tree.nodes.append(
        HTMLTree.Node(
          tag: .text, depth: depth(below: parent), parent: parent, end: index + 1, start: start, stop: stop))
    }
  }

  /// Whether text is the rest of an `&nbsp` without its semicolon, which libxml2 gives in two parts and browsers show as a
  /// space, also right before letters (WHATWG HTML, named character reference state).
  private func isUnclosedSpace(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard text[1] == UInt8(ascii: "b"), text[2] == UInt8(ascii: "s"), text[3] == UInt8(ascii: "p"),
      count == 4 || text[4] != UInt8(ascii: ";"), let last = tree.nodes.last, last.tag == .text
    else { return false }
    return last.stop == Int32(tree.bytes.count) && tree.bytes.last == UInt8(ascii: "&")
  }

  /// The character that text behind an “&” stands for, where somebody encoded a reference twice, `&amp;#8217;`, and the
  /// length of the text that spells it. What means something to markup stays, and so does what is shown as code.
  private func referenceEncodedTwice(_ text: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, end: Int)? {
    guard tree.bytes.last == UInt8(ascii: "&"), let last = tree.nodes.last, last.tag == .text,
      last.stop == Int32(tree.bytes.count), let reference = CharacterReference.read(in: text, at: -1),
      reference.scalar > 0x20, !(0x7F..<0xA0).contains(reference.scalar),
      ![UInt32]([0x26, 0x3C, 0x3E]).contains(reference.scalar),
      !open.contains(where: { [.code, .pre, .kbd, .samp, .textarea, .script].contains(tree.nodes[Int($0)].tag) })
    else { return nil }
    return reference
  }

  mutating func finish() {
    while !open.isEmpty { close() }
    let end = Int32(tree.nodes.count)
    if end > 0 { tree.nodes[Int(TreeBuilder.root)].end = end }
    if let body { tree.nodes[Int(body)].end = end }
  }

  /// The first node, `<html>`, whatever the page begins with.
  private static let root: Int32 = 0

  /// The element that what comes next belongs to.
  private var parent: Int32 {
    mutating get {
      beginRoot()
      let last = open.last ?? TreeBuilder.root
      return last == TreeBuilder.root ? body ?? last : last
    }
  }

  /// Ends the head at the first element that is none of its own, as browsers do; libxml2 does not know the younger ones.
  private mutating func endHead(_ head: Int32) {
    tree.nodes[Int(head)].end = Int32(tree.nodes.count)
    for index in open.indices where open[index] == head { open[index] = TreeBuilder.root }
  }

  private func depth(below parent: Int32) -> UInt16 { tree.nodes[Int(parent)].depth + 1 }

  private mutating func beginRoot() {
    guard tree.nodes.isEmpty else { return }
    tree.nodes.append(HTMLTree.Node(tag: .html, depth: 0, parent: -1, end: -1, start: 0, stop: 0))
  }

  /// Goes on with an element that began before; its first tag with attributes counts.
  private mutating func reopen(
    _ node: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    open.append(node)
    deaf = false
    guard tree.nodes[Int(node)].start == tree.nodes[Int(node)].stop else { return }
    let kept = keep(attributes)
    tree.nodes[Int(node)].start = kept.lowerBound
    tree.nodes[Int(node)].stop = kept.upperBound
  }

  /// Whether the script just opened holds data rather than a program.
  private var isData: Bool {
    guard let node = tree.nodes.last else { return false }
    for attribute in tree.attributes[Int(node.start)..<Int(node.stop)] where attribute.name == .type {
      return tree.bytes[Int(attribute.start)..<Int(attribute.stop)].containsSequence("ld+json")
    }
    return false
  }

  /// Keeps those attributes of an element that are told apart; where they stand.
  private mutating func keep(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) -> Range<Int32> {
    let start = Int32(tree.attributes.count)
    if var pair = attributes {
      while let attribute = pair[0] {
        if let key = names[attribute].flatMap(HTMLAttribute.init(rawValue:)) { keep(key, pair[1]) }
        pair += 2
      }
    }
    return start..<Int32(tree.attributes.count)
  }

  private mutating func keep(_ name: HTMLAttribute, _ value: UnsafePointer<UInt8>?) {
    let start = tree.bytes.count
    if let value, let place = values.place(value) {
      tree.bytes.append(contentsOf: whole[place].prefix(limits.attributeBytes))
    } else if let value {
      let count = min(strlen(UnsafeRawPointer(value).assumingMemoryBound(to: CChar.self)), limits.attributeBytes)
      tree.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: count))
    }
    tree.attributes.append(
      HTMLTree.Attribute(name: name, start: Int32(start), stop: Int32(tree.bytes.count)))
  }

  /// Looks at the limits every now and then.
  @inline(__always)
  private mutating func goesOn() -> Bool {
    events += 1
    if events & 255 == 0 { check() }
    return tree.limit == nil || tree.limit == .depth
  }

  private mutating func check() {
    if tree.nodes.count > limits.nodes {
      stop(.nodes)
    } else if tree.bytes.count > limits.bytes {
      stop(.text)
    } else if events > limits.events {
      stop(.events)
    } else if milliseconds() > deadline {
      stop(.time)
    }
  }

  private mutating func stop(_ limit: HTMLLimit) {
    tree.limit = limit
    if let context { xmlStopParser(context) }
  }
}

/// Which of a fixed list of names a libxml2 name is. libxml2 keeps one copy of each name, so that its address says it.
private struct NameCache {
  private var slots: [(address: UInt, value: UInt8)]
  private let known: [String: UInt8]
  /// Says “none of them”.
  private static let none = UInt8.max

  init(_ known: [String: UInt8]) {
    slots = Array(repeating: (0, NameCache.none), count: 512)
    self.known = known
  }

  subscript(name: UnsafePointer<UInt8>) -> UInt8? {
    mutating get {
      let address = UInt(bitPattern: name)
      let slot = Int((address ^ (address >> 9)) & 511)
      if slots[slot].address != address {
        slots[slot] = (address, known[String(cString: name)] ?? NameCache.none)
      }
      let value = slots[slot].value
      return value == NameCache.none ? nil : value
    }
  }
}

/// The processor time of this thread, in milliseconds: a busy machine must not cut a page short.
private func milliseconds() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
}
