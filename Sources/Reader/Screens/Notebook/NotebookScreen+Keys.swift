import ArticleFormats
import Articles
import Basics
import Drawing
import Search
import Shelves

/// Keeping things in a notebook, and its screen.
extension State {
  // MARK: What is in it

  /// Requests the notebook's contents, if unknown or possibly changed.
  mutating func askForNotebook() {
    guard notebook.isStale else { return }
    notebook.isStale = false
    notebook.ticket = outbox.ask(.notebook(named: notebook.name))
  }

  mutating func takeNotebook(_ contents: NotebookContents, _ ticket: ShelfTicket?) {
    guard let ticket, ticket == notebook.ticket else { return }
    notebook.ticket = nil
    notebook.entries = contents.entries
    notebook.all = contents.all
    // A notebook is called what it was called first, however its name was typed.
    let key = Query.key(ofTag: notebook.name)
    if let known = contents.all.first(where: { Query.key(ofTag: $0.name) == key }) { notebook.name = known.name }
    notebook.isKnown = true
    showNotebook()
  }

  /// Shows the notebook as it is now wherever it is open.
  private mutating func showNotebook() {
    for index in screens.indices { screens[index].notebook?.take(notebook) }
  }

  /// Changes a notebook at once, has that written, and notes what takes it back.
  private mutating func change(_ edits: [NotebookEdit], in name: String, _ step: String?) {
    var inverse: [NotebookEdit] = []
    for edit in edits {
      if name == notebook.name {
        if let back = edit.inverse(in: notebook.entries) { inverse.insert(back, at: 0) }
        notebook.entries.make(edit)
      }
      outbox.append(.change(.notebook(named: name, edit)))
    }
    if let step, !inverse.isEmpty { undo.append(.notebook(inverse, name: name, step: step)) }
    // What was written may not be what was wanted: another program writes too, and disks are full.
    notebook.ticket = outbox.ask(.notebook(named: notebook.name))
    showNotebook()
  }

  mutating func takeBack(_ edits: [NotebookEdit], in name: String, _ step: String) {
    change(edits, in: name, nil)
    say(.info, "Undone: \(step).")
  }

  // MARK: Keeping

  /// Keeps what the keys are about, or takes it out again where it is kept.
  mutating func toggleKept() {
    guard let what = wanted() else { return }
    let (entries, title) = (entries(of: what), notebook.title)
    let kept = entries.filter { entry in notebook.entries.contains { $0.isSame(as: entry) } }
    marking = nil
    if kept.count == entries.count {
      change(kept.map { .takeOut($0) }, in: notebook.name, "taking \(name(of: kept)) out of \(title)")
      let key = keymap.shownKey(for: .undo).map { "; \($0) puts it back" } ?? ""
      return say(.info, "Taken out of \(title)\(key). \(holding)")
    }
    let new = entries.filter { entry in !kept.contains { $0.isSame(as: entry) } }
    put(new)
    let keys = keymap.shownKey(for: .note).map { "; \($0) adds a note" } ?? ""
    let amount = new.count > 1 ? "\(name(of: new)) " : ""
    say(.info, "Kept \(amount)in \(title)\(keys). \(holding)\(fleeting)")
  }

  /// What is to be kept, if that can be done now; says why where it cannot.
  private mutating func wanted() -> Keepable? {
    guard let what = keepable else { return nil }
    guard notebook.isKnown else {
      say(.info, "The notebook is still being read.")
      return nil
    }
    guard !entries(of: what).isEmpty else {
      say(.warning, "There are no words of the article to keep.")
      return nil
    }
    return what
  }

  private mutating func put(_ entries: [NotebookEntry]) {
    var place = notebook.entries.count
    let new = entries.map { entry in
      var entry = entry
      place += 1
      entry.kept.place = place
      entry.kept.notebook = notebook.name
      return entry
    }
    change(new.map { .put($0) }, in: notebook.name, "keeping \(name(of: entries)) in \(notebook.title)")
  }

  private func name(of entries: [NotebookEntry]) -> String {
    guard let kind = entries.first?.kept.clipping.kind else { return "nothing" }
    guard entries.count > 1 else { return "a \(kind.title.lowercased())" }
    let isOfOneKind = entries.allSatisfy { $0.kept.clipping.kind == kind }
    return counted(entries.count, isOfOneKind ? kind.title.lowercased() : "clipping")
  }

  private var holding: String { "It holds \(notebook.entries.count) now." }

