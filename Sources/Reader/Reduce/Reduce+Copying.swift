import ArticleFormats
import Articles
import Basics

extension Caption {
  /// Where its picture is on the web; `nil` if it is nowhere there.
  var pictureAddress: String? {
    image.flatMap { image in
      ["http", "https"].contains(WebAddress.scheme(of: image)) ? image : nil
    }
  }
}

extension State {
  /// The words of marked rows, as they are copied; `nil` if none are marked.
  private var copiedWords: [String]? {
    let rows = markedRows
    if rows.isEmpty { return nil }
    if screen.notebook != nil { return markedEntries.map(\.kept.clipping.words) }
    let captions = markedCaptionEntries
    if !captions.isEmpty { return captions.map(\.kept.clipping.words) }
    if isAtHits { return rows.compactMap { listing($0)?.text } }
    return markedQuotations.map { article($0.article).quotations[$0.quote].inMarks(in: article($0.article)) }
  }

  mutating func copyQuote() -> [Command] {
    if let words = copiedWords, !words.isEmpty {
      let kind = screen.notebook != nil ? "clipping" : pane == .captions && isInArticle ? "caption" : "quote"
      say(.info, "Copied \(counted(words.count, kind)).")
      return [.copy(Citation.safe(words.joined(separator: "\n\n")))]
    }
    if let entry = screen.notebook?.selectedEntry {
      say(.info, "Copied the \(entry.kept.clipping.kind.title.lowercased()).")
      return [.copy(Citation.safe(entry.kept.clipping.words))]
    }
    guard let hit = currentQuote else { return [] }
    say(.info, "Copied the quote.")
    if isAtHits, let row = selectedRow, let listing = listing(row) { return [.copy(Citation.safe(listing.text))] }
    return [.copy(Citation.safe(article(hit.article).quotations[hit.quote].inMarks(in: article(hit.article))))]
  }

  mutating func copyCitation(_ format: Citation.Format) -> [Command] {
    let name = Self.name(of: format)
    let captions = markedCaptionEntries
    let marked = (markedEntries + captions).map { Citation($0.kept.clipping) }
    let quoted = markedQuotations.filter { article($0.article).quotations.indices.contains($0.quote) }
    let citations = marked + quoted.map { Citation(of: $0.quote, in: article($0.article)) }
    if !citations.isEmpty {
      let count = counted(citations.count, !captions.isEmpty ? "caption" : marked.isEmpty ? "quote" : "clipping")
      say(.info, "Copied \(count) with \(citations.count == 1 ? "its source" : "their sources")\(name).")
      let texts = citations.map { $0.text(format) }
      let isList = format == .cslJSON && texts.count > 1
      return [
        .copy(Citation.safe(isList ? "[\(texts.joined(separator: ",\n"))]" : texts.joined(separator: "\n\n")))
      ]
    }
    let kept = screen.notebook?.selectedEntry?.kept.clipping
    guard
      let citation = kept.map({ Citation($0) }) ?? currentQuote.map({ Citation(of: $0.quote, in: article($0.article)) })
    else { return [] }
    say(.info, "Copied the \((kept?.kind ?? .quotation).title.lowercased()) with its source\(name).")
    return [.copy(Citation.safe(citation.text(format)))]
  }

  /// The name of a format in messages.
  private static func name(of format: Citation.Format) -> String {
    switch format {
    case .plain: ""
    case .markdown: " as Markdown"
    case .bibTeX: " as BibTeX"
    case .cslJSON: " as CSL-JSON"
    }
  }

  mutating func copyURL() -> [Command] {
    let articles = subjects
    let urls = articles.compactMap { article($0).url }
    guard !urls.isEmpty else {
      say(.warning, "None of these articles has an address.")
      return []
    }
    let without = articles.count - urls.count
    let remark = without == 0 ? "" : " \(counted(without, "article has", "articles have")) none."
    let copied = articles.count == 1 ? "the address" : counted(urls.count, "address", "addresses")
    say(.info, "Copied \(copied).\(remark)")
    return [.copy(Citation.safe(urls.joined(separator: "\n")))]
  }

  mutating func openInBrowser() -> [Command] {
    guard let url = captionInHand.map(\.pictureAddress) ?? subject.flatMap({ article($0).url }) else { return [] }
    let target = Citation.safe(url)
    say(.info, "Opening \(target)")
    return [.openURL(target)]
  }

  /// The current caption, where the captions have the keys.
  var captionInHand: Caption? {
    guard focus == .captions, let reading, let caption = reading.caption else { return nil }
    return reading.content.captions[caption]
  }
}
