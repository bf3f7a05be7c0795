extension AnalyzedArticle {
  /// Finds the outermost stretches inside quotation marks of any form and marks their tokens.
  ///
  /// A double mark that is left open runs to the end of its paragraph, which is how a quotation of several paragraphs
  /// is set: each paragraph is a region of its own. Marks nested in a region open no other.
  mutating func findRegions() {
    var token = 0
    for part in parts.indices {
      var found: [QuotedRegion] = []
      bytes.withUnsafeBufferPointer { buffer in
        var line = parts[part].bytes.lowerBound
        let end = parts[part].bytes.upperBound
        while line < end {
          var stop = line
          while stop < end, buffer[stop] != 0x0A { stop += 1 }
          var scan = RegionScan(bytes: UnsafeBufferPointer(rebasing: buffer[line..<stop]))
          for region in scan.regions() {
            found.append(
              QuotedRegion(
                bytes: region.start + line..<region.end + line, tokens: 0..<0, part: part, isSingle: region.isSingle,
                isClosed: region.isClosed))
          }
          line = stop + 1
        }
      }
      for var region in found {
        while token < tokens.count, Int(tokens[token].start) < region.bytes.lowerBound { token += 1 }
        let first = token
        while token < tokens.count, Int(tokens[token].end) <= region.bytes.upperBound {
          tokens[token].shape.insert(.quoted)
          token += 1
        }
        guard (first..<token).contains(where: { !tokens[$0].is(.punctuation) }) else { continue }
        region.tokens = first..<token
        if first > 0 { tokens[first - 1].shape.insert(.opensRegion) }
        if region.isClosed, token < tokens.count { tokens[token].shape.insert(.closesRegion) }
        regions.append(region)
      }
    }
  }
}

/// Finds the regions of one line.
private struct RegionScan {
  struct Region {
    var start: Int
    var end: Int
    var isSingle: Bool
    var isClosed: Bool
  }

  /// What a mark does where it stands.
  private enum Role { case opens, closes, neither }

  let bytes: UnsafeBufferPointer<UInt8>
  private var found: [Region] = []

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func regions() -> [Region] {
    var i = 0
    /// Where the region that is open starts, and the mark that opened it.
    var open: (start: Int, mark: UInt32)?
    while i < bytes.count {
      let byte = bytes[i]
      guard byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xE2 || byte == 0xC2 || byte == 0xE3 else {
        i += 1
        continue
      }
      let (c, length) = CodePoints.at(i, in: bytes)
      var width = length
      var role = Role.neither
      let before = CodePoints.before(i, in: bytes)
      switch c {
      case 0x201C, 0x201E, 0x201F, 0x300C, 0x300E:
        let after = CodePoints.after(i + length, in: bytes)
        // The wrong way round, or the German way (“ closes what „ opened).
        role = open != nil && i > 0 && !CodePoints.isWord(after) && !Self.mayFollowOpening(after) ? .closes : .opens
        if c >= 0x3000 { role = open == nil ? .opens : .neither }
      case 0xAB:
        role = open?.mark == 0xBB ? .closes : .opens
      case 0xBB:
        let after = CodePoints.after(i + length, in: bytes)
        role = open == nil && !CodePoints.isSpace(after) && CodePoints.isSpace(before) ? .opens : .closes
      case 0x300D, 0x300F:
        role = open?.mark == c - 1 ? .closes : .neither
      case 0x201D:
        role = .closes
      case 0x22,
        0x27 where isDoubled(i), 0x60 where isDoubled(i):
        width = c == 0x22 ? 1 : 2
        let after = CodePoints.after(i + width, in: bytes)
        if c == 0x60 {
          role = .opens
        } else if open == nil {
          role =
            CodePoints.isWord(before) && CodePoints.isWord(after)
            ? .neither : CodePoints.isSpace(after) ? .closes : .opens
        } else {
          let opens = (CodePoints.isSpace(before) || before == 0x28 || before == 0x5B) && CodePoints.isWord(after)
          role = opens ? .opens : .closes
        }
      case 0x27, 0x2018, 0x201A, 0x2039, 0x60:
        if open == nil, let end = singleRegion(at: i, mark: c, length: length, before: before) {
          found.append(Region(start: i + length, end: end, isSingle: true, isClosed: true))
          i = end + CodePoints.at(end, in: bytes).length
          continue
        }
      default:
        break
      }
      switch role {
      case .opens:
        if let open { found.append(Region(start: open.start, end: i, isSingle: false, isClosed: false)) }
        open = (i + width, c)
      case .closes:
        if let start = open?.start {
          found.append(Region(start: start, end: i, isSingle: false, isClosed: true))
          open = nil
        } else if c == 0x201D, CodePoints.isSpace(before), CodePoints.isWord(CodePoints.after(i + width, in: bytes)) {
          open = (i + width, 0x201C)
        }
      case .neither:
        break
      }
      i += width
    }
    if let open { found.append(Region(start: open.start, end: bytes.count, isSingle: false, isClosed: false)) }
    return found
  }

