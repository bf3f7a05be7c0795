import Basics
import Articles
import Testing

@testable import ArticleParsing

private func article(_ text: String) -> Article { ArticleParser().article(in: Array(text.utf8), input: "test.txt") }

/// The words of a span, to see that they are where the article says.
private func words(_ span: TextSpan, of text: String) -> String {
  String(String.UnicodeScalarView(Array(text.unicodeScalars)[span.start..<span.end]))
}

/// What scrapers of different papers leave, in words of our own.
struct ArticleTextTests {
  private let broadcaster = """
    Harbour bridge to close for eleven weeks as engineers find new cracks

    WATCH: The harbour master explains why the old span 'cannot wait another winter'

    |

    TIDE NEWS

    Ada Roe

    By Ada Roe


    Published: 04/02/2025

    - 09:41

    Ferries will run through the night while the deck is lifted

    The harbour bridge will close to all traffic on Monday for eleven weeks, the port authority has said.

    "We have known of two cracks since the spring," the harbour master, Tom Baird, told reporters. "There are now nine."

    \\u200bTom Baird

    Tom Baird spoke to reporters on the quay on Tuesday

    |

    PA

    Ferries will carry foot passengers every twenty minutes, at no charge, from five in the morning.

    Mr Baird said the work could not be split into shorter closures because the deck has to come off in one piece.

    More From Tide News
    """

  @Test func readsABroadcastersPage() {
    let article = article(broadcaster)
    #expect(article.headline == "Harbour bridge to close for eleven weeks as engineers find new cracks")
    #expect(article.standfirst == "Ferries will run through the night while the deck is lifted")
    #expect(article.authors == ["Ada Roe"])
    #expect(article.published == "2025-02-04T09:41")
    #expect(article.publisher == "Tide News")
    #expect(article.body.count == 4)
    #expect(article.body.last?.text.hasPrefix("Mr Baird said") == true)
    #expect(article.captions.map(\.kind) == [.video, .image])
    #expect(article.captions.map(\.credit) == ["TIDE NEWS", "PA"])
    #expect(article.captions.map(\.alt) == [nil, "Tom Baird"])
    #expect(article.captions.map(\.after) == [-1, 1])
  }

