import ArticleFormats
import Articles
import Search

/// Lists of quotations from many articles.
extension MemoryShelf {
  /// A quotation of a list.
  struct Hit: Hashable, Sendable {
    var article: Int
    var index: Int

    var place: Wordings.Place? { Wordings.place(article, index) }
  }

  /// Which quotations are wanted, ready to be asked of articles.
  private struct Wanted {
    let request: QuotationRequest
    let matcher: QueryMatcher?
    let slips: [String]
    let person: Int?

    init(_ request: QuotationRequest, _ persons: Persons) {
      self.request = request
      var query = Query(parsing: request.query, isBeingTyped: request.isBeingTyped)
      query.condition = query.condition.and(request.condition)
      matcher = query.isEmpty ? nil : QueryMatcher(query)
      slips = query.slips.map(\.message)
      // Nobody has a number below 0.
      person = request.person.map { persons.root(Int($0.rawValue)) ?? -1 }
    }
  }

  // MARK: Pages

  func quotations(
    _ request: QuotationRequest, after last: QuotationListing?, through: QuotationListing?, limit: Int,
    _ cancellation: Cancellation
  ) -> RowPage<QuotationListing> {
    let wanted = Wanted(request, persons)
    let after = last.map { Hit(article: $0.article.index, index: $0.index) }
    var through = through.map { Hit(article: $0.article.index, index: $0.index) }
    if let hit = through, !isIn(hit, wanted) { through = nil }
    var page: [Hit] = []
    // One more than is wanted tells whether there are more; some more behind `through`, so that it does not stand at the end.
    var most = limit + 1
    let bestFirst = request.order == .bestMatch && wanted.matcher != nil
    let isCut =
      bestFirst
      ? best(wanted, after: after, cancellation) { take($0) } : scan(wanted, after: after, cancellation) { take($0) }
    func take(_ hit: Hit) -> Bool {
      page.append(hit)
      if hit == through {
        through = nil
        most = max(most, page.count + limit)
      }
      return page.count < most || through != nil && page.count < Self.mostQuotations
    }
    let isLast = !isCut || page.count < most
    return RowPage(rows: listings(isLast ? page : Array(page.dropLast())), isLast: isLast, slips: wanted.slips)
  }

  /// How many quotations are read at the most to come to one of them.
  private static let mostQuotations = 5000

  /// Hands on what is wanted in the order of publication, until `take` returns false.
  ///
  /// - Returns: whether `take` ended it.
  private func scan(
    _ wanted: Wanted, after: Hit?, _ cancellation: Cancellation, _ take: (Hit) -> Bool
  ) -> Bool {
    let articles = self.articles(wanted)
    var start = 0
    if let after { start = articles.firstIndex(of: after.article) ?? 0 }
    let rank = wanted.request.isGrouped ? ranks(articles) : [:]
    var seen: Set<Wordings.Variant> = []
    for (number, id) in articles[start...].enumerated() {
      if number % Self.patience == 0, cancellation.isCancelled { return true }
      for index in hits(in: id, wanted) {
        if let after, id == after.article, index <= after.index { continue }
        let hit = Hit(article: id, index: index)
        if wanted.request.isGrouped, let place = hit.place, let variant = wordings.variant(of: place) {
          guard seen.insert(variant).inserted else { continue }
          if after != nil, hasEarlier(hit, variant, place, wanted, rank) { continue }
        }
        if !take(hit) { return true }
      }
    }
    return false
  }

