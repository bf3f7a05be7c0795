// Names that are found because others are known: surnames that are words, and those in headlines.

extension NameScanner {
  // MARK: Surnames behind a body

  /// Parts a body from the person who speaks right behind it, where no comma does: “Speaking to the Daily Echo Lind said”.
  mutating func partFromBodies(_ known: KnownNames) {
    for index in mentions.indices {
      let name = mentions[index].name
      let last = name.upperBound - 1
      guard name.count > 1, name.lowerBound > 0, classes[name.lowerBound - 1].contains(.definite),
        name.upperBound < article.tokens.count, known.isSurname(article.tokens[last].word),
        classes[last].isDisjoint(with: [.bodyName, .publication]),
        article.language.words.classes(of: article.tokens[name.upperBound].word).contains(.speechVerb)
      else { continue }
      mentions[index].name = name.lowerBound..<last
      mentions[index].kind = .body
      mentions.append(Mention(name: last..<last + 1, outer: last, kind: .unknown, gender: [], isTitled: false))
    }
  }

  // MARK: Surnames that are words

  /// Finds surnames that are words of another kind and stand alone: “Cuban said”, after Mark Cuban was named.
  mutating func claimSurnames(_ known: KnownNames) {
    guard !known.wordlikeSurnames.isEmpty else { return }
    var taken = Set<Int>()
    for mention in mentions { taken.formUnion(mention.outer..<mention.name.upperBound) }
    for i in article.tokens.indices where known.wordlikeSurnames.contains(article.tokens[i].word) {
      guard isCapital(i), !taken.contains(i) else { continue }
      let token = article.tokens[i]
      let next = i + 1 < article.tokens.count ? article.tokens[i + 1] : token
      let isFollowedBySpeech = article.language.words.classes(of: next.word).contains(.speechVerb)
      if classes[i].contains(.ordinary) || token.is(.sentenceStart), !isFollowedBySpeech, !isPossessive(i + 1) {
        continue
      }
      // “Cuban officials” are not his.
      if classes[i].contains(.origin), next.is(.word), !isFollowedBySpeech, !next.tag.isFiniteVerb { continue }
      mentions.append(Mention(name: i..<i + 1, outer: i, kind: .unknown, gender: [], isTitled: false))
    }
  }

  // MARK: Headlines

  /// Finds the names in a line where every word has a capital: those that the running text has, and given names with
  /// what follows.
  mutating func scanHeadline(_ sentence: Range<Int>, _ known: KnownNames) {
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      guard isCapital(i) else {
        i += 1
        continue
      }
      if let length = known.longest(at: i, limit: sentence.upperBound, in: article) {
        var outer = i
        if i > sentence.lowerBound, !classes[i - 1].isDisjoint(with: [.honorific, .title]), isCapital(i - 1) {
          outer -= 1
        }
        append(name: i..<i + length.count, outer: outer, sentence: sentence)
        mentions[mentions.count - 1].kind = length.kind
        i += length.count
        continue
      }
      if classes[i].contains(.given), classes[i].isDisjoint(with: .ordinary), i + 1 < sentence.upperBound,
        isCapital(i + 1),
        classes[i + 1].isDisjoint(with: [.ordinary, .bodyName]), !seen.isSmallSomewhere(article.tokens[i + 1].word)
      {
        var end = i + 2
        while end < sentence.upperBound, end < i + 4, isInitial(end - 1) || known.isNamePart(article.tokens[end].word),
          isCapital(end), classes[end].isDisjoint(with: [.ordinary, .bodyName])
        {
          end += 1
        }
        append(name: i..<end, outer: i, sentence: sentence)
        i = end
        continue
      }
      i += 1
    }
  }
}
