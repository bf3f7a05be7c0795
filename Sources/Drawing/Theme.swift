/// A style for every role.
///
/// A role that a theme leaves out takes the style of the role its name begins with (`ui.border.focused` that of
/// `ui.border`); what is left after that changes nothing.
public struct Theme: Hashable, Sendable {
  /// The name that a user writes to choose it.
  public var name: String
  /// The style of each role, by its raw value.
  private var styles: [Style]
  /// What is laid over the style of a role where there are only 16 colours.
  private var ansi: [Style?]

  /// A theme with a style for each role given, and what is laid over it where a terminal has only 16 colours.
  public init(name: String, styles: [Role: Style], ansi: [Role: Style] = [:]) {
    self.name = name
    let sources = Role.allCases.map { Self.source(of: $0, in: styles) }
    self.styles = sources.map { $0.flatMap { styles[$0] } ?? Style() }
    self.ansi = sources.map { $0.flatMap { ansi[$0] } }
  }

  /// The style of a role.
  public subscript(role: Role) -> Style { styles[Int(role.rawValue)] }

  /// The style of an empty screen, over which every other is laid.
  public var base: Style { self[.uiBackground].patched(by: self[.uiText]) }

  /// The role, itself or one that its name begins with, whose style it takes.
  private static func source(of role: Role, in styles: [Role: Style]) -> Role? {
    var words = role.name
    while true {
      if let named = Role(name: words), styles[named] != nil { return named }
      guard let dot = words.lastIndex(of: ".") else { return nil }
      words = String(words[..<dot])
    }
  }
}

// MARK: - Fewer colours

extension Theme {
  /// The theme as a terminal with so many colours can show it.
  ///
  /// Of 256 colours the one is taken that looks most like the theme's (the least distance in Oklab); of 16 the one that the
  /// theme names for the role, else that of the nearest hue or grey. Without colours the modifiers are left, and a role that
  /// stood out by its background alone is reversed. Where 16 colours would leave text in the colour of its
  /// background, the text is made black or white.
  public func resolved(for depth: ColorDepth) -> Theme {
    var theme = self
    for role in Role.allCases {
      let index = Int(role.rawValue)
      switch depth {
      case .truecolor: break
      case .indexed: theme.styles[index] = styles[index].mapped { $0.nearestIndexed() }
      case .ansi:
        theme.styles[index] = styles[index].mapped { $0.nearestANSI() }.patched(by: ansi[index] ?? Style())
      case .attributes: theme.styles[index] = withoutColors(role)
      }
    }
    if depth == .ansi { theme.keepReadable() }
    return theme
  }

  private func withoutColors(_ role: Role) -> Style {
    let style = self[role]
    // A popup has a frame, and the background is everywhere.
    let standsOut = style.background.map { $0 != base.background } ?? false
    let isBackground = role == .uiBackground || role == .uiPopup
    return Style(modifiers: standsOut && !isBackground && style.modifiers.isEmpty ? .reversed : style.modifiers)
  }

  private mutating func keepReadable() {
    let ground = base.background
    for index in styles.indices {
      guard let background = styles[index].background ?? ground, let foreground = styles[index].foreground,
        foreground == background, let lightness = background.perceived?.lightness
      else { continue }
      styles[index].foreground = .ansi(lightness > 0.6 ? 0 : 15)
    }
  }
}

extension Style {
  /// The style with other colours.
  fileprivate func mapped(_ change: (Color) -> Color) -> Style {
    Style(foreground: foreground.map(change), background: background.map(change), modifiers: modifiers)
  }
}
