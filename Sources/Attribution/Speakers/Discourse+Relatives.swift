import Basics

// Which of a family is meant by their surname.

extension Discourse {
  /// The one of a family who spoke last, where a surname alone would mean somebody who has said nothing so far: “Tim Rudd died on
  /// Sunday. His brother, Bill Rudd, said: ‘Q.’ ‘Q,’ Mr Rudd added.”
  ///
  /// The dead do not speak; nor does anybody else before one whom the article brings in as kin, unless it is about the silent one.
  mutating func relative(calledBy mention: Int, part: Int) -> Int? {
    let named = cast.mentions[mention]
    guard named.name.count == 1, let last = speakers.last, part - last.part <= 2, last.member != named.member,
      !traces[named.member].hasSpoken
    else { return nil }
    let surname = cast.word(named.name.lowerBound)
    let speaker = cast.members[last.member]
    let silent = cast.members[named.member]
    guard speaker.kind == .person, speaker.fullest >= 0, silent.kind == .person || silent.kind == .unknown,
      named.gender.isEmpty || speaker.gender.isEmpty || !named.gender.isDisjoint(with: speaker.gender)
    else { return nil }
    let isKin =
      speaker.role.map { $0.contains { cast.classes[$0].contains(.kin) } } == true && silent.headlineCount == 0
    if cast.mentions[speaker.fullest].name.count > 1 {
      let isNamedMuchMore = silent.count > 2 * speaker.count
      return speaker.surname == surname && (isKin && !isNamedMuchMore || isDead(named.member)) ? last.member : nil
    }
    // “His widow, Ann, said: ‘Q.’ ‘Q,’ Mrs Rudd added.”
    guard isKin, speaker.surname != surname, cast.bySurname[surname]?.isEmpty == false else { return nil }
    let fitsOnly =
      silent.fullest >= 0 && cast.mentions[silent.fullest].name.count == 1 && !named.gender.isEmpty
      && !speaker.gender.isEmpty
    return fitsOnly || isDead(named.member) ? last.member : nil
  }

  /// Whether the article says of somebody that he or she is dead, beside the name.
  private mutating func isDead(_ member: Int) -> Bool {
    let dead = dead ?? Set(cast.mentions[..<cast.listedCount].filter { tellsOfDeath($0) }.map(\.member))
    self.dead = dead
    return dead.contains(member)
  }

  private func tellsOfDeath(_ mention: Mention) -> Bool {
    let sentence = article.sentences[Int(article.tokens[mention.outer].sentence)]
    let before = max(sentence.lowerBound, mention.outer - 5)..<mention.outer
    if before.contains(where: { Self.deathBefore.contains(article.tokens[$0].word) }) { return true }
    return (mention.name.upperBound..<min(mention.name.upperBound + 12, sentence.upperBound))
      .prefix { !article.language.words.classes(of: article.tokens[$0].word).contains(.speechVerb) }
      .contains {
        Self.died.contains(article.tokens[$0].word)
          || Self.killed.contains(article.tokens[$0].word) && article.tokens[$0].tag == .vbn
      }
  }

  /// What stands before the name of somebody dead: “the death of Lind”, “killing Lind”.
  private static let deathBefore = WordHash.all(
    of: """
      death deaths murder murders murdering murdered killing killed manslaughter victim victims late tributes funeral
      """)
  private static let died = WordHash.all(of: "died dead drowned perished")
  private static let killed = WordHash.all(of: "killed murdered slain")
}
