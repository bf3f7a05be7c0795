/// What a quoted region looks like, and what stands right before it.
struct RegionShape {
  var words = 0
  /// Its first token.
  let first: Int
  /// Every longer word has a capital, as in a title.
  var isTitle = false
  var isCapitalized = false
  /// A capital begins it and a stop ends it.
  var isSentence = false
  /// Nothing but marks stands beside it in its sentence.
  var isAlone = false
  /// An article, an adjective or a noun stands before it, as before a name.
  var isBehindNoun = false
  /// An article stands before it that tells nothing of what is meant: “einen”.
  var isBehindIndefinite = false
  /// “als” and the like stand before it.
  var isBehindAs = false
  var isBehindPreposition = false
  /// A verb of saying stands right before it.
  var isBehindVerb = false
  /// Small letters begin it, and no noun follows that it belongs to: “nannte den Plan „überzogen“”.
  var isPredicate = false
  /// A word for what has a title stands before it: “der Film”.
  var isNamedWork = false

  init(_ region: QuotedRegion, in scene: SpeechScene, unit: Range<Int>) {
    let text = scene.text
    first = region.first
    var capitals = 0
    var small = 0
    for i in region.tokens where text.tokens[i].is(.word) && !text.tokens[i].is(.clitic) {
      words += 1
      if text.tokens[i].is(.capitalized) || text.tokens[i].is(.digits) {
        capitals += 1
      } else if text.tokens[i].end - text.tokens[i].start > 3,
        scene.classes[i].isDisjoint(with: [.preposition, .determiner, .conjunction, .link])
      {
        small += 1
      }
    }
    // Where nouns have capitals, a phrase of some length that has no others is no title for that.
    let isShort = !scene.tables.traits.contains(.nounsHaveCapitals) || words < 5 || capitals == words
    isTitle =
      isShort && capitals > 0 && small == 0 && words > 0 && text.tokens[region.tokens.lowerBound].is(.capitalized)
    let last = text.bytes[region.bytes].suffix(3)
    let ends = last.last.map { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F } == true || last.elementsEqual("…".utf8)
    let isStopped =
      region.end < text.tokens.count && text.tokens[region.end].is(.punctuation) && scene.byte(region.end) == 0x2E
    isSentence = (ends || isStopped) && text.tokens[region.tokens.lowerBound].is(.capitalized)
    isCapitalized =
      text.tokens[region.tokens.lowerBound].is(.capitalized) || text.tokens[region.tokens.lowerBound].is(.digits)
    isAlone =
      (unit.lowerBound..<max(unit.lowerBound, region.first)).allSatisfy { !text.tokens[$0].is(.word) }
      && (min(region.end, unit.upperBound)..<unit.upperBound).allSatisfy { !text.tokens[$0].is(.word) }
    isPredicate =
      !isCapitalized && (region.end >= unit.upperBound || !text.tokens[region.end].is([.word, .capitalized]))
    let before = region.first - 1
    guard before >= unit.lowerBound, text.tokens[before].is(.word) else { return }
    let c = scene.classes[before]
    isBehindAs = scene.tables.isAs(text.tokens[before].word)
    isBehindIndefinite = scene.tables.isIndefinite(text.tokens[before].word)
    // “Themen wie „…“”.
    let isListed = isBehindAs && before > unit.lowerBound && scene.classes[before - 1].contains(.work)
    // “die Zeitung „Nordblick am Sonntag“”.
    let isNamedBody = c.contains(.body) && c.isDisjoint(with: .says) && isCapitalized && !isSentence && words < 6
    isNamedWork = isListed || isNamedBody || !c.isDisjoint(with: .work) && !(ends && words > 5) && words < 9
    isBehindNoun =
      !isBehindAs
      && (!c.isDisjoint(with: [.determiner, .work, .speechNoun, .role, .body, .thing, .place])
        || scene.isCapital(before) && !text.tokens[before].is(.sentenceStart)
        || before > unit.lowerBound && scene.classes[before - 1].contains(.determiner) && c.isEmpty)
    if !c.isDisjoint(with: [.says, .has]) { isBehindNoun = false }
    isBehindPreposition = !c.isDisjoint(with: [.preposition, .link])
    isBehindVerb = !c.isDisjoint(with: [.says, .cites, .calls])
  }
}
