/// Cleans decoded text: what a terminal would obey is removed, what a scraper left as an escape is decoded, every kind
/// of space is a space and every kind of line end a line feed.
///
/// Removed: C0 and C1 controls with the escape sequences that they begin (CSI, OSC, DCS, SOS, PM, APC; ECMA-48), bidi
/// embeddings, overrides and isolates, zero-width spaces and marks, soft hyphens. That happens after escapes are
/// decoded, so `&#27;[2J` goes as its byte does. Joiners stay between letters that they can join.
struct TextCleaner {
  /// Whether character references (`&amp;`) and literal escapes (`\u200b`) are decoded.
  let decodesEscapes: Bool

  init(decodingEscapes: Bool = true) {
    decodesEscapes = decodingEscapes
  }

  /// The cleaned text; its source is `utf8`.
  func clean(_ utf8: [UInt8]) -> SourcedText {
    var result = SourcedText()
    result.reserve(utf8.count)
    utf8.withUnsafeBufferPointer { bytes in
      Self.plain.withUnsafeBufferPointer { plain in
        var index = 0
        while index < bytes.count {
          let start = index
          while index < bytes.count, plain[Int(bytes[index])] { index += 1 }
          if index > start { result.append(bytes[start..<index], source: start) }
          if index < bytes.count { index = special(in: bytes, at: index, to: &result) }
        }
      }
    }
    return result
  }

  /// Bytes that are text whatever stands beside them: printable ASCII but the two that begin escapes, and what is
  /// no part of a code point that might have to go.
  private static let plain: [Bool] = (0..<256).map { byte in
    switch byte {
    case 0x0A: true
    case 0x26, 0x5C, 0..<0x20, 0x7F: false
    case 0xC2, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF: false
    default: true
    }
  }

  /// Handles the code point, the escape or the control sequence at `index`; returns the index behind it.
  private func special(in bytes: UnsafeBufferPointer<UInt8>, at index: Int, to result: inout SourcedText) -> Int {
    let unit = TextUnit(in: bytes, at: index, decodingEscapes: decodesEscapes)
    let length = unit.end - index
    switch unit.scalar {
    case 0x0D:
      let follows = TextUnit(in: bytes, at: unit.end, decodingEscapes: decodesEscapes)
      if follows.scalar != 0x0A { result.append(scalar: 0x0A, replacing: length, source: index) }
    case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
      result.append(scalar: 0x20, replacing: length, source: index)
    case 0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
      result.append(scalar: 0x0A, replacing: length, source: index)
    case 0x1B, 0x90, 0x98, 0x9B, 0x9D...0x9F:
      return EscapeSequence.end(in: bytes, after: unit, decodingEscapes: decodesEscapes)
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xD800..<0xE000:
      break
    case 0x200C, 0x200D:
      let joins = (result.utf8.last ?? 0) >= 0x80 && unit.end < bytes.count && bytes[unit.end] >= 0x80
      if joins { result.append(scalar: unit.scalar, replacing: length, source: index) }
    default:
      if unit.isEscape {
        result.append(scalar: unit.scalar, replacing: length, source: index)
      } else {
        result.append(bytes[index..<unit.end], source: index)
      }
    }
    return unit.end
  }
}

/// Cleans one string that is decoded already, such as a text node of a page: nothing in it can steer a terminal, and
/// every kind of space is a space. White space is not folded.
func cleaned(_ text: String) -> String {
  String(decoding: TextCleaner(decodingEscapes: false).clean(Array(text.utf8)).utf8, as: UTF8.self)
}

/// Where the control sequence that a control character begins ends.
private enum EscapeSequence {
  /// The index behind the sequence that `opener` (ESC or a C1 control) begins.
  ///
  /// A string (OSC, DCS and their kin) needs its terminator before the line ends or another control comes: without
  /// it only the opener goes, so that a stray byte cannot swallow an article.
  static func end(
    in bytes: UnsafeBufferPointer<UInt8>, after opener: TextUnit, decodingEscapes: Bool
  ) -> Int {
    func unit(at index: Int) -> TextUnit { TextUnit(in: bytes, at: index, decodingEscapes: decodingEscapes) }
    func isBackslash(at index: Int) -> Bool { index < bytes.count && bytes[index] == 0x5C }
    guard opener.scalar == 0x1B else {
      return opener.scalar == 0x9B ? parameters(from: opener.end, unit) : string(from: opener.end, unit, isBackslash)
    }
    let next = unit(at: opener.end)
    switch next.scalar {
    case 0x5B:
      return parameters(from: next.end, unit)
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F:
      return string(from: next.end, unit, isBackslash)
    case 0x20...0x2F:
      var last = next
      while (0x20...0x2F).contains(last.scalar) { last = unit(at: last.end) }
      return (0x30...0x7E).contains(last.scalar) ? last.end : opener.end
    case 0x30...0x7E:
      return next.end
    default:
      return opener.end
    }
  }

  /// Behind the parameters, the intermediates and the final byte of a CSI sequence.
  private static func parameters(from start: Int, _ unit: (Int) -> TextUnit) -> Int {
    var current = unit(start)
    while (0x20...0x3F).contains(current.scalar) { current = unit(current.end) }
    return (0x40...0x7E).contains(current.scalar) ? current.end : start
  }

  private static func string(
    from start: Int, _ unit: (Int) -> TextUnit, _ isBackslash: (Int) -> Bool
  ) -> Int {
    var current = unit(start)
    while true {
      switch current.scalar {
      case 0x07, 0x9C: return current.end
      case 0x1B:
        // The backslash itself, whatever escape it might begin.
        return isBackslash(current.end) ? current.end + 1 : start
      case 0..<0x20, 0x7F..<0xA0, TextUnit.none: return start
      default: current = unit(current.end)
      }
    }
  }
}
