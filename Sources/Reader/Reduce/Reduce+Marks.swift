import Basics
import ArticleFormats
import Articles
import Search
import Shelves

/// Stars, reading marks and tags, and taking them back. The shelf keeps them.
extension State {
  func isUnread(_ id: ArticleID) -> Bool {
    shelf.rows[id]?.isUnread ?? (articles.has(id) ? nil : shelf.ownMarks[id]?.isUnread) ?? articles[id].isUnread
  }

  func isStarred(_ id: ArticleID) -> Bool {
    shelf.rows[id]?.isStarred ?? (articles.has(id) ? nil : shelf.ownMarks[id]?.isStarred) ?? articles[id].isStarred
  }

  func tags(of id: ArticleID) -> [String] {
    shelf.rows[id]?.tags ?? (articles.has(id) ? nil : shelf.ownMarks[id]?.tags) ?? articles[id].tags
  }

  /// Records a mark made here, so that answers on their way do not revert it, and saves it.
  private mutating func note(_ id: ArticleID, _ mark: (inout Desk.OwnMarks) -> Void) {
    mark(&shelf.ownMarks[id, default: Desk.OwnMarks()])
    shelf.ownMarks[id]?.since = outbox.lastNumber
  }

  /// Gives the articles a star, or takes it away where all have one.
  mutating func toggleStar() {
    let ids = subjects
    guard !ids.isEmpty else { return }
    let was = ids.map(isStarred)
    let isStarred = was.contains(false)
    undo.append(.stars(ids, was: was))
    setStarred(ids, isStarred)
    let many = ids.count == 1 ? nil : counted(ids.count, "article")
    if isStarred {
      say(.info, (many.map { "Starred \($0)." } ?? "Starred.") + fleeting)
    } else {
      say(.info, many.map { "Unstarred \($0)." } ?? "Unstarred.")
    }
  }

  /// Marks the articles as read, or as unread where all are read.
  mutating func toggleRead() {
    let ids = subjects
    guard !ids.isEmpty else { return }
    let was = ids.map(isUnread)
    let wasUnread = was.contains(true)
    undo.append(.unread(ids, was: was))
    setUnread(ids, !wasUnread)
    arrival?.isToBeRead = false
    let many = ids.count == 1 ? "Marked" : "Marked \(counted(ids.count, "article"))"
    say(.info, "\(many) as \(wasUnread ? "read" : "unread").")
  }

  /// Marks the articles of the list as read; asks first where they are more than are seen.
  mutating func beginMarkAllRead() {
    let count = shelf.unreadCount
    guard browse.order.count == shelf.count, count > visibleRows else { return markAllRead() }
    prompt = Prompt(purpose: .markAllRead(count, feeds: nil))
  }

  mutating func markAllRead() {
    guard browse.order.count == shelf.count else { return say(.info, "The list is still being read.") }
    let count = shelf.unreadCount
    guard count > 0 else { return say(.info, "Every article in the list is read.") }
    let marks = ListMarks(order: browse.list, isMarked: shelf.isUnread)
    undo.append(.unreadList(marks))
    mark(marks, isUnread: false)
    say(.info, "\(counted(count, "article")) marked as read.")
  }

  /// Marks articles of the current or an earlier list as read or unread. The list may have 200,000, so its ids and
  /// marks are passed on whole, and the shelf picks the marked ones.
  private mutating func mark(_ marks: ListMarks, isUnread: Bool) {
    // Of the list few are at hand: rows and articles that were on the screen.
    for id in articles.numbers.union(shelf.rows.keys) where marks.contains(id) {
      if articles.has(id) { articles[id].isUnread = isUnread }
      shelf.rows[id]?.isUnread = isUnread
    }
    if browse.list == marks.order, shelf.isUnread.count == marks.isMarked.count {
      var flags = shelf.isUnread
      shelf.isUnread = []
      for row in flags.indices { if marks.isMarked[row] { flags[row] = isUnread } }
      shelf.isUnread = flags
      shelf.unreadCount = flags.reduce(0) { $0 + ($1 ? 1 : 0) }
    } else {
      mark(marks.ids, isUnread)
    }
    shelf.ownListMarks = (outbox.lastNumber, marks, isUnread)
    forgetFeeds()
    outbox.append(.change(.readList(!isUnread, marks)))
  }

  mutating func setUnread(_ id: ArticleID, _ isUnread: Bool) { setUnread([id], isUnread) }

  mutating func setUnread(_ ids: [ArticleID], _ isUnread: Bool) {
    // Of a list's articles, which may be 200,000, few are at hand, and these lie close together.
    let here = articles.numbers.union(shelf.rows.keys)
    if let first = here.min(), let last = here.max() {
      for id in ids where id >= first && id <= last && here.contains(id) {
        if articles.has(id) { articles[id].isUnread = isUnread }
        shelf.rows[id]?.isUnread = isUnread
      }
    }
    mark(ids, isUnread)
    for id in ids { note(id) { $0.isUnread = isUnread } }
    forgetFeeds()
    outbox.append(.change(.read(!isUnread, ids)))
  }

