import Articles
import Testing

@testable import ArticleParsing

/// Where pages put the words of their pictures, and how they set the credit apart.
@Suite struct CaptionLayoutTests {
  private static let paragraphs = [
    "The ferry company of Hollin Sound said on Monday that it would run its winter boats every two hours.",
    "Two engines had failed in September, and a third was sent back to the yard because its bearings did not fit.",
    "Islanders had asked for a boat at dawn, since the clinic on the mainland opens at eight in the morning.",
    "The board will meet again in a fortnight, when the yard has said what the older of the two hulls needs.",
  ]

  private static let image = "<img src='/i/boat.jpg' alt='A boat' width=800 height=500>"

  private func read(_ picture: String, above top: String = "") -> Article {
    let texts = Self.paragraphs.map { "<p>\($0)</p>" }
    let page = """
      <html lang=en><head><meta charset=utf-8><title>Winter boats</title></head><body><header><nav><a href='/'>Home</a></nav>
      </header><main><article>\(top)<h1>Winter boats to run every two hours</h1>\(texts[0])\(texts[1])\(picture)\(texts[2])
      \(texts[3])</article></main></body></html>
      """
    return htmlArticle(in: Array(page.utf8), input: "page.html")
  }

  /// Without the full stop that a page may have or leave out.
  private func expect(_ picture: String, _ text: String?, _ credit: String?) {
    let article = read(picture)
    #expect(article.captions.map(\.text) == [text], "\(picture)")
    #expect(article.captions.map(\.credit) == [credit], "\(picture)")
    #expect(article.body.map(\.text) == Self.paragraphs, "\(picture)")
  }

  @Test(arguments: [
    "The older boat at the quay. <small>Nora Lind</small>",
    "The older boat at the quay. <em>Nora Lind</em>",
    "The older boat at the quay. <cite>(Nora Lind)</cite>",
    "The older boat at the quay.<footer>Nora Lind</footer>",
    "<span>The older boat at the quay.</span><span>Nora Lind</span>",
    "<span>The older boat at the quay. </span>Photo: Nora Lind",
    "<p>The older boat at the quay.</p><p class='x7'>/ Nora Lind</p>",
    "The older boat at the quay.<br>Nora Lind",
    "<div class='photographer'>Nora Lind</div><div>The older boat at the quay.</div>",
    "The older boat at the quay.</figcaption><figcaption><b>Image Credits:</b> Nora Lind",
    "<p>The older boat at the quay.</p><p>Photo by <a href='/n'>Nora Lind</a></p>",
    "<span>The older boat at the quay.</span> <span>&copy; Nora Lind | Nora Lind</span>",
  ])
  func markupSetsTheCreditApart(_ caption: String) {
    expect(
      "<figure>\(Self.image)<figcaption>\(caption)</figcaption></figure>", "The older boat at the quay.", "Nora Lind")
  }

  @Test(arguments: [
    "(<span>Photo: Nora Lind</span>, COAST Press)", "(Photo: <a href=/n>Nora Lind</a>, COAST Press)",
    "<span>(Photo: Nora Lind,</span><br><span>COAST Press)</span>",
  ])
  func bracketsHoldOneCredit(_ caption: String) {
    expect("<figure>\(Self.image)<figcaption>\(caption)</figcaption></figure>", nil, "Nora Lind, COAST Press")
  }

  /// The page sets all of its credits beside the caption, in boxes like those of the captions.
  @Test func whatStandsInACaptionIsNoCreditForTheBoxItIsIn() {
    let figures = [("The older boat was built in 1958", "Nora Lind"), ("Ada Roe has kept the quay since 1990", "OXP")]
      .map { text, credit in
        """
        <figure><div>\(Self.image)<span class=m-credit>\(credit)</span></div><div><figcaption>\(text)</figcaption></div>
        </figure>
        """
      }
    let captions = read(figures.joined()).captions
    #expect(captions.map(\.text) == ["The older boat was built in 1958", "Ada Roe has kept the quay since 1990"])
    #expect(captions.map(\.credit) == ["Nora Lind", "OXP"])
  }

  @Test(arguments: ["<span>Legende:</span>", "<b>Bildunterschrift:</b>", "<span>Caption: </span>"])
  func aWordForCaptionsIsNoPartOfOne(_ label: String) {
    expect(
      "<figure>\(Self.image)<figcaption>\(label)<span>The older boat at the quay.</span></figcaption></figure>",
      "The older boat at the quay.", nil)
  }

