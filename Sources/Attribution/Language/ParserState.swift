/// A state of the parser: an arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011), the root at the
/// end of the buffer.
///
/// Move 0 shifts; moves 1…4 attach the top of the stack to the front of the buffer; moves 5…15 attach it to the word
/// below it (`ParserFeatures.relations` has the relation of each). Positions count from the sentence's first token, `count`
/// is the root. One state serves one sentence after the other.
package struct ParserState: ~Copyable {
  /// A word of the sentence and what is known of it so far.
  private struct Word {
    var number: UInt16
    var tag: UInt8
    var isQuoted: UInt8 = 0
    /// How many commas stand before it, of which only differences are asked for.
    var commas: UInt8 = 0
    /// The relation by which it is attached.
    var relation: UInt8 = 0
    /// How many words are attached to it on each side, and whether a subject is among them.
    var leftCount: UInt8 = 0
    var rightCount: UInt8 = 0
    var hasSubject: UInt8 = 0
    /// The outermost of them; 0 without any.
    var left: Int16 = 0
    var right: Int16 = 0
    var head: Int16 = 0
  }

  /// What stands where no word is: below the stack's bottom, at the root, behind it.
  private static let nothing = Word(number: 0xFF01, tag: 60, relation: 31)
  private static let root = Word(number: 0xFF02, tag: 61)
  private static let beyond = Word(number: 0xFF03, tag: 62)

  /// Nothing, the words from 1 on, the root, and two places beyond: so no look-up needs to ask where it is.
  private let words: UnsafeMutablePointer<Word>
  private let stack: UnsafeMutablePointer<Int16>
  private let longest: Int
  /// How many words the sentence has.
  package private(set) var count = 0
  /// How many words are on the stack; two places that hold nothing lie below them.
  private var depth = 0
  /// The front of the buffer, counted from 1.
  private var next = 1

  /// A state with room for sentences of that many words.
  package init(longest: Int) {
    self.longest = longest
    words = .allocate(capacity: longest + 4)
    stack = .allocate(capacity: longest + 3)
  }

  deinit {
    words.deallocate()
    stack.deallocate()
  }

  /// Puts the words of a tagged sentence into the buffer.
  package mutating func begin(
    _ sentence: Range<Int>, of tokens: UnsafeBufferPointer<Token>, in bytes: UnsafePointer<UInt8>,
    _ vocabulary: ParserVocabulary
  ) {
    precondition(sentence.count <= longest, "a sentence is longer than the parser's room")
    count = sentence.count
    depth = 0
    next = 1
    (words[0], stack[0], stack[1]) = (Self.nothing, 0, 0)
    var place = 1
    var commas: UInt8 = 0
    for i in sentence {
      let token = tokens[i]
      words[place] = Word(
        number: vocabulary.number(of: token, in: bytes), tag: token.tag.rawValue,
        isQuoted: token.is(.quoted) ? 1 : 0, commas: commas)
      if token.tag == .comma { commas &+= 1 }
      place += 1
    }
    (words[place], words[place + 1], words[place + 2]) = (Self.root, Self.beyond, Self.beyond)
    words[place].commas = commas
  }

  package var isDone: Bool { next > count && depth == 0 }
  package var canShift: Bool { next <= count }
  package var canAttachBelow: Bool { depth > 1 }
  package var isStackEmpty: Bool { depth == 0 }
  /// The first word of the buffer; `count`, the root, behind the last.
  package var front: Int { next - 1 }
  /// The words on the stack, the top last.
  package var stacked: [Int] { (0..<depth).map { Int(stack[$0 + 2]) - 1 } }

  /// What a word was attached to: `count` for the root.
  package func head(of word: Int) -> Int { Int(words[word + 1].head) - 1 }
  /// How a word was attached.
  package func relation(of word: Int) -> Relation { Relation(rawValue: words[word + 1].relation) ?? .other }

  /// Makes a move.
  @inline(__always)
  package mutating func make(_ move: Int) {
    if move == 0 {
      stack[depth + 2] = Int16(truncatingIfNeeded: next)
      depth += 1
      next += 1
      return
    }
    let child = stack[depth + 1]
    depth -= 1
    let head: Int
    if move < ParserFeatures.firstBelow {
      head = next
      let left = words[head].left
      if left == 0 || left > child { words[head].left = child }
      words[head].leftCount = min(words[head].leftCount + 1, 7)
    } else {
      head = Int(stack[depth + 1])
      words[head].right = child
      words[head].rightCount = min(words[head].rightCount + 1, 7)
    }
    let relation = ParserFeatures.relation(of: move)
    words[Int(child)].head = Int16(truncatingIfNeeded: head)
    words[Int(child)].relation = relation.rawValue
    if relation == .subject { words[head].hasSubject = 1 }
  }

  /// Hands over the row of each feature of this state, whose stack is not empty.
  @inline(__always)
  package func forEachRow(_ body: (_ feature: Int, _ row: UInt32) -> Void) {
    let n0 = words[next]
    let n1 = words[next + 1]
    let n2 = words[next + 2]
    let top = Int(stack[depth + 1])
    let s0 = words[top]
    let s1 = words[Int(stack[depth])]
    let s2 = words[Int(stack[depth - 1])]
    let s0w = UInt32(s0.number)
    let s0t = UInt32(s0.tag)
    let s1w = UInt32(s1.number)
    let s1t = UInt32(s1.tag)
    let n0w = UInt32(n0.number)
    let n0t = UInt32(n0.tag)
    let n1t = UInt32(n1.tag)
    let n2t = UInt32(n2.tag)
    let pair = s0t << 8 | n0t
    let gap = next - top
    let commas = gap < 12 ? UInt32(n0.commas &- words[top + 1].commas) : 9
    let s0l = UInt32(words[Int(s0.left)].tag)
    let s0r = UInt32(words[Int(s0.right)].tag)
    let s0rLabel = UInt32(words[Int(s0.right)].relation)
    let n0l = UInt32(words[Int(n0.left)].tag)
    let s1r = UInt32(words[Int(s1.right)].tag)
    let distance: UInt32 = gap < 5 ? UInt32(truncatingIfNeeded: gap) : gap < 10 ? 5 : 6
    let s0c = UInt32(s0.leftCount) << 4 | UInt32(s0.rightCount)
    let n0c = UInt32(n0.leftCount)
    let s0Subject = UInt32(s0.hasSubject)
    let n0Subject = UInt32(n0.hasSubject)
    let quoted = UInt32(s0.isQuoted) << 2 | UInt32(n0.isQuoted) << 1 | UInt32(s1.isQuoted)
    @inline(__always) func put(_ k: Int, _ a: UInt32, _ b: UInt32 = 0) {
      body(k, featureHash(UInt32(k) &+ 101, a, b) >> (32 - ParserFeatures.rowBits))
    }
    put(0, s0w, s0t)
    put(1, s0t | s1t << 8)
    put(2, n0w, n0t)
    put(3, s0w, n0w)
    put(4, UInt32(n1.number))
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
    put(21, pair, quoted)
    put(22, s0t | s0rLabel << 8, n0w)
    put(23, pair | n0c << 16 | n0Subject << 24)
    put(24, s0t | s1t << 8 | UInt32(s2.tag) << 16)
    put(25, s0t | s1t << 8 | s1r << 16, n0t)
    put(26, s1w, s0w)
    put(27, s0w, s0rLabel << 8 | n0t)
    put(28, pair | n1t << 16, n2t)
    put(29, n0t | s0Subject << 8 | s0rLabel << 16, s0t | s1t << 8)
  }
}
