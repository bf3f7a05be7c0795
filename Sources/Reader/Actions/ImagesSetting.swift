import Drawing

/// Whether the captions pane shows pictures, and what draws them there and over the whole screen.
public enum ImagesSetting: String, Hashable, Sendable, CaseIterable {
  /// With the best that the terminal has.
  case on
  /// Not beside the captions; over the whole screen with the best.
  case off
  /// In characters.
  case cells
  case sixel
  case kitty

  /// What draws a picture on such a terminal; `nil` for characters.
  ///
  /// What stands in between, as tmux does, may say more than the terminal behind it can: there one has to be asked for by name. What the
  /// terminal does not say that it can draw is never sent.
  public func kind(on terminal: TerminalGraphics) -> Graphic.Kind? {
    switch self {
    case .on, .off:
      terminal.isRelayed ? nil : [Graphic.Kind.kitty, .sixel].first { terminal.kinds.contains($0) }
    case .cells: nil
    case .sixel: terminal.kinds.contains(.sixel) ? .sixel : nil
    case .kitty: terminal.kinds.contains(.kitty) ? .kitty : nil
    }
  }

  /// What a setting that the terminal cannot follow comes to; `nil` where it can.
  func fault(on terminal: TerminalGraphics) -> String? {
    guard self == .sixel || self == .kitty, kind(on: terminal) == nil else { return nil }
    return "This terminal does not say that it draws \(rawValue): pictures are drawn in characters."
  }

  /// `on, off, cells, sixel or kitty`.
  static let list = allCases.dropLast().map(\.rawValue).joined(separator: ", ") + " or kitty"
}
