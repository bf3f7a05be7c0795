import Articles
import Testing

@testable import ArticleParsing

/// What is taken off the end of a page's title.
@Suite struct TitleTests {
  @Test(arguments: [
    ("Bridge opens | The Courier", "The Courier", "Bridge opens"),
    ("The Courier | Bridge opens", "The Courier", "Bridge opens"),
    ("Bridge opens in Oxmouth at last - News - Courier", "Courier", "Bridge opens in Oxmouth at last"),
    ("Bridge opens - Courier", nil, "Bridge opens - Courier"),
    ("Bridge opens | News | Courier | Courier", "Courier", "Bridge opens"),
    ("Courier | Bridge", "Courier", "Bridge"),
  ])
  func theSiteGoes(_ title: String, publisher: String?, headline: String) {
    #expect(MetadataWeighing.withoutSite(title, publisher: publisher) == headline)
  }

  @Test(arguments: [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " // "])
  func aTitleOfVeryManyPartsIsStillATitle(_ separator: String) {
    let title = "Bridge opens in Oxmouth" + String(repeating: separator + "Courier", count: 30_000)
    #expect(MetadataWeighing.withoutSite(title, publisher: "Courier").hasPrefix("Bridge opens in Oxmouth"))
  }
}
