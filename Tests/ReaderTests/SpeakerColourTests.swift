import Drawing
import Search
import Testing

@testable import Reader

/// A speaker has one colour, and one number, wherever they are seen.
@Suite struct SpeakerColourTests {
  @Test func whoComeTogetherDiffer() {
    var colours = SpeakerColours()
    colours.give(["Ada", "Ben", "Ada", "Cleo"].map { .init(name: $0) })
    #expect([colours["Ada"], colours["Ben"], colours["Cleo"]] == [0, 1, 2])
    // Others get what nobody has yet, and nobody loses theirs.
    colours.give(["Dov", "Ada", "Eve", "Finn", "Gus", "Hal"].map { .init(name: $0) })
    #expect(Set(["Ada", "Dov", "Eve", "Finn", "Gus", "Hal"].map { colours[$0] }).count == 6)
    #expect(colours["Ada"] == 0)
    // Where all are taken, it is one that nobody on the screen has.
    colours.give(["Ada", "Ben", "Ivy", "Jon"].map { .init(name: $0) })
    #expect(Set(["Ada", "Ben", "Ivy", "Jon"].map { colours[$0] }).count == 4)
    #expect(colours["Nobody"] == nil)
  }

  @Test func anotherSpellingIsTheSameSpeaker() {
    var colours = SpeakerColours()
    let person = PersonID(rawValue: 7)
    colours.give([.init(name: "Ben"), .init(name: "Ada Obi", person: person)])
    colours.give([.init(name: "A. Obi", person: person)])
    #expect(colours["A. Obi"] == colours["Ada Obi"])
    colours.forgetPersons()
    colours.give([.init(name: "Obi", person: person)])
    #expect(colours["Obi"] != colours["Ada Obi"])
  }

  /// What was open is not copied from where it cannot be seen.
  @Test func nothingUnseenIsCopied() {
    var visit = State.reading(at: Size(width: 80, height: 24))
    visit.press("<enter> a")
    visit.press("yj")
    #expect(visit.notice?.text == "No quote is shown here: open the article first.")
  }

  @Test func itIsTheSameInAnArticleAndAmongHits() {
    var visit = State.reading()
    visit.press("<enter>")
    let speakers = visit.state.reading?.content.speakers.map(\.name) ?? []
    let before = speakers.map { visit.state.colours[$0] }
    #expect(speakers.count > 1 && Set(before).count == speakers.count && !before.contains(nil))
    visit.press("\"")
    visit.type("a")
    visit.press("<esc>")
    #expect(speakers.map { visit.state.colours[$0] } == before)
    for row in 0..<visit.state.rowCount {
      guard let speaker = visit.state.speaker(ofHit: row) else { continue }
      #expect(visit.state.colours[speaker] != nil, "\(speaker)")
    }
  }
}
