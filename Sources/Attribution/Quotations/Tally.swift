/// How many words and marks of some kinds stand in a stretch of a sentence: the difference of two running counts.
///
/// The counts of a kind are kept side by side in one number, nine bits each; a sentence has at most 256 tokens, so those
/// of a stretch of it never touch, whatever the running counts themselves have come to.
struct Tally {
  private var counts: UInt64 = 0
  private var unquotedCounts: UInt64 = 0

  /// A kind of words that is counted wherever they stand.
  enum Kind: UInt64 {
    case finiteVerb, finiteVerbOrModal, verb, nounOrPronoun, comma, unquotedComma, joiner
  }

  /// A kind of words that is counted outside quotation marks only; all that is quoted is a kind of its own.
  enum UnquotedKind: UInt64 {
    case comma, fullVerb, finiteVerbOrModal, noun, break_, quoted
  }

  /// Counts a token.
  @inline(__always)
  mutating func count(_ token: Token, _ classes: WordClass) {
    let tag = token.tag
    let isQuoted = token.is(.quoted)
    @inline(__always) func add(_ kind: Kind, _ condition: Bool) {
      counts &+= (condition ? 1 : 0) << (kind.rawValue * 9)
    }
    @inline(__always) func add(_ kind: UnquotedKind, _ condition: Bool) {
      unquotedCounts &+= (condition ? 1 : 0) << (kind.rawValue * 9)
    }
    add(Kind.finiteVerb, tag.isFiniteVerb)
    add(Kind.finiteVerbOrModal, tag.isFiniteVerb || tag == .md)
    add(Kind.verb, tag.isVerb)
    add(Kind.nounOrPronoun, tag.isNoun || tag == .prp)
    add(Kind.comma, tag == .comma)
    add(Kind.unquotedComma, tag == .comma && !isQuoted)
    add(Kind.joiner, tag == .in && classes.contains(.subordinator) || tag == .to)
    add(UnquotedKind.quoted, isQuoted)
    if isQuoted { return }
    add(UnquotedKind.comma, tag == .comma)
    add(UnquotedKind.fullVerb, tag.isVerb && !classes.contains(.auxiliary))
    add(UnquotedKind.finiteVerbOrModal, tag.isFiniteVerb || tag == .md)
    add(UnquotedKind.noun, tag.isNoun)
    add(UnquotedKind.break_, tag == .colon || tag == .openBracket || tag == .closeBracket)
  }

  /// What was counted between two places of a sentence.
  @inline(__always)
  static func - (end: Tally, start: Tally) -> Tally {
    var difference = end
    difference.counts &-= start.counts
    difference.unquotedCounts &-= start.unquotedCounts
    return difference
  }

  /// What was counted in two stretches of a sentence.
  @inline(__always)
  static func + (one: Tally, other: Tally) -> Tally {
    var sum = one
    sum.counts &+= other.counts
    sum.unquotedCounts &+= other.unquotedCounts
    return sum
  }

  @inline(__always)
  subscript(_ kind: Kind) -> Int { Int(truncatingIfNeeded: counts >> (kind.rawValue * 9) & 0x1FF) }

  @inline(__always)
  subscript(_ kind: UnquotedKind) -> Int { Int(truncatingIfNeeded: unquotedCounts >> (kind.rawValue * 9) & 0x1FF) }
}
