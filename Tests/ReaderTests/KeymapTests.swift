import Drawing
import Testing

@testable import Reader

@Suite struct KeymapTests {
  private func action(_ keymap: Keymap, _ keys: String, _ focus: Focus = .body) throws -> ActionName? {
    if case .action(let name) = keymap.meaning(of: try KeyNotation.keys(in: keys), focus: focus) { return name }
    return nil
  }

  @Test func everyActionStandsInTheTableOnce() {
    #expect(ActionEntry.table.map(\.name.rawValue).sorted() == ActionName.allCases.map(\.rawValue).sorted())
    for entry in ActionEntry.table {
      #expect(!entry.help.isEmpty && entry.help.last != ".", "\(entry.name)")
      #expect(entry.help.first?.isUppercase == true, "\(entry.name)")
      #expect(entry.short.utf8.count <= 24, "\(entry.name)")
    }
  }

  @Test(arguments: [false, true])
  func noChordHidesAnother(newsboat: Bool) throws {
    var chords: [(keys: [Key], name: ActionName, place: Focus?)] = []
    for entry in ActionEntry.table {
      for notation in (newsboat ? entry.newsboat ?? entry.keys : entry.keys).split(separator: " ") {
        let places = newsboat && entry.newsboat != nil ? [] : entry.places
        for place in places.isEmpty ? [nil] : places.map(Optional.init) {
          chords.append((try KeyNotation.keys(in: String(notation)), entry.name, place))
        }
      }
    }
    for (index, chord) in chords.enumerated() {
      // What one pane has for itself hides what holds everywhere, and is meant to.
      for other in chords[(index + 1)...] where other.place == chord.place {
        let hides = chord.keys.starts(with: other.keys) || other.keys.starts(with: chord.keys)
        #expect(!hides, "\(KeyNotation.shown(chord.keys)) is \(chord.name) and begins, or is, \(other.name)")
      }
    }
  }

  @Test func keysAreRebound() throws {
    var keymap = Keymap.standard
    try keymap.bind("gq", to: "next-quote")
    #expect(try action(keymap, "gq") == .nextQuote)
    guard case .prefix(let next, alone: .goToStart) = keymap.meaning(of: [Key(.character("g"))], focus: .body) else {
      Issue.record("g does not work by itself any more")
      return
    }
    #expect(next.map(\.action) == [.nextQuote])
    try keymap.bind("<f5>", to: "speakers", in: "quotes")
    #expect(try action(keymap, "<f5>", .quotes) == .speakers)
    #expect(try action(keymap, "<f5>", .body) == nil)
    try keymap.bind("j", to: "none")
    #expect(try action(keymap, "j") == nil)
    try keymap.bind("x", to: "star", in: "list")
    #expect(try action(keymap, "x", .list) == .star)
    #expect(try action(keymap, "x", .body) == .cancelLoading)
  }

