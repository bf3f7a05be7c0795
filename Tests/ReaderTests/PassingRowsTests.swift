import Drawing
import Testing

@testable import Reader

/// A key that is held passes rows faster than articles can be drawn beside them.
@Suite struct PassingRowsTests {
  /// A reader whose clock stands still: no timer runs out by itself.
  private func press(_ keys: String, in visit: inout Visit) {
    for scalar in keys.unicodeScalars {
      visit.run(visit.state.handle(.key(Key(.character(scalar)))))
    }
  }

  @Test func theFirstArticleFollowsAtOnceAndTheNextWhenTheHandRests() {
    var visit = Visit(at: Size(width: 200, height: 60))
    let ids = visit.state.browse.order
    press("j", in: &visit)
    #expect(visit.state.reading?.article == ids[1])
    press("jj", in: &visit)
    #expect(visit.state.browse.selectedArticle == ids[3] && visit.state.reading?.article == ids[1])
    visit.run(Reader.reduce(&visit.state, .timerFired(.handRests)))
    #expect(visit.state.reading?.article == ids[3])
  }

  @Test func whatIsDoneIsDoneToTheRowThatIsSelected() {
    var visit = Visit(at: Size(width: 200, height: 60))
    let ids = visit.state.browse.order
    press("jjj", in: &visit)
    press("s", in: &visit)
    #expect(visit.state.isStarred(ids[3]) && visit.state.reading?.article == ids[3])
    press("k", in: &visit)
    press("k", in: &visit)
    _ = visit.run(visit.state.handle(.key(Key(.enter))))
    guard case .article(ids[1]) = visit.state.screen else {
      Issue.record("Another article was opened: \(visit.state.screen)")
      return
    }
    #expect(visit.state.reading?.article == ids[1])
  }

  @Test func hitsArePassedInTheSameWay() {
    var visit = Visit(at: Size(width: 200, height: 60))
    visit.press("\"")
    visit.type("the")
    visit.press("<enter> q")
    visit.press("\"")
    visit.press("<esc>")
    guard let hits = visit.search?.hits, hits.count > 3 else {
      Issue.record("Too few hits")
      return
    }
    press("j", in: &visit)
    let first = visit.state.preview?.hit
    press("jj", in: &visit)
    #expect(first != nil && visit.state.preview?.hit == first)
    visit.run(Reader.reduce(&visit.state, .timerFired(.handRests)))
    #expect(visit.state.preview?.hit == visit.search?.selectedHit)
  }
}
