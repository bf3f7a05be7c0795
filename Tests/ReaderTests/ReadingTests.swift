import Basics
import Articles
import Drawing
import Testing

@testable import Reader

/// Body, quotes and captions move together.
@Suite struct ReadingTests {
  /// What is in the reading line.
  private func readingLine(_ state: Visit) -> String {
    let frame = view(state)
    return frame.cursor.map { frame.canvas.rows[$0.y] } ?? ""
  }

  @Test func bodyTakesTheQuotesAlong() {
    var state = State.reading()
    state.press("<enter>")
    #expect(state.quoteText == "four lost winters")
    state.press("16j")
    #expect(readingLine(state).contains("We have waited long enough"))
    #expect(state.quoteText?.hasPrefix("We have waited") == true)
    state.press("k k k")
    #expect(state.quoteText == "four lost winters")
    state.press("G")
    #expect(state.quoteText == "It will wake half the harbour,")
  }

  @Test func quotesTakeTheBodyAlong() {
    var state = State.reading()
    state.press("<enter> 2 j j j")
    #expect(state.quoteText?.hasPrefix("I can promise") == true)
    state.press("<enter>")
    #expect(state.focus == .body)
    #expect(readingLine(state).contains("“I can promise the ship,”"))
  }

  @Test func captionsAndBodyMoveTogether() {
    var state = State.reading(at: Size(width: 120, height: 20))
    state.press("<enter> 3 j")
    #expect(state.reading?.caption == 1)
    state.press("<enter>")
    #expect(readingLine(state).contains("▷ 2"))
    state.press("]c")
    #expect(readingLine(state).contains("▣ 3"))
    #expect(state.reading?.caption == 2)
    state.press("]c")
    #expect(state.notice?.text == "This is the last caption.")
    state.press("g")
    #expect(state.reading?.caption == 0)
  }

  @Test func theCurrentQuoteIsMarkedWithCueAndSource() {
    var state = State.reading()
    state.press("<enter> ]q ]q")
    let frame = view(state)
    func look(of words: String) -> Style? {
      for (y, row) in frame.canvas.rows.enumerated() {
        guard let start = row.range(of: words) else { continue }
        let x = row.unicodeScalars.distance(from: row.startIndex, to: start)
        return frame.canvas[x, y].style
      }
      return nil
    }
    #expect(look(of: "have waited long")?.modifiers.contains(.bold) == true)
    #expect(look(of: "Ada Moreau, who")?.foreground == .ansi(5))
    #expect(look(of: "told a meeting")?.foreground == .ansi(6))
    state.press("]q")
    let later = view(state)
    let row = later.canvas.rows.firstIndex { $0.contains("told a meeting") } ?? 0
    let x = later.canvas.rows[row].unicodeScalars.firstIndex(of: "t").map {
      later.canvas.rows[row].unicodeScalars.distance(from: later.canvas.rows[row].startIndex, to: $0)
    }
    #expect(later.canvas[x ?? 0, row].style.foreground != .ansi(6))
  }

  static let jumps: [(keys: String, quote: String)] = [
    ("]q", "four lost winters"),
    ("]q ]q", "We have waited long enough"),
    ("2]q", "We have waited long enough"),
    ("9]q", "It will wake half the harbour,"),
    ("]q ]q [q", "four lost winters"),
    ("]q ]q ]s", "an insult with a printed cover"),
    ("]q ]q ]s [s", "We have waited long enough"),
    ("]q ]q }", "I can promise the ship,"),
    ("]q ]q } {", "an insult with a printed cover"),
    ("i ]q ]q ]s", "the crossing would cost"),
    // On to the next article in which they speak.
    ("]q ]q } ]s", "It is a start"),
    ("]q ]q } ]s [s", "I can promise the ship,"),
    ("G }", "It is a start"),
    ("J ]q ]q }", "長く待ちました"),
  ]

  @Test(arguments: jumps)
  func goes(_ jump: (keys: String, quote: String)) {
    var state = State.reading()
    state.press("<enter> " + jump.keys.replacingCount)
    #expect(state.quoteText?.hasPrefix(jump.quote) == true, "\(state.quoteText ?? "none")")
  }

  @Test func theEndsOfJumpsAreSaid() {
    var state = State.reading()
    state.press("<enter> 9]q".replacingCount)
    state.press("]q")
    #expect(state.notice?.text == "This is the last quote.")
    state.press("J ]q ]q ]s")
    #expect(state.notice?.text == "There is no later quote by this speaker.")
    state.press("[q [q")
    #expect(state.notice?.text == "This is the first quote.")
  }

