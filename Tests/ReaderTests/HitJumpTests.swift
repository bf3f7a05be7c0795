import Drawing
import Testing

@testable import Reader

/// The keys that go from quotation to quotation in an article go along rows of quotations, too.
@Suite struct HitJumpTests {
  private func speaker(_ visit: Visit) -> String? {
    visit.state.selectedRow.flatMap { visit.state.speaker(ofHit: $0) }
  }

  @Test func theyGoAlongHits() {
    var visit = State.reading()
    visit.press("\"")
    visit.type("a")
    visit.press("<esc> g")
    let names = (0..<visit.state.rowCount).map { visit.state.speaker(ofHit: $0) }
    guard names.count > 4, let first = names.firstIndex(where: { $0 != nil }) else {
      Issue.record("Too few hits: \(names)")
      return
    }
    visit.press("]q")
    #expect(visit.state.selectedRow == 1)
    visit.press("[q")
    #expect(visit.state.selectedRow == 0)
    visit.press("[q")
    #expect(visit.notice?.text == "This is the first quote.")
    visit.state.select(row: first)
    let other = names.indices.first { $0 > first && names[$0] != nil && names[$0] != names[first] }
    visit.press("}")
    #expect(visit.state.selectedRow == other && other != nil)
    visit.press("{")
    #expect(speaker(visit) == names[..<(other ?? 0)].last { $0 != nil && $0 != names[other ?? 0] })
    visit.state.select(row: first)
    visit.press("]s")
    let same = names.indices.first { $0 > first && names[$0] == names[first] }
    #expect(visit.state.selectedRow == same ?? first)
    visit.press("9]s 9]s")
    #expect(visit.notice?.text == "No quote below is by this speaker.")
    #expect(visit.state.screens.count == 2)
  }

  @Test func theyGoAlongWhatAPersonSaid() {
    var visit = State.reading()
    visit.press("S <enter> ]q")
    #expect(visit.state.selectedRow == 1)
    visit.press("[s")
    #expect(visit.state.selectedRow == 0)
    visit.press("}")
    #expect(visit.notice?.text == "No quote below is by another known speaker.")
  }

  @Test func aPictureOpensOutsideFromTheCaptions() {
    var article = Sketch.ferry.article
    article.captions[0].image = "https://ness-courier.example/sund.jpg"
    article.captions[1].image = "ferry_files/last.jpg"
    var visit = State.reading([article])
    func opened(_ commands: [Command]) -> [String] {
      commands.compactMap { if case .openURL(let url) = $0 { url } else { nil } }
    }
    visit.press("<enter> 3")
    #expect(opened(visit.press("o")) == ["https://ness-courier.example/sund.jpg"])
    #expect(visit.notice?.text == "Opening https://ness-courier.example/sund.jpg")
    #expect(opened(visit.press("j o")) == [])
    #expect(visit.notice?.text == "This caption’s picture has no address on the web.")
    #expect(opened(visit.press("1 o")) == ["https://ness-courier.example/night-ferry"])
    #expect(visit.notice?.text == "Opening https://ness-courier.example/night-ferry")
  }
}
