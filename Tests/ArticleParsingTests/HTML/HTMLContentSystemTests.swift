import Articles
import Testing

@testable import ArticleParsing

/// Habits of content systems, old and new, that stand beside an article's text and are none of it.
@Suite struct HTMLContentSystemTests: ReservoirPage {
  private func texts(_ article: Article) -> [String] { article.body.map(\.text) }

  // MARK: Authors

  private func data(_ author: String) -> String {
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Reservoir runs low\",\"author\":\(author)}</script>"
  }

  @Test func whoWritesWithTheSitesAccountSignsAboveTheText() {
    let head = data(#"{"@type":"Person","name":"Oxmouth D","url":"https://ox.example/author/admin/"}"#)
    let article = read(
      "<h1>Reservoir runs low</h1><p>by <a rel=author href=/author/admin/>Oxmouth D</a></p><div><p><strong>NOMBU SITHE</strong></p>\(Self.text)</div>",
      head: head)
    #expect(article.authors == ["Nombu Sithe"])
    #expect(texts(article) == Self.sentences)
  }

  @Test func anAccountWithoutAnyOtherNameIsTheAuthor() {
    let head = data(#"{"@type":"Person","name":"Ann Lee","url":"https://ox.example/author/admin/"}"#)
    let article = read("<h1>Reservoir runs low</h1><div><p><b>North of Oxmouth</b></p>\(Self.text)</div>", head: head)
    #expect(article.authors == ["Ann Lee"])
    #expect(read("<h1>Reservoir runs low</h1><div>\(Self.text)</div>", head: head).authors == ["Ann Lee"])
  }

  @Test func whoSignsTheTextWroteItAndNoLogin() {
    let article = read(
      "<h1>Reservoir runs low</h1><p class=byline>by <a href=/author/oxadmin>oxadmin</a></p><div><p><b>By Ada Roe<br>Post Staff Writer</b></p>\(Self.text)</div>",
      head: "<meta name=author content=oxadmin>")
    #expect(article.authors == ["Ada Roe"])
    #expect(texts(article) == Self.sentences)
  }

  @Test func aNameBehindTheSitesOwnIsTheAuthor() {
    let article = read(
      "<article><h1>Reservoir runs low</h1><p class=author>Oxmouth Matin <span>Solenn Kerroux</span></p><div>\(Self.text)</div></article>",
      head: "<meta property=og:site_name content='Oxmouth Matin'><meta name=author content='Oxmouth Matin'>")
    #expect(article.authors == ["Solenn Kerroux"])
  }

  @Test func aNameInAnElementBesideTheTimeIsTheAuthor() {
    let article = read(
      "<article><h1>Reservoir runs low</h1><div class=meta><span>Annelore Bosch</span> <time datetime=2024-05-11T06:30>11 May 2024</time></div><div>\(Self.text)</div></article>"
    )
    #expect(article.authors == ["Annelore Bosch"])
  }

  @Test func whoIsNamedBehindALabelOfAnotherKindIsNoAuthor() {
    let article = read(
      "<article><h1>Reservoir runs low</h1><div><div>Published</div><div>19 February 2024</div></div><div><div>Minister</div><div>Anna Lee</div></div><div>\(Self.text)</div></article>"
    )
    #expect(article.authors.isEmpty)
  }

  @Test func aNameAndAPlaceAboveTheTextAreNoneOfIt() {
    let article = read(
      "<h1>Reservoir runs low</h1><div><div>Esteban Roe in Oxmouth</div><div>Tuesday March 1, 2005</div>\(Self.text)</div>"
    )
    #expect(article.authors == ["Esteban Roe"])
    #expect(texts(article) == Self.sentences)
  }

  // MARK: Boxes, labels, pictures

  @Test(arguments: [
    "<div class=box><p>“I have never seen so little water,” said Ann Lee</p><button>Listen</button></div>",
    "<div class=box><div>“I have never seen so little water,” said Ann Lee</div><button>Listen</button></div>",
  ])
  func aBoxInWhichSomebodySpeaksStays(_ box: String) {
    let article = read(
      "<article><h1>Reservoir runs low</h1><div><p>\(Self.sentences[0])</p><p>\(Self.sentences[1])</p>\(box)<p>\(Self.sentences[2])</p></div></article>"
    )
    #expect(texts(article).contains("“I have never seen so little water,” said Ann Lee"))
  }

  @Test func aBoxThatOffersWithAButtonGoes() {
    let article = read(
      "<article><h1>Reservoir runs low</h1><div><p>\(Self.sentences[0])</p><p>\(Self.sentences[1])</p><div class=box><div>Hear the whole story of the dam</div><button>Listen</button></div><p>\(Self.sentences[2])</p></div></article>"
    )
    #expect(texts(article) == Array(Self.sentences.prefix(3)))
  }

  @Test func labelsBehindTheTextAreNoneOfIt() {
    let article = read(
      "<article><h1>Reservoir runs low</h1>\(Self.text)<div>Water</div><div>Oxmouth</div><div>Dry summers</div></article>"
    )
    #expect(texts(article) == Self.sentences)
  }

  @Test func whoSignsALetterStays() {
    let article = read(
      "<article><h1>Reservoir runs low</h1>\(Self.text)<div>Ann Lee</div><div>Oxmouth, Oxshire</div></article>")
    #expect(texts(article).suffix(2) == ["Ann Lee", "Oxmouth, Oxshire"])
  }

  @Test func theTitleOfAVideoAndWhatItIsAboutAreNoText() {
    let article = read(
      "<article><h1>Reservoir runs low</h1><div><div class='top top-video'><h4>Flash of the hour</h4><div class=words><p>The flash of the hour is here. See what people watch.</p></div></div>\(Self.text)</div></article>"
    )
    #expect(texts(article) == Self.sentences)
  }

  @Test(arguments: [
    "<figure><div><img src=/i.jpg><span>Harbour family</span></div><div><figcaption>The ferry at the quay on Monday</figcaption></div></figure>",
    "<div class=ph><img src=/i.jpg><span class=src>Harbour family</span></div><p class=txt>The ferry at the quay on Monday</p>",
    "<table align=right><tr><td><img src=/i.jpg></td></tr><tr><td>The ferry at the quay on Monday. <i>Post photo by Harbour Family</i></td></tr></table>",
  ])
  func aNameOnAPictureIsItsCredit(_ picture: String) {
    let article = read("<article><h1>Reservoir runs low</h1><div>\(picture)\(Self.text)</div></article>")
    #expect(texts(article) == Self.sentences)
    #expect(article.captions.count == 1)
    #expect(article.captions.first?.text?.hasPrefix("The ferry at the quay on Monday") ?? false)
    #expect(article.captions.first?.credit?.lowercased().hasSuffix("harbour family") ?? false)
  }

  @Test(arguments: [
    "<h3>What the board says about it</h3>", "<p class=sub>Watch the water</p>",
  ])
  func wordsBesideAPictureThatAreNoName(_ words: String) {
    let article = read(
      "<article><h1>Reservoir runs low</h1><div><div><img src=/i.jpg></div>\(words)\(Self.text)</div></article>")
    #expect(article.captions.allSatisfy { $0.credit == nil })
  }

  // MARK: Data of scripts

  @Test func whatScriptsSayOfTheTextThatTheyHold() {
    let body = Self.text.replacing("\"", with: "")
    let article = read(
      "<div>Loading…</div><script id=__NEXT_DATA__ type=application/json>{\"props\":{\"article\":{\"title\":\"Reservoir runs low\",\"standfirst\":\"Gardens and cars must wait for the rain.\",\"publishedAt\":\"2023-04-27T09:00:00Z\",\"authors\":[{\"name\":\"Ada Roe\",\"role\":\"Reporter\"}],\"body\":\"\(body)\"}}}</script>"
    )
    #expect(article.authors == ["Ada Roe"])
    #expect(article.published == "2023-04-27T09:00:00Z")
    #expect(article.standfirst == "Gardens and cars must wait for the rain.")
    #expect(texts(article) == Self.sentences)
  }

  // MARK: Lists of authors

  @Test(arguments: [
    (#"[{"@type":"Organization","name":"Deutsche Presse-Agentur"},{"@type":"Person","name":"OX-Redaktion "}]"#, 2),
    (#"[{"@type":"Person","name":"Ann Lee"},{"@type":"Person","name":"Van onze verslaggever"}]"#, 1),
    (#"[{"@type":"Person","name":"Jörg Staff"}]"#, 1),
  ])
  func whoStandsInTheListOfAuthors(_ list: String, _ count: Int) {
    let head = data(list) + "<meta property=article:author content='Deutsche Presse-Agentur'>"
    let article = read("<h1>Reservoir runs low</h1><div>\(Self.text)</div>", head: count == 2 ? head : data(list))
    #expect(article.authors.count == count)
  }

  @Test(arguments: [
    ("<p class=author>Ann Lee im Gespräch mit Ben Roe</p>", ["Ann Lee", "Ben Roe"]),
    ("<div class=byline>Ann Lee talks to Ben Roe</div>", ["Ann Lee", "Ben Roe"]),
    (
      "<div class=info><div class=username><a href=/u/Ferryman>Ferryman</a></div><span class=author>14.84 KB</span></div>",
      ["Ferryman"]
    ),
  ])
  func bylinesThatSayMore(_ top: String, _ names: [String]) {
    #expect(read("<article><h1>Reservoir runs low</h1>\(top)<div>\(Self.text)</div></article>").authors == names)
  }

  @Test func aTagThatNamesAnAccountYieldsToAMarkedName() {
    let article = read(
      "<div itemscope><h2 itemprop=headline>Reservoir runs low</h2><dl><dd itemprop=author>Written by <span itemprop=name>Bertille Chazal</span></dd></dl><div itemprop=articleBody>\(Self.text)</div></div>",
      head: "<meta name=author content='Super Utilisateur'>")
    #expect(article.authors == ["Bertille Chazal"])
  }

  @Test func aContactIsNoAuthor() {
    let article = read(
      "<h1>Reservoir runs low</h1>\(Self.text)<p><b>Contact:</b><br>Dr. Ann Lee<br>E-Mail: lee@ox.example</p>")
    #expect(article.authors.isEmpty)
  }

  // MARK: Dates and headlines

  @Test func aDayAndAMonthThatAnElementTellsApart() {
    let article = read(
      "<h1>Reservoir runs low</h1><p class=date><time datetime=2025-02-10T12:00:00Z>Mon, 02/10/2025 - 13:00</time></p><div>\(Self.text)</div>"
    )
    #expect(article.published?.hasPrefix("2025-02-10") ?? false)
  }

  @Test func theBoldLineAboveABylineIsTheHeadlineOfAPageWithoutHeadings() {
    let page =
      "<html><head><title>Oxmouth Bulletin Online - Local</title></head><body><table><tr><td><font size=5><b>Reservoir runs low again</b></font><br><b>By ANN LEE</b><br>\(Self.sentences.joined(separator: "<br><br>"))</td></tr></table></body></html>"
    let article = htmlArticle(in: Array(page.utf8), input: "page.html")
    #expect(article.headline == "Reservoir runs low again")
    #expect(article.body.map(\.text) == Self.sentences)
  }

  // MARK: Above and beside the text

  @Test(arguments: [
    "<div><span>Water</span><h1>Reservoir runs low</h1></div>",
    "<p>Press release no. 41/2025</p><h1>Reservoir runs low</h1>",
    "<div><p>Member-only story</p></div><h1>Reservoir runs low</h1>",
  ])
  func aLabelAboveTheHeadlineIsNoText(_ top: String) {
    #expect(texts(read("<main><div>\(top)\(Self.text)</div></main>")) == Self.sentences)
  }

  @Test func aDialogueOverThePageIsNoText() {
    let wall = (1...4).map {
      "<p>We and our \($0)14 partners store data on your device and use it to show you what you may like.</p>"
    }
    let article = read(
      "<div role=dialog><div>\(wall.joined())</div></div><article><h1>Reservoir runs low</h1>\(Self.text)</article>")
    #expect(texts(article) == Self.sentences)
  }

  @Test func anArticleInADialogueIsRead() {
    #expect(texts(read("<div role=dialog><h1>Reservoir runs low</h1><div>\(Self.text)</div></div>")) == Self.sentences)
  }

  @Test(arguments: [
    "<div class=callout><div>💡</div><div>Liking what you read? Our letter comes out every Tuesday.</div></div>",
    "<div class=box><h3>Before you go</h3><p>Our reporting is free for everybody because some of our readers pay for it, a little each month.</p><p>It costs us more than it brings, and nobody tells us what to write about the water company.</p><p>If you can, help us with what you can spare.</p><button>Give</button></div>",
    "<div class=note><p>Unsere Arbeit ist unabhängig, weil unsere Leserinnen und Leser sie bezahlen, und sie bleibt es, solange sie das tun.</p><p>Mit unserem Newsletter erfahren Sie, was im Tal geschieht.</p></div>",
  ])
  func anAppealInABoxIsNoText(_ box: String) {
    let half = Self.sentences.map { "<p>\($0)</p>" }
    let article = read("<h1>Reservoir runs low</h1><div>\(half[0])\(half[1])\(box)\(half[2])\(half[3])</div>")
    #expect(texts(article) == Self.sentences)
  }

  @Test(arguments: [
    "<div class=box><h3>The dam</h3><p>It was built by our grandparents, says a plaque, and paid for with a tax on beer.</p></div>",
    "<div class=box><p>“Our water is our life, and whoever sells it sells us,” Ann Lee told the council.</p></div>",
  ])
  func aBoxThatTellsSomethingIsKept(_ box: String) {
    let half = Self.sentences.map { "<p>\($0)</p>" }
    let article = read("<h1>Reservoir runs low</h1><div>\(half[0])\(half[1])\(box)\(half[2])\(half[3])</div>")
    #expect(article.body.count > Self.sentences.count)
  }

  @Test(arguments: [
    "Article address: http://ox.example/2025/10/17/low.html", "More on water: https://ox.example/water",
  ])
  func aLabelledAddressAtTheEndIsNoText(_ line: String) {
    #expect(texts(read("<h1>Reservoir runs low</h1><div>\(Self.text)<p>\(line)</p></div>")) == Self.sentences)
  }

  @Test(arguments: ["<p>(OPA/roe)</p>", "<p>OX gp/rm</p>"])
  func signsAtTheEndAreNoText(_ line: String) {
    #expect(texts(read("<h1>Reservoir runs low</h1><div>\(Self.text)\(line)</div>")) == Self.sentences)
  }

  @Test(arguments: [
    ("<p class=dek><span class=badge>Opinion</span> The town should have built a second dam years ago.</p>", ""),
    (
      "<div class=rubric><b>EXCLUSIVE</b> The town should have built a second dam years ago.</div>",
      "<meta property=og:description content='The town should have built a second dam years ago.'>"
    ),
  ])
  func aBadgeIsNoPartOfTheStandfirst(_ lead: String, _ head: String) {
    let article = read(
      "<article><header><h1>Reservoir runs low</h1>\(lead)</header><div>\(Self.text)</div></article>", head: head)
    #expect(article.standfirst == "The town should have built a second dam years ago.")
    #expect(texts(article) == Self.sentences)
  }

  @Test func componentsAreNoConsentWall() {
    let article = read(
      "<div class=cmp-container><div class=cmp-title><h1>Reservoir runs low</h1></div><div class='cmp-text cmp-text--intro'><p>The town should have built a second dam years ago.</p></div><div class=cmp-byline-block><p class=cmp-byline-block__name>Ivo Carrick</p><p>May 19, 2025</p></div><div class=cmp-text>\(Self.text)</div></div>",
      head: "<meta property=og:description content='The town should have built a second dam years ago.'>")
    #expect(article.standfirst == "The town should have built a second dam years ago.")
    #expect(article.authors == ["Ivo Carrick"])
    #expect(texts(article) == Self.sentences)
  }

  @Test func whoMadeThePicturesIsNoAuthor() {
    let article = read(
      "<article><header><h1>Reservoir runs low</h1><div class=contrib>Words <a href=/contributors/ann-lee>Ann Lee</a> Pictures <a href=/contributors/ben-roe>Ben Roe</a></div></header><div>\(Self.text)</div></article>"
    )
    #expect(article.authors == ["Ann Lee"])
  }

  @Test func aPageSavedFromAReaderViewKeepsItsAuthor() {
    let article = read(
      "<div class=container><div class=reader-header><h1 class=reader-title>Reservoir runs low</h1><div class='credits reader-credits'>Emrys Holt</div></div><div class=content>\(Self.text)</div></div>"
    )
    #expect(article.authors == ["Emrys Holt"])
  }

  // MARK: Captions

  @Test(arguments: [
    ("<p>The old church tower at noon. (photo Lee)</p>", "The old church tower at noon.", "Lee"),
    ("<p>برج الكنيسة القديمة (تصوير: فادي منصور)</p>", "برج الكنيسة القديمة", "فادي منصور"),
    ("<p>The old church tower stands dry. Ann Lee</p>", "The old church tower stands dry.", "Ann Lee"),
    ("<p>Ο πύργος το πρωί της Τρίτης. ΦΩΤΟΓΡΑΦΙΑ: ΑΝΝΑ ΚΕΛΛΗ</p>", "Ο πύργος το πρωί της Τρίτης.", "ΑΝΝΑ ΚΕΛΛΗ"),
    ("<p>The old church tower, photographed by Ann Lee</p>", "The old church tower", "Ann Lee"),
    (
      "<p>The old church tower, at noon. ANN LEE FOR «THE POST»</p>", "The old church tower, at noon.",
      "ANN LEE FOR «THE POST»"
    ),
  ])
  func creditsInOtherForms(_ caption: String, _ text: String, _ credit: String) {
    let article = read(
      "<h1>Reservoir runs low</h1><figure><img src=t.jpg><figcaption>\(caption)</figcaption></figure><div>\(Self.text)</div>"
    )
    #expect(article.captions.map(\.text) == [text])
    #expect(article.captions.map(\.credit) == [credit])
  }

  @Test(arguments: [
    "<table align=right><tr><td><img src=t.jpg></td></tr><tr><td>The old church tower (Photo: Ann Lee)</td></tr></table>",
    "<p><img class=caption src=t.jpg title='The old church tower (Photo: Ann Lee)'></p>",
  ])
  func captionsOfOldLayouts(_ picture: String) {
    let article = read("<h1>Reservoir runs low</h1><div>\(picture)\(Self.text)</div>")
    #expect(article.captions.map(\.text) == ["The old church tower"])
    #expect(article.captions.map(\.credit) == ["Ann Lee"])
    #expect(texts(article) == Self.sentences)
  }

  @Test func aGalleryInParagraphsOfTheText() {
    let words = [
      "The old church tower, seen from the eastern shore at noon",
      "Boats on dry land near the lower harbour of Oxmouth", "A dog on the bottom of the lake, a hundred yards out",
    ]
    let slides = words.map {
      "<div class=slide><div><img data-src=t\($0.count).jpg></div><div class=legend><p>\($0)</p></div></div>"
    }
    let article = read("<h1>Reservoir runs low</h1><div>\(Self.text)\(slides.joined())</div>")
    #expect(article.captions.map(\.text) == words)
  }
}
