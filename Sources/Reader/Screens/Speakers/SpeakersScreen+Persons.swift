import Basics
import ArticleFormats
import Articles
import Search
import Shelves

/// The persons of the shelf, and what they said.
extension State {
  // MARK: Persons

  mutating func askForPersons(_ screen: inout SpeakersScreen) {
    // Another screen asked meanwhile: what this one asked is not answered.
    if screen.isAsking || !screen.isCounted, !outbox.isLast(screen.ticket) {
      screen.isAsking = false
      screen.isStale = true
    }
    if screen.askedNames != screen.filter || screen.isStale {
      // What is read again is read as far as it was looked at.
      screen.isAgain = screen.askedNames == screen.filter
      screen.askedNames = screen.filter
      screen.isStale = false
      let seen = screen.isAgain ? min(screen.all.count, screen.cursor.selected + 100) : 0
      askForPersons(&screen, 0..<max(100, seen))
    } else if !screen.isAsking, screen.isCounted, screen.all.count < screen.total,
      max(screen.cursor.selected + 50, screen.wantedRow ?? 0) >= screen.all.count
    {
      let end = max(screen.all.count + 200, (screen.wantedRow ?? 0) + 50)
      askForPersons(&screen, screen.all.count..<min(screen.total, end))
    }
    guard let selected = screen.selected, let person = selected.person else { return }
    if screen.askedPerson != person || screen.pageTicket != nil && !outbox.isLast(screen.pageTicket) {
      screen.askedPerson = person
      screen.pageTicket = outbox.ask(.person(person, named: selected.name))
    }
    // Of somebody who may be somebody else by now that is waited for.
    guard screen.pageTicket == nil || screen.hits.isEmpty || screen.quotes.asked?.person != person,
      screen.successors[person] == nil
    else { return }
    let wanted = QuotationRequest(person: person, kinds: kinds.kinds, order: screen.quoteOrder)
    screen.quotes.ask(wanted, selected: screen.hitCursor.selected, through: &outbox)
  }

  private mutating func askForPersons(_ screen: inout SpeakersScreen, _ range: Range<Int>) {
    screen.isAsking = true
    screen.ticket = outbox.ask(.persons(named: screen.filter, range: range))
  }

  mutating func takePersons(_ rows: [PersonListing], _ start: Int, _ total: Int?, _ ticket: ShelfTicket?) {
    for index in screens.indices {
      guard var screen = screens[index].speakers, screen.isAsking, screen.ticket == ticket else { continue }
      let new = rows.map { person in
        SpeakersScreen.Row(
          name: person.name, role: person.role, quotations: person.quotations, person: person.id,
          articles: person.articles, latest: person.latest)
      }
      screen.isAsking = false
      if start == 0 {
        take(new, total: total, in: &screen)
      } else if start == screen.all.count {
        screen.all += new
        screen.count(rows.isEmpty ? start : total, orMoreThan: screen.all.count)
      }
      screen.order = Array(screen.all.indices)
      if let row = screen.wantedRow, row < screen.all.count || screen.all.count >= screen.total {
        screen.cursor.select(row, count: screen.all.count)
        screen.wantedRow = nil
      }
      screens[index].speakers = screen
    }
  }

  mutating func takePersonCount(_ count: Int, _ ticket: ShelfTicket?) {
    for index in screens.indices {
      guard var screen = screens[index].speakers, screen.ticket == ticket else { continue }
      screen.count(count, orMoreThan: screen.all.count)
      screen.waiting?.total = count
      screens[index].speakers = screen
    }
  }

  /// Takes a list of persons from its top. One that is read again stays where it was; when who was selected is not in it,
  /// it waits until it is known who has that name now.
  private mutating func take(_ new: [SpeakersScreen.Row], total: Int?, in screen: inout SpeakersScreen) {
    screen.waiting = nil
    if screen.isAgain, let selected = screen.selected?.person, !new.contains(where: { $0.person == selected }) {
      guard let successor = screen.successors[selected] else {
        screen.waiting = SpeakersScreen.Waiting(rows: new, total: total)
        if screen.pageTicket == nil { screen.askedPerson = nil }
        return
      }
      if let successor, let row = screen.order.firstIndex(where: { screen.all[$0].person == selected }) {
        screen.all[screen.order[row]].person = successor
        screen.quotes.join()
      }
    }
    let old = screen.all.map(\.person)
    screen.all = new
    screen.isCounted = false
    screen.count(new.isEmpty ? 0 : total, orMoreThan: new.count)
    screen.order = Array(new.indices)
    if screen.isAgain { screen.cursor.keep(old, in: new.map(\.person)) } else { screen.cursor = ListCursor() }
    if new.isEmpty {
      screen.page = nil
      screen.askedPerson = nil
      screen.quotes.clear()
      screen.hits = []
      screen.isReadingQuotes = false
    }
  }

