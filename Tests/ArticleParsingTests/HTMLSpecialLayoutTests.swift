import Articles
import Testing

@testable import ArticleParsing

/// What is more than paragraphs: posts, live blogs, interviews, pictures, notes about payment.
@Suite struct HTMLSpecialLayoutTests {
  private static let first =
    "The new bridge over the Ox was opened on Monday, two years later than planned and well over its budget."
  private static let second =
    "Thousands of people walked across it in the rain, and a brass band played, while the mayor cut a ribbon."

  private func read(_ body: String, head: String = "") -> Article {
    let page =
      "<html lang=en><head><title>Bridge opens</title>\(head)</head><body><h1>Bridge opens</h1>\(body)</body></html>"
    return htmlArticle(in: Array(page.utf8), input: "page.html")
  }

  @Test(arguments: [
    "<blockquote class='twitter-tweet'><p>It sways, and I like it.</p>— Ann Lee (@annlee) <a href='https://x.example/1'>March 4, 2025</a></blockquote>",
    "<blockquote class='instagram-media'><p>It sways, and I like it.</p><p>— Ann Lee (@annlee)</p></blockquote>",
  ])
  func anEmbeddedPostIsAQuotationOfItsAuthor(_ post: String) throws {
    let article = read("<div><p>\(Self.first)</p>\(post)<p>\(Self.second)</p></div>")
    let quotation = try #require(article.body.first { $0.kind == .blockQuotation })
    #expect(quotation.text == "It sways, and I like it.")
    #expect(quotation.attribution == "Ann Lee (@annlee)")
    #expect(article.body.last?.text == Self.second)
  }

  @Test func aLiveBlogKeepsItsEntriesInOrder() {
    let times = ["10:42", "10:15", "09:58"]
    let entries = times.enumerated().map { index, time in
      "<div class='live-entry'><time>\(time)</time><h3>Entry number \(index)</h3><p>\(index). \(Self.second)</p></div>"
    }
    let article = read("<div class=live-blog><p>\(Self.first)</p>\(entries.joined())</div>")
    let texts = article.body.map(\.text)
    #expect(texts.filter { $0.hasSuffix("ribbon.") } == (0..<3).map { "\($0). \(Self.second)" })
    #expect(texts.filter { $0.hasPrefix("Entry") } == (0..<3).map { "Entry number \($0)" })
  }

