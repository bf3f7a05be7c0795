import ArticleFormats
import Articles
import Basics
import Search
import Shelves

extension State {
  // MARK: In the article

  mutating func goToQuote(by steps: Int) {
    guard let reading, !reading.quotes.isEmpty else { return }
    let row = reading.quoteRow ?? 0
    // From above the first quotation, or between two, the next one is the one below the reading line.
    var target = row + steps
    if steps > 0, reading.quotePlaces[row] > reading.line, !isOnQuote { target -= 1 }
    if target >= reading.quotes.count, row == reading.quotes.count - 1 { return say(.info, "This is the last quote.") }
    if target < 0, row == 0, isOnQuote || reading.line <= reading.quotePlaces[0] {
      return say(.info, "This is the first quote.")
    }
    self.reading?.choose(quoteRow: target)
  }

  /// Whether the current quotation begins in the reading line.
  private var isOnQuote: Bool {
    guard var flow = reading?.flow, let reading, let row = reading.quoteRow else { return false }
    return flow.distance(from: reading.line, to: reading.quotePlaces[row], limit: 2) == 0
  }

  mutating func goToCaption(by steps: Int) {
    guard let reading, !reading.captions.isEmpty else { return }
    let row = reading.captionRow ?? 0
    var target = row + steps
    if steps > 0, reading.captionPlaces[row] > reading.line { target -= 1 }
    if target >= reading.captions.count, row == reading.captions.count - 1 {
      return say(.info, "This is the last caption.")
    }
    // From below the first caption, it is the one before.
    if target < 0, row == 0, reading.line <= reading.captionPlaces[0] {
      return say(.info, "This is the first caption.")
    }
    self.reading?.choose(captionRow: target)
  }

  // MARK: Among hits

  /// Whether the rows that have the keys are quotations, perhaps of many articles, and not those of the open one.
  var goesAlongHits: Bool {
    guard screen.rows != nil, case .quotation? = selectedRow.flatMap(key) else { return false }
    return true
  }

  /// Goes on to a row, by whoever said what is selected or by somebody else, as the same keys do in an article.
  fileprivate mutating func goAlongHits(
    _ rows: [Int], _ times: Int, _ missing: String, where isWanted: (State, Int) -> Bool
  ) {
    var left = times
    var goal: Int?
    for row in rows where isWanted(self, row) {
      goal = row
      left -= 1
      if left == 0 { break }
    }
    guard let goal else { return say(.info, missing) }
    select(row: goal)
  }

  mutating func goAlongHits(_ name: ActionName, _ times: Int) {
    guard let row = selectedRow else { return }
    let isForward = [.nextQuote, .nextBySpeaker, .nextSpeaker].contains(name)
    let rows = isForward ? Array((row + 1)..<max(row + 1, rowCount)) : (0..<row).reversed()
    let speaker = speaker(ofHit: row)
    switch name {
    case .nextQuote, .previousQuote:
      goAlongHits(rows, times, "This is the \(isForward ? "last" : "first") quote.") { _, _ in true }
    case .nextBySpeaker, .previousBySpeaker:
      goAlongHits(rows, times, "No quote \(isForward ? "below" : "above") is by this speaker.") {
        $0.speaker(ofHit: $1) == speaker
      }
    default:
      goAlongHits(rows, times, "No quote \(isForward ? "below" : "above") is by another known speaker.") { state, row in
        state.speaker(ofHit: row).map { $0 != speaker } ?? false
      }
    }
  }

  /// Who said the quotation of a row; `nil` if nobody knows.
  func speaker(ofHit row: Int) -> String? {
    if let listing = screen.rows?.listing(row) { return listing.speaker }
    guard case .quotation(let hit)? = key(row), let speaker = attribution(of: hit)?.speaker else { return nil }
    return article(hit.article).speakers[speaker].name
  }

  // MARK: Speakers

  mutating func goToSameSpeaker(_ times: Int, forward: Bool) -> [Command] {
    guard isInArticle else { return sayOpenFirst() }
    for _ in 0..<times {
      guard let hit = currentQuote, let speaker = currentSpeaker else { break }
      let article = self.article(hit.article)
      if let row = nextRow(forward: forward, where: { article.quotations[$0].speaker == speaker }) {
        reading?.choose(quoteRow: row)
        continue
      }
      goOnAlongPerson(hit, speaker: speaker, isForward: forward)
      break
    }
    return []
  }

