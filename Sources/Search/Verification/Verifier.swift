/// Compares a draft's quotations with printed ones, word by word. Case, accents and punctuation do not count.
public struct Verifier {
  private let draft: DraftQuotation
  private let words: [UInt64]
  /// Words that stand together in the draft: between two of them it left something out openly.
  private let segments: [ArraySlice<UInt64>]
  private let printed: [(quotation: PrintedQuotation, words: [UInt64])]

  /// Compares a draft's quotations with printed ones.
  ///
  /// - Parameters:
  ///   - printed: finds the candidates for each of several quotations, likeliest first.
  ///   - roles: every role printed for a person.
  public static func findings<Failure: Error>(
    for drafts: [DraftQuotation],
    printed: ([DraftQuotation]) throws(Failure) -> [[PrintedQuotation]],
    roles: (PersonID) throws(Failure) -> [String]
  ) throws(Failure) -> [Finding] {
    var candidates = try printed(drafts)
    var findings = zip(drafts, candidates).map { finding(for: $0, among: $1) }
    // What is joined from two may have too little in common with one of them to be found by the whole.
    var rests: [(place: Int, words: DraftQuotation)] = []
    for place in drafts.indices where findings[place].verdict == .changed || findings[place].verdict == .notFound {
      for rest in rest(of: drafts[place], among: candidates[place]) {
        rests.append((place, DraftQuotation(pieces: [rest])))
      }
    }
    if !rests.isEmpty {
      var grown: Set<Int> = []
      for (place, more) in zip(rests.map(\.place), try printed(rests.map(\.words))) {
        for quotation in more where !candidates[place].contains(quotation) {
          candidates[place].append(quotation)
          grown.insert(place)
        }
      }
      for place in grown { findings[place] = finding(for: drafts[place], among: candidates[place]) }
    }
    for place in findings.indices { try findings[place].compareSpeaker(of: drafts[place], roles: roles) }
    return findings
  }

  /// Compares a quotation with its candidates, likeliest first.
  public static func finding(for draft: DraftQuotation, among printed: [PrintedQuotation]) -> Finding {
    Verifier(draft, printed).finding
  }

  /// The parts of a quotation found in none of its candidates, which may come from elsewhere: stretches of words to
  /// look up on their own.
  public static func rest(of draft: DraftQuotation, among printed: [PrintedQuotation]) -> [String] {
    Verifier(draft, printed).rest
  }

  private init(_ draft: DraftQuotation, _ printed: [PrintedQuotation]) {
    self.draft = draft
    let spoken = SpokenWords(draft.text)
    words = spoken.hashes
    let starts = [0] + spoken.ellipses.keys.sorted() + [words.count]
    let all = spoken.hashes
    segments = zip(starts, starts.dropFirst()).filter { $0 < $1 }.map { all[$0..<$1] }
    self.printed = printed.map { ($0, SpokenWords($0.text).hashes) }
  }

  private var finding: Finding {
    guard !words.isEmpty else { return Finding(verdict: .notFound) }
    if let exact = exact() { return exact }
    if let other = reordered() { return Finding(verdict: .reordered, printed: [other]) }
    if let parts = joined() { return Finding(verdict: .joined, printed: parts) }
    return changed() ?? Finding(verdict: .notFound)
  }

  private var rest: [String] {
    var stretches: [Range<Int>] = []
    var index = 0
    while index < words.count {
      let length = printed.reduce(0) { max($0, longestMatch(from: index, in: $1.words)) }
      if length >= Self.fewestJoined {
        index += length
        continue
      }
      if let last = stretches.last, last.upperBound == index {
        stretches[stretches.count - 1] = last.lowerBound..<index + 1
      } else {
        stretches.append(index..<index + 1)
      }
      index += 1
    }
    // Of what stands nowhere, both ends may: where the one stops and the other begins is not known.
    if stretches == [0..<words.count], words.count >= 2 * Self.fewestJoined {
      stretches = [0..<Self.fewestJoined + 1, words.count - Self.fewestJoined - 1..<words.count]
    }
    return stretches.filter { $0.count >= Self.fewestJoined }.map { part(of: draft.text, places($0)) }
  }

  /// The places of words in the draft.
  private func places(_ range: Range<Int>) -> Range<Int>? { SpokenWords(draft.text).place(of: range) }

  // MARK: The same words

  private func exact() -> Finding? {
    let same = printed.filter { holdsInOrder($0.words) }.map(\.quotation)
    guard let first = same.first else { return nil }
    guard let name = draft.speaker else { return Finding(verdict: .exact, printed: [first]) }
    // One printing that names the same person is enough, and one that names nobody contradicts nobody.
    let agreeing =
      same.first { NameAgreement.agree(name, $0.listing) ?? false }
      ?? same.first { $0.listing.speaker == nil }
    return agreeing.map { Finding(verdict: .exact, printed: [$0]) }
      ?? Finding(verdict: .otherSpeaker, printed: [first], hasOtherSpeaker: true)
  }

  /// Whether all segments occur in some words, in order.
  private func holdsInOrder(_ words: [UInt64]) -> Bool {
    var start = 0
    for segment in segments {
      guard let place = place(of: segment, in: words, from: start) else { return false }
      start = place + segment.count
    }
    return true
  }

  private func place(of segment: ArraySlice<UInt64>, in words: [UInt64], from start: Int = 0) -> Int? {
    guard let first = segment.first, words.count >= segment.count, start <= words.count - segment.count else {
      return nil
    }
    return (start...words.count - segment.count).first { place in
      words[place] == first && words[place..<place + segment.count].elementsEqual(segment)
    }
  }

