/// A count of sources, with its groups in order.
public struct SourceRanking: Hashable, Sendable {
  /// What it was counted by.
  public let grouping: SourceTally.Grouping
  /// The total, with each quotation counted once.
  public let total: SourceTally.Group
  /// The groups, sorted by words; months from the latest.
  public private(set) var groups: [SourceTally.Group]

  /// Ranks a count.
  public init(_ tally: SourceTally) {
    (grouping, total, groups) = (tally.grouping, tally.total, tally.ranked)
  }

  /// The same with only the groups at these indices; shares remain those of the total.
  public func listing(_ places: [Int]) -> SourceRanking {
    var some = self
    some.groups = places.map { groups[$0] }
    return some
  }
}

extension SourceTally.Group {
  /// Its share of all words, 0…1.
  public func share(of total: SourceTally.Group) -> Double {
    total.all.words == 0 ? 0 : Double(all.words) / Double(total.all.words)
  }

  /// Its title in a list; in brackets if it has no name.
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
