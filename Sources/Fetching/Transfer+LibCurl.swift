import Basics
import CLibCurl
import Synchronization

// This file and `OpenConnections+LibCurl.swift` are the ones that know libcurl.

/// libcurl, loaded when the first page is asked for.
struct HTTPLibrary: Sendable {
  /// Loaded once and never let go, and its functions may be called from any thread.
  nonisolated(unsafe) let functions: OpaquePointer

  /// What the system calls it.
  static var systemName: String { String(cString: lc_default_name) }

  private static let loaded = Mutex<[String: HTTPLibrary]>([:])

  /// The library of a name.
  static func named(_ name: String) throws(FetchError.Cause) -> HTTPLibrary {
    let library = loaded.withLock { loaded -> HTTPLibrary? in
      if let library = loaded[name] { return library }
      guard let functions = lc_load(name) else { return nil }
      loaded[name] = HTTPLibrary(functions: functions)
      return loaded[name]
    }
    guard let library else { throw .noLibrary }
    return library
  }
}

/// One page on its way.
final class Transfer {
  /// What an answer has to be.
  enum Wanted {
    /// A success with a page or text in it.
    case page
    case anything
  }

  private let wanted: Wanted
  private let limits: FetchLimits
  private let library: OpaquePointer
  private let loaded: HTTPLibrary
  private let connections: OpenConnections
  private var body: [UInt8] = []
  private var headers = ResponseHeaders()
  /// Why it was given up, before libcurl could tell.
  private var verdict: FetchError.Cause?
  private var lastByte = ContinuousClock.now
  /// From where the host of the page that was asked for, or of the one that led to it, can be reached.
  private var origin: HostReach?
  /// The same of the machine that its name led to, once there is a connection.
  private var firstMachine = HostReach.nearby
  /// The host that the headers of the request are for, where it has any of its own.
  private var staysAt: String?
  /// Whether it was something else than a person that led to the address asked for now.
  private var isLed = false
  /// Where libcurl puts its words about an error.
  private let message = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  init(limits: FetchLimits, library: HTTPLibrary, connections: OpenConnections, wanted: Wanted) {
    self.wanted = wanted
    self.limits = limits
    self.library = library.functions
    loaded = library
    self.connections = connections
    message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit { message.deallocate() }

  /// Fetches the page.
  func run(
    _ address: PageAddress, _ request: FetchRequest, userAgent: String, unless isCancelled: () -> Bool
  ) throws(FetchError.Cause) -> FetchAnswer {
    let site = WebPlace(address.text)?.site ?? ""
    guard let line = connections.line(of: loaded, for: site) else { throw .other("there is no memory left") }
    defer { connections.give(line, loaded) }
    let multi = line.multi
    guard let handle = lc_easy_init(library) else { throw .other("there is no memory left") }
    let lines = request.headers.reduce(nil) { lc_slist_append(library, $0, $1) ?? $0 }
    let holdsSignal = lc_hold_sigpipe()
    defer {
      lc_multi_remove(library, multi, handle)
      lc_easy_cleanup(library, handle)
      lc_slist_free_all(library, lines)
      if holdsSignal { lc_release_sigpipe() }
    }
    origin = origin ?? HostReach(address.host)
    staysAt = request.extraHeaders.isEmpty || !request.followsRedirects ? nil : address.host.lowercased()
    try setUp(handle, address, userAgent: request.userAgent ?? userAgent)
    if let file = request.cookieFile { lc_set_string(library, handle, CURLOPT_COOKIEFILE, file) }
    lc_set_headers(library, handle, lines)
    if let share = connections.share(of: loaded) { lc_set_share(library, handle, share.pointer) }
    if let form = request.form { lc_set_string(library, handle, CURLOPT_COPYPOSTFIELDS, form) }
    if !request.followsRedirects { lc_set_long(library, handle, CURLOPT_FOLLOWLOCATION, 0) }
    lc_multi_add(library, multi, handle)
    let result = wait(for: multi, unless: isCancelled)
    if let verdict { throw verdict }
    if result != CURLE_OK { throw cause(of: result, handle, address) }
    if wanted == .page { try headers.check() }
    let final = lc_get_string(library, handle, CURLINFO_EFFECTIVE_URL).map { String(cString: $0) }
    return FetchAnswer(
      status: headers.status, bytes: body, address: PageAddress.published(final ?? address.text),
      hasMoved: headers.hasMoved == true, location: headers.location, type: headers.type, entityTag: headers.entityTag,
      lastModified: headers.lastModified, maxAge: headers.maxAge, retryAfter: headers.retryAfter,
      receipt: WebReceipt(status: headers.status) { headers.noted[$0.lowercased()] })
  }

  /// Comes from a page, to which the rules for redirects hold as if it redirected.
  ///
  /// Behind a proxy the machine that a name leads to is the proxy's to know: the host's name alone is looked at.
  func come(from page: PageAddress?, to address: PageAddress) throws(FetchError.Cause) {
    guard page?.host.lowercased() != address.host.lowercased() else { return }
    let reach = page.map { HostReach($0.host) } ?? .anywhere
    guard reach.mayLead(to: HostReach(address.host)) else { throw .leadsInside(address.host) }
    origin = reach
    guard !Self.hasProxy else { return }
    firstMachine = reach
    isLed = true
  }

  private static var hasProxy: Bool {
    let names: [String] = ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
    return names.contains { name in getenv(name).map { $0.pointee != 0 } ?? false }
  }

  private func setUp(_ handle: UnsafeMutableRawPointer, _ address: PageAddress, userAgent: String) throws(FetchError
    .Cause)
  {
    let this = Unmanaged.passUnretained(self).toOpaque()
    let schemes = "http,https"
    var results = [
      lc_set_string(library, handle, CURLOPT_URL, address.text),
      lc_set_string(library, handle, CURLOPT_USERAGENT, userAgent),
      lc_set_string(library, handle, CURLOPT_PROTOCOLS_STR, schemes),
      lc_set_string(library, handle, CURLOPT_REDIR_PROTOCOLS_STR, schemes),
      // Everything that this libcurl can unpack.
      lc_set_string(library, handle, CURLOPT_ACCEPT_ENCODING, ""),
      // Kept in memory: some sites redirect for ever those who bring no cookie back.
      lc_set_string(library, handle, CURLOPT_COOKIEFILE, ""),
    ]
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_FOLLOWLOCATION, 1), (CURLOPT_MAXREDIRS, limits.redirects), (CURLOPT_NOSIGNAL, 1),
      (CURLOPT_CONNECTTIMEOUT_MS, limits.connectTime),
    ]
    results += numbers.map { lc_set_long(library, handle, $0, $1) }
    results.append(lc_set_offset(library, handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(limits.bytes)))
    results.append(lc_set_pointer(library, handle, CURLOPT_ERRORBUFFER, message))
    results.append(lc_set_pointer(library, handle, CURLOPT_WRITEDATA, this))
    results.append(lc_set_pointer(library, handle, CURLOPT_HEADERDATA, this))
    results.append(
      lc_set_callback(library, handle, CURLOPT_WRITEFUNCTION) { bytes, _, count, this in
        Transfer.at(this).take(UnsafeRawBufferPointer(start: bytes, count: count)) ? count : 0
      })
    results.append(
      lc_set_callback(library, handle, CURLOPT_HEADERFUNCTION) { bytes, _, count, this in
        Transfer.at(this).takeHeader(UnsafeRawBufferPointer(start: bytes, count: count)) ? count : 0
      })
    results.append(lc_set_pointer(library, handle, CURLOPT_OPENSOCKETDATA, this))
    results.append(
      lc_set_socket_callback(library, handle) { this, _, address in
        guard let address, Transfer.at(this).mayConnect(to: address) else { return CURL_SOCKET_BAD }
        return lc_open_socket(address)
      })
    results.append(lc_set_pointer(library, handle, CURLOPT_PREREQDATA, this))
    results.append(
      lc_set_request_callback(library, handle) { this, digits, _, _, _ in
        guard let digits, !Transfer.at(this).mayAsk(String(cString: digits)) else { return CURL_PREREQFUNC_OK }
        return CURL_PREREQFUNC_ABORT
      })
    if address.isLocal { results.append(lc_set_string(library, handle, CURLOPT_PROXY, "")) }
    lc_set_quick_exit(library, handle)
    guard results.allSatisfy({ $0 == CURLE_OK }) else { throw .noLibrary }
  }

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> Transfer {
    Unmanaged<Transfer>.fromOpaque(pointer!).takeUnretainedValue()
  }

  /// Drives the transfer to its end, or until it has cost too much.
  private func wait(for multi: UnsafeMutableRawPointer, unless isCancelled: () -> Bool) -> CURLcode {
    let start = ContinuousClock.now
    let end = start + .milliseconds(limits.totalTime)
    lastByte = start
    var result = CURLE_OK
    while true {
      lc_multi_perform(library, multi)
      if lc_multi_ended(library, multi, &result) || verdict != nil { return result }
      let now = ContinuousClock.now
      let stall = lastByte + .milliseconds(limits.stallTime)
      if isCancelled() {
        verdict = .cancelled
      } else if now >= end {
        verdict = .tooSlow(milliseconds: limits.totalTime)
      } else if now >= stall {
        verdict = .stalled(milliseconds: limits.stallTime)
      }
      if verdict != nil { return result }
      let rest = (min(end, stall) - now) / .milliseconds(1)
      lc_multi_poll(library, multi, Int32(min(100, max(1, rest.rounded(.up)))))
    }
  }

  /// Whether a connection may be made: a name of the web, too, can be that of a machine of this network.
  private func mayConnect(to address: UnsafePointer<curl_sockaddr>) -> Bool {
    var digits = [CChar](repeating: 0, count: 64)
    guard lc_numeric_host(address, &digits, digits.count) else { return true }
    return mayAsk(digits.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
  }

  /// Whether a machine may be asked, over a connection that may have been open before.
  private func mayAsk(_ host: String) -> Bool {
    let machine = HostReach(host)
    guard isLed else {
      firstMachine = machine
      return true
    }
    if firstMachine.mayLead(to: machine) { return true }
    verdict = .leadsInside(host)
    return false
  }

  /// Takes some of the page; false ends the transfer.
  private func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    lastByte = .now
    do throws(FetchError.Cause) {
      if body.isEmpty, wanted == .page { try headers.check() }
      if body.count + bytes.count > limits.bytes { throw .tooLarge(bytes: limits.bytes) }
    } catch {
      verdict = error
      return false
    }
    body.append(contentsOf: bytes)
    return true
  }

  /// Takes a header; false ends the transfer.
  private func takeHeader(_ line: UnsafeRawBufferPointer) -> Bool {
    lastByte = .now
    headers.add(String(decoding: line, as: UTF8.self), bytes: line.count)
    if headers.redirects { isLed = true }
    if let target = headers.redirectHost, let origin, !origin.mayLead(to: HostReach(target)) {
      verdict = .leadsInside(target)
      return false
    }
    if let staysAt, let target = headers.redirectHost?.lowercased(), target != staysAt {
      verdict = .leadsAway(target)
      return false
    }
    if headers.bytes <= limits.headerBytes { return true }
    verdict = .tooManyHeaders(bytes: limits.headerBytes)
    return false
  }

  private func cause(
    of result: CURLcode, _ handle: UnsafeMutableRawPointer, _ address: PageAddress
  ) -> FetchError.Cause {
    let effective = lc_get_string(library, handle, CURLINFO_EFFECTIVE_URL).map { String(cString: $0) }
    let host = effective.flatMap { try? PageAddress($0).host } ?? address.host
    let written = String(cString: message)
    let words = written.isEmpty ? String(cString: lc_words(library, result)) : trimmed(written)
    switch result {
    case CURLE_URL_MALFORMAT: return .invalidAddress
    case CURLE_UNSUPPORTED_PROTOCOL:
      // Also an answer without headers, which HTTP/0.9 had.
      if let target = headers.location { return .leadsElsewhere(target) }
      return .notHTTP
    case CURLE_COULDNT_RESOLVE_HOST: return .unknownHost(host)
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: return .other("the proxy cannot be reached (\(words))")
    case CURLE_COULDNT_CONNECT:
      return .noConnection(host, system: Int32(lc_get_long(library, handle, CURLINFO_OS_ERRNO)))
    case CURLE_OPERATION_TIMEDOUT: return .connectTimedOut(host, milliseconds: limits.connectTime)
    case CURLE_TOO_MANY_REDIRECTS: return .tooManyRedirects(limits.redirects)
    case CURLE_FILESIZE_EXCEEDED: return .tooLarge(bytes: limits.bytes)
    case CURLE_BAD_CONTENT_ENCODING: return .broken
    case CURLE_GOT_NOTHING: return .noAnswer
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2_STREAM: return .brokenOff
    case CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2: return .notHTTP
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_PINNEDPUBKEYNOTMATCH,
      CURLE_USE_SSL_FAILED:
      return .unsafe(words)
    default: return .other(words)
    }
  }
}
