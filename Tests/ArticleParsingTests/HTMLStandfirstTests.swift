import ArticleParsing
import Articles
import Testing

/// What counts as a page's standfirst, by what sets it off, in layouts that papers have.
@Suite struct HTMLStandfirstTests {
  private static let summary =
    "The harvest of 1911 is still in the cellar. Now the village must decide who may drink it."
  private static let paragraphs = [
    "When the cooper opened the vault on Monday, forty barrels stood behind the brick wall that nobody had touched.",
    "A chemist from the county town tasted three of them and wrote down a single word, which the mayor will not repeat.",
    "The heirs of the last vintner live in four countries, and two of them have already sent a lawyer to the valley.",
  ]

  private static func page(_ article: String, description: String? = summary) -> Article {
    let meta = description.map { "<meta name=description content=\"\($0)\">" } ?? ""
    return htmlArticle(
      in: Array("<html><head><title>Old wine, new quarrel</title>\(meta)</head><body>\(article)</body></html>".utf8),
      input: "page.html")
  }

  private static func text(_ open: String = "<p>") -> String { paragraphs.map { "\(open)\($0)</p>" }.joined() }

  @Test(arguments: [
    "<article><h1>Old wine, new quarrel</h1><p class=chapo>{S}</p><div class=text>{T}</div></article>",
    "<article><header><h1>Old wine, new quarrel</h1><p>{S}</p></header><div>{T}</div></article>",
    "<main><div class=top><h1>Old wine, new quarrel</h1><div>{S}</div></div><div class=story>{T}</div></main>",
    "<article><h1>Old wine, new quarrel</h1><h2>{S}</h2><p class=by>By Ada Roe</p>{T}</article>",
    "<article><h1>Old wine, new quarrel</h1><p><strong>{S}</strong></p><div class=byline>By Ada Roe</div>{T}</article>",
    "<article><h1>Old wine, new quarrel</h1><div class=c><p class=fett>{S}</p>{T}</div></article>",
    "<article><h1>Old wine, new quarrel</h1><div class=c-intro><p>{S}</p></div><div class=c-text>{T}</div></article>",
  ])
  func standsOnceAndNotInTheBody(_ layout: String) {
    let article = Self.page(
      layout.replacing("{S}", with: Self.summary).replacing("{T}", with: Self.text()))
    #expect(article.standfirst == Self.summary)
    #expect(article.body.map(\.text) == Self.paragraphs)
  }

  /// A caption behind the first paragraph says nothing of how the text looks.
  @Test func pointsUnderTheHeadlineStandBeforeACaption() {
    let points = [
      "Forty barrels of 1911 stood behind a wall of brick", "Heirs in four countries quarrel about the wine",
    ]
    let list = points.map { "<li><strong>\($0)</strong></li>" }.joined()
    let caption =
      "<div class=pic><img src=a.jpg><p class=imageCaption>The cellar in the village, where forty barrels stood</p></div>"
    let text = Self.paragraphs.map { "<p class=para>\($0)</p>" }
    let article = Self.page(
      "<div class=article><h1>Old wine, new quarrel</h1><ul class=points>\(list)</ul><p class=author>By Ada Roe</p>"
        + "<div class=text>\(text[0])\(caption)\(text[1])\(text[2])</div></div>",
      description: nil)
    #expect(article.standfirst == points.joined(separator: " · "))
    #expect(article.body.map(\.text) == Self.paragraphs)
  }

  /// A short sentence set bold above the text that the data give word for word, and what is called a teaser's text.
  @Test(arguments: [
    "<article><h1>Old wine, new quarrel</h1><div class=text><p><strong>{S}</strong></p>{T}</div></article>",
    "<article><h1>Old wine, new quarrel</h1><div class=teaser-text><p>{S}</p></div><div class=text>{T}</div></article>",
  ])
  func mayBeShort(_ layout: String) {
    let short =
      layout.contains("teaser") ? "A village quarrels about its wine" : "A village quarrels about its oldest wine."
    let article = Self.page(
      layout.replacing("{S}", with: short).replacing("{T}", with: Self.text()),
      description: layout.contains("teaser") ? nil : short)
    #expect(article.standfirst == short)
    #expect(article.body.map(\.text) == Self.paragraphs)
  }

