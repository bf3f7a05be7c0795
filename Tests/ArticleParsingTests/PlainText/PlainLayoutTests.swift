import Articles
import Testing

@testable import ArticleParsing

/// What the layout of plain text says: rules below headings, columns, words broken at the ends of lines.
@Suite struct PlainLayoutTests {
  private static let paragraphs = [
    "The reservoir above Oxmouth is lower than it has been in any October since the dam was built, the company said.",
    "Nobody will have to carry water home, a spokeswoman said, but gardens and cars should wait for the rain.",
    "The last time the old church tower stood out of the water was in 1976, and people came to look at it then.",
  ]

  private func read(_ text: String) -> Article { ArticleParser().article(in: Array(text.utf8), input: "low.txt") }

  private func text(_ head: String, between: String = "") -> String {
    head + "\n\n" + Self.paragraphs[0] + "\n\n" + between + Self.paragraphs[1] + "\n\n" + Self.paragraphs[2] + "\n"
  }

  @Test(arguments: [
    "Gauges      2023    2024\nUpper dam   412     380\nLower dam   90      120\n\nReservoir runs low",
    "Year 2022 2023 2024\nTons 412 380 377\n\nReservoir runs low",
    "Reservoir runs low",
  ])
  func aTableIsNoHeadline(_ head: String) {
    let article = read(text(head))
    #expect(article.headline == "Reservoir runs low")
    let rows = article.body.filter { $0.kind == .tableRow }
    #expect(rows.count == head.split(separator: "\n").count - 1)
    #expect(article.body.suffix(3).map(\.text) == Self.paragraphs)
  }

  // MARK: Fields

  @Test(arguments: [
    "From: press@oxmouth.example\nTo: desk@post.example\nDate: Tue, 9 Jun 2026 08:12:00 +0100\nSubject: Water\n\nReservoir runs low",
    "From: Ada\nDate: Sun, 7 Jun 2026 19:20:11 +0000\nSubject: Fwd: read this\n\n---------- Forwarded message ---------\nFrom: The Post <hello@post.example>\nSubject: Reservoir runs low\n\nReservoir runs low",
    "1 of 3 DOCUMENTS\n\nReservoir runs low\n\nBYLINE: Ada Roe\n\nSECTION: NEWS; Pg. 7\n\nLENGTH: 141 words",
    "Subject: Reservoir runs low\nFrom: press@oxmouth.example",
    "FYI\n\n---------- Forwarded message ---------\nFrom: Desk <desk@post.example>\nDate: Tue, Jun 9, 2026 at 8:12 AM\nSubject: Reservoir runs low\nTo: Ada Roe <ada@post.example>,\n  Ben Lind <ben@post.example>",
    "Have a look\n\n-----Original Message-----\nFrom: Desk [mailto:desk@post.example]\nSent: 09 June 2026 08:12\nTo: Ada Roe\nSubject: Reservoir runs low",
    "________________________________\nFrom: Desk\nSent: Tuesday, June 9, 2026 8:12 AM\nTo: Ada Roe\nSubject: Reservoir runs low",
    "Ada\n\n*From:* Desk <desk@post.example>\n*Sent:* 09 June 2026 08:12\n*To:* Ada Roe\n*Subject:* Reservoir runs low",
    "Hello\n\nBegin forwarded message:\n\nFrom: Desk <desk@post.example>\nSubject: Reservoir runs low\nDate: 9 June 2026 at 08:12:00 BST\nTo: Ada Roe <ada@post.example>",
    "De : Desk\nEnvoyé : mardi 9 juin 2026 08:12\nÀ : Ada Roe\nObjet : Reservoir runs low",
  ])
  func fieldsAboveATextAreNoneOfIt(_ head: String) {
    let article = read(text(head) + "\nLOAD-DATE: June 14, 2026\n\nLANGUAGE: ENGLISH\n")
    #expect(article.headline == "Reservoir runs low")
    #expect(article.standfirst == nil)
    #expect(article.body.prefix(3).map(\.text) == Self.paragraphs)
  }

