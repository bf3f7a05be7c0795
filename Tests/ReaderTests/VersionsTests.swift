import Articles
import Drawing
import Search
import Shelves
import Testing

@testable import Reader

/// What changed in an article since it was first printed.
@Suite struct VersionsTests {
  /// A reader on a library whose first article was printed otherwise twice before.
  static func visit(at size: Size = Size(width: 120, height: 40)) -> Visit {
    var visit = Visit(at: size)
    guard let id = visit.subject else { return visit }
    let today = visit.article(id)
    var before = today
    before.headline = "Ferry crews at Ness to stop work for a day"
    before.body.insert(
      Block(kind: .paragraph, text: "A spokesman would not say why.", span: TextSpan(0, 0)), at: before.body.count)
    let words = "We were told that nobody would notice,"
    let block = before.body.count
    before.body.append(Block(kind: .paragraph, text: "“\(words)” she said.", span: TextSpan(0, 0)))
    before.quotations.append(
      Quotation(
        kind: .direct, text: words,
        content: [Passage(part: .body(block), range: 3..<3 + words.utf8.count, span: TextSpan(0, 0))],
        speaker: before.speakers.isEmpty ? nil : 0, confidence: 0.9))
    var first = before
    first.body.removeAll { $0.text == "A spokesman would not say why." }
    first.quotations.removeLast()
    visit.library.versions = [
      ArticleVersion(
        seen: "2026-03-03T08:00:00Z", article: today,
        evidence: Evidence(
          address: "https://ness.example/ferry", fetched: "2026-03-03T07:59:58Z", status: 200,
          headers: ["ETag: \"c3\""], digest: String(repeating: "c3", count: 32), size: 48_213), hasOriginal: true),
      ArticleVersion(seen: "2026-03-02T17:30:00Z", article: before),
      ArticleVersion(seen: "2026-03-01T08:00:00Z", article: first),
    ]
    visit.press("V")
    return visit
  }

  @Test func whatChangedLastIsSelected() {
    let visit = Self.visit()
    #expect(visit.screen.versions?.selected?.version == 0 && visit.screen.versions?.selected?.change != nil)
    #expect(visit.screenText.contains("3 versions"))
    #expect(visit.screenText.contains("quotation gone"))
  }

  @Test func aVersionSaysWhereItComesFrom() {
    var visit = Self.visit()
    visit.press("g")
    visit.press("k k k k k k k k")
    #expect(visit.screen.versions?.selected?.change == nil)
    #expect(visit.screenText.contains("48,213 bytes, kept") && visit.screenText.contains("ETag: \"c3\""))
    visit.press("G")
    #expect(visit.screenText.contains("There is no record of where it came from."))
  }

  @Test func whatIsGoneCannotBeOpened() throws {
    var visit = Self.visit()
    let gone = try #require(visit.screen.versions?.rows.firstIndex { $0.change?.summary == "quotation gone" })
    visit.screen.rows?.select(gone)
    visit.press("<enter>")
    #expect(visit.notice?.text == "Today’s version no longer prints this.")
    #expect(visit.screen.versions != nil)
    visit.press("q")
    #expect(visit.screen.versions == nil)
  }

  @Test func whatIsSelectedStaysWhenAnotherVersionComes() {
    var visit = Self.visit()
    visit.press("G k")
    let change = visit.screen.versions?.selected?.change
    #expect(change != nil)
    // Another version comes in above.
    var latest = visit.library.versions![0]
    (latest.seen, latest.article.headline) = ("2026-03-04T08:00:00Z", "Ferry crews go back to work")
    visit.library.versions!.insert(latest, at: 0)
    reduce(&visit, .shelf(.changed(total: 12, only: nil)))
    #expect(visit.screen.versions?.versions.count == 4)
    #expect(visit.screen.versions?.selected?.change == change)
  }

  @Test func filesHaveNoVersions() {
    var visit = State.reading()
    visit.press("V")
    #expect(visit.screen.versions == nil && visit.notice?.text.contains(":add puts them there") == true)
  }

  @Test func xStopsLooking() {
    var visit = Self.visit()
    visit.press("q")
    visit.isSlow = true
    let stops = { (commands: [Command]) in
      commands.contains { if case .withdraw([.versions]) = $0 { true } else { false } }
    }
    visit.press("V")
    #expect(visit.state.isBusy)
    // Nothing is there yet to be shown.
    #expect(stops(visit.press("x")) && visit.screen.versions == nil && visit.notice?.text == "Stopped.")
    visit.press("V")
    #expect(stops(visit.press("q")))
    visit.answer()
    visit.press("x")
    #expect(visit.notice?.text == "Nothing is being loaded.")
  }

  @Test func anArticleThatIsGoneHasNone() {
    var visit = Visit()
    visit.library.versions = nil
    visit.press("V")
    #expect(visit.screenText.contains("This article no longer exists."))
  }
}
