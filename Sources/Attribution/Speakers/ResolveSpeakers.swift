import Articles

/// Finds the speaker behind the source of each attribution.
///
/// It takes time linear in the number of words, plus people times pronouns.
///
/// - Parameter names: tokens whose place in a sentence shows that they are words of a name.
package func resolveSpeakers(
  of attributions: [Attribution], in text: AnalyzedArticle, of article: Article, names: [Int] = []
) -> ResolvedSpeakers {
  guard attributions.contains(where: { $0.source != nil }) else {
    return ResolvedSpeakers(
      speakers: [], choices: Array(repeating: nil, count: attributions.count), sources: attributions.map(\.source))
  }
  var cast = Cast(text, words: .named(text.language.code), names: Set(names), labels: text.labels(of: attributions))
  cast.findRoles()
  var discourse = Discourse(cast, ranker: .standard)
  discourse.read(attributions)
  return discourse.speakers(of: attributions)
}

extension AnalyzedArticle {
  /// The first tokens of the labels that open lines in a transcript: sources that nothing says, before what they said.
  fileprivate func labels(of attributions: [Attribution]) -> Set<Int> {
    var labels: Set<Int> = []
    for attribution in attributions where attribution.cue == nil && !attribution.isOfSubject {
      guard let source = attribution.source, let content = attribution.content.first,
        Int(tokens[source.lowerBound].start) < content.lowerBound
      else { continue }
      labels.insert(source.lowerBound)
    }
    return labels
  }
}

extension PersonWords {
  /// The words of a language; those of English where a language has none.
  static func named(_ code: String) -> PersonWords { code == "de" ? german : english }
}

extension Discourse {
  /// Who said what, after `read`: people and bodies in order of first quotation.
  func speakers(of attributions: [Attribution]) -> ResolvedSpeakers {
    var resolved = ResolvedSpeakers()
    var places: [Int: Int] = [:]
    var chosen: [Int] = []
    resolved.choices.reserveCapacity(attributions.count)
    var surest: [Int: Double] = [:]
    for attribution in attributions {
      guard let source = attribution.source, let answer = answers[source.lowerBound] else { continue }
      surest[answer.member] = max(surest[answer.member] ?? 0, attribution.confidence * answer.confidence)
    }
    for attribution in attributions {
      resolved.sources.append(wholeSource(of: attribution))
      guard let source = attribution.source, let answer = answers[source.lowerBound],
        !cast.members[answer.member].isUnnamed, isSomebody(answer.member, confidence: surest[answer.member] ?? 0)
      else {
        resolved.choices.append(nil)
        continue
      }
      let place = places[answer.member] ?? chosen.count
      if place == chosen.count {
        places[answer.member] = place
        chosen.append(answer.member)
      }
      resolved.choices.append((speaker: place, confidence: answer.confidence))
    }
    var taken: Set<String> = []
    let aliases = aliases(of: places)
    for (place, member) in chosen.enumerated() {
      let name = cast.name(of: member)
      let id = Speaker.identifier(for: name, notIn: taken)
      taken.insert(id)
      resolved.speakers.append(
        Speaker(
          id: id, name: name, role: cast.members[member].role.map { cast.printed($0) },
          aliases: aliases[place].filter { $0 != name }))
    }
    return resolved
  }

