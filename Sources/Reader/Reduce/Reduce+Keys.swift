import Drawing

extension State {
  mutating func input(_ event: InputEvent) -> [Command] {
    switch event {
    case .resized(let new):
      isPassingRows = false
      hints = nil
      size = Size(width: max(0, new.width), height: max(0, new.height))
      return []
    case .key(let key):
      hasBeenTouched = true
      notice = nil
      return press(key)
    case .paste(let text):
      restHand()
      return pictures.whole == nil ? paste(text) : []
    case .click(let point):
      restHand()
      hasBeenTouched = true
      return click(point)
    case .wheel(let point, let notches):
      hasBeenTouched = true
      return wheel(point, notches)
    // Which theme fits is known to whoever read the settings.
    case .backgroundChanged, .answered: return []
    }
  }

  private mutating func press(_ key: Key) -> [Command] {
    if pictures.whole != nil { return pressInPicture(key) }
    if hints != nil { return pressInLinks(key) }
    if help != nil { return pressInHelp(key) }
    if prompt != nil { return pressInPrompt(key) }
    if marking != nil { return pressInMarking(key) }
    if let screen = screen.search, screen.isTyping { return pressInSearch(key) }
    if chord.isEmpty, let digit = countDigit(key) {
      count = min(99_999, (count ?? 0) * 10 + digit)
      return []
    }
    if key.code == .escape, !key.alt, !chord.isEmpty || count != nil {
      chord = []
      count = nil
      return []
    }
    let keys = chord + [key]
    switch keymap.meaning(of: keys, focus: focus) {
    case .action(let name):
      let typed = count
      chord = []
      count = nil
      return perform(name, count: typed)
    case .prefix(_, let alone):
      chord = keys
      return alone == nil ? [] : [.timer(.chordEnds, milliseconds: State.chordPatience)]
    case .nothing:
      // What was begun is something by itself, and this key is the next.
      if case .prefix(_, .some) = keymap.meaning(of: chord, focus: focus) {
        let commands = endChord()
        return commands + press(key)
      }
      chord = []
      count = nil
      sayNothingBound(to: keys)
    }
    return []
  }

  /// How many milliseconds keys that are an action by themselves wait for one that makes another of them, as in vim.
  static let chordPatience = 700

  /// Does what the keys pressed so far are by themselves, if anything.
  mutating func endChord() -> [Command] {
    guard case .prefix(_, let alone?) = keymap.meaning(of: chord, focus: focus) else { return [] }
    let typed = count
    chord = []
    count = nil
    return perform(alone, count: typed)
  }

  private mutating func sayNothingBound(to keys: [Key]) {
    if keys == [Key(.character("c"), control: true)] {
      say(.info, "Press \(keymap.shownKey(for: .quit) ?? ":quit") to quit.")
      return
    }
    let help = keymap.shownKey(for: .help).map { "press \($0) for the keys" } ?? "type :help for the keys"
    say(.info, "\(KeyNotation.shown(keys)) does nothing here; \(help).")
  }

  /// The digit that a key adds to the count; `nil` if it is a key like others.
  ///
  /// In an article 1, 2 and 3 are panes. They begin a count only in the pane that they name, and everywhere go on with
  /// one; a count can be begun with 0 to be sure.
  private func countDigit(_ key: Key) -> Int? {
    guard case .character(let scalar) = key.code, !key.control, !key.alt, ("0"..."9").contains(scalar) else {
      return nil
    }
    let digit = Int(scalar.value) - 48
    guard count == nil, case .article = screen else { return digit }
    let panes: [Pane] = [.body, .quotes, .captions]
    return (1...3).contains(digit) && pane != panes[digit - 1] ? nil : digit
  }

  private mutating func paste(_ text: String) -> [Command] {
    if help != nil {
      help?.isTyping = true
      help?.line.insert(text)
      help?.top = 0
    } else if prompt != nil {
      return editPrompt { $0.insert(text) }
    } else if let screen = screen.search, screen.isTyping {
      return editSearch { $0.insert(text) }
    }
    return []
  }

  // MARK: Help

  private mutating func pressInHelp(_ key: Key) -> [Command] {
    guard var now = help else { return [] }
    if !now.isTyping, case .action(.quit) = keymap.meaning(of: [key], focus: focus) { return [.quit] }
    let page = HelpPopup.visibleRows(self)
    switch (key.code, key.control) {
    case (.down, _), (.character("n"), true): scrollHelp(by: 1)
    case (.up, _), (.character("p"), true): scrollHelp(by: -1)
    case (.pageDown, _): scrollHelp(by: page)
    case (.pageUp, _): scrollHelp(by: -page)
    case (.character("c"), true): help = nil
    case (.escape, _) where now.isTyping:
      help = Help()
    case (.enter, _) where now.isTyping: help?.isTyping = false
    case _ where now.isTyping:
      guard now.line.handle(key) else { break }
      now.top = 0
      help = now
    case (.escape, _), (.enter, _), (.character("?"), false), (.character("q"), false), (.function(1), _): help = nil
    case (.character("/"), false): help?.isTyping = true
    case (.character("j"), false): scrollHelp(by: 1)
    case (.character("k"), false): scrollHelp(by: -1)
    case (.character(" "), false), (.character("f"), true): scrollHelp(by: page)
    case (.character("b"), _): scrollHelp(by: -page)
    case (.character("d"), true): scrollHelp(by: page / 2)
    case (.character("u"), true): scrollHelp(by: -page / 2)
    case (.character("g"), false), (.home, _): help?.top = 0
    case (.character("G"), false), (.end, _): scrollHelp(by: Int(Int32.max))
    default: break
    }
    return []
  }

  mutating func scrollHelp(by rows: Int) {
    guard var now = help else { return }
    let count = HelpPopup.rows(self, query: now.line.text).count
    now.top = max(0, min(now.top + rows, count - HelpPopup.visibleRows(self)))
    help = now
  }
}
