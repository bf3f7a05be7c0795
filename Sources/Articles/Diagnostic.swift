/// A remark on how an article was read: what could not be read, or was left out, and why.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable, CaseIterable {
    case note
    case warning
    case error
  }

  /// How much it matters.
  public var severity: Severity
  /// A whole sentence giving the place and the cause.
  public var message: String

  /// A diagnostic.
  public init(_ severity: Severity, _ message: String) {
    self.severity = severity
    self.message = message
  }
}
