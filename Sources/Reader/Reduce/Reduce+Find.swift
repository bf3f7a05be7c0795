import Basics
import ArticleFormats
import Articles
import Search
import Shelves

extension State {
  // MARK: Finding

  mutating func beginFind() {
    guard !isAtSearchLine() else { return }
    // Of all persons only some are at hand: who is looked for is filtered for.
    guard !isAtPersons else { return beginFilter() }
    let place: Prompt.Place
    if focus == .body, let reading {
      place = .text(reading.bookmark)
    } else if isAtList {
      place = .article(browse.selectedArticle)
    } else {
      place = .row(selectedRow ?? 0)
    }
    prompt = Prompt(purpose: .find(focus, from: place))
  }

  /// Whether the keys go to the list of all persons.
  var isAtPersons: Bool {
    if let screen = screen.speakers { return !screen.isReadingQuotes && screen.isOfAll }
    return false
  }

  /// On the search screen “/” continues the query.
  private mutating func isAtSearchLine() -> Bool {
    screen.search?.isTyping = true
    return screen.search != nil
  }

  /// Goes to the first match from where the search began, or back there if there is none.
  mutating func findWhileTyping(_ text: String, in focus: Focus, from place: Prompt.Place) {
    restore(place)
    let query = finder(text, in: focus)
    guard !query.isEmpty else { return }
    switch place {
    case .text: findInBody(query, forward: true, includingHere: true)
    case .row(let row):
      if let match = matchingRow(query, from: row, step: 1) { select(row: match) }
    // The shelf says where, and then it is gone to.
    case .article: break
    }
  }

  mutating func restore(_ place: Prompt.Place) {
    switch place {
    case .text(let bookmark):
      reading?.match = nil
      reading?.goBack(to: bookmark)
    case .row(let row): select(row: row)
    case .article(let id): if let row = id.flatMap({ browse.row(of: $0) }) { selectArticle(row: row) }
    }
  }

  mutating func findAgain(_ times: Int, forward: Bool) -> [Command] {
    if isAtMatches { return goOnAlongMatches(forward ? times : -times) }
    guard let text = found[focus] else { return [] }
    if isAtList {
      findAgainInList(forward ? times : -times)
    } else {
      findAgain(text, times, forward: forward)
    }
    return []
  }

  private mutating func findAgain(_ text: String, _ times: Int, forward: Bool) {
    let query = finder(text, in: focus)
    for _ in 0..<min(times, 1000) {
      if focus == .body {
        guard findInBody(query, forward: forward, includingHere: false) else {
          return say(.warning, "“\(text)” is nowhere in this article.")
        }
      } else {
        let row = selectedRow ?? 0
        guard let match = matchingRow(query, from: row + (forward ? 1 : -1), step: forward ? 1 : -1) else {
          return say(.warning, "“\(text)” is in none of these rows.")
        }
        if forward ? match <= row : match >= row {
          say(.info, forward ? "Continued from the top." : "Continued from the bottom.")
        }
        select(row: match)
      }
    }
  }

  /// The nearest row with the words, around the end when need be.
  private func matchingRow(_ query: TextFilter, from row: Int, step: Int) -> Int? {
    let count = rowCount
    guard count > 0 else { return nil }
    var found: QuotesFound?
    for offset in 0..<count {
      let index = ((row + offset * step) % count + count) % count
      if rowMatches(query, row: index, &found) { return index }
    }
    return nil
  }

  /// Whether a search finds its words in a row of the list that has the keys.
  func rowMatches(_ query: TextFilter, row: Int) -> Bool {
    var found: QuotesFound?
    return rowMatches(query, row: row, &found)
  }

  /// What a query finds in one article.
  private struct QuotesFound {
    var article: ArticleID
    var quotes: Set<Int>
  }

  /// - Parameter found: the match in the article of the row before; rows of one article are adjacent.
  private func rowMatches(_ query: TextFilter, row: Int, _ found: inout QuotesFound?) -> Bool {
    switch screen.rows?.searched(row) {
    case .words(let words): return query.matches(words)
    case .quotation(let hit): return matches(query, hit, &found)
    case nil: break
    }
    guard case .article = screen, let reading else { return false }
    if pane == .captions {
      let caption = reading.content.captions[reading.captions[row]]
      return query.matches([caption.text, caption.credit, caption.alt])
    }
    return matches(query, QuoteHit(article: reading.article, quote: reading.quotes[row]), &found)
  }

  private func matches(_ query: TextFilter, _ hit: QuoteHit, _ found: inout QuotesFound?) -> Bool {
    if found?.article != hit.article {
      let quotes = articles[hit.article].kept.packed.quotations(matching: query)
      found = QuotesFound(article: hit.article, quotes: Set(quotes))
    }
    return found?.quotes.contains(hit.quote) ?? false
  }

