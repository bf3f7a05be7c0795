import Glibc
import LoopbackServer
import Synchronization
import Testing

@testable import Fetching

/// A page, and servers that answer as no server should. Every wait is bounded by a small limit of the fetcher's own.
@Suite struct FetcherTests {
  private static let page = Array("<!doctype html><title>Ice breaks early</title><p>The ice broke on Monday.".utf8)

  /// Limits that a machine under load keeps where nothing is wrong, and that are soon over where something is.
  private static let limits = {
    var limits = FetchLimits()
    limits.connectTime = 20_000
    limits.stallTime = 20_000
    limits.totalTime = 30_000
    limits.bytes = 1 << 20
    limits.headerBytes = 16 << 10
    return limits
  }()

  private func fetcher(_ change: (inout FetchLimits) -> Void = { _ in }) -> Fetcher {
    var limits = Self.limits
    change(&limits)
    return Fetcher(userAgent: "Pullquote/test", limits: limits)
  }

  /// Why a page of a server that takes these steps does not come.
  private func cause(
    _ steps: [LoopbackServer.Step], _ change: (inout FetchLimits) -> Void = { _ in }
  ) -> FetchError.Cause? {
    let server = LoopbackServer { _ in steps }
    do throws(FetchError) {
      _ = try fetcher(change).page(at: server.address())
      return nil
    } catch {
      return error.cause
    }
  }

  @Test func fetchesAPage() throws {
    let server = LoopbackServer { _ in [.answer(Self.page, type: "Text/HTML; Charset=\"Shift_JIS\"")] }
    let page = try fetcher().page(at: server.address("/a?b=c#d"))
    #expect(page.bytes == Self.page)
    #expect(page.address == server.address("/a?b=c"))
    #expect(page.type?.essence == "text/html")
    #expect(page.type?.charset == "Shift_JIS")
    let request = try #require(server.requests.first)
    #expect(request.path == "/a?b=c")
    #expect(request.head.contains("User-Agent: Pullquote/test\r\n"))
    #expect(request.head.contains("gzip"))
  }

  @Test func sendsAnAddressInTheLettersThatServersRead() throws {
    let server = LoopbackServer { _ in [.answer(Self.page)] }
    _ = try fetcher().page(at: "  http://127.0.0.1:\(server.port)/zürich/a b  ")
    #expect(server.requests.map(\.path) == ["/z%C3%BCrich/a%20b"])
  }

  @Test func followsRedirectsAndSaysWhereTheyLed() throws {
    let server = LoopbackServer { request in
      switch request.path {
      case "/old": [.redirect(to: "/older?x")]
      case "/older?x": [.redirect(to: "new", headers: ["Set-Cookie: seen=1"])]
      default: [.answer(request.head.contains("Cookie: seen=1") ? Self.page : [])]
      }
    }
    let page = try fetcher().page(at: server.address("/old"))
    #expect(page.address == server.address("/new"))
    #expect(page.bytes == Self.page, "cookies are carried along")
  }

  @Test func keepsUserAndPasswordToItself() throws {
    let server = LoopbackServer { _ in [.answer(Self.page)] }
    let page = try fetcher().page(at: "http://ada:secret@127.0.0.1:\(server.port)/x")
    #expect(page.address == server.address("/x"))
    #expect(server.requests.first?.head.contains("Authorization: Basic") == true)
  }

  @Test func unpacksWhatIsPacked() throws {
    let server = LoopbackServer { _ in [.answer(Gzip.packed(Self.page), headers: ["Content-Encoding: gzip"])] }
    #expect(try fetcher().page(at: server.address()).bytes == Self.page)
  }

  @Test func takesAPageWithoutLengthToTheEndOfItsConnection() throws {
    let server = LoopbackServer { _ in [.text("HTTP/1.0 200 OK\r\n\r\n"), .bytes(Self.page)] }
    let page = try fetcher().page(at: server.address())
    #expect(page.bytes == Self.page)
    #expect(page.type == nil)
  }

  @Test func takesAPageInChunks() throws {
    let server = LoopbackServer { _ in
      [
        .text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n"),
        .text("5\r\n<p>Ic\r\n"), .text("6\r\ne thaw\r\n0\r\n\r\n"),
      ]
    }
    #expect(try fetcher().page(at: server.address()).bytes == Array("<p>Ice thaw".utf8))
  }

  @Test func anEmptyPageIsAPage() throws {
    let server = LoopbackServer { _ in [.answer([])] }
    #expect(try fetcher().page(at: server.address()).bytes.isEmpty)
  }

  // MARK: What is no page

  @Test(arguments: [
    ("204 No Content", 204), ("300 Multiple Choices", 300), ("401 Unauthorized", 401), ("403 Forbidden", 403),
    ("404 Not Found", 404), ("410 Gone", 410), ("418 I'm a teapot", 418), ("500 Oops", 500),
  ])
  func saysWhatAStatusMeans(_ line: String, _ status: Int) {
    let body = status == 204 ? [] : Self.page
    #expect(cause([.answer(body, status: line)]) == .status(status, retryAfter: nil))
    #expect(cause([.answer([], status: line)]) == .status(status, retryAfter: nil))
  }

