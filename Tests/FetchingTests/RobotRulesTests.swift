import Testing

@testable import Fetching

/// `robots.txt`, by the examples of RFC 9309 and by what stands in real ones.
@Suite struct RobotRulesTests {
  struct Case: Sendable {
    var rules: String
    var allowed: [String] = []
    var forbidden: [String] = []
  }

  static let cases: [Case] = [
    Case(rules: "", allowed: ["/", "/a"]),
    Case(rules: "<html>Not found</html>", allowed: ["/a"]),
    Case(rules: "User-agent: *\nDisallow:", allowed: ["/a"]),
    Case(rules: "User-agent: *\nDisallow: /", forbidden: ["/", "/a"]),
    Case(
      rules: "user-agent:*\r\ndisallow:/private # not for you\r\n", allowed: ["/", "/priv"], forbidden: ["/private/a"]),
    Case(
      rules: "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c", allowed: ["/a/b", "/a/b/d"],
      forbidden: ["/a", "/a/c", "/a/b/c"]),
    Case(rules: "User-agent: *\nDisallow: /a\nAllow: /a", allowed: ["/a"]),
    Case(
      rules: "User-agent: *\nDisallow: /*.pdf$\nDisallow: /*?print=", allowed: ["/a.pdf?x", "/a"],
      forbidden: ["/a.pdf", "/b/c.pdf", "/a?print=1"]),
    Case(rules: "User-agent: *\nDisallow: /a*b*c$", allowed: ["/abcd", "/ab"], forbidden: ["/abcabc", "/axbxc"]),
    // Who is named has those rules alone.
    Case(
      rules: "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: PULLQUOTE/2.0\nDisallow: /x",
      allowed: ["/a"], forbidden: ["/x"]),
    Case(rules: "User-agent: pullquotebot\nDisallow: /", allowed: ["/a"]),
    Case(rules: "User-agent: *\nSitemap: /s\nUser-agent: b\nDisallow: /", forbidden: ["/a"]),
    Case(
      rules: "User-agent: pullquote\nDisallow: /a\nUser-agent: b\nDisallow: /\nUser-agent: pullquote\nDisallow: /c",
      allowed: ["/b"], forbidden: ["/a", "/c"]),
    Case(rules: "Disallow: /", allowed: ["/a"]),
  ]

  @Test(arguments: cases) func mayBeAskedFor(_ case: Case) {
    let rules = RobotRules(Array(`case`.rules.utf8), program: "Pullquote")
    for path in `case`.allowed { #expect(rules.allow(path), "\(path) by \(`case`.rules)") }
    for path in `case`.forbidden { #expect(!rules.allow(path), "\(path) by \(`case`.rules)") }
  }

  @Test func aSiteSaysHowLongToWait() {
    let text = "User-agent: *\nCrawl-delay: 2.5\nUser-agent: x\nCrawl-delay: 9"
    #expect(RobotRules(Array(text.utf8), program: "Pullquote").delay == 2.5)
    #expect(RobotRules(Array("User-agent: *\nCrawl-delay: -1".utf8), program: "Pullquote").delay == nil)
  }

  /// Many stars, which a matcher that tries everything never comes to the end of.
  @Test(.timeLimit(.minutes(1))) func manyStarsTakeNoTime() {
    let text = "User-agent: *\nDisallow: /" + String(repeating: "*a", count: 200) + "b$"
    #expect(RobotRules(Array(text.utf8), program: "Pullquote").allow("/" + String(repeating: "a", count: 2000)))
  }

  @Test func datesOfHeadersAreRead() {
    #expect(HTTPDate.seconds("Sun, 06 Nov 1994 08:49:37 GMT") == 784_111_777)
    #expect(HTTPDate.seconds("Thu, 29 Feb 2024 00:00:00 GMT") == 1_709_164_800)
    #expect(HTTPDate.seconds("Thu, 01 Jan 1970 00:00:00 GMT") == 0)
    for none in ["", "120", "Sun, 06 Nov 1994 25:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT"] {
      #expect(HTTPDate.seconds(none) == nil)
    }
  }

  @Test func placesAreTold() {
    let place = WebPlace("HTTPS://ada:secret@Example.org:8443/a/b?c=d#e")
    #expect(place?.site == "https://example.org:8443" && place?.path == "/a/b?c=d")
    #expect(WebPlace("https://example.org")?.path == "/" && WebPlace("https://example.org?a")?.path == "/?a")
    #expect(WebPlace("mailto:a@b") == nil)
  }
}
