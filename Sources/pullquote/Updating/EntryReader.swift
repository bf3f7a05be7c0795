import Articles
import Basics
import Dispatch
import Feeds
import Fetching
import Library
import Shelves
import Synchronization

/// Makes articles of entries: of what their feed has of them, or of the page behind them. May be asked from any thread.
final class EntryReader: Sendable {
  /// What was read of an entry.
  struct Reading: Sendable {
    /// `nil` where that is nothing.
    var article: PreparedArticle?
    /// Whether that is all of the article.
    var isWhole: Bool
    /// Whether the page might come another time: it did not come, or has nothing yet and is not a day old.
    var isToBeTriedAgain = false
    /// Whether its outlet is only what the feed is called.
    var isOutletOfFeed = true
  }

  private let parser: ContainedParser
  private let pages: PageManners
  private let unread = Mutex(PageFaults())
  /// How many may be parsed at once.
  private let places = DispatchSemaphore(value: 0)

  /// - Parameter jobs: how many entries are parsed at once.
  init(parser: ContainedParser, pages: PageManners, jobs: Int) {
    self.parser = parser
    self.pages = pages
    for _ in 0..<jobs { places.signal() }
  }

  /// The pages that could not be read until now, and why.
  var faults: PageFaults { unread.withLock { $0 } }

  /// Reads an entry. Of one whose text is nowhere to be had there is still the headline.
  ///
  /// - Parameters:
  ///   - place: its number in the feed.
  ///   - publisher: what the feed is called.
  ///   - feed: the feed, which says when the page is read, and how it is asked for.
  ///   - evidence: where the feed came from.
  ///   - cancellation: ends the waiting for a page, which may then come another time.
  func read(
    _ entry: FeedEntry, at place: Int, publisher: String?, _ feed: FollowedFeed, evidence: Evidence? = nil,
    _ cancellation: Cancellation
  ) -> Reading {
    let fullText = feed.fullText
    var own = entry.member(at: place, publisher: publisher).flatMap { parse(InputContents(name: $0.name, $0)) }
    if !entry.hasText { own?.diagnostics = [Diagnostic(.warning, Self.onlyHeadline)] }
    let isTeaser = entry.isTeaser
    var reading = Reading(
      article: own.map { PreparedArticle($0, evidence: evidence) },
      isWhole: entry.hasText && (!isTeaser || fullText == .never))
    guard fullText == .always || fullText == .automatic && isTeaser, let address = entry.url, WebPlace(address) != nil
    else { return reading }
    var request = FetchRequest(address: address, accepted: FetchRequest.pages)
    request.follow(feed.manner, from: feed.address)
    func count(_ reason: String) { unread.withLock { $0.count(reason) } }
    switch pages.page(request, cancellation) {
    case .refused(let reason):
      count(reason)
      return reading
    case .missing(let reason):
      count(reason)
      reading.isToBeTriedAgain = entry.isFresh
      return reading
    case .failed(let reason):
      count(reason)
      reading.isToBeTriedAgain = true
      return reading
    case .page(let page):
      let contents = InputContents(name: page.address, page)
      guard var article = parse(contents), length(of: article) > 0 else {
        count("there is no article in it")
        reading.isToBeTriedAgain = entry.isFresh
        return reading
      }
      guard length(of: article) >= own.map(length) ?? 0 else {
        count("it has less text than the feed")
        return reading
      }
      let isOutletOfFeed = article.publisher == nil
      article.take(EntryFacts(entry, outlet: publisher))
      article.url = article.url ?? Fetcher.shown(address)
      let evidence = Original(of: .contents(contents))?.evidence
      return Reading(
        article: PreparedArticle(article, evidence: evidence), isWhole: true, isOutletOfFeed: isOutletOfFeed)
    }
  }

  /// What is said of an article without text.
  private static let onlyHeadline = "The feed has only the headline, and the page behind it was not read."

  /// The article in a page; `nil` where there is none, or it ended the parser.
  private func parse(_ contents: InputContents) -> Article? {
    places.wait()
    defer { places.signal() }
    guard case .article(let parsed) = parser.reply(to: ParsingRequest(matter: .contents(contents))),
      parsed.failures.isEmpty, !parsed.article.body.isEmpty || parsed.article.headline != nil
    else { return nil }
    return parsed.article
  }

  private func length(of article: Article) -> Int { article.body.reduce(0) { $0 + $1.text.utf8.count } }
}

extension FeedEntry {
  /// Whether it was published today or yesterday, in whatever zone. Sites announce pages minutes before they have them.
  fileprivate var isFresh: Bool {
    let now = Int64(time(nil))
    let days = [now - 86_400, now, now + 86_400].map { Timestamp.iso($0).prefix(10) }
    return published.map { days.contains($0.prefix(10)) } ?? false
  }
}
