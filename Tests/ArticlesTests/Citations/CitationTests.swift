import ArticleFormats
import Articles
import Testing

/// A quotation is shown and copied as it was printed.
@Suite struct QuotationInMarksTests {
  /// A quotation of these pieces of the paragraphs.
  static func shown(_ paragraphs: [String], _ pieces: [String], _ kind: Quotation.Kind = .direct) -> String {
    var article = Article(input: "a.txt", format: .text)
    article.body = paragraphs.map { Block(kind: .paragraph, text: $0, span: TextSpan(0, 0)) }
    let content = pieces.map { piece in
      let block = paragraphs.firstIndex { $0.contains(piece) } ?? 0
      let place = paragraphs[block].range(of: piece)
      return Passage(part: .body(block), range: place, span: TextSpan(0, 0))
    }
    let quotation = Quotation(kind: kind, text: pieces.joined(separator: " "), content: content, confidence: 1)
    return quotation.inMarks(in: article)
  }

  @Test func piecesStandApart() {
    #expect(Self.shown(["“One,” she said. “Two.”"], ["One,", "Two."]) == "“One,” … “Two.”")
  }

  @Test func everyParagraphOpensItsMarks() {
    #expect(Self.shown(["“One.", "“Two.”"], ["One.", "Two."]) == "“One.\n“Two.”")
  }

  @Test func aPartlyQuotedOneHasItsOwnMarks() {
    #expect(
      Self.shown(["He called it “a shame” and “a crime”."], ["it “a shame” and “a crime"], .mixed)
        == "it “a shame” and “a crime”")
    #expect(Self.shown(["Was \"odd\", he said."], ["Was \"odd"], .mixed) == "Was \"odd\"")
    #expect(Self.shown(["A so-called “fix”"], ["fix"], .mixed) == "“fix”")
    #expect(Self.shown(["He called."], ["called"], .indirect) == "called")
  }

  @Test(arguments: [
    Passage(part: .body(0), range: 4..<99, span: TextSpan(0, 0)),
    Passage(part: .caption(7), range: 0..<1, span: TextSpan(0, 0)),
  ])
  func aPlaceThatIsNotThereIsNotShown(_ passage: Passage) {
    var article = Article(input: "a.txt", format: .text)
    article.body = [Block(kind: .paragraph, text: "“é”", span: TextSpan(0, 0))]
    let half = Passage(part: .body(0), range: 4..<5, span: TextSpan(0, 0))
    let quotation = Quotation(kind: .direct, text: "é", content: [passage, half], confidence: 1)
    #expect(quotation.inMarks(in: article) == "“é”")
  }
}

@Suite struct CitationTests {
  static let article: Article = {
    var article = Article(input: "press/ferry.html", format: .html)
    article.headline = "Crews & owners: “50%” off {sic}_*"
    article.authors = ["Piet van der Aalst", "Ada Rook Jr.", "Northwire Staff", "Björk"]
    article.publisher = "Salt & Tide"
    article.published = "2025-11-06T12:26"
    article.url = "https://tide.example/a_b?x=%7B{1}&y=ü z"
    article.language = "en"
    article.body = [
      Block(kind: .paragraph, text: "“No.", span: TextSpan(0, 4)),
      Block(kind: .paragraph, text: "“100% \\ never.”", span: TextSpan(5, 15)),
    ]
    article.speakers = [Speaker(id: "mina-sorby", name: "Mina Sørby", role: "*deckhand*")]
    article.quotations = [
      Quotation(
        kind: .direct, text: "No. 100% \\ never.",
        content: [
          Passage(part: .body(0), range: 3..<6, span: TextSpan(1, 4)),
          Passage(part: .body(1), range: 3..<16, span: TextSpan(6, 15)),
        ], speaker: 0, confidence: 0.6)
    ]
    return article
  }()

  /// An article of which nothing is known but that somebody said something.
  static let bare: Article = {
    var article = Article(input: "notes/a.txt", format: .text)
    article.body = [Block(kind: .paragraph, text: "“No.”", span: TextSpan(0, 5))]
    article.quotations = [
      Quotation(
        kind: .direct, text: "No.", content: [Passage(part: .body(0), range: 3..<6, span: TextSpan(1, 4))],
        confidence: 1)
    ]
    return article
  }()