  /// How far away, in bytes, the mark that closes a single one is looked for: every apostrophe may be one that opens.
  private static let longestSingle = 4096

  private func isDoubled(_ i: Int) -> Bool { i + 1 < bytes.count && bytes[i + 1] == bytes[i] }

  private static func mayFollowOpening(_ c: UInt32) -> Bool {
    c == 0x27 || c == 0x2018 || c == 0x24 || c == 0x28 || c == 0x5B || c == 0x2E || c == 0x2026 || c == 0xA3
      || c == 0x20AC || c == 0x40 || c == 0x23 || c == 0xBF || c == 0xA1
  }

  /// Where the single mark stands that closes the one at `i`, if the one at `i` opens a region.
  private mutating func singleRegion(at i: Int, mark: UInt32, length: Int, before: UInt32) -> Int? {
    let after = CodePoints.after(i + length, in: bytes)
    guard !CodePoints.isWord(before), before != 0x27, before != 0x2019, !CodePoints.isSpace(after),
      !CodePoints.isDigit(after) || mark != 0x27
    else { return nil }
    if mark == 0x201A || mark == 0x2039 {
      var j = i + length
      let limit = min(bytes.count, j + Self.longestSingle)
      while j < limit {
        let (c, n) = CodePoints.at(j, in: bytes)
        if mark == 0x2039 ? c == 0x203A : c == 0x2018 || c == 0x2019 { return j }
        j += n
      }
      return nil
    }
    let end = closingSingle(from: i + length, acrossDoubles: mark == 0x2018)
    return end.flatMap { $0 > i + length ? $0 : nil }
  }

  /// Up to where nothing that may close a single mark and no double mark stands, once that was looked at.
  private var emptyUntil = 0

  /// The single mark that closes a region whose text starts at `from`.
  ///
  /// An apostrophe looks the same: one behind punctuation surely closes; one behind an “s” may be a plural's possessive,
  /// so a later one is preferred if there is any.
  private mutating func closingSingle(from: Int, acrossDoubles: Bool) -> Int? {
    var first: Int?
    var j = max(from, emptyUntil)
    var doubles = 0
    let limit = min(bytes.count, from + Self.longestSingle)
    while j < limit {
      let (c, length) = CodePoints.at(j, in: bytes)
      if c == 0x22 || c == 0x201C || c == 0x201D {
        if first == nil, doubles == 0 { emptyUntil = j }
        guard acrossDoubles else { return first }
        doubles += 1
      } else if c == 0x27 || c == 0x2019, j > from {
        let before = CodePoints.before(j, in: bytes)
        let after = CodePoints.after(j + length, in: bytes)
        if !CodePoints.isSpace(before), !CodePoints.isWord(after), doubles & 1 == 0 {
          if before == 0x2C || before == 0x2E || before == 0x21 || before == 0x3F || before == 0x3B || before == 0x3A
            || before == 0x2014 || before == 0x201D || before == 0x2026
          {
            return j
          }
          if first == nil { first = j }
          if before != 0x73 { return first }
        }
      }
      j += length
    }
    if first == nil, doubles == 0 { emptyUntil = j }
    return doubles == 0 ? first : nil
  }
}
