/// The history of typed lines by purpose, newest last.
public struct LineHistory: Hashable, Sendable {
  /// The purpose of a line; the raw value is its name in stored histories.
  public enum Purpose: String, Sendable, CaseIterable {
    case command
    case find
    case filter
    case search
    case shell
  }

  private var lines: [Purpose: [String]] = [:]

  /// The most lines that are kept for a purpose.
  static let most = 200

  /// An empty history.
  public init() {}

  /// The lines for a purpose, newest last.
  public subscript(purpose: Purpose) -> [String] { lines[purpose] ?? [] }

  /// Adds a line at the end, or moves it there.
  public mutating func add(_ line: String, to purpose: Purpose) {
    guard line.contains(where: { $0 != " " }) else { return }
    var all = self[purpose]
    all.removeAll { $0 == line }
    all.append(line)
    lines[purpose] = all.suffix(Self.most)
  }

  /// The line a number of steps back; `nil` before the oldest.
  func line(_ back: Int, of purpose: Purpose) -> String? {
    let all = self[purpose]
    return all.indices.contains(all.count - 1 - back) ? all[all.count - 1 - back] : nil
  }
}

extension Prompt.Purpose {
  /// What its lines are remembered for; `nil` for those that are not.
  var history: LineHistory.Purpose? {
    switch self {
    case .command: .command
    case .find: .find
    case .filter: .filter
    case .shell: .shell
    default: nil
    }
  }
}
