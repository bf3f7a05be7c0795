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
}
