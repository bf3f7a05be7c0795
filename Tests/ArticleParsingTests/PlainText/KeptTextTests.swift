import Articles
import Testing

@testable import ArticleParsing

/// What stands behind a line that looks like the site's own stays in the article when it is running text.
@Suite struct KeptTextTests {
  private static let story = [
    "Harbour pilots vote to keep the night watch",
    "By Jo Brandt",
    "The pilots of Tarn harbour voted on Friday to keep their night watch, which the port authority under Tom Baird "
      + "wanted to end in spring.",
    "“We are not a luxury,” said Ada Merrow, who leads the pilots, on the quay after the count had been read out.",
    "Merrow has been a pilot for nineteen years and says that she has never seen a winter with so many small boats.",
    "The port authority had planned to send the pilots home at ten and to let the ships wait for the morning tide.",
    "Baird told reporters that the plan had been misunderstood, and that nobody would have lost a day of pay under it.",
    "The ferry company, which sails after midnight twice a week, had written to Baird in January to ask him again.",
    "Merrow said that the letter had helped, because the ferry company pays more than a third of the dues each year.",
  ]
  private static let words = "“We will see who comes at three in the morning,” Merrow said as she went back on board."
  private static let news =
    "Merrow and Baird will meet again in June to talk about the new boats, which should have come last autumn."
  private static let quiet =
    "Nobody at the yard would say on Monday how far the work had come or what it would cost in the end."

  private func bodies(with lines: [String]) -> [[String]] {
    [Self.story + lines, Self.story.prefix(6) + lines + Self.story.dropFirst(6)].map { text in
      ArticleParser().article(in: Array(text.joined(separator: "\n\n").utf8), input: "a.txt").body.map(\.text)
    }
  }

  @Test(arguments: [
    "What's next", "What’s next?", "Related", "More", "Comments", "Topics", "About the author", "Most popular",
    "Recommended", "© 2024 Jo Brandt", "All rights reserved", "Read more: Harbour fees to rise", "Advertisement",
    "News > Harbour",
  ])
  func aHeadingNeverTakesTheRestWithIt(_ heading: String) {
    for body in bodies(with: [heading, Self.quiet, Self.news, Self.words]) {
      #expect(body.filter { Self.story.contains($0) }.count == Self.story.count - 2)
      for paragraph in [Self.quiet, Self.news, Self.words] { #expect(body.contains(paragraph), "\(heading)") }
    }
  }

  @Test func oneParagraphAboutTheSamePersonStaysUnderAHeading() {
    for body in bodies(with: ["What's next?", Self.news]) { #expect(body.contains(Self.news)) }
  }

  @Test func whatAListOfOtherArticlesSaysGoes() {
    let titles = ["More from the harbour", "New crane for the east quay", "Seal rescued from a lock gate in Ness"]
    for body in bodies(with: titles) { #expect(!body.contains { titles.contains($0) }) }
  }

  /// Calls upon readers begin so; sentences of an article may.
  @Test(arguments: [
    "Follow the river north for two miles, Merrow said, and you come to the old station where her father kept the lamp.",
    "Join the pilots for a night and you learn to keep quiet, Merrow said, because the water tells you more.",
    "Sign up to their own list, Merrow said, is what the young do. “Nobody asks the old ones any more,” she added.",
    "Pictured with her father's lamp, Merrow looks as if she had never left. “I nearly did,” she says. “Then it blew.”",
  ])
  func aSentenceThatBeginsLikeFurnitureStays(_ sentence: String) {
    for body in bodies(with: [sentence, Self.words]) { #expect(body.contains(sentence)) }
  }

  @Test func aParagraphBehindACallIsNoAddressToReaders() {
    let paragraph =
      "Tickets for the harbour day on 3 June are free, and you can order them from the yacht club or at the door."
    for body in bodies(with: ["Sign up for our newsletter", paragraph]) { #expect(body.contains(paragraph)) }
  }

  @Test func resultsBehindAnAdvertisementStay() {
    let results = ["Tarn North 21", "Tarn South 14", "Ness 9"]
    let body = bodies(with: ["The votes in the four pilot stations were:", "Advertisement"] + results)[0]
    #expect(results.allSatisfy(body.contains))
    #expect(!body.contains("Advertisement"))
  }

  @Test func headingsInCapitalsStayWhereAllAreSo() {
    let heading = "WHAT THE PILOTS WANT FROM THE NEW AUTHORITY NOW"
    for body in bodies(with: ["THE PLAN", Self.news, heading, Self.words]) { #expect(body.contains(heading)) }
  }

  @Test func aParagraphThatBeginsAsACaptionDoesStays() {
    let caption =
      "Asked what she would say to the port authority about the boats, Ada Merrow says: ‘Come aboard.’ (Jo Brandt/Northwire)"
    let paragraph =
      "Asked what she would say to the port authority about the boats, she said: “Come aboard. Not in June. Come in "
      + "February, with ice on the ladder.”"
    for body in bodies(with: [caption, Self.quiet, paragraph]) { #expect(body.contains(paragraph)) }
  }

  /// A heading never takes the rest of the article with it, whatever else it may stand above on other pages.
  @Test(arguments: [
    "What’s next", "What's next?", "What happens next", "Read more about the plan", "Up next", "Recommended",
    "Featured",
    "In the news", "On our radar", "More on the plan",
  ])
  func sentencesBehindAHeadingStay(_ heading: String) {
    let paragraphs = [
      "The council voted on Monday to drain the old mill pond and to plant the ground with alder before the winter.",
      "Hilda Brome, who chairs the parks committee, said it had leaked for years. “We have paid for a hole,” she said.",
      "The work will cost 40,000 pounds, most of it from a fund for flood relief, and begins in the second week of May.",
    ]
    let last = "The committee will choose a builder in March, and the first trees go in by autumn."
    let lines = ["Council votes to drain the old mill pond"] + paragraphs + [heading, last]
    let text = ArticleParser().article(in: Array(lines.joined(separator: "\n\n").utf8), input: "a.txt").body.map(\.text)
    #expect(text.filter { $0 != heading } == paragraphs + [last])
    let markup = paragraphs.map { "<p>\($0)</p>" }.joined() + "<h2>\(heading)</h2><p>\(last)</p>"
    let page = htmlArticle(in: Array("<article><h1>\(lines[0])</h1>\(markup)</article>".utf8), input: "-")
    #expect(page.body.map(\.text).filter { $0 != heading } == paragraphs + [last])
  }

  @Test func theHeadingOfWhatIsToComeStays() {
    let last = "The harbour master will count the boats once more in June, when the ice is gone."
    for body in bodies(with: ["What’s next", last]) { #expect(body.contains("What’s next") && body.contains(last)) }
  }
}
