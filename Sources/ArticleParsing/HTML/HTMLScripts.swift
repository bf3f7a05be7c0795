import Basics

/// A page without what says nothing about its article: what stands in scripts and style sheets, comments, attributes that
/// no tree keeps (`srcset`, the path of a drawing, data for programs), the blanks that markup is set in by. The elements,
/// the other attributes and JSON-LD stay.
///
/// Half of a page's bytes are programs, a quarter such attributes. libxml2 reads them letter by letter; to leave them out
/// first costs a tenth of that. Comments and quoted attribute values are stepped over, as a browser does. A page that
/// stands in an attribute of a frame (`srcdoc`) is written out before the frame.
///
/// - Parameters:
///   - movesValues: whether the values of attributes that stay are taken out too, and come beside the page.
///   - readStyles: gets the text of each style sheet that goes.
func withoutPrograms(
  _ page: [UInt8], movesValues: Bool = false,
  readStyles: (UnsafeBufferPointer<UInt8>.SubSequence) -> Void = { _ in }
) -> LeanPage {
  page.withUnsafeBufferPointer { bytes in
    var kept = KeptBytes(of: bytes)
    var preformatted = 0
    var index = 0
    while let open = bytes.next(0x3C, from: index) {
      if preformatted == 0 { kept.leaveOutBlanks(before: open) }
      index = open + 1
      guard index < bytes.count else { break }
      if bytes.matches("!--", at: index) {
        let end = bytes.next("-->", from: index + 1)
        index = end.map { $0 + 3 } ?? bytes.count
        if let end, end >= open + 4, !bytes.endsEarly(open + 4..<end) { kept.leaveOut(open..<index) }
        continue
      }
      if bytes.isTag("/pre", at: index) { preformatted = max(0, preformatted - 1) }
      guard (bytes[index] | 32) >= 97, (bytes[index] | 32) <= 122 else { continue }
      let isScript = bytes.isTag("script", at: index)
      let isStyle = !isScript && bytes.isTag("style", at: index)
      if bytes.isTag("pre", at: index) { preformatted += 1 }
      let start = index
      if bytes.isTag("iframe", at: index), let inner = bytes.framedPage(from: index) { kept.insert(inner, at: open) }
      index = bytes.endOfTag(from: index) { attribute, value, isOfUse in
        if !isOfUse {
          kept.leaveOut(attribute)
        } else if movesValues, value.count >= MovedValues.shortest, bytes.isPlain(value) {
          kept.move(value)
        }
      }
      guard isScript || isStyle else {
        if preformatted == 0 { index = kept.leaveOutBlanks(from: index) }
        continue
      }
      if isScript, bytes[start..<index].containsSequence("ld+json") {
        index = bytes.next("</script", from: index) ?? bytes.count
        continue
      }
      let end = bytes.next(isScript ? "</script" : "</style", from: index) ?? bytes.count
      if isStyle, index < end { readStyles(bytes[index..<end]) }
      kept.leaveOut(index..<end)
      index = end
    }
    return kept.finished()
  }
}

/// What is left of a page.
struct LeanPage {
  var bytes: [UInt8] = []
  /// The values of attributes that were taken out.
  var values = MovedValues()
}

/// Bytes some of which are left out, from the front to the back.
private struct KeptBytes {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var kept: [UInt8] = []
  private var values = MovedValues()
  /// What stands before this has been dealt with.
  private var from = 0

  init(of bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    kept.reserveCapacity(bytes.count)
  }

  mutating func leaveOut(_ range: Range<Int>) {
    kept.append(contentsOf: bytes[from..<range.lowerBound])
    from = range.upperBound
  }

  mutating func insert(_ other: [UInt8], at index: Int) {
    leaveOut(index..<index)
    kept += other
  }

  mutating func move(_ value: Range<Int>) {
    leaveOut(value)
    values.move(value, leaving: &kept)
  }

  mutating func finished() -> LeanPage {
    leaveOut(bytes.count..<bytes.count)
    return LeanPage(bytes: kept, values: values)
  }

  /// To leave out fewer costs more than it saves.
  private static let fewBlanks = 4

  /// Leaves out all but the first of the blanks before an index.
  mutating func leaveOutBlanks(before end: Int) {
    var start = end
    while start > from, isBlank(bytes[start - 1]) { start -= 1 }
    if end - start > KeptBytes.fewBlanks { leaveOut(start + 1..<end) }
  }

