// Written by “train pronouns”; not by hand.

extension PronounRanker {
  static let learnedWeights: [Float] = [
    1.02,  // sameSentence
    0.83,  // oneSentenceBefore
    0.15,  // twoSentencesBefore
    -0.15,  // threeSentencesBefore
    -0.79,  // upToSixSentencesBefore
    -2.0,  // fartherBefore
    -0.69,  // onlyQuoted
    -0.11,  // wasSubject
    0.02,  // wasPossessor
    -0.31,  // wasBehindPreposition
    -0.41,  // wasObject
    0.6,  // wasFirst
    0.24,  // wasPronoun
    1.03,  // samePart
    0.54,  // partBefore
    0.41,  // openedPart
    -0.25,  // spokeLast
    0.66,  // spokeLastNearby
    0.14,  // spokeLastInPart
    -0.09,  // spokeBeforeLast
    0.22,  // nearest
    0.45,  // secondNearest
    0.05,  // genderPrinted
    -0.99,  // genderUnknown
    -0.94,  // kindUnknown
    -0.15,  // inHeadline
    -0.26,  // namedOnce
    0.02,  // namedMost
    -2.57,  // inOwnQuotation
    -0.86,  // inOwnParaphrase
    -1.16,  // unnamed
    0.21,  // sourceAfterSubject
    0.52,  // sourceSameSentence
    -0.25,  // sourceAndSpokeLast
    0.28,  // opensAfterSubject
    0.03,  // ownsAndSameSentence
    0.03,  // wasPassedOver
    -0.34,  // spokeLastTwice
    -0.02,  // wasIntroduced
    0.13,  // nearestSubject
    0.38,  // behindQuotationSpokeLast
    -0.06,  // behindQuotationNearest
    0.28,  // behindQuotationSubjectBefore
    -0.04,  // behindQuotationOpenedPartBefore
    -0.04,  // insideSentenceNearestSubject
    0.01,  // opensAndSpokeLast
    0.01,  // opensPartAndSpokeLast
    -0.03,  // opensPartAndMost
  ]
}
