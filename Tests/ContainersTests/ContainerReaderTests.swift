import Basics
import Testing

@testable import Containers

@Suite struct ContainerReaderTests {
  private static let page = Array(
    "<html><body><h1>Weir to be mended</h1><p>“It leaks,” said Ada Rook.</p></body></html>".utf8)
  private static let address = "https://weir.example/2026/mended"

  /// What a container holds, to its end.
  private func items(_ bytes: [UInt8]) throws(ContainerFault) -> [ContainerReader.Item] {
    var reader = try ContainerReader(head: bytes)
    var items: [ContainerReader.Item] = []
    while let item = try reader.next() { items.append(item) }
    return items
  }

  private func members(_ bytes: [UInt8]) throws(ContainerFault) -> [Member] {
    try items(bytes).compactMap { if case .member(let member) = $0 { member } else { nil } }
  }

  /// An answer as a server sends it.
  private static func answer(_ fields: String, _ body: [UInt8], status: String = "200 OK") -> [UInt8] {
    Array("HTTP/1.1 \(status)\r\nContent-Type: text/html; charset=utf-8\r\n\(fields)\r\n".utf8) + body
  }

  private static func response(_ answer: [UInt8], address: String = address) -> [UInt8] {
    Packing.record("response", address: address, type: "application/http; msgtype=response", answer)
  }

  private static func mail(_ subject: String = "Weir to be mended") -> [UInt8] {
    Array(
      """
      From: Weir News <news@weir.example>
      Subject: \(subject)
      Date: Tue, 3 Feb 2026 09:00:00 +0100
      MIME-Version: 1.0
      Content-Type: text/html; charset="utf-8"


      """.utf8) + page
  }

