/// Sixty-four bits of bytes, the same in every run and on every machine, unlike `Hasher`'s.
///
/// FNV-1a with a last mixing step (as MurmurHash3 ends), because FNV's upper bits hardly depend on the last bytes.
/// It withstands chance, not somebody who looks for two texts of one value: what it finds is compared.
enum StableHash {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = start
    add(bytes, to: &hash)
    return finished(hash)
  }

  @inline(__always)
  static func add(_ byte: UInt8, to hash: inout UInt64) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  static func add(_ bytes: some Sequence<UInt8>, to hash: inout UInt64) { for byte in bytes { add(byte, to: &hash) } }

  @inline(__always)
  static func finished(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash ^= hash &>> 33
    hash = hash &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash &>> 33
    hash = hash &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash &>> 33
  }
}
