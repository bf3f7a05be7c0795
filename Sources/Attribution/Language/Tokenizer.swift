extension AnalyzedArticle {
  /// Cuts every part into tokens.
  mutating func cutTokens() {
    tokens.reserveCapacity(bytes.count / 5 + 8)
    for index in parts.indices {
      let first = tokens.count
      bytes.withUnsafeBufferPointer { buffer in
        var cutter = TokenCutter(
          bytes: UnsafeBufferPointer(rebasing: buffer[..<parts[index].bytes.upperBound]),
          table: language.words, position: parts[index].bytes.lowerBound)
        while let token = cutter.next() { tokens.append(token) }
      }
      parts[index].tokens = first..<tokens.count
    }
  }
}

/// Cuts text into tokens from the left.
private struct TokenCutter {
  let bytes: UnsafeBufferPointer<UInt8>
  let table: WordTable
  var position: Int
  /// The end of a word that a clitic was cut off, and whether the next token is that clitic.
  private var cliticEnd = 0
  private var spaceBefore = true

  init(bytes: UnsafeBufferPointer<UInt8>, table: WordTable, position: Int) {
    self.bytes = bytes
    self.table = table
    self.position = position
  }

  mutating func next() -> Token? {
    if cliticEnd > position {
      let token = token(position, cliticEnd, .clitic)
      position = cliticEnd
      return token
    }
    while position < bytes.count {
      let (c, length) = CodePoints.at(position, in: bytes)
      if CodePoints.isSpace(c) {
        spaceBefore = true
        position += length
        continue
      }
      let start = position
      if CodePoints.isWord(c) || (c == 0x40 || c == 0x23) && startsWord(position + 1) {
        let shape = scanWord()
        if cliticStart > start { position = cliticStart }
        return token(start, position, shape)
      }
      scanMark(c, length)
      return token(start, position, .punctuation)
    }
    return nil
  }

  /// Where the clitic of the word that was scanned last starts; 0 without one.
  private var cliticStart = 0

  private mutating func token(_ start: Int, _ end: Int, _ kind: Token.Shape) -> Token {
    var shape = kind
    let (c, _) = CodePoints.at(start, in: bytes)
    if kind == .punctuation {
      if Self.isQuotationMark(c) { shape.insert(.mark) }
    } else {
      if CodePoints.isCapital(c) { shape.insert(.capitalized) }
      if kind == .clitic { shape.insert(.word) }
    }
    if spaceBefore { shape.insert(.spaceBefore) }
    let after = end < bytes.count ? CodePoints.after(end, in: bytes) : 0x20
    spaceBefore = false
    if CodePoints.isSpace(after) { shape.insert(.spaceAfter) }
    return Token(
      start: Int32(start), end: Int32(end), word: WordHash.of(bytes.baseAddress! + start, count: end - start),
      shape: shape, tag: .unknown, sentence: 0)
  }

  private static func isQuotationMark(_ c: UInt32) -> Bool {
    c == 0x22 || c == 0x27 || c == 0x60 || c == 0xAB || c == 0xBB || c >= 0x2018 && c <= 0x201F || c == 0x2039
      || c == 0x203A || c >= 0x300C && c <= 0x300F
  }

  private func startsWord(_ i: Int) -> Bool {
    i < bytes.count && CodePoints.isWord(CodePoints.at(i, in: bytes).value)
  }

  /// Marks that repeat are one token: “--”, “...”, two apostrophes, two backquotes.
  private mutating func scanMark(_ c: UInt32, _ length: Int) {
    position += length
    guard c == 0x2D || c == 0x2E || c == 0x27 || c == 0x60 else { return }
    let limit = c == 0x27 || c == 0x60 ? 1 : 6
    var more = 0
    while more < limit, position < bytes.count, bytes[position] == UInt8(c) {
      position += 1
      more += 1
    }
  }

