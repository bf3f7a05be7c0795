import Articles

/// The number of quotations of each kind.
public struct KindCounts: Hashable, Sendable {
  /// The number fully in quotation marks.
  public var direct: Int
  /// The number partly in quotation marks.
  public var mixed: Int
  /// The number of paraphrases.
  public var indirect: Int

  /// Counts.
  public init(direct: Int = 0, mixed: Int = 0, indirect: Int = 0) {
    self.direct = direct
    self.mixed = mixed
    self.indirect = indirect
  }

  /// The total of all kinds.
  public var total: Int { direct + mixed + indirect }

  /// The number of one kind.
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

  /// Adds other counts.
  public static func += (left: inout KindCounts, right: KindCounts) {
    left.direct += right.direct
    left.mixed += right.mixed
    left.indirect += right.indirect
  }

  /// Subtracts other counts.
  public static func -= (left: inout KindCounts, right: KindCounts) {
    left.direct -= right.direct
    left.mixed -= right.mixed
    left.indirect -= right.indirect
  }
}
