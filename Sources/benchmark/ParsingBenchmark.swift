import ArticleParsing
import Articles
import Basics
import SampleArticles

/// Bytes to articles to JSON, on one thread, against a scan of the same bytes for line ends.
struct ParsingBenchmark {
  private let inputs: [[UInt8]]

  /// - Parameter bytes: about how many bytes of samples to parse, repeated as often as it takes.
  init(bytes: Int) {
    let samples = SampleArticles.all.map(\.bytes)
    var inputs: [[UInt8]] = []
    var total = 0
    while total < bytes {
      let sample = samples[inputs.count % samples.count]
      // A copy of its own: memory is read, not a cache.
      inputs.append(sample.withUnsafeBufferPointer { Array($0) })
      total += sample.count
    }
    self.inputs = inputs
  }

  func run() {
    let megabytes = Double(inputs.reduce(0) { $0 + $1.count }) / 1e6
    var lines = 0
    let scan = milliseconds { for input in inputs { lines += lineEnds(input) } }
    precondition(lines > 0)

    let parser = ArticleParser()
    // Tables that are made once are made before.
    _ = parser.article(in: inputs[0], input: "a.txt")
    var quotations = 0
    let parse = milliseconds {
      for input in inputs { quotations += parser.article(in: input, input: "a.txt").quotations.count }
    }
    precondition(quotations > 0)
    let articles = inputs.prefix(10).map { parser.article(in: $0, input: "a.txt") }
    var written = 0
    let json = milliseconds { for index in inputs.indices { written += articles[index % articles.count].json().count } }

    let reference = "memchr scan \(rounded(megabytes / scan * 1e3)) MB/s"
    Figure(
      name: "parse, \(rounded(megabytes)) MB, one thread", value: "\(rounded(megabytes / parse * 1e3)) MB/s",
      reference: reference, ratio: scan / parse
    ).report()
    Figure(
      name: "parse, \(inputs.count) articles", value: "\(rounded(Double(inputs.count) / parse * 1e3)) a second",
      reference: "scan \(rounded(Double(inputs.count) / scan * 1e3)) a second", ratio: scan / parse
    ).report()
    Figure(
      name: "write them as JSON", value: "\(rounded(Double(written) / 1e6 / json * 1e3)) MB/s", reference: reference,
      ratio: Double(written) / 1e6 / json / (megabytes / scan)
    ).report()
  }

  private func lineEnds(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { buffer in
      guard var place = buffer.baseAddress else { return 0 }
      let end = place + buffer.count
      var count = 0
      while let found = memchr(place, 0x0A, end - place) {
        count += 1
        place = UnsafeRawPointer(found) + 1
      }
      return count
    }
  }
}