  /// Marks the rows of the list with these articles, which are mostly in its order; any other one is looked for.
  private mutating func mark(_ ids: [ArticleID], _ isUnread: Bool) {
    var flags = shelf.isUnread
    shelf.isUnread = []
    let order = browse.order
    var changed = 0
    var next = 0
    for id in ids {
      var row = next
      while row < order.count, order[row] != id { row += 1 }
      if row == order.count, let earlier = order.firstIndex(of: id) { row = earlier }
      guard row < order.count else { continue }
      next = row
      if flags[row] != isUnread {
        flags[row] = isUnread
        changed += isUnread ? 1 : -1
      }
    }
    shelf.isUnread = flags
    shelf.unreadCount += changed
  }

  private mutating func setStarred(_ ids: [ArticleID], _ isStarred: Bool) {
    for id in ids {
      if articles.has(id) { articles[id].isStarred = isStarred }
      shelf.rows[id]?.isStarred = isStarred
      note(id) { $0.isStarred = isStarred }
    }
    outbox.append(.change(.starred(isStarred, ids)))
  }

  // MARK: Tags

  mutating func beginTags() {
    let ids = subjects
    guard let first = ids.first else { return }
    outbox.ask(.names)
    let common = tags(of: first).filter { tag in ids.allSatisfy { tags(of: $0).contains(tag) } }
    let line = common.map { "\($0), " }.joined()
    prompt = Prompt(purpose: .tags(ids, before: common), line: LineEditor(line))
    let choices = tagChoices(for: line)
    prompt?.choices = choices
  }

  /// The completions of the tag being typed after the last comma.
  func tagChoices(for line: String) -> [String] {
    let typed = Self.tags(in: line)
    let last = line.utf8.last == UInt8(ascii: ",") ? "" : line.split(separator: ",").last.map { Self.trimmed($0) } ?? ""
    return shelf.tags.filter { tag in
      (last.isEmpty || tag.hasPrefix(last)) && !typed.dropLast(last.isEmpty ? 0 : 1).contains(tag)
    }
  }

  /// Gives articles the tags of a line, separated by commas, and takes those away that all had and the line has not.
  mutating func setTags(_ ids: [ArticleID], _ line: String, before: [String]) {
    let tags = Self.tags(in: line)
    guard tags != before else { return }
    undo.append(.tags(ids, was: ids.map(self.tags(of:))))
    for id in ids {
      let others = self.tags(of: id).filter { !before.contains($0) }
      setTags(id, Set(others + tags).sorted())
    }
    let many = ids.count == 1 ? "Tagged" : "Tagged \(counted(ids.count, "article"))"
    say(.info, (tags.isEmpty ? "Removed all tags." : "\(many): \(tags.joined(separator: ", ")).") + fleeting)
  }

  private mutating func setTags(_ id: ArticleID, _ tags: [String]) {
    let before = self.tags(of: id)
    if articles.has(id) { articles[id].tags = tags }
    shelf.rows[id]?.tags = tags
    let change = ShelfChange.tags(
      id, adding: tags.filter { !before.contains($0) }, removing: before.filter { !tags.contains($0) })
    note(id) { $0.tags = tags }
    outbox.append(.change(change))
  }

  private static func tags(in line: String) -> [String] {
    Array(Set(line.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty })).sorted()
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  // MARK: Undo

  mutating func takeBack() {
    switch undo.popLast() {
    case .stars(let ids, let was):
      for isStarred in [true, false] {
        let these = zip(ids, was).filter { $0.1 == isStarred }.map(\.0)
        if !these.isEmpty { setStarred(these, isStarred) }
      }
      let title = ids.count == 1 ? openArticle(ids[0]).title : counted(ids.count, "article")
      // What was done to several was done to all of them alike.
      let step = was.contains(false) ? "starring" : "unstarring"
      say(.info, "Undone: \(step)\(title.isEmpty ? "" : " \(title)").")
    case .unread(let ids, let was):
      for isUnread in [true, false] {
        let these = zip(ids, was).filter { $0.1 == isUnread }.map(\.0)
        if !these.isEmpty { setUnread(these, isUnread) }
      }
      say(.info, "Undone: \(ids.count == 1 ? "the read mark" : counted(ids.count, "read mark")).")
    case .unreadList(let marks):
      mark(marks, isUnread: true)
      let count = marks.isMarked.reduce(0) { $0 + ($1 ? 1 : 0) }
      say(.info, "Undone: \(count == 1 ? "the read mark" : counted(count, "read mark")).")
    case .tags(let ids, let was):
      for (id, tags) in zip(ids, was) { setTags(id, tags) }
      let tags = was.first.map { $0.isEmpty ? "none" : $0.joined(separator: ", ") } ?? ""
      say(
        .info,
        ids.count == 1
          ? "Undone: the tags are \(tags) again." : "Undone: the tags of \(counted(ids.count, "article")).")
    case .correction(let id, let before, let step):
      put(before.unpacked(), at: id)
      say(.info, "Undone: \(step).")
    case .persons(let decision, let sentence):
      outbox.append(.change(.takeBack(decision)))
      say(.info, "Undone: \(sentence)")
    case .notebook(let edits, let name, let step): takeBack(edits, in: name, step)
    case nil: break
    }
  }
}
