import Basics

/// What the headers of answers say: of the last answer, that is, the others being redirects.
struct ResponseHeaders {
  /// How many bytes of headers have come in all.
  private(set) var bytes: Int
  private(set) var status: Int
  /// What the page is.
  private(set) var type: MediaType?
  /// Where it redirects to.
  private(set) var location: String?
  /// After how many seconds it may be asked again.
  private(set) var retryAfter: Int?
  /// The `ETag` header, as it was sent.
  private(set) var entityTag: String?
  /// The `Last-Modified` header, as it was sent.
  private(set) var lastModified: String?
  /// The number of seconds it is fresh.
  private(set) var maxAge: Int?
  /// The values of the headers that a receipt has, by their names in small letters.
  private(set) var noted: [String: String] = [:]
  /// Whether every answer before this one was a redirect for good; `nil` if there was none.
  private(set) var hasMoved: Bool?

  private static let notedNames = Set(WebReceipt.headerNames.map { $0.lowercased() })
  private static let redirectsForGood: Set<Int> = [301, 308]

  /// Whether it leads on.
  var redirects: Bool { (300..<400).contains(status) && location != nil }

  /// The host that it redirects to, where another one is named.
  var redirectHost: String? {
    guard redirects, let location else { return nil }
    // The scheme stays where only the host is named; to libcurl as to browsers, slashes may lean to the left.
    let target = location.replacing("\\", with: "/")
    return try? PageAddress(target.hasPrefix("//") ? "http:" + target : target).host
  }

  /// No headers yet.
  init() { self.init(bytes: 0, status: 0) }

  private init(bytes: Int, status: Int) {
    self.bytes = bytes
    self.status = status
  }

  /// Takes one line of `count` bytes.
  mutating func add(_ line: String, bytes count: Int) {
    bytes += count
    if line.hasPrefix("HTTP/") {
      let moved = redirects ? (hasMoved ?? true) && Self.redirectsForGood.contains(status) : hasMoved
      self = ResponseHeaders(
        bytes: bytes, status: line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0)
      hasMoved = moved
      return
    }
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = trimmed(line[line.index(after: colon)...])
    let name = line[..<colon].lowercased()
    if Self.notedNames.contains(name) { noted[name] = value }
    switch name {
    case "content-type": type = MediaType(value) ?? type
    case "location": location = value
    case "retry-after": retryAfter = Int(value) ?? HTTPDate.seconds(value).map { max(0, $0 - time(nil)) }
    case "etag": entityTag = value
    case "last-modified": lastModified = value
    case "cache-control": maxAge = Self.maxAge(in: value) ?? maxAge
    default: break
    }
  }

  /// What `max-age` says in a `Cache-Control` header (RFC 9111, 5.2).
  private static func maxAge(in value: String) -> Int? {
    for part in value.lowercased().split(separator: ",") {
      let directive = part.split(separator: "=", maxSplits: 1).map { trimmed($0) }
      if directive.count == 2, directive[0] == "max-age" { return Int(directive[1].filter { $0 != "\"" }) }
    }
    return nil
  }

  /// Throws where this is not the answer hoped for: a page, or text.
  func check() throws(FetchError.Cause) {
    guard (200..<300).contains(status), status != 204, status != 205 else {
      throw .status(status, retryAfter: retryAfter)
    }
    if let type, !type.mayHoldArticle { throw .noPage(type) }
  }
}
