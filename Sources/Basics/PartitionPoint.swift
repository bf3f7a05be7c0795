extension RandomAccessCollection {
  /// The first index whose element is in the second part of a collection that has two: first all that are not, then all
  /// that are; `endIndex` where none is. It asks about as many elements as the count has binary digits.
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