  private func ranks(_ articles: [Int]) -> [Int: Int] {
    // Only those that share words with others are ever asked for.
    Dictionary(zip(articles, articles.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Whether the same words stand in the list before a hit: an answer is read in stretches, and nobody keeps what the earlier ones
  /// had.
  private func hasEarlier(
    _ hit: Hit, _ variant: Wordings.Variant, _ place: Wordings.Place, _ wanted: Wanted, _ rank: [Int: Int]
  ) -> Bool {
    guard let own = rank[hit.article] else { return false }
    return wordings.places(like: place).contains { other in
      guard wordings.variant(of: other) == variant else { return false }
      let other = Hit(article: Wordings.article(of: other), index: Wordings.index(of: other))
      guard let theirs = rank[other.article], (theirs, other.index) < (own, hit.index) else { return false }
      return isIn(other, wanted)
    }
  }

  private func isIn(_ hit: Hit, _ wanted: Wanted) -> Bool {
    items.indices.contains(hit.article) && items[hit.article].status == .ready
      && hits(in: hit.article, wanted).contains(hit.index)
  }

  /// Hands on what is wanted by how well it fits: the more of a quotation the words are, the better.
  private func best(_ wanted: Wanted, after: Hit?, _ cancellation: Cancellation, _ take: (Hit) -> Bool) -> Bool {
    guard let matcher = wanted.matcher else { return false }
    var weighed: [(weight: Int, hit: Hit)] = []
    for (number, id) in articles(wanted).enumerated() {
      if number % Self.patience == 0, cancellation.isCancelled { return true }
      for index in hits(in: id, wanted) {
        let text = items[id].kept.packed.quotationText(index) ?? ""
        weighed.append(
          (matcher.marks(in: text).count * 10_000 / (text.utf8.count + 80), Hit(article: id, index: index)))
      }
    }
    // The order of equals is that of publication.
    let order = weighed.indices.sorted { (weighed[$1].weight, $0) < (weighed[$0].weight, $1) }
    var seen: Set<Wordings.Variant> = []
    var isBehind = after == nil
    for place in order {
      let hit = weighed[place].hit
      if wanted.request.isGrouped, let place = hit.place, let variant = wordings.variant(of: place) {
        guard seen.insert(variant).inserted else { continue }
      }
      if isBehind, !take(hit) { return true }
      if hit == after { isBehind = true }
    }
    return false
  }

  /// The articles that can have what is wanted, in the order of the list.
  private func articles(_ wanted: Wanted) -> [Int] {
    let all = wanted.request.order == .oldestFirst ? oldest : newest
    guard let person = wanted.person else { return all }
    guard person >= 0 else { return [] }
    let own = Set(persons.places(of: person).map(\.article))
    return own.count * 8 > all.count
      ? all.filter(own.contains) : own.sorted(by: wanted.request.order == .oldestFirst ? isOlder : isNewer)
  }

  /// What is wanted of one article, in reading order.
  private func hits(in id: Int, _ wanted: Wanted) -> [Int] {
    let item = items[id]
    let found = wanted.matcher?.quotations(of: item.kept.packed, listed: item.listed, marks: item.marks)
    if let found, found.isEmpty { return [] }
    let attributions = item.kept.packed.attributions
    return (found ?? Array(attributions.indices)).filter { index in
      guard wanted.request.kinds.contains(attributions[index].kind) else { return false }
      guard let person = wanted.person else { return true }
      return attributions[index].speaker.map { persons.root(item.speakers[$0]) == person } ?? false
    }
  }

  // MARK: Rows

  /// The rows of quotations, in their order; rows of one article that stand together unpack it once.
  func listings(_ hits: [Hit]) -> [QuotationListing] { listings(hits) { listing, _ in listing } }

  /// The rows of quotations with what a closure takes from their articles.
  func listings<Row>(_ hits: [Hit], _ row: (QuotationListing, Article) -> Row) -> [Row] {
    var last: (id: Int, article: Article)?
    return hits.compactMap { hit in
      if last?.id != hit.article { last = (hit.article, items[hit.article].kept.packed.unpacked()) }
      return last.flatMap { now in listing(hit, in: now.article).map { row($0, now.article) } }
    }
  }

  private func listing(_ hit: Hit, in article: Article) -> QuotationListing? {
    guard article.quotations.indices.contains(hit.index) else { return nil }
    let item = items[hit.article]
    let quotation = article.quotations[hit.index]
    let speaker = quotation.speaker.flatMap { article.speakers.indices.contains($0) ? article.speakers[$0] : nil }
    let person = quotation.speaker.flatMap {
      item.speakers.indices.contains($0) ? persons.root(item.speakers[$0]) : nil
    }
    let printings = hit.place.map { Set(wordings.places(like: $0).map(Wordings.article)).count } ?? 1
    return QuotationListing(
      article: ArticleID(hit.article), index: hit.index, kind: quotation.kind,
      text: quotation.inMarks(in: article),
      person: person.map { PersonID(rawValue: Int64($0)) }, speaker: speaker?.name, role: speaker?.role,
      sourceText: quotation.sourceText, confidence: quotation.confidence, title: item.kept.title,
      publisher: article.publisher, provenance: article.provenance, published: article.published, printings: printings)
  }

  // MARK: Counts

  func counts(_ request: QuotationRequest, upTo most: Int, _ cancellation: Cancellation) -> KindCounts {
    var all = request
    all.kinds = Set(Quotation.Kind.allCases)
    let wanted = Wanted(all, persons)
    var counts = KindCounts()
    var total = 0
    // The most direct kind that words are printed in, of those that stand in several places.
    var shared: [Wordings.Variant: Quotation.Kind] = [:]
    for (number, id) in articles(wanted).enumerated() where total < most {
      if number % Self.patience == 0, cancellation.isCancelled { break }
      let attributions = items[id].kept.packed.attributions
      for index in hits(in: id, wanted) {
        total += 1
        let kind = attributions[index].kind
        if request.isGrouped, let place = Wordings.place(id, index), let variant = wordings.variant(of: place) {
          shared[variant] = shared[variant].map { Self.moreDirect($0, kind) } ?? kind
        } else {
          counts.count(kind)
        }
      }
    }
    for kind in shared.values { counts.count(kind) }
    return counts
  }

  private static func moreDirect(_ one: Quotation.Kind, _ other: Quotation.Kind) -> Quotation.Kind {
    if one == .direct || other == .direct { return .direct }
    return one == .mixed || other == .mixed ? .mixed : .indirect
  }

  // MARK: Along what is printed and said

  /// Every printing of a quotation's words, its own included, the earliest first; none when the quotation is gone.
  func printings(of id: Int, _ index: Int) -> [Printing] {
    guard items.indices.contains(id), items[id].status == .ready, let place = Wordings.place(id, index) else {
      return []
    }
    let hits = wordings.places(like: place).map {
      Hit(article: Wordings.article(of: $0), index: Wordings.index(of: $0))
    }
    let sorted = hits.sorted { $0.article == $1.article ? $0.index < $1.index : isOlder($0.article, $1.article) }
    return listings(sorted).map { listing in
      Printing(listing: listing, url: items[listing.article.index].kept.packed.unpacked().url)
    }
  }

  /// What a person said next, or before, by date, seen from a quotation; `nil` at the end.
  func next(of person: PersonID, isForward: Bool, _ id: Int, _ index: Int) -> QuotationListing? {
    guard items.indices.contains(id) else { return nil }
    let wanted = Wanted(QuotationRequest(person: person, order: .oldestFirst), persons)
    let articles = self.articles(wanted)
    let all = articles.indices
    let here = articles.firstIndex { !isOlder($0, id) } ?? articles.count
    for number in isForward ? Array(all[here...]) : Array(all[..<min(articles.count, here + 1)].reversed()) {
      let own = hits(in: articles[number], wanted)
      let isHere = articles[number] == id
      if isForward, let next = own.first(where: { !isHere || $0 > index }) {
        return listings([Hit(article: articles[number], index: next)]).first
      }
      guard !isForward, isHere || isOlder(articles[number], id) else { continue }
      if let next = own.last(where: { !isHere || $0 < index }) {
        return listings([Hit(article: articles[number], index: next)]).first
      }
    }
    return nil
  }
}
