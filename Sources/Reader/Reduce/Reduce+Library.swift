import Shelves
import Articles
import Search

/// What the reader has to ask of its shelf follows from what is on the screen, after every step, so that nothing is
/// forgotten and nothing is asked twice; no key waits for an answer.
extension State {
  /// Asks for everything that is seen, or soon will be, and is not there.
  mutating func askShelf() {
    guard shelf.kind != nil else { return }
    askForList()
    askForMatches()
    askForRows()
    askForArticle()
    switch screen {
    case .search(var screen):
      askForQuotations(&screen)
      screens[screens.count - 1] = .search(screen)
    case .speakers(var screen) where screen.isOfAll:
      askForPersons(&screen)
      screens[screens.count - 1] = .speakers(screen)
    case .printings(var screen):
      askForPrintings(&screen)
      screens[screens.count - 1] = .printings(screen)
    case .article: askForHitsBelow()
    case .browse, .speakers: break
    }
  }

  /// Asks for what is behind the hit that is read, so that it can be gone on to.
  private mutating func askForHitsBelow() {
    guard screens.count > 1 else { return }
    switch screens[screens.count - 2] {
    case .search(var screen):
      askForQuotations(&screen)
      screens[screens.count - 2] = .search(screen)
    case .speakers(var screen) where screen.isOfAll:
      askForPersons(&screen)
      screens[screens.count - 2] = .speakers(screen)
    case .browse, .article, .speakers, .printings: break
    }
  }

  /// Takes what the shelf says.
  mutating func take(_ answer: ShelfAnswer) {
    switch answer {
    case .opened(let kind, let total): open(kind, total)
    case .list(let order, let total, let isWhole, let generation): takeList(order, total, isWhole, generation)
    case .rows(let rows, let generation):
      for row in rows {
        let id = row.id.articleID
        let now = shelf.marked(row, generation: generation)
        shelf.rows[id] = now
        shelf.askedRows.remove(id)
        // What was read before something was marked here is asked for again.
        if generation > shelf.ownMarks[id]?.generation ?? -1 { shelf.freshRows.insert(id) }
      }
      // An article that is still waited for has a headline now.
      if let id = reading?.article, !articles.has(id), rows.contains(where: { $0.id.articleID == id }) { readAgain() }
    case .matches(let ids, let slips, let generation): takeMatches(ids, slips, generation)
    case .article(let article): takeArticle(article)
    case .missing(let id, let sentence): miss(id.articleID, sentence)
    case .quotations(let page, let generation): takeQuotations(page, generation)
    case .counts(let counts, let generation): takeCounts(counts, generation)
    case .persons(let rows, let start, let total, let generation): takePersons(rows, start, total, generation)
    case .person(let page, let generation): takePage(page, generation)
    case .choices(let persons, let generation): takeChoices(persons, generation)
    case .printings(let printings, let generation): takePrintings(printings, generation)
    case .next(let listing, let isForward): takeNext(listing, isForward)
    case .names(let tags, let searches): takeNames(tags, searches)
    case .merged(let decision, let name, let joined):
      undo.append(.persons(decision, sentence: "\(joined) is somebody else again."))
      say(.info, "\(joined) and \(name) are one person now\(takesItBack).")
    case .parted(let decision, let name, let whole):
      undo.append(.persons(decision, sentence: "\(name) and \(whole) are one person again."))
      say(.info, "\(name) is somebody else than \(whole) now\(takesItBack).")
    case .parts(let parts, let generation): takeParts(parts, generation)
    case .changed(let total, let only): shelfChanged(total, only.map { Set($0.map(\.articleID)) })
    }
  }

  private var takesItBack: String { keymap.shownKey(for: .undo).map { "; \($0) takes it back" } ?? "" }

  // MARK: What is there

  /// Whether there is nothing to read.
  var hasNoArticles: Bool { shelf.total == 0 }

  /// Whether the keys go to the list of articles.
  var isAtList: Bool { if case .browse = screen { true } else { false } }

