/// A setting of `config.toml`, with its help.
public enum Setting: String, Hashable, Sendable, CaseIterable {
  case theme
  case keymap
  case measure
  case density
  case images
  case mouse
  case bidi
  case keys

  /// Its possible values.
  public var values: String {
    switch self {
    case .theme: "\"NAME\", { dark = \"NAME\", light = \"NAME\" }"
    case .keymap: Configuration.KeymapName.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    case .measure: "\(Configuration.measures.lowerBound) to \(Configuration.measures.upperBound)"
    case .density: Configuration.Density.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    case .images: Configuration.Images.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    case .mouse: "true, false"
    case .bidi: Configuration.Bidi.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    case .keys: "a table"
    }
  }

  /// Its default, as it would be written.
  public var standard: String {
    let standard = Configuration()
    return switch self {
    case .theme: "\"\(standard.theme)\""
    case .keymap: "\"\(standard.keymap.rawValue)\""
    case .measure: "\(standard.measure)"
    case .density: "\"\(standard.density.rawValue)\""
    case .images: "\"\(standard.images.rawValue)\""
    case .mouse: "\(standard.mouse)"
    case .bidi: "\"\(standard.bidi.rawValue)\""
    case .keys: ""
    }
  }

  /// What it sets, without a full stop.
  public var help: String {
    switch self {
    case .theme: "the colours (see `pullquote themes`); given two, the one that suits the terminal's background"
    case .keymap: "the key bindings to start from"
    case .measure: "the maximum width of the body, in columns"
    case .density: "how many lines each article takes in the list: two (roomy) or one (compact)"
    case .images: "whether and how captions show their pictures; `auto` turns them off over ssh and slow lines"
    case .bidi: "who reorders right-to-left text: the reader (`on`), the terminal (`off`), or whichever can (`auto`)"
    case .mouse: "whether the reader responds to clicks and the wheel; if not, the terminal selects text"
    case .keys: "your own key bindings, as below"
    }
  }
}
