import Testing

@testable import ArticleParsing

/// Values that libxml2 does not read must come out as if it had.
struct MovedValuesTests {
  static let pages: [String] = [
    "<p class=\"standfirst lead\" id='first-paragraph'>a</p><a href='https://lamps.example/2024/oil-lamps?x=1'>b</a>",
    "<a href='/lamps?a=1&amp;b=2'>a</a><img alt=\"Ein Schiff, groß\" src='/pictures/ferry.jpg'>",
    "<p class=unquoted-value>a</p><p class=''>b</p><p class='short'>c</p><p class=\"a\nb c d e f\">d</p>",
    "<p class='first value' class='second value'>a</p><p CLASS='upper case'>b</p>",
    "<iframe srcdoc=\"<p class='inner value'>a</p>\"></iframe><p class='outer value'>b</p>",
    "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'><p title='it''s \"quoted\"'>ä</p>",
    "<script type='application/ld+json'>{\"a\": \"class='not a value'\"}</script><p class='a > b <c'>a</p>",
    String(repeating: "<p class='paragraph text'>a</p>", count: 5000), "<p class='never closed>a</p>", "<p class='",
  ]

  /// What a tree says of each element: its kind and its attributes.
  private func described(_ tree: HTMLTree) -> [String] {
    tree.nodes.map { node in
      guard node.tag != .text else {
        return String(decoding: tree.bytes[Int(node.start)..<Int(node.stop)], as: UTF8.self)
      }
      return "\(node.tag)"
        + tree.attributes[Int(node.start)..<Int(node.stop)].map {
          " \($0.name)=\(String(decoding: tree.bytes[Int($0.start)..<Int($0.stop)], as: UTF8.self))"
        }.joined()
    }
  }

  @Test(arguments: pages)
  func valuesAreThoseOfThePage(_ page: String) {
    let bytes = Array(page.utf8)
    #expect(described(HTMLTree(leanly: bytes)) == described(HTMLTree(page: withoutPrograms(bytes).bytes)))
  }

  /// Only what stands for itself is taken out, wherever in a value another byte may stand.
  @Test(arguments: ["&", "\u{7F}", "\n", "ä", "~", " "])
  func oneByteKeepsAValue(_ other: String) {
    for length in MovedValues.shortest...50 {
      for place in 0..<length {
        var value = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        value.replaceSubrange(place..<place + 1, with: other.utf8)
        let page = Array("<p class='".utf8) + value + Array("'>b</p>".utf8)
        let isKept = withoutPrograms(page, movesValues: true).bytes == page
        #expect(isKept == (other != "~" && other != " "), "\(place) of \(length)")
      }
    }
  }

  @Test(arguments: ["\u{7F}@", "\u{7F}A", "\u{7F}~~~~~~~~~", "\u{7F}", "\u{7F}<", "&#127;@", "&#x7f;@@@@@@"])
  func aPageMayHoldTheMarkItself(_ value: String) {
    let text = "Nobody lights the lamps of Oxmouth now, said the keeper, and the ferry waits for the morning."
    let page = "<p class='lamps and oil' id='\(value)' title=\(value)>\(text)</p>"
    #expect(htmlArticle(in: Array(page.utf8), input: "mark.html").body.map(\.text) == [text])
  }
}
