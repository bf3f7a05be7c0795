import ArticleFormats
import Articles
import Basics
import Search
import Shelves

/// The reader without a screen: each command prints its answer from top to bottom, for screen readers and for terminals
/// whose cursor cannot be moved. Of what changes, the first line of an answer says what it is.
///
/// It asks the same shelf as the reader with a screen, and changes nothing on it: no article is marked as read.
struct PlainReader {
  private let shelf: any Shelf
  private let kind: ShelfKind
  private let form: ArticlePage

  /// The articles that were listed last, and the quotations that were found since.
  private var order: [ArticleID] = []
  private var hits: [QuotationListing]?
  /// What `more` goes on with.
  private var rest: Rest?
  private var open: (id: ArticleID, article: Article)?
  /// The quotation of the open article that was printed last.
  private var quote: Int?

  private enum Rest {
    case articles(from: Int)
    case hits(QuotationRequest)
    case persons(from: Int)
  }

  /// How many rows are printed at once.
  private static let rows = 20
  /// The kinds of quotations, as the reader begins with them.
  private static let kinds: Set<Quotation.Kind> = [.direct, .mixed]

  /// - Parameter width: columns to wrap to; 0 for one line per paragraph.
  init(_ shelf: any Shelf, _ kind: ShelfKind, width: Int) {
    self.shelf = shelf
    self.kind = kind
    form = ArticlePage(width: width, showsCaptions: false, showsQuotations: false, showsLinks: false)
  }

  /// The answer to a command; `nil` for the end.
  mutating func answer(_ line: String) throws -> Page? {
    var page = Page()
    guard let (command, argument) = PlainCommand.parse(line) else {
      if line.contains(where: { $0 != " " }) { page.addLine("“\(line)” is no command; h lists them.") }
      return page
    }
    switch command {
    case .list: try list(argument, &page)
    case .more: try goOn(&page)
    case .open: try open(argument, &page)
    case .quotes: addPart(form.quotations, named: "quotes", to: &page)
    case .captions: addPart(form.captions, named: "captions", to: &page)
    case .speakers: try addSpeakers(&page)
    case .next: try goToNextSpeaker(&page)
    case .search: try search(argument, &page)
    case .help: Self.addHelp(&page)
    case .quit: return nil
    }
    return page
  }

  static func addHelp(_ page: inout Page) {
    for command in PlainCommand.allCases {
      let entry = command.entry
      page.addLine("\(entry.letter) or \(entry.word)\(entry.argument): \(entry.help)")
    }
  }

  // MARK: Asking

  private func ask(_ question: ShelfQuestion) throws -> [ShelfAnswer] {
    var answers: [ShelfAnswer] = []
    try shelf.answer(question, Cancellation()) { answers.append($0) }
    return answers
  }

  private func rows(_ ids: [ArticleID]) throws -> [ArticleID: ArticleListing] {
    var rows: [ArticleID: ArticleListing] = [:]
    for case .rows(let some) in try ask(.rows(ids)) { for row in some { rows[row.id] = row } }
    return rows
  }

  /// An article, or why it cannot be read.
  private func article(_ id: ArticleID) throws -> (article: Article?, sentence: String) {
    if case .failed(_, let sentence)? = try rows([id])[id]?.status { return (nil, sentence) }
    for answer in try ask(.articles([id])) {
      switch answer {
      case .article(let found) where found.id == id: return (found.kept.packed.unpacked(), "")
      case .missing(id, let sentence): return (nil, sentence)
      default: break
      }
    }
    return (nil, "The article is not there any more.")
  }

  // MARK: Lists

  private mutating func list(_ words: String, _ page: inout Page) throws {
    let request = ArticleListRequest(query: words, order: kind == .files ? .asNamed : .newestFirst)
    order = []
    for case .list(let found, _, let isWhole) in try ask(.list(request)) where isWhole {
      order = found.ids
      for slip in found.slips { page.addLine(slip) }
    }
    hits = nil
    let count = counted(order.count, "article")
    page.addLine(words.isEmpty ? "\(count)." : "\(count) with “\(words)”.")
    try addArticles(from: 0, &page)
  }

