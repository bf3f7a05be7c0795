import Drawing
import Search
import Testing

@testable import Reader
@testable import Shelves

/// What a reader does with feeds.
@Suite struct FeedsTests {
  private static func titles(_ visit: Visit) -> [String] { visit.state.screen.feeds?.rows.map(\.title) ?? [] }

  @Test func feedsStandInTheirFolders() throws {
    var visit = Visit.following()
    visit.press("F")
    #expect(
      Self.titles(visit) == [
        "News", "Sund", "The Ness Courier", "Sund Radio", "feeds.example/4", "The Hale Mirror", "島日報",
        "Old Quay Gazette",
      ])
    let rows = try #require(visit.state.screen.feeds?.rows)
    #expect(rows.map(\.depth) == [0, 1, 2, 1, 1, 0, 0, 0])
    #expect(rows.map(\.articles) == [4, 2, 2, 2, 0, 1, 1, 0])
    #expect(rows[0].feeds.map(\.rawValue) == [1, 2, 4])
  }

  @Test func theListIsOfTheSelectedFeed() {
    var visit = Visit.following()
    visit.press("j j &")
    visit.type("ferry")
    visit.press("<enter>")
    let (before, selected) = (visit.listed, visit.browse.selectedArticle)
    visit.press("F")
    #expect(visit.listed.sorted() == [0, 1, 2, 5])
    visit.press("j j")
    #expect(visit.feedTitle == "The Ness Courier" && visit.listed.sorted() == [0, 2])
    visit.press("<enter>")
    #expect(visit.state.isAtList && visit.screenText.contains("The Ness Courier"))
    visit.press("<enter> q")
    #expect(visit.state.isAtList && visit.listed.sorted() == [0, 2])
    visit.press("q")
    #expect(visit.feedTitle == "The Ness Courier")
    visit.press("q")
    #expect(visit.listed == before && visit.browse.selectedArticle == selected && visit.browse.filter == "ferry")
    // The feed that was left is selected again.
    visit.press("F")
    #expect(visit.feedTitle == "The Ness Courier")
  }

  @Test(arguments: ["a", "F <enter> a a", "F <enter> <enter> a F q", "F j <enter> F q", "F <enter> h h", "F <esc>"])
  func theWholeListComesBack(_ keys: String) {
    var visit = Visit.following()
    visit.press(keys)
    if visit.state.shelf.beforeFeeds != nil { visit.press("q q") }
    #expect(visit.listed.count == 6 && visit.state.screens.count == 1 && visit.state.isAtList)
  }

  @Test func aFeedIsGoneIntoWhereItIsUnread() {
    var visit = Visit.following()
    let order = visit.listed.filter { [0, 2].contains($0) }
    visit.state.setUnread(order[0], false)
    _ = visit.library.make(.read(true, [order[0]]))
    visit.press("F j j <enter>")
    #expect(visit.browse.selectedArticle == order[1])
  }

  @Test func filesHaveNoFeeds() {
    var state = State.reading()
    for keys in ["F", "R", "+"] {
      state.press(keys)
      #expect(state.notice?.text.hasPrefix("Feeds belong to the library, and these are files:") == true)
      #expect(state.state.screens.count == 1 && state.state.prompt == nil)
    }
  }

  @Test func aServerStandsAboveItsFeeds() {
    var visit = Visit.following()
    let id = ServerID(rawValue: 1)
    visit.library.servers = [
      ServerListing(
        id: id, title: "rss.example/api/greader.php", user: "ada", synced: "2026-03-01T12:00", waiting: 2)
    ]
    for place in 0..<2 { visit.library.feeds[place].server = id }
    visit.press("F")
    #expect(visit.feedTitle == "rss.example" && visit.screenText.contains("⇄ rss.example"))
    #expect(visit.screenText.contains("rss.example/api/greader.php, as ada"))
    #expect(visit.screenText.contains("2 feeds · synced 12:00 · 2 marks to send"))
    #expect(visit.listed.count == 4)
    #expect(work(visit.press("r")) == [.update(visit.library.feeds[..<2].map(\.id))])
    reduce(&visit, .feeds(.ended("Synced.", isWhole: true)))
    // What it has would come again.
    for keys in ["D", "3j D"] {
      visit.press(keys)
      #expect(
        visit.notice?.text.hasSuffix("comes from a server; unsubscribe from it there.") == true)
      #expect(visit.state.prompt == nil)
    }
    visit.library.servers[0].error =
      "“https://rss.example/api/greader.php” could not be fetched: the server failed (500)."
    reduce(&visit, .feeds(.ended("It failed.", isWhole: false)))
    visit.press("g g")
    #expect(visit.screenText.contains("! rss.example – co"))
    #expect(visit.screenText.contains("Could not be fetched: the server failed"))
    // Before it brings feeds, it is asked like all.
    visit.library.feeds.removeAll { $0.server == id }
    reduce(&visit, .feeds(.ended("It failed.", isWhole: false)))
    #expect(work(visit.press("r")) == [.update(nil)])
  }

  // MARK: Updating

  private func work(_ commands: [Command]) -> [FeedWork] {
    commands.compactMap { if case .feeds(let work) = $0 { work } else { nil } }
  }

  @Test func feedsAreUpdated() {
    var visit = Visit.following()
    visit.press("F")
    #expect(work(visit.press("R")) == [.update(nil)])
    #expect(visit.screenText.contains("requesting feeds"))
    reduce(&visit, .feeds(.progress(FeedProgress(done: 0, total: 6, added: 0))))
    #expect(visit.screenText.contains("0 of 6 feeds, 0 new articles"))
    // There is one update at a time.
    for keys in ["R", "r"] {
      #expect(work(visit.press(keys)) == [])
      #expect(visit.notice?.text == "The feeds are being updated: 0 of 6 feeds, 0 new articles; x stops it.")
    }
    reduce(&visit, .feeds(.progress(FeedProgress(done: 1, total: 6, added: 1))))
    visit.press("j")
    #expect(visit.screenText.contains("1 of 6 feeds, 1 new article "))
    #expect(work(visit.press("x")) == [.stop])
    reduce(&visit, .feeds(.ended("Stopped.", isWhole: true)))
    #expect(visit.notice == Notice(.info, "Stopped.") && !visit.screenText.contains("of 6 feeds"))
    visit.press("x")
    #expect(visit.notice?.text == "Nothing is being loaded.")
    visit.press("g")
    #expect(work(visit.press("r")) == [.update([1, 2, 4].map { FeedID(rawValue: $0) })])
    reduce(&visit, .feeds(.noFeeds))
    #expect(visit.notice?.text == "You follow no feeds yet: + follows one by its address.")
    visit.press("r")
    reduce(&visit, .feeds(.ended("2 could not be read.", isWhole: false)))
    #expect(visit.notice?.severity == .warning)
  }

  @Test func anUpdateGoesOnBesideEverythingElse() {
    var visit = Visit.following(at: Size(width: 80, height: 24))
    visit.press("R <enter>")
    reduce(&visit, .feeds(.progress(FeedProgress(done: 2, total: 6, added: 9))))
    #expect(visit.screenText.contains("2 of 6 feeds, 9 new articles"))
    visit.press("q")
    #expect(visit.screenText.contains("2 of 6 feeds, 9 new articles") && visit.state.isAtList)
  }

  @Test func whatComesInMovesNothing() throws {
    var visit = Visit.following(at: Size(width: 80, height: 16))
    visit.library.came[FeedID(rawValue: 1)] = [0, 1, 2, 3, 4, 5]
    visit.press("F j j <enter> G")
    let (selected, cursor) = (try #require(visit.browse.selectedArticle), visit.browse.cursor)
    visit.library.add((1...9).map { Sketch("Late news \($0)", on: "2026-03-0\($0)", body: ["It is late."]).article })
    visit.library.came[FeedID(rawValue: 1)] = (0..<15).map { ArticleID($0) }
    visit.tellOfChange()
    #expect(visit.listed.count == 15 && visit.browse.selectedArticle == selected)
    let row = visit.browse.cursor.selected
    #expect(row - visit.browse.cursor.top == cursor.selected - cursor.top)
    // The feeds, too, stay where they are though others come before them.
    visit.press("q G k")
    let title = visit.feedTitle
    visit.library.feeds.insert(
      FeedListing(id: FeedID(rawValue: 9), title: "New", address: "https://feeds.example/9", folders: ["News"]), at: 0)
    reduce(&visit, .feeds(.progress(FeedProgress(done: 1, total: 7, added: 9))))
    #expect(Self.titles(visit).contains("New") && visit.feedTitle == title)
  }

  @Test func aSlowShelfIsAskedOnceAtATime() {
    var visit = Visit.following()
    visit.press("F")
    visit.isSlow = true
    for done in 1...5 { reduce(&visit, .feeds(.progress(FeedProgress(done: done, total: 7, added: 0)))) }
    #expect(visit.waiting.count { $0.question == .feeds } == 1)
    visit.press("j j")
    visit.answer()
    #expect(visit.feedTitle == "The Ness Courier" && visit.state.screen.feeds?.isStale == false)
  }

  // MARK: Following

  @Test func aFeedIsAdded() {
    var visit = Visit.following()
    visit.press("F +")
    visit.type("ness.example/feed  news")
    #expect(work(visit.press("<enter>")) == [.follow("ness.example/feed news")])
    #expect(visit.notice?.text == "Looking for the feed…")
    visit.library.feeds.append(
      FeedListing(id: FeedID(rawValue: 9), title: "Ness", address: "https://ness.example/feed"))
    reduce(&visit, .feeds(.followed(FeedID(rawValue: 9), "Following “Ness”.")))
    #expect(visit.feedTitle == "Ness" && visit.notice?.text == "Following “Ness”.")
    reduce(&visit, .feeds(.failed("“x” is not a feed and names none.")))
    #expect(visit.notice?.severity == .error)
    #expect(work(visit.press("+ <enter>")) == [] && work(visit.press("+ x <esc>")) == [])
  }

  @Test func aFeedIsRemovedWhenThatIsMeant() {
    var visit = Visit.following()
    visit.press("F G D n")
    #expect(visit.library.changes.isEmpty)
    visit.press("D y")
    #expect(visit.library.changes == [.unfollow([FeedID(rawValue: 7)])])
    #expect(visit.feedTitle == "島日報" && !visit.screenText.contains("Old Quay Gazette ×"))
  }

  // MARK: Reading marks

  @Test func whatCameFromAFeedIsMarkedAsRead() {
    var visit = Visit.following()
    visit.press("F j j A")
    #expect(visit.library.changes == [.readFeeds([FeedID(rawValue: 1)])])
    #expect(visit.notice?.text == "2 articles marked as read; u undoes it.")
    #expect(visit.state.screen.feeds?.selected?.unread == 0 && visit.state.shelf.unreadCount == 0)
    visit.press("A")
    #expect(visit.notice?.text == "Every article from “The Ness Courier” is read.")
    visit.press("u")
    #expect(visit.state.screen.feeds?.selected?.unread == 2 && visit.state.shelf.unreadCount == 2)
  }

  @Test func moreThanAScreenfulIsAskedFor() {
    var visit = Visit.following(at: Size(width: 80, height: 6))
    visit.press("F A")
    #expect(visit.screenText.contains("Mark 4 articles of “News” as read?"))
    visit.press("n")
    #expect(visit.library.changes.isEmpty)
    visit.press("A y")
    #expect(visit.library.changes == [.readFeeds([1, 2, 4].map { FeedID(rawValue: $0) })])
  }

  @Test func countsFollowWhatIsRead() {
    var visit = Visit.following()
    visit.press("F j j <enter> <enter> q q")
    #expect(visit.state.screen.feeds?.selected?.unread == 1)
  }

  // MARK: Going about

  @Test func unreadFeedsAreGoneTo() {
    var visit = Visit.following()
    visit.press("F ]u")
    #expect(visit.feedTitle == "The Ness Courier")
    visit.press("2]u")
    #expect(visit.feedTitle == "The Hale Mirror")
    visit.press("[u")
    #expect(visit.feedTitle == "Sund Radio")
    visit.press("G ]u")
    #expect(visit.notice?.text == "No later feed has unread articles.")
    visit.press("U")
    #expect(Self.titles(visit) == ["News", "Sund", "The Ness Courier", "Sund Radio", "The Hale Mirror", "島日報"])
    visit.press("U")
    #expect(Self.titles(visit).count == 8)
  }

  @Test func feedsComeInAnotherOrder() {
    var visit = Visit.following()
    visit.library.came[FeedID(rawValue: 5)] = [3, 4, 5]
    visit.press("F G O")
    #expect(Self.titles(visit).suffix(3) == ["Old Quay Gazette", "The Hale Mirror", "島日報"])
    #expect(visit.feedTitle == "Old Quay Gazette")
    visit.press("O")
    #expect(Self.titles(visit).suffix(3) == ["島日報", "The Hale Mirror", "Old Quay Gazette"])
    #expect(visit.notice?.text == "The feeds with the most unread articles come first.")
  }

  @Test func feedsAreFilteredAndFound() {
    var visit = Visit.following()
    visit.press("F &")
    visit.type("#daily")
    #expect(Self.titles(visit) == ["The Hale Mirror", "島日報"])
    visit.press("<enter> <esc> &")
    visit.type("sund")
    #expect(Self.titles(visit) == ["News", "Sund", "The Ness Courier", "Sund Radio"])
    visit.press("<esc> /")
    visit.type("quay")
    visit.press("<enter>")
    #expect(visit.feedTitle == "Old Quay Gazette")
  }

  @Test func aClickSelectsAndOpens() {
    var visit = Visit.following()
    visit.press("F")
    _ = visit.handle(.click(Point(x: 8, y: 3)))
    #expect(visit.feedTitle == "The Ness Courier" && visit.state.screen.feeds != nil)
    _ = visit.handle(.wheel(Point(x: 8, y: 3), 1))
    #expect(visit.feedTitle == "The Hale Mirror")
    _ = visit.handle(.click(Point(x: 8, y: 3)))
    _ = visit.handle(.click(Point(x: 8, y: 3)))
    #expect(visit.state.isAtList && visit.listed.sorted() == [0, 2])
    visit.press("q")
    _ = visit.handle(.click(Point(x: 60, y: 3)))
    #expect(visit.state.isAtList && visit.browse.cursor.selected == 1)
  }

  @Test func whoLeavesAFeedsListComesBackToTheLibrary() {
    var visit = Visit.following()
    visit.press("j j F j j <enter>")
    let left = visit.state.whereabouts { "\($0)" }
    #expect(left.article == visit.state.shelf.beforeFeeds?.selected?.description && left.list.feeds == nil)
  }
}
