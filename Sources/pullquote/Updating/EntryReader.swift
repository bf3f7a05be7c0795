import Articles
import Dispatch
import Feeds
import Fetching
import Library

/// Makes articles of entries: of what their feed has of them, or of the page behind them. May be asked from any thread.
final class EntryReader: Sendable {
  /// What was read of an entry.
  struct Reading: Sendable {
    /// `nil` where that is nothing.
    var article: PreparedArticle?
    /// Whether that is all of the article.
    var isWhole: Bool
    /// Whether the page might come another time.
    var isToBeTriedAgain = false
  }

  private let parser: ContainedParser
  private let pages: PageManners
  /// How many may be parsed at once.
  private let places = DispatchSemaphore(value: 0)

  /// - Parameter jobs: how many entries are parsed at once.
  init(parser: ContainedParser, pages: PageManners, jobs: Int) {
    self.parser = parser
    self.pages = pages
    for _ in 0..<jobs { places.signal() }
  }

  /// Reads an entry.
  ///
  /// - Parameters:
  ///   - place: its number in the feed.
  ///   - publisher: what the feed is called.
  ///   - feed: the feed, which says when the page is read, and how it is asked for.
  func read(_ entry: FeedEntry, at place: Int, publisher: String?, _ feed: FollowedFeed) -> Reading {
    let fullText = feed.fullText
    let own = entry.member(at: place, publisher: publisher).flatMap { parse(InputContents(name: $0.name, $0)) }
    let isTeaser = entry.isTeaser
    let reading = Reading(article: own.map { PreparedArticle($0) }, isWhole: !isTeaser || fullText == .never)
    guard fullText == .always || fullText == .automatic && isTeaser, let address = entry.url, WebPlace(address) != nil
    else { return reading }
    var request = FetchRequest(address: address, accepted: FetchRequest.pages)
    request.follow(feed.manner, from: feed.address)
    switch pages.page(request) {
    case .refused: return reading
    case .failed:
      return Reading(article: reading.article, isWhole: reading.isWhole, isToBeTriedAgain: true)
    case .page(let page):
      let contents = InputContents(name: page.address, page)
      guard var article = parse(contents), length(of: article) >= own.map(length) ?? 1 else { return reading }
      article.headline = article.headline ?? entry.title
      article.published = article.published ?? entry.published
      article.publisher = article.publisher ?? publisher
      article.url = article.url ?? address
      if article.authors.isEmpty { article.authors = entry.authors }
      let evidence = Original(of: .contents(contents))?.evidence
      return Reading(article: PreparedArticle(article, evidence: evidence), isWhole: true)
    }
  }

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
