import Basics
import Library

/// What making a library and a server the same came to.
struct ServerSyncReport: Hashable, Sendable {
  /// What the server is called.
  var title: String
  /// What became of its articles.
  var articles = AddProgress.Counts()
  /// What became of its feeds.
  var feeds = ServerFeedReport()
  /// How many marks were sent.
  var sent = 0
  /// How many marks were taken over.
  var taken = 0
  /// How many unread or starred articles the server named and did not send.
  var missing = 0
  /// Why it was not done whole, as a sentence.
  var complaint: String?

  /// A report of nothing.
  init(title: String) { self.title = title }

  /// Counts articles.
  mutating func count(_ report: AddReport) {
    articles.added += report.added
    articles.updated += report.updated
    articles.unchanged += report.unchanged
  }

  /// Whether anything came of it.
  var hasNews: Bool {
    complaint != nil || feeds != ServerFeedReport() || articles.added + articles.updated + taken + sent + missing > 0
  }

  /// “Synced with example.org: 12 new articles, 3 marks received, 2 marks sent.”
  var sentence: String {
    var parts: [String] = []
    if feeds.added > 0 { parts.append(counted(feeds.added, "new feed")) }
    if feeds.removed > 0 { parts.append("\(counted(feeds.removed, "feed")) unsubscribed") }
    if articles.added > 0 { parts.append(counted(articles.added, "new article")) }
    if articles.updated > 0 { parts.append("\(grouped(articles.updated)) changed") }
    if taken > 0 { parts.append("\(counted(taken, "mark")) received") }
    if sent > 0 { parts.append("\(counted(sent, "mark")) sent") }
    if missing > 0 { parts.append("\(counted(missing, "article")) not sent by the server, to be asked for again") }
    let what = parts.isEmpty ? "nothing new" : parts.joined(separator: ", ")
    return "\(complaint == nil ? "Synced with" : "Partly synced with") \(title): \(what)."
  }
}
