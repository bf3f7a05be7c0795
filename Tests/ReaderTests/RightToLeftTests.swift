import Articles
import Drawing
import GoldenScreens
import Testing

@testable import Reader

/// Articles in Hebrew and Arabic.
@Suite(.enabled(if: TextDirection.isKnown)) struct RightToLeftTests {
  private static let article: Article = {
    var sketch = Sketch(
      "המעבורת חוזרת לאי בחורף", input: "stories/maaboret.txt", in: "קול האי", on: "2025-11-26",
      body: [
        "תושבי האי קיבלו ביום שלישי הודעה: המעבורת Sund תפליג שוב החל ממאי, ארבע שנים אחרי שהופסקה.",
        "“חיכינו די והותר לספינה (הישנה) שלנו,” אמרה עדה מורו בפגישה עם 200 איש.",
        "שני אנשי צוות חסרים עדיין.",
        "هذا ليس قاربا جديدا، لكنه يبحر.",
        "The line’s own notice is in English, with the name מעבורת in it.",
      ]
    )
    .speaker("עדה מורו", "ראש המועצה")
    .quote("חיכינו די והותר לספינה (הישנה) שלנו,", by: 0, cue: "אמרה", source: "עדה מורו")
    .caption("הספינה ברציף", after: 0, credit: "נורה קויל")
    sketch.article.body[2].kind = .listItem
    sketch.article.body[3].kind = .blockQuotation
    return sketch.article
  }()

  private static func visit(_ size: Size) -> Visit {
    State.reading(
      [article] + Sketch.all, at: size, options: State.Options(themeNames: ["plain"], ordersText: true))
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func looksAsRecorded(_ size: (Int, Int)) {
    var visit = Self.visit(Size(width: size.0, height: size.1))
    expectGolden(visit.screenText, named: "right-to-left-list-\(size.0)x\(size.1)")
    visit.press("<enter> ]q")
    expectGolden(view(visit.state).canvas.annotatedText, named: "right-to-left-\(size.0)x\(size.1)")
    visit.state.theme = Theme(name: "plain", styles: [:])
    expectGolden(view(visit.state).canvas.annotatedText, named: "right-to-left-without-colours-\(size.0)x\(size.1)")
  }

  /// The cells of a match are those of its letters, wherever they stand.
  @Test func aMatchIsMarkedWhereItStands() {
    var visit = Self.visit(Size(width: 80, height: 24))
    visit.press("<enter> /")
    visit.type("Sund")
    let canvas = view(visit.state).canvas
    var marked = ""
    for y in 0..<24 {
      for x in 0..<80 where canvas[x, y].style.background == .ansi(5) {
        marked.unicodeScalars.append(canvas[x, y].scalar)
      }
    }
    #expect(marked == "Sund")
    visit.press("<esc> /")
    visit.type("מעבורת")
    let again = view(visit.state).canvas
    var letters: [Unicode.Scalar] = []
    for y in 0..<24 {
      for x in 0..<80 where again[x, y].style.background == .ansi(5) { letters.append(again[x, y].scalar) }
    }
    #expect(letters == Array("מעבורת".unicodeScalars.reversed()))
  }

  @Test func whatIsTypedStaysInItsOrder() {
    var visit = Self.visit(Size(width: 80, height: 24))
    visit.press("\"")
    visit.type("שלום")
    #expect(visit.screenText.contains("“ שלום"))
  }

  /// The cursor stands where the line begins, and on the word that is marked.
  @Test func theCursorStandsWhereTheWordsAre() throws {
    var visit = Self.visit(Size(width: 80, height: 24))
    visit.press("<enter>")
    let first = try #require(view(visit.state).cursor)
    let row = view(visit.state).canvas
    // The outlet is at the right, and so is the cursor.
    #expect(row[first.x, first.y].scalar == "ק" && first.x > 60)
    visit.press("v l")
    let frame = view(visit.state)
    let cursor = try #require(frame.cursor)
    let cell = frame.canvas[cursor.x, cursor.y]
    #expect(cell.style.modifiers.contains(.reversed) && cell.scalar != " ")
  }

  @Test func aLinkHasItsLabelWhereItStands() throws {
    var article = Self.article
    let text = article.body[2].text
    let word = try #require(text.range(of: "צוות"))
    let start = text.utf8.distance(from: text.startIndex, to: word.lowerBound)
    let end = text.utf8.distance(from: text.startIndex, to: word.upperBound)
    article.body[2].links = [Link(range: start..<end, target: "https://kol.example/crew")]
    var visit = State.reading(
      [article], at: Size(width: 80, height: 24), options: State.Options(themeNames: ["plain"], ordersText: true))
    visit.press("<enter>")
    let before = view(visit.state).canvas
    let places = (0..<24).flatMap { y in (0..<80).map { Point(x: $0, y: y) } }
    // The first letter of the word is the one furthest to the right.
    let first = try #require(
      places.last { before[$0.x, $0.y].scalar == "צ" && $0.x > 0 && before[$0.x - 1, $0.y].scalar == "ו" })
    visit.press("f")
    let hint = try #require(visit.state.hints?.hints.first)
    let label = view(visit.state).canvas[first.x, first.y]
    #expect(String(label.scalar) == hint.label && label.style.modifiers.contains(.reversed))
  }
}