  // MARK: The same words elsewhere

  /// Below this number of words, order means nothing.
  private static let fewestReordered = 4

  private func reordered() -> PrintedQuotation? {
    guard words.count >= Self.fewestReordered else { return nil }
    return printed.first { candidate in
      segments.count > 1 && segments.allSatisfy { place(of: $0, in: candidate.words) != nil }
        || !isPart(of: candidate.words) && holdsBag(candidate.words)
    }?.quotation
  }

  /// Whether the words stand in their order in others, however many stand between them: then some were dropped, and it is chance
  /// that these stand elsewhere.
  private func isPart(of other: [UInt64]) -> Bool {
    var next = words.startIndex
    for word in other where next < words.endIndex && words[next] == word { next += 1 }
    return next == words.endIndex
  }

  /// Whether some stretch has just the words of the draft, in whatever order.
  private func holdsBag(_ printed: [UInt64]) -> Bool {
    guard printed.count >= words.count else { return false }
    var missing: [UInt64: Int] = [:]
    for word in words { missing[word, default: 0] += 1 }
    // How many words have not the number that the draft has.
    var open = missing.count
    func count(_ word: UInt64, by step: Int) {
      guard let before = missing[word] else { return }
      missing[word] = before + step
      if before == 0 { open += 1 } else if before + step == 0 { open -= 1 }
    }
    for (index, word) in printed.enumerated() {
      count(word, by: -1)
      if index >= words.count { count(printed[index - words.count], by: 1) }
      if open == 0, index >= words.count - 1 { return true }
    }
    return false
  }

  /// Fewest words that a part of a joined quotation has, unless it is all that was said.
  private static let fewestJoined = 4
  /// Most parts.
  private static let mostJoined = 4

  /// The quotations whose stretches, one behind the other, are the draft's words, where no single one has them all.
  private func joined() -> [PrintedQuotation]? {
    var parts: [Int] = []
    var index = 0
    while index < words.count {
      var best: (candidate: Int, length: Int)?
      for (number, candidate) in printed.enumerated() {
        let length = longestMatch(from: index, in: candidate.words)
        let isEnough = length >= Self.fewestJoined || length > 0 && length == candidate.words.count
        if isEnough, length > best?.length ?? 0 || length == best?.length && number == parts.last {
          best = (number, length)
        }
      }
      guard let best, parts.count < Self.mostJoined else { return nil }
      if parts.last != best.candidate { parts.append(best.candidate) }
      index += best.length
    }
    return Set(parts).count > 1 ? parts.map { printed[$0].quotation } : nil
  }

  /// How many of the draft's words from an index on stand together in others.
  private func longestMatch(from start: Int, in other: [UInt64]) -> Int {
    var longest = 0
    for place in other.indices where other[place] == words[start] {
      var length = 1
      while start + length < words.count, place + length < other.count, words[start + length] == other[place + length] {
        length += 1
      }
      longest = max(longest, length)
    }
    return longest
  }

  // MARK: Other words

  /// The share of the draft's words that must be printed in their order, and the fewest of them.
  private static let leastShare = 0.6
  private static let fewestSame = 3

  private func changed() -> Finding? {
    guard let best = bestComparison(), best.comparison.sameWords >= Self.fewestSame,
      Double(best.comparison.sameWords) >= Self.leastShare * Double(words.count)
    else { return nil }
    return Finding(
      verdict: .changed, printed: [best.quotation], differences: differences(best.comparison, best.quotation.text))
  }

  /// The printed quotation that has most of the draft's words in their order.
  private func bestComparison() -> (comparison: WordingComparison, quotation: PrintedQuotation)? {
    var best: (comparison: WordingComparison, quotation: PrintedQuotation)?
    for candidate in printed {
      let comparison = WordingComparison(draft.text, candidate.quotation.text)
      let (same, most) = (comparison.sameWords, best?.comparison.sameWords ?? 0)
      if same > most || same == most && same > 0 && comparison.similarity > best?.comparison.similarity ?? 0 {
        best = (comparison, candidate.quotation)
      }
    }
    return best
  }

  /// The words that differ. Words before and after the quoted part are not differences.
  private func differences(_ comparison: WordingComparison, _ printed: String) -> [Finding.Difference] {
    let stretches = comparison.stretches
    return stretches.indices.compactMap { index in
      let stretch = stretches[index]
      let isEnd = index == 0 || index == stretches.count - 1
      guard stretch.kind != .same, stretch.kind != .ellipsis, !(isEnd && stretch.kind == .added) else { return nil }
      return Finding.Difference(draft: part(of: draft.text, stretch.first), printed: part(of: printed, stretch.second))
    }
  }

  private func part(of text: String, _ range: Range<Int>?) -> String {
    range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } ?? ""
  }
}

extension Finding {
  /// Compares the draft's speaker and role with those in the articles.
  fileprivate mutating func compareSpeaker<Failure: Error>(
    of draft: DraftQuotation, roles: (PersonID) throws(Failure) -> [String]
  ) throws(Failure) {
    guard verdict != .joined, let name = draft.speaker, let listing = printed.first?.listing,
      let isAgreed = NameAgreement.agree(name, listing)
    else { return }
    guard isAgreed else { return hasOtherSpeaker = true }
    guard let role = draft.role, !RoleAgreement.agree(role, listing.role.map { [$0] } ?? []) || listing.role == nil
    else { return }
    var all = listing.role.map { [$0] } ?? []
    if let person = listing.person { all += try roles(person).filter { !all.contains($0) } }
    if !RoleAgreement.agree(role, all) { otherRole = Role(draft: role, printed: all) }
  }
}
