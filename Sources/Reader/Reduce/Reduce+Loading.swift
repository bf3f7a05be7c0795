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
      articles[id].status = .failed(sentence)
      if reading?.article == id { readAgain() }
    }
    say(.error, sentence)
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

  /// The article of this number, set in lines.
  func reader(of id: ArticleID, width: Int) -> Reading {
    Reading(openArticle(id), id: id, width: width, kinds: kinds, waiting: waitingSentence)
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
  /// The first row with this article or a later one.
  func insertionRow(of id: ArticleID) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if order[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The row of an article; `nil` when it is not listed.
  func row(of id: ArticleID) -> Int? {
    guard isInOrderOfInputs else { return selectedArticle == id ? cursor.selected : order.firstIndex(of: id) }
    let row = insertionRow(of: id)
    return row < order.count && order[row] == id ? row : nil
  }
}
