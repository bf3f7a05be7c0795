import Basics

/// Fetches pages from the web, by HTTP and HTTPS.
///
/// libcurl is loaded for the first request. Proxies are taken from the environment, as with `curl`; cookies last for
/// one page only, connections as long as the fetcher.
public struct Fetcher: Sendable {
  /// The user agent.
  public var userAgent: String
  /// The limits for one page.
  public var limits: FetchLimits
  /// What the system calls libcurl.
  var library = HTTPLibrary.systemName
  /// Shared by its copies.
  private let connections = OpenConnections()

  /// A fetcher.
  public init(userAgent: String, limits: FetchLimits = FetchLimits()) {
    self.userAgent = userAgent
    self.limits = limits
  }

  /// Fetches the page at an address, following redirects. Blocks, so do not call it on the thread that handles keys.
  ///
  /// - Parameters:
  ///   - address: begins with “http://” or “https://”.
  ///   - isCancelled: called about ten times a second; returning `true` cancels.
  public func page(
    at address: String, unless isCancelled: () -> Bool = { false }
  ) throws(FetchError) -> FetchedPage {
    try page(FetchRequest(address: address, accepted: FetchRequest.pages), unless: isCancelled)
  }

  /// The same, asked for as a request says.
  public func page(
    _ request: FetchRequest, unless isCancelled: () -> Bool = { false }
  ) throws(FetchError) -> FetchedPage {
    let answer = try run(request, wanted: .page, unless: isCancelled)
    return FetchedPage(bytes: answer.bytes, address: answer.address, type: answer.type, receipt: answer.receipt)
  }

  /// The server's response after redirects, whatever its status and contents. Blocks, like `page`.
  public func answer(
    to request: FetchRequest, unless isCancelled: () -> Bool = { false }
  ) throws(FetchError) -> FetchAnswer {
    try run(request, wanted: .anything, unless: isCancelled)
  }

  /// Fetches a picture in a page. Blocks, like `page`.
  ///
  /// Pictures in web pages, like redirects, are never fetched from machines on the local network, except from the
  /// page's own host.
  ///
  /// - Parameter page: the address of the page; `nil` if unknown, which counts as the web.
  public func picture(
    at address: String, of page: String?, unless isCancelled: () -> Bool = { false }
  ) throws(FetchError) -> FetchAnswer {
    let request = FetchRequest(address: address, accepted: FetchRequest.pictures)
    let answer = try run(request, wanted: .anything, from: .some(page), unless: isCancelled)
    guard (200..<300).contains(answer.status) else {
      throw FetchError(
        address: PageAddress.withoutUser(address), cause: .status(answer.status, retryAfter: answer.retryAfter))
    }
    return answer
  }

  /// - Parameter page: what leads there; `.some(nil)` where it is something of which no address is known, `nil` if a
  ///   person does.
  private func run(
    _ request: FetchRequest, wanted: Transfer.Wanted, from page: String?? = nil, unless isCancelled: () -> Bool
  ) throws(FetchError) -> FetchAnswer {
    do throws(FetchError.Cause) {
      let address = try PageAddress(request.address)
      let transfer = Transfer(
        limits: limits, library: try HTTPLibrary.named(library), connections: connections, wanted: wanted)
      if let page { try transfer.come(from: page.flatMap { try? PageAddress($0) }, to: address) }
      return try transfer.run(address, request, userAgent: userAgent, unless: isCancelled)
    } catch {
      throw FetchError(address: PageAddress.withoutUser(request.address), cause: error)
    }
  }
}

/// The limits for fetching one page.
public struct FetchLimits: Hashable, Sendable {
  /// The maximum size of the decompressed page in bytes, since a small response can expand to fill the memory.
  public var bytes = 32 << 20
  /// The maximum size of all headers in bytes, including those of redirects.
  public var headerBytes = 256 << 10
  /// The maximum number of redirects.
  public var redirects = 10
  /// The time for name lookup, connection and encryption, in milliseconds.
  public var connectTime = 15_000
  /// The maximum time without a byte, in milliseconds.
  public var stallTime = 20_000
  /// The total time, in milliseconds.
  public var totalTime = 90_000

  /// The limits while a user waits for a page.
  public init() {}
}

/// A page as sent by a server.
public struct FetchedPage: Hashable, Sendable {
  /// Its bytes, decompressed, in their original encoding.
  public var bytes: [UInt8]
  /// The final address after redirects, without fragment, user name and password.
  public var address: String
  /// The declared media type; `nil` if none.
  public var type: MediaType?
  /// The receipt, without the time, which the caller knows.
  public var receipt: WebReceipt
}
