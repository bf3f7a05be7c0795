import Search

/// How much of the shorter of two quotations the longer one prints, in the same order: stands in until `Search` compares wordings.
enum Likeness {
  static let leastOfOne = 0.7
  static func of(_ first: String, _ second: String) -> Double {
    let a = Words.words(of: first, as: .folded).map(\.word), b = Words.words(of: second, as: .folded).map(\.word)
    guard !a.isEmpty, !b.isEmpty, a.count * b.count < 1_000_000 else { return 0 }
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var diagonal = 0
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = x == y ? diagonal + 1 : max(above, row[j])
        diagonal = above
      }
    }
    return Double(row[b.count]) / Double(min(a.count, b.count))
  }
}
