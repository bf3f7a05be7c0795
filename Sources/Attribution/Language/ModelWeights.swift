import CModelWeights

/// The trained weights: named sections of one block of bytes, which is never copied.
///
/// The block starts with “PQW1” and the number of sections; then for each its name (four letters), its offset and its
/// size, as little-endian 32-bit numbers; then the sections, each on a multiple of 64 bytes.
package struct ModelWeights: @unchecked Sendable {
  // Unchecked: the bytes are never written once they are made, and never freed.
  private let base: UnsafeRawPointer
  private let size: Int

  /// The weights built into the program.
  package static let embedded = ModelWeights(
    base: UnsafeRawPointer(pullquote_model_weights()), size: pullquote_model_weights_size())

  private init(base: UnsafeRawPointer, size: Int) {
    self.base = base
    self.size = size
  }

  /// Weights from the trainer; they stay in memory until the program ends.
  package init(keeping bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 64), alignment: 64)
    copy.copyBytes(from: bytes)
    self.init(base: UnsafeRawPointer(copy.baseAddress!), size: bytes.count)
  }

  /// The section of that name; `nil` if there is none or the bytes are not weights.
  package func section(_ name: StaticString) -> UnsafeRawBufferPointer? {
    guard size >= 8, number(at: 0) == Self.code("PQW1") else { return nil }
    let count = Int(number(at: 4))
    guard 8 + count * 12 <= size else { return nil }
    for i in 0..<count where number(at: 8 + i * 12) == Self.code(name) {
      let offset = Int(number(at: 12 + i * 12))
      let length = Int(number(at: 16 + i * 12))
      guard offset + length <= size else { return nil }
      return UnsafeRawBufferPointer(start: base + offset, count: length)
    }
    return nil
  }

  private func number(at offset: Int) -> UInt32 {
    UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// Four letters as a number.
  package static func code(_ name: StaticString) -> UInt32 {
    name.withUTF8Buffer { $0.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
  }
}

/// The rows of a table of weights that features stand for: a template's number and what it saw, mixed to 32 bits.
///
/// One multiplication (Dietzfelbinger et al. 1997): a table takes its row from the upper bits, which all bits of the key
/// have reached.
@inline(__always)
package func featureHash(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0) -> UInt32 {
  let key = UInt64(b) << 32 | UInt64(a ^ (template &* 0x9E37_79B1))
  return UInt32(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
}
