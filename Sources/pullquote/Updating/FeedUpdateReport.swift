import Basics
import Feeds
import Library

/// What an update came to.
struct FeedUpdateReport: Hashable, Sendable {
  /// How many feeds were sent.
  private(set) var read = 0
  /// How many are as they were.
  private(set) var unchanged = 0
  /// How many will never come back.
  private(set) var gone = 0
  /// How many could not be read.
  private(set) var failed = 0
  /// What became of their entries.
  private(set) var articles = AddProgress.Counts()
  /// The pages behind them that could not be read.
  var pages = PageFaults()

  /// How many were asked for.
  var asked: Int { read + unchanged + gone + failed }

  /// Whether every feed could be read.
  var isWhole: Bool { failed + gone == 0 }

  /// Counts a feed.
  mutating func count(_ news: FeedDecision.News) {
    switch news {
    case .entries: read += 1
    case .unchanged: unchanged += 1
    case .gone: gone += 1
    case .failed: failed += 1
    }
  }

  /// Counts entries.
  mutating func count(_ report: AddReport) {
    articles.added += report.added
    articles.updated += report.updated
    articles.unchanged += report.unchanged
  }

  /// The same for whoever sees the feeds: “30 new articles and 1 changed in 12 feeds; 2 could not be read.”
  var summary: String {
    var parts = [articles.added > 0 ? counted(articles.added, "new article") : "Nothing new"]
    if articles.updated > 0 { parts.append("\(grouped(articles.updated)) changed") }
    var sentence = parts.joined(separator: articles.added > 0 ? " and " : ", ") + " in \(counted(asked, "feed"))"
    if failed > 0 { sentence += "; \(grouped(failed)) could not be read" }
    if gone > 0 { sentence += "; \(grouped(gone)) gone for good" }
    if pages.total > 0 { sentence += "; \(counted(pages.total, "page")) could not be read" }
    return sentence + "."
  }

  /// “Asked for 12 feeds; 8 were as they were, one is gone for good, 2 could not be read. Added 30 articles, updated 1.”
  var sentence: String {
    var parts: [String] = []
    if unchanged > 0 { parts.append("\(grouped(unchanged)) unchanged") }
    if gone > 0 { parts.append("\(grouped(gone)) gone for good") }
    if failed > 0 { parts.append("\(grouped(failed)) could not be read") }
    let feeds = counted(asked, "feed")
    let rest = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
    let unread = pages.sentence.map { " \($0)" } ?? ""
    return "Requested \(feeds)\(rest). \(AddProgress.sentence(articles, isWhole: true))\(unread)"
  }
}
