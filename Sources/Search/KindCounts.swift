import Articles

/// How many quotations there are of each kind.
public struct KindCounts: Hashable, Sendable {
  /// How many stand in quotation marks wholly.
  public var direct: Int
  /// How many stand in them partly.
  public var mixed: Int
  /// How many are paraphrased.
  public var indirect: Int

  /// Counts.
  public init(direct: Int = 0, mixed: Int = 0, indirect: Int = 0) {
    self.direct = direct
    self.mixed = mixed
    self.indirect = indirect
  }

  /// How many there are of all kinds.
  public var total: Int { direct + mixed + indirect }

  /// How many there are of one kind.
  public func count(of kind: Quotation.Kind) -> Int {
    switch kind {
    case .direct: direct
    case .mixed: mixed
    case .indirect: indirect
    }
  }

  /// Counts one more of a kind.
  public mutating func count(_ kind: Quotation.Kind) {
    switch kind {
    case .direct: direct += 1
    case .mixed: mixed += 1
    case .indirect: indirect += 1
    }
  }

  /// Adds what others are.
  public static func += (left: inout KindCounts, right: KindCounts) {
    left.direct += right.direct
    left.mixed += right.mixed
    left.indirect += right.indirect
  }

  /// Takes away what others are.
  public static func -= (left: inout KindCounts, right: KindCounts) {
    left.direct -= right.direct
    left.mixed -= right.mixed
    left.indirect -= right.indirect
  }
}
