import ArticleFormats
import Articles
import Search
import Shelves

/// Articles as they are needed, and what waits for them.
extension State {
  var articlesInUse: Set<ArticleID> {
    var used = Set([reading?.article, subject, shelf.awaited?.article].compactMap { $0 })
    used.formUnion(shelf.awaitedRows?.articles ?? [])
    for screen in screens {
      switch screen {
      case .article(let id): used.insert(id)
      case .rows(let screen): if let id = screen.articleInUse { used.insert(id) }
      case .browse: break
      }
    }
    if let hit = prompt?.purpose.hit { used.insert(hit.article) }
    return used
  }

  mutating func askForArticle() {
    if let wanted = shelf.awaitedRows?.articles.filter({ !articles.has($0) }).sorted(), let last = wanted.last {
      guard shelf.askedArticle != last else { return }
      shelf.askedArticle = last
      outbox.ask(.articles(wanted))
      return
    }
    // One that has not been parsed, or cannot be, is not asked for.
    let wanted = [shelf.awaited?.article, reading?.article, subject].compactMap { $0 }.filter {
      shelf.rows[$0].map { $0.status == .ready } ?? true
    }
    let stale = shelf.staleArticles
    guard let first = wanted.first(where: { !articles.has($0) }) ?? wanted.first(where: stale.contains) ?? stale.max(),
      shelf.askedArticle != first
    else { return }
    shelf.askedArticle = first
    guard !stale.contains(first) else {
      // They are few: what is on the screen, and what it was come to from.
      let rest = stale.subtracting([first]).sorted(by: >)
      outbox.ask(.articles(([first] + rest)))
      return
    }
    // The neighbours are likely to be next.
    let ids = [first] + neighbours(of: first).filter { !articles.has($0) }
    outbox.ask(.articles(ids))
  }

  /// The articles after and before one, among the hits or in the list.
  private func neighbours(of id: ArticleID) -> [ArticleID] {
    if let screen = screen.search, screen.selectedHit?.article == id {
      let row = screen.cursor.selected
      let behind = screen.hits[(row + 1)...].prefix(8).first { $0.article != id }
      let before = screen.hits[..<row].suffix(8).last { $0.article != id }
      return [behind, before].compactMap { $0?.article }
    }
    guard let row = browse.row(of: id) else { return [] }
    return [row + 1, row - 1].filter(browse.order.indices.contains).map { browse.order[$0] }
  }

  mutating func takeArticle(_ article: ShelfArticle) {
    let id = article.id
    let isStale = shelf.staleArticles.remove(id) != nil && articles.has(id)
    var open = articles[id]
    if isStale, open.kept.packed != article.kept.packed {
      forgetCorrections(of: open.article, now: article.kept.packed.unpacked(), id)
    }
    open.kept = article.kept
    open.status = .ready
    open.persons = article.persons
    open.earlierVersions = article.earlierVersions
    let own = shelf.ownMarks[id]
    open.tags = shelf.rows[id]?.tags ?? own?.tags ?? article.tags
    open.isUnread = shelf.rows[id]?.isUnread ?? own?.isUnread ?? article.isUnread
    open.isStarred = shelf.rows[id]?.isStarred ?? own?.isStarred ?? article.isStarred
    articles[id] = open
    articles.trim(keeping: articlesInUse)
    if shelf.askedArticle == id { shelf.askedArticle = nil }
    if reading?.article == id { if isStale { readOn(open.article) } else { readAgain() } }
    refreshSpeakers()
    if let awaited = shelf.awaited, awaited.article == id {
      shelf.awaited = nil
      for step in awaited.steps { follow(step, in: id) }
    }
    shelf.removed.remove(id)
    followMarkedRows()
  }

  /// Lets go of everything that names quotations of an article by their numbers, where it has others now.
  private mutating func forgetCorrections(of old: Article, now: Article, _ id: ArticleID) {
    guard old.quotations.map(\.text) != now.quotations.map(\.text) else { return }
    undo.removeAll { if case .correction(id, _, _) = $0 { true } else { false } }
    if prompt?.purpose.hit?.article == id { prompt = nil }
  }

  private mutating func follow(_ step: Desk.Awaited.Step, in article: ArticleID) {
    switch step {
    case .action(let name, let count, let quote):
      guard subject == article, quote == nil || quote == currentQuote else { return }
      outbox += perform(name, count: count)
    case .quote(let quote):
      guard case .article(article) = screen else { return }
      outbox += open(QuoteHit(article: article, quote: quote))
    case .anySpeaker(let isFirst):
      guard case .article(article) = screen else { return }
      outbox += openAtAnySpeaker(article, isFirst: isFirst)
    case .clipping(let clipping):
      guard case .article(article) = screen else { return }
      outbox += open(clipping, of: article)
    }
  }

  /// Opens an article at the first (last) quotation that somebody is known to have said.
  mutating func openAtAnySpeaker(_ id: ArticleID, isFirst: Bool) -> [Command] {
    let commands = open(id)
    guard articles.has(id) else {
      shelf.awaited = Desk.Awaited(article: id, steps: [.anySpeaker(isFirst: isFirst)])
      return commands
    }
    pane = .body
    settle()
    let attributions = articles[id].kept.packed.attributions
    let said = (reading?.quotes ?? []).indices.filter { row in
      reading.map { attributions[$0.quotes[row]].speaker != nil } ?? false
    }
    guard let row = isFirst ? said.first : said.last, let quote = reading?.quotes[row] else { return commands }
    reading?.choose(quoteRow: row)
    let article = self.article(id)
    let name = attributions[quote].speaker.map { article.speakers[$0].name } ?? "Somebody"
    sayArrival(at: name, shelf.rows[id]?.provenance, shelf.rows[id]?.published)
    return commands
  }

  /// Whether an action must wait for its article; it is then done once that arrives.
  mutating func awaits(_ name: ActionName, count: Int?) -> Bool {
    guard let id = subject, !articles.has(id) else { return false }
    // Rows tell enough to go along them.
    if goesAlongHits, name.goesAlongQuotes { return false }
    switch shelf.rows[id]?.status {
    case .failed: return false
    case .waiting:
      // One that was opened is read before the others, and its pane says so.
      guard case .article(id) = screen else { return false }
    case .ready, nil: break
    }
    let looksInside = ActionEntry.of(name).needs.contains { need in
      switch need {
      case .quotes, .currentQuote, .captions, .knownSpeaker, .joinable, .splittable, .url, .page, .links: true
      // What is in the notebook has its own words.
      case .words, .keepable: screen.notebook == nil
      default: name == .nextSpeaker || name == .previousSpeaker
      }
    }
    // A row of a search, or a person, tells enough for these.
    let isAboutPerson = selectedPerson != nil && (name == .joinSpeaker || name == .splitSpeaker)
    guard looksInside, !isAboutPerson, name != .copyQuote || !isAtHits, name != .compare else { return false }
    let step = Desk.Awaited.Step.action(name, count: count, quote: currentQuote)
    let before = shelf.awaited.flatMap { $0.article == id ? $0.steps : nil } ?? []
    if before.count < Desk.Awaited.mostSteps { shelf.awaited = Desk.Awaited(article: id, steps: before + [step]) }
    return true
  }

  /// Whether the keys go to a list of quotations from many articles.
  var isAtHits: Bool { screen.rows?.isOfQuotations ?? false }
}
