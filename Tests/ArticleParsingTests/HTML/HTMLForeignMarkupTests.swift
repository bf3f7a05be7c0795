import Articles
import Testing

@testable import ArticleParsing

/// Pages of content systems that call their parts by other words, in other languages.
@Suite struct HTMLForeignMarkupTests: ReservoirPage {
  // MARK: Authors

  @Test(arguments: [
    ("<div class=signature>Par <a href=/signataires/1>Ann Lee</a><br>Publié le 4 mars 2025</div>", ["Ann Lee"]),
    ("<p class=by>BY ANN LEE IN OXMOUTH</p>", ["Ann Lee"]),
    ("<div class=read-author>Penulis <a href=/p/1>Ann Lee</a><br>Editor <a href=/p/2>Ben Roe</a></div>", ["Ann Lee"]),
    ("<div class=szerzo>Szerző: <a href=/sz/1>Lee Anna</a></div>", ["Lee Anna"]),
    (
      "<div class=author-box><a href=/authors/ann>Ann Lee</a><span class=author-label>Community Reporter</span></div>",
      ["Ann Lee"]
    ),
    (
      "<div class=Byline_row><figure><img src=a.jpg alt=Portrait><figcaption>Ann Lee, water reporter</figcaption></figure></div>",
      ["Ann Lee"]
    ),
    (
      "<div class=infos-pub><span class=auteur>Ann Lee</span> <span class=date>Publié le 04/03/2025</span></div>",
      ["Ann Lee"]
    ),
  ])
  func bylinesOfOtherSystems(_ meta: String, _ names: [String]) {
    let article = read("<main><article><h1>Reservoir runs low</h1>\(meta)<div>\(Self.text)</div></article></main>")
    #expect(article.authors == names)
    #expect(article.body.map(\.text) == Self.sentences)
  }

  @Test func aNameAloneInAnEastAsianByline() {
    let text = (1...4).map { "<p>貯水池の水位は例年より低く、町は\($0)回目の節水を呼びかけた。雨は来週まで降らない見込みで、市は対策を急いでいる。</p>" }.joined()
    let meta = "<div class=articleinfo><span>水野遥子</span><span><time datetime=2025-03-04>2025年3月4日</time></span></div>"
    let signed = "<p>（水野遥子）</p>"
    #expect(read("<h1>水位、例年より低く</h1>\(meta)<div>\(text)</div>", lang: "ja").authors == ["水野遥子"])
    #expect(read("<h1>水位、例年より低く</h1><div>\(text)\(signed)</div>", lang: "ja").authors == ["水野遥子"])
  }

  // MARK: Dates and addresses

