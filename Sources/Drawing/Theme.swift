/// A style for every role.
///
/// A role that a theme leaves out takes the style of the role its name begins with (`ui.border.focused` that of
/// `ui.border`); what is left after that changes nothing.
public struct Theme: Hashable, Sendable {
  /// Its name for users.
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
  /// The theme adapted to a terminal's number of colours.
  ///
  /// - 256: the colour that looks most like the theme's, by the least distance in Oklab.
  /// - 16: what the theme names for the role, else the nearest hue, or for a grey the nearest lightness. A background
  ///   that is only a shade away from that of the screen has no like among 16, and goes. What has the colour of the
  ///   body text becomes white or black; other text with a contrast under 3:1 in the colours of xterm takes the other
  ///   brightness of its hue, else black or white.
  /// - None: the modifiers are left.
  ///
  /// A role that stood out by a background alone and loses it is reversed, the inactive selection bold.
  public func resolved(for depth: ColorDepth) -> Theme {
    var theme = self
    for role in Role.allCases {
      let index = Int(role.rawValue)
      switch depth {
      case .truecolor: break
      case .indexed: theme.styles[index] = styles[index].mapped { $0.nearestIndexed() }
      case .ansi: theme.styles[index] = inANSI(role)
      case .attributes: theme.styles[index] = Style(modifiers: withoutBackground(role).modifiers)
      }
    }
    if depth == .ansi { theme.keepReadable() }
    return theme
  }

  private func inANSI(_ role: Role) -> Style {
    var style = self[role]
    if let ground = base.background?.perceived, let own = style.background?.perceived {
      if own.difference(from: ground) == 0 {
        style.background = .ansi(ground.lightness < 0.6 ? 0 : 15)
      } else if own.difference(from: ground) < Self.shade * Self.shade {
        style = withoutBackground(role)
      }
    }
    var mapped = style.mapped { $0.nearestANSI() }
    if let ground = base.background?.perceived, style.background == nil, style.foreground == base.foreground {
      mapped.foreground = .ansi(ground.lightness < 0.6 ? 7 : 0)
    }
    return mapped.patched(by: ansi[Int(role.rawValue)] ?? Style())
  }

  /// How far in Oklab the background of a selection or a status line lies from that of the screen at most: 0.16 in the
  /// themes of the program, while the backgrounds of search matches begin at 0.3.
  private static let shade = 0.2

  /// A role's style with something else in place of its background.
  private func withoutBackground(_ role: Role) -> Style {
    var style = self[role]
    guard let background = style.background else { return style }
    style.background = nil
    guard background != base.background, style.modifiers.isEmpty else { return style }
    switch role {
    // They are told by their place and their frame.
    case .uiBackground, .uiPopup: break
    case .uiSelectionInactive: style.modifiers = .bold
    default: style.modifiers = .reversed
    }
    return style
  }

  private mutating func keepReadable() {
    let ground = base
    for index in styles.indices {
      let style = ground.patched(by: styles[index])
      guard let foreground = style.foreground, let background = style.background,
        let contrast = foreground.contrast(with: background), contrast < 3, case .ansi(let number) = foreground
      else { continue }
      let brother = Color.ansi(number ^ 8)
      if !(1...6).contains(number & 7) || brother.contrast(with: background)! < 3 {
        styles[index].foreground = [Color.ansi(0), .ansi(15)].max {
          $0.contrast(with: background)! < $1.contrast(with: background)!
        }
      } else {
        styles[index].foreground = brother
      }
    }
  }
}

extension Style {
  /// The style with other colours.
  fileprivate func mapped(_ change: (Color) -> Color) -> Style {
    Style(foreground: foreground.map(change), background: background.map(change), modifiers: modifiers)
  }
}

extension Theme {
  /// Whether text is dark on light, if the theme says.
  public var isLight: Bool { (base.background?.perceived?.lightness ?? 0) > 0.6 }
}
