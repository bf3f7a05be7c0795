import Basics
import Search
import Shelves

/// What is changed in the library for a reader.
extension LibraryShelf {
  /// How many articles are marked in one transaction.
  private static let batch = 2000

  /// - Returns: the answer; `nil` for marks, which the reader shows by itself.
  func write(_ change: ShelfChange) throws(LibraryError) -> [ShelfAnswer]? {
    switch change {
    case .read(let isRead, let ids): try setRead(isRead, ids)
    case .readList(let isRead, let marks): try setRead(isRead, marks.ids)
    case .readFeeds(let feeds):
      let unread = ArticleListRequest(isUnreadOnly: true, feeds: FeedSelection(ids: feeds, title: ""))
      let ids = try library.order(unread).ids
      try setRead(true, ids)
      return [.markedRead(ids)]
    case .unfollow(let feeds):
      try library.unfollow(feeds)
      return []
    case .starred(let isStarred, let ids): try library.setStarred(isStarred, ids)
    case .tags(let id, let adding, let removing): try library.tag([id], adding: adding, removing: removing)
    case .save(let search): try library.save(search)
    case .forgetSearch(let name): try library.removeSavedSearch(named: name)
    case .notebook(let name, let edit): try library.edit(edit, in: name)
    case .watch(let name): return [try watch(name)]
    case .saveAndWatch(let search):
      if let other = try library.save(search, isReplacing: false) { return [.nameIsTaken(other)] }
      return [try watch(search.name)]
    case .unwatch(let name): _ = try library.unwatch(name)
    case .correct(let id, let reassignments, _):
      for quotation in reassignments {
        try library.reassign(quotation: quotation.index, of: id, toSpeakerNamed: quotation.speaker)
      }
      return []
    case .merge(let joined, let kept): return [try merge(joined, into: kept)]
    case .split(let person, let part, let name):
      let whole = try library.person(person)
      let split = try library.split(person, part, named: name)
      let new = try library.person(split.person)
      return [.parted(split.decision, name: new?.person.name ?? name, from: whole?.person.name ?? "")]
    case .takeBack(let decision):
      try library.takeBack(decision)
      return []
    }
    return nil
  }

  private func watch(_ name: String) throws(LibraryError) -> ShelfAnswer {
    .watching(name, isKnown: try library.watch(name, from: Int64(time(nil)) - 1) != nil)
  }

  private func setRead(_ isRead: Bool, _ ids: [ArticleID]) throws(LibraryError) {
    for start in stride(from: 0, to: ids.count, by: Self.batch) {
      try library.setRead(isRead, Array(ids[start..<min(ids.count, start + Self.batch)]))
      if start > 0 { version.withLock { $0 += 1 } }
    }
  }

  private func merge(_ joined: PersonID, into kept: PersonID) throws(LibraryError) -> ShelfAnswer {
    let gone = try library.person(joined)
    let stays = try library.person(kept)
    let decision = try library.merge(joined, into: kept)
    return .merged(decision, name: stays?.person.name ?? "", joined: gone?.person.name ?? "")
  }
}
