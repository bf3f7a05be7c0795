import Basics

/// Why a page could not be fetched.
public struct FetchError: Error, Hashable, CustomStringConvertible {
  /// The address.
  public var address: String
  /// The cause.
  public var cause: Cause

  /// The cause of a failure.
  public enum Cause: Error, Hashable, Sendable {
    /// It is no address at all.
    case invalidAddress
    /// An address of a service other than the web's.
    case unknownScheme(String)
    /// libcurl is not there, or is older than what is needed.
    case noLibrary
    /// The host's name leads nowhere.
    case unknownHost(String)
    /// There is no connection; the system's error number, or 0.
    case noConnection(String, system: Int32)
    /// No connection came about in these milliseconds.
    case connectTimedOut(String, milliseconds: Int)
    /// The connection could not be made safe; libcurl's words.
    case unsafe(String)
    /// What answered does not speak HTTP.
    case notHTTP
    /// It ended before the page did.
    case brokenOff
    /// It ended before anything came.
    case noAnswer
    /// It cannot be unpacked.
    case broken
    /// Nothing came for these milliseconds.
    case stalled(milliseconds: Int)
    /// It was not there after these milliseconds.
    case tooSlow(milliseconds: Int)
    /// It has more than this many bytes.
    case tooLarge(bytes: Int)
    /// Its headers have more than this many bytes.
    case tooManyHeaders(bytes: Int)
    /// It redirects more often than this.
    case tooManyRedirects(Int)
    /// It redirects to something that is no page.
    case leadsElsewhere(String)
    /// It redirects from the web to a machine of this network.
    case leadsInside(String)
    /// It redirects to another host, which the headers of the request are not for.
    case leadsAway(String)
    /// The server has no page, or does not give it; seconds after which it may.
    case status(Int, retryAfter: Int?)
    /// It is no page.
    case noPage(MediaType)
    /// It was given up.
    case cancelled
    /// Something else, in libcurl's words.
    case other(String)
  }

  /// Why something at an address did not come.
  public init(address: String, cause: Cause) {
    self.address = address
    self.cause = cause
  }

  /// A whole sentence with the address and the cause.
  public var description: String { "“\(address)” could not be fetched: \(cause.clause)." }
}

extension FetchError.Cause {
  /// The rest of a sentence, behind a colon or “because”.
  public var clause: String {
    switch self {
    case .invalidAddress: "this is not the address of a page"
    case .unknownScheme(let scheme): "only http:// and https:// are supported, not \(scheme)://"
    case .noLibrary:
      "it needs libcurl 7.85 or newer, which is not installed (on Debian the package libcurl4)"
    case .unknownHost(let host): "there is no host called “\(host)”, or no network"
    case .noConnection(let host, let system):
      "“\(host)” refused the connection" + (system == 0 ? "" : " (\(SystemError.words(for: system)))")
    case .connectTimedOut(let host, let milliseconds):
      "“\(host)” did not answer within \(seconds(milliseconds))"
    case .unsafe(let words): "the connection would not be safe (\(words))"
    case .notHTTP: "the server does not speak HTTP"
    case .brokenOff: "the connection broke off before the whole page had arrived"
    case .noAnswer: "the server closed the connection without an answer"
    case .broken: "its compression is broken or unknown"
    case .stalled(let milliseconds): "the server sent nothing for \(seconds(milliseconds))"
    case .tooSlow(let milliseconds): "it had not arrived after \(seconds(milliseconds))"
    case .tooLarge(let bytes): "it is larger than \(size(bytes)), the limit for one page"
    case .tooManyHeaders(let bytes): "the server sent more than \(size(bytes)) of headers"
    case .tooManyRedirects(let limit): "it redirects more than \(limit) times"
    case .leadsElsewhere(let target): "it leads to “\(PageAddress.withoutUser(target))”, which is not a web address"
    case .leadsInside(let host):
      "it leads from the web to “\(host)”, a machine on your own network, and was not followed"
    case .leadsAway(let host): "it leads to “\(host)”, which its own headers must not be sent to"
    case .status(let status, let retryAfter): FetchError.Cause.clause(for: status, retryAfter: retryAfter)
    case .noPage(let type): "it is \(type.name) (\(type.essence)) and not an article"
    case .cancelled: "it was cancelled"
    case .other(let words): words
    }
  }

  /// What a status that is no success (RFC 9110, 15) means to a person.
  private static func clause(for status: Int, retryAfter: Int?) -> String {
    let later = retryAfter.map { "; it asks you to wait \($0) seconds" } ?? ""
    switch status {
    case 204, 205: return "the server has nothing to show there (\(status))"
    case 300..<400: return "it has moved, and the server does not say where (\(status))"
    case 401: return "you have to sign in to read it (401)"
    case 402: return "you have to pay to read it (402)"
    case 403: return "the server refuses access to it (403)"
    case 404: return "there is no such page (404)"
    case 410: return "the page is gone for good (410)"
    case 429: return "the server had too many requests (429)\(later)"
    case 451: return "it is withheld for legal reasons (451)"
    case 503: return "the server cannot answer now (503)\(later)"
    case 500..<600: return "the server failed (\(status))"
    default: return "the server answered with status \(status)"
    }
  }
}

/// Milliseconds in words.
private func seconds(_ milliseconds: Int) -> String {
  if milliseconds == 1000 { return "a second" }
  if milliseconds % 1000 == 0 { return "\(milliseconds / 1000) seconds" }
  return "\(milliseconds) milliseconds"
}

/// Bytes in words.
private func size(_ bytes: Int) -> String {
  if bytes >= 1 << 20, bytes % (1 << 20) == 0 { return "\(bytes >> 20) MB" }
  if bytes >= 1 << 10, bytes % (1 << 10) == 0 { return "\(bytes >> 10) KB" }
  return "\(bytes) bytes"
}
