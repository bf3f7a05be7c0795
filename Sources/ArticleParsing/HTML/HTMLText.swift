import Encodings

/// Text as it is shown, while it is put together: white space folded, entities long decoded, nothing in it that a
/// terminal could obey.
///
/// Control characters go, and so do zero-width characters, soft hyphens and bidi controls; U+0080…U+009F, which no page
/// means, become what Windows-1252 has there; non-breaking and typographic spaces become spaces.
struct SpacedText {
  /// What has been put together.
  var bytes: [UInt8] = []
  /// How many letters (and digits and signs, but no spaces) were added since the count was last taken.
  var letters = 0
  private var spacePending = false

  /// Whether a space is due before the next letter.
  var isSpacePending: Bool { spacePending }

  /// Adds a space, unless there is nothing before it on this line.
  mutating func addSpace() { spacePending = true }

  /// Starts a new line at the current end: a space due before it is forgotten.
  mutating func startLine() { spacePending = false }

  /// Where the next letter will stand, when the line began at `lineStart`.
  func nextOffset(lineStart: Int) -> Int { bytes.count + (spacePending && bytes.count > lineStart ? 1 : 0) }

  /// Adds text. `lineStart` is where the line began; `verbatim` keeps line ends and runs of spaces.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>.SubSequence, lineStart: Int, verbatim: Bool = false) {
    var index = text.startIndex
    let end = text.endIndex
    while index < end {
      let byte = text[index]
      if byte > 0x20, byte < 0x7F {
        flushSpace(lineStart)
        index = addWords(text, from: index)
        continue
      }
      if byte < 0x80 {
        switch byte {
        case 0x0A where verbatim:
          bytes.append(0x0A)
          spacePending = false
        case 0x20 where verbatim: bytes.append(0x20)
        case 0x09 where verbatim: bytes.append(contentsOf: [0x20, 0x20])
        case 0x20, 0x09, 0x0A, 0x0C, 0x0D: spacePending = true
        default: break
        }
        index += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      guard length > 1, index + length <= end else {
        index += 1
        continue
      }
      if length == 2, byte == 0xC2 {
        let next = text[index + 1]
        if next < 0xA0 {
          let scalar = Windows1252.scalar(next)
          if scalar > 0x9F {
            flushSpace(lineStart)
            appendUTF8(scalar, to: &bytes)
            letters += 1
          }
          index += 2
          continue
        }
        if next == 0xA0 {
          spacePending = true
          index += 2
          continue
        }
        if next == 0xAD {
          index += 2
          continue
        }
      } else if length == 3 {
        switch SpacedText.role(byte, text[index + 1], text[index + 2]) {
        case .drop:
          index += 3
          continue
        case .space:
          spacePending = true
          index += 3
          continue
        case .keep: break
        }
      } else if length == 4, byte == 0xF3, text[index + 1] == 0xA0 {
        // Tag characters, U+E0000…U+E0FFF: never shown.
        index += 4
        continue
      }
      flushSpace(lineStart)
      for offset in 0..<length { bytes.append(text[index + offset]) }
      letters += 1
      index += length
    }
  }

  /// Adds a sign of our own, such as the bar between two cells.
  mutating func add(sign: UInt8, lineStart: Int) {
    flushSpace(lineStart)
    bytes.append(sign)
    letters += 1
  }

  /// Adds a quotation mark that markup stands for.
  mutating func add(mark: [UInt8], lineStart: Int) {
    flushSpace(lineStart)
    bytes.append(contentsOf: mark)
    letters += 1
  }

  /// Adds plain letters with single spaces between them, as most text is, in one go; gives where they end.
  @inline(__always)
  private mutating func addWords(_ text: UnsafeBufferPointer<UInt8>.SubSequence, from start: Int) -> Int {
    let end = text.endIndex
    var spaces = 0
    var index = start + 1
    while index < end {
      let byte = text[index]
      if byte == 0x20, index + 1 < end, text[index + 1] > 0x20, text[index + 1] < 0x7F {
        spaces += 1
        index += 2
      } else if byte > 0x20, byte < 0x7F {
        index += 1
      } else {
        break
      }
    }
    bytes.append(contentsOf: text[start..<index])
    letters += index - start - spaces
    return index
  }

