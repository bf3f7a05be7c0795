/// A setting of `config.toml`, as the file calls it, and what help says about it.
public enum Setting: String, Hashable, Sendable, CaseIterable {
  case theme
  case keymap
  case measure
  case density
  case images
  case mouse
  case bidi
  case keys

  /// What can be written behind it.
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

  /// What holds where it is not written, as it would be written.
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
    case .theme: "the colours; `pullquote themes` lists them; of two, the one that fits the terminal's background"
    case .keymap: "the keys to begin with; newsboat's where they differ"
    case .measure: "the widest that the body is set, in columns"
    case .density: "how many lines an article takes in the list: two, or one"
    case .images: "whether captions come with their pictures; `auto` leaves them out over slow lines"
    case .bidi: "who orders text that runs from right to left: the reader (on), the terminal (off), or whoever can"
    case .mouse: "whether clicks and the wheel are listened to; without, the terminal selects text"
    case .keys: "keys of your own, as below"
    }
  }
}
