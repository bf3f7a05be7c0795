import Basics

extension SeededGenerator {
  /// Text of up to `length` code points, with everything in it that makes text hard to show: controls, escape sequences,
  /// bidi overrides, joiners, marks, emoji, wide characters, unassigned ones, and ordinary words.
  public mutating func text(length: Int) -> String {
    var text = String.UnicodeScalarView()
    let count = Int.random(in: 0...max(0, length), using: &self)
    while text.count < count {
      switch Int.random(in: 0..<12, using: &self) {
      case 0: text.append(contentsOf: "\u{1B}[31;1m".unicodeScalars)
      case 1: text.append(scalar(in: 0x00...0x9F))
      case 2:
        text.append(
          ["\u{202E}", "\u{2066}", "\u{2069}", "\u{200F}", "\u{2028}", "\u{FEFF}"].randomElement(using: &self)!)
      case 3: text.append(contentsOf: "👩‍👩‍👧🏽🇬🇧".unicodeScalars)
      case 4: text.append(scalar(in: 0x300...0x36F))
      case 5: text.append(scalar(in: 0x4E00...0x9FFF))
      case 6: text.append(scalar(in: 0x3000...0x30FF))
      case 7: text.append(scalar(in: 0x80...0x10FFFF))
      case 8:
        text.append(["-", "—", "–", "\u{AD}", "\u{200B}", "\u{200D}", "\u{A0}", "/"].randomElement(using: &self)!)
      case 9: text.append(contentsOf: repeatElement(" ", count: Int.random(in: 1...3, using: &self)))
      default:
        for _ in 0..<Int.random(in: 1...9, using: &self) { text.append(scalar(in: 0x61...0x7A)) }
      }
    }
    return String(text)
  }

  private mutating func scalar(in range: ClosedRange<UInt32>) -> Unicode.Scalar {
    while true {
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { return scalar }
    }
  }
}
