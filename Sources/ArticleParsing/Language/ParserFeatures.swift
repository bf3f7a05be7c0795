/// What the parser sees of its stack and buffer: rows of a table with one weight for each move.
package struct ParserFeatures {
  /// How many features each state has.
  package static let count = 30
  /// How many rows the table has, as a power of two.
  package static let rowBits: UInt32 = 16
  /// How many weights a row has: one for each move.
  package static let stride = 16

  /// The relations that a word can be attached with to one on its right (moves 1…4) and on its left (moves 5…15).
  ///
  /// Sixteen moves fit one row of sixteen bytes, so those that hardly occur on a side are merged into `.other`.
  package static let relations: [Relation] = [
    .other, .other, .subject, .clausalComplement, .adverbialClause, .other, .object, .clausalComplement,
    .openComplement, .apposition, .conjunct, .nounClause, .adverbialClause, .subject, .parataxis, .nounModifier,
  ]
  /// The first move that attaches to the left.
  package static let firstBelow = 5

  /// The move that draws an arc with a relation.
  package static func move(_ relation: Relation, toFront: Bool) -> Int {
    let moves = toFront ? 1..<firstBelow : firstBelow..<stride
    return moves.first { relations[$0] == relation } ?? moves.lowerBound
  }
}

/// The words that the parser knows, and a class for each of the others.
///
/// A word that was seen often enough has a number of its own; any other is told by its tag and its ending.
package struct Vocabulary {
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

  /// The numbers of a tagged text's tokens; those of rare words stand above 0x8000.
  package func numbers(of text: AnalyzedArticle) -> [UInt16] {
    text.bytes.withUnsafeBufferPointer { bytes in
      text.tokens.map { token in
        let known = number(of: token.word)
        if known != 0 { return known }
        if token.tag.isName || token.tag == .cd { return 0x8000 | UInt16(token.tag.rawValue) }
        let length = min(2, Int(token.end - token.start))
        let ending = WordHash.of(bytes.baseAddress! + Int(token.end) - length, count: length)
        return 0x8100 | UInt16(truncatingIfNeeded: ending &* 0x9E37_79B1 >> 24)
      }
    }
  }
}

