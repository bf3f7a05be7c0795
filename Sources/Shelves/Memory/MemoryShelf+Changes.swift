import Articles
import Search

/// What a user changes.
extension MemoryShelf {
  /// Makes a change, and returns what is to be said of it.
  public mutating func make(_ change: ShelfChange) -> [ShelfAnswer] {
    switch change {
    case .read(let isRead, let ids): mark(ids) { $0.isUnread = !isRead }
    case .readList(let isRead, let marks): mark(marks.ids) { $0.isUnread = !isRead }
    case .starred(let isStarred, let ids): mark(ids) { $0.isStarred = isStarred }
    case .tags(let id, let adding, let removing):
      mark([id]) { item in
        let gone = Set((removing + adding).map(Query.key(ofTag:)))
        item.tags = (item.tags.filter { !gone.contains(Query.key(ofTag: $0)) } + adding).sorted()
      }
    case .correct(let id, _, let packed):
      guard has(id) else { return [] }
      put(packed.unpacked(), at: id.articleID)
      return [.changed(total: count, only: [id])]
    case .merge(let joined, let kept): return merge(joined, into: kept)
    case .split(let person, let part, let name): return split(person, part, named: name)
    case .takeBack(let decision):
      takeBack(decision)
      return [.changed(total: count)]
    case .save(let search):
      searches.removeAll { $0.name == search.name }
      searches = (searches + [search]).sorted { $0.name.lowercased() < $1.name.lowercased() }
    case .forgetSearch(let name): searches.removeAll { $0.name == name }
    }
    return []
  }

  private mutating func mark(_ ids: [StoredArticleID], _ mark: (inout Item) -> Void) {
    for id in ids where has(id) { mark(&items[id.articleID]) }
  }

  /// Puts an article with other speakers in the place of the one that was there.
  private mutating func put(_ article: Article, at id: ArticleID) {
    guard items[id].status == .ready else { return }
    persons.leave(items[id].kept.packed.unpacked().quotedSpeakers, of: id, as: items[id].speakers)
    items[id].kept = KeptArticle(article)
    items[id].speakers = persons.enter(article.quotedSpeakers, of: id)
  }

  /// Looks anew who the speakers of an article are.
  private mutating func enterAgain(_ id: ArticleID) { put(items[id].kept.packed.unpacked(), at: id) }

  private mutating func merge(_ joined: PersonID, into kept: PersonID) -> [ShelfAnswer] {
    guard let gone = persons.root(Int(joined.rawValue)), let stays = persons.root(Int(kept.rawValue)), gone != stays
    else { return [] }
    let decision = persons.join(gone, into: stays)
    return [
      .merged(decision, name: persons.people[stays].name, joined: persons.people[gone].name), .changed(total: count),
    ]
  }

  private mutating func split(_ person: PersonID, _ part: PersonPart, named name: String) -> [ShelfAnswer] {
    guard let root = persons.root(Int(person.rawValue)) else { return [] }
    let places = self.places(of: root, part)
    guard !places.isEmpty else { return [] }
    let whole = persons.people[root].name
    if case .name(let printed) = part,
      let own = persons.family(of: root).first(where: {
        $0 != root && Folding.key(persons.people[$0].name) == Folding.key(printed)
      })
    {
      let decision = persons.part(own)
      return [.parted(decision, name: persons.people[own].name, from: whole), .changed(total: count)]
    }
    let made = persons.make(name)
    for place in places {
      let key = Folding.key(items[place.article].kept.packed.unpacked().speakers[place.speaker].name)
      persons.setApart(Persons.NameInArticle(article: place.article, key: key), as: made)
      if case .role(let role) = part {
        persons.addRule(Persons.Rule(key: key, role: Folding.key(role), person: made))
      }
    }
    for id in Set(places.map(\.article)) { enterAgain(id) }
    return [
      .parted(PersonDecision(made: PersonID(rawValue: Int64(made))), name: name, from: whole), .changed(total: count),
    ]
  }

  private mutating func takeBack(_ decision: PersonDecision) {
    if let made = decision.made.map({ Int($0.rawValue) }), persons.people.indices.contains(made) {
      let articles = Set(persons.people[made].places.map(\.article))
      persons.dissolve(made)
      for id in articles { enterAgain(id) }
    }
    for before in decision.before {
      let person = Int(before.person.rawValue)
      guard persons.people.indices.contains(person) else { continue }
      persons.setJoined(person, before.joined.map { Int($0.rawValue) })
    }
  }
}
