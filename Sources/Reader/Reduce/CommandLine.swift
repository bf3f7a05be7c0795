import Articles

/// Commands after “:”.
enum CommandLine {
  /// A command that is not in the table of actions, or takes more than a count.
  struct Verb: Sendable {
    var name: String
    /// Its argument, as shown in help.
    var argument: String
    var help: String
  }

  static let verbs: [Verb] = [
    Verb(name: "theme", argument: "NAME", help: "Change to this theme"),
    Verb(name: "goto", argument: "N", help: "Go to the article, quote or line with this number"),
    Verb(name: "set", argument: "measure N", help: "Set the maximum width of the body: 20 to 80 columns"),
    Verb(
      name: "set", argument: "density WORD", help: "Show each article in the list on one line (compact) or two (roomy)"),
    Verb(
      name: "set", argument: "images WORD",
      help: "Show captions with their pictures, or without: on or off, or only in cells, sixel or kitty"),
    Verb(name: "set", argument: "theme NAME", help: "Change to this theme; Tab shows each while you choose"),
    Verb(
      name: "set", argument: "mouse WORD",
      help: "Respond to clicks and the wheel, or leave them to the terminal, which selects text: on or off"),
    Verb(name: "set", argument: "quotes KIND", help: "Choose which quotes to show: direct, also mixed, also indirect"),
    Verb(name: "search", argument: "WORDS", help: "Search the quotes of all open articles"),
    Verb(name: "find", argument: "WORDS", help: "Find words in this pane"),
    Verb(name: "filter", argument: "WORDS", help: "Show only rows with these words"),
    Verb(
      name: "save", argument: "NAME", help: "Save the list’s filter, or the search, under a name"),
    Verb(name: "forget", argument: "NAME", help: "Delete a saved search"),
    Verb(
      name: "notebook", argument: "NAME",
      help: "Switch to the notebook with this name; without a name, show the current one"),
    Verb(
      name: "w", argument: "FILE",
      help: "Write what is on the screen; the formats are .md, .csv, .jsonl, .bib, .json (CSL) and .txt"),
    Verb(
      name: "verify", argument: "FILE",
      help: "Compare a draft’s quotations with the printed ones; without a file, read the last draft again"),
    Verb(name: "w!", argument: "FILE", help: "The same, replacing an existing file"),
    Verb(
      name: "watch", argument: "NAME",
      help: "Count new quotes for a saved search, the current search or the selected person"),
    Verb(name: "unwatch", argument: "NAME", help: "Stop watching a search"),
    Verb(name: "add", argument: "", help: "Add the open articles to the library, with their stars and corrections"),
    Verb(name: "q", argument: "", help: "Quit"),
  ]

  /// Completions of a line, as whole lines.
  static func completions(of line: String, in state: State) -> [String] {
    guard !line.isEmpty else { return [] }
    if let space = line.firstIndex(of: " ") {
      let verb = String(line[..<space])
      return arguments(of: verb, in: state).map { "\(verb) \($0)" }.filter { $0.hasPrefix(line) && $0 != line }
    }
    let names = verbs.map(\.name) + ActionName.allCases.map(\.rawValue)
    var seen: Set<String> = []
    let fitting = names.filter { $0.hasPrefix(line) && $0 != line && seen.insert($0).inserted }
    // A word inside a name is a way in too: “quote” finds next-quote.
    let inside = names.filter { !$0.hasPrefix(line) && $0.contains("-" + line) && seen.insert($0).inserted }
    return fitting.sorted() + inside.sorted()
  }

  /// The name of a file that is being typed behind a verb that takes one; `nil` where there is none.
  static func fileName(in line: String) -> (verb: String, typed: String)? {
    guard let space = line.firstIndex(of: " ") else { return nil }
    let verb = String(line[..<space])
    guard ["w", "w!", "write", "write!", "verify"].contains(verb) else { return nil }
    let typed = line[line.index(after: space)...]
    return typed.first == " " ? nil : (verb, String(typed))
  }

  private static func arguments(of verb: String, in state: State) -> [String] {
    switch verb {
    case "theme": state.options.themeNames
    case "set":
      ["measure \(state.options.measure)"] + ListDensity.allCases.map { "density \($0.rawValue)" }
        + ImagesSetting.allCases.map { "images \($0.rawValue)" } + ["mouse on", "mouse off"]
        + state.options.themeNames.map { "theme \($0)" } + quoteKinds.map { "quotes \($0.0)" }
    case "forget", "watch": state.shelf.searches.map(\.name)
    case "unwatch": state.shelf.news.keys.sorted()
    case "notebook": state.notebook.names
    default: []
    }
  }

  /// The theme that a line changes to; `nil` if it does something else.
  static func themeName(in line: String) -> String? {
    let words = line.split(separator: " ").map { String($0) }
    guard let name = words.last, [["theme"], ["set", "theme"]].contains(words.dropLast()) else { return nil }
    return name
  }

  static let quoteKinds: [(String, ShownKinds)] = [("direct", .direct), ("mixed", .mixed), ("indirect", .indirect)]
}