  private mutating func addArticles(from start: Int, _ page: inout Page) throws {
    let part = order[start..<min(start + Self.rows, order.count)]
    let rows = try rows(Array(part))
    for (index, id) in part.enumerated() {
      let row = rows[id]
      var facts = [row?.provenance, row?.published.map { HumanDate.short($0) } ?? "no date"].compactMap { $0 }
      let quotes = row?.kinds.map { $0.direct + $0.mixed } ?? row?.quotations ?? 0
      if quotes > 0 { facts.append(counted(quotes, "quote")) }
      if case .failed(_, let sentence)? = row?.status { facts = [sentence] }
      page.addLine("\(start + index + 1). \(row?.title ?? "…"): \(facts.joined(separator: ", "))")
    }
    rest = part.endIndex < order.count ? .articles(from: part.endIndex) : nil
    addRemark(of: order.count - part.endIndex, &page)
  }

  private func addRemark(of left: Int, _ page: inout Page) {
    if left > 0 { page.addLine("\(grouped(left)) more: m goes on.") }
  }

  private mutating func goOn(_ page: inout Page) throws {
    switch rest {
    case .articles(let start): try addArticles(from: start, &page)
    case .hits(let request): try addHits(request, &page)
    case .persons(let start): try addPersons(from: start, &page)
    case nil: page.addLine("There is no more.")
    }
  }

  // MARK: Searching

  private mutating func search(_ words: String, _ page: inout Page) throws {
    guard !words.isEmpty else { return page.addLine("Type words to search for: / WORDS.") }
    let request = QuotationRequest(query: words, kinds: Self.kinds, isGrouped: true)
    var count = 0
    for case .counts(let counts) in try ask(.counts(request, upTo: 10_000)) { count = counts.direct + counts.mixed }
    rest = nil
    guard count > 0 else { return page.addLine("No quote has “\(words)”.") }
    page.addLine("\(count > 10_000 ? "More than 10,000 quotes" : counted(count, "quote")) with “\(words)”.")
    hits = []
    try addHits(request, &page)
  }

  private mutating func addHits(_ request: QuotationRequest, _ page: inout Page) throws {
    let before = hits ?? []
    for case .quotations(let found) in try ask(.quotations(request, after: before.last, limit: Self.rows)) {
      for slip in found.slips where before.isEmpty { page.addLine(slip) }
      hits = before + found.rows
      for (index, row) in found.rows.enumerated() {
        let place = [row.provenance, row.published.map { HumanDate.short($0) } ?? "no date"].compactMap { $0 }
        let credit = [row.speaker ?? row.sourceText ?? "nobody known", row.role].compactMap { $0 }
        page.addLine(
          "\(before.count + index + 1). \(oneLine(row.text)) — \(credit.joined(separator: ", ")); "
            + place.joined(separator: ", "))
      }
      rest = found.isLast || found.rows.isEmpty ? nil : .hits(request)
      if rest != nil { page.addLine("There is more: m goes on.") }
    }
  }

  // MARK: The open article

  private mutating func open(_ argument: String, _ page: inout Page) throws {
    let count = hits?.count ?? order.count
    guard let number = Int(argument), (1...max(1, count)).contains(number), count > 0 else {
      return page.addLine(count == 0 ? "Nothing is listed: l lists the articles." : "Type a number from 1 to \(count).")
    }
    if let hit = hits?[number - 1] { return try open(hit.article, at: hit.index, &page) }
    try open(order[number - 1], at: nil, &page)
  }

  private mutating func open(_ id: ArticleID, at quote: Int?, _ page: inout Page) throws {
    let (found, sentence) = try article(id)
    guard let article = found else { return page.addLine(sentence) }
    open = (id, article)
    self.quote = quote
    let place = order.firstIndex(of: id).map { "Article \(grouped($0 + 1)) of \(grouped(order.count))" }
    page.addLine("\(place ?? "An article").")
    page.add(form.page(of: article))
    page.addLine()
    let quotes = article.quotations.count { Self.kinds.contains($0.kind) }
    let speakers = Self.speakers(of: article).count
    page.addLine(
      "\(counted(quotes, "quote")), \(counted(article.captions.count, "caption")), \(counted(speakers, "speaker"))."
        + (speakers > 0 ? " n goes through the speakers." : ""))
  }

