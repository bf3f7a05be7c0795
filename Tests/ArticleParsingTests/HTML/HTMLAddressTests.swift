import Articles
import Testing

@testable import ArticleParsing

/// Addresses of a page hold nothing that a terminal obeys.
@Suite struct HTMLAddressTests {
  private static let text = "The lamps on the quay went out at ten, and the boats waited outside until the morning."

  @Test(arguments: ["\u{1B}[2J", "\u{9B}31m", "\u{202E}", "\u{2066}", "\u{7F}", "\n", "\u{85}", "\u{61C}", " "])
  func unsafeCharactersGo(_ unsafe: String) {
    let page = """
      <link rel=canonical href="https://lamps.example/a\(unsafe)b"><h1>Lamps out</h1><p>\(Self.text)</p>
      <figure><img src="https://lamps.example/p\(unsafe)q.jpg"><figcaption>The quay at night, seen from the boats</figcaption></figure>
      <p>\(Self.text) <a href="https://lamps.example/x\(unsafe)y">More</a></p>
      """
    for address in [nil, "https://lamps.example/from\(unsafe)here"] {
      let article = htmlArticle(in: Array(page.utf8), input: "-", address: address)
      let addresses = [article.url] + article.captions.map(\.image) + article.body.flatMap(\.links).map(\.target)
      #expect(article.captions.count == 1)
      #expect(addresses.count == 3)
      for address in addresses.compactMap({ $0 }) {
        let isClean = address.unicodeScalars.allSatisfy { scalar in
          scalar.value > 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.properties.generalCategory != .format
        }
        #expect(isClean, "\(address.debugDescription)")
      }
    }
  }

  @Test(
    arguments: [
      ("/files/tide table.pdf", "https://lamps.example/files/tide%20table.pdf"),
      (" /a  b\t?q=x y ", "https://lamps.example/a%20%20b?q=x%20y"),
      ("https://lamps.example/a b", "https://lamps.example/a%20b"),
      ("https:// lamps.example /a b", "https://lamps.example/a%20b"), ("a b", "https://lamps.example/news/a%20b"),
      ("mailto:desk@lamps.example?subject=Two lamps", "mailto:desk@lamps.example?subject=Two%20lamps"),
      ("/q?a={b}|\"c\"<d>^`", "https://lamps.example/q?a=%7Bb%7D%7C%22c%22%3Cd%3E%5E%60"),
      ("/zürich/夜", "https://lamps.example/zürich/夜"), ("/done%20already", "https://lamps.example/done%20already"),
      ("https://ada:secret@lamps.example/a@b", "https://lamps.example/a@b"),
      ("//ada@lamps.example/a", "https://lamps.example/a"), ("mailto:ada@lamps.example", "mailto:ada@lamps.example"),
      ("  ", nil), ("# top", nil), ("javascript: alert(1)", nil),
    ] as [(String, String?)])
  func whatNoAddressMayHoldIsSpelledOut(_ reference: String, _ address: String?) {
    #expect(linkAddress(reference, base: "https://lamps.example/news/today") == address)
  }
}
