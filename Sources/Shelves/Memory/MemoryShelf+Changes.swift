import ArticleFormats
import Articles
import Search

/// What a user changes.
extension MemoryShelf {
  /// Makes a change and returns the answers to it.
  public mutating func make(_ change: ShelfChange) -> [ShelfAnswer] {
    switch change {
    case .read(let isRead, let ids): mark(ids) { $0.isUnread = !isRead }
    case .readList(let isRead, let marks): mark(marks.ids) { $0.isUnread = !isRead }
    // Files come from no feed, and are all there from the first.
    case .readFeeds, .unfollow, .watch, .saveAndWatch, .unwatch: break
    case .starred(let isStarred, let ids): mark(ids) { $0.isStarred = isStarred }
    case .tags(let id, let adding, let removing):
      mark([id]) { item in
        let gone = Set((removing + adding).map(Query.key(ofTag:)))
        item.tags = (item.tags.filter { !gone.contains(Query.key(ofTag: $0)) } + adding).sorted()
      }
    case .correct(let id, let quotations, let packed):
      guard has(id) else { return [] }
      let article = packed.unpacked()
      for quotation in quotations where article.quotations.indices.contains(quotation.index) {
        items[id.index].given[article.quotations[quotation.index].text] = quotation.speaker ?? ""
      }
      put(article, at: id.index)
      keepMarks(of: id.index)
      return [.changed(total: count, only: [id])]
    case .merge(let joined, let kept): return merge(joined, into: kept)
    case .split(let person, let part, let name): return split(person, part, named: name)
    case .takeBack(let decision):
      takeBack(decision)
      return [.changed(total: count)]
    case .save(let search): keep(.search(search))
    case .forgetSearch(let name): keep(.forgottenSearch(name))
    case .notebook(let name, let edit): self.edit(edit, in: name)
    }
    return []
  }

  private mutating func mark(_ ids: [ArticleID], _ mark: (inout Item) -> Void) {
    for id in ids where has(id) {
      mark(&items[id.index])
      keepMarks(of: id.index)
    }
  }

  /// Puts an article with other speakers in the place of the one that was there.
  private mutating func put(_ article: Article, at id: Int) {
    guard items[id].status == .ready else { return }
    persons.leave(items[id].kept.packed.unpacked().quotedSpeakers, of: id, as: items[id].speakers)
    items[id].kept = KeptArticle(article)
    items[id].speakers = persons.enter(article.quotedSpeakers, of: id, apart: items[id].apart, marks)
  }

  /// Looks anew who the speakers of an article are.
  private mutating func enterAgain(_ id: Int) { put(items[id].kept.packed.unpacked(), at: id) }

  private mutating func merge(_ joined: PersonID, into kept: PersonID) -> [ShelfAnswer] {
    guard let gone = persons.root(Int(joined.rawValue)), let stays = persons.root(Int(kept.rawValue)), gone != stays
    else { return [] }
    let decision = persons.join(gone, into: stays)
    keep(.joined(key(gone), into: key(stays)))
    return [
      .merged(decision, name: persons.people[stays].name, joined: persons.people[gone].name), .changed(total: count),
    ]
  }

  private func key(_ person: Int) -> String { Folding.key(persons.people[person].name) }

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
      keep(.joined(key(own), into: nil))
      return [.parted(decision, name: persons.people[own].name, from: whole), .changed(total: count)]
    }
    let made = persons.make(name)
    for place in places {
      let key = Folding.key(items[place.article].kept.packed.unpacked().speakers[place.speaker].name)
      items[place.article].apart[key] = name
      keepMarks(of: place.article)
      if case .role(let role) = part { keep(.rule(name: key, role: Folding.key(role), person: name)) }
    }
    for id in Set(places.map(\.article)) { enterAgain(id) }
    return [
      .parted(PersonDecision(made: PersonID(rawValue: Int64(made))), name: name, from: whole), .changed(total: count),
    ]
  }

  private mutating func takeBack(_ decision: PersonDecision) {
    if let made = decision.made.map({ Int($0.rawValue) }), persons.people.indices.contains(made) { dissolve(made) }
    for before in decision.before {
      let person = Int(before.person.rawValue)
      guard persons.people.indices.contains(person) else { continue }
      let joined = before.joined.map { Int($0.rawValue) }
      persons.setJoined(person, joined)
      keep(.joined(key(person), into: joined.map(key)))
    }
  }

  /// Gives what somebody said who was told from others back to those.
  private mutating func dissolve(_ made: Int) {
    let name = persons.people[made].name
    let articles = Set(persons.people[made].places.map(\.article))
    for id in articles {
      items[id].apart = items[id].apart.filter { $0.value != name }
      keepMarks(of: id)
    }
    for rule in marks.rules(of: name) { keep(.rule(name: rule.name, role: rule.role, person: nil)) }
    for id in articles { enterAgain(id) }
  }
}
