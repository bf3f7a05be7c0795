import Basics
import GoldenScreens
import Testing

@testable import Drawing

@Suite("Frames, rules and scroll bars")
struct CanvasShapesTests {
  @Test("frames with titles")
  func frames() {
    let bold = Style(modifiers: .bold)
    var canvas = Canvas(size: Size(width: 34, height: 16))
    let inside = canvas.drawBorder(
      Rect(x: 0, y: 0, width: 34, height: 5), title: [("Quotes", bold), (" 12", Style())],
      trailing: [("direct · mixed", Style())], footer: [("3/12", Style())])
    canvas.put("東京 inside", in: inside)
    canvas.drawScrollBar(x: 33, y: 1, height: 3, first: 2, visible: 3, total: 12, style: bold)
    canvas.drawBorder(Rect(x: 0, y: 5, width: 12, height: 3), kind: .ascii, title: [("A title too long", bold)])
    canvas.drawBorder(
      Rect(x: 13, y: 5, width: 20, height: 3), kind: .plain, title: [("Captions", Style())],
      trailing: [("left out", Style())])
    canvas.drawBorder(Rect(x: 0, y: 8, width: 8, height: 3), kind: .heavy)
    canvas.drawBorder(Rect(x: 9, y: 8, width: 8, height: 3), kind: .double)
    canvas.drawBorder(Rect(x: 18, y: 8, width: 2, height: 2))
    canvas.drawBorder(Rect(x: 21, y: 8, width: 1, height: 3))
    canvas.drawBorder(Rect(x: 23, y: 8, width: 6, height: 3), title: [("no room", Style())])
    canvas.drawHorizontalRule(x: -5, y: 12, width: 20)
    canvas.drawVerticalRule(x: 20, y: 11, height: 99, stroke: "┊")
    expectGolden(canvas.text, named: "frames")
    expectGolden(canvas.annotatedText, named: "frames-styles")
  }

  @Test("a title cut at a word leaves no gap in the frame")
  func cutTitle() {
    var canvas = Canvas(size: Size(width: 21, height: 2))
    canvas.drawBorder(Rect(x: 0, y: 0, width: 21, height: 2), title: [("Help: type to search", Style())])
    #expect(canvas.text.split(separator: "\n").first == "╭─ Help: type to… ──╮")
  }

  @Test(
    "the thumb tells where one is",
    arguments: [
      (10, 0, 10, 10, nil), (10, 0, 10, 5, nil), (0, 0, 5, 10, nil), (10, 0, 10, 20, 0..<5), (10, 10, 10, 20, 5..<10),
      (10, 1, 10, 20, 1..<6), (10, 9, 10, 20, 4..<9), (10, 0, 10, 100_000, 0..<1), (10, 1, 10, 100_000, 1..<2),
      (10, 99_989, 10, 100_000, 8..<9), (10, 99_990, 10, 100_000, 9..<10), (10, 999_999, 10, 100, 9..<10),
      (1, 3, 5, 9, 0..<1),
    ] as [(Int, Int, Int, Int, Range<Int>?)])
  func thumb(_ height: Int, _ first: Int, _ visible: Int, _ total: Int, _ rows: Range<Int>?) {
    #expect(scrollThumb(height: height, first: first, visible: visible, total: total) == rows)
  }

  @Test("rectangles are cut without gaps or overlaps", arguments: 0..<30)
  func cuts(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let whole = Rect(
      x: 2, y: 3, width: Int.random(in: 0...9, using: &random), height: Int.random(in: 0...9, using: &random))
    var rest = whole
    var parts: [Rect] = []
    for _ in 0..<4 {
      let count = Int.random(in: -1...5, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: parts.append(rest.takeTop(count))
      case 1: parts.append(rest.takeBottom(count))
      case 2: parts.append(rest.takeLeft(count))
      default: parts.append(rest.takeRight(count))
      }
    }
    parts.append(rest)
    for y in whole.rows {
      for x in whole.columns { #expect(parts.count { $0.contains(Point(x: x, y: y)) } == 1) }
    }
    #expect(parts.reduce(0) { $0 + $1.width * $1.height } == whole.width * whole.height)
  }
}
