import Articles
import Search

/// The persons of a library, what they said, and who else printed it.
extension State {
  // MARK: Searching

  mutating func askForQuotations(_ screen: inout SearchScreen) {
    let query = screen.line.text
    guard query.utf8.contains(where: { $0 != UInt8(ascii: " ") }) else {
      if screen.quotes.asked != nil { outbox.append(.cancelSearch) }
      screen.quotes.clear()
      screen.hits = []
      screen.cursor = ListCursor()
      screen.answered = ""
      screen.isSearching = false
      return
    }
    let wanted = QuotationRequest(query: query, isBeingTyped: true, kinds: kinds.kinds, order: screen.order)
    if let question = screen.quotes.question(wanted, selected: screen.cursor.selected, generation: { nextGeneration() })
    {
      outbox.append(.ask(question))
    }
    screen.isSearching = screen.quotes.isAsking
  }

  mutating func takeQuotations(_ page: RowPage<QuotationListing>, _ generation: Int) {
    for index in screens.indices {
      switch screens[index] {
      case .search(var screen):
        guard let isFirst = screen.quotes.take(page, generation: generation) else { continue }
        let kept = isFirst && screen.answered == screen.quotes.answered?.query ? screen.selectedHit : nil
        screen.hits = screen.quotes.hits
        screen.answered = screen.quotes.answered?.query ?? ""
        if isFirst { screen.cursor = ListCursor() }
        if let row = kept.flatMap({ screen.hits.firstIndex(of: $0) }) { screen.cursor.selected = row }
        screen.isSearching = false
        screens[index] = .search(screen)
      case .speakers(var screen):
        guard let isFirst = screen.quotes.take(page, generation: generation) else { continue }
        let kept = screen.selectedHit
        screen.hits = screen.quotes.hits
        if isFirst {
          screen.hitCursor = ListCursor()
          if let row = kept.flatMap({ screen.hits.firstIndex(of: $0) }) { screen.hitCursor.selected = row }
        }
        if screen.hits.isEmpty { screen.isReadingQuotes = false }
        screens[index] = .speakers(screen)
      case .browse, .article, .printings: continue
      }
    }
  }

  // MARK: Persons

  mutating func askForPersons(_ screen: inout SpeakersScreen) {
    if screen.askedNames != screen.filter {
      screen.askedNames = screen.filter
      screen.generation = nextGeneration()
      screen.isAsking = true
      outbox.append(.ask(.persons(named: screen.filter, range: 0..<100, generation: screen.generation)))
    } else if !screen.isAsking, screen.all.count < screen.total, screen.cursor.selected + 50 >= screen.all.count {
      screen.isAsking = true
      let range = screen.all.count..<min(screen.total, screen.all.count + 200)
      outbox.append(.ask(.persons(named: screen.filter, range: range, generation: screen.generation)))
    }
    guard let person = screen.selected?.person else { return }
    if screen.askedPerson != person {
      screen.askedPerson = person
      screen.pageGeneration = nextGeneration()
      outbox.append(.ask(.person(person, generation: screen.pageGeneration)))
    }
    let wanted = QuotationRequest(person: person, kinds: kinds.kinds)
    let question = screen.quotes.question(wanted, selected: screen.hitCursor.selected, generation: { nextGeneration() })
    if let question { outbox.append(.ask(question)) }
  }

  mutating func takePersons(_ rows: [PersonListing], _ start: Int, _ total: Int, _ generation: Int) {
    for index in screens.indices {
      guard case .speakers(var screen) = screens[index], screen.isAsking, screen.generation == generation else {
        continue
      }
      let selected = screen.selected?.person
      let new = rows.map { person in
        SpeakersScreen.Row(
          name: person.name, role: person.role, quotations: person.quotations, person: person.id,
          articles: person.articles, latest: person.latest)
      }
      screen.isAsking = false
      screen.total = rows.isEmpty ? start : total
      if start == 0 { screen.all = new } else if start == screen.all.count { screen.all += new }
      screen.order = Array(screen.all.indices)
      if start == 0 {
        let row = selected.flatMap { person in screen.all.firstIndex { $0.person == person } }
        if row == nil { screen.cursor = ListCursor() }
        screen.cursor.selected = row ?? 0
      }
      if screen.all.isEmpty {
        screen.page = nil
        screen.askedPerson = nil
        screen.quotes.clear()
        screen.hits = []
        screen.isReadingQuotes = false
      }
      screens[index] = .speakers(screen)
    }
  }

  mutating func takePage(_ page: PersonPage?, _ generation: Int) {
    for index in screens.indices {
      guard case .speakers(var screen) = screens[index], screen.pageGeneration == generation else { continue }
      screen.page = page
      screens[index] = .speakers(screen)
    }
  }

  /// The person that the keys are about on the page of the library's speakers.
  var selectedPerson: (id: PersonID, name: String)? {
    guard case .speakers(let screen) = screen, screen.isOfLibrary(self), let row = screen.selected, let id = row.person
    else { return nil }
    return (id, row.name)
  }

  // MARK: One person or two

