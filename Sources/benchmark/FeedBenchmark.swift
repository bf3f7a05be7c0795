import Articles
import CLibXML2
import Feeds
import SampleArticles

/// A feed to its entries, on one thread, against libxml2's parse of the same bytes into its own tree, which knows neither dates nor
/// addresses nor HTML.
struct FeedBenchmark {
  /// What the entries hold.
  private let feeds: [(name: String, bytes: [UInt8])]
  private static let rounds = 20

  /// - Parameter entries: how many entries a feed has.
  init(entries: Int) {
    let teaser = "The harbour master counted the boats again on Monday & found that one of them was missing."
    let texts = SampleArticles.all.map { String(decoding: $0.bytes, as: UTF8.self) }
    feeds = [
      ("teasers", Self.feed(entries: entries) { _ in Self.escaped("<p>\(teaser)</p>") }),
      ("whole articles", Self.feed(entries: entries) { "<![CDATA[<p>\(texts[$0 % texts.count])</p>]]>" }),
    ]
  }

  private static func feed(entries: Int, description: (Int) -> String) -> [UInt8] {
    let items = (0..<entries).map { number in
      """
      <item><title>Boats are back, number \(number)</title><link>https://example.org/news/\(number)</link>
      <guid isPermaLink="false">tag:example.org,2026:\(number)</guid><dc:creator>Ada Rook</dc:creator>
      <pubDate>Wed, 04 Mar 2026 09:\(10 + number % 50):00 +0000</pubDate><category>Harbour</category>
      <description>\(description(number))</description></item>

      """
    }
    let head = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Harbour</title>

      """
    return Array("\(head)\(items.joined())</channel></rss>".utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  func run() {
    for (name, bytes) in feeds {
      let count = Feed.read(bytes)?.entries.count ?? 0
      var (own, reference) = (0.0, 0.0)
      // One after the other, so that whatever else the machine does falls upon both.
      for _ in 0..<Self.rounds {
        reference += processorMilliseconds { Self.parseByLibXML2(bytes) }
        own += processorMilliseconds { precondition(Feed.read(bytes)?.entries.count == count) }
      }
      let megabytes = Double(bytes.count * Self.rounds) / 1e6
      Figure(
        name: "a feed of \(count) \(name)", value: "\(rounded(megabytes / own * 1e3)) MB/s",
        reference: "libxml2's parse alone \(rounded(megabytes / reference * 1e3)) MB/s", ratio: own / reference
      ).report()
    }
  }

  private static func parseByLibXML2(_ bytes: [UInt8]) {
    let document = bytes.withUnsafeBytes {
      xmlReadMemory(
        $0.baseAddress, Int32($0.count), nil, nil, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue))
    }
    precondition(document != nil)
    xmlFreeDoc(document)
  }
}
