/// What the parser sees of its stack and buffer: rows of a table with one weight for each move.
package struct ParserFeatures {
  /// How many features each state has.
  package static let count = 30
  /// How many rows the table has, as a power of two.
  package static let rowBits: UInt32 = 16
  /// How many weights a row has: one for each move.
  package static let stride = 16

  /// The relation that a move draws: moves 1…4 attach a word to one on its right, moves 5…15 to one on its left.
  ///
  /// Sixteen moves fit one row of sixteen bytes, so those that hardly occur on a side are merged into `.other`.
  @inline(__always)
  package static func relation(of move: Int) -> Relation {
    switch move {
    case 2, 13: .subject
    case 3, 7: .clausalComplement
    case 4, 12: .adverbialClause
    case 6: .object
    case 8: .openComplement
    case 9: .apposition
    case 10: .conjunct
    case 11: .nounClause
    case 14: .parataxis
    case 15: .nounModifier
    default: .other
    }
  }

  /// The first move that attaches to the left.
  package static let firstBelow = 5

  /// The move that draws an arc with a relation.
  package static func move(_ relation: Relation, toFront: Bool) -> Int {
    let moves = toFront ? 1..<firstBelow : firstBelow..<stride
    return moves.first { Self.relation(of: $0) == relation } ?? moves.lowerBound
  }
}

/// The words that the parser knows, and a class for each of the others.
///
/// A word that was seen often enough has a number of its own; any other is told by its tag and its ending.
package struct ParserVocabulary {
  private let keys: UnsafePointer<UInt32>
  private let numbers: UnsafePointer<UInt16>
  private let mask: Int

  /// The vocabulary in a section: a power of two of keys, as many numbers behind them.
  package init?(_ section: UnsafeRawBufferPointer) {
    let slots = section.count / 6
    guard slots > 0, slots & (slots - 1) == 0, let base = section.baseAddress else { return nil }
    keys = base.assumingMemoryBound(to: UInt32.self)
    numbers = (base + slots * 4).assumingMemoryBound(to: UInt16.self)
    mask = slots - 1
  }

  /// The number of a word, 0 for one that was not seen often.
  @inline(__always)
  package func number(of word: UInt32) -> UInt16 {
    var slot = TagDictionary.slot(word, mask: mask)
    while keys[slot] != 0 {
      if keys[slot] == word { return numbers[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// The number of a tagged word; that of a rare one stands above 0x8000.
  @inline(__always)
  package func number(of token: Token, in bytes: UnsafePointer<UInt8>) -> UInt16 {
    let known = number(of: token.word)
    if known != 0 { return known }
    if token.tag.isName || token.tag == .cd { return 0x8000 | UInt16(token.tag.rawValue) }
    let length = min(2, Int(token.end - token.start))
    let ending = WordHash.of(bytes + Int(token.end) - length, count: length)
    return 0x8100 | UInt16(truncatingIfNeeded: ending &* 0x9E37_79B1 >> 24)
  }
}
