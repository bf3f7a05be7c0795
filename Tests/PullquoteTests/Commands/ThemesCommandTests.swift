import Configuration
import Drawing
import Foundation
import Testing

@testable import pullquote

@Suite struct ThemesCommandTests {
  @Test func listsThoseOfTheProgramAndTheUsersOwn() throws {
    let folder = try TemporaryFolder()
    try folder.file("pullquote/themes/harbour.toml", text: "inherits = \"mono\"\n")
    try folder.file("pullquote/themes/bad.toml", text: "\"ui.text\" = \"rde\"\n")
    let environment = ["XDG_CONFIG_HOME": folder.path]
    let list = try Program.run(["themes"], environment: environment)
    #expect(list.status == 0)
    #expect(Array(list.lines.prefix(2)) == ["terminal", "mono"])
    #expect(Array(list.lines.suffix(2)) == ["bad", "harbour"])

    let shown = try Program.run(["themes", "harbour", "bad", "nowhere"], environment: environment)
    #expect(shown.status == 1)
    #expect(shown.text.contains("harbour\nFerry crews vote to stop work"))
    #expect(!shown.text.contains("\u{1B}"))
    #expect(shown.complaints.contains("bad.toml, line 1: no colour is called “rde”"))
    #expect(shown.complaints.contains("No theme is called “nowhere”"))
  }

  @Test(arguments: [
    (Style(), ""),
    (Style(modifiers: [.bold, .underline]), "\u{1B}[1;4m"),
    (Style(foreground: .ansi(1), background: .ansi(12)), "\u{1B}[31;104m"),
    (Style(foreground: .standard, background: .standard), "\u{1B}[39;49m"),
    (Style(foreground: .indexed(208), modifiers: .reversed), "\u{1B}[7;38;5;208m"),
    (Style(background: .rgb(1, 2, 3)), "\u{1B}[48;2;1;2;3m"),
  ])
  func writesAStyleForATerminal(_ style: Style, _ sequence: String) {
    #expect(style.sequence == sequence)
  }

  @Test func everyLineOfAPreviewFits() {
    for name in ThemeCollection().names {
      for line in ThemePreview.lines(title: name) {
        #expect(displayWidth(line.map(\.text).joined()) <= ThemePreview.width)
      }
    }
  }
}
