import ArgumentParser
import Basics
import Library
import Search

/// Which articles of the library a command is about: those named, or those that a search finds.
struct ArticleSelection: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Articles, by the number that “pullquote list” shows or by address.", valueName: "article"))
  var articles: [String] = []

  // A search may begin with a minus.
  @Option(parsing: .unconditional, help: ArgumentHelp("Articles that match this search.", valueName: "query"))
  var search: String?

  func validate() throws {
    if search != nil, !articles.isEmpty {
      throw ValidationError("Name articles or a search with --search, not both.")
    }
  }

  /// Whether nothing is named at all.
  var isEmpty: Bool { articles.isEmpty && search == nil }

  /// The numbers of the articles, and a sentence for each that is not there.
  func found(in library: Library) throws -> (ids: [ArticleID], missing: [String]) {
    if let search {
      let order = try library.order(ArticleListRequest(query: search))
      sayOnStandardError(order.slips)
      return (order.ids, [])
    }
    var ids: [ArticleID] = []
    var missing: [String] = []
    for name in articles {
      if let id = try library.article(named: name) {
        ids.append(id)
      } else {
        missing.append("“\(name)” is not an article in the library.")
      }
    }
    return (ids, missing)
  }
}

extension Library {
  /// The article of a number that “pullquote list” shows, or of an address.
  func article(named name: String) throws -> ArticleID? {
    if let number = Int64(name.filter { $0 != "," }), try article(ArticleID(rawValue: number)) != nil {
      return ArticleID(rawValue: number)
    }
    return try article(from: name)
  }
}

/// Throws where a list is to have no row at all.
func validateLimit(_ limit: Int?) throws {
  if let limit, limit < 1 { throw ValidationError("--limit needs a number of 1 or more, not \(limit).") }
}

/// Throws where a tag is blank.
func validateTags(_ tags: [String]) throws {
  if tags.contains(where: { Query.key(ofTag: $0).isEmpty }) {
    throw ValidationError("A tag cannot be empty.")
  }
}

/// Writes sentences to standard error, a line each.
func sayOnStandardError(_ sentences: [String]) {
  guard !sentences.isEmpty else { return }
  let output = Output(descriptor: STDERR_FILENO)
  for sentence in sentences { output.writeLine("pullquote: \(sentence)") }
}
