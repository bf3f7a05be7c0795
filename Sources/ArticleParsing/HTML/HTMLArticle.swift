import Articles
import Attribution

/// The article in a page.
///
/// `bytes` are those of the page as it was saved or sent, in any encoding; `input` is its name as it was given;
/// `encoding` is what came with it, as in an HTTP header, and `address` where it came from. Pages that hold no article
/// give one without a body and a diagnostic; nothing is thrown, and no page costs more than about two seconds.
///
/// Spans index the body's blocks joined by one blank line, in code points. The headline, the standfirst and the
/// captions are no part of that text; their spans count on behind its end, each part set off by one blank line, in
/// this order: headline, standfirst, captions (of each the text, else the credit, else the alternative text), and what
/// was left out of the page, which is all text of the page that is in none of these.
public func htmlArticle(
  in bytes: [UInt8], input: String, encoding: String? = nil, address: String? = nil
) -> Article {
  var reader = HTMLArticleReader(bytes, input: input, encoding: encoding, address: address)
  var article = reader.article()
  let spans = HTMLSpans(of: &article)
  attributeQuotations(in: &article) { part, range in spans.span(of: range, in: part) }
  return article
}

/// The pictures that a page holds itself, as the addresses that hold them (“data:image/png;base64,…”), by the index of their caption in
/// the article; a caption whose picture has an address elsewhere has none.
public func embeddedPictures(in bytes: [UInt8], encoding: String? = nil, address: String? = nil) -> [Int: String] {
  var reader = HTMLArticleReader(bytes, input: "", encoding: encoding, address: address)
  _ = reader.article()
  return reader.embeddings.compactMapValues { reader.tree.embeddedPicture($0, in: reader.page) }
}

/// Reads one page, stage by stage.
struct HTMLArticleReader {
  let tree: HTMLTree
  let survey: HTMLSurvey
  let region: HTMLRegion?
  let metadata: PageMetadata
  /// The page in UTF-8.
  fileprivate let page: [UInt8]
  private var result: Article
  /// The elements that hold the pictures of captions themselves, by the index of the caption.
  private(set) var embeddings: [Int: Int] = [:]
  /// Where the page came from.
  private let address: String?

  init(_ bytes: [UInt8], input: String, encoding: String?, address: String?) {
    self.address = address
    let decoding = HTMLDecoding(bytes, transport: encoding)
    var offScreen = OffScreenClasses()
    page = decoding.bytes
    tree = HTMLTree(leanly: page) { offScreen.add($0) }
    var survey = HTMLSurvey(tree, offScreen: offScreen)
    var region = HTMLRegion(tree, survey)
    if let found = region, survey.restore(tree, around: found.node) { region = HTMLRegion(tree, survey) }
    // A page that seems to have hardly any text may have it where furniture is, by name.
    if let poor = region, poor.prose < 200, survey.prose[0] > max(300, 3 * poor.prose) {
      for strictness in [HTMLSurvey.Strictness.certainNames, .kinds] {
        var whole = survey
        whole.excludeAgain(tree, strictness)
        guard let rich = HTMLRegion(tree, whole), rich.prose > max(300, 3 * poor.prose) else { continue }
        (survey, region) = (whole, rich)
        break
      }
    }
    if let region { survey.excludeBoxes(tree, in: region) }
    self.survey = survey
    self.region = region
    metadata = PageMetadata(tree, survey)
    result = Article(input: input, format: .html)
    if let sentence = decoding.guess?.sentence { diagnose(.note, sentence) }
    if decoding.isTwiceEncoded { diagnose(.note, TwiceEncodedText.sentence) }
    if decoding.isDamaged {
      diagnose(.note, "some bytes are not \(decoding.encoding); they were read as Windows-1252.")
    }
  }

