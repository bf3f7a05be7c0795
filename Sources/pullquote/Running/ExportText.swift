import ArticleFormats
import Articles
import Basics
import Reader
import Search
import Shelves

/// What the reader shows, as the commands write it.
struct ExportText {
  /// What is written.
  let bytes: [UInt8]
  /// How much that is: “5 clippings”.
  let amount: String

  /// - Parameters:
  ///   - isOfLibrary: whether quotations have a name in the library.
  ///   - article: an article of the shelf; `nil` where it is gone.
  init(_ export: Export, isOfLibrary: Bool, article: (ArticleID) -> Article?) {
    let output = Output(descriptor: -1, isStyled: false)
    switch export.contents {
    case .notebook(_, let entries):
      // Among files a number is no name.
      let named = isOfLibrary ? entries : entries.map { NotebookEntry(kept: $0.kept, article: nil, added: $0.added) }
      NotebookOutput(export.format.ofNotebook).write(named, to: output)
      amount = counted(entries.count, "clipping")
    case .articles(let ids):
      var count = 0
      for article in ids.lazy.compactMap(article) {
        if export.format == .jsonl {
          output.write(json: article.json())
        } else {
          if count > 0 { output.write(ArticlePage.separator) }
          output.write(ArticlePage().page(of: article).text)
        }
        count += 1
      }
      amount = ids.count == 1 ? "the article" : counted(count, "article")
    case .findings(let checked):
      var writer = FindingWriter(export.format == .jsonl ? .jsonl : .table, to: output)
      for row in checked { writer.add(row.finding, of: row.entry) }
      writer.finish()
      amount = counted(checked.count, "finding")
    case .sources(let ranking):
      let format: SourceFormat =
        switch export.format {
        case .csv: .csv
        case .jsonl: .jsonl
        case .text, .markdown, .bibTeX, .cslJSON: .table
        }
      SourceList(format).write(ranking, to: output)
      amount = counted(ranking.groups.count, "row")
    case .quotations(let hits):
      amount = counted(Self.write(hits, as: export.format, isOfLibrary: isOfLibrary, article, to: output), "quote")
    }
    bytes = output.collected
  }

  /// - Returns: how many quotations were written.
  private static func write(
    _ hits: [QuoteHit], as format: Export.Format, isOfLibrary: Bool, _ article: (ArticleID) -> Article?,
    to output: Output
  ) -> Int {
    var count = 0
    var last: (id: ArticleID, article: Article?)?
    let listFormat = format.ofList
    var writer = listFormat.map { QuotationListWriter($0, to: output) }
    for hit in hits {
      // Those of one article mostly stand together.
      if last?.id != hit.article { last = (hit.article, article(hit.article)) }
      guard let article = last?.article, article.quotations.indices.contains(hit.quote) else { continue }
      count += 1
      if let listFormat {
        let id = isOfLibrary ? ClippingID(.quotation, hit.quote + 1, of: hit.article).text : nil
        writer?.add(QuotationOutput.entry(hit.quote, of: article, id: id, format: listFormat))
      } else {
        output.write(Citation(of: hit.quote, in: article).text(.plain) + "\n\n")
      }
    }
    writer?.finish()
    return count
  }
}

extension Export.Format {
  /// The same of the command that writes notebooks.
  fileprivate var ofNotebook: NotebookFormat {
    switch self {
    case .markdown: .markdown
    case .csv: .csv
    case .jsonl: .jsonl
    case .bibTeX: .bibtex
    case .cslJSON: .cslJSON
    case .text: .text
    }
  }

  /// The same of the command that lists quotations; `nil` for plain text, which that does not write.
  fileprivate var ofList: QuotationFormat? {
    switch self {
    case .markdown: .markdown
    case .csv: .csv
    case .jsonl: .jsonl
    case .bibTeX: .bibtex
    case .cslJSON: .cslJSON
    case .text: nil
    }
  }
}
