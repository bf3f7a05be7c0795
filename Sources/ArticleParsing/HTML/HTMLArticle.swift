import Articles

/// The article in a page.
///
/// `bytes` are those of the page as it was saved or sent, in any encoding; `input` is its name as it was given;
/// `encoding` is what came with it, as in an HTTP header. Pages that hold no article give one without a body and a
/// diagnostic; nothing is thrown, and no page costs more than about two seconds.
///
/// Spans index the body's blocks joined by one blank line, in code points. The headline, the standfirst and the
/// captions are no part of that text; their spans count on behind its end, each part set off by one blank line, in
/// this order: headline, standfirst, captions (of each the text, else the credit, else the alternative text).
public func htmlArticle(in bytes: [UInt8], input: String, encoding: String? = nil) -> Article {
  var reader = HTMLArticleReader(bytes, input: input, encoding: encoding)
  var article = reader.article()
  let spans = HTMLSpans(of: &article)
  attributeQuotations(in: &article) { part, range in spans.span(of: range, in: part) }
  return article
}

/// Reads one page, stage by stage.
struct HTMLArticleReader {
  let tree: HTMLTree
  let survey: HTMLSurvey
  let metadata: PageMetadata
  private var result: Article

  init(_ bytes: [UInt8], input: String, encoding: String?) {
    let decoding = HTMLDecoding(bytes, transport: encoding)
    tree = HTMLTree(page: decoding.bytes)
    survey = HTMLSurvey(tree)
    metadata = PageMetadata(tree, survey)
    result = Article(input: input, format: .html)
    if decoding.isDamaged {
      result.diagnostics.append(
        Diagnostic(.note, "\(input): some bytes are not \(decoding.encoding); they were read as Windows-1252."))
    }
  }

  mutating func article() -> Article {
    note(tree.limit)
    let region = HTMLRegion(tree, survey)
    let weighing = MetadataWeighing(metadata, tree, survey, region: region?.node)
    result.headline = weighing.headline
    result.publisher = weighing.publisher
    result.url = weighing.url
    result.modified = weighing.modified
    result.language = weighing.language
    result.authors = weighing.authors
    result.published = weighing.published
    guard let region else {
      result.diagnostics.append(Diagnostic(.warning, "\(result.input): the page is empty."))
      return result
    }
    let range = region.node..<tree.after(region.node)
    let captions = HTMLCaptions(tree, survey, in: scope(of: range), region: range)
    let lines = HTMLLines(tree, survey, below: region.node) { node in
      survey.isExcluded[node] || captions.holders.contains(node)
    }
    let body = HTMLBody(lines, tree, survey, headlines: weighing.headlineForms)
    let header = HTMLHeader(
      tree, survey, headline: weighing.headlineNode, region: region.node, description: weighing.description)
    result.standfirst = header.standfirst ?? body.standfirst
    if result.authors.isEmpty { result.authors = header.authors.isEmpty ? body.authors : header.authors }
    if result.published == nil {
      let dates = header.dates + body.dates
      result.published = HTMLArticleReader.publication(in: dates)?.iso
    }
    let base = metadata.base.flatMap { absoluteAddress($0, base: result.url) } ?? result.url
    for line in body.lines { result.body.append(block(line, lines, base: base)) }
    add(captions, body, base: base)
    result.language = result.language ?? textLanguage(result.body.lazy.flatMap(\.text.utf8))
    if result.body.isEmpty {
      result.diagnostics.append(Diagnostic(.warning, "\(result.input): no article text was found in the page."))
    }
    return result
  }

  /// The date of publication among printed dates.
  private static func publication(in dates: [PrintedDate]) -> PrintedDate? {
    dates.first(where: { $0.role == .published }) ?? dates.first(where: { $0.role != .modified }) ?? dates.first
  }

  private func block(_ line: HTMLLine, _ lines: HTMLLines, base: String?) -> Block {
    var block = Block(kind: line.kind, text: lines.text(line), span: TextSpan(0, 0))
    for link in lines.links[line.links] {
      let range = link.range.clamped(to: line.range)
      guard !range.isEmpty, let reference = tree.string(.href, of: link.node),
        let target = absoluteAddress(plainText(reference), base: base)
      else { continue }
      let start = range.lowerBound - line.range.lowerBound
      block.links.append(Link(range: start..<start + range.count, target: target))
    }
    return block
  }

  private mutating func add(_ captions: HTMLCaptions, _ body: HTMLBody, base: String?) {
    for caption in captions.captions {
      let after = (body.lines.firstIndex { $0.owner > caption.node } ?? body.lines.count) - 1
      result.captions.append(
        Caption(
          kind: caption.kind, text: caption.text, credit: caption.credit, alt: caption.alt,
          image: caption.image.flatMap { absoluteAddress($0, base: base) }, after: after, span: TextSpan(0, 0)))
    }
  }

  /// Where the article's pictures may stand: from the headline on, and in what holds headline and text.
  private func scope(of region: Range<Int>) -> Range<Int> {
    var node = region.lowerBound
    while node > 0, tree.nodes[node].tag != .article, tree.nodes[node].tag != .main, tree.nodes[node].tag != .body {
      if let headline = survey.headline, headline > node, headline < tree.after(node) { break }
      node = Int(tree.nodes[node].parent)
    }
    let end = tree.after(node)
    if let headline = survey.headline, headline > node, headline < region.lowerBound { return headline..<end }
    return node..<end
  }

  private mutating func note(_ limit: HTMLLimit?) {
    switch limit {
    case nil: break
    case .nodes:
      result.diagnostics.append(
        Diagnostic(.warning, "\(result.input): the page has too many elements; it was read up to number 400,000."))
    case .depth:
      result.diagnostics.append(
        Diagnostic(
          .note, "\(result.input): elements lie more than 300 deep in each other; deeper ones were taken as one."))
    case .time:
      result.diagnostics.append(
        Diagnostic(.warning, "\(result.input): the page took too long to read; what was read by then is shown."))
    }
  }
}
