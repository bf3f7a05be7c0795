import Basics
import Articles
import Search
import Shelves

/// Finding in the list of articles, of which only some rows are at hand: the shelf says which articles have the words, and
/// the list stays as it is.
extension State {
  /// What is looked for in the list.
  private var wantedMatches: String? {
    if case .find(.list, _)? = prompt?.purpose { return prompt?.line.text }
    return found[.list]
  }

  mutating func askForMatches() {
    guard let text = wantedMatches, text.utf8.contains(where: { $0 != UInt8(ascii: " ") }) else {
      if shelf.matches != nil { shelf.matches = nil }
      return
    }
    // Flags and filters are those of the list: what is not in it is not gone to.
    let wanted = ArticleListRequest(query: text, isBeingTyped: true, order: shelf.wanted.order)
    guard wanted.query != shelf.matches?.asked.query || shelf.matches?.isStale == true else { return }
    var goal = shelf.matches?.goal
    if shelf.matches?.asked.query != text, case .find(_, .article(let id))? = prompt?.purpose { goal = .from(id) }
    let start = if case .from(let id)? = goal { id } else { browse.selectedArticle }
    let ticket = outbox.ask(.matches(wanted, from: start))
    var now = shelf.matches ?? ListMatches(asked: wanted, ticket: ticket)
    now.asked = wanted
    now.ticket = ticket
    now.isAsking = true
    now.isStale = false
    now.goal = goal
    now.start = start
    shelf.matches = now
  }

  /// Looks for words that were not typed at the prompt.
  mutating func findInList(_ text: String, from id: ArticleID?) {
    askForMatches()
    if shelf.matches?.isAsking == true { shelf.matches?.goal = .from(id) }
  }

  mutating func takeMatches(_ ids: [ArticleID], _ isWhole: Bool, _ slips: [String], _ ticket: ShelfTicket?) {
    guard var now = shelf.matches, now.isAsking, now.ticket == ticket else { return }
    if !isWhole {
      // They are enough to go to the next one, where one of them is in the list.
      guard case .from(let id)? = now.goal, id == now.start else { return }
      var next = now
      next.take(ids, in: browse.list)
      guard !next.rows.isEmpty else { return }
      next.goal = nil
      next.isPart = true
      shelf.matches = next
      return goToMatch(0, from: id.flatMap { browse.row(ofOrBehind: $0) } ?? 0)
    }
    now.isAsking = false
    now.isPart = false
    now.slips = slips
    now.take(ids, in: browse.list)
    let goal = now.goal
    now.goal = nil
    shelf.matches = now
    switch goal {
    case .from(let id): goToMatch(0, from: id.flatMap { browse.row(ofOrBehind: $0) } ?? 0)
    case .steps(let steps): goToMatch(steps, from: browse.cursor.selected)
    case nil: break
    }
    if goal != nil, now.rows.isEmpty, prompt == nil { sayNoMatch() }
  }

  /// Moves a number of matches forward or back from a row.
  private mutating func goToMatch(_ steps: Int, from row: Int) {
    let opens = shelf.matches?.opensGoal == true
    shelf.matches?.opensGoal = false
    guard let match = shelf.matches?.row(steps, from: row) else { return }
    if steps > 0, match <= row { say(.info, "Continued from the top.") }
    if steps < 0, match >= row { say(.info, "Continued from the bottom.") }
    selectArticle(row: match)
    if opens { outbox += perform(.forward) }
  }

  mutating func sayNoMatch() {
    guard let text = wantedMatches else { return }
    say(.warning, "“\(text)” is in no article in this list.")
  }

  /// Goes to the next match, or the one before; as soon as they are known when they are not.
  mutating func findAgainInList(_ steps: Int) {
    guard let now = shelf.matches else { return }
    if now.isAsking, now.rows.isEmpty || now.isPart {
      var all = steps
      if case .steps(let before)? = now.goal { all += before }
      if case .from? = now.goal { return }
      shelf.matches?.goal = all == 0 ? nil : .steps(all)
    } else if now.rows.isEmpty {
      sayNoMatch()
    } else {
      goToMatch(steps, from: browse.cursor.selected)
    }
  }

  /// Which of how many matches is selected: “3 of 57”; “57” if none of them is selected.
  var matchPlace: String? {
    guard isAtList, let now = shelf.matches, !now.isPart, !now.isAsking || !now.rows.isEmpty else { return nil }
    let count = grouped(now.rows.count)
    guard let place = now.place(of: browse.cursor.selected) else { return count }
    return "\(grouped(place + 1)) of \(count)"
  }

  // MARK: Lists that hold nothing but matches

  /// Whether every row of the list that has the keys is one that was searched or filtered for.
  var isAtMatches: Bool {
    guard found[focus] == nil else { return false }
    switch screen {
    case .browse: return false
    case .article: return hitsBelow != nil
    case .rows(let screen): return screen.holdsOnlyMatches
    }
  }

  /// The hits that the article being read was come to from, and the place of the one that was opened.
  private var hitsBelow: HitsToFollow? {
    guard case .article = screen else { return nil }
    return screenBelow?.rows?.hitsToFollow
  }

  /// Which of how many hits the article being read was opened at: “22/1,399”.
  var hitPlace: String? {
    guard found[focus] == nil, let below = hitsBelow, let hit = below.selected, hit.article == reading?.article
    else { return nil }
    return "\(grouped(below.cursor.selected + 1))/\(below.count(kinds))"
  }

  /// Goes to the next match, or the one before, in a list of nothing else; in an article that was opened from such a list,
  /// to where the next one stands.
  mutating func goOnAlongMatches(_ steps: Int) -> [Command] {
    guard case .article = screen else {
      let row = selectedRow ?? 0
      let next = max(0, min(row + steps, rowCount - 1))
      guard next != row else {
        say(.info, steps > 0 ? "This is the last match." : "This is the first match.")
        return []
      }
      select(row: next)
      return []
    }
    guard let below = hitsBelow else { return [] }
    let next = below.cursor.selected + steps
    guard below.hits.indices.contains(next) else {
      let last = below.isComplete ? "This is the last match." : "More matches are being read."
      say(.info, steps > 0 ? last : "This is the first match.")
      return []
    }
    screens[screens.count - 2].rows?.select(next)
    return open(below.hits[next])
  }
}

extension QuotationRequest.Order {
  /// What changing to it says.
  var sentence: String {
    switch self {
    case .newestFirst: "The newest comes first."
    case .oldestFirst: "The oldest comes first."
    case .bestMatch: "The best match comes first."
    }
  }

  /// The one that the key changes to.
  var next: String {
    switch self {
    case .newestFirst: "oldest first"
    case .oldestFirst: "best match"
    case .bestMatch: "newest first"
    }
  }

  /// What a list says of it, other than of the usual one.
  var title: String? {
    switch self {
    case .newestFirst: nil
    case .oldestFirst: "oldest first"
    case .bestMatch: "best match first"
    }
  }
}