  private enum Role {
    case keep
    case space
    case drop
  }

  /// What becomes of the three-byte characters that are no letters.
  @inline(__always)
  private static func role(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Role {
    if a == 0xE2 {
      if b == 0x80 {
        // U+2000…U+200A spaces; U+200B…U+200F zero-width and marks (U+200D joins emoji and Indic letters: kept, as
        // U+200C is); U+2028 and U+2029 line ends; U+202A…U+202E bidi; U+202F a space.
        if c <= 0x8A || c == 0xA8 || c == 0xA9 || c == 0xAF { return .space }
        if c == 0x8B || c == 0x8E || c == 0x8F || (c >= 0xAA && c <= 0xAE) { return .drop }
      } else if b == 0x81 {
        // U+205F a space; U+2060…U+206F invisible operators and bidi isolates.
        if c == 0x9F { return .space }
        if c >= 0xA0, c <= 0xAF { return .drop }
      }
      return .keep
    }
    if a == 0xEF, b == 0xBB, c == 0xBF { return .drop }
    if a == 0xE3, b == 0x80, c == 0x80 { return .space }
    // U+061C and U+180E are the last of their kind.
    if a == 0xE1, b == 0xA0, c == 0x8E { return .drop }
    return .keep
  }

  @inline(__always)
  private mutating func flushSpace(_ lineStart: Int) {
    guard spacePending else { return }
    if bytes.count > lineStart, bytes.last != 0x0A { bytes.append(0x20) }
    spacePending = false
  }
}

extension HTMLTree {
  /// The text of a subtree on one line, as it is shown; `nil` when there is none. `skipping` says which elements to
  /// leave out, `parting` before which of them a comma is to stand.
  func text(
    of node: Int, skipping: (Int) -> Bool = { _ in false }, parting: ((Int) -> Bool)? = nil
  ) -> String? {
    var folded = SpacedText()
    var quotations = QuotationElements(of: self)
    var index = node
    let end = Int(nodes[node].end)
    bytes.withUnsafeBufferPointer { buffer in
      while index < end {
        quotations.close(before: index, &folded)
        let current = nodes[index]
        if current.tag == .text {
          folded.add(buffer[Int(current.start)..<Int(current.stop)], lineStart: 0)
        } else if index != node, current.tag.isSilent || current.tag == .noscript || skipping(index) {
          folded.addSpace()
          index = Int(current.end)
          continue
        } else if !current.tag.isInline || current.tag == .br {
          folded.addSpace()
        }
        if current.tag == .q, index != node { quotations.open(index, &folded) }
        if let parting, current.tag != .text, index != node, parting(index), !folded.bytes.isEmpty {
          folded.bytes.append(UInt8(ascii: ","))
          folded.addSpace()
        }
        index += 1
        // An element that ends here ends its line.
        if current.tag != .text, !current.tag.isInline { folded.addSpace() }
        if index < end, nodes[index].parent != current.parent, current.tag == .text {
          folded.addSpaceIfBlockEnds(self, current, index)
        }
      }
    }
    quotations.close(before: end, &folded)
    return folded.bytes.isEmpty ? nil : String(decoding: folded.bytes, as: UTF8.self)
  }
}

extension SpacedText {
  /// Adds a space when going on to `index` leaves an element that is a block.
  fileprivate mutating func addSpaceIfBlockEnds(_ tree: HTMLTree, _ node: HTMLTree.Node, _ index: Int) {
    var above = Int(node.parent)
    while above >= 0, Int(tree.nodes[above].end) <= index {
      if !tree.nodes[above].tag.isInline { return addSpace() }
      above = Int(tree.nodes[above].parent)
    }
  }
}