  /// Moves `position` behind the word at it; sets `cliticStart` and `cliticEnd` where one has to be cut off.
  private mutating func scanWord() -> Token.Shape {
    let start = position
    cliticStart = 0
    cliticEnd = 0
    var shape: Token.Shape = .word
    var letters = 0
    var small = 0
    var digits = 0
    /// Letters and digits since the last full stop inside the word.
    var run = 0
    var dots = 0
    if bytes[position] == 0x40 || bytes[position] == 0x23 { position += 1 }
    while position < bytes.count {
      let (c, length) = CodePoints.at(position, in: bytes)
      if CodePoints.isLetter(c) {
        letters += 1
        run += 1
        if !CodePoints.isCapital(c) { small += 1 }
        position += length
        continue
      }
      if CodePoints.isDigit(c) {
        digits += 1
        run += 1
        position += length
        continue
      }
      guard position + length < bytes.count else { break }
      let (next, _) = CodePoints.at(position + length, in: bytes)
      switch c {
      case 0x2D, 0x2010, 0x2011:
        guard CodePoints.isWord(next) else { break }
        shape.insert(.hyphenated)
        position += length
        run = 0
        continue
      case 0x2E:
        // Inside a number, an abbreviation (“U.S”) or an address (“example.org”).
        let digitsAround =
          digits > 0 && CodePoints.isDigit(next) && CodePoints.isDigit(CodePoints.before(position, in: bytes))
        let isAbbreviation = run == 1 && CodePoints.isLetter(next) && letters <= 8
        let isAddress = CodePoints.isLetter(next) && !CodePoints.isCapital(next) && run > 1 && small > 0
        guard digitsAround || isAbbreviation || isAddress else { break }
        dots += 1
        run = 0
        position += 1
        continue
      case 0x2C, 0x3A:
        guard digits > 0, letters == 0, CodePoints.isDigit(next) else { break }
        position += 1
        continue
      case 0x2F:
        guard digits > 0, letters == 0, CodePoints.isDigit(next) || dots > 0 else { break }
        position += 1
        continue
      case 0x26:
        guard letters <= 3, small == 0, letters > 0, CodePoints.isCapital(next) else { break }
        position += 1
        continue
      case 0x5F:
        position += 1
        continue
      case 0x27, 0x2019:
        guard CodePoints.isLetter(next) else { break }
        if table.classes(of: WordHash.of(bytes.baseAddress! + start, count: position + length - start)).contains(
          .elision)
        {
          position += length
          break
        }
        if let clitic = clitic(at: position, length: length, wordStart: start) {
          cliticStart = clitic.start
          cliticEnd = clitic.end
        } else {
          position += length
          run = 0
          continue
        }
      default:
        break
      }
      break
    }
    if cliticStart > 0 {
      return finish(shape, start: start, end: cliticStart, letters: letters, small: small, digits: digits)
    }
    if position - start <= 5, isAddressScheme(start) {
      while position < bytes.count, !CodePoints.isSpace(CodePoints.at(position, in: bytes).value) { position += 1 }
    } else if position < bytes.count, bytes[position] == 0x2E, letters > 0, digits == 0 {
      // A full stop that belongs to the word: “Mr.”, “U.S.”, “J.”.
      let isInitial = letters == 1 && small == 0
      let known = table.classes(
        of: WordHash.of(bytes.baseAddress! + start, count: position - start)
      ).contains(.abbreviation)
      let next = CodePoints.after(position + 1, in: bytes)
      if isInitial && (!spaceIsSentenceEnd(next)) || dots > 0 && run == 1 || known && next != 0x2E {
        position += 1
        shape.insert(.abbreviation)
      }
    }
    return finish(shape, start: start, end: position, letters: letters, small: small, digits: digits)
  }

  /// Whether what follows a full stop shows that nothing follows in this sentence: a closing mark, or the end.
  private func spaceIsSentenceEnd(_ next: UInt32) -> Bool {
    next == 0x22 || next == 0x201D || next == 0x0A
  }

  private func finish(
    _ shape: Token.Shape, start: Int, end: Int, letters: Int, small: Int, digits: Int
  ) -> Token.Shape {
    var shape = shape
    if letters >= 2, small == 0 { shape.insert(.allCapitals) }
    if digits > 0 { shape.insert(.digits) }
    return shape
  }

  private func isAddressScheme(_ start: Int) -> Bool {
    guard position + 2 < bytes.count, bytes[position] == 0x3A, bytes[position + 1] == 0x2F, bytes[position + 2] == 0x2F
    else { return false }
    return bytes[start] | 0x20 == 0x68
  }

  /// The clitic whose apostrophe stands at `apostrophe`: “’s”, “’re”, “’ve”, “’ll”, “’d”, “’m”, “n’t”.
  private func clitic(at apostrophe: Int, length: Int, wordStart: Int) -> (start: Int, end: Int)? {
    let from = apostrophe + length
    var end = from
    while end < bytes.count, end - from < 3, isASCIILetter(bytes[end]) { end += 1 }
    if end < bytes.count, CodePoints.isWord(CodePoints.at(end, in: bytes).value) { return nil }
    let first = bytes[from] | 0x20
    switch end - from {
    case 1:
      if first == 0x74 {
        let before = bytes[apostrophe - 1] | 0x20
        guard before == 0x6E, apostrophe - 1 > wordStart else { return nil }
        return (apostrophe - 1, end)
      }
      guard first == 0x73 || first == 0x64 || first == 0x6D else { return nil }
      return (apostrophe, end)
    case 2:
      let second = bytes[from + 1] | 0x20
      guard
        first == 0x72 && second == 0x65 || first == 0x76 && second == 0x65 || first == 0x6C && second == 0x6C
      else { return nil }
      return (apostrophe, end)
    default:
      return nil
    }
  }

  private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
