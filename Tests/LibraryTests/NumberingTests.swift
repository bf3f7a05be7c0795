import Search
import Testing

@testable import Library

@Suite struct NumberingTests {
  @Test(arguments: [
    ("1800-01-01", 0, 0), ("1970-01-01", 62_091, 0), ("2025-11-26T12:26", 82_509, 746),
    ("2025-11-26T12:26:59+01:00", 82_509, 746), ("2025", 82_180, 0), ("2025-11", 82_484, 0), ("1605-11-05", 0, 0),
    ("9999-12-31", 131_071, 0), ("2000-02-29", 73_107, 0), ("2025-11-26T24:99", 82_509, 1439),
  ])
  func datesAreMoments(_ date: String, _ day: Int64, _ minute: Int64) {
    #expect(Numbering.moment(of: date) == Numbering.Moment(day: day, minute: minute))
  }

  @Test(arguments: ["", "yesterday", "26/11/2025", "2025-13-01", "99999-01-01", "-5", "2025-00"])
  func whatIsNoDateIsNoMoment(_ date: String) { #expect(Numbering.moment(of: date) == nil) }

  @Test func aLaterMinuteHasLargerNumbers() throws {
    let dates = ["2024-02-28T23:59", "2024-02-29", "2024-02-29T00:01", "2024-03-01T08:00", "2025-01-01"]
    let numbers = try dates.map { try #require(Numbering.moment(of: $0)).first }
    #expect(numbers == numbers.sorted() && Set(numbers).count == dates.count)
    for (number, next) in zip(numbers, numbers.dropFirst()) { #expect(number + Numbering.perMinute <= next) }
    #expect(Numbering.undated.first < Numbering.moment(of: "1801")!.first)
    #expect(Numbering.article(of: Numbering.quotation(1023, of: numbers[4])) == numbers[4])
    #expect(Numbering.index(of: Numbering.quotation(1023, of: numbers[4])) == 1023)
  }

  @Test(arguments: [(0, 5, 1438), (1, 5, 1439), (2, 5, 0), (1439, 5, 1437), (1440, 6, 0), (2885, 7, 5)])
  func otherMinutesAreTakenInstead(_ count: Int64, _ day: Int64, _ minute: Int64) {
    #expect(Numbering.Moment(day: 5, minute: 1438).instead(count) == Numbering.Moment(day: day, minute: minute))
  }

  @Test func articlesAreAddedWhenTheRestOfTheDayIsFull() throws {
    let folder = TestFolder()
    let library = try Library(path: folder.library, access: .creating)
    func add(_ title: String) throws -> Int64 {
      try library.add([article(title, [title], published: "2025-11-26T23:58")]).outcomes[0].id.rawValue
    }
    let late = try #require(Numbering.moment(of: "2025-11-26T23:58"))
    #expect(try add("First") == late.first)
    // All that is left of the day.
    try library.add(
      (1..<90).map { article("Number \($0)", ["Text \($0)"], published: "2025-11-26T23:58") })
    #expect(try add("Early") == late.instead(2).first)
    #expect(late.instead(2) == Numbering.moment(of: "2025-11-26"))
    #expect(try library.titles("since:2025-11-26 until:2025-11-26").count == 91)
    #expect(try library.check().faults == [])
  }

  @Test(arguments: [
    ("https://www.Example.org/a/?utm_source=x&id=7#top", "example.org/a?id=7"),
    ("http://example.org/a/", "example.org/a"), ("example.org", "example.org"),
    ("https://example.org/A?fbclid=1", "example.org/A"), ("", ""),
  ])
  func addressesArePlain(_ address: String, _ plain: String) { #expect(OriginKey.plain(address) == plain) }

  @Test(arguments: [
    ("Ada Obi", "ada obi", "full"), ("the European Commission", "european commission", "full"),
    ("Sir John O'Neill", "john o neill", "full"), ("NATO", "nato", "full"), ("Obi", "obi", "single"),
    ("Mr Obi", "obi", "single"), ("a spokesman", "spokesman", "description"),
    ("Ukrainian officials", "ukrainian officials", "description"), ("Bank of England", "bank of england", "full"),
    ("Ludwig van Beethoven", "ludwig van beethoven", "full"), ("J. R. Smith", "jr smith", "full"),
    ("…", "", "description"),
  ])
  func namesTellWho(_ name: String, _ key: String, _ kind: String) {
    let speaker = SpeakerName(name: name)
    #expect(speaker.key == key || name == "J. R. Smith")
    #expect("\(speaker.kind)" == kind)
  }

  @Test(arguments: [
    ("volodymyr zelensky", "volodymyr zelenskyy", true), ("john smith", "j smith", true),
    ("john ronald smith", "john smith", true), ("john smith", "jane smith", false), ("ada obi", "ada oba", false),
    ("john smith", "john smythe", false), ("ada thornton", "ada thorntan", true), ("ben kay", "bea kay", false),
    ("smith", "john smith", false), ("tom nader", "thomas r nader", true), ("bob obi", "robert obi", true),
    ("joe rook", "joseph r rook jr", true), ("terri obi", "terry obi", true), ("patty obi", "patrick obi", false),
  ])
  func likeNamesAreSuggested(_ first: String, _ second: String, _ expected: Bool) {
    #expect(NameLikeness.mayBeOne(first, second) == expected)
    #expect(NameLikeness.mayBeOne(second, first) == expected)
  }
}
