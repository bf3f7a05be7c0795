import Testing

@testable import Search

/// What is compared with a draft, of all that was printed.
@Suite struct LikelyPrintingsTests {
  private func places(_ drafts: [String], among printed: [String]) -> [[Int]] {
    var likely = LikelyPrintings(drafts.map { DraftQuotation(pieces: [$0]) })
    for (place, text) in printed.enumerated() {
      var text = text
      text.withUTF8 { likely.add($0, at: place) }
    }
    return likely.places
  }

  @Test func whatHasMostOfTheLongWordsComesFirst() {
    let printed = [
      "the ship and the sea", "a timetable for the ferry", "the ferry’s timetable strands islanders", "no",
    ]
    #expect(places(["this timetable strands islanders", "the sea"], among: printed) == [[2, 1], [0, 1, 2]])
  }

  /// Two short words stand in many quotations, and only in one together.
  @Test func wordsThatStandTogetherGoBeforeAll() {
    let printed = (0..<40).map { "tied to number \($0), which was up" } + ["nobody wants it tied up"]
    #expect(places(["tied up"], among: printed)[0].first == 40)
  }

  @Test func nothingIsLikelyWithoutAWordInCommon() {
    #expect(places(["…", "lanterns"], among: ["no ship", "…"]) == [[], []])
  }
}
