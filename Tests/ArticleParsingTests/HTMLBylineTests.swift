import Articles
import Testing

@testable import ArticleParsing

/// Bylines and dates where pages put them, and what stands nearby and is not the article's.
@Suite struct HTMLBylineTests {
  private static let sentences = [
    "The reservoir above Oxmouth is lower than it has been in any October since the dam was built, the company said.",
    "Nobody will have to carry water home, a spokeswoman said, but gardens and cars should wait for the rain.",
    "The last time the old church tower stood out of the water was in 1976, and people came to look at it then.",
  ]
  private static let text = sentences.map { "<p>\($0)</p>" }.joined()

  private func read(_ body: String, head: String = "") -> Article {
    let page = "<html lang=en><head><title>Reservoir runs low</title>\(head)</head><body>\(body)</body></html>"
    return htmlArticle(in: Array(page.utf8), input: "page.html")
  }

  static let bylines: [String] = [
    "<h1>Reservoir runs low</h1><div class=meta>By <a href='/author/ann'>Ann Lee</a><span>in General</span></div><p class=date>4 March 2025</p><div>\(text)</div>",
    "<h1>Reservoir runs low</h1><p class=label><strong>By</strong></p><p class=full-name>Ann Lee</p><p>4 March 2025</p><div>\(text)</div>",
    "<small>4 March 2025 | 13:10 | Ann Lee</small><h1>Reservoir runs low</h1><div>\(text)</div>",
    "<h1>Reservoir runs low</h1><p>Ann Lee</p><p>on</p><p>Tuesday, 4 March 2025 - 14:30</p><div>\(text)</div>",
    "<div class=teaser-head><h1>Reservoir runs low</h1><div class=teaser-meta>Von <a href='/autoren/lee'>Ann Lee</a> am 4. März 2025</div></div><div>\(text)</div>",
    "<h1>Reservoir runs low</h1><div class=author>Ann Lee<a class=follow-button href=#>Follow</a></div><time datetime=2025-03-04>Tuesday</time><div>\(text)</div>",
    "<h1>Reservoir runs low</h1><p>4 March 2025</p><div>\(text)<p><b>Ann Lee</b></p></div>",
    "<h1>Reservoir runs low</h1><div>\(text)</div><div class=submitted>Submitted by <span class=username>Ann Lee</span> on 4 March 2025 - 18:55</div>",
    "<h1>Reservoir runs low</h1><div>\(text)</div><dl><dt>Author</dt><dd>Ann Lee</dd><dt>Published</dt><dd>4 March 2025</dd></dl>",
    "<h1>Reservoir runs low</h1><p>By Ann Lee</p><p>4 March 2025</p><div>\(text)</div><div class=related-posts><article><p>By <a rel=author href=/b>Ben Roe</a></p><time datetime=2020-01-01>long ago</time></article></div>",
    "<h1>Reservoir runs low</h1><p>By Ann Lee</p><time datetime=2025-03-04>Tuesday</time><div>\(text)</div><div id=comments><p class=comment-author>Ben Roe</p><time datetime=2020-01-01>long ago</time><p>It is a dry year, and I have seen many of them here.</p></div>",
  ]

  @Test(arguments: bylines)
  func isFoundWhereItStands(_ page: String) {
    let article = read(page)
    #expect(article.authors == ["Ann Lee"])
    #expect(article.published?.prefix(10) == "2025-03-04")
    #expect(article.body.map(\.text).prefix(3) == Self.sentences[...])
  }

  /// A short paragraph about somebody is no byline, wherever it stands, and is not taken from the text.
  @Test(
    arguments: [
      "<h1>Reservoir runs low</h1><div>{T}<p>{S}</p></div>", "<h1>Reservoir runs low</h1><div><p>{S}</p>{T}</div>",
      "<h1>Reservoir runs low</h1><p>4 March 2025</p><div><p>{S}</p>{T}</div>",
      "<h1>Reservoir runs low</h1><p>By Anna Leeson</p><div><p>{S}</p>{T}</div>",
    ], ["Anna Leeson, a baker, was less sure.", "Anna Leeson, a baker, was less sure. “It is full,” she said."])
  func aSentenceAboutSomebodyIsText(_ page: String, _ sentence: String) {
    let article = read(page.replacing("{T}", with: Self.text).replacing("{S}", with: sentence))
    #expect(article.authors == (page.contains("By Anna") ? ["Anna Leeson"] : []))
    #expect(article.body.map(\.text).contains(sentence))
  }

