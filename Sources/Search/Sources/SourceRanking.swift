/// A count of sources as a list shows it: its groups in their order.
public struct SourceRanking: Hashable, Sendable {
  /// By what it was counted.
  public let grouping: SourceTally.Grouping
  /// Everything that was counted, each quotation once.
  public let total: SourceTally.Group
  /// Those with the most words first, months from the latest on.
  public private(set) var groups: [SourceTally.Group]

  /// What was counted.
  public init(_ tally: SourceTally) {
    (grouping, total, groups) = (tally.grouping, tally.total, tally.ranked)
  }

  /// The same with these groups alone, by their places; shares stay those of everything.
  public func listing(_ places: [Int]) -> SourceRanking {
    var some = self
    some.groups = places.map { groups[$0] }
    return some
  }
}

extension SourceTally.Group {
  /// Which part of all words is its own, 0…1.
  public func share(of total: SourceTally.Group) -> Double {
    total.all.words == 0 ? 0 : Double(all.words) / Double(total.all.words)
  }

  /// What it is called in a list; what has no name is told in brackets.
  public func title(by grouping: SourceTally.Grouping) -> String {
    guard name.isEmpty else { return name }
    switch grouping {
    case .speaker: return kind == .nobody ? "(nobody)" : "(without a name)"
    case .role: return "(no role)"
    case .outlet: return "(no outlet)"
    case .author: return "(no author)"
    case .month: return "(no date)"
    }
  }
}
