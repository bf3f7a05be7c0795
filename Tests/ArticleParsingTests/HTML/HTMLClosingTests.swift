import Articles
import Testing

@testable import ArticleParsing

/// Where the text of a page ends, and what stands behind it.
struct HTMLClosingTests {
  private static let sentences = [
    "The reservoir above Oxmouth is lower than it has been in any October since the dam was built, the company said.",
    "Nobody will have to carry water home, a spokeswoman said, but gardens and cars should wait for the rain.",
    "The last time the old church tower stood out of the water was in 1976, and people came to look at it then.",
    "A committee of the council will look at the pumps in the spring, when the river is expected to be higher again.",
    "The company has been told to mend the two longest pipes in the valley before the winter, which will cost a million.",
    "Divers have looked at the gate below the dam and found nothing that would keep it from closing, the company said.",
  ]

  private func read(_ end: String, head: String = "") -> [String] {
    let text = Self.sentences.map { "<p class=text>\($0)</p>" }.joined()
    let page = """
      <html lang=en><head><title>Reservoir runs low</title><meta property=og:site_name content='Oxmouth Post'>\(head)</head>
      <body><article><h1>Reservoir runs low</h1><div class=story>\(text)\(end)</div></article></body></html>
      """
    return htmlArticle(in: Array(page.utf8), input: "page.html").body.map(\.text)
  }

  /// What is only short, linked, set otherwise or set apart is text.
  @Test(arguments: [
    "Nobody came.", "“We are waiting,” she said.", "It is <a href=/dam>the oldest dam</a> of the county.",
    "<em>The rain had not come by the time of going to press, and the boats lay where they were.</em>",
    "It will be back.", "<strong>The council meets again on Friday at ten.</strong>",
  ])
  func aLastSentenceIsText(_ end: String) {
    #expect(read("<p class=text>\(end)</p>").count == Self.sentences.count + 1)
    #expect(read("<div><p>\(end)</p></div>").count == Self.sentences.count + 1)
  }

  @Test(arguments: ["<p>###</p>", "<p>* * *</p>", "<p>-30-</p>"])
  func aMarkAtTheEndIsNoText(_ mark: String) {
    #expect(read(mark) == (mark.contains("30") ? Self.sentences + ["-30-"] : Self.sentences))
  }

  @Test func whoSignsAsTheAuthorIsNoText() {
    let head = "<meta property=article:author content='Qua Hairen'>"
    #expect(read("<p style='text-align:right'><b>Qua Hairen</b></p>", head: head) == Self.sentences)
    #expect(read("<p>Qua Hairen waited.</p>", head: head).count == Self.sentences.count + 1)
  }

  @Test func whatStandsBehindAColophonIsNoText() {
    #expect(read("<p>（編輯：林曉舟）20250304</p><p>本網站之文字非經授權不得轉載</p>") == Self.sentences)
  }

  /// A report by the minute: each part has its heading, and a time beside it.
  @Test func headingsOfPostsAreText() {
    let posts = (0..<3).map { index in
      "<article class=post><header><time>1\(index):42</time><h2>Part number \(index)</h2></header><p>\(Self.sentences[index])</p></article>"
    }
    let page = "<title>Vote</title><main><h1>The vote on the dam</h1><div class=feed>\(posts.joined())</div></main>"
    let body = htmlArticle(in: Array(page.utf8), input: "page.html").body.map(\.text)
    #expect(body == (0..<3).flatMap { ["Part number \($0)", Self.sentences[$0]] })
  }
}
