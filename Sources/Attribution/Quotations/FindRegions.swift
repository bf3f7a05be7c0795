extension AnalyzedArticle {
  /// Finds the outermost stretches inside quotation marks of any form and marks their tokens.
  ///
  /// A double mark that is left open runs to the end of its paragraph, which is how a quotation of several paragraphs
  /// is set: each paragraph is a region of its own. Marks nested in a region open no other. A mark that closes what none
  /// opened has lost its partner: its region starts with the sentence behind the quotation before, or with its line.
  mutating func findRegions() {
    var token = 0
    for part in parts.indices {
      var found: [QuotedRegion] = []
      bytes.withUnsafeBufferPointer { buffer in
        var line = parts[part].bytes.lowerBound
        let end = parts[part].bytes.upperBound
        while line < end {
          let stop = buffer[line..<end].firstIndex(of: 0x0A) ?? end
          var scan = RegionScan(bytes: UnsafeBufferPointer(rebasing: buffer[line..<stop]))
          var regions = scan.regions()
          if let whole = lineOfSeveral(line..<stop, found: regions, in: buffer) { regions = [whole] }
          for region in regions {
            let range = CodePoints.trimmed(region.start + line..<region.end + line, in: buffer)
            guard !range.isEmpty else { continue }
            found.append(
              QuotedRegion(
                bytes: range, tokens: 0..<0, part: part, isSingle: region.isSingle, isClosed: region.isClosed,
                isOpened: region.isOpened))
          }
          line = stop + 1
        }
      }
      if let apart = regionSetApart(part, marked: found) { found = [apart] }
      for (k, region) in found.enumerated() {
        var region = region
        while token < tokens.count, Int(tokens[token].start) < region.bytes.lowerBound { token += 1 }
        let first = token
        if !region.isClosed, region.isMarked, !region.isSingle,
          let comma = lostClosing(of: region, from: first, isFollowed: k + 1 < found.count)
        {
          region.bytes = region.bytes.lowerBound..<Int(tokens[comma].start)
          region.isClosed = true
        }
        while token < tokens.count, Int(tokens[token].end) <= region.bytes.upperBound {
          tokens[token].shape.insert(.quoted)
          token += 1
        }
        guard (first..<token).contains(where: { !tokens[$0].is(.punctuation) }) else { continue }
        region.tokens = first..<token
        if first > 0, region.isOpened, region.isMarked { tokens[first - 1].shape.insert(.opensRegion) }
        if region.isClosed, region.isMarked, token < tokens.count { tokens[token].shape.insert(.closesRegion) }
        regions.append(region)
      }
    }
  }
}

extension AnalyzedArticle {
  /// The comma at which a quotation ends whose closing mark was lost: “This is the beginning, said Ada Rook. “We go on.”
  ///
  /// Only where a verb of speech and who speaks are all that stands behind it.
  ///
  /// - Parameter isFollowed: whether another quotation opens right behind; else “…, he said.” may be part of the words.
  private func lostClosing(of region: QuotedRegion, from first: Int, isFollowed: Bool) -> Int? {
    var end = first
    while end < tokens.count, Int(tokens[end].end) <= region.bytes.upperBound { end += 1 }
    guard end - first > Self.longestLost / 2, bytes[Int(tokens[end - 1].start)] == 0x2E,
      let comma = (max(first + 3, end - Self.longestLost)..<end - 2).first(where: { k in
        bytes[Int(tokens[k].start)] == 0x2C && opensAttribution(k + 1, end, isFollowed: isFollowed)
      })
    else { return nil }
    return comma
  }

  /// The words behind such a comma, at most.
  private static let longestLost = 16

  private func opensAttribution(_ i: Int, _ end: Int, isFollowed: Bool) -> Bool {
    func isVerb(_ k: Int) -> Bool {
      k < end && !tokens[k].is(.capitalized) && language.words.classes(of: tokens[k].word).contains(.speechVerb)
    }
    if isVerb(i) {
      return (i + 1..<min(i + 6, end)).contains { tokens[$0].is([.word, .capitalized]) }
    }
    let isPronoun = language.words.classes(of: tokens[i].word).contains(.personPronoun)
    guard isFollowed, tokens[i].is([.word, .capitalized]) || isPronoun, end - i <= 7 else { return false }
    return isPronoun ? isVerb(i + 1) : (i + 1..<min(i + 4, end)).contains(where: isVerb)
  }

