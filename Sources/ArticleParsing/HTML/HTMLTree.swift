import Basics

/// A page as a tree, in one flat array: nodes stand in document order, and a node's subtree is the stretch from it
/// up to its `end`.
///
/// Unless the page is empty, the first node is `<html>`, and every other one lies below it, whatever the markup says.
///
/// Only elements and attributes that say something about an article are told apart. Text is UTF-8 without NUL; its
/// white space is as written.
struct HTMLTree: Sendable {
  /// One element or one run of text.
  struct Node: Sendable {
    /// What it is.
    var tag: HTMLTag
    /// How deep it stands; the root is 0.
    var depth: UInt16
    /// The element it stands in; -1 for the root.
    var parent: Int32
    /// One past the last node of its subtree.
    var end: Int32
    /// Text: where its bytes stand in `bytes`. Element: where its attributes stand in `attributes`.
    var start: Int32
    /// One past the last of them.
    var stop: Int32
  }

  /// One attribute that is kept.
  struct Attribute: Sendable {
    /// Which.
    var name: HTMLAttribute
    /// Where its value stands in `bytes`.
    var start: Int32
    /// One past its last byte.
    var stop: Int32
  }

  /// The nodes in document order.
  var nodes: [Node] = []
  /// The attributes of all elements.
  var attributes: [Attribute] = []
  /// The text and the attribute values.
  var bytes: [UInt8] = []
  /// Why the tree is not the whole page; `nil` when it is.
  var limit: HTMLLimit?

  /// The bytes of an element's attribute; `nil` without it.
  func value(_ name: HTMLAttribute, of node: Int) -> Range<Int>? {
    let element = nodes[node]
    guard element.tag != .text else { return nil }
    var index = Int(element.start)
    while index < Int(element.stop) {
      let attribute = attributes[index]
      if attribute.name == name { return Int(attribute.start)..<Int(attribute.stop) }
      index += 1
    }
    return nil
  }

  /// The value of an element's attribute as a string, without white space around it; `nil` without it or when blank.
  func string(_ name: HTMLAttribute, of node: Int) -> String? {
    guard let range = value(name, of: node) else { return nil }
    return trimmed(range)
  }

  /// Bytes of the tree as a string, without white space around them; `nil` when blank.
  func trimmed(_ range: Range<Int>) -> String? {
    var range = range
    while let first = range.first, bytes[first] <= 0x20 { range = range.dropFirst() }
    while let last = range.last, bytes[last] <= 0x20 { range = range.dropLast() }
    return range.isEmpty ? nil : String(decoding: bytes[range], as: UTF8.self)
  }

  /// Whether an element has an attribute with just this value, ASCII case aside.
  func has(_ name: HTMLAttribute, _ value: StaticString, on node: Int) -> Bool {
    guard let range = self.value(name, of: node), range.count == value.utf8CodeUnitCount else { return false }
    let wanted = UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount)
    return zip(bytes[range], wanted).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
  }

  /// Whether one of the words of an attribute's value is this one, ASCII case aside.
  func lists(_ name: HTMLAttribute, _ word: StaticString, on node: Int) -> Bool {
    guard let range = self.value(name, of: node) else { return false }
    let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return bytes[range].split(whereSeparator: { $0 <= 0x20 }).contains { part in
      part.count == wanted.count
        && zip(part, wanted).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
    }
  }

  /// The next node that is not below this one: its next sibling, when it has one.
  @inline(__always)
  func after(_ node: Int) -> Int { Int(nodes[node].end) }

  /// The children of an element.
  func children(of node: Int) -> Children { Children(tree: self, node: node) }

  /// The children of an element, in order.
  struct Children: Sequence, IteratorProtocol {
    private let tree: HTMLTree
    private var index: Int
    private let end: Int

    fileprivate init(tree: HTMLTree, node: Int) {
      self.tree = tree
      index = node + 1
      end = Int(tree.nodes[node].end)
    }

    mutating func next() -> Int? {
      guard index < end else { return nil }
      defer { index = Int(tree.nodes[index].end) }
      return index
    }
  }
}

/// A limit that a page ran into.
enum HTMLLimit: Hashable, Sendable {
  /// More nodes than are kept.
  case nodes
  /// More text than is kept.
  case text
  /// Elements deeper inside each other than are told apart.
  case depth
  /// More tags and pieces of text than a page may have, kept or not.
  case events
  /// Longer to read than a page may take.
  case time
}
