/// A hash of bytes by which equal ones are known, eight at a time; two that differ have the same once in 2⁶⁴ times.
func byteHash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
  func add(_ word: UInt64) {
    hash = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
  }
  var index = 0
  while index + 8 <= bytes.count {
    add(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    index += 8
  }
  var rest: UInt64 = 0
  while index < bytes.count {
    rest = rest << 8 | UInt64(bytes[index])
    index += 1
  }
  add(rest)
  return hash ^ hash >> 29
}

func byteHash(_ text: String) -> UInt64 {
  var text = text
  return text.withUTF8 { byteHash(UnsafeRawBufferPointer($0)) }
}
