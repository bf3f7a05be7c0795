/// The stages from bytes to an article that can be shown, in order.
public enum ParsingStage: String, Sendable, CaseIterable {
  /// The text that the bytes spell, which every span indexes.
  case decoded
  /// That text without controls and with its escapes decoded.
  case cleaned
  /// Its lines, those that were wrapped put together.
  case lines
  /// What each line was taken for.
  case roles
  /// Headline, standfirst, authors, dates and publisher.
  case metadata
  /// The body.
  case blocks
  /// The captions.
  case captions

  /// A summary of the stage's output for help.
  public var summary: String {
    switch self {
    case .decoded: "the text that the bytes spell"
    case .cleaned: "that text without controls, escapes decoded"
    case .lines: "its lines, wrapped ones joined"
    case .roles: "what each line was taken for"
    case .metadata: "headline, standfirst, authors, dates, publisher"
    case .blocks: "the body, with spans"
    case .captions: "the captions, with spans"
    }
  }
}