  /// Quotes are gone through in an article. The one that is open behind a list of hits is another than the hit's.
  private mutating func sayOpenFirst() -> [Command] {
    let key = keymap.shownKey(for: .forward) ?? ":forward"
    say(.info, "Open this article first, with \(key), to move through its quotes.")
    return []
  }

  mutating func goToOtherSpeaker(_ times: Int, forward: Bool) -> [Command] {
    guard isInArticle else { return sayOpenFirst() }
    var commands: [Command] = []
    for _ in 0..<times {
      guard let reading else { break }
      let article = reading.content
      let speaker = currentSpeaker
      if let row = nextRow(
        forward: forward,
        where: { article.quotations[$0].speaker != speaker && article.quotations[$0].speaker != nil })
      {
        self.reading?.choose(quoteRow: row)
        continue
      }
      guard let row = rowWithQuotes(from: reading.article, forward: forward) else {
        say(.info, "There is no \(forward ? "later" : "earlier") speaker in the list.")
        break
      }
      commands += openAtAnySpeaker(browse.order[row], isFirst: forward)
      break
    }
    return commands
  }

  /// The nearest row of the list behind (before) an article that is not known to have no quotation of the kinds that are shown.
  private func rowWithQuotes(from id: ArticleID, forward: Bool) -> Int? {
    guard let here = browse.row(of: id) else { return nil }
    let rows = forward ? Array((here + 1)..<max(here + 1, browse.order.count)) : (0..<here).reversed()
    return rows.first { row in
      guard let listing = shelf.rows[browse.order[row]] else { return true }
      return (listing.kinds?.shown(kinds) ?? listing.quotations) > 0
    }
  }

  /// The nearest row of the quotes pane after (before) the current one whose quotation passes a test.
  private func nextRow(forward: Bool, where isWanted: (Int) -> Bool) -> Int? {
    guard let reading, let row = reading.quoteRow else { return nil }
    if forward {
      return (row + 1..<max(row + 1, reading.quotes.count)).first { isWanted(reading.quotes[$0]) }
    }
    return (0..<row).last { isWanted(reading.quotes[$0]) }
  }

  /// Says that somebody was gone on to in another article.
  mutating func sayArrival(at speaker: String, _ provenance: String?, _ published: String?) {
    say(.info, "\(speaker), in \(Self.place(provenance, published) ?? "another article").")
  }

  /// Where and when an article was printed; `nil` if neither is known.
  private static func place(_ provenance: String?, _ published: String?) -> String? {
    let parts = [provenance, published.map { HumanDate.short($0) }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  // MARK: Articles

  mutating func goToArticle(by steps: Int) -> [Command] {
    let row: Int
    if let subject, let here = browse.row(of: subject) {
      row = here + steps
    } else if let subject, !browse.order.isEmpty {
      // From an article that is not in the list: to its neighbours there.
      let next = browse.insertionRow(of: subject) ?? browse.cursor.selected
      row = next + (steps > 0 ? steps - 1 : steps)
    } else {
      row = browse.cursor.selected + steps
    }
    guard browse.order.indices.contains(row) else {
      say(.info, steps > 0 ? "This is the last article." : "This is the first article.")
      return []
    }
    return goToArticle(row: row)
  }

  mutating func goToUnread(_ times: Int, forward: Bool) -> [Command] {
    var row = subject.flatMap { browse.row(of: $0) } ?? browse.cursor.selected
    var left = times
    let before = row
    var next = row
    while left > 0 {
      next += forward ? 1 : -1
      guard browse.order.indices.contains(next) else { break }
      if shelf.isUnread.indices.contains(next), shelf.isUnread[next] {
        row = next
        left -= 1
      }
    }
    guard row != before else {
      say(.info, "No \(forward ? "later" : "earlier") article in the list is unread.")
      return []
    }
    return goToArticle(row: row)
  }

  private mutating func goToArticle(row: Int) -> [Command] {
    if case .article = screen {
      let commands = open(browse.order[row])
      let listing = shelf.rows[browse.order[row]]
      let place = Self.place(listing?.provenance, listing?.published)
      say(.info, "Article \(grouped(row + 1)) of \(shelf.countText)\(place.map { ": \($0)" } ?? "").")
      return commands
    }
    if case .browse = screen {
      selectArticle(row: row)
      return []
    }
    return open(browse.order[row])
  }

  // MARK: Kinds

  /// Shows quotations of these kinds, in every list.
  mutating func showKinds(_ shown: ShownKinds) {
    kinds = shown
    reading?.list(kinds: kinds)
    refreshSpeakers()
    say(.info, "Quotes shown: \(kinds.title).")
  }
}
