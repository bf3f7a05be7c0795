import Search

/// What fills the screen.
enum OpenScreen: Sendable {
  case browse
  case article(ArticleID)
  case rows(any RowScreen)
}

extension OpenScreen {
  /// The screen, where it is one of rows.
  var rows: (any RowScreen)? {
    get { if case .rows(let screen) = self { screen } else { nil } }
    set { if let newValue { self = .rows(newValue) } }
  }

  /// The screen, where it is of this type.
  subscript<Screen: RowScreen>(_: Screen.Type) -> Screen? {
    get { rows as? Screen }
    set { if let newValue { self = .rows(newValue) } }
  }
}