  @Test func kindsAreShownWhenAskedFor() {
    var state = State.reading()
    state.press("<enter>")
    #expect(state.reading?.quotes.count == 5)
    state.press("i")
    #expect(state.reading?.quotes.count == 7)
    state.press("i")
    #expect(state.reading?.quotes.count == 3)
    #expect(state.notice?.text == "Quotes shown: direct only.")
    state.press("i")
    #expect(state.reading?.quotes.count == 5)
  }

  @Test func aPageIsAPage() {
    let long = Sketch("Long", body: (1...200).map { "Paragraph \($0)" }).article
    var state = State.reading([long], at: Size(width: 80, height: 24))
    state.press("<enter> <space>")
    let first = state.screenText
    #expect(first.contains("Paragraph 10") && !first.contains("Paragraph 2\n"))
    state.press("b")
    #expect(state.reading?.top == state.reading?.flow.start)
    state.press("G")
    #expect(state.screenText.contains("Paragraph 200"))
    #expect(state.screenText.contains("◆"))
    state.press("g")
    #expect(state.reading?.line == state.reading?.flow.firstLine)
    state.press("^d ^d ^u")
    #expect(state.reading?.top != state.reading?.flow.start)
  }

  @Test func thePositionSurvivesEverySize() {
    let words = (1...400).map { "word\($0)" }.joined(separator: " ")
    let long = Sketch("Long", body: [words, words, words]).article
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<40 {
      var state = State.reading([long], at: Size(width: 120, height: 40))
      state.press("<enter>")
      for _ in 0..<Int.random(in: 1...60, using: &generator) { state.press("j") }
      let before = (state.reading?.top, state.reading?.line)
      let screen = state.screenText
      for _ in 0..<5 {
        state.resize(Int.random(in: 20...220, using: &generator), Int.random(in: 20...70, using: &generator))
        // What was in the reading line still is, however the lines fall.
        let text = state.screenText
        let word = word(at: before.1, in: state.state)
        #expect(word.isEmpty || text.contains(word), "\(state.size)")
      }
      state.resize(120, 40)
      #expect(state.reading?.line == before.1)
      #expect(state.screenText == screen)
    }
  }

  private func word(at place: FlowPlace?, in state: State) -> String {
    guard let place, let item = state.reading?.flow.items[place.item] else { return "" }
    let bytes = Array(item.text.utf8.dropFirst(place.offset).prefix { $0 != 0x20 })
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func anArticleIsFoundWhereItWasLeft() {
    var state = State.reading(at: Size(width: 80, height: 24))
    state.press("<enter> 12j".replacingCount)
    let line = state.reading?.line
    state.press("J K")
    #expect(state.reading?.line == line)
    state.press("q <enter>")
    #expect(state.reading?.line == line)
  }

  @Test func aParagraphOfTwoMegabytesIsSetInPieces() {
    let words = String(repeating: "Nobody has ever read so long a paragraph to its end. ", count: 40_000)
    let article = Sketch("Endless", body: [words]).article
    var state = State.reading([article], at: Size(width: 80, height: 24))
    state.press("<enter> <space>")
    #expect(state.reading?.flow.items.allSatisfy { $0.length <= 16 * 1024 } == true)
    let text = state.reading?.flow.items.filter { $0.part == .body(0) }.map(\.text).joined()
    #expect(text == words)
    state.press("G")
    #expect(state.screenText.contains("◆"))
  }

  @Test func theFirstCaptionIsGoneBackTo() {
    var state = State.reading(at: Size(width: 80, height: 24))
    state.press("<enter> ]q ]q")
    let line = state.reading?.line
    state.press("[c")
    #expect(state.notice == nil && state.reading?.caption == 0)
    #expect(state.reading?.line == state.reading?.captionPlaces[0] && state.reading?.line != line)
    state.press("[c")
    #expect(state.notice?.text == "This is the first caption.")
  }
}

extension String {
  /// Counts as they are typed in an article: 0 first.
  fileprivate var replacingCount: String {
    split(separator: " ").map { $0.first.map { $0.isNumber } == true ? "0\($0)" : String($0) }.joined(separator: " ")
  }

  fileprivate func range(of words: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(words) }
  }
}
