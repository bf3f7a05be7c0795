/// The origin of the bytes of an article, to be shown as evidence.
public struct Evidence: Hashable, Sendable {
  /// The address they were fetched from, after all redirects; `nil` for a file.
  public var address: String?
  /// When they were fetched, ISO 8601 in UTC; `nil` if not recorded.
  public var fetched: String?
  /// The status of the response (RFC 9110, 15).
  public var status: Int?
  /// The response headers that distinguish one state of a page from another: “ETag: "a1"”.
  public var headers: [String]
  /// The SHA-256 of the bytes (FIPS 180-4) in 64 hexadecimal digits; `nil` if it could not be computed.
  public var digest: String?
  /// The number of bytes; `nil` if not known.
  public var size: Int?

  /// Evidence with what is known.
  public init(
    address: String? = nil, fetched: String? = nil, status: Int? = nil, headers: [String] = [], digest: String? = nil,
    size: Int? = nil
  ) {
    self.address = address
    self.fetched = fetched
    self.status = status
    self.headers = headers
    self.digest = digest
    self.size = size
  }
}