  mutating func article() -> Article {
    note(tree.limit)
    let weighing = MetadataWeighing(metadata, tree, survey, region: region?.node, address: address)
    result.headline = weighing.headline
    result.publisher = weighing.publisher
    result.url = weighing.url
    result.modified = weighing.modified
    result.language = weighing.language
    guard let region else {
      result.authors = weighing.signals.people
      result.published = weighing.published ?? weighing.dated
      if !takesStructuredBody(where: 0) { diagnose(.warning, "the page is empty.") }
      leaveOut(besides: HTMLShownText(tree), weighing, region: 0..<0)
      return result
    }
    let range = region.node..<tree.after(region.node)
    let captions = HTMLCaptions(
      tree, survey, in: scope(of: range), region: range, authors: weighing.signals.people)
    let lines = HTMLLines(tree, survey, below: region.node) { node in
      survey.isExcluded[node] || captions.holders.contains(node)
    }
    var standfirst = HTMLStandfirst(
      tree, survey, headline: weighing.headlineNode, region: region.node, descriptions: weighing.descriptions,
      headlines: weighing.headlineForms)
    let isPaid = (metadata.structured?.isPaid ?? false) || hasPaywall(in: scope(of: range))
    let sift: (HTMLStandfirst) -> HTMLBody = { [tree, survey] standfirst in
      HTMLBody(
        lines, tree, survey, headlines: weighing.headlineForms, standfirst: standfirst,
        authors: weighing.signals.people, site: HTMLSite(name: weighing.publisher, isPaid: isPaid))
    }
    var body = sift(standfirst)
    if standfirst.text != nil, !body.holdsProse {
      // What stands in front of no text is the text.
      standfirst = HTMLStandfirst()
      body = sift(standfirst)
    }
    let header = HTMLHeader(
      tree, survey, headline: weighing.headlineNode, region: region.node, standfirst: standfirst)
    result.standfirst = standfirst.text
    takeByline(weighing, header, body, range)
    body.removeLabelled(of: result.authors)
    body.removeNames(of: result.authors, lines)
    if weighing.isHeadlineUnsure { result.headline = body.removeHeadline(lines) ?? result.headline }
    let origin = address ?? result.url
    let base = metadata.base.flatMap { absoluteAddress($0, base: origin) } ?? origin
    var shown = HTMLShownText(tree)
    if let text = header.text {
      let printed = Set(body.lines.prefix(2).map { letters(lines.text($0)) })
      for line in header.lead where !printed.contains(letters(text.text(line))) {
        result.body.append(block(line, text, base: base))
        shown.addBlock(line, of: text)
      }
    }
    let leads = result.body.count
    let attributions = quotedAttributions(body.lines, lines)
    for line in body.lines {
      result.body.append(block(line, lines, base: base))
      shown.addBlock(line, of: lines)
      if line.quoted >= 0 { result.body[result.body.count - 1].attribution = attributions[line.quoted] }
    }
    if takesStructuredBody(where: body.lines.reduce(0) { $0 + $1.letters }) { shown.forgetBlocks() }
    add(captions, body, headlines: weighing.headlineForms, base: base, leads: leads, to: &shown)
    leaveOut(besides: shown, weighing, region: range)
    var text: [UInt8] = []
    for block in result.body where text.count < languageSample {
      text += block.text.utf8.prefix(languageSample)
      text.append(0x0A)
    }
    result.language = result.language.map { checkedLanguage($0, of: text) } ?? textLanguage(text)
    if isPaid || body.isCutShort {
      diagnose(.note, "the page is for subscribers; its text may be cut short.")
    }
    // Marks alone, such as those of broken markup, are no text.
    if result.body.allSatisfy({ letters($0.text).isEmpty }) { result.body = [] }
    if result.body.isEmpty {
      diagnose(.warning, "no article text was found in the page.")
    }
    return result
  }

