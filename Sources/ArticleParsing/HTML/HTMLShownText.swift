/// Which text of a page is in its article: in the head, the body, a caption.
///
/// Whatever else the page shows was left out (`HTMLLeftOut`), so that no text of it is lost in silence.
struct HTMLShownText: Sendable {
  /// For each node, whether it is text that the article has.
  private(set) var isShown: [Bool]
  /// For each block of the body, the node of its first text.
  private(set) var blocks: [Int] = []

  /// Nothing of a page.
  init(_ tree: HTMLTree) { isShown = Array(repeating: false, count: tree.nodes.count) }

  /// Takes a line as a block of the body.
  mutating func addBlock(_ line: HTMLLine, of text: HTMLLines) {
    let nodes = text.nodes[line.nodes]
    blocks.append(nodes.first?.node ?? line.owner)
    for part in nodes { isShown[part.node] = true }
  }

  /// Takes the body for text that is not the page's own.
  mutating func forgetBlocks() {
    blocks = []
    for index in isShown.indices { isShown[index] = false }
  }

  /// Takes the headline, where the text below an element is made of it: a kicker beside it is not taken.
  mutating func addHeadline(_ headline: String, below node: Int, _ tree: HTMLTree) {
    var left = letters(headline)[...]
    var found: [Int] = []
    for index in node..<tree.after(node) where tree.nodes[index].tag == .text {
      let own = letters(tree.bytes(of: index))
      if !own.isEmpty, left.hasPrefix(own) {
        left = left.dropFirst(own.count)
        found.append(index)
      }
    }
    if left.isEmpty { for index in found { isShown[index] = true } }
  }

  /// Takes the words of a caption, its text and its credit, from the text below an element: the buttons beside them are
  /// not taken.
  mutating func addCaption(_ words: [String?], below node: Int, _ tree: HTMLTree) {
    var parts = words.compactMap { $0 }.map { letters($0)[...] }
    for index in node..<tree.after(node) where tree.nodes[index].tag == .text {
      let own = letters(tree.bytes(of: index))
      guard !own.isEmpty else { continue }
      for part in parts.indices where !parts[part].isEmpty {
        if parts[part].hasPrefix(own) {
          parts[part] = parts[part].dropFirst(own.count)
          isShown[index] = true
          break
        }
        // “Ada on the quay. Photo: Jo Brandt” is the end of the text, a label and the credit.
        if own.hasPrefix(parts[part]) || own.hasSuffix(parts[part]) {
          parts[part] = ""
          isShown[index] = true
        }
      }
    }
  }
}

extension HTMLTree {
  /// The text of a text node.
  fileprivate func bytes(of node: Int) -> String {
    String(decoding: bytes[Int(nodes[node].start)..<Int(nodes[node].stop)], as: UTF8.self)
  }
}
