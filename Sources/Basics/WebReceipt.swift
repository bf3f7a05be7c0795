/// What is known about an HTTP response apart from the page: its time, status and headers.
public struct WebReceipt: Hashable, Sendable {
  /// When it came, ISO 8601 in UTC; `nil` if not recorded.
  public var fetched: String?
  /// The HTTP status (RFC 9110, 15).
  public var status: Int?
  /// The headers that distinguish one state of a page from another, one per line: “ETag: "a1"”.
  public var headers: [String]

  /// The names of those headers (RFC 9110).
  public static let headerNames = ["Date", "Last-Modified", "ETag", "Content-Type", "Content-Language"]
  /// The most bytes of a header's value that are kept.
  private static let longestValue = 1000

  /// A receipt.
  ///
  /// - Parameter value: the value of a header, by its name.
  public init(fetched: String? = nil, status: Int? = nil, value: (String) -> String? = { _ in nil }) {
    self.fetched = fetched
    self.status = status
    headers = Self.headerNames.compactMap { name in
      guard let value = value(name), value.utf8.count <= Self.longestValue else { return nil }
      return "\(name): \(value)"
    }
  }
}
