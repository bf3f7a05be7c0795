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
}
