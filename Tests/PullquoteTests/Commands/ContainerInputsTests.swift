import Foundation
import Testing

@testable import pullquote

/// Articles in what files wrap, as the commands read them.
@Suite struct ContainerInputsTests {
  private static let mail = """
    From: Weir News <news@weir.example>
    Subject: Weir to be mended
    Date: Tue, 3 Feb 2026 09:00:00 +0100
    MIME-Version: 1.0
    Content-Type: text/plain; charset="utf-8"

    The weir at Sallow Mill leaks, and the council will mend it before the spring floods come down the valley.

    “It leaks, and it has leaked for years,” said Ada Rook, who keeps the mill.

    """
  private static let mailbox = [1, 2].map { "From ada Tue Feb  \($0) 08:00:00 2026\n\(mail)\n" }.joined()

  @Test func aMailIsAnArticleWithTheFactsOfItsHead() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["parse", try folder.file("weir.eml", text: Self.mail)])
    #expect(run.status == 0)
    #expect(run.text.contains(#""headline":"Weir to be mended""#))
    #expect(run.text.contains(#""publisher":"Weir News""#))
    #expect(run.text.contains(#""published":"2026-02-03T09:00:00+01:00""#))
    #expect(run.text.contains("It leaks, and it has leaked for years"))
  }

  @Test func everyMailOfAMailboxIsAnInput() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("weir.mbox", text: Self.mailbox)
    let run = try Program.run(["parse", path])
    #expect(run.status == 0)
    #expect(run.lines.count == 2)
    #expect(run.lines.last?.contains("\"input\":\"\(path)/2\"") == true)
    #expect(try Program.run(["parse", "-"], input: Array(Self.mailbox.utf8)).lines.count == 2)
    #expect(try Program.run(["parse", folder.path]).lines.count == 2)
  }

  @Test func aBrokenArchiveIsSaidAndTheRestIsRead() throws {
    let folder = try TemporaryFolder()
    try folder.file("a.zip", [0x50, 0x4B, 0x03, 0x04, 0x20])
    try folder.file("b.mbox", text: Self.mailbox)
    let run = try Program.run(["quotes", "--format", "jsonl", folder.path])
    #expect(run.status == 1)
    #expect(run.lines.count == 2)
    #expect(run.complaints.contains("a.zip” could not be unpacked: it is broken"))
  }

  @Test func theEntriesOfAFeedAreArticles() throws {
    let feed = """
      <?xml version="1.0"?><!-- by hand --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Weir &amp; Mill</title><item><title>Weir to be mended</title>
      <link>https://weir.example/1</link><dc:creator>Bo Lind</dc:creator><pubDate>Tue, 3 Feb 2026 09:00:00 +0100</pubDate>
      <content:encoded><![CDATA[<p>The weir leaks, and the council will mend it before the spring floods come down.</p>
      <p>“It has leaked for years,” said Ada Rook, who keeps the mill.</p>]]></content:encoded></item>
      <item><title>Mill to be let</title><description>The mill &lt;b&gt;below&lt;/b&gt; the weir is to be let from May on.</description></item>
      </channel></rss>
      """
    let folder = try TemporaryFolder()
    let path = try folder.file("weir.xml", text: feed)
    for run in [try Program.run(["parse", path]), try Program.run(["parse", "-"], input: Array(feed.utf8))] {
      #expect(run.status == 0)
      #expect(run.lines.count == 2)
      let first = try #require(run.lines.first)
      for part in [
        #""url":"https://weir.example/1""#, #""headline":"Weir to be mended""#, #""authors":["Bo Lind"]"#,
        #""publisher":"Weir & Mill""#, #""published":"2026-02-03T09:00:00+01:00""#, "It has leaked for years",
      ] {
        #expect(first.contains(part), "\(part)")
      }
      #expect(run.lines.last?.contains("The mill below the weir is to be let from May on.") == true)
    }
  }

  @Test func aWebArchiveIsReadFromAPipe() throws {
    let page =
      "<html><body><h1>Weir to be mended</h1><p>“It leaks,” said Ada Rook, who keeps the mill.</p></body></html>"
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)"
    let record = """
      WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://weir.example/1\r\n\
      Content-Type: application/http\r\nContent-Length: \(answer.utf8.count)\r\n\r\n\(answer)\r\n\r\n
      """
    let run = try Program.run(["parse", "-"], input: Array(String(repeating: record, count: 40).utf8))
    #expect(run.status == 0)
    #expect(run.lines.count == 40)
    #expect(run.lines.allSatisfy { $0.contains(#""url":"https://weir.example/1""#) && $0.contains("Ada Rook") })
  }

  private static let filler = String(
    repeating: "<p>The weir at Ness leaks, and it is to be mended before the spring comes.</p>", count: 5)
  private static let page = "<html><body><p>“It leaks,” said Ada Rook.</p>\(filler)</body></html>"

  /// A page has what the list says of it where it does not say it itself; an article without one has its headline.
  @Test func theListOfAReferenceManagerBringsItsSnapshots() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: "\(folder.path)/files/2", withIntermediateDirectories: true)
    _ = try folder.file("files/2/weir.html", text: Self.page)
    let list = #"""
      {"config": {"label": "BetterBibTeX JSON"}, "items": [
        {"itemType": "newspaperArticle", "title": "Weir to be mended", "date": "2026-03-04", "url": "https://weir.example/4",
         "publicationTitle": "The Harbour", "tags": [{"tag": "mill"}], "creators": [{"firstName": "Tom", "lastName": "Ellery"}],
         "attachments": [{"path": "files/2/weir.html"}]},
        {"title": "Lost", "url": "https://weir.example/5", "attachments": [{"path": "files/3/lost.html"}]},
        {"title": "Outside", "url": "https://weir.example/6", "attachments": [{"path": "../files/2/weir.html"}]},
        {"title": "A book"}]}
      """#
    let file = try folder.file("library.json", text: list)
    for input in [file, folder.path] {
      let run = try Program.run(["parse", input])
      #expect(run.status == 1)
      #expect(
        run.complaints == "pullquote: “\(file)/4” could not be read: the list has neither its text nor its address.\n")
      #expect(run.lines.count == 3)
      let page = try #require(run.lines.first { $0.contains("It leaks") })
      for member in [
        #""url":"https://weir.example/4""#, #""headline":"Weir to be mended""#, #""publisher":"The Harbour""#,
        #""published":"2026-03-04""#, #""authors":["Tom Ellery"]"#,
      ] { #expect(page.contains(member)) }
      let lost = try #require(run.lines.first { $0.contains(#""headline":"Lost""#) })
      #expect(lost.contains("files/3/lost.html” could not be read"))
    }
    let library = ["--library", folder.path + "/library.db"]
    _ = try Program.run(["add", "-q", file] + library)
    #expect(try Program.run(["list", "--format", "jsonl"] + library).text.contains(#""tags":["mill"]"#))
  }

  /// The export of Omnivore: a list, its pages, and highlights, which are no articles.
  @Test func anExportOfOmnivoreIsReadByItsList() throws {
    let folder = try TemporaryFolder()
    for name in ["content", "highlights"] {
      try FileManager.default.createDirectory(atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
    _ = try folder.file("content/weir-1.html", text: Self.page)
    _ = try folder.file("highlights/weir-1.md", text: "> It leaks\n")
    _ = try folder.file(
      "metadata_0_to_20.json",
      text: #"""
        [{"id": "7", "slug": "weir-1", "title": "Weir to be mended", "author": "Tom Ellery", "url": "https://weir.example/4",
          "state": "Active", "labels": ["mill"], "savedAt": "2026-03-05T09:00:00Z", "publishedAt": "2026-03-04T08:00:00Z"}]
        """#)
    // Unpacked, and packed with the list in front and behind.
    var inputs = [folder.path]
    let names = ["highlights", "content", "metadata_0_to_20.json"]
    for (place, order) in [names, names.reversed()].enumerated() {
      let file = "\(folder.path)/packed-\(place).tar"
      let tar = try Process.run(
        URL(fileURLWithPath: "/usr/bin/env"), arguments: ["tar", "-cf", file, "-C", folder.path] + order)
      tar.waitUntilExit()
      inputs.append(file)
    }
    for input in inputs {
      let run = try Program.run(["parse", input])
      #expect(run.status == 0 && run.lines.count == (input == folder.path ? 3 : 1))
      for member in [
        #""url":"https://weir.example/4""#, #""headline":"Weir to be mended""#, #""authors":["Tom Ellery"]"#,
      ] { #expect(run.lines.allSatisfy { $0.contains(member) }) }
    }
  }

  @Test(arguments: [
    ("pocket.csv", "title,url,time_added,tags,status\nA weir,https://weir.example/1,17,,unread\n"),
    ("bookmarks.html", "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><DT><A HREF=\"https://weir.example/1\">A</A></DL>"),
  ])
  func aListOfAddressesIsNoArticle(_ name: String, _ text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(name, text: text)
    let what = "is a list of addresses, not an article; “--files-from"
    for (named, input) in [(path, ""), ("-", text)] {
      let run = try Program.run(["parse", named], input: Array(input.utf8))
      #expect(run.status == 1 && run.text.isEmpty)
      let subject = named == "-" ? "Standard input" : "“\(path)”"
      #expect(run.complaints == "pullquote: \(subject) \(what) \(named)” reads the pages that it names.\n")
    }
  }

  /// What was read, starred and tagged there is so here; what has no text is said.
  @Test func aListOfWallabagBringsItsMarks() throws {
    let folder = try TemporaryFolder()
    let text = "<p>The weir at Ness leaks, and it is to be mended.</p><p>“It leaks,” said Ada Rook.</p>"
    let list = """
      [{"is_archived": 1, "is_starred": 1, "tags": ["weir"], "title": "Weir to be mended", "url": "https://weir.example/4",
        "content": "\(text)"},
       {"is_archived": 0, "title": "Nothing", "url": "https://weir.example/5", "content": ""},
       {"title": "Cut
      """
    let file = try folder.file("wallabag.json", text: list)
    let library = ["--library", folder.path + "/library.db"]
    let run = try Program.run(["add", "-q", file] + library)
    #expect(run.status == 1)
    #expect(
      run.complaints.contains(
        "wallabag.json/https://weir.example/5” could not be read: the list does not include its text."))
    #expect(run.complaints.contains("and the rest of the list is lost."))
    let listed = try Program.run(["list", "--format", "jsonl"] + library)
    #expect(listed.lines.count == 1 && listed.text.contains("\"starred\":true,\"tags\":[\"weir\"]"))
    #expect(listed.text.contains("\"unread\":false"))
  }
}
