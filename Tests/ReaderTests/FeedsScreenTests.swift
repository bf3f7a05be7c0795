import Drawing
import GoldenScreens
import Search
import Testing

@testable import Reader
@testable import Shelves

extension Visit {
  /// A reader on a library that follows feeds: in folders and in none, one hidden, some with errors.
  static func following(at size: Size = Size(width: 120, height: 40)) -> Visit {
    var visit = Visit(at: size)
    func feed(
      _ id: Int64, _ title: String?, in folders: [String] = [], tags: [String] = [], isHidden: Bool = false,
      read: String? = "2026-03-01T09:30", error: String? = nil, isGone: Bool = false
    ) -> FeedListing {
      let address = "https://feeds.example/\(id)"
      return FeedListing(
        id: FeedID(rawValue: id), title: title ?? address, address: address, folders: folders, tags: tags,
        isHidden: isHidden, fetched: read, error: error, isGone: isGone)
    }
    visit.library.feeds = [
      feed(1, "The Ness Courier", in: ["News", "Sund"]), feed(2, "Sund Radio", in: ["News"], read: "2026-02-11T18:00"),
      feed(
        3, "The Hale Mirror", tags: ["daily", "hale"], read: "2025-12-24T08:00",
        error: "“https://feeds.example/3” could not be fetched: the server did not answer within 20 seconds."),
      feed(4, nil, in: ["News"], read: nil), feed(5, "島日報", tags: ["daily"]),
      feed(6, "What nobody lists", isHidden: true),
      feed(
        7, "Old Quay Gazette",
        error: "“https://feeds.example/7” could not be fetched: the page is gone for good (410).",
        isGone: true),
    ]
    visit.library.came = [1, 2, 3, 5].reduce(into: [:]) { came, id in
      came[FeedID(rawValue: id)] = [1: [0, 2], 2: [1, 5], 3: [4], 5: [3]][id]
    }
    return visit
  }

  /// What the selected row of the feeds is called.
  var feedTitle: String? { state.screen.feeds?.selected?.title }

  /// The articles of the list, from its top.
  var listed: [ArticleID] { state.browse.order }
}

/// The screen of feeds at every arrangement, as a person sees it.
@Suite struct FeedsScreenTests {
  static let screens: [(name: String, keys: String, typed: String)] = [
    ("feeds", "F j j", ""),
    ("feed-broken", "F 5j", ""),
    ("feed-list", "F j j <enter>", ""),
    ("feeds-filtered", "F &", "daily"),
    ("feed-added", "F +", "ness.example"),
    ("feed-removed", "F D", ""),
  ]

  @Test(arguments: GoldenScreenTests.sizes, screens)
  func looksAsRecorded(_ size: (Int, Int), _ screen: (name: String, keys: String, typed: String)) {
    var visit = Visit.following(at: Size(width: size.0, height: size.1))
    visit.press(screen.keys)
    visit.type(screen.typed)
    expectGolden(visit.screenText, named: "\(screen.name)-\(size.0)x\(size.1)")
  }

  @Test(arguments: GoldenScreenTests.sizes)
  func saysHowAnUpdateGoes(_ size: (Int, Int)) {
    var visit = Visit.following(at: Size(width: size.0, height: size.1))
    visit.press("F R")
    reduce(&visit, .feeds(.progress(FeedProgress(done: 3, total: 7, added: 31))))
    expectGolden(visit.screenText, named: "feeds-updating-\(size.0)x\(size.1)")
  }

  @Test(arguments: GoldenScreenTests.sizes)
  func saysHowToBegin(_ size: (Int, Int)) {
    var visit = Visit(at: Size(width: size.0, height: size.1))
    visit.press("F")
    expectGolden(visit.screenText, named: "feeds-none-\(size.0)x\(size.1)")
  }

  @Test(arguments: ["colour", "mono"])
  func looksAsRecordedWithItsStyles(_ look: String) {
    var visit = Visit.following()
    if look == "mono" { visit.theme = Theme(name: "plain", styles: [:]) }
    visit.press("F j j")
    expectGolden(view(visit).canvas.annotatedText, named: "feeds-\(look)-120x40")
  }
}
