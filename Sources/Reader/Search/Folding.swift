/// Text as a search compares it: without case, Latin letters without diacritics, typographic marks as typed ones.
package enum Folding {
  /// What stands in a search for a code point.
  @inline(__always)
  static func fold(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return value &- 0x41 < 26 ? value | 0x20 : value }
    return foldOther(value)
  }

  private static func foldOther(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xA0: return 0x20
    case 0xC0..<0x180:
      let base = latin[Int(value - 0xC0)]
      return base == 0x2E ? value : UInt32(base)
    case 0x2018, 0x2019, 0x201B, 0x2032: return 0x27
    case 0x201C, 0x201D, 0x201F, 0x2033: return 0x22
    case 0x2010...0x2014: return 0x2D
    case 0x391...0x3A9: return value + 32
    case 0x410...0x42F: return value + 32
    case 0x400...0x40F: return value + 80
    default: return value
    }
  }

  /// The base letters of U+00C0–017F; a full stop where there is none.
  private static let latin = Array(
    ("aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllln"
      + "nnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  /// A text's folded code points.
  static func folded(_ text: String) -> [UInt32] { text.unicodeScalars.map { fold($0.value) } }

  /// A text folded, as a key for a dictionary.
  package static func key(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(Unicode.Scalar(fold(scalar.value)) ?? scalar) }
    return String(scalars)
  }
}

/// Words to look for.
struct Needle: Sendable, Hashable {
  private let scalars: [UInt32]
  /// The same as UTF-8.
  let folded: [UInt8]
  /// Whether it must begin where a word begins.
  private let atWordStart: Bool

  /// `nil` for an empty text.
  init?(_ text: String, atWordStart: Bool = false) {
    scalars = Folding.folded(text)
    folded = Array(Folding.key(text).utf8)
    guard let first = scalars.first else { return nil }
    // Scripts without spaces have no word starts.
    self.atWordStart = atWordStart && first < 0x2E80
  }

  /// The first place in `bytes` from `start` on where it stands; valid UTF-8 is expected, anything else is only not found.
  func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Range<Int>? {
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

  /// Where it ends when it stands at `index`.
  private func match(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    if atWordStart, index > 0, Self.isInWord(bytes, before: index) { return nil }
    var position = index
    for wanted in scalars {
      guard position < bytes.count else { return nil }
      let (value, length) = Self.scalar(in: bytes, at: position)
      guard Folding.fold(value) == wanted else { return nil }
      position += length
    }
    return position
  }

  /// Whether the character before `index` belongs to a word.
  private static func isInWord(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> Bool {
    let byte = bytes[index - 1]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let value = scalar(in: bytes, at: start).0
    // Punctuation: Latin-1's, and the General Punctuation block.
    return value >= 0xC0 && !(0x2000...0x206F).contains(value) && value < 0x2E80
  }

  @inline(__always)
  private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
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
  /// Whether it stands in a text.
  func isIn(_ text: String) -> Bool { first(in: text) != nil }

  /// The first place in a text from a byte on.
  func first(in text: String, from start: Int = 0) -> Range<Int>? {
    var text = text
    return text.withUTF8 { first(in: $0, from: start) }
  }

  /// Every place in a text, as far as `end`.
  func all(in text: String, from start: Int = 0, to end: Int = .max) -> [Range<Int>] {
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

/// What a person typed to look for: words that must all be there, and “phrases”.
package struct Query: Sendable, Hashable {
  let needles: [Needle]

  /// The words of a query; those in quotation marks stay together.
  package init(_ text: String, atWordStart: Bool) {
    var needles: [Needle] = []
    for (index, piece) in Folding.key(text).split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      let words = index % 2 == 1 ? [piece] : piece.split(separator: " ")
      for word in words {
        if let needle = Needle(String(word), atWordStart: atWordStart) { needles.append(needle) }
      }
    }
    self.needles = needles
  }

  var isEmpty: Bool { needles.isEmpty }

  /// Whether every word stands in one of these texts.
  package func matches(_ texts: [String?]) -> Bool {
    needles.allSatisfy { needle in texts.contains { $0.map(needle.isIn) ?? false } }
  }

  /// Whether every word stands in a text or in one of two that may be there.
  func matches(_ text: String, _ second: String?, _ third: String?) -> Bool {
    needles.allSatisfy { needle in
      needle.isIn(text) || second.map(needle.isIn) ?? false || third.map(needle.isIn) ?? false
    }
  }

  /// The same of texts that are UTF-8 already.
  func matches(
    _ text: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>?, _ third: UnsafeBufferPointer<UInt8>?
  ) -> Bool {
    needles.allSatisfy { needle in
      needle.first(in: text) != nil || second.map { needle.first(in: $0) != nil } ?? false
        || third.map { needle.first(in: $0) != nil } ?? false
    }
  }

  /// Where its words stand in a text, in order, without overlaps.
  package func marks(in text: String, to end: Int = .max) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    for mark in needles.flatMap({ $0.all(in: text, to: end) }).sorted(by: { $0.lowerBound < $1.lowerBound })
    where mark.lowerBound >= marks.last?.upperBound ?? 0 {
      marks.append(mark)
    }
    return marks
  }
}