  @Test func aSentenceAboveAForwardedMailStays() {
    let article = read(
      "The pipe is mentioned in the second paragraph of it.\n\n---------- Forwarded message ---------\nFrom: Desk <desk@post.example>\nSubject: Reservoir runs low\n\n"
        + Self.paragraphs.joined(separator: "\n\n"))
    #expect(article.headline == "Reservoir runs low")
    #expect(article.body.map(\.text) == ["The pipe is mentioned in the second paragraph of it."] + Self.paragraphs)
  }

  @Test func aLineThatOnlyLooksLikeAFieldStays() {
    let article = read(text("Reservoir runs low", between: "Section: the pipe has three of them.\n\n"))
    #expect(article.body.map(\.text).contains("Section: the pipe has three of them."))
  }

  // MARK: Columns

  @Test func theLinesOfANarrowColumnAreJoined() {
    let column = """
      OXMOUTH — Facing a shortage of
      drivers and a surplus of old
      ambulances, the school district will
      take forty children to school in
      retired vehicles from August.

      “They have belts and heat, and
      nobody will cut us off,” said Ada
      Roe.
      """
    #expect(
      read(column).body.map(\.text) == [
        "OXMOUTH — Facing a shortage of drivers and a surplus of old ambulances, the school district will take forty children to school in retired vehicles from August.",
        "“They have belts and heat, and nobody will cut us off,” said Ada Roe.",
      ])
  }

  @Test func shortLinesThatAreNoSentencesStayApart() {
    let list =
      "Reservoir runs low\n\n\(Self.paragraphs[0])\n\nbrown sugar, one cup\nbutter, soft and warm\neggs, one or two of them\nflour for the table\n\n\(Self.paragraphs[1])\n"
    #expect(read(list).body.map(\.text).contains("butter, soft and warm"))
  }

  // MARK: Tables

  @Test func aTableAmongParagraphsIsRows() {
    let table = "Year\tTons\tPrice\n2023\t412\t3.1\n2024\t380\t4.5\n\n"
    let article = read(text("Reservoir runs low", between: table))
    #expect(article.body.map(\.kind) == [.paragraph, .tableRow, .tableRow, .tableRow, .paragraph, .paragraph])
  }

  @Test func aRuleBelowALineMakesItAHeading() {
    let article = read(
      text(
        "The Oxmouth Bulletin\n\nReservoir runs low\n==================",
        between: "What the rain may bring\n-----------------------\n\n"))
    #expect(article.headline == "Reservoir runs low")
    #expect(article.body.map(\.kind) == [.paragraph, .heading, .paragraph, .paragraph])
  }

  @Test func wordsBrokenAtTheEndsOfLinesAreJoined() {
    let article = read(
      """
      Reservoir runs low

      The water company of Oxmouth will close its office on the
      quay at the end of the month, and its customers will have
      to buy their tokens from machines that the same com-
      pany bought last year. The office is well-
      known beyond the valley, and it was a long-standing wish
      of customers to keep it open in the win-
      ter. “We have looked at every other way of saving the mon-
      ey, and there is none,” said Maud Ellery, who runs the OPA-
      led talks about it. The well-known office sold eleven tok-
      ens last Tuesday.

      """)
    let body = article.body.map(\.text).joined(separator: " ")
    for word in ["company bought", "well-known beyond", "the winter.", "the money,", "OPA-led", "eleven tokens"] {
      #expect(body.contains(word), "\(word)")
    }
    // What was joined can be found again where it was broken.
    let quotation = article.quotations.first
    #expect(quotation?.speaker != nil)
  }

  @Test func aHyphenThatTheTextHasElsewhereStays() {
    let article = read(
      """
      Reservoir runs low

      The council of Oxmouth will hear on Thursday what the old co-
      op in the next valley would have to pay for its own water and
      what the same would cost the town, which has no co-op at all.
      Nobody will have to carry water home, a spokeswoman said, but
      gardens and cars should wait for the rain, which is not going
      to come before the end of the month, as far as anybody knows.

      """)
    #expect(article.body.map(\.text).joined().contains("the old co-op in the next"))
  }
}
