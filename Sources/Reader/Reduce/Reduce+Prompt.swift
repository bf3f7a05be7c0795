import Articles
import Drawing
import Search

extension State {
  mutating func pressInPrompt(_ key: Key) -> [Command] {
    guard let now = prompt else { return [] }
    if now.purpose.isQuestion {
      prompt = nil
      guard key == Key(.character("y")) || key == Key(.character("Y")) else { return [] }
      switch now.purpose {
      case .markAllRead(_, let feeds?): markRead(feeds)
      case .removeFeed(let feeds): unfollow(feeds)
      case .replaceFile(let export, _): return [.export(export)]
      default: markAllRead()
      }
      return []
    }
    switch (key.code, key.control) {
    case (.escape, _), (.character("c"), true): return cancelPrompt()
    case (.enter, _): return acceptPrompt()
    case (.backspace, false) where now.line.isEmpty && !key.alt: return cancelPrompt()
    case (.tab, _):
      if now.choices.isEmpty { completeFilter() } else { takeChoice(by: 1) }
    case (.backTab, _): if !now.choices.isEmpty { takeChoice(by: -1) }
    case (.character("n"), true): if now.choices.isEmpty { recall(by: -1) } else { takeChoice(by: 1) }
    case (.character("p"), true): if now.choices.isEmpty { recall(by: 1) } else { takeChoice(by: -1) }
    case (.up, _): if now.recallsWithArrows { recall(by: 1) } else { moveInPrompt(by: -1) }
    case (.down, _): if now.recallsWithArrows { recall(by: -1) } else { moveInPrompt(by: 1) }
    case (.pageDown, _), (.pageUp, _): moveInPrompt(by: key.code == .pageDown ? 10 : -10)
    default: return editPrompt { _ = $0.handle(key) }
    }
    return []
  }

  mutating func editPrompt(_ edit: (inout LineEditor) -> Void) -> [Command] {
    guard var now = prompt else { return [] }
    let before = now.line
    edit(&now.line)
    guard now.line != before else { return [] }
    // What a name is for stays chosen while it is typed.
    if now.parts.isEmpty { now.choice = nil }
    now.recalled = nil
    prompt = now
    if now.line.text != before.text { promptChanged() }
    return []
  }

  /// Acts on every letter.
  private mutating func promptChanged() {
    guard let now = prompt else { return }
    let text = now.line.text
    switch now.purpose {
    case .find(let focus, let place): findWhileTyping(text, in: focus, from: place)
    case .filter(let focus, _):
      prompt?.choices = []
      setFilter(text, of: focus)
    case .command:
      let choices = CommandLine.completions(of: now.line.beforeCursor, in: self)
      prompt?.choices = choices
      askForFileNames()
    case .tags:
      let choices = tagChoices(for: text)
      prompt?.choices = choices
    case .savedSearch:
      let choices = searchChoices(for: text)
      prompt?.choices = choices
    case .joinPerson(let person, _): askForChoices(named: text, like: text.isEmpty ? person : nil)
    case .splitPerson, .markAllRead, .addFeed, .removeFeed, .note, .shell, .replaceFile: break
    case .reassign(let hit), .join(let hit):
      if now.purpose == .reassign(hit) { askForChoices(named: text, like: nil) }
      let choices = speakerChoices(for: hit, typed: text)
      prompt?.choices = choices
    }
  }

  mutating func takeChoice(by step: Int) {
    guard var now = prompt else { return }
    let count = now.choices.count
    if !now.parts.isEmpty {
      prompt?.choice = ((now.choice ?? 0) + step + count) % count
      return
    }
    if now.purpose == .command, now.choice != nil, now.choices.count == 1, now.line.text.hasSuffix("/") {
      // The only one is a folder: what is in it comes next.
      prompt?.choice = nil
      return promptChanged()
    }
    if now.choice == nil { now.typed = now.line.text }
    // One place more than there are choices: what was typed.
    let next = ((now.choice ?? (step > 0 ? -1 : count)) + step + count + 1) % (count + 1)
    now.choice = next == count ? nil : next
    if case .filter(let focus, _) = now.purpose {
      now.line = LineEditor(now.choice.map { now.choices[$0] } ?? now.typed)
      prompt = now
      return setFilter(now.line.text, of: focus)
    }
    if now.purpose == .command {
      now.line = LineEditor(now.choice.map { now.choices[$0] } ?? now.typed)
      beginPreview(in: &now)
    } else if case .tags = now.purpose {
      // A tag takes the place of its beginning behind the last comma.
      let before = now.typed.utf8.lastIndex(of: UInt8(ascii: ",")).map { String(now.typed[...$0]) + " " } ?? ""
      now.line = LineEditor(now.choice.map { before + now.choices[$0] + ", " } ?? now.typed)
    }
    prompt = now
  }

