/// Weighs who a pronoun stands for: a linear score over what is known of a candidate when the pronoun is read.
///
/// The features are those of the salience literature (Lappin and Leass 1994; Kennedy and Boguraev 1996) with what news
/// adds: who spoke last, and who is only spoken of inside quotation marks.
package struct PronounRanker: Sendable {
  /// What may be known of a candidate.
  package enum Feature: Int, CaseIterable, Sendable {
    case sameSentence
    case oneSentenceBefore
    case twoSentencesBefore
    case threeSentencesBefore
    case upToSixSentencesBefore
    case fartherBefore
    /// Named inside quotation marks only.
    case onlyQuoted
    /// What the last mention was in its clause.
    case wasSubject
    case wasPossessor
    case wasBehindPreposition
    case wasObject
    /// The last mention was the first in its sentence.
    case wasFirst
    /// The last mention was a pronoun.
    case wasPronoun
    case samePart
    case partBefore
    /// The mention that opened this part.
    case openedPart
    case spokeLast
    case spokeLastNearby
    case spokeLastInPart
    case spokeBeforeLast
    case nearest
    case secondNearest
    case genderPrinted
    case genderUnknown
    case kindUnknown
    case inHeadline
    case namedOnce
    case namedMost
    /// Named inside the quotation that the pronoun is the source of.
    case inOwnQuotation
    /// Named in the indirect words that the pronoun is the source of.
    case inOwnParaphrase
    case unnamed
    /// Subject of the sentence before, or of this one, while the pronoun is a source.
    case sourceAfterSubject
    case sourceSameSentence
    case sourceAndSpokeLast
    /// The pronoun opens its sentence, and the candidate was the subject of the one before.
    case opensAfterSubject
    /// The pronoun is “his” or “her”.
    case ownsAndSameSentence
    /// Another candidate of the same gender stands in the sentence, nearer.
    case wasPassedOver
    case spokeLastTwice
    /// A mention with a full name or a title, not a surname alone.
    case wasIntroduced
    case nearestSubject
    /// The pronoun stands behind the words that it is the source of: “…,” he said.
    case behindQuotationSpokeLast
    case behindQuotationNearest
    case behindQuotationSubjectBefore
    case behindQuotationOpenedPartBefore
    /// The pronoun is no first word and stands before its content: “Then he said …”.
    case insideSentenceNearestSubject
    case opensAndSpokeLast
    case opensPartAndSpokeLast
    case opensPartAndMost
    /// Owns what the sentence is about, who is somebody else: “Her friend Ada Lind left”.
    case ownsSubject
    /// Subject of the last sentence before the quotation that the pronoun stands behind.
    case behindQuotationSubjectRightBefore
    /// The only candidate whose gender is known to fit.
    case onlyKnownGender
    /// The sentence before the quotation, in its paragraph, opens with their name: “Bo Ohm was less happy. ‘Q,’ he said.”
    case broughtIn
    /// Somebody without a name, who spoke right before: “‘Q,’ one neighbour said. ‘Q,’ she added.”
    case goesOnUnnamed
  }

  /// A set of features, a bit each.
  package typealias Features = UInt64

  /// A weight for each feature.
  package var weights: [Float]

  /// A ranker with these weights.
  package init(weights: [Float]) {
    precondition(weights.count == Feature.allCases.count, "each feature has a weight")
    self.weights = weights
  }

  /// How well a candidate fits; higher is better.
  @inline(__always)
  package func score(_ features: Features) -> Float {
    var rest = features
    var sum: Float = 0
    while rest != 0 {
      sum += weights[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }
}

extension UInt64 {
  /// Adds a feature where it holds.
  @inline(__always)
  mutating func set(_ feature: PronounRanker.Feature, if holds: Bool = true) {
    if holds { self |= 1 << UInt64(feature.rawValue) }
  }
}

extension PronounRanker {
  /// The weights that stand in the program.
  package static let standard = PronounRanker(weights: learnedWeights)

  /// The weights before any article was seen: what the literature says, and where the learned ones start from.
  package static let prior: PronounRanker = {
    var weights = [Float](repeating: 0, count: Feature.allCases.count)
    for (feature, weight) in priorWeights { weights[feature.rawValue] = weight }
    return PronounRanker(weights: weights)
  }()

  private static let priorWeights: [(Feature, Float)] = [
    (.sameSentence, 1.0), (.oneSentenceBefore, 0.9), (.twoSentencesBefore, 0.3), (.threeSentencesBefore, -0.2),
    (.upToSixSentencesBefore, -0.8), (.fartherBefore, -2.0), (.onlyQuoted, -1.0), (.wasSubject, 0.6),
    (.wasPossessor, -0.2), (.wasBehindPreposition, -0.6), (.wasObject, -0.3), (.wasFirst, 0.6), (.wasPronoun, 0.4),
    (.samePart, 1.0), (.partBefore, 0.6), (.openedPart, 0.4), (.spokeLastNearby, 0.8), (.spokeLastInPart, 0.2),
    (.nearest, 0.3), (.secondNearest, 0.3), (.genderPrinted, 0.1), (.genderUnknown, -1.0), (.kindUnknown, -1.0),
    (.namedOnce, -0.3), (.inOwnQuotation, -2.5), (.inOwnParaphrase, -1.0), (.unnamed, -1.0),
    (.sourceAfterSubject, 0.3), (.sourceSameSentence, 0.5), (.opensAfterSubject, 0.3), (.nearestSubject, 0.3),
    (.behindQuotationSpokeLast, 0.4), (.behindQuotationSubjectBefore, 0.4), (.ownsSubject, -0.6),
    (.behindQuotationSubjectRightBefore, 0.4), (.onlyKnownGender, 0.3), (.broughtIn, 1.5),
    // The corpus names a speaker for each pronoun that is learned from, so this stays as it is: by the other weights a name
    // far above would count for more than the one word about somebody.
    (.goesOnUnnamed, 3),
  ]
}

/// What was weighed for one pronoun that is a source: for the trainer.
package struct PronounWeighing: Sendable {
  /// Those who could be meant, with the fullest name of each (empty for nobody by name) and what was known.
  package var candidates: [(name: String, features: PronounRanker.Features)]
}

/// A source with what it said, as a corpus has it: the source in tokens, the content in bytes.
package struct MarkedSource: Sendable {
  package var source: Range<Int>
  package var content: [Range<Int>]
  package var isIndirect: Bool

  package init(source: Range<Int>, content: [Range<Int>], isIndirect: Bool) {
    self.source = source
    self.content = content
    self.isIndirect = isIndirect
  }
}

/// Weighs the pronouns among the sources of an article, and says for each source what was weighed.
package func weighPronouns(among sources: [MarkedSource], in text: AnalyzedArticle) -> [PronounWeighing?] {
  let attributions = sources.map {
    Attribution(
      kind: $0.isIndirect ? .indirect : .direct, content: $0.content, cue: nil, source: $0.source, sourceHead: nil,
      confidence: 1)
  }
  var cast = Cast(text, words: .named(text.language.code))
  cast.findRoles()
  // By the prior, so that what is learned does not depend on what was learned before.
  var discourse = Discourse(cast, ranker: .prior)
  discourse.weighings = []
  discourse.read(attributions)
  var byToken: [Int: PronounWeighing] = [:]
  for weighing in discourse.weighings ?? [] {
    byToken[weighing.token] = PronounWeighing(
      candidates: weighing.candidates.map {
        (discourse.cast.members[$0.member].isUnnamed ? "" : discourse.cast.name(of: $0.member), $0.features)
      })
  }
  return sources.map { byToken[$0.source.lowerBound] }
}
