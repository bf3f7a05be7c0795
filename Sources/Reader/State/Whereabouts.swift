import ArticleFormats
import Articles
import Search
import Shelves

/// Where the reader was when it was closed: the list, the selected or open article, and the reading positions.
///
/// Articles are named by id in a library, and by input for files.
public struct Whereabouts: Hashable, Sendable {
  var list = ArticleListRequest()
  var article: String?
  /// Whether the article was open, and not only selected.
  var isOpen = false
  var pane = Pane.list
  /// Whether the article had the whole screen.
  var isZen = false
  var kinds = ShownKinds.mixed
  /// The notebook that things were kept in.
  var notebook = NotebookListing.usualName
  /// Where articles were left, the one opened last at the end.
  var bookmarks: [Left] = []

  struct Left: Hashable, Sendable {
    var article: String
    var bookmark: Bookmark
  }

  /// The names of the articles in it.
  public var names: [String] { (article.map { [$0] } ?? []) + bookmarks.map(\.article) }

  /// The most articles whose places are kept.
  static let mostBookmarks = 200
}

extension State {
  /// The current position, to be restored later.
  ///
  /// - Parameter name: the stored name of an article; `nil` if it cannot be found again.
  public func whereabouts(_ name: (ArticleID) -> String?) -> Whereabouts {
    var now = Whereabouts()
    now.list = shelf.beforeFeeds?.wanted ?? shelf.wanted
    now.kinds = kinds
    now.notebook = notebook.name
    if case .article(let id) = screens.first(where: { if case .article = $0 { true } else { false } }) {
      now.article = name(id)
      now.isOpen = now.article != nil
      now.pane = pane == .list ? .body : pane
      now.isZen = isZen
    } else {
      now.article = (shelf.beforeFeeds.map(\.selected) ?? browse.selectedArticle).flatMap(name)
    }
    var bookmarks = articles.bookmarks
    if let reading, articles.has(reading.article) {
      bookmarks.removeAll { $0.id == reading.article }
      bookmarks.append((reading.article, reading.bookmark))
    }
    now.bookmarks = bookmarks.suffix(Whereabouts.mostBookmarks).compactMap { id, bookmark in
      name(id).map { Whereabouts.Left(article: $0, bookmark: bookmark) }
    }
    return now
  }

  /// Goes to where the reader was the last time, unless something was done already.
  ///
  /// - Parameter ids: the articles by their names.
  mutating func goBack(to before: Whereabouts, _ ids: [String: ArticleID]) -> [Command] {
    for left in before.bookmarks {
      if let id = ids[left.article], articles[id].bookmark == nil { articles.leave(id, at: left.bookmark) }
    }
    if notebook.name != before.notebook, undo.isEmpty { notebook = Notebook(name: before.notebook) }
    guard !hasBeenTouched else { return [] }
    kinds = before.kinds
    reading?.list(kinds: kinds)
    if let reading, let bookmark = articles[reading.article].bookmark { self.reading?.goBack(to: bookmark) }
    if options.opensFirstArticle { return [] }
    browse.filter = before.list.query
    shelf.wanted = before.list
    guard let id = before.article.flatMap({ ids[$0] }) else { return [] }
    if let row = browse.list.row(of: id) { browse.cursor.select(row, count: browse.order.count) }
    shelf.kept = id
    guard before.isOpen else { return [] }
    let commands = open(id)
    pane = before.pane
    isZen = before.isZen
    return commands
  }
}

// MARK: A line of JSON

extension Whereabouts {
  /// Writes its members.
  func write(to writer: inout JSONWriter) {
    writer.key("query")
    writer.string(list.query)
    writer.key("order")
    writer.string(list.order.rawValue)
    writer.key("unread")
    writer.bool(list.isUnreadOnly)
    writer.key("starred")
    writer.bool(list.isStarredOnly)
    writer.key("article")
    writer.string(article)
    writer.key("open")
    writer.bool(isOpen)
    writer.key("pane")
    writer.string(Self.panes.first { $0.pane == pane }?.name)
    writer.key("zen")
    writer.bool(isZen)
    writer.key("kinds")
    writer.string(CommandLine.quoteKinds.first { $0.1 == kinds }?.0)
    writer.key("notebook")
    writer.string(notebook)
    writer.key("places")
    writer.strings(bookmarks.flatMap { [$0.article, $0.bookmark.written] })
  }

  /// Reads its members.
  init(_ fields: JSONFields) {
    list.query = fields.texts["query"] ?? ""
    list.isBeingTyped = !list.query.isEmpty
    list.order = fields.texts["order"].flatMap(ArticleListRequest.Order.init(rawValue:)) ?? list.order
    list.isUnreadOnly = fields.flags["unread"] ?? false
    list.isStarredOnly = fields.flags["starred"] ?? false
    article = fields.texts["article"]
    isOpen = fields.flags["open"] ?? false
    pane = Self.panes.first { $0.name == fields.texts["pane"] }?.pane ?? .body
    isZen = fields.flags["zen"] ?? false
    kinds = CommandLine.quoteKinds.first { $0.0 == fields.texts["kinds"] }?.1 ?? .mixed
    notebook = fields.texts["notebook"] ?? notebook
    let places = fields.lists["places"] ?? []
    for index in stride(from: 0, to: places.count - 1, by: 2) {
      guard let bookmark = Bookmark(written: places[index + 1]) else { continue }
      bookmarks.append(Left(article: places[index], bookmark: bookmark))
    }
  }

  private static let panes: [(name: String, pane: Pane)] = [
    ("list", .list), ("body", .body), ("quotes", .quotes), ("captions", .captions),
  ]
}

extension Bookmark {
  /// Its numbers: the top, the reading line, and the quote where one was chosen.
  fileprivate var written: String {
    ([top.item, top.offset, line.item, line.offset] + (quote.map { [$0] } ?? [])).map(String.init)
      .joined(separator: " ")
  }

  fileprivate init?(written: String) {
    let numbers = written.split(separator: " ").compactMap { Int($0) }
    guard (4...5).contains(numbers.count), numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    top = FlowPlace(item: numbers[0], offset: numbers[1])
    line = FlowPlace(item: numbers[2], offset: numbers[3])
    quote = numbers.count == 5 ? numbers[4] : nil
  }
}
