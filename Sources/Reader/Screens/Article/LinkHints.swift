import Articles

/// Labels beside the links on the screen: typing one follows its link.
struct LinkHints: Hashable, Sendable {
  /// What becomes of the link that is chosen.
  enum Purpose: Hashable, Sendable {
    case open
    case copy
  }

  struct Hint: Hashable, Sendable {
    var label: String
    /// Where the link's words begin.
    var place: FlowPlace
    var target: String
  }

  var purpose: Purpose
  var hints: [Hint]
  /// What was typed of a label.
  var typed = ""

  /// Those that may still be meant.
  var left: [Hint] { hints.filter { $0.label.hasPrefix(typed) } }

  /// As many labels as asked for, at most 676, of which none begins with another: one letter each while those last, the
  /// home row's first, and two letters from the far end of the keyboard.
  static func labels(_ count: Int) -> [String] {
    let count = min(count, letters.count * letters.count)
    // Every letter that begins longer labels is one label less and all letters more.
    let more = max(0, count - letters.count)
    let beginnings = (more + letters.count - 2) / (letters.count - 1)
    let singles = letters.prefix(letters.count - beginnings)
    let pairs = letters.suffix(beginnings).flatMap { first in letters.map { first + $0 } }
    return Array((singles + pairs).prefix(count))
  }

  private static let letters = "asdfjklghqwertyuiopzxcvbnm".map { String($0) }
}
