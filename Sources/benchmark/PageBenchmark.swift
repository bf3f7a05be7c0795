import ArticleParsing
import Articles
import SampleArticles

/// Saved pages to articles with their quotations, on one thread, against libxml2's parse of the same bytes into its own
/// tree; and what each stage takes of it.
struct PageBenchmark {
  private let pages: [[UInt8]]

  /// - Parameter pages: how many pages to generate around the samples.
  init(pages: Int) {
    let parser = ArticleParser()
    let articles = SampleArticles.all.map { parser.article(in: $0.bytes, input: $0.name) }
    self.pages = (0..<pages).map { GeneratedPage.bytes(of: articles[$0 % articles.count], number: $0) }
  }

  func run() {
    // Tables that are made once are made before.
    for stage in PageStage.allCases { readPage(pages[0], upTo: stage) }
    // Each page is read by one after the other, so that whatever else the machine does falls upon all of them alike.
    var reference = 0.0
    var times = [Double](repeating: 0, count: PageStage.allCases.count)
    for page in pages {
      reference += processorMilliseconds { parseByLibXML2Alone(page) }
      for (index, stage) in PageStage.allCases.enumerated() {
        times[index] += processorMilliseconds { readPage(page, upTo: stage) }
      }
    }
    let count = Double(pages.count)
    let bytes = Double(pages.reduce(0) { $0 + $1.count }) / count / 1e3
    let comparison = "libxml2's parse alone \(rounded(reference / count)) ms"
    Figure(
      name: "a page of \(rounded(bytes)) kB, all of it", value: "\(rounded((times.last ?? 0) / count)) ms",
      reference: comparison, ratio: (times.last ?? 0) / reference
    ).report()
    var before = 0.0
    for (stage, time) in zip(PageStage.allCases, times) {
      Figure(
        name: "  of which \(stage.rawValue)", value: "\(rounded((time - before) / count)) ms", reference: comparison,
        ratio: (time - before) / reference
      ).report()
      before = time
    }
  }
}
