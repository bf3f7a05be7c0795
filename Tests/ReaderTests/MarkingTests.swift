import ArticleFormats
import Articles
import Drawing
import Testing

@testable import Reader

@Suite struct MarkingTests {
  static let texts: [(text: String, words: [String])] = [
    ("It’s 12.5 km, he said.", ["It’s", "12.5", "km", ",", "he", "said", "."]),
    ("“Co-operate,” they", ["“", "Co-operate", ",”", "they"]),
    ("夜の船 AB", ["夜", "の", "船", "AB"]),
    ("a -- b", ["a", "--", "b"]),
    ("", []),
  ]

  @Test(arguments: texts)
  func wordsAndSignsAreToldApart(_ row: (text: String, words: [String])) {
    #expect(Marking.words(of: row.text).map { Painter.slice(row.text, $0) } == row.words)
  }

  private func marked(_ visit: Visit) -> [String] {
    guard let reading = visit.reading, let marking = visit.marking else { return [] }
    return marking.passages(in: reading.flow, of: reading.content).map {
      Painter.slice(reading.content.text(of: $0.part), $0.range)
    }
  }

  /// At the paragraph that begins “About two hundred people”.
  private func atParagraph() -> Visit {
    var visit = State.reading()
    visit.press("<enter> /")
    visit.type("two hundred")
    visit.press("<enter>")
    return visit
  }

  @Test func marksExtendByWordsAndByLines() {
    var visit = atParagraph()
    visit.press("v")
    #expect(marked(visit) == ["two"])
    visit.press("w w")
    #expect(marked(visit) == ["two hundred people"])
    visit.press("b")
    #expect(marked(visit) == ["two hundred"])
    visit.press("3l h")
    #expect(marked(visit) == ["two hundred people came"])
    // From the other end.
    visit.press("o b")
    #expect(marked(visit) == ["About two hundred people came"])
    visit.press("o G")
    #expect(marked(visit) == ["About two hundred people came to the meeting, more than the hall has chairs for."])
    visit.press("j")
    #expect(marked(visit).count == 2, "on into the next paragraph")
    visit.press("v")
    #expect(visit.marking == nil)
  }

  @Test func theyAreShownInReverse() {
    var visit = atParagraph()
    visit.press("v w")
    let reversed = view(visit).canvas.annotatedText.contains("reversed")
    #expect(reversed)
    #expect(visit.screenText.contains(" MARK  2 words"))
  }

  @Test func markedWordsAreKeptAndNotShownAsAWholeParagraph() {
    var visit = atParagraph()
    visit.press("v w w c")
    #expect(visit.marking == nil)
    #expect(visit.notice?.text == "Kept in the notebook; e adds a note. It holds 1 now.")
    let entry = visit.notebook.entries[0]
    #expect(entry.kept.clipping.words == "… two hundred people …")
    #expect(entry.kept.clipping.number == 3)
    #expect(entry.kept.clipping.passage.span == TextSpan(6, 24))
    // Marked again they are taken out.
    visit.press("v w w c")
    #expect(visit.notebook.entries.isEmpty)
  }

  @Test func severalParagraphsAreSeveralPassages() {
    var visit = atParagraph()
    visit.press("v G w w c")
    #expect(visit.notebook.entries.map(\.kept.clipping.kind) == [.passage, .passage])
    #expect(visit.notice?.text.hasPrefix("Kept 2 passages in the notebook") ?? false)
    #expect(visit.notebook.entries.last?.kept.clipping.words == "Ms Moreau …")
    visit.press("u")
    #expect(visit.notice?.text == "Undone: keeping 2 passages in the notebook.")
    #expect(visit.notebook.entries.isEmpty)
  }

  @Test func yCopiesThem() {
    var visit = atParagraph()
    visit.press("v w")
    let copied = visit.press("y").compactMap { if case .copy(let text) = $0 { text } else { nil } }
    #expect(copied == ["… two hundred …"])
    #expect(visit.marking == nil && visit.notice?.text == "Copied the words.")
  }

  @Test func aNoteKeepsThem() {
    var visit = atParagraph()
    visit.press("v w e")
    visit.type("Count them.")
    visit.press("<enter>")
    #expect(visit.notebook.entries.map(\.kept.note) == ["Count them."])
    #expect(visit.marking == nil)
  }

  @Test func enterGoesBackToThem() {
    var visit = atParagraph()
    visit.press("v w c g q B <enter>")
    #expect(visit.reading.map { $0.flow.items[$0.line.item].text.hasPrefix("About two hundred") } == true)
  }

  @Test func anyOtherKeySaysWhatMayBeDone() {
    var visit = atParagraph()
    visit.press("v s")
    #expect(visit.notice?.text == "s does nothing here: w b j k move, c keeps the words, y copies them, Esc leaves.")
    #expect(!visit.isStarred(0))
    visit.press("<esc>")
    #expect(visit.marking == nil)
  }

  @Test func marksStayWhenTheSizeChanges() {
    var visit = atParagraph()
    visit.press("v w w")
    for size in [(80, 24), (40, 60), (200, 60), (19, 4), (120, 40)] {
      visit.resize(size.0, size.1)
      #expect(marked(visit) == ["two hundred people"])
    }
  }

  @Test func whatIsNoTextOfTheArticleIsNotMarked() {
    var visit = State.reading()
    visit.press("<enter> g v")
    #expect(marked(visit) == ["Night"], "the headline is, the outlet above it is not")
    visit.press("20w")
    #expect(marked(visit).count == 2)
    #expect(!marked(visit).joined().contains("Nora Quill"))
  }

  @Test func whatIsShownOfTheRestEndsMarking() {
    var visit = atParagraph()
    visit.press("v w")
    reduce(&visit, .execute("focus-list"))
    #expect(visit.marking == nil)
  }
}