  /// The region that a line is where a single mark opens it, none closes it, and another opens the next line: how a
  /// quotation of several paragraphs is set in single marks.
  private func lineOfSeveral(
    _ line: Range<Int>, found: [RegionScan.Region], in buffer: UnsafeBufferPointer<UInt8>
  ) -> RegionScan.Region? {
    guard let length = openingSingle(at: line.lowerBound, in: buffer),
      !found.contains(where: { $0.isSingle && $0.start == length })
    else { return nil }
    var next = line.upperBound
    while next < buffer.count, buffer[next] <= 0x20 { next += 1 }
    guard openingSingle(at: next, in: buffer) != nil else { return nil }
    return RegionScan.Region(start: length, end: line.count, isSingle: true, isClosed: false)
  }

  /// The length of the single mark at a byte with a word behind it.
  private func openingSingle(at i: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Int? {
    guard i < buffer.count else { return nil }
    let (mark, length) = CodePoints.at(i, in: buffer)
    guard mark == 0x27 || mark == 0x2018, CodePoints.isWord(CodePoints.after(i + length, in: buffer)) else {
      return nil
    }
    return length
  }
}

/// Finds the regions of one line.
private struct RegionScan {
  struct Region {
    var start: Int
    var end: Int
    var isSingle: Bool
    var isClosed: Bool
    var isOpened = true
  }

  /// What a mark does where it stands.
  private enum Role { case opens, closes, neither }

  let bytes: UnsafeBufferPointer<UInt8>
  private var found: [Region] = []
  /// Where the last straight double mark stands; -1 without one.
  private let lastStraight: Int

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    lastStraight = bytes.lastIndex(of: 0x22) ?? -1
  }

