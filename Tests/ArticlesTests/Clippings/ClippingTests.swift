import Articles
import Testing

@testable import ArticleFormats

@Suite struct ClippingTests {
  /// An article in which much is said; `⟨` and `⟩` do not belong to it.
  static let article: Article = {
    var article = Article(input: "ferry.txt", format: .text)
    article.headline = "Ferry crews vote"
    article.standfirst = "The night shifts go on."
    article.authors = ["Bo Lamb"]
    article.publisher = "Post"
    article.published = "2025-11-26"
    article.url = "https://post.example/ferry"
    let texts = [
      "Nobody moved.", "“We will not sail at night,” said Ada Obi, the chair. “Not one of us.”",
      "She called the plan “a joke in very bad taste” and left.",
    ]
    article.body = texts.map { Block(kind: .paragraph, text: $0, span: TextSpan(7, 9)) }
    article.speakers = [Speaker(id: "b", name: "Ben Kay"), Speaker(id: "a", name: "Ada Obi", role: "chair")]
    func passage(_ block: Int, _ words: String) -> Passage {
      let text = texts[block]
      let start = text.utf8.count - text.components(from: words).utf8.count
      return Passage(part: .body(block), range: start..<start + words.utf8.count, span: TextSpan(1, 2))
    }
    article.quotations = [
      Quotation(kind: .indirect, text: "x", content: [passage(0, "Nobody")], confidence: 1),
      Quotation(
        kind: .direct, text: "We will not sail at night, Not one of us.",
        content: [passage(1, "We will not sail at night,"), passage(1, "Not one of us.")],
        source: [passage(1, "Ada Obi")], sourceText: "Ada Obi", speaker: 1, confidence: 0.9),
      Quotation(
        kind: .mixed, text: "the plan “a joke in very bad taste",
        content: [passage(2, "the plan “a joke in very bad taste")],
        sourceText: "She", speaker: 1, confidence: 0.5),
    ]
    article.captions = [
      Caption(kind: .image, text: "The pier at night", credit: "Tam Wick", after: 2, span: TextSpan(3, 4)),
      Caption(kind: .image, text: nil, alt: "A boat", after: -1, span: TextSpan(5, 6)),
    ]
    return article
  }()

  @Test func aQuotationKeepsItsMarksAndItsSourceAndNothingElse() throws {
    let clipping = try #require(Clipping(quotation: 1, of: Self.article))
    #expect(clipping.words == "“We will not sail at night,” … “Not one of us.”")
    #expect(clipping.article.body == [Self.article.body[1]] && clipping.article.captions.isEmpty)
    #expect(clipping.article.speakers.map(\.name) == ["Ada Obi"] && clipping.quotation?.speaker == 0)
    #expect(clipping.article.standfirst == nil && clipping.number == 2)
    #expect(clipping.quotation?.text == Self.article.quotations[1].text)
    #expect(clipping.passage.part == .body(0) && clipping.passage.span == TextSpan(1, 2))
    let partly = try #require(Clipping(quotation: 2, of: Self.article))
    #expect(partly.words == "the plan “a joke in very bad taste”")
  }

  @Test func captionsAndParagraphsAreTheArticlesOwnWords() throws {
    #expect(Clipping(caption: 0, of: Self.article)?.words == "The pier at night (Tam Wick)")
    #expect(Clipping(caption: 1, of: Self.article)?.words == "A boat")
    #expect(Clipping(paragraph: 0, of: Self.article)?.words == "Nobody moved.")
    let part = Passage(part: .body(0), range: 7..<12, span: TextSpan(0, 5))
    #expect(Clipping(part, of: Self.article)?.words == "… moved …")
    #expect(Clipping(part, of: Self.article)?.number == 1)
  }

  @Test func whatIsNotThereIsNoClipping() {
    #expect(Clipping(quotation: 3, of: Self.article) == nil && Clipping(quotation: -1, of: Self.article) == nil)
    #expect(Clipping(caption: 2, of: Self.article) == nil && Clipping(paragraph: 3, of: Self.article) == nil)
    #expect(Clipping(Passage(part: .body(0), range: 0..<99, span: TextSpan(0, 0)), of: Self.article) == nil)
    #expect(Clipping(Passage(part: .body(0), range: 2..<2, span: TextSpan(0, 0)), of: Self.article) == nil)
  }

