#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A page without what stands in its scripts and style sheets; the elements themselves and JSON-LD stay.
///
/// Half of a page's bytes are programs. libxml2 reads them letter by letter; to leave them out first costs a tenth of
/// that. Comments and quoted attribute values are stepped over, as a browser does.
func withoutPrograms(_ page: [UInt8]) -> [UInt8] {
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
      index = bytes.endOfTag(from: index)
      guard isScript || isStyle, index <= bytes.count else { continue }
      let name = start + (isScript ? 6 : 5)
      guard name < bytes.count, bytes[name] <= 0x20 || bytes[name] == 0x3E || bytes[name] == 0x2F else { continue }
      if isScript, bytes[start..<index].containsSequence("ld+json") {
        index = bytes.next("</script", from: index) ?? bytes.count
        continue
      }
      let end = bytes.next(isScript ? "</script" : "</style", from: index) ?? bytes.count
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
  fileprivate func endOfTag(from: Int) -> Int {
    var index = from
    while index < count {
      switch self[index] {
      case 0x3E: return index + 1
      case 0x22 where self[index - 1] == 0x3D, 0x27 where self[index - 1] == 0x3D:
        guard let close = next(self[index], from: index + 1) else { return count }
        index = close + 1
      default: index += 1
      }
    }
    return count
  }
}