  mutating func regions() -> [Region] {
    var i = 0
    /// Where the region that is open starts, and the mark that opened it.
    var open: (start: Int, mark: UInt32)?
    while i < bytes.count {
      let byte = bytes[i]
      guard
        byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xE2 || byte == 0xC2 || byte == 0xE3
          || byte == 0x2C && isDoubled(i)
      else {
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
        let mayOpen = CodePoints.isWord(after) || Self.mayFollowOpening(after)
        let closesLow = c == 0x201C && open?.mark == 0x201E && !CodePoints.isSpace(before) && !CodePoints.isWord(after)
        role = open != nil && i > 0 && (closesLow || !mayOpen) ? .closes : .opens
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
          if CodePoints.isSpace(after) {
            // With a blank to either side, as in text that was cut into words, the first of two opens.
            role = CodePoints.isSpace(before) && i < lastStraight ? .opens : .closes
          } else if CodePoints.isDigit(before) {
            // Inches.
            role = .neither
          } else {
            role = CodePoints.isWord(before) && CodePoints.isWord(after) ? .neither : .opens
          }
        } else if Self.isHebrew(before), Self.isHebrew(after) {
          // The mark within an abbreviation.
          role = .neither
        } else {
          let opens = (CodePoints.isSpace(before) || before == 0x28 || before == 0x5B) && CodePoints.isWord(after)
          role = opens ? .opens : .closes
        }
      case 0x2C:
        // Two commas that look like the low mark „.
        width = 2
        let after = CodePoints.after(i + width, in: bytes)
        role = open == nil && CodePoints.isSpace(before) && CodePoints.isWord(after) ? .opens : .neither
      case 0x2018 where open == nil && isPair(i), 0x2019 where isPair(i):
        // Two single marks for a double one: “‘‘…’’”, and the wrong pair “‘’…”.
        let after = CodePoints.after(i + 6, in: bytes)
        width = 6
        if open == nil {
          role = CodePoints.isSpace(after) || !CodePoints.isSpace(before) ? .closes : .opens
        } else {
          role = .closes
        }
      case 0x27, 0x2018, 0x201A, 0x2039, 0x203A, 0x60:
        if open == nil, let end = singleRegion(at: i, mark: c, length: length, before: before) {
          found.append(Region(start: i + length, end: end, isSingle: true, isClosed: true))
          i = end + CodePoints.at(end, in: bytes).length
          continue
        }
      default:
        break
      }
      if role == .opens, open == nil, c == 0xAB || c == 0xBB, let end = guillemet(closing: c, from: i + length) {
        found.append(Region(start: i + length, end: end, isSingle: false, isClosed: true))
        i = end + 2
        continue
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
        } else if Self.endsSpeech(before), let start = lostStart(before: i) {
          found.append(Region(start: start, end: i, isSingle: false, isClosed: true, isOpened: false))
        }
      case .neither:
        break
      }
      i += width
    }
    if let open { found.append(Region(start: open.start, end: bytes.count, isSingle: false, isClosed: false)) }
    return found
  }

  /// Where the guillemet stands that closes one; `nil` where another opens before it. Marks of other forms between the two
  /// are nested: “« … “ … ” … »”.
  private func guillemet(closing mark: UInt32, from start: Int) -> Int? {
    var i = start
    while i + 1 < bytes.count {
      if bytes[i] == 0xC2, bytes[i + 1] == 0xAB || bytes[i + 1] == 0xBB {
        return UInt32(bytes[i + 1]) == mark ? nil : i
      }
      i += 1
    }
    return nil
  }

  /// Where the words start whose opening mark was lost, for a closing one at `i`: with the sentence behind the quotation
  /// before it, or with the line; `nil` where hardly anything stands between.
  private mutating func lostStart(before i: Int) -> Int? {
    if lost.behind != found.count {
      lost = Lost(behind: found.count, position: found.last.map { $0.end + 1 } ?? 0, start: found.isEmpty ? 0 : nil)
    }
    while lost.position < i {
      let byte = bytes[lost.position]
      if lost.start != nil {
        if byte == 0x20 { lost.blanks += 1 }
      } else if byte == 0x2E || byte == 0x21 || byte == 0x3F, lost.position + 2 < i, bytes[lost.position + 1] == 0x20,
        CodePoints.isCapital(CodePoints.at(lost.position + 2, in: bytes).value)
      {
        lost.start = lost.position + 2
      }
      lost.position += 1
    }
    return lost.blanks >= Self.fewestLostWords - 1 ? lost.start : nil
  }

  /// What was looked at for an opening mark that was lost: every closing mark that finds none asks.
  private struct Lost {
    /// How many regions stand before it.
    var behind = -1
    var position = 0
    var start: Int?
    var blanks = 0
  }
  private var lost = Lost()

  /// Fewer words than this before a closing mark are not taken for speech whose opening mark was lost.
  private static let fewestLostWords = 4

  /// Whether a character ends what is said before a closing mark.
  private static func endsSpeech(_ c: UInt32) -> Bool {
    c == 0x2C || c == 0x2E || c == 0x21 || c == 0x3F || c == 0x2026
  }

  private static func isHebrew(_ c: UInt32) -> Bool { c >= 0x5D0 && c <= 0x5EA }

  /// Whether a curly single mark closes or opens with a second one beside it as one double mark.
  private func isPair(_ i: Int) -> Bool {
    guard i + 5 < bytes.count, bytes[i + 3] == 0xE2, bytes[i + 4] == 0x80 else { return false }
    return bytes[i + 5] == 0x99 || bytes[i + 5] == bytes[i + 2]
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
    if mark == 0x201A || mark == 0x2039 || mark == 0x203A {
      var j = i + length
      let limit = min(bytes.count, j + Self.longestSingle)
      while j < limit {
        let (c, n) = CodePoints.at(j, in: bytes)
        if mark == 0x201A ? c == 0x2018 || c == 0x2019 : c == 0x2039 + 0x203A - mark { return j }
        j += n
      }
      return nil
    }
    // A straight mark may hold straight double ones where it opens a line with a sentence; elsewhere it is an apostrophe.
    let end = closingSingle(
      from: i + length, acrossDoubles: mark == 0x2018 || mark == 0x27 && i == 0 && CodePoints.isCapital(after))
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
