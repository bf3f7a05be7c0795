#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A page without what stands in its scripts and style sheets, and in long attributes that no tree keeps (`srcset`, the
/// path of a drawing, data for programs); the elements and attributes themselves and JSON-LD stay.
///
/// Half of a page's bytes are programs, a quarter such attributes. libxml2 reads them letter by letter; to leave them out
/// first costs a tenth of that. Comments and quoted attribute values are stepped over, as a browser does.
///
/// - Parameter readStyles: gets the text of each style sheet that goes.
func withoutPrograms(
  _ page: [UInt8], readStyles: (UnsafeBufferPointer<UInt8>.SubSequence) -> Void = { _ in }
) -> [UInt8] {
  page.withUnsafeBufferPointer { bytes in
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var from = 0
    var index = 0
    while let open = bytes.next(0x3C, from: index) {
      index = open + 1
      guard index < bytes.count else { break }
      if bytes.matches("!--", at: index) {
        index = bytes.next("-->", from: index + 1).map { $0 + 3 } ?? bytes.count
        continue
      }
      guard (bytes[index] | 32) >= 97, (bytes[index] | 32) <= 122 else { continue }
      let isScript = bytes.matches("script", at: index)
      let isStyle = !isScript && bytes.matches("style", at: index)
      let start = index
      index = bytes.endOfTag(from: index) { value in
        kept.append(contentsOf: bytes[from..<value.lowerBound])
        from = value.upperBound
      }
      guard isScript || isStyle, index <= bytes.count else { continue }
      let name = start + (isScript ? 6 : 5)
      guard name < bytes.count, bytes[name] <= 0x20 || bytes[name] == 0x3E || bytes[name] == 0x2F else { continue }
      if isScript, bytes[start..<index].containsSequence("ld+json") {
        index = bytes.next("</script", from: index) ?? bytes.count
        continue
      }
      let end = bytes.next(isScript ? "</script" : "</style", from: index) ?? bytes.count
      if isStyle, index < end { readStyles(bytes[index..<end]) }
      kept.append(contentsOf: bytes[from..<index])
      from = end
      index = end
    }
    kept.append(contentsOf: bytes[from...])
    return kept
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The index of the next such byte.
  fileprivate func next(_ byte: UInt8, from: Int) -> Int? {
    guard from < count, let base = baseAddress, let found = memchr(base + from, Int32(byte), count - from) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether these small ASCII letters stand at an index, case aside.
  fileprivate func matches(_ word: StaticString, at index: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index + length <= count else { return false }
    for offset in 0..<length where self[index + offset].asciiLowercased != word.utf8Start[offset] { return false }
    return true
  }

  /// The index of the next such bytes, case aside.
  fileprivate func next(_ word: StaticString, from: Int) -> Int? {
    var index = from
    while let found = next(word.utf8Start[0], from: index) {
      if matches(word, at: found) { return found }
      index = found + 1
    }
    return nil
  }

  /// One past the “>” of the tag whose name begins at `from`; the end where it has none.
  ///
  /// - Parameter leaveOut: takes where the long values of attributes stand that are not kept.
  fileprivate func endOfTag(from: Int, _ leaveOut: (Range<Int>) -> Void) -> Int {
    var index = from
    while index < count {
      switch self[index] {
      case 0x3E: return index + 1
      case 0x22 where self[index - 1] == 0x3D, 0x27 where self[index - 1] == 0x3D:
        guard let close = next(self[index], from: index + 1) else { return count }
        if close - index > 16, isNameOfNoUse(before: index - 1) { leaveOut(index + 1..<close) }
        index = close + 1
      default: index += 1
      }
    }
    return count
  }

  /// Whether the name of an attribute that the tree does not keep stands before the “=” at `end`, set off by white space.
  ///
  /// Anything else that stands there is left to libxml2's reading of broken markup.
  private func isNameOfNoUse(before end: Int) -> Bool {
    var hash = NamesOfUse.seed
    var start = end
    while start > 0, end - start <= 40, self[start - 1].isNameByte {
      start -= 1
      hash = NamesOfUse.step(hash, self[start].asciiLowercased)
    }
    guard start < end, start > 0, self[start - 1] <= 0x20 else { return false }
    return !NamesOfUse.all.contains(hash)
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool { isASCIILetter || isASCIIDigit || self == 0x2D || self == 0x5F || self == 0x3A }
}

/// The names of the attributes that a tree keeps, by a hash of their letters from the last to the first.
private struct NamesOfUse {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  static let all = Set(HTMLAttribute.allCases.map { $0.markup.utf8.reversed().reduce(seed, step) })

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
