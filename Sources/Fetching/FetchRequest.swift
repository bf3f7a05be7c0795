import Basics

/// A request to a server.
public struct FetchRequest: Hashable, Sendable {
  /// The address; begins with “http://” or “https://”.
  public var address: String
  /// The `Accept` header.
  public var accepted: String
  /// The `ETag` of the copy already there, exactly as it was sent.
  public var entityTag: String?
  /// The `Last-Modified` of the copy already there, exactly as it was sent.
  public var lastModified: String?
  /// A form to send, encoded as in an address; `nil` where something is only asked for.
  public var form: String?
  /// Headers beside these, a line each: “Authorization: …”. With them, it does not go where the server leads to another host.
  public var extraHeaders: [String] = []
  /// What the program calls itself, where that is to be otherwise than usual.
  public var userAgent: String?
  /// A file of cookies in the format of Netscape, which is only read.
  public var cookieFile: String?
  /// Whether it goes where the server leads.
  public var followsRedirects = true

  /// What pages and texts of the web are called.
  public static let pages = "text/html,application/xhtml+xml,text/plain;q=0.9,application/xml;q=0.8,*/*;q=0.1"
  /// What pictures are called, those first that every program can show.
  static let pictures = "image/png,image/jpeg,image/gif,image/webp;q=0.9,image/svg+xml;q=0.8,image/*;q=0.5,*/*;q=0.1"
  /// The media types of feeds.
  public static let feeds =
    "application/atom+xml,application/rss+xml,application/feed+json,application/rdf+xml;q=0.9,application/xml;q=0.8,"
    + "text/xml;q=0.8,text/html;q=0.5,*/*;q=0.1"

  /// An unconditional request.
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
    return headers + extraHeaders.filter(isLine)
  }
}

/// A server's response, whatever its status.
public struct FetchAnswer: Hashable, Sendable {
  /// The HTTP status (RFC 9110, 15).
  public var status: Int
  /// The body, decompressed, in its original encoding.
  public var bytes: [UInt8]
  /// The final address after redirects, without fragment, user name and password.
  public var address: String
  /// Whether there were redirects, all of them permanent (301 or 308).
  public var hasMoved: Bool
  /// The redirect target, if redirects were not followed.
  public var location: String?
  /// The declared media type; `nil` if none.
  public var type: MediaType?
  /// The `ETag` header, exactly as it was sent.
  public var entityTag: String?
  /// The `Last-Modified` header, exactly as it was sent.
  public var lastModified: String?
  /// The number of seconds it is fresh (`Cache-Control: max-age`).
  public var maxAge: Int?
  /// The number of seconds to wait before the next request (`Retry-After`).
  public var retryAfter: Int?
  /// The receipt, without the time, which the caller knows.
  public var receipt: WebReceipt

  /// Why a response with this status is a failure, as a whole sentence about an address.
  public func complaint(about address: String) -> String {
    FetchError(address: PageAddress.withoutUser(address), cause: .status(status, retryAfter: retryAfter)).description
  }
}
