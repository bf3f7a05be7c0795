/// How many lines an article takes in a list.
public enum ListDensity: String, Hashable, Sendable, CaseIterable {
  /// Two, unless there is room for everything in one.
  case roomy
  /// One.
  case compact
}
