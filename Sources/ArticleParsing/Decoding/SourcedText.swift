import Basics

/// Text that knows, for each of its bytes, where in its source that byte came from.
///
/// Cleaning, folding white space and joining lines all make text shorter; the way back is kept as runs, so that text
/// which was not changed costs nothing.
struct SourcedText: Sendable {
  /// A stretch of the text up to the next run.
  private struct Run {
    /// Where it starts in the text, in bytes.
    var text: Int
    /// Where it starts in the source, in bytes.
    var source: Int
    /// 0 where text and source go on in step; else the run stands for this many bytes of the source as a whole.
    var replaced: Int
  }

  /// The text as UTF-8.
  private(set) var utf8: [UInt8] = []
  private var runs: [Run] = []

  init() {}

  /// Makes room for `count` bytes.
  mutating func reserve(_ count: Int) { utf8.reserveCapacity(count) }

  var isEmpty: Bool { utf8.isEmpty }

  /// Adds bytes that stand in the source as they are, from `source` on.
  mutating func append(_ bytes: some Collection<UInt8>, source: Int) {
    if bytes.isEmpty { return }
    begin(source: source)
    utf8.append(contentsOf: bytes)
  }

  /// Adds one code point that stands for `count` bytes of the source.
  mutating func append(scalar: UInt32, replacing count: Int, source: Int) {
    runs.append(Run(text: utf8.count, source: source, replaced: count))
    utf8.append(scalar: scalar)
  }

  /// Adds a part of another text from the same source.
  mutating func append(_ other: SourcedText, _ range: Range<Int>) {
    if range.isEmpty { return }
    var index = other.run(at: range.lowerBound)
    var start = range.lowerBound
    while start < range.upperBound {
      let run = other.runs[index]
      let end = index + 1 < other.runs.count ? min(other.runs[index + 1].text, range.upperBound) : range.upperBound
      if run.replaced > 0 {
        runs.append(Run(text: utf8.count, source: run.source, replaced: run.replaced))
      } else {
        begin(source: run.source + start - run.text)
      }
      utf8.append(contentsOf: other.utf8[start..<end])
      start = end
      index += 1
    }
  }

  /// Takes the last byte away, which must be a character of its own. What is added next goes on behind its place.
  mutating func removeLast() {
    utf8.removeLast()
    while let last = runs.last, last.text >= utf8.count, !utf8.isEmpty { runs.removeLast() }
  }

  /// The same text with the places of another, which is what this one was made from.
  func behind(_ earlier: SourcedText) -> SourcedText {
    var result = SourcedText()
    result.reserve(utf8.count)
    for (index, run) in runs.enumerated() {
      let end = index + 1 < runs.count ? runs[index + 1].text : utf8.count
      if run.replaced > 0 {
        let place = earlier.source(of: run.source..<(run.source + run.replaced))
        result.runs.append(Run(text: result.utf8.count, source: place.lowerBound, replaced: place.count))
        result.utf8 += utf8[run.text..<end]
      } else {
        result.append(earlier, run.source..<(run.source + end - run.text))
      }
    }
    return result
  }

  /// Where a range of the text stands in the source, in bytes; an empty range has an empty place.
  func source(of range: Range<Int>) -> Range<Int> {
    guard !runs.isEmpty else { return 0..<0 }
    let clamped = range.clamped(to: 0..<utf8.count)
    let first = runs[run(at: min(clamped.lowerBound, utf8.count - 1))]
    let start = first.replaced > 0 ? first.source : first.source + clamped.lowerBound - first.text
    if clamped.isEmpty { return start..<start }
    let last = runs[run(at: clamped.upperBound - 1)]
    let end = last.replaced > 0 ? last.source + last.replaced : last.source + clamped.upperBound - last.text
    return start..<max(start, end)
  }

  private mutating func begin(source: Int) {
    if let last = runs.last, last.replaced == 0, last.source + utf8.count - last.text == source { return }
    runs.append(Run(text: utf8.count, source: source, replaced: 0))
  }

  /// The index of the run that holds the byte at `offset`.
  private func run(at offset: Int) -> Int {
    max(0, runs.partitionPoint { $0.text > offset } - 1)
  }
}
