import Basics

/// What a server is asked for.
public struct FetchRequest: Hashable, Sendable {
  /// Begins with “http://” or “https://”.
  public var address: String
  /// The `Accept` header.
  public var accepted: String
  /// The `ETag` of what is there already, exactly as it was sent.
  public var entityTag: String?
  /// The `Last-Modified` of what is there already, exactly as it was sent.
  public var lastModified: String?

  /// What pages and texts of the web are called.
  static let pages = "text/html,application/xhtml+xml,text/plain;q=0.9,application/xml;q=0.8,*/*;q=0.1"
  /// What pictures are called, those first that every program can show.
  static let pictures = "image/png,image/jpeg,image/gif,image/webp;q=0.9,image/svg+xml;q=0.8,image/*;q=0.5,*/*;q=0.1"
  /// What feeds are called.
  public static let feeds =
    "application/atom+xml,application/rss+xml,application/feed+json,application/rdf+xml;q=0.9,application/xml;q=0.8,"
    + "text/xml;q=0.8,text/html;q=0.5,*/*;q=0.1"

  /// A request for everything that is there.
  public init(address: String, accepted: String) {
    self.address = address
    self.accepted = accepted
  }

  /// Its headers. What was kept of an earlier answer and would not fit on a line is not sent back.
  var headers: [String] {
    func isLine(_ value: String) -> Bool { !value.isEmpty && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
    var headers = ["Accept: \(accepted)"]
    if let entityTag, isLine(entityTag) { headers.append("If-None-Match: \(entityTag)") }
    if let lastModified, isLine(lastModified) { headers.append("If-Modified-Since: \(lastModified)") }
    return headers
  }
}

/// What a server answered, whatever its status.
public struct FetchAnswer: Hashable, Sendable {
  /// The status of HTTP (RFC 9110, 15).
  public var status: Int
  /// What it sent, unpacked, in the encoding it came in.
  public var bytes: [UInt8]
  /// The address that the last redirect led to, without fragment, user and password.
  public var address: String
  /// Whether every redirect on the way is one for good (301 or 308), of which there is at least one.
  public var hasMoved: Bool
  /// What the server said it is; `nil` where it said nothing.
  public var type: MediaType?
  /// The `ETag` header, exactly as it was sent.
  public var entityTag: String?
  /// The `Last-Modified` header, exactly as it was sent.
  public var lastModified: String?
  /// For how many seconds it is fresh (`Cache-Control: max-age`).
  public var maxAge: Int?
  /// For how many seconds the server wants to be left alone.
  public var retryAfter: Int?
  /// What the answer says of itself; when it came, whoever asked knows.
  public var receipt: WebReceipt

  /// Why an answer of this status is no success, as a whole sentence about an address.
  public func complaint(about address: String) -> String {
    FetchError(address: PageAddress.withoutUser(address), cause: .status(status, retryAfter: retryAfter)).description
  }
}
