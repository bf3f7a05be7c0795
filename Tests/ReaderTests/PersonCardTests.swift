import Basics
import Search
import Shelves
import Testing

@testable import Reader

@Suite struct PersonCardTests {
  static let gatherings: [(counts: [Int], most: Int, gathered: [Int], each: Int)] = [
    ([1, 2, 3], 3, [1, 2, 3], 1), ([1, 2, 3, 4], 3, [3, 7], 2), ([1, 2, 3, 4, 5], 2, [3, 12], 3), ([], 5, [], 1),
    ([7], 0, [7], 1),
  ]

  @Test(arguments: gatherings)
  func monthsArePutTogetherUntilTheyFit(_ row: (counts: [Int], most: Int, gathered: [Int], each: Int)) {
    let (gathered, each) = PersonCard.gathered(row.counts, atMost: row.most)
    #expect(gathered == row.gathered && each == row.each)
  }

  @Test func nothingIsLostByPuttingTogether() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let counts = (0..<Int.random(in: 0...400, using: &generator)).map { _ in Int.random(in: 0...9, using: &generator)
      }
      let most = Int.random(in: 1...120, using: &generator)
      let (gathered, _) = PersonCard.gathered(counts, atMost: most)
      #expect(gathered.reduce(0, +) == counts.reduce(0, +) && gathered.count <= most)
    }
  }

  static let charts: [(counts: [Int], rows: Int, bars: [String])] = [
    ([0, 1, 4, 8], 1, [" ▁▄█"]), ([0, 8, 16], 2, ["  █", " ██"]), ([1, 1000], 1, ["▁█"]), ([0, 0], 1, ["  "]),
  ]

  @Test(arguments: charts)
  func barsAreAsHighAsCounts(_ row: (counts: [Int], rows: Int, bars: [String])) {
    #expect(PersonCard.bars(row.counts, rows: row.rows) == row.bars)
  }
}

@Suite struct PrintingComparisonTests {
  private static func printing(_ text: String, by speaker: String? = "Ada Moreau") -> QuotationListing {
    var listing = base
    listing.text = text
    listing.speaker = speaker
    return listing
  }

  private static let base = QuotationListing(
    article: ArticleID(rawValue: 1), index: 0, kind: .direct,
    text: "“We have waited long enough for a boat, and we will wait no more.”", speaker: "Ada Moreau", title: "A")

  static let pairs: [(text: String, speaker: String?, summary: String, notes: [String])] = [
    ("“We have waited long enough for a boat — and we will wait no more!”", "ada moreau", "the same words", []),
    (
      "“We have waited long enough for a ship, and we will wait no more.”", "Ada Moreau", "1 word changed",
      ["has “ship” for “boat”"]
    ),
    (
      "“We have waited enough for a boat, and we will wait no more.”", "Ada Moreau", "1 word left out",
      ["leaves out “long”"]
    ),
    (
      "“We have waited long enough for a boat.”", "Ada Moreau", "6 words left out",
      ["breaks off before “and we will wait no more”"]
    ),
    (
      "“We have waited long enough … and we will wait no more.”", "Ada Moreau", "an ellipsis",
      ["puts an ellipsis for “for a boat”"]
    ),
    (
      "“We have waited long enough for a boat, and we will wait no more.”", "Piet van Aalst",
      "the same words, said by Piet van Aalst", ["attributes it to Piet van Aalst, not to Ada Moreau"]
    ),
    (
      "“We have waited long enough for a boat, and we will wait no more.”", nil,
      "the same words, said by nobody named", ["does not attribute it to Ada Moreau"]
    ),
  ]

  @Test(arguments: pairs)
  func saysWhatIsDifferent(_ row: (text: String, speaker: String?, summary: String, notes: [String])) {
    let comparison = PrintingComparison(Self.base, Self.printing(row.text, by: row.speaker))
    #expect(comparison.summary == row.summary)
    #expect(comparison.notes == row.notes)
    // What is marked is only marked: the words are there, all of them.
    let (marked, marks) = comparison.other.marked
    #expect(marked.filter { $0 != "‹" && $0 != "›" } == row.text)
    #expect(marks.count == comparison.other.different.count)
  }

  @Test func anyTwoTextsAreCompared() {
    var generator = SeededGenerator(seed: 5)
    let words = ["we", "have", "waited", "…", "long", "“enough”", "for", "é", "船", "a", ".", ""]
    for _ in 0..<300 {
      func text() -> String {
        (0..<Int.random(in: 0...30, using: &generator)).map { _ in words.randomElement(using: &generator)! }
          .joined(separator: " ")
      }
      let comparison = PrintingComparison(Self.printing(text()), Self.printing(text()))
      for side in [comparison.base, comparison.other] {
        #expect(side.marked.text.filter { $0 != "‹" && $0 != "›" } == side.text)
      }
    }
  }
}
