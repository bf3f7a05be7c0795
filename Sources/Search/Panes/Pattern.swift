/// A regular expression that always runs in time linear in the length of the text.
///
/// All characters but letters and digits are special, as with vim's `\v`: `.` `*` `+` `?` `{2,3}` `|` `( )` `[a-z]`
/// `[^a-z]`, `^` and `$` for the ends of a paragraph, `<` and `>` for those of a word, `\d` `\w` `\s` and their
/// opposites in capitals. A backslash makes any other sign literal. The leftmost, longest match counts. All states are
/// simulated at once (Thompson, “Regular expression search algorithm”, 1968), so there is no backtracking.
package struct Pattern: Sendable, Hashable {
  /// Why something is not a regular expression.
  package struct Fault: Error, Hashable, CustomStringConvertible {
    /// A clause: “a parenthesis is not closed”.
    package var description: String
  }

  /// A step of the machine.
  enum Step: Sendable, Hashable {
    case character(UInt32)
    case any
    case oneOf([ClosedRange<UInt32>], isNegated: Bool)
    case split(Int, Int)
    case jump(Int)
    case assertion(Assertion)
    case match
  }

  enum Assertion: Sendable, Hashable { case start, end, wordStart, wordEnd }

  let steps: [Step]
  /// Whether it is case-sensitive: if it has a capital, as in vim and less.
  let tellsCase: Bool

  /// The most steps: more than a person types, and few enough for every letter of an article.
  private static let mostSteps = 2000

  /// Reads an expression.
  package init(_ text: String) throws(Fault) {
    var parser = PatternParser(text)
    let node = try parser.whole()
    tellsCase = parser.hasCapitals
    var steps: [Step] = []
    try Self.add(node, to: &steps, tellsCase: tellsCase)
    steps.append(.match)
    self.steps = steps
  }

  private static func add(_ node: PatternNode, to steps: inout [Step], tellsCase: Bool) throws(Fault) {
    guard steps.count < mostSteps else { throw Fault(description: "it is too long") }
    switch node {
    case .character(let value): steps.append(.character(tellsCase ? value : Folding.fold(value)))
    case .any: steps.append(.any)
    case .oneOf(let ranges, let isNegated): steps.append(.oneOf(ranges, isNegated: isNegated))
    case .assertion(let assertion): steps.append(.assertion(assertion))
    case .sequence(let nodes): for node in nodes { try add(node, to: &steps, tellsCase: tellsCase) }
    case .alternatives(let nodes):
      var jumps: [Int] = []
      for (index, node) in nodes.enumerated() {
        let split = steps.count
        if index < nodes.count - 1 { steps.append(.jump(0)) }
        try add(node, to: &steps, tellsCase: tellsCase)
        guard index < nodes.count - 1 else { break }
        jumps.append(steps.count)
        steps.append(.jump(0))
        steps[split] = .split(split + 1, steps.count)
      }
      for jump in jumps { steps[jump] = .jump(steps.count) }
    case .repeated(let node, let least, let most):
      for _ in 0..<least { try add(node, to: &steps, tellsCase: tellsCase) }
      if let most {
        var splits: [Int] = []
        for _ in least..<max(least, most) {
          splits.append(steps.count)
          steps.append(.jump(0))
          try add(node, to: &steps, tellsCase: tellsCase)
        }
        for split in splits { steps[split] = .split(split + 1, steps.count) }
      } else {
        let split = steps.count
        steps.append(.jump(0))
        try add(node, to: &steps, tellsCase: tellsCase)
        steps.append(.jump(split))
        steps[split] = .split(split + 1, steps.count)
      }
    }
  }

  // MARK: Finding

  /// The first match in UTF-8 text at or after `start`; empty matches do not count.
  package func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Range<Int>? {
    var threads = Threads(count: steps.count)
    var next = threads
    var best: Range<Int>?
    var index = start
    while true {
      if best == nil { add(0, beganAt: index, at: index, of: bytes, to: &threads, &best) }
      guard !threads.list.isEmpty, index < bytes.count else { break }
      let (value, length) = Needle.scalar(in: bytes, at: index)
      // What is broken at the end says more bytes than there are.
      let end = min(index + length, bytes.count)
      let folded = Folding.fold(value)
      next.clear()
      for (step, began) in threads.list {
        if let best, began > best.lowerBound { break }
        let goesOn =
          switch steps[step] {
          case .character(let wanted): (tellsCase ? value : folded) == wanted
          case .any: true
          case .oneOf(let ranges, let isNegated):
            ranges.contains { $0.contains(value) || !tellsCase && $0.contains(folded) } != isNegated
          default: false
          }
        if goesOn { add(step + 1, beganAt: began, at: end, of: bytes, to: &next, &best) }
      }
      swap(&threads, &next)
      index = end
    }
    return best
  }

  /// Steps that are being gone through, by where they began.
  private struct Threads {
    var list: [(step: Int, began: Int)] = []
    private var isThere: [Bool]

    init(count: Int) { isThere = [Bool](repeating: false, count: count) }

    /// Adds a step unless already present, since that one began earlier.
    mutating func insert(_ step: Int, began: Int) -> Bool {
      guard !isThere[step] else { return false }
      isThere[step] = true
      list.append((step, began))
      return true
    }

    mutating func clear() {
      for (step, _) in list { isThere[step] = false }
      list.removeAll(keepingCapacity: true)
    }
  }

  /// Adds a step, and those that follow it without a character.
  private func add(
    _ step: Int, beganAt began: Int, at index: Int, of bytes: UnsafeBufferPointer<UInt8>, to threads: inout Threads,
    _ best: inout Range<Int>?
  ) {
    guard threads.insert(step, began: began) else { return }
    func follow(_ step: Int) { add(step, beganAt: began, at: index, of: bytes, to: &threads, &best) }
    switch steps[step] {
    case .split(let first, let second):
      follow(first)
      follow(second)
    case .jump(let target): follow(target)
    case .assertion(let assertion): if holds(assertion, at: index, of: bytes) { follow(step + 1) }
    case .match:
      if index > began, best.map({ began < $0.lowerBound || index > $0.upperBound && began == $0.lowerBound }) ?? true {
        best = began..<index
      }
    case .character, .any, .oneOf: break
    }
  }

  private func holds(_ assertion: Assertion, at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch assertion {
    case .start: index == 0
    case .end: index == bytes.count
    case .wordStart: !Self.isWord(before: index, bytes) && Self.isWord(at: index, bytes)
    case .wordEnd: Self.isWord(before: index, bytes) && !Self.isWord(at: index, bytes)
    }
  }

  private static func isWord(before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    index > 0 && Needle.isInWord(bytes, before: index)
  }

  private static func isWord(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index < bytes.count else { return false }
    return Needle.isInWord(bytes, before: min(index + Needle.scalar(in: bytes, at: index).1, bytes.count))
  }
}
