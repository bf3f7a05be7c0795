import Articles
import Drawing
import Search

@testable import Reader

/// A library that a test keeps in memory: it answers as the real one, by plain words instead of the query language.
struct SketchLibrary {
  var articles: [StoredArticleID: Article] = [:]
  var isUnread: [StoredArticleID: Bool] = [:]
  var starred: Set<StoredArticleID> = []
  var tags: [StoredArticleID: [String]] = [:]
  var searches: [SavedSearch] = []
  /// Names that were joined, by the name that went.
  var joined: [String: String] = [:]
  /// Every change that was asked for.
  var changes: [LibraryChange] = []
  /// Articles that were asked for and are not there; the program says so with a sentence.
  var gone: [StoredArticleID] = []
  /// How many rows of the list, and how many articles, were read.
  var rowsRead = 0
  var articlesRead = 0

  private var added = 0
  /// The words of every quotation.
  private var words: [StoredArticleID: [Set<String>]] = [:]

  init(_ all: [Article]) { add(all) }

  /// Adds articles, as another program does.
  mutating func add(_ all: [Article]) {
    // A number as the library gives it: the day, then the number within the day.
    for article in all {
      let digits = (article.published ?? "").utf8.filter { (48..<58).contains($0) }.prefix(8)
      let day = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 48) }
      added += 1
      let id = StoredArticleID(rawValue: day << 20 | Int64(added))
      articles[id] = article
      words[id] = article.quotations.map { Set(Words.words(of: $0.text, as: .folded).map { String($0.word) }) }
      isUnread[id] = true
    }
  }

  private func ids(_ request: ArticleListRequest) -> [StoredArticleID] {
    let filter = TextFilter(request.query, atWordStart: false)
    let found = articles.keys.filter { id in
      let article = articles[id]!
      let tags = (self.tags[id] ?? []).joined(separator: " ")
      return (filter.isEmpty || filter.matches([article.headline, article.publisher, tags]))
        && (!request.isUnreadOnly || isUnread[id]!) && (!request.isStarredOnly || starred.contains(id))
    }
    return request.order == .newestFirst ? found.sorted(by: >) : found.sorted()
  }

  private func row(_ id: StoredArticleID) -> ArticleListing {
    let article = articles[id]!
    return ArticleListing(
      id: id, title: KeptArticle.title(of: article), publisher: article.publisher, published: article.published,
      hasAddress: article.url != nil, isUnread: isUnread[id]!, isStarred: starred.contains(id), tags: tags[id] ?? [],
      quotations: article.quotations.count)
  }

  private func name(_ name: String) -> String { joined[name] ?? name }

  /// Everybody, by name.
  private var names: [String] {
    Set(articles.values.flatMap { $0.speakers.map { name($0.name) } }).sorted()
  }

  /// A number that a name keeps, whoever else is there: Fowler, Noll and Vo's hash.
  private static func number(of name: String) -> Int64 {
    Int64(name.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 })
  }

  private func person(_ name: String) -> PersonID? {
    PersonID(rawValue: Self.number(of: self.name(name)))
  }

  private func name(of id: PersonID) -> String? { names.first { Self.number(of: $0) == id.rawValue } }

  private func listing(_ id: StoredArticleID, _ index: Int) -> QuotationListing {
    let article = articles[id]!
    let quotation = article.quotations[index]
    let speaker = quotation.speaker.map { article.speakers[$0] }
    return QuotationListing(
      article: id, index: index, kind: quotation.kind, text: quotation.inMarks(in: article),
      person: speaker.flatMap { person($0.name) }, speaker: speaker?.name, role: speaker?.role,
      sourceText: quotation.sourceText, confidence: quotation.confidence, title: KeptArticle.title(of: article),
      publisher: article.publisher, published: article.published)
  }

  /// The same with the number of printings, which takes a look at every quotation.
  private func counted(_ listing: QuotationListing) -> QuotationListing {
    var listing = listing
    listing.printings = max(1, printings(listing.article, listing.index).count)
    return listing
  }

  private func printings(_ id: StoredArticleID, _ index: Int) -> [(StoredArticleID, Int)] {
    guard let words = words[id]?[index] else { return [] }
    return articles.keys.sorted().flatMap { id in
      self.words[id]!.indices.filter { index in
        let other = self.words[id]![index]
        return other.intersection(words).count * 2 > max(other.count, words.count)
      }.map { (id, $0) }
    }
  }

  private func quotations(_ request: QuotationRequest) -> [QuotationListing] {
    let filter = TextFilter(request.query, atWordStart: true)
    let order = request.order == .oldestFirst ? articles.keys.sorted() : articles.keys.sorted(by: >)
    return order.flatMap { id in
      articles[id]!.quotations.indices.map { listing(id, $0) }.filter { row in
        request.kinds.contains(row.kind) && (request.person == nil || row.person == request.person)
          && (filter.isEmpty || filter.matches([row.text, row.speaker]))
      }
    }
  }

  private func persons(named words: String) -> [PersonListing] {
    let filter = TextFilter(words, atWordStart: false)
    let said = Dictionary(grouping: quotations(QuotationRequest())) { $0.speaker.map { self.name($0) } }
    return names.filter { filter.isEmpty || filter.matches([$0]) }.map { name in
      let own = said[name] ?? []
      return PersonListing(
        id: person(name)!, name: name, role: own.first?.role, quotations: own.count,
        articles: Set(own.map(\.article)).count, latest: own.first?.published)
    }.sorted { ($1.quotations, $0.name) < ($0.quotations, $1.name) }
  }

  private func page(_ id: PersonID) -> PersonPage? {
    guard let person = persons(named: "").first(where: { $0.id == id }) else { return nil }
    let own = quotations(QuotationRequest(person: id))
    let months = Set(own.compactMap { $0.published.map { String($0.prefix(7)) } }).sorted()
    let others = persons(named: "").filter { other in
      other.id != id
        && articles.values.contains { article in
          let names = article.speakers.map { name($0.name) }
          return names.contains(person.name) && names.contains(other.name)
        }
    }
    return PersonPage(
      person: person, names: [PersonPage.Form(text: person.name, articles: person.articles)],
      roles: Set(own.compactMap(\.role)).sorted().map {
        PersonPage.Form(text: $0, articles: 1, first: own.last?.published, last: own.first?.published)
      },
      months: months.map { month in
        PersonPage.Month(name: month, quotations: own.count { $0.published?.hasPrefix(month) ?? false })
      }, beside: others)
  }

  /// What the real library would say to a question.
  mutating func answers(to request: LibraryRequest) -> [LibraryAnswer] {
    switch request {
    case .list(let request, let generation):
      let all = ids(request)
      let first = Array(all.prefix(50))
      let top = ArticleOrder(ids: first, isUnread: first.map { isUnread[$0]! })
      let whole = ArticleOrder(ids: all, isUnread: all.map { isUnread[$0]! })
      return [
        .list(top, total: all.count, isWhole: false, generation: generation),
        .rows(first.map(row), generation: generation),
        .list(whole, total: all.count, isWhole: true, generation: generation),
      ]
    case .rows(let ids, let generation):
      rowsRead += ids.count
      return [.rows(ids.filter { articles[$0] != nil }.map(row), generation: generation)]
    case .articles(let ids):
      articlesRead += ids.count
      for id in ids where articles[id] == nil { gone.append(id) }
      return ids.filter { articles[$0] != nil }.map { id in
        let article = articles[id]!
        return .article(
          LibraryArticle(
            id: id, article: article, persons: article.speakers.map { person($0.name) }, tags: tags[id] ?? [],
            isUnread: isUnread[id]!, isStarred: starred.contains(id)))
      }
    case .quotations(let request, let last, let through, var limit, let generation):
      let all = quotations(request)
      let start = last.flatMap { last in all.firstIndex { $0.article == last.article && $0.index == last.index } }
      let rows = all.dropFirst(start.map { $0 + 1 } ?? 0)
      if let row = rows.firstIndex(where: { $0.article == through?.article && $0.index == through?.index }) {
        limit = max(limit, row - rows.startIndex + 41)
      }
      return [
        .quotations(RowPage(rows: rows.prefix(limit).map(counted), isLast: rows.count <= limit), generation: generation)
      ]
    case .counts(var request, let most, let generation):
      request.kinds = Set(Quotation.Kind.allCases)
      var counts = KindCounts()
      for row in quotations(request).prefix(most) { counts.count(row.kind) }
      return [.counts(counts, generation: generation)]
    case .matches(let request, let generation):
      return [.matches(ids(request), slips: [], generation: generation)]
    case .persons(let words, let range, let generation):
      let all = persons(named: words)
      let rows = all.dropFirst(range.lowerBound).prefix(range.count)
      return [.persons(Array(rows), from: range.lowerBound, total: all.count, generation: generation)]
    case .choices(let words, _, let generation): return [.choices(persons(named: words), generation: generation)]
    case .person(let id, let name, let generation):
      return [.person(page(id) ?? person(name).flatMap(page), generation: generation)]
    case .parts(let person, let id, let index, let generation):
      var parts = [PersonPartListing(part: .articles([id]), articles: 1)]
      let row = listing(id, index)
      if let role = row.role {
        let own = quotations(QuotationRequest(person: person)).filter { $0.role == role }
        parts.append(PersonPartListing(part: .role(role), articles: Set(own.map(\.article)).count))
      }
      return [.parts(parts, generation: generation)]
    case .printings(let id, let index, let generation):
      guard articles[id] != nil else { return [.printings([], generation: generation)] }
      let found = printings(id, index)
      return [
        .printings(
          found.map { Printing(listing: counted(listing($0.0, $0.1)), url: articles[$0.0]!.url) },
          generation: generation)
      ]
    case .next(let person, let isForward, let id, let index):
      let all = quotations(QuotationRequest(person: person)).sorted { ($0.article, $0.index) < ($1.article, $1.index) }
      let here = all.firstIndex { $0.article == id && $0.index == index } ?? 0
      let next = here + (isForward ? 1 : -1)
      return [.next(all.indices.contains(next) ? all[next] : nil, isForward: isForward)]
    case .names:
      return [.names(tags: Set(tags.values.flatMap { $0 }).sorted(), searches: searches)]
    }
  }

  /// Does what the real library would do.
  mutating func make(_ change: LibraryChange) -> [LibraryAnswer] {
    changes.append(change)
    switch change {
    case .read(let isRead, let ids): for id in ids { isUnread[id] = !isRead }
    case .readList(let isRead, let marks): for id in marks.ids { isUnread[id] = !isRead }
    case .starred(let isStarred, let ids):
      for id in ids { if isStarred { starred.insert(id) } else { starred.remove(id) } }
    case .tags(let id, let adding, let removing):
      tags[id] = ((tags[id] ?? []).filter { !removing.contains($0) } + adding).sorted()
    case .save(let search): searches.append(search)
    case .forgetSearch(let name): searches.removeAll { $0.name == name }
    case .reassign(let id, let index, let name):
      if let name {
        articles[id]!.reassign(quotation: index, toSpeakerNamed: name)
      } else {
        articles[id]!.reassign(quotation: index, to: nil)
      }
      return [.changed(total: articles.count)]
    case .merge(let one, let kept):
      guard let gone = name(of: one), let stays = name(of: kept) else { return [] }
      joined[gone] = stays
      let decision = PersonDecision(before: [.init(person: one, joined: nil, isApart: false)])
      return [.merged(decision, name: stays, joined: gone), .changed(total: articles.count)]
    case .takeBack: return [.changed(total: articles.count)]
    case .split(let person, let part, let name):
      guard let old = self.name(of: person) else { return [] }
      joined[name] = nil
      var ids: [StoredArticleID] = []
      switch part {
      case .articles(let these): ids = these
      case .role(let role):
        ids = articles.keys.filter { id in articles[id]!.speakers.contains { $0.role == role && $0.name == old } }
      case .name: break
      }
      for id in ids.sorted() {
        for index in articles[id]!.speakers.indices where self.name(articles[id]!.speakers[index].name) == old {
          articles[id]!.speakers[index].name = name
        }
      }
      let decision = PersonDecision(made: self.person(name))
      return [.parted(decision, name: name, from: old), .changed(total: articles.count)]
    }
    return []
  }
}

