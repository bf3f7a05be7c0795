import Drawing
import Testing

@testable import Reader

/// Settings that change while the reader runs.
@Suite struct SettingsTests {
  private static let bright = Theme(name: "bright", styles: [:])

  private func previewed(_ commands: [Command]) -> [String] {
    commands.compactMap { if case .previewTheme(let name) = $0 { name } else { nil } }
  }

  @Test(arguments: ["theme ", "set theme "])
  func themesAreSeenWhileTheirNamesAreGoneThrough(_ line: String) {
    var visit = State.reading()
    visit.press(":")
    visit.type(line)
    #expect(previewed(visit.press("<tab> <tab>")) == ["plain", "bright"])
    reduce(&visit, .themePreviewed(Self.bright))
    #expect(visit.theme.name == "bright" && visit.notice == nil)
    // One that comes late is another than the one that is looked at.
    reduce(&visit, .themePreviewed(Theme(name: "late", styles: [:])))
    #expect(visit.theme.name == "bright")
    visit.press("<esc>")
    #expect(visit.theme.name == "plain")
    reduce(&visit, .themePreviewed(Self.bright))
    #expect(visit.theme.name == "plain")
  }

  @Test func aThemeThatIsTakenStays() {
    var visit = State.reading()
    visit.press(":")
    visit.type("theme br")
    visit.press("<tab>")
    reduce(&visit, .themePreviewed(Self.bright))
    let asks = visit.press("<enter>").contains { if case .setTheme("bright") = $0 { true } else { false } }
    #expect(asks && visit.theme.name == "bright")
    visit.press(":")
    visit.type("theme pl")
    visit.press("<tab>")
    reduce(&visit, .themePreviewed(Theme(name: "plain", styles: [:])))
    visit.press("^u")
    visit.type("help")
    visit.press("<enter>")
    #expect(visit.theme.name == "bright" && visit.help != nil)
  }

  @Test func theMouseIsTurnedOff() {
    var visit = State.reading()
    visit.press(":")
    visit.type("set mouse off")
    let isOff = visit.press("<enter>").contains { if case .setMouse(false) = $0 { true } else { false } }
    #expect(isOff && visit.options.mouse == false)
    visit.press(":")
    visit.type("set mouse maybe")
    visit.press("<enter>")
    #expect(visit.notice?.text == "mouse must be on or off; it is off now.")
    visit.press(":")
    visit.type("set image cells")
    visit.press("<enter>")
    #expect(visit.options.images == .cells)
  }

  @Test func onlyWhatWasSavedChanges() throws {
    var visit = State.reading()
    visit.press(":")
    visit.type("set measure 40")
    visit.press("<enter> d")
    var change = SettingsChange()
    change.density = .compact
    change.theme = Self.bright
    var keymap = Keymap.standard
    try keymap.bind("X", to: "help")
    change.keymap = keymap
    reduce(&visit, .settingsChanged(change))
    #expect(visit.options.measure == 40 && visit.options.density == .compact && visit.theme.name == "bright")
    visit.press("X")
    #expect(visit.help != nil)
  }

  @Test func theMouseIsRemembered() {
    var memory = ReaderMemory()
    memory.mouse = ReaderMemory.Choice("off", over: "on")
    #expect(ReaderMemory(lines: memory.lines).mouse?.choice(over: "on") == "off")
    #expect(ReaderMemory(lines: memory.lines).mouse?.choice(over: "off") == nil)
  }
}