  mutating func takeOut() {
    var entries = markedEntries
    if entries.isEmpty, let selected = screen.notebook?.selectedEntry { entries = [selected] }
    guard !entries.isEmpty else { return }
    let (name, title) = (name(of: entries), notebook.title)
    change(entries.map { .takeOut($0) }, in: notebook.name, "taking \(name) out of \(title)")
    setMarks([])
    let key = keymap.shownKey(for: .undo).map { "; \($0) puts \(entries.count == 1 ? "it" : "them") back" } ?? ""
    say(.info, "Taken \(entries.count == 1 ? "" : "\(name) ")out of \(title)\(key). \(holding)")
  }

  // MARK: Notes

  /// Asks for a note to what the keys are about; with it that is kept, if it is not yet.
  mutating func beginNote() {
    guard let what = wanted() else { return }
    let entries = entries(of: what)
    guard let note = entries.first?.kept.note, !note.contains("\n") else {
      let key = keymap.shownKey(for: .noteInEditor) ?? ":note-in-editor"
      return say(.info, "This note has several lines: \(key) opens it in your editor.")
    }
    prompt = Prompt(purpose: .note(entries), line: LineEditor(note))
  }

  /// Opens the note to what the keys are about in the user's editor.
  mutating func editNote() -> [Command] {
    guard let what = wanted() else { return [] }
    let entries = entries(of: what)
    noteInEditor = entries
    return [.edit(entries.first?.kept.note ?? "")]
  }

  /// Takes a note from the user's editor.
  mutating func takeEditedNote(_ text: String) {
    let entries = noteInEditor
    noteInEditor = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.allSatisfy(\.isWhitespace) ?? false { lines.removeLast() }
    setNote(lines.joined(separator: "\n"), of: entries)
  }

  mutating func setNote(_ text: String, of entries: [NotebookEntry]) {
    guard let first = entries.first else { return }
    marking = nil
    if let now = notebook.entries.first(where: { $0.isSame(as: first) }) {
      guard now.kept.note != text else { return say(.info, "The note is unchanged.") }
      change([.note(now, text)], in: notebook.name, "the note to \(name(of: [now]))")
      return say(.info, text.isEmpty ? "Deleted the note." : "Saved the note.\(fleeting)")
    }
    var new = entries
    new[0].kept.note = text
    put(new)
    let amount = new.count > 1 ? "\(name(of: new)) " : ""
    let note = text.isEmpty ? "" : new.count > 1 ? ", the first with your note" : " with your note"
    say(.info, "Kept \(amount)in \(notebook.title)\(note). \(holding)\(fleeting)")
  }

  // MARK: Its screen

  mutating func openNotebook() {
    marking = nil
    guard screen.notebook == nil else { return say(.info, "This is \(notebook.title).") }
    keepBookmark()
    screens.append(.rows(NotebookScreen(notebook)))
  }

  /// Keeps things in the notebook of this name from now on; without a name shows the one that it is.
  mutating func useNotebook(_ name: String) {
    guard !name.isEmpty else { return openNotebook() }
    let key = Query.key(ofTag: name)
    guard key != Query.key(ofTag: notebook.name) else {
      return say(.info, "This is \(notebook.title). \(holding)")
    }
    let known = notebook.all.first { Query.key(ofTag: $0.name) == key }
    notebook = Notebook(name: known?.name ?? name, all: notebook.all)
    showNotebook()
    let count = known.map { counted($0.entries, "clipping") } ?? "nothing yet"
    say(.info, "Clippings now go into \(notebook.title), which holds \(count).")
  }

  /// Goes on to the next of the notebooks.
  mutating func useNextNotebook(by step: Int) {
    let names = notebook.names
    guard names.count > 1, let here = names.firstIndex(of: notebook.name) else {
      return say(.info, "There is no other notebook: “:notebook NAME” starts one.")
    }
    useNotebook(names[(here + step + names.count) % names.count])
  }

  mutating func groupNotebook() {
    guard let grouping = screen.notebook?.grouping.next else { return }
    screen.notebook?.group(by: grouping)
    say(.info, grouping.title.map { "Grouped \($0)." } ?? "In the notebook’s own order.")
  }

  /// Moves the selected clipping a number of places down or up.
  mutating func moveEntry(by steps: Int) {
    guard let now = screen.notebook, let entry = now.selectedEntry else { return }
    guard now.grouping == .none, now.filter.isEmpty else {
      let key = keymap.shownKey(for: now.filter.isEmpty ? .changeOrder : .leave) ?? ":change-order"
      return say(.info, "To move rows, show the whole notebook in its own order: press \(key) first.")
    }
    let place = max(1, min(now.cursor.selected + 1 + steps, now.entries.count))
    guard place != now.cursor.selected + 1 else {
      return say(.info, steps > 0 ? "This is the last clipping." : "This is the first clipping.")
    }
    change([.move(entry, to: place)], in: notebook.name, "moving \(name(of: [entry]))")
    screen.notebook?.select(place - 1)
  }

