import Articles

/// The articles at hand, by number: every input, or those of a library that were opened last.
struct ArticleStore: Sendable {
  /// How many of a library are kept: some 6 kB each.
  static let most = 64

  private var inputs: [OpenArticle] = []
  private var opened: [ArticleID: OpenArticle] = [:]
  /// The numbers of `opened`, the one that came first at the front.
  private var arrivals: [ArticleID] = []
  /// Where articles were left that are not kept any more.
  private var bookmarks: [ArticleID: Bookmark] = [:]
  /// Whether numbers are the library's, which has more articles than are here.
  var isOfLibrary = false

  /// How many inputs there are.
  var count: Int { inputs.count }
  var isEmpty: Bool { inputs.isEmpty }
  var indices: Range<Int> { inputs.indices }

  /// Whether a number may be used: an input's, or any of the library's.
  func contains(_ id: ArticleID) -> Bool { isOfLibrary ? id >= 0 : inputs.indices.contains(id) }

  /// Whether the article itself is here.
  func has(_ id: ArticleID) -> Bool {
    isOfLibrary ? opened[id].map { $0.status != .waiting } ?? false : inputs.indices.contains(id)
  }

  /// An article; one of the library that is not here yet is waited for.
  subscript(id: ArticleID) -> OpenArticle {
    get {
      guard isOfLibrary else { return inputs[id] }
      if let open = opened[id] { return open }
      var waiting = Self.unopened
      waiting.bookmark = bookmarks[id]
      return waiting
    }
    set {
      guard isOfLibrary else {
        inputs[id] = newValue
        return
      }
      if opened.updateValue(newValue, forKey: id) == nil { arrivals.append(id) }
    }
  }

  /// The numbers of the articles of a library that are here.
  var numbers: Set<ArticleID> { Set(arrivals) }

  mutating func append(_ names: [String]) {
    inputs.reserveCapacity(inputs.count + names.count)
    for name in names { inputs.append(OpenArticle(input: name)) }
  }

  /// Lets go of the articles that have been here longest, but for those in use.
  mutating func trim(keeping used: Set<ArticleID>) {
    guard isOfLibrary, arrivals.count > Self.most else { return }
    let surplus = arrivals.count - Self.most
    let gone = arrivals.filter { !used.contains($0) }.prefix(surplus)
    for id in gone {
      if let bookmark = opened[id]?.bookmark { bookmarks[id] = bookmark }
      opened[id] = nil
    }
    arrivals.removeAll { opened[$0] == nil }
  }

  /// Lets go of all that may have become different, but for those in use.
  mutating func forget(keeping used: Set<ArticleID>) {
    for id in arrivals where !used.contains(id) {
      if let bookmark = opened[id]?.bookmark { bookmarks[id] = bookmark }
      opened[id] = nil
    }
    arrivals.removeAll { opened[$0] == nil }
  }

  func count(where isCounted: (OpenArticle) -> Bool) -> Int { inputs.count(where: isCounted) }

  private static let unopened = OpenArticle(input: "")
}