  /// Names in lists and boxes are somebody's, but not the author's.
  @Test(arguments: [
    "<h1>Reservoir runs low</h1><div>{T}<ul><li>Anna Leeson</li><li>Jonas Bell</li><li>Ada Rook</li></ul></div>",
    "<h1>Reservoir runs low</h1><div>{T}</div><div class=people><p>Anna Leeson</p><p>Jonas Bell</p></div>",
    "<h1>Reservoir runs low</h1><div>{T}<h3>Anna Leeson, head of the board</h3>{T}</div>",
    "<h1>Reservoir runs low</h1><div><p>Anna Leeson</p><p>Letters</p></div><div>{T}</div>",
  ])
  func namesInListsAndBoxesAreNoAuthors(_ page: String) {
    #expect(read(page.replacing("{T}", with: Self.text)).authors == [])
  }

  /// Where each page has the byline of Ann Lee and Ben Roe.
  @Test(arguments: [
    "<h1>Reservoir runs low</h1><div><p class=author>Ann Lee</p><p>ann@ox.example</p><p class=author>Ben Roe</p></div><div>{T}</div>",
    "<div><header><h1>Reservoir runs low</h1><p>Dry banks, and no rain in sight for weeks</p><ul><li>Share</li><li>Save</li><li>Print</li></ul><div class=byline>By <a href=/author/ann>Ann Lee</a> and <a href=/author/ben>Ben Roe</a></div></header>{T}</div>",
    "<h1>Reservoir runs low</h1><figure><img src=ann.jpg><figcaption><address>By Ann Lee and Ben Roe</address><time datetime=2025-03-04>Tuesday</time></figcaption></figure><div>{T}</div>",
    "<h1>Reservoir runs low</h1><p class=byline><a href=/news/>News</a> <a href=/author/ann>Ann Lee</a>, <a href=/author/ben>Ben Roe</a></p><div>{T}</div>",
    "<h1>Reservoir runs low</h1><p>By Ann Lee and Ben Roe</p><div>{T}</div><p>Edited by <a rel=author href=/author/cy>Cy Voss</a></p>",
    "<h1>Reservoir runs low</h1><figure><img src=dam.jpg><figcaption>The dam <span itemprop=author>Cy Voss</span></figcaption></figure><p>By Ann Lee and Ben Roe</p><div>{T}</div>",
    "<h1>Reservoir runs low</h1><p>By Ann Lee and Ben Roe</p><div>{T}</div><p rel=author>© wire, 250304-99/3 (ox)</p>",
  ])
  func aBylineOfSeveralIsReadWhole(_ page: String) {
    let article = read(page.replacing("{T}", with: Self.text))
    #expect(article.authors == ["Ann Lee", "Ben Roe"])
    #expect(article.body.map(\.text).prefix(3) == Self.sentences[...])
  }

  @Test func whoIsPrintedBesideThoseOfTheDataWroteItWithThem() {
    let page = "<h1>Reservoir runs low</h1><p>By Ann Lee and Ben Roe</p><div>\(Self.text)</div>"
    #expect(read(page, head: "<meta name=author content=\"Ben Roe\">").authors == ["Ann Lee", "Ben Roe"])
    #expect(read(page, head: "<meta property=article:author content=\"Mary Voss\">").authors == ["Mary Voss"])
    #expect(read(page, head: "<meta name=author content=\"Oxmouth Motor\">").authors == ["Ann Lee", "Ben Roe"])
  }

