import Basics

/// What quotation marks are around where they are around a name rather than around speech.
package enum NameInMarks {
  /// A term before the noun that it belongs to: “a virtual ‘coalition of the willing’ meeting”.
  case term
  /// The title of a work behind the word for it: “her novel ‘The Long Field’”.
  case title
  /// A title that no word calls one, behind a verb that says nothing: “shows ‘The Long Field’”.
  case performed
  /// A nickname inside a name: Lena “Rocket” Moss.
  case nickname

  /// A term is at most so many words long.
  private static let longestTerm = 6

  /// What a region looks like by the words around it; `nil` for what may be speech.
  package init?(_ region: QuotedRegion, in view: ClauseView) {
    let text = view.text
    let part = text.parts[region.part].tokens
    let tokens = region.tokens
    guard region.isClosed, !tokens.isEmpty, tokens.lowerBound - 2 >= part.lowerBound else { return nil }
    let before = tokens.lowerBound - 2
    let after = tokens.upperBound + 1
    if tokens.count <= 4, after < part.upperBound, !text.parts[region.part].isHeadline,
      Self.isNicknameBetween(before, after, in: view), Self.isTitle(tokens, in: view)
    {
      self = .nickname
      return
    }
    if Self.isNameGoneBy(tokens, behind: before, from: part.lowerBound, in: view) {
      self = .nickname
      return
    }
    if Self.isTold(tokens, behind: before, from: part.lowerBound, in: view) {
      self = .performed
      return
    }
    if Self.isTitle(tokens, in: view) {
      if Self.isCalledWork(before, from: part.lowerBound, in: view) {
        self = .title
        return
      }
      if tokens.count > 1, view.tokens[before].tag.isVerb, Self.performs(before, in: view) {
        self = .performed
        return
      }
      if tokens.count > 1,
        Self.isApposedToPerformed(before, from: part.lowerBound, in: view)
          || Self.isInListOfTitles(region, in: view) || Self.isTitleInHeadline(region, in: view)
      {
        self = .performed
        return
      }
    }
    if Self.isNamedKind(tokens, behind: before, from: part.lowerBound, in: view) {
      self = .term
      return
    }
    guard after < part.upperBound, tokens.count <= Self.longestTerm,
      view.tokens[after].sentence == view.tokens[before].sentence
    else { return nil }
    // The tagger takes “meeting” and “hearing” behind a mark for participles.
    let follows = view.tokens[after].tag
    guard follows.isCommonNoun || follows == .vbg else { return nil }
    guard Self.opensPhrase(before, from: part.lowerBound, in: view) else { return nil }
    self = .term
  }

  /// Whether the words on both sides of the marks are of a person's name, one of them surely.
  private static func isNicknameBetween(_ before: Int, _ after: Int, in view: ClauseView) -> Bool {
    [before, after].allSatisfy {
      view.tokens[$0].is([.word, .capitalized]) && !view.tokens[$0].is(.clitic)
        && (view.tokens[$0].tag == .nnp || !view.tokens[$0].is(.sentenceStart) && view.tokens[$0].tag.isAdjective)
    } && (view.tokens[before].tag == .nnp || view.tokens[after].tag == .nnp) && !view.tokens[after].is(.sentenceStart)
  }

  /// Whether a name in marks is what somebody is called: “goes by the name ‘Patches’”, “known on the quay as ‘Major’”.
  private static func isNameGoneBy(
    _ tokens: Range<Int>, behind before: Int, from start: Int, in view: ClauseView
  ) -> Bool {
    guard tokens.count <= 3, isTitle(tokens, in: view) else { return false }
    // “The aliases that he used: ‘Kay’ and ‘Finn’”.
    if (max(start, before - 14)..<before + 1).contains(where: { aliases.contains(view.tokens[$0].word) }) {
      return true
    }
    guard lastBeforeName.contains(view.tokens[before].word) else { return false }
    return (max(start, before - 6)..<before + 1).contains { goingBy.contains(view.tokens[$0].word) }
  }

  private static let lastBeforeName = WordHash.all(of: "as name by nickname only")
  private static let aliases = WordHash.all(of: "alias aliases pseudonym pseudonyms nicknames")
  private static let goingBy = WordHash.all(of: "goes go went known name nickname nicknamed")

  /// Whether a name in marks is who is told something: “told the BBC’s ‘Late Hour’ she was glad”.
  private static func isTold(_ tokens: Range<Int>, behind before: Int, from start: Int, in view: ClauseView) -> Bool {
    let after = tokens.upperBound + 1
    guard tokens.count <= 4, after < view.tokens.count, view.tokens[after].is(.word),
      view.tokens[after].sentence == view.tokens[before].sentence,
      isTitle(tokens, in: view) || tokens.count > 1 && view.tokens[tokens.lowerBound].is(.digits)
    else { return false }
    var verb = before
    while verb > start, before - verb < 4,
      view.tokens[verb].is(.capitalized) || view.tokens[verb].tag == .dt || view.tokens[verb].tag == .pos
        || view.tokens[verb].is(.mark)
    { verb -= 1 }
    return telling.contains(view.tokens[verb].word)
  }

  private static let telling = WordHash.all(of: "tell tells told")

  /// Whether the words before a mark say that a work is named: “her novel,”, “a scene from”, “such films as”.
  private static func isCalledWork(_ before: Int, from start: Int, in view: ClauseView) -> Bool {
    var word = before
    if view.tokens[word].tag == .comma, word > start { word -= 1 }
    if view.classes[word].contains(.work) { return true }
    // “Such films as ‘The Long Field’ and ‘Rain at Noon’”: back over the titles that come before.
    while word > start, before - word <= longestList {
      let token = view.tokens[word]
      guard token.tag == .in || token.tag == .cc || token.tag == .comma || token.is(.mark) || token.is(.quoted) else {
        return view.classes[word].contains(.work)
      }
      word -= 1
    }
    return false
  }

  /// So many tokens of a list of titles are looked back over.
  private static let longestList = 24

  /// Whether a verb has what people make or show for its object and not what they say: “shows”, “sang”, but not “said”.
  private static func performs(_ verb: Int, in view: ClauseView) -> Bool {
    performing.contains(view.lemmas[verb]) || performing.contains(view.tokens[verb].word)
  }

  /// Whether a title stands behind what somebody performs: “sang one number, ‘Rain on the Pier,’”.
  private static func isApposedToPerformed(_ before: Int, from start: Int, in view: ClauseView) -> Bool {
    guard view.tokens[before].tag == .comma, before - 1 > start, view.tokens[before - 1].tag.isCommonNoun else {
      return false
    }
    return (max(start, before - 4)..<before - 1).contains { view.tokens[$0].tag.isVerb && performs($0, in: view) }
  }

  /// Whether a line has no verb outside its marks and titles inside them, as lists of prizes have: “Best Song: ‘Long Rain’”.
  private static func isInListOfTitles(_ region: QuotedRegion, in view: ClauseView) -> Bool {
    let part = view.text.parts[region.part]
    guard !part.isHeadline, part.tokens.count <= longestListed,
      part.tokens.contains(where: { !view.tokens[$0].is(.quoted) && view.tokens[$0].is([.word, .capitalized]) })
    else { return false }
    return part.tokens.allSatisfy {
      view.tokens[$0].is(.quoted)
        || !view.tokens[$0].tag.isVerb && view.tokens[$0].tag != .md
          && view.tokens[$0].tag != .prp
    }
  }

  private static let longestListed = 30

  /// Whether a title opens a headline that has small words besides: “‘The Long Field’ takes wing”.
  private static func isTitleInHeadline(_ region: QuotedRegion, in view: ClauseView) -> Bool {
    let part = view.text.parts[region.part]
    let after = region.tokens.upperBound + 1
    guard part.isHeadline, after < part.tokens.upperBound, view.tokens[after].is(.word),
      !view.tokens[after].is(.capitalized), view.tokens[after].tag == .vbz
    else { return false }
    return part.tokens.contains {
      !view.tokens[$0].is(.quoted) && view.tokens[$0].is(.word) && !view.tokens[$0].is(.capitalized)
        && view.tokens[$0].tag.isVerb
    }
  }

  /// Verbs that report speech at times, with titles behind them as often.
  private static let performing = WordHash.all(
    of: """
      write sing show read record publish release play perform plays played performs performed stages staged screens
      screened directs directed hosts hosted composes composed
      """)

  /// Whether what stands in marks is a kind of thing by its own words, behind an article: “issued a ‘red flag warning’”.
  private static func isNamedKind(
    _ tokens: Range<Int>, behind before: Int, from start: Int, in view: ClauseView
  ) -> Bool {
    guard tokens.count > 1, tokens.count <= 4, view.tokens[before].tag == .dt, before > start,
      !view.text.bytes[view.tokens[before].range].elementsEqual("the".utf8),
      view.tokens[before - 1].tag.isVerb, view.tokens[tokens.upperBound - 1].tag == .nn
    else { return false }
    return tokens.allSatisfy { k in
      let token = view.tokens[k]
      return token.is(.word) && !token.is(.capitalized) && (token.tag == .nn || token.tag.isAdjective)
    }
  }

  /// Whether a source is the label of its line and nobody: “WATCH:”, “WATCH BELOW:”; but not “Human Rights Watch”.
  package static func isLabel(_ source: Int, in view: ClauseView) -> Bool {
    guard source >= 0 else { return false }
    let first = view.text.parts[view.text.partIndex(ofToken: source)].tokens.lowerBound
    if view.classes[source].contains(.label) {
      return source == first || !view.tokens[source - 1].is([.word, .capitalized])
        || view.tokens[source].is(.allCapitals)
    }
    return source - first <= 3 && view.classes[first].contains(.label)
      && (first...source).allSatisfy { view.tokens[$0].is(.allCapitals) }
  }

  /// Whether the word before a mark is a determiner, an adjective, or another word that a determiner opens a noun
  /// phrase with: “a”, “her very brave”, “the government’s new”.
  private static func opensPhrase(_ before: Int, from start: Int, in view: ClauseView) -> Bool {
    let tokens = view.tokens
    var k = before
    while k >= start, before - k <= 3 {
      switch tokens[k].tag {
      case .dt, .prpPossessive, .pos: return true
      case .jj, .jjr, .jjs: if k == before { return true }
      case .nn, .rb, .vbn, .vbg, .cd, .unknown: break
      default: return false
      }
      k -= 1
    }
    return false
  }

  /// Whether what a cue reports is a work that its title names and no clause: “read a chapter of her novel ‘The Long
  /// Field’ in the library”. That says nothing of what was said.
  package static func isOnlyNamed(_ content: ContentSpan, in view: ClauseView) -> Bool {
    var holdsTitle = false
    for range in [content.left, content.right] {
      for k in range {
        if view.region[k] >= 0 {
          if !holdsTitle, case .title? = NameInMarks(view.text.regions[Int(view.region[k])], in: view) {
            holdsTitle = true
          }
        } else if view.tokens[k].tag.isVerb || view.tokens[k].tag == .md {
          return false
        }
      }
    }
    if holdsTitle { return true }
    // “Wrote a song, ‘Rain on the Pier,’ and sang it”: the title stands behind what was found.
    for end in [content.left.upperBound, content.right.upperBound] where end > 0 {
      var k = end
      if k < view.tokens.count, view.tokens[k].tag == .comma { k += 1 }
      if k + 1 < view.tokens.count, view.tokens[k].is(.opensRegion), view.region[k + 1] >= 0,
        case .title? = NameInMarks(view.text.regions[Int(view.region[k + 1])], in: view)
      {
        return true
      }
    }
    return false
  }

  /// Whether a cue cannot be what reports it.
  ///
  /// A title is somebody's words only where a verb calls the work so. A term is, where a verb of speech or thought
  /// reports it, but not where people hold, sign or attend what it names.
  package func excludes(_ cue: Int, of region: QuotedRegion, in view: ClauseView) -> Bool {
    let token = view.tokens[cue]
    switch self {
    case .title: return !view.classes[cue].contains(.naming) || token.tag == .vbn
    case .nickname: return true
    case .performed: return token.sentence == view.tokens[region.tokens.lowerBound].sentence
    case .term:
      return token.tag.isVerb && view.classes[cue].isDisjoint(with: .saying)
        && token.sentence == view.tokens[region.tokens.lowerBound].sentence
    }
  }

  /// Whether words are set as a title is: all with a capital but the small ones inside.
  private static func isTitle(_ tokens: Range<Int>, in view: ClauseView) -> Bool {
    guard view.tokens[tokens.lowerBound].is(.capitalized) else { return false }
    return tokens.allSatisfy { k in
      let token = view.tokens[k]
      if token.is(.capitalized) || !token.is(.word) || token.is(.clitic) { return true }
      switch token.tag {
      case .in, .to, .dt, .cc, .prpPossessive: return true
      default: return false
      }
    }
  }
}
