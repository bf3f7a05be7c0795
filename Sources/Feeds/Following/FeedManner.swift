import Basics

/// How the server of a feed is asked, where somebody wants that to be otherwise than usual. What is in it may sign in, and is in no list,
/// sentence or export.
public struct FeedManner: Hashable, Sendable {
  /// What the program calls itself there.
  public var userAgent: String?
  /// Headers beside the usual ones, a line each: “X-Key: 1”. They are sent to the feed’s own site alone.
  public var headers: [String]
  /// A file of cookies in the format of Netscape, as browsers’ extensions and curl write them. Each goes to its own site.
  public var cookieFile: String?

  /// A manner; the usual one by itself.
  public init(userAgent: String? = nil, headers: [String] = [], cookieFile: String? = nil) {
    self.userAgent = userAgent
    self.headers = headers
    self.cookieFile = cookieFile
  }

  /// Whether a line is a header that may be given: a name of HTTP (RFC 9110, 5.1), a colon and a value, and none of those that belong to
  /// the connection.
  public static func isHeader(_ line: String) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    let name = line[..<colon].lowercased()
    let signs = Set("!#$%&'*+-.^_`|~".utf8)
    return !name.isEmpty && name.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || signs.contains($0) }
      && line.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
      && !["host", "connection", "content-length", "transfer-encoding", "accept-encoding", "expect"].contains(name)
  }
}
