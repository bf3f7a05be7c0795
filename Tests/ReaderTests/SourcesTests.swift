import Articles
import Drawing
import Search
import Shelves
import Testing

@testable import Reader

/// Who is quoted how much, on a screen.
@Suite struct SourcesTests {
  private func names(_ visit: Visit) -> [String] {
    guard let screen = visit.screen.sources, let ranking = screen.ranking else { return [] }
    return screen.order.map { ranking.groups[$0].title(by: ranking.grouping) }
  }

  @Test func countsByOneThingAfterTheOther() {
    var visit = State.reading()
    visit.press("W")
    #expect(names(visit).contains("Ada Moreau") && names(visit).contains("(without a name)"))
    #expect(visit.screenText.contains("Who is quoted, by speaker"))
    visit.press("O")
    #expect(visit.notice?.text == "Counted by role.")
    #expect(names(visit).contains("managing director"))
    visit.press("O")
    #expect(names(visit).first == "The Ness Courier")
    visit.press("O O")
    #expect(names(visit) == ["2026-01", "2025-11"])
    visit.press("W")
    #expect(visit.screen.sources?.grouping == .speaker)
  }

  @Test func onlyKindsThatAreShownCount() {
    var visit = State.reading()
    visit.press("W")
    let before = visit.screen.sources?.ranking?.total.all.quotations
    visit.press("i")
    #expect(visit.screen.sources?.ranking?.total.all.quotations == before.map { $0 + 2 })
    visit.press("i")
    #expect(visit.screen.sources?.ranking?.total.all.quotations == before.map { $0 - 2 })
  }

  @Test func enterSearchesWhatTheySaid() {
    var visit = State.reading()
    visit.press("W &")
    visit.type("aalst")
    visit.press("<enter> <enter>")
    #expect(visit.search?.line.text == "speaker:\"Piet van Aalst\"")
    #expect(visit.search?.hits.count == 2)
    visit.press("<esc> q O O g <esc> <enter>")
    #expect(visit.search?.line.text == "outlet:\"The Ness Courier\"")
    visit.press("<esc> q O O <enter>")
    #expect(visit.search?.line.text == "since:2026-01 until:2026-01")
    visit.press("<esc> q O O <enter>")
    #expect(visit.notice?.text.hasPrefix("Only speakers, outlets and months can be searched") == true)
  }

  @Test func theCountIsHandedOutAsItIsListed() {
    var visit = State.reading()
    visit.press("W &")
    visit.type("aalst")
    visit.press("<enter>")
    func contents(_ line: String) -> Export.Contents? {
      reduce(&visit, .execute(line)).lazy.compactMap {
        if case .export(let export) = $0 { export.contents } else { nil }
      }
      .first
    }
    guard case .sources(let ranking)? = contents("w sources.csv") else { return #expect(Bool(false)) }
    #expect(ranking.groups.map(\.name) == ["Piet van Aalst"])
    #expect(ranking.total.all.words > ranking.groups[0].all.words, "Shares stay those of everything")
    #expect(contents("w sources.bib") == nil)
    #expect(visit.notice?.text == "A count of sources can be written as .csv, .jsonl or .txt.")
  }

  @Test func whatComesIsCountedAndTheSelectionStays() {
    var visit = Visit()
    visit.press("W j j")
    let selected = visit.screen.sources?.selected?.name
    visit.library.add([
      Sketch("News", body: ["“Not a word,” said Una Berg."]).speaker("Una Berg").quote("Not a word,", by: 0).article
    ])
    visit.tellOfChange()
    #expect(names(visit).contains("Una Berg"))
    #expect(visit.screen.sources?.selected?.name == selected)
  }

  @Test func anotherCountReplacesTheOneUnderWay() {
    var visit = Visit()
    visit.isSlow = true
    visit.press("W O O")
    #expect(visit.waiting.filter { $0.ticket.topic == .sources }.count == 1)
    #expect(visit.screenText.contains("Counting…"))
    visit.answer()
    #expect(visit.screen.sources?.ranking?.grouping == .outlet)
  }
}
