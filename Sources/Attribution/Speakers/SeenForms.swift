/// Which words an article prints small, and which with a capital where no sentence starts.
struct SeenForms {
  private var keys: [UInt32]
  private var forms: [UInt8]

  init(_ article: AnalyzedArticle) {
    var size = 256
    while size < article.tokens.count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    forms = Array(repeating: 0, count: size)
    var opens = true
    for token in article.tokens {
      defer { opens = token.is(.mark) || token.end - token.start == 1 && article.bytes[Int(token.start)] == 0x3A }
      guard token.is(.word) else { continue }
      let slot = slot(of: token.word)
      keys[slot] = token.word
      if !token.is(.capitalized) {
        forms[slot] |= 1
      } else if !token.is(.sentenceStart), !token.is(.allCapitals), !opens {
        forms[slot] |= 2
      }
    }
  }

  func isSmallSomewhere(_ word: UInt32) -> Bool {
    let slot = slot(of: word)
    return keys[slot] == word && forms[slot] & 1 != 0
  }

  func isCapitalInside(_ word: UInt32) -> Bool {
    let slot = slot(of: word)
    return keys[slot] == word && forms[slot] & 2 != 0
  }

  @inline(__always)
  private func slot(of word: UInt32) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: word &* 0x9E37_79B1 &>> 8) & mask
    while keys[slot] != 0, keys[slot] != word { slot = (slot + 1) & mask }
    return slot
  }
}
