import Articles
import Basics
import Library
import Search

/// A draft of a hundred quotations against the whole library: as printed, with a word left out, with two words swapped, and invented.
struct VerifyBenchmark {
  let library: Library

  private static let quotations = 100

  func run() throws {
    let order = try library.order(ArticleListRequest())
    var random = SeededGenerator(seed: 11)
    var (drafts, ids): ([DraftQuotation], [ArticleID]) = ([], [])
    while drafts.count < Self.quotations {
      let id = order.ids[random.below(order.ids.count)]
      guard let article = try library.article(id)?.article, let quotation = article.quotations.first else { continue }
      var words = quotation.text.split(separator: " ").map { String($0) }
      guard words.count > 6 else { continue }
      switch drafts.count % 4 {
      case 1: words.remove(at: words.count / 2)
      case 2: words.swapAt(2, 4)
      case 3: words = words.map { String($0.reversed()) }
      default: break
      }
      ids.append(id)
      drafts.append(DraftQuotation(pieces: [words.joined(separator: " ")]))
    }
    let reading = try (0..<5).map { _ in
      try milliseconds { for id in ids { _ = try library.article(id) } }
    }.percentile(0.5)
    var exact = 0
    let checking = try (0..<5).map { _ in
      try milliseconds { exact = try library.findings(for: drafts).count { $0.verdict == .exact } }
    }.percentile(0.5)
    Figure(
      name: "verify \(Self.quotations) quotations, \(exact) exact", value: "\(rounded(checking)) ms",
      reference: "read the articles they are from \(rounded(reading)) ms", ratio: checking / reading
    ).report()
  }
}
