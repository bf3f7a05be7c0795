import Testing

@testable import ArticleParsing

@Suite struct PublicationDateTests {
  @Test(arguments: [
    // A content system's midnight is another day in universal time.
    ("2025-11-05T23:00Z", "6 November 2025", "2025-11-06"),
    // The printed time gives the zone.
    ("2025-11-06T02:41:00Z", "5/11/2025 22:41", "2025-11-05T22:41-04:00"),
    ("2025-11-06T03:30:00+00:00", "5 November 2025 22:07", "2025-11-06T03:30:00+00:00"),
    // No zone on Earth puts nine in the evening into the day before.
    ("2025-11-05T21:00:00Z", "4 November 2025", "2025-11-05T21:00:00Z"),
    // A zone that is given is the article's own.
    ("2025-11-05T23:00:00+01:00", "6 November 2025", "2025-11-05T23:00:00+01:00"),
    ("2025-11-05T23:00Z", "Updated 6 November 2025", "2025-11-05T23:00Z"),
    ("2025-11-05T23:00Z", "9 November 2025", "2025-11-05T23:00Z"),
    ("2024-12-31T23:30Z", "1 January 2025", "2025-01-01"),
    ("2025-11-05", "6 November 2025", "2025-11-05"),
  ])
  func aDayIsThatOfThePlaceOfPublication(_ stated: String, _ printed: String, _ iso: String) {
    #expect(localDate(stated, printed: printedDates(in: printed)) == iso)
  }

  @Test(arguments: [
    ("2025-07-18T22:00:00.000Z", "de", "2025-07-19T00:00:00+02:00"),
    ("2024-12-31T23:00:00Z", "it", "2025-01-01T00:00:00+01:00"),
    ("2024-02-28T15:00Z", "ja", "2024-02-29T00:00:00+09:00"),
    ("2025-07-18T22:00:00Z", "en", "2025-07-18T22:00:00Z"), ("2025-12-18T22:00:00Z", "de", "2025-12-18T22:00:00Z"),
    ("2025-07-18T22:00:01Z", "de", "2025-07-18T22:00:01Z"), ("2025-07-18T22:30Z", "de", "2025-07-18T22:30Z"),
    ("2025-07-18", "de", "2025-07-18"),
  ])
  func theMidnightOfACountryIsItsDay(_ universal: String, _ language: String, _ local: String) {
    #expect(localMidnight(universal, language: language) == local)
  }

  @Test(arguments: [
    ("2025-03-01", "2025-03-04T09:00", "2025-03-04", "2025-03-04"),
    ("2025-03-01", "2025-03-05", "2025-03-04", "2025-03-01"),
    ("2025-03-01", "2025-06-04", "2025-06-04", "2025-03-01"),
    ("2025-02-27T08:00Z", "2025-03-01", "2025-03-01T10:00", "2025-03-01T10:00"),
  ])
  func anArticleThatGrewForDaysIsOfTheDayItPrints(
    _ first: String, _ changed: String, _ shown: String, _ iso: String
  ) {
    #expect(dateOfVersion(first, changed: changed, shown: shown) == iso)
  }

  @Test(arguments: [
    ("https://ox.example/2025/11/26/bridge", "2025-11-26"), ("https://ox.example/2025/3/4/bridge", "2025-03-04"),
    ("https://ox.example/bridge-2025-11-26.html", "2025-11-26"), ("https://ox.example/news/26-11-2025", "2025-11-26"),
    ("https://ox.example/notice20251126.html", "2025-11-26"),
    ("https://ox.example/20251126/bridge", "2025-11-26"), ("https://ox.example/2025/11/bridge", ""),
    ("https://ox.example/2025/11/20251126-bridge", "2025-11-26"), ("https://ox.example/id/12025/11/26", ""),
    ("https://ox.example/2025/13/26/", ""), ("https://ox.example/99251126/", ""),
  ])
  func readsTheDateInAnAddress(_ address: String, _ iso: String) {
    #expect(dateInAddress(address) ?? "" == iso)
  }

  @Test(arguments: [
    (
      "29.11.2025 – The valley has had no rain for months, and the reservoir above the town shows its bed.",
      "2025-11-29"
    ),
    ("Oxmouth, 3 May 2024. The valley has had no rain for months, and the reservoir shows its bed now.", "2024-05-03"),
    ("Pressemitteilung vom 3. Mai 2024 | Oxmouth – Das Tal hat seit Monaten keinen Regen mehr gesehen.", "2024-05-03"),
    ("On 3 May 2024 the valley had had no rain for months, and the reservoir above the town showed its bed.", ""),
    ("The valley has had no rain since 3 May 2024, and the reservoir above the town shows its bed now, they say.", ""),
  ])
  func readsTheDateThatATextBeginsWith(_ line: String, _ iso: String) {
    #expect(printedDateline(Array(line.utf8))?.iso ?? "" == iso)
  }

  @Test(arguments: [
    ("4. 2. 2022", "2022-02-04"), ("26 | 01 | 2022", "2022-01-26"), ("erschienen am: 13.10.2021", "2021-10-13"),
  ])
  func readsSpacedDates(_ line: String, _ iso: String) {
    #expect(printedDates(in: line).first?.iso == iso)
  }

  @Test func aWordBehindTheDateCounts() {
    #expect(printedDates(in: "Diese Seite wurde zuletzt am 29. Januar 2020 geändert.").first?.role == .modified)
  }
}
