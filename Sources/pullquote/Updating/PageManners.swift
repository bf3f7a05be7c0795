import Basics
import Fetching
import Shelves
import Synchronization

/// Reads the pages behind entries as a guest should: one at a time from a site, with a pause between two, and none that `robots.txt` asks
/// to leave alone. May be asked from any thread, and waits its turn.
final class PageManners: Sendable {
  /// What came of asking for a page.
  enum Outcome: Sendable {
    case page(FetchedPage)
    /// It is not to be had: the site does not want it read, or it is no page. The reason is the rest of a sentence.
    case refused(because: String)
    /// There is no such page, or not yet.
    case missing(because: String)
    /// Not this time.
    case failed(because: String)
  }

  private struct Visit {
    var rules: RobotRules?
    var last: ContinuousClock.Instant?
    /// How many pages in a row did not come.
    var failures = 0
    /// Why the site is not asked for any more.
    var fault: String?
  }

  private final class Site: Sendable {
    let visit = Mutex(Visit())
  }

  private let fetcher: Fetcher
  private let program: String
  private let pause: Duration
  private let sites = Mutex<[String: Site]>([:])

  /// The longest pause that a site gets because it asks for it.
  private static let longestPause = Duration.seconds(20)
  /// After so many pages in a row that did not come, a site is not asked for more.
  private static let patience = 3

  /// - Parameters:
  ///   - program: by which name `robots.txt` knows this program.
  ///   - pause: between two pages of a site that asks for none.
  init(fetcher: Fetcher, program: String, pause: Duration) {
    self.fetcher = fetcher
    self.program = program
    self.pause = pause
  }

  /// For the pages behind the entries of feeds.
  static func ofFeeds(pause: Duration = .seconds(1)) -> PageManners {
    PageManners(fetcher: Fetcher(userAgent: "Pullquote/\(Pullquote.version)"), program: "Pullquote", pause: pause)
  }

  /// A page.
  ///
  /// - Parameter cancellation: ends the waiting and the fetching.
  func page(_ request: FetchRequest, _ cancellation: Cancellation) -> Outcome {
    guard let place = WebPlace(request.address) else {
      return .refused(because: FetchError.Cause.invalidAddress.clause)
    }
    let site = sites.withLock { sites in
      if let known = sites[place.site] { return known }
      let site = Site()
      sites[place.site] = site
      return site
    }
    // The site's lock is its turn.
    return site.visit.withLock { visit in
      if let fault = visit.fault { return .failed(because: fault) }
      guard let rules = visit.rules ?? self.rules(of: place.site) else {
        let fault = "the site’s robots.txt could not be read"
        visit.fault = fault
        return .failed(because: fault)
      }
      visit.rules = rules
      guard rules.allow(place.path) else { return .refused(because: "the site’s robots.txt does not allow it") }
      let stopped = Outcome.failed(because: "the update was stopped")
      if let last = visit.last {
        let rest = ContinuousClock.now.duration(to: last + max(pause, wanted(by: rules)))
        if rest > .zero { _ = cancellation.wait(for: rest) }
      }
      guard !cancellation.isCancelled else { return stopped }
      defer { visit.last = .now }
      do throws(FetchError) {
        let page = try fetcher.page(request) { cancellation.isCancelled }
        visit.failures = 0
        return .page(page)
      } catch {
        if cancellation.isCancelled { return stopped }
        if case .status(404, _) = error.cause { return .missing(because: error.cause.clause) }
        if Self.isFinal(error.cause) { return .refused(because: error.cause.clause) }
        visit.failures += 1
        if visit.failures == Self.patience { visit.fault = error.cause.clause }
        return .failed(because: error.cause.clause)
      }
    }
  }

  private func wanted(by rules: RobotRules) -> Duration {
    rules.delay.map { min(.seconds($0), Self.longestPause) } ?? .zero
  }

  /// What a site asks for. One that has no such file asks for nothing; one that cannot say, `nil`, is left alone (RFC 9309, 2.3.1).
  private func rules(of site: String) -> RobotRules? {
    let request = FetchRequest(address: site + "/robots.txt", accepted: "text/plain,*/*;q=0.1")
    guard let answer = try? fetcher.answer(to: request) else { return nil }
    switch answer.status {
    case 200..<300: return RobotRules(answer.bytes, program: program)
    case 400..<500 where answer.status != 429: return RobotRules.none
    default: return nil
    }
  }

  /// Whether asking again would bring nothing else.
  private static func isFinal(_ cause: FetchError.Cause) -> Bool {
    switch cause {
    case .status(let status, _): status < 500 && status != 429 && status != 408
    case .noPage, .tooLarge, .tooManyRedirects, .leadsElsewhere, .leadsInside, .leadsAway, .invalidAddress,
      .unknownScheme, .broken:
      true
    default: false
    }
  }
}