  @Test(arguments: [
    ("rights", "harbour council"), ("distributor", "Supplied"), ("img__source", "Sound Press"), ("autor", "Nora Lind"),
    ("caption-Urheber", "privat"),
  ])
  func aNameForTheMakerMakesACredit(_ name: String, _ credit: String) {
    expect(
      "<figure>\(Self.image)<figcaption><span class=a>The older boat at the quay</span> <span class='\(name)'>\(credit)</span></figcaption></figure>",
      "The older boat at the quay", credit)
  }

  @Test(arguments: [
    ("The older boat at the quay. (Gull & Daughters Yard)", "The older boat at the quay.", "Gull & Daughters Yard"),
    ("The older boat at the quay. — Picture by Nora Lind", "The older boat at the quay.", "Nora Lind"),
    ("The older boat at the quay. Courtesy of Hollin Museum", "The older boat at the quay.", "Hollin Museum"),
    (
      "The older boat at the quay. Nora Lind via Getty Images", "The older boat at the quay.",
      "Nora Lind via Getty Images"
    ),
    ("The older boat at the quay. Source: Reuters", "The older boat at the quay.", "Reuters"),
    ("Das ältere Boot am Kai. Quelle: dpa", "Das ältere Boot am Kai.", "dpa"),
    ("Das ältere Boot am Kai. dpa/Nora Lind", "Das ältere Boot am Kai.", "dpa/Nora Lind"),
    ("Das ältere Boot am Kai. (Archivbild)", "Das ältere Boot am Kai. (Archivbild)", nil),
    ("El barco más viejo en el muelle. Fuente: EFE", "El barco más viejo en el muelle.", "EFE"),
    ("Le bateau à quai, lundi. © Nora Lind / AFP", "Le bateau à quai, lundi.", "Nora Lind / AFP"),
    ("Старый паром у причала. Источник: ТАСС", "Старый паром у причала.", "ТАСС"),
    ("港に停泊する船（ホリンで、３日）＝ロイター", "港に停泊する船（ホリンで、３日）", "ロイター"),
    ("港に停泊する船＝2024年5月、ホリン市", "港に停泊する船＝2024年5月、ホリン市", nil),
    ("부두에 정박한 배 [사진 출처 = 홀린신문]", "부두에 정박한 배", "홀린신문"),
    ("The older boat at the quay of Hollin (Sweden)", "The older boat at the quay of Hollin (Sweden)", nil),
  ])
  func theWordsTellTheCredit(_ caption: String, _ text: String, _ credit: String?) {
    let escaped = caption.split(separator: "&").joined(separator: "&amp;")
    expect("<figure>\(Self.image)<figcaption>\(escaped)</figcaption></figure>", text, credit)
  }

  @Test(arguments: [
    "<figure>\(image)The older boat at the quay</figure>",
    "<figure>\(image)<p>The older boat at the quay</p></figure>",
    "<button><div>\(image)</div><figcaption>The older boat at the quay</figcaption></button>",
    "<p>\(image)<br><small>The older boat at the quay</small></p>",
    "<p>\(image)</p><p><em>The older boat at the quay</em></p>",
    "<p>\(image)</p><p class='img-caption'>The older boat at the quay</p>",
    "<div class=k3><div>\(image)</div><div class=k9>The older boat at the quay</div></div>",
    "<div class=media>\(image)<div class=mediaInfo><p class=infotext>The older boat at the quay</p></div></div>",
    "<figure><img src='/s.jpg' data-caption='The older boat at the quay'></figure>",
    "<figure>\(image)<figcaption>The older boat at the quay</figcaption></figure><p class=below></p>",
    "<div><figure>\(image)<figcaption>The older boat at the quay</figcaption></figure><div>The older boat at the quay</div></div>",
  ])
  func wordsBesideAPictureAreItsCaption(_ picture: String) {
    expect(picture, "The older boat at the quay", nil)
  }

  @Test func aPictureMayStandAboveTheHeadline() {
    let article = read("", above: "<figure>\(Self.image)<figcaption>The older boat at the quay.</figcaption></figure>")
    #expect(article.captions.map(\.text) == ["The older boat at the quay."])
    #expect(article.captions.map(\.after) == [-1])
    #expect(article.body.map(\.text) == Self.paragraphs)
  }

