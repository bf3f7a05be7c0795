import Articles
import Testing

@testable import ArticleParsing

/// Text that stays though a name, a form or a link speaks against it.
@Suite struct HTMLNothingLostTests {
  private static let first =
    "The mill at Ostra was sold on Friday to a baker from the next valley, who paid more than the town had asked for."
  private static let second =
    "He wants to grind his own flour there from next summer, and to show the wheels to visitors on every Sunday."
  private static let third =
    "The council had tried to sell the house for eleven years, and twice a buyer had gone home after seeing the roof."
  private static let fourth =
    "What the repair of the weir will cost, nobody can say before the water is low, according to the town's engineer."

  private func body(_ markup: String, head: String = "") -> [String] {
    let page =
      "<html lang=en><head><title>Mill sold</title>\(head)</head><body><main><article><h1>Mill sold</h1>\(markup)</article></main><footer>Imprint</footer></body></html>"
    return htmlArticle(in: Array(page.utf8), input: "page.html").body.map(\.text)
  }

  @Test(arguments: [
    "The <a rel='tag' href='/t/mill'>Ostra mill</a> and its <a rel='tag' href='/t/weir'>weir</a> are older than the town.",
    "The owners of <a class='related-link' href='/a'>Upper Mill</a> and the <a class='topic-tag' href='/b'>Lower Mill</a> share one weir.",
    "On Monday <span class='share-name'>Ida Worn</span>, the miller's daughter, opened the gates for the last time.",
    "Nobody asked the <a class='promo' href='/p'>Society of Wheelwrights</a>, which had offered to help.",
  ])
  func wordsOfASentenceStay(_ sentence: String) {
    let plain = sentence.replacing(#/<[^>]+>/#, with: "")
    let found = body("<p>\(Self.first)</p><p>\(sentence)</p><p>\(Self.second)</p>")
    #expect(found == [Self.first, plain, Self.second])
  }

  @Test(arguments: [
    "paywall", "share-text", "ad-text", "newsletter-body", "cmp cmp-text", "promoted-text",
    "social-media-embed", "sidebar__text", "widget-text",
  ])
  func aNameThatAllParagraphsShareIsNoFurniture(_ name: String) {
    let rest = [Self.second, Self.third, Self.fourth].map { "<p class='\(name)'>\($0)</p>" }.joined()
    let heading = "<h2 class='\(name)'>Who owns the weir</h2>"
    let found = body("<p>\(Self.first)</p>\(heading)\(rest)<p>\(Self.first)</p>")
    #expect(found == [Self.first, "Who owns the weir", Self.second, Self.third, Self.fourth, Self.first])
  }

  @Test func aNameOfLayoutAroundTheHeadlineTakesNothingWithIt() {
    let rest = [Self.second, Self.third, Self.fourth].map { "<p>\($0) \($0)</p>" }.joined()
    let page = """
      <html lang=en><body><article><div class='sidebar-grid'><div class='sidebar-grid__box'><header><h1>Mill sold</h1>
      <nav><ul><li><a href='/f'>Share it</a></li><li><a href='/x'>Send it</a></li></ul></nav></header>
      <div class='sidebar-grid__content article__content'><p>\(Self.first)</p><p>\(Self.second)</p></div></div>
      <aside>Weather</aside><div class='sidebar-grid__box'><div class='sidebar-grid__content article__content'>
      \(rest)\(rest)\(rest)</div></div></div></article></body></html>
      """
    #expect(htmlArticle(in: Array(page.utf8), input: "page.html").body.first?.text == Self.first)
  }

  @Test(arguments: ["paywall", "article-comment", "newsletter-body", "cmp-text", "promoted", "share", "related"])
  func aPageWhoseOnlyTextIsSoNamedKeepsIt(_ name: String) {
    let text = [Self.first, Self.second, Self.third, Self.fourth]
    #expect(body(text.map { "<p class='\(name)'>\($0)</p>" }.joined()) == text)
    #expect(body(text.map { "<div class='\(name)'><p>\($0)</p></div>" }.joined()) == text)
  }

  @Test(arguments: [
    "<div id='council-promoted-the-sale-3'><h2>Council promoted the sale</h2><p>TEXT</p><p>MORE</p></div>",
    "<section class='subscriber-rest'><p>TEXT</p><p>MORE</p></section>",
    "<p aria-hidden='true' class='paywall'>TEXT</p><p aria-hidden='true' class='paywall'>MORE</p>",
    "<div class='sidebar-grid__content'><p>TEXT</p></div><div class='sidebar-grid__content'><p>MORE</p></div>",
    "<p class='paywall'>TEXT</p><div class='ad'>Ad</div><div class='player'><span>Films</span></div><p>MORE</p>",
    "<p><span class='post-tags'>TEXT</span></p><p>MORE</p>",
  ])
  func runningTextBetweenParagraphsStays(_ markup: String) {
    let box = markup.replacing("TEXT", with: Self.second).replacing("MORE", with: Self.third)
    let found = body("<p>\(Self.first)</p>\(box)<p>\(Self.fourth)</p>")
    #expect(found.filter { $0.count > 60 } == [Self.first, Self.second, Self.third, Self.fourth])
  }

  @Test(arguments: [
    "<select><option>Ostra<option>Wern", "<p>Valley: <select name=v><option value=1>Ostra</option>",
  ])
  func aListToChooseFromThatIsNotClosedHoldsTheText(_ choice: String) {
    let found = body("\(choice)<p>\(Self.first)</p><h2>Who owns the weir</h2><p>\(Self.second)</p><p>\(Self.third)</p>")
    #expect(found.suffix(4) == [Self.first, "Who owns the weir", Self.second, Self.third])
  }

  @Test func aPageInAFrameIsRead() {
    let inner = [Self.first, Self.second, Self.third].map { "<p>\($0)</p>" }.joined()
    let page = "<!DOCTYPE html><html><head><style>p { }</style></head><body class=\"x\">\(inner)</body></html>"
    let escaped = page.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    #expect(
      body("<iframe srcdoc=\"\(escaped)\"></iframe><p>\(Self.fourth)</p>").sorted()
        == [
          Self.first, Self.second, Self.third, Self.fourth,
        ].sorted())
  }

