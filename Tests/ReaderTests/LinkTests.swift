import Articles
import Drawing
import Testing

@testable import Reader

@Suite struct LinkTests {
  @Test(arguments: [0, 1, 9, 25, 26, 27, 51, 52, 300, 676, 2000])
  func noLabelBeginsAnother(count: Int) {
    let labels = LinkHints.labels(count)
    #expect(labels.count == min(count, 676))
    #expect(Set(labels).count == labels.count)
    for label in labels {
      #expect(!labels.contains { $0 != label && $0.hasPrefix(label) }, "\(label)")
    }
    #expect(
      labels.prefix(9).allSatisfy {
        "asdfjklghqwertyuiopzxcvbnm".hasPrefix($0) || $0.count > 1 || "asdfjklgh".contains($0)
      })
  }

  private func opened(_ commands: [Command]) -> String? {
    commands.lazy.compactMap { if case .openURL(let url) = $0 { url } else { nil } }.first
  }

  private func copied(_ commands: [Command]) -> String? {
    commands.lazy.compactMap { if case .copy(let text) = $0 { text } else { nil } }.first
  }

  @Test func aLabelOpensItsLink() {
    var state = State.reading([Sketch.linked.article])
    state.press("<enter> f")
    #expect(state.hints?.hints.map(\.label) == ["a", "s", "d"])
    #expect(opened(state.press("s")) == "https://line.example/times")
    #expect(state.hints == nil && state.notice?.text == "Opening https://line.example/times")
    state.press("yl")
    #expect(copied(state.press("d")) == "https://sund.example/letter")
  }

  @Test func labelsOfTwoLettersAreNarrowedDown() {
    var sketch = Sketch("Many links", body: [Array(repeating: "word", count: 40).joined(separator: " ")])
    sketch.article.body[0].links = (0..<40).map { Link(range: $0 * 5..<$0 * 5 + 4, target: "https://x.example/\($0)") }
    var state = State.reading([sketch.article])
    state.press("<enter> f")
    let last = state.hints?.hints.last?.label ?? ""
    #expect(last.count == 2)
    let first = String(last.first ?? " ")
    #expect(opened(state.press(first)) == nil)
    #expect(state.hints?.left.allSatisfy { $0.label.hasPrefix(first) } == true)
    state.press("<backspace>")
    #expect(state.hints?.left.count == 40)
    state.press(first)
    #expect(opened(state.press(String(last.last ?? " "))) == "https://x.example/39")
  }

  @Test func otherKeysAndNewSizesLeaveThem() {
    var state = State.reading([Sketch.linked.article])
    for leave in ["<esc>", "<enter>", "^c", "z", "é"] {
      state.press("<enter> f")
      #expect(opened(state.press(leave)) == nil)
      #expect(state.hints == nil, "after \(leave)")
    }
    state.press("f")
    state.resize(80, 24)
    #expect(state.hints == nil)
  }

  @Test func onlyLinksOnTheScreenAreLabelled() {
    var sketch = Sketch("Long", body: (0..<60).map { "Paragraph \($0) has a link." })
    for index in sketch.article.body.indices {
      sketch.article.body[index].links = [Link(range: 0..<9, target: "https://x.example/\(index)")]
    }
    var state = State.reading([sketch.article], at: Size(width: 80, height: 24))
    state.press("<enter> 40j f")
    let shown = state.hints?.hints.map(\.target) ?? []
    #expect(!shown.isEmpty && shown.count <= 11)
    for hint in state.hints?.hints ?? [] {
      let number = hint.target.split(separator: "/").last ?? ""
      #expect(state.screenText.contains("aragraph \(number) has"), "\(hint.target)")
    }
    state.press("<esc> 2 f")
    #expect(state.hints != nil && state.focus == .body)
  }
}
