import Articles
import Testing

@testable import ArticleParsing

/// Lines that what stands with them, or how they are set, tells from the text; and text that a name would have cost.
@Suite struct HTMLApartTests {
  private static let text = [
    "The lighthouse on Skarn was lit again on Sunday, forty years after the last keeper had carried the key ashore.",
    "“I never thought that I would see it turn,” said Ida Holm, whose father was that keeper. “It is smaller than I knew it.”",
    "The lamp is driven by the wind, and a school class from the mainland will write down every night how long it burned.",
    "Whether boats need it is another matter, for all of them have had better means to find the harbour since then.",
  ]
  private static let paragraphs = text.map { "<p>\($0)</p>" }

  private func article(_ markup: String, lang: String = "en") -> Article {
    let page =
      "<html lang=\(lang)><head><title>Light on Skarn</title><meta property='og:site_name' content='Skarn Gazette'></head>"
      + "<body><main><article><h1>Light on Skarn</h1>\(markup)</article></main></body></html>"
    return htmlArticle(in: Array(page.utf8), input: "page.html")
  }

  private func body(_ markup: String) -> [String] { article(markup).body.map(\.text) }

  private func between(_ box: String) -> [String] {
    let (head, tail) = (Self.paragraphs.prefix(2).joined(), Self.paragraphs.suffix(2).joined())
    return body("<div class='text'>\(head)\(box)\(tail)</div>")
  }