  @Test func plainIsASentence() {
    #expect(
      Citation(of: 0, in: Self.article).text(.plain) == """
        “No.
        “100% \\ never.” — Mina Sørby, *deckhand* (doubtful). “Crews & owners: “50%” off {sic}_*”, Salt & Tide, 6 November 2025, \
        12:26. https://tide.example/a_b?x=%7B{1}&y=ü z
        """)
    #expect(Citation(of: 0, in: Self.bare).text(.plain) == "“No.” — unattributed. a.txt, no date.")
  }

  @Test func markdownIsABlockQuotation() {
    #expect(
      Citation(of: 0, in: Self.article).text(.markdown) == """
        > “No.
        >
        > “100% \\\\ never.”
        >
        > — **Mina Sørby**, \\*deckhand\\* (doubtful); Crews \\& owners: “50%” off {sic}\\_\\*, *Salt \\& Tide*, 6 November 2025, 12:26
        """)
  }

  @Test func bibTeXIsEscaped() {
    #expect(
      Citation(of: 0, in: Self.article).text(.bibTeX) == """
        @article{aalst2025crews-1,
          author = {van der Aalst, Piet and Rook, Jr., Ada and {Northwire Staff} and {Björk}},
          title = {{Crews \\& owners: “50\\%” off \\textbraceleft{}sic\\textbraceright{}\\_*}},
          journal = {Salt \\& Tide},
          year = {2025},
          month = nov,
          day = {6},
          url = {https://tide.example/a_b?x=%7B%7B1%7D&y=%C3%BC%20z},
          language = {en},
          annote = {“No. “100\\% \\textbackslash{} never.” — Mina Sørby, *deckhand* (doubtful)}
        }
        """)
    #expect(
      Citation(of: 0, in: Self.bare).text(.bibTeX) == """
        @misc{atxt-1,
          title = {{a.txt}},
          howpublished = {a.txt},
          note = {no date},
          annote = {“No.” — unattributed}
        }
        """)
  }

  @Test func cslIsJSON() {
    #expect(
      Citation(of: 0, in: Self.article).text(.cslJSON) == """
        {"id":"aalst2025crews-1","type":"article-newspaper","title":"Crews & owners: “50%” off {sic}_*",\
        "container-title":"Salt & Tide","author":[{"family":"Aalst","given":"Piet","non-dropping-particle":"van der"},\
        {"family":"Rook","given":"Ada","suffix":"Jr."},{"literal":"Northwire Staff"},{"literal":"Björk"}],\
        "issued":{"date-parts":[[2025,11,6]]},"URL":"https://tide.example/a_b?x=%7B{1}&y=ü z","language":"en",\
        "annote":"“No.\\n“100% \\\\ never.” — Mina Sørby, *deckhand* (doubtful)"}
        """)
    #expect(
      Citation(of: 0, in: Self.bare).text(.cslJSON)
        == #"{"id":"atxt-1","type":"document","title":"a.txt","source":"a.txt","note":"no date","annote":"“No.” — unattributed"}"#
    )
  }

  /// A page whose outlet is not known is of the host of its address.
  @Test func aCopySaysWhereItComesFrom() {
    var article = Self.bare
    article.headline = "Harbour gets a crane"
    #expect(
      Citation(of: 0, in: article).text(.plain) == "“No.” — unattributed. “Harbour gets a crane”, a.txt, no date.")
    #expect(
      Citation(of: 0, in: article).text(.markdown)
        == "> “No.”\n>\n> — **unattributed**; Harbour gets a crane, *a.txt*, no date")
    article.url = "https://www.quay.example/crane"
    article.published = "2025-11"
    #expect(
      Citation(of: 0, in: article).text(.plain)
        == "“No.” — unattributed. “Harbour gets a crane”, quay.example, November 2025. https://www.quay.example/crane")
    #expect(Citation(of: 0, in: article).text(.bibTeX).contains("  howpublished = {quay.example},\n  year = {2025}"))
    let item = Citation(of: 0, in: article).text(.cslJSON)
    #expect(item.contains(#""type":"webpage""#) && item.contains(#""container-title":"quay.example""#), "\(item)")
  }

  @Test(arguments: [("2025", [2025]), ("2025-11", [2025, 11]), ("2025-13-01", [2025]), ("soon", [])])
  func aDateGoesAsFarAsItIsKnown(_ row: (published: String, parts: [Int])) {
    var article = Self.bare
    article.published = row.published
    let parts = row.parts.map { "\($0)" }.joined(separator: ",")
    let json = Citation(of: 0, in: article).text(.cslJSON)
    #expect(row.parts.isEmpty ? !json.contains("issued") : json.contains("[[\(parts)]]"), "\(json)")
  }

  @Test func nothingUnsafeIsCopied() {
    #expect(Citation.safe("a\u{1B}[31m\u{202E}b\nc\u{9B}") == "a[31mb\nc")
  }
}

extension String {
  /// Where a piece stands in it, in UTF-8 bytes.
  fileprivate func range(of piece: String) -> Range<Int> {
    let bytes = Array(utf8)
    let wanted = Array(piece.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    return start..<start + wanted.count
  }
}