  /// Leaves out all but the first of the blanks from an index on; gives where they end.
  mutating func leaveOutBlanks(from start: Int) -> Int {
    var end = start
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    if end - start > KeptBytes.fewBlanks { leaveOut(start + 1..<end) }
    return end
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}

/// The elements that a page within another has none of, and that would end those of the other.
private let outermostTags: [StaticString] = ["html", "/html", "head", "/head", "body", "/body", "!doctype", "!--"]

/// A page as a box of another: without its outermost tags and its programs.
private func boxed(_ page: [UInt8]) -> [UInt8] {
  let inner = withoutPrograms(page).bytes
  return inner.withUnsafeBufferPointer { bytes in
    var kept = Array("<div>".utf8)
    var from = 0
    while let open = bytes.next(0x3C, from: from) {
      kept.append(contentsOf: bytes[from..<open])
      from = open
      if outermostTags.contains(where: { bytes.matches($0, at: open + 1) }) {
        from = Swift.min(bytes.endOfTag(from: open + 1) { _, _, _ in }, bytes.count)
      } else {
        kept.append(0x3C)
        from += 1
      }
    }
    kept.append(contentsOf: bytes[from...])
    return kept + Array("</div>".utf8)
  }
}

/// Every script of a page: its tag from the name on, and what stands in it.
func forEachScript(in page: [UInt8], _ body: (_ tag: ArraySlice<UInt8>, _ script: ArraySlice<UInt8>) -> Void) {
  var index = 0
  while let (tag, script) = page.withUnsafeBufferPointer({ $0.nextScript(from: index) }) {
    body(page[tag], page[script])
    index = script.upperBound
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func nextScript(from: Int) -> (tag: Range<Int>, script: Range<Int>)? {
    guard let open = next("<script", from: from) else { return nil }
    let start = Swift.min(endOfTag(from: open + 1) { _, _, _ in }, count)
    return (open + 1..<start, start..<(next("</script", from: start) ?? count))
  }

  /// The page in the `srcdoc` of the frame whose tag begins at an index, as a box; `nil` without one, and where it
  /// has frames of its own.
  fileprivate func framedPage(from start: Int) -> [UInt8]? {
    var found: [UInt8]?
    _ = endOfTag(from: start) { attribute, _, _ in
      guard attribute.count <= Self.largestFrame, matches("srcdoc=", at: attribute.lowerBound) else { return }
      let page = JSONValue.unescaped(Array(self[attribute].dropFirst(8).dropLast())[...])
      if !page[...].containsSequence("srcdoc=") { found = boxed(page) }
    }
    return found
  }

  /// Frames hold small pages.
  private static var largestFrame: Int { 1 << 20 }

  /// The index of the next such byte.
  fileprivate func next(_ byte: UInt8, from: Int) -> Int? {
    guard from < count, let base = baseAddress, let found = memchr(base + from, Int32(byte), count - from) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether the name of a tag stands at an index.
  fileprivate func isTag(_ name: StaticString, at index: Int) -> Bool {
    guard matches(name, at: index) else { return false }
    let end = index + name.utf8CodeUnitCount
    return end < count && (self[end] <= 0x20 || self[end] == 0x3E || self[end] == 0x2F)
  }

  /// Whether readers differ about where a comment ends that has this in it.
  fileprivate func endsEarly(_ inside: Range<Int>) -> Bool {
    if inside.isEmpty || self[inside.lowerBound] == 0x3E || self[inside.lowerBound] == 0x2D { return true }
    var index = inside.lowerBound
    while let mark = next(0x21, from: index), mark < inside.upperBound {
      if mark >= 2, self[mark - 1] == 0x2D, self[mark - 2] == 0x2D { return true }
      index = mark + 1
    }
    return false
  }

  /// Whether all of these bytes stand for themselves in an attribute's value: printed ASCII and no reference.
  fileprivate func isPlain(_ range: Range<Int>) -> Bool {
    let raw = UnsafeRawBufferPointer(self)
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      // The highest bit of each byte: set from 0x20 on, where it is no “&”, unless it is 0x7F or more.
      let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let shown = eight &+ 0x6060_6060_6060_6060
      let other = (eight ^ 0x2626_2626_2626_2626) &+ 0x7F7F_7F7F_7F7F_7F7F
      let beyond = eight | eight &+ 0x0101_0101_0101_0101
      guard shown & other & ~beyond & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080 else { return false }
      index += 8
    }
    while index < range.upperBound {
      if self[index] &- 0x20 >= 0x5F || self[index] == 0x26 { return false }
      index += 1
    }
    return true
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
  /// - Parameter visit: takes where attributes with a quoted value stand, where those values do, and whether trees keep
  ///   them.
  fileprivate func endOfTag(
    from: Int, _ visit: (_ attribute: Range<Int>, _ value: Range<Int>, _ isOfUse: Bool) -> Void
  ) -> Int {
    // Where the name before begins that may be an attribute's, and what its letters come to.
    var start = from
    var hash = StableHash.start
    var index = from
    while index < count {
      let byte = self[index]
      if byte.isNameByte {
        hash = NamesOfUse.step(hash, byte)
        index += 1
        continue
      }
      if byte == 0x3E { return index + 1 }
      if byte == 0x3D, index + 1 < count, self[index + 1] == 0x22 || self[index + 1] == 0x27 {
        guard let close = next(self[index + 1], from: index + 2) else { return count }
        // Set off by white space; anything else is left to libxml2's reading of broken markup.
        if start < index, self[start - 1] <= 0x20 {
          visit(start..<close + 1, index + 2..<close, NamesOfUse.contain(hash))
        }
        index = close
      }
      index += 1
      start = index
      hash = StableHash.start
    }
    return count
  }
}

extension UInt8 {
  /// Letters, digits, “-”, “:” and “_”, a bit for each.
  fileprivate var isNameByte: Bool {
    let bits: UInt64 = self & 0x40 == 0 ? 0x07FF_2000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return self < 0x80 && bits &>> UInt64(self & 0x3F) & 1 != 0
  }
}

/// The names of the attributes that a tree keeps, by a hash of their letters.
private struct NamesOfUse {
  /// By their lowest bits, else in the next place that is free.
  private static let slots: [UInt64] = {
    var slots = [UInt64](repeating: 0, count: 512)
    for hash in HTMLAttribute.byMarkup.keys.map({ $0.utf8.reduce(StableHash.start, step) }) + shadowRoots {
      var slot = Int(truncatingIfNeeded: hash & 511)
      while slots[slot] != 0 { slot = (slot + 1) & 511 }
      slots[slot] = hash
    }
    return slots
  }()

  static func contain(_ hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash & 511)
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & 511
    }
    return false
  }

  /// A template with one of these shows what is in it.
  private static let shadowRoots = ["shadowrootmode", "shadowroot"].map { $0.utf8.reduce(StableHash.start, step) }

  /// Goes on by a byte of a name, whether small or capital.
  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    var hash = hash
    StableHash.add(byte | 0x20, to: &hash)
    return hash
  }
}
