/// Where the bytes come from that an article was read in: what somebody shows who is asked how they know.
public struct Evidence: Hashable, Sendable {
  /// The address that they were fetched from, behind all redirects; `nil` for what lay in a file.
  public var address: String?
  /// When they were fetched, ISO 8601 in UTC; `nil` where nobody noted it.
  public var fetched: String?
  /// The status of the answer (RFC 9110, 15).
  public var status: Int?
  /// What stood above the answer, as far as it tells one state of a page from another: “ETag: "a1"”.
  public var headers: [String]
  /// The SHA-256 of the bytes (FIPS 180-4) in 64 hexadecimal digits; `nil` where nothing could work it out.
  public var digest: String?
  /// How many bytes they are; `nil` where that is not known.
  public var size: Int?

  /// What is known.
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
