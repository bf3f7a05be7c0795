import Articles
import Testing

@testable import ArticleParsing

/// Text that stands beside what a site adds, and must neither go with it nor give way to it.
@Suite struct KeptBesideFurnitureTests {
  private func read(_ text: String) -> Article { ArticleParser().article(in: Array(text.utf8), input: "text") }

  private static let opening = """
    Harbour bell to ring again

    The bell of Port Ennis will ring again from Sunday, after eleven years in a shed behind the customs house.

    """

  @Test func aPictureInBracketsLeavesTheParagraphAboveIt() {
    let article = read(
      Self.opening + """
        [Picture: A crane lifts the bell on to its tower. Credit: Ida Moss/Coast Photos]

        "It sounds like my childhood," said Olaf Renn, 77.

        Related Topics
        Bells
        PA Media 2026
        """)
    #expect(article.body.map(\.text).first?.hasPrefix("The bell of Port Ennis") ?? false)
    #expect(article.captions.map(\.text) == ["A crane lifts the bell on to its tower."])
    #expect(article.captions.map(\.credit) == ["Ida Moss/Coast Photos"])
  }

  @Test(arguments: [
    "Sign up for our morning letter: the best of the quay, sent right to your inbox. Learn more",
    "Subscribe to our newsletter",
  ])
  func aCallStuckOnTheLastParagraphGoesAlone(_ call: String) {
    let last = "Harbour master Petra Lund said: “We missed it.” She will pull the rope herself on Sunday at noon."
    let article = read(
      Self.opening + "Nobody has found the clapper, which weighs as much as a cow.\n\n\(last) \(call)\n")
    #expect(article.body.map(\.text).last == last)
    #expect(article.leftOut.map(\.text) == [call])
  }

  @Test func aCreditInBracketsLeavesTheLead() {
    let lead =
      "The bell of Port Ennis will ring again from Sunday. It lay for eleven years in a shed behind the customs house."
    let rest = "Harbour master Petra Lund said: “We missed it. You would not drown a clock.”"
    for text in ["\(lead)\n\n(Photo: Ida Moss)", "(Photo: Ida Moss) \(lead)"] {
      let article = read("Harbour bell to ring again\n\nBy Ada Roe\n\n\(text)\n\n\(rest)\n")
      #expect(article.body.map(\.text) == [lead, rest])
      #expect(article.captions.map(\.credit) == ["Ida Moss"])
    }
  }

  @Test(arguments: ["Related articles", "More stories"])
  func twoParagraphsBehindAListOfTitlesStay(_ heading: String) {
    let article = read(
      Self.opening + """
        Harbour master Petra Lund said: "We missed it. You would not drown a clock."

        \(heading)

        7 quiet coves near Ennis

        Why the ferry is blue

        The founder Karl Moss said that the bell had spent "more years in straw than in air" since the storm.

        "It only needs one rope," he added.
        """)
    #expect(article.body.map(\.text).suffix(2).last == "\"It only needs one rope,\" he added.")
    #expect(article.body.count == 4)
  }

  @Test func titlesUnderReadMoreGo() {
    let article = read(
      Self.opening + """
        READ MORE

        7 quiet coves near Ennis

        Why the ferry is blue

        The founder Karl Moss said that the bell had spent ten years in straw since the storm.
        """)
    #expect(!article.body.contains { $0.text.contains("coves") || $0.text.contains("ferry") })
    #expect(article.body.count == 2)
  }

  @Test(arguments: [
    "Trending Now: Goat found on ferry", "MORE: How to moor a boat", "To join our sailing group, click here.",
    "Don't miss a tide: sign up here", "Did you hear the bell? Email desk@ennis.example",
  ])
  func callsAndLabelledLinksGo(_ line: String) {
    let article = read(
      Self.opening + line
        + "\n\nThe founder Karl Moss said that the bell had spent ten years in straw since the storm.\n")
    #expect(article.body.count == 2)
    #expect(article.leftOut.contains { $0.text == line })
  }

  @Test func aLetterIsBodyAndTheLineAboveItTheHeadline() {
    let article = read(
      """
      Harbour master leaves

      In a note to the council, Petra Lund wrote: "Dear Hugo,

      I am leaving my post with great sadness today.

      It has been a fine harbour.

      Yours, Petra."

      Hugo Brandt replied: "We shall miss you very much."
      """)
    #expect(article.headline == "Harbour master leaves")
    #expect(article.body.first?.text.hasPrefix("In a note") ?? false)
  }

  @Test func thoseWhoSignLettersStay() {
    let article = read(
      """
      Letters: Let the bell be

      SIR – Your report that the harbour bell is to ring at six in the morning filled me with dismay.
      Greta Hollis
      Ennis, Westshire

      SIR – My late aunt told me that the secret of good sleep was a bell that nobody could find. She slept well.
      Capt Tom Farrow (retd)
      Moulby, Eastshire
      """)
    #expect(article.body.map(\.text).contains("Moulby, Eastshire"))
  }

  @Test func aTitleThatSaysWatchIsTheHeadline() {
    let article = read(
      """
      Watch: 'You sold our bell' Lund's cry at Brandt

      Harbour master Petra Lund met the council on Monday and spoke for an hour about the bell and the shed.

      "We have a rope," Lund said at the quay.
      """)
    #expect(article.headline == "Watch: 'You sold our bell' Lund's cry at Brandt")
    #expect(article.captions.isEmpty)
  }

  @Test func wordsAndPhotosAreAByline() {
    let article = read(
      """
      Tin Lantern: 'We split twice over one song. Once in a boat'

      Words: Ada Fenn. Photos: Ed Marlow

      Tin Lantern's singer, Nell Hart, is explaining how the band nearly ended on the way to Port Ennis.

      "We had one oar," says Hart.
      """)
    #expect(article.headline == "Tin Lantern: 'We split twice over one song. Once in a boat'")
    #expect(article.authors == ["Ada Fenn"])
  }

  @Test func whoTookThePictureDidNotWriteTheText() {
    let article = read(
      """
      Row over bell

      Olaf Renn at the quay. Picture: Ira Cole
      Olaf Renn at the quay.
      Ira Cole / Ennis Gazette

      Olaf Renn, 77, has lost his long fight over a bell that neighbours call the loudest in the county.

      Judge Vera Pell at an earlier hearing PHOTO BY SUE TARN

      Judge Vera Pell said: "It is a bell, Mr Renn."

      The bell in 2019 (left) and today

      His wife, Jean, said that she had never liked the sound of it.
      """)
    #expect(article.authors.isEmpty)
    #expect(article.captions.contains { $0.credit == "SUE TARN" })
    #expect(article.captions.contains { $0.text == "The bell in 2019 (left) and today" })
    #expect(article.body.count == 3)
  }

  @Test(arguments: [
    ("By Tomas Reil in Vasht and Leila Hadd in Genf", ["Tomas Reil", "Leila Hadd"]),
    ("By Anna Roe in Bosnia and Herzegovina", ["Anna Roe"]),
    ("By Anna Roe in London, Ben Doe in Paris and Carla Lind in Rome", ["Anna Roe", "Ben Doe", "Carla Lind"]),
    ("ByAda Fenn", ["Ada Fenn"]),
  ])
  func authorsInTheirPlaces(_ line: String, _ authors: [String]) {
    #expect(byline(line)?.authors == authors)
  }
}
