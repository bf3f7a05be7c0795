import Articles
import Drawing
import Search
import Testing

@testable import Reader

@Suite struct ActionTests {
  static let disabled: [(keys: String, reason: String)] = [
    ("]q <esc> j j ]q", "This article has no quotes."),
    ("j j ]c", "This article has no captions."),
    ("j j yy", "This article has no quotes."),
    ("j j yu", "This article has no address."),
    ("<enter> f", "This article has no links."),
    ("S f", "No article is selected."),
    ("j o", "This article has no address."),
    ("n", "There is no search here yet: type / first."),
    ("u", "There is nothing to undo."),
    ("x", "Nothing is being loaded."),
    ("A ]u", "Every article in the list is read."),
    ("<enter> &", "The body cannot be filtered: type / to find words in it."),
    ("<enter> ]q mj", "The current quote has no known speaker."),
    ("j <enter> ]q ms", "This is the speaker’s only quote here."),
    ("S ]q", "No article is selected."),
    ("S <enter> ]c", "Open an article first to move through its captions."),
  ]

  @Test(arguments: disabled)
  func aDisabledActionSaysWhy(_ row: (keys: String, reason: String)) {
    var state = State.reading()
    let commands = state.press(row.keys)
    #expect(state.notice?.text == row.reason)
    #expect(state.notice?.severity == .warning)
    #expect(!commands.contains { if case .copy = $0 { true } else { false } })
  }

  @Test func nothingIsOpen() {
    var state = Visit(onFilesAt: Size(width: 80, height: 24))
    state.press("S")
    #expect(state.notice?.text == "No article is open.")
    state.press("<enter>")
    #expect(state.notice?.text == "No article is open.")
    state.press("s")
    #expect(state.notice?.text == "No article is selected.")
  }

  private func copied(_ commands: [Command]) -> String? {
    commands.lazy.compactMap { if case .copy(let text) = $0 { text } else { nil } }.first
  }

