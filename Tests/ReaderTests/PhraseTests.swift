import ArticleFormats
import Drawing
import Search
import Testing

@testable import Reader

/// “/” in the body: the phrase that was typed.
@Suite struct PhraseTests {
  static let phrases: [(typed: String, text: String, found: [String])] = [
    (
      "harbour wall", "The harbour is old, the wall too; the Harbour Wall and the harbour wall.",
      ["Harbour Wall", "harbour wall"]
    ),
    ("Harbour", "The harbour and the Harbour", ["Harbour"]),
    ("HARBOUR", "The harbour and the Harbour", []),
    ("eclair", "Un éclair, une Éclair", ["éclair", "Éclair"]),
    ("Éclair", "Un éclair, une Éclair", ["Éclair"]),
    ("it's late", "“It’s late,” he said, it’s late", ["It’s late", "it’s late"]),
    (" the  wall ", "the wall", ["the wall"]),
    ("\"the wall\"", "by the wall", ["the wall"]),
    ("", "anything", []),
  ]

  @Test(arguments: phrases)
  func aPhraseIsFoundAsItWasTyped(_ row: (typed: String, text: String, found: [String])) {
    let utf8 = Array(row.text.utf8)
    let found = TextFilter(phrase: row.typed).marks(in: row.text).map { String(decoding: utf8[$0], as: UTF8.self) }
    #expect(found == row.found)
  }

  @Test func findGoesToThePhraseAndMarksItAlone() throws {
    let body = ["The harbour was shut.", "A wall fell.", "The old harbour wall stands.", "The Harbour Wall Trust met."]
    var state = State.reading([Sketch("Storm", body: body).article])
    state.press("<enter> /")
    state.type("harbour wall")
    let item = try #require(state.reading?.match?.item)
    #expect(state.reading?.flow.items[item].text == body[2])
    state.press("<enter> n")
    let next = try #require(state.reading?.match?.item)
    #expect(state.reading?.flow.items[next].text == body[3])
    state.press("<esc> /")
    state.type("harbour fell")
    state.press("<enter>")
    #expect(state.notice?.text == "“harbour fell” was not found.")
  }
}

/// Help and the way back are named wherever something is not being typed.
@Suite struct StatusHintTests {
  @Test(arguments: ["", "<enter>", "<enter> 2", "<enter> 3", "S", "S <enter>", "<enter> S"])
  func helpAndTheWayBackAreShown(_ keys: String) {
    var state = State.reading(at: Size(width: 80, height: 24))
    state.press(keys)
    state.notice = nil
    let status = state.screenText.split(separator: "\n").last ?? ""
    let back = keys.isEmpty ? "q quit" : "q back"
    #expect(status.contains("? help") && status.contains(back), "after \(keys): \(status)")
  }

  @Test func theyAreShownBesideResults() {
    var state = State.reading(at: Size(width: 80, height: 24))
    state.press("\"")
    state.type("the")
    state.press("<esc>")
    state.notice = nil
    let status = state.screenText.split(separator: "\n").last ?? ""
    #expect(status.contains("? help") && status.contains("q back"), "\(status)")
  }
}

/// Marks on articles that no library keeps.
@Suite struct FleetingMarkTests {
  @Test func aStarOnAFileSaysThatItIsLostWhereNothingIsKept() {
    var state = State.reading()
    state.press("s")
    #expect(state.notice?.text == "Starred.")
    state = State.reading(options: State.Options(keepsMarks: false))
    state.press("s")
    #expect(state.notice?.text == "Starred. It is lost when you quit, unless :add keeps it in the library.")
  }

  @Test func decisionsAndSearchesSaySoToo() {
    var state = State.reading(options: State.Options(keepsMarks: false))
    let lost = " It is lost when you quit, unless :add keeps it in the library."
    let decision = PersonDecision(before: [])
    reduce(&state, .shelf(.merged(decision, name: "Ada Moreau", joined: "Tom Ashby")))
    #expect(state.notice?.text == "Tom Ashby and Ada Moreau are now one person; u undoes it." + lost)
    reduce(&state, .shelf(.parted(decision, name: "Tom Ashby", from: "Ada Moreau")))
    #expect(state.notice?.text == "Tom Ashby and Ada Moreau are now two people; u undoes it." + lost)
    state.press("&")
    state.type("ferry")
    state.press("<enter>")
    reduce(&state, .execute("save Boats"))
    #expect(state.notice?.text == "Saved as “Boats”: ferry." + lost)
  }

  @Test func addHandsOnTheArticlesWithTheirMarks() throws {
    var state = State.reading()
    state.press("s")
    let commands = reduce(&state, .execute("add"))
    #expect(commands.contains { if case .addToLibrary = $0 { true } else { false } })
    let added = state.library.shelf.articles
    #expect(added.map { $0.kept.packed.unpacked().input } == Sketch.all.map(\.input))
    #expect(added.map(\.isStarred) == Sketch.all.indices.map { $0 == 0 })
  }

  @Test func addWaitsUntilAllAreRead() {
    func adds(_ commands: [Command]) -> Bool {
      commands.contains { if case .addToLibrary = $0 { true } else { false } }
    }
    var state = State.reading()
    reduce(&state, .loadingProgress(done: 1, total: 1204))
    #expect(!adds(reduce(&state, .execute("add"))))
    #expect(state.notice?.text == "The articles will be added to the library once all are read: 1 of 1,204 so far.")
    #expect(!adds(reduce(&state, .loadingProgress(done: 900, total: 1204))))
    #expect(adds(reduce(&state, .loadingFinished)))
    #expect(!adds(reduce(&state, .loadingFinished)))
    // Where loading was stopped, nothing is added behind anybody's back.
    reduce(&state, .loadingProgress(done: 1, total: 12))
    reduce(&state, .execute("add"))
    state.press("x")
    #expect(!adds(reduce(&state, .loadingFinished)))
    #expect(state.notice?.text == "Stopped: 1 of 4 were read. None were added; :add adds those.")
  }

  @Test func addTakesNoFile() {
    var state = State.reading()
    reduce(&state, .execute("add more.txt"))
    #expect(state.notice?.text == ":add adds the open articles and takes no file; “pullquote add” adds files.")
  }

  @Test func addWithoutArticlesSaysSo() {
    var state = Visit(onFilesAt: Size(width: 80, height: 24))
    let commands = reduce(&state, .execute("add"))
    #expect(!commands.contains { if case .addToLibrary = $0 { true } else { false } })
    #expect(state.notice?.text == "No article is open.")
  }
}
