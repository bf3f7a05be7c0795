/// A person or organisation that an article quotes.
public struct Speaker: Hashable, Sendable, Identifiable {
  /// An identifier that is unique in the article and safe in a file name or URL: “keir-starmer”.
  public var id: String
  /// The fullest name as printed.
  public var name: String
  /// The role as printed: “French president”.
  public var role: String?
  /// Every other form used: “Mr Macron”, “the French leader”; in order of first appearance.
  public var aliases: [String]

  /// A speaker.
  public init(id: String, name: String, role: String? = nil, aliases: [String] = []) {
    self.id = id
    self.name = name
    self.role = role
    self.aliases = aliases
  }
}
