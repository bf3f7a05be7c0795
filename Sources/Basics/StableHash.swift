/// Sixty-four bits of bytes, the same in every run and on every machine, unlike `Hasher`'s.
///
/// FNV-1a (Fowler, Noll and Vo) with a last mixing step, because FNV's upper bits hardly depend on the last bytes. It
/// resists chance collisions but not deliberate ones, so matches must be compared.
public enum StableHash {
  /// The sum of no bytes.
  public static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of some bytes.
  @inlinable
  public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = start
    add(bytes, to: &hash)
    return finished(hash)
  }

  /// Adds a byte to a sum.
  @inlinable @inline(__always)
  public static func add(_ byte: UInt8, to hash: inout UInt64) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Adds bytes to a sum.
  @inlinable
  public static func add(_ bytes: some Sequence<UInt8>, to hash: inout UInt64) {
    for byte in bytes { add(byte, to: &hash) }
  }

  /// The hash that a sum makes, as MurmurHash3 ends.
  @inlinable @inline(__always)
  public static func finished(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash ^= hash &>> 33
    hash = hash &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash &>> 33
    hash = hash &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash &>> 33
  }

  /// The hash that a sum makes, as SplitMix64 ends.
  @inlinable @inline(__always)
  public static func mixed(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash = (hash ^ hash &>> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash &>> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash &>> 31
  }
}
