/// A place in a file.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The file, as its reader would name it.
  public var file: String
  /// The line, counted from 1; `nil` for the whole file.
  public var line: Int?

  /// A place.
  public init(file: String, line: Int? = nil) {
    self.file = file
    self.line = line
  }

  /// “ink.toml, line 3”.
  public var description: String { line.map { "\(file), line \($0)" } ?? file }
}

/// An error in a theme file or in `config.toml`. Its description is a whole sentence.
public enum ConfigurationError: Error, Hashable, Sendable {
  /// The file could not be read; the cause as the system words it.
  case unreadable(Place, cause: String)
  /// It is not UTF-8; counted in bytes from 0.
  case notText(Place, offset: Int)
  /// It is not TOML.
  case syntax(Place, cause: String)
  /// A key has a value of the wrong kind.
  case wrongKind(Place, key: String, expected: String, found: String)
  /// A key that nothing reads.
  case unknownKey(Place, key: String, suggestion: String?)
  /// No role has this name.
  case unknownRole(Place, name: String, suggestion: String?)
  /// A role's name without quotation marks: TOML reads its dots as tables.
  case unquotedRole(Place, name: String)
  /// No colour has this name.
  case unknownColor(Place, name: String, suggestion: String?)
  /// A colour that begins with “#” but does not go on with three or six hexadecimal digits.
  case badHexColor(Place, value: String)
  /// A colour's number that is not 0–255.
  case badColorNumber(Place, value: Int)
  /// A colour that is none of the terminal's 16, for 16 colours.
  case notANSI(Place, name: String)
  /// No modifier has this name.
  case unknownModifier(Place, name: String, suggestion: String?)
  /// No theme has this name; `nil` if it was not written in a file.
  case unknownTheme(Place?, name: String, suggestion: String?)
  /// A theme that inherits from itself by way of others.
  case circularInheritance(Place, names: [String])
  /// No keymap has this name.
  case unknownKeymap(Place, name: String, known: [String])
  /// A name that a setting does not know.
  case unknownValue(Place, key: String, value: String, known: [String])
  /// A number outside what is sensible.
  case outOfRange(Place, key: String, value: Int, allowed: ClosedRange<Int>)
}

extension ConfigurationError: CustomStringConvertible {
  /// “a”, “b” or “c”.
  private static func choice(of words: [String]) -> String {
    let quoted = words.map { "“\($0)”" }
    let first = quoted.dropLast().joined(separator: ", ")
    return (first.isEmpty ? "" : "\(first) or ") + (quoted.last ?? "")
  }

  /// The sentence: file, line and what is wrong.
  public var description: String {
    switch self {
    case .unreadable(let place, let cause): "\(place): the file could not be read: \(cause)."
    case .notText(let place, let offset):
      "\(place): the file is not UTF-8 text: byte \(offset) does not begin a character."
    case .syntax(let place, let cause): "\(place): this is not TOML: \(cause)."
    case .wrongKind(let place, let key, let expected, let found):
      "\(place): “\(key)” must be \(expected), not \(found)."
    case .unknownKey(let place, let key, let suggestion):
      "\(place): there is no setting called “\(key)”\(Self.hint(suggestion))"
    case .unknownRole(let place, let name, let suggestion):
      "\(place): no role is called “\(name)”\(Self.hint(suggestion))"
    case .unquotedRole(let place, let name):
      "\(place): put the role’s name in quotation marks: \"\(name)\"."
    case .unknownColor(let place, let name, let suggestion):
      "\(place): no colour is called “\(name)”\(Self.hint(suggestion))"
    case .badHexColor(let place, let value):
      "\(place): “\(value)” is not a colour; write “#” and three or six of the digits 0–9 and a–f."
    case .badColorNumber(let place, let value): "\(place): no colour has the number \(value); the numbers are 0 to 255."
    case .notANSI(let place, let name): "\(place): “\(name)” is not one of the terminal’s own 16 colours."
    case .unknownModifier(let place, let name, let suggestion):
      "\(place): no modifier is called “\(name)”\(Self.hint(suggestion))"
    case .unknownTheme(let place, let name, let suggestion):
      (place.map { "\($0): no theme" } ?? "No theme") + " is called “\(name)”\(Self.hint(suggestion))"
    case .circularInheritance(let place, let names):
      "\(place): the theme inherits from itself: \(names.map { "“\($0)”" }.joined(separator: " → "))."
    case .unknownKeymap(let place, let name, let known):
      "\(place): no keymap is called “\(name)”; the keymaps are \(known.map { "“\($0)”" }.joined(separator: " and "))."
    case .unknownValue(let place, let key, let value, let known):
      "\(place): “\(key)” is \(Self.choice(of: known)), not “\(value)”."
    case .outOfRange(let place, let key, let value, let allowed):
      "\(place): “\(key)” must be between \(allowed.lowerBound) and \(allowed.upperBound), not \(value)."
    }
  }

  private static func hint(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean “\($0)”?" } ?? "."
  }
}

/// The one of some known words that somebody most likely meant: the one fewest edits away, if those are at most a third of
/// its letters.
func suggestion(for word: String, among known: some Sequence<String>) -> String? {
  // Whatever is longer is no slip of the pen, and its table would be large.
  guard word.utf8.count <= 64 else { return nil }
  let written = Array(word.lowercased().utf8)
  var best: (distance: Int, word: String)?
  for candidate in known {
    let letters = Array(candidate.lowercased().utf8)
    let distance = editDistance(written, letters)
    if distance * 3 <= max(letters.count, 3), best.map({ distance < $0.distance }) ?? true {
      best = (distance, candidate)
    }
  }
  return best?.word
}

/// How many bytes must be put in, taken out, changed or swapped with their neighbour to make one word of another.
private func editDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
  var before: [Int] = []
  var last = Array(0...other.count)
  for (i, byte) in one.enumerated() {
    var row = [i + 1]
    for (j, otherByte) in other.enumerated() {
      var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (byte == otherByte ? 0 : 1))
      if i > 0, j > 0, byte == other[j - 1], one[i - 1] == otherByte { cost = min(cost, before[j - 1] + 1) }
      row.append(cost)
    }
    before = last
    last = row
  }
  return last[other.count]
}
