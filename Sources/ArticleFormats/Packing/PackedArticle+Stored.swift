import Articles

/// The packed form in a file: a version, a check value, and the packed bytes.
///
/// The first byte is the version, the next eight (the lowest first) are the check value of all bytes behind them. Bytes
/// that were damaged or forged are refused here, so that nothing that reads the packed form has to doubt it.
///
/// Version 1 ended before what was left out of the article; version 2 has it.
extension PackedArticle {
  /// The version of the stored form.
  public static let storedVersion: UInt8 = 2

  private static let headerSize = 9

  /// The form stored in a file.
  public var stored: [UInt8] {
    let check = Self.checkValue(bytes[...])
    return [UInt8](unsafeUninitializedCapacity: Self.headerSize + bytes.count) { buffer, count in
      buffer[0] = Self.storedVersion
      for place in 0..<8 { buffer[1 + place] = UInt8(truncatingIfNeeded: check &>> UInt64(place * 8)) }
      bytes.withUnsafeBufferPointer { source in
        for place in 0..<source.count { buffer[Self.headerSize + place] = source[place] }
      }
      count = Self.headerSize + bytes.count
    }
  }

  /// Reads the stored form; `nil` if its version is unknown or it is damaged.
  public init?(stored: some RandomAccessCollection<UInt8>) {
    self.init(checked: stored)
    // The check value tells what a disk did; somebody may have written the bytes on purpose.
    guard soundArticle != nil else { return nil }
  }

  /// The article in the stored form; `nil` if its version is unknown or it is damaged.
  public static func article(stored: some RandomAccessCollection<UInt8>) -> Article? {
    PackedArticle(checked: stored)?.soundArticle
  }

  /// Reads the stored form by its check value alone: enough for texts, which nothing leads beyond the bytes.
  public init?(checked stored: some RandomAccessCollection<UInt8>) {
    guard let version = stored.first, (1...Self.storedVersion).contains(version), stored.count > Self.headerSize else {
      return nil
    }
    var packed = Array(stored.dropFirst(Self.headerSize))
    var check: UInt64 = 0
    for (place, byte) in stored.dropFirst().prefix(8).enumerated() { check |= UInt64(byte) &<< UInt64(place * 8) }
    guard check == Self.checkValue(packed[...]) else { return nil }
    // An empty list.
    if version == 1 { packed.append(0) }
    self.init(bytes: packed)
  }

  /// Sixty-four bits of eight bytes at a time: multiplied by an odd number and folded, as in wyhash and its kin, because
  /// one byte at a time would take longer than reading the article from the disk.
  private static func checkValue(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var value: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(buffer.count)
      var place = 0
      while place + 8 <= buffer.count {
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        value = mixed(value ^ word)
        place += 8
      }
      var rest: UInt64 = 0
      for last in place..<buffer.count { rest = rest &<< 8 | UInt64(buffer[last]) }
      return mixed(value ^ rest)
    }
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
