/// One word, number or mark of an article's text.
///
/// Words are cut as the Penn Treebank does: “don’t” is “do” and “n’t”, “Ada’s” is “Ada” and “’s”, a hyphenated word and
/// an abbreviation with its full stop stay whole.
package struct Token: Sendable {
  /// The shape of a token.
  package struct Shape: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// It contains letters.
    package static let word = Shape(rawValue: 1 << 0)
    /// Its first letter is a capital.
    package static let capitalized = Shape(rawValue: 1 << 1)
    /// It has two or more letters, all capitals.
    package static let allCapitals = Shape(rawValue: 1 << 2)
    /// It contains digits.
    package static let digits = Shape(rawValue: 1 << 3)
    /// It contains neither letters nor digits.
    package static let punctuation = Shape(rawValue: 1 << 4)
    /// White space, or nothing, precedes it.
    package static let spaceBefore = Shape(rawValue: 1 << 5)
    /// White space, or nothing, follows it.
    package static let spaceAfter = Shape(rawValue: 1 << 6)
    /// It is the first of its sentence.
    package static let sentenceStart = Shape(rawValue: 1 << 7)
    /// It contains a hyphen between letters or digits.
    package static let hyphenated = Shape(rawValue: 1 << 8)
    /// It was cut off the word before it: “n’t”, “’s”, “’ll”.
    package static let clitic = Shape(rawValue: 1 << 9)
    /// It is a quotation mark of any form (including a lone apostrophe).
    package static let mark = Shape(rawValue: 1 << 10)
    /// It opens a quoted region.
    package static let opensRegion = Shape(rawValue: 1 << 11)
    /// It closes a quoted region.
    package static let closesRegion = Shape(rawValue: 1 << 12)
    /// It is inside a quoted region.
    package static let quoted = Shape(rawValue: 1 << 13)
    /// It ends with a full stop that belongs to it: “Mr.”, “U.S.”, “J.”.
    package static let abbreviation = Shape(rawValue: 1 << 14)
  }

  /// Its first byte in `AnalyzedArticle.bytes`.
  package var start: Int32
  /// One past its last byte.
  package var end: Int32
  /// The hash of its folded form (`WordHash`).
  package var word: UInt32
  /// Its shape.
  package var shape: Shape
  /// Its part of speech.
  package var tag: Tag
  /// The index of its sentence.
  package var sentence: Int32

  /// Its bytes in `AnalyzedArticle.bytes`.
  package var range: Range<Int> { Int(start)..<Int(end) }

  /// Whether it has all these shapes.
  package func `is`(_ shape: Shape) -> Bool { self.shape.isSuperset(of: shape) }
}

/// A part of speech, by the Penn Treebank's names; another language's tagger maps its classes to these.
package enum Tag: UInt8, Sendable, CaseIterable {
  case unknown
  case nn, nns, nnp, nnps
  case vb, vbd, vbg, vbn, vbp, vbz, md
  case jj, jjr, jjs, rb, rbr, rbs, rp
  case `in`, to, dt, pdt, cd, cc, ex, fw, uh, ls, pos, sym
  case prp, prpPossessive, wp, wpPossessive, wdt, wrb
  case comma, period, colon, openMark, closeMark, openBracket, closeBracket, dollar, hash

  /// A noun, common or proper.
  package var isNoun: Bool { self >= .nn && self <= .nnps }
  /// A proper noun.
  package var isName: Bool { self == .nnp || self == .nnps }
  /// A common noun.
  package var isCommonNoun: Bool { self == .nn || self == .nns }
  /// A verb in any form; not a modal.
  package var isVerb: Bool { self >= .vb && self <= .vbz }
  /// A verb form that has a subject of its own: past or present tense.
  package var isFiniteVerb: Bool { self == .vbd || self == .vbp || self == .vbz }
  /// An adjective.
  package var isAdjective: Bool { self >= .jj && self <= .jjs }
  /// An adverb.
  package var isAdverb: Bool { self >= .rb && self <= .rbs }
  /// A mark.
  package var isPunctuation: Bool { self >= .comma && self <= .closeBracket }
}

extension Tag: Comparable {
  package static func < (a: Tag, b: Tag) -> Bool { a.rawValue < b.rawValue }
}
