/// Values by the hashes of words, for tables that every word of a text is looked up in: such a key needs no hashing again.
///
/// As in a `WordTable`, no word has the hash 0.
struct WordMap<Value: Sendable>: Sendable {
  private var keys: [UInt32] = []
  private var values: [Value?] = []
  private var count = 0

  /// The value of a word; `nil` for one that has none.
  subscript(word: UInt32) -> Value? {
    @inline(__always) get {
      if keys.isEmpty { return nil }
      let slot = slot(of: word)
      return keys[slot] == word ? values[slot] : nil
    }
    set {
      if newValue == nil, self[word] == nil { return }
      values[makeRoom(for: word)] = newValue
    }
  }

  /// The value of a word, made where it has none.
  subscript(word: UInt32, default value: @autoclosure () -> Value) -> Value {
    get { self[word] ?? value() }
    _modify {
      let slot = makeRoom(for: word)
      var found = values[slot] ?? value()
      values[slot] = nil
      defer { values[slot] = found }
      yield &found
    }
  }

  /// The same words with other values.
  func mapValues(_ transform: (Value) -> Value) -> WordMap {
    var copy = self
    copy.values = values.map { $0.map(transform) }
    return copy
  }

  private func slot(of word: UInt32) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: word &* 0x9E37_79B1) & mask
    while keys[slot] != 0, keys[slot] != word { slot = (slot + 1) & mask }
    return slot
  }

  /// Where a word stands, or is to stand.
  private mutating func makeRoom(for word: UInt32) -> Int {
    if (count + 1) * 2 > keys.count { grow() }
    let slot = slot(of: word)
    if keys[slot] == 0 {
      keys[slot] = word
      count += 1
    }
    return slot
  }

  private mutating func grow() {
    let old = (keys, values)
    let size = max(16, old.0.count * 2)
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: nil, count: size)
    for i in old.0.indices where old.0[i] != 0 {
      let slot = slot(of: old.0[i])
      keys[slot] = old.0[i]
      values[slot] = old.1[i]
    }
  }
}

/// Words by their hashes.
struct WordSet: Sendable {
  private var map = WordMap<Void>()

  @inline(__always)
  func contains(_ word: UInt32) -> Bool { map[word] != nil }

  mutating func insert(_ word: UInt32) { map[word] = () }
}
