import Search
import Shelves

/// The articles of the shelf that were opened last, by number.
struct ArticleStore: Sendable {
  /// How many are kept: some 6 kB each.
  static let most = 64

  private var opened: [ArticleID: OpenArticle] = [:]
  /// The numbers of `opened`, the one that came first at the front.
  private var arrivals: [ArticleID] = []
  /// Reading positions in articles no longer in memory.
  private var left: [ArticleID: Bookmark] = [:]

  /// Whether the article itself is here.
  func has(_ id: ArticleID) -> Bool { opened[id].map { $0.status != .waiting } ?? false }

  /// An article; one that is not here yet is waited for.
  subscript(id: ArticleID) -> OpenArticle {
    get {
      if let open = opened[id] { return open }
      var waiting = Self.unopened
      waiting.bookmark = left[id]
      return waiting
    }
    set { if opened.updateValue(newValue, forKey: id) == nil { arrivals.append(id) } }
  }

  /// The numbers of the articles that are here.
  var numbers: Set<ArticleID> { Set(arrivals) }

  /// Lets go of the articles that have been here longest, but for those in use.
  mutating func trim(keeping used: Set<ArticleID>) {
    guard arrivals.count > Self.most else { return }
    let surplus = arrivals.count - Self.most
    forget(Array(arrivals.filter { !used.contains($0) }.prefix(surplus)))
  }

  /// Lets go of articles that may have become different; where none are named, of all but those in use.
  mutating func forget(_ changed: Set<ArticleID>?, keeping used: Set<ArticleID>) {
    forget(arrivals.filter { !used.contains($0) && changed?.contains($0) ?? true })
  }

  private mutating func forget(_ gone: [ArticleID]) {
    for id in gone {
      if let bookmark = opened[id]?.bookmark { left[id] = bookmark }
      opened[id] = nil
    }
    arrivals.removeAll { opened[$0] == nil }
  }

  /// Where articles were left, those that were opened last at the end.
  var bookmarks: [(id: ArticleID, bookmark: Bookmark)] {
    left.map { ($0.key, $0.value) } + arrivals.compactMap { id in opened[id]?.bookmark.map { (id, $0) } }
  }

  /// Says where an article that is not here was left.
  mutating func leave(_ id: ArticleID, at bookmark: Bookmark) {
    if opened[id] == nil { left[id] = bookmark } else { opened[id]?.bookmark = bookmark }
  }

  private static let unopened = OpenArticle()
}
