import Basics
import Search
import Shelves

/// Saved searches, and the names of tags.
extension State {
  mutating func beginSavedSearches() {
    outbox.ask(.names)
    outbox.ask(.watches)
    prompt = Prompt(purpose: .savedSearch)
    let choices = searchChoices(for: "")
    prompt?.choices = choices
  }

  func searchChoices(for text: String) -> [String] {
    let typed = Folding.key(text)
    return shelf.searches.map(\.name).filter { typed.isEmpty || Folding.key($0).contains(typed) }.map(choice)
  }

  /// A saved search as it is offered: with how much is new of it, where it is watched.
  private func choice(_ name: String) -> String { name + (shelf.news[name].map { " · \(grouped($0)) new" } ?? "") }

  /// Filters the list by a saved search.
  mutating func useSearch(_ name: String) {
    guard let search = shelf.searches.first(where: { $0.name == name || choice($0.name) == name }) else {
      return say(.warning, name.isEmpty ? "There are no saved searches." : "No saved search is called “\(name)”.")
    }
    focusList()
    filterList(search.query)
    say(.info, "“\(search.name)”: \(search.query)")
  }

  /// Keeps the query that is seen under a name.
  mutating func saveSearch(_ name: String) {
    let query = querySeen
    guard !name.isEmpty else { return say(.error, "save needs a name for the search.") }
    guard !query.isEmpty else { return say(.error, "There is no search to save: filter the list first.") }
    outbox.append(.change(.save(SavedSearch(name: name, query: query))))
    outbox.ask(.names)
    say(.info, "Saved as “\(name)”: \(query)\(fleeting.isEmpty ? "" : ".")\(fleeting)")
  }

  mutating func forgetSearch(_ name: String) {
    guard shelf.searches.contains(where: { $0.name == name }) else {
      return say(.error, "No saved search is called “\(name)”.")
    }
    outbox.append(.change(.forgetSearch(name)))
    outbox.ask(.names)
    say(.info, "Deleted the saved search “\(name)”.")
  }

  // MARK: Watching

  /// Watches a saved search, after saving the current search under that name; without a name, watches the selected
  /// person.
  mutating func watch(_ name: String) {
    guard !shelf.isOfFiles else { return say(.warning, "You can only watch the library, not files.") }
    guard !name.isEmpty else {
      guard let person = selectedPerson?.name else {
        return say(.error, "watch needs the name of a search, or a selected speaker from the library.")
      }
      let words = person.split(separator: "\"").joined(separator: " ")
      let search = SavedSearch(name: person, query: "speaker:\"\(words)\"")
      return outbox.append(.change(.saveAndWatch(search)))
    }
    let query = querySeen
    let change: ShelfChange =
      query.isEmpty ? .watch(name) : .saveAndWatch(SavedSearch(name: name, query: query))
    outbox.append(.change(change))
  }

  mutating func unwatch(_ name: String) {
    let name = name.isEmpty ? selectedPerson?.name ?? "" : name
    guard !name.isEmpty else {
      return say(.error, "unwatch needs the name of a search, or a selected speaker from the library.")
    }
    guard shelf.news[name] != nil else { return say(.error, "“\(name)” is not watched.") }
    shelf.news[name] = nil
    outbox.append(.change(.unwatch(name)))
    say(.info, "“\(name)” is no longer watched.")
  }

  mutating func takeWatch(_ name: String, _ isKnown: Bool) {
    guard isKnown else {
      return say(.error, "No saved search is called “\(name)”, and there is no search here to save.")
    }
    outbox.ask(.names)
    outbox.ask(.watches)
    let key = keymap.shownKey(for: .savedSearches) ?? ":saved-searches"
    say(.info, "Watching “\(name)”: \(key) shows how much is new, “pullquote watch --since last” prints it.")
  }

  mutating func takeNews(_ news: [String: Int]) {
    shelf.news = news
    guard let now = prompt, case .savedSearch = now.purpose, now.choice == nil else { return }
    let choices = searchChoices(for: now.line.text)
    prompt?.choices = choices
  }

  /// The query of the list, or of the search that is seen.
  private var querySeen: String { if let screen = screen.search { screen.line.text } else { browse.filter } }

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
