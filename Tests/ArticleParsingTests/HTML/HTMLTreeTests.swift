import Articles
import Testing

@testable import ArticleParsing

/// Whatever a page begins and ends with, its tree has one root, and nothing that is written in it is lost.
@Suite struct HTMLTreeTests {
  private static let text = "The lamps on the quay went out at ten, and the boats waited outside until the morning."
  private static let more = "The kiosk sells rope by the yard, and the captain buys all of it when the fog comes in."

  /// Why an array of nodes is no tree with one root; `nil` when it is one.
  private func fault(_ tree: HTMLTree) -> String? {
    let nodes = tree.nodes
    guard let root = nodes.first else { return nil }
    guard root.tag == .html, root.parent == -1, root.depth == 0, Int(root.end) == nodes.count else {
      return "the first node is no root: \(root)"
    }
    for index in nodes.indices.dropFirst() {
      let node = nodes[index]
      guard nodes.indices.contains(Int(node.parent)), node.parent < index else { return "\(index) has no parent" }
      let parent = nodes[Int(node.parent)]
      guard parent.tag != .text, node.depth == parent.depth + 1 else { return "\(index) is at a wrong depth" }
      guard node.end > index, node.end <= parent.end else { return "\(index) ends at \(node.end)" }
      if node.tag == .text { guard node.end == index + 1 else { return "text \(index) has children" } }
      let room = node.tag == .text ? tree.bytes.count : tree.attributes.count
      guard node.start >= 0, node.start <= node.stop, node.stop <= room else { return "\(index) has no such range" }
      if node.tag == .html { return "there is another root at \(index)" }
      if node.tag == .body, nodes[..<index].contains(where: { $0.tag == .body }) { return "there are two bodies" }
    }
    return nil
  }

  private static let page =
    "<html><head><title>Lamps out</title></head><body><h1>Lamps out</h1><p>\(text)</p></body></html>"

  static let odd: [String] = [
    "", " ", "\u{1}", "\u{1A} <style>p{margin:0", "\u{1} <title>Lamps out</title>", "\u{0}", "text", "</html>", "</p>",
    "<!doctype html>", "<!-- a comment -->", "<?xml version='1.0'?>", "<?php echo 1 ?>", "<?a?><?b?>", "<![CDATA[x]]>",
    "<html>", "<html></html>", "<head></head>", "<body></body>", "<html/>", "<br>", "<title>", "<base>", "<frame>",
    "</body></html>\u{1}", "</html></html></body>", "\u{1}</html>\u{2}<html>", "<html><html><body><body>",
    "<frameset><frame src=a><frame src=b></frameset>", "<frameset><frame></frameset><noframes>text</noframes>tail",
    "<html></html><frameset><frame></frameset>", "<head><title>a</title></head><head><title>b</title></head>text",
    "<body>a</body><head><meta name=a></head><body>b</body>", "<svg><html><body>a</body></html></svg>b",
    "<table><html><tr><body><td>a</table>b", "<p>a</html>b</p>", "<p>a</body>b</p>c", "<style></html></style>a",
    "<script type=application/ld+json></html>{}</script>", "<select><option><html>a",
    "<template><html><body>a</template>b",
    "<noscript><html><body>a</noscript>b", "<iframe><html><body>a</body></html></iframe>b",
    "<textarea></html></textarea>a", "<plaintext></html>a", "<xmp></html></xmp>a", "<html lang=de", "<html><",
    "<html>&",
    "a<html>b</html>c<html>d</html>e", "<p></html><p></html><p></html>", "</br></p></html></br></p>",
  ]

  @Test(arguments: odd)
  func thereIsOneRootAtMost(_ page: String) {
    for bytes in [page, page + Self.page, Self.page + page, page + "\n" + page, Self.page + page + Self.page] {
      #expect(fault(HTMLTree(page: Array(bytes.utf8))) == nil, "\(bytes.debugDescription)")
      let article = htmlArticle(in: Array(bytes.utf8), input: "odd.html")
      if bytes.hasPrefix(Self.page) {
        #expect(article.body.contains { $0.text == Self.text }, "\(bytes.debugDescription)")
      }
    }
  }

