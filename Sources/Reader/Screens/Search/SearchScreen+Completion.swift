import Search
import Shelves

extension State {
  /// Offers completions for the list's filter, and takes the first.
  ///
  /// Speakers are requested from the shelf; until it answers, the known ones are offered.
  mutating func completeFilter() {
    guard var now = prompt, case .filter(.list, _) = now.purpose else { return }
    let typed = now.line.beforeCursor
    now.choices = knownForQueries.lines(for: typed)
    prompt = now
    if let (field, value) = QueryCompletion.value(in: typed), field == "speaker" {
      askForChoices(named: value, like: nil)
    } else if !now.choices.isEmpty {
      takeChoice(by: 1)
    }
  }

  /// Takes the names of speakers that the shelf knows into what a filter may go on with.
  mutating func completeFilter(withSpeakers names: [String]) {
    guard var now = prompt, now.choice == nil else { return }
    var known = knownForQueries
    known.speakers += names.filter { !known.speakers.contains($0) }
    now.choices = known.lines(for: now.line.beforeCursor)
    prompt = now
  }

  /// Goes to the next completion of the quote query. Those of a speaker are requested from the shelf, as in a filter.
  mutating func completeSearch(by step: Int) {
    guard var now = screen.search else { return }
    if now.completions.lines.isEmpty {
      let typed = now.line.beforeCursor
      now.completions = SearchScreen.Completions(lines: knownForQueries.lines(for: typed), typed: now.line.text)
      if let (field, value) = QueryCompletion.value(in: typed), field == "speaker" {
        now.completions.ticket = outbox.ask(.choices(named: value, like: nil))
        screen.search = now
        return
      }
      if now.completions.lines.isEmpty { return say(.info, "Nothing is known that goes on like this.") }
    }
    // One place more than there are completions: what was typed.
    let count = now.completions.lines.count
    let next = ((now.completions.taken ?? (step > 0 ? -1 : count)) + step + count + 1) % (count + 1)
    now.completions.taken = next == count ? nil : next
    now.line = LineEditor(now.completions.taken.map { now.completions.lines[$0] } ?? now.completions.typed)
    now.recalled = nil
    screen.search = now
  }

  /// Takes the names of speakers that the shelf knows into what the quote query may go on with.
  mutating func completeSearch(withSpeakers names: [String], _ ticket: ShelfTicket?) {
    guard var now = screen.search, let asked = now.completions.ticket, asked == ticket, now.completions.taken == nil
    else { return }
    var known = knownForQueries
    known.speakers += names.filter { !known.speakers.contains($0) }
    now.completions.lines = known.lines(for: now.line.beforeCursor)
    screen.search = now
    if now.completions.lines.isEmpty { say(.info, "No name is known that goes on like this.") }
  }

  /// What is at hand: the article that is open, the rows of the list and the hits of a search.
  private var knownForQueries: QueryCompletion {
    var speakers: [String] = []
    var outlets: [String] = []
    func add(_ name: String?, to names: inout [String]) {
      if let name, !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    for screen in screens.reversed() {
      guard let search = screen.search else { continue }
      for row in search.quotes.rows.prefix(Self.mostAtHand) {
        add(row.speaker, to: &speakers)
        add(row.provenance ?? row.publisher, to: &outlets)
      }
    }
    if let reading { for speaker in article(reading.article).speakers { add(speaker.name, to: &speakers) } }
    for row in shelf.rows.values.prefix(Self.mostAtHand) { add(row.provenance ?? row.publisher, to: &outlets) }
    return QueryCompletion(speakers: speakers, outlets: outlets.sorted(), tags: shelf.tags)
  }

  private static let mostAtHand = 500
}
