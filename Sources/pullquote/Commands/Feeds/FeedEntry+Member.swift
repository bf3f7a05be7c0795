import Containers
import Feeds

extension FeedEntry {
  /// The entry as a page that its feed holds; `nil` where there is neither text nor headline.
  ///
  /// - Parameters:
  ///   - place: its number in the feed, from 1, by which it is called where it has no address.
  ///   - publisher: the name of the feed.
  func member(at place: Int, publisher: String?) -> Member? {
    page(publisher: publisher).map { Member(name: url ?? "\(place)", bytes: $0, encoding: "UTF-8", address: url) }
  }
}
