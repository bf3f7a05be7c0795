import Foundation
import Library
import LoopbackServer
import Search
import Synchronization
import Testing

@testable import pullquote

/// Servers that the library is kept in step with, by the built program and a server on this machine.
@Suite struct SyncCommandTests {
  private static let filler =
    "<p>The harbour master counted the boats again on Monday, and found that one of them was missing from its place.</p>"

  private static func text(_ words: String) -> String {
    "<p>“\(words),” said Ada Rook, the harbour master.</p>" + String(repeating: filler, count: 10)
  }

  /// Numbers as each kind gives them.
  private static func number(_ place: Int, _ kind: ReaderServer.Kind) -> Int64 {
    kind == .freshRSS ? 1_712_345_678_000_000 + Int64(place) : Int64(place)
  }

  private static func contents(_ kind: ReaderServer.Kind, _ titles: [String]) -> ReaderServer.Contents {
    var contents = ReaderServer.Contents()
    contents.feeds = [ReaderServer.Feed(1, "http://127.0.0.1:9/sea", "The Harbour", label: "Water")]
    let now = Int64(time(nil))
    contents.items = titles.enumerated().map { place, title in
      ReaderServer.Item(
        number(place + 1, kind), of: 1, title, url: "https://example.org/\(title)", text: text("It was \(title)"),
        published: now - 1000 + Int64(place))
    }
    return contents
  }

  /// A library that is not there yet.
  private struct Place {
    let folder: TemporaryFolder
    let library: String

    init() throws {
      folder = try TemporaryFolder()
      library = folder.path + "/library.db"
    }

    func run(_ arguments: String..., input: String = "") throws -> Program.Run {
      try Program.run(arguments + ["--library", library], input: Array(input.utf8))
    }

    func add(_ server: LoopbackServer) throws -> Program.Run {
      try run("sync", "add", server.address("/"), "--user", "ada", input: "salt & pepper\n")
    }

    /// Marks an article as the reader does.
    func mark(_ title: String, isStarred: Bool = false) throws {
      let library = try Library(path: library)
      let found = try library.order(ArticleListRequest(query: "in:headline \(title)")).ids
      try library.setRead(true, found)
      if isStarred { try library.setStarred(true, found) }
      try library.close()
    }

