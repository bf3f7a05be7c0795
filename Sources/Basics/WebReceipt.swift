/// What an answer of the web says of itself beside the page: when it came, and what stood above it.
public struct WebReceipt: Hashable, Sendable {
  /// When it came, ISO 8601 in UTC; `nil` where nobody noted it.
  public var fetched: String?
  /// The status of HTTP (RFC 9110, 15).
  public var status: Int?
  /// The headers that tell one state of a page from another, a line each: “ETag: "a1"”.
  public var headers: [String]

  /// Which headers those are (RFC 9110).
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
