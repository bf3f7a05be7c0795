import Articles
import Search

extension State {
  mutating func found(_ names: [String]) {
    let first = articles.count
    articles.append(names)
    let query = TextFilter(browse.filter, atWordStart: false)
    for id in first..<articles.count where query.matches(articles[id].kept.searchable) { browse.order.append(id) }
    unreadCount += names.count
  }

  mutating func place(_ parsed: [ParsedArticle]) {
    let query = TextFilter(browse.filter, atWordStart: false)
    let selected = browse.selectedArticle
    for item in parsed where articles.contains(item.id) {
      var replaced = articles[item.id]
      if replaced.status == .ready {
        forget(item.id)
        directory.remove(replaced.article.quotedSpeakers, id: item.id)
      }
      replaced.kept = item.kept
      replaced.status = .ready
      articles[item.id] = replaced
      directory.add(item.speakers, id: item.id)
      quoteIndex.set(item.kept, at: item.id)
      if !query.isEmpty { list(item.id, query.matches(replaced.kept.searchable)) }
      if reading?.article == item.id { readAgain() }
    }
    if let selected, browse.order.indices.contains(browse.cursor.selected), browse.selectedArticle != selected {
      browse.cursor.selected = browse.row(of: selected) ?? browse.cursor.selected
    }
    if !parsed.isEmpty { articlesVersion += 1 }
    refreshSpeakers()
    if case .article(let id) = screen { markRead(id) }
  }

  /// Lets go of everything that names quotations of an article that is about to be another.
  private mutating func forget(_ id: ArticleID) {
    for index in screens.indices {
      switch screens[index] {
      case .search(var screen):
        screen.found.removeAll { $0.article == id }
        screen.hits.removeAll { $0.article == id }
        screen.hidden.removeAll { $0.article == id }
        screens[index] = .search(screen)
      case .speakers(var screen):
        screen.hits.removeAll { $0.article == id }
        screens[index] = .speakers(screen)
      case .browse, .article, .printings: break
      }
    }
    undo.removeAll { if case .correction(id, _, _) = $0 { true } else { false } }
    switch prompt?.purpose {
    case .reassign(let hit), .join(let hit): if hit.article == id { prompt = nil }
    case .find, .filter, .command, .joinPerson, .splitPerson, .tags, .savedSearch, nil: break
    }
  }

  mutating func fail(_ id: ArticleID, _ sentence: String) {
    if articles.contains(id) {
      if shelf?.askedArticle == id { shelf?.askedArticle = nil }
      if shelf?.staleArticles.remove(id) != nil, articles.has(id) {
        // It was removed from the library while it was open, and can still be read.
        if reading?.article == id, case .article = screen { say(.warning, sentence) }
        return
      }
      articles[id].status = .failed(sentence)
      if reading?.article == id { readAgain() }
    }
    // An article of the library that nobody waits for was only asked for to be at hand.
    guard shelf == nil || isAwaited(id) else { return }
    say(.error, sentence)
  }

  private func isAwaited(_ id: ArticleID) -> Bool {
    if case .article(id) = screen { return true }
    return shelf?.awaited?.article == id
  }

  /// Says how far loading came when it was stopped.
  mutating func sayStopped() {
    let read = articles.count { $0.status != .waiting }
    if read < articles.count { say(.info, "Stopped: \(read) of \(articles.count) were read.") }
  }

  /// Sets the article being read anew: it has just come, or has changed.
  mutating func readAgain() {
    guard let old = reading else { return }
    let wasEmpty = old.flow.items.count <= 3
    if !wasEmpty { keepBookmark() }
    hints = nil
    reading = reader(of: old.article, width: old.flow.width)
  }

  /// Reads an article on that may have become another one, without losing the place, a filter or a match where it has not.
  mutating func readOn(_ now: Article) {
    guard let old = reading, old.content != now else { return }
    var was = old.content
    (was.quotations, was.speakers) = (now.quotations, now.speakers)
    if was == now {
      reading?.correct(now, kinds: kinds)
    } else {
      readAgain()
      reading?.quoteFilter = old.quoteFilter
      reading?.captionFilter = old.captionFilter
      reading?.list(kinds: kinds)
    }
  }

  /// The article of this number, set in lines.
  func reader(of id: ArticleID, width: Int) -> Reading {
    var reading = Reading(openArticle(id), id: id, width: width, kinds: kinds, waiting: waitingSentence)
    if showsLeftOut { reading.showLeftOut(true, plain: reading.flow, kinds: kinds) }
    return reading
  }

  /// Puts an article in the list or takes it out, keeping the order.
  private mutating func list(_ id: ArticleID, _ isListed: Bool) {
    let row = browse.insertionRow(of: id)
    let isThere = row < browse.order.count && browse.order[row] == id
    if isListed, !isThere { browse.order.insert(id, at: row) }
    if !isListed, isThere { browse.order.remove(at: row) }
  }
}

extension Browse {
  /// Whether the numbers go down: inputs and an oldest-first list of the library go up.
  private var isDescending: Bool { order.count > 1 && order[0] > order[order.count - 1] }

  /// The first row with this article or one that is listed behind it.
  func insertionRow(of id: ArticleID) -> Int {
    let isDescending = self.isDescending
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if isDescending ? order[middle] > id : order[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The row of an article; `nil` when it is not listed.
  func row(of id: ArticleID) -> Int? {
    if selectedArticle == id { return cursor.selected }
    return row(of: id, orNext: false)
  }

  /// The same, or of the article that follows where it would stand.
  func row(of id: ArticleID, orNext: Bool) -> Int? {
    let row = insertionRow(of: id)
    if orNext { return order.isEmpty ? nil : min(row, order.count - 1) }
    return row < order.count && order[row] == id ? row : nil
  }
}
