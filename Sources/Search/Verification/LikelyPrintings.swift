/// Finds the printed quotations that a draft may be quoting, without an index: pass it every printed quotation once.
///
/// A quotation with most of the draft’s distinctive, long words is likely; one with all its words in sequence is the
/// likeliest.
public struct LikelyPrintings {
  /// A draft’s words.
  private struct Wanted {
    var words: [UInt64]
    /// The weights of its telling words, of which each has a bit.
    var weights: [Int] = []
    /// What was found, the best first.
    var best: [(score: Int, place: Int)] = []
  }

  /// How many telling words a draft has, and how many quotations are compared with it.
  private static let mostWords = 32
  private static let most = 16
  /// What words are worth that stand together as in the draft: more than any that do not.
  private static let phrase = 1 << 20

  private var drafts: [Wanted]
  /// Who wants a word, and which of its bits that is.
  private var wanting: [UInt64: [(draft: Int, bit: Int)]] = [:]
  // What the quotation has that is being looked at.
  private var masks: [UInt32]
  private var touched: [Int] = []
  private var hashes: [UInt64] = []

  /// Searches for these.
  public init(_ quotations: [DraftQuotation]) {
    drafts = []
    masks = Array(repeating: 0, count: quotations.count)
    for (number, quotation) in quotations.enumerated() {
      let spoken = SpokenWords(quotation.text)
      var wanted = Wanted(words: spoken.hashes)
      var lengths: [UInt64: Int] = [:]
      for index in spoken.hashes.indices {
        lengths[spoken.hashes[index]] = spoken.place(of: index..<index + 1)?.count ?? 1
      }
      let telling = lengths.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostWords)
      for (bit, word) in telling.enumerated() {
        wanted.weights.append(word.value)
        wanting[word.key, default: []].append((number, bit))
      }
      drafts.append(wanted)
    }
  }

  /// Considers a printed quotation, identified by its place.
  public mutating func add(_ text: UnsafeBufferPointer<UInt8>, at place: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordReader.room) { room in
      hashes.removeAll(keepingCapacity: true)
      SpokenWords.forEach(in: text, letters: room.baseAddress!) { word, _ in hashes.append(word) }
    }
    for word in hashes {
      guard let those = wanting[word] else { continue }
      for (draft, bit) in those {
        if masks[draft] == 0 { touched.append(draft) }
        masks[draft] |= 1 << bit
      }
    }
    for draft in touched {
      note(place, for: draft, masks[draft])
      masks[draft] = 0
    }
    touched.removeAll(keepingCapacity: true)
  }

  private mutating func note(_ place: Int, for draft: Int, _ mask: UInt32) {
    var score = 0
    for bit in drafts[draft].weights.indices where mask & 1 << bit != 0 { score += drafts[draft].weights[bit] }
    if mask.nonzeroBitCount == drafts[draft].weights.count, hashes.contains(drafts[draft].words) {
      score += Self.phrase
    }
    let count = drafts[draft].best.count
    guard count < Self.most || score > drafts[draft].best[count - 1].score else { return }
    if count == Self.most { drafts[draft].best.removeLast() }
    let rank = drafts[draft].best.firstIndex { $0.score < score } ?? drafts[draft].best.count
    drafts[draft].best.insert((score, place), at: rank)
  }

  /// For each draft quotation, the places of the candidates, likeliest first; ties in the order added.
  public var places: [[Int]] { drafts.map { $0.best.map(\.place) } }
}
