/// Values of attributes that libxml2 does not read: a page without them has a mark and a number in their place.
///
/// libxml2 goes through a value letter by letter, at some hundred instructions for each, and addresses and classes are
/// most of what is left of a page's markup. Whoever writes such a mark into a page gets another value of that page.
struct MovedValues: Sendable {
  /// No letter of any word, and no value begins with it.
  static let mark: UInt8 = 0x7F
  /// Shorter ones are read as they stand, in bytes.
  static let shortest = 6

  /// Where they stand in the page.
  private var places: [Range<Int32>] = []

  /// Takes a value and writes what stands for it: the mark, then its number, lowest digits of 6 bits first.
  mutating func move(_ place: Range<Int>, leaving bytes: inout [UInt8]) {
    bytes.append(MovedValues.mark)
    var rest = places.count
    repeat {
      bytes.append(UInt8(truncatingIfNeeded: 0x40 | rest & 0x3F))
      rest >>= 6
    } while rest > 0
    places.append(Int32(place.lowerBound)..<Int32(place.upperBound))
  }

  /// Where the value stands in the page that these bytes, ended by a NUL, stand for; `nil` for any others.
  func place(_ bytes: UnsafePointer<UInt8>) -> Range<Int>? {
    guard bytes[0] == MovedValues.mark else { return nil }
    var number = 0
    var digit = 1
    while digit <= 5, bytes[digit] & 0xC0 == 0x40 {
      number |= Int(bytes[digit] & 0x3F) << (6 * (digit - 1))
      digit += 1
    }
    guard bytes[digit] == 0, digit > 1, number < places.count else { return nil }
    return Int(places[number].lowerBound)..<Int(places[number].upperBound)
  }
}
