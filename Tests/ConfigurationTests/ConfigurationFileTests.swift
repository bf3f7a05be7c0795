import Testing

@testable import Configuration

@Suite("config.toml")
struct ConfigurationFileTests {
  private func read(_ text: String) -> (Configuration, [String]) {
    let (configuration, errors) = Configuration.reading(Array(text.utf8), file: "config.toml")
    return (configuration, errors.map { "\($0)" })
  }

  @Test("settings")
  func settings() {
    let (configuration, errors) = read(
      """
      theme = "gruvbox-dark"
      keymap = "newsboat"
      measure = 66
      mouse = false

      [keys]
      "]s" = "next-quote-same-speaker"
      Q = "quit"
      "g g" = "top"
      """)
    #expect(errors.isEmpty)
    #expect(configuration.theme == "gruvbox-dark")
    #expect(configuration.themePlace == Place(file: "config.toml", line: 1))
    #expect(configuration.keymap == .newsboat)
    #expect(configuration.measure == 66)
    #expect(!configuration.mouse)
    let bindings = [("]s", "next-quote-same-speaker", 7), ("Q", "quit", 8), ("g g", "top", 9)]
    #expect(
      configuration.keys
        == bindings.map {
          Configuration.KeyBinding(keys: $0.0, action: $0.1, place: Place(file: "config.toml", line: $0.2))
        })
  }

  @Test("a theme for each background")
  func themes() {
    let (configuration, errors) = read("theme = { dark = \"nord\", light = \"one-light\" }")
    #expect(errors.isEmpty)
    #expect(configuration.theme == "nord" && configuration.lightTheme == "one-light")
    let (_, mistakes) = read("[theme]\ndark = 3\n")
    #expect(mistakes == ["config.toml, line 2: “theme.dark” must be a string, not a whole number."])
    let (_, others) = read("[theme]\ndrak = \"nord\"\n")
    #expect(others == ["config.toml, line 2: there is no setting called “theme.drak”; did you mean “dark”?"])
  }

  @Test("whether pictures are shown")
  func images() {
    #expect(read("images = \"off\"").0.images == .off)
    let (configuration, errors) = read("images = \"never\"")
    #expect(configuration.images == .auto)
    #expect(
      errors == ["config.toml, line 1: “images” is “auto”, “on”, “off”, “cells”, “sixel” or “kitty”, not “never”."])
  }

  @Test("how dense the list is")
  func density() {
    #expect(read("density = \"compact\"").0.density == .compact)
    let (configuration, errors) = read("density = \"tight\"")
    #expect(configuration == Configuration())
    #expect(errors == ["config.toml, line 1: “density” is “roomy” or “compact”, not “tight”."])
  }

  @Test("nothing is set")
  func empty() {
    #expect(read("") == (Configuration(), []))
    #expect(Configuration().theme == "terminal")
    #expect(Configuration().measure == 80)
    #expect(Configuration().mouse)
  }

  @Test("each mistake is told and leaves the rest as it is")
  func mistakes() {
    let (configuration, errors) = read(
      """
      theme = 3
      keymap = "emacs"
      measure = 7
      mouse = "yes"
      colour = "red"
      meassure = 70
      [keys]
      x = 1
      y = "yank"
      """)
    #expect(
      errors == [
        "config.toml, line 1: “theme” must be a string, not a whole number.",
        "config.toml, line 2: no keymap is called “emacs”; the keymaps are “standard” and “newsboat”.",
        "config.toml, line 3: “measure” must be between 20 and 80, not 7.",
        "config.toml, line 4: “mouse” must be true or false, not a string.",
        "config.toml, line 5: there is no setting called “colour”.",
        "config.toml, line 6: there is no setting called “meassure”; did you mean “measure”?",
        "config.toml, line 8: “keys.x” must be a string, not a whole number.",
      ])
    var expected = Configuration()
    expected.keys = [.init(keys: "y", action: "yank", place: Place(file: "config.toml", line: 9))]
    #expect(configuration == expected)
  }

  @Test("broken TOML changes nothing")
  func broken() {
    let (configuration, errors) = read("mouse = false\nmeasure = = 3\n")
    #expect(configuration == Configuration())
    #expect(errors.count == 1)
    #expect(errors.first?.hasPrefix("config.toml, line 2: this is not TOML: ") ?? false)
  }
}

@Suite("Folders")
struct FoldersTests {
  @Test("from the XDG variables, else from HOME")
  func folders() {
    let home = Folders(environment: ["HOME": "/home/ada"])
    #expect(home.configuration == "/home/ada/.config/pullquote")
    #expect(home.configurationFile == "/home/ada/.config/pullquote/config.toml")
    #expect(home.themes == "/home/ada/.config/pullquote/themes")
    #expect(home.data == "/home/ada/.local/share/pullquote")
    #expect(home.state == "/home/ada/.local/state/pullquote")
    #expect(home.cache == "/home/ada/.cache/pullquote")
    let set = Folders(environment: [
      "HOME": "/home/ada/", "XDG_CONFIG_HOME": "/etc/ada/", "XDG_DATA_HOME": "relative", "XDG_CACHE_HOME": "",
    ])
    #expect(set.configuration == "/etc/ada/pullquote")
    #expect(set.data == "/home/ada/.local/share/pullquote")
    #expect(set.cache == "/home/ada/.cache/pullquote")
    let none = Folders(environment: ["HOME": "nowhere"])
    #expect(none.configurationFile == nil && none.themes == nil && none.data == nil)
  }
}