  @Test func theAddressLeadsToEveryPiece() {
    #expect(
      Clipping(quotation: 1, of: Self.article)?.address
        == "https://post.example/ferry#:~:text=We%20will%20not%20sail%20at%20night%2C&text=Not%20one%20of%20us.")
    var local = Self.article
    local.url = nil
    #expect(Clipping(quotation: 1, of: local)?.address == nil)
  }

  private static var kept: [KeptClipping] {
    [
      KeptClipping(
        notebook: "Sea", place: 2, clipping: Clipping(quotation: 2, of: article)!, note: "Ask *her*\nagain."),
      KeptClipping(notebook: "Sea", place: 1, clipping: Clipping(caption: 0, of: article)!),
      KeptClipping(notebook: "Éa", place: 7, clipping: Clipping(paragraph: 0, of: article)!),
    ]
  }

  @Test func comesBackAsItWasExported() throws {
    #expect(KeptClipping.list(json: KeptClipping.json(Self.kept)) == Self.kept)
    let exported = ExportedArticle(Self.article, isRead: true, tags: ["a"], clippings: Self.kept)
    #expect(try ExportedArticle(json: exported.json(added: "")) == exported)
    #expect(
      KeptClipping.list(json: Array("[1,{},{\"notebook\":\"x\",\"kind\":\"quotation\",\"article\":{}}]".utf8)).isEmpty)
  }

  @Test func aNotebookIsMarkdownWithFootnotes() {
    #expect(
      NotebookMarkdown.text(Self.kept, named: "Sea *1*") == """
        # Sea \\*1\\*

        > the plan “a joke in very bad taste”
        >
        > — **Ada Obi**, chair (doubtful)[^1]

        Ask *her*
        again.

        *Picture: The pier at night (Tam Wick)*[^2]

        > Nobody moved.[^3]

        [^1]: Bo Lamb, [Ferry crews vote](<https://post.example/ferry#:~:text=the%20plan%20%E2%80%9Ca%20joke%20in%20very%20bad%20taste>), *Post*, 26 November 2025
        [^2]: Bo Lamb, [Ferry crews vote](<https://post.example/ferry#:~:text=The%20pier%20at%20night>), *Post*, 26 November 2025
        [^3]: Bo Lamb, [Ferry crews vote](<https://post.example/ferry#:~:text=Nobody%20moved.>), *Post*, 26 November 2025

        """)
  }

  @Test func isCitedAsWhatItIs() {
    let quoted = Citation(Clipping(quotation: 1, of: Self.article)!)
    #expect(
      quoted.text(.plain)
        == "“We will not sail at night,” … “Not one of us.” — Ada Obi, chair. “Ferry crews vote”, Post, 26 November 2025. https://post.example/ferry"
    )
    #expect(quoted.key == "lamb2025ferry-2")
    let told = Citation(Clipping(quotation: 0, of: Self.article)!)
    #expect(told.text(.plain).hasPrefix("x — unattributed (paraphrased). "))
    #expect(told.text(.markdown).hasPrefix("> x\n>\n> — **unattributed** (paraphrased); "))
    let own = Citation(Clipping(paragraph: 0, of: Self.article)!)
    #expect(
      own.text(.plain) == "Nobody moved. — “Ferry crews vote”, Post, 26 November 2025. https://post.example/ferry")
    #expect(own.text(.bibTeX).contains("annote = {Nobody moved.}"))
    #expect(own.text(.markdown).hasPrefix("> Nobody moved.\n>\n> — [Ferry crews vote]"))
  }
}

extension String {
  /// What stands from the first such words on.
  fileprivate func components(from words: String) -> String {
    var rest = Substring(self)
    while !rest.isEmpty, !rest.hasPrefix(words) { rest.removeFirst() }
    return String(rest)
  }
}
