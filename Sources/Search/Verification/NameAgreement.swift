import Articles

/// Whether two ways to name a speaker can mean the same one.
enum NameAgreement {
  /// Whether what a draft calls somebody agrees with who was printed to have said it, or with one of two who said it together;
  /// `nil` if nobody was named.
  static func agree(_ drafted: String, _ listing: QuotationListing) -> Bool? {
    guard let speaker = listing.speaker else { return nil }
    if agree(drafted, speaker, role: listing.role) { return true }
    guard let source = listing.sourceText, Quotation.namesTwo(in: source.utf8) else { return false }
    return source.split(separator: " and ").contains { agree(drafted, String($0), role: nil) }
  }

  /// Whether what a draft calls somebody agrees with a name that was printed, and with the role there.
  ///
  /// Only names can contradict each other: “the chief executive” may be anybody.
  static func agree(_ drafted: String, _ printed: String, role: String?) -> Bool {
    let (one, other) = (words(of: drafted), words(of: printed))
    guard let last = one.last, let otherLast = other.last else { return true }
    if isDescription(drafted) || isDescription(printed) { return true }
    if Set(one).isSubset(of: other) || Set(other).isSubset(of: one) { return true }
    if isAcronym(one, of: other) || isAcronym(other, of: one) { return true }
    guard last == otherLast, one.count > 1, other.count > 1 else { return false }
    // “J. Rook” and “Joan Rook”; not “Ada Rook” and “Joan Rook”.
    let (first, otherFirst) = (one[0], other[0])
    return first.hasPrefix(otherFirst) || otherFirst.hasPrefix(first)
  }

  /// The words of a name without titles of courtesy before it and what parts a son from his father behind it.
  private static func words(of name: String) -> [String] {
    var words = Words.ofName(name)[...]
    while words.count > 1, let first = words.first, CourtesyTitles.all.contains(first) || first == "the" {
      words.removeFirst()
    }
    while words.count > 1, let last = words.last, ["jr", "sr", "ii", "iii", "iv"].contains(last) { words.removeLast() }
    return Array(words)
  }

  /// Whether no word but the first has a capital.
  private static func isDescription(_ name: String) -> Bool {
    name.split(separator: " ").allSatisfy {
      $0.first.map { $0.isLowercase || ["The", "A", "An"].contains(String($0)) } ?? true
    }
  }

  private static func isAcronym(_ short: [String], of long: [String]) -> Bool {
    guard short.count == 1, long.count > 1 else { return false }
    return short[0].filter { $0 != "·" }.elementsEqual(long.compactMap(\.first))
  }
}
