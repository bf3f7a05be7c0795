import Containers
import Feeds
import Fetching

extension FeedEntry {
  /// The entry as a page that its feed holds; `nil` where there is neither text nor headline.
  ///
  /// - Parameters:
  ///   - place: its number in the feed, from 1, by which it is called where it has no address.
  ///   - publisher: the name of the feed.
  func member(at place: Int, publisher: String?) -> Member? {
    let address = url.map(Fetcher.shown)
    return page(publisher: publisher).map {
      Member(name: address ?? "\(place)", bytes: $0, encoding: "UTF-8", address: address)
    }
  }
}