  /// An article, or what its row tells of one that is not here.
  func openArticle(_ id: ArticleID) -> OpenArticle {
    guard !articles.has(id) else { return articles[id] }
    var open = shelf.rows[id].map { OpenArticle($0) } ?? articles[id]
    open.bookmark = articles[id].bookmark
    return open
  }

  /// Of what kind a quotation is, and the index of its speaker; `nil` while its article is not here.
  func attribution(of hit: QuoteHit) -> PackedArticle.Attribution? {
    guard articles.has(hit.article) else { return nil }
    let all = articles[hit.article].kept.packed.attributions
    return all.indices.contains(hit.quote) ? all[hit.quote] : nil
  }

  /// The next number for a question.
  mutating func nextGeneration() -> Int {
    questions += 1
    return questions
  }

  // MARK: The list

  private mutating func askForList() {
    let wanted = shelf.wanted
    guard wanted != shelf.asked else { return }
    let generation = nextGeneration()
    shelf.asked = wanted
    shelf.generation = generation
    outbox.append(.ask(.list(wanted, generation: generation)))
  }

  private mutating func takeList(_ order: ArticleOrder, _ total: Int, _ isWhole: Bool, _ generation: Int) {
    var now = shelf
    guard generation == now.generation, let asked = now.asked else { return }
    let isOther = now.shown != asked
    // Of a list that is only read again, the old one is shown until the new one is whole.
    guard isOther || isWhole || browse.order.isEmpty else { return }
    // A list that is read again keeps its selection. So does one in another order or without a filter; what a new filter
    // lets through is shown from its top.
    let isFiltered = isOther && asked.query != now.shown.query && !asked.query.isEmpty
    let kept = isFiltered ? nil : now.kept ?? browse.selectedArticle
    let before = browse.list
    browse.list = ListOrder(order.ids.map(\.articleID))
    now.shown = asked
    now.isUnread = order.isUnread
    now.unreadCount = order.isUnread.count { $0 }
    now.count = isWhole ? order.ids.count : max(total, order.ids.count)
    now.slips = order.slips
    if let wanted = now.wantedRow, isWhole || wanted < order.ids.count {
      browse.cursor.select(wanted, count: browse.order.count)
      now.wantedRow = nil
    } else if let kept, let row = isOther ? browse.list.row(of: kept) : browse.list.row(of: kept, orNextIn: before) {
      browse.cursor.shift(to: row)
    } else if isOther {
      browse.cursor = ListCursor()
    }
    now.matches?.list(browse.list)
    // What is not among the first may be among the rest.
    now.kept = isWhole ? nil : kept
    shelf = now
  }

  private mutating func askForRows() {
    askForRowsOffList()
    let layout = Layout(self)
    guard layout.list != nil else { return }
    let now = shelf
    let rows = max(1, layout.listRows)
    let top = browse.cursor.top
    func part(_ before: Int, _ behind: Int) -> Range<Int> {
      let end = min(browse.order.count, top + rows + behind)
      return min(max(0, top - before), end)..<end
    }
    let isMissing = { (id: ArticleID) in !now.freshRows.contains(id) && !now.askedRows.contains(id) }
    guard browse.order[part(rows / 2, rows / 2)].contains(where: isMissing) else { return }
    let wanted = browse.order[part(rows, rows * 2)]
    if now.rows.count > Shelf.mostRows {
      let near = Set(wanted)
      shelf.rows = now.rows.filter { near.contains($0.key) }
      shelf.freshRows.formIntersection(near)
    }
    let missing = wanted.filter(isMissing)
    shelf.askedRows.formUnion(missing)
    outbox.append(.ask(.rows(missing.map { StoredArticleID($0) }, generation: nextGeneration())))
  }