  /// Opens the article of the selected clipping, at its words.
  mutating func openEntry() -> [Command] {
    guard let entry = screen.notebook?.selectedEntry else {
      say(.info, Requirement.clipping.missing(in: self) ?? "")
      return []
    }
    guard let id = entry.article else {
      let clipping = entry.kept.clipping.article
      say(
        .info,
        shelf.isOfFiles
          ? "\(clipping.input) is not open; this is the clipping."
          : "Its article is no longer in the library.")
      return []
    }
    return open(entry.kept.clipping, of: id)
  }

  /// Opens an article where the words of a clipping stand.
  mutating func open(_ clipping: Clipping, of id: ArticleID) -> [Command] {
    guard articles.has(id) else {
      let commands = open(id)
      shelf.awaited = Desk.Awaited(article: id, steps: [.clipping(clipping)])
      return commands
    }
    if clipping.kind == .quotation, let index = clipping.quotationIndex(in: article(id)) {
      return open(QuoteHit(article: id, quote: index))
    }
    let commands = open(id)
    pane = .body
    settle()
    let now = article(id)
    if clipping.kind == .caption, let index = clipping.captionIndex(in: now) {
      if reading?.captionFilter.isEmpty == false {
        reading?.captionFilter = ""
        reading?.list(kinds: kinds)
      }
      if let row = reading?.captions.firstIndex(of: index) { reading?.choose(captionRow: row) }
    } else if let passage = clipping.place(in: now),
      let place = reading?.flow.place(of: passage.part, offset: passage.range.lowerBound)
    {
      reading?.show(place)
      reading?.followBody()
    } else {
      say(.warning, "The article has changed and no longer has these words.")
    }
    return commands
  }
}

extension NotebookScreen {
  func perform(_ action: ActionName, times _: Int, in state: inout State) -> [Command]? {
    switch action {
    case .forward: return state.openEntry()
    case .focusNext, .focusPrevious: state.useNextNotebook(by: action == .focusNext ? 1 : -1)
    case .changeOrder: state.groupNotebook()
    default: return nil
    }
    return []
  }

  func filter(by words: String, in state: inout State) { state.screen.notebook?.filter(by: words) }

  func click(_ point: Point, _ layout: Layout, in state: inout State) -> [Command] {
    guard let frame = layout.results, frame.contains(point) else { return [] }
    let inside = layout.inside(frame)
    let row = Stack.row(at: point.y - inside.y, top: cursor.top, count: rowCount) {
      NotebookCard(self, row: $0, in: inside).height
    }
    if row == cursor.selected { return state.goForward() }
    if let row { state.select(row: row) }
    return []
  }

  func keepable(in state: State) -> Keepable? {
    let marked = state.markedEntries
    return marked.isEmpty ? selectedEntry.map { .entries([$0]) } : .entries(marked)
  }

  func exportable(in state: State) -> Export.Contents? {
    entries.isEmpty ? nil : .notebook(state.notebook.name, order.map { entries[$0] })
  }

  func markedContents(in state: State) -> Export.Contents? { .notebook(state.notebook.name, state.markedEntries) }
}

extension Clipping {
  /// Which of an article's quotations it is, by its number, else by its words.
  fileprivate func quotationIndex(in now: Article) -> Int? {
    let isIt = { (index: Int) in now.quotations[index].text == quotation?.text }
    if now.quotations.indices.contains(number - 1), isIt(number - 1) { return number - 1 }
    return now.quotations.indices.first(where: isIt)
  }

  /// Which of an article's captions it is.
  fileprivate func captionIndex(in now: Article) -> Int? {
    guard case .caption(let own) = passage.part else { return nil }
    let isIt = { (index: Int) in
      now.captions[index].text == article.captions[own].text && now.captions[index].alt == article.captions[own].alt
    }
    if now.captions.indices.contains(number - 1), isIt(number - 1) { return number - 1 }
    return now.captions.indices.first(where: isIt)
  }

  /// The place of its words in an article.
  fileprivate func place(in now: Article) -> Passage? {
    let words = Array(article.text(of: passage.part).utf8)[passage.range]
    func found(_ part: ArticlePart) -> Passage? {
      let text = Array(now.text(of: part).utf8)
      if text.count >= passage.range.upperBound, text[passage.range].elementsEqual(words) {
        return Passage(part: part, range: passage.range, span: passage.span)
      }
      guard let start = text.firstRange(of: words)?.lowerBound else { return nil }
      return Passage(part: part, range: start..<start + words.count, span: passage.span)
    }
    if now.body.indices.contains(number - 1), case .body = passage.part, let here = found(.body(number - 1)) {
      return here
    }
    let parts = [ArticlePart.headline, .standfirst] + now.body.indices.map { .body($0) }
    return parts.lazy.compactMap(found).first
  }
}
