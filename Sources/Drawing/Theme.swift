/// A style for every role.
///
/// A role that a theme leaves out takes the style of the role its name begins with (`ui.border.focused` that of
/// `ui.border`); what is left after that changes nothing.
public struct Theme: Hashable, Sendable {
  /// The name that a user writes to choose it.
  public var name: String
  private var styles: [Style]

  /// A theme with a style for each role given.
  public init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = Role.allCases.map { role in
      var words = role.name
      while true {
        if let named = Role(name: words), let style = styles[named] { return style }
        guard let dot = words.lastIndex(of: ".") else { return Style() }
        words = String(words[..<dot])
      }
    }
  }

  /// The style of a role.
  public subscript(role: Role) -> Style { styles[Int(role.rawValue)] }

  /// The style of an empty screen, over which every other is laid.
  public var base: Style { self[.uiBackground].patched(by: self[.uiText]) }
}