  @Test(arguments: [
    "4. března 2025", "4 Mart 2025", "4. maaliskuuta 2025", "4 martie 2025", "4 березня 2025", "4 مارس 2025",
  ])
  func monthsOfOtherLanguages(_ date: String) {
    #expect(
      read("<h1>Reservoir runs low</h1><p class=date>\(date)</p><div>\(Self.text)</div>").published == "2025-03-04")
  }

  @Test func theTimesOfOtherStoriesAreNotTheArticles() {
    let latest =
      "<div class=news><ul><li><a href=/1>An old bell was found in a barn near the lake</a> <time datetime=2025-02-01>1 February</time></li></ul></div>"
    #expect(read("<h1>Reservoir runs low</h1><div>\(Self.text)</div>\(latest)").published == nil)
  }

  @Test func aCanonicalPathIsRelativeToTheBase() {
    let head = "<base href=https://oxmouth.example/><link rel=canonical href=/2025/water>"
    #expect(read("<h1>Reservoir runs low</h1>\(Self.text)", head: head).url == "https://oxmouth.example/2025/water")
  }

  // MARK: Headlines

  @Test func whatIsNoWordOfTheHeadline() {
    let count = "<h1>Reservoir runs low again this autumn <a class=count href=#comments>12</a></h1>"
    #expect(read("<article>\(count)\(Self.text)</article>").headline == "Reservoir runs low again this autumn")
    #expect(TitleParts("水库水位再创新低_本地新闻_南湖日报", site: "").headline == "水库水位再创新低")
  }

  // MARK: Captions

  @Test(arguments: [
    ("<figcaption>The dam in May (foto di Ada Roe)</figcaption>", "The dam in May", "Ada Roe"),
    ("<figcaption>The dam in May. Photo Ada Roe</figcaption>", "The dam in May.", "Ada Roe"),
    ("<figcaption>The dam in May. Video: Ada Roe</figcaption>", "The dam in May.", "Ada Roe"),
    ("<figcaption>The dam in May. (Archivbild: Ada Roe)</figcaption>", "The dam in May.", "Ada Roe"),
    ("<figcaption>五月的水坝。（图/沈若溪）</figcaption>", "五月的水坝。", "沈若溪"),
    ("<figcaption>五月的水坝和湖边的小路。记者 沈若溪 摄</figcaption>", "五月的水坝和湖边的小路。", "沈若溪 摄"),
    ("<figcaption>五月的水坝和湖边的小路。本报记者 沈若溪 摄</figcaption>", "五月的水坝和湖边的小路。", "沈若溪 摄"),
    ("<figcaption>오월의 둑과 호숫가 길. 사진=연못시 제공</figcaption>", "오월의 둑과 호숫가 길.", "연못시 제공"),
    ("<figcaption>水位が下がったダム（湖畔市提供）</figcaption>", "水位が下がったダム", "湖畔市提供"),
    ("<figcaption>水位が下がったダム＝湖畔市、水野遥子撮影</figcaption>", "水位が下がったダム＝湖畔市", "水野遥子撮影"),
    (
      "<div class=titulek>The dam in May. <span>| foto: <a href=/n>Ada Roe</a>, MAFRA</span></div>", "The dam in May.",
      "Ada Roe, MAFRA"
    ),
    ("<div class=ccw data-c-caption='The dam in May.' data-c-credit='Ada Roe'></div>", "The dam in May.", "Ada Roe"),
  ])
  func creditsOfOtherSystems(_ words: String, _ text: String, _ credit: String) {
    let figure = "<figure><img src=dam.jpg alt=Dam>\(words)</figure>"
    let article = read("<article><h1>Reservoir runs low</h1>\(figure)\(Self.text)</article>")
    #expect(article.captions.map(\.text) == [text])
    #expect(article.captions.map(\.credit) == [credit])
    #expect(article.body.map(\.text) == Self.sentences)
  }

  @Test(arguments: ["(foto di gruppo)", "(foto de archivo)"])
  func bracketsThatNameNobodyStay(_ words: String) {
    let figure = "<figure><img src=dam.jpg><figcaption>The dam in May \(words)</figcaption></figure>"
    let article = read("<article><h1>Reservoir runs low</h1>\(figure)\(Self.text)</article>")
    #expect(article.captions.first?.text == "The dam in May \(words)")
  }

  @Test func thePictureBesideTheHeadlineIsTheArticles() {
    let lead = "<figure><img src=dam.jpg><figcaption>The dam in May.</figcaption></figure>"
    let page =
      "<section role=main class=b-right-rail__main><div class=b-right-rail__full-width><h1>Reservoir runs low</h1>\(lead)</div><article class=article-body>\(Self.text)</article></section>"
    #expect(read(page).captions.map(\.text) == ["The dam in May."])
  }

  @Test func figuresUnderAHeadingThatLeadElsewhereAreTeasers() {
    let teasers =
      "<div class=v><h3>More videos</h3><figure><a href=/v/1><img src=1.jpg></a><figcaption>Bell of the old ferry</figcaption></figure><figure><a href=/v/2><img src=2.jpg></a><figcaption>Smell of apples</figcaption></figure></div>"
    #expect(read("<article><h1>Reservoir runs low</h1>\(Self.text)\(teasers)</article>").captions.isEmpty)
  }

  // MARK: Text

  @Test(arguments: [
    "<p>[责任编辑：何静]</p>", "<p>SOURCE: OXMOUTH POST</p>", "<p>Spotted a mistake? <a href=/m>Tell us</a></p>",
    "<p>© 2025 Oxmouth Post, all of it</p>", "<p>Si te ha gustado, <a href=/s>recibe nuestro boletín</a>.</p>",
    "<p>Follow the Post on Facebook and be the first to know.</p>",
    "<div class=tts><p>Hear this text</p><span>3 min</span></div>",
  ])
  func closingLinesOfOtherSites(_ line: String) {
    #expect(
      read("<article><h1>Reservoir runs low</h1>\(Self.text)\(line)</article>").body.map(\.text) == Self.sentences)
  }

  @Test(arguments: [
    "<section id=comments-on-the-water><h2>Comments on the water</h2>{T}</section>",
    "<div class='is-hidden subscriber-only'>{T}</div>",
  ])
  func aNameLosesAgainstProse(_ box: String) {
    let rest = Self.sentences[2...].map { "<p>\($0)</p>" }.joined()
    let start = Self.sentences[..<2].map { "<p>\($0)</p>" }.joined()
    let article = read("<article><h1>Reservoir runs low</h1>\(start)\(box.replacing("{T}", with: rest))</article>")
    #expect(article.body.map(\.text).suffix(2) == Self.sentences[2...])
  }

  @Test func sentencesOfChineseBehindBreaksAreParagraphs() {
    let lines = [
      "专家在屋顶下勘察了三周，认为大部分铁梁完好，尽管雨水已经腐蚀了檐沟。", "商贩头八个月不用交租金，市里拨出六百万元用于新的排水管和路灯。", "隔壁停车场的业主担心货车会堵住唯一的出口，要求再修一条新的道路。",
    ]
    let article = read("<h1>水库水位再创新低</h1><div>\(lines.map { "　　" + $0 }.joined(separator: "<br>"))</div>", lang: "zh")
    #expect(article.body.map(\.text) == lines)
  }

  @Test func markupThatWasEscapedTwiceIsRead() {
    let blocks = structuredBlocks(of: "&lt;p&gt;The dam is low.&lt;/p&gt;&lt;p&gt;No rain is in sight.&lt;/p&gt;")
    #expect(blocks.map(\.text) == ["The dam is low.", "No rain is in sight."])
  }
}