  mutating func beginJoinPerson() {
    guard let person = selectedPerson else { return }
    prompt = Prompt(purpose: .joinPerson(person.id, name: person.name))
    askForChoices(named: "", like: person.id)
  }

  mutating func askForChoices(named text: String, like person: PersonID?) {
    let generation = nextGeneration()
    prompt?.generation = generation
    outbox.append(.ask(.choices(named: text, like: person, generation: generation)))
  }

  mutating func takeChoices(_ persons: [PersonListing], _ generation: Int) {
    guard var now = prompt, now.generation == generation, now.choice == nil else { return }
    switch now.purpose {
    case .joinPerson(let person, _):
      let others = persons.filter { $0.id != person }
      now.persons = others.map(\.id)
      now.choices = others.map { other in
        "\(other.name)\(other.role.map { ", \($0)" } ?? "") · \(State.counted(other.quotations, "quote"))"
      }
    case .reassign(let hit):
      // Those of the article first, then everybody else.
      let near = speakerChoices(for: hit, typed: now.line.text, isJoining: false)
      now.choices = near + persons.map(\.name).filter { !near.contains($0) }
    default: return
    }
    prompt = now
  }

  mutating func joinPerson(_ person: PersonID, _ name: String, choice: Int, of now: Prompt) {
    guard now.persons.indices.contains(choice) else {
      return say(.warning, "Nobody in the library has this name: nothing was changed.")
    }
    outbox.append(.change(.merge(person, into: now.persons[choice])))
  }

  /// Says that who is quoted in the selected quote's article is another person of the same name, perhaps in other articles too.
  mutating func beginSplitPerson() {
    guard let person = selectedPerson, let hit = currentQuote else { return }
    var new = Prompt(purpose: .splitPerson(person.id, hit.article), line: LineEditor("\(person.name) (2)"))
    new.generation = nextGeneration()
    prompt = new
    let article = StoredArticleID(hit.article)
    outbox.append(.ask(.parts(person.id, article, index: hit.quote, generation: new.generation)))
  }

  mutating func takeParts(_ parts: [PersonPartListing], _ generation: Int) {
    guard var now = prompt, now.generation == generation, case .splitPerson = now.purpose else { return }
    now.parts = parts.map(\.part)
    now.choices = parts.map { listing in
      let articles = listing.articles == 1 ? "the article" : "the \(State.number(listing.articles)) articles"
      return switch listing.part {
      case .articles: "In this article only"
      case .role(let role): "In \(articles) with the role “\(role)”, and in later ones"
      case .name(let name):
        "In \(articles) that \(listing.articles == 1 ? "prints" : "print") the name “\(name)”, and in later ones"
      }
    }
    now.choice = 0
    prompt = now
  }

  mutating func splitPerson(_ person: PersonID, in article: ArticleID, named name: String, of now: Prompt) {
    guard !name.isEmpty else { return say(.warning, "A person needs a name: nothing was changed.") }
    let part = now.choice.flatMap { now.parts.indices.contains($0) ? now.parts[$0] : nil }
    outbox.append(.change(.split(person, part ?? .articles([StoredArticleID(article)]), named: name)))
  }

  // MARK: On through the library

  /// Asks for what the speaker of the current quote said next, in another article.
  mutating func goOnInLibrary(_ hit: QuoteHit, speaker: Int, isForward: Bool) {
    let open = articles[hit.article]
    guard open.persons.indices.contains(speaker), let person = open.persons[speaker] else {
      return say(.info, "The library does not know this speaker in other articles.")
    }
    outbox.append(.ask(.next(person, isForward: isForward, StoredArticleID(hit.article), index: hit.quote)))
  }

  mutating func takeNext(_ listing: QuotationListing?, _ isForward: Bool) {
    guard let listing else {
      return say(.info, "The library has no \(isForward ? "later" : "earlier") quote by this speaker.")
    }
    if !kinds.contains(listing.kind), let person = listing.person {
      outbox.append(.ask(.next(person, isForward: isForward, listing.article, index: listing.index)))
      return
    }
    guard case .article = screen else { return }
    outbox += open(QuoteHit(article: listing.article.articleID, quote: listing.index))
    let place = [listing.publisher, listing.published.map { HumanDate.short($0) }].compactMap { $0 }
    let name = listing.speaker ?? "The same speaker"
    say(.info, place.isEmpty ? "\(name), in another article." : "\(name), in \(place.joined(separator: ", ")).")
  }

  // MARK: The same words

  mutating func openPrintings() {
    guard let hit = currentQuote else { return }
    keepBookmark()
    let generation = nextGeneration()
    screens.append(.printings(PrintingsScreen(origin: hit, generation: generation)))
    outbox.append(.ask(.printings(StoredArticleID(hit.article), index: hit.quote, generation: generation)))
  }

  mutating func takePrintings(_ printings: [Printing], _ generation: Int) {
    for index in screens.indices {
      guard case .printings(var screen) = screens[index], screen.generation == generation else { continue }
      guard !printings.isEmpty else {
        screens.remove(at: index)
        return say(.warning, "This quote is not in the library any more.")
      }
      screen.take(printings)
      screens[index] = .printings(screen)
    }
  }
}