  @Test func whoeverElseTheListOfAuthorsHoldsStandsBesideThePeople() {
    let head = { (authors: String) in
      #"<meta property=og:site_name content=Oxtv><script type="application/ld+json">{"@type":"NewsArticle","headline":"Reservoir runs low","author":\#(authors)}</script>"#
    }
    let page = "<h1>Reservoir runs low</h1><div>\(Self.text)</div>"
    let person = #"{"@type":"Person","name":"Ann Lee"}"#
    #expect(
      read(page, head: head(#"[\#(person),[{"@type":"Person","name":"OXTV VALLEY"}]]"#)).authors
        == ["Ann Lee", "OXTV VALLEY"])
    #expect(read(page, head: head(#"[\#(person),{"@type":"Organization","name":"Oxtv"}]"#)).authors == ["Ann Lee"])
  }

  @Test func theAgencyInAPrintedBylineStandsBesideThePeople() {
    let article = read("<h1>Reservoir runs low</h1><p>By Ann Lee, Reuters</p><div>\(Self.text)</div>")
    #expect(article.authors == ["Ann Lee", "Reuters"])
  }

  @Test(arguments: [
    ("", "<p>Available until 9 May 2025</p>", "2025-03-04"),
    ("<title>Reservoir runs low - Valley Paper, 3.3.2025</title>", "", "2025-03-03"),
  ])
  func aDateIsThatOfTheArticleAlone(_ head: String, _ line: String, _ day: String) {
    let printed = head.isEmpty ? "<p>4 March 2025</p>" : ""
    let page =
      "<html><head>\(head)</head><body><h1>Reservoir runs low</h1>\(line)\(printed)<div>\(Self.text)</div></body></html>"
    #expect(htmlArticle(in: Array(page.utf8), input: "page.html").published == day)
  }

  /// The one label of an author among the text names them, whatever follows; one of several labels is of a list.
  @Test func aLabelNamesTheAuthorsWhereverItStands() {
    let notes = "<h3>Notes</h3><p>(1) The figures are those of the water board, and they were checked in May.</p>"
    let label = "Autorin: Anna Leeson, Projektleiterin der Talsperren"
    let signed = read("<h1>Reservoir runs low</h1><div>\(Self.text)<p><b>\(label)</b></p>\(notes)</div>")
    #expect(signed.authors == ["Anna Leeson"])
    #expect(!signed.body.map(\.text).contains(label))
    for list in [
      "<p>Title: Low Water</p><p>Author: Anna Leeson</p><p>Publisher: Ox Press</p>",
      "<p>Author: Anna Leeson</p><p>Publisher: Ox Press</p><p>Pages: 212</p>",
    ] {
      let review = read("<h1>Reservoir runs low</h1><div>\(Self.text)\(list)\(notes)</div>")
      #expect(review.authors == [])
      #expect(review.body.map(\.text).contains("Author: Anna Leeson"))
    }
  }

  /// A tag that is the same on every page of a site says less than the article's own, and than what is printed.
  @Test func theArticlesOwnNamesGoBeforeThoseOfTheSite() {
    let site = "<meta name=author content=\"Cora Vale\">"
    let page = "<h1>Reservoir runs low</h1>{B}<div>\(Self.text)</div>"
    let plain = page.replacing("{B}", with: "")
    #expect(read(plain, head: site).authors == ["Cora Vale"])
    #expect(read(plain, head: "\(site)<meta property=article:author content=\"Ann Lee\">").authors == ["Ann Lee"])
    #expect(read(page.replacing("{B}", with: "<p>By Ann Lee</p>"), head: site).authors == ["Ann Lee"])
    #expect(read(page.replacing("{B}", with: "<p>By Cora Vale</p>"), head: site).authors == ["Cora Vale"])
  }

  @Test func theNumberOfANoteIsNoPartOfAName() {
    let page = "<h1>Reservoir runs low</h1><p class=author>Ann Lee <sup>1</sup></p><div>\(Self.text)</div>"
    #expect(read(page).authors == ["Ann Lee"])
  }

  @Test func printedNamesGoBeforeAUsersName() {
    let article = read(
      "<h1>Reservoir runs low</h1><p>By Ann Lee</p><div>\(Self.text)</div>", head: "<meta name=author content=ann77>")
    #expect(article.authors == ["Ann Lee"])
  }

  @Test func thePublisherIsTheAuthorOnlyWhereNobodyElseIs() {
    let head =
      #"<meta property=og:site_name content="Oxmouth Courier"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Reservoir runs low","author":{"@type":"Organization","name":"Oxmouth Courier"}}</script>"#
    #expect(read("<h1>Reservoir runs low</h1><div>\(Self.text)</div>", head: head).authors == ["Oxmouth Courier"])
    #expect(
      read("<h1>Reservoir runs low</h1><p>By Ann Lee</p><div>\(Self.text)</div>", head: head).authors == ["Ann Lee"])
  }

