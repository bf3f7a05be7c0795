/// A tagger for a language that no weights were learned for: words, endings and capitals tell the part of speech.
///
/// A word of the tables takes on the hash of an English word, so that the engine's weights know what it does; whatever
/// follows (cue, source, content, region, pronouns) is the same for every language.
package struct TaggerTables: Sendable {
  /// What a word means: an English word's hash, and its tag.
  package struct Meaning: Sendable {
    var word: UInt32
    var tag: Tag
  }

  private let meanings: [UInt32: Meaning]
  /// Endings with the tag they show.
  private let endings: [(ending: [UInt8], tag: Tag)]
  /// Whether common nouns are written with a capital, as in German.
  private let capitalizesNouns: Bool

  /// Small words inside a name.
  private let nameParticles: Set<UInt32>

  init(
    meanings: [UInt32: Meaning], endings: [(ending: [UInt8], tag: Tag)], nameParticles: Set<UInt32>,
    capitalizesNouns: Bool
  ) {
    self.meanings = meanings
    self.nameParticles = nameParticles
    self.endings = endings.sorted { $0.ending.count > $1.ending.count }
    self.capitalizesNouns = capitalizesNouns
  }

  /// The tag that the Penn Treebank's name stands for.
  static func tag(named name: Substring) -> Tag? {
    let names: [Substring: Tag] = [
      "NN": .nn, "NNS": .nns, "NNP": .nnp, "VB": .vb, "VBD": .vbd, "VBG": .vbg, "VBN": .vbn, "VBP": .vbp,
      "VBZ": .vbz, "MD": .md, "JJ": .jj, "RB": .rb, "IN": .in, "DT": .dt, "CC": .cc, "PRP": .prp,
      "PRP$": .prpPossessive, "WP": .wp, "WRB": .wrb,
    ]
    return names[name]
  }

  /// Fills the tags of a text, and gives the words of the tables their English counterparts' hashes.
  func tag(_ text: inout AnalyzedArticle) {
    let bytes = text.bytes
    var tags = [Tag](repeating: .nn, count: text.tokens.count)
    for i in text.tokens.indices {
      let token = text.tokens[i]
      if token.is(.punctuation) {
        tags[i] = Self.mark(token, bytes)
      } else if nameParticles.contains(token.word), i > 0, tags[i - 1] == .nnp, i + 1 < text.tokens.count,
        text.tokens[i + 1].is(.capitalized), !token.is(.capitalized)
      {
        // “Ursula von Arnim”: the preposition belongs to the name.
        tags[i] = .nnp
      } else if let meaning = meanings[token.word] {
        tags[i] = meaning.tag
        text.tokens[i].word = meaning.word
      } else if token.is(.digits) {
        tags[i] = .cd
      } else {
        tags[i] = tag(ofUnknown: token, at: i, text, tags)
      }
    }
    for i in tags.indices { text.tokens[i].tag = tags[i] }
  }

  private func tag(ofUnknown token: Token, at i: Int, _ text: AnalyzedArticle, _ tags: [Tag]) -> Tag {
    let word = text.bytes[token.range]
    let shown = endings.first {
      word.count > $0.ending.count + 1 && word.suffix($0.ending.count).elementsEqual($0.ending)
    }
    guard token.is(.capitalized) else {
      if let shown, !shown.tag.isNoun { return shown.tag }
      // Verb forms end so; nouns have capitals in such a language.
      if capitalizesNouns {
        if word.suffix(2).elementsEqual("te".utf8) || word.suffix(3).elementsEqual("ten".utf8) { return .vbd }
        if word.suffix(2).elementsEqual("en".utf8) { return .vb }
        if word.suffix(1).elementsEqual("t".utf8) { return .vbz }
        return .jj
      }
      return shown?.tag ?? .nn
    }
    guard capitalizesNouns else { return .nnp }
    if let shown, shown.tag.isNoun { return shown.tag }
    let hasNameBefore =
      i > 0 && text.tokens[i].is(.spaceBefore) && text.tokens[i - 1].is(.capitalized) && tags[i - 1].isNoun
    let hasNameBehind =
      i + 1 < text.tokens.count && text.tokens[i + 1].is(.capitalized) && meanings[text.tokens[i + 1].word] == nil
    if hasNameBefore || hasNameBehind { return .nnp }
    // Behind an article, an adjective or a possessive stands a noun; alone, before or behind a verb, a name.
    if i > 0, tags[i - 1] == .dt || tags[i - 1] == .prpPossessive || tags[i - 1].isAdjective || tags[i - 1] == .cd {
      return .nn
    }
    return .nnp
  }

  private static func mark(_ token: Token, _ bytes: [UInt8]) -> Tag {
    if token.is(.opensRegion) { return .openMark }
    if token.is(.mark) { return .closeMark }
    switch bytes[Int(token.start)] {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return .period
    case UInt8(ascii: "("), UInt8(ascii: "["): return .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return .closeBracket
    default: return .colon
    }
  }
}
