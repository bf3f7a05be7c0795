import Basics
import Articles
import Search
import Shelves

extension State {
  mutating func beginReassign() {
    guard let hit = currentQuote else { return }
    let choices = speakerChoices(for: hit, typed: "")
    prompt = Prompt(purpose: .reassign(hit), choices: choices)
  }

  mutating func beginJoin() {
    if selectedPerson != nil { return beginJoinPerson() }
    guard let hit = currentQuote else { return }
    let choices = speakerChoices(for: hit, typed: "")
    guard !choices.isEmpty else { return say(.warning, "This article has no other speaker.") }
    prompt = Prompt(purpose: .join(hit), choices: choices)
  }

  /// The article's other speakers; to give a quotation to, those of other articles come from the shelf.
  func speakerChoices(for hit: QuoteHit, typed: String) -> [String] {
    guard attribution(of: hit) != nil else { return [] }
    let article = self.article(hit.article)
    let current = article.quotations[hit.quote].speaker
    let query = TextFilter(typed, atWordStart: false)
    var names: [String] = []
    for (index, speaker) in article.speakers.enumerated() where index != current {
      if query.matches([speaker.name, speaker.role] + speaker.aliases.map { $0 }) { names.append(speaker.name) }
    }
    return names
  }

  mutating func reassign(_ hit: QuoteHit, to name: String) {
    guard attribution(of: hit) != nil else { return sayGone() }
    correct(hit.article) { article in
      guard let speaker = article.reassign(quotation: hit.quote, toSpeakerNamed: name) else { return nil }
      let name = article.speakers[speaker].name
      return Correction("The quote is now \(name)’s", "giving the quote to \(name)")
    }
  }

  mutating func unattribute() {
    guard let hit = currentQuote else { return }
    correct(hit.article) { article in
      // Whoever the words around it name is not who said it.
      article.quotations[hit.quote].source = []
      article.quotations[hit.quote].sourceText = nil
      article.reassign(quotation: hit.quote, to: nil)
      return Correction("The quote now has no speaker", "removing the speaker of the quote")
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
      return Correction("\(gone) and \(name) are now one speaker", "merging \(gone) and \(name)")
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
      let count = counted(moved.count, "quote")
      return Correction("\(count) \(moved.count == 1 ? "is" : "are") now by \(name)", "giving \(count) to \(name)")
    }
  }

  private mutating func sayGone() { say(.warning, "The article has changed and no longer has this quote.") }

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
    let key = keymap.shownKey(for: .undo).map { "; \($0) undoes it" } ?? ""
    say(.info, done.sentence + key + "." + fleeting)
  }

  /// Replaces an article by a corrected one, and saves the correction.
  mutating func put(_ article: Article, at id: ArticleID) {
    let before = self.article(id)
    let reassigned = article.quotations.indices.filter { index in
      guard before.quotations.indices.contains(index) else { return true }
      let (old, new) = (before.quotations[index], article.quotations[index])
      return old.speaker.map { before.speakers[$0].name } != new.speaker.map { article.speakers[$0].name }
        || old.sourceText != new.sourceText
    }
    let changes = reassigned.map { index in
      Reassignment(index: index, to: article.quotations[index].speaker.map { article.speakers[$0].name })
    }
    articles[id].kept = KeptArticle(article)
    articles[id].status = .ready
    articles[id].persons = []
    outbox.append(.change(.correct(id, changes, to: articles[id].kept.packed)))
    if reading?.article == id { reading?.correct(article, kinds: kinds) }
    refreshSpeakers()
  }
}
