import Basics

/// Fingerprints of quotations: texts that share a run of words share one, so other printings are found without
/// comparing all pairs.
///
/// Shingles of four words, winnowed (Schleimer, Wilkerson and Aiken, “Winnowing: local algorithms for document
/// fingerprinting”, SIGMOD 2003): the smallest hash in every `window` of neighbouring shingles is kept. Two texts that
/// share `guarantee` words in a row are sure to share a fingerprint; a short text keeps all its shingles.
public enum Fingerprints {
  /// Counts up when the same text gives other fingerprints than before.
  public static let version = 1
  /// Words in a shingle.
  public static let shingle = 4
  /// Neighbouring shingles of which one is kept.
  public static let window = 8
  /// Words in a row that two texts must share to be sure of a common fingerprint.
  public static let guarantee = window + shingle - 1
  /// A text with no more shingles than this keeps them all: in one of five to seven words any of them may hold the word that an outlet changed.
  public static let fewShingles = 4

  /// Every shingle of a text in its order, of which another text may have kept any; none for fewer words than `shingle`.
  public static func shingles(of text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    Words.forEach(in: text, as: .stem) { word, _ in hashes.append(StableHash.ofWord(word)) }
    guard hashes.count >= shingle else { return [] }
    return (0...hashes.count - shingle).map { start in
      StableHash.mixed(hashes[start..<start + shingle].reduce(0) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 })
    }
  }

  /// The fingerprints of a text in ascending order, each once; none for fewer words than
  /// `WordingComparison.fewestWords`. Words are compared by their stems.
  public static func of(_ text: String) -> [UInt64] {
    let shingles = shingles(of: text)
    guard shingles.count > WordingComparison.fewestWords - shingle else { return [] }
    guard shingles.count > fewShingles else { return Array(Set(shingles)).sorted() }
    var kept: Set<UInt64> = []
    // The candidates of the window in ascending order; the first is the smallest.
    var candidates: [Int] = []
    var head = 0
    for index in shingles.indices {
      while candidates.count > head, shingles[candidates[candidates.count - 1]] >= shingles[index] {
        candidates.removeLast()
      }
      candidates.append(index)
      if candidates[head] <= index - window { head += 1 }
      if index >= window - 1 || index == shingles.count - 1 { kept.insert(shingles[candidates[head]]) }
    }
    return kept.sorted()
  }
}

extension StableHash {
  /// The hash of a word in folded letters.
  static func ofWord(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = start
    add(word, to: &hash)
    return mixed(hash)
  }
}