  /// Goes to the next place in the body where the phrase stands; around the end when need be.
  @discardableResult
  private mutating func findInBody(_ query: TextFilter, forward: Bool, includingHere: Bool) -> Bool {
    guard let reading, let needle = query.needles.first else { return false }
    let flow = reading.flow
    let here = reading.match.map { FlowPlace(item: $0.item, offset: $0.range.lowerBound) } ?? reading.line
    let count = flow.items.count
    for offset in 0...count {
      let item = ((here.item + (forward ? offset : -offset)) % count + count) % count
      let isHere = offset == 0
      let isLastLap = offset == count
      let text = flow.items[item].text
      let match: Range<Int>?
      if forward {
        let skip = reading.match == nil || includingHere ? 0 : 1
        match = needle.first(in: text, from: isHere ? here.offset + skip : 0)
      } else {
        let end = isHere ? here.offset : isLastLap ? Int.max : Int.max
        match = needle.all(in: text).last { $0.lowerBound < end }
      }
      guard let match else { continue }
      if isLastLap || (forward ? item < here.item : item > here.item) {
        say(.info, forward ? "Continued from the top." : "Continued from the end.")
      }
      let place = place(of: match, item: item, needle, in: flow)
      self.reading?.match = Reading.Match(item: item, range: match, place: place)
      self.reading?.show(FlowPlace(item: item, offset: match.lowerBound))
      self.reading?.followBody()
      return true
    }
    return false
  }

  /// Which of how many matches of the body one is.
  private func place(of match: Range<Int>, item: Int, _ needle: Needle, in flow: Flow) -> Reading.Match.Place? {
    var bytes = 0
    var (number, count) = (0, 0)
    for (index, other) in flow.items.enumerated() {
      bytes += other.text.utf8.count
      guard bytes <= Reading.longestCounted else { return nil }
      for found in needle.all(in: other.text) {
        count += 1
        if index < item || index == item && found.lowerBound <= match.lowerBound { number += 1 }
      }
    }
    return Reading.Match.Place(number: number, count: count)
  }

  /// “3 of 7” for the match in the body.
  var bodyMatchPlace: String? {
    guard focus == .body, let place = reading?.match?.place else { return nil }
    return "\(grouped(place.number)) of \(grouped(place.count))"
  }

  /// The words that are marked where `focus` has the keys.
  func highlight(in focus: Focus) -> TextFilter? {
    if let prompt, case .find(focus, _) = prompt.purpose {
      return finder(prompt.line.text, in: focus)
    }
    return found[focus].map { finder($0, in: focus) }
  }

  /// What is looked for: in the body the phrase as it was typed, in a row all of its words; behind `\v` a regular expression.
  func finder(_ text: String, in focus: Focus) -> TextFilter {
    if let pattern = Self.pattern(in: text) { return (try? Pattern(pattern)).map { TextFilter($0) } ?? TextFilter() }
    return focus == .body ? TextFilter(phrase: text) : TextFilter(text, atWordStart: false)
  }

  /// The regular expression that was typed, if it was one.
  private static func pattern(in text: String) -> String? {
    text.hasPrefix("\\v") ? String(text.dropFirst(2)) : nil
  }

  /// Reports an error in a typed regular expression; `false` if there is none or the text is not one.
  mutating func sayFault(in text: String) -> Bool {
    guard let pattern = Self.pattern(in: text) else { return false }
    if isAtList {
      say(.warning, "Regular expressions work in an article, not in the list.")
      return true
    }
    do throws(Pattern.Fault) {
      _ = try Pattern(pattern)
      return false
    } catch {
      say(.warning, "“\(pattern)” is not a regular expression: \(error).")
      return true
    }
  }

  // MARK: Filtering

  mutating func beginFilter() {
    guard !isAtSearchLine() else { return }
    // Tags are what Tab may complete.
    if focus == .list { outbox.ask(.names) }
    let before = currentFilter
    prompt = Prompt(purpose: .filter(focus, before: before), line: LineEditor(before))
  }

  /// The filter of the focused pane.
  var currentFilter: String { filter(of: focus) }

  func filter(of focus: Focus) -> String {
    switch focus {
    case .list: browse.filter
    case .quotes: reading?.quoteFilter ?? ""
    case .captions: reading?.captionFilter ?? ""
    case .speakers, .feeds, .results: screen.rows?.filter ?? ""
    case .body: ""
    }
  }

  mutating func setFilter(_ filter: String, of focus: Focus) {
    switch focus {
    case .list: filterList(filter)
    case .quotes, .captions:
      guard reading != nil else { return }
      if focus == .quotes { self.reading?.quoteFilter = filter } else { self.reading?.captionFilter = filter }
      self.reading?.list(kinds: kinds)
    case .speakers, .feeds, .results: if let rows = screen.rows { rows.filter(by: filter, in: &self) }
    case .body: break
    }
  }
}

extension PackedArticle {
  /// The quotations that hold every word of a filter in their text, their speaker's name or their source.
  fileprivate func quotations(matching query: TextFilter) -> [Int] {
    var found: [Int] = []
    forEachQuotation { words in
      if query.matches(words.text, words.speaker, words.source) { found.append(words.index) }
    }
    return found
  }
}
