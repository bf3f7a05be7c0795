/// A command of the reader without a screen.
enum PlainCommand: CaseIterable {
  case list
  case more
  case open
  case quotes
  case captions
  case speakers
  case next
  case search
  case help
  case quit

  /// Its letter, its word, what is typed behind it, and what it does.
  var entry: (letter: String, word: String, argument: String, help: String) {
    switch self {
    case .list: ("l", "list", " [WORDS]", "list the articles, or those that match")
    case .more: ("m", "more", "", "go on with a list")
    case .open: ("o", "open", " N", "read an article of the list, or that of a quote that was found; N alone does too")
    case .quotes: ("u", "quotes", "", "the quotes of the open article")
    case .captions: ("c", "captions", "", "its captions")
    case .speakers: ("s", "speakers", "", "its speakers, or, before one is open, those of all articles")
    case .next: ("n", "next", "", "the next quote by another speaker, also in later articles")
    case .search: ("/", "search", " WORDS", "search the quotes of all articles")
    case .help: ("h", "help", "", "this list")
    case .quit: ("q", "quit", "", "quit")
    }
  }

  /// The command of a line, and what is typed behind it; `nil` if it is none.
  static func parse(_ line: String) -> (command: PlainCommand, argument: String)? {
    let words = line.split(separator: " ").map { String($0) }
    guard let first = words.first?.lowercased() else { return nil }
    if Int(first) != nil, words.count == 1 { return (.open, first) }
    let argument = words.dropFirst().joined(separator: " ")
    // As a search is typed in the reader: “/crew”.
    if first.hasPrefix("/"), first != "/" { return (.search, words.joined(separator: " ").dropFirst().description) }
    if first == "?" { return (.help, "") }
    return allCases.first { $0.entry.letter == first || $0.entry.word == first }.map { ($0, argument) }
  }
}