  @Test(arguments: [
    "<p><strong>Does it sway?</strong></p><p>It does, and it was built to: what cannot move breaks in the first storm.</p>",
    "<h3>Does it sway?</h3><p>It does, and it was built to: what cannot move breaks in the first storm.</p>",
    "<dl><dt>Does it sway?</dt><dd>It does, and it was built to: what cannot move breaks in the first storm.</dd></dl>",
    "<div class=question>Does it sway?</div><div class=answer>It does, and it was built to: what cannot move breaks in the first storm.</div>",
  ])
  func questionsStandBeforeTheirAnswers(_ markup: String) {
    let article = read("<div><p>\(Self.first)</p>\(markup)<p>\(Self.second)</p></div>")
    #expect(
      article.body.map(\.text) == [
        Self.first, "Does it sway?",
        "It does, and it was built to: what cannot move breaks in the first storm.", Self.second,
      ])
  }

  @Test func alternativeTextIsNoCaption() throws {
    let article = read(
      "<div><p>\(Self.first)</p><p><img src='/p.jpg' alt='A crowd on the new bridge'></p><p>\(Self.second)</p></div>")
    let caption = try #require(article.captions.first)
    #expect(caption.text == nil)
    #expect(caption.alt == "A crowd on the new bridge")
    #expect(article.body.map(\.text) == [Self.first, Self.second])
  }

  @Test func captionsStandBehindTheirParagraphs() {
    let figure = { (name: String) in
      "<figure><img src='/\(name).jpg'><figcaption>The bridge seen from the \(name) bank.</figcaption></figure>"
    }
    let article = read(
      "<div>\(figure("north"))<p>\(Self.first)</p>\(figure("south"))<p>\(Self.second)</p>\(figure("east"))</div>")
    #expect(article.captions.map(\.after) == [-1, 0, 1])
    #expect(article.body.map(\.text) == [Self.first, Self.second])
  }

  @Test func aGalleryThatShowsItsPicturesTwiceHasEachCaptionOnce() {
    let figure =
      "<figure><img src='/a.jpg'><figcaption>A crowd walks over the bridge. Photo: Ann Lee</figcaption></figure>"
    let article = read("<div>\(figure)<p>\(Self.first)</p><p>\(Self.second)</p>\(figure)</div>")
    #expect(article.captions.count == 1)
    #expect(article.captions.first?.credit == "Ann Lee")
  }

  @Test func theWholeCreditIsTheCredit() throws {
    let article = read(
      "<div><figure><img src='/a.jpg'><figcaption><span>A crowd walks over it.</span><span class=caption__source>Ann Lee / OPA - Ox Images</span></figcaption></figure><p>\(Self.first)</p><p>\(Self.second)</p></div>"
    )
    let caption = try #require(article.captions.first)
    #expect(caption.text == "A crowd walks over it.")
    #expect(caption.credit == "Ann Lee / OPA - Ox Images")
  }

  @Test func theHeadlineInAPlayerIsNoCaption() {
    let article = read(
      "<div><figure><video src='/v.mp4'></video><figcaption>Bridge opens</figcaption></figure><p>\(Self.first)</p><p>\(Self.second)</p></div>"
    )
    #expect(article.captions.allSatisfy { $0.text == nil })
  }

  @Test func dataOfTheSamePictureCompletesItsCaption() throws {
    let head =
      #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge opens","image":{"@type":"ImageObject","url":"https://cdn.example/large/crowd-bridge.jpg?w=2000","creditText":"Ann Lee/OPA"}}</script>"#
    let article = read(
      "<div><figure><img src='/small/crowd-bridge.jpg'><figcaption>A crowd walks over it.</figcaption></figure><p>\(Self.first)</p><p>\(Self.second)</p></div>",
      head: head)
    #expect(try #require(article.captions.first).credit == "Ann Lee/OPA")
  }

  @Test(arguments: [
    "<div class=paywall><p>Subscribe to read the rest of this story.</p></div>",
    "<p>To read the full story, subscribe today.</p>",
    "<div class='subscriber-only'><p>This article is for subscribers.</p></div>",
  ])
  func aPaywallIsSaidAndNotRead(_ wall: String) {
    let article = read("<div><p>\(Self.first)</p><p>\(Self.second)</p>\(wall)</div>")
    #expect(article.body.map(\.text) == [Self.first, Self.second])
    #expect(
      article.diagnostics.map(\.message) == [
        "page.html: the page is for subscribers; its text may be cut short."
      ])
  }

  @Test func anInvitationToSubscribeIsNoPaywall() {
    let article = read(
      "<div><p>\(Self.first)</p><p>\(Self.second)</p><div class=newsletter-signup><p>Subscribe to our newsletter.</p></div></div>"
    )
    #expect(article.diagnostics == [])
  }

  @Test(arguments: [
    "<div class=content>\(entries)</div>", "<div class=sidebar_content>\(entries)</div>",
    "<div class=widget><div>\(entries)</div></div>",
  ])
  func textInABoxOfTheWrongNameIsFound(_ page: String) {
    let article = htmlArticle(in: Array("<html><body>\(page)</body></html>".utf8), input: "-")
    #expect(article.body.map(\.text) == [Self.first, Self.second])
  }
  private static let entries = "<p>\(first)</p><p>\(second)</p>"

  @Test func aConsentWallIsNotTheText() {
    let article = read(
      "<div class=post><p>\(Self.first)</p><blockquote><p>It sways, and I like it.</p></blockquote></div><div id=gdpr_cookie_modal class=cookie-consent><div class=main-content><p>\(String(repeating: "We use cookies, and so do those who sell to you. ", count: 12))</p></div></div>"
    )
    #expect(article.body.map(\.text) == [Self.first, "It sways, and I like it."])
  }

  @Test func aListOfLinksIsTheArticleWhereNothingElseIs() {
    let items = (1...8).map {
      "<li><a href='https://ox.example/\($0)'>A story about the river, number \($0) of the week</a></li>"
    }
    let article = read("<div class=entry-content><ul>\(items.joined())</ul></div>")
    #expect(article.body.count == 8)
  }
}