  /// A source as far as the role and the name go: “[Ports’ Union secretary] Ada Lind”, “her son[, Bo Lind]”.
  private func wholeSource(of attribution: Attribution) -> Range<Int>? {
    guard var source = attribution.source, let answer = answers[source.lowerBound] else { return attribution.source }
    // “On [Tuesday] Mr Lind said”, “said the mayor [yesterday]”.
    while source.count > 1, isTimeAlone(source.lowerBound) { source = source.dropFirst() }
    while source.count > 1, isTimeAlone(source.upperBound - 1) { source = source.dropLast() }
    let sentence = article.sentences[Int(article.tokens[source.lowerBound].sentence)]
    let index = cast.mentions[..<cast.listedCount].partitionPoint { $0.name.upperBound > source.lowerBound }
    guard index < cast.listedCount else { return source }
    let mention = cast.mentions[index...].prefix { $0.name.lowerBound <= source.upperBound + Self.longestRole }
      .first { $0.member == answer.member && $0.name.upperBound <= sentence.upperBound }
    guard let mention else { return source }
    let start = mention.kind == .person ? cast.roleBefore(mention, in: sentence)?.lowerBound : nil
    let whole =
      min(source.lowerBound, start ?? mention.outer)..<max(source.upperBound, mention.name.upperBound)
    // It never reaches into what it says, into the verb, or into another sentence.
    let added = [whole.lowerBound..<source.lowerBound, source.upperBound..<whole.upperBound]
    let bytes = added.filter { !$0.isEmpty }.map { article.byteRange(tokens: $0) }
    let isFree =
      whole.lowerBound >= sentence.lowerBound && !added.contains { attribution.cue?.overlaps($0) == true }
      && !bytes.contains { range in attribution.content.contains { $0.overlaps(range) } }
      && !added.joined().contains { article.tokens[$0].tag.isFiniteVerb && !article.tokens[$0].is(.capitalized) }
    return isFree ? whole : source
  }

  /// Whether a word tells when, and is no part of a name: not “the Sunday Echo”.
  private func isTimeAlone(_ i: Int) -> Bool {
    article.language.words.classes(of: article.tokens[i].word).contains(.time) && cast.mention(at: i) == nil
      && cast.runStart(of: i) == nil
  }

  /// So many tokens a role may have between a source's head and the name: “a spokesman for the pilots’ union, Ada Lind”.
  private static let longestRole = 8

  /// Every form that each of the chosen members is called by, in order of first appearance.
  private func aliases(of places: [Int: Int]) -> [[String]] {
    var aliases = [[String]](repeating: [], count: places.count)
    var forms: [(token: Int, place: Int, tokens: Range<Int>)] = []
    for mention in cast.mentions {
      guard let place = places[mention.member] else { continue }
      // “Mr Macron” is another form than “Macron”; a full name stays without its title.
      let start = mention.name.count == 1 ? mention.outer : mention.name.lowerBound
      forms.append((start, place, start..<mention.name.upperBound))
    }
    for (member, tokens) in nominalForms {
      if let place = places[member] { forms.append((tokens.lowerBound, place, tokens)) }
    }
    forms.sort { $0.token < $1.token }
    var seen = Set<UInt64>()
    for form in forms {
      var hash = UInt64(form.place)
      for i in form.tokens { hash = hash &* 1_099_511_628_211 ^ UInt64(article.tokens[i].word) }
      guard seen.insert(hash).inserted else { continue }
      let text = cast.printed(form.tokens)
      guard aliases[form.place].count < 16, !aliases[form.place].contains(text) else { continue }
      aliases[form.place].append(text)
    }
    return aliases
  }
}

extension Cast {
  /// The fullest name that is printed of a member, without title and without the honours behind it.
  func name(of member: Int) -> String {
    let fullest = mentions[members[member].fullest]
    var start = fullest.name.lowerBound
    // “The Telegraph”: the article belongs to a title that is printed with it.
    if members[member].kind == .body, start > 0, article.tokens[start - 1].is([.word, .capitalized]),
      !article.tokens[start - 1].is(.sentenceStart), classes[start - 1].contains(.definite)
    {
      start -= 1
    }
    var end = fullest.name.upperBound
    while end - 1 > start, Self.honours.contains(article.tokens[end - 1].word) {
      end -= 1
      if end - 1 > start, article.tokens[end - 1].tag == .comma { end -= 1 }
    }
    return printed(start..<end)
  }

  private static let honours = WordHash.all(of: "mp msp mep md phd esq cbe obe mbe kc qc kcb kbe dbe frs")

  /// The words of some tokens with one space between those that are parted.
  func printed(_ tokens: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for i in tokens {
      let token = article.tokens[i]
      if i > tokens.lowerBound, token.is(.spaceBefore) { bytes.append(0x20) }
      bytes.append(contentsOf: article.bytes[token.range])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
