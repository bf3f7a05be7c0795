import Articles
import Testing

@testable import ArticleParsing

/// What markup says and a reader of the page sees: quotation marks, authors set apart, a standfirst.
@Suite struct HTMLQuotationTests {
  private static let end =
    "<p>The harbour office of Port Ennis said on Monday that the bell would ring at noon and at six.</p>"

  private func read(_ body: String, language: String = "en") -> Article {
    let page = """
      <html lang=\(language)><head><title>Bell</title></head><body><main><article><h1>Bell of Ennis rings again</h1>\(body)
      \(Self.end)</article></main></body></html>
      """
    return htmlArticle(in: Array(page.utf8), input: "page.html")
  }

  @Test(arguments: [
    ("en", "Judge Vera Pell said: “It is a bell, ‘Mr’ Renn.”"),
    ("de", "Judge Vera Pell said: „It is a bell, ‚Mr‘ Renn.“"),
    ("fr-FR", "Judge Vera Pell said: «It is a bell, «Mr» Renn.»"),
  ])
  func marksOfQ(_ language: String, _ text: String) {
    let article = read("<p>Judge Vera Pell said: <q>It is a bell, <q>Mr</q> Renn.</q></p>", language: language)
    #expect(article.body.first?.text == text)
  }

  @Test func aQWithMarksGetsNoSecondOnes() {
    let article = read("<p>Judge Vera Pell said: <q>“It is a bell, Mr Renn.”</q> </p>")
    #expect(article.body.first?.text == "Judge Vera Pell said: “It is a bell, Mr Renn.”")
  }

  @Test func marksOfQInHeadlineAndCaption() {
    let page = """
      <html lang=en><head><title>Bell</title></head><body><main><article><h1>Bell of Ennis <q>rings again</q></h1>
      <figure><img src=/bell.jpg><figcaption>Olaf Renn says <q>it is a <b>bell</b></q> at the quay</figcaption></figure>
      \(Self.end)</article></main></body></html>
      """
    let article = htmlArticle(in: Array(page.utf8), input: "page.html")
    #expect(article.headline == "Bell of Ennis “rings again”")
    #expect(article.captions.first?.text == "Olaf Renn says “it is a bell” at the quay")
  }

  @Test func aQIsADirectQuotation() {
    let article = read("<p>Judge Vera Pell said: <q>It is a bell, Mr Renn.</q></p>")
    #expect(article.quotations.first?.kind == .direct)
  }

  @Test(arguments: [
    "<div data-component=byline-block><div><time datetime=2026-01-29T06:02:11Z>3 hours ago</time><div data-testid=byline-contributors><span>Ada Fenn</span><span>Health correspondent, Ennis News</span></div></div></div>",
    "<div class=byline><div class=author>By<a>Ada Fenn</a><span>Senior Reporter</span></div></div>",
  ])
  func authorsThatMarkupSetsApart(_ byline: String) {
    #expect(read(byline).authors == ["Ada Fenn"])
  }

  @Test(arguments: ["data-gu-name=standfirst", "class=c-standfirst", "data-element=article-standfirst"])
  func aBoxNamedStandfirst(_ attribute: String) {
    let article = read(
      "<div \(attribute)><div><p>Retired bellringer loses fight over rope</p></div></div><div class=meta><time datetime=2026-01-05>5 January 2026</time></div><div><p>Olaf Renn, 77, has lost his long fight over a bell that neighbours call the loudest in the county.</p>"
    )
    #expect(article.standfirst == "Retired bellringer loses fight over rope")
  }
}
