import Drawing

/// Settings that change while the reader runs.
extension State {
  /// Takes what is different in the user's settings.
  mutating func take(_ change: SettingsChange) -> [Command] {
    if let measure = change.measure { options.measure = Self.measure(measure) }
    if let density = change.density { options.density = density }
    if let images = change.images { options.images = images }
    if let keymap = change.keymap {
      self.keymap = keymap
      chord = []
      count = nil
    }
    if let theme = change.theme {
      self.theme = theme
      prompt?.themeBefore = nil
    }
    say(.info, "The settings were read again.")
    let isRedrawn: [Command] = change.theme == nil ? [] : [.redraw]
    guard let mouse = change.mouse else { return isRedrawn }
    options.mouse = mouse
    return isRedrawn + [.setMouse(mouse)]
  }

  // MARK: Looking at themes

  /// Shows the theme that the line names while names are gone through.
  mutating func beginPreview(in now: inout Prompt) {
    guard let name = CommandLine.themeName(in: now.line.text), options.themeNames.contains(name) else {
      if let before = now.themeBefore { theme = before }
      return
    }
    if now.themeBefore == nil { now.themeBefore = theme }
    outbox.append(.previewTheme(name))
  }

  /// Takes a theme that was asked for, if its name is still the one in the line.
  mutating func preview(_ theme: Theme) -> [Command] {
    guard let now = prompt, now.themeBefore != nil, CommandLine.themeName(in: now.line.text) == theme.name else {
      return []
    }
    self.theme = theme
    return [.redraw]
  }

  /// Goes back to the theme from before.
  mutating func endPreview(of now: Prompt) -> [Command] {
    guard let before = now.themeBefore else { return [] }
    theme = before
    return [.redraw]
  }
}
