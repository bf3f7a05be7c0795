import Basics

/// Pages behind entries that could not be read, by the reason.
struct PageFaults: Hashable, Sendable {
  private var counts: [String: Int] = [:]

  /// How many reasons a sentence gives at most; some name a host, and there may be as many as hosts.
  private static let mostReasons = 4

  /// How many pages it were.
  var total: Int { counts.values.reduce(0, +) }

  /// Counts a page.
  ///
  /// - Parameter reason: the rest of a sentence behind “because”.
  mutating func count(_ reason: String) { counts[reason, default: 0] += 1 }

  /// “3 pages could not be read: 2 because there is no such page (404), 1 because the site’s robots.txt does not allow it.”; `nil` where all
  /// were read.
  var sentence: String? {
    guard total > 0 else { return nil }
    let reasons = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let what = "\(counted(total, "page")) could not be read"
    if reasons.count == 1 { return "\(what) because \(reasons[0].key)." }
    var parts = reasons.prefix(Self.mostReasons).map { "\(grouped($0.value)) because \($0.key)" }
    let rest = reasons.dropFirst(Self.mostReasons).reduce(0) { $0 + $1.value }
    if rest > 0 { parts.append("\(grouped(rest)) for other reasons") }
    return "\(what): \(parts.joined(separator: ", "))."
  }

  /// Says on standard output that pages could not be read, where that is so.
  func say() {
    guard let sentence else { return }
    let output = Output(descriptor: STDOUT_FILENO)
    output.writeLine(sentence)
    output.flush()
  }
}