  @Test func everySpanFindsItsOwnWords() {
    for text in [broadcaster, broadcaster.replacing("\n", with: "\r\n"), "“Ü” 😀\n\n" + broadcaster] {
      let article = article(text)
      for block in article.body { #expect(words(block.span, of: text) == block.text) }
      for caption in article.captions { #expect(words(caption.span, of: text) == caption.text) }
      for quotation in article.quotations {
        for piece in quotation.content {
          let shown = String(decoding: Array(article.text(of: piece.part).utf8)[piece.range], as: UTF8.self)
          #expect(words(piece.span, of: text) == shown)
        }
      }
    }
  }

  @Test func readsAnAgencysCopy() {
    let article = article(
      """
      Nov. 20, 2025 5:52 AM EST
      Court clears three of toppling the mayor's statue
      By ADA ROE and BEN McCAFFREY
      Associated Press
      FILE - In this June 3, 2024 file photo, people walk past the empty plinth in Leeds. (AP Photo/Cem Oz, File)
      LEEDS, England (AP) — Three people who pulled a statue into the river were cleared on Thursday after a trial of nine days.
      The jury took less than an hour. "I never thought it would be so quick," one of the three said outside.
      ___
      Associated Press writer Dee Poe in London contributed to this report.
      ©2025 The Associated Press. All rights reserved.
      """)
    #expect(article.headline == "Court clears three of toppling the mayor's statue")
    #expect(article.authors == ["Ada Roe", "Ben McCaffrey"])
    #expect(article.publisher == "Associated Press")
    #expect(article.published == "2025-11-20T05:52-05:00")
    #expect(article.captions.map(\.credit) == ["AP Photo/Cem Oz, File"])
    #expect(article.body.map { $0.text.prefix(10) } == ["LEEDS, Eng", "The jury t", "Associated"])
  }

  private static let sectioned = """
    SCIENCE

    Gulls learn the timetable of the fish market, and turn up late on purpose

    Two winters on a cold roof show birds that know when the porters have looked away

    Ada Roe
    Science correspondent

    Last updated on 26 November 2025 26 November 2025.

    From the section Birds

    Gulls in the harbour know to the minute when the fish market closes, according to a study of two winters.

    The birds arrive four minutes after the bell, when the porters have gone in and the floor is not yet washed.

    A gull waits on the rail of the market

    A gull waits on the rail of the market

    The roof of the market after the storm of last November. Some forty gulls used to sleep on it

    “They are never early,” said Tom Baird, who sold fish there for thirty years. “I wish I could say so of my sons.”

    The porters have tried a second bell, rung at noon and meant for nobody, and the gulls paid no attention to it.

    The authors of the study would like to know who tells the young birds, for none of them was ever seen to ask.

    Sign up to our newsletter

    Invalid email

    We use your address to write to you, and for nothing else.

    Comment policy

    The Harbour Post encourages talk about our stories.
    """

  @Test func takesTheHeadlineUnderASectionsName() {
    let article = article(Self.sectioned)
    #expect(article.headline == "Gulls learn the timetable of the fish market, and turn up late on purpose")
    #expect(article.standfirst?.hasPrefix("Two winters") == true)
    #expect(article.authors == ["Ada Roe"])
    #expect(article.publisher == nil)
    #expect(article.body.first?.text.hasPrefix("Gulls in the harbour") == true)
  }

  @Test func readsADateBehindTheDateOfAnUpdate() {
    let article = article(Self.sectioned)
    #expect(article.published == "2025-11-26")
    #expect(article.modified == "2025-11-26")
  }

  @Test func endsBeforeWhatTheSiteSaysToItsReaders() {
    #expect(article(Self.sectioned).body.last?.text.hasPrefix("The authors of the study") == true)
    let ending = "We will ask you for your vote again in the spring, the mayor told the hall before it was closed."
    let kept = article(
      "Hall to close\n\nThe hall will close for the winter, the council said on Monday morning.\n\n"
        + "It has been open since the war, and nobody can remember who has the key to it.\n\nShare\n\n" + ending)
    #expect(kept.body.last?.text == ending)
  }

  @Test func takesTheOpeningsOfOtherArticlesAboveAndUnderAnArticleForNoPartOfIt() {
    let openings = ["North", "South", "East", "West"].map { ward in
      "Council of \(ward) Hallam to meet tonight HALLAM: Every member of the council of \(ward) Hallam was asked to "
        + "bring a chair to the meeting in the hall tonight, and a cushion where there is one."
    }
    let own = [
      "The harbour bridge will close to all traffic on Monday for eleven weeks, the port authority has said.",
      "“We have known of two cracks since the spring,” the harbour master, Tom Baird, told reporters on the quay.",
      "Ferries will carry foot passengers every twenty minutes, at no charge, from five in the morning.",
    ]
    let head = ["Harbour bridge to close for eleven weeks", "By Ada Roe", "4 February 2025"]
    let page = article((["Breaking News"] + openings + head + own + ["Share"] + openings).joined(separator: "\n\n"))
    #expect(page.headline == "Harbour bridge to close for eleven weeks")
    #expect(page.authors == ["Ada Roe"])
    #expect(page.body.map(\.text) == own)
    // An article that was scraped twice has nothing else to read.
    let twice = article((head + own + head + own).joined(separator: "\n\n"))
    #expect(own.allSatisfy { text in twice.body.contains { $0.text == text } })
  }

  @Test func takesTeasersUnderTitlesForNoPartOfTheArticle() {
    let own = (1...3).map { hour in
      "At \(hour) o'clock the harbour master, Tom Baird, told reporters on the quay that the bridge would have to close "
        + "for longer than anybody had been told, and that he was sorry for the people on the far side of it."
    }
    let teasers = ["Gulls", "Porters", "Bells"].flatMap { word in
      let title = "\(word) of the old harbour learn to tell the time"
      return [
        title, title, "\(word) know to the minute when the market closes, according to a study of two long winters.",
      ]
    }
    let head = ["Harbour bridge to close for eleven weeks", "By Ada Roe", "4 February 2025"]
    let page = article((head + own + ["Top stories"] + teasers + ["Partner news"]).joined(separator: "\n\n"))
    #expect(page.body.map(\.text) == own)
  }

  @Test func takesACaptionWithoutACreditForOne() {
    let article = article(Self.sectioned)
    #expect(article.captions.map { $0.text?.prefix(8) } == ["A gull w", "The roof"])
    #expect(article.body.count == 5)
  }

  @Test(arguments: [
    ("Sun 8 Feb 2026 09.00 GMT", nil), ("Science, 8 February 2026", nil), ("8 February 2026 | The Sun", "The Sun"),
    ("8 February 2026 / CBS News", "CBS News"),
  ])
  func takesNoDayAndNoSectionForAPaper(_ date: String, publisher: String?) {
    let article = article(
      "Gulls learn the timetable\n\nBy Ada Roe\n\n\(date)\n\nGulls know when the market closes, a study says.\n\n"
        + "The birds arrive four minutes after the bell, when the porters have gone in for their tea.")
    #expect(article.publisher == publisher)
    #expect(article.published?.hasPrefix("2026-02-08") == true)
  }

  @Test func tellsTheLanguageWhereItIsSure() {
    #expect(article(Self.sectioned).language == "en")
    #expect(
      article(
        "Die Möwen kommen zu spät\n\nDie Möwen wissen auf die Minute, wann der Markt schließt, und sie kommen nicht "
          + "früher, sagt eine Studie, die von der Universität über zwei Winter auf dem Dach gemacht wurde."
      ).language == "de")
    #expect(article("Tor! 3:2").language == nil)
  }

  @Test func keepsQuotationsWithTheirNamesBehindABar() {
    let lines = [
      "“I never saw a gull that could not tell the time of day by the smell of it.” ― Tom Baird",
      "“The sea keeps its own hours and does not send a bill for them.” — Ada Roe",
      "“What the tide leaves is news, and what it takes is history.” ― Dee Poe",
    ]
    let article = article("Words about the harbour\n\n" + lines.joined(separator: "\n\n"))
    #expect(article.body.map(\.text) == lines)
  }

  @Test func takesFurnitureOutOfTheMiddleAndTheEnd() {
    let article = article(
      """
      Allotment rents to double

      Sarah Doe

      26 November 2025

      Share this story

      Facebook

      X

      Plot holders on the north side will pay twice as much from the spring, the council decided last night.

      Read more: Council sells the old library

      The chair, Ivy Wren, said the money would mend the water pipes, “which leak like a colander”.

      Advertisement

      Trending News

      Dog wins bake-off

      Five walks to take before the snow comes

      What happens next

      Tenants have until the end of January to object in writing, and a final vote follows in the first week of March.

      Sign up to our newsletter for more stories like this, straight to your inbox.

      Related articles

      Old library sold to brewer

      Brewer to buy old library

      © 2025 Example Media
      """)
    #expect(article.authors == ["Sarah Doe"])
    #expect(article.published == "2025-11-26")
    #expect(
      article.body.map { String($0.text.prefix(12)) } == ["Plot holders", "The chair, I", "Tenants have"])
  }

