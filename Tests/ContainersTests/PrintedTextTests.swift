import Testing

@testable import Containers

@Suite struct PrintedTextTests {
  private typealias Row = PrintedSample.Row

  private static func row(
    _ text: String, left: Double = 50, width: Double = 400, top: Double, height: Double = 10
  ) -> Row { PrintedSample.row(text, left: left, width: width, top: top, height: height) }

  private static func page(_ blocks: [[Row]]) -> String { PrintedSample.page(blocks) }

  private static func text(_ pages: [[[Row]]]) -> (paragraphs: [String], address: String?) {
    let story = PrintedSample.stories(pages).first
    return (story?.paragraphs ?? [], story?.address)
  }

  @Test func linesAreJoinedAndGapsPartParagraphs() {
    let text = Self.text([
      [
        [Self.row("Weir to be mended", top: 100, height: 24)],
        [
          Self.row("The weir leaks, and nobody has", top: 150), Self.row("looked at it since the winter.", top: 162),
          Self.row("“It holds,” said Ada Rook, who", top: 192), Self.row("lives below it.", width: 120, top: 204),
        ],
      ]
    ])
    #expect(
      text.paragraphs == [
        "Weir to be mended", "The weir leaks, and nobody has looked at it since the winter.",
        "“It holds,” said Ada Rook, who lives below it.",
      ])
  }

  /// Two columns stand so close together that their lines were taken for one. A line over both parts what is above from what is
  /// below, and a block of one column stays where it is.
  @Test func linesOfTwoColumnsAreParted() {
    let left = [
      "The weir leaks, and nobody has looked", "at it since the winter before the last,",
      "when the ice came down from Upper Hale",
      "and took two of its five gates along.", "“It holds,” said Ada Rook, who lives",
      "below it with four cows and a mill. “It",
      "always did, and it will hold when I am", "gone, whatever they say in the town.”",
    ]
    let right = [
      "The council sees that another way and", "has asked for money. “We do not know",
      "what it will do in a flood,” said Wim",
      "Oster, its engineer. He has measured", "the gates twice, and found a crack in",
      "one of them that was not there in May,",
      "which he calls a warning to everybody", "who lives between the weir and the sea.",
    ]
    let rows = zip(left, right).enumerated().map { number, pair in
      Self.row("\(pair.0)|\(pair.1)", width: 390, top: 200 + 12 * Double(number))
    }
    let text = Self.text([
      [[Self.row("Weir to be mended at last, or not", width: 390, top: 100, height: 24)], rows]
    ])
    #expect(
      text.paragraphs == [
        "Weir to be mended at last, or not", left.joined(separator: " "), right.joined(separator: " "),
      ])
    // Words that stand one below the other by chance are no column.
    let single = left.enumerated().map { Self.row($0.element, width: 390, top: 200 + 12 * Double($0.offset)) }
    #expect(Self.text([[single]]).paragraphs == [left.joined(separator: " ")])
  }

  @Test func linesThatAreSetInBeginParagraphs() {
    let text = Self.text([
      [
        [
          Self.row("The weir leaks, and nobody has", top: 100), Self.row("looked at it.", width: 130, top: 112),
          Self.row("It holds, said Ada Rook, who", left: 62, width: 388, top: 124),
          Self.row("lives below it, and has for long", top: 136),
          Self.row("Nobody asked her.", left: 62, width: 150, top: 148),
          Self.row("Few do.", left: 62, width: 60, top: 160),
        ]
      ]
    ])
    #expect(
      text.paragraphs == [
        "The weir leaks, and nobody has looked at it.",
        "It holds, said Ada Rook, who lives below it, and has for long", "Nobody asked her.", "Few do.",
      ])
  }

  /// A paragraph goes on in the next column and on the next page; a headline's lines are one.
  @Test func columnsAndPagesAreNoParagraphs() {
    func column(_ left: Double, _ texts: [String], top: Double = 160) -> [Row] {
      texts.enumerated().map { Self.row($1, left: left, width: 180, top: top + 12 * Double($0)) }
    }
    let text = Self.text([
      [
        [
          Self.row("A weir that leaks", width: 200, top: 100, height: 24),
          Self.row("and nobody to mend it", width: 380, top: 126, height: 24),
        ],
        column(50, ["The weir at Ness leaks, and", "it has for as long as any-", "one can tell who lives be-"]),
        column(260, ["low it. It is to be mended", "in the spring, the council", "says, or else it will be in"]),
      ],
      [column(50, ["summer, when the water is", "low. Ada Rook hopes so."], top: 100)],
    ])
    #expect(
      text.paragraphs == [
        "A weir that leaks and nobody to mend it",
        "The weir at Ness leaks, and it has for as long as anyone can tell who lives below it. It is to be mended in the spring, "
          + "the council says, or else it will be in summer, when the water is low. Ada Rook hopes so.",
      ])
  }

  @Test func hyphensThatBelongToAWordStay() {
    let rows = [
      "The head of a think-tank said", "that no think-", "tank had been asked. Some long-", "time friends had.",
    ].enumerated().map { Self.row($1, top: 100 + 12 * Double($0)) }
    #expect(
      Self.text([[rows]]).paragraphs == [
        "The head of a think-tank said that no think-tank had been asked. Some longtime friends had."
      ])
  }

  /// A line that is spaced out comes word by word.
  @Test func wordsOnOneLineAreOneLine() {
    let text = Self.text([
      [
        [
          Self.row("Nobody", width: 60, top: 100), Self.row("who", left: 200, width: 40, top: 100),
          Self.row("lives", left: 400, width: 50, top: 100),
        ], [Self.row("below the weir was asked.", top: 112)],
      ]
    ])
    #expect(text.paragraphs == ["Nobody who lives below the weir was asked."])
  }

  /// pdftotext gives nothing of what stands beyond the page: that is no reading.
  @Test func linesThatRunOverThePageAreNoText() {
    let rows = (0..<3).map { Self.row("The weir leaks, they say, and it is", width: 460, top: 100 + 12 * Double($0)) }
    #expect(PDF.stories(of: Array(Self.page([rows]).utf8)) == .cutOff)
  }

  @Test func whatStandsOnEveryPageIsLeftOut() {
    func page(_ number: Int, _ words: String) -> [[Row]] {
      [
        [Self.row("11/3/26, 9:14 AM", width: 100, top: 20, height: 7)], [Self.row(words, top: 120)],
        [Self.row("https://weir.example/mended", width: 200, top: 780, height: 7)],
        [Self.row("\(number)/2", left: 480, width: 15, top: 780, height: 7)],
      ]
    }
    let text = Self.text([page(1, "The weir leaks."), page(2, "2026 is too late.")])
    #expect(text.paragraphs == ["The weir leaks.", "2026 is too late."])
    #expect(text.address == "https://weir.example/mended")
  }

  @Test func whatIsNoPageHasNoText() {
    #expect(PDF.stories(of: Array("Syntax Error: no trailer".utf8)) == .nothing)
    let page = "<page width=\"9\"><block><line><word>&lt;a &amp;amp;</word></line>"
    #expect(PrintedSample.stories(in: page).map(\.paragraphs) == [["<a &amp;"]])
    #expect(PDF.stories(of: Array("</line><line></page><word>x".utf8)) == .nothing)
  }

  @Test(arguments: [
    ("%PDF-1.7", true), ("\n%PDF-1.4", true), ("\u{FEFF}%PDF-1.4", true), ("A %PDF-1.4", false), ("", false),
  ])
  func aPDFIsKnownByItsBeginning(_ text: String, _ isOne: Bool) {
    #expect(PDF.begins(in: Array(text.utf8)) == isOne)
  }
}
