/// The sums, number by number, of some rows of sixteen signed bytes.
///
/// A row is read as eight numbers of two bytes each; shifts part the two. Sixteen bits hold the sums of 258 rows.
package struct RowSums: Sendable {
  /// The sums of the numbers 0, 2, … 14.
  package private(set) var even = SIMD8<Int16>.zero
  /// The sums of the numbers 1, 3, … 15.
  package private(set) var odd = SIMD8<Int16>.zero

  package init() {}

  /// Sums that start with these numbers.
  init(even: SIMD8<Int16>, odd: SIMD8<Int16>) {
    self.even = even
    self.odd = odd
  }

  /// The sum of number `k`.
  @inline(__always)
  subscript(k: Int) -> Int16 {
    get { k & 1 == 0 ? even[k >> 1] : odd[k >> 1] }
    set { if k & 1 == 0 { even[k >> 1] = newValue } else { odd[k >> 1] = newValue } }
  }

  /// Adds a row.
  @inline(__always)
  mutating func add(_ row: UnsafeRawPointer) {
    let pairs = row.loadUnaligned(as: SIMD8<Int16>.self)
    even &+= (pairs &<< 8) &>> 8
    odd &+= pairs &>> 8
  }

  @inline(__always)
  static func &+ (a: RowSums, b: RowSums) -> RowSums {
    RowSums(even: a.even &+ b.even, odd: a.odd &+ b.odd)
  }

  /// The sums, 0 in place of negative ones.
  @inline(__always)
  var positive: RowSums { RowSums(even: even & ~(even &>> 15), odd: odd & ~(odd &>> 15)) }

  /// The sum of the products with other numbers.
  @inline(__always)
  func product(_ other: RowSums) -> Int32 {
    var sum: Int32 = 0
    for k in 0..<8 { sum &+= Int32(even[k]) &* Int32(other.even[k]) }
    for k in 0..<8 { sum &+= Int32(odd[k]) &* Int32(other.odd[k]) }
    return sum
  }
}