/// A state of the parser: an arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011), the root at the
/// end of the buffer.
///
/// Move 0 shifts; moves 1…4 attach the top of the stack to the front of the buffer; moves 5…15 attach it to the word
/// below it (`ParserFeatures.relations` has the relation of each). Positions count from the sentence's first token;
/// `count` is the root.
package struct ParserState {
  package let tokens: UnsafeBufferPointer<Token>
  package let numbers: UnsafeBufferPointer<UInt16>
  package let first: Int
  package let count: Int
  package var stack: [Int32] = []
  package var front = 0
  package var heads: [Int32]
  package var relations: [Relation]
  /// The leftmost and rightmost child so far, -1 without any; how many on each side; whether a subject is among them.
  private var leftChild: [Int32]
  private var rightChild: [Int32]
  private var leftCount: [UInt8]
  private var rightCount: [UInt8]
  private var hasSubject: [Bool]

  package init(tokens: UnsafeBufferPointer<Token>, numbers: UnsafeBufferPointer<UInt16>, sentence: Range<Int>) {
    self.tokens = tokens
    self.numbers = numbers
    first = sentence.lowerBound
    count = sentence.count
    heads = Array(repeating: -1, count: count + 1)
    relations = Array(repeating: .other, count: count + 1)
    leftChild = Array(repeating: -1, count: count + 1)
    rightChild = leftChild
    leftCount = Array(repeating: 0, count: count + 1)
    rightCount = leftCount
    hasSubject = Array(repeating: false, count: count + 1)
    stack.reserveCapacity(count + 1)
  }

  @inline(__always) package var isDone: Bool { front == count && stack.isEmpty }
  @inline(__always) package var canShift: Bool { front < count }
  @inline(__always) package var canAttachToFront: Bool { !stack.isEmpty }
  @inline(__always) package var canAttachBelow: Bool { stack.count > 1 }

  /// Makes a move.
  @inline(__always)
  package mutating func make(_ move: Int) {
    if move == 0 {
      stack.append(Int32(front))
      front += 1
      return
    }
    let child = Int(stack.removeLast())
    let head: Int
    if move < ParserFeatures.firstBelow {
      head = front
      if leftChild[head] < 0 || Int(leftChild[head]) > child { leftChild[head] = Int32(child) }
      leftCount[head] = min(leftCount[head] + 1, 7)
    } else {
      head = Int(stack[stack.count - 1])
      rightChild[head] = Int32(child)
      rightCount[head] = min(rightCount[head] + 1, 7)
    }
    let relation = ParserFeatures.relations[move]
    heads[child] = Int32(head)
    relations[child] = relation
    if relation == .subject { hasSubject[head] = true }
  }

  /// Writes the rows of this state.
  @inline(__always)
  package func rows(into rows: UnsafeMutablePointer<UInt32>) {
    let n0 = front
    let s0 = stack.last.map(Int.init) ?? -1
    let s1 = stack.count > 1 ? Int(stack[stack.count - 2]) : -1
    let s2 = stack.count > 2 ? Int(stack[stack.count - 3]) : -1
    @inline(__always) func word(_ i: Int) -> UInt32 {
      i < 0 ? 0xFF01 : i < count ? UInt32(numbers[first + i]) : i == count ? 0xFF02 : 0xFF03
    }
    @inline(__always) func tag(_ i: Int) -> UInt32 {
      i < 0 ? 60 : i < count ? UInt32(tokens[first + i].tag.rawValue) : i == count ? 61 : 62
    }
    let s0w = word(s0)
    let s0t = tag(s0)
    let s1w = word(s1)
    let s1t = tag(s1)
    let n0w = word(n0)
    let n0t = tag(n0)
    let n1w = word(n0 + 1)
    let n1t = tag(n0 + 1)
    let n2t = tag(n0 + 2)
    let pair = s0t << 8 | n0t
    var commas: UInt32 = 0
    if s0 >= 0, n0 - s0 < 12 {
      for i in s0 + 1..<max(min(n0, count), s0 + 1) where tokens[first + i].tag == .comma { commas += 1 }
    } else {
      commas = 9
    }
    let s0l = s0 >= 0 ? tag(Int(leftChild[s0])) : 59
    let s0r = s0 >= 0 ? tag(Int(rightChild[s0])) : 59
    let s0rLabel = s0 >= 0 && rightChild[s0] >= 0 ? UInt32(relations[Int(rightChild[s0])].rawValue) : 31
    let n0l = n0 <= count ? tag(Int(leftChild[n0])) : 59
    let s1r = s1 >= 0 ? tag(Int(rightChild[s1])) : 59
    let distance: UInt32 = s0 < 0 ? 0 : n0 - s0 < 5 ? UInt32(n0 - s0) : n0 - s0 < 10 ? 5 : 6
    let s0c: UInt32 = s0 < 0 ? 99 : UInt32(leftCount[s0]) << 4 | UInt32(rightCount[s0])
    let n0c = UInt32(n0 <= count ? leftCount[n0] : 0)
    let s0Subject: UInt32 = s0 >= 0 && hasSubject[s0] ? 1 : 0
    let n0Subject: UInt32 = hasSubject[min(n0, count)] ? 1 : 0
    let s0q: UInt32 = s0 >= 0 && tokens[first + s0].is(.quoted) ? 1 : 0
    let n0q: UInt32 = n0 < count && tokens[first + n0].is(.quoted) ? 1 : 0
    let s1q: UInt32 = s1 >= 0 && tokens[first + s1].is(.quoted) ? 1 : 0
    @inline(__always) func put(_ k: Int, _ a: UInt32, _ b: UInt32 = 0) {
      rows[k] = featureHash(UInt32(k) &+ 101, a, b) >> (32 - ParserFeatures.rowBits)
    }
    put(0, s0w, s0t)
    put(1, s0t | s1t << 8)
    put(2, n0w, n0t)
    put(3, s0w, n0w)
    put(4, n1w)
    put(5, n1t | n2t << 8)
    put(6, s1w, s1t)
    put(7, pair)
    put(8, s0w, n0t)
    put(9, s0t, n0w)
    put(10, pair | n1t << 16)
    put(11, pair | s1t << 16)
    put(12, s1w, s0t)
    put(13, s1t, s0w)
    put(14, s0t | s0l << 8 | s0r << 16, n0t)
    put(15, pair | n0l << 16)
    put(16, pair | distance << 16)
    put(17, s0t | s0c << 8, n0t)
    put(18, pair | commas << 16, s1t)
    put(19, s0w, s0Subject << 1 | n0Subject)
    put(20, n0t | n1t << 8 | n2t << 16)
    put(21, pair, s0q << 2 | n0q << 1 | s1q)
    put(22, s0t | s0rLabel << 8, n0w)
    put(23, pair | n0c << 16 | n0Subject << 24)
    put(24, s0t | s1t << 8 | tag(s2) << 16)
    put(25, s0t | s1t << 8 | s1r << 16, n0t)
    put(26, s1w, s0w)
    put(27, s0w, s0rLabel << 8 | n0t)
    put(28, pair | n1t << 16, n2t)
    put(29, n0t | s0Subject << 8 | s0rLabel << 16, s0t | s1t << 8)
  }
}
