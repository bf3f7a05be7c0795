import Articles
import Testing

@testable import ArticleParsing

/// Who wrote an article, by what stands around the name: its element, its neighbours, its place.
@Suite struct HTMLAuthorTests {
  private static let text = [
    "The reservoir above Oxmouth is lower than it has been in any October since the dam was built, the company said.",
    "Nobody will have to carry water home, a spokeswoman said, but gardens and cars should wait for the rain.",
    "The last time the old church tower stood out of the water was in 1976, and people came to look at it then.",
  ].map { "<p>\($0)</p>" }.joined()

  /// A page with something between headline and text, behind the text, behind the article, and in its head.
  private func authors(_ top: String = "", end: String = "", behind: String = "", head: String = "") -> [String] {
    let page = """
      <html lang=en><head><title>Reservoir runs low</title>\(head)</head><body><article><h1>Reservoir runs low</h1>\
      \(top)<div>\(Self.text)\(end)</div></article>\(behind)</body></html>
      """
    return htmlArticle(in: Array(page.utf8), input: "page.html").authors
  }

  @Test(arguments: [
    "<p class=byline>By Ann Lee&nbsp and&nbsp Ben Roe</p>",
    "<p class=byline>By Ann&nbspLee and Ben&nbspRoe</p>",
    "<p>By <button>Ann Lee</button> and <button>Ben Roe</button></p>",
    "<div><button><p>By <a href=/author/ann>Ann Lee</a> and <a href=/author/ben>Ben Roe</a></p></button></div>",
    "<div class=authors><span>Ann Lee</span><span>Ben Roe</span></div>",
    "<ul class=header><li><span class=author><a href=/author/ann>Ann Lee</a> &amp; <a href=/author/ben>Ben Roe</a></span></li></ul>",
    "<div class=authors><div class=author><a href=/author/ann>Ann Lee</a><span>Dam correspondent</span></div><div class=author><a href=/author/ben>Ben Roe</a><span>Political editor</span></div></div>",
    "<div class=article__author>Politics · Ann Lee, Ben Roe</div>",
    "<p class=byline>By Ann Lee and Ben Roe, photographs by Cy Voss</p>",
    "<p class=byline>By Ann Lee, Ben Roe and Cy Voss (photos)</p>",
  ])
  func severalAreReadWhole(_ top: String) {
    #expect(authors(top) == ["Ann Lee", "Ben Roe"])
  }

  @Test(arguments: [
    "<div class=byline><button>Ann Rowland</button><button>Follow</button></div>",
    "<div class=byline><span>Ann Rowland</span><span>Senior Reporter</span></div>",
    "<div class=byline>By Ann Rowland<br>Dam correspondent</div>",
    "<div class=byline>By Ann RowlandPublished 3 May 2024</div>",
    "<div class=byline><span>By</span><span>Ann Rowland</span><span>Published</span><span>3 May 2024</span></div>",
    "<div class=byline>VON Ann Rowland IN Nature</div>",
    "<div class=byline>Ann Rowland, Oxmouth</div>",
    "<div class=byline>Ann Rowland / OXMOUTH</div>",
    "<div class=meta>Ann Rowland · 4 min read</div>",
    "<p>Ann Rowland<br>arowland@ox.example</p>",
    "<div class=photo-author>Cy Voss</div><p>By Ann Rowland</p>",
    "<div itemprop=image><img src=dam.jpg><span itemprop=author>Cy Voss</span></div><p>By Ann Rowland</p>",
  ])
  func whatStandsBesideANameIsNoneOfIt(_ top: String) {
    #expect(authors(top) == ["Ann Rowland"])
  }

  @Test func aBoxCalledACaptionMayHoldTheHeadline() {
    let page = """
      <html><body><header><div class=caption><h1>Reservoir runs low</h1><ul class=author><li>Ann Lee</li></ul></div></header>\
      <div>\(Self.text)</div></body></html>
      """
    #expect(htmlArticle(in: Array(page.utf8), input: "page.html").authors == ["Ann Lee"])
  }

  @Test(arguments: [
    "<p><em>Ann Rowland</em></p>", "<p style='text-align: right'>Ann Rowland</p>", "<p>— Ann Rowland</p>",
    "<p>Ann Rowland can be reached at <a href=mailto:arowland@ox.example>arowland@ox.example</a>.</p>",
    "<p>Contact Ann Rowland: arowland@ox.example</p>",
  ])
  func aNameSetApartAtTheEndSignsTheArticle(_ end: String) {
    #expect(authors(end: end) == ["Ann Rowland"])
  }

  @Test(arguments: [
    "<section><div><a href=/1><h3>Dam keeper resigns at last</h3><div class=card__author>By <span>Cy Voss</span></div></a></div></section>",
    "<ul><li><a href=/1>Dam keeper resigns after nine weeks</a><div class=list-author>Opinion by Cy Voss</div></li></ul>",
    "<form><label class=username>Username</label><input></form>",
  ])
  func whoStandsBehindTheArticleMayBeOfAnother(_ behind: String) {
    #expect(authors(behind: behind).isEmpty)
  }

  @Test(arguments: [
    "<div><a href=/>Home</a> › <a href=/people>People</a> › <a href=/people/cy-voss>Cy Voss</a></div>",
    "<span class=author-views>Views (23925)</span>",
  ])
  func aPathAndACountAreNoByline(_ top: String) {
    #expect(authors(top).isEmpty)
  }

  @Test func aHeadlineThatBeginsWithANameIsNoByline() {
    let page = """
      <html><body><h1>Ann Lee is back at the dam</h1><p>3 May 2024</p><div>\(Self.text)</div></body></html>
      """
    #expect(htmlArticle(in: Array(page.utf8), input: "page.html").authors.isEmpty)
  }

  @Test(arguments: ["Heute, 17:05 Uhr", "Today, 5:05 pm", "Hoy 17:05 h"])
  func aTimeIsNobody(_ time: String) {
    #expect(authors("<div class=article-author><time>\(time)</time></div>").isEmpty)
    #expect(authors("<div class=article-author><span>\(time)</span></div>").isEmpty)
  }

  @Test func anOrganisationThatWroteTheArticleIsNotItsPublisher() {
    let head = """
      <script type='application/ld+json'>{"@type": "NewsArticle", "headline": "Reservoir runs low", "author": [
      {"@type": "Person", "name": "Ann Lee"}, {"@type": "Organization", "name": "Oxline"}]}</script>
      """
    #expect(authors(head: head) == ["Ann Lee", "Oxline"])
  }

  @Test func aListWithAnAgencyIsOneOfAuthors() {
    #expect(authors(head: "<meta name=author content='Dam Online, dpa, jr'>") == ["Dam Online", "dpa", "jr"])
    #expect(authors("<p class=byline>By Associated Press</p>") == ["Associated Press"])
  }
}
