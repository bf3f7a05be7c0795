import Basics
import Search

/// The ids of the articles in a list, from top to bottom, and the row of each.
///
/// In a library's lists the ids rise or fall, so rows are found by binary search. Lists of files sorted by date need a
/// table.
public struct ListOrder: Hashable, Sendable {
  /// The ids.
  public let ids: [ArticleID]
  private let direction: Direction

  private enum Direction: Hashable, Sendable {
    case rising
    case falling
    /// Unsorted, with the row of each id.
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

  /// The number of articles.
  public var count: Int { ids.count }

  /// The row of an article; `nil` if it is not listed.
  public func row(of id: ArticleID) -> Int? {
    if case .none(let rows) = direction { return rows[id] }
    guard let row = insertionRow(of: id) else { return nil }
    return row < ids.count && ids[row] == id ? row : nil
  }

  /// The first row with this article or one that follows it; `nil` if the list is not sorted by id.
  public func insertionRow(of id: ArticleID) -> Int? {
    if case .none(let rows) = direction { return rows[id] }
    return ids.partitionPoint { direction == .falling ? $0 <= id : $0 >= id }
  }

  /// The row of an article from an earlier list, or of the nearest one after or before it there that is still listed.
  public func row(of id: ArticleID, orNextIn earlier: ListOrder) -> Int? {
    if let row = row(of: id) { return row }
    if ids.isEmpty { return nil }
    if let row = insertionRow(of: id) { return min(row, ids.count - 1) }
    guard let place = earlier.row(of: id) else { return nil }
    return earlier.ids[place...].lazy.compactMap(row).first
      ?? earlier.ids[..<place].reversed().lazy.compactMap(row).first
  }

  /// The rows of these articles, in order. They may be in any order, but the order of the list is fastest.
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

/// Some of the articles in a list. Making one takes constant time, however long the list.
public struct ListMarks: Hashable, Sendable {
  /// The list.
  public let order: ListOrder
  /// Whether each of them is marked.
  public let isMarked: [Bool]

  /// Articles of a list; `isMarked` is as long as it.
  public init(order: ListOrder, isMarked: [Bool]) {
    self.order = order
    self.isMarked = isMarked
  }

  /// The marked ones, in the order of the list.
  public var ids: [ArticleID] { zip(order.ids, isMarked).compactMap { $1 ? $0 : nil } }

  /// Whether an article is marked.
  public func contains(_ id: ArticleID) -> Bool {
    order.row(of: id).map { isMarked.indices.contains($0) && isMarked[$0] } ?? false
  }
}
