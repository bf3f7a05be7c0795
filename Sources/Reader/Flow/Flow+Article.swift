import ArticleFormats
import Articles

extension Flow {
  /// The column for an open article; `waiting` is shown until it has been read.
  init(_ article: Article, of open: OpenArticle, waiting: String, width: Int) {
    self.init(items: Self.items(of: article, open, waiting: waiting), width: width)
  }

  private static func items(of article: Article, _ open: OpenArticle, waiting: String) -> [FlowItem] {
    var items = [FlowItem(.space, "", spaceAfter: false)]
    switch open.status {
    case .waiting:
      items.append(FlowItem(.headline, open.title))
      items.append(FlowItem(.message, waiting))
      return items
    case .failed(let sentence):
      items.append(FlowItem(.headline, open.title))
      items.append(FlowItem(.message, sentence))
      return items
    case .ready: break
    }
    items.append(FlowItem(.kicker, article.provenance, spaceAfter: false))
    if let headline = article.headline, !headline.isEmpty {
      items.append(FlowItem(.headline, headline, part: .headline))
    } else {
      items.append(FlowItem(.headline, open.title))
    }
    if let standfirst = article.standfirst, !standfirst.isEmpty {
      items.append(FlowItem(.standfirst, standfirst, part: .standfirst))
    }
    let times = open.earlierVersions
    let changes = times == 0 ? nil : times == 1 ? "changed once" : "changed \(times) times"
    let facts = [dateline(of: article), changes].compactMap { $0 }
    let date = facts.isEmpty ? nil : facts.joined(separator: " · ")
    let address = article.url.flatMap { $0.isEmpty ? nil : Flow.firstBytes(300, of: $0) }
    if !article.authors.isEmpty {
      items.append(FlowItem(.byline, "By " + listed(article.authors), spaceAfter: date == nil && address == nil))
    }
    if let date { items.append(FlowItem(.dateline, date, spaceAfter: address == nil)) }
    if let address { items.append(FlowItem(.address, address)) }
    appendBody(of: article, to: &items)
    for diagnostic in article.diagnostics where diagnostic.severity != .note {
      items.append(FlowItem(.message, diagnostic.message))
    }
    items.append(FlowItem(.end, "◆", spaceAfter: false))
    return items
  }

  private static func appendBody(of article: Article, to items: inout [FlowItem]) {
    var captions: [Int: [Int]] = [:]
    for (index, caption) in article.captions.enumerated() {
      captions[max(-1, min(caption.after, article.body.count - 1)), default: []].append(index)
    }
    func appendCaptions(after block: Int) {
      let here = captions[block] ?? []
      for index in here {
        items.append(
          FlowItem(
            .caption(index), article.captionMarker(index), part: .caption(index), spaceAfter: index == here.last))
      }
    }
    if article.body.isEmpty, article.captions.isEmpty {
      items.append(FlowItem(.message, "This article has no text."))
    }
    appendCaptions(after: -1)
    for (index, block) in article.body.enumerated() {
      append(
        block, part: .body(index), next: index + 1 < article.body.count ? article.body[index + 1] : nil, to: &items)
      appendCaptions(after: index)
    }
  }

  private static func append(_ block: Block, part: ArticlePart, next: Block?, to items: inout [FlowItem]) {
    switch block.kind {
    case .paragraph: appendPieces(of: block.text, .paragraph, part: part, to: &items)
    case .heading: items.append(FlowItem(.heading, block.text, part: part))
    case .listItem:
      items.append(FlowItem(.listItem, block.text, part: part, spaceAfter: next?.kind != .listItem))
    case .blockQuotation:
      appendPieces(of: block.text, .blockQuotation, part: part, to: &items)
      if let attribution = block.attribution, !attribution.isEmpty {
        items[items.count - 1].hasSpaceAfter = false
        items.append(FlowItem(.attribution, "— " + attribution))
      }
    case .preformatted:
      var base = 0
      for line in block.text.split(separator: "\n", omittingEmptySubsequences: false) {
        items.append(FlowItem(.preformatted, String(line), part: part, base: base, spaceAfter: false))
        base += line.utf8.count + 1
      }
      items[items.count - 1].hasSpaceAfter = true
    case .tableRow:
      items.append(FlowItem(.tableRow, block.text, part: part, spaceAfter: next?.kind != .tableRow))
    }
  }

  /// How many bytes of one paragraph are set in one go.
  private static let longest = 16 * 1024

  /// A paragraph longer than any that was written to be read is set in pieces, cut behind a space, so that looking at its start
  /// does not cost setting all of it.
  private static func appendPieces(
    of text: String, _ kind: FlowItem.Kind, part: ArticlePart, to items: inout [FlowItem]
  ) {
    guard text.utf8.count > longest else {
      items.append(FlowItem(kind, text, part: part))
      return
    }
    let utf8 = text.utf8
    var start = utf8.startIndex
    var base = 0
    while start < utf8.endIndex {
      var end = utf8.index(start, offsetBy: longest, limitedBy: utf8.endIndex) ?? utf8.endIndex
      if end < utf8.endIndex {
        end = utf8[start..<end].lastIndex(of: UInt8(ascii: " ")).map(utf8.index(after:)) ?? end
        // Without a space: at the start of a code point.
        while end < utf8.endIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(after: end) }
      }
      let piece = String(text[start..<end])
      items.append(FlowItem(kind, piece, part: part, base: base, spaceAfter: end == utf8.endIndex))
      base += piece.utf8.count
      start = end
    }
  }

  private static func dateline(of article: Article) -> String? {
    let published = article.published.map { HumanDate.long($0) }
    let modified = article.modified.map { HumanDate.long($0) }
    switch (published, modified) {
    case (let published?, let modified?) where modified != published: return "\(published) · updated \(modified)"
    case (let published?, _): return published
    case (nil, let modified?): return "Updated \(modified)"
    case (nil, nil): return nil
    }
  }

  /// “A, B and C”.
  package static func listed(_ names: [String]) -> String {
    guard names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }
}

extension Article {
  /// The line that marks a caption in the body: its number, what it is of, and its words.
  func captionMarker(_ index: Int) -> String {
    let caption = captions[index]
    let words = caption.text ?? caption.alt ?? caption.credit ?? ""
    let cut = Flow.firstBytes(200, of: words)
    return "\(caption.kind == .video ? "▷" : "▣") \(index + 1)  \(cut)"
  }
}

extension Flow {
  /// A text's first bytes, whole code points only.
  static func firstBytes(_ count: Int, of text: String) -> String {
    guard text.utf8.count > count else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: count)
    while text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(before: end) }
    return String(text[..<end])
  }
}
