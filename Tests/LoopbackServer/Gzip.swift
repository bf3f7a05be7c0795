/// Bytes packed by gzip (RFC 1952), so that tests need no library for it.
public enum Gzip {
  /// Bytes in stored blocks (RFC 1951, 3.2.4): packed in form, no smaller.
  public static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var output = header
    var start = 0
    repeat {
      let end = min(start + 65_535, bytes.count)
      let count = UInt16(end - start)
      output += [end == bytes.count ? 1 : 0] + littleEndian(count) + littleEndian(~count) + bytes[start..<end]
      start = end
    } while start < bytes.count
    return output + littleEndian(checksum(bytes)) + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// A bomb: some 160 times as many letters “a” as it has bytes. Its end is missing.
  public static func bomb(unpacked count: Int) -> [UInt8] {
    var bits = Bits()
    // One block in the fixed code (RFC 1951, 3.2.6): the letter, then again and again “the last byte, 258 times”.
    bits.append(0b011, 3)
    bits.appendCode(0x30 + 0x61, 8)
    for _ in 0..<(count / 258) {
      bits.appendCode(0b1100_0101, 8)
      bits.appendCode(0, 5)
    }
    return header + bits.bytes
  }

  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]

  private static func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  private struct Bits {
    var bytes: [UInt8] = []
    private var used = 8

    /// A number, its lowest bit first.
    mutating func append(_ value: Int, _ count: Int) {
      for index in 0..<count { append(bit: value >> index & 1) }
    }

    /// A code of the fixed tree, its highest bit first.
    mutating func appendCode(_ code: Int, _ count: Int) {
      for index in (0..<count).reversed() { append(bit: code >> index & 1) }
    }

    private mutating func append(bit: Int) {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(bit) << used
      used += 1
    }
  }
}
