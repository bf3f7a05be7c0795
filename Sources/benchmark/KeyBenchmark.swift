import ArticleParsing
import Articles
import Drawing
import Reader
import SampleArticles

/// What a key costs between its arrival and the finished canvas: `reduce`, then `view`, at 200×60; what the arrival of
/// a hundred parsed articles costs between two keys; and how long a search of all quotes takes on its own thread.
struct KeyBenchmark {
  private let count: Int
  private let size = Size(width: 200, height: 60)

  /// - Parameter articles: how many are open.
  init(articles: Int) { count = articles }

  func run() {
    var (state, batches) = opened()
    let fill = (0..<50).map { _ in milliseconds { fillCanvas() } }.percentile(0.5)

    var all: [Double] = []
    var worst = (milliseconds: 0.0, keys: "")
    for (name, keys) in Self.sessions {
      for key in keys {
        let time = milliseconds {
          _ = state.handle(.key(key))
          _ = view(state)
        }
        all.append(time)
        if time > worst.milliseconds { worst = (time, name) }
      }
    }
    let reference = "fill a 200×60 canvas \(rounded(fill)) ms"
    let median = all.percentile(0.5)
    let slow = all.percentile(0.95)
    Figure(
      name: "a key, \(count) articles, median", value: "\(rounded(median)) ms", reference: reference,
      ratio: median / fill
    ).report()
    Figure(
      name: "a key, 95 of 100 at most", value: "\(rounded(slow)) ms", reference: reference, ratio: slow / fill
    ).report()
    Figure(
      name: "a key, slowest (\(worst.keys))", value: "\(rounded(worst.milliseconds)) ms", reference: reference,
      ratio: worst.milliseconds / fill
    ).report()
    let batch = batches.percentile(0.95)
    Figure(
      name: "100 parsed ones come, 95 % at most", value: "\(rounded(batch)) ms", reference: reference,
      ratio: batch / fill
    ).report()
    reportSearch(&state)
  }

  /// How long a search of all open articles takes on the thread that does it.
  func runSearches() {
    var (state, _) = opened()
    reportSearch(&state)
  }

  private func reportSearch(_ state: inout State) {
    _ = state.handle(.key(Key(.character("\""))))
    var found: QuoteIndex?
    for case .searchQuotes(_, _, let index) in state.handle(.paste("night")) { found = index }
    guard let index = found else { return }
    let all = (0..<5).map { _ in processorMilliseconds { _ = index.hits(for: "-nobody") } }.percentile(0.5)
    for query in ["night", "ni", "the", "\"night shift\"", "speaker:arkwright", "we OR they", "nobody says this"] {
      var count = 0
      let times = (0..<5).map { _ in processorMilliseconds { count = index.hits(for: query).count } }
      let time = times.percentile(0.5)
      Figure(
        name: "search for \(query), \(count) found", value: "\(rounded(time)) ms",
        reference: "all but a word \(rounded(all)) ms", ratio: time / all
      ).report()
    }
  }

  /// A session: what is done, and its keys.
  private static let sessions: [(String, [Key])] = [
    ("down the list", keys(String(repeating: "j", count: 80))),
    ("to both ends of the list", keys("GgGg")),
    ("filter the list", keys("&train") + [Key(.escape)]),
    ("search the list", keys("/ferry") + [Key(.enter)] + keys("nnN") + [Key(.escape)]),
    ("open an article", [Key(.enter)]),
    ("down the body", keys(String(repeating: "j", count: 40)) + keys(String(repeating: " ", count: 6))),
    ("quote by quote", keys("]q]q]q]q[q[q")),
    ("speaker by speaker", keys("]s]s]s}}}{{{")),
    ("caption by caption", keys("]c]c[c")),
    ("search the body", keys("/the") + [Key(.enter)] + keys("nnNN") + [Key(.escape)]),
    ("article by article", keys("JJJJKKKK")),
    ("the speakers", keys("Sjjjj") + [Key(.escape)]),
    ("the help", keys("?") + keys("quote") + [Key(.escape), Key(.escape)]),
    ("back to the list", keys("q")),
    ("search all quotes", keys("\"night") + [Key(.escape), Key(.escape)]),
  ]

  private static func keys(_ text: String) -> [Key] { text.unicodeScalars.map { Key(.character($0)) } }

  /// A reader with its articles, and how long each hundred of them took to come.
  private func opened() -> (State, [Double]) {
    let parser = ArticleParser()
    let articles = SampleArticles.all.map { parser.article(in: $0.bytes, input: $0.name) }
    var state = State(size: size, theme: Theme(name: "plain", styles: [:]))
    var batches: [Double] = []
    _ = reduce(&state, .articlesFound((0..<count).map { "archive/\($0).txt" }))
    for start in stride(from: 0, to: count, by: 100) {
      let batch = (start..<min(count, start + 100)).map { id in
        var article = articles[id % articles.count]
        article.input = "archive/\(id).txt"
        article.headline = (article.headline ?? "") + " (\(id))"
        return ParsedArticle(id: id, article: article)
      }
      batches.append(milliseconds { _ = reduce(&state, .articlesParsed(batch)) })
    }
    _ = reduce(&state, .loadingFinished)
    _ = view(state)
    return (state, batches)
  }

  private func fillCanvas() {
    var canvas = Canvas(size: size)
    let row = String(repeating: "x", count: size.width)
    for y in 0..<size.height { canvas.put(row, x: 0, y: y, width: size.width) }
    precondition(canvas[0, 0].width == 1)
  }
}