    func ids(_ query: String...) throws -> [String] {
      try Program.run(["list", "--format", "jsonl", "--library", library] + query).lines.map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return "\(object?["title"] as? String ?? "?")"
      }.sorted()
    }
  }

  @Test(arguments: ReaderServer.Kind.allCases)
  func articlesAndMarksGoBothWays(_ kind: ReaderServer.Kind) throws {
    let reader = ReaderServer(kind, Self.contents(kind, ["one", "two", "three"]))
    reader.change { $0.items[2].isStarred = true }
    let server = reader.serve()
    let place = try Place()
    let added = try place.add(server)
    let title = "127.0.0.1:\(server.port)\(kind.path)"
    #expect(added.complaints.isEmpty)
    #expect(added.text == "Added \(title); “pullquote sync” fetches its articles.\n")
    let first = try place.run("sync")
    #expect(first.complaints.isEmpty && first.status == 0)
    #expect(first.text == "Synced with \(title): 1 new feed, 3 new articles.\n")
    #expect(try place.ids() == ["one", "three", "two"])
    #expect(try place.ids("is:starred") == ["three"])
    #expect(try place.run("quotes", "--speaker", "rook").lines.count == 4)
    let feeds = try place.run("feeds", "list").text
    #expect(feeds.contains("The Harbour") && feeds.contains("Water"))
    // Nothing changed: nothing is done.
    #expect(try place.run("sync").text == "Synced with \(title): nothing new.\n")
    // One is read there, and a fourth comes.
    reader.change { contents in
      contents.items[0].isRead = true
      var item = contents.items[0]
      (item.number, item.title, item.url) = (Self.number(4, kind), "four", "https://example.org/four")
      (item.text, item.published) = (Self.text("It was four"), Int64(time(nil)))
      contents.items.append(item)
    }
    // It does not ask for feeds that come by a server.
    let update = try place.run("feeds", "update")
    #expect(update.text == "Synced with \(title): 1 new article, 1 mark received.\n" && update.status == 0)
    #expect(try place.ids("is:unread") == ["three", "two"])
    let removed = try place.run("feeds", "remove", "The Harbour")
    #expect(removed.status == 1 && removed.complaints.contains("comes from a server"))
    #expect(try place.run("check").status == 0)
    for text in try [
      place.run("sync", "list").text, place.run("sync", "list", "--format", "jsonl").text, feeds, update.text,
      place.run("feeds", "export").text, place.run("export").text,
    ] {
      #expect(!text.contains("pepper") && !text.contains("0123456789abcdef"))
    }
  }

  @Test(arguments: ReaderServer.Kind.allCases)
  func whatIsMarkedHereIsSent(_ kind: ReaderServer.Kind) throws {
    let reader = ReaderServer(kind, Self.contents(kind, ["one", "two"]))
    let server = reader.serve()
    let place = try Place()
    _ = try place.add(server)
    _ = try place.run("sync")
    try place.mark("one", isStarred: true)
    let run = try place.run("sync")
    #expect(run.text.hasSuffix(": 2 marks sent.\n"))
    #expect(reader.now.items.map(\.isRead) == [true, false] && reader.now.items.map(\.isStarred) == [true, false])
  }

  @Test func whatIsNotLetInIsToldWithoutItsPassword() throws {
    let reader = ReaderServer(.freshRSS, Self.contents(.freshRSS, ["one"]))
    let server = reader.serve()
    let place = try Place()
    let wrong = try place.run("sync", "add", server.address("/"), "--user", "ada", input: "sugar\n")
    #expect(wrong.status == 1 && wrong.text.isEmpty)
    #expect(
      wrong.complaints
        == "pullquote: “\(server.address("/api/greader.php"))” rejects the user “ada”: the name or the password is wrong, or the API is switched off.\n"
    )
    #expect(try place.run("sync", "list").text == "" || place.run("sync", "list").lines.count <= 1)
    let none = LoopbackServer { _ in [.answer([], type: nil, status: "404 Not Found")] }
    let refused = try place.run("sync", "add", none.address("/"), "--user", "ada", input: "salt & pepper\n")
    #expect(refused.status == 1 && refused.complaints.contains("does not answer as a Google Reader API"))
    // Nobody is told a password who is no such server.
    #expect(none.requests.allSatisfy { $0.body.isEmpty })
    let open = try place.folder.file("open", text: "salt & pepper\n")
    chmod(open, 0o644)
    let read = try place.run("sync", "add", server.address("/"), "--user", "ada", "--password-file", open)
    #expect(
      read.complaints == "pullquote: There is no password: “\(open)” can be read by others; run “chmod 600” on it.\n"
    )
    chmod(open, 0o600)
    #expect(try place.run("sync", "add", server.address("/"), "--user", "ada", "--password-file", open).status == 0)
    let command = try place.run(
      "sync", "add", server.address("/"), "--user", "ada", "--password-command", "echo no >&2; cat '\(open)'")
    #expect(command.status == 0 && command.text.contains("was added before"))
    let failing = try place.run("sync", "add", server.address("/"), "--user", "ada", "--password-command", "false")
    #expect(failing.complaints == "pullquote: There is no password: the password command failed.\n")
  }

  @Test func aTokenThatIsNotTakenAnyMoreIsAskedForAgain() throws {
    let reader = ReaderServer(.miniflux, Self.contents(.miniflux, ["one", "two"]))
    let server = reader.serve()
    let place = try Place()
    _ = try place.add(server)
    reader.change { ($0.authorization, $0.token) = ("ada/of-another-day", "of-another-day") }
    let run = try place.run("sync")
    #expect(run.status == 0 && run.text.contains("2 new articles"))
    reader.change { $0.items[0].isRead = true }
    #expect(try place.run("sync").text.hasSuffix(": 1 mark received.\n"))
    #expect(server.requests.count { $0.path == "/accounts/ClientLogin" } == 2)
    _ = server
  }

  @Test(arguments: [
    ("5xx", "the server failed (500)"), ("cut", "the connection broke off"), ("garbage", "what came is no JSON"),
    ("other", "what came has no “itemRefs”"), ("endless", "more numbers of articles"), ("moved", "redirects to"),
  ])
  func whatAServerDoesBadlyIsSaidAndNothingIsLost(_ fault: String, _ words: String) throws {
    let isBroken = Mutex(false)
    let reader = ReaderServer(.freshRSS, Self.contents(.freshRSS, ["one", "two"])) { request in
      guard isBroken.withLock({ $0 }), request.path.contains("/stream/items/ids") else { return nil }
      switch fault {
      case "5xx": return [.answer([], type: nil, status: "500 Oops", headers: ["Retry-After: 60"])]
      case "cut": return [.text("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"itemRefs\":[{\"id\"")]
      case "garbage": return [.answer(Array("<html>Sign in".utf8))]
      case "other": return [.answer(Array("{}".utf8))]
      case "endless": return [.answer(Array(#"{"itemRefs":[{"id":"7"}],"continuation":"7"}"#.utf8))]
      default: return [.redirect(to: "https://elsewhere.example/")]
      }
    }
    let server = reader.serve()
    let place = try Place()
    _ = try place.add(server)
    _ = try place.run("sync")
    try place.mark("one")
    isBroken.withLock { $0 = true }
    let run = try place.run("sync")
    #expect(run.status == 1 && run.complaints.contains(words), "\(run.complaints)")
    #expect(run.text.contains("Partly synced") && run.text.contains("1 mark sent"))
    #expect(try place.run("sync", "list").text.contains(words))
    isBroken.withLock { $0 = false }
    let again = try place.run("sync")
    #expect(again.status == 0 && again.text.hasSuffix(": nothing new.\n"))
    #expect(try place.ids("is:unread") == ["two"])
  }

  @Test func whatTheServerNamesAndDoesNotSendIsAskedForAgain() throws {
    let reader = ReaderServer(.freshRSS, Self.contents(.freshRSS, ["one", "two", "three"]))
    reader.change { $0.withheld = [$0.items[0].number, $0.items[1].number] }
    let server = reader.serve()
    let place = try Place()
    _ = try place.add(server)
    let title = "127.0.0.1:\(server.port)/api/greader.php"
    #expect(
      try place.run("sync").text
        == "Synced with \(title): 1 new feed, 1 new article, 2 articles not sent by the server, to be asked for again.\n"
    )
    reader.change { $0.withheld = [] }
    #expect(try place.run("sync").text == "Synced with \(title): 2 new articles.\n")
    #expect(try place.ids() == ["one", "three", "two"])
  }

  @Test func removingAServerForgetsItsPassword() throws {
    let server = ReaderServer(.freshRSS, Self.contents(.freshRSS, ["one"])).serve()
    let place = try Place()
    _ = try place.add(server)
    _ = try place.run("sync")
    let holds = { (secret: String) throws -> Bool in
      try Data(contentsOf: URL(filePath: place.library)).range(of: Data(secret.utf8)) != nil
    }
    #expect(try holds("salt & pepper"))
    #expect(try place.run("sync", "remove", "127.0.0.1:\(server.port)/api/greader.php").status == 0)
    #expect(try !holds("salt & pepper") && !holds("0123456789abcdef"))
  }

  @Test func anAnswerThatFailsOnceIsAskedForAgain() throws {
    let count = Mutex(0)
    let reader = ReaderServer(.miniflux, Self.contents(.miniflux, ["one"])) { request in
      guard request.path.contains("contents"),
        count.withLock({
          $0 += 1; return $0 == 1
        })
      else { return nil }
      return [.answer([], type: nil, status: "502 Bad Gateway")]
    }
    let server = reader.serve()
    let place = try Place()
    _ = try place.add(server)
    #expect(try place.run("sync").text.contains("1 new article"))
    #expect(count.withLock { $0 } == 2)
    _ = server
  }

  /// Killed again and again at any moment, it comes to the end, and has everything once.
  @Test func whateverEndsItNothingIsLostOrDoubled() throws {
    let titles = (1...300).map { "story-\($0)" }
    let reader = ReaderServer(.freshRSS, Self.contents(.freshRSS, titles))
    let server = reader.serve()
    let place = try Place()
    _ = try place.add(server)
    var random = SystemRandomNumberGenerator()
    for _ in 0..<12 {
      let process = Process()
      process.executableURL = Program.url
      process.arguments = ["sync", "--library", place.library]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(useconds_t.random(in: 50_000...900_000, using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    let last = try place.run("sync")
    #expect(last.status == 0, "\(last.complaints)")
    #expect(try place.ids() == titles.sorted())
    #expect(try place.run("check").status == 0)
    let again = try place.run("sync")
    #expect(again.text.hasSuffix(": nothing new.\n"))
  }
}
