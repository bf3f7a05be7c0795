/// The words of texts as searches compare them: folded, and as English stems.
///
/// The library's index, queries and the marks on the screen all use these; `WordReader` defines a word.
public enum Words {
  /// Increase this when a text gives different words than before: the index must then be rebuilt.
  public static let version = 2

  /// Stands between texts that no phrase reaches across; a word that is in no text and no query.
  public static let gap = "¦"

  /// The form of a word.
  public enum Form: Sendable {
    /// Its stem: how running text is searched, so that “strikes” is found by “strike”.
    case stem
    /// As it stands, folded: how names are searched, so that “Hughes” is not “Hugh”.
    case folded
  }

  /// Appends the words of a text, each followed by a blank.
  public static func append(_ text: String, as form: Form, to bytes: inout [UInt8]) {
    forEach(in: text, as: form) { word, _ in
      bytes.append(contentsOf: word)
      bytes.append(0x20)
    }
  }

  /// The words of texts, separated by blanks; between the words of two texts stands a `gap`.
  public static func joined(_ texts: some Sequence<String>, as form: Form) -> [UInt8] {
    var bytes: [UInt8] = []
    for text in texts {
      let count = bytes.count
      if count > 0 { bytes.append(contentsOf: "\(gap) ".utf8) }
      let start = bytes.count
      append(text, as: form, to: &bytes)
      if bytes.count == start { bytes.removeLast(start - count) }
    }
    if !bytes.isEmpty { bytes.removeLast() }
    return bytes
  }

  /// The words of a text, and where each is printed in UTF-8 bytes.
  public static func words(of text: String, as form: Form) -> [(word: String, range: Range<Int>)] {
    var words: [(word: String, range: Range<Int>)] = []
    forEach(in: text, as: form) { word, range in words.append((String(decoding: word, as: UTF8.self), range)) }
    return words
  }

  /// How many words a text has.
  public static func count(of text: String) -> Int {
    var count = 0
    forEach(in: text, as: .folded) { _, _ in count += 1 }
    return count
  }

  /// The folded words of a name as they are kept in its key: a letter before an apostrophe stands by itself, `o` `neill`.
  public static func ofName(_ text: String) -> [String] {
    let found = words(of: text, as: .folded)
    return found.indices.map { index in
      let word = found[index].word
      guard index + 1 < found.count, found[index + 1].range.upperBound == found[index].range.upperBound,
        word.utf8.count == found[index + 1].word.utf8.count + 1, word.hasSuffix(found[index + 1].word)
      else { return word }
      return String(word.prefix(1))
    }
  }

  /// Calls a closure with each word of a text, and where it is printed in UTF-8 bytes.
  static func forEach(in text: String, as form: Form, _ body: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void) {
    var text = text
    text.withUTF8 { forEach(in: $0, as: form, body) }
  }

  /// The same of UTF-8.
  @inline(__always)
  static func forEach(
    in bytes: UnsafeBufferPointer<UInt8>, as form: Form, _ body: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordReader.room) { room in
      let letters = room.baseAddress!
      var reader = WordReader(bytes, letters: letters)
      while reader.next() {
        let length =
          form == .stem && reader.isPlain ? Stem.make(of: letters, length: reader.length) : reader.length
        body(UnsafeBufferPointer(start: letters, count: length), reader.range)
      }
    }
  }

  /// Calls a closure with each stem of UTF-8 until it says `false`.
  ///
  /// - Parameter heads: the first bytes of the words that matter; others come unstemmed, which takes half the time.
  @inline(__always)
  static func forEachStem(
    in bytes: UnsafeBufferPointer<UInt8>, heads: FirstBytes, while body: (UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordReader.room) { room in
      let letters = room.baseAddress!
      var reader = WordReader(bytes, letters: letters)
      while reader.next() {
        // A stem begins like its word.
        let length =
          reader.isPlain && heads.contains(letters[0])
          ? Stem.make(of: letters, length: reader.length) : reader.length
        guard body(UnsafeBufferPointer(start: letters, count: length)) else { return }
      }
    }
  }
}

/// A set of bytes.
struct FirstBytes: Sendable {
  private var bits = InlineArray<4, UInt64>(repeating: 0)

  mutating func insert(_ byte: UInt8) { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool { bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 != 0 }
}