  /// Asks for the rows of articles that are shown though they are in no list that is: they say how far an input is.
  private mutating func askForRowsOffList() {
    let shown = Set([reading?.article, subject].compactMap { $0 })
    let missing = shown.filter { !shelf.freshRows.contains($0) && !shelf.askedRows.contains($0) }
    guard !missing.isEmpty else { return }
    shelf.askedRows.formUnion(missing)
    outbox.append(.ask(.rows(missing.sorted().map { StoredArticleID($0) }, generation: nextGeneration())))
  }

  /// Goes to a row of the list, which may be one whose article is not known yet.
  mutating func selectArticle(row: Int) {
    if row >= browse.order.count, browse.order.count < shelf.count {
      shelf.wantedRow = min(row, shelf.count - 1)
    } else {
      shelf.wantedRow = nil
    }
    shelf.kept = nil
    shelf.matches?.goal = nil
    browse.cursor.select(row, count: browse.order.count)
  }

  mutating func filterList(_ filter: String) {
    browse.filter = filter
    shelf.wanted.query = filter
    shelf.wanted.isBeingTyped = true
  }

  mutating func showOnly(_ flag: WritableKeyPath<ArticleListRequest, Bool>, _ what: String) {
    focusList()
    shelf.wanted[keyPath: flag].toggle()
    let isOn = shelf.wanted[keyPath: flag]
    say(.info, isOn ? "Only \(what) articles are listed." : "All articles are listed, \(what) or not.")
  }

  /// Changes the order of what is seen: of the list by date, of a search between newest first and best match.
  mutating func changeOrder() {
    switch screen {
    case .search(var screen):
      let orders = QuotationRequest.Order.allCases
      screen.order = orders[((orders.firstIndex(of: screen.order) ?? 0) + 1) % orders.count]
      screens[screens.count - 1] = .search(screen)
      say(.info, screen.order.sentence)
    case .speakers(var screen):
      guard screen.isOfAll else { return say(.info, "Quotes of one article come in its own order.") }
      screen.quoteOrder = screen.quoteOrder == .newestFirst ? .oldestFirst : .newestFirst
      screens[screens.count - 1] = .speakers(screen)
      say(.info, screen.quoteOrder.sentence)
    case .printings: say(.info, "Printings come by date, the earliest first.")
    case .browse, .article:
      shelf.wanted.order = shelf.nextOrder
      say(.info, shelf.wanted.order.sentence)
    }
  }

  /// A shelf is there: what was shown of another one goes.
  private mutating func open(_ kind: ShelfKind, _ total: Int) {
    guard kind != shelf.kind else { return }
    shelf = Shelf(kind, total: total)
    // A library says by itself what it begins with.
    if kind == .library { shelf.asked = shelf.wanted }
  }

  /// The shelf is another one now: what is shown is read again, and stays until the answer is there.
  private mutating func shelfChanged(_ total: Int, _ only: Set<ArticleID>?) {
    // A list of everything as it was named has the same rows as before.
    let hasSameRows = only != nil && total == shelf.total && shelf.wanted == ArticleListRequest(order: .asNamed)
    shelf.total = total
    if !hasSameRows { shelf.asked = nil }
    if let only {
      shelf.freshRows.subtract(only)
      shelf.askedRows.subtract(only)
    } else {
      shelf.freshRows = []
      shelf.askedRows = []
    }
    shelf.askedArticle = nil
    shelf.matches?.isStale = true
    articles.forget(only, keeping: articlesInUse)
    shelf.staleArticles.formUnion(only.map(articles.numbers.intersection) ?? articles.numbers)
    for index in screens.indices {
      switch screens[index] {
      case .search(var screen):
        screen.quotes.forget()
        screens[index] = .search(screen)
      case .speakers(var screen):
        screen.isStale = screen.askedNames != nil
        screen.askedPerson = nil
        screen.quotes.forget()
        screens[index] = .speakers(screen)
      case .printings(var screen):
        screen.isStale = true
        screens[index] = .printings(screen)
      case .browse, .article: break
      }
    }
  }

  // MARK: Articles

