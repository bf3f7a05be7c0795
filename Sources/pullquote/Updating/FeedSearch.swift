import Feeds
import Fetching

/// Looks for the feed behind an address: the address itself, what its page names, or where feeds usually are.
struct FeedSearch {
  /// How servers are asked.
  var manner = FeedManner()
  /// Asks a server.
  var answer: (FetchRequest) throws(FetchError) -> FetchAnswer

  /// How many feeds that a page names are looked at.
  private static let mostNamed = 5

  /// The feed behind an address, with the name that it gives itself.
  func feed(at address: String) throws(InputError) -> FollowedFeed {
    let sent = try fetched(address, from: address)
    let shown = Fetcher.shown(address)
    guard (200..<300).contains(sent.status) else { throw .notAnswered(shown, sentence: sent.complaint(about: address)) }
    if let feed = Feed.read(sent.bytes, address: sent.address) {
      guard feed.format != .opml else { throw .listOfFeeds(shown) }
      let moved = FeedResponse(sent, to: address).movedTo
      return FollowedFeed(address: moved ?? address, title: feed.title)
    }
    for link in FeedLinks.inPage(sent.bytes, address: sent.address).prefix(Self.mostNamed) {
      if let found = self.found(at: link, from: address) { return found }
    }
    for link in FeedLinks.usual(for: sent.address) {
      if let found = self.found(at: link, from: address) { return found }
    }
    throw .namesNoFeed(shown)
  }

  /// The feed that a file was saved from, or that a saved page names.
  ///
  /// - Parameter given: the address that somebody says it was saved from, which counts more than what it says itself.
  func feed(in bytes: [UInt8], name: String, address given: String? = nil) throws(InputError) -> FollowedFeed {
    if let feed = Feed.read(bytes) {
      guard feed.format != .opml else { throw .listOfFeeds(name) }
      guard let address = given ?? feed.ownAddress, WebPlace(address) != nil else { throw .namesNoAddress(name) }
      return FollowedFeed(address: address, title: feed.title)
    }
    guard let link = FeedLinks.inPage(bytes, address: given).first else {
      throw NewsboatList.read(bytes, name: name).feeds.isEmpty ? .namesNoFeed(name) : .listOfFeeds(name)
    }
    return try feed(at: link)
  }

  /// The feed at an address where one may be.
  private func found(at address: String, from start: String) -> FollowedFeed? {
    guard let sent = try? fetched(address, from: start), (200..<300).contains(sent.status),
      let feed = Feed.read(sent.bytes, address: sent.address), feed.format != .opml
    else { return nil }
    return FollowedFeed(address: FeedResponse(sent, to: address).movedTo ?? address, title: feed.title)
  }

  /// - Parameter start: where the search began: headers are for that site.
  private func fetched(_ address: String, from start: String) throws(InputError) -> FetchAnswer {
    var request = FetchRequest(address: address, accepted: FetchRequest.feeds)
    request.follow(manner, from: start)
    do throws(FetchError) {
      return try answer(request)
    } catch {
      throw .notFetched(error)
    }
  }
}
