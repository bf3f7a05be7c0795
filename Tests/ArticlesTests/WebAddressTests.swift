import Articles
import Testing

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("HTTPS://Harbour.Example/Boats?id=7", "https://harbour.example/Boats?id=7"),
    (" https://harbour.example/boats ", "https://harbour.example/boats"),
    ("https://harbour.example/boats?utm_source=x&id=7&fbclid=abc", "https://harbour.example/boats?id=7"),
    ("https://harbour.example/boats?xtor=RSS-1#top", "https://harbour.example/boats#top"),
    ("https://harbour.example/boats?reference=4", "https://harbour.example/boats?reference=4"),
    ("/boats?utm_source=x", "/boats?utm_source=x"),
  ])
  func isTheSameHoweverItWasWritten(_ address: String, _ canonical: String) {
    #expect(WebAddress.canonical(address) == canonical)
  }

  @Test(arguments: [
    ("https://ada:p@ss@harbour.example:81/a@b?c@d", "https://harbour.example:81/a@b?c@d"),
    ("ftp://ada@harbour.example", "ftp://harbour.example"), ("//ada@harbour.example/a", "//harbour.example/a"),
    ("https://harbour.example?a@b", "https://harbour.example?a@b"), ("ada@harbour", "ada@harbour"),
    ("mailto:ada@harbour.example", "mailto:ada@harbour.example"), ("https://@", "https://"), ("", ""),
  ])
  func namesNobody(address: String, expected: String) { #expect(WebAddress.withoutUser(address) == expected) }

  @Test(arguments: [
    ("../c", "https://example.org/a/b/d", "https://example.org/a/c"),
    ("c?x=../y", "https://example.org/a/b", "https://example.org/a/c?x=../y"),
    ("/c/./d/..", "https://example.org/a", "https://example.org/c/"),
    ("../../../c", "https://example.org/a/b", "https://example.org/c"),
    ("?page=2", "https://example.org/a/b?page=1#top", "https://example.org/a/b?page=2"),
    ("#end", "https://example.org/a?page=1#top", "https://example.org/a?page=1#end"),
    ("//cdn.example.org/x", "HTTPS://example.org/a", "https://cdn.example.org/x"),
    ("c", "https://example.org", "https://example.org/c"),
    ("c", "https://example.org?from=/x/y", "https://example.org/c"),
  ])
  func leadsFromAnAddress(reference: String, base: String, expected: String) {
    #expect(WebAddress.resolved(reference, from: base) == expected)
  }

  @Test(arguments: ["", "page.html", "mailto:desk@example.org", "https://", "example.org:8080/a"])
  func leadsNowhereFromWhatHasNoHost(base: String) {
    #expect(WebAddress.resolved("c", from: base) == nil)
  }
}
