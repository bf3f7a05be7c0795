import Basics

/// What becomes of a code point in a cell.
enum ScalarClass: UInt8 {
  /// A character of one column.
  case narrow
  /// A character of two columns.
  case wide
  /// A mark of no width that stands on the character before it.
  case mark
  /// Left out: it shows nothing by itself (joiners, variation selectors, bidi controls, soft hyphens, separators).
  case dropped
  /// Shown as a stand-in: controls, unassigned and private code points.
  case replaced

  /// The class of a code point.
  init(_ scalar: Unicode.Scalar) {
    let value = Int(scalar.value)
    self = ScalarClass(rawValue: value < 0x1_0000 ? Self.basicPlane[value] : Self.search(scalar.value))!
  }

  /// The classes of the code points below U+10000, where nearly all text is, for one look-up without a search.
  private static let basicPlane: [UInt8] = {
    var classes: [UInt8] = []
    classes.reserveCapacity(0x1_0000)
    for (entry, next) in zip(ranges, ranges.dropFirst()) where classes.count < 0x1_0000 {
      let end = min(Int(next >> 3), 0x1_0000)
      classes.append(contentsOf: repeatElement(UInt8(entry & 7), count: end - classes.count))
    }
    return classes
  }()

  /// The class of any code point by binary search.
  private static func search(_ value: UInt32) -> UInt8 {
    let behind = ranges.partitionPoint { $0 >> 3 > value }
    return UInt8(ranges[max(0, behind - 1)] & 7)
  }
}
