/// A site's rules for programs: `robots.txt` (RFC 9309).
///
/// All groups that name the program apply together; if there are none, those for everybody.
public struct RobotRules: Hashable, Sendable {
  private struct Rule: Hashable {
    var pattern: [UInt8]
    var allows: Bool
  }

  private var rules: [Rule] = []
  /// The pause in seconds that the site wants between two pages.
  public private(set) var delay: Double?

  /// How much of a file is read, in bytes (RFC 9309, 2.5).
  private static let sizeLimit = 512 << 10

  /// No rules.
  public static let none = RobotRules(rules: [])
  /// Rules that forbid everything.
  public static let closed = RobotRules(rules: [Rule(pattern: Array("/".utf8), allows: false)])

  private init(rules: [Rule]) { self.rules = rules }

  /// The rules in a file for a program.
  ///
  /// - Parameter program: the name at the start of its user agent: “Pullquote”.
  public init(_ bytes: [UInt8], program: String) {
    let program = program.lowercased()
    var (own, general) = (RobotRules.none, RobotRules.none)
    var (isOwn, isGeneral, isNamed) = (false, false, false)
    var isInNames = false
    let text = String(decoding: bytes.prefix(Self.sizeLimit), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.prefix { $0 != "#" }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = trimmed(line[line.index(after: colon)...])
      let key = trimmed(line[..<colon]).lowercased()
      if key == "user-agent" {
        if !isInNames { (isOwn, isGeneral) = (false, false) }
        isInNames = true
        let name = value.lowercased().prefix { $0.isLetter || "-_*".contains($0) }
        if name == "*" { isGeneral = true }
        if name == program { (isOwn, isNamed) = (true, true) }
        continue
      }
      guard ["allow", "disallow", "crawl-delay"].contains(key) else { continue }
      isInNames = false
      if isOwn { own.take(key, value) }
      if isGeneral { general.take(key, value) }
    }
    self = isNamed ? own : general
  }

  private mutating func take(_ key: String, _ value: String) {
    if key == "crawl-delay" {
      if let seconds = Double(value), seconds > 0, seconds.isFinite { delay = seconds }
    } else if !value.isEmpty {
      rules.append(Rule(pattern: Array(value.utf8), allows: key == "allow"))
    }
  }

  /// Whether a path, including its query, may be requested: the longest matching pattern decides; if tied, the one that
  /// allows it.
  public func allow(_ path: String) -> Bool {
    let path = Array(path.utf8)
    var best: (length: Int, allows: Bool) = (-1, true)
    for rule in rules where rule.pattern.count >= best.length && Self.matches(rule.pattern, path) {
      best = (rule.pattern.count, rule.pattern.count == best.length ? best.allows || rule.allows : rule.allows)
    }
    return best.allows
  }

  /// Whether a pattern matches the beginning of a path: “*” stands for anything, “$” at the end for the end.
  private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isWhole = pattern.last == UInt8(ascii: "$")
    let pattern = isWhole ? pattern.dropLast() : pattern[...]
    var (place, letter) = (pattern.startIndex, path.startIndex)
    // Where the last star stands, and the letter up to which it stands for everything.
    var star: (place: Int, letter: Int)?
    while true {
      if place == pattern.endIndex, !isWhole || letter == path.endIndex { return true }
      if place < pattern.endIndex, pattern[place] == UInt8(ascii: "*") {
        star = (place + 1, letter)
        place += 1
      } else if place < pattern.endIndex, letter < path.endIndex, pattern[place] == path[letter] {
        place += 1
        letter += 1
      } else if let last = star, last.letter < path.endIndex {
        star = (last.place, last.letter + 1)
        (place, letter) = (last.place, last.letter + 1)
      } else {
        return false
      }
    }
  }
}