  @Test(arguments: [
    // The title of what was left out for what it is.
    "<div class='unit'><div class='unit-head'><div class='unit-title'>More from the islands</div></div><ul><li><div class='promo-card'><a href='/1'>A ferry for Skarn, and who is to pay for it</a></div></li></ul></div>",
    // A card whose picture has a label.
    "<div class='kz'><figure><a href='/2'><img src='/t.jpg'></a><figcaption>FOR YOU</figcaption></figure><div><a href='/2'>The goats that swam to the next island</a></div><span>I. H.</span></div>",
    "<div class='clip-embed'><b>Film</b> <a href='/3'>How the lamp was carried up the stairs</a></div>",
    "<div class='contact-box'><h3>Hello!</h3><p>Do you know more about this? Write to the desk at any time of the day.</p></div>",
    "<p><b>Have you kept a light yourself? Write to Ida at ida@gazette.example, and say where it stood.</b></p>",
    "<div class='sound-embed'><div class='sound'><h3>The island hour</h3><p>Listen | 21:40</p><span>Why does nobody stay in winter?</span></div></div>",
    "<div class='film-video'><div></div><p class='film-words'>People of the island dance around the tower</p></div>",
    "<div class='box'><p>Read on below the notice</p></div><div class='ad-slot'><span>Advertisement</span></div>",
    "<div class='story-body-links'><h2>ALSO HERE</h2><a href='/4'>The towers of the coast in numbers</a></div>",
    "<div class='zz'><p>Gazette.example needs JavaScript for much of what it does.</p><p>Please change the settings.</p></div>",
    "<p><strong>And this as well...</strong></p><p><a href='/5'>A storm has closed the school for two days</a></p>",
    "<ul><li><p><i>Sign up for <b><a href='/n'>the letter of the week</a></b> and hear what the island says</i></p></li><li><p><i>Find the Gazette <b><a href='/w'>on WhatsApp</a></b> and stay up to date</i></p></li></ul>",
  ])
  func whatStandsApartIsLeftOut(_ box: String) { #expect(between(box) == Self.text) }

  @Test(arguments: [
    "<p>SOURCE Skarn Lights</p>",
    "<hr><p><em>The Skarn Gazette belongs to its readers. What it prints is paid for by them. <a href='/d'>Give today</a>.</em></p>",
    "<p class='story-disclaimer'><small>Who buys a book by a link on this page helps the school a little.</small></p>",
    "<p>All rights reserved © Gazette House</p>",
    "<p>Provided by <a href='/u'>Skarn College</a></p>",
  ])
  func whatClosesThePageIsLeftOut(_ line: String) { #expect(body(Self.paragraphs.joined() + line) == Self.text) }

  /// Each looks like one of those and is the article's own.
  @Test(arguments: [
    "<div>12 V</div><div>12 V</div>", "<p><b>The lamp</b></p>",
    "<p>Those who write to ida@gazette.example get the whole list of names.</p>",
    "<p>The tower was built by <a href='/h'>the Holm family</a></p>",
  ])
  func whatOnlyLooksLikeItStays(_ markup: String) { #expect(between(markup).count > Self.text.count) }

  @Test func aLabelThatComesAgainBesideOthersIsNone() {
    let box = "<div>Advertisement</div><div>Fold away</div>"
    #expect(body("<div>\(Self.paragraphs.joined(separator: box))</div>") == Self.text)
  }

  @Test func theFirstParagraphMayHaveAnotherNameBesides() {
    let rest = Self.paragraphs.dropFirst().map { $0.replacing("<p>", with: "<p class='paywall'>") }.joined()
    #expect(body("<p class='has-dropcap dropcap-heading paywall'>\(Self.text[0])</p>\(rest)") == Self.text)
  }

  @Test func noAsideIsALead() {
    let notice = "<aside><section class='notes'><p>\(Self.text[3])</p></section></aside>"
    let text = Self.paragraphs.prefix(3).joined()
    #expect(body("\(notice)<div class='text'>\(text)</div>") == Array(Self.text.prefix(3)))
  }

  @Test func aKickerMayStandWithinItsLine() {
    let head =
      "<div class='top'><span class='top-kicker'>Interview</span><h1>Light on Skarn</h1><p class='top-lead'>\(Self.text[3])</p><p>By Ida Holm</p></div>"
    let page =
      "<html><head><title>Light on Skarn</title></head><body><article>\(head)\(Self.paragraphs.prefix(3).joined())</article></body></html>"
    #expect(htmlArticle(in: Array(page.utf8), input: "-").body.map(\.text) == Array(Self.text.prefix(3)))
  }

  @Test func wherePeopleReportFromIsNobody() {
    let found = article(
      "<div class='sign'><strong class='sign-author'><a href='/p/ida'>Ida Holm</a></strong><div class='sign-location'>Skarn Bay</div></div>\(Self.paragraphs.joined())"
    )
    #expect(found.authors == ["Ida Holm"])
  }

  @Test func aRelatedPictureMayBeTheArticles() {
    let picture =
      "<div class='related_images'><img src='/t.jpg'><p class='photo_desc'>The tower on Skarn<span class='photo_author'>Photo: Ole Lund / Gazette</span></p></div>"
    let found = article(picture + Self.paragraphs.joined())
    #expect(found.captions.map(\.text) == ["The tower on Skarn"])
    #expect(found.captions.map(\.credit) == ["Ole Lund / Gazette"])
  }

  @Test func aLinkBehindACreditIsNone() {
    let picture =
      "<figure><img src='/t.jpg'><figcaption><p>The tower on Skarn in the evening. Photo: Ole Lund<a href='/buy'>Buy This Picture</a></p></figcaption></figure>"
    #expect(article(picture + Self.paragraphs.joined()).captions.map(\.credit) == ["Ole Lund"])
  }

  /// A Korean sentence about a “press conference” begins like the office of a reporter.
  @Test func koreanSentencesNameNoReporter() {
    let text = [
      "섬의 등대가 사십 년 만에 다시 켜졌다고 군청이 일요일에 밝혔다.", "이다음 군수는 기자회견에서 “배들이 다시 길을 찾을 것”이라고 말했다.",
      "등대는 바람으로 돌고 학생들이 밤마다 시간을 적는다고 한다.",
    ]
    let page =
      "<html lang=ko><head><title>등대가 다시 켜졌다</title></head><body><article><h1>등대가 다시 켜졌다</h1>\(text.map { "<p>\($0)</p>" }.joined())</article></body></html>"
    let found = htmlArticle(in: Array(page.utf8), input: "-")
    #expect(found.body.map(\.text) == text)
    #expect(found.authors == [])
  }
}
