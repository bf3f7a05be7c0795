// Who is meant by one word of a name.

extension Cast {
  /// Who a surname or a given name alone stands for.
  func person(of mention: Int, word: UInt32, lastMention: [Int], but strangers: Set<Int> = []) -> Int? {
    let gender = mentions[mention].gender
    func fits(_ member: Int) -> Bool {
      !strangers.contains(member)
        && (gender.isEmpty || genderHint(of: member).isEmpty || !genderHint(of: member).isDisjoint(with: gender))
    }
    let surnames = (bySurname[word] ?? []).filter(fits)
    if let only = surnames.first {
      return surnames.count == 1 ? only : likeliest(of: surnames, at: mention, lastMention)
    }
    // “Hillary”, “Sir Keir”; no title but an honorific stands before a given name.
    let givens = (byGiven[word] ?? []).filter(fits)
    guard let first = givens.first else { return nil }
    return givens.count == 1 ? first : likeliest(of: givens, at: mention, lastMention)
  }

  /// Among people of one name the one whom the article names most, as long as nobody else of them was named much later.
  ///
  /// Print calls the one it is about by the surname alone, and the kin of that one by more: “Justin Holt … His father, Pierre
  /// Holt, … Holt said”.
  private func likeliest(of candidates: [Int], at mention: Int, _ lastMention: [Int]) -> Int? {
    let sentence = Int(article.tokens[mentions[mention].name.lowerBound].sentence)
    func score(_ member: Int) -> Float {
      let weight = Self.binaryLogarithm(members[member].count + 3 * members[member].headlineCount)
      guard lastMention[member] >= 0 else { return weight - Self.unmet }
      let last = mentions[lastMention[member]]
      let distance = sentence - Int(article.tokens[last.name.lowerBound].sentence)
      return weight - Self.binaryLogarithm(distance) - (isBroughtInAsKin(last) ? 1 : 0)
    }
    return candidates.max { score($0) < score($1) }
  }

  /// What it costs not to have been named yet: as much as to be 60 sentences away.
  private static let unmet = binaryLogarithm(60)

  /// The binary logarithm of one more than a number, straight between the powers of two.
  private static func binaryLogarithm(_ number: Int) -> Float {
    let value = Float(max(0, number) + 1)
    return Float(value.exponent) + value.significand - 1
  }

  /// Whether a name stands beside a word for kin: “his father, Pierre Holt”, “Pierre Holt, his father”.
  private func isBroughtInAsKin(_ mention: Mention) -> Bool {
    let before = mention.outer - 1
    let noun = before > 0 && isByte(before, 0x2C) ? before - 1 : before
    if noun >= 0, classes[noun].contains(.kin) { return true }
    let end = mention.name.upperBound
    return end + 2 < classes.count && isByte(end, 0x2C) && classes[end + 1].contains(.possessive)
      && classes[end + 2].contains(.kin)
  }
}