/// A reader on such a library: everything it asks is answered at once, or when the test says so.
struct Visit {
  var state: State
  var library: SketchLibrary
  /// Whether questions wait in `waiting` until `answer` is called.
  var isSlow = false
  var waiting: [LibraryRequest] = []

  init(_ articles: [Article] = Sketch.all + Sketch.reprints, at size: Size = Size(width: 120, height: 40)) {
    state = State(size: size, theme: .test, options: State.Options(themeNames: ["plain", "bright"]))
    library = SketchLibrary(articles)
    for answer in library.answers(to: .list(ArticleListRequest(), generation: 0)) {
      run(reduce(&state, .library(answer)))
    }
  }

  @discardableResult
  mutating func press(_ notation: String) -> [Command] {
    var wanted: [Command] = []
    for chord in notation.split(separator: " ") {
      guard let keys = try? KeyNotation.keys(in: String(chord)) else { fatalError("“\(chord)” is no key") }
      for key in keys { wanted += run(state.handle(.key(key))) }
    }
    return wanted
  }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { run(state.handle(.key(Key(.character(scalar))))) }
  }

  mutating func resize(_ width: Int, _ height: Int) {
    run(state.handle(.resized(Size(width: width, height: height))))
  }

  /// Carries out what is for the library; returns the rest.
  @discardableResult
  mutating func run(_ commands: [Command]) -> [Command] {
    var rest: [Command] = []
    for command in commands {
      switch command {
      case .ask(let request) where isSlow:
        // As in the program, of most kinds a later question takes the place of an earlier one.
        waiting.removeAll { Self.lane($0) != nil && Self.lane($0) == Self.lane(request) }
        waiting.append(request)
      case .ask(let request): rest += answer(request)
      case .change(let change):
        for answer in library.make(change) { rest += run(reduce(&state, .library(answer))) }
      default: rest.append(command)
      }
    }
    return rest
  }

  /// What of each only the last question is answered of.
  private static func lane(_ request: LibraryRequest) -> String? {
    switch request {
    case .list: "list"
    case .matches: "matches"
    case .articles: "articles"
    case .quotations: "quotations"
    case .counts: "counts"
    case .persons: "persons"
    case .choices: "choices"
    case .person: "person"
    case .printings: "printings"
    case .parts: "parts"
    case .rows, .next, .names: nil
    }
  }

  /// Answers a question as the program would.
  private mutating func answer(_ request: LibraryRequest) -> [Command] {
    var rest: [Command] = []
    for answer in library.answers(to: request) { rest += run(reduce(&state, .library(answer))) }
    let gone = library.gone
    library.gone = []
    for id in gone {
      rest += run(reduce(&state, .inputFailed(id.articleID, sentence: "This article is not in the library any more.")))
    }
    return rest
  }

  /// Answers one of the questions that wait, while further ones go on waiting.
  mutating func answerOne(_ index: Int) {
    let request = waiting.remove(at: index)
    _ = answer(request)
  }

  /// Tells the reader that somebody changed the library.
  mutating func tellOfChange() { run(reduce(&state, .library(.changed(total: library.articles.count)))) }

  /// Answers what was asked meanwhile.
  mutating func answer() {
    let asked = waiting
    waiting = []
    isSlow = false
    for request in asked { run([.ask(request)]) }
  }

  var screenText: String { state.screenText }
}