  /// Who wrote it and when: by the page's data, else by what is printed around the headline, else by what is printed
  /// elsewhere, else by what says it only in passing.
  private mutating func takeByline(
    _ weighing: MetadataWeighing, _ header: HTMLHeader, _ body: HTMLBody, _ region: Range<Int>
  ) {
    let printed = header.dates + body.dates
    let people = weighing.signals.people(among:)
    let headed = people(header.authors.names)
    let signed = people(body.authors.names)
    // “by admin” above a text that begins “By Ada Roe”
    let written =
      headed.isEmpty || headed.allSatisfy(isLogin) && signed.contains { $0.contains(" ") } ? signed : headed
    // Who writes with the site's account signs above the text.
    let opening = weighing.signals.isAccount ? body.opening?.names ?? [] : []
    var authors = weighing.signals.people(besides: written + opening)
    var date = weighing.published.map { stated in
      let local = localDate(stated, printed: printed)
      return PublicationDate(
        iso: local == stated && printed.isEmpty ? localMidnight(stated, language: result.language) : local)
    }
    if let stated = date, let shown = PublicationDate.first(of: printed), let changed = weighing.modified {
      date?.iso = dateOfVersion(stated.iso, changed: changed, shown: shown.iso)
    }
    let isPrinted = { (day: Substring) in printed.contains { $0.iso.hasPrefix(day) } }
    if let stated = date, !isPrinted(stated.iso.prefix(10)), let address = weighing.url.flatMap(dateInAddress) {
      date?.iso = localDate(stated.iso, printed: printedDates(in: address))
    }
    date = date ?? PublicationDate(PublicationDate.first(of: printed) ?? header.dateline ?? body.dateline)
    if let other = weighing.dated, let own = date?.iso, isSwapped(own, other) { date?.iso = other }
    var nearby: [String] = []
    if authors.isEmpty || date == nil {
      let start = body.lines.first { $0.kind == .paragraph && $0.weight > 60 }?.owner
      let around = HTMLSurroundings(tree, survey, headline: weighing.headlineNode, region: region, start: start)
      nearby = around.authors.names
      if authors.isEmpty { authors = people(nearby) }
      if result.modified == nil { result.modified = around.modified?.iso }
      date = date ?? PublicationDate(around.published)
      if weighing.dated == nil { date = date ?? PublicationDate(around.plain) }
    }
    // A source at the end of the text may be that of a table.
    let undersigned = personNames(Array(body.signature.joined(separator: ", ").utf8))
    if authors.isEmpty { authors = people(undersigned) }
    if authors.isEmpty, let labelled = body.labelled { authors = people(labelled.names) }
    if authors.isEmpty, let agency = header.agency, weighing.signals.isAgency(agency) { authors = [agency] }
    if authors.isEmpty { authors = weighing.signals.bodies }
    // Nobody else, then, but whoever the page prints: the site itself, or a person who is the site.
    for printed in [header.authors.names, body.authors.names, nearby, body.signature] where authors.isEmpty {
      authors = printed.filter { !BylineWords.placeholders.contains(letters($0)) }
    }
    if authors.isEmpty, let address = weighing.signals.address { authors = [address] }
    authors += weighing.signals.agencies
    if let agency = header.agency, weighing.signals.isAgency(agency), !Set(authors).isDisjoint(with: headed),
      !authors.contains(where: { letters($0) == letters(agency) })
    {
      authors.append(agency)
    }
    date = date ?? weighing.dated.map { PublicationDate(iso: $0) }
    if date == nil, let title = metadata.title.map({ printedDates(in: $0) }), title.count == 1 {
      date = PublicationDate(PublicationDate.first(of: title))
    }
    date = date ?? weighing.url.flatMap(dateInAddress).map { PublicationDate(iso: $0, source: .address) }
    if result.modified == nil { result.modified = printed.first { $0.role == .modified }?.iso }
    date = date ?? result.modified.map { PublicationDate(iso: $0, source: .change) }
    result.authors = authors.map { withoutPublisher($0, weighing.publisher) }
    result.published = date?.iso
    switch date?.source {
    case .address:
      diagnose(.note, "the page prints no date; it was taken from the article's address.")
    case .change:
      diagnose(.note, "the page gives only the date of its last change, which was used as its date.")
    case .page, nil: break
    }
  }

  /// “Ada Roe Falcon News” → “Ada Roe”, where the page is Falcon News.
  private func withoutPublisher(_ author: String, _ publisher: String?) -> String {
    guard let publisher, author.hasSuffix(" " + publisher) else { return author }
    let name = author.dropLast(publisher.count + 1)
    return name.contains(" ") ? String(name) : author
  }

  private func block(_ line: HTMLLine, _ lines: HTMLLines, base: String?) -> Block {
    var block = Block(kind: line.kind, text: lines.text(line), span: TextSpan(0, 0))
    for link in lines.links[line.links] {
      let range = link.range.clamped(to: line.range)
      guard !range.isEmpty, let reference = tree.string(.href, of: link.node),
        let target = linkAddress(plainText(reference), base: base)
      else { continue }
      let start = range.lowerBound - line.range.lowerBound
      block.links.append(Link(range: start..<start + range.count, target: target))
    }
    return block
  }

  /// Takes the text out of JSON-LD, or else out of the data of scripts, where the page itself shows hardly any of it.
  ///
  /// It is often cut short and has no sub-headings, so that the page's own text is better wherever it is there.
  private mutating func takesStructuredBody(where shown: Int) -> Bool {
    let stated = metadata.structured?.body ?? ""
    if stated.utf8.count > 400, shown * 6 < stated.utf8.count {
      return takes(structuredBlocks(of: stated), from: "its metadata", where: shown)
    }
    guard shown < Self.leastShown else { return false }
    let text = ScriptText(page: page)
    guard takes(text.blocks, from: "its scripts", where: shown) else { return false }
    if result.authors.isEmpty { result.authors = text.authors }
    if result.published == nil { result.published = text.published }
    if result.standfirst == nil { result.standfirst = text.standfirst }
    return true
  }

