import Articles
import Search
import Shelves
import Testing

@testable import Reader

/// Who is who in a library, as somebody decides it while reading.
@Suite struct LibraryDecisionTests {
  @Test func aPersonIsJoinedAndPartedAgain() {
    var visit = Visit()
    visit.press("S mj")
    visit.type("Aalst")
    visit.press("<enter>")
    #expect(visit.library.joined == ["Ada Moreau": "Piet van Aalst"])
    #expect(visit.state.notice?.text == "Ada Moreau and Piet van Aalst are now one person; u undoes it.")
    #expect(visit.screenText.contains("Joined from: Ada Moreau (2)"))
    visit.press("u")
    guard case .takeBack(let decision)? = visit.library.changes.last, decision.before.count == 1 else {
      Issue.record("\(String(describing: visit.library.changes.last))")
      return
    }
    #expect(visit.state.notice?.text == "Undone: Ada Moreau is a separate person again.")
  }

  @Test func aNamesakeIsPartedByRoleAndJoinedAgain() {
    var visit = Visit()
    visit.press("S <tab> ms")
    #expect(visit.screenText.contains("Name of the other person: Ada Moreau (2)"))
    #expect(visit.screenText.contains("› In this article only"))
    visit.press("<down>")
    visit.type("!")
    #expect(visit.screenText.contains("› In the "))
    visit.press("<enter>")
    guard case .split(_, .role, named: "Ada Moreau (2)!")? = visit.library.changes.last else {
      Issue.record("\(String(describing: visit.library.changes.last))")
      return
    }
    #expect(visit.state.notice?.text == "Ada Moreau (2)! and Ada Moreau are now two people; u undoes it.")
    visit.press("u")
    #expect(visit.state.notice?.text == "Undone: Ada Moreau (2)! and Ada Moreau are one person again.")
    guard case .takeBack? = visit.library.changes.last else {
      Issue.record("\(String(describing: visit.library.changes.last))")
      return
    }
  }

  @Test func aNamesakeIsPartedInOneArticle() {
    var visit = Visit()
    visit.press("S <tab> ms <down> <up> <enter>")
    guard case .split(_, .articles(let ids), named: "Ada Moreau (2)")? = visit.library.changes.last else {
      Issue.record("\(String(describing: visit.library.changes.last))")
      return
    }
    #expect(ids.count == 1)
  }

  @Test func aCorrectionIsWrittenAndTakenBack() {
    var visit = Visit()
    visit.press("\"")
    visit.type("promise")
    visit.press("<enter> mr")
    visit.type("Tom Ashby")
    visit.press("<enter>")
    func reassigned(_ visit: Visit) -> [Reassignment]? {
      if case .correct(_, let quotations, _)? = visit.library.changes.last { quotations } else { nil }
    }
    #expect(reassigned(visit) == [Reassignment(index: 5, to: "Tom Ashby")])
    #expect(visit.screenText.contains("Tom Ashby"))
    visit.press("u")
    #expect(reassigned(visit) == [Reassignment(index: 5, to: "Piet van Aalst")])
  }
}
