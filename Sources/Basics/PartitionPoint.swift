extension RandomAccessCollection {
  /// The first index for which the test holds, in a collection where it fails for a first part and holds for the rest;
  /// `endIndex` if it never holds. It tests a logarithmic number of elements.
  @inlinable @inline(__always)
  public func partitionPoint(where isInSecondPart: (Element) throws -> Bool) rethrows -> Index {
    var low = startIndex
    var count = distance(from: startIndex, to: endIndex)
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if try isInSecondPart(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
