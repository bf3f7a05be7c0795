import Articles
import Testing

@testable import Search

/// What is said of a draft's quotation, given what was printed.
@Suite struct VerifierTests {
  private static let pell =
    "Nobody at this company wants to see a boat tied up, but a timetable that stops at bedtime strands people."
  private static let rusk =
    "I have four hundred sheep and a wedding on the 21st. The sheep can wait, and the bride cannot."

  private func printed(_ text: String, by speaker: String?, role: String? = nil) -> PrintedQuotation {
    PrintedQuotation(
      listing: QuotationListing(
        article: ArticleID(rawValue: 1), index: 0, kind: .direct, text: text, speaker: speaker, role: role,
        title: "Ferry"),
      pieces: text.split(separator: "|").map(String.init))
  }

  private func verdict(_ pieces: [String], by speaker: String? = nil) -> Finding.Verdict {
    finding(pieces, by: speaker).verdict
  }

  private func finding(_ pieces: [String], by speaker: String? = nil) -> Finding {
    Verifier.finding(
      for: DraftQuotation(pieces: pieces, speaker: speaker),
      among: [printed(Self.pell, by: "Desmond Pell", role: "chief executive"), printed(Self.rusk, by: "Callum Rusk")])
  }

  @Test(arguments: [
    [pell],
    ["nobody at this COMPANY wants to see a boat tied up – but a timetable that stops at bedtime strands people"],
    ["a timetable that stops at bedtime"], ["tied up"], ["Nobody at this company", "strands people"],
    ["Nobody at this company … strands people"],
  ])
  func wordsAsPrintedAreExact(pieces: [String]) { #expect(verdict(pieces, by: "Mr Pell") == .exact) }

  @Test(arguments: [
    ("Desmond Pell", Finding.Verdict.exact), ("Pell", .exact), ("Mr. Pell", .exact), ("D. Pell", .exact),
    ("the chief executive", .exact), ("Callum Rusk", .otherSpeaker), ("Joan Pell", .otherSpeaker),
    ("Rusk", .otherSpeaker),
    ("Brannoc Line", .otherSpeaker),
  ])
  func speakerIsCompared(name: String, verdict: Finding.Verdict) {
    #expect(self.verdict([Self.pell], by: name) == verdict)
  }

  @Test(arguments: [
    ("Anna Holt", Finding.Verdict.exact), ("Ben Price", .exact), ("Price", .exact), ("Ada Rook", .otherSpeaker),
  ])
  func eitherOfTwoIsTheSpeaker(name: String, verdict: Finding.Verdict) {
    var printed = printed(Self.pell, by: "Anna Holt")
    printed.listing.sourceText = "Anna Holt and Ben Price"
    let finding = Verifier.finding(for: DraftQuotation(pieces: [Self.pell], speaker: name), among: [printed])
    #expect(finding.verdict == verdict)
  }

  @Test func nobodyIsAccusedForAnUnknownSpeaker() {
    let finding = Verifier.finding(
      for: DraftQuotation(pieces: [Self.pell], speaker: "Ada Rook"), among: [printed(Self.pell, by: nil)])
    #expect(finding.verdict == .exact)
  }

  @Test func changedWordsAreShown() {
    let finding = finding(
      ["Nobody at this firm wants to see a boat tied up, but a timetable that ends at bedtime really strands people"],
      by: "Pell")
    #expect(finding.verdict == .changed)
    #expect(
      finding.differences == [
        .init(draft: "firm", printed: "company"), .init(draft: "ends", printed: "stops"),
        .init(draft: "really", printed: ""),
      ])
  }

  /// A word that is missing inside is a change; what was said before and behind is none.
  @Test func missingWordIsAChange() {
    let finding = finding(["wants to see a boat up, but a timetable that stops at bedtime"])
    #expect(finding.verdict == .changed)
    #expect(finding.differences == [.init(draft: "", printed: "tied")])
  }

  /// A word is missing that stands once more behind: the others are no other order of the same words.
  @Test func missingWordThatComesAgainIsAChange() {
    let finding = Verifier.finding(
      for: DraftQuotation(pieces: ["We ask to be when we are asleep"]),
      among: [printed("We ask to be asleep when we are asleep", by: nil)])
    #expect(finding.verdict == .changed)
    #expect(finding.differences == [.init(draft: "", printed: "asleep")])
  }

  @Test(arguments: [
    ["The sheep can wait, and the bride cannot. I have four hundred sheep and a wedding on the 21st."],
    ["The sheep can wait", "four hundred sheep and a wedding"], ["I four have hundred sheep and a wedding"],
  ])
  func otherOrderIsReordered(pieces: [String]) { #expect(verdict(pieces) == .reordered) }

  @Test func wordsOfTwoAreJoined() {
    let finding = finding([
      "Nobody at this company wants to see a boat tied up. The sheep can wait, and the bride cannot."
    ])
    #expect(finding.verdict == .joined)
    #expect(finding.printed.map(\.listing.speaker) == ["Desmond Pell", "Callum Rusk"])
  }

  @Test(arguments: [
    ["We shall never sell a single lighthouse to anybody."], ["a boat"], ["four hundred lighthouses"], ["…"],
  ])
  func whatNobodyPrintedIsNotFound(pieces: [String]) {
    let expected: Finding.Verdict = pieces == ["a boat"] ? .exact : .notFound
    #expect(verdict(pieces) == expected)
  }
}
