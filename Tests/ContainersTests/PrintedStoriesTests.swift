import Testing

@testable import Containers

/// Pages on which several stories stand.
@Suite struct PrintedStoriesTests {
  private static let weir = [
    "The weir at Ness leaks, and", "nobody has looked at it for", "as long as Ada Rook can tell,",
    "who lives below it with four", "cows and a mill that does not",
  ]
  private static let weirGoesOn = [
    "turn. “It holds,” she said. It", "always did, she added, and it", "will hold when she is gone,",
    "whatever they say in the town", "above it about the gates.",
  ]
  private static let bus = [
    "The bus to Corran stops in", "June, the council decided on", "Monday. “We have no money",
    "for it,” said Wim Oster, who", "drove it for thirty years and",
  ]
  private static let busGoesOn = [
    "lives at the last stop. Some", "people want to buy the bus,", "he said, and to drive it by",
    "turns, as they did when they",
    "were young and had no cars.",
  ]

  private static func joined(_ lines: [String]...) -> String { lines.flatMap { $0 }.joined(separator: " ") }

  /// The headline over both columns of its story may be short. The program gives the columns of both stories by turns.
  private static let twoStories = [
    [PrintedSample.row("Weir at Ness is to be mended", left: 40, width: 240, top: 60, height: 24)],
    PrintedSample.column(weir, left: 40, top: 100),
    [PrintedSample.row("The last bus to Corran goes", left: 40, width: 110, top: 200, height: 18)],
    PrintedSample.column(bus, left: 40, top: 225),
    PrintedSample.column(weirGoesOn, left: 180, top: 100),
    PrintedSample.column(busGoesOn, left: 180, top: 225),
  ]

