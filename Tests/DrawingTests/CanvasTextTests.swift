import Basics
import GoldenScreens
import Testing

@testable import Drawing

@Suite("Text on a canvas")
struct CanvasTextTests {
  @Test(
    "nothing but text arrives",
    arguments: [
      ("plain", "plain", 5),
      ("tab\tline\nend\r\nand", "tab line end  and", 17),
      ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m", 12),
      ("\u{1B}]52;c;aGk=\u{7}", "␛]52;c;aGk=␇", 12),
      ("\u{0}\u{8}\u{7F}", "␀␈␡", 3),
      ("a\u{9B}31m\u{90}b", "a�31m�b", 7),
      ("a\u{202E}b\u{2066}c\u{2069}d\u{200E}e\u{200F}f\u{61C}g", "abcdefg", 7),
      ("soft\u{AD}hyphen, zero\u{200B}width, \u{FEFF}mark", "softhyphen, zerowidth, mark", 27),
      ("line\u{2028}paragraph\u{2029}next\u{85}", "line paragraph next ", 20),
      ("\u{E000}\u{FFFF}\u{378}\u{10FFFF}", "����", 4),
      ("\u{E0067}\u{E007F}\u{3164}", "", 0),
    ])
  func safety(_ text: String, _ shown: String, _ width: Int) {
    var canvas = Canvas(size: Size(width: 40, height: 1))
    #expect(canvas.put(text + "|", x: 0, y: 0) == width + 1)
    #expect(Array(canvas.text.unicodeScalars) == Array((shown + "|").unicodeScalars))
    #expect(displayWidth(text) == width)
  }

  @Test(
    "a cell is as wide as what it stores",
    arguments: [
      ("e\u{301}", 1, ["e\u{301}"]),
      ("東京", 4, ["東", "", "京", ""]),
      ("ｶﾅ", 2, ["ｶ", "ﾅ"]),
      ("한국", 4, ["한", "", "국", ""]),
      ("\u{1112}\u{1161}\u{11AB}", 2, ["\u{1112}\u{1161}\u{11AB}", ""]),
      ("“…—”", 4, ["“", "…", "—", "”"]),
      ("👩\u{200D}👩\u{200D}👧", 2, ["👩", ""]),
      ("👩\u{200D}❤\u{FE0F}\u{200D}👨!", 3, ["👩", "", "!"]),
      ("👍🏽", 2, ["👍", ""]),
      ("❤\u{FE0F}", 1, ["❤"]),
      ("1\u{FE0F}\u{20E3}", 1, ["1\u{20E3}"]),
      ("🇬🇧", 2, ["G", "B"]),
      ("\u{301}a", 2, ["◌\u{301}", "a"]),
      ("a\u{200D}👩", 3, ["a", "👩", ""]),
      ("z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", 1, ["z\u{300}\u{301}\u{302}\u{303}"]),
      ("🙂🙂", 4, ["🙂", "", "🙂", ""]),
    ])
  func widths(_ text: String, _ width: Int, _ cells: [String]) {
    var canvas = Canvas(size: Size(width: 8, height: 1))
    #expect(canvas.put(text, x: 0, y: 0) == width)
    #expect(displayWidth(text) == width)
    let stored = (0..<cells.count).map { x in
      String(String.UnicodeScalarView([canvas[x, 0].scalar] + (canvas[x, 0].marks ?? [])))
    }
    #expect(stored.map { Array($0.unicodeScalars) } == cells.map { Array(($0.isEmpty ? " " : $0).unicodeScalars) })
    #expect((0..<cells.count).allSatisfy { (canvas[$0, 0].width == 0) == cells[$0].isEmpty })
  }

  @Test("a wide character that an edge cuts becomes a space")
  func edges() {
    var canvas = Canvas(size: Size(width: 5, height: 1))
    #expect(canvas.put("a東京", x: 0, y: 0, width: 4) == 4)
    #expect(canvas.text == "a東")
    #expect(canvas[3, 0] == Cell())
    canvas.put("京京京", x: -1, y: 0)
    #expect(canvas.text == " 京京")
    canvas.put("xx東", x: 2, y: 0)
    #expect(canvas.text == "  xx")
    canvas.put("東", x: 4, y: 0)
    #expect(canvas[4, 0].width == 1)
  }

  @Test("half of a wide character that is overwritten leaves a space")
  func halves() {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.put("東京大", x: 0, y: 0)
    canvas.put("x", x: 1, y: 0)
    #expect(canvas.text == " x京大")
    canvas.put("y", x: 4, y: 0)
    #expect(canvas.text == " x京y")
    canvas.put("東", x: 3, y: 0)
    #expect(canvas.text == " x 東")
    canvas.fill(Rect(x: 4, y: 0, width: 1, height: 1))
    #expect(canvas.text == " x")
  }

