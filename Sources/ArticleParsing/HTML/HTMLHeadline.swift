/// The heading that is an article's headline, as the page's title tells.
///
/// The first `<h1>` is, on most pages. On others it is the name of the site, and the headline an `<h2>` that the title
/// begins with, or ends with where the first heading leads to the front page.
struct HTMLHeadline: Sendable {
  /// The heading.
  let node: Int

  /// How many headings are compared with the title.
  private static let most = 60

  /// Finds it. `first` is the first `<h1>`.
  init?(_ tree: HTMLTree, first: Int?) {
    let title = tree.nodes.indices.lazy.prefix(400).first { tree.nodes[$0].tag == .title }
      .flatMap { tree.text(of: $0) }.map(letters) ?? ""
    guard title.utf8.count >= 8 else {
      guard let first else { return nil }
      node = first
      return
    }
    let own = first.flatMap { tree.text(of: $0) }.map(letters) ?? ""
    let isFront = first.map { HTMLHeadline.leadsToFront($0, tree) } ?? true
    if let first, own.utf8.count >= 8, title.hasPrefix(own), !isFront {
      node = first
      return
    }
    var seen = 0
    for index in tree.nodes.indices where tree.nodes[index].tag == .h2 || tree.nodes[index].tag == .h1 || tree.nodes[index].tag == .h3 {
      guard seen < HTMLHeadline.most, index != first else { continue }
      seen += 1
      guard let text = tree.text(of: index), text.utf8.count >= 12, text.utf8.count <= 400 else { continue }
      let key = letters(text)
      guard key.utf8.count >= 12, key != own else { continue }
      if title.hasPrefix(key) || (isFront && title.hasSuffix(key)) {
        node = index
        return
      }
    }
    guard let first else { return nil }
    node = first
  }

  /// Whether a heading is a link to the front page: then it names the site.
  private static func leadsToFront(_ heading: Int, _ tree: HTMLTree) -> Bool {
    for index in heading..<tree.after(heading) where tree.nodes[index].tag == .a {
      guard let address = tree.string(.href, of: index) else { continue }
      if address == "/" || address.hasSuffix("/index.html") || address.hasSuffix("/index.php") { return true }
      // “https://paper.example” and “https://paper.example/”.
      let parts = address.split(separator: "/", omittingEmptySubsequences: true)
      if parts.count == 2, parts[0].hasSuffix(":") { return true }
    }
    return false
  }
}