  @Test func everyStoryOfAPageIsATextOfItsOwn() {
    let stories = PrintedSample.stories([Self.twoStories])
    #expect(
      stories.map(\.paragraphs) == [
        ["Weir at Ness is to be mended", Self.joined(Self.weir, Self.weirGoesOn)],
        ["The last bus to Corran goes", Self.joined(Self.bus, Self.busGoesOn)],
      ])
    #expect(stories.allSatisfy { $0.remark == nil })
  }

  @Test func storiesStandSideBySide() {
    let stories = PrintedSample.stories([
      [
        // Both headlines are in one line, as the program takes them.
        [PrintedSample.row("The weir at Ness leaks|No bus to Corran", left: 40, width: 260, top: 60, height: 20)],
        PrintedSample.column(Self.weir + Self.weirGoesOn, left: 40, top: 100),
        PrintedSample.column(Self.bus + Self.busGoesOn, left: 175, top: 100),
      ]
    ])
    #expect(
      stories.map(\.paragraphs) == [
        ["The weir at Ness leaks", Self.joined(Self.weir, Self.weirGoesOn)],
        ["No bus to Corran", Self.joined(Self.bus, Self.busGoesOn)],
      ])
  }

  @Test func captionsAndPullQuotesStandBehindTheText() {
    var page = Self.twoStories
    page[4] = PrintedSample.column(Array(Self.weirGoesOn[..<2]), left: 180, top: 100)
    page.insert(
      [PrintedSample.row("“It will hold when I am gone”", left: 180, width: 110, top: 126, height: 16)], at: 5)
    page.insert(PrintedSample.column(Array(Self.weirGoesOn[2...]), left: 180, top: 148), at: 6)
    page[3] = PrintedSample.column(Self.bus, left: 40, top: 325)
    page[7] = PrintedSample.column(Self.busGoesOn, left: 180, top: 325)
    page.append([PrintedSample.row("Wim Oster in his bus", left: 40, width: 90, top: 305, height: 7)])
    #expect(
      PrintedSample.stories([page]).map(\.paragraphs) == [
        [
          "Weir at Ness is to be mended", Self.joined(Self.weir, Self.weirGoesOn), "“It will hold when I am gone”",
        ],
        [
          "The last bus to Corran goes", Self.joined(Self.bus, Self.busGoesOn), "Image caption Wim Oster in his bus",
        ],
      ])
  }

  @Test func aStoryGoesOnOnAnotherPage() {
    var first = Self.twoStories
    first[4] = PrintedSample.column(Self.weirGoesOn + ["See WEIR, page 2"], left: 180, top: 100)
    let second = [
      [PrintedSample.row("Mill at Hale is sold again", left: 40, width: 240, top: 60, height: 24)],
      PrintedSample.column(
        ["The mill at Hale was sold", "on Monday to a firm that", "nobody there has heard of"], left: 40, top: 100),
      PrintedSample.column(
        ["and that has no address in", "the town, the paper found", "when it asked for one."], left: 180, top: 100),
      [PrintedSample.row("Weir", left: 40, width: 40, top: 200, height: 16)],
      PrintedSample.column(
        ["From page 1", "Nobody in the town had been", "asked, said Ines Boden. She"], left: 40, top: 220),
      PrintedSample.column(
        ["has counted the gates, and", "one of them is not there", "where it was in May."], left: 180, top: 220),
    ]
    let stories = PrintedSample.stories([first, second])
    #expect(
      stories.map { $0.paragraphs[0] } == [
        "Weir at Ness is to be mended", "The last bus to Corran goes", "Mill at Hale is sold again",
      ])
    #expect(
      stories[0].paragraphs.last
        == "Nobody in the town had been asked, said Ines Boden. She has counted the gates, and one of them is not there where it was in May."
    )
    #expect(stories[0].paragraphs.allSatisfy { !$0.contains("page") })
  }

  /// Headings of sections are no headlines, in columns or out of them.
  @Test func sectionsAreNoStories() {
    let stories = PrintedSample.stories([
      [
        [PrintedSample.row("What became of the weir at Ness", left: 40, width: 260, top: 60, height: 24)],
        PrintedSample.column(Self.weir + Self.weirGoesOn, left: 40, top: 100),
        [PrintedSample.row("2 The bus", left: 180, width: 50, top: 98, height: 12)],
        PrintedSample.column(Self.bus + Self.busGoesOn, left: 180, top: 116),
      ]
    ])
    #expect(stories.count == 1)
    #expect(stories.first?.paragraphs.contains("2 The bus") == true)
  }

  /// Where what is read ends a sentence and goes on with a small letter, the order is said to be a guess.
  @Test func aDoubtfulOrderIsSaid() {
    var page = Self.twoStories
    page[4] = PrintedSample.column(
      ["and no end of it. " + Self.weirGoesOn[0]] + Self.weirGoesOn[1...], left: 180, top: 100)
    page[1] = PrintedSample.column(Array(Self.weir[..<4]) + ["cows and a mill."], left: 40, top: 100)
    #expect(
      PrintedSample.stories([page]).first?.remark
        == "On page 1 of the PDF the order of the columns is doubtful, and some text may stand in the wrong place.")
  }

  /// The program gives Hebrew and Arabic from the left, letter by letter, and columns from the left, too.
  @Test func whatIsReadFromTheRightIsTurned() {
    let page = [
      [PrintedSample.row(".2026 (ףרוחה) זאמ BBC News ןמוי", left: 260, width: 200, top: 100)],
      [PrintedSample.row("ףלוד רכסה", left: 300, width: 160, top: 112)],
    ]
    #expect(PrintedSample.stories([page]).first?.paragraphs == ["יומן BBC News מאז (החורף) 2026. הסכר דולף"])
  }

  // MARK: What is no page

  /// Whatever stands in the file, it is read to its end.
  @Test func garbageIsRead() {
    var random = SystemRandomNumberGenerator()
    let numbers = ["nan", "inf", "-1e308", "1e308", "-7", "0", "3.5", "x", "", "144001", "1e-300"]
    let words = [
      "“We", "won’t,”", "said", "Ada", "ףרוחה", "Continued", "on", "page", "2", "-", "a-", "", "&amp;", "\u{301}",
    ]
    for _ in 0..<300 {
      var page = ""
      for _ in 0..<Int.random(in: 1...80, using: &random) {
        func number() -> String {
          Bool.random(using: &random) ? numbers.randomElement()! : "\(Double.random(in: -50...900, using: &random))"
        }
        let box = "xMin=\"\(number())\" yMin=\"\(number())\" xMax=\"\(number())\" yMax=\"\(number())\""
        let tag = ["page", "flow", "block", "line", "word", "word", "word"].randomElement()!
        page += Bool.random(using: &random) ? "<\(tag) width=\"\(number())\" height=\"\(number())\" \(box)>" : ""
        page += words.randomElement()!
        page += ["</word>", "</word>", "</line>", "</block>", "</page>", ""].randomElement()!
      }
      _ = PDF.stories(of: Array(page.utf8))
    }
  }

  /// Boxes anywhere on a page: every word is read once at most, and nothing traps.
  @Test func noWordIsReadTwice() {
    for _ in 0..<200 {
      var number = 0
      let blocks = (0..<Int.random(in: 1...25)).map { _ in
        let (left, width) = (Double.random(in: 0...400), Double.random(in: 5...300))
        let (top, height) = (Double.random(in: 0...780), [7.0, 9, 9, 9, 14, 24].randomElement()!)
        return (0..<Int.random(in: 1...9)).map { line in
          let words = (0..<Int.random(in: 1...6)).map { _ in
            number += 1
            return "w\(number)"
          }
          return PrintedSample.row(
            words.joined(separator: " "), left: left, width: width, top: top + height * 1.2 * Double(line),
            height: height)
        }
      }
      let found = PrintedSample.stories([blocks]).flatMap(\.paragraphs).joined(separator: " ").split(separator: " ")
        .filter { $0.first == "w" }
      #expect(Set(found).count == found.count)
    }
  }

  /// Twice as many words take about twice as long, however they are packed: on one page, or on many.
  @Test(arguments: [true, false]) func manyWordsAreReadInTime(_ isOnePage: Bool) {
    func seconds(_ count: Int) -> Double {
      let lines = (0..<count).map { line in
        let (left, top) = (Double(line % 4) * 140, Double(line / 4 % 70) * 11)
        let word = "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + 120)\" yMax=\"\(top + 9)\">weir</word>"
        let line = "<block><line yMin=\"\(top)\" yMax=\"\(top + 9)\">\(word)</line></block>"
        return !isOnePage && (line.count > 0) && top == 0 && left == 0
          ? "</page><page width=\"600\" height=\"800\">\(line)" : line
      }
      let written = Array("<page width=\"600\" height=\"800\">\(lines.joined())</page>".utf8)
      let clock = ContinuousClock()
      return clock.measure { _ = PDF.stories(of: written) } / .seconds(1)
    }
    _ = seconds(2000)
    let (few, many) = (seconds(5000), seconds(40_000))
    #expect(many < max(few, 0.05) * 40)
  }
}
