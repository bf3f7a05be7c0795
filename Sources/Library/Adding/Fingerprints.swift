/// By what other printings of the same words are found: hashes of runs of words, thinned so that two texts that share a
/// long enough run share one of them.
///
/// S. Schleimer, D. S. Wilkerson, A. Aiken, “Winnowing: local algorithms for document fingerprinting” (SIGMOD 2003):
/// of every `window` consecutive runs of `run` words the one with the smallest hash is kept. Two quotations that share
/// `window + run - 1` words in a row always share a fingerprint.
enum Fingerprints {
  /// Words in a run.
  static let run = 4
  /// Consecutive runs of which one is kept.
  static let window = 8
  /// A quotation of fewer words is not looked for elsewhere: too many say the same without having it from each other.
  static let fewestWords = 5

  /// The fingerprints of words that are separated by blanks; empty where there are too few.
  static func of(_ words: [UInt8]) -> [UInt64] {
    var hashes: [UInt64] = []
    var hash = StableHash.start
    for byte in words {
      if byte == 0x20 {
        hashes.append(StableHash.finished(hash))
        hash = StableHash.start
      } else {
        StableHash.add(byte, to: &hash)
      }
    }
    if words.last != 0x20, !words.isEmpty { hashes.append(StableHash.finished(hash)) }
    guard hashes.count >= fewestWords else { return [] }

    let runs = (0...hashes.count - run).map { start in
      hashes[start..<start + run].reduce(StableHash.start) { StableHash.finished($0 &* 31 ^ $1) }
    }
    var kept: [UInt64] = []
    var last = -1
    for start in 0...max(0, runs.count - window) {
      // The rightmost of the smallest, so that a window's choice is most often also the next one's.
      var smallest = start
      for place in start..<min(start + window, runs.count) where runs[place] <= runs[smallest] { smallest = place }
      if smallest != last, !kept.contains(runs[smallest]) { kept.append(runs[smallest]) }
      last = smallest
    }
    return kept
  }

  /// A fingerprint as a word of an index: forty bits in base 32.
  static func word(_ fingerprint: UInt64, into bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 40, by: 5) {
      bytes.append(letters[Int(fingerprint &>> UInt64(shift) & 31)])
    }
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz012345".utf8)
}
