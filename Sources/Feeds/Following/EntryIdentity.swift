import Basics

extension Feed {
  /// The entries, each with a key that no other has, by which it is known again the next time.
  ///
  /// Some feeds give all of their entries one `guid`: of those that have a key in common, all but the first are known by their address
  /// and headline, too, and the same entry twice is one.
  public var keyedEntries: [(key: Int64, entry: FeedEntry)] {
    var taken: Set<Int64> = []
    return entries.compactMap { entry in
      let keys = [entry.key, FeedEntry.hash([entry.id ?? "", entry.url ?? "", entry.title ?? ""])]
      guard let key = keys.lazy.compactMap({ $0 }).first(where: { !taken.contains($0) }) else { return nil }
      taken.insert(key)
      return (key, entry)
    }
  }
}

extension FeedEntry {
  /// By what the entry is known again in its feed: what the feed knows it by, else its address, else its headline and date; `nil` where
  /// it has none of these.
  public var key: Int64? {
    let parts = id.map { ["id", $0] } ?? url.map { ["url", $0] } ?? title.map { ["title", $0, published ?? ""] }
    return parts.map(Self.hash)
  }

  /// What the entry says: another number once anything of it that an article has is changed.
  public var version: Int64 {
    Self.hash([title ?? "", url ?? "", published ?? "", updated ?? "", summary ?? "", contentHTML ?? ""] + authors)
  }

  static func hash(_ parts: [String]) -> Int64 {
    var hash = StableHash.start
    for part in parts {
      StableHash.add(part.utf8, to: &hash)
      StableHash.add(0, to: &hash)
    }
    return Int64(bitPattern: StableHash.finished(hash))
  }
}
