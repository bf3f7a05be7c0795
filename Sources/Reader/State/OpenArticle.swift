import Articles

/// An article in the list, or the place of one that is not parsed yet.
struct OpenArticle: Sendable {
  enum Status: Hashable, Sendable {
    /// Found, not yet parsed.
    case waiting
    case ready
    /// It could not be read; the sentence says why.
    case failed(String)
  }

  var status = Status.waiting
  /// Empty but for the name of the input until it is parsed.
  var article: Article {
    didSet { searchable = FoldedText(searchedTexts) }
  }
  /// What a filter of the list looks at.
  private(set) var searchable: FoldedText
  var isUnread = true
  var isStarred = false
  /// Where it was left.
  var bookmark: Bookmark?

  init(input: String) {
    article = Article(input: input, format: .text)
    searchable = FoldedText([input])
  }

  private var searchedTexts: [String?] {
    [title, article.publisher, article.standfirst] + article.authors.map { $0 }
  }

  /// What the list calls it: its headline, else the name of its input without folders.
  var title: String {
    if let headline = article.headline, !headline.isEmpty { return headline }
    let name = article.input.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) }
    return name ?? article.input
  }
}

/// A place in an article's text, which no change of size moves.
struct Bookmark: Hashable, Sendable {
  /// What stands in the top row.
  var top: FlowPlace
  /// What stands in the reading line.
  var line: FlowPlace
  var quote: Int?
}