  @Test func chordsOfAPaneAndOfAllPanesAreOfferedTogether() throws {
    var keymap = Keymap.standard
    try keymap.bind("yx", to: "star", in: "list")
    guard case .prefix(let next, alone: nil) = keymap.meaning(of: [Key(.character("y"))], focus: .list) else {
      Issue.record("y begins nothing")
      return
    }
    #expect(
      Set(next.map(\.action)) == [
        .copyQuote, .copyCitation, .copyMarkdown, .copyBibTeX, .copyCSL, .copyURL, .copyLink, .star,
      ])
  }

  /// A key that is something by itself and the beginning of something else: both work.
  @Test func aKeyWaitsForWhatMayFollow() throws {
    var keymap = Keymap.standard
    try keymap.bind("gs", to: "speakers")
    var state = State.reading()
    state.keymap = keymap
    state.press("2j")
    let begun = reduce(&state, .input(.key(Key(.character("g")))))
    #expect(begun.contains { if case .timer(.chordEnds, _) = $0 { true } else { false } })
    #expect(state.browse.cursor.selected == 2)
    #expect(state.screenText.contains("g…"))
    _ = reduce(&state, .timerFired(.chordEnds))
    #expect(state.browse.cursor.selected == 0 && state.chord.isEmpty)
    // Another key does it at once, and then is done itself.
    state.press("2j g j")
    #expect(state.browse.cursor.selected == 1 && state.chord.isEmpty)
    // A timer that runs out behind that changes nothing.
    _ = reduce(&state, .timerFired(.chordEnds))
    #expect(state.browse.cursor.selected == 1)
    state.press("2j g")
    state.press("s")
    guard state.screen.speakers != nil else {
      Issue.record("gs did not open the speakers")
      return
    }
  }

  @Test func newsboatsKeysAreThere() throws {
    let keymap = try #require(Keymap(named: "newsboat"))
    #expect(try action(keymap, "n", .list) == .nextUnread)
    #expect(try action(keymap, "N", .list) == .toggleRead)
    #expect(try action(keymap, "o", .list) == .openInBrowser)
    #expect(try action(keymap, "r", .list) == .updateFeed)
    #expect(Keymap(named: "emacs") == nil)
  }

  @Test func aPaneHasAKeyForItself() throws {
    #expect(try action(.standard, "r", .list) == .toggleRead)
    #expect(try action(.standard, "r", .feeds) == .updateFeed)
    #expect(try action(.standard, "D", .list) == nil)
  }

  static let slips: [(keys: String, action: String, focus: String?, sentence: String)] = [
    ("", "star", nil, "A key binding needs at least one key."),
    ("<sapce>", "star", nil, "“<sapce>” cannot be bound: no key is called “sapce”."),
    ("a b", "star", nil, "“a b” cannot be bound: write a space as <space> and Control and a letter as ^d."),
    ("\u{1B}x", "star", nil, "“?x” cannot be bound: write a space as <space> and Control and a letter as ^d."),
    ("x", "next-qoute", nil, "No action is called “next-qoute”; did you mean “next-quote”?"),
    ("x", "zzz", nil, "No action is called “zzz”."),
    (
      "x", "star", "bodies",
      "No pane is called “bodies”: keys may hold in list, body, quotes, captions, speakers, results, feeds."
    ),
    ("5", "star", nil, "“5” cannot be bound to star: digits are counts."),
  ]

  @Test(arguments: slips)
  func aSlipIsSaid(_ slip: (keys: String, action: String, focus: String?, sentence: String)) {
    var keymap = Keymap.standard
    #expect {
      try keymap.bind(slip.keys, to: slip.action, in: slip.focus)
    } throws: {
      "\($0)" == slip.sentence
    }
  }

  static let notations: [(notation: String, shown: String)] = [
    ("j", "j"), ("]q", "]q"), ("^d", "^d"), ("^D", "^d"), ("<c-right>", "^→"), ("<a-x>", "A-x"), ("<lt>", "<"),
    ("<caret>", "^"), ("<space>", "Space"), ("<s-tab>", "S-Tab"), ("<F5>", "F5"), ("<pgdn>", "PgDn"), ("é", "é"),
    ("<", "<"), ("<>", "<>"),
  ]

  @Test(arguments: notations)
  func aKeyIsShownAsAPersonCallsIt(_ key: (notation: String, shown: String)) throws {
    #expect(KeyNotation.shown(try KeyNotation.keys(in: key.notation)) == key.shown)
  }

  @Test func countsAndPanesShareDigits() {
    var state = State.reading()
    state.press("3j")
    #expect(state.browse.cursor.selected == 3)
    state.press("g <enter> 2")
    #expect(state.pane == .quotes)
    state.press("1")
    #expect(state.pane == .body)
    state.press("12j")
    let line = state.reading?.line
    state.press("g 012j")
    #expect(state.reading?.line == line)
    state.press("g 7")
    #expect(state.count == 7)
    state.press("<esc>")
    #expect(state.count == nil && state.focus == .body)
  }

  @Test func anUnknownKeySaysWhereHelpIs() {
    var state = State.reading()
    state.press("]x")
    #expect(state.notice?.text == "]x does nothing here; press ? for the keys.")
    state.press("^c")
    #expect(state.notice?.text == "Press Q to quit.")
    state.press("]")
    #expect(state.screenText.contains("]…"))
    state.press("<esc>")
    #expect(state.chord.isEmpty)
  }
}
