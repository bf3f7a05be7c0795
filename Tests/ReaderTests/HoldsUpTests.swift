import Basics
import Articles
import Drawing
import Search
import Shelves
import Testing

@testable import Reader

/// Whatever is opened, pressed and resized: the reader goes on, and only text reaches the screen.
@Suite struct HoldsUpTests {
  /// What no cell may hold: controls, and what turns or hides text.
  private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    default: false
    }
  }

  private func unsafeCells(_ state: Visit) -> Int {
    let canvas = view(state).canvas
    var count = 0
    for y in 0..<canvas.size.height {
      for x in 0..<canvas.size.width {
        if isUnsafe(canvas[x, y].scalar) || canvas[x, y].marks?.contains(where: isUnsafe) == true { count += 1 }
      }
    }
    return count
  }

  static let attacks = [
    "\u{1B}[2J\u{1B}[31mred", "\u{1B}]0;title\u{07}", "\u{1B}P+q\u{1B}\\", "\u{9B}31m", "\u{90}x\u{9C}",
    "\u{202E}txt.exe\u{202C}", "\u{2066}\u{2069}\u{200F}\u{061C}", "a\r\n\tb\u{0}\u{7F}", "\u{2028}\u{2029}",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "\u{FFFE}\u{E000}\u{10FFFF}", "👩‍👩‍👧‍👦🇫🇷",
  ]

  /// An article that holds these words in every field.
  private func article(of words: String) -> Article {
    var sketch = Sketch(
      words, input: "x/" + words, standfirst: words, by: [words, words], in: words, on: words, at: words,
      body: ["one \(words) two", words]
    )
    .speaker(words, words)
    .caption(words, after: 0, credit: words, alt: words + "!")
    .quote(words, by: 0)
    sketch.article.modified = words + "?"
    for kind in Block.Kind.allCases {
      let link = Link(range: 0..<1, target: words)
      sketch.article.body.append(
        Block(kind: kind, text: words, span: TextSpan(0, 1), attribution: words, links: [link]))
    }
    // Places that are not there, or lie inside a character, are a parser's mistake and no reason to stop.
    for range in [0..<99, 1..<2, 50..<60] {
      let place = Passage(part: .body(0), range: range, span: TextSpan(0, 1))
      sketch.article.quotations.append(
        Quotation(kind: .mixed, text: words, content: [place], cue: [place], source: [place], confidence: 0.1))
    }
    sketch.article.diagnostics = [Diagnostic(.warning, words)]
    return sketch.article
  }

  @Test(arguments: attacks)
  func onlyTextReachesTheScreen(_ words: String) {
    for size in [Size(width: 200, height: 60), Size(width: 80, height: 24), Size(width: 40, height: 60)] {
      var state = State.reading(
        [article(of: words), Sketch.ferry.article], at: size, options: State.Options(themeNames: [words]))
      for keys in ["", "<enter>", "2", "3", "S", "l", "q q q", "\"", "?"] {
        state.press(keys)
        #expect(unsafeCells(state) == 0, "after \(keys)")
        if keys == "\"" {
          _ = state.handle(.paste(words))
          #expect(unsafeCells(state) == 0)
          state.press("<esc> <esc> <esc>")
        }
      }
      state.press("<esc> :")
      _ = state.handle(.paste("theme " + words))
      #expect(unsafeCells(state) == 0)
      state.press("<enter>")
      _ = reduce(&state, .notice(.error, words))
      #expect(unsafeCells(state) == 0)
    }
  }

  @Test func whatIsCopiedIsTextToo() {
    var state = State.reading([article(of: "\u{1B}[31mred\u{202E}")])
    state.press("<enter> ]q")
    for chord in ["yy", "yc", "yu"] {
      for case .copy(let text) in state.press(chord) {
        #expect(!text.unicodeScalars.contains { isUnsafe($0) && $0 != "\n" }, "\(chord)")
      }
    }
  }

  private static let keys: [Key] =
    ActionEntry.table.flatMap { entry in
      entry.keys.split(separator: " ").compactMap { try? KeyNotation.keys(in: String($0)) }.flatMap { $0 }
    }
    + "abcdefgh 0123456789“é夜".unicodeScalars.map { Key(.character($0)) }
    + [Key(.escape), Key(.escape), Key(.enter), Key(.function(63)), Key(.character("w"), control: true)]

  @Test(arguments: 0..<12)
  func goesOnWhateverIsPressed(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let odd = article(of: Self.attacks[Int(seed) % Self.attacks.count])
    var state = State.reading(
      [Sketch.ferry.article, odd, Sketch.crew.article, Article(input: "", format: .html)] + Sketch.all)
    for step in 0..<200 {
      switch Int.random(in: 0..<20, using: &generator) {
      case 0:
        let small = Bool.random(using: &generator)
        state.resize(
          Int.random(in: 0...(small ? 24 : 210), using: &generator),
          Int.random(in: 0...(small ? 8 : 64), using: &generator))
      case 1:
        let point = Point(x: Int.random(in: -2...220, using: &generator), y: Int.random(in: -2...70, using: &generator))
        _ = (state.handle(Bool.random(using: &generator) ? .click(point) : .wheel(point, step % 7 - 3)))
      case 2:
        let id = Int.random(in: 0...9, using: &generator)
        _ = reduce(&state, .articlesParsed([ParsedArticle(id: id, article: step % 2 == 0 ? odd : Sketch.crew.article)]))
      case 3: _ = reduce(&state, .inputFailed(ArticleID(Int.random(in: 0...9, using: &generator)), sentence: "Gone."))
      case 4: _ = reduce(&state, .articlesFound(["new \(step)"]))
      default: _ = (state.handle(.key(Self.keys.randomElement(using: &generator)!)))
      }
      let frame = view(state)
      #expect(frame.canvas.size == state.size)
      if let cursor = frame.cursor { #expect(frame.canvas.bounds.contains(cursor), "\(cursor) at \(state.size)") }
    }
    #expect(unsafeCells(state) == 0)
  }

  @Test func everySizeIsDrawn() {
    for keys in ["", "<enter>", "<enter> 2", "<enter> 3", "S", "S l", "\"", "?", ":", "<enter> y", "<enter> z"] {
      var state = State.reading()
      state.press(keys)
      for width in [1, 2, 3, 5, 19, 20, 21, 25, 60, 99, 100, 159, 160, 200] {
        for height in [1, 2, 4, 5, 6, 8, 39, 40] {
          state.resize(width, height)
          #expect(view(state).canvas.size == Size(width: width, height: height))
        }
      }
    }
  }

  static let shapes: [(width: Int, height: Int, shape: Layout.Shape)] = [
    (19, 40, .message), (20, 4, .message), (20, 5, .single), (99, 39, .single), (99, 40, .stacked), (100, 24, .two),
    (159, 60, .two), (160, 24, .three),
  ]

  @Test(arguments: shapes)
  func theSizeChoosesTheArrangement(_ row: (width: Int, height: Int, shape: Layout.Shape)) {
    #expect(Layout.Shape(Size(width: row.width, height: row.height)) == row.shape)
  }
}
