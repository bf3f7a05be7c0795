import ArticleFormats
import Search

/// Notebooks of the files that were named.
extension MemoryShelf {
  /// What is in a notebook, in its order.
  func notebook(named name: String) -> [NotebookEntry] {
    let items = marks.notebooks.items(in: name)
    let ids = self.ids(of: items)
    var entries = items.enumerated().map { NotebookEntry(kept: $1.kept, article: ids[$0], added: $1.added) }
    entries.number()
    return entries
  }

  /// The articles that clippings were cut out of, as far as these are open now.
  private func ids(of clippings: [KeptNotebooks.Item]) -> [Int: ArticleID] {
    guard !clippings.isEmpty else { return [:] }
    let places = Dictionary(grouping: clippings.indices, by: { clippings[$0].content })
    var inputs: [String: [Int]] = [:]
    for place in places[nil] ?? [] { inputs[clippings[place].kept.clipping.article.input, default: []].append(place) }
    var ids: [Int: ArticleID] = [:]
    for (id, item) in items.enumerated().reversed() where item.status == .ready {
      let history = item.content.map(marks.history) ?? []
      let found = history.lazy.compactMap { places[$0] }.first ?? inputs[item.input] ?? []
      for place in found { ids[place] = ArticleID(id) }
    }
    return ids
  }

  /// Changes a notebook, and keeps what is different.
  mutating func edit(_ edit: NotebookEdit, in name: String) {
    let before = notebook(named: name)
    var after = before
    guard after.make(edit) else { return }
    let kept = marks.notebooks.items(in: name)
    func item(_ entry: NotebookEntry) -> KeptNotebooks.Item? {
      before.firstIndex { $0.isSame(as: entry) }.map { kept[$0] }
    }
    switch edit {
    case .put(let entry):
      let content = entry.article.flatMap { has($0) ? items[$0.index].content : nil }
      var kept = entry.kept
      kept.notebook = before.first?.kept.notebook ?? name
      keep(.clipping(KeptNotebooks.Item(kept: kept, content: content, added: entry.added)))
      if entry.kept.place > before.count { return }
    case .takeOut(let entry): return item(entry).map { keep(.takenOut(key: $0.key, notebook: name)) } ?? ()
    case .note(let entry, let note):
      guard var item = item(entry) else { return }
      item.kept.note = note
      return keep(.clipping(item))
    case .move: break
    }
    // Of what was just put in the item is the last.
    let now = marks.notebooks.items(in: name)
    let keys = after.compactMap { entry in
      before.firstIndex { $0.isSame(as: entry) }.map { now[$0].key } ?? now.last?.key
    }
    keep(.order(keys, notebook: name))
  }

  /// The clippings of an article.
  public func clippings(of id: ArticleID) -> [KeptClipping] {
    guard has(id) else { return [] }
    return marks.notebooks.listings.flatMap { notebook(named: $0.name) }.filter { $0.article == id }.map(\.kept)
  }
}
