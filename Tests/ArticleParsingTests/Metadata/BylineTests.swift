import Testing

@testable import ArticleParsing

struct BylineTests {
  @Test(arguments: [
    ("By Ada Roe", ["Ada Roe"]),
    ("By Ada Roe, Ben O'Neill and Cem Öz in Kyiv", ["Ada Roe", "Ben O'Neill", "Cem Öz"]),
    ("by Ada Roe & Ben Doe", ["Ada Roe", "Ben Doe"]),
    ("By ADA McCAFFREY, BEN DE LA CRUZ and J.R. O'NEILL", ["Ada McCaffrey", "Ben De La Cruz", "J.R. O'Neill"]),
    ("By Ada Roe, Political Editor", ["Ada Roe"]),
    ("Ada Roe, Ap National Security Writer", ["Ada Roe"]),
    ("By Ada Roe Political Editor", ["Ada Roe"]),
    ("By Ada Roe | Fox News", ["Ada Roe"]),
    ("By Ada RoeFOXBusiness", ["Ada Roe"]),
    ("By Ada Roe@AdaWrites Nov 18, 2025, 11:47am EST", ["Ada Roe"]),
    ("Monday November 18, 2025 7:45 am PST by Ada Roe", ["Ada Roe"]),
    ("November 18, 2025 | BY: Ada Roe, MS, RDN", ["Ada Roe"]),
    ("Von Ada van der Roe publiziert am 25. September 2025", ["Ada van der Roe"]),
    ("Posted by Vortex", ["Vortex"]),
    ("written by Ada Roe", ["Ada Roe"]),
    ("Words: Ada Roe", ["Ada Roe"]),
    ("By Ada Roe - Live Science Contributor 2025-11-19T12:48:14Z Space", ["Ada Roe"]),
    ("By Ada Roe , Ben Doe on Monday, November 18th, 2025 at 11:08 a.m.", ["Ada Roe", "Ben Doe"]),
    ("Ada Roe", ["Ada Roe"]),
    ("Ada Roe and Ben Doe", ["Ada Roe", "Ben Doe"]),
    ("Ada Roe - Nov 19, 2025, 10:31 pm CST", ["Ada Roe"]),
    ("By Ada J. Roe Leeds Evening Argus", ["Ada J. Roe"]),
    ("By Ada Roe for the Example", ["Ada Roe"]),
    ("By Ada Roe Staff Reporter", ["Ada Roe"]),
    ("Par Ada Roe avec AFP", ["Ada Roe"]),
    ("Par notre correspondante à Oxmouth, Ada Roe", ["Ada Roe"]),
    ("Texto de Ada Roe", ["Ada Roe"]),
    ("By June April and Theodore March", ["June April", "Theodore March"]),
    ("By Ada Roe, June 14, 2017", ["Ada Roe"]),
  ])
  func readsNames(_ line: String, authors: [String]) {
    #expect(byline(line)?.authors == authors)
  }

  @Test(arguments: [
    ("By Andrew Roe | Fox News", "Fox News"), ("By Associated Press", "Associated Press"),
    ("By Ada Roe, Cleveland.com", "Cleveland.com"), ("Special report by Ada Roe, Reuters", "Reuters"),
  ])
  func readsThePublisher(_ line: String, publisher: String) {
    #expect(byline(line)?.publisher == publisher)
  }

  @Test(arguments: [
    "By the time they came, it was over", "By 2030 half of them will be gone", "Sport", "Most Popular", "Latest News",
    "The Minister said so", "A plan to cut tax", "Council votes to close Pool", "Getty Images", "Read More",
    "He was stopped by Police on Monday", "Day by Day",
  ])
  func leavesOtherLinesAlone(_ line: String) {
    #expect(byline(line)?.authors ?? [] == [])
  }
}
