import ArticleParsing
import Articles
import Testing

/// Headline, authors, dates, language and address, where the page's signals contradict each other.
@Suite struct HTMLFactsTests {
  private static let text = """
    <p>When the cooper opened the vault on Monday, forty barrels stood behind the brick wall that nobody had touched.</p>
    <p>A chemist from the county town tasted three of them and wrote down a single word, which nobody will repeat.</p>
    <p>The heirs of the last vintner live in four countries, and two of them have already sent a lawyer to the valley.</p>
    """

  private static func page(head: String = "", _ body: String, language: String = "en") -> Article {
    htmlArticle(
      in: Array("<html lang=\"\(language)\"><head><meta charset=utf-8>\(head)</head><body>\(body)</body></html>".utf8),
      input: "page.html")
  }

  @Test(arguments: [
    (
      "<title>Im Keller: Alter Wein, neuer Streit</title>",
      "<h1><span class=headline-top>Im Keller</span><span class=headline-main>Alter Wein, neuer Streit</span></h1>",
      "Im Keller: Alter Wein, neuer Streit"
    ),
    ("", "<h1><b>Im Keller</b>Alter Wein, neuer Streit</h1>", "Im Keller Alter Wein, neuer Streit"),
    (
      "<title>Old wine divides a valley</title><meta property=og:title content=\"Old wine divides a valley\">",
      "<div><h1><a href=/><img src=l.png><span>The Valley Daily Paper</span></a></h1></div>",
      "Old wine divides a valley"
    ),
    ("<title>Valley Paper | Old wine divides the whole valley</title>", "", "Old wine divides the whole valley"),
    ("<title>Old wine divides the valley | Local | Valley Paper</title>", "", "Old wine divides the valley"),
    ("<title>오래된 포도주를 두고 마을이 갈라졌다-사회ㅣ골짜기일보</title>", "", "오래된 포도주를 두고 마을이 갈라졌다"),
  ])
  func theHeadlineIsWhole(_ head: String, _ heading: String, _ headline: String) {
    #expect(Self.page(head: head, "<article>\(heading)\(Self.text)</article>").headline == headline)
  }

  @Test(arguments: [
    ("<meta name=author content=\"Fenwick, Laura\">", "", ["Laura Fenwick"]),
    ("<meta name=author content=\"ByLaura Fenwick\">", "", ["Laura Fenwick"]),
    ("", "<div class=author>By <a>Laura Fenwick</a> <a href=mailto:x>Email</a></div>", ["Laura Fenwick"]),
    ("", "<div class=byline><a href=/p/1>See all stories by Laura Fenwick</a></div>", ["Laura Fenwick"]),
    ("", "<p class=author-name><a class=author>Laura Fenwick</a><a class=author-link>@lfen</a></p>", ["Laura Fenwick"]),
    (
      "", "<section class=author><span>Laura Fenwick</span><div><a rel=author href=/p>See full bio</a></div></section>",
      ["Laura Fenwick"]
    ),
  ])
  func anAuthorIsTheNameAlone(_ head: String, _ byline: String, _ authors: [String]) {
    #expect(
      Self.page(head: head, "<article><h1>Old wine, new quarrel</h1>\(byline)\(Self.text)</article>").authors == authors
    )
  }

  @Test(arguments: [
    "<div class=article-tags><a href=/person/peter-voss/>Peter Voss</a></div>"
  ])
  func otherPeopleOfThePageWroteNothing(_ others: String) {
    let article = Self.page("<main><article><h1>Old wine, new quarrel</h1>\(Self.text)</article>\(others)</main>")
    #expect(article.authors == [])
  }

  @Test(arguments: [
    "<aside><ul><li><a href=/x>Another story</a> <a rel=author href=/a/1>Peter Voss</a></li></ul></aside>",
    "<article><h3><a href=/y>Another story</a></h3><div>by <a rel=author href=/a/2>Peter Voss</a></div></article>",
  ])
  func whoWroteAnotherStoryDidNotWriteThisOne(_ others: String) {
    let article = Self.page("<main><article><h1>Old wine, new quarrel</h1>\(Self.text)</article>\(others)</main>")
    #expect(article.authors == [])
  }

  @Test func theLastBracketsNameWhoWroteIt() {
    let article = Self.page(
      "<article><h1>Alter Wein</h1>\(Self.text)<p>Im Herbst wird entschieden. (Laura Voss aus Emsfeld, Peter Fenwick, 4.6.2024)</p></article>"
    )
    #expect(article.authors == ["Laura Voss", "Peter Fenwick"])
  }

  @Test func aDateOfAChangeIsReadWhereverItIsMarked() {
    let article = Self.page(
      "<article><h1>Old wine, new quarrel</h1><nav><span itemprop=dateModified content=2023-05-02T08:00:00+02:00>Updated</span></nav>\(Self.text)</article>"
    )
    #expect(article.modified == "2023-05-02T08:00:00+02:00")
  }

  @Test func aDateInANoteIsNotTheArticles() {
    let article = Self.page(
      "<article><h1>Old wine, new quarrel</h1>\(Self.text)<ol class=notes><li id=n1>The Valley Paper, 3 June 1921. <a href=#r1>↩</a></li></ol></article>"
    )
    #expect(article.published == nil)
  }

  @Test(arguments: ["utf-8", "html", "xx", "content"])
  func whatIsNoLanguageIsReadFromTheText(_ language: String) {
    #expect(Self.page("<h1>Old wine</h1>\(Self.text)", language: language).language == "en")
  }

  @Test func theAddressIsWrittenAsOthersWriteIt() {
    let article = Self.page(
      head: "<link rel=canonical href=\"HTTPS://Valley.Example/wine?utm_source=feed\">", "<h1>Old wine</h1>\(Self.text)"
    )
    #expect(article.url == "https://valley.example/wine")
  }
}
