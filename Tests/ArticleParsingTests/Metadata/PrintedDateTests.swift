import Testing

@testable import ArticleParsing

struct PrintedDateTests {
  @Test(arguments: [
    ("26/11/2025", "2025-11-26"),
    ("Published: 26/11/2025", "2025-11-26"),
    ("26.11.25", "2025-11-26"),
    ("11/19/20 6:38 AM", "2020-11-19T06:38"),
    ("03/04/2021", "2021-04-03"),
    ("03/04/2021 9:00 AM EST", "2021-03-04T09:00-05:00"),
    ("03/04/2021 9.05am", "2021-04-03T09:05"),
    ("11.14.2019 09:00 AM", "2019-11-14T09:00"),
    ("2016.12.01", "2016-12-01"),
    ("2025-11-26", "2025-11-26"),
    ("2025-11-26T12:26:05Z", "2025-11-26T12:26:05Z"),
    ("2025-11-26T12:26:05.250+01:00", "2025-11-26T12:26:05.250+01:00"),
    ("2025-11-26 12:26 +0530", "2025-11-26T12:26+05:30"),
    ("26 November 2025", "2025-11-26"),
    ("Wednesday, 26th of November, 2025", "2025-11-26"),
    ("Wed 26 Nov 2025 12.26 GMT", "2025-11-26T12:26Z"),
    ("26 Nov, 2025 05:47", "2025-11-26T05:47"),
    ("26 Nov 2025, 19:09", "2025-11-26T19:09"),
    ("Wednesday 26 November 2025 9:22 am", "2025-11-26T09:22"),
    ("November 26, 2025", "2025-11-26"),
    ("Nov. 26th 2025 8:54 pm PT", "2025-11-26T20:54"),
    ("Nov 26 20257:05 AM EST", "2025-11-26T07:05-05:00"),
    ("November 26, 2025 | 4:10pm", "2025-11-26T16:10"),
    ("November 26, 2025 - 11:28 AMT", "2025-11-26T11:28"),
    ("November 26, 2025 at 11:04 a.m.", "2025-11-26T11:04"),
    ("12 a.m. on November 26, 2025", "2025-11-26T00"),
    ("10:02 AM EST Nov 26, 2025", "2025-11-26T10:02-05:00"),
    ("Updated 5:27 am CST, Wednesday, November 26, 2025", "2025-11-26T05:27-06:00"),
    ("25. September 2018", "2018-09-25"),
    ("segunda-feira, 22 de janeiro de 2018 às 0:13", "2018-01-22T00:13"),
    ("1er août 2024", "2024-08-01"),
    ("1 août 2024 à 18h30", "2024-08-01T18:30"),
    ("24 сентября 2018", "2018-09-24"),
    ("2025. május 12. 16:30", "2025-05-12T16:30"),
    ("2025 November 26", "2025-11-26"),
    ("2013年04月09日", "2013-04-09"),
    ("29 February 2024", "2024-02-29"),
    ("29 February 2023", ""),
    ("31/06/2023", ""),
    ("Nov 18", ""),
    ("2 hours ago", ""),
    ("May 5 people were there in 2024", ""),
    ("1.2.3", ""),
    ("version 10.15.7 of 2020", ""),
    ("call 020 7946 0958", ""),
  ])
  func reads(_ line: String, iso: String) {
    #expect(printedDates(in: line).first?.iso ?? "" == iso)
  }

  @Test func tellsPublishedFromUpdated() {
    let dates = printedDates(in: "PUBLISHED: November 19, 2025 at 8:59 pm | UPDATED: November 20, 2025 at 10:16 am")
    #expect(dates.map(\.iso) == ["2025-11-19T20:59", "2025-11-20T10:16"])
    #expect(dates.map(\.role) == [.published, .modified])
    #expect(
      printedDates(in: "Published Tue, Nov 19 20197:05 AM ESTUpdated Tue, Nov 19 20197:16 AM EST").map(\.role)
        == [.published, .modified])
  }

  @Test func saysWhereItStands() {
    let line = "By Ada Roe, 26 November 2025 at 12:26 GMT in Leeds"
    let date = printedDates(in: line)[0]
    #expect(
      String(line.utf8.dropFirst(date.range.lowerBound).prefix(date.range.count)) == "26 November 2025 at 12:26 GMT")
  }

  @Test(arguments: [
    ("- 12:26", "12:26"), ("at 9.15am GMT", "09:15Z"), ("12:26 EST", "12:26-05:00"), ("7 p.m.", "19"),
    ("12:26 people", ""), ("1:0 to Leeds", ""), ("9.15", ""),
  ])
  func readsATimeOnItsOwn(_ line: String, time: String) {
    #expect(printedTime(onItsOwn: Array(line.utf8)) ?? "" == time)
  }
}
