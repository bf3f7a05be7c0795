import Articles
import Testing

@testable import ArticleParsing

/// Over random layouts every sentence of an input is in exactly one place, and the article says nothing else.
@Suite struct NothingLostTests {
  @Test(arguments: 0..<150 as Range<UInt64>)
  func everySentenceOfATextIsInOnePlace(_ seed: UInt64) {
    var layout = RandomLayout(seed: seed)
    let text = layout.text()
    check(layout.sentences, of: text, in: ArticleParser().article(in: Array(text.utf8), input: "a.txt"))
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func everySentenceOfAPageIsInOnePlace(_ seed: UInt64) {
    var layout = RandomLayout(seed: seed)
    let page = layout.page()
    check(layout.sentences, of: page, in: ArticleParser().article(in: Array(page.utf8), input: "a.html"))
  }

  private func check(_ sentences: [String], of input: String, in article: Article) {
    var places = [article.headline, article.standfirst].compactMap { $0 } + article.body.map(\.text)
    places += article.captions.flatMap { [$0.text, $0.credit].compactMap { $0 } } + article.leftOut.map(\.text)
    for sentence in sentences {
      // Each has a number of its own, so that none is part of another.
      let count = places.count { $0.contains(sentence) }
      #expect(count == 1, "“\(sentence)” is in \(count) places of:\n\(input)")
    }
    var left = Set(words(input))
    left.formUnion(["·"])
    for place in places { for word in words(place) { #expect(left.contains(word), "“\(word)” is not in the input") } }
    // The blocks stand in the order of the input.
    let order = article.body.compactMap { block in sentences.firstIndex { block.text.contains($0) } }
    #expect(order == order.sorted())
  }

  private func words(_ text: String) -> [Substring] { text.split { " \n<>".contains($0) } }
}

/// Texts and pages in layouts that papers have, at random, of sentences that are known.
private struct RandomLayout {
  private var state: UInt64
  private(set) var sentences: [String] = []

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0xD1B5_4A32_D192_ED03 }

  private mutating func number(below end: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(end))
  }

  private mutating func one(of items: [String]) -> String { items[number(below: items.count)] }

  private static let names = ["Ada Merrow", "Tom Baird", "Jo Brandt", "Ines Okafor", "Per Lund"]
  private static let places = ["Tarn", "Ness", "Ardley", "Port Ansel", "the Skerries"]
  private static let deeds = [
    "said that the ferry would sail again before the end of the month",
    "wrote to the council about the lamps on the quay and the price of tar",
    "met the pilots on the old pier and counted the boats that were left",
    "asked for a vote on the new bridge, which has been closed since spring",
  ]
  private static let furniture = [
    "Advertisement", "Share this article", "Sign up for our newsletter", "Read more: Harbour fees to rise",
    "Related", "What's next", "Comments", "Most popular", "© 2024 The Tarn Courier", "Topics", "4 min read",
    "Follow us", "About the author", "Print", "More from Tarn",
  ]

  /// A sentence that is there once: it has a number of its own.
  private mutating func sentence() -> String {
    let (name, place) = (one(of: Self.names), one(of: Self.places))
    let made = "\(name) of \(place) \(one(of: Self.deeds)), case \(100 + sentences.count)."
    sentences.append(made)
    return made
  }

  private mutating func paragraph() -> String {
    let plain = (0...number(below: 3)).map { _ in sentence() }.joined(separator: " ")
    return number(below: 3) == 0 ? plain + " “We shall see,” \(one(of: Self.names)) added." : plain
  }

  private mutating func title() -> String {
    let made = "Harbour of \(one(of: Self.places)) to get new lamps and boat number \(100 + sentences.count)"
    sentences.append(made)
    return made
  }

  mutating func text() -> String {
    var lines: [String] = []
    if number(below: 4) > 0 { lines.append(title()) }
    if number(below: 2) == 0 { lines.append("By " + one(of: Self.names)) }
    if number(below: 2) == 0 { lines.append("\(1 + number(below: 28)) May 2024") }
    for _ in 0...(2 + number(below: 10)) {
      switch number(below: 8) {
      case 0: lines.append(one(of: Self.furniture))
      case 1: lines.append(title())
      case 2: lines.append(sentence() + " Photo: Jo Brandt/Northwire")
      default: lines.append(paragraph())
      }
    }
    return lines.joined(separator: number(below: 4) == 0 ? "\n" : "\n\n")
  }

  mutating func page() -> String {
    let headline = title()
    var html = "<html><head><title>\(headline)</title></head><body>"
    if number(below: 2) == 0 { html += "<nav><a href='/a'>Home</a><a href='/b'>Harbour</a></nav>" }
    html += one(of: ["<article>", "<main>", "<div class='story-body'>", "<div>"])
    html += "<h1>\(headline)</h1>"
    for _ in 0...(2 + number(below: 10)) {
      switch number(below: 11) {
      case 0: html += "<div class='\(one(of: ["share", "promo", "related", "ad", "tags"]))'><p>\(sentence())</p></div>"
      case 1: html += "<aside><h3>\(title())</h3><p><a href='/c'>\(title())</a></p></aside>"
      case 2: html += "<figure><img src='a.jpg'><figcaption>\(sentence())</figcaption></figure>"
      case 3: html += "<h2>\(title())</h2>"
      case 4: html += "<p>\(one(of: Self.furniture))</p>"
      case 5: html += "<div style='display:none'>\(sentence())</div>"
      case 6:
        html +=
          "<p>\(sentence()) <span class='\(one(of: ["share", "note", "related"]))'>\(sentence())</span> \(sentence())</p>"
      case 7: html += "<ul><li>\(sentence())</li><li><a href='/d'>\(title())</a></li></ul>"
      default: html += "<p>\(paragraph())</p>"
      }
    }
    return html + "<footer><p>\(sentence())</p></footer><script>var x = 1;</script></body></html>"
  }
}
