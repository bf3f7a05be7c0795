/// What the headers of answers say: of the last answer, that is, the others being redirects.
struct ResponseHeaders {
  /// How many bytes of headers have come in all.
  private(set) var bytes: Int
  private var status: Int
  /// What the page is.
  private(set) var type: MediaType?
  /// Where it redirects to.
  private(set) var location: String?
  private var retryAfter: Int?

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
      self = ResponseHeaders(
        bytes: bytes, status: line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0)
      return
    }
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = trimmed(line[line.index(after: colon)...])
    switch line[..<colon].lowercased() {
    case "content-type": type = MediaType(value) ?? type
    case "location": location = value
    case "retry-after": retryAfter = Int(value)
    default: break
    }
  }

  /// Throws where this is not the answer hoped for: a page, or text.
  func check() throws(FetchError.Cause) {
    guard (200..<300).contains(status), status != 204, status != 205 else {
      throw .status(status, retryAfter: retryAfter)
    }
    if let type, !type.mayHoldArticle { throw .noPage(type) }
  }
}
