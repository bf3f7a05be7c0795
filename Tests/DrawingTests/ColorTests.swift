import Testing

@testable import Drawing

@Suite("Fewer colours")
struct ColorTests {
  @Test(
    "the nearest of 256",
    arguments: [
      (Color.rgb(0, 0, 0), Color.indexed(16)), (.rgb(255, 255, 255), .indexed(231)), (.rgb(255, 0, 0), .indexed(196)),
      (.rgb(0x5F, 0x87, 0xAF), .indexed(67)), (.rgb(8, 8, 8), .indexed(232)), (.rgb(0x76, 0x77, 0x75), .indexed(243)),
      (.rgb(0xFA, 0xBD, 0x2F), .indexed(214)), (.ansi(3), .ansi(3)), (.indexed(99), .indexed(99)),
      (.standard, .standard),
    ])
  func indexed(_ color: Color, _ nearest: Color) { #expect(color.nearestIndexed() == nearest) }

  @Test(
    "of 16 a colour keeps its hue, a grey its lightness",
    arguments: [
      (Color.rgb(0x89, 0xB4, 0xFA), Color.ansi(12)), (.rgb(0xF3, 0x8B, 0xA8), .ansi(9)),
      (.rgb(0xA6, 0xE3, 0xA1), .ansi(10)),
      (.rgb(0x80, 0, 0), .ansi(1)), (.rgb(0, 0x60, 0x60), .ansi(6)), (.rgb(0x1E, 0x1E, 0x2E), .ansi(0)),
      (.rgb(0xCD, 0xD6, 0xF4), .ansi(7)), (.rgb(0x80, 0x80, 0x80), .ansi(8)), (.rgb(255, 255, 255), .ansi(15)),
      (.indexed(196), .ansi(9)), (.ansi(4), .ansi(4)), (.standard, .standard),
    ])
  func ansi(_ color: Color, _ nearest: Color) { #expect(color.nearestANSI() == nearest) }

  @Test(
    "contrast, against values of the WebAIM contrast checker",
    arguments: [
      (Color.rgb(0, 0, 0), Color.rgb(255, 255, 255), 21.0), (.rgb(0x77, 0x77, 0x77), .rgb(255, 255, 255), 4.47),
      (.rgb(0x83, 0x94, 0x96), .rgb(0, 0x2B, 0x36), 4.75), (.rgb(9, 9, 9), .rgb(9, 9, 9), 1),
    ])
  func contrast(_ one: Color, _ other: Color, _ ratio: Double) throws {
    #expect(abs(try #require(one.contrast(with: other)) - ratio) < 0.01)
    #expect(other.contrast(with: one) == one.contrast(with: other))
    #expect(one.contrast(with: .standard) == nil)
  }

  @Test("a theme is fitted to the depth")
  func resolved() {
    let theme = Theme(
      name: "t",
      styles: [
        .uiBackground: Style(background: .rgb(0x28, 0x28, 0x28)), .uiText: Style(foreground: .rgb(0xEB, 0xDB, 0xB2)),
        .uiMuted: Style(foreground: .rgb(0x20, 0x20, 0x20)), .uiStatus: Style(background: .rgb(0x38, 0x38, 0x38)),
        .searchMatch: Style(foreground: .rgb(0x28, 0x28, 0x28), background: .rgb(0xFA, 0xBD, 0x2F)),
        .uiSelectionInactive: Style(background: .rgb(0x30, 0x30, 0x30)),
        .uiPopup: Style(background: .rgb(0x30, 0x30, 0x30)),
        .quoteText: Style(foreground: .rgb(1, 2, 3), modifiers: .italic),
        .speakerName: Style(foreground: .rgb(200, 0, 0)),
      ], ansi: [.quoteText: Style(foreground: .ansi(5)), .speakerName: Style(modifiers: .bold)])
    #expect(theme.resolved(for: .truecolor) == theme)
    #expect(theme.resolved(for: .indexed)[.uiBackground].background == .indexed(235))
    let few = theme.resolved(for: .ansi)
    #expect(few.base == Style(foreground: .ansi(7), background: .ansi(0)))
    #expect(few[.uiMuted].foreground == .ansi(15), "black on black would be nothing")
    #expect(few[.searchMatch] == Style(foreground: .ansi(0), background: .ansi(3)))
    #expect(few[.uiStatus] == Style(modifiers: .reversed))
    #expect(few[.uiSelectionInactive] == Style(modifiers: .bold))
    #expect(few[.quoteText] == Style(foreground: .ansi(5), modifiers: .italic))
    #expect(few[.speakerRole] == Style())
    #expect(few[.speakerName] == Style(foreground: .ansi(1), modifiers: .bold))
    let none = theme.resolved(for: .attributes)
    #expect(none[.uiStatus] == Style(modifiers: .reversed))
    #expect(none[.uiStatusMode] == Style(modifiers: .reversed), "a role takes the style that its name begins with")
    #expect(none[.uiPopup] == Style())
    #expect(none[.quoteText] == Style(modifiers: .italic))
  }

  @Test("every role has a name of its own, which finds it")
  func names() {
    for role in Role.allCases { #expect(Role(name: role.name) == role) }
    #expect(Role.uiBorderFocused.name == "ui.border.focused")
    #expect(Role.speaker8.name == "speaker.8")
    #expect(Role(name: "ui") == nil)
  }
}