  mutating func takePage(_ page: PersonPage?, _ ticket: ShelfTicket?) {
    for index in screens.indices {
      guard var screen = screens[index].speakers, let asked = screen.pageTicket, asked == ticket else {
        continue
      }
      screen.pageTicket = nil
      screen.page = page
      if let asked = screen.askedPerson, page?.person.id != asked, screen.successors[asked] == nil {
        screen.successors[asked] = .some(page?.person.id)
        sayGone(screen.selected?.name ?? "", now: page?.person.name, isSeen: index == screens.count - 1)
      }
      if let waiting = screen.waiting {
        // Somebody may be there, and be called what the list is not about any more: nobody has their name.
        let listed = screen.askedPerson.flatMap { page?.person.id == $0 ? $0 : nil }
        if let listed { screen.successors[listed] = .some(nil) }
        take(waiting.rows, total: waiting.total, in: &screen)
        if let listed { screen.successors[listed] = nil }
      }
      screens[index].speakers = screen
    }
  }

  private mutating func sayGone(_ name: String, now: String?, isSeen: Bool) {
    guard isSeen, !name.isEmpty else { return }
    guard let now else { return say(.info, "\(name) is no longer quoted.") }
    if now != name { say(.info, "\(name) is now \(now).") }
  }

  /// The person that the keys are about on the page of the library's speakers.
  var selectedPerson: (id: PersonID, name: String)? {
    guard let screen = screen.speakers, screen.isOfAll, let row = screen.selected, let id = row.person
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
    prompt?.ticket = outbox.ask(.choices(named: text, like: person))
  }

  mutating func takeChoices(_ persons: [PersonListing], _ ticket: ShelfTicket?) {
    completeSearch(withSpeakers: persons.map(\.name), ticket)
    guard var now = prompt, now.ticket == ticket, now.choice == nil else { return }
    switch now.purpose {
    case .joinPerson(let person, _):
      let others = persons.filter { $0.id != person }
      now.persons = others.map(\.id)
      now.choices = others.map { other in
        "\(other.name)\(other.role.map { ", \($0)" } ?? "") · \(quotesAndParaphrases(other.quotations))"
      }
    case .reassign(let hit):
      // Those of the article first, then everybody else.
      let near = speakerChoices(for: hit, typed: now.line.text)
      now.choices = near + persons.map(\.name).filter { !near.contains($0) }
    case .filter: return completeFilter(withSpeakers: persons.map(\.name))
    default: return
    }
    prompt = now
  }

  mutating func joinPerson(_ person: PersonID, _ name: String, choice: Int, of now: Prompt) {
    guard now.persons.indices.contains(choice) else {
      return say(.warning, "Nobody has this name: nothing was changed.")
    }
    let kept = now.persons[choice]
    outbox.append(.change(.merge(person, into: kept)))
    for index in screens.indices {
      screens[index].speakers?.successors[person] = .some(kept)
    }
  }

  /// Says that who is quoted in the selected quote's article is another person of the same name, perhaps in other articles too.
  mutating func beginSplitPerson() {
    guard let person = selectedPerson, let hit = currentQuote else { return }
    var new = Prompt(purpose: .splitPerson(person.id, hit.article), line: LineEditor("\(person.name) (2)"))
    new.ticket = outbox.ask(.parts(person.id, hit.article, index: hit.quote))
    prompt = new
  }

  mutating func takeParts(_ parts: [PersonPartListing], _ ticket: ShelfTicket?) {
    guard var now = prompt, now.ticket == ticket, case .splitPerson = now.purpose else { return }
    now.parts = parts.map(\.part)
    now.choices = parts.map { listing in
      let articles = listing.articles == 1 ? "the article" : "the \(grouped(listing.articles)) articles"
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
    outbox.append(.change(.split(person, part ?? .articles([article]), named: name)))
  }

  // MARK: On through the library

  /// Asks for what the speaker of the current quote said next, in another article.
  mutating func goOnAlongPerson(_ hit: QuoteHit, speaker: Int, isForward: Bool) {
    let open = articles[hit.article]
    guard open.persons.indices.contains(speaker), let person = open.persons[speaker] else {
      return say(.info, "This speaker is not known in other articles.")
    }
    outbox.ask(.next(person, isForward: isForward, hit.article, index: hit.quote))
  }

  mutating func takeNext(_ listing: QuotationListing?, _ isForward: Bool) {
    guard let listing else {
      return say(.info, "There is no \(isForward ? "later" : "earlier") quote by this speaker.")
    }
    if !kinds.contains(listing.kind), let person = listing.person {
      outbox.ask(.next(person, isForward: isForward, listing.article, index: listing.index))
      return
    }
    guard screen.rows == nil else { return }
    outbox += open(QuoteHit(article: listing.article, quote: listing.index))
    sayArrival(at: listing.speaker ?? "The same speaker", listing.provenance, listing.published)
  }
}