  /// A page that shows fewer letters than this may have its text in its scripts.
  private static let leastShown = 200

  private mutating func takes(_ blocks: [Block], from source: String, where shown: Int) -> Bool {
    guard !blocks.isEmpty, blocks.reduce(0, { $0 + $1.text.utf8.count }) > 3 * shown else { return false }
    result.body = blocks
    diagnose(.note, "the page shows little of its text, which was taken from \(source).")
    return true
  }

  private mutating func add(
    _ captions: HTMLCaptions, _ body: HTMLBody, headlines: [String], base: String?, leads: Int,
    to shown: inout HTMLShownText
  ) {
    for caption in captions.distinct(headlines: headlines, data: metadata.structured?.images ?? []) {
      if caption.image == nil, let node = caption.embedding { embeddings[result.captions.count] = node }
      let after = (body.lines.firstIndex { $0.owner > caption.node } ?? body.lines.count) - 1 + leads
      result.captions.append(
        Caption(
          kind: caption.kind, text: caption.text, credit: caption.credit, alt: caption.alt,
          image: caption.image.flatMap { linkAddress($0, base: base) }, after: after, span: TextSpan(0, 0)))
      shown.addCaption([caption.text, caption.credit], below: caption.node, tree)
    }
  }

  /// Keeps what the page shows besides the article.
  private mutating func leaveOut(besides shown: HTMLShownText, _ weighing: MetadataWeighing, region: Range<Int>) {
    var shown = shown
    if let headline = result.headline, let node = weighing.headlineNode {
      shown.addHeadline(headline, below: node, tree)
    }
    result.leftOut = HTMLLeftOut.pieces(
      tree, survey, besides: shown, of: result, headlines: weighing.headlineForms, region: region)
  }

  /// Whether an element in which the article stands is a wall before the rest of it.
  private func hasPaywall(in scope: Range<Int>) -> Bool {
    scope.contains { node in
      survey.roles[node].contains(.paywall) && survey.isExcluded[node] && survey.letters[node] >= 20
    }
  }

  /// Where the article's pictures may stand: in what holds headline and text, where that is all of the page from the
  /// headline on.
  private func scope(of region: Range<Int>) -> Range<Int> {
    var node = region.lowerBound
    while node > 0, tree.nodes[node].tag != .article, tree.nodes[node].tag != .main, tree.nodes[node].tag != .body {
      if let headline = survey.headline, headline > node, headline < tree.after(node) { break }
      node = Int(tree.nodes[node].parent)
    }
    let end = tree.after(node)
    // “<header><h1>…<figure>…</header><article>…”: what stands between headline and text.
    if tree.nodes[node].tag == .article, let headline = survey.headline, headline < node, tree.after(headline) <= node,
      survey.prose[headlineElement(above: node, headline)] < 2 * survey.prose[node] + 400
    {
      return headline..<end
    }
    if tree.nodes[node].tag == .body, let headline = survey.headline, headline > node, headline < region.lowerBound {
      return headline..<end
    }
    return node..<end
  }

  /// The nearest element around a node that holds the headline as well.
  private func headlineElement(above node: Int, _ headline: Int) -> Int {
    var above = node
    while above > 0, !(above <= headline && headline < tree.after(above)) { above = Int(tree.nodes[above].parent) }
    return above
  }

  private mutating func diagnose(_ severity: Diagnostic.Severity, _ words: String) {
    result.diagnostics.append(Diagnostic(severity, "\(sentenceName(of: result.input)): \(words)"))
  }

  private mutating func note(_ limit: HTMLLimit?) {
    switch limit {
    case nil: break
    case .nodes:
      diagnose(.warning, "the page has too many elements; it was read up to number 400,000.")
    case .text:
      diagnose(.warning, "the page has too much text; its first \(TextLimit.mostBytes >> 20) MB were read.")
    case .depth:
      diagnose(.note, "elements are nested more than 300 deep; deeper ones were treated as one.")
    case .events:
      diagnose(.warning, "the page has too many tags; it was read up to number 2,000,000.")
    case .time:
      diagnose(.warning, "the page took too long to read; only the part read by then is shown.")
    }
  }
}