  @Test func copies() {
    var state = State.reading()
    state.press("<enter> ]q ]q")
    #expect(
      copied(state.press("yy"))
        == "“We have waited long enough for a boat that our grandparents took for granted,” … “Nobody should have to sleep in a car to see a doctor.”"
    )
    state.press("]s")
    #expect(
      copied(state.press("yc"))
        == "“an insult with a printed cover” — Ada Moreau, chair of the island council. “Night ferry to sail again after “four lost winters””, The Ness Courier, 26 November 2025, 12:26. https://ness-courier.example/night-ferry"
    )
    #expect(copied(state.press("yu")) == "https://ness-courier.example/night-ferry")
    let opened = state.press("o").contains {
      if case .openURL("https://ness-courier.example/night-ferry") = $0 { true } else { false }
    }
    #expect(opened)
  }

  @Test func starsAndReadingMarksAreTakenBack() {
    var state = State.reading()
    state.press("s")
    #expect(state.articles[0].isStarred)
    state.press("r")
    #expect(!state.articles[0].isUnread && state.shelf.unreadCount == 3)
    state.press("A")
    #expect(state.shelf.unreadCount == 0)
    state.press("u")
    #expect(state.shelf.unreadCount == 3)
    #expect(state.notice?.text == "Undone: 3 read marks.")
    state.press("u u")
    #expect(state.shelf.unreadCount == 4 && !state.articles[0].isStarred)
    state.press("u")
    #expect(state.notice?.text == "There is nothing to undo.")
  }

  @Test func readingMarksAsRead() {
    var state = State.reading()
    state.press("<enter>")
    #expect(!state.articles[0].isUnread)
    state.press("]u")
    #expect(state.subject == 1 && state.shelf.unreadCount == 2)
    state.press("]u ]u ]u")
    #expect(state.notice?.text == "Every article in the list is read.")
  }

  @Test func goesInAndOut() {
    var state = State.reading()
    let path: [(key: String, focus: Focus)] = [
      ("l", .body), ("l", .quotes), ("h", .body), ("<tab>", .quotes), ("<tab>", .captions), ("<tab>", .body),
      ("<s-tab>", .captions), ("<esc>", .body), ("S", .speakers), ("l", .results), ("l", .body), ("q", .results),
      ("h", .speakers), ("h", .body), ("h", .list),
    ]
    for step in path {
      state.press(step.key)
      #expect(state.focus == step.focus, "after \(step.key)")
    }
    let quits = state.press("q").contains { if case .quit = $0 { true } else { false } }
    #expect(quits)
  }

  @Test func oneInputIsOpenedAtOnce() {
    var state = State.reading([Sketch.ferry.article], options: State.Options(opensFirstArticle: true))
    #expect(state.focus == .body && !state.articles[0].isUnread)
    let quits = state.press("q").contains { if case .quit = $0 { true } else { false } }
    #expect(quits)
    state.press("h")
    #expect(state.focus == .list)
  }

  static let lines: [(line: String, notice: String?)] = [
    ("goto x", "goto needs a number, 1 or more, not “x”."),
    ("goto", "goto needs a number, 1 or more."),
    ("set measure 500", "measure must be 20 to 80 columns; it is 72 now."),
    ("set", "measure 72, density roomy, images on, mouse on, quotes mixed, theme plain."),
    ("set density tight", "density must be roomy or compact; it is roomy now."),
    (
      "set width 3",
      "The settings are theme NAME, measure N, density roomy or compact, images on, off, cells, sixel or kitty, mouse on or off, and quotes direct, mixed or indirect."
    ),
    ("set quotes all", "quotes must be direct, mixed or indirect; direct and mixed are shown now."),
    ("nxt", "No action is called “nxt”."),
    ("star please", "star takes only a count, not “please”."),
    ("theme", "The theme is plain. Other themes: plain, bright."),
    ("undo", "There is nothing to undo."),
  ]

  @Test(arguments: lines)
  func aCommandLineAnswers(_ row: (line: String, notice: String?)) {
    var state = State.reading()
    _ = reduce(&state, .execute(row.line))
    #expect(state.notice?.text == row.notice)
  }

  @Test func aCompactListHasALineForAnArticle() {
    var state = State.reading(at: Size(width: 80, height: 24))
    let before = Layout(state.state).listRows
    _ = reduce(&state, .execute("set density compact"))
    #expect(Layout(state.state).listRowHeight == 1 && Layout(state.state).listRows >= 2 * before)
    // The outlet and the date are still there.
    let row = state.screenText.split(separator: "\n").first { $0.contains("›") }
    #expect(row?.contains("Courier") == true && row?.contains("2025") == true)
    _ = reduce(&state, .execute("set density roomy"))
    #expect(Layout(state.state).listRows == before)
  }

  @Test func commandsDoWhatKeysDo() {
    var state = State.reading()
    _ = reduce(&state, .execute("goto 3"))
    #expect(state.browse.selectedArticle == 2)
    _ = reduce(&state, .execute("line-up 2"))
    #expect(state.browse.selectedArticle == 0)
    _ = reduce(&state, .execute("forward"))
    _ = reduce(&state, .execute("next-quote 2"))
    #expect(state.quoteText?.hasPrefix("We have waited") == true)
    _ = reduce(&state, .execute("set measure 40"))
    #expect(state.reading?.flow.width == 40)
    _ = reduce(&state, .execute("set quotes indirect"))
    #expect(state.reading?.quotes.count == 7)
    let themes = reduce(&state, .execute("theme bright")).contains {
      if case .setTheme("bright") = $0 { true } else { false }
    }
    #expect(themes)
    let quits = reduce(&state, .execute("q")).contains { if case .quit = $0 { true } else { false } }
    #expect(quits)
  }

  @Test func theCommandLineCompletesAndRemembers() {
    var state = State.reading()
    state.press(":")
    state.type("next-q")
    state.press("<tab>")
    #expect(state.prompt?.line.text == "next-quote")
    state.press("<esc> :")
    state.type("theme ")
    #expect(state.prompt?.choices == ["theme plain", "theme bright"])
    state.press("<tab> <tab> <tab>")
    #expect(state.prompt?.line.text == "theme ")
    state.press("<esc> :")
    state.type("goto 2")
    state.press("<enter> :")
    state.type("star")
    state.press("<enter> : <up>")
    #expect(state.prompt?.line.text == "star")
    state.press("<up>")
    #expect(state.prompt?.line.text == "goto 2")
    state.press("<down> <down>")
    #expect(state.prompt?.line.text == "")
    state.press("<backspace>")
    #expect(state.prompt == nil)
  }

  @Test func themesAreGoneThrough() {
    var state = State.reading()
    let asks = state.press("T").contains { if case .setTheme("bright") = $0 { true } else { false } }
    #expect(asks)
    _ = reduce(&state, .themeLoaded(Theme(name: "bright", styles: [:])))
    let back = state.press("T").contains { if case .setTheme("plain") = $0 { true } else { false } }
    #expect(back)
  }

  @Test func helpFindsActions() {
    var state = State.reading()
    state.press("? /")
    state.type("copy")
    #expect(state.screenText.contains("Copy the quote with speaker, source and date"))
    #expect(!state.screenText.contains("Quit"))
    // What cannot be done says why.
    state.press("^u")
    state.type("take back")
    #expect(state.screenText.contains("nothing to undo."))
    state.press("<esc>")
    #expect(state.help?.line.isEmpty == true)
    state.press("<esc>")
    #expect(state.help == nil)
  }

  @Test(arguments: [
    ("clipboard", "Copy the quote"), ("favourite", "Star or unstar"), ("colour", "Change to the next theme"),
    ("width", "Set the maximum width"), ("sort", "Change the order"), ("exit", "Quit"),
    ("refresh", "Redraw the screen"),
    ("syntax", "outlet:reuters"), ("yesterday", "counted back from today"),
  ])
  func helpKnowsOtherWords(_ word: String, _ found: String) {
    var state = State.reading()
    state.press("? /")
    state.type(word)
    #expect(state.screenText.contains(found))
  }

  @Test func helpBeginsWithWhatCanBeDoneHere() {
    var state = State.reading()
    state.press("?")
    #expect(state.screenText.contains("Here: articles"))
    let top = state.screenText
    state.press("j")
    #expect(state.screenText != top)
    state.press("k")
    #expect(state.screenText == top)
    state.press("G")
    #expect(state.screenText.contains("start a count"))
    state.press("g")
    #expect(state.screenText == top)
    // Letters that mean nothing here do nothing in the reader below.
    state.press("s r A")
    #expect(state.screenText == top)
    state.press("q")
    #expect(state.help == nil)
    #expect(!state.screens.isEmpty)
  }

  @Test func everyExampleOfTheQueryLanguageIsUnderstood() {
    for form in QueryGuide.examples.flatMap(\.forms) where form != "in:headline" {
      #expect(Query(parsing: form).slips == [], "\(form)")
      #expect(!Query(parsing: form).isEmpty, "\(form)")
    }
  }

  /// Lines typed before come back in every prompt, and what was being typed after them.
  @Test func linesTypedBeforeComeBack() {
    var state = State.reading()
    state.press("<enter> /")
    state.type("ferry")
    state.press("<enter> /")
    state.type("crew")
    state.press("<enter> /")
    state.type("n")
    state.press("<up>")
    #expect(state.prompt?.line.text == "crew")
    state.press("<up> <up>")
    #expect(state.prompt?.line.text == "ferry")
    state.press("<down> <down>")
    #expect(state.prompt?.line.text == "n")
    state.press("<esc> q &")
    state.type("boat")
    state.press("<enter> &")
    state.press("^u ^p")
    #expect(state.prompt?.line.text == "boat")
    state.press("<esc> \"")
    state.type("crew")
    state.press("<esc> \" ^u <up>")
    #expect(state.screenText.contains("“ crew"))
  }

  @Test func findSaysWhichMatchOfHowMany() {
    var state = State.reading()
    state.press("<enter> /")
    state.type("the")
    let first = state.bodyMatchPlace
    #expect(first?.hasPrefix("1 of ") == true)
    #expect(state.screenText.contains(first ?? "?"))
    state.press("<enter> n")
    #expect(state.bodyMatchPlace?.hasPrefix("2 of ") == true)
    #expect(state.screenText.contains("match 2 of "))
    state.press("N N")
    let place = state.bodyMatchPlace?.split(separator: " ")
    #expect(place?.first == place?.last)
  }

  /// Only a list is marked as a whole, and only after a yes where its rows are more than are seen.
  @Test func allAreMarkedOnlyAfterAYes() {
    var many: [Article] = []
    for index in 0..<60 {
      many.append(Sketch.all[0])
      many[index].input = "\(index).txt"
    }
    var state = State.reading(many)
    state.press("A")
    #expect(state.screenText.contains("Mark 60 articles as read?"))
    state.press("n")
    #expect(state.shelf.unreadCount == 60)
    state.press("A y")
    #expect(state.shelf.unreadCount == 0)
    state.press("u <enter> A")
    #expect(state.shelf.unreadCount > 0)
    #expect(state.notice?.text.contains("applies to the whole list") == true)
  }
}