  @Test("pieces follow one another, and a mark at the start of one stands on the one before")
  func runs() {
    let bold = Style(modifiers: .bold)
    var canvas = Canvas(size: Size(width: 10, height: 1))
    #expect(canvas.put([("cafe", Style()), ("\u{301} 東", bold), ("!", Style())], x: 1, y: 0, width: 8) == 8)
    #expect(canvas.text == " cafe\u{301} 東!")
    #expect(canvas[5, 0].style == bold)
    #expect(canvas[6, 0].style == bold)
    #expect(canvas[7, 0].style == bold)
    #expect(canvas[8, 0].style == Style())
  }

  @Test("text outside the clip or the canvas has no effect")
  func clipping() {
    var canvas = Canvas(size: Size(width: 6, height: 3))
    canvas.clipped(to: Rect(x: 1, y: 1, width: 3, height: 5)) { canvas in
      for y in -2...4 { canvas.put("abcdefgh", x: -1, y: y) }
      canvas.fill(Rect(x: 3, y: -5, width: 9, height: 99), style: Style(modifiers: .bold))
    }
    #expect(canvas.rows == ["", " cd", " cd"])
    #expect(canvas[3, 1].style == Style(modifiers: .bold))
    #expect(canvas[4, 1].style == Style())
    #expect(canvas.clip == canvas.bounds)
  }

  @Test("a style is laid over the one below, and a fill starts afresh")
  func styles() {
    let ground = Style(foreground: .ansi(7), background: .ansi(0))
    var canvas = Canvas(size: Size(width: 3, height: 1), style: ground)
    canvas.patch(canvas.bounds, style: Style(modifiers: .bold))
    canvas.put("x", x: 0, y: 0, style: Style(foreground: .ansi(1)))
    #expect(canvas[0, 0].style == Style(foreground: .ansi(1), background: .ansi(0), modifiers: .bold))
    canvas.fill(canvas.bounds, style: Style(modifiers: .dim))
    #expect(canvas[0, 0] == Cell(style: Style(foreground: .ansi(7), background: .ansi(0), modifiers: .dim)))
  }

  @Test("aligned in a rectangle", arguments: [(Alignment.leading, "ab"), (.centered, "  ab"), (.trailing, "    ab")])
  func alignment(_ alignment: Alignment, _ row: String) {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.put("ab", in: canvas.bounds, alignment: alignment)
    #expect(canvas.text == row)
    #expect(canvas.put("ab", in: canvas.bounds, row: 1) == 0)
  }

  @Test("whatever is drawn, cells hold only what can be shown", arguments: 0..<40)
  func anything(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var canvas = Canvas(size: Size(width: Int.random(in: 0...30, using: &random), height: 3))
    let other = {
      var canvas = Canvas(size: Size(width: 9, height: 2))
      for y in 0..<2 { canvas.put(random.text(length: 9), x: Int.random(in: -2...5, using: &random), y: y) }
      return canvas
    }()
    for _ in 0..<30 {
      let x = Int.random(in: -8...30, using: &random)
      let y = Int.random(in: -1...3, using: &random)
      let width = Int.random(in: 0...30, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: canvas.fill(Rect(x: x, y: y, width: width, height: 2))
      case 1: canvas.draw(other, at: Point(x: x, y: y))
      case 2:
        let text = random.text(length: 20)
        canvas.clipped(to: Rect(x: x, y: y, width: width, height: 2)) { $0.put(text, x: x - 3, y: y) }
      default: canvas.put(random.text(length: 40), x: x, y: y, width: width)
      }
      expectSound(canvas)
    }
  }

  private func expectSound(_ canvas: Canvas) {
    for y in 0..<canvas.size.height {
      var x = 0
      while x < canvas.size.width {
        let cell = canvas[x, y]
        #expect(cell.width == 1 || cell.width == 2)
        #expect(cell.width == 1 || x + 1 < canvas.size.width && canvas[x + 1, y].width == 0)
        #expect(ScalarClass(cell.scalar) == (cell.width == 2 ? .wide : .narrow))
        #expect((cell.marks ?? []).allSatisfy { ScalarClass($0) == .mark })
        #expect(cell.marks?.count ?? 1 <= 4 && cell.marks?.isEmpty != true)
        for scalar in [cell.scalar] + (cell.marks ?? []) {
          let category = scalar.properties.generalCategory
          #expect(
            ![.control, .format, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator].contains(category))
        }
        x += max(1, Int(cell.width))
      }
    }
  }
}