  /// Without a description, too: by its place and its looks.
  @Test(arguments: [
    "<article><header><h3>Valley</h3></header><div class=a1><p class=b1>{S}</p></div><p class=c1>By <a>Ada Roe</a></p><div class=d1>{T}</div></article>",
    "<article><header><h2>A valley and its wine</h2><p>2 min</p></header><div class=a1><p class=b1>{S}</p></div><p class=c1>By <a>Ada Roe</a></p><div class=d1>{T}</div></article>",
    "<article><h1>Old wine, new quarrel</h1><p class=by>By Ada Roe</p><p class=einleitung>{S}</p><div><img src=a.jpg></div>{T}</article>",
  ])
  func isKnownByWhatSurroundsIt(_ layout: String) {
    let article = Self.page(
      layout.replacing("{S}", with: Self.summary).replacing("{T}", with: Self.text()),
      description: layout.contains("einleitung") ? String(Self.summary.prefix(60)) : nil)
    #expect(article.standfirst == Self.summary)
    #expect(article.body.map(\.text) == Self.paragraphs)
  }

  @Test func mayBeASecondHeadline() {
    let deck = "CELLARS: Forty barrels stand behind a wall, and four heirs want what is in them"
    let article = Self.page(
      "<div><h1>Old wine, new quarrel</h1><h2>\(deck)</h2><ul><li>ADA ROE</li></ul>\(Self.text())</div>",
      description: nil)
    #expect(article.standfirst == deck)
    #expect(article.body.map(\.text).suffix(3) == Self.paragraphs[...])
  }

  @Test func mayBeginWithAPlaceThatTheDescriptionLeavesOut() {
    let article = Self.page(
      "<article><h1>Old wine, new quarrel</h1><div><p class=top>Oxmouth. \(Self.summary)</p>\(Self.text())</div></article>"
    )
    #expect(article.standfirst == "Oxmouth. \(Self.summary)")
  }

  @Test func needsNoDescriptionInTheHeadlinesBox() {
    let article = Self.page(
      "<article><header><h1>Old wine, new quarrel</h1><p>\(Self.summary)</p></header>\(Self.text())</article>",
      description: nil)
    #expect(article.standfirst == Self.summary)
    #expect(article.body.map(\.text) == Self.paragraphs)
  }

  /// The description is often made of the beginning of the text.
  @Test(arguments: [
    "<article><h1>Old wine, new quarrel</h1><p class=by>By Ada Roe</p>{T}</article>",
    "<article><h1>Old wine, new quarrel</h1><div class=body>{T}</div></article>",
    "<article><h1>Old wine, new quarrel</h1><div class=body><p class=first>{1}</p>{T}</div></article>",
    "<article><h1>Old wine, new quarrel</h1><div class=body><p><b>{1}</b></p>{T}</div></article>",
  ])
  func leavesTheFirstParagraphInTheBody(_ layout: String) {
    let first = Self.paragraphs[0]
    let article = Self.page(
      layout.replacing("{1}", with: first).replacing(
        "{T}", with: layout.contains("{1}") ? String(Self.text().dropFirst(first.count + 7)) : Self.text()),
      description: first)
    #expect(article.standfirst == nil)
    #expect(article.body.map(\.text) == Self.paragraphs)
  }

  @Test func takesAllPointsOfASummary() {
    let points = ["Forty barrels were found behind a wall", "Two heirs have sent a lawyer to the valley"]
    let article = Self.page(
      "<article><h1>Old wine, new quarrel</h1><ul class=article-summary>"
        + points.map { "<li>\($0)</li>" }.joined() + "</ul><div>\(Self.text())</div></article>", description: nil)
    #expect(article.standfirst == points.joined(separator: " · "))
    #expect(article.body.map(\.text) == Self.paragraphs)
  }

  @Test func isNoCaptionAndNoNoteAboutTheAuthor() {
    let article = Self.page(
      "<article><h1>Old wine, new quarrel</h1><figure><img src=a.jpg><figcaption>\(Self.summary)</figcaption></figure>"
        + "<div class=author-card><h3>Ada Roe</h3><h4 class=subtitle>Writes about cellars and those who own them</h4></div>"
        + "<div>\(Self.text())</div></article>")
    #expect(article.standfirst == nil)
    #expect(article.captions.map(\.text) == [Self.summary])
  }

  /// What sums up nothing is the text.
  @Test(arguments: [
    "<article><header><h1>Old wine, new quarrel</h1><p>{S}</p></header><div itemprop=articleBody><p>{S}</p></div></article>",
    "<article><h1>Old wine, new quarrel</h1><p class=intro>{S}</p><p>Ada Roe</p></article>",
  ])
  func inFrontOfNoTextIsTheText(_ layout: String) {
    let article = Self.page(layout.replacing("{S}", with: Self.summary))
    #expect(article.standfirst == nil)
    #expect(article.body.first?.text == Self.summary)
    #expect(article.body.filter { $0.text == Self.summary }.count == 1)
  }
}
