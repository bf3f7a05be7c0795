import Search

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

  /// Goes to the next completion of the quote query; `false` if there is none.
  mutating func completeSearch(by step: Int) -> Bool {
    guard var now = screen.search else { return false }
    if now.completions.isEmpty {
      now.completions = knownForQueries.lines(for: now.line.beforeCursor)
      guard !now.completions.isEmpty else { return false }
      // The last place is what was typed.
      now.completions.append(now.line.text)
      now.completion = now.completions.count - 1
    }
    let count = now.completions.count
    now.completion = (now.completion + step + count) % count
    now.line = LineEditor(now.completions[now.completion])
    now.recalled = nil
    self.screen.search = now
    return true
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
