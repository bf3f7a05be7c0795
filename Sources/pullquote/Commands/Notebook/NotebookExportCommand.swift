import ArgumentParser
import ArticleFormats
import Articles
import Basics
import Library
import Shelves

/// `pullquote notebook export`: a notebook for other programs.
struct NotebookExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a notebook for other programs.",
    discussion: """
      As markdown, each clipping comes with its note and a footnote saying where it was printed; if the article has \
      an address, the footnote links to the exact sentence. Quotations keep their own quotation marks, with “…” for \
      omitted words. As jsonl, a clipping is an object with notebook, place, id, kind, words, note, speaker, role, \
      confidence, headline, authors, publisher, published, url and link; id is null if its article was removed.

      “pullquote export” includes the clippings of its articles; clippings of removed articles are only exported \
      here.

      EXAMPLES
        pullquote notebook export > notebook.md
        pullquote notebook export --notebook "Ferry strike" --format csv
        pullquote notebook export --format bibtex >> sources.bib
      """)

  @Option(help: ArgumentHelp("The output format.", valueName: "format"))
  var format = NotebookFormat.markdown

  @OptionGroup var options: NotebookOptions

  func run() throws {
    let entries = try options.library.opened().notebook(named: options.notebook)
    guard !entries.isEmpty else {
      sayOnStandardError(["There is nothing in “\(options.notebook)”."])
      throw ExitCode.failure
    }
    NotebookOutput(format).write(entries, to: Output(descriptor: STDOUT_FILENO))
  }
}

/// How a notebook is written.
enum NotebookFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case markdown
  case csv
  case jsonl
  case bibtex
  case cslJSON = "csl-json"
  case text
}

/// A notebook in its formats.
struct NotebookOutput {
  private let format: NotebookFormat

  init(_ format: NotebookFormat) { self.format = format }

  /// Writes all of a notebook.
  func write(_ entries: [NotebookEntry], to output: Output) {
    switch format {
    case .markdown:
      output.write(NotebookMarkdown.text(entries.map(\.kept), named: entries.first?.kept.notebook ?? ""))
    case .text:
      for entry in entries {
        let note = entry.kept.note.isEmpty ? "" : "\n" + entry.kept.note
        output.write(Citation(entry.kept.clipping).text(.plain) + note + "\n\n")
      }
    case .csv:
      output.write(
        CommaSeparated.record([
          "notebook", "place", "id", "kind", "words", "note", "speaker", "role", "headline", "publisher", "published",
          "url",
          "link",
        ]))
      for entry in entries { output.write(Self.record(entry)) }
    case .jsonl: for entry in entries { output.write(json: Self.json(entry)) }
    case .bibtex, .cslJSON:
      var writer = QuotationListWriter(format == .bibtex ? .bibtex : .cslJSON, to: output)
      for entry in entries { writer.add(.cited(Citation(entry.kept.clipping))) }
      writer.finish()
    }
    output.flush()
  }

  private static func id(of entry: NotebookEntry) -> String? {
    entry.article.map { ClippingID(entry.kept.clipping.kind, entry.kept.clipping.number, of: $0).text }
  }

  private static func record(_ entry: NotebookEntry) -> String {
    let (kept, clipping) = (entry.kept, entry.kept.clipping)
    let (article, quotation) = (clipping.article, clipping.quotation)
    return CommaSeparated.record([
      kept.notebook, "\(kept.place)", id(of: entry) ?? "", clipping.kind.rawValue, clipping.words, kept.note,
      quotation?.attribution(in: article) ?? "", quotation?.role(in: article) ?? "", article.headline ?? "",
      article.publisher ?? "", article.published ?? "", article.url ?? "", clipping.address ?? "",
    ])
  }

  private static func json(_ entry: NotebookEntry) -> [UInt8] {
    let (kept, clipping) = (entry.kept, entry.kept.clipping)
    let (article, quotation) = (clipping.article, clipping.quotation)
    var json = JSONWriter(pretty: false)
    json.beginObject()
    json.key("notebook")
    json.string(kept.notebook)
    json.key("place")
    json.integer(kept.place)
    json.key("id")
    json.string(id(of: entry))
    json.key("kind")
    json.string(clipping.kind.rawValue)
    json.key("words")
    json.string(clipping.words)
    json.key("note")
    json.string(kept.note)
    json.key("speaker")
    json.string(quotation?.attribution(in: article))
    json.key("role")
    json.string(quotation?.role(in: article))
    json.key("confidence")
    if let quotation { json.fraction(quotation.confidence) } else { json.string(nil) }
    json.key("headline")
    json.string(article.headline)
    json.key("authors")
    json.strings(article.authors)
    json.key("publisher")
    json.string(article.publisher)
    json.key("published")
    json.string(article.published)
    json.key("url")
    json.string(article.url)
    json.key("link")
    json.string(clipping.address)
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