  private var articlesInUse: Set<ArticleID> {
    var used = Set([reading?.article, subject, shelf.awaited?.article].compactMap { $0 })
    for screen in screens {
      switch screen {
      case .article(let id): used.insert(id)
      case .speakers(let screen): if case .article(let id) = screen.scope { used.insert(id) }
      case .browse, .search, .printings: break
      }
    }
    switch prompt?.purpose {
    case .reassign(let hit), .join(let hit): used.insert(hit.article)
    case .find, .filter, .command, .joinPerson, .splitPerson, .tags, .savedSearch, nil: break
    }
    return used
  }

  private mutating func askForArticle() {
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
      outbox.append(.ask(.articles(([first] + rest).map { StoredArticleID($0) })))
      return
    }
    // The neighbours are likely to be next.
    let ids = [first] + neighbours(of: first).filter { !articles.has($0) }
    outbox.append(.ask(.articles(ids.map { StoredArticleID($0) })))
  }

  /// The articles that stand behind and before one, among the hits or in the list.
  private func neighbours(of id: ArticleID) -> [ArticleID] {
    if case .search(let screen) = screen, screen.selectedHit?.article == id {
      let row = screen.cursor.selected
      let behind = screen.hits[(row + 1)...].prefix(8).first { $0.article != id }
      let before = screen.hits[..<row].suffix(8).last { $0.article != id }
      return [behind, before].compactMap { $0?.article }
    }
    guard let row = browse.row(of: id) else { return [] }
    return [row + 1, row - 1].filter(browse.order.indices.contains).map { browse.order[$0] }
  }

  private mutating func takeArticle(_ article: ShelfArticle) {
    let id = article.id
    let isStale = shelf.staleArticles.remove(id) != nil && articles.has(id)
    var open = articles[id]
    if isStale, open.kept.packed != article.kept.packed {
      forgetCorrections(of: open.article, now: article.kept.packed.unpacked(), id)
    }
    open.kept = article.kept
    open.status = .ready
    open.persons = article.persons
    let own = shelf.ownMarks[id]
    open.tags = shelf.rows[id]?.tags ?? own?.tags ?? article.tags
    open.isUnread = shelf.rows[id]?.isUnread ?? own?.isUnread ?? article.isUnread
    open.isStarred = shelf.rows[id]?.isStarred ?? own?.isStarred ?? article.isStarred
    articles[id] = open
    articles.trim(keeping: articlesInUse)
    if shelf.askedArticle == id { shelf.askedArticle = nil }
    if reading?.article == id { if isStale { readOn(open.article) } else { readAgain() } }
    refreshSpeakers()
    if !isStale, case .article(id) = screen { markRead(id) }
    if let awaited = shelf.awaited, awaited.article == id {
      shelf.awaited = nil
      follow(awaited)
    }
  }

  /// Lets go of everything that names quotations of an article by their numbers, where it has others now.
  private mutating func forgetCorrections(of old: Article, now: Article, _ id: ArticleID) {
    guard old.quotations.map(\.text) != now.quotations.map(\.text) else { return }
    undo.removeAll { if case .correction(id, _, _) = $0 { true } else { false } }
    switch prompt?.purpose {
    case .reassign(let hit), .join(let hit): if hit.article == id { prompt = nil }
    case .find, .filter, .command, .joinPerson, .splitPerson, .tags, .savedSearch, nil: break
    }
  }

  private mutating func follow(_ awaited: Shelf.Awaited) {
    switch awaited.step {
    case .action(let name, let count, let quote):
      guard subject == awaited.article, quote == nil || quote == currentQuote else { return }
      outbox += perform(name, count: count)
    case .quote(let quote):
      guard case .article(awaited.article) = screen else { return }
      outbox += open(QuoteHit(article: awaited.article, quote: quote))
    case .anySpeaker(let isFirst):
      guard case .article(awaited.article) = screen else { return }
      outbox += openAtAnySpeaker(awaited.article, isFirst: isFirst)
    }
  }

  /// Opens an article at the first (last) quotation that somebody is known to have said.
  mutating func openAtAnySpeaker(_ id: ArticleID, isFirst: Bool) -> [Command] {
    let commands = open(id)
    guard articles.has(id) else {
      shelf.awaited = Shelf.Awaited(article: id, step: .anySpeaker(isFirst: isFirst))
      return commands
    }
    pane = .body
    settle()
    let attributions = articles[id].kept.packed.attributions
    let said = (reading?.quotes ?? []).indices.filter { row in
      reading.map { attributions[$0.quotes[row]].speaker != nil } ?? false
    }
    if let row = isFirst ? said.first : said.last { reading?.choose(quoteRow: row) }
    return commands
  }

  /// Whether an action has to wait for its article; it is then done once that is there.
  mutating func awaits(_ name: ActionName, count: Int?) -> Bool {
    guard let id = subject, !articles.has(id), shelf.rows[id].map({ $0.status == .ready }) ?? true else { return false }
    let looksInside = ActionEntry.of(name).needs.contains { need in
      switch need {
      case .quotes, .currentQuote, .captions, .knownSpeaker, .joinable, .splittable, .url, .links: true
      default: name == .nextSpeaker || name == .previousSpeaker
      }
    }
    // A row of a search, or a person, tells enough for these.
    let isAboutPerson = selectedPerson != nil && (name == .joinSpeaker || name == .splitSpeaker)
    guard looksInside, !isAboutPerson, name != .copyQuote || !isAtHits, name != .compare else { return false }
    let quote = currentQuote
    shelf.awaited = Shelf.Awaited(article: id, step: .action(name, count: count, quote: quote))
    return true
  }

  /// Whether the keys go to a list of quotations from many articles.
  var isAtHits: Bool {
    switch screen {
    case .browse, .article: false
    case .speakers, .search, .printings: true
    }
  }

  // MARK: Names

  mutating func beginSavedSearches() {
    outbox.append(.ask(.names))
    prompt = Prompt(purpose: .savedSearch)
    let choices = searchChoices(for: "")
    prompt?.choices = choices
  }

  func searchChoices(for text: String) -> [String] {
    let typed = Folding.key(text)
    return shelf.searches.map(\.name).filter { typed.isEmpty || Folding.key($0).contains(typed) }
  }

  /// Filters the list by a saved search.
  mutating func useSearch(_ name: String) {
    guard let search = shelf.searches.first(where: { $0.name == name }) else {
      return say(.warning, name.isEmpty ? "No search is saved." : "No saved search is called “\(name)”.")
    }
    focusList()
    filterList(search.query)
    say(.info, "“\(search.name)”: \(search.query)")
  }

  /// Keeps the query that is seen under a name.
  mutating func saveSearch(_ name: String) {
    var query = browse.filter
    if case .search(let screen) = screen { query = screen.line.text }
    guard !name.isEmpty else { return say(.error, "save needs a name for the search.") }
    guard !query.isEmpty else { return say(.error, "There is no search to save: filter the list first.") }
    outbox.append(.change(.save(SavedSearch(name: name, query: query))))
    outbox.append(.ask(.names))
    say(.info, "Saved as “\(name)”: \(query)")
  }

  mutating func forgetSearch(_ name: String) {
    guard shelf.searches.contains(where: { $0.name == name }) else {
      return say(.error, "No saved search is called “\(name)”.")
    }
    outbox.append(.change(.forgetSearch(name)))
    outbox.append(.ask(.names))
    say(.info, "“\(name)” is forgotten.")
  }

  private mutating func takeNames(_ tags: [String], _ searches: [SavedSearch]) {
    shelf.tags = tags
    shelf.searches = searches
    guard let now = prompt, now.choice == nil else { return }
    switch now.purpose {
    case .tags:
      let choices = tagChoices(for: now.line.text)
      prompt?.choices = choices
    case .savedSearch:
      let choices = searchChoices(for: now.line.text)
      prompt?.choices = choices
    case .find, .filter, .command, .reassign, .join, .joinPerson, .splitPerson: break
    }
  }
}