  @Test func everySlideHasItsOwnCaption() {
    let slides = ["The older boat at the quay on Monday.", "A mechanic carries a bearing to the hull."].enumerated().map
    {
      "<div class=slide><img src='/\($0).jpg'><div class=t><span>\($0 + 1) of 2</span><p>\($1) (Sound Press/Nora Lind)</p></div></div>"
    }
    let article = read("<div class=swiper>\(slides.joined())</div>")
    #expect(
      article.captions.map(\.text) == [
        "The older boat at the quay on Monday.", "A mechanic carries a bearing to the hull.",
      ])
    #expect(article.captions.allSatisfy { $0.credit == "Sound Press/Nora Lind" })
    #expect(article.body.map(\.text) == Self.paragraphs)
  }

  /// What is no name by its look is a credit where all captions of the page have such a thing in such a place.
  @Test func aPageSetsAllItsCreditsInOneWay() {
    let captions = [("The older boat at the quay", "Photo: Nora Lind"), ("A mechanic at work", "from the yard")]
    let figures = captions.map {
      "<figure>\(Self.image)<figcaption><span class=q1>\($0)</span><span class=q2>\($1)</span></figcaption></figure>"
    }
    let article = read(figures.joined())
    #expect(article.captions.map(\.credit) == ["Nora Lind", "from the yard"])
  }

  @Test func theTitleOfAVideoIsNoPartOfItsCaption() {
    expect(
      "<figure><div class=player><h3 class=mediaTitle>Boats are late again</h3>\(Self.image)</div>"
        + "<figcaption>The older boat at the quay.</figcaption></figure>", "The older boat at the quay.", nil)
  }

  @Test func aLinkInsideACaptionIsNoCredit() {
    expect(
      "<figure>\(Self.image)<figcaption>Minister <a href='/p'>Ida Storm</a> on the quay with <a href='/q'>Pelle Ahl</a></figcaption></figure>",
      "Minister Ida Storm on the quay with Pelle Ahl", nil)
  }

  @Test(arguments: [
    "<figure><a href='/other/story'><img src='/t.jpg' alt='A goat on the ferry'><figcaption>Goat rides the ferry twice</figcaption></a></figure>",
    "<figure><a href='/staff/lind'><img src='/n.jpg' alt='Nora Lind'></a><figcaption><address>By <a rel=author href='/staff/lind'>Nora Lind</a>, editor</address></figcaption></figure>",
    "<div class=byline><img src='/n.jpg' alt='Portrait of Nora Lind' width=100 height=100></div>",
    "<img src='/logo.png' alt='The logo of the Hollin Courier'>",
    "<a href='/other/story'><img src='/t.jpg' alt='A goat rides the ferry twice'></a>",
  ])
  func picturesThatAreNoneHaveNoCaption(_ picture: String) {
    let article = read(picture)
    #expect(article.captions.isEmpty)
    #expect(article.body.map(\.text) == Self.paragraphs)
  }

  @Test func aParagraphBesideAPictureStaysAParagraph() {
    let article = read(
      "<div><img src='/i/boat.jpg' alt='A boat'><p>The yard itself has made no promise so far.</p></div>")
    #expect(article.body.contains { $0.text == "The yard itself has made no promise so far." })
    #expect(article.captions.allSatisfy { $0.text == nil })
  }

  @Test func aStepOfAListIsNoCaptionOfThePictureBehindIt() {
    let steps = ["Warm the oil and let the onions turn brown.", "Add the mussels and shake it.", "Serve them at once."]
    let list = steps.map { "<li class='step'>\($0)<img src='/i/\($0.count).jpg' width=800></li>" }.joined()
    let article = read("<ul>\(list)</ul>")
    #expect(article.captions.allSatisfy { $0.text == nil })
    #expect(article.body.map(\.text).filter { steps.contains($0) } == steps)
  }

  @Test func aCaptionThatIsToldOnDifferentlyIsOne() {
    let words =
      "The older boat at the quay of Hollin on the morning when the yard sent its men to look at the bearings and took both engines out"
    let article = read(
      "<figure>\(Self.image)<figcaption>\(words).</figcaption></figure><p>Between.</p><figure>\(Self.image)<figcaption>\(words), as people on the pier could see.</figcaption></figure>"
    )
    #expect(article.captions.map(\.text) == [words + "."])
  }
}