  @Test func anAgencyStandsBesideThePeopleWhereTheDataNameIt() {
    let head = "<meta property=og:site_name content=\"AFP\">"
    let page = "<h1>Reservoir runs low</h1><div>\(Self.text)</div>"
    #expect(read(page, head: "<meta name=author content=\"Ann Lee, dpa\">").authors == ["Ann Lee", "dpa"])
    #expect(read(page, head: "\(head)<meta name=author content=\"Ann Lee, AFP\">").authors == ["Ann Lee"])
    #expect(read(page, head: "<meta name=author content=\"Ann Lee, Economics Editor\">").authors == ["Ann Lee"])
  }

  @Test(arguments: [
    "<ul><li>DE</li><li><a href=/plain>Leichte Sprache</a></li></ul><h1>Reservoir runs low</h1>{T}",
    "<h1>Reservoir runs low</h1><p class=dateline>4 March 2025 Latest Report</p>{T}",
    "<h1>Reservoir runs low</h1><p class=author>admin</p>{T}",
    "<h1>Reservoir runs low</h1>{T}<p><b>Current Use</b></p><p>Flats for students</p>",
    "<h1>Reservoir runs low</h1>{T}<p>(Source: OTV)</p>",
    "<h1>Reservoir runs low</h1><p><a href=/people/leeson/><b>Leeson</b></a> had asked for a second dam in the spring of that year.</p>{T}",
  ])
  func nobodyIsAnAuthorForWantOfOne(_ page: String) {
    #expect(read(page.replacing("{T}", with: "<div>\(Self.text)</div>")).authors == [])
  }

  @Test func theDateInTheAddressIsTheLastResortAndSaidSo() {
    let link = "<link rel=canonical href='https://ox.example/2025/03/04/low'>"
    let article = read("<h1>Reservoir runs low</h1><div>\(Self.text)</div>", head: link)
    #expect(article.published == "2025-03-04")
    #expect(
      article.diagnostics.map(\.message) == [
        "page.html: the page prints no date; it was taken from the article's address."
      ])
    let dated = read("<h1>Reservoir runs low</h1><p class=date>5 March 2025</p><div>\(Self.text)</div>", head: link)
    #expect(dated.published == "2025-03-05")
    #expect(dated.diagnostics == [])
  }

  @Test func aPrintedDayStaysWhateverTheAddressSays() {
    let head =
      "<link rel=canonical href='https://ox.example/low-20250305-p1.html'><meta property=article:published_time content='2025-03-04T16:34:54Z'>"
    let article = read(
      "<h1>Reservoir runs low</h1><time>March 4, 2025 - 4.34pm</time><div>\(Self.text)</div>", head: head)
    #expect(article.published == "2025-03-04T16:34:54Z")
  }

  @Test func theDateOfAChangeIsSaidToBeOne() {
    let article = read("<h1>Reservoir runs low</h1><p>Last updated: 4 March 2025</p><div>\(Self.text)</div>")
    #expect(article.published == "2025-03-04")
    #expect(article.modified == "2025-03-04")
    #expect(
      article.diagnostics.map(\.message) == [
        "page.html: the page gives only the date of its last change, which was used as its date."
      ])
  }

  @Test(arguments: [
    "<h1><span class=kicker>Drought</span> Reservoir runs low</h1>",
    "<h1><span class=dachzeile>Drought</span><span class=headline>Reservoir runs low</span></h1>",
    "<h1>Reservoir runs low <small>An October as never before</small></h1>",
    "<h1><time>Mar 4</time> Reservoir runs low</h1>",
    "<h1><a href=/>The Courier</a></h1><h2>Reservoir runs low</h2>",
    "<h1>All the news of the valley</h1><h2><a href=/low>Reservoir runs low</a></h2>",
  ])
  func aHeadlineIsNeitherItsKickerNorTheSite(_ heading: String) {
    let article = read("\(heading)<div>\(Self.text)</div>")
    #expect(article.headline == "Reservoir runs low")
    #expect(article.body.map(\.text) == Self.sentences)
  }
}
