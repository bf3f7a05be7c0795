/// Letters to search for, anywhere in a text.
package struct Needle: Sendable, Hashable {
  private let scalars: [UInt32]
  /// The same as UTF-8.
  package let folded: [UInt8]
  /// Whether it must begin where a word begins.
  private let atWordStart: Bool
  /// Which of its letters are capitals, if it is case-sensitive; otherwise empty.
  private let capitals: [Bool]
  /// The regular expression, if it is one; it then has no letters.
  private let pattern: Pattern?

  /// `nil` for an empty text.
  ///
  /// - Parameter smartCase: whether a capital in it makes the search case-sensitive, as in vim and less.
  package init?(_ text: String, atWordStart: Bool = false, smartCase: Bool = false) {
    pattern = nil
    let isCapital = smartCase ? text.unicodeScalars.map(\.properties.isUppercase) : []
    capitals = isCapital.contains(true) ? isCapital : []
    scalars = Folding.folded(text)
    folded = Array(Folding.key(text).utf8)
    guard let first = scalars.first else { return nil }
    // Scripts without spaces have no word starts.
    self.atWordStart = atWordStart && first < 0x2E80
  }

  /// A regular expression.
  package init(_ pattern: Pattern) {
    self.pattern = pattern
    (scalars, folded, capitals, atWordStart) = ([], [], [], false)
  }

  /// The first match in `bytes` at or after `start`. The bytes should be valid UTF-8; nothing matches in anything else.
  package func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Range<Int>? {
    if let pattern { return pattern.first(in: bytes, from: start) }
    let head = scalars[0]
    var index = start
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        if Folding.fold(UInt32(byte)) == head, let end = match(in: bytes, at: index) { return index..<end }
        index += 1
      } else if byte < 0xC0 {
        index += 1
      } else {
        if let end = match(in: bytes, at: index) { return index..<end }
        index += 1
      }
    }
    return nil
  }

  /// The end of a match that starts at `index`.
  private func match(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    if atWordStart, index > 0, Self.isInWord(bytes, before: index) { return nil }
    var position = index
    for (place, wanted) in scalars.enumerated() {
      guard position < bytes.count else { return nil }
      let (value, length) = Self.scalar(in: bytes, at: position)
      guard Folding.fold(value) == wanted else { return nil }
      if !capitals.isEmpty, Unicode.Scalar(value)?.properties.isUppercase != capitals[place] { return nil }
      position += length
    }
    return position
  }

  /// Whether the character before `index` belongs to a word.
  static func isInWord(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> Bool {
    let byte = bytes[index - 1]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let value = scalar(in: bytes, at: start).0
    // Punctuation: Latin-1's, and the General Punctuation block.
    return value >= 0xC0 && !(0x2000...0x206F).contains(value) && value < 0x2E80
  }

  @inline(__always)
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let lead = bytes[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    func tail(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    if lead < 0xE0 { return (UInt32(lead & 0x1F) << 6 | tail(1), 2) }
    if lead < 0xF0 { return (UInt32(lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return (UInt32(lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }
}

extension Needle {
  /// Whether a text contains it.
  package func isIn(_ text: String) -> Bool { first(in: text) != nil }

  /// The first match in a text at or after a byte.
  package func first(in text: String, from start: Int = 0) -> Range<Int>? {
    var text = text
    return text.withUTF8 { first(in: $0, from: start) }
  }

  /// Every match visible in a line of a text. A regular expression is matched against the whole text, unless that is
  /// long.
  package func all(in text: String, line: Range<Int>) -> [Range<Int>] {
    guard pattern != nil, text.utf8.count <= 1 << 16 else {
      return all(in: text, from: line.lowerBound, to: line.upperBound)
    }
    return all(in: text).map { $0.clamped(to: line) }.filter { !$0.isEmpty }
  }

  /// Every match in a text up to `end`.
  package func all(in text: String, from start: Int = 0, to end: Int = .max) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes[..<min(end, bytes.count)])
      var places: [Range<Int>] = []
      var index = start
      while let place = first(in: bytes, from: index) {
        places.append(place)
        index = max(place.upperBound, place.lowerBound + 1)
      }
      return places
    }
  }
}