  @Test(arguments: [("429 Too Many Requests", 429), ("503 Service Unavailable", 503)])
  func saysWhenToComeBack(_ line: String, _ status: Int) {
    #expect(
      cause([.answer(Self.page, status: line, headers: ["Retry-After: 120"])]) == .status(status, retryAfter: 120))
  }

  @Test(arguments: [
    ("application/epub+zip", "a book"), ("image/webp", "an image"), ("video/mp4", "a video"),
    ("application/json; charset=utf-8", "JSON data"), ("application/ld+json", "JSON data"),
    ("text/css", "a style sheet"),
    ("application/rss+xml", "a feed"), ("application/x-what", "data of another kind"),
  ])
  func takesNoPageThatIsNone(_ type: String, _ name: String) {
    // It hangs behind the headers: nobody needs to see the rest.
    let head = "HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\nContent-Length: 1000000\r\n\r\n%"
    guard case .noPage(let found) = cause([.text(head), .hang]) else {
      Issue.record("\(type) was taken for a page")
      return
    }
    #expect(found.name == name)
  }

  @Test(arguments: [
    "text/html", "TEXT/HTML;charset=x", "application/xhtml+xml", "text/plain", "text/markdown", "text/xml",
    "application/pdf",
    "application/octet-stream", "nonsense", "",
  ])
  func takesWhatMayBeOne(_ type: String) {
    #expect(cause([.answer(Self.page, type: type)]) == nil)
  }

  // MARK: What costs too much

  @Test func goesRoundNoCircle() {
    #expect(cause([.redirect(to: "/again")]) { $0.redirects = 4 } == .tooManyRedirects(4))
  }

  /// What a page of the web shows, or one that nobody knows the address of, is on no machine of this network; what a page of this
  /// machine shows may be.
  @Test(
    arguments: [
      (nil, false), ("https://weir.example/story", false), ("http://127.0.0.1:1/story", true),
      ("http://192.168.0.9/story", true), ("no address", false),
    ] as [(String?, Bool)])
  func aPictureComesFromWhereItsPageMayLead(_ page: String?, _ mayCome: Bool) {
    let server = LoopbackServer { _ in [.answer(Self.page, type: "image/png")] }
    do throws(FetchError) {
      #expect(try fetcher().picture(at: server.address("/a.png"), of: page).bytes == Self.page)
      #expect(mayCome)
    } catch {
      #expect(!mayCome && error.cause == .leadsInside("127.0.0.1") && server.requests.isEmpty)
    }
  }

  @Test(arguments: ["file:///etc/hostname", "ftp://127.0.0.1/x", "gopher://127.0.0.1/x"])
  func isNotLedElsewhere(_ target: String) {
    #expect(cause([.redirect(to: target)]) == .leadsElsewhere(target))
  }

  @Test func isNotBlownUp() {
    let bomb = Gzip.bomb(unpacked: 64 << 20)
    #expect(bomb.count < Self.limits.bytes)
    #expect(cause([.answer(bomb, headers: ["Content-Encoding: gzip"])]) == .tooLarge(bytes: 1 << 20))
  }

  @Test func refusesALengthThatIsTooLarge() {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999999999999\r\n\r\n"
    #expect(cause([.text(head), .hang]) == .tooLarge(bytes: 1 << 20))
  }

  @Test func stopsWhatNeverEnds() {
    let head = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n"
    #expect(cause([.text(head), .bytesForEver(Array(repeating: 0x61, count: 65_536))]) == .tooLarge(bytes: 1 << 20))
  }

  @Test func stopsHeadersThatNeverEnd() {
    let line = Array("X-Padding: \(String(repeating: "x", count: 200))\r\n".utf8)
    #expect(cause([.text("HTTP/1.1 200 OK\r\n"), .bytesForEver(line)]) == .tooManyHeaders(bytes: 16 << 10))
  }

  @Test(arguments: ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nThe"])
  func waitsForNoServerThatFallsSilent(_ start: String) {
    #expect(cause([.text(start), .hang]) { $0.stallTime = 150 } == .stalled(milliseconds: 150))
  }

  @Test func waitsForNoDrip() {
    let page = Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + Array(repeating: 0x61, count: 100_000)
    #expect(cause([.drip(page, milliseconds: 5)]) { $0.totalTime = 200 } == .tooSlow(milliseconds: 200))
  }

  @Test func givesUpWhenAsked() {
    let server = LoopbackServer { _ in [.text("HTTP/1.1 200 OK\r\n"), .hang] }
    let asked = Mutex(0)
    #expect(throws: FetchError(address: server.address(), cause: .cancelled)) {
      try fetcher().page(at: server.address()) {
        asked.withLock { asked in
          asked += 1
          return asked > 2
        }
      }
    }
  }

  // MARK: What breaks

  @Test(arguments: [
    ("", FetchError.Cause.noAnswer), ("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nThe ice", .brokenOff),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n100\r\nThe", .brokenOff),
    ("SSH-2.0-OpenSSH_9.2p1 Debian\r\n", .notHTTP),
  ])
  func saysHowAConnectionEnded(_ text: String, _ expected: FetchError.Cause) {
    #expect(cause([.text(text)]) == expected)
  }

  @Test func saysThatAConnectionBroke() {
    #expect(cause([.text("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nThe"), .reset]) == .brokenOff)
  }

  @Test func saysThatAPageIsPackedWrongly() {
    #expect(cause([.answer(Array("no gzip".utf8), headers: ["Content-Encoding: gzip"])]) == .broken)
  }

  @Test func saysThatNobodyListens() {
    var server: LoopbackServer? = LoopbackServer { _ in [] }
    let address = server?.address() ?? ""
    server = nil
    // The port is let go by the server's own thread, soon but not at once.
    var cause: FetchError.Cause?
    for _ in 0..<200 {
      do throws(FetchError) { _ = try fetcher().page(at: address) } catch { cause = error.cause }
      if case .noConnection = cause { break }
    }
    #expect(cause == .noConnection("127.0.0.1", system: ECONNREFUSED))
  }

  @Test func saysThatAConnectionIsNotSafe() {
    let server = LoopbackServer { _ in [.answer(Self.page)] }
    #expect {
      try fetcher().page(at: "https://127.0.0.1:\(server.port)/")
    } throws: { error in
      if case .unsafe = (error as? FetchError)?.cause { true } else { false }
    }
  }

  @Test(arguments: [
    ("ftp://example.org/x", FetchError.Cause.unknownScheme("ftp")), ("http://", .invalidAddress),
    ("https:///x", .invalidAddress), ("example.org", .invalidAddress), ("http://a:b:c/", .invalidAddress),
    ("http://exa mple.org/", .invalidAddress), ("http://[::1/", .invalidAddress),
  ])
  func saysWhatIsNoAddress(_ address: String, _ expected: FetchError.Cause) {
    #expect(throws: FetchError(address: address, cause: expected)) { try fetcher().page(at: address) }
  }

  @Test func saysThatThereIsNoLibcurl() {
    var fetcher = fetcher()
    fetcher.library = "libnosuchthing.so.9"
    #expect(throws: FetchError(address: "http://127.0.0.1/", cause: .noLibrary)) {
      try fetcher.page(at: "http://127.0.0.1/")
    }
  }
}