  /// The same page comes out of everything that it can be wrapped in.
  @Test func onePageIsTheSameInAllContainers() throws {
    let web =
      Packing.record("warcinfo", address: "", type: "application/warc-fields", [])
      + Self.response(Self.answer("", Self.page))
    let mailbox = Array("From ada Tue Feb  3 08:00:00 2026\n".utf8) + Self.mail() + [0x0A, 0x0A]
    let files = [("a/page.html", Self.page), ("a/picture.jpg", [0xFF, 0xD8, 0xFF]), ("__MACOSX/page.html", [0x20])]
    let book = [
      ("mimetype", Array("application/epub+zip".utf8)),
      ("META-INF/container.xml", Array(#"<rootfile full-path="OPS/book.opf"/>"#.utf8)),
      ("OPS/book.opf", Array(#"<item id="x" href="page.xhtml"/><opf:itemref idref='x'/>"#.utf8)),
      ("OPS/page.xhtml", Self.page),
    ]
    let containers: [String: [UInt8]] = [
      "gzip": Packing.gzip(Self.page), "zip": Packing.zip(files), "tar": Packing.tar(files),
      "tar.gz": Packing.gzip(Packing.tar(files)), "warc": web, "warc.gz": Packing.gzip(web),
      "wacz": Packing.zip([("archive/data.warc.gz", Packing.gzip(web))]), "mbox": mailbox,
      "mbox.gz": Packing.gzip(mailbox), "epub": Packing.zip(book),
      "zip in zip": Packing.zip([("x.html.gz", Packing.gzip(Self.page))]),
    ]
    for (kind, bytes) in containers {
      #expect(ContainerReader.isContainer(head: Array(bytes.prefix(ContainerReader.headLength))), "\(kind)")
      let members = try members(bytes)
      #expect(members.count == 1, "\(kind)")
      #expect(members.first.map { $0.bytes.filter { $0 != 0x0A } } == Self.page, "\(kind)")
    }
  }

  /// When a page was fetched, and what its server said, comes along.
  @Test func anArchivedPageHasItsReceipt() throws {
    let receipt = try #require(try members(Self.response(Self.answer("ETag: \"a1\"\r\n", Self.page))).first?.receipt)
    #expect(receipt.fetched == "2026-02-03T08:00:00Z" && receipt.status == 200)
    #expect(receipt.headers.contains("ETag: \"a1\"") && !receipt.headers.contains { $0.hasPrefix("Date") })
    #expect(try members(Packing.gzip(Self.page)).first?.receipt == nil)
  }

  @Test func membersAreCalledByTheirPlace() throws {
    let zip = Packing.zip([
      ("a/one.html", Self.page), ("two.txt.gz", Packing.gzip(Self.page)), ("box.mbox", mailbox(2)),
    ])
    #expect(try members(zip).map(\.name) == ["a/one.html", "two.txt.gz", "box.mbox/1", "box.mbox/2"])
    #expect(try members(Packing.gzip(Self.page)).map(\.name) == [""])
    #expect(try members(Self.response(Self.answer("", Self.page))).map(\.name) == [Self.address])
  }

  private func mailbox(_ count: Int) -> [UInt8] {
    (0..<count).flatMap {
      Array("From ada Tue Feb  3 08:00:00 2026\n".utf8) + Self.mail("Number \($0)") + [0x0A, 0x0A]
    }
  }

  /// Texts, pages, books and what offices write are no containers of ours.
  @Test(arguments: [
    "From the weir it is not far.\nTo the mill it is.", "From a to b it is three miles: x 9:00 2\nNo: it is four.",
    "<html>", "PK", "", "WARC is a format.",
  ])
  func otherFilesAreNoContainers(_ text: String) {
    #expect(!ContainerReader.isContainer(head: Array(text.utf8)))
  }

  @Test func whatAWordProcessorSavedIsAPage() throws {
    let word = """
      <?xml version="1.0"?><w:document><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Weir &amp; mill</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">“It </w:t></w:r><w:del><w:r><w:t>never </w:t></w:r></w:del><w:r><w:br/><w:t>leaks.”</w:t></w:r></w:p>
      <w:p/><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>One</w:t></w:r></w:p></w:body></w:document>
      """
    let open = """
      <office:text><text:h text:outline-level="1">Weir &amp; mill</text:h><text:p text:style-name="P1">“It <text:span>leaks</text:span>.”</text:p>
      <text:p/><text:list><text:list-item><text:p>One</text:p></text:list-item></text:list></office:text>
      """
    let files = [
      [("[Content_Types].xml", [0x20]), ("word/document.xml", Array(word.utf8))],
      [("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", Array(open.utf8))],
    ]
    for file in files {
      let pages = try members(Packing.zip(file)).map {
        String(decoding: $0.bytes, as: UTF8.self).replacing("  ", with: " ")
      }
      #expect(
        pages == ["<html><body><article><h1>Weir &amp; mill</h1>\n<p>“It leaks.”</p>\n<li>One</li>\n"])
    }
    let plain = "<w:p><w:t>Weir to be mended</w:t></w:p><w:p><w:t>It leaks.</w:t></w:p>"
    let text = try members(Packing.zip([("[Content_Types].xml", [0x20]), ("word/document.xml", Array(plain.utf8))]))
    let words = Array("Weir to be mended\n\nIt leaks.\n\n".utf8)
    #expect(text == [Member(name: "", bytes: words, encoding: "UTF-8", isText: true)])
    #expect(throws: ContainerFault.self) {
      try members(Packing.zip([("[Content_Types].xml", [0x20]), ("xl/a.xml", [0x20])]))
    }
  }

  // MARK: Web archives

  @Test(
    arguments: [
      ("", page),
      (
        "Transfer-Encoding: chunked\r\n",
        Array("5\r\n".utf8) + page.prefix(5) + Array("\r\n1f4;x=y\r\n".utf8) + page.dropFirst(5)
      ),
      ("Transfer-Encoding: chunked\r\n", page), ("Content-Encoding: gzip\r\n", Packing.gzip(page)),
      ("Content-Encoding: gzip\r\n", page),
      ("Content-Encoding: br\r\n", page), ("Content-Encoding: deflate\r\n", page),
    ] as [(String, [UInt8])])
  func answersAreUndone(_ fields: String, _ body: [UInt8]) throws {
    let members = try members(Self.response(Self.answer(fields, body)))
    #expect(members.first?.bytes == Self.page)
    #expect(members.first?.encoding == "utf-8")
    #expect(members.first?.address == Self.address)
  }

  @Test func whatIsNoPageIsPassedByWithoutAWord() throws {
    let moved = Self.response(Self.answer("Location: /x\r\n", [], status: "301 Moved"))
    let picture = Self.response(Array("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\u{0}".utf8))
    let request = Packing.record(
      "request", address: Self.address, type: "application/http", Array("GET / HTTP/1.1\r\n\r\n".utf8))
    #expect(try items(moved + picture + request).isEmpty)
  }

  @Test(arguments: [("br", "Brotli"), ("deflate", "Deflate")])
  func whatCannotBeUnpackedIsSaid(_ coding: String, _ name: String) throws {
    let items = try items(
      Self.response(Self.answer("Content-Encoding: \(coding)\r\n", [0x1B, 2, 3]))
        + Self.response(Self.answer("", Self.page)))
    #expect(
      items.first == .passedOver(name: Self.address, cause: "it is compressed with \(name), which is not supported"))
    #expect(items.count == 2)
  }

  @Test func textsOfAWebArchiveAreTexts() throws {
    let text = Array("Weir to be mended\n\nIt leaks.".utf8)
    let members = try members(Packing.record("conversion", address: Self.address, type: "text/plain", text))
    var member = Member(name: Self.address, bytes: text, address: Self.address, isText: true)
    member.receipt = WebReceipt(fetched: "2026-02-03T08:00:00Z") { $0 == "Content-Type" ? "text/plain" : nil }
    #expect(members == [member])
  }

  /// Cut anywhere, an archive gives what stands before the cut, and then says that it is broken or that there is no more.
  @Test func aCutArchiveGivesWhatStandsBefore() throws {
    let one = Self.response(Self.answer("", Self.page), address: "https://weir.example/1")
    let two = Self.response(Self.answer("", Self.page), address: "https://weir.example/2")
    for cut in stride(from: one.count, to: one.count + two.count, by: 7) {
      var reader = try ContainerReader(head: Array((one + two).prefix(cut)))
      guard case .member(let member) = try reader.next() else {
        Issue.record("Nothing before the cut at \(cut).")
        continue
      }
      #expect(member.address == "https://weir.example/1")
      var (rest, isBroken) = (0, false)
      do throws(ContainerFault) {
        while try reader.next() != nil { rest += 1 }
      } catch {
        isBroken = true
      }
      // The two empty lines behind the second record need not be there.
      let isWhole = cut >= one.count + two.count - 4
      #expect(rest == (isWhole ? 1 : 0))
      #expect(isBroken == (!isWhole && cut > one.count))
    }
  }

  // MARK: Broken ones

  @Test func theRestOfAnArchiveIsReadBehindABrokenMember() throws {
    let broken = Array(Packing.gzip(Array(repeating: 0x41, count: 5_000)).prefix(900))
    let items = try items(Packing.zip([("a.txt.gz", broken), ("b.html", Self.page)]))
    guard case .passedOver("a.txt.gz", _)? = items.first, case .member(let last)? = items.last else {
      Issue.record("\(items)")
      return
    }
    #expect(last.bytes == Self.page)
  }

  /// No bytes end the program, nor take for ever.
  @Test func anyBytesAreReadOrRefused() {
    var random = SeededGenerator(seed: 14)
    let web = Self.response(Self.answer("Transfer-Encoding: chunked\r\n", Self.page))
    let seeds = [
      Packing.zip([("a.html", Self.page), ("b.txt", Self.page)]), Packing.tar([("a.html", Self.page)]),
      Packing.gzip(Self.page),
      web, mailbox(2), Self.mail(),
      Packing.zip([("mimetype", Array("application/epub+zip".utf8)), ("META-INF/container.xml", Self.page)]),
      Packing.propertyList("WebMainResource", [("WebResourceURL", Self.address)], data: ("WebResourceData", Self.page)),
    ]
    for round in 0..<4_000 {
      var bytes = seeds[round % seeds.count]
      for _ in 0...Int.random(in: 0..<8, using: &random) {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
        case 1: bytes.removeLast(Int.random(in: 0..<min(40, bytes.count), using: &random))
        default: bytes.insert(.random(in: 0...255, using: &random), at: Int.random(in: 0...bytes.count, using: &random))
        }
        if bytes.isEmpty { bytes = [0] }
      }
      _ = try? items(bytes)
      _ = Envelope.member(in: bytes)
    }
  }
}