  /// The arrows move through the choices, or through the rows being filtered or searched.
  private mutating func moveInPrompt(by rows: Int) {
    guard let now = prompt else { return }
    switch now.purpose {
    case .reassign, .join, .joinPerson, .splitPerson, .savedSearch:
      if !now.choices.isEmpty { takeChoice(by: rows > 0 ? 1 : -1) }
    case .filter(let focus, _) where focus == self.focus: select(row: (selectedRow ?? 0) + rows)
    case .find, .filter, .command, .tags, .markAllRead, .addFeed, .removeFeed, .note, .shell, .replaceFile: break
    }
  }

  private mutating func askForFileNames() {
    guard let now = prompt, now.purpose == .command,
      let file = CommandLine.fileName(in: now.line.beforeCursor)
    else { return }
    outbox.append(.listFiles(file.typed))
  }

  /// Offers the names of files, unless something else was typed meanwhile.
  mutating func takeFileNames(_ names: [String], _ typed: String) {
    guard let now = prompt, now.purpose == .command, now.choice == nil,
      let file = CommandLine.fileName(in: now.line.beforeCursor), file.typed == typed
    else { return }
    prompt?.choices = names.filter { $0 != typed }.map { "\(file.verb) \($0)" }
  }

  private mutating func recall(by step: Int) {
    guard var now = prompt, let purpose = now.purpose.history else { return }
    if !now.choices.isEmpty, now.recalled == nil, !now.line.isEmpty {
      takeChoice(by: -step)
      return
    }
    let next = (now.recalled ?? -1) + step
    if now.recalled == nil { now.typed = now.line.text }
    guard let line = next < 0 ? now.typed : history.line(next, of: purpose) else { return }
    now.recalled = next < 0 ? nil : next
    now.line = LineEditor(line)
    prompt = now
    promptChanged()
    prompt?.choices = []
  }

  private mutating func cancelPrompt() -> [Command] {
    guard let now = prompt else { return [] }
    prompt = nil
    switch now.purpose {
    case .find(_, let place): restore(place)
    case .filter(let focus, let before): setFilter(before, of: focus)
    case .command: return endPreview(of: now)
    default: break
    }
    return []
  }

  private mutating func acceptPrompt() -> [Command] {
    guard let now = prompt else { return [] }
    prompt = nil
    let text = now.line.text
    if let purpose = now.purpose.history { history.add(text, to: purpose) }
    switch now.purpose {
    case .find(let focus, _):
      let query = finder(text, in: focus)
      found[focus] = query.isEmpty ? nil : text
      if sayFault(in: text) {
        found[focus] = nil
      } else if isAtList {
        if let matches = shelf.matches, !matches.isAsking, matches.rows.isEmpty { sayNoMatch() }
      } else if !query.isEmpty, !isAtMatch(query) {
        say(.warning, "“\(text)” was not found.")
      }
    case .filter(let focus, _):
      if focus == self.focus, rowCount == 0, !text.isEmpty { say(.warning, "Nothing contains “\(text)”.") }
    case .command:
      // A theme that was looked at and is taken stays; it is loaded again, as any that is named.
      let back = CommandLine.themeName(in: text) == nil ? endPreview(of: now) : []
      return back + execute(text)
    case .reassign(let hit): reassign(hit, to: now.choice.map { now.choices[$0] } ?? text)
    case .tags(let ids, let before): setTags(ids, text, before: before)
    case .savedSearch: useSearch(now.choice.map { now.choices[$0] } ?? now.choices.first ?? text)
    case .joinPerson(let person, let name): joinPerson(person, name, choice: now.choice ?? 0, of: now)
    case .splitPerson(let person, let id): splitPerson(person, in: id, named: text, of: now)
    case .join(let hit): join(hit, with: now.choice.map { now.choices[$0] } ?? now.choices.first ?? text)
    case .addFeed: return follow(text)
    case .note(let entries): setNote(text, of: entries)
    case .shell: return pipe(to: text)
    case .markAllRead, .removeFeed, .replaceFile: break
    }
    return []
  }

  private func isAtMatch(_ query: TextFilter) -> Bool {
    if focus == .body { return reading?.match != nil }
    return selectedRow.map { $0 < rowCount && rowMatches(query, row: $0) } ?? false
  }
}

extension Prompt.Purpose {
  /// Whether a key answers it, and not a line.
  var isQuestion: Bool {
    switch self {
    case .markAllRead, .removeFeed, .replaceFile: true
    default: false
    }
  }

  /// The quotation to be given a speaker.
  var hit: QuoteHit? {
    switch self {
    case .reassign(let hit), .join(let hit): hit
    default: nil
    }
  }
}

extension Prompt {
  /// Whether the arrows go through the lines typed before; a filter's rows are what they move through, once it has letters.
  fileprivate var recallsWithArrows: Bool {
    switch purpose {
    case .command, .find, .shell: true
    case .filter: line.isEmpty || recalled != nil
    default: false
    }
  }
}