  private func addPart(_ part: (Article) -> Page, named name: String, to page: inout Page) {
    guard let open else { return page.addLine("No article is open: o and its number open one.") }
    let part = part(open.article)
    if part.pieces.isEmpty { return page.addLine("This article has no \(name).") }
    page.add(part)
  }

  // MARK: Speakers

  private mutating func addSpeakers(_ page: inout Page) throws {
    guard let open else { return try addPersons(from: 0, &page) }
    let speakers = Self.speakers(of: open.article)
    page.addLine("\(counted(speakers.count, "speaker")) in this article.")
    for (speaker, quotes) in speakers {
      let name = [speaker.name, speaker.role].compactMap { $0 }.joined(separator: ", ")
      page.addLine("\(name): \(counted(quotes, "quote"))")
    }
  }

  /// Who speaks in an article, in its order, and how often.
  private static func speakers(of article: Article) -> [(speaker: Speaker, quotes: Int)] {
    article.speakers.enumerated().compactMap { index, speaker in
      let quotes = article.quotations.count { $0.speaker == index && kinds.contains($0.kind) }
      return quotes > 0 ? (speaker, quotes) : nil
    }
  }

  private mutating func addPersons(from start: Int, _ page: inout Page) throws {
    for case .persons(let persons, _, let total) in try ask(.persons(named: "", range: start..<start + Self.rows)) {
      if start == 0 { page.addLine("\(total.map { counted($0, "speaker") } ?? "Speakers") in all articles.") }
      for person in persons.prefix(Self.rows) {
        let name = [person.name, person.role].compactMap { $0 }.joined(separator: ", ")
        page.addLine("\(name): \(quotesAndParaphrases(person.quotations)) in \(counted(person.articles, "article"))")
      }
      let isLast = persons.isEmpty || total.map { start + persons.count >= $0 } ?? (persons.count < Self.rows)
      rest = isLast ? nil : .persons(from: start + persons.count)
      if !isLast { page.addLine("There is more: m goes on.") }
    }
  }

  private mutating func goToNextSpeaker(_ page: inout Page) throws {
    guard let open else { return page.addLine("No article is open: o and its number open one.") }
    let speaker = quote.flatMap { open.article.quotations[$0].speaker }
    if let next = Self.quotation(of: open.article, after: quote, notBy: speaker) {
      quote = next
      return addQuotation(next, of: open.article, "", &page)
    }
    guard let here = order.firstIndex(of: open.id) else {
      return page.addLine("There is no other speaker below in this article.")
    }
    for row in (here + 1)..<max(here + 1, order.count) {
      // Most of what nobody speaks in is passed without being read.
      guard try rows([order[row]])[order[row]]?.quotations ?? 1 > 0, let article = try article(order[row]).article,
        let next = Self.quotation(of: article, after: nil, notBy: nil)
      else { continue }
      self.open = (order[row], article)
      quote = next
      let title = oneLine(article.headline ?? article.input)
      return addQuotation(next, of: article, " in article \(grouped(row + 1)), \(title)", &page)
    }
    page.addLine("There is no later speaker in the list.")
  }

  /// The first quotation behind another by somebody who is known, and somebody else.
  private static func quotation(of article: Article, after quote: Int?, notBy speaker: Int?) -> Int? {
    article.quotations.indices.first { index in
      let other = article.quotations[index]
      return index > quote ?? -1 && kinds.contains(other.kind) && other.speaker != nil && other.speaker != speaker
    }
  }

  private func addQuotation(_ index: Int, of article: Article, _ place: String, _ page: inout Page) {
    let quotation = article.quotations[index]
    page.addLine("\(quotation.credit(in: article))\(place):")
    page.addWrapped(quotation.inMarks(in: article), width: form.width)
  }
}
