/// Lines that send a reader to the page where a story goes on, and those that say where it began.
enum JumpLine {
  private static let outwards = [
    "continued on", "continues on", "turn to", "see page", "fortsetzung auf", "fortsetzung seite", "weiter auf",
    "suite page",
    "suite en page", "pasa a la", "sigue en la", "continua a pag", "segue a pag", "continua na", "vervolg op",
    "fortsættes på",
    "fortsetter på", "fortsätter på",
  ]
  private static let inwards = [
    "continued from", "from page", "from front", "fortsetzung von", "suite de la", "viene de la", "segue dalla",
    "continua dalla", "continuação da", "vervolg van", "fortsat fra", "fortsatt fra", "forts. från",
  ]
  /// The most words of such a line.
  private static let mostWords = 9

  /// Whether a line is one of them.
  static func isOne(_ text: String) -> Bool { matches(text, outwards) || matches(text, inwards) }

  /// Whether a part of a story begins with a line that says where the story began.
  static func opens(_ part: PageStories.Part) -> Bool {
    (part.legs.first?.lines.prefix(2).contains { matches($0.text, inwards) } ?? false)
      || part.decks.contains { matches($0.text, inwards) }
  }

  /// Whether a part of a story ends with a line that says where the story goes on.
  static func closes(_ part: PageStories.Part) -> Bool {
    part.legs.last?.lines.suffix(2).contains { matches($0.text, outwards) } ?? false
  }

  /// Whether a line says where a story began.
  static func comesFromElsewhere(_ text: String) -> Bool { matches(text, inwards) }

  private static func matches(_ text: String, _ phrases: [String]) -> Bool {
    let words = text.split(separator: " ")
    guard words.count <= mostWords, text.contains(where: \.isNumber) || words.count <= 4 else { return false }
    let line = text.lowercased().drop { !$0.isLetter }
    return phrases.contains { line.hasPrefix($0) }
      || phrases == outwards && line.hasPrefix("see ") && line.contains(" page ")
  }
}
