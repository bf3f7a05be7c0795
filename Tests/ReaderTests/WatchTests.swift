import Search
import Testing

@testable import Reader
@testable import Shelves

/// Watching searches and people from the reader.
@Suite struct WatchTests {
  @Test func whatIsSeenIsWatched() {
    var visit = Visit()
    visit.press("&")
    visit.type("ferry")
    visit.press("<enter> :")
    visit.type("watch Night ferry")
    visit.press("<enter>")
    #expect(visit.library.searches == [SavedSearch(name: "Night ferry", query: "ferry")])
    #expect(visit.notice?.text.hasPrefix("Watching “Night ferry”:") == true)
    visit.library.news["Night ferry"] = 1204
    visit.press("<esc> '")
    #expect(visit.screenText.contains("Night ferry · 1,204 new"))
    visit.press("<enter>")
    #expect(visit.browse.filter == "ferry" && visit.notice?.text == "“Night ferry”: ferry")
    visit.press(":")
    visit.type("unwatch Night ferry")
    visit.press("<enter> '")
    #expect(visit.library.news.isEmpty && !visit.screenText.contains("new"))
  }

  @Test func whatIsSavedIsWatched() {
    var visit = Visit()
    visit.state.outbox.append(.change(.save(SavedSearch(name: "Boats", query: "boat"))))
    for line in ["watch Boats", "watch Ships", "watch", "unwatch Ships"] {
      visit.press(":")
      visit.type(line)
      visit.press("<enter>")
      switch line {
      case "watch Boats": #expect(visit.library.news == ["Boats": 0])
      case "watch Ships":
        #expect(visit.notice?.text == "No saved search is called “Ships”, and there is no search here to save.")
      case "watch":
        #expect(
          visit.notice?.text == "watch needs the name of a search, or a selected speaker from the library.")
      default: #expect(visit.notice?.text == "“Ships” is not watched.")
      }
    }
    #expect(visit.library.news == ["Boats": 0])
  }

  /// The library says whether the name is free: what is known here of its searches may be old.
  @Test func aNameThatIsTakenIsLeftAsItIs() {
    var visit = Visit()
    _ = visit.library.make(.save(SavedSearch(name: "Boats", query: "boat OR ship")))
    visit.press("&")
    visit.type("ferry")
    visit.press("<enter> :")
    visit.type("watch Boats")
    visit.press("<enter>")
    #expect(visit.library.searches == [SavedSearch(name: "Boats", query: "boat OR ship")])
    #expect(visit.library.news.isEmpty)
    #expect(visit.notice?.text == "“Boats” is already the name of another search: boat OR ship. Choose another name.")
  }

  @Test func whoIsSelectedIsWatched() {
    var visit = Visit()
    visit.press("S :")
    visit.type("watch")
    visit.press("<enter>")
    #expect(visit.library.news == ["Ada Moreau": 0])
    #expect(visit.library.searches == [SavedSearch(name: "Ada Moreau", query: "speaker:\"Ada Moreau\"")])
  }

  @Test func filesAreNotWatched() {
    var state = State.reading()
    state.press(":")
    state.type("watch Boats")
    state.press("<enter>")
    #expect(state.notice?.text == "You can only watch the library, not files.")
  }
}
