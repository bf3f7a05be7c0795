import Foundation
import LoopbackServer
import Testing

@testable import Fetching

/// Answers of any kind, with what their headers say of the next time.
@Suite struct AnswerTests {
  private func fetcher() -> Fetcher { Fetcher(userAgent: "Pullquote/test") }

  @Test func anAnswerIsGivenWithItsStatus() throws {
    let server = LoopbackServer { _ in
      [
        .answer(
          Array("<rss/>".utf8), type: "application/rss+xml", status: "200 OK",
          headers: [
            "ETag: W/\"a  b\"", "Last-Modified: Tue, 3 Mar 2026 10:00:00 GMT", "Cache-Control: public, Max-Age=600",
          ])
      ]
    }
    var request = FetchRequest(address: server.address("/feed"), accepted: FetchRequest.feeds)
    let answer = try fetcher().answer(to: request)
    #expect(answer.status == 200 && answer.bytes == Array("<rss/>".utf8))
    #expect(answer.entityTag == "W/\"a  b\"" && answer.lastModified == "Tue, 3 Mar 2026 10:00:00 GMT")
    #expect(answer.receipt.status == 200)
    #expect(
      answer.receipt.headers == [
        "Last-Modified: Tue, 3 Mar 2026 10:00:00 GMT", "ETag: W/\"a  b\"", "Content-Type: application/rss+xml",
      ])
    #expect(answer.maxAge == 600 && answer.retryAfter == nil && !answer.hasMoved)
    (request.entityTag, request.lastModified) = (answer.entityTag, answer.lastModified)
    _ = try fetcher().answer(to: request)
    let head = try #require(server.requests.last).head
    #expect(head.contains("If-None-Match: W/\"a  b\"\r\n"))
    #expect(head.contains("If-Modified-Since: Tue, 3 Mar 2026 10:00:00 GMT\r\n"))
    // What no server can have sent is no way into its headers.
    request.entityTag = "\"a\"\r\nX-Evil: 1"
    _ = try fetcher().answer(to: request)
    #expect(server.requests.last?.head.contains("X-Evil") == false)
  }

  @Test(arguments: [("120", 120), ("soon", nil), ("Sun, 06 Nov 1994 08:49:37 GMT", 0)] as [(String, Int?)])
  func aServerMayWantToBeLeftAlone(_ value: String, _ seconds: Int?) throws {
    let server = LoopbackServer { _ in
      [.answer([], type: nil, status: "429 Too Many Requests", headers: ["Retry-After: \(value)"])]
    }
    let answer = try fetcher().answer(to: FetchRequest(address: server.address(), accepted: "*/*"))
    #expect(answer.status == 429 && answer.retryAfter == seconds)
    #expect(answer.complaint(about: "http://a:b@example.org/").contains("“http://example.org/” could not be fetched"))
  }

  @Test(
    arguments: [
      (["301"], true), (["308", "301"], true), (["302"], false), (["301", "302"], false), (["307", "301"], false),
      ([], false),
    ] as [([String], Bool)])
  func whatMovedForGoodIsToldFromDetours(_ statuses: [String], _ hasMoved: Bool) throws {
    let server = LoopbackServer { request in
      let step = Int(request.path.dropFirst()) ?? 0
      if step == statuses.count { return [.answer([], type: "text/xml", status: "304 Not Modified")] }
      return [.answer([], type: nil, status: "\(statuses[step]) Moved", headers: ["Location: /\(step + 1)"])]
    }
    let answer = try fetcher().answer(to: FetchRequest(address: server.address("/0"), accepted: "*/*"))
    #expect(answer.hasMoved == hasMoved && answer.address == server.address("/\(statuses.count)"))
  }

  @Test func aSiteThatIsAskedAgainIsAskedOverTheSameConnection() throws {
    let server = LoopbackServer(keepsOpen: true) { request in
      request.path == "/from"
        ? [
          .answer([], type: nil, status: "302 Found", headers: ["Location: /to"], isLast: false)
        ] : [.answer(Array(request.path.utf8), isLast: false)]
    }
    let fetcher = fetcher()
    for path in ["/1", "/2", "/from", "/3"] {
      let answer = try fetcher.answer(to: FetchRequest(address: server.address(path), accepted: "*/*"))
      #expect(answer.bytes == Array((path == "/from" ? "/to" : path).utf8))
    }
    #expect(server.connectionCount == 1 && server.requests.count == 5)
    // One that was closed meanwhile is made anew.
    let closing = LoopbackServer { _ in [.answer(Array("x".utf8))] }
    for _ in 0..<3 {
      #expect(try fetcher.answer(to: FetchRequest(address: closing.address(), accepted: "*/*")).bytes == [0x78])
    }
    #expect(closing.connectionCount == 3)
  }

  @Test func manyThreadsShareTheirConnections() throws {
    let servers = (0..<5).map { _ in LoopbackServer(keepsOpen: true) { [.answer(Array($0.path.utf8), isLast: false)] } }
    let fetcher = fetcher()
    DispatchQueue.concurrentPerform(iterations: 200) { round in
      let path = "/\(round)"
      let request = FetchRequest(address: servers[round % 5].address(path), accepted: "*/*")
      #expect((try? fetcher.answer(to: request))?.bytes == Array(path.utf8))
    }
    #expect(servers.reduce(0) { $0 + $1.requests.count } == 200)
    #expect(servers.reduce(0) { $0 + $1.connectionCount } < 100)
  }

  @Test func aFormIsSentAndNotToWhereTheServerLeads() throws {
    let server = LoopbackServer { request in
      request.path == "/moved" ? [.redirect(to: "/elsewhere")] : [.answer(request.body)]
    }
    var request = FetchRequest(address: server.address("/form"), accepted: "*/*")
    request.form = "a=1&b=%26"
    #expect(try fetcher().answer(to: request).bytes == Array("a=1&b=%26".utf8))
    #expect(server.requests.last?.head.hasPrefix("POST /form") == true)
    request.address = server.address("/moved")
    request.followsRedirects = false
    let answer = try fetcher().answer(to: request)
    #expect(answer.status == 302 && answer.location == "/elsewhere")
    #expect(server.requests.map(\.path) == ["/form", "/moved"])
  }

  @Test func headersOfSomebodysOwnStayAtTheirHost() throws {
    let server = LoopbackServer { request in
      request.path == "/away"
        ? [.redirect(to: "http://localhost:\(request.head.contains("never") ? 1 : 2)/")] : [.answer(Array("x".utf8))]
    }
    var request = FetchRequest(address: server.address("/"), accepted: "*/*")
    (request.extraHeaders, request.userAgent) = (["X-Key: secret", "X-Bad: a\r\nX-Evil: 1"], "Reader of Ada")
    _ = try fetcher().answer(to: request)
    let head = try #require(server.requests.last).head
    #expect(head.contains("X-Key: secret\r\n") && head.contains("User-Agent: Reader of Ada\r\n"))
    #expect(!head.contains("X-Evil"))
    request.address = server.address("/away")
    let error = #expect(throws: FetchError.self) { try fetcher().answer(to: request) }
    #expect(error?.cause == .leadsAway("localhost"))
    #expect(error?.description.contains("secret") == false)
  }

  @Test func cookiesOfAFileGoToTheirSite() throws {
    let server = LoopbackServer { _ in [.answer(Array("x".utf8), headers: ["Set-Cookie: other=1"])] }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("cookies-\(UUID().uuidString)")
    let text =
      "# Netscape HTTP Cookie File\n127.0.0.1\tFALSE\t/\tFALSE\t0\tsession\tabc\nexample.org\tFALSE\t/\tFALSE\t0\tother\tno\n"
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var request = FetchRequest(address: server.address("/"), accepted: "*/*")
    request.cookieFile = file.path
    _ = try fetcher().answer(to: request)
    #expect(server.requests.last?.head.contains("Cookie: session=abc\r\n") == true)
    #expect(try Data(contentsOf: file) == Data(text.utf8))
  }
}
