import Testing

@testable import ArticleFormats
@testable import Articles

@Suite struct HumanDateTests {
  static let dates: [(iso: String, long: String, short: String)] = [
    ("2025-11-26T12:26", "26 November 2025, 12:26", "26 Nov 2025"),
    ("2025-11-26T12:26:30Z", "26 November 2025, 12:26 UTC", "26 Nov 2025"),
    ("2025-11-26T12:26:30.123+01:00", "26 November 2025, 12:26 +01:00", "26 Nov 2025"),
    ("2025-01-06", "6 January 2025", "6 Jan 2025"), ("2025-11", "November 2025", "Nov 2025"), ("2025", "2025", "2025"),
    ("2025-13-01", "2025", "2025"), ("2025-11-41", "November 2025", "Nov 2025"),
    ("last week", "last week", "last week"),
    ("", "", ""), ("2025-11-26T9", "26 November 2025", "26 Nov 2025"),
  ]

  @Test(arguments: dates)
  func isReadByAPerson(_ date: (iso: String, long: String, short: String)) {
    #expect(HumanDate.long(date.iso) == date.long)
    #expect(HumanDate.short(date.iso) == date.short)
  }
}
