// What libFuzzer feeds: built by Tests/fuzz-long into one module with the sources that read what others wrote, so that
// all of them are instrumented. `PULLQUOTE_FUZZ_TARGET` says which reader gets the bytes.

import ArticleFormats
import Glibc

/// What reads bytes that somebody else wrote.
private enum Target: String, CaseIterable {
  case page, text, markdown, data
  case record, row, settings, query, keys
  case container, feed, saved, server, list, robots, links

  static let chosen: Target = {
    let name = getenv("PULLQUOTE_FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = Target(rawValue: name) else {
      fatalError("PULLQUOTE_FUZZ_TARGET is one of \(Target.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return target
  }()

  func read(_ bytes: [UInt8]) {
    switch self {
    case .page: check(ArticleParser().article(in: bytes, input: "-", format: .html))
    case .text: check(ArticleParser().article(in: bytes, input: "-", format: .text))
    case .markdown: check(ArticleParser().article(in: bytes, input: "-"))
    case .data:
      let page = Array("<script type=application/ld+json>".utf8) + bytes + Array("</script><p>Lamps</p>".utf8)
      check(ArticleParser().article(in: page, input: "-", format: .html))
    case .record: if let exported = try? ExportedArticle(json: bytes) { check(exported.article) }
    case .settings: try? TOMLPrecheck.check(bytes)
    case .query:
      let text = String(decoding: bytes, as: UTF8.self)
      for isBeingTyped in [false, true] {
        for slip in Query(parsing: text, isBeingTyped: isBeingTyped).slips {
          precondition(slip.range.upperBound <= text.utf8.count, "a slip beyond the query")
        }
      }
    case .keys:
      var decoder = KeyDecoder()
      for start in stride(from: 0, to: bytes.count, by: 7) {
        _ = decoder.feed(bytes[start..<min(bytes.count, start + 7)])
      }
      _ = decoder.flush()
    case .row:
      // As in a library whose file somebody forged: with the right check value.
      if let packed = PackedArticle(stored: PackedArticle(bytes: bytes).stored) { check(packed.unpacked()) }
    case .container:
      if var reader = try? ContainerReader(head: bytes) { while (try? reader.next()) != nil {} }
      _ = Envelope.member(in: bytes)
      _ = AddressList.addresses(in: bytes)
    case .feed: if let feed = Feed.read(bytes) { _ = feed.json(input: "-") }
    case .saved: if SavedArticles.begins(in: bytes) { _ = SavedArticles.list(in: bytes) }
    case .server:
      _ = ServerAnswer.authorization(in: bytes)
      _ = try? ServerAnswer.subscriptions(in: bytes)
      _ = try? ServerAnswer.ids(in: bytes)
      _ = try? ServerAnswer.items(in: bytes)
    case .list: _ = NewsboatList.read(bytes, name: "urls")
    case .robots:
      let path = "/" + String(decoding: bytes.prefix(64), as: UTF8.self)
      _ = RobotRules(bytes, program: "pullquote").allow(path)
    case .links: _ = FeedLinks.inPage(bytes, address: "https://paper.example/news/")
    }
  }

  /// Every passage, range and index must name something that is there.
  private func check(_ article: Article) {
    for quotation in article.quotations {
      for passage in quotation.content + quotation.cue + quotation.source {
        precondition(passage.range.upperBound <= article.text(of: passage.part).utf8.count, "no such passage")
      }
      if let speaker = quotation.speaker {
        precondition(article.speakers.indices.contains(speaker), "no such speaker")
      }
    }
    for block in article.body {
      for link in block.links {
        precondition(link.range.upperBound <= block.text.utf8.count, "a link beyond its block")
      }
    }
  }
}

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Target.chosen.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
