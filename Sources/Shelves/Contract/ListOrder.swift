import Basics
import Search

/// The articles of a list by number, from its top to its end, and the row of each.
///
/// A library's numbers rise or fall along its lists, so that a row is found by halving; those of files sorted by date do
/// neither, and have a table.
public struct ListOrder: Hashable, Sendable {
  /// The numbers.
  public let ids: [ArticleID]
  private let direction: Direction

  private enum Direction: Hashable, Sendable {
    case rising
    case falling
    /// Neither; the row of each number.
    case none([ArticleID: Int])
  }

  /// The articles of a list.
  public init(_ ids: [ArticleID] = []) {
    self.ids = ids
    var (rises, falls) = (true, true)
    ids.withUnsafeBufferPointer { ids in
      for row in ids.indices.dropFirst() {
        if ids[row] < ids[row - 1] { rises = false } else { falls = false }
        if !rises, !falls { return }
      }
    }
    direction =
      rises
      ? .rising : falls ? .falling : .none(Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first }))
  }

  /// How many there are.
  public var count: Int { ids.count }

  /// The row of an article; `nil` when it is not listed.
  public func row(of id: ArticleID) -> Int? {
    if case .none(let rows) = direction { return rows[id] }
    guard let row = insertionRow(of: id) else { return nil }
    return row < ids.count && ids[row] == id ? row : nil
  }

  /// The first row with this article or one that is listed behind it; `nil` where numbers say nothing about that.
  public func insertionRow(of id: ArticleID) -> Int? {
    if case .none(let rows) = direction { return rows[id] }
    return ids.partitionPoint { direction == .falling ? $0 <= id : $0 >= id }
  }

  /// The row of an article of an earlier list, or of the one that followed it there and is still listed, or came before it.
  public func row(of id: ArticleID, orNextIn earlier: ListOrder) -> Int? {
    if let row = row(of: id) { return row }
    if ids.isEmpty { return nil }
    if let row = insertionRow(of: id) { return min(row, ids.count - 1) }
    guard let place = earlier.row(of: id) else { return nil }
    return earlier.ids[place...].lazy.compactMap(row).first
      ?? earlier.ids[..<place].reversed().lazy.compactMap(row).first
  }

  /// The rows of these articles, in order. They may stand in any order, but those of a list are found at once.
  public func rows(of wanted: [ArticleID]) -> [Int] {
    guard case .none = direction else {
      var wanted = wanted
      if let first = wanted.first, let last = wanted.last, first != last, (first > last) != (direction == .falling) {
        wanted.reverse()
      }
      return rows(along: wanted)
    }
    let all = Set(wanted)
    return ids.indices.filter { all.contains(ids[$0]) }
  }

  /// Of 200,000 as of a few by one walk along both.
  private func rows(along wanted: [ArticleID]) -> [Int] {
    var rows: [Int] = []
    var next = 0
    for (row, id) in ids.enumerated() {
      while next < wanted.count, direction == .falling ? wanted[next] > id : wanted[next] < id { next += 1 }
      guard next < wanted.count else { break }
      if wanted[next] == id { rows.append(row) }
    }
    return rows
  }

  /// Whether both have the same articles in the same rows.
  public static func == (left: Self, right: Self) -> Bool { left.ids == right.ids }
  /// Adds the numbers.
  public func hash(into hasher: inout Hasher) { hasher.combine(ids) }
}

/// Some of the articles of a list, as the list has them: to make it takes no longer for a long list than for a short one.
public struct ListMarks: Hashable, Sendable {
  /// The list.
  public let order: ListOrder
  /// Which of them are meant.
  public let isMarked: [Bool]

  /// Articles of a list; `isMarked` is as long as it.
  public init(order: ListOrder, isMarked: [Bool]) {
    self.order = order
    self.isMarked = isMarked
  }

  /// Those that are meant, in the order of the list.
  public var ids: [ArticleID] { zip(order.ids, isMarked).compactMap { $1 ? $0 : nil } }

  /// Whether an article is meant.
  public func contains(_ id: ArticleID) -> Bool {
    order.row(of: id).map { isMarked.indices.contains($0) && isMarked[$0] } ?? false
  }
}
