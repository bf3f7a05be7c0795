import Articles
import Drawing
import Reader
import Search
import Shelves

/// What a key costs in the list of a large library, between its arrival and the finished canvas, at 200×60. The rows that
/// the reader asks for are made up and come between the keys: reading them is not the reader's work.
struct ShelfBenchmark {
  private let count: Int
  private let size = Size(width: 200, height: 60)

  /// - Parameter articles: how many the library has.
  init(articles: Int) { count = articles }

  func run() {
    var state = State(
      size: size, theme: Theme(name: "plain", styles: [:]), options: State.Options(awaitsLibrary: true))
    _ = reduce(&state, .shelf(.opened(.library, total: count)))
    let order = self.order
    let arrival = processorMilliseconds {
      _ = reduce(&state, .shelf(.list(order, total: count, isWhole: true)))
    }
    let fill = (0..<50).map { _ in processorMilliseconds { fillCanvas() } }.percentile(0.5)
    let reference = "fill a 200×60 canvas \(rounded(fill)) ms"
    Figure(
      name: "a list of \(count) comes", value: "\(rounded(arrival)) ms", reference: reference, ratio: arrival / fill
    ).report()

    var all: [Double] = []
    var worst = (milliseconds: 0.0, keys: "")
    for (name, keys) in Self.sessions {
      for key in keys {
        var commands: [Command] = []
        let time = processorMilliseconds {
          commands = state.handle(.key(key))
          _ = view(state)
        }
        all.append(time)
        if time > worst.milliseconds { worst = (time, name) }
        answer(commands, &state)
      }
    }
    for (name, value) in [("median", all.percentile(0.5)), ("95 of 100 at most", all.percentile(0.95))] {
      Figure(
        name: "a key in it, \(name)", value: "\(rounded(value)) ms", reference: reference, ratio: value / fill
      ).report()
    }
    Figure(
      name: "a key in it, slowest (\(worst.keys))", value: "\(rounded(worst.milliseconds)) ms", reference: reference,
      ratio: worst.milliseconds / fill
    ).report()
  }

  private static let sessions: [(String, [Key])] = [
    ("down the list", keys(String(repeating: "j", count: 80))),
    ("page by page", Array(repeating: Key(.pageDown), count: 40)),
    ("with marked rows", keys("g     G     kkjjkkjj") + [Key(.escape)]),
    ("to both ends of the list", keys("GgGg")),
    ("to a row", keys("150000G") + keys("kkkk")),
    ("star and read", keys("srsr")),
    ("filter the list", keys("&train") + [Key(.escape)]),
    ("next unread", keys("]u]u]u")),
    ("mark all as read, and back", keys("Au")),
  ]

  private static func keys(_ text: String) -> [Key] { text.unicodeScalars.map { Key(.character($0)) } }

  private var order: ArticleOrder {
    let ids = (0..<count).reversed().map { (number: Int) -> ArticleID in
      let (day, within) = number.quotientAndRemainder(dividingBy: 25)
      return ArticleID(rawValue: (Int64(20_000 + day) << 20) + Int64(within))
    }
    return ArticleOrder(ids: ids, isUnread: ids.indices.map { $0 % 3 > 0 })
  }

  private func answer(_ commands: [Command], _ state: inout State) {
    for case .ask(let request, let ticket) in commands {
      switch request {
      case .rows(let ids):
        let rows = ids.map { id in
          ArticleListing(
            id: id, title: "A headline that is as long as headlines are, number \(id.rawValue)",
            publisher: "The Courier", published: "2025-11-26T12:26", quotations: 5)
        }
        answer(reduce(&state, .shelf(.rows(rows), to: ticket)), &state)
      case .articles(let ids):
        var article = Article(input: "a.txt", format: .text)
        article.headline = "A headline that is as long as headlines are"
        article.body = (0..<12).map { number in
          let text = "Paragraph \(number): " + String(repeating: "words of the usual length ", count: 12)
          return Block(kind: .paragraph, text: text, span: TextSpan(0, 1))
        }
        for id in ids {
          answer(reduce(&state, .shelf(.article(ShelfArticle(id: id, article: article)))), &state)
        }
      case .list:
        answer(reduce(&state, .shelf(.list(order, total: count, isWhole: true), to: ticket)), &state)
      default: break
      }
    }
  }

  private func fillCanvas() {
    var canvas = Canvas(size: size)
    let row = String(repeating: "x", count: size.width)
    for y in 0..<size.height { canvas.put(row, x: 0, y: y, width: size.width) }
    precondition(canvas[0, 0].width == 1)
  }
}
