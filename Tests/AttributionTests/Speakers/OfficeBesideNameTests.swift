import Articles
import Testing

@testable import Attribution

/// Who speaks where an office tells of what or where it is, and who is meant by it further down.
@Suite struct OfficeBesideNameTests {
  @Test(arguments: [
    ("“We should go,” said the Minister for Health Ada Lind.", "Ada Lind"),
    ("“We should go,” said Minister of Education Chen Baolo.", "Chen Baolo"),
    ("“We should go,” the Minister of Foreign Affairs Wang Yilo said.", "Wang Yilo"),
    ("Vice Minister of Health and Sport Chen Ohm said: “We should go.”", "Chen Ohm"),
    ("“We should go,” said Secretary of Homeland Security Kirsi Nilsson.", "Kirsi Nilsson"),
  ])
  func whatAMinisterIsForIsNoPartOfTheName(_ text: String, _ name: String) {
    #expect(Saying(text, "We should go", nil).found == name)
  }

  private func said(_ paragraphs: String...) -> [(source: String?, speaker: String?)] {
    var article = Article(input: "-", format: .text)
    article.language = "en"
    article.body = (["The pier opened on Tuesday after two years of work."] + paragraphs).map {
      Block(kind: .paragraph, text: $0, span: TextSpan(0, 0))
    }
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    return article.quotations.filter { $0.kind != .indirect }.map {
      ($0.sourceText, $0.speaker.map { article.speakers[$0].name })
    }
  }

  @Test(arguments: [
    "Norway’s ambassador to Lima, Asha Venkat, said: “It is late.”",
    "Norway’s ambassador to Peru Asha Venkat said: “It is late.”",
    "Norwegian Ambassador to Peru Asha Venkat told the paper: “It is late.”",
    "“It is late,” said the minister for Wales Asha Venkat.",
    "A spokeswoman for the pilots’ union, Asha Venkat, said: “It is late.”",
    "Harle Bank chief economist Asha Venkat says: “It is late.”",
    "The speaker of the lower house (the Odels), Asha Venkat, said: “It is late.”",
    "“It is late,” head of the service Asha Venkat said.",
    "Ms Asha Venkat sharply criticised the plan as “late”.",
    "Football Association of Harle (FAH) chief executive, Asha Venkat, said: “It is late.”",
  ])
  func anOfficeOfAPlaceIntroducesItsHolder(_ paragraph: String) {
    #expect(said(paragraph).map(\.speaker) == ["Asha Venkat"])
  }

  @Test(arguments: ["the Norwegian ambassador", "the ambassador", "the envoy"])
  func isMeantByTheOffice(_ words: String) {
    let found = said(
      "Norway’s ambassador to Lima believes “the plan goes too far”.",
      "The plan is a threat, Norway’s ambassador to Lima, Asha Venkat, told the paper. He met Minister Ben Roe of Peru.",
      "“We hope for a talk,” \(words) added.")
    #expect(found.last?.speaker == "Asha Venkat")
  }

  @Test(arguments: ["Chief Executive of the Water Safety Authority", "Head of Operations of the Harle Coast Guard"])
  func nobodyIsCalledAfterHisOffice(_ office: String) {
    #expect(said("The \(office) has called the loss “quite staggering”.").map(\.speaker) == [nil])
  }

