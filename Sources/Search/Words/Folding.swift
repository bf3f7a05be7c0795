/// Text as a search compares it: without case, Latin and Greek letters without diacritics, typographic marks as typed
/// ones, full-width forms as plain ones.
package enum Folding {
  /// The search form of a code point.
  @inline(__always)
  package static func fold(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return value &- 0x41 < 26 ? value | 0x20 : value }
    return foldOther(value)
  }

  private static func foldOther(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xA0: return 0x20
    case 0xC0..<0x250: return base(value, in: latin, from: 0xC0)
    case 0x1E00..<0x1F00: return base(value, in: latinAdditional, from: 0x1E00)
    case 0x2018, 0x2019, 0x201B, 0x2032, 0x2BC: return 0x27
    case 0x201C, 0x201D, 0x201F, 0x2033: return 0x22
    case 0x2010...0x2014: return 0x2D
    case 0x386, 0x3AC: return 0x3B1
    case 0x388, 0x3AD: return 0x3B5
    case 0x389, 0x3AE: return 0x3B7
    case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: return 0x3B9
    case 0x38C, 0x3CC: return 0x3BF
    case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: return 0x3C5
    case 0x38F, 0x3CE: return 0x3C9
    case 0x3A3, 0x3C2: return 0x3C3
    case 0x391...0x3A9: return value + 32
    case 0x401, 0x451: return 0x435
    case 0x410...0x42F: return value + 32
    case 0x400...0x40F: return value + 80
    case 0xFF01...0xFF5E: return fold(value - 0xFEE0)
    default: return value
    }
  }

  @inline(__always)
  private static func base(_ value: UInt32, in table: [UInt8], from start: UInt32) -> UInt32 {
    let base = table[Int(value - start)]
    return base == 0x2E ? value : UInt32(base)
  }

  /// The base letters of U+00C0–024F (Unicode 15, canonical decompositions, and letters with a stroke or hook by the
  /// letter they resemble); a full stop if there is none.
  private static let latin = Array(
    """
    aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
    lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bb.....ccdd......ffg....kkl..nnooo..pp.....ttttuu..yyzz.........\
    ....dddlllnnnaaiioouuuuuuuuuu.aaaaaaggggkkoooo..jdddgg..nnaaaaoo\
    aaaaeeeeiiiioooorrrruuuusstt..hhndoozzaaeeooooooooyylntj..acclts\
    z..bu.eejjqqrryy
    """.utf8)

  /// The same of U+1E00–1EFF, most of it Vietnamese.
  private static let latinAdditional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyassssdaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy
    """.utf8)

  /// A text's folded code points.
  package static func folded(_ text: String) -> [UInt32] { text.unicodeScalars.map { fold($0.value) } }

  /// A text folded, as a key for a dictionary.
  package static func key(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(Unicode.Scalar(fold(scalar.value)) ?? scalar) }
    return String(scalars)
  }
}
