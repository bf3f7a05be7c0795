import ArticleFormats
import Articles
import Drawing
import Reader

/// An article as text to be read from top to bottom: in a pipe, by a screen reader, on paper.
struct ArticlePage {
  /// Columns to wrap to; 0 for one line per paragraph.
  var width = 80
  /// Whether the captions are listed after the body.
  var showsCaptions = true
  /// Whether the quotations are listed after the body.
  var showsQuotations = true
  /// Whether links are numbered in the body and listed after it.
  var showsLinks = true
  /// Whether to show left-out pieces in place, each marked with the reason.
  var showsLeftOut = false

  /// The article's text. Blocks are separated by one blank line, and it ends with a line feed.
  func page(of article: Article) -> Page {
    var page = Page()
    addHead(of: article, to: &page)
    let links = addBody(of: article, to: &page)
    for (isShown, part) in [(showsCaptions, captions(of: article)), (showsQuotations, quotations(of: article))] {
      guard isShown, !part.pieces.isEmpty else { continue }
      page.addLine()
      page.add(part)
    }
    if !links.isEmpty {
      page.addLine()
      page.addLine("Links", .strong)
      for (index, target) in links.enumerated() { page.addLine("\(index + 1). \(target)") }
    }
    return page
  }

  /// The separator between articles.
  static let separator = "\n* * *\n\n"

  private func addHead(of article: Article, to page: inout Page) {
    page.addWrapped(article.headline ?? article.input, width: width, style: .strong)
    if let standfirst = article.standfirst {
      page.addLine()
      page.addWrapped(standfirst, width: width, style: .emphasised)
    }
    var facts: [String] = []
    if !article.authors.isEmpty { facts.append("By " + Flow.listed(article.authors)) }
    if let publisher = article.publisher { facts.append(publisher) }
    if let published = article.published { facts.append(HumanDate.long(published)) }
    if let modified = article.modified { facts.append("updated " + HumanDate.long(modified)) }
    if !facts.isEmpty {
      page.addLine()
      page.addWrapped(facts.joined(separator: " · "), width: width, style: .faint)
    }
    if let url = article.url { page.addLine(url, .faint) }
  }

  /// Adds the body and returns the targets of its links, by number.
  private func addBody(of article: Article, to page: inout Page) -> [String] {
    var targets: [String] = []
    var numbers: [String: Int] = [:]
    var previous: Block.Kind?
    let leftOut = showsLeftOut ? Dictionary(grouping: article.leftOut, by: \.after) : [:]
    addLeftOut(leftOut[-1] ?? [], to: &page)
    for (index, block) in article.body.enumerated() {
      let isContinued = block.kind == previous && (block.kind == .listItem || block.kind == .tableRow)
      if !isContinued { page.addLine() }
      previous = block.kind
      let text = showsLinks ? numbered(block, numbers: &numbers, targets: &targets) : block.text
      switch block.kind {
      case .paragraph, .tableRow: page.addWrapped(text, width: width)
      case .heading: page.addWrapped(text, width: width, style: .strong)
      case .listItem: page.addWrapped(text, width: width, firstIndent: "- ", hangingIndent: "  ")
      case .blockQuotation:
        page.addWrapped(text, width: width, firstIndent: "> ", hangingIndent: "> ")
        if let attribution = block.attribution { page.addLine("> — \(attribution)") }
      case .preformatted: page.addLine(text)
      }
      if let pieces = leftOut[index] {
        addLeftOut(pieces, to: &page)
        previous = nil
      }
    }
    return targets
  }

  /// Adds the pieces left out at one place: “[left out: share] Mail · Print”.
  private func addLeftOut(_ pieces: [LeftOut], to page: inout Page) {
    if !pieces.isEmpty { page.addLine() }
    for piece in pieces {
      page.addWrapped(
        "[left out: \(piece.reason.words)] \(piece.text)", width: width, style: .faint, hangingIndent: "  ")
    }
  }

  /// A block's text with the number of each link behind its words.
  private func numbered(_ block: Block, numbers: inout [String: Int], targets: inout [String]) -> String {
    guard !block.links.isEmpty else { return block.text }
    var bytes = Array(block.text.utf8)
    for link in block.links where numbers[link.target] == nil {
      targets.append(link.target)
      numbers[link.target] = targets.count
    }
    for link in block.links.sorted(by: { $0.range.upperBound > $1.range.upperBound }) {
      guard link.range.upperBound <= bytes.count, let number = numbers[link.target] else { continue }
      bytes.insert(contentsOf: " [\(number)]".utf8, at: link.range.upperBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The captions as a numbered list under a heading; empty if there are none.
  func captions(of article: Article) -> Page {
    var page = Page()
    if !article.captions.isEmpty { page.addLine("Captions", .strong) }
    for (index, caption) in article.captions.enumerated() {
      var sentences: [String] = []
      if caption.kind == .video { sentences.append("Video.") }
      if let text = caption.text { sentences.append(ArticlePage.sentence(text)) }
      if let credit = caption.credit { sentences.append("Credit: \(ArticlePage.sentence(credit))") }
      if let alt = caption.alt { sentences.append("Shown: \(ArticlePage.sentence(alt))") }
      addItem(index + 1, sentences.joined(separator: " "), to: &page)
    }
    return page
  }

  /// The quotations with their speakers, without paraphrases, in the same way.
  func quotations(of article: Article) -> Page {
    var page = Page()
    let quotations = article.quotations.filter { $0.kind != .indirect }
    if !quotations.isEmpty { page.addLine("Quotations", .strong) }
    for (index, quotation) in quotations.enumerated() {
      let credit = quotation.credit(in: article)
      addItem(index + 1, "\(quotation.inMarks(in: article)) — \(credit)", to: &page)
    }
    return page
  }

  private func addItem(_ number: Int, _ text: String, to page: inout Page) {
    let mark = "\(number). "
    page.addWrapped(
      text, width: width, firstIndent: mark, hangingIndent: String(repeating: " ", count: mark.utf8.count))
  }

  /// A text that ends as a sentence ends.
  private static func sentence(_ text: String) -> String {
    guard let last = text.unicodeScalars.last else { return "" }
    return ".!?…”’\"'".unicodeScalars.contains(last) ? text : text + "."
  }
}
