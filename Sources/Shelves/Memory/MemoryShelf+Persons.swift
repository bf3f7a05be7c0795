import ArticleFormats
import Articles
import Search

/// Who is quoted, and what is known of them.
extension MemoryShelf {
  private static func id(_ person: Int) -> PersonID { PersonID(rawValue: Int64(person)) }

  func personListing(_ root: Int) -> PersonListing {
    let places = persons.places(of: root)
    let latest = places.min { isNewer($0.article, $1.article) }
    return PersonListing(
      id: Self.id(root), name: persons.people[root].name, role: latest.flatMap(role),
      quotations: persons.quotations(of: root).total, articles: Set(places.map(\.article)).count,
      latest: latest.flatMap { items[$0.article].kept.published })
  }

  private func role(_ place: Persons.Place) -> String? {
    let speakers = items[place.article].kept.packed.unpacked().speakers
    return speakers.indices.contains(place.speaker) ? speakers[place.speaker].role : nil
  }

  /// Persons to choose one from: those that are most like one, then whose names have these words.
  func choices(named words: String, like: PersonID?) -> [PersonListing] {
    var found = like.flatMap { persons.root(Int($0.rawValue)) }.map(persons.likenesses) ?? []
    if found.count < 10 { found += persons.roots(named: words).prefix(20).filter { !found.contains($0) } }
    return found.map(personListing)
  }

  /// How many of a person's articles are looked at, the latest first: some 15 µs each.
  private static let mostArticles = 2000

  func personPage(_ root: Int, _ cancellation: Cancellation) -> PersonPage? {
    let places = persons.places(of: root).sorted { isNewer($0.article, $1.article) }.prefix(Self.mostArticles)
    var names = Forms()
    var roles = Forms()
    var months: [String: Int] = [:]
    var beside: [Int: Int] = [:]
    var looked: Set<Int> = []
    for (number, place) in places.enumerated() {
      if number % Self.patience == 0, cancellation.isCancelled { return nil }
      let article = items[place.article].kept.packed.unpacked()
      guard article.speakers.indices.contains(place.speaker) else { continue }
      let speaker = article.speakers[place.speaker]
      names.note(speaker.name, article.published)
      if let role = speaker.role { roles.note(role, article.published) }
      if let month = article.published.map({ String($0.prefix(7)) }), month.utf8.count == 7 {
        months[month, default: 0] += article.quotations.count { $0.speaker == place.speaker }
      }
      guard looked.insert(place.article).inserted else { continue }
      for other in Set(items[place.article].speakers.compactMap(persons.root)) where other != root {
        beside[other, default: 0] += 1
      }
    }
    let others = beside.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12).map { other, shared in
      var listing = personListing(other)
      listing.articles = shared
      return listing
    }
    let joined = persons.family(of: root).dropFirst().map { person in
      PersonPage.Joined(
        person: Self.id(person), name: persons.people[person].name,
        articles: Set(persons.people[person].places.map(\.article)).count, isBySpelling: false)
    }
    return PersonPage(
      person: personListing(root), names: names.mostFrequentFirst,
      roles: roles.mostFrequentFirst.sorted { ($0.last ?? "") > ($1.last ?? "") },
      months: Self.withoutGaps(months), beside: others, joined: joined)
  }

  /// Names or roles, in how many articles each was printed, and when.
  private struct Forms {
    private var forms: [String: PersonPage.Form] = [:]

    mutating func note(_ text: String, _ date: String?) {
      var form = forms[text] ?? PersonPage.Form(text: text, articles: 0)
      form.articles += 1
      if let date {
        form.first = min(form.first ?? date, date)
        form.last = max(form.last ?? date, date)
      }
      forms[text] = form
    }

    var mostFrequentFirst: [PersonPage.Form] {
      forms.values.sorted { ($1.articles, $0.text) < ($0.articles, $1.text) }
    }
  }

  /// Months from the first to the last; at most 200 years.
  private static func withoutGaps(_ counts: [String: Int]) -> [PersonPage.Month] {
    var months: [PersonPage.Month] = []
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
      while let next = months.last?.following, next < name, months.count < 2400 {
        months.append(PersonPage.Month(name: next, quotations: 0))
      }
      months.append(PersonPage.Month(name: name, quotations: count))
    }
    return months
  }

  /// The parts of a person that a quotation can be taken to stand for.
  func parts(of person: PersonID, seenFrom id: Int, _ index: Int) -> [PersonPartListing] {
    var parts = [PersonPartListing(part: .articles([ArticleID(id)]), articles: 1)]
    guard let root = persons.root(Int(person.rawValue)), items.indices.contains(id) else { return parts }
    let article = items[id].kept.packed.unpacked()
    guard article.quotations.indices.contains(index), let speaker = article.quotations[index].speaker else {
      return parts
    }
    if let role = article.speakers[speaker].role {
      let part = PersonPart.role(role)
      parts.append(PersonPartListing(part: part, articles: Set(places(of: root, part).map(\.article)).count))
    }
    let own = items[id].speakers[speaker]
    if own != root || persons.family(of: root).count > 1 {
      let name = article.speakers[speaker].name
      let articles = Set(places(of: root, .name(name)).map(\.article)).count
      parts.append(PersonPartListing(part: .name(name), articles: articles))
    }
    return parts
  }

  /// Where a part of a person is quoted.
  func places(of root: Int, _ part: PersonPart) -> [Persons.Place] {
    persons.places(of: root).filter { place in
      switch part {
      case .articles(let ids): return ids.contains(ArticleID(place.article))
      case .role(let role):
        let speakers = items[place.article].kept.packed.unpacked().speakers
        return speakers[place.speaker].role.map(Folding.key) == Folding.key(role)
      case .name(let name):
        let speakers = items[place.article].kept.packed.unpacked().speakers
        return Folding.key(speakers[place.speaker].name) == Folding.key(name)
      }
    }
  }
}

extension PersonPage.Month {
  /// The month behind it, “2025-12” behind “2025-11”.
  fileprivate var following: String? {
    let parts = name.split(separator: "-")
    guard parts.count == 2, let year = Int(parts[0]), let month = Int(parts[1]) else { return nil }
    let (nextYear, next) = month == 12 ? (year + 1, 1) : (year, month + 1)
    let digits = String(nextYear)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + (next < 10 ? "-0" : "-") + String(next)
  }
}
