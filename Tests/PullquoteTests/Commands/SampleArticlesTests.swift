import ArticleParsing
import ArticleFormats
import Articles
import SampleArticles
import Testing

/// What a careful person reads in the samples. Written from the articles, not from what the program prints.
@Suite struct SampleArticlesTests {
  /// What is compared.
  enum Check { case head, body, said }

  /// One sample and what it says.
  struct Reading: CustomTestStringConvertible {
    var file: String
    var headline: String
    var standfirst: String?
    var authors: [String]
    /// The date in the precision that is printed; a zone may follow.
    var published: String?
    var captions: Int
    /// How the last paragraph of the body begins.
    var ending: String
    /// What was said, one line for each stretch between quotation marks: who, and how it begins. “*” stands for
    /// somebody who has no name in the article.
    var said: String
    /// Stretches that one reader takes for speech and another does not, by how they begin.
    var arguable: [String] = []
    /// What the parser does not get right yet, and why; the test says when it does.
    var known: [Check: Comment] = [:]

    var testDescription: String { file }
  }

  @Test(arguments: readings)
  func headIsRead(_ reading: Reading) throws {
    guard let issue = reading.known[.head] else { return try compareHead(reading) }
    withKnownIssue(issue) { try compareHead(reading) }
  }

  private func compareHead(_ reading: Reading) throws {
    let article = try Self.article(reading.file)
    #expect(article.headline == reading.headline)
    if let standfirst = reading.standfirst { #expect(article.standfirst == standfirst) }
    #expect(article.authors.map { $0.lowercased() } == reading.authors.map { $0.lowercased() })
    if let published = reading.published {
      #expect(article.published?.hasPrefix(published) == true, "\(article.published ?? "nil")")
    } else {
      #expect(article.published == nil)
    }
  }

  @Test(arguments: readings)
  func bodyEndsWhereTheArticleEnds(_ reading: Reading) throws {
    guard let issue = reading.known[.body] else { return try compareBody(reading) }
    withKnownIssue(issue) { try compareBody(reading) }
  }

  private func compareBody(_ reading: Reading) throws {
    let article = try Self.article(reading.file)
    let last = try #require(article.body.last).text
    #expect(last.hasPrefix(reading.ending), "\(last)")
    #expect(article.captions.count == reading.captions, "\(article.captions.map { $0.text ?? $0.credit ?? "" })")
    for caption in article.captions {
      guard let text = caption.text else { continue }
      #expect(!article.body.contains { $0.text == text }, "The caption “\(text)” is in the body too.")
    }
  }

  @Test(arguments: readings)
  func everythingSaidHasItsSpeaker(_ reading: Reading) throws {
    guard let issue = reading.known[.said] else { return try compareSaid(reading) }
    withKnownIssue(issue) { try compareSaid(reading) }
  }

  private func compareSaid(_ reading: Reading) throws {
    let article = try Self.article(reading.file)
    let found = article.quotations.filter { $0.kind != .indirect }.map { quotation in
      Found(
        speaker: quotation.speaker.map { article.speakers[$0].name } ?? quotation.sourceText ?? "nobody",
        text: quotation.content.map { plain(article.text(of: $0.part), $0.range) }.joined(separator: "\n"))
    }
    var wrong: [String] = []
    var expected = Set<String>()
    for line in reading.said.split(separator: "\n") {
      let fields = line.split(separator: "|").map { $0.trimmingSpaces() }
      expected.insert(fields[1])
      let here = found.filter { $0.text.contains(fields[1]) }
      guard !here.contains(where: { $0.isBy(fields[0]) }) else { continue }
      wrong.append("\(fields[0]): \(fields[1]) (\(here.first.map { "given to \($0.speaker)" } ?? "not found"))")
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
    let nobodys = found.filter { stretch in
      !expected.union(reading.arguable).contains { stretch.text.contains($0) }
    }
    #expect(nobodys.isEmpty, "\(nobodys.map { "\($0.speaker): \($0.text)" }.joined(separator: "\n"))")
  }

  @Test func thereAreEnoughToBrowse() {
    let samples = SampleArticles.all
    #expect(samples.count >= 8)
    #expect(Set(samples.map(\.name)) == Set(readings.map(\.file)))
    for sample in samples {
      let text = String(validating: sample.bytes, as: UTF8.self)
      #expect(text != nil, "\(sample.name) is not UTF-8.")
      let words = text?.split { $0 == " " || $0 == "\n" }.count ?? 0
      #expect((400...900).contains(words), "\(sample.name) has \(words) words.")
    }
  }

  @Test func packedTheyComeBackAsTheyWere() {
    let parser = ArticleParser()
    for sample in SampleArticles.all {
      let article = parser.article(in: sample.bytes, input: sample.name)
      let packed = PackedArticle(article)
      #expect(packed.unpacked() == article)
      // Quotations are kept as places in the text, so the whole is hardly longer than the text alone.
      #expect(packed.size < sample.bytes.count * 2, "\(sample.name) takes \(packed.size) bytes.")
    }
  }

  /// A quotation, and who it was given to.
  struct Found {
    var speaker: String
    var text: String

    /// Names are compared without the titles before them.
    func isBy(_ name: String) -> Bool {
      name == "*" || speaker == name || speaker.hasSuffix(" \(name)") || speaker.hasPrefix("\(name) ")
    }
  }

  private static func article(_ file: String) throws -> Article {
    let sample = try #require(SampleArticles.all.first { $0.name == file })
    return ArticleParser().article(in: sample.bytes, input: sample.name)
  }

  /// Words with typed apostrophes, so that the tables below need not care.
  private func plain(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self).map { $0 == "’" ? "'" : $0 }.reduce(into: "") {
      $0.append($1)
    }
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

private let readings: [SampleArticlesTests.Reading] = [
  .init(
    file: "ferry-strike.txt",
    headline: "Ferry crews on the Merrow crossing vote to stop work over night shifts",
    authors: ["Tomas Ellery"], published: nil, captions: 1,
    ending: "This story has been corrected to show",
    said: """
      Josefina Arkwright | We are not asking for the moon
      Josefina Arkwright | We are asking to be asleep
      Brannoc Line | deeply disappointing
      Desmond Pell | Nobody at this company
      Desmond Pell | But a timetable
      Callum Rusk | I have four hundred sheep
      Callum Rusk | The sheep can wait
      Callum Rusk | like a coat off a hook
      * | a work of optimism
      Josefina Arkwright | It rounds toward the company
      Josefina Arkwright | It is the only thing on that boat
      * | commercially sensitive
      Wilhelmina Dace | I have known strikes
      Wilhelmina Dace | I'm told there is
      Perpetua Lisle | Two to a household
      Perpetua Lisle | Three if you're nice
      Perpetua Lisle | We unloaded the potatoes
      Perpetua Lisle | He took it very well
      """),
  .init(
    file: "night-train.txt",
    headline: "The last night train to Sorrow's End still carries a piano, and somebody always plays it",
    standfirst: "The sleeper will run for the last time on New Year's Eve, with every berth sold",
    authors: ["Quentin Marlowe"], published: "2025-12-19T21:05", captions: 3,
    ending: "The 23:40 arrives at Sorrow's End at 06:52",
    said: """
      Ruben Galloway | I only know the one thing
      Ruben Galloway | but I know it in all the keys
      Magda Szoltys | A coach can't do it
      Magda Szoltys | A coach gets you there
      Magda Szoltys | The goose was collected
      Percival Stroud | taken with a heavy heart
      Percival Stroud | No one who loves the railway
      Percival Stroud | But we carried 61 passengers
      Araba Linden | You try buying a ticket
      Araba Linden | It offers you a hotel
      Fenwick Obi | Control rang him up
      Fenwick Obi | And Dad said
      * | It's when it stops
      Magda Szoltys | I'm not crying
      Magda Szoltys | And then I won't be on it
      """),
  .init(
    file: "lighthouse-keeper.txt",
    headline: "'Like losing a relative': Island says goodbye to its fog signal",
    authors: ["Ottoline Marsh"], published: "2026-01-14", captions: 2,
    ending: "A spokesman for the Commission said it had received no complaints.",
    said: """
      Wenna Tregarrow | I had a speech
      Wenna Tregarrow | Then I put my hand on the valve
      Denzil Opie | Nobody tells a satellite to be careful
      Denzil Opie | I have come home on that horn
      Sunniva Halloran | The last spare piston
      Sunniva Halloran | We did ask
      Sunniva Halloran | wind and watertight
      Idris Vantongeren | That is how most of the things
      Idris Vantongeren | Someone fitted the valve
      Jory | The hard bit is the slide
      Jory | You have to feel sad
      Keziah Blewett | but it's a difficult letter
      Wenna Tregarrow | I stood there like a lemon
      Wenna Tregarrow | Then I heard it
      """,
    arguable: ["Like losing a relative", "Nobody tells a satellite", "when it can do no harm"]),
  .init(
    file: "translator-interview.txt",
    headline: "“A comma is a kind of breath”: Halina Brzost on forty years of other people’s sentences",
    standfirst:
      "The translator talks to us about bad dictionaries, the novel she hid in a piano, and why she has never met an author she translated",
    authors: ["Rufus Adeyemi-Clark"], published: "2026-02-08T09:00", captions: 1,
    ending: "The Weather at Home by Mirko Dvel",
    said: """
      Halina Brzost | A comma is a kind of breath
      * | a novel that seems to have been written twice
      Halina Brzost | I said I did not want the dinner
      Halina Brzost | By lying. I was 23
      Halina Brzost | Oh, they sold very well
      Halina Brzost | Play everything in E flat
      Halina Brzost | The comma is where my mother
      Halina Brzost | Halina, nobody will finish it
      Halina Brzost | Then they will always have it
      Leopold Fenn | I lost
      Leopold Fenn | I have lost every argument
      Halina Brzost | The decimal separator
      Halina Brzost | They will take the sewing machines
      Halina Brzost | A cookery book
      Halina Brzost | You were breathing in the wrong place
      """,
    arguable: ["Fluently."]),
  .init(
    file: "beehive-theft.txt",
    headline: "Thief who stole 40 beehives 'did not think about the bees', court told",
    standfirst: "Bramley Hatch was stung 117 times before he reached the motorway",
    authors: ["Ellen Quartermain"], published: "2025-10-22T17:42", captions: 1,
    ending: "\"Walk slowly,\" he said.",
    said: """
      Araminta Coyle | already served part
      Perdita Langstrom | The defendant had planned
      Perdita Langstrom | What he had not planned for
      Perdita Langstrom | They are not asleep
      Perdita Langstrom | They are indoors
      * | There's a bloke here
      * | He replied, 'Do I look all right?'
      Gideon Ashgrove | He did not think about the bees
      Gideon Ashgrove | He has thought about little else
      Clement Hathersage | like a street
      Clement Hathersage | People say they're only insects
      Clement Hathersage | I have known some of those queens
      Clement Hathersage | with gloves
      Araminta Coyle | You set out to steal
      Araminta Coyle | Few of us are corrected
      Araminta Coyle | I have read
      Araminta Coyle | You will do 200 hours
      Clement Hathersage | Walk slowly
      """,
    arguable: ["did not think about the bees", "rescuing", "Do I look all right?"]),
  .init(
    file: "cup-final.txt",
    headline:
      "Tarn Vale 3-2 Port Ansel: Substitute goalkeeper wins the Skerries Cup with his first touch of the season",
    authors: ["Imogen Stack"], published: "2026-05-17", captions: 1,
    ending: "Referee: Prudence Ockley",
    said: """
      Bernadette Roux | I looked along the bench
      Bernadette Roux | I said, 'Put that down
      Odhran Mulvey | I'd love to tell you
      Odhran Mulvey | I was tying my lace
      Odhran Mulvey | He asked me if it hurt
      Odhran Mulvey | I said, 'My knee
      Ferdinand Oyelaran | If you score two
      Ferdinand Oyelaran | We stopped counting
      Ferdinand Oyelaran | Ask me on a day
      Bernadette Roux | playing like people
      Casimir Bright | She never does
      Casimir Bright | You'd run through a wall
      Aurelio Finch | The tree was better
      Aurelio Finch | But the beer's improved
      """,
    arguable: ["Put that down", "Am I going in goal", "You're going wherever", "My knee", "No. Winning"]),
  .init(
    file: "octopus-study.txt",
    headline: "Octopuses keep tidy gardens, and seem to mind when the neighbours don’t",
    standfirst:
      "A four-year study of a shallow bay finds animals that sort their shells by colour, and one that returned a researcher’s watch",
    authors: ["Leocadia Strand"], published: "2026-01-29T16:00", captions: 1,
    ending: "The study, “Ordered substrate displays",
    said: """
      Ingeborg Maddern | We assumed it was rubbish
      Ingeborg Maddern | Every den has a heap
      Ingeborg Maddern | which is not nothing
      Ingeborg Maddern | and is about what you would get
      * | a by-product of a curious arm
      Bartholomew Eze | It's lovely work
      Bartholomew Eze | But we should remember
      Bartholomew Eze | Then,
      Bartholomew Eze | we will find out
      Tamsin Greatorex | I'm not allowed to say
      Tamsin Greatorex | The reviewer asked us
      Tamsin Greatorex | I had written it off
      Tamsin Greatorex | Then I came down one morning
      Tamsin Greatorex | So I left it
      Tamsin Greatorex | It wasn't my garden
      """),
  .init(
    file: "dam-inquiry.txt",
    headline: "Dam engineer tells inquiry: 'I wrote the word danger and somebody made it a smaller word'",
    authors: ["Roland Achebe", "Solveig Marsden", "Kit Underhay"], published: "2025-09-09T18:31", captions: 2,
    ending: "The inquiry continues.",
    said: """
      * | I wrote the word danger
      Nathaniel Orrick | There is danger of failure
      Nathaniel Orrick | I have thought about it every night
      Nathaniel Orrick | My manager took out
      Nathaniel Orrick | Then it went to the regional office
      Nathaniel Orrick | By the time it reached the board
      Philippa Auberon | I am going to leave
      Augustin Bell | acted at all times
      Nathaniel Orrick | It's perfectly true
      Nathaniel Orrick | That's what is the matter
      Nathaniel Orrick | I sent it by the only road
      Nathaniel Orrick | I'd be glad to hear
      Delphine Prowse | I wanted somebody to shout at
      Delphine Prowse | But he looked like my Harold
      Philippa Auberon | I shall write it myself
      Philippa Auberon | and I shall not be sending
      """,
    arguable: ["\"There are opportunities", "There are opportunities", "a form", "lessons will be learned"]),
  .init(
    file: "bin-collection.txt",
    headline: "Council's 'silent' bin lorries must be made louder after residents miss collections",
    standfirst: "Wexcombe's electric fleet is so quiet that people sleep through it, a committee heard",
    authors: ["Faraday Nwosu"], published: "2026-03-04T11:20", captions: 1,
    ending: "A separate motion",
    said: """
      * | relied on the approach
      Godfrey Haddlesey | For thirty years
      Godfrey Haddlesey | for the sake of an alarm clock
      Mercy Tideswell | barmy
      Mercy Tideswell | We have spent two million
      Mercy Tideswell | I'd like it minuted
      Marguerite Sole | We did trial the horse
      Marguerite Sole | Dogs were very much
      * | and of those, a third
      Blossom Adair | I've slept till eight
      Blossom Adair | I didn't know why
      Ivor Crabbe | You put it out
      Ivor Crabbe | What more do people want
      * | We are listening to residents
      """,
    arguable: ["rumble", "ringing a bell", "explore"]),
  .init(
    file: "bakery-profits.txt",
    headline: "Loaf & Ladder shares slide as boss admits cheese straw was ‘a distraction’",
    standfirst: "Profit at the bakery chain falls by a third after a year of ‘adventures in pastry’",
    authors: ["Clementine Raffles"], published: "2025-11-11T07:58", captions: 0,
    ending: "The shares closed at 287p.",
    said: """
      Ambrose Kettley | We took our eye off the loaf
      Ambrose Kettley | The cheese straw was a distraction
      Ambrose Kettley | You can't run a baker's
      Ambrose Kettley | They say they want seeds
      Honor Blackstock | This is what happens
      Honor Blackstock | We'd ask the board
      Jolyon Marchetti | crumbly
      Rosalind Ikande | no worse than they look
      Wilf Adeney | Our members get up
      Wilf Adeney | They told the company
      Edwina Sparrow | Shares in what?
      Edwina Sparrow | I only want them
      * | Fight Arthur
      Lucian Dray | There you are
      Lucian Dray | There was a market
      """,
    arguable: ["a distraction", "adventures in pastry", "beige", "no, thank you"]),
]
