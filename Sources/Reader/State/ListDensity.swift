/// The number of lines per article in a list.
public enum ListDensity: String, Hashable, Sendable, CaseIterable {
  /// Two, unless there is room for everything in one.
  case roomy
  /// One.
  case compact
}
