import Basics

/// Fetches pages from the web, by HTTP and HTTPS.
///
/// Nothing of the network is loaded before the first page is asked for. Proxies are taken from the environment, as
/// `curl` takes them; cookies live as long as one page takes.
public struct Fetcher: Sendable {
  /// What the program calls itself to servers.
  public var userAgent: String
  /// What one page may cost.
  public var limits: FetchLimits
  /// What the system calls libcurl.
  var library = HTTPLibrary.systemName

  /// A fetcher.
  public init(userAgent: String, limits: FetchLimits = FetchLimits()) {
    self.userAgent = userAgent
    self.limits = limits
  }

  /// The page at an address, behind all redirects. Waits for it, so this is no work for a thread that answers keys.
  ///
  /// - Parameters:
  ///   - address: begins with “http://” or “https://”.
  ///   - isCancelled: asked some ten times a second; after `true` nothing more is waited for.
  public func page(
    at address: String, unless isCancelled: () -> Bool = { false }
  ) throws(FetchError) -> FetchedPage {
    let answer = try run(
      FetchRequest(address: address, accepted: FetchRequest.pages), wanted: .page, unless: isCancelled)
    return FetchedPage(bytes: answer.bytes, address: answer.address, type: answer.type, receipt: answer.receipt)
  }

  /// What a server answers, behind all redirects, whatever its status and whatever it sends. Waits for it, as `page` does.
  public func answer(
    to request: FetchRequest, unless isCancelled: () -> Bool = { false }
  ) throws(FetchError) -> FetchAnswer {
    try run(request, wanted: .anything, unless: isCancelled)
  }

  /// A picture that a page shows. Waits for it, as `page` does.
  ///
  /// A page of the web leads to no machine of this network, as little as a redirect does; what it names on its own host is asked for.
  ///
  /// - Parameter page: the address of the page; `nil` where nobody knows it, which is taken for the web.
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

  /// - Parameter page: what leads there; `.some(nil)` where it is something of which no address is known, `nil` where a person does.
  private func run(
    _ request: FetchRequest, wanted: Transfer.Wanted, from page: String?? = nil, unless isCancelled: () -> Bool
  ) throws(FetchError) -> FetchAnswer {
    do throws(FetchError.Cause) {
      let address = try PageAddress(request.address)
      let transfer = Transfer(limits: limits, library: try HTTPLibrary.named(library), wanted: wanted)
      if let page { try transfer.come(from: page.flatMap { try? PageAddress($0) }, to: address) }
      return try transfer.run(address, headers: request.headers, userAgent: userAgent, unless: isCancelled)
    } catch {
      throw FetchError(address: PageAddress.withoutUser(request.address), cause: error)
    }
  }
}

/// What fetching one page may cost at most.
public struct FetchLimits: Hashable, Sendable {
  /// The bytes of the page, unpacked: a small answer can unpack to a machine's whole memory.
  public var bytes = 32 << 20
  /// The bytes of all headers, those of redirects included.
  public var headerBytes = 256 << 10
  /// How many redirects are followed.
  public var redirects = 10
  /// Milliseconds until there is a connection: for the name, the connection and its encryption.
  public var connectTime = 15_000
  /// Milliseconds without a single byte.
  public var stallTime = 20_000
  /// Milliseconds for all of it.
  public var totalTime = 90_000

  /// The limits for a person who waits for a page.
  public init() {}
}

/// A page as a server sent it.
public struct FetchedPage: Hashable, Sendable {
  /// Its bytes, unpacked, in the encoding they came in.
  public var bytes: [UInt8]
  /// The address that the last redirect led to, without fragment, user and password.
  public var address: String
  /// What the server said it is; `nil` where it said nothing.
  public var type: MediaType?
  /// What the answer says of itself; when it came, whoever asked knows.
  public var receipt: WebReceipt
}
