import ArgumentParser
import ArticleFormats
import Articles
import Basics
import Drawing
import Library
import Search
import Shelves

/// `pullquote versions`: where articles came from, and what they printed before.
struct VersionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "versions",
    abstract: "Show where articles came from and what changed since they were first printed.",
    discussion: """
      When a page that is in the library is added again from the same address with different text, its earlier \
      version is kept. So is that of a file without an address, if the text at the same path is still like it: if at least \
      three tenths of its runs of three words are the same. Versions are listed from the latest, each with its address, when it was fetched, what the \
      server said, and the SHA-256 of its bytes. Below are the changes since the version before, quotations first: − \
      was taken out, + was added. Speakers are those in the library, including your corrections.

      Without an article, lists all articles that have earlier versions. As jsonl, each version is an object; its \
      “changes” are those since the version before.

      EXAMPLES
        pullquote versions https://example.org/story
        pullquote versions --format jsonl | jq '.changes.quotations[]?'
        pullquote quotes --vanished
      """)

  @Argument(
    help: ArgumentHelp("Articles, by the number that “pullquote list” shows or by address.", valueName: "article"))
  var articles: [String] = []

  @Option(help: ArgumentHelp("The output format.", valueName: "format"))
  var format = VersionFormat.text

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let library = try library.opened()
    let output = Output(descriptor: STDOUT_FILENO)
    if articles.isEmpty {
      var count = 0
      try library.forEachChangedArticle { id, versions in
        format.write(versions, of: id, isFirst: count == 0, to: output)
        count += 1
      }
      output.flush()
      if count == 0, format == .text { sayOnStandardError(["No article has an earlier version."]) }
      return
    }
    var missing: [String] = []
    var isFirst = true
    for name in articles {
      guard let id = try library.article(named: name) else {
        missing.append("“\(name)” is not an article in the library.")
        continue
      }
      format.write(try library.versions(of: id), of: id, isFirst: isFirst, to: output)
      isFirst = false
    }
    output.flush()
    sayOnStandardError(missing)
    if !missing.isEmpty { throw ExitCode.failure }
  }
}

/// How versions are written.
enum VersionFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case text
  case jsonl

  /// Writes the versions of an article.
  ///
  /// - Parameter isFirst: whether nothing stands before them.
  func write(_ versions: [ArticleVersion], of id: ArticleID, isFirst: Bool, to output: Output) {
    switch self {
    case .text:
      if !isFirst { output.write("\n") }
      output.write(VersionPage(width: min(output.columns ?? 80, 100)).page(of: versions, of: id))
    case .jsonl:
      for place in versions.indices { output.write(json: versions.json(place, of: id)) }
    }
  }
}

extension [ArticleVersion] {
  /// What changed since the version before; `nil` for the first.
  private func changes(_ place: Int) -> ArticleChanges? {
    place + 1 < count ? ArticleChanges(from: self[place + 1].article, to: self[place].article) : nil
  }

  /// One of them as an object and its line end.
  fileprivate func json(_ place: Int, of id: ArticleID) -> [UInt8] {
    let version = self[place]
    var json = JSONWriter(pretty: false)
    json.beginObject()
    json.key("article")
    json.integer(Int(id.rawValue))
    json.key("version")
    json.integer(place)
    json.key("headline")
    json.string(version.article.headline)
    json.key("url")
    json.string(version.article.url)
    json.key("seen")
    json.string(version.seen)
    json.evidenceMembers(version.evidence)
    json.key("original")
    json.bool(version.hasOriginal)
    json.key("changes")
    if let changes = changes(place) {
      json.changes(changes, self[place + 1].article, version.article)
    } else {
      json.string(nil)
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func changes(_ changes: ArticleChanges, _ earlier: Article, _ later: Article) {
    func said(_ index: Int?, in article: Article, _ writer: inout JSONWriter) {
      guard let index else { return writer.string(nil) }
      let quotation = article.quotations[index]
      writer.beginObject()
      writer.key("text")
      writer.string(quotation.text)
      writer.key("speaker")
      writer.string(quotation.speaker.map { article.speakers[$0].name })
      writer.endObject()
    }
    beginObject()
    key("quotations")
    list(changes.quotations) { writer, change in
      writer.beginObject()
      writer.key("change")
      writer.string(change.kind.rawValue)
      writer.key("other_speaker")
      writer.bool(change.hasOtherSpeaker)
      writer.key("earlier")
      said(change.earlier, in: earlier, &writer)
      writer.key("later")
      said(change.later, in: later, &writer)
      writer.endObject()
    }
    key("texts")
    list(changes.texts) { writer, change in
      writer.beginObject()
      writer.key("part")
      writer.string(change.part.rawValue)
      writer.key("earlier")
      writer.string(change.earlier)
      writer.key("later")
      writer.string(change.later)
      writer.endObject()
    }
    endObject()
  }
}
