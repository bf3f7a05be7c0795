/// What was last read of strings of bytes that come again and again: the classes and styles of a page.
struct RecentReadings<Reading> {
  private var slots: [(hash: UInt64, reading: Reading)?] = Array(repeating: nil, count: 256)

  /// What was read of these bytes, or what is read of them now.
  mutating func reading(
    of bytes: UnsafeBufferPointer<UInt8>.SubSequence, by read: () -> Reading
  ) -> Reading {
    let hash = byteHash(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes)))
    let slot = Int(truncatingIfNeeded: hash & 255)
    if let known = slots[slot], known.hash == hash { return known.reading }
    let reading = read()
    slots[slot] = (hash, reading)
    return reading
  }
}

extension RecentReadings: Sendable where Reading: Sendable {}
