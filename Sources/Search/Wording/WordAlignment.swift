/// Where two lists of words go the same way, by the fewest words dropped and added (E. W. Myers, “An O(ND) difference
/// algorithm and its variations”, Algorithmica 1, 1986).
struct WordAlignment {
  /// Words that are the same in both lists, in order.
  struct Run: Hashable {
    var first: Int
    var second: Int
    var count: Int
  }

  /// The most words dropped and added that are searched for; beyond, what lies between the common beginning and the
  /// common end counts as altogether different. Time and memory grow with its square: 1.0 million steps, 4 MB.
  static let mostDifferences = 1000

  /// The runs, from the beginning to the end.
  private(set) var runs: [Run] = []

  init(_ first: [UInt64], _ second: [UInt64]) {
    var start = 0
    while start < first.count, start < second.count, first[start] == second[start] { start += 1 }
    var end = 0
    while end < min(first.count, second.count) - start, first[first.count - 1 - end] == second[second.count - 1 - end] {
      end += 1
    }
    append(Run(first: 0, second: 0, count: start))
    let middle = Self.middle(first[start..<first.count - end], second[start..<second.count - end])
    for run in middle { append(Run(first: start + run.first, second: start + run.second, count: run.count)) }
    append(Run(first: first.count - end, second: second.count - end, count: end))
  }

  private mutating func append(_ run: Run) {
    guard run.count > 0 else { return }
    if let last = runs.last, last.first + last.count == run.first, last.second + last.count == run.second {
      runs[runs.count - 1].count += run.count
    } else {
      runs.append(run)
    }
  }

  private static func middle(_ first: ArraySlice<UInt64>, _ second: ArraySlice<UInt64>) -> [Run] {
    let first = Array(first)
    let second = Array(second)
    guard !first.isEmpty, !second.isEmpty else { return [] }
    let most = min(first.count + second.count, mostDifferences)
    // The furthest word of the first list that each diagonal reaches; diagonal k is at k + most.
    var furthest = [Int32](repeating: 0, count: 2 * most + 2)
    var trace: [[Int32]] = []
    for differences in 0...most {
      trace.append(Array(furthest[(most - differences)...(most + differences)]))
      for diagonal in stride(from: -differences, through: differences, by: 2) {
        var x = Int(Self.step(furthest, diagonal, differences, center: most))
        var y = x - diagonal
        while x < first.count, y < second.count, first[x] == second[y] {
          x += 1
          y += 1
        }
        furthest[diagonal + most] = Int32(x)
        if x >= first.count, y >= second.count {
          return back(from: (x, y), differences: differences, trace)
        }
      }
    }
    return []
  }

  /// Where a path on a diagonal begins, from its better neighbour.
  private static func step(_ furthest: [Int32], _ diagonal: Int, _ differences: Int, center: Int) -> Int32 {
    if differences == 0 { return 0 }
    let isDown =
      diagonal == -differences
      || diagonal != differences && furthest[diagonal - 1 + center] < furthest[diagonal + 1 + center]
    return isDown ? furthest[diagonal + 1 + center] : furthest[diagonal - 1 + center] + 1
  }

  /// The runs of the path that was found, from its end back.
  private static func back(from end: (x: Int, y: Int), differences: Int, _ trace: [[Int32]]) -> [Run] {
    var runs: [Run] = []
    var (x, y) = end
    for differences in stride(from: differences, through: 0, by: -1) {
      let furthest = trace[differences]
      let diagonal = x - y
      // The first step of this stretch, as `step` made it from what was reached with one difference less.
      let begun = differences == 0 ? 0 : Int(step(furthest, diagonal, differences, center: differences))
      if x > begun { runs.append(Run(first: begun, second: begun - diagonal, count: x - begun)) }
      guard differences > 0 else { break }
      let isDown =
        diagonal == -differences
        || diagonal != differences && furthest[diagonal - 1 + differences] < furthest[diagonal + 1 + differences]
      (x, y) = isDown ? (begun, begun - diagonal - 1) : (begun - 1, begun - diagonal)
    }
    return runs.reversed()
  }
}
