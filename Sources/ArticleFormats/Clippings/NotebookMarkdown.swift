import Articles

/// A notebook in CommonMark, with footnotes as Pandoc, GitHub and others read them.
public enum NotebookMarkdown {
  /// The notebook: its clippings with their notes, then where each was printed, with an address that links to the
  /// words.
  public static func text(_ kept: [KeptClipping], named name: String) -> String {
    var text = "# \(Markdown.escaped(name))\n\n"
    for (index, kept) in kept.enumerated() {
      text += body(of: kept.clipping, footnote: index + 1) + "\n\n"
      if !kept.note.isEmpty { text += kept.note + "\n\n" }
    }
    for (index, kept) in kept.enumerated() { text += "[^\(index + 1)]: \(source(of: kept.clipping))\n" }
    return text
  }

  private static func body(of clipping: Clipping, footnote: Int) -> String {
    let mark = "[^\(footnote)]"
    switch clipping.kind {
    case .quotation:
      guard let quotation = clipping.quotation else { return mark }
      return
        "\(Markdown.blockQuotation(clipping.words))\n>\n> — \(Citation.markdownCredit(quotation, in: clipping.article))\(mark)"
    case .caption: return "*Picture: \(Markdown.escaped(clipping.words))*\(mark)"
    case .passage: return Markdown.blockQuotation(clipping.words) + mark
    }
  }

  private static func source(of clipping: Clipping) -> String {
    let article = clipping.article
    let authors = article.authors.isEmpty ? "" : Markdown.escaped(article.authors.joined(separator: ", ")) + ", "
    return authors + Citation.markdownSource(of: article, at: clipping.address)
  }
}
