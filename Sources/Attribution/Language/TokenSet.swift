/// Tokens of an article, by their indices: a bit for each.
struct TokenSet: Sendable {
  private var bits: [UInt64]

  /// - Parameter count: how many tokens the article has.
  init(_ tokens: some Sequence<Int>, of count: Int) {
    bits = Array(repeating: 0, count: count / 64 + 1)
    for token in tokens { bits[token >> 6] |= 1 << UInt64(token & 63) }
  }

  /// Whether a token is one of them; no index outside the article is.
  func contains(_ token: Int) -> Bool {
    token >= 0 && token >> 6 < bits.count && bits[token >> 6] >> UInt64(token & 63) & 1 != 0
  }
}
