import Articles
import Search

extension State {
  mutating func beginReassign() {
    guard let hit = currentQuote else { return }
    let choices = speakerChoices(for: hit, typed: "", isJoining: false)
    prompt = Prompt(purpose: .reassign(hit), choices: choices)
  }

  mutating func beginJoin() {
    if selectedPerson != nil { return beginJoinPerson() }
    guard let hit = currentQuote else { return }
    let choices = speakerChoices(for: hit, typed: "", isJoining: true)
    guard !choices.isEmpty else { return say(.warning, "This article has no other speaker.") }
    prompt = Prompt(purpose: .join(hit), choices: choices)
  }

  /// The article's other speakers; to give a quotation to, also those of other articles once something is typed.
  func speakerChoices(for hit: QuoteHit, typed: String, isJoining: Bool) -> [String] {
    guard attribution(of: hit) != nil else { return [] }
    let article = self.article(hit.article)
    let current = article.quotations[hit.quote].speaker
    let query = TextFilter(typed, atWordStart: false)
    var names: [String] = []
    for (index, speaker) in article.speakers.enumerated() where index != current {
      if query.matches([speaker.name, speaker.role] + speaker.aliases.map { $0 }) { names.append(speaker.name) }
    }
    guard !isJoining, !query.isEmpty else { return names }
    let known = Set(article.speakers.map { Folding.key($0.name) })
    for entry in directory.entries
    where entry.quotations.shown(.indirect) > 0 && !known.contains(Folding.key(entry.name)) {
      if names.count >= 20 { break }
      if query.matches([entry.name]) { names.append(entry.name) }
    }
    return names
  }

  mutating func reassign(_ hit: QuoteHit, to name: String) {
    guard attribution(of: hit) != nil else { return sayGone() }
    correct(hit.article) { article in
      guard let speaker = article.reassign(quotation: hit.quote, toSpeakerNamed: name) else { return nil }
      let name = article.speakers[speaker].name
      return Correction("The quote is \(name)’s now", "giving the quote to \(name)")
    }
  }

  mutating func unattribute() {
    guard let hit = currentQuote else { return }
    correct(hit.article) { article in
      // Whoever the words around it name is not who said it.
      article.quotations[hit.quote].source = []
      article.quotations[hit.quote].sourceText = nil
      article.reassign(quotation: hit.quote, to: nil)
      return Correction("The quote is nobody’s now", "taking the quote from its speaker")
    }
  }

  mutating func join(_ hit: QuoteHit, with name: String) {
    guard attribution(of: hit) != nil else { return sayGone() }
    correct(hit.article) { article in
      guard let speaker = article.quotations[hit.quote].speaker, let other = article.speaker(named: name),
        other != speaker
      else { return nil }
      // The fuller name stays.
      let kept = article.speakers[other].name.utf8.count > article.speakers[speaker].name.utf8.count ? other : speaker
      let joined = kept == other ? speaker : other
      let gone = article.speakers[joined].name
      let now = article.joinSpeakers(kept, joined)
      let name = article.speakers[now].name
      return Correction("\(gone) and \(name) are one speaker now", "making one speaker of \(gone) and \(name)")
    }
  }

  /// Makes two people of one: those of the speaker's quotations that are introduced in the same words as the current one (or,
  /// where the words tell nothing apart, those from it on) become somebody else's.
  mutating func split() {
    if selectedPerson != nil { return beginSplitPerson() }
    guard let hit = currentQuote, let speaker = currentSpeaker else { return }
    correct(hit.article) { article in
      let own = article.quotations.indices.filter { article.quotations[$0].speaker == speaker }
      let words = article.quotations[hit.quote].sourceText.map { Folding.key($0) }
      var moved = own.filter { words != nil && article.quotations[$0].sourceText.map { Folding.key($0) } == words }
      if moved.isEmpty || moved.count == own.count { moved = own.filter { $0 >= hit.quote } }
      if moved.count == own.count { moved = [hit.quote] }
      guard let new = article.splitSpeaker(speaker, quotations: Set(moved)) else { return nil }
      let name = article.speakers[new].name
      let count = State.counted(moved.count, "quote")
      return Correction("\(count) \(moved.count == 1 ? "is" : "are") by \(name) now", "giving \(count) to \(name)")
    }
  }

  private mutating func sayGone() { say(.warning, "The article has changed: this quote is not in it any more.") }

  /// What a correction did: as a sentence that says how things are now, and as the name of the step.
  private struct Correction {
    var sentence: String
    var step: String

    init(_ sentence: String, _ step: String) {
      self.sentence = sentence
      self.step = step
    }
  }

  /// Changes an article's speakers so that it can be taken back; `change` returns what it did, `nil` for nothing.
  private mutating func correct(_ id: ArticleID, _ change: (inout Article) -> Correction?) {
    let before = articles[id].kept.packed
    var article = self.article(id)
    guard let done = change(&article) else { return say(.warning, "Nothing was changed.") }
    put(article, at: id)
    undo.append(.correction(id, before: before, step: done.step))
    let key = keymap.shownKey(for: .undo).map { "; \($0) takes it back" } ?? ""
    say(.info, done.sentence + key + "." + fleeting)
  }

  /// Puts an article with other speakers in the place of the one that was there.
  mutating func put(_ article: Article, at id: ArticleID) {
    guard shelf == nil else { return putInLibrary(article, at: id) }
    directory.remove(self.article(id).quotedSpeakers, id: id)
    articles[id].kept = KeptArticle(article)
    directory.add(article.quotedSpeakers, id: id)
    quoteIndex.set(articles[id].kept, at: id)
    articlesVersion += 1
    if reading?.article == id { reading?.correct(article, kinds: kinds) }
    refreshSpeakers()
  }
}