@Suite struct FetchErrorTests {
  private static let sentences: [(FetchError.Cause, String)] = [
    (.invalidAddress, "this is not the address of a page"),
    (.unknownScheme("ftp"), "only http:// and https:// are supported, not ftp://"),
    (.unknownHost("x.test"), "there is no host called “x.test”, or no network"),
    (.noConnection("x.test", system: ECONNREFUSED), "“x.test” refused the connection (connection refused)"),
    (.connectTimedOut("x.test", milliseconds: 15_000), "“x.test” did not answer within 15 seconds"),
    (.stalled(milliseconds: 250), "the server sent nothing for 250 milliseconds"),
    (.tooSlow(milliseconds: 1000), "it had not arrived after a second"),
    (.tooLarge(bytes: 32 << 20), "it is larger than 32 MB, the limit for one page"),
    (.status(404, retryAfter: nil), "there is no such page (404)"),
    (
      .status(429, retryAfter: 60),
      "the server had too many requests (429); it asks you to wait 60 seconds"
    ),
    (.leadsElsewhere("file:///x"), "it leads to “file:///x”, which is not a web address"),
  ]

  @Test(arguments: sentences)
  func isASentence(_ cause: FetchError.Cause, _ clause: String) {
    let error = FetchError(address: "https://x.test/a", cause: cause)
    #expect(error.description == "“https://x.test/a” could not be fetched: \(clause).")
  }

  @Test func namesWhatIsNoPage() throws {
    let type = try #require(MediaType("application/epub+zip"))
    #expect(FetchError.Cause.noPage(type).clause == "it is a book (application/epub+zip) and not an article")
  }
}

@Suite struct MediaTypeTests {
  @Test(arguments: [
    ("text/html; charset=utf-8", "text/html", "utf-8"), (" text/html ;charset='ISO-8859-1'", "text/html", "ISO-8859-1"),
    ("text/html; x=y; CHARSET = gbk ; z", "text/html", "gbk"), ("text/html", "text/html", nil),
    ("text/html; charset=", "text/html", nil), ("text", nil, nil), ("", nil, nil), (";", nil, nil),
  ])
  func readsAHeader(_ value: String, _ essence: String?, _ charset: String?) {
    let type = MediaType(value)
    #expect(type?.essence == essence)
    #expect(type?.charset == charset)
  }
}
