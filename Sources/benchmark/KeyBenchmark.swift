import ArticleParsing
import Articles
import Basics
import Drawing
import Reader
import SampleArticles
import Search
import Shelves

/// What a key costs between its arrival and the finished canvas: `reduce`, then `view`, at 200×60; what the arrival of
/// a hundred parsed articles costs between two keys; and how long a search of all quotes takes on its own thread.
struct KeyBenchmark {
  private let count: Int
  private let size = Size(width: 200, height: 60)

  /// - Parameter articles: how many are open.
  init(articles: Int) { count = articles }

  func run() {
    var (state, shelf, batches) = opened()
    let fill = (0..<50).map { _ in milliseconds { fillCanvas() } }.percentile(0.5)

    var all: [Double] = []
    var worst = (milliseconds: 0.0, keys: "")
    for (name, keys) in Self.sessions {
      for key in keys {
        var commands: [Command] = []
        let time = milliseconds {
          commands = state.handle(.key(key))
          _ = view(state)
        }
        answer(commands, &state, &shelf)
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
    runPictures(reference: reference, fill: fill)
    let batch = batches.percentile(0.95)
    Figure(
      name: "100 parsed ones come, 95 % at most", value: "\(rounded(batch)) ms", reference: reference,
      ratio: batch / fill
    ).report()
    reportSearch(shelf)
  }

  /// What a key costs while a picture of many colours stands beside the captions, and while one comes over the screen.
  private func runPictures(reference: String, fill: Double) {
    var (state, shelf, _) = opened(10)
    var times: [Double] = []
    var drawn = 0
    for key in Self.keys("jjjj") + [Key(.enter)] + Self.keys("3jkjkIq1jjjjjjjjjj]q]q]qzz") {
      var waiting = [Command]()
      times.append(
        milliseconds {
          waiting = state.handle(.key(key))
          _ = view(state)
        })
      while !waiting.isEmpty {
        let command = waiting.removeFirst()
        let action: Action
        switch command {
        case .timer(.pictureIsDue, _): action = .timerFired(.pictureIsDue)
        case .pictures(.locate(let page)):
          action = .pictures(.located(page.article, page.captions.map { _ in .here }, canBeDrawn: true))
        case .pictures(.draw(let key, _, _)):
          drawn += 1
          action = .pictures(.drawn(key, .cells(Self.noise(key.size))))
        default:
          waiting += answerOnce(command, &state, &shelf)
          continue
        }
        times.append(
          milliseconds {
            waiting += reduce(&state, action)
            _ = view(state)
          })
      }
    }
    precondition(drawn > 0)
    for (name, share) in [("median", 0.5), ("slowest", 1)] {
      let time = times.percentile(share)
      Figure(
        name: "a key beside \(drawn) pictures, \(name)", value: "\(rounded(time)) ms", reference: reference,
        ratio: time / fill
      ).report()
    }
  }

  /// The picture that takes longest: no two squares of it have one colour.
  private static func noise(_ size: Size) -> Canvas {
    var raster = Raster(size: size)
    var random = SeededGenerator(seed: 5)
    for y in 0..<2 * size.height {
      for x in 0..<size.width {
        raster[x, y] = .init(UInt8(random.below(256)), UInt8(random.below(256)), UInt8(random.below(256)))
      }
    }
    return Canvas(raster, ink: .colors)
  }

  /// How long a search of all open articles takes on the thread that does it.
  func runSearches() {
    reportSearch(opened().shelf)
  }

  private func reportSearch(_ shelf: MemoryShelf) {
    func counts(_ query: String) -> KindCounts {
      var counts = KindCounts()
      let request = QuotationRequest(query: query, isBeingTyped: true, isGrouped: true)
      shelf.answer(.counts(request, upTo: .max), Cancellation()) {
        if case .counts(let found) = $0 { counts = found }
      }
      return counts
    }
    func firstPage(_ query: String) {
      let request = QuotationRequest(query: query, isBeingTyped: true, isGrouped: true)
      shelf.answer(.quotations(request, after: nil, limit: 60), Cancellation()) { _ in }
    }
    let all = (0..<5).map { _ in processorMilliseconds { _ = counts("-nobody") } }.percentile(0.5)
    for query in ["night", "ni", "the", "\"night shift\"", "speaker:arkwright", "we OR they", "nobody says this"] {
      var count = 0
      let rows = (0..<5).map { _ in processorMilliseconds { firstPage(query) } }.percentile(0.5)
      let time = (0..<5).map { _ in processorMilliseconds { count = counts(query).total } }.percentile(0.5)
      let reference = "all but a word \(rounded(all)) ms"
      Figure(
        name: "rows of a search for \(query)", value: "\(rounded(rows)) ms", reference: reference, ratio: rows / all
      ).report()
      Figure(
        name: "search for \(query), \(count) found", value: "\(rounded(time)) ms", reference: reference,
        ratio: time / all
      ).report()
    }
    for query in ["m", "mi", "min", "the", "nobodysays", "ferry -night"] {
      let request = ArticleListRequest(query: query, isBeingTyped: true, order: .asNamed)
      let time = (0..<5).map { _ in
        processorMilliseconds { shelf.answer(.list(request), Cancellation()) { _ in } }
      }.percentile(0.5)
      Figure(
        name: "list filtered by \(query)", value: "\(rounded(time)) ms", reference: "all but a word \(rounded(all)) ms",
        ratio: time / all
      ).report()
    }
  }

  /// Answers what the reader asks, as the program does on other threads.
  private func answer(_ commands: [Command], _ state: inout State, _ shelf: inout MemoryShelf) {
    for command in commands { answer(answerOnce(command, &state, &shelf), &state, &shelf) }
  }

  /// The commands that follow the answers to one.
  private func answerOnce(_ command: Command, _ state: inout State, _ shelf: inout MemoryShelf) -> [Command] {
    var answers: [ShelfAnswer] = []
    var asked: ShelfTicket?
    switch command {
    case .ask(let question, let ticket):
      asked = ticket
      shelf.answer(question, Cancellation()) { answers.append($0) }
    case .change(let change): answers = shelf.make(change)
    default: break
    }
    return answers.flatMap { reduce(&state, .shelf($0, to: asked)) }
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

  /// A reader with its articles, their shelf, and how long the news of each hundred of them took to be taken.
  private func opened(_ wanted: Int? = nil) -> (state: State, shelf: MemoryShelf, batches: [Double]) {
    let count = wanted ?? count
    let parser = ArticleParser()
    let articles = SampleArticles.all.map { parser.article(in: $0.bytes, input: $0.name) }
    var state = State(size: size, theme: Theme(name: "plain", styles: [:]))
    var shelf = MemoryShelf()
    var batches: [Double] = []
    shelf.find((0..<count).map { "archive/\($0).txt" })
    answer(reduce(&state, .shelf(.changed(total: count, only: []))), &state, &shelf)
    for start in stride(from: 0, to: count, by: 100) {
      let batch = (start..<min(count, start + 100)).map { id in
        var article = articles[id % articles.count]
        article.input = "archive/\(id).txt"
        article.headline = (article.headline ?? "") + " (\(id))"
        for caption in article.captions.indices { article.captions[caption].image = "\(caption).jpg" }
        return ParsedArticle(id: id, article: article)
      }
      shelf.add(batch)
      let ids = Set(batch.map { ArticleID($0.id) })
      var commands: [Command] = []
      batches.append(milliseconds { commands = reduce(&state, .shelf(.changed(total: count, only: ids))) })
      answer(commands, &state, &shelf)
    }
    answer(reduce(&state, .loadingFinished), &state, &shelf)
    _ = view(state)
    return (state, shelf, batches)
  }

  private func fillCanvas() {
    var canvas = Canvas(size: size)
    let row = String(repeating: "x", count: size.width)
    for y in 0..<size.height { canvas.put(row, x: 0, y: y, width: size.width) }
    precondition(canvas[0, 0].width == 1)
  }
}
