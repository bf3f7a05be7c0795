/// What quotation marks are around where they are around a name rather than around speech.
package enum NameInMarks {
  /// A term before the noun that it belongs to: “a virtual ‘coalition of the willing’ meeting”.
  case term
  /// The title of a work behind the word for it: “her novel ‘The Long Field’”.
  case title

  /// A term is at most so many words long.
  private static let longestTerm = 6

  /// What a region looks like by the words around it; `nil` for what may be speech.
  package init?(_ region: QuotedRegion, in view: ClauseView) {
    let text = view.text
    let part = text.parts[region.part].tokens
    let tokens = region.tokens
    guard region.isClosed, !tokens.isEmpty, tokens.lowerBound - 2 >= part.lowerBound else { return nil }
    let before = tokens.lowerBound - 2
    var word = before
    if view.tokens[word].tag == .comma, word > part.lowerBound { word -= 1 }
    if view.classes[word].contains(.work), Self.isTitle(tokens, in: view) {
      self = .title
      return
    }
    let after = tokens.upperBound + 1
    guard after < part.upperBound, tokens.count <= Self.longestTerm,
      view.tokens[after].sentence == view.tokens[before].sentence
    else { return nil }
    // The tagger takes “meeting” and “hearing” behind a mark for participles.
    let follows = view.tokens[after].tag
    guard follows.isCommonNoun || follows == .vbg else { return nil }
    guard Self.opensPhrase(before, from: part.lowerBound, in: view) else { return nil }
    self = .term
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
