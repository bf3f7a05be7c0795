/// What words that begin in a certain way are stemmed to.
///
/// “economi” is the beginning of “economic”, whose stem “econom” does not begin with it; so a beginning is looked for both
/// as it is and by the stems of the English words that it may become.
enum Completions {
  /// The stems, other than those that begin with `prefix`, of words that `prefix` may become by an English ending, and
  /// its own stem.
  static func stems(of prefix: String) -> [String] {
    let letters = Array(prefix.utf8)
    // A shorter word loses nothing by its endings.
    guard letters.count > 2, letters.count < WordReader.longest - 8, letters.allSatisfy({ $0 &- 0x61 < 26 }) else {
      return []
    }
    var found: [String] = []
    func add(_ word: [UInt8]) {
      let stem = Self.stem(of: word)
      guard !stem.starts(with: letters) else { return }
      let text = String(decoding: stem, as: UTF8.self)
      if !found.contains(text) { found.append(text) }
    }
    add(letters)
    for ending in endings {
      // All of the ending that is already typed, then none of it.
      var typed = min(ending.count - 1, letters.count - 2)
      while typed >= 0 {
        if letters.suffix(typed).elementsEqual(ending.prefix(typed)) { add(letters + ending.dropFirst(typed)) }
        typed -= 1
      }
    }
    return found
  }

  private static func stem(of word: [UInt8]) -> [UInt8] {
    var word = word + [0, 0]
    let length = word.withUnsafeMutableBufferPointer { Stem.make(of: $0.baseAddress!, length: $0.count - 2) }
    return Array(word.prefix(length))
  }

  /// English endings that a stem loses or changes.
  private static let endings: [[UInt8]] = """
    s es ies ed ied ing ings er ers ational tional ation ations ator ators ization izations izing ized izer izers isation \
    alism alist ality alities ally al ic ical ically ics ication icity icities ive ively iveness ivity ivities ative \
    able ably ability abilities ible ibly ibility ibilities ance ances ancy ancies ence ences ency encies ant ants ent \
    ents ently ement ements ment ments ness ful fully fulness less ous ously ousness ion ions ism ist ists ity ities ize \
    izes ise ate ates ated ating ly y ying logy logies
    """.split(separator: " ").map { Array($0.utf8) }
}