extension State {
  /// Executes a line typed after “:”.
  mutating func execute(_ line: String) -> [Command] {
    let line = LineEditor(line).text
    let words = line.split(separator: " ").map { String($0) }
    guard let verb = words.first else { return [] }
    history.add(line, to: .command)
    let argument = words.dropFirst().joined(separator: " ")
    switch verb {
    case "q", "quit", "q!", "qa", "wq": return [.quit]
    case "theme": return setTheme(argument)
    case "goto": return goTo(argument)
    case "set" where words.dropFirst().first == "theme":
      return setTheme(words.dropFirst(2).joined(separator: " "))
    case "set": return set(Array(words.dropFirst()))
    case "search":
      return openSearch(query: argument.isEmpty ? nil : argument)
    case "save": saveSearch(argument)
    case "notebook": useNotebook(argument)
    case "verify": verify(argument)
    case "w", "write": return write(to: argument, isReplaced: false)
    case "w!", "write!": return write(to: argument, isReplaced: true)
    case "add" where argument.isEmpty: return addToLibrary()
    case "add": say(.error, ":add adds the open articles and takes no file; “pullquote add” adds files.")
    case "forget": forgetSearch(argument)
    case "watch": watch(argument)
    case "unwatch": unwatch(argument)
    case "find" where !argument.isEmpty: find(argument)
    case "filter" where !argument.isEmpty || focus != .body:
      if focus == .body || focus == .results && screen.notebook == nil { return perform(.filter) }
      setFilter(argument, of: focus)
    default:
      if Int(verb) != nil { return goTo(verb) }
      guard let name = ActionName(rawValue: verb) else {
        let error = KeymapError.unknownAction(verb, nearest: CommandLine.completions(of: verb, in: self).first)
        say(.error, error.description)
        return []
      }
      guard argument.isEmpty || Int(argument) != nil else {
        say(.error, "\(verb) takes only a count, not “\(argument)”.")
        return []
      }
      return perform(name, count: Int(argument).map { max(1, $0) })
    }
    return []
  }

  private mutating func setTheme(_ name: String) -> [Command] {
    guard !name.isEmpty else {
      let others = options.themeNames.isEmpty ? "" : " Other themes: \(options.themeNames.joined(separator: ", "))."
      say(.info, "The theme is \(theme.name).\(others)")
      return []
    }
    return [.setTheme(name)]
  }

  private mutating func goTo(_ argument: String) -> [Command] {
    guard let number = Int(argument), number > 0 else {
      say(.error, "goto needs a number, 1 or more\(argument.isEmpty ? "" : ", not “\(argument)”").")
      return []
    }
    return perform(.goToStart, count: number)
  }

  private mutating func set(_ words: [String]) -> [Command] {
    switch words.first {
    case "mouse":
      guard words.count == 2, ["on", "off"].contains(words[1]) else {
        say(.error, "mouse must be on or off; it is \(options.mouse ? "on" : "off") now.")
        break
      }
      options.mouse = words[1] == "on"
      say(
        .info, options.mouse ? "Clicks and the wheel are the reader’s." : "Clicks and the wheel are the terminal’s.")
      return [.setMouse(options.mouse)]
    default: change(words)
    }
    return []
  }

  private mutating func change(_ words: [String]) {
    switch words.first {
    case "measure":
      guard words.count == 2, let columns = Int(words[1]), (20...80).contains(columns) else {
        return say(.error, "measure must be 20 to 80 columns; it is \(options.measure) now.")
      }
      options.measure = columns
    case "density":
      guard words.count == 2, let density = ListDensity(rawValue: words[1]) else {
        return say(.error, "density must be roomy or compact; it is \(options.density.rawValue) now.")
      }
      options.density = density
    case "images", "image":
      guard words.count == 2, let images = ImagesSetting(rawValue: words[1]) else {
        return say(.error, "images must be \(ImagesSetting.list); it is \(options.images.rawValue) now.")
      }
      options.images = images
      if let fault = images.fault(on: options.graphics) { say(.warning, fault) }
    case "quotes":
      guard words.count == 2, let kind = CommandLine.quoteKinds.first(where: { $0.0 == words[1] }) else {
        return say(.error, "quotes must be direct, mixed or indirect; \(kinds.title) are shown now.")
      }
      showKinds(kind.1)
    case nil:
      let quotes = CommandLine.quoteKinds.first { $0.1 == kinds }?.0 ?? ""
      say(
        .info,
        "measure \(options.measure), density \(options.density.rawValue), images \(options.images.rawValue), "
          + "mouse \(options.mouse ? "on" : "off"), quotes \(quotes), theme \(theme.name)."
      )
    default:
      say(
        .error,
        "The settings are theme NAME, measure N, density roomy or compact, images \(ImagesSetting.list), mouse on or off, and quotes direct, mixed or indirect."
      )
    }
  }

  private mutating func find(_ text: String) {
    beginFind()
    guard let now = prompt, case .find(let focus, let place) = now.purpose else { return }
    prompt = nil
    guard !sayFault(in: text) else { return }
    found[focus] = text
    findWhileTyping(text, in: focus, from: place)
    if case .article(let id) = place { findInList(text, from: id) }
  }
}
