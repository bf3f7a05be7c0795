/// What links say to screen readers alone: the same words in brackets, in an element of their own at the end of link after
/// link. “(opens in a new window)”.
///
/// The style sheet that hides them is often in another file, so that only their being repeated tells.
struct ScreenReaderHints: Sendable {
  /// The elements that hold such words, by the hash of the words.
  private var elements: [UInt64: [Int]] = [:]

  /// What is said fewer times may belong to the text.
  private static let least = 3

  /// The elements whose words come again and again.
  var repeated: [Int] { elements.values.filter { $0.count >= ScreenReaderHints.least }.flatMap { $0 } }

  /// Looks at a run of text that stands in a link.
  mutating func look(at text: Int, _ tree: HTMLTree) {
    let node = tree.nodes[text]
    let parent = tree.nodes[Int(node.parent)]
    guard parent.tag == .span, Int(parent.end) == text + 1, parent.parent >= 0,
      tree.nodes[Int(parent.parent)].tag == .a, let words = tree.trimmed(Int(node.start)..<Int(node.stop)),
      (12...60).contains(words.utf8.count), words.hasPrefix("("), words.hasSuffix(")"), words.contains(" ")
    else { return }
    let hash = byteHash(words)
    elements[hash, default: []].append(Int(node.parent))
  }
}