  @Test func aHeadingOfTheTextIsNoBoxOfOtherArticles() {
    let found = body(
      "<p>\(Self.first)</p><p>\(Self.second)</p><div class=related-block><h2>Who owns the weir</h2></div><p>\(Self.third)</p>"
    )
    #expect(found == [Self.first, Self.second, "Who owns the weir", Self.third])
  }

  private static let words =
    #"{"menu":["Home","News"],"cookie":"We keep a few things on your device. It is small, and it is yours."}"#

  /// Ways to keep a text in a page's scripts.
  private static func scripts(of text: [String]) -> [String] {
    let html = text.map { "<p>\($0)</p>" }.joined()
    let rich = text.map { line in
      let (start, end) = (line.prefix(30), line.dropFirst(30))
      return #"{"type":"paragraph","children":[{"text":"\#(start)"},{"text":"\#(end)","bold":true}]}"#
    }
    let rows = text.map { #"["$","p",null,{"className":"x","children":["\#($0.prefix(20))","\#($0.dropFirst(20))"]}]"# }
    let flight = "1:[\(rows.joined(separator: ","))]\n"
    let pushed = [flight.prefix(100), flight.dropFirst(100)].map { chunk in
      let escaped = chunk.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      return "<script>self.__next_f.push([1,\"\(escaped)\"])</script>"
    }
    let open = "<script id=__NEXT_DATA__ type='application/json'>"
    return [
      #"\#(open){"words":\#(words),"page":{"title":"Mill sold","body":"\#(html)"}}</script>"#,
      #"\#(open){"words":\#(words),"page":{"title":"Mill sold","body":[\#(rich.joined(separator: ","))]}}</script>"#,
      "<script>window.__STATE__ = {\"words\":\(words),\"page\":{\"body\":\(text)}};</script>",
      pushed.joined(),
    ]
  }

  @Test func aTextThatScriptsHoldIsRead() {
    let text = [Self.first, Self.second, Self.third, Self.fourth]
    for script in Self.scripts(of: text) {
      let page = "<html><head><title>Mill sold</title></head><body><div id=root></div>\(script)</body></html>"
      #expect(htmlArticle(in: Array(page.utf8), input: "page.html").body.map(\.text) == text, "\(script.prefix(60))")
    }
  }

  @Test func theWordsOfAnInterfaceAreNoArticle() {
    let words = (0..<40).map { number in
      "\"w\(number)\":\"Choose what you want to see here, number \(number). You can change it at any time.\""
    }
    let script = "<script type='application/json'>{\(words.joined(separator: ","))}</script>"
    let page = "<html><body><div id=root></div>\(script)</body></html>"
    #expect(htmlArticle(in: Array(page.utf8), input: "page.html").body.isEmpty)
  }

  @Test func aBoxOfTeasersInAParagraphTakesItNotWithIt() {
    let cards = ["A goat on the tower", "Nine soups for winter", "The clock that struck once"].map {
      "<article><a href='/x'><h3>\($0)</h3></a></article>"
    }
    let found = body(
      "<p>\(Self.first)</p><p>\(Self.second) <section>\(cards.joined())</section></p><p>\(Self.third)</p>")
    #expect(found == [Self.first, Self.second, Self.third])
  }

  @Test(arguments: [
    "<div class='signup'><form action='/s'><h3>Our letter</h3><div><label>Mail</label><input type=email></div><div><div><button>Send</button></div></form></div>",
    "<form action='/s'><div><p>Our letter</p><input type=email><button>Send</button></form>",
  ])
  func aFormThatIsNotClosedEndsWithItsButton(_ form: String) {
    let found = body("<p>\(Self.first)</p>\(form)<p>\(Self.second)</p><p>\(Self.third)</p><p>\(Self.fourth)</p>")
    #expect(found.filter { $0.count > 60 } == [Self.first, Self.second, Self.third, Self.fourth])
  }

  @Test(arguments: ["open", "closed"])
  func theTextOfAShadowRootIsRead(_ mode: String) {
    let page =
      "<html><head><title>Mill sold</title></head><body><x-story><template shadowrootmode='\(mode)'><h1>Mill sold</h1><p>\(Self.first)</p><p>\(Self.second)</p></template></x-story><template><p>\(Self.third)</p></template></body></html>"
    let article = htmlArticle(in: Array(page.utf8), input: "page.html")
    #expect(article.body.map(\.text) == [Self.first, Self.second])
  }
}