  @Test func keepsEveryParagraphWhereOneStandsOnALine() {
    let paragraphs = [
      "Mayor denies it. Again.", "The mayor denied on Monday that she had ever seen the letter, which was sent in May.",
      "7 p.m.", "“Never,” she said.", "Her words:",
      "“I read everything that I sign. Share that with your readers, please.”",
      "Comments by her deputy had suggested otherwise, and related papers were leaked to Reuters last week.",
      "By Tuesday the paper was gone.", "Read the letter, her critics say.",
    ]
    for separator in ["\n", "\n\n", "\r\n\r\n"] {
      let article = article(paragraphs.joined(separator: separator))
      let kept = ([article.headline, article.standfirst].compactMap { $0 } + article.body.map(\.text))
      #expect(kept == paragraphs)
    }
  }

  @Test func joinsLinesThatWereWrapped() {
    let article = article(
      """
      Trains to stop at Hollow End again

      The station at Hollow End will open again after sixty years, the railway
      said on Friday, and the first train is to call there at six on a Sunday
      morning in May.
      "My father sold the last ticket," said Ruth Amble, who lives in the old
      signal box and has kept the lamp lit. "I shall buy the first one, what-
      ever it costs, and I shall not be punching it."

          The line was closed in 1964 because so few people used it that
          it was thought to be of no more use to anyone at all.

      - New platforms cost 2 million pounds.
      - The bridge is to be painted green.
      """)
    #expect(
      article.body.map(\.kind) == [.paragraph, .paragraph, .blockQuotation, .listItem, .listItem])
    #expect(article.body.first?.text.hasSuffix("a Sunday morning in May.") == true)
    #expect(article.body.dropFirst().first?.text.contains("what-ever it costs") == true)
    #expect(article.body.last?.text == "The bridge is to be painted green.")
  }

  @Test func findsCaptionsInEveryForm() {
    let article = article(
      """
      Lighthouse keeper retires

      By Ada Roe

      3 May 2024

      Image source, Getty Images

      Image caption, The light can be seen from forty miles away

      The last keeper of the north light came ashore on Friday after thirty-one years in the tower, his family said.

      A man on a ladder

      A man on a ladder paints the tower white in May. Photograph: Ben Doe/Reuters

      He will be replaced by a lamp that looks after itself, which the trust says will save it forty thousand a year.

      Visitors climb the tower (Ben Doe/AP)

      "It knows nothing about fog," the keeper said of the lamp, "but it will learn, as I did, and it needs no tea."
      """)
    #expect(
      article.captions.map(\.text) == [
        "The light can be seen from forty miles away", "A man on a ladder paints the tower white in May.",
        "Visitors climb the tower",
      ])
    #expect(article.captions.map(\.credit) == ["Getty Images", "Ben Doe/Reuters", "Ben Doe/AP"])
    #expect(article.captions.map(\.alt) == [nil, "A man on a ladder", nil])
    #expect(article.body.count == 3)
  }

  @Test(arguments: ParsingStage.allCases)
  func everyStageCanBeLookedAt(_ stage: ParsingStage) {
    #expect(ArticleParser().describe(stage, of: Array(broadcaster.utf8)).contains("Baird") || stage == .metadata)
  }
}
