import ArticleFormats
import Articles
import Basics
import Search
import Shelves

/// The questions to the shelf are derived from the screen after every step, so none is forgotten or asked twice; no key
/// waits for an answer.
extension State {
  /// Asks for everything that is seen, or soon will be, and is not there.
  mutating func askShelf() {
    guard shelf.kind != nil else { return }
    askForList()
    askForMatches()
    askForRows()
    askForArticle()
    askForNotebook()
    askForRows(of: screens.count - 1)
    // And for what is behind the hit that is read, so that it can be gone on to.
    if case .article = screen, screens.count > 1 { askForRows(of: screens.count - 2) }
  }

  private mutating func askForRows(of index: Int) {
    guard var rows = screens[index].rows else { return }
    rows.ask(in: &self)
    screens[index].rows = rows
  }

  /// Handles an answer or news from the shelf.
  mutating func take(_ answer: ShelfAnswer, to ticket: ShelfTicket?) {
    switch answer {
    case .opened(let kind, let total): open(kind, total)
    case .list(let order, let total, let isWhole): takeList(order, total, isWhole, ticket)
    case .rows(let rows):
      // Those that come with a list were read before it was known what is marked here.
      let number = ticket?.topic == .rows ? ticket?.number ?? 0 : 0
      for row in rows {
        let id = row.id
        let now = shelf.marked(row, asked: number)
        shelf.rows[id] = now
        shelf.askedRows.remove(id)
        // What was read before something was marked here is asked for again.
        if number > shelf.ownMarks[id]?.since ?? -1 { shelf.freshRows.insert(id) }
      }
      // An article that is still waited for has a headline now.
      if let id = reading?.article, !articles.has(id), rows.contains(where: { $0.id == id }) { readAgain() }
    case .matches(let ids, let isWhole, let slips): takeMatches(ids, isWhole, slips, ticket)
    case .article(let article): takeArticle(article)
    case .missing(let id, let sentence): miss(id, sentence)
    case .quotations, .counts, .feeds, .sources, .versions, .findings:
      for index in screens.indices { screens[index].rows?.take(answer, to: ticket) }
    case .persons(let rows, let start, let total): takePersons(rows, start, total, ticket)
    case .personCount(let count): takePersonCount(count, ticket)
    case .person(let page): takePage(page, ticket)
    case .choices(let persons): takeChoices(persons, ticket)
    case .printings(let printings): takePrintings(printings, ticket)
    case .next(let listing, let isForward): takeNext(listing, isForward)
    case .names(let tags, let searches): takeNames(tags, searches)
    case .watches(let news): takeNews(news)
    case .watching(let name, let isKnown): takeWatch(name, isKnown)
    case .nameIsTaken(let other): say(.error, other.keepsItsName)
    case .markedRead(let ids):
      guard !ids.isEmpty else { break }
      undo.append(.unread(ids, was: ids.map { _ in true }))
      say(.info, "\(counted(ids.count, "article")) marked as read\(takesItBack).")
    case .notebook(let contents): takeNotebook(contents, ticket)
    case .merged(let decision, let name, let joined):
      undo.append(.persons(decision, sentence: "\(joined) is a separate person again."))
      say(.info, "\(joined) and \(name) are now one person\(takesItBack).\(fleeting)")
    case .parted(let decision, let name, let whole):
      undo.append(.persons(decision, sentence: "\(name) and \(whole) are one person again."))
      say(.info, "\(name) and \(whole) are now two people\(takesItBack).\(fleeting)")
    case .parts(let parts): takeParts(parts, ticket)
    case .changed(let total, let only): shelfChanged(total, only.map { Set($0) })
    }
  }

  private var takesItBack: String { keymap.shownKey(for: .undo).map { "; \($0) undoes it" } ?? "" }

  // MARK: What is there

  /// Whether there is nothing to read.
  public var hasNoArticles: Bool { shelf.total == 0 }

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

  // MARK: What changes

  /// A shelf was opened: everything from the previous one is dropped.
  private mutating func open(_ kind: ShelfKind, _ total: Int) {
    guard kind != shelf.kind else { return }
    let isOfSamples = shelf.isOfSamples
    shelf = Desk(kind, total: total)
    colours.forgetPersons()
    shelf.isOfSamples = isOfSamples && kind == .files
    // A library says by itself what it begins with.
    if kind == .library { shelf.asked = shelf.wanted }
    notebook = Notebook(name: notebook.name)
  }

  /// The shelf changed: what is shown is requested again, and stays until the answers arrive.
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
    // Of files only what comes is new: what a notebook has may be of one of them.
    notebook.isStale = notebook.isStale || !shelf.isOfFiles || notebook.entries.contains { $0.article == nil }
    articles.forget(only, keeping: articlesInUse)
    shelf.staleArticles.formUnion(only.map(articles.numbers.intersection) ?? articles.numbers)
    for index in screens.indices { screens[index].rows?.forget() }
  }
}
