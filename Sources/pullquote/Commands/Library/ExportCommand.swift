import ArgumentParser
import ArticleFormats
import Articles
import Basics
import Library
import Search

/// `pullquote export`: the articles of the library for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the library’s articles for other programs, oldest first.",
    discussion: """
      As jsonl, every article is one line as “pullquote parse” writes it, with one extra member, “library”. \
      “pullquote add” reads it back with its tags, stars, corrections, notebook clippings, provenance and earlier \
      versions, but without the bytes kept by “add --keep-original”. As csv, every article is a row without its \
      text, and the first line names the columns. As markdown, it is formatted for reading.

      EXAMPLES
        pullquote export > library.jsonl
        pullquote export --search 'tag:election' --format markdown > election.md
        pullquote export --format csv > library.csv
      """)

  @OptionGroup var selection: ArticleSelection

  @Option(help: ArgumentHelp("The output format.", valueName: "format"))
  var format = ExportFormat.jsonl

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let library = try library.opened()
    let output = Output(descriptor: STDOUT_FILENO)
    if format == .csv { output.write(ExportFormat.csvHeader) }
    var missing: [String] = []
    if selection.articles.isEmpty {
      sayOnStandardError(Query(parsing: selection.search ?? "").slips.map(\.message))
      let request = ArticleListRequest(query: selection.search ?? "", order: .oldestFirst)
      try library.forEachArticle(request, withVersions: format == .jsonl) { article in
        format.write(article, to: output)
        return true
      }
    } else {
      let found = try selection.found(in: library)
      missing = found.missing
      for id in found.ids {
        guard var article = try library.article(id) else { continue }
        if format == .jsonl { article.versions = try library.versions(of: id) }
        format.write(article, to: output)
      }
    }
    output.flush()
    sayOnStandardError(missing)
    if !missing.isEmpty { throw ExitCode.failure }
  }
}

/// How exported articles are written.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case jsonl
  case csv
  case markdown

  static let csvHeader = CommaSeparated.record([
    "number", "headline", "authors", "publisher", "published", "modified", "language", "url", "input", "quotations",
    "speakers", "added", "read", "starred", "tags",
  ])

  /// Writes an article.
  func write(_ stored: StoredArticle, to output: Output) {
    let article = stored.article
    switch self {
    case .jsonl:
      let exported = ExportedArticle(
        article, isRead: stored.isRead, isStarred: stored.isStarred, tags: stored.tags,
        clippings: stored.clippings, versions: stored.versions, reprints: stored.reprints)
      output.write(json: exported.json(added: stored.added))
    case .csv:
      output.write(
        CommaSeparated.record([
          "\(stored.id.rawValue)", article.headline ?? "", article.authors.joined(separator: "; "),
          article.publisher ?? "", article.published ?? "", article.modified ?? "", article.language ?? "",
          article.url ?? "", article.input, "\(article.quotations.count)",
          article.speakers.map(\.name).joined(separator: "; "), stored.added, stored.isRead ? "yes" : "no",
          stored.isStarred ? "yes" : "no", stored.tags.joined(separator: "; "),
        ]))
    case .markdown: output.write(Self.markdown(article))
    }
  }

  private static func markdown(_ article: Article) -> String {
    var text = "# \(Markdown.link(article.headline ?? article.fileName, to: article.url))\n\n"
    var facts = article.authors.isEmpty ? [] : ["By " + article.authors.joined(separator: ", ")]
    if let publisher = article.publisher { facts.append(publisher) }
    if let published = article.published { facts.append(HumanDate.long(published)) }
    if !facts.isEmpty { text += "*\(Markdown.escaped(facts.joined(separator: " · ")))*\n\n" }
    if let standfirst = article.standfirst { text += "**\(Markdown.escaped(standfirst))**\n\n" }
    for block in article.body {
      let words = Markdown.escaped(block.text)
      switch block.kind {
      case .paragraph, .tableRow: text += words + "\n\n"
      case .heading: text += "## \(words)\n\n"
      case .listItem: text += "- \(words)\n\n"
      case .blockQuotation: text += Markdown.blockQuotation(block.text) + "\n\n"
      case .preformatted:
        // A fence longer than any in the text.
        let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: block.text) + 1))
        text += "\(fence)\n\(block.text)\n\(fence)\n\n"
      }
    }
    for caption in article.captions {
      let words = [caption.text ?? caption.alt, caption.credit.map { "(\($0))" }].compactMap { $0 }
      text += "*Picture: \(Markdown.escaped(words.joined(separator: " ")))*\n\n"
    }
    return text
  }

  private static func longestRun(of character: Character, in text: String) -> Int {
    var (longest, run) = (0, 0)
    for next in text {
      run = next == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
