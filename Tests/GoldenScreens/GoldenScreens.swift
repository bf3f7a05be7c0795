import Foundation
import Testing

/// Compares a screen with the file that was recorded for it: `Golden/NAME.txt` beside the test.
///
/// With `PULLQUOTE_RECORD=1` in the environment the file is written instead and the test fails, so that a run that
/// records can never pass for one that compares. What differs is told row by row.
public func expectGolden(
  _ screen: String, named name: String, filePath: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
  let url = URL(fileURLWithPath: filePath).deletingLastPathComponent().appending(path: "Golden/\(name).txt")
  expectRecorded(screen + "\n", at: url, sourceLocation: sourceLocation)
}

/// Compares a text with a file as `expectGolden` does, wherever that is.
public func expectRecorded(_ text: String, at url: URL, sourceLocation: SourceLocation = #_sourceLocation) {
  let name = url.deletingPathExtension().lastPathComponent
  if ProcessInfo.processInfo.environment["PULLQUOTE_RECORD"] == "1" {
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      Issue.record("“\(name)” was recorded; look at it, then run again to compare.", sourceLocation: sourceLocation)
    } catch {
      Issue.record("“\(name)” could not be recorded: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = try? Data(contentsOf: url) else {
    Issue.record(
      "There is no \(url.lastPathComponent) yet: PULLQUOTE_RECORD=1 records it.\n\(text)",
      sourceLocation: sourceLocation)
    return
  }
  if let difference = difference(of: text, from: String(decoding: data, as: UTF8.self)) {
    Issue.record("“\(name)” is not as recorded:\n\(difference)", sourceLocation: sourceLocation)
  }
}

/// The rows in which two screens differ, below each other; `nil` where they are the same.
public func difference(of screen: String, from expected: String) -> String? {
  // Compared by bytes: Swift takes “é” for equal to “e” with an accent, a terminal may not.
  guard !screen.utf8.elementsEqual(expected.utf8) else { return nil }
  let rows = screen.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
  let expectedRows = expected.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
  var lines: [String] = []
  for row in 0..<max(rows.count, expectedRows.count) {
    let one = row < rows.count ? rows[row] : nil
    let other = row < expectedRows.count ? expectedRows[row] : nil
    if let one, let other, one.elementsEqual(other) { continue }
    lines.append("row \(row + 1)")
    lines.append("  recorded " + (other.map { "|\(Substring($0))|" } ?? "nothing"))
    lines.append("  now      " + (one.map { "|\(Substring($0))|" } ?? "nothing"))
  }
  return lines.joined(separator: "\n")
}
