import Search
import Shelves

/// Saved searches, and the names of tags.
extension State {
  mutating func beginSavedSearches() {
    outbox.ask(.names)
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
    outbox.ask(.names)
    say(.info, "Saved as “\(name)”: \(query)")
  }

  mutating func forgetSearch(_ name: String) {
    guard shelf.searches.contains(where: { $0.name == name }) else {
      return say(.error, "No saved search is called “\(name)”.")
    }
    outbox.append(.change(.forgetSearch(name)))
    outbox.ask(.names)
    say(.info, "“\(name)” is forgotten.")
  }

  mutating func takeNames(_ tags: [String], _ searches: [SavedSearch]) {
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
    default: break
    }
  }
}