  @Test(arguments: [
    ("“Act now,” the Marine Corps general said.", "the Marine Corps general"),
    ("“Act now,” said the clearly delighted club chairman.", "the clearly delighted club chairman"),
    ("“Act now,” said the mayor yesterday.", "the mayor"),
    ("On Tuesday Mr Venkat called the plan “a mess”.", "Mr Venkat"),
    ("Earlier this month, Mrs May accused the council of “a mess”.", "Mrs May"),
  ])
  func aSourceIsWhole(_ paragraph: String, _ source: String) { #expect(said(paragraph).map(\.source) == [source]) }

  @Test(arguments: ["the French envoy", "the Russian lawyer", "a Norwegian diplomat"])
  func whoWordsAreAccordingTo(_ source: String) {
    let found = said("According to \(source), “the plan is dead”.")
    #expect(found.map(\.source) == [source] && found.map(\.speaker) == [nil])
  }

  @Test func aNounMeansTheSamePersonAgain() {
    let found = said(
      "Ben Roe was hurt on Friday. “It is a bad knee,” Roe said. “I will be back,” the flanker said.",
      "His coach, Ada Lind, said: “We wait.” “Nobody hurries me,” the flanker added.")
    #expect(found.map(\.speaker) == ["Ben Roe", "Ben Roe", "Ada Lind", "Ben Roe"])
  }

  @Test func aPartyAndAStateAreNobody() {
    let found = said(
      "Rep. Asha Venkat, D-Ohio, the top Democrat on the Harbour Committee, said the cuts would “ruin the coast”.")
    #expect(found.map(\.speaker) == ["Asha Venkat"])
  }

  @Test func twoClubsIntroduceOnePlayer() {
    let found = said("Former Rovers and Albion star Asha Venkat said: “That is cup football.”")
    #expect(found.map(\.speaker) == ["Asha Venkat"])
  }

  @Test func whatStandsBetweenDashesTellsMoreOfTheName() {
    let found = said(
      "Lord Ben Roe – an executive chair of the Mill Foundation – said that the “double lock” should go.")
    #expect(found.map(\.speaker) == ["Ben Roe"])
  }

  @Test func aWebsiteIsItsOwners() {
    let found = said(
      "Paul Nolan’s campaign was hit by setbacks, including being forced to apologise for a false claim on his website "
        + "that he lost “close friends”.")
    #expect(found.map(\.speaker) == ["Paul Nolan"])
  }

  @Test func whoIsToldOfSomebodyOfAPlace() {
    let found = said("The latest to join include Asha Venkat of Ohio, who expressed “real concerns” about the plan.")
    #expect(found.map(\.speaker) == ["Asha Venkat"])
  }

  @Test(arguments: [
    ("The Coast Guard statement added that “steps” had been taken.", "Coast Guard"),
    ("A Harbour Board report called it “a mess”.", "Harbour Board"),
    ("A Harbour Board statement by Asha Venkat called it “a mess”.", "Asha Venkat"),
  ])
  func aBodyBesideItsTextSpeaks(_ paragraph: String, _ name: String) {
    #expect(said(paragraph).map(\.speaker) == [name])
  }

  @Test func theStatementIsWhoseWordsWereReportedLast() {
    let found = said("The Harbour Board said the pier had closed. “It will open again,” the statement added.")
    #expect(found.map(\.speaker) == ["Harbour Board"])
    let introduced = said(
      "“The pier is shut,” the Harbour Board said in a statement.",
      "Ben Roe had once called it “the best of all piers”.",
      "“It will open again,” the statement said.")
    #expect(introduced.map(\.speaker) == ["Harbour Board", "Ben Roe", "Harbour Board"])
    let other = said(
      "“It is shut,” Asha Venkat said. The Harbour Board sent a statement. “It will open again,” the statement said.")
    #expect(other.map(\.speaker) == ["Asha Venkat", nil])
  }

  /// A surname that stood alone before is not that of somebody who is named as his kin.
  @Test func kinAreNotMeantByTheNameAlone() {
    let found = said(
      "The mayor met Hale at the mill. At home Hale looked mighty.",
      "His advisers are his daughter Ada Hale and others.",
      "“It is a big mill,” Hale said.")
    #expect(found.map(\.speaker) == ["Hale"])
  }

  /// Paragraphs of one speech, each with its opening mark, that were joined to one line.
  @Test(arguments: [
    "\"We go,\" Asha Venkat said. \"One. \"Two things, and three.\"",
    "\"One thing. \"Two,\" Asha Venkat said. Ben Roe left.",
    "\"One thing.\n\"Two,\" Asha Venkat said.",
  ])
  func joinedParagraphsAreOneSpeech(_ paragraph: String) {
    #expect(said(paragraph).map(\.speaker) == ["Asha Venkat"])
  }

  /// The same where nobody is named.
  @Test func speechThatIsNeverClosedIsThere() {
    let first = "Both of them made a big impact last weekend and deserve their start."
    var article = Article(input: "-", format: .text)
    article.language = "en"
    article.body = [
      Block(
        kind: .paragraph, text: "\"\(first) \"We have had a short week but they worked hard.\"", span: TextSpan(0, 0))
    ]
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    #expect(article.quotations.map(\.text).joined(separator: " ").contains(first))
  }
}
