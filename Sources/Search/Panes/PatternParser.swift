/// What a regular expression says.
indirect enum PatternNode {
  case character(UInt32)
  case any
  case oneOf([ClosedRange<UInt32>], isNegated: Bool)
  case assertion(Pattern.Assertion)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  /// A repeated part; `nil` means no upper limit.
  case repeated(PatternNode, Int, Int?)
}

/// Reads regular expressions.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0
  /// Whether there is a capital in it, other than those that are signs.
  private(set) var hasCapitals = false

  /// How often a part may be asked for by a number, and how deep parentheses may lie in each other.
  private static let mostTimes = 100
  private static let deepest = 50

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func whole() throws(Pattern.Fault) -> PatternNode {
    let node = try alternatives()
    guard index == scalars.count else { throw fault("a closing parenthesis has no opening one") }
    return node
  }

  private func fault(_ clause: String) -> Pattern.Fault { Pattern.Fault(description: clause) }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  private mutating func alternatives() throws(Pattern.Fault) -> PatternNode {
    var nodes = [try sequence()]
    while take("|") { nodes.append(try sequence()) }
    return nodes.count == 1 ? nodes[0] : .alternatives(nodes)
  }

  private mutating func sequence() throws(Pattern.Fault) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" { nodes.append(try repeated()) }
    return .sequence(nodes)
  }

  private mutating func repeated() throws(Pattern.Fault) -> PatternNode {
    var node = try atom()
    while let scalar = next {
      switch scalar {
      case "*": node = .repeated(node, 0, nil)
      case "+": node = .repeated(node, 1, nil)
      case "?": node = .repeated(node, 0, 1)
      case "{":
        node = try times(node)
        continue
      default: return node
      }
      index += 1
    }
    return node
  }

  /// Reads `{3}`, `{2,}` or `{2,3}`.
  private mutating func times(_ node: PatternNode) throws(Pattern.Fault) -> PatternNode {
    index += 1
    let least = number()
    var most = least
    if take(",") { most = number() }
    guard take("}"), least != nil || most != nil else { throw fault("braces need numbers, as in {2,3}") }
    guard (least ?? 0) <= Self.mostTimes, (most ?? 0) <= Self.mostTimes else {
      throw fault("a number in braces is above \(Self.mostTimes)")
    }
    return .repeated(node, least ?? 0, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, let digit = Int(String(scalar)), value ?? 0 < 100_000 {
      value = (value ?? 0) * 10 + digit
      index += 1
    }
    return value
  }

  private mutating func atom() throws(Pattern.Fault) -> PatternNode {
    let scalar = scalars[index]
    index += 1
    switch scalar {
    case "(":
      guard depth < Self.deepest else { throw fault("parentheses are nested too deeply") }
      depth += 1
      let node = try alternatives()
      depth -= 1
      guard take(")") else { throw fault("a parenthesis is not closed") }
      return node
    case "[": return try set()
    case ".": return .any
    case "^": return .assertion(.start)
    case "$": return .assertion(.end)
    case "<": return .assertion(.wordStart)
    case ">": return .assertion(.wordEnd)
    case "*", "+", "?", "{": throw fault("“\(scalar)” has nothing before it to repeat")
    case "\\":
      guard let escaped = next else { throw fault("it ends with a backslash") }
      index += 1
      if let (ranges, isNegated) = Self.group(escaped) { return .oneOf(ranges, isNegated: isNegated) }
      return character(escaped)
    default: return character(scalar)
    }
  }

  private mutating func character(_ scalar: Unicode.Scalar) -> PatternNode {
    if scalar.properties.isUppercase { hasCapitals = true }
    return .character(scalar.value)
  }

  /// Reads a bracket expression.
  private mutating func set() throws(Pattern.Fault) -> PatternNode {
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while let scalar = next, isFirst || scalar != "]" {
      index += 1
      isFirst = false
      var low = scalar
      if scalar == "\\", let escaped = next {
        index += 1
        if let (group, isNegated) = Self.group(escaped), !isNegated {
          ranges += group
          continue
        }
        low = escaped
      }
      var high = low
      if next == "-", index + 1 < scalars.count, scalars[index + 1] != "]" {
        high = scalars[index + 1]
        index += 2
      }
      guard low.value <= high.value else { throw fault("a range in brackets runs backwards") }
      if low.properties.isUppercase { hasCapitals = true }
      ranges.append(low.value...high.value)
    }
    guard take("]") else { throw fault("a bracket is not closed") }
    return .oneOf(ranges, isNegated: isNegated)
  }

  /// What a letter behind a backslash stands for.
  private static func group(_ letter: Unicode.Scalar) -> (ranges: [ClosedRange<UInt32>], isNegated: Bool)? {
    let digits: [ClosedRange<UInt32>] = [0x30...0x39]
    // Letters of all scripts are above U+00AA, and so are some signs; General Punctuation is not among them.
    let words =
      digits + [0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xAA...0xAA, 0xB5...0xB5, 0xBA...0xBA, 0xC0...0x1FFF]
      + [0x2C00...0x2DFF, 0x3040...0x10FFFF]
    let blanks: [ClosedRange<UInt32>] = [0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x2000...0x200A, 0x3000...0x3000]
    switch letter {
    case "d": return (digits, false)
    case "D": return (digits, true)
    case "w": return (words, false)
    case "W": return (words, true)
    case "s": return (blanks, false)
    case "S": return (blanks, true)
    default: return nil
    }
  }
}