  @Test func thereIsOneRootInAnyOrderOfMarkup() {
    let parts = [
      "<html>", "</html>", "<html lang=de>", "<head>", "</head>", "<body>", "</body>", "<body class=a>", "<p>", "</p>",
      "text",
      " ", "\u{1}", "<title>t</title>", "<!-- c -->", "<!doctype html>", "<frameset>", "</frameset>", "<frame>",
      "<noframes>", "</noframes>", "<article>", "</article>", "<svg>", "</svg>", "<table>", "<td>", "</table>",
      "<?pi?>",
      "<script>", "</script>", "<style>", "</style>", "<br>", "</br>", "<meta name=a>", "<div>", "</div>", "&amp;",
      "<b>",
    ]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let page = (0..<Int.random(in: 1...24, using: &random)).map { _ in parts.randomElement(using: &random)! }.joined()
      let bytes = Array(page.utf8)
      for limits in [HTMLTree.Limits(), HTMLTree.Limits(depth: 4), HTMLTree.Limits(openElements: 5)] {
        #expect(fault(HTMLTree(page: bytes, limits: limits)) == nil, "\(page.debugDescription)")
      }
    }
  }

  /// What stands behind the end of a page, in front of it, or between its parts.
  static let behind: [String] = [
    page + more, page + "<p>\(more)</p>", page + "<div><p>\(more)</p></div>", page + "<!-- served -->\n<p>\(more)</p>",
    page + "<html><body><p>\(more)</p></body></html>", page + page.replacing(text, with: more),
    page + "\u{1}<p>\(more)", "<body><h1>Lamps out</h1><p>\(text)</p></body><p>\(more)</p></html>",
    "<h1>Lamps out</h1><p>\(text)</p></html><p>\(more)</p></html>", "\u{1}<p>\(text)</p></html>\u{1}<p>\(more)</p>",
    "<p>\(text)</p><!doctype html><html><body><p>\(more)</p>", "<p>\(text)</p></body><head></head><body><p>\(more)</p>",
    "<p>\(text)</p></body></html><?xml version='1.0'?><p>\(more)</p>",
  ]

  @Test(arguments: behind)
  func whatStandsBehindTheEndBelongsToThePage(_ page: String) {
    let tree = HTMLTree(page: Array(page.utf8))
    #expect(fault(tree) == nil)
    let body = htmlArticle(in: Array(page.utf8), input: "behind.html").body.map(\.text)
    #expect(body.contains(Self.text))
    #expect(body.contains(Self.more))
  }

  /// Minified pages leave out where head and body begin and end.
  @Test(arguments: [
    "<title>Lamps</title><main><h1>Lamps out</h1><p>{T}</p></main>",
    "<!doctype html><html lang=en><meta charset=utf-8><title>Lamps</title><article><h1>Lamps out</h1><p>{T}</article>",
    "<head><title>Lamps</title><header><nav>a</nav></header><main><p>{T}</p></main>",
    "<head><title>Lamps</title><section><p>{T}</p></section></head><body><p>b</p></body>",
  ])
  func theHeadEndsWhereTheTextBegins(_ page: String) {
    let bytes = Array(page.replacing("{T}", with: Self.text).utf8)
    #expect(fault(HTMLTree(page: bytes)) == nil)
    #expect(htmlArticle(in: bytes, input: "bare.html").body.map(\.text).contains(Self.text))
  }

  @Test func theFirstLanguageOfAPageCounts() {
    func language(_ page: String) -> String? { htmlArticle(in: Array(page.utf8), input: "-").language }
    #expect(language("<html lang=nl><p>\(Self.text)</p></html><html lang=de><p>\(Self.more)</p></html>") == "nl")
    #expect(language("\u{1}</html><html lang=nl><p>\(Self.text)</p></html>") == "nl")
  }

  @Test func aPageOfTooMuchTextIsReadAsFarAsItSays() {
    let page = Array(String(repeating: "<p>\(Self.text)</p>", count: 500).utf8)
    let tree = HTMLTree(page: page, limits: HTMLTree.Limits(bytes: 10_000))
    #expect(tree.limit == .text)
    #expect(tree.bytes.count >= 10_000)
    #expect(fault(tree) == nil)
  }
}
